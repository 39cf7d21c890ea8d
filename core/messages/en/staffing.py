"""Words of staffing: the requirement, its problems, and the commands that show it."""

MESSAGES = {
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
    "staffing.age_below_handling.what": (
        "The board of {tenant} shall be done within {age_s} s, but handling alone takes {aht_s} s: "
        "the closest is {aht_s} s."
    ),
    "staffing.age_below_handling.fix": "Agree on an age limit above the handling time.",
}
