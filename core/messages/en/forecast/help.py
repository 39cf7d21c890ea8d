"""Help of the commands and of their options."""

HELP = {
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
change_percent, aht_s, aht_source (measured or declared), basis (own history, short history, declared volume or
8-week mean). In parts: part, series, contacts_a_week, remarks, state.

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
