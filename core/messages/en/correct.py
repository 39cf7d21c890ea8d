"""Words of corrections: credit notes and revised invoices."""

MESSAGES = {
    "correct.credit.help": """Take back an invoice, or a part of it, by a credit note with the tax-code reason.

An issued invoice never changes: the credit note is a mirrored document with a number of its own. Without --amount and
--line all that is left is taken back, and invoice and credit notes then sum to nothing. Partial credits never exceed
the invoice. The reason decides the date of writing: value-change (2), returned (3) and contract-cancelled (4) bear the
day of the event, issued-twice (6) that of the invoice. For error (1) and local-credit (5) use: pumasi invoice revise.

A credit note that was wrong is withdrawn by crediting it: NUMBER is then that of the credit note, and the reason
error (1) or issued-twice (6). It bears the date of the credit note, and the invoice is what it was before. A claim for
late interest is taken back with error (its days may be claimed anew) or let off with value-change.

The same request again gives the same document; to credit the same amount once more give another --note.

Examples:
  pumasi invoice credit 2026-000007 --reason value-change --on 2026-11-09 --amount 300000 --note "price cut"
  pumasi invoice credit 2026-000007 --reason returned --on 2026-11-09 --line 2
  pumasi invoice credit 2026-000007 --reason contract-cancelled --on 2026-11-09 --dry-run
  pumasi invoice credit 2026-000041 --reason error --on 2026-11-12 --note "wrong tenant"
""",
    "correct.revise.help": """Compute an invoice anew, show what differs, take it back and issue a new revision.

For an error in what was issued (kind 1): late contacts, a wrong address, a wrong rate. The period is drafted again by
the functions of a run; where nothing differs, nothing is done. Credit note and new revision are issued in one step and
both bear the invoice's date of writing. With --reason local-credit (kind 5) the copy is zero-rated.

Examples:
  pumasi invoice revise 2026-000007 --dry-run
  pumasi invoice revise 2026-000007 --note "contacts of 30 October came late"
  pumasi invoice revise 2026-000007 --reason local-credit --on 2026-11-20
""",
    "correct.option.reason": "Why, as the tax office counts it (codes 1 to 6 in this order).",
    "correct.option.revise_reason": "Why: error (default) or local-credit; the other kinds are credit notes.",
    "correct.option.on": "The day of the event: of the new price, the return, the end, or the day it was found.",
    "correct.option.found_on": "The day the error was found, or the letter of credit opened. Default: today.",
    "correct.option.amount": "Supply value (before VAT) to take back, in won. Default: all that is left.",
    "correct.option.line": "Take it from this line only, counted from 1 (see: pumasi invoice explain NUMBER).",
    "correct.option.note": "A remark that stands on the document.",
    "correct.option.dry_run": "Do everything but save: no number, no file, no row.",
    "correct.nothing": "There is nothing to credit.",
    "correct.nothing_to_revise": "Nothing differs from what was issued: there is nothing to revise.",
    "correct.nothing_to_bill": (
        "There is nothing to bill any more instead of {number}. Take it back with: pumasi invoice credit {number}"
    ),
    "correct.not_drawn": "The document does not show its own totals: {reason} Nothing was issued.",
    "correct.revised_before": "{number} was revised before. Revise the newest one: pumasi invoice revise {newest}",
    "correct.changed_meanwhile": (
        "Something of {number} was issued, corrected or paid at the same time. Nothing was done; run this again."
    ),
    "correct.dry_run": "Dry run: nothing was saved.",
    "correct.known": "This was issued before as {number}; nothing was done. To credit it again give another --note.",
    "correct.issued": (
        "Issued: {numbers}. The files lie in invoices/{period} of the workspace.\n"
        "Next, the tax office: pumasi invoice export-tax --period {period}"
    ),
    "correct.issued_untaxed": "Issued: {numbers}. The files lie in invoices/{period}; there is no VAT to correct.",
    "correct.settled": (
        "What came late for {number} was settled by {later}: the amounts stay as issued, the parties are taken anew."
    ),
    "correct.credit_again": (
        "Note: {number} took {total} won from the old invoice; the new one does not know of it. Credit it again if it "
        "still holds."
    ),
    "correct.column.thing": "what",
    "correct.column.name": "of",
    "correct.column.before": "issued",
    "correct.column.after": "now",
    "correct.column.by": "difference",
    "correct.what.line": "line",
    "correct.what.usage": "usage",
    "correct.what.kpi": "KPI",
    "correct.what.cost": "cost",
    "correct.what.party": "party",
    "correct.what.contract": "contract",
    "correct.what.supply": "supply",
    "correct.what.vat": "VAT",
    "correct.what.total": "total",
    "correct.what.due": "due",
    "correct.what.annex": "annex",
}
