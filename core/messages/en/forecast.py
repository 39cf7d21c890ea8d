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
    "forecast.next": "See the people it takes with: pumasi staffing show --week {monday}",
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
    "forecast.column.model": "by model",
    "forecast.column.recent": "last 8 weeks",
    "forecast.column.change_percent": "change %",
    "forecast.column.change": "change",
    "forecast.column.aht_s": "AHT s",
    "forecast.column.aht_source": "AHT is",
    "forecast.column.basis": "learnt from",
    "forecast.column.level": "level",
    "forecast.column.weekday": "weekday",
    "forecast.column.season": "season",
    "forecast.column.holiday": "holiday",
    "forecast.column.event": "event",
    "forecast.column.driver": "driver",
    "forecast.column.override": "override",
    "forecast.column.factor": "factor",
    "forecast.column.value": "value",
    "forecast.column.why": "why",
    "forecast.column.number": "no.",
    "forecast.column.days": "days",
    "forecast.column.hours": "hours",
    "forecast.column.who": "who",
    "forecast.column.until": "until",
    "forecast.column.state": "state",
    "forecast.column.period": "from",
    "forecast.column.before": "before",
    "forecast.column.after": "after",
    "forecast.column.hours_before": "hours before",
    "forecast.column.hours_after": "hours after",
    "forecast.column.part": "part",
    "forecast.column.series": "series",
    "forecast.column.remarks": "remarks",
    "forecast.column.week_ahead": "weeks ahead",
    "forecast.column.wape": "WAPE %",
    "forecast.column.mean_wape": "8-week mean",
    "forecast.column.day_wape": "daily WAPE %",
    "forecast.column.mean_day_wape": "8-week mean, daily",
    "forecast.column.mase": "MASE",
    "forecast.column.mean_mase": "MASE of mean",
    "forecast.column.bias": "bias %",
    "forecast.column.quantile_loss": "quantile loss %",
    "forecast.column.coverage": "in range %",
    "forecast.column.method": "used",
    "forecast.column.said": "forecast",
    "forecast.column.came": "actual",
    "forecast.column.inside": "days in range %",
    "forecast.column.by_model": "by model",
    "forecast.column.model_wape": "WAPE % by model",
    "forecast.column.signal": "signal",
    "forecast.column.alarm": "alarm",
    "forecast.column.overrides": "overrides",
    "forecast.column.error": "error",
    "forecast.column.model_error": "error by model",
    "forecast.column.helped": "helped",
    "forecast.remarks_kept": "{count} remark(s) are kept with the parts.",
    "forecast.part.computed": "computed",
    "forecast.part.kept": "kept from before",
    "forecast.all_weeks": "all",
    "forecast.no_such_tenant": "There is no tenant {tenant}. Known: {known}",
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
    # What is typed in one word.
    "forecast.spec.days": "{text!r} is no range of days. Write 2026-11-10, 2026-11-10..12 or 2026-11-28..2026-12-02.",
    "forecast.spec.hours": "{text!r} is no range of hours. Write 09:00-12:00 (the end of the day is 24:00).",
    "forecast.spec.change": "{text!r} is no change between -100% and +2000%. Write +30% or -20%.",
    "forecast.spec.count": "{text!r} is no number of contacts between 0 and 1,000,000.",
    "forecast.spec.moment": '{text!r} is no moment. Write "2026-11-11 10:30".',
    "forecast.spec.event": (
        "{text!r} is no event. Write KIND:TENANT:DAYS or KIND:TENANT:DAYS:CHANGE, as in "
        "promotion:T05:2026-11-10..12:+50% (* for all tenants). Kinds: {kinds}."
    ),
    "forecast.spec.trouble": "{text!r} does not say how bad. Write delivery_trouble:T05:2026-11-10..12:+80%.",
    "forecast.spec.plan": (
        "{text!r} is no plan. Write DRIVER:TENANT:DAYS:CHANGE, as in orders:T05:2026-11-10..30:+100%. "
        "Drivers: {drivers}."
    ),
    "forecast.spec.volume": "{text!r} is no volume. Write T05=+30% or T05:chat=-10%.",
    # Overrides.
    "forecast.override.change_or_contacts": "Say either --change +30% or --contacts 120.",
    "forecast.override.nobody": (
        "An override needs a name and a reason: --who NAME (or planner in [forecast] of pumasi.toml) and --why TEXT."
    ),
    "forecast.override.overlaps": (
        "Override {number} ({first} to {last}) already speaks of these hours, and only one hand may; "
        "remove it first with: pumasi forecast override remove {number}"
    ),
    "forecast.override.kept": (
        "Override {number} for {tenant} kept (by {who}, until {until}). It is in the next run: pumasi forecast run"
    ),
    "forecast.override.removed": "Override {number} removed. It is out of the next run: pumasi forecast run",
    "forecast.override.none": "No override holds. Set one with: pumasi forecast override set",
    "forecast.override.state.holds": "holds",
    "forecast.override.state.lapsed": "lapsed",
    "forecast.override.state.removed": "removed",
    # What if.
    "forecast.whatif.nothing": (
        "Suppose something: --event promotion:T05:2026-11-10..12:+50%, --volume T05=+30% or "
        "--plan orders:T05:2026-11-10..30:+100%."
    ),
    "forecast.whatif.same": "Nothing changes.",
    "forecast.whatif.sums": (
        "{before} contacts become {after} ({hours} hours of handling) in {moved} of {series} series. Nothing was saved."
    ),
    # Backtest and accuracy.
    "forecast.backtest.progress": "Backtest",
    "forecast.backtest.too_short": (
        "The history begins on {first}, but a backtest needs {weeks} weeks. Import older contacts, or lower --weeks."
    ),
    "forecast.backtest.fewer": "The history allows {count} origin(s) of the {wanted} asked for.",
    "forecast.backtest.none_kept": "No backtest is kept. Make one with: pumasi forecast backtest",
    "forecast.backtest.origins": "{count} origin(s): {days}.",
    "forecast.backtest.replaced": (
        "{tenant} {channel}: WAPE {model} % by model, {mean} % by the 8-week mean: the mean is used from now on."
    ),
    "forecast.backtest.all_by_model": "The model does at least as well as the 8-week mean everywhere.",
    "forecast.backtest.kept": "The decision is kept; pumasi forecast run uses it.",
    "forecast.backtest.not_kept": "Nothing was kept.",
    "forecast.accuracy.nothing_came": (
        "No contacts of the week of {week} are on record. Import them with: pumasi import contacts FILE"
    ),
    "forecast.accuracy.hands": "The planner's hand, over the hours it moved:",
    "forecast.accuracy.alarm_over": "too much said",
    "forecast.accuracy.alarm_under": "too little said",
    "forecast.accuracy.sums": (
        "{series} series: {said} contacts forecast, {came} came ({percent} %); {alarms} bias alarm(s)."
    ),
    "forecast.accuracy.written": "Workbook: {file}",
    "forecast.option.as_of": "Use only what was known before this day. Default: the day after the newest contacts.",
    "forecast.option.weeks": "How many weeks to forecast (1 to 26).",
    "forecast.option.week": "The Monday to begin with. Default: the first Monday on or after --as-of.",
    "forecast.option.show_week": "Only the week of this Monday. Default: all weeks of the newest run.",
    "forecast.option.channel": "Only this channel.",
    "forecast.option.by": "One row per week, day or interval. Days also show their factors.",
    "forecast.option.part_series": "Cut a run of more series than this into parts.",
    "forecast.option.workers": "Processes that compute at once.",
    "forecast.option.run_workers": "Processes that compute at once. Default: one a core.",
    "forecast.option.afresh": "Compute every part again, also those of a run that was stopped.",
    "forecast.option.at": "A moment; its interval is explained.",
    "forecast.option.day": "A day; its sum is explained.",
    "forecast.option.days": "Days to override: 2026-11-10, 2026-11-10..12 or 2026-11-28..2026-12-02.",
    "forecast.option.hours": "Only these hours of each day, as in 09:00-12:00. Default: the whole day.",
    "forecast.option.change": "Change what the model says, as in +30% or -20%.",
    "forecast.option.contacts": "Or say how many contacts come in those hours of each day.",
    "forecast.option.why": "The reason; it is kept and shown.",
    "forecast.option.who": "Whose hand it is. Default: planner in [forecast] of pumasi.toml.",
    "forecast.option.until": "The last day on which a run takes it. Default: the last day of --days.",
    "forecast.option.all_overrides": "Also those that lapsed or were removed.",
    "forecast.option.event": "Suppose an event, as in promotion:T05:2026-11-10..12:+50%. May be repeated.",
    "forecast.option.plan": "Suppose a plan, as in orders:T05:2026-11-10..30:+100%. May be repeated.",
    "forecast.option.volume": "Suppose a volume, as in T05=+30% or T05:chat=-10%. May be repeated.",
    "forecast.option.by_period": "One row per week or day.",
    "forecast.option.all_series": "Also the series that do not change.",
    "forecast.option.origins": "How many past days to forecast from.",
    "forecast.option.ahead": "How many weeks ahead to judge.",
    "forecast.option.step": "Weeks between the origins.",
    "forecast.option.by_horizon": "One row per series, or per series and week ahead.",
    "forecast.option.no_decision": "Only look: do not decide which method each series gets.",
    "forecast.option.last": "Show the newest kept backtest again instead of a new one.",
    "forecast.option.export_weeks": "How many weeks to export, from --week on.",
    "forecast.option.out": "Folder to write to. Default: forecasts/ in the workspace.",
    "forecast.help": """Expect contacts per tenant, channel and interval, with a range of 80 %.

Each number is a product that can be looked at: level × weekday × season × holiday × event × share of the interval,
and × driver where a tenant plans its orders, its marketing or delayed shipments (pumasi import drivers). The
planner's overrides are a layer of their own, shown beside the model and scored afterwards.

Examples:
  pumasi forecast run
  pumasi forecast show --tenant T07 --by day
  pumasi forecast explain T07 --day 2026-11-11
""",
    "forecast.run.help": """Forecast every tenant and channel that has opening hours, and keep the run.

Only contacts before --as-of are used, and events that could be known then. Tenants that cannot be forecast are named
with the reason; they stop no other. Overrides in force are applied; a series for which a backtest preferred the 8-week
mean gets it, and the run says so.

With more series than --part-series the run is cut into parts that are computed by several processes and kept one by
one: stopped and started again it goes on where it stood.

Fields of --json: tenant, channel, contacts (a mean week), low, high, recent (a mean week of the last eight),
change_percent, aht_s, aht_source (measured or declared), basis (own history, short history or 8-week mean). In parts:
part, series, contacts_a_week, remarks, state.

Examples:
  pumasi forecast run
  pumasi forecast run --as-of 2026-11-02 --week 2026-11-09 --weeks 1
  pumasi forecast run --weeks 8 --json
""",
    "forecast.show.help": """Show the newest forecast, or the newest that covers a week.

Fields of --json, by week: tenant, channel, week, contacts, low, high, aht_s, aht_source, basis, model (before the
planner's hand). By day: tenant, channel, day, contacts, low, high, the factors level, weekday, season, holiday, event,
driver and override, and model. By interval: tenant, channel, start, contacts, low, high, model.

Examples:
  pumasi forecast show
  pumasi forecast show --tenant T07 --by day
  pumasi forecast show --week 2026-11-09 --channel phone --by interval --json
""",
    "forecast.explain.help": """Take a number apart: every factor, its value, and what it was learnt from.

The factors multiplied give the number: level × weekday × season × holiday × event × slot, and × override where a
planner had a hand in it. For a whole day the last factor is the part of it that is open.

Fields of --json: tenant, channel, day, start (null for a day), contacts, low, high, product, factors (each with factor,
value and a list why).

Examples:
  pumasi forecast explain T07 --at "2026-11-11 10:30"
  pumasi forecast explain T07 --day 2026-11-11 --channel phone
""",
    "forecast.override.help": """The planner's hand: a layer over the model, with who, why and until when.

Examples:
  pumasi forecast override set T05 --days 2026-11-10..12 --change +30% --why "TV spot" --who Han
  pumasi forecast override list
""",
    "forecast.override.set.help": """Set an override: a change in percent, or a number of contacts per day.

It is shown beside the model everywhere, is a factor of its own, and is scored by `pumasi forecast accuracy`. One that
overlaps another is refused.

Examples:
  pumasi forecast override set T05 --days 2026-11-10..12 --change +30% --why "TV spot" --who Han
  pumasi forecast override set T05 --days 2026-11-10 --hours 09:00-12:00 --channel phone --contacts 40 --why recall
""",
    "forecast.override.list.help": """List the overrides that hold.

Fields of --json: number, tenant, channel (null: all), first, last, from_minute, to_minute, factor, contacts, who, why,
until, set_on, removed_on, state.

Examples:
  pumasi forecast override list
  pumasi forecast override list --tenant T05 --all --json
""",
    "forecast.override.remove.help": """Take an override out of the next run. It stays on record.

Examples:
  pumasi forecast override remove 3
""",
    "forecast.whatif.help": """Suppose an event, a volume or a plan, and see contacts and hours before and after.

Nothing is saved. An event without a change has the effect that was learnt from past ones of its kind.

Fields of --json: tenant, channel, period (Monday or day), before, after, change, change_percent, hours_before,
hours_after.

Examples:
  pumasi forecast whatif --event "promotion:T05:2026-11-10..12:+50%"
  pumasi forecast whatif --volume T05=+30% --by day
  pumasi forecast whatif --plan orders:T05:2026-11-09..30:+100% --weeks 3
  pumasi forecast whatif --event "closure:T05:2026-11-13" --week 2026-11-09 --json
""",
    "forecast.backtest.help": """Forecast from past days, and judge by what then came; the 8-week mean stands beside.

A series for which the model does worse than the 8-week mean gets the mean from now on, and every run says so. WAPE,
bias and quantile loss are shares of the contacts that came; a MASE below 1 beats the step from week to week.

Fields of --json: tenant, channel, week_ahead (0: all), wape, mean_wape, day_wape, mean_day_wape, mase, mean_mase,
bias, mean_bias, quantile_loss, coverage, contacts, scored_days, method (model or mean). The tenant * is all together.

Examples:
  pumasi forecast backtest
  pumasi forecast backtest --origins 3 --weeks 2 --tenant T05 --by horizon
  pumasi forecast backtest --last --json
""",
    "forecast.accuracy.help": """Compare a week's forecast with what came: error, bias, range, alarms, overrides.

Only intervals that were open and counted are compared. The signal is the sum of the daily errors of up to eight weeks
over their mean size; an alarm means that they lean to one side more than chance explains.

Fields of --json: tenant, channel, week, as_of, said, by_model, came, wape, model_wape, day_wape, bias, inside,
overrides, signal, signal_days, alarm (over, under or empty).

Examples:
  pumasi forecast accuracy --week 2026-11-02
  pumasi forecast accuracy --week 2026-11-02 --out accuracy.xlsx
  pumasi forecast accuracy --week 2026-11-02 --json
""",
    "forecast.export.help": """Write the newest forecast as a workbook with charts, and as a page for a browser.

With --tenant both hold that tenant alone.

Examples:
  pumasi forecast export
  pumasi forecast export --week 2026-11-09 --weeks 4
  pumasi forecast export --tenant T05 --out forecast-T05
""",
}
