"""A wrong credit note is withdrawn: both sum to nothing on one date, and the invoice is what it was before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from invoices.correction import CorrectionReason
from invoices.head import head_of
from invoices.invoice import Invoice, InvoiceKind, InvoiceStatus
from invoices.issuing.balance import balance_of
from invoices.issuing.credit import Credited, CreditRequest, credit_note
from invoices.issuing.withdraw import withdrawal
from invoices.payments.settling import settle
from invoices.tax.batches import void_pairs
from invoices.tax.entry import entry_of
from tests.unit.invoices.payments.test_payment_commands import Ledger, ledger
from tests.unit.invoices.test_corrections import EVENT, TODAY, issued

__all__ = ["ledger"]

VAT = Decimal("0.1")
FOUND = date(2026, 11, 12)
ASKED = CreditRequest(reason=CorrectionReason.ERROR, event_on=FOUND)


def numbered(document: Invoice | None, number: str) -> Invoice:
    """A draft as if it was issued."""
    assert document is not None
    return replace(document, status=InvoiceStatus.ISSUED, number=number)


def credited(reason: CorrectionReason = CorrectionReason.VALUE_CHANGE, amount: int | None = 300_000) -> Invoice:
    """A credit note of the invoice."""
    request = CreditRequest(reason=reason, event_on=EVENT, amount_won=amount)
    found = credit_note(issued(), (), request, revision=1, vat_rate=VAT, today=TODAY)
    return numbered(found.note, "2026-000002")


def withdrawn(note: Invoice, request: CreditRequest = ASKED, newest: str = "2026-000001") -> Credited:
    """What a request to withdraw it makes."""
    return withdrawal(note, (), request, newest_number=newest, revision=1, today=TODAY)


@pytest.mark.parametrize("reason", [CorrectionReason.ERROR, CorrectionReason.ISSUED_TWICE])
def test_both_sum_to_nothing_on_one_date(reason: CorrectionReason) -> None:
    """Of a part and of a whole one with its cost; line by line, with VAT; a tax invoice with the same items above 0."""
    for note in (credited(), credited(CorrectionReason.ISSUED_TWICE, None)):
        back = numbered(withdrawn(note, replace(ASKED, reason=reason)).note, "2026-000003")
        assert back.kind is InvoiceKind.CREDIT_WITHDRAWN
        assert back.written_on == note.written_on
        assert (back.supply_won, back.vat_won) == (-note.supply_won, -note.vat_won)
        assert [a.amount_won + b.amount_won for a, b in zip(note.lines, back.lines, strict=True)] == [0] * len(
            note.lines
        )
        assert back.cost_won + note.cost_won == 0
        entry, negative = entry_of(back), entry_of(note)
        assert entry is not None
        assert negative is not None
        assert [item.supply_won for item in entry.items] == [-item.supply_won for item in negative.items]
        assert "당초 2026-000002" in entry.remark


def test_the_claim_is_what_it_was() -> None:
    """Open again to the won, and what was paid is no credit any more."""
    invoice, note = issued(), credited()
    back = numbered(withdrawn(note).note, "2026-000003")
    heads = [head_of(one) for one in (invoice, note)]
    assert settle(heads, [], TODAY).claims[0].open_won == invoice.total_won - 330_000
    assert settle([*heads, head_of(back)], [], TODAY).claims[0].open_won == invoice.total_won
    assert balance_of(invoice, ()).total_won == invoice.total_won


def refusals(found: Credited) -> list[str]:
    """Codes of the problems."""
    assert (found.note is None) == bool(found.problems)
    return [problem.code for problem in found.problems]


def test_what_cannot_be_withdrawn_is_told_at_once() -> None:
    """A part, another reason, a day ahead or before the event; what was revised since; what is no credit note."""
    note = credited()
    wrong = CreditRequest(reason=CorrectionReason.RETURNED, event_on=date(2027, 1, 1), amount_won=1)
    assert refusals(withdrawn(note, wrong)) == [
        "invoice.reason_of_withdrawal",
        "invoice.withdrawal_is_whole",
        "invoice.event_in_future",
    ]
    early = replace(ASKED, event_on=date(2026, 11, 4))
    assert refusals(withdrawn(note, early)) == ["invoice.withdrawal_too_early"]
    assert refusals(withdrawn(note, newest="2026-000009")) == ["invoice.credit_of_revision"]
    back = numbered(withdrawn(note).note, "2026-000003")
    assert refusals(withdrawn(back)) == ["invoice.credit_of_credit"]
    again = withdrawal(note, (back,), ASKED, newest_number="2026-000001", revision=2, today=TODAY)
    assert refusals(again) == ["invoice.withdrawn_before"]


def test_a_won_of_vat_is_never_given_twice() -> None:
    """5 + 5 won are credited with 1 won of VAT on the second; the first is withdrawn; one more won bears no VAT."""
    invoice = issued()
    notes: list[Invoice] = []
    for number in (2, 3):
        request = CreditRequest(reason=CorrectionReason.VALUE_CHANGE, event_on=EVENT, amount_won=5)
        found = credit_note(invoice, notes, request, revision=number, vat_rate=VAT, today=TODAY)
        notes.append(numbered(found.note, f"2026-00000{number}"))
    assert [note.vat_won for note in notes] == [0, -1]
    one = CreditRequest(reason=CorrectionReason.VALUE_CHANGE, event_on=EVENT, amount_won=1)
    found = credit_note(invoice, notes[1:], one, revision=4, vat_rate=VAT, today=TODAY)
    assert found.note is not None
    assert found.note.vat_won == 0


def test_withdrawn_by_crediting_the_credit_note(ledger: Ledger) -> None:
    """The list, the ageing and the tax files know it; typed again it is the same; the invoice can be credited anew."""
    number, total = str(ledger.issued[0].number), ledger.issued[0].total_won
    wrong = ("invoice", "credit", number, "--reason", "value-change", "--on", "2026-11-05", "--amount", "300000")
    back = ("invoice", "credit", "2026-000004", "--reason", "error", "--on", "2026-11-12", "--note", "wrong tenant")
    ledger.type(*wrong)
    (row,) = ledger.rows(*back)
    assert (row["number"], row["kind"], row["total"]) == ("2026-000005", "credit_withdrawn", 330_000)
    assert "was issued before as 2026-000005" in ledger.type(*back).stderr
    rows = {row["number"]: row for row in ledger.rows("invoice", "list", "--tenant", "T01")}
    assert (rows["2026-000004"]["state"], rows[number]["open"]) == ("cancelled", total)
    assert {row["open"] for row in ledger.rows("invoice", "aging", "--tenant", "T01")} == {total}
    (again,) = ledger.rows(*wrong)
    assert again["number"] == "2026-000006"


def test_what_the_tax_office_never_saw_needs_no_tax_invoice(ledger: Ledger) -> None:
    """Withdrawn before the upload neither is taxed, and no deadline waits for them; after it both are."""
    period = ("--period", "2026-10")
    number = str(ledger.issued[0].number)
    wrong = ("invoice", "credit", number, "--reason", "value-change", "--on", "2026-11-05", "--amount", "300000")
    ledger.type(*wrong)
    ledger.type("invoice", "credit", "2026-000004", "--reason", "error", "--on", "2026-11-12")
    told = ledger.type("invoice", "export-tax", *period)
    assert "2026-000004 was taken back by 2026-000005 before either was uploaded" in told.stderr
    assert f"past their deadline of 2026-11-10: {number} 2026-000002 2026-000003" in told.stderr
    assert "then note what went out" in told.stderr
    assert [row["number"] for row in ledger.rows("invoice", "export-tax", *period)] == [
        number,
        "2026-000002",
        "2026-000003",
    ]
    again = ledger.type("invoice", "export-tax", *period).stderr
    assert "past their deadline" not in again
    ledger.type(*wrong, "--note", "second")
    ledger.type("invoice", "export-tax", *period)
    ledger.type("invoice", "credit", "2026-000006", "--reason", "error", "--on", "2026-11-12")
    rows = {row["number"]: row["reason"] for row in ledger.rows("invoice", "export-tax", *period)}
    assert (rows["2026-000006"], rows["2026-000007"]) == (2, 1)


def test_a_revision_before_the_upload_is_the_first_tax_invoice(ledger: Ledger) -> None:
    """The office never saw what was replaced: no correction, no reason, among the plain ones. After it all three."""
    period = ("--period", "2026-10")
    first, second = str(ledger.issued[0].number), str(ledger.issued[1].number)
    ledger.type("invoice", "revise", first, "--reason", "local-credit", "--on", "2026-11-05")
    told = ledger.type("invoice", "export-tax", *period).stderr
    assert f"{first} was taken back by 2026-000004 before either was uploaded" in told
    rows = {row["number"]: row for row in ledger.rows("invoice", "export-tax", *period)}
    assert sorted(map(str, rows)) == [second, "2026-000003", "2026-000005"]
    assert (rows["2026-000005"]["reason"], rows["2026-000005"]["corrects"], rows["2026-000005"]["file"]) == (
        None,
        None,
        1,
    )
    files = ledger.workspace.root / "tax" / "2026-10"
    (sheet,) = [openpyxl.load_workbook(path).worksheets[0] for path in sorted(files.iterdir())]
    written = {str(row[21]): row for row in sheet.iter_rows(min_row=7, values_only=True)}
    assert written["2026년 10월분 청구서 2026-000005"][0] == "02"
    ledger.type("invoice", "revise", second, "--reason", "local-credit", "--on", "2026-11-05")
    after = {row["number"]: row["reason"] for row in ledger.rows("invoice", "export-tax", *period)}
    assert (after[second], after["2026-000006"], after["2026-000007"]) == (None, 5, 5)


def test_only_what_was_wholly_taken_back_is_void() -> None:
    """Not a part, not by a reason of its own day, not what was uploaded, not by a credit note that was withdrawn."""
    invoice = head_of(issued())
    whole = head_of(credited(CorrectionReason.ISSUED_TWICE, None))
    assert void_pairs([invoice, whole], ()) == (("2026-000001", "2026-000002"),)
    assert void_pairs([invoice, whole], {"2026-000001"}) == void_pairs([invoice, whole], {"2026-000002"}) == ()
    assert void_pairs([invoice, head_of(credited())], ()) == ()
    assert void_pairs([invoice, replace(whole, reason=CorrectionReason.CONTRACT_CANCELLED)], ()) == ()
    back = head_of(numbered(withdrawn(credited(CorrectionReason.ISSUED_TWICE, None)).note, "2026-000003"))
    assert void_pairs([invoice, whole, back], ()) == (("2026-000002", "2026-000003"),)
