"""What the commands answer: errors, steps, sums."""

REPLIES = {
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
    "forecast.remarks_kept": "{count} remark(s) are kept with the parts.",
    "forecast.part.computed": "computed",
    "forecast.part.kept": "kept from before",
    "forecast.all_weeks": "all",
    "forecast.no_such_tenant": "There is no tenant {tenant}. Known: {known}",
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
}
