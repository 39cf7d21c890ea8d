"""Words of the simulator: what it is asked, what it found, what does not fit."""

MESSAGES = {
    # ----- commands ----------------------------------------------------------------------------------------------
    "simulate.help": """Play a week of the pool, contact by contact, and see what service a roster really gives.

Calls, chats and posts are drawn from the forecast with all its uncertainty and routed to the agents of the roster, with
their skills, breaks and shift ends. Many such weeks tell how sure each promise is.

Examples:
  pumasi simulate week --week 2026-11-09
  pumasi simulate week --week 2026-11-09 --by clause
  pumasi simulate whatif --week 2026-11-09 --absent A012
""",
    "simulate.week.help": """Play the week's newest roster many times and show what each tenant gets.

By line: promised and simulated service level with its 95 % interval, and in how many of 100 weeks the target holds. By
clause: each KPI clause of the contracts in force, judged over months of four such weeks by the rule that invoices
use. By pool: hours, occupancy, service of all together.

Examples:
  pumasi simulate week --week 2026-11-09
  pumasi simulate week --week 2026-11-09 --by clause --replications 400
  pumasi simulate week --week 2026-11-09 --policy target-at-risk --tenant T01 --json
""",
    "simulate.whatif.help": """Play the week as it is and with something changed, side by side.

Both sides get the same chance. An agent stays away, a tenant has more contacts, contacts move to another channel, a
tenant joins that is like one we know; options can be given together and more than once. The hours needed, rostered
and paid are told for both sides.

Examples:
  pumasi simulate whatif --week 2026-11-09 --absent A012
  pumasi simulate whatif --week 2026-11-09 --volume T05=+30%
  pumasi simulate whatif --week 2026-11-09 --move "T05:phone>chat=20%" --join T41=T05
""",
    "simulate.option.by": "What a row is.",
    "simulate.option.replications": "Weeks to play. More weeks, narrower intervals; four make a month.",
    "simulate.option.seed": "Chance begins here: the same seed gives the same figures.",
    "simulate.option.policy": "Which waiting contact a free agent takes.",
    "simulate.option.order": "Tenants that go first, in this order: for --policy tenant-order.",
    "simulate.option.overflow": "Seconds a contact waits for its tenant's own agents before shared ones may take it.",
    "simulate.option.version": "The version of the roster. Default: the newest.",
    "simulate.option.pool": "The pool, where there is more than one.",
    "simulate.option.workers": "Processes to play in. Default: one a core.",
    "simulate.option.absent": "An agent who does not come all week.",
    "simulate.option.volume": "More or fewer contacts of a tenant, for example T05=+30%.",
    "simulate.option.move": "Contacts that come by another channel, for example T05:phone>chat=20%.",
    "simulate.option.join": "A new tenant that is like one we know, for example T41=T05.",
    "simulate.bad_change": "'{text}' is not a change. Write it like this: {example}",
    "simulate.progress": "playing weeks",
    "simulate.progress.before": "playing weeks as they are",
    "simulate.progress.after": "playing weeks with the change",
    "simulate.empty": "No contact is forecast, no clause in force: nothing to show.",
    "simulate.pool": (
        "Pool {pool}, {first} to {last}, roster version {version}: {contacts:,} contacts on {on_duty_hours:,} h on "
        "duty ({late_hours} h to finish after a shift or into a break). Phone and chat: {in_time_percent} % in time, "
        "{answered_percent} % answered. Busy: {occupancy_percent} %, with posts {utilisation_percent} %. "
        "{replications} weeks from seed {seed}."
    ),
    "simulate.side": (
        "{side}: {in_time_percent} % in time, {answered_percent} % answered, busy {occupancy_percent} %; "
        "{need} h needed, {hours} h rostered for {won} won at ordinary wages."
    ),
    "simulate.side.before": "Before",
    "simulate.side.after": "After",
    "simulate.rules": (
        "Rules: {policy}; shared agents after {overflow_s} s; handling times vary by {variation} of their mean; "
        "{handed_over} % are handed over to the tenant; each further chat slows a chat by {slowdown}; a new agent "
        "takes {new}, an expert {expert} of the usual time; posts are put aside for calls."
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
