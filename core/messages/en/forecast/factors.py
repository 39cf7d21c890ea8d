"""Why a number is what it is: its factors and what each was learnt from."""

FACTORS = {
    "forecast.weekday.0": "Monday",
    "forecast.weekday.1": "Tuesday",
    "forecast.weekday.2": "Wednesday",
    "forecast.weekday.3": "Thursday",
    "forecast.weekday.4": "Friday",
    "forecast.weekday.5": "Saturday",
    "forecast.weekday.6": "Sunday",
    # Explain.
    "forecast.explain.at_or_day": 'Say either --at "2026-11-11 10:30" or --day 2026-11-11.',
    "forecast.explain.outside": "{day} is not in the forecast, which runs from {first} to {last}.",
    "forecast.explain.head": "{tenant} {channel}, {when}: {contacts} contacts ({low} to {high})",
    "forecast.explain.head_day": "{tenant} {channel}, {when}: {contacts} contacts",
    "forecast.explain.product": "{product} = {contacts}",
    "forecast.why.level": (
        "Contacts of a mean open day; the last {days} counted days before {as_of} had {mean} on average."
    ),
    "forecast.why.level_short": (
        "A short history of {days} day(s) with {mean} contacts each; hours and weekdays follow like tenants."
    ),
    "forecast.why.mean": "The 8-week mean stands in: {days} days before {as_of} with {mean} contacts each.",
    "forecast.why.weekday": "{weekday}; the last {days} of them had {mean} contacts on average.",
    "forecast.why.weekday_unseen": "{weekday}; none was counted in the last 8 weeks.",
    "forecast.why.season": "What the weeks around {week} did in {years} earlier year(s), shrunk to the pool's.",
    "forecast.why.no_season": "No movement expected: nothing alike was seen in earlier years.",
    "forecast.why.no_holiday": "No holiday.",
    "forecast.why.holiday": "{name}; learnt from {count} own day(s) of that name ({days}) and the pool's.",
    "forecast.why.holiday_unseen": "{name}; no own day of that name: learnt from other tenants and holidays.",
    "forecast.why.before_holiday": "{days} day(s) before {name} ({day}).",
    "forecast.why.after_holiday": "{days} day(s) after {name} ({day}).",
    "forecast.why.no_event": "No event.",
    "forecast.why.event_around": "An effect of an event that lies beside this day.",
    "forecast.why.event_told": "{event} ({name}, {kind}, {first} to {last}): {percent} % as the planner told.",
    "forecast.why.event_learnt": (
        "{event} ({name}, {kind}, {first} to {last}): learnt from {days} day(s) of {count} own event(s) and the pool."
    ),
    "forecast.why.driver": (
        "{driver} planned at {percent} % of what would be usual (for contacts that follow); elasticity {elasticity}."
    ),
    "forecast.why.driver_still": "{driver} planned as usual.",
    "forecast.why.slot": "Share of {start} to {end} in the contacts of a {weekday}.",
    "forecast.why.open_hours": "{percent} % of the usual contacts fall into the open hours of this day.",
    "forecast.why.closed": "Closed.",
    "forecast.why.override": "Override {number} by {who}: {why} (until {until}).",
}
