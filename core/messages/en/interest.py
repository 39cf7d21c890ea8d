"""Words of late interest: proposed, claimed, found too much."""

MESSAGES = {
    "interest.help": """Show the late interest that may be claimed, and claim it with --accept (outside VAT).

By the day, on what was open, at the yearly rate of the contract. Nothing is claimed by itself. With --accept each
account gets one claim (지연이자 청구서) with a number, a day of payment and a row for each stretch of days; it is
rendered, sent, paid, aged and explained like an invoice, and stands in no tax invoice and in no margin. Days that were
claimed are not proposed again. Only invoices that were sent can be late.

Name invoices by NUMBER, a tenant, or take all. A claim that was wrong (a payment was entered late) is told here; take
it back with --reason error and accept anew, or let it off with --reason value-change: pumasi invoice credit.

Examples:
  pumasi invoice interest
  pumasi invoice interest --on 2026-11-30 --tenant T07
  pumasi invoice interest 2026-000003 --accept --due 2026-12-10
""",
    "interest.option.on": "Up to and with this day. Default: today.",
    "interest.option.accept": "Issue the claims: numbers, files.",
    "interest.option.due": "The day of payment. Default: that of the account's next invoice.",
    "interest.option.dry_run": "With --accept: show the claims; no number, no file, no row.",
    "interest.usage": "--due and --dry-run belong to --accept.",
    "interest.in_future": "{day} has not come yet; today is {today}. Interest is claimed of days that are over.",
    "interest.due_early": "The day of payment, {due}, must not lie before the claim is written, {day}.",
    "interest.none": "There is no late interest to claim.",
    "interest.not_overdue": "There is no invoice {numbers} with late interest. See: pumasi invoice aging --by invoice",
    "interest.column.number": "invoice",
    "interest.column.tenant": "tenant",
    "interest.column.first": "from",
    "interest.column.last": "until",
    "interest.column.days": "days",
    "interest.column.open": "open",
    "interest.column.rate": "rate a year",
    "interest.column.won": "interest",
    "interest.column.sent": "sent",
    "interest.sent.yes": "yes",
    "interest.sent.no": "no",
    "interest.sums": (
        "{won} won of late interest in {count} invoice(s). Claim it with: pumasi invoice interest --accept"
    ),
    "interest.never_sent": (
        "  {count} invoice(s) were never noted as sent and cannot be late: {numbers}. Did they go out, note it: "
        "pumasi invoice send NUMBER --by NAME --how TEXT --on DATE"
    ),
    "interest.too_much": (
        "  {number}: {won} won more were claimed than is due by what is known now ({claims}). "
        "Take it back and claim anew: pumasi invoice credit {first} --reason error --on {today}"
    ),
    "interest.issued": "{count} claim(s) issued: {numbers}. The files lie in invoices/{period} of the workspace.",
    "interest.next": "Send them, then note it: pumasi invoice send {numbers} --by NAME --how TEXT",
}
