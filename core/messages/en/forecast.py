"""Words of the forecast: its commands, its problems, its tables."""

MESSAGES = {
    # Problems: a series or an event, what is wrong with it, and what to do.
    "forecast.no_service.what": "{tenant} {channel} has contacts, but no service says when it is open.",
    "forecast.no_service.fix": "Add its opening hours with: pumasi import tenants FILE",
    "forecast.no_history.what": "{tenant} {channel} has no contacts on record, so it was not forecast.",
    "forecast.no_history.fix": "Import its counts with: pumasi import contacts FILE",
    "forecast.all_missing.what": "Every interval of {tenant} {channel} is missing, so it was not forecast.",
    "forecast.all_missing.fix": "Import its counts with: pumasi import contacts FILE (or check its outage events)",
    "forecast.closed_always.what": "{tenant} {channel} has contacts only while it is closed, so it was not forecast.",
    "forecast.closed_always.fix": "Check its opening hours, then: pumasi import tenants FILE",
    "forecast.wrong_interval.what": (
        "{tenant} {channel} is counted per {minutes} minutes, but the forecast works in {wanted} minutes."
    ),
    "forecast.wrong_interval.fix": "Import finer counts, or set interval_minutes = {minutes} in pumasi.toml.",
    "forecast.short_history.what": (
        "{tenant} {channel} has only {days} day(s) of history: its hours and weekdays follow tenants like it."
    ),
    "forecast.short_history.fix": "Nothing to do: its own shape takes over after four weeks.",
    "forecast.weekday_unseen.what": (
        "{tenant} {channel} opens on {day}, a weekday without any history: its volume is taken from other tenants."
    ),
    "forecast.weekday_unseen.fix": "Check its opening hours, or import older counts of that weekday.",
    "forecast.uplift_unknown.what": "Nobody knows what {event} ({name}, {kind}) does to volume: it was left out.",
    "forecast.uplift_unknown.fix": "Give it an uplift in the events file, then: pumasi import events FILE",
    # Errors.
    "forecast.grid_before_as_of": (
        "The forecast would begin on {first}, before {as_of}, the day up to which the past is known. "
        "Choose a later week, or an earlier --as-of."
    ),
    "forecast.other_minutes": "The history is kept per {minutes} minutes, the forecast is asked per {wanted}.",
}
