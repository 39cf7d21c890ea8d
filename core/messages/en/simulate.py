"""Words of the simulator: what it is asked, what it found, what does not fit."""

MESSAGES = {
    # ----- commands ----------------------------------------------------------------------------------------------
    "simulate.help": """Play a week of the pool, contact by contact, and see what service a roster really gives.

Calls, chats and posts are drawn from the forecast with all its uncertainty and routed to the agents of the roster, with
their skills, breaks and shift ends. Many such weeks tell how sure each promise is. With --out the result is written as
a Korean workbook with charts and as a page for a browser, for our own planners.

Examples:
  pumasi simulate week --week 2026-11-09
  pumasi simulate whatif --week 2026-11-09 --absent A012 --out whatif
  pumasi simulate promise --contract T05-2026-1
""",
    "simulate.week.help": """Play the week's newest roster many times and show what each tenant gets.

By line: promised and simulated service level with its 95 % interval, and in how many of 100 weeks the target holds. By
clause: each KPI clause of the contracts in force, as 'simulate promise' judges it. By pool: hours, occupancy, service
of all together.

Examples:
  pumasi simulate week --week 2026-11-09
  pumasi simulate week --week 2026-11-09 --by clause --out week.xlsx
  pumasi simulate week --week 2026-11-09 --policy target-at-risk --tenant T01 --json
""",
    "simulate.whatif.help": """Play the week as it is and with something changed, side by side.

Both sides get the same chance. An agent stays away, a tenant or all have more contacts, contacts move to another
channel, a tenant joins that is like one we know; options can be given together and more than once. Per tenant: service,
need, the part of the need that is not sold, and cost; then the same of the whole pool. By line: each channel. By
clause: the chance of each KPI clause. By pool: the pool alone.

The roster stays as it is: nobody is rostered for what changes. Somebody who does not come is not paid.

Examples:
  pumasi simulate whatif --week 2026-11-09 --absent A012
  pumasi simulate whatif --week 2026-11-09 --volume ALL=+30% --out busy.html
  pumasi simulate whatif --week 2026-11-09 --move "T05:phone>chat=20%" --join T41=T05 --by clause
""",
    "simulate.promise.help": """Show how sure each KPI clause is, and which target could be kept instead.

Months as long as the billing period of the week are played and judged as the invoice judges a real one, with minimum
volume and with days above the volume band left out. A clause is kept when it holds in at least --confidence of the
months; where it is not, the nearest target that is kept is proposed.

A contract's own clauses (--contract, a draft too: it is played with its own hours and targets, and with the contacts it
expects where none are forecast), or those of all contracts in force in a week (--week). It stands on the week's roster,
or with --forecast on the requirement: as many people as it asks for in every interval, all trained for everybody.

With --year each of the months ahead is played on its own: on the kept forecast that reaches so far, else on the
long-range forecast of the model, or a profile of the season where less than a year is known; on the seats of the newest
roster, with today's people and with those whom the capacity plan (26 weeks) or the agents' file adds. --keep keeps the
result with the version, as "contract check --promises" does.

Quality (QA, CSAT, FCR) is not simulated: its months are drawn again from what was measured in the last 13 weeks, and
where nothing was, there is no number.

Examples:
  pumasi simulate promise --contract T05-2026-1
  pumasi simulate promise --week 2026-11-09 --confidence 95 --out promise
  pumasi simulate promise --week 2026-11-09 --forecast --tenant T06
  pumasi simulate promise --contract T05-2026-1 --year --keep
""",
    "simulate.option.by": "What a row is.",
    "simulate.option.replications": "Weeks to play. More weeks, narrower intervals; five give a month.",
    "simulate.option.seed": "Chance begins here: the same seed gives the same figures.",
    "simulate.option.policy": "Which waiting contact a free agent takes.",
    "simulate.option.order": "Tenants that go first, in this order: for --policy tenant-order.",
    "simulate.option.overflow": "Seconds a contact waits for its tenant's own agents before shared ones may take it.",
    "simulate.option.version": "The version of the roster. Default: the newest.",
    "simulate.option.pool": "The pool, where there is more than one.",
    "simulate.option.workers": "Processes to play in. Default: one a core.",
    "simulate.option.absent": "An agent who does not come all week.",
    "simulate.option.volume": "More or fewer contacts of a tenant, for example T05=+30%; of the whole pool: ALL=+30%.",
    "simulate.option.out": "Also write a workbook (FILE.xlsx), a page (FILE.html), or both into a folder (DIR).",
    "simulate.option.confidence": "Months in 100 in which a clause shall hold.",
    "simulate.option.contract": "The contract to judge, signed or draft. Default: all in force in the week.",
    "simulate.option.promise_week": "The week. Default, with --contract: the first of the newest forecast.",
    "simulate.option.forecast": "Stand on the forecast's requirement, not on a roster.",
    "simulate.option.move": "Contacts that come by another channel, for example T05:phone>chat=20%.",
    "simulate.option.join": "A new tenant that is like one we know, for example T41=T05.",
    "simulate.bad_change": "'{text}' is not a change. Write it like this: {example}",
    "simulate.progress": "playing weeks",
    "simulate.progress.before": "playing weeks as they are",
    "simulate.progress.after": "playing weeks with the change",
    "simulate.empty": "No contact is forecast, no clause in force: nothing to show.",
    "simulate.pool": (
        "Pool {pool}, {first} to {last}, roster version {version}: {contacts:,} contacts on {on_duty_hours:,} h on "
        "duty (of these {late_hours} h to finish after a shift or into a break). Phone and chat: {in_time_percent} % "
        "in time, {answered_percent} % answered. Busy: {occupancy_percent} %, with posts {utilisation_percent} %. "
        "{replications} weeks from seed {seed}."
    ),
    "simulate.whole_pool": "\nThe whole pool:",
    "simulate.cost_rule": (
        "Cost: labour of the roster's hours with leave, insurance and severance, shared out by need; what is on duty "
        "beyond the pooled need stays with the company. Need is that of the requirement; not sold is what it asks for "
        "beyond the share bought."
    ),
    "simulate.joined_enough": (
        "{tenant} joins: it needs {need} h a week on duty; its share {share} buys {bought} h, which is enough."
    ),
    "simulate.joined_short": (
        "{tenant} joins: it needs {need} h a week on duty (a share of {needed_share}); its share {share} buys only "
        "{bought} h. Propose {proposed}."
    ),
    "simulate.promise.of_what": "Name a contract (--contract T05-2026-1) or a week (--week 2026-11-09).",
    "simulate.promise.no_operation": (
        "'{contract}' is a contract for the system or the management only: nobody of ours answers, so it promises "
        "nothing."
    ),
    "simulate.promise.empty": "No clause can be judged: no contract in force, or its tenant is served by another pool.",
    "simulate.promise.no_forecast": "There is no forecast yet. Make one with: pumasi forecast run",
    "simulate.promise.sum": (
        "{kept} of {judged} judged clauses are kept in {confidence} % of {months} months; {missed} are not, {none} "
        "have no result."
    ),
    "simulate.promise.few": (
        "{months} months cannot tell {confidence} % from certainty. Play at least {weeks} weeks: --replications {weeks}"
    ),
    "simulate.promise.on_roster": "Played on roster version {version} of the week of {monday}.",
    "simulate.promise.on_forecast": (
        "Played without a roster, on the forecast of the week of {monday}: this supposes that the requirement is met "
        "in every interval by people who are trained for everybody."
    ),
    "simulate.promise.nobody": (
        "The week of {monday} has no roster on which anybody is trained for this tenant. Played on the forecast "
        "instead: this supposes that the requirement is met in every interval by people who are trained for everybody."
    ),
    "simulate.promise.month": (
        "A month has the days of its billing period, each like that weekday of the week played; holidays and outages "
        "of the month are not foreseen. Waits count in whole seconds, as in a contact log, so that a level may stand a "
        "little above that of 'simulate week'."
    ),
    "simulate.bad_suffix": "'{file}' is neither a workbook (.xlsx) nor a page (.html). For both, name a folder.",
    "simulate.rules": (
        "Rules: {policy}; shared agents after {overflow_s} s; handling times vary by {variation} of their mean; "
        "{handed_over} % are handed over to the tenant; each further chat slows a chat by {slowdown}; a new agent "
        "takes {new}, an expert {expert} of the usual time; posts are put aside for calls."
    ),
    "simulate.habits": (
        "Of {lines} tenants and channels the contact log says how handling times vary and how many contacts are handed "
        "over for {worked}, and how patient customers are for {patient}; the rest is assumed (rates simulation.*) or "
        "declared with the service."
    ),
    "simulate.column.tenant": "tenant",
    "simulate.column.channel": "channel",
    "simulate.column.target_percent": "target %",
    "simulate.column.contacts": "contacts",
    "simulate.column.service_level_percent": "in time %",
    "simulate.column.service_level_low_percent": "from",
    "simulate.column.service_level_high_percent": "to",
    "simulate.column.weeks_held_percent": "weeks held %",
    "simulate.column.answered_percent": "answered %",
    "simulate.column.abandoned_percent": "given up %",
    "simulate.column.asa_s": "ASA s",
    "simulate.column.aht_s": "AHT s",
    "simulate.column.p90_wait_s": "p90 wait s",
    "simulate.column.waiting": "left",
    "simulate.column.pool": "pool",
    "simulate.column.replications": "weeks",
    "simulate.column.seed": "seed",
    "simulate.column.on_duty_hours": "on duty h",
    "simulate.column.late_hours": "late h",
    "simulate.column.occupancy_percent": "busy %",
    "simulate.column.utilisation_percent": "with posts %",
    "simulate.column.in_time_percent": "in time %",
    "simulate.column.is_kept": "kept",
    "simulate.column.proposed_target": "instead",
    "simulate.column.basis": "rests on",
    "simulate.column.results": "results",
    "simulate.column.kpi": "KPI",
    "simulate.column.target": "target",
    "simulate.column.value": "simulated",
    "simulate.column.holds_percent": "holds %",
    "simulate.column.holds_low_percent": "from",
    "simulate.column.holds_high_percent": "to",
    "simulate.column.no_result_percent": "no result %",
    "simulate.column.months": "months",
    "simulate.column.contacts_before": "contacts",
    "simulate.column.contacts_after": "after",
    "simulate.column.service_level_percent_before": "in time %",
    "simulate.column.service_level_percent_after": "after",
    "simulate.column.answered_percent_before": "answered %",
    "simulate.column.answered_percent_after": "after",
    "simulate.column.abandoned_percent_before": "given up %",
    "simulate.column.abandoned_percent_after": "after",
    "simulate.column.weeks_held_percent_before": "weeks held %",
    "simulate.column.weeks_held_percent_after": "after",
    "simulate.column.in_time_percent_before": "in time %",
    "simulate.column.in_time_percent_after": "after",
    "simulate.column.need_hours_before": "need h",
    "simulate.column.need_hours_after": "after",
    "simulate.column.under_sold_hours_before": "not sold h",
    "simulate.column.under_sold_hours_after": "after",
    "simulate.column.cost_won_before": "cost won",
    "simulate.column.cost_won_after": "after",
    "simulate.column.value_before": "simulated",
    "simulate.column.value_after": "after",
    "simulate.column.holds_percent_before": "holds %",
    "simulate.column.holds_percent_after": "after",
    "simulate.column.measure": "measure",
    "simulate.column.before": "before",
    "simulate.column.after": "after",
    "simulate.column.difference": "difference",
    "simulate.measure.contacts": "contacts a week",
    "simulate.measure.in_time_percent": "calls and chats in time %",
    "simulate.measure.answered_percent": "calls and chats answered %",
    "simulate.measure.abandoned_percent": "calls and chats given up %",
    "simulate.measure.occupancy_percent": "busy %",
    "simulate.measure.clauses_kept": "KPI clauses kept at 90 %",
    "simulate.measure.clauses_judged": "KPI clauses judged",
    "simulate.measure.on_duty_hours": "hours on duty",
    "simulate.measure.need_hours": "hours needed",
    "simulate.measure.under_sold_hours": "hours needed beyond shares",
    "simulate.measure.wages_won": "ordinary wages won",
    "simulate.measure.premiums_won": "premiums won",
    "simulate.measure.cost_won": "labour cost won",
    "simulate.measure.unsold_won": "of it unsold won",
    # ----- errors ------------------------------------------------------------------------------------------------
    "simulate.no_such_tenant": "No tenant '{tenant}' is served by this pool. List them with: pumasi staffing show",
    "simulate.agent_without_shift": (
        "Agent '{agent}' has no shift in this week. See who has: pumasi roster show --by agent"
    ),
    "simulate.no_channel": (
        "{tenant} has no service and forecast for {channel}: contacts cannot move there or from there."
    ),
    "simulate.tenant_exists": "There is a tenant '{tenant}' already: give the new one another code.",
    "simulate.order_and_policy": "--order and --policy {policy} belong together: name the tenants that go first.",
    "simulate.nothing_changed": "Nothing is changed. Give --absent, --volume, --move or --join.",
    # ----- problems ----------------------------------------------------------------------------------------------
    "simulate.nobody_trained.what": "{tenant} has contacts by {channel}, but nobody on the roster is trained for them.",
    "simulate.nobody_trained.fix": "Train an agent, or roster one who is: pumasi roster build",
}
