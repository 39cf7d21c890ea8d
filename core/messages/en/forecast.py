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
    # Commands.
    "forecast.nothing_imported": ("There are no contacts to learn from. Import them with: pumasi import contacts FILE"),
    "forecast.nothing_before": (
        "There are no contacts before {as_of}; the oldest are of {oldest}. Choose a later --as-of."
    ),
    "forecast.no_services": ("No tenant says when it is open. Import opening hours with: pumasi import tenants FILE"),
    "forecast.not_run": "There is no forecast yet. Make one with: pumasi forecast run",
    "forecast.not_run_for": (
        "No forecast covers the week of {week}. Make one with: pumasi forecast run --week {week} --weeks 1"
    ),
    "forecast.unknown_series": (
        "The forecast has no {wanted}. It knows: {known}. See its problems with: pumasi forecast run"
    ),
    "forecast.as_of_chosen": "As of {as_of}: the day after the newest contacts.",
    "forecast.as_of_told": "As of {as_of}: nothing of that day or later is used.",
    "forecast.saved": "Forecast {run} saved: {series} series, {weeks} week(s) from {first} ({model}).",
    "forecast.progress": "Forecast",
    "forecast.step.compute": "computing",
    "forecast.step.save": "saving",
    "forecast.empty": "The forecast holds no series.",
    "forecast.problem_count": "{count} remark(s):",
    "forecast.column.tenant": "tenant",
    "forecast.column.channel": "channel",
    "forecast.column.week": "week",
    "forecast.column.day": "day",
    "forecast.column.start": "start",
    "forecast.column.contacts": "contacts",
    "forecast.column.contacts_a_week": "contacts/week",
    "forecast.column.low": "low",
    "forecast.column.high": "high",
    "forecast.column.recent": "last 8 weeks",
    "forecast.column.change": "change %",
    "forecast.column.aht_s": "AHT s",
    "forecast.column.aht_source": "AHT is",
    "forecast.column.basis": "learnt from",
    "forecast.column.level": "level",
    "forecast.column.weekday": "weekday",
    "forecast.column.season": "season",
    "forecast.column.holiday": "holiday",
    "forecast.column.event": "event",
    "forecast.option.as_of": "Use only what was known before this day. Default: the day after the newest contacts.",
    "forecast.option.weeks": "How many weeks to forecast (1 to 26).",
    "forecast.option.week": "The Monday to begin with. Default: the first Monday on or after --as-of.",
    "forecast.option.show_week": "Only the week of this Monday. Default: all weeks of the newest run.",
    "forecast.option.channel": "Only this channel.",
    "forecast.option.by": "One row per week, day or interval. Days also show their factors.",
    "forecast.help": """Expect contacts per tenant, channel and interval, with a range of 80 %.

Each number is a product that can be looked at: level × weekday × season × holiday × event × share of the interval.

Examples:
  pumasi forecast run
  pumasi forecast show --tenant T07 --by day
""",
    "forecast.run.help": """Forecast every tenant and channel that has opening hours, and keep the run.

Only contacts before --as-of are used, and events that could be known then. Tenants that cannot be forecast are named
with the reason; they stop no other.

Fields of --json: tenant, channel, contacts (a mean week), low, high, recent (a mean week of the last eight),
change_percent, aht_s, aht_source (measured or declared), basis (own history or short history).

Examples:
  pumasi forecast run
  pumasi forecast run --as-of 2026-11-02 --week 2026-11-09 --weeks 1
  pumasi forecast run --weeks 8 --json
""",
    "forecast.show.help": """Show the newest forecast, or the newest that covers a week.

Fields of --json, by week: tenant, channel, week, contacts, low, high, aht_s, aht_source, basis. By day: tenant,
channel, day, contacts, low, high, and the factors level, weekday, season, holiday, event. By interval: tenant, channel,
start, contacts, low, high.

Examples:
  pumasi forecast show
  pumasi forecast show --tenant T07 --by day
  pumasi forecast show --week 2026-11-09 --channel phone --by interval --json
""",
}
