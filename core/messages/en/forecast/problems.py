"""What is wrong with a series, an event, a plan or an override, and what to do."""

PROBLEMS = {
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
    "forecast.declared_only.what": (
        "{tenant} {channel} has no count yet: its forecast is the declared volume, spread like tenants of like hours."
    ),
    "forecast.declared_only.fix": "Import its counts as soon as there are some: pumasi import contacts FILE",
    "forecast.outage_suspected.what": (
        "{tenant} {channel} was open but almost silent on {count} day(s), last on {day}: taken as missing."
    ),
    "forecast.outage_suspected.fix": "Say why with an outage or closure event, then: pumasi import events FILE",
    "forecast.level_shift.what": (
        "{tenant} {channel} moved to another level around {day} ({percent} %) and stayed: the forecast follows."
    ),
    "forecast.level_shift.fix": "If it was a passing event, say so: pumasi import events FILE, then forecast again.",
    "forecast.weekday_unseen.what": (
        "{tenant} {channel} opens on {day}, a weekday without any history: its volume is taken from other tenants."
    ),
    "forecast.weekday_unseen.fix": "Check its opening hours, or import older counts of that weekday.",
    "forecast.uplift_unknown.what": "Nobody knows what {event} ({name}, {kind}) does to volume: it was left out.",
    "forecast.uplift_unknown.fix": "Give it an uplift in the events file, then: pumasi import events FILE",
    "forecast.replaced.what": (
        "{tenant} {channel}: in the backtest as of {as_of} the model erred more (WAPE {model}) than the 8-week mean "
        "({mean}), so the mean stands in."
    ),
    "forecast.replaced.fix": "Judge again after some weeks with: pumasi forecast backtest",
    "forecast.override_closed.what": (
        "Override {number} of {tenant} changes nothing: no contacts are expected in its hours."
    ),
    "forecast.override_closed.fix": "Check the opening hours, or: pumasi forecast override remove {number}",
    "forecast.override_without_series.what": "Override {number}: {tenant} has no forecast that it could change.",
    "forecast.override_without_series.fix": "See why above, or: pumasi forecast override remove {number}",
    "forecast.gap.what": (
        "{tenant} {channel} lacks {count} open day(s) inside its history, from {first} to {last}: taken as not "
        "measured, not as zero."
    ),
    "forecast.gap.fix": "Import the days with: pumasi import contacts FILE (or tell an outage in the events file)",
    "forecast.events_overlap.what": "Events {event} and {other} ({kind}) meet on {day}: only the stronger counts.",
    "forecast.events_overlap.fix": "Make one event of both, or end one before: pumasi import events FILE",
    "forecast.calendar_ends.what": (
        "Holidays are known until {known_until}, but the forecast reaches to {last}: nobody knows its Seollal."
    ),
    "forecast.calendar_ends.fix": "Forecast fewer --weeks, or choose an earlier --week.",
    "forecast.driver_short.what": (
        "{tenant} plans {driver}, but only {days} past day(s) are on record and {needed} are needed: the plan moves "
        "nothing."
    ),
    "forecast.driver_short.fix": "Import what happened, too: pumasi import drivers FILE",
    "forecast.driver_gap.what": "{driver} of {tenant} lack {count} day(s) between {first} and {last}.",
    "forecast.driver_gap.fix": "Import the days (0 where there was nothing) with: pumasi import drivers FILE",
    "forecast.driver_plan_gap.what": (
        "The plan of {driver} of {tenant} leaves out {count} day(s) of the forecast from {day} on: taken as usual."
    ),
    "forecast.driver_plan_gap.fix": "Import the whole plan with: pumasi import drivers FILE",
}
