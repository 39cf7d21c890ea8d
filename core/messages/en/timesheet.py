"""Words of the timesheet: problems, commands."""

MESSAGES = {
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
