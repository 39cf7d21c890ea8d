"""Words of keepability: how sure each promise of a contract is in each month, and who signs for one that is not."""

MESSAGES = {
    "promises.option.check": (
        "Play the year ahead first: how sure is each promise in each month, with today's people and the planned ones? "
        "The result is kept with the version, and the signature reads it."
    ),
    "promises.option.every": "Every draft, in one pass over the same plays.",
    "promises.option.reason": "With --by: why it is signed for all the same. It is kept with the name.",
    "promises.option.plays": "How often each month is played.",
    "promises.option.seed": "The same seed plays the same months.",
    "promises.option.workers": "Processes to play with. Default: one per core.",
    "promises.option.no_plan": "Leave the capacity plan out: only people who are employed, or known to begin.",
    "promises.option.accept": (
        "Sign for a promise that is not sure enough: a KPI (answer_rate, or answer_rate:phone), or all. Needs --by."
    ),
    "promises.option.by": "Who answers for the promises accepted with --accept-promise: a person of the company.",
    "promises.option.year": (
        "Judge each month of the year ahead on its own forecast, with today's and the planned people."
    ),
    "promises.option.keep": "With --year: keep the result with the version, for its signature.",
    "promises.progress": "Promises",
    "promises.plays": "{count} months",
    "promises.column.contract": "contract",
    "promises.column.kpi": "KPI",
    "promises.column.target": "target",
    "promises.column.people": "people",
    "promises.column.lowest": "lowest %",
    "promises.column.lowest_month": "in",
    "promises.column.kept": "kept",
    "promises.column.proposal": "proposed",
    "promises.column.months": "each month %",
    "promises.kept": "The chances of {count} version(s) are kept, whatever else is found.",
    "promises.chance": (
        "{target_text}: {lowest_percent:.0f} % in {lowest_month}, its worst month, with people of {people}."
    ),
    "promises.no_chance": "No month has a result.",
    "promises.none": "No promise has a month ahead.",
    "promises.head": (
        "Chances by month, {first} to {last}; a promise is kept that holds in {confidence} % of the {plays} plays of "
        "every month:"
    ),
    "promises.sum": (
        "{kept} of {judged} clauses of {contracts} contracts are kept in every month; {none} have no result. Those "
        "that are not:"
    ),
    "promises.basis": "Played on the {volume} as of {as_of}; {duty}.",
    "promises.duty_roster": (
        "on duty are the seats of roster {roster} and the {before} published week(s) before it in turn, on holidays "
        "only who is needed"
    ),
    "promises.duty_requirement": "nobody is rostered yet, so the requirement is supposed to be met",
    "promises.planned": (
        "Planned people: {hired} more than today, from the capacity plan and the agents known to begin."
    ),
    "promises.leavers": (
        "Assumed: {attrition} % of the people leave in a week (about {leavers} in the months ahead), each replaced "
        "after {vacant} weeks by a newcomer who begins slowly (rates capacity.attrition_week and "
        "capacity.hire.part_time.*)."
    ),
    "promises.follows_need": (
        "Assumed: each week is filled as its need asks, as the kept rosters covered theirs: down to all leave granted, "
        "up to the overtime the company allows (rates capacity.leave.* and capacity.overtime_share_max)."
    ),
    "promises.as_rostered": "Assumed: every week is filled as the rostered ones were; no whole week is forecast.",
    "promises.nobody_planned": "Nobody is planned beyond today's people: their chances are those of the plan too.",
    "promises.learners": "Nobody on the roster knows {tenant} yet: {count} people are supposed to learn it first.",
    "promises.few": (
        "{plays} plays cannot tell {confidence} % from certainty: at least {least} allow for one month that fails."
    ),
    "promises.judged_on": "Judged on {day} with the seed {seed}, {plays} plays a month (engine {engine}).",
    "promises.is_stale": "That judgement is stale: the agreement, the asked confidence or the day has moved on.",
    "promises.unjudged": (
        "The promises of {count} version(s) were never judged, or no longer as they stand: see how sure they are with "
        "pumasi contract check {contract} --promises"
    ),
    "promises.no_results": (
        "{count} promise(s) are signed of which no month has a result, because nothing measures them yet: {kpis}"
    ),
    "promises.accepted": "{by} signs for {kpi} of {contract} (chance in its worst month: {chance}).",
    "promises.accepted_because": (
        "{by} signs for {kpi} of {contract} (chance in its worst month: {chance}), because: {reason}"
    ),
    "promises.never_judged": "never judged",
    "promises.kpi_and_name": (
        "Name both: --accept-promise KPI (or all) and --by NAME, a person of the company; --reason goes with them."
    ),
    "promises.no_such_kpi": "Nobody promises '{kpi}' here. Known: {known}, all.",
    "promises.keep_without_year": "Only a judgement of the whole year is kept: add --year.",
    "promises.year_alone": (
        "--year judges every month on its own forecast: leave out --week, --forecast, --pool, --version and --out."
    ),
    "promises.check_what": "Name the contract ID(s), or every draft with --all.",
    "promises.many_are_drafts": "--version and --reviewed-by are for one contract: name one ID.",
    "promises.all_needs_promises": "Several contracts are judged on the same plays of the year: add --promises.",
    "promises.nothing_ahead": (
        "Nothing is left to judge: the last day is {last}, and contacts are known until {known}. A month is judged "
        "that begins after that."
    ),
    "promises.no_contacts": (
        "There are no contacts yet, so nothing says how many will come. Import them with: pumasi import contacts FILE"
    ),
    "promises.not_judged.what": "How sure the promises of {contract} version {version} are was never judged.",
    "promises.not_judged.fix": (
        "Judge them with: pumasi contract check {contract} --promises (--all instead of the ID: every "
        "draft). Or somebody signs for them by name: "
        "pumasi contract sign {contract} --on DATE --accept-promise all --by NAME --reason TEXT"
    ),
    "promises.stale.what": (
        "The promises of {contract} version {version} were judged too long ago, or as they were then."
    ),
    "promises.stale.fix": (
        "Judge them anew with: pumasi contract check {contract} --promises (--all instead of the ID: every "
        "draft). Or somebody signs for them by name: "
        "pumasi contract sign {contract} --on DATE --accept-promise all --by NAME --reason TEXT"
    ),
    "promises.not_kept.what": (
        "{contract}: '{promise}' holds in {chance} % of the possible months of {month} with {people} "
        "(asked: {confidence} %)."
    ),
    "promises.not_kept.fix": (
        "Promise {proposal} (contract amend or draft anew), or sign for it by name: --accept-promise {kpi} --by NAME "
        "--reason TEXT"
    ),
    "promises.not_kept_at_all.what": (
        "{contract}: '{promise}' holds in {chance} % of the possible months of {month} with {people} "
        "(asked: {confidence} %), and no target would."
    ),
    "promises.not_kept_at_all.fix": (
        "Take {kpi} out or plan more people, or sign for it by name: --accept-promise {kpi} --by NAME --reason TEXT"
    ),
}
