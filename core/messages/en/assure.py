"""Words of ``pumasi roster assure``: the loop of requirement, roster and simulation."""

MESSAGES = {
    "assure.help": """Build a roster that keeps the service targets, and say why where it cannot.

A requirement is made without knowing who can do what and when breaks fall. So this builds a roster, plays it many
times contact by contact, asks for more people at the hours where a tenant misses its target, and builds again: until
every target holds in --confidence of 100 weeks, or no further roster helps. The best roster is kept as a new draft,
with the raised requirement it was built for. Ctrl-C ends it early and keeps the best so far.

At the end it is played in weeks that the search has not seen. For every target that still misses it names the reason,
tries out in the simulator whom to train, and says which target would hold.

The first round searches --seconds (or [roster] seconds of pumasi.toml); each round after it begins from the roster
before and takes a quarter of that. With --search-rounds the same seed gives the same roster on every machine, and a
second run keeps nothing twice. Days that were fixed by hand stay as they are; --without-pins plans them afresh.

Examples:
  pumasi roster assure --week 2026-11-09
  pumasi roster assure --week 2026-11-09 --confidence 80 --rounds 4 --seconds 20
  pumasi roster assure --week 2026-11-09 --json
""",
    "assure.option.confidence": "In how many of 100 weeks each target shall hold.",
    "assure.option.rounds": "How many rosters to build at most.",
    "assure.option.replications": "How many weeks to play with each roster.",
    "assure.option.seconds": "How long to search for the first roster; a quarter of it for each after it.",
    "assure.option.search_rounds": (
        "Search this many rounds for the first roster instead, a quarter of them after it: the same on every machine."
    ),
    "assure.option.seed": "Seed of the search and of the weeks.",
    "assure.progress.build": "round {round} of {rounds}{held}: building",
    "assure.progress.play": "round {round} of {rounds}{held}: playing",
    "assure.progress.held": " ({held} of {lines} targets held)",
    "assure.progress.unseen": "checking with weeks not seen before",
    "assure.progress.train": "trying out whom to train",
    "assure.progress.helpers": "trying out {count} more people",
    "assure.column.round": "round",
    "assure.column.held": "held",
    "assure.column.lines": "of",
    "assure.column.need_hours": "need h",
    "assure.column.rostered_hours": "roster h",
    "assure.column.labour_won": "labour won",
    "assure.column.uncovered_hours": "uncovered h",
    "assure.column.worst": "furthest from its target",
    "assure.column.raised": "raised",
    "assure.column.given_back": "given back",
    "assure.column.tenant": "tenant",
    "assure.column.channel": "channel",
    "assure.column.target_percent": "target %",
    "assure.column.reached_percent": "would hold %",
    "assure.column.weeks_percent_first": "weeks % before",
    "assure.column.weeks_percent": "weeks % now",
    "assure.column.trained": "trained",
    "assure.column.on_duty": "on duty",
    "assure.column.hours": "misses most",
    "assure.column.reason": "reason",
    "assure.column.train": "train",
    "assure.column.weeks_percent_trained": "then %",
    "assure.worst": "{tenant} {channel}: {level} % for {target} %",
    "assure.none": "none",
    "assure.empty": "Every target holds.",
    "assure.end.held": "Every target holds in the weeks of the search.",
    "assure.end.stuck": "No further roster helped.",
    "assure.end.out_of_rounds": "The rounds are used up. More of them (--rounds) or a longer search may still help.",
    "assure.end.interrupted": (
        "Stopped early: the best roster so far is kept, without a check in fresh weeks; whom to train was not tried."
    ),
    "assure.kept": (
        "{roster}: the roster of round {round} is kept as draft version {version}, with the requirement behind it."
    ),
    "assure.known": "{roster}: the roster of round {round} is the newest version already; nothing new is kept.",
    "assure.unchecked": (
        "{roster} is kept as draft version {version}, but its check was stopped."
        " Check it with: pumasi simulate week --week {monday} --version {version}"
    ),
    "assure.verdict": (
        "In {weeks} weeks not seen before, {held} of {lines} targets hold in {confidence} of 100 weeks or more"
        " (with the first roster: {first})."
    ),
    "assure.verdict_stopped": (
        "In the {weeks} weeks of the search, {held} of {lines} targets hold in {confidence} of 100 weeks or more"
        " (with the first roster: {first})."
    ),
    "assure.missing": "Targets that miss. 'would hold' is the target that would hold as often as asked:",
    "assure.reason.nobody_trained": "nobody trained",
    "assure.reason.too_few_contacts": "too few contacts",
    "assure.reason.shared": "busy with others",
    "assure.reason.people_short": "people short",
    "assure.reason.on_leave": "on leave",
    "assure.reason.no_legal_shift": "not available",
    "assure.reason.hours_used": "hours used up",
    "assure.reason.other_hours": "at other hours",
    "assure.reason.left": "left by the search",
    "assure.why.nobody_trained": (
        "nobody trained ({lines}): no agent of the pool can answer. Train somebody, or give it up."
    ),
    "assure.why.too_few_contacts": (
        "too few contacts ({lines}): so few that chance decides; even twice the need does not hold it often enough."
        " Agree on a lower target or one over a longer time."
    ),
    "assure.why.shared": (
        "busy with others ({lines}): as many trained people are on duty as planned, but other tenants' contacts keep"
        " them busy when theirs come. Train the people named under 'train'; a bought share of their own helps, too."
    ),
    "assure.why.people_short": (
        "people short ({lines}): everybody on duty is busy at these hours, and training more of them helped little in"
        " the trial. It takes more people at the hours under 'misses most': part-timers, other contract days, overflow."
    ),
    "assure.why.on_leave": "on leave ({lines}): trained people are away. Move leave or training, or train others.",
    "assure.why.no_legal_shift": (
        "not available ({lines}): contract days, working hours, rest days or restrictions keep the trained people away"
        " at these hours. Train people who are there, or agree on other hours with those who know it."
    ),
    "assure.why.hours_used": (
        "hours used up ({lines}): the trained people have their week's hours. Overtime, more people, or others trained."
    ),
    "assure.why.other_hours": (
        "at other hours ({lines}): the trained people work that day, but others need them more at other hours."
        " Train people who are there at the hours under 'misses most'."
    ),
    "assure.why.left": (
        "left by the search ({lines}): somebody trained was free. Search longer (--seconds), or give the uncovered need"
        " more weight in pumasi.toml."
    ),
    "assure.trained": (
        "With all {count} trainings under 'train' (new people, same roster) {held} of {lines} targets would hold."
    ),
    "assure.helpers": (
        "With more people at the worst hours instead ({shifts}; {hours} h a week and {tenants} tenants each):"
        " {trials} of {lines} targets would hold."
    ),
    "assure.helper_trial": "{held} with {people} more",
    "assure.under_sold": "Need more than they bought: {tenants}. See: pumasi staffing show --week {monday}",
    "assure.next": "Look at it with: pumasi simulate week --week {monday} --version {version}",
    "assure.limits": "Say either --seconds or --search-rounds, not both.",
    "assure.hours_span": "{day} {start}-{end}",
}
