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
