"""Words of the diagnosis of a tenant and of the checklist before opening."""

MESSAGES = {
    "diagnosis.help": (
        "Diagnose a tenant: analysis, diagnosis, plan.\n\n"
        "Reads the counts and the contact log of TENANT (a prospect is a tenant without a contract), forecasts the "
        "weeks after them, sizes an own team and the tenant's part of the pool, and proposes hours and a charge model. "
        "Writes a Korean report as PDF and workbook. Types of enquiry, repeats and backlog need a log "
        "(pumasi import contact-log); without one the part that goes back to the tenant is assumed, and said to be.\n\n"
        "Examples:\n"
        "  pumasi contract diagnose T07\n"
        "  pumasi contract diagnose T07 --from 2026-05-01 --to 2026-10-31\n"
        "  pumasi contract diagnose T07 --json"
    ),
    "diagnosis.option.from": "First day that is read. Default: two years back, as far as there are counts.",
    "diagnosis.option.to": "Last day that is read. Default: the newest count.",
    "diagnosis.option.weeks": "Weeks to forecast after the last day.",
    "diagnosis.option.seed": "Seed of the draws behind the quantiles of a month.",
    "diagnosis.option.deliver": (
        "Hand the report over on this day: the tenant's signed order (pumasi contract order) becomes due, and the "
        "files are kept as they went out."
    ),
    "diagnosis.column.finding": "finding",
    "diagnosis.column.value": "value",
    "diagnosis.finding.first": "first day",
    "diagnosis.finding.last": "last day",
    "diagnosis.finding.offered": "contacts read",
    "diagnosis.finding.missed_share": "missed, part of all",
    "diagnosis.finding.busiest_hour": "busiest hour of the day",
    "diagnosis.finding.routine_share": "routine (scripts), part of answered",
    "diagnosis.finding.back_share": "back to the tenant, part of answered",
    "diagnosis.finding.back_source": "… which is",
    "diagnosis.finding.repeat_share": "again within 7 days, part of known customers",
    "diagnosis.finding.month_low": "contacts of a quiet month (p10)",
    "diagnosis.finding.month_contacts": "contacts of a middle month",
    "diagnosis.finding.month_high": "contacts of a busy month (p90)",
    "diagnosis.finding.alone_fte": "FTE with people of its own",
    "diagnosis.finding.pooled_fte": "FTE in the pool",
    "diagnosis.finding.saved_share": "saved by sharing, part of alone",
    "diagnosis.finding.model": "proposed charge model",
    "diagnosis.finding.open_items": "open on the checklist",
    "diagnosis.unknown": ("There is no tenant '{tenant}'. Known: {known}. Import it with: pumasi import tenants FILE"),
    "diagnosis.no_services": (
        "Tenant '{tenant}' declares no channel. Fill its channels, hours and targets, then: pumasi import tenants FILE"
    ),
    "diagnosis.backwards": "--from {first} lies after --to {last}. Give the earlier day first.",
    "diagnosis.no_counts": (
        "Nothing was counted for tenant '{tenant}' from {first} to {last}. Import counts or a log with: "
        "pumasi import contacts FILE, or pumasi import contact-log FILE"
    ),
    "diagnosis.neither": (
        "Nothing was counted for tenant '{tenant}', and no volume was told. Import counts "
        "(pumasi import contacts FILE), or tell the contacts of a month with --expect phone=900"
    ),
    "diagnosis.no_forecast": (
        "No channel of tenant '{tenant}' can be forecast: nothing is expected in its hours. Check its hours and counts "
        "with: pumasi forecast run --tenant {tenant}"
    ),
}
