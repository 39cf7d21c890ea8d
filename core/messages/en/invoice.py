"""Words of invoices: why an account is parked, commands."""

MESSAGES = {
    "invoice.help": """Preview, issue, explain, send, correct and collect invoices.

An invoice is made from approved timesheets, contacts and the contract. Once issued it has a number and never changes:
corrections are credit notes and revised invoices.

Examples:
  pumasi invoice preview --period 2026-10
  pumasi invoice run --period 2026-10
  pumasi invoice list --period 2026-10
""",
    "invoice.preview.help": """Show what a run would issue, by the same functions; nothing is saved.

With --out the drafts are also written as PDF and workbook, marked as previews and without a number.

Examples:
  pumasi invoice preview --period 2026-10
  pumasi invoice preview --period 2026-10 --tenant T07 --out /tmp/look
  pumasi invoice preview --period 2026-10 --json
""",
    "invoice.run.help": """Issue the invoices of a period that are not issued yet, and write their files.

Each draft is drawn and read back first; numbers are then given without a gap. Accounts that cannot be billed yet are
parked with the reason (exit code 7); the others go on. Files lie in invoices/PERIOD of the workspace.

Examples:
  pumasi invoice run --period 2026-10
  pumasi invoice run --period 2026-10 --dry-run
  pumasi invoice run --period 2026-10 --tenant T07 --json
""",
    "invoice.show.help": """Show issued invoices, and the accounts that are parked; with a NUMBER also the lines.

Examples:
  pumasi invoice show --period 2026-10
  pumasi invoice show 2026-000001
  pumasi invoice show --period 2026-10 --json
""",
    "invoice.render.help": """Write the files of issued invoices again, byte for byte as they were kept.

Name documents by NUMBER, or take those of a period. With --statement the transaction statements (거래명세서) are
written too. Both files of each document are read back before they are kept.

Examples:
  pumasi invoice render --period 2026-10
  pumasi invoice render --period 2026-10 --tenant T07 --out /tmp/copy
  pumasi invoice render 2026-000007 --statement
""",
    "invoice.list.help": """List issued documents: state, what is due, what was paid, what is open.

A document is issued, rendered (both files drawn, read back and kept), sent, then paid or overdue; or cancelled by its
credit notes. An invoice that was never sent is not overdue.

Examples:
  pumasi invoice list --period 2026-10
  pumasi invoice list --state overdue --state sent
  pumasi invoice list --due-by 2026-11-25 --tenant T07 --json
""",
    "invoice.send.help": """Note that documents went out: by whom, when and how. Nothing is sent from here.

Only what is rendered can be sent: the kept files are read back once more, and one that is damaged or shows another
total is refused. With --period all documents of it that were not sent yet are marked. All or none.

Examples:
  pumasi invoice send 2026-000001 2026-000002 --by "Kim" --how mail
  pumasi invoice send --period 2026-10 --by "Kim" --how "Hometax and mail" --on 2026-11-06
""",
    "invoice.option.state": "Only documents in this state; may be given more than once.",
    "invoice.option.due_by": "Only what is open and due on or before this day.",
    "invoice.option.on": "The day that is looked from. Default: today.",
    "invoice.option.send_period": "All documents of the period that were not sent yet.",
    "invoice.option.by": "Who sent them.",
    "invoice.option.how": "How they went out: mail, post, portal …",
    "invoice.option.sent_on": "The day they went out. Default: today.",
    "invoice.list.none": "No document is like that.",
    "invoice.list.sums": "{count} document(s), {open} won open.",
    "invoice.send.none": "No document of {period} waits to be sent. See: pumasi invoice list --period {period}",
    "invoice.send.done": "{count} document(s) marked as sent on {day} ({how}); {known} were marked so before.",
    "invoice.not_rendered.what": "{number} has no files yet.",
    "invoice.not_rendered.fix": "Draw them with: pumasi invoice render {number}",
    "invoice.files_differ.what": "The files of {number} are not what was issued: {reason}",
    "invoice.files_differ.fix": "Do not send them. Restore the database from a backup.",
    "invoice.sent_early.what": "{number} cannot have gone out on {day}: that day has not come.",
    "invoice.sent_early.fix": "Correct --on.",
    "invoice.option.period": "The billing period, named by its closing month. Default: all.",
    "invoice.unknown_tenant": "There is no tenant {tenant}. See them with: pumasi staffing show",
    "invoice.unknown_number": "There is no invoice {number}. See them with: pumasi invoice list",
    "invoice.already_issued": (
        "{count} account(s) have their invoice of {period} already: it is shown as it was issued, with its number."
    ),
    "invoice.none_to_issue": "There is nothing to issue.",
    "invoice.none_issued": "No invoice was issued. Issue them with: pumasi invoice run --period YYYY-MM",
    "invoice.unknown_numbers": "There is no invoice {numbers}. See them with: pumasi invoice list",
    "invoice.nothing_to_render": (
        "No invoice of {period} was issued. Issue them with: pumasi invoice run --period {period}"
    ),
    "invoice.not_drawn.what": "The draft of account {account} does not show its own totals: {reason}",
    "invoice.not_drawn.fix": "Nothing was issued for it. Look at it with: pumasi invoice preview --out FOLDER",
    "invoice.refused": "  {number} has no files and cannot be sent: {reason}",
    "invoice.some_not_drawn": "{count} issued invoice(s) could not be drawn, with the reasons above.",
    "invoice.would_issue": "Dry run: {count} invoice(s) would be issued; {known} are in the period. Nothing was saved.",
    "invoice.issued": "{count} invoice(s) issued; {known} in the period; {files} file(s) written to {folder}",
    "invoice.previewed": "{count} preview(s) written to {folder}",
    "invoice.render_what": "Say which: NUMBER of one or more documents, or --period YYYY-MM (not both).",
    "invoice.option.statement": "Write the transaction statements (거래명세서) too.",
    "invoice.rendered": "{count} invoice(s); {files} file(s) written to {folder}",
    "invoice.empty_account": "  Account {account}: nothing to bill in this period.",
    "invoice.parked": "  parked: {account} {period}: {reason}",
    "invoice.bench": (
        "Cost of these accounts {cost} won. The company's bench: {hours} h and {won} won, in no tenant's price."
    ),
    "invoice.late_left": (
        "  {tenant}: {count} day(s) from {first} to {last} changed after they were billed, and no invoice to come "
        "settles them. Look at them: pumasi invoice revise NUMBER"
    ),
    "invoice.parked_now": "  parked: {accounts}: {reason}",
    "invoice.column.number": "number",
    "invoice.column.tenant": "tenant",
    "invoice.column.period": "period",
    "invoice.column.supply": "supply",
    "invoice.column.vat": "VAT",
    "invoice.column.total": "total",
    "invoice.column.cost": "cost",
    "invoice.column.margin": "margin",
    "invoice.column.due_on": "due",
    "invoice.column.state": "state",
    "invoice.column.credited": "credited",
    "invoice.column.paid": "paid",
    "invoice.column.open": "open",
    "invoice.column.sent_on": "sent",
    "invoice.column.kind": "kind",
    "invoice.column.label": "item",
    "invoice.column.quantity": "quantity",
    "invoice.column.unit": "unit",
    "invoice.column.unit_price": "price",
    "invoice.column.amount": "amount",
    # Why a correction is refused
    "invoice.credit_of_credit.what": "{number} takes another document back: there is nothing to credit in it.",
    "invoice.credit_of_credit.fix": "Credit what asks for money: the invoice that it names (pumasi invoice list).",
    "invoice.withdrawn_before.what": "{number} was withdrawn before by {by}.",
    "invoice.withdrawn_before.fix": "Nothing is left to do. To credit the invoice anew: pumasi invoice credit INVOICE",
    "invoice.credit_of_revision.what": "{number} took back an invoice that was revised since: {newest} stands now.",
    "invoice.credit_of_revision.fix": "Correct what stands now: pumasi invoice credit {newest}, or invoice revise",
    "invoice.reason_of_withdrawal.what": "{number} is a credit note: it is withdrawn because it was wrong.",
    "invoice.reason_of_withdrawal.fix": (
        "Type --reason error (1), or --reason issued-twice (6) where the same credit was given twice."
    ),
    "invoice.withdrawal_is_whole.what": "The credit note {number} is withdrawn whole, never a part of it.",
    "invoice.withdrawal_is_whole.fix": (
        "Leave --amount and --line away; then credit the right amount: pumasi invoice credit INVOICE --amount WON"
    ),
    "invoice.withdrawal_too_early.what": "{day} lies before the event of {number} ({event}).",
    "invoice.withdrawal_too_early.fix": "--on is the day on which it was found to be wrong.",
    "invoice.reason_of_interest.what": (
        "{number} is a claim for late interest: it has no tax invoice, so the reason {reason} does not fit."
    ),
    "invoice.reason_of_interest.fix": (
        "Type --reason error where it was wrong (its days can be claimed anew), or --reason value-change to let off "
        "all or a part of it."
    ),
    "invoice.revision_of_interest.what": "{number} is a claim for late interest: it is not revised.",
    "invoice.revision_of_interest.fix": (
        "Take it back (pumasi invoice credit {number} --reason error --on DATE) and claim anew: pumasi invoice interest"
    ),
    "invoice.revision_of_credit.what": "{number} takes another document back: it is not revised.",
    "invoice.revision_of_credit.fix": (
        "Is the credit note wrong, withdraw it: pumasi invoice credit {number} --reason error --on DATE. Is the "
        "invoice wrong, revise that: pumasi invoice revise INVOICE"
    ),
    "invoice.nothing_left.what": "Nothing is left of {number}: it was taken back before.",
    "invoice.nothing_left.fix": "See its credit notes with: pumasi invoice list",
    "invoice.reason_needs_revision.what": "The reason {reason} asks for a correct copy beside the reversal.",
    "invoice.reason_needs_revision.fix": "Type: pumasi invoice revise {number}",
    "invoice.reason_needs_credit.what": "The reason {reason} has no new copy.",
    "invoice.reason_needs_credit.fix": "Type: pumasi invoice credit {number} --reason REASON --on DATE",
    "invoice.reason_is_whole.what": "The reason {reason} takes back the whole of {number}, never a part.",
    "invoice.reason_is_whole.fix": "Leave --amount and --line away, or take the reason value-change.",
    "invoice.event_in_future.what": "{day} has not come yet (today is {today}).",
    "invoice.event_in_future.fix": "Wait until that day, or correct --on.",
    "invoice.event_too_early.what": "{day} lies before {number} was written ({written}).",
    "invoice.event_too_early.fix": (
        "What changed before it was written makes it wrong from the start: pumasi invoice revise {number}"
    ),
    "invoice.line_unknown.what": "{number} has no line {line}: it has {count}.",
    "invoice.line_unknown.fix": "See its lines with: pumasi invoice explain {number}",
    "invoice.credit_of_nothing.what": "{asked} won cannot be taken back from {number}.",
    "invoice.credit_of_nothing.fix": "Give an amount above 0, and a line that charges something.",
    "invoice.credit_exceeds.what": "{asked} won are more than the {left} won that are left of {number}.",
    "invoice.credit_exceeds.fix": "Take back at most {left} won before VAT.",
    # Why an account is parked
    "invoice.period_open.what": "The period is not over before {last}: its usage is not complete.",
    "invoice.period_open.fix": "Run this again after {last}; until then: pumasi invoice preview --period {period}",
    "invoice.closing_days_differ.what": "Its contracts close on different days.",
    "invoice.closing_days_differ.fix": "Give the contracts of one account one closing day, or an account each.",
    "invoice.account_of_two_tenants.what": "Its contracts belong to two tenants.",
    "invoice.account_of_two_tenants.fix": "Give each tenant its own account.",
    "invoice.versions_overlap.what": (
        "Versions {first} and {second} of contract {contract} are both in force on {day}."
    ),
    "invoice.versions_overlap.fix": "End the earlier version on the day before the later one begins.",
    "invoice.tenant_unknown.what": "Tenant {tenant} is not known.",
    "invoice.tenant_unknown.fix": "Import the tenant: pumasi import tenants FILE",
    "invoice.no_timesheets.what": "Pool {pool} has no timesheet from {first} to {last}.",
    "invoice.no_timesheets.fix": "Build and approve them: pumasi timesheet build, then pumasi timesheet approve",
    "invoice.timesheets_open.what": ("{count} day(s) of timesheets are not approved ({first} to {last})."),
    "invoice.timesheets_open.fix": "Approve them: pumasi timesheet approve --period {period}",
    "invoice.timesheets_changed.what": (
        "{count} approved day(s) of timesheets would look different by what is known now ({first} to {last})."
    ),
    "invoice.timesheets_changed.fix": "Take it over before it is billed: pumasi timesheet correct --period {period}",
    "invoice.contract_ended.what": (
        "Contract {contract} ended on {end}, and {contacts} contact(s) of {tenant} were answered later (first {day})."
    ),
    "invoice.contract_ended.fix": (
        "Renew it (pumasi contract renew {contract}), or stop the service and import the contacts without them."
    ),
    "invoice.day_without_timesheet.what": (
        "There are contacts on {count} day(s) without a timesheet of pool {pool} (first {first})."
    ),
    "invoice.day_without_timesheet.fix": "Import the attendance of these days and build the timesheets.",
    "invoice.no_contacts_known.what": "No contact of the channel {channel} is known in the period.",
    "invoice.no_contacts_known.fix": "Import the contacts (also zeros): pumasi import contacts FILE",
    "invoice.charge_on_zero_cost.what": "{charged} won would be charged on zero cost.",
    "invoice.charge_on_zero_cost.fix": (
        "Nobody worked for this tenant by the records. Check contacts, requirement and timesheets, or end the contract."
    ),
    "invoice.actual_cost_of_two_contracts.what": (
        "{account}: {first} bills the cost that was really paid while {second} runs beside it; "
        "cost is known of the tenant, not of one of its contracts."
    ),
    "invoice.actual_cost_of_two_contracts.fix": "Bill {first} by standard rates, or end one of the two.",
    "invoice.hours_of_two_contracts.what": (
        "Contracts {first} and {second} are both open on {day}, and one of them bills hours."
    ),
    "invoice.hours_of_two_contracts.fix": (
        "Let the contract that bills hours be open on days of its own, or bill its contacts instead."
    ),
}
