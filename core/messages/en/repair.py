"""Words of ``roster repair`` and ``roster candidates``."""

MESSAGES = {
    "repair.help": """Repair a week: somebody falls ill, takes leave, swaps or is trained, or a tenant needs more.

Starts from the roster in force. What is past, pinned or calm stays to the letter; as few shifts change as it takes, and
new ones begin an hour after --now at the earliest. Says who changes what and why, and what is covered before and after.
The result is a new draft (publish it with: pumasi roster publish --week MONDAY); leave and training are kept, too.

How much a change of a shift weighs against uncovered need: [roster.weights] changed_shift, called_in, moved_hour.

Examples:
  pumasi roster repair --week 2026-11-09 --absent A012 --from "2026-11-11 09:00"
  pumasi roster repair --week 2026-11-09 --leave A012=2026-11-12 --now "2026-11-10 15:00"
  pumasi roster repair --week 2026-11-09 --demand T05=+20% --now "2026-11-10 15:00" --dry-run
  pumasi roster repair --week 2026-11-09 --training A012=120 --now "2026-11-10 15:00"
  pumasi roster repair --week 2026-11-09 --meeting A012+A031=60 --now "2026-11-10 15:00"
  pumasi roster repair --week 2026-11-09 --swap A012:A031:2026-11-12 --now "2026-11-10 15:00"
""",
    "repair.option.absent": "An agent who does not come, from --from on. May be told several times.",
    "repair.option.from": "When the absence begins, e.g. '2026-11-11 09:00'.",
    "repair.option.to": "When it ends. Default: with the day, or the shift that begins on it.",
    "repair.option.leave": "New leave: AGENT=2026-11-12, or AGENT=2026-11-12..2026-11-13.",
    "repair.option.demand": "A tenant needs more or less from --now on: T05=+20%, T05=-10%.",
    "repair.option.training": "Minutes of training, placed where they hurt least: A012=120; A012=120:T05 (who pays).",
    "repair.option.meeting": "Minutes of a meeting, placed likewise, all at the same time: A012+A031+A044=60.",
    "repair.option.swap": "Two agents exchange their day: A012:A031:2026-11-12.",
    "repair.option.now": "Nothing before this moment changes. Default: --from, else the clock within the week.",
    "repair.option.notice_hours": "Nobody begins a new shift sooner than this after --now.",
    "repair.option.dry_run": "Show what would change; keep nothing.",
    "repair.column.agent": "agent",
    "repair.column.day": "day",
    "repair.column.change": "change",
    "repair.column.before": "before",
    "repair.column.after": "after",
    "repair.column.why": "why",
    "repair.why.cause": "as told",
    "repair.why.covers": "serves {tenants}",
    "repair.why.frees": "evens out hours of the week",
    "repair.why.training": "placed where it is missed least",
    "repair.nothing": "No shift changes: nobody falls away who was on duty, and no change of a shift would pay.",
    "repair.published": "as published:           {missing} hours uncovered from then on",
    "repair.untouched": "if nobody does a thing: {missing} hours uncovered, cost {cost} won",
    "repair.repaired": "repaired:               {missing} hours uncovered, cost {cost} won",
    "repair.answers": "{count} agent-days change in answer; {helpers} agents could have helped.",
    "repair.kept": (
        "Kept as {roster}, a draft. Look at it with: pumasi roster show --week {monday} --version {version} --by tenant"
    ),
    "repair.dry_run": "A rehearsal: nothing is kept.",
    "repair.other_week": (
        "The absence of {agent} from {start} on does not touch the week of {monday}. Name its own week with --week."
    ),
    "repair.from_when": "Say when the absence begins: --from '2026-11-11 09:00'.",
    "repair.one_week": "{roster} holds several weeks; a repair mends rosters of one week.",
    "repair.several": "{count} arguments are wrong:\n{told}",
    "repair.bad_moment": "'{text}' is not a time. Write it like '2026-11-11 09:00'.",
    "repair.bad_day": "'{text}' in '{whole}' is not a day. Write it like 2026-11-12.",
    "repair.bad_training": (
        "'{text}' is no training or meeting. Write it like A012=120, A012=120:T05 or A012+A031=60 (up to 480 minutes)."
    ),
    "repair.bad_swap": "'{text}' is not an exchange. Write it like A012:A031:2026-11-12, with two agents.",
    "repair.bad_percent": "'{text}' is not a change of need. Write it like T05=+20% (from -100% to +500%).",
    "repair.ends_before": "It begins at {start} and ends at {end}: the end must come later.",
    "repair.no_such_agent": "The pool has no agent '{agent}'. See all with: pumasi roster show --week MONDAY",
    "repair.no_such_tenant": "The week needs nobody for tenant '{tenant}'. Known: {known}.",
    "repair.nothing_to_swap": "Neither {one} nor {other} works on {day}: there is nothing to exchange.",
    "repair.candidates.help": """Rank who could work some hours of a week, for a change made by hand.

Everybody who is trained and not at work all that time, with the shift it would take: longer (as far as is lawful),
moved, or on a day off. Each row tells how much of the hours it covers, the uncovered hours it relieves, hours of the
week, overtime and premiums in won, and the rule or wish that stands against it. A moved shift leaves its old hours. The
best lawful ones come first. Make the change with pumasi roster import, or let pumasi roster repair choose.

Examples:
  pumasi roster candidates --week 2026-11-09 --slot "2026-11-11 18:00"
  pumasi roster candidates --week 2026-11-09 --slot "2026-11-11 18:00" --hours 3 --tenant T05
  pumasi roster candidates --week 2026-11-09 --slot "2026-11-11 18:00" --all --json
""",
    "repair.candidates.slot": "When the hours begin, e.g. '2026-11-11 18:00'.",
    "repair.candidates.hours": "How many hours.",
    "repair.candidates.all": "Show all, not only the first fifteen.",
    "repair.candidates.other_week": "{slot} does not lie in the week of {monday}.",
    "repair.candidates.nobody": "Nobody: all who are trained work those hours already.",
    "repair.candidates.told": (
        "{legal} of {count} could lawfully work from {start:%Y-%m-%d %H:%M} to {end:%H:%M} or a part of it. "
        "The cost is what comes on top of what is paid anyway."
    ),
    "repair.candidates.widened": (
        "Asked for {asked_start:%H:%M}-{asked_end:%H:%M}: the roster has intervals of {minutes} minutes, so the hours "
        "looked at are {start:%H:%M}-{end:%H:%M}."
    ),
    "repair.candidates.more": "{left} more with --all.",
    "repair.candidates.column.agent": "agent",
    "repair.candidates.column.before": "now",
    "repair.candidates.column.after": "would be",
    "repair.candidates.column.extra_hours": "more h",
    "repair.candidates.column.overtime_hours": "overtime h",
    "repair.candidates.column.week_hours": "week h",
    "repair.candidates.column.cost": "cost won",
    "repair.candidates.column.relieves_hours": "relieves h",
    "repair.candidates.column.covers_hours": "covers h",
    "repair.candidates.column.remark": "against it",
    "repair.candidates.rule.known_agent": "not of this pool",
    "repair.candidates.rule.employment": "not employed that day",
    "repair.candidates.rule.day_hours": "more than the day's hours",
    "repair.candidates.rule.breaks": "too little break",
    "repair.candidates.rule.week_hours": "more than the week's hours",
    "repair.candidates.rule.rest_between_shifts": "too little rest between shifts",
    "repair.candidates.rule.weekly_rest_day": "weekly rest day",
    "repair.candidates.rule.consecutive_days": "too many days in a row",
    "repair.candidates.rule.availability": "outside the contract's days or hours",
    "repair.candidates.rule.absence": "away",
    "repair.candidates.rule.restrictions": "restricted",
    "repair.wishes.all_met": "All {asked} wishes of the week are met.",
    "repair.wishes.not_met": "{met} of {asked} wishes are met; not: {wishes}.",
}
