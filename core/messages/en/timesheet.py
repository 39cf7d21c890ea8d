"""Words of the timesheet: problems, commands."""

MESSAGES = {
    "timesheet.help": """Turn rosters and attendance into worked minutes.

A timesheet is a draft until it is approved; an approved day never changes. Invoices are made from approved days only.

Examples:
  pumasi timesheet build --period 2026-10
  pumasi timesheet approve --period 2026-10
""",
    "timesheet.build.help": """Build the timesheets of a month or a week from roster, attendance and absences.

Minutes are told apart by activity and premium class; what does not add up is listed. Building again changes nothing
that is approved, and nothing at all where the input is the same.

Examples:
  pumasi timesheet build --period 2026-10
  pumasi timesheet build --week 2026-10-26
  pumasi timesheet build --week 2026-10-26 --as-planned
""",
    "timesheet.show.help": """Show worked minutes by agent, or day by day.

Examples:
  pumasi timesheet show --period 2026-10
  pumasi timesheet show --period 2026-10 --agent A012
  pumasi timesheet show --week 2026-10-26 --by day --json
""",
    "timesheet.approve.help": """Approve all days of a month or a week: they are closed from then on.

Refused while somebody has to decide (no attendance, overtime without a cause, overlapping presences …), unless
--accept-problems says that the days are right as they stand.

Examples:
  pumasi timesheet approve --period 2026-10
  pumasi timesheet approve --week 2026-10-26 --accept-problems
""",
    "timesheet.option.week": "The Monday that begins the week, as YYYY-MM-DD.",
    "timesheet.option.period": "The calendar month.",
    "timesheet.option.as_planned": "Take days without any clock time as planned; each is marked.",
    "timesheet.option.agent": "Only this agent, day by day.",
    "timesheet.option.by": "What a row is.",
    "timesheet.option.accept_problems": "Approve although there are open problems.",
    "timesheet.one_span": "Say which days: either --period YYYY-MM or --week MONDAY.",
    "timesheet.nothing": (
        "There is neither a published roster nor attendance from {first} to {last}. "
        "Import it with: pumasi import attendance FILE"
    ),
    "timesheet.not_built": ("There are no timesheets from {first} to {last}. Build them with: pumasi timesheet build"),
    "timesheet.built": (
        "Timesheets {first} to {last}: {added} day(s) new, {changed} changed, {unchanged} unchanged; "
        "{hours} paid hours still open."
    ),
    "timesheet.approved": "{count} day(s) from {first} to {last} approved ({accepted} open problem(s) accepted).",
    "timesheet.approved_already": "All {known} day(s) from {first} to {last} were approved before.",
    "timesheet.correct.help": """Keep what came late for approved days: a clock-out told after the month was closed.

An approved day is closed to edits. Where no invoice has billed it yet, the day is approved anew as it is known now.
Where one has, the billed day stays as it is and the correction stands beside it: the next period's invoice charges or
credits the difference as a line of its own, in the margin of the period of service.

Examples:
  pumasi timesheet correct --period 2026-10
  pumasi timesheet correct --week 2026-10-26
""",
    "timesheet.correct.nothing": "No approved day from {first} to {last} turned out otherwise.",
    "timesheet.correct.replaced": "{count} day(s) approved anew; no invoice had billed them.",
    "timesheet.correct.settled_later": (
        "{count} billed day(s) corrected: the invoices of the next period settle the difference."
    ),
    "timesheet.dropped": (
        "{count} open day(s) were dropped: neither roster nor clock nor leave says any more that somebody worked then."
    ),
    "timesheet.approved_differ": (
        "{count} approved day(s) would look different with today's data; they stay as approved. "
        "Keep what came late with: pumasi timesheet correct"
    ),
    "timesheet.approve.open": "{count} problem(s) need a decision; correct them or give --accept-problems:",
    "timesheet.counted": "  {count}  {name}",
    "timesheet.empty": "No timesheets. Build them with: pumasi timesheet build",
    "timesheet.kind.overlap": "overlapping presences",
    "timesheet.kind.beyond_24h": "presences beyond 24 hours",
    "timesheet.kind.break_too_long": "breaks as long as the presence",
    "timesheet.kind.present_without_plan": "presences without a plan",
    "timesheet.kind.planned_without_attendance": "planned days without attendance or absence",
    "timesheet.kind.overtime_without_cause": "days of overtime without a cause",
    "timesheet.kind.present_during_leave": "presences during leave",
    "timesheet.kind.not_employed": "presences outside employment",
    "timesheet.kind.unknown_agent": "presences of unknown agents",
    "timesheet.kind.late": "late arrivals",
    "timesheet.kind.left_early": "early departures",
    "timesheet.kind.short_break": "breaks shorter than the law asks",
    "timesheet.kind.week_beyond_limit": "weeks beyond the legal hours",
    "timesheet.kind.no_roster": "weeks without a published roster",
    "timesheet.kind.as_planned": "days taken as planned",
    "timesheet.column.agent": "agent",
    "timesheet.column.day": "day",
    "timesheet.column.days": "days",
    "timesheet.column.approved": "approved",
    "timesheet.column.status": "status",
    "timesheet.column.planned": "planned min",
    "timesheet.column.on_duty": "on duty",
    "timesheet.column.training": "training",
    "timesheet.column.meeting": "meeting",
    "timesheet.column.paid_leave": "paid leave",
    "timesheet.column.break": "break",
    "timesheet.column.overtime": "overtime",
    "timesheet.column.night": "night",
    "timesheet.column.holiday": "holiday",
    "timesheet.column.holiday_long": "holiday >8 h",
    "timesheet.column.late": "late",
    "timesheet.column.problems": "problems",
    # What does not add up
    "timesheet.overlap.what": "{agent} on {day}: two presences overlap by {minutes} min; they were counted once.",
    "timesheet.overlap.fix": "Correct the clock times and import the attendance again.",
    "timesheet.beyond_24h.what": "{agent} on {day}: a presence of {hours} h cannot be; it was not counted.",
    "timesheet.beyond_24h.fix": "Correct the clock-out, which was probably forgotten, and import the attendance again.",
    "timesheet.break_too_long.what": (
        "{agent} on {day}: a break of {minutes} min in a presence of {presence} min; it was not counted as work."
    ),
    "timesheet.break_too_long.fix": "Correct the break and import the attendance again.",
    "timesheet.present_without_plan.what": "{agent} on {day}: present for {minutes} min, but the roster plans nothing.",
    "timesheet.present_without_plan.fix": (
        "Give the presence a cause of overtime, or correct the roster or the attendance; or approve with "
        "--accept-problems."
    ),
    "timesheet.planned_without_attendance.what": (
        "{agent} on {day}: {minutes} min are planned, but there is neither attendance nor absence."
    ),
    "timesheet.planned_without_attendance.fix": "Import the attendance or the absence of that day.",
    "timesheet.overtime_without_cause.what": "{agent} on {day}: {minutes} min of overtime without a cause.",
    "timesheet.overtime_without_cause.fix": (
        "Add the cause (tenant, absence, repair or planning) to the attendance: it decides who bears it."
    ),
    "timesheet.present_during_leave.what": "{agent} on {day}: present for {minutes} min of a leave; counted as work.",
    "timesheet.present_during_leave.fix": "Shorten the leave, or correct the attendance.",
    "timesheet.not_employed.what": "{agent} on {day}: present, but not employed on that day; it was not counted.",
    "timesheet.not_employed.fix": "Correct the hire or leaving date of the agent, or the attendance.",
    "timesheet.unknown_agent.what": "{agent} on {day}: attendance of an agent who is not known; it was not counted.",
    "timesheet.unknown_agent.fix": "Import the agent first: pumasi import agents FILE",
    "timesheet.late.what": "{agent} on {day}: {minutes} min late.",
    "timesheet.late.fix": "Nothing has to be done; the minutes are not paid.",
    "timesheet.left_early.what": "{agent} on {day}: left {minutes} min early.",
    "timesheet.left_early.fix": "Nothing has to be done; the minutes are not paid. Add an absence if there was one.",
    "timesheet.short_break.what": (
        "{agent} on {day}: a break of {minutes} min for {worked} min of work; the law asks for {needed} min."
    ),
    "timesheet.short_break.fix": "See that breaks are taken (근로기준법 §54), or correct the attendance.",
    "timesheet.week_beyond_limit.what": "{agent}: {hours} h of work in the week of {day}; the law allows {allowed} h.",
    "timesheet.week_beyond_limit.fix": "Shorten the remaining shifts of that week (근로기준법 §53).",
    "timesheet.no_roster.what": (
        "Pool {pool}, week of {day}: no published roster; presence was taken as it is and not compared with a plan."
    ),
    "timesheet.no_roster.fix": "Publish the week's roster before building, if there was one: pumasi roster publish",
    "timesheet.as_planned.what": "{agent} on {day}: no attendance; the {minutes} min were taken as planned.",
    "timesheet.as_planned.fix": "Import the attendance and build again, if a clock recorded it.",
}
