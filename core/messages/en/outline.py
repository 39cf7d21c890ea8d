"""Words of the outline of many weeks: its rules, what breaks them, what its cost is made of."""

_RULES = {
    "whole_line": (
        "Everybody has a template or a day off on each day.",
        "The line of {person} has {days} days, the outline {least}.",
        "Fill the days that are missing.",
    ),
    "known_person": (
        "Every line belongs to somebody of the pool.",
        "{person} has a line but is not planned.",
        "Take the line out, or add the person.",
    ),
    "minutes_in_all": (
        "Everybody works the hours of the contract over all weeks.",
        "{person} is planned for {minutes} minutes; {least} … {most} are asked for.",
        "Give or take shifts, or change the limits.",
    ),
    "minutes_of_week": (
        "No week holds more hours than the contract and overtime allow.",
        "{person} is planned for {minutes} minutes in week {week}; the most is {most}.",
        "Give one of the shifts to somebody else.",
    ),
    "days_in_row": (
        "Days of work come neither too many nor too few in a row.",
        "{person} works {days} days in a row from day {day}; {least} … {most} are allowed.",
        "Move a day off.",
    ),
    "days_off_in_row": (
        "Days off come together.",
        "{person} has {days} days off in a row from day {day}; the least is {least}.",
        "Move a day off next to another.",
    ),
    "weekends": (
        "Nobody works on more weekends than others.",
        "{person} works on {weekends} weekends; the most is {most}.",
        "Give a weekend to somebody else.",
    ),
    "days_of_template": (
        "Nobody works a template on more days than agreed.",
        "{person} works template {template} on {days} days; the most is {most}.",
        "Change the template on one of them.",
    ),
    "succession": (
        "Between the shifts of two days lies the rest that the law asks for.",
        "{person} works {template} on day {day}, right after {before}.",
        "Change one of the two, or put a day off between.",
    ),
    "days_kept_free": (
        "Leave, rest days and days outside the contract stay free.",
        "{person} is planned on day {day}, which is kept free.",
        "Take the shift out.",
    ),
}

MESSAGES = {
    "outline.help": """Plan days off and kinds of shift for many weeks ahead, before each week is built in detail.

Everybody gets a shift template or a day off on each day: from the forecast's need by day and template, within the
contract's hours, leave, rest between shifts, days in a row and a fair number of weekends, near to what people wish.
Templates are those of [roster] shift_starts and shift_lengths in pumasi.toml; without them early, day and late shifts
follow from the hours in which there is need. The forecast must reach to the last week.

Nothing is kept: show it, write it as a workbook, hand it out, and take the days off as wishes (import wishes). Ctrl-C
ends the search early and keeps the best plan found so far.

Examples:
  pumasi roster outline --from 2026-11-09
  pumasi roster outline --from 2026-11-09 --weeks 4 --seconds 60 --out outline.xlsx
  pumasi roster outline --from 2026-11-09 --weeks 2 --json
""",
    "outline.option.from": "The Monday of the first week.",
    "outline.option.weeks": "How many weeks to plan.",
    "outline.option.seconds": "How long to search.",
    "outline.option.out": "Also write it as a workbook.",
    "outline.progress": "outline",
    "outline.progress.search": "searching: {points} points",
    "outline.no_template.what": "No shift template fits the working day of agent {agent}, who stays off.",
    "outline.no_template.fix": (
        "Add a shorter or a later template to [roster] shift_starts and shift_lengths, or correct the agent's hours."
    ),
    "outline.nobody": "Nobody belongs to this pool in these weeks.",
    "outline.points": "{term}: {points} points",
    "outline.template": "{code}: from {start} to {end}, {hours} hours of work",
    "outline.interrupted": "Ended early; this is the best plan found until then.",
    "outline.column.agent": "agent",
    "outline.column.week": "week",
    "outline.column.mon": "Mon",
    "outline.column.tue": "Tue",
    "outline.column.wed": "Wed",
    "outline.column.thu": "Thu",
    "outline.column.fri": "Fri",
    "outline.column.sat": "Sat",
    "outline.column.sun": "Sun",
    "outline.column.hours": "hours",
    "outline.term.wishes_to_work": "wishes for a shift that are not met",
    "outline.term.wishes_not_to_work": "wishes against a shift that are not met",
    "outline.term.hands_missing": "hands missing",
    "outline.term.hands_spare": "hands to spare",
    **{
        f"outline.rule.{name}.{part}": text
        for name, texts in _RULES.items()
        for part, text in zip(("sentence", "what", "fix"), texts, strict=True)
    },
}
