"""Words of staffing: the requirement, its problems, and the commands that show it."""

MESSAGES = {
    # ----- commands ----------------------------------------------------------------------------------------------
    "staffing.help": """Turn contacts into the agents that are needed, per tenant, channel and half hour.

The requirement is pooled and fractional: each tenant's load plus its part of the safety staffing that the whole pool
needs for its service targets, in tenths of an agent on duty.

Examples:
  pumasi staffing show --week 2026-11-09
  pumasi staffing explain --week 2026-11-09 --tenant T05
  pumasi staffing amend --week 2026-11-09
  pumasi staffing export --week 2026-11-09
  pumasi staffing size --contacts 200 --aht 180 --target 80/20
""",
    "staffing.show.help": """Show the requirement of a week, computed from the newest forecast that covers it.

By tenant: hours on duty needed in the pool, what the tenant would need with people of its own, what it bought, and
the share to propose where it needs more. By line: what the need of each channel is made of. By day and by interval:
agents of the pool, or of one tenant. By shrinkage: leave, training, meetings and so on behind the hours on duty.

Shrinkage is measured from the timesheets and absences of the 13 weeks before, where there are enough of them; else
the dated rates shrinkage.KIND hold, which you replace by your own with: pumasi import rates FILE

Examples:
  pumasi staffing show --week 2026-11-09
  pumasi staffing show --week 2026-11-09 --by shrinkage --shrinkage training=3%
  pumasi staffing show --week 2026-11-09 --by line --tenant T01
  pumasi staffing show --week 2026-11-09 --by interval --json
""",
    "staffing.explain.help": """Why does a tenant need what it needs? Every figure, computable from those above it.

Contacts and handling time give the load; the load and the strictness of its target its part of the pool's safety;
then minimum presence, rounding, the hours on duty, what it would need alone, the paid hours behind them by kind of
shrinkage, what it bought, and what to propose with its price. For a week, a day, or one interval of it.

Examples:
  pumasi staffing explain --week 2026-11-09 --tenant T05
  pumasi staffing explain --tenant T05 --day 2026-11-10 --at 10:30
  pumasi staffing explain --week 2026-11-09 --tenant T05 --json
""",
    "staffing.amend.help": """Propose amendments to tenants that need more than they bought, as a file of requests.

Each proposal is the next version of the contract in force with the share that covers the need, from a Monday on: the
same terms, costs of the rates of that day, the usual margin; the people who know the tenant are not trained again, and
contacts a month are those measured in the 13 weeks before. The file is the table that contract draft reads; change
in it what you like. Nothing is saved in the workspace before you draft.

Examples:
  pumasi staffing amend --week 2026-11-09
  pumasi staffing amend --week 2026-11-09 --weeks 2 --tenant T05 --start 2026-11-30 --out t05.xlsx
  pumasi contract draft --from t05.xlsx
""",
    "staffing.export.help": """Write the requirement of a week as a Korean workbook.

Heat maps of the pool and of each tenant, pooled against alone, the need of each channel step by step, shrinkage by
kind, and the amendments to propose with their prices, with charts. For ourselves: it names all tenants of the pool.

Examples:
  pumasi staffing export --week 2026-11-09
  pumasi staffing export --week 2026-11-09 --out staffing.xlsx
""",
    "staffing.size.help": """How many agents does one queue need? A calculator for a single line, without a workspace.

Erlang C, or Erlang A where callers give up after a mean patience; with a concurrency above one, chat. Prints the
fewest agents for the target with a few less and more, under all four definitions of the service level. Posts and mail
may wait: with --done-within it is the age of the oldest that counts.

Examples:
  pumasi staffing size --contacts 200 --aht 180 --target 80/20
  pumasi staffing size --contacts 90 --minutes 30 --aht 400 --target 80/60 --patience 300 --concurrency 3
  pumasi staffing size --contacts 300 --minutes 180 --aht 240 --done-within 240
""",
    "staffing.option.contacts": "Contacts offered in the time given by --minutes.",
    "staffing.option.minutes": "Length of that time.",
    "staffing.option.aht": "Handling time of a contact; of a chat, while it has its agent for itself.",
    "staffing.option.target": "Share of contacts in time, and that time.",
    "staffing.option.definition": "Which contacts count as in time: what the contract says.",
    "staffing.option.patience": "Mean time until a caller gives up. Default: nobody gives up.",
    "staffing.option.concurrency": "Chats an agent serves at once.",
    "staffing.option.slowdown": "By how much of itself each further chat slows a chat down, 0 to 1.",
    "staffing.option.done_within": "Posts that may wait: how old the oldest may become. No target then.",
    "staffing.option.agents_max": "The most agents that can be had.",
    "staffing.bad_target": "'{text}' is not a target. Write it as PERCENT/SECONDS, for example 80/20.",
    "staffing.option.week": "The Monday that begins the week. Default: the first whole week of the newest forecast.",
    "staffing.option.pool": "The pool, where there is more than one.",
    "staffing.option.by": "What a row is.",
    "staffing.option.shrinkage": "Set a kind for this call: {kinds}.",
    "staffing.option.explained": "The tenant to explain.",
    "staffing.option.day": "Only this day.",
    "staffing.option.at": "Only the interval of that day that holds this time.",
    "staffing.option.weeks": "Weeks whose mean need the proposal rests on; the forecast must cover them.",
    "staffing.option.amended": "Only this tenant; may be given more than once. Default: all that need more.",
    "staffing.option.start": "First day of the amendment. Default: the Monday after the week.",
    "staffing.bad_shrinkage": "'{text}' is not KIND=PERCENT, for example training=3%. Kinds: {kinds}.",
    "staffing.all_shrinkage": (
        "Leave, training, meetings, sickness and lateness together are {percent} % of the working hours: nobody is on "
        "duty. Give less with --shrinkage, or correct the rates shrinkage.KIND with: pumasi import rates FILE"
    ),
    "staffing.at_needs_day": "--at names an interval of a day: name the day with --day.",
    "staffing.bad_time": "'{text}' is not a time of day, for example 10:30.",
    "staffing.day_outside": "{day} is not in the week of {monday}.",
    "staffing.week_chosen": "Week of {monday}: the first of the newest forecast.",
    "staffing.empty": "Nobody is needed.",
    "staffing.sums": (
        "Pool {pool}, {first} to {last}: {need} h on duty are needed. With people of its own each tenant would need "
        "{alone} h together: pooling saves {percent} %."
    ),
    "staffing.under_sold": (
        "{tenant} needs {needed} h a week on duty and bought {bought}: propose a share of {share} FTE."
    ),
    "staffing.paid": (
        "Behind {need} h on duty stand {paid} h paid (shrinkage {percent} % of them, {sources}) and {contracted} h "
        "that people have contracts for; 'paid h/week' counts with each contract's own shrinkage instead. By kind: "
        "--by shrinkage"
    ),
    "staffing.build_next": "Plan the week for this need with: pumasi roster build --week {monday}",
    "staffing.fewest": "{agents} agents are the fewest: {percent} % in time, occupancy {occupancy} %.",
    "staffing.fewest_for_posts": (
        "{agents} agents are the fewest: the oldest post is {age} minutes old, occupancy {occupancy} %."
    ),
    "staffing.amend_next": "Price these proposals with: pumasi staffing amend --week {monday}",
    "staffing.explain.head": "{tenant}, {first} to {end}. Targets: {targets}",
    "staffing.explain.strictness": (
        "{channel}: with its target for everybody the pool would need {own} h of safety instead of {pool} h, so of "
        "the safety it takes {strictness} times its part by load."
    ),
    "staffing.explain.alone": (
        "With people of its own: {alone} h (the fewest whole agents, interval by interval). In the pool: {need} h. "
        "Pooling saves {saved} h."
    ),
    "staffing.explain.paid": (
        "{need} h on duty + paid kinds = {paid} h paid; + unpaid kinds = {contracted} h in people's contracts; "
        "breaks of {breaks} h lie beside them and are not paid."
    ),
    "staffing.explain.share": (
        "Bought: {share} FTE, {bought} h a week on duty at the contract's shrinkage of {shrinkage} %. Needed: {needed} "
        "h a week, {share_needed} FTE."
    ),
    "staffing.explain.enough": "The share covers the need: nothing to propose.",
    "staffing.amend.nobody": "No tenant needs more than it bought.",
    "staffing.amend.proposal": (
        "Proposal: {contract} with {proposed} FTE instead of {share} from {start} on: {new_charges} won a month "
        "instead of {charges} ({more}), at a cost of {cost} won a margin of {margin} %."
    ),
    "staffing.amend.how": ("Write it as a request with: pumasi staffing amend --week {monday} --tenant {tenant}"),
    "staffing.amend.written": "{count} request(s) written. Draft them with: pumasi contract draft --from {file}",
    "staffing.step.contacts": "contacts",
    "staffing.step.aht_s": "handling time s",
    "staffing.step.speed": "speed",
    "staffing.step.moved_hours": "moved h",
    "staffing.step.load_hours": "load h",
    "staffing.step.pool_load_hours": "pool's load h",
    "staffing.step.pool_safety_hours": "pool's safety h",
    "staffing.step.by_load_hours": "by load h",
    "staffing.step.strictness": "strictness",
    "staffing.step.safety_hours": "safety h",
    "staffing.step.covered_hours": "covered h",
    "staffing.step.minimum_hours": "minimum h",
    "staffing.step.rounding_hours": "rounding h",
    "staffing.step.need_hours": "need h",
    "staffing.how.contacts": "forecast, inside the service window",
    "staffing.how.aht_s": "measured, or declared until enough is measured",
    "staffing.how.speed": "contacts finished at once, against one by one",
    "staffing.how.moved_hours": "deferred work done here less what is done in other hours",
    "staffing.how.load_hours": "contacts × handling time ÷ 3600 ÷ speed + moved",
    "staffing.how.pool_load_hours": "phone and chat of all tenants while this one has contacts",
    "staffing.how.pool_safety_hours": "what the pool needs above it for all targets",
    "staffing.how.by_load_hours": "load × pool's safety ÷ pool's load, interval by interval",
    "staffing.how.strictness": "of its target, against those of the pool",
    "staffing.how.safety_hours": "by load × strictness",
    "staffing.how.covered_hours": "safety that others' minimum presence stands for",
    "staffing.how.minimum_hours": "up to the whole people that the contract asks for",
    "staffing.how.rounding_hours": "to tenths of an agent, carried on",
    "staffing.how.need_hours": "load + safety + covered + minimum + rounding",
    "staffing.shrinkage.annual_leave": "annual leave",
    "staffing.shrinkage.training": "training",
    "staffing.shrinkage.meeting": "meetings",
    "staffing.shrinkage.sick_leave": "sick leave",
    "staffing.shrinkage.unpaid": "unpaid leave",
    "staffing.shrinkage.late": "late or early",
    "staffing.shrinkage.break": "breaks",
    "staffing.rules": (
        "Rules: agents on duty, shrinkage on top; one FTE is {hours} h a month; each further chat at once slows a chat "
        "by {slowdown} of itself; contacts outside service windows are never staffed."
    ),
    "staffing.column.tenant": "tenant",
    "staffing.column.channel": "channel",
    "staffing.column.share_fte": "share",
    "staffing.column.need_hours": "need h",
    "staffing.column.alone_hours": "alone h",
    "staffing.column.saved_hours": "saved h",
    "staffing.column.bought_week_hours": "bought h/week",
    "staffing.column.shrinkage_percent": "shrinkage %",
    "staffing.column.paid_week_hours": "paid h/week",
    "staffing.column.proposed_share_fte": "propose",
    "staffing.column.source": "source",
    "staffing.column.contacts": "contacts",
    "staffing.column.contacts_outside": "outside",
    "staffing.column.aht_s": "AHT s",
    "staffing.column.aht_source": "AHT is",
    "staffing.column.target": "target",
    "staffing.column.load_hours": "load h",
    "staffing.column.safety_hours": "safety h",
    "staffing.column.minimum_hours": "minimum h",
    "staffing.column.covered_hours": "covered h",
    "staffing.column.agents_min": "present",
    "staffing.column.step": "step",
    "staffing.column.phone": "phone",
    "staffing.column.chat": "chat",
    "staffing.column.board": "board",
    "staffing.column.all": "all",
    "staffing.column.how": "how",
    "staffing.column.kind": "kind",
    "staffing.column.is_paid": "paid",
    "staffing.column.percent": "%",
    "staffing.column.hours": "hours",
    "staffing.column.basis": "basis",
    "staffing.column.contract": "contract",
    "staffing.column.starts_on": "from",
    "staffing.column.charges_won": "won a month",
    "staffing.column.proposed_charges_won": "then",
    "staffing.column.more_won": "more",
    "staffing.column.proposed_margin_percent": "margin %",
    "staffing.column.day": "day",
    "staffing.column.peak_agents": "peak agents",
    "staffing.column.peak_at": "at",
    "staffing.column.open_intervals": "intervals",
    "staffing.column.start": "start",
    "staffing.column.agents": "agents",
    "staffing.column.load_erlang": "load",
    "staffing.column.tenants": "tenants",
    "staffing.column.is_fewest": "fewest",
    "staffing.column.served_within_of_offered_percent": "in time/offered %",
    "staffing.column.wait_within_of_offered_percent": "wait in time %",
    "staffing.column.served_within_of_served_percent": "in time/served %",
    "staffing.column.served_or_abandoned_within_of_offered_percent": "or given up in time %",
    "staffing.column.answer_percent": "answered %",
    "staffing.column.abandon_percent": "given up %",
    "staffing.column.worst_age_minutes": "oldest min",
    "staffing.column.left": "left at the end",
    "staffing.column.done_at_minutes": "done after min",
    "staffing.column.asa_s": "ASA s",
    "staffing.column.occupancy_percent": "occupancy %",
    # ----- errors ------------------------------------------------------------------------------------------------
    "staffing.no_services": (
        "No tenant has a service: nobody to staff for. Import tenants with: pumasi import tenants FILE"
    ),
    "staffing.which_pool": "There is more than one pool ({pools}). Name one with --pool.",
    "staffing.unknown_pool": "No tenant is in the pool '{pool}'. Known pools: {pools}.",
    "staffing.other_intervals": (
        "The forecast has intervals of {forecast} minutes, but {wanted} are wanted. "
        "Run the forecast again with: pumasi forecast run"
    ),
    "staffing.not_covered": (
        "The forecast covers {known_first} to {known_last}, but {first} to {last} is needed. "
        "Run it again with: pumasi forecast run --week {first}"
    ),
    "staffing.no_run": ("No forecast covers the week of {monday}. Make one with: pumasi forecast run --week {monday}"),
    "staffing.no_run_of_weeks": (
        "No forecast covers all {weeks} weeks from {first} to {last}. Make one with: pumasi forecast run "
        "--week {first} --weeks {weeks}"
    ),
    "staffing.no_run_at_all": "No forecast covers a whole week. Make one with: pumasi forecast run",
    "staffing.left_out": "{problem}",
    "staffing.unknown_tenant": "No tenant '{tenant}' is served by the pool '{pool}'.",
    "staffing.queue_too_long": (
        "More than {contacts_max} contacts would wait in one queue: the load is far above what the agents can do. "
        "Check contacts, handling time and patience."
    ),
    # ----- problems ----------------------------------------------------------------------------------------------
    "staffing.no_service.what": (
        "{count} contacts are forecast for {tenant} by {channel}, but no contract or tenant file serves them: "
        "they are not staffed."
    ),
    "staffing.no_service.fix": "Add the service of {tenant} with: pumasi import tenants FILE",
    "staffing.no_forecast.what": "{tenant} is served by {channel}, but has no forecast: its need is taken as zero.",
    "staffing.no_forecast.fix": "Import its contacts and run: pumasi forecast run",
    "staffing.outside_window.what": (
        "{count} contacts of {tenant} by {channel} are forecast outside the service window: counted, never staffed."
    ),
    "staffing.outside_window.fix": "If they shall be served, the contract's window has to change.",
    "staffing.outside_before.what": (
        "{count} contacts a week of {tenant} by {channel} came outside the service window lately: counted, never "
        "staffed."
    ),
    "staffing.outside_before.fix": "If they shall be served, the contract's window has to change.",
    "staffing.left_out_never.what": "{tenant} is left out: it has never signed a contract, so it is a prospect.",
    "staffing.left_out_never.fix": (
        "Sign one (pumasi contract draft {tenant}), or serve tenants by their file with [contract] serve_without = "
        '"yes" in pumasi.toml.'
    ),
    "staffing.left_out_not_yet.what": "{tenant} is left out: its contract begins on {day}.",
    "staffing.left_out_not_yet.fix": "Nothing, if that is meant: it is planned from that day on.",
    "staffing.left_out_own.what": (
        "{tenant} is left out: its contract is for the system or the management only, its own people answer."
    ),
    "staffing.left_out_own.fix": (
        "Nothing, if that is meant. Else draft a contract with answering: pumasi contract draft {tenant} --model flat"
    ),
    "staffing.left_out_ended.what": "{tenant} is left out: its contract was ended on {day}.",
    "staffing.left_out_ended.fix": (
        "Nothing, if that is meant. Otherwise sign a new contract (pumasi contract draft {tenant})."
    ),
    "staffing.tenant_without_skills.what": (
        "{tenant} needs {hours} h by {channel}, but nobody in the pool {pool} is trained for it."
    ),
    "staffing.tenant_without_skills.fix": (
        "Train somebody and add the skill with: pumasi import agents FILE. Who is nearest: pumasi capacity plan"
    ),
    "staffing.channel_without_skills.what": (
        "{tenant} needs {hours} h by {channel}: people of the pool {pool} are trained for it, but none of them answers "
        "{channel} in that week."
    ),
    "staffing.channel_without_skills.fix": (
        "Add the channel to somebody who is trained, or a day of training before the week, with: pumasi import agents "
        "FILE"
    ),
    "staffing.service_twice.what": "{tenant} has two services for {channel}: only the first is staffed.",
    "staffing.service_twice.fix": "Keep one service per tenant and channel, with all its windows.",
    "staffing.unreachable.what": (
        "At {moment} no number of agents up to {agents} reaches the service targets of the pool {pool}: "
        "the closest is {percent} %."
    ),
    "staffing.unreachable.fix": "Lower the target or allow a longer wait.",
    "staffing.amend_no_contract.what": "{tenant} has no contract in force on {start} that could be amended.",
    "staffing.amend_no_contract.fix": (
        "Draft one with: pumasi contract draft {tenant} --model flat --share {share} --start {start}"
    ),
    "staffing.aht_not_positive.what": "A handling time of {value} s: nothing takes no time.",
    "staffing.aht_not_positive.fix": "Give --aht as seconds above 0, wrap-up included.",
    "staffing.minutes_not_positive.what": "Contacts within {value} minutes cannot be turned into a rate.",
    "staffing.minutes_not_positive.fix": "Give --minutes above 0.",
    "staffing.within_not_positive.what": "A target within {value} s leaves no time to answer.",
    "staffing.within_not_positive.fix": "Write the target as PERCENT/SECONDS with seconds above 0.",
    "staffing.age_not_positive.what": "Posts that are {value} minutes old at most leave no time to do them.",
    "staffing.age_not_positive.fix": "Give --done-within above 0.",
    "staffing.posts_faster_than_handled.what": (
        "Posts shall be done within {minutes} minutes, but handling alone takes {closest}: that is the closest."
    ),
    "staffing.posts_faster_than_handled.fix": "Give --done-within above the handling time.",
    "staffing.age_out_of_reach.what": (
        "At most {agents} agents do not keep posts younger than {minutes} minutes: the oldest is {closest}. {needed} "
        "agents would."
    ),
    "staffing.age_out_of_reach.fix": "Raise --agents-max or allow more time.",
    "staffing.patience_not_positive.what": "A patience of {value} s: nobody would wait at all.",
    "staffing.patience_not_positive.fix": "Give --patience above 0, or leave it out if nobody gives up.",
    "staffing.contacts_negative.what": "{value} contacts cannot be offered.",
    "staffing.contacts_negative.fix": "Give --contacts as 0 or more.",
    "staffing.concurrency_below_one.what": "An agent with {value} chats at once serves nobody.",
    "staffing.concurrency_below_one.fix": "Give --concurrency as 1 or more.",
    "staffing.target_not_a_share.what": "A target of {value} % cannot be staffed for.",
    "staffing.target_not_a_share.fix": "Write the target as PERCENT/SECONDS with a percentage between 0 and 100.",
    "staffing.slowdown_not_a_share.what": "A slowdown of {value} is outside 0 to 1.",
    "staffing.slowdown_not_a_share.fix": "0: sharing costs nothing; 1: two at once are no faster than one by one.",
    "staffing.agents_below_one.what": "With at most {value} agents nobody is served.",
    "staffing.agents_below_one.fix": "Give --agents-max as 1 or more.",
    "staffing.target_of_everything.what": (
        "No number of agents answers 100 % in time: chance lets somebody wait now and then. One gets as close as one "
        "likes, 99.9 % for example."
    ),
    "staffing.target_of_everything.fix": "Write the target with a percentage below 100.",
    "staffing.target_needs_more.what": (
        "At most {agents} agents do not reach {target} %: the closest is {percent} %. {needed} agents would."
    ),
    "staffing.target_needs_more.fix": "Raise --agents-max, lower the target or allow a longer wait.",
    "staffing.target_out_of_reach.what": (
        "At most {agents} agents do not reach {target} %: the closest is {percent} %."
    ),
    "staffing.target_out_of_reach.fix": "Lower the target or allow a longer wait.",
    "staffing.age_below_handling.what": (
        "The board of {tenant} shall be done within {age_s} s, but handling alone takes {aht_s} s: "
        "the closest is {aht_s} s."
    ),
    "staffing.age_below_handling.fix": "Agree on an age limit above the handling time.",
}
