"""Words of staffing: the requirement, its problems, and the commands that show it."""

MESSAGES = {
    # ----- commands ----------------------------------------------------------------------------------------------
    "staffing.help": """Turn contacts into the agents that are needed, per tenant, channel and half hour.

The requirement is pooled and fractional: each tenant's load plus its part of the safety staffing that the whole pool
needs for its service targets, in tenths of an agent on duty.

Examples:
  pumasi staffing show --week 2026-11-09
  pumasi staffing export --week 2026-11-09
  pumasi staffing size --contacts 200 --aht 180 --target 80/20
""",
    "staffing.show.help": """Show the requirement of a week, computed from the newest forecast that covers it.

By tenant: hours on duty needed in the pool, what the tenant would need with people of its own, what it bought, and
the share to propose where it needs more. By line: what the need of each channel is made of. By day and by interval:
agents of the pool, or of one tenant.

Examples:
  pumasi staffing show --week 2026-11-09
  pumasi staffing show --week 2026-11-09 --by line --tenant T01
  pumasi staffing show --week 2026-11-09 --by interval --json
""",
    "staffing.export.help": """Write the requirement of a week as a Korean workbook.

Heat maps of the pool and of each tenant, pooled against alone, need against share, with charts. For ourselves: it
names all tenants of the pool.

Examples:
  pumasi staffing export --week 2026-11-09
  pumasi staffing export --week 2026-11-09 --out staffing.xlsx
""",
    "staffing.size.help": """How many agents does one queue need? A calculator for a single line, without a workspace.

Erlang C, or Erlang A where callers give up after a mean patience; with a concurrency above one, chat. Prints the
fewest agents for the target with a few less and more, under all four definitions of the service level.

Examples:
  pumasi staffing size --contacts 200 --aht 180 --target 80/20
  pumasi staffing size --contacts 90 --minutes 30 --aht 400 --target 80/60 --patience 300 --concurrency 3
""",
    "staffing.option.contacts": "Contacts offered in the time given by --minutes.",
    "staffing.option.minutes": "Length of that time.",
    "staffing.option.aht": "Handling time of a contact; of a chat, while it has its agent for itself.",
    "staffing.option.target": "Share of contacts in time, and that time.",
    "staffing.option.definition": "Which contacts count as in time: what the contract says.",
    "staffing.option.patience": "Mean time until a caller gives up. Default: nobody gives up.",
    "staffing.option.concurrency": "Chats an agent serves at once.",
    "staffing.option.slowdown": "By how much of itself each further chat slows a chat down, 0 to 1.",
    "staffing.option.agents_max": "The most agents that can be had.",
    "staffing.bad_target": "'{text}' is not a target. Write it as PERCENT/SECONDS, for example 80/20.",
    "staffing.option.week": "The Monday that begins the week. Default: the first whole week of the newest forecast.",
    "staffing.option.pool": "The pool, where there is more than one.",
    "staffing.option.by": "What a row is.",
    "staffing.week_chosen": "Week of {monday}: the first of the newest forecast.",
    "staffing.empty": "Nobody is needed.",
    "staffing.exported": "Written: {file}",
    "staffing.sums": (
        "Pool {pool}, {first} to {last}: {need} h on duty are needed. With people of its own each tenant would need "
        "{alone} h together: pooling saves {percent} %."
    ),
    "staffing.under_sold": (
        "{tenant} needs {needed} h a week on duty and bought {bought}: propose a share of {share} FTE."
    ),
    "staffing.rules": (
        "Rules: agents on duty, shrinkage on top; one FTE is {hours} h a month; each further chat at once slows a chat "
        "by {slowdown} of itself; contacts outside service windows are never staffed."
    ),
    "staffing.column.tenant": "tenant",
    "staffing.column.channel": "channel",
    "staffing.column.share_fte": "share",
    "staffing.column.need_hours": "need h",
    "staffing.column.alone_hours": "alone h",
    "staffing.column.saved_hours": "saved h",
    "staffing.column.bought_week_hours": "bought h/week",
    "staffing.column.shrinkage_percent": "shrinkage %",
    "staffing.column.paid_week_hours": "paid h/week",
    "staffing.column.proposed_share_fte": "propose",
    "staffing.column.source": "source",
    "staffing.column.contacts": "contacts",
    "staffing.column.contacts_outside": "outside",
    "staffing.column.aht_s": "AHT s",
    "staffing.column.aht_source": "AHT is",
    "staffing.column.target": "target",
    "staffing.column.load_hours": "load h",
    "staffing.column.safety_hours": "safety h",
    "staffing.column.minimum_hours": "minimum h",
    "staffing.column.day": "day",
    "staffing.column.peak_agents": "peak agents",
    "staffing.column.peak_at": "at",
    "staffing.column.open_intervals": "intervals",
    "staffing.column.start": "start",
    "staffing.column.agents": "agents",
    "staffing.column.load_erlang": "load",
    "staffing.column.tenants": "tenants",
    "staffing.column.is_fewest": "fewest",
    "staffing.column.served_within_of_offered_percent": "in time/offered %",
    "staffing.column.wait_within_of_offered_percent": "wait in time %",
    "staffing.column.served_within_of_served_percent": "in time/served %",
    "staffing.column.served_or_abandoned_within_of_offered_percent": "or given up in time %",
    "staffing.column.answer_percent": "answered %",
    "staffing.column.abandon_percent": "given up %",
    "staffing.column.asa_s": "ASA s",
    "staffing.column.occupancy_percent": "occupancy %",
    # ----- errors ------------------------------------------------------------------------------------------------
    "staffing.no_services": (
        "No tenant has a service: nobody to staff for. Import tenants with: pumasi import tenants FILE"
    ),
    "staffing.which_pool": "There is more than one pool ({pools}). Name one with --pool.",
    "staffing.unknown_pool": "No tenant is in the pool '{pool}'. Known pools: {pools}.",
    "staffing.other_intervals": (
        "The forecast has intervals of {forecast} minutes, but {wanted} are wanted. "
        "Run the forecast again with: pumasi forecast run"
    ),
    "staffing.not_covered": (
        "The forecast covers {known_first} to {known_last}, but {first} to {last} is needed. "
        "Run it again with: pumasi forecast run --week {first}"
    ),
    "staffing.no_run": "No forecast covers the week of {monday}. Make one with: pumasi forecast run --week {monday}",
    "staffing.no_run_at_all": "No forecast covers a whole week. Make one with: pumasi forecast run",
    "staffing.unknown_tenant": "No tenant '{tenant}' is served by the pool '{pool}'.",
    "staffing.queue_too_long": (
        "More than {contacts_max} contacts would wait in one queue: the load is far above what the agents can do. "
        "Check contacts, handling time and patience."
    ),
    # ----- problems ----------------------------------------------------------------------------------------------
    "staffing.no_service.what": (
        "{count} contacts are forecast for {tenant} by {channel}, but no contract or tenant file serves them: "
        "they are not staffed."
    ),
    "staffing.no_service.fix": "Add the service of {tenant} with: pumasi import tenants FILE",
    "staffing.no_forecast.what": "{tenant} is served by {channel}, but has no forecast: its need is taken as zero.",
    "staffing.no_forecast.fix": "Import its contacts and run: pumasi forecast run",
    "staffing.outside_window.what": (
        "{count} contacts of {tenant} by {channel} are forecast outside the service window: counted, never staffed."
    ),
    "staffing.outside_window.fix": "If they shall be served, the contract's window has to change.",
    "staffing.service_twice.what": "{tenant} has two services for {channel}: only the first is staffed.",
    "staffing.service_twice.fix": "Keep one service per tenant and channel, with all its windows.",
    "staffing.unreachable.what": (
        "At {moment} no number of agents up to {agents} reaches the service targets of the pool {pool}: "
        "the closest is {percent} %."
    ),
    "staffing.unreachable.fix": "Lower the target or allow a longer wait.",
    "staffing.aht_not_positive.what": "A handling time of {value} s: nothing takes no time.",
    "staffing.aht_not_positive.fix": "Give --aht as seconds above 0, wrap-up included.",
    "staffing.minutes_not_positive.what": "Contacts within {value} minutes cannot be turned into a rate.",
    "staffing.minutes_not_positive.fix": "Give --minutes above 0.",
    "staffing.within_not_positive.what": "A target within {value} s leaves no time to answer.",
    "staffing.within_not_positive.fix": "Write the target as PERCENT/SECONDS with seconds above 0.",
    "staffing.patience_not_positive.what": "A patience of {value} s: nobody would wait at all.",
    "staffing.patience_not_positive.fix": "Give --patience above 0, or leave it out if nobody gives up.",
    "staffing.contacts_negative.what": "{value} contacts cannot be offered.",
    "staffing.contacts_negative.fix": "Give --contacts as 0 or more.",
    "staffing.concurrency_below_one.what": "An agent with {value} chats at once serves nobody.",
    "staffing.concurrency_below_one.fix": "Give --concurrency as 1 or more.",
    "staffing.target_not_a_share.what": "A target of {value} % cannot be staffed for.",
    "staffing.target_not_a_share.fix": "Write the target as PERCENT/SECONDS with a percentage between 0 and 100.",
    "staffing.slowdown_not_a_share.what": "A slowdown of {value} is outside 0 to 1.",
    "staffing.slowdown_not_a_share.fix": "0: sharing costs nothing; 1: two at once are no faster than one by one.",
    "staffing.agents_below_one.what": "With at most {value} agents nobody is served.",
    "staffing.agents_below_one.fix": "Give --agents-max as 1 or more.",
    "staffing.target_out_of_reach.what": (
        "At most {agents} agents do not reach {target} %: the closest is {percent} %."
    ),
    "staffing.target_out_of_reach.fix": "Raise --agents-max, lower the target or allow a longer wait.",
    "staffing.age_below_handling.what": (
        "The board of {tenant} shall be done within {age_s} s, but handling alone takes {aht_s} s: "
        "the closest is {aht_s} s."
    ),
    "staffing.age_below_handling.fix": "Agree on an age limit above the handling time.",
}
