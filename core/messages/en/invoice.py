"""Words of invoices: why an account is parked, commands."""

MESSAGES = {
    # Why an account is parked
    "invoice.closing_days_differ.what": "Account {account}: its contracts close on different days.",
    "invoice.closing_days_differ.fix": "Give the contracts of one account one closing day, or an account each.",
    "invoice.account_of_two_tenants.what": "Account {account}: its contracts belong to two tenants.",
    "invoice.account_of_two_tenants.fix": "Give each tenant its own account.",
    "invoice.versions_overlap.what": (
        "Account {account}: versions {first} and {second} of contract {contract} are both in force on {day}."
    ),
    "invoice.versions_overlap.fix": "End the earlier version on the day before the later one begins.",
    "invoice.tenant_unknown.what": "Account {account}: tenant {tenant} is not known.",
    "invoice.tenant_unknown.fix": "Import the tenant: pumasi import tenants FILE",
    "invoice.no_timesheets.what": "Account {account}: pool {pool} has no timesheet from {first} to {last}.",
    "invoice.no_timesheets.fix": "Build and approve them: pumasi timesheet build, then pumasi timesheet approve",
    "invoice.timesheets_open.what": (
        "Account {account}: {count} day(s) of timesheets are not approved ({first} to {last})."
    ),
    "invoice.timesheets_open.fix": "Approve them: pumasi timesheet approve --period {period}",
    "invoice.day_without_timesheet.what": (
        "Account {account}: contacts on {count} day(s) without a timesheet of pool {pool} (first {first})."
    ),
    "invoice.day_without_timesheet.fix": "Import the attendance of these days and build the timesheets.",
    "invoice.no_contacts_known.what": "Account {account}: no contact of the channel {channel} is known in the period.",
    "invoice.no_contacts_known.fix": "Import the contacts (also zeros): pumasi import contacts FILE",
    "invoice.charge_on_zero_cost.what": "Account {account}: {charged} won would be charged on zero cost.",
    "invoice.charge_on_zero_cost.fix": (
        "Nobody worked for this tenant by the records. Check contacts, requirement and timesheets, or end the contract."
    ),
    "invoice.hours_of_two_contracts.what": (
        "Account {account}: contracts {first} and {second} are both open on {day}, and one of them bills hours."
    ),
    "invoice.hours_of_two_contracts.fix": (
        "Let the contract that bills hours be open on days of its own, or bill its contacts instead."
    ),
}
