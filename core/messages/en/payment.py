"""Words of payments: entering, matching, ageing."""

MESSAGES = {
    "payment.help": """Enter what tenants paid: one payment by hand, or a bank's list of deposits.

A payment goes to the invoice it names; what is left over goes to the account's invoice that was due first, and then
is the account's credit. A deposit of a list is placed by the invoice's number, the tenant, the payer's name or the
amount; what cannot be placed is told, all at once, and nothing is kept (or with --skip-unmatched, the rest is). The
same deposit twice is kept once. A negative amount is paid back from the account's credit.

Columns of a list: 거래일, 입금액, 입금자, 적요, 청구서번호, 고객사 코드, 거래번호 (the first two are needed); a bank's
own names are given by [mapping.NAME] with kind = "payments" in pumasi.toml.

Examples:
  pumasi invoice payment 2026-000001 --amount 3300000 --on 2026-11-25
  pumasi invoice payment --file bank.csv --dry-run
  pumasi invoice payment --file bank.xlsx --mapping hana --skip-unmatched
""",
    "payment.aging.help": """Show what is open by how long it is overdue: not due, 1–30, 31–60, 61–90 and over 90 days.

By tenant with the credit it has, or by invoice with the late interest that the contract allows to ask for (outside
VAT, by the day). As of any day.

Examples:
  pumasi invoice aging
  pumasi invoice aging --on 2026-12-31 --by invoice
  pumasi invoice aging --tenant T07 --by invoice --json
""",
    "payment.option.amount": "Won received; a negative amount is paid back to the tenant.",
    "payment.option.on": "The day of the payment. Default: today.",
    "payment.option.reference": "What tells two payments of one amount and day apart. Default: number, day and amount.",
    "payment.option.note": "A remark to keep.",
    "payment.option.file": "A bank's list of deposits: CSV or Excel.",
    "payment.option.mapping": "How the bank calls its columns: a [mapping.NAME] of pumasi.toml.",
    "payment.option.skip": "Keep what can be placed and list the rest (exit code 7).",
    "payment.option.dry_run": "Match and show; keep nothing.",
    "payment.option.as_of": "The day that is looked from. Default: today.",
    "payment.option.by": "A row a tenant, or a row an invoice.",
    "payment.usage": (
        "Give an invoice with --amount, or a list with --file: pumasi invoice payment 2026-000001 --amount 3300000"
    ),
    "payment.column.received_on": "received",
    "payment.column.won": "won",
    "payment.column.tenant": "tenant",
    "payment.column.number": "invoice",
    "payment.column.settles": "settles",
    "payment.column.left_open": "left open",
    "payment.column.note": "note",
    "payment.column.not_due": "not due",
    "payment.column.days_1_30": "1–30",
    "payment.column.days_31_60": "31–60",
    "payment.column.days_61_90": "61–90",
    "payment.column.days_over_90": "over 90",
    "payment.column.open": "open",
    "payment.column.credit": "credit",
    "payment.column.due_on": "due",
    "payment.column.total": "total",
    "payment.column.paid": "paid",
    "payment.column.standing": "standing",
    "payment.column.days_overdue": "days overdue",
    "payment.column.interest": "late interest",
    "payment.total": "total",
    "payment.none": "No payment is new.",
    "payment.nothing_open": "Nothing is open.",
    "payment.done": "{added} payment(s) entered, {unchanged} row(s) known before or no deposits.",
    "payment.done_dry": (
        "Dry run: {added} payment(s) would be entered, {unchanged} row(s) known before or no deposits. "
        "Nothing was kept."
    ),
    "payment.known": (
        "A payment of this amount, day and invoice was entered before: nothing was added. Is this another one, tell "
        "them apart with --reference TEXT"
    ),
    "payment.skipped_row": "  not placed: {problem}",
    "payment.partly": "{count} deposit(s) could not be placed and were left out. Enter them by hand or mend the list.",
    "payment.interest": (
        "{count} invoice(s) are overdue; {won} won of late interest may be asked for by the contracts, outside VAT.\n"
        "Look at it, and claim it, with: pumasi invoice interest"
    ),
    "payment.no_invoice": "There is no open claim of the number {number}. See them with: pumasi invoice show",
    "payment.in_future": "{day} has not come yet; today is {today}. Enter a payment once it was received.",
    "payment.no_credit": (
        "Account {account} has a credit of {credit} won, so {won} won cannot be paid back. Take an invoice back first: "
        "pumasi invoice credit"
    ),
    # Why a deposit cannot be placed
    "payment.future.what": "{value} has not come yet.",
    "payment.future.fix": "Write the day on which the money came.",
    "payment.twice.what": "The deposit {value} stands in the list twice.",
    "payment.twice.fix": "Take one of the rows out, or give each its own 거래번호.",
    "payment.many_numbers.what": "The note names several invoices: {value}.",
    "payment.many_numbers.fix": "Write the one it pays into the column 청구서번호; what is left over goes to the next.",
    "payment.unknown_number.what": "There is no invoice {value}.",
    "payment.unknown_number.fix": "Write a number that was issued: pumasi invoice show",
    "payment.other_tenant.what": "Invoice {number} is not one of tenant {value}.",
    "payment.other_tenant.fix": "Mend the number or the tenant's code, or leave one of them empty.",
    "payment.unknown_tenant.what": "Tenant {value} has no invoice.",
    "payment.unknown_tenant.fix": "Write the code of a tenant that was invoiced: pumasi invoice show",
    "payment.many_accounts.what": "Tenant {tenant} has several billing accounts: {accounts}.",
    "payment.many_accounts.fix": "Write the number of the invoice into the column 청구서번호.",
    "payment.many_amounts.what": "Several invoices are open with just {won} won: {numbers}.",
    "payment.many_amounts.fix": "Write the one it pays into the column 청구서번호.",
    "payment.unmatched.what": "Nothing tells whose these {won} won are: number, tenant, payer and amount are unknown.",
    "payment.unmatched.fix": "Write the number into 청구서번호 or the tenant into 고객사 코드. Or: --skip-unmatched",
}
