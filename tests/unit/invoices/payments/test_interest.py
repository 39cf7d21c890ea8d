"""Late interest: proposed by the day, claimed once, outside VAT, by a document that lives as an invoice does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenInvariant
from documents.readback import pdf_text
from invoices.invoice import InvoiceKind
from invoices.lateness import LateStretch
from invoices.payments.claiming import interest_claim
from invoices.payments.interest import late_interest, proposed
from invoices.payments.settling import settle
from tests.unit.invoices.office import SUPPLIER, buyer
from tests.unit.invoices.payments.ledger import head, paid
from tests.unit.invoices.payments.test_payment_commands import Ledger, ledger

__all__ = ["ledger"]

N1, DUE = "2026-000001", date(2026, 11, 25)
RATE = Decimal("0.06")
CONTRACT = "T01-2026-1/v1"
ACCEPT = ("invoice", "interest", "--accept")


def stretch(since: date, until: date, won: int = 1_000_000) -> LateStretch:
    """Days on which money of the first invoice was late."""
    return LateStretch(number=N1, contract=CONTRACT, since=since, until=until, open_won=won, rate=RATE)


def test_days_that_were_claimed_are_not_proposed_again() -> None:
    """Ten days are claimed of thirty: twenty are left, of which the last ten bear less."""
    claim = settle([head(N1, 1_000_000)], [paid(400_000, date(2026, 12, 15))], date(2026, 12, 25)).claims[0]
    left = proposed(claim, late_interest(claim, RATE, CONTRACT), [stretch(DUE, date(2026, 12, 5))])
    assert left is not None
    assert [(each.range.first, each.until, each.open_won) for each in left.stretches] == [
        (date(2026, 12, 6), date(2026, 12, 15), 1_000_000),
        (date(2026, 12, 16), date(2026, 12, 25), 600_000),
    ]
    assert (left.won, left.days, left.too_much_won) == (1643 + 986, 20, 0)
    assert proposed(claim, late_interest(claim, RATE), [stretch(DUE, date(2026, 12, 25), 600_000)]) is None


def test_a_payment_that_became_known_later_makes_a_claim_too_much() -> None:
    """Claimed of 1,000,000 won over 20 days; half of it had come after ten."""
    claim = settle([head(N1, 1_000_000)], [paid(500_000, date(2026, 12, 5))], date(2026, 12, 15)).claims[0]
    found = proposed(claim, late_interest(claim, RATE, CONTRACT), [stretch(DUE, date(2026, 12, 15))])
    assert found is not None
    assert (found.stretches, found.too_much_won) == ((), 3287 - 1643 - 821)
    whole = settle([head(N1, 1_000_000)], [paid(1_000_000, DUE)], date(2026, 12, 15)).claims[0]
    gone = proposed(whole, late_interest(whole, RATE), [stretch(DUE, date(2026, 12, 15))])
    assert gone is not None
    assert gone.too_much_won == 3287
    partly = proposed(whole, None, [stretch(DUE, date(2026, 12, 15))], 3000)
    assert partly is not None
    assert partly.too_much_won == 287
    assert proposed(whole, None, [stretch(DUE, date(2026, 12, 15))], 3287) is None


def test_interest_bears_no_interest() -> None:
    """A claim for late interest that is itself overdue."""
    late = head("2026-000009", 5_000, kind=InvoiceKind.LATE_INTEREST, due_on=DUE, written_on=date(2026, 11, 1))
    claim = settle([late], [], date(2027, 1, 1)).claims[0]
    assert claim.days_overdue == 37
    assert late_interest(claim, RATE) is None
    assert settle([late], [], date(2026, 10, 31)).claims == ()


@given(st.integers(1, 10**9), st.lists(st.integers(1, 40), min_size=1, max_size=5))
def test_claimed_in_steps_or_at_once(won: int, steps: list[int]) -> None:
    """Each step cuts less than a won, and never more is claimed in steps than at once."""
    claimed: list[LateStretch] = []
    day = DUE
    for days in steps:
        day += timedelta(days=days)
        claim = settle([head(N1, won)], [], day).claims[0]
        found = proposed(claim, late_interest(claim, RATE, CONTRACT), claimed)
        if found is not None:
            assert found.too_much_won == 0
            claimed += found.stretches
    whole = stretch(DUE, day, won).won
    assert whole - len(steps) < sum(each.won for each in claimed) <= whole


def test_a_claim_is_made_of_its_days() -> None:
    """A line a stretch, without VAT; lines that are not those of the days are refused."""
    claim = interest_claim(
        head(N1).account,
        head(N1).tenant,
        (SUPPLIER, buyer("T01")),
        [stretch(DUE, date(2026, 12, 5)), stretch(date(2026, 12, 5), date(2026, 12, 25), 600_000)],
        revision=1,
        written_on=date(2026, 12, 26),
        due_on=date(2027, 1, 25),
    )
    assert (claim.kind, str(claim.period), claim.vat_won) == (InvoiceKind.LATE_INTEREST, "2026-12", 0)
    assert [line.amount_won for line in claim.lines] == [1643, 1972]
    assert claim.contract_versions == ("T01-2026-1 제1판",)
    with pytest.raises(BrokenInvariant):
        replace(claim, interest=claim.interest[:1])
    with pytest.raises(BrokenInvariant):
        replace(claim, vat_won=1, total_won=claim.total_won + 1)


def sent(ledger: Ledger) -> str:
    """The number of the third tenant's invoice (the one whose contract agrees a rate), noted as sent."""
    number = str(ledger.issued[2].number)
    ledger.type("invoice", "render", number)
    ledger.type("invoice", "send", number, "--by", "김담당", "--how", "mail", "--on", "2026-11-05")
    return number


def test_accepted_interest_is_a_document_of_its_own(ledger: Ledger) -> None:
    """Proposed, refused while nobody sent the invoice, issued once, drawn, paid by its number, explained; in no tax
    file, and the next month is billed as if it were not there.
    """
    number = str(ledger.issued[2].number)
    assert "cannot be late: " + number in ledger.type(*ACCEPT).stderr
    sent(ledger)
    (row,) = ledger.rows("invoice", "interest")
    won = ledger.issued[2].total_won * 6 * 6 // 36_500
    assert (row["number"], row["days"], row["won"], row["sent"]) == (number, 6, won, True)
    assert ledger.rows(*ACCEPT, "--dry-run")[0]["number"] is None
    (claim,) = ledger.rows(*ACCEPT, number)
    assert (claim["number"], claim["total"], claim["vat"], claim["margin"]) == ("2026-000004", won, 0, None)
    assert claim["due_on"] == "2027-01-25"
    assert "no late interest" in ledger.type(*ACCEPT).output
    (line,) = ledger.rows("invoice", "explain", "2026-000004")
    assert isinstance(line["rows"], list)
    assert (sum(each["won"] for each in line["rows"]), len(line["rows"])) == (won, 6)
    assert line["clause"]
    shown = ledger.type("invoice", "explain", "2026-000004", "1").output
    assert f"{ledger.issued[2].total_won:,} won open of {number} × 6 days × 6 % a year" in shown
    (settled,) = ledger.rows("invoice", "payment", "2026-000004", "--amount", str(won))
    assert (settled["settles"], settled["left_open"]) == ("2026-000004", 0)
    states = {row["number"]: row["state"] for row in ledger.rows("invoice", "list", "--tenant", "T03")}
    assert states == {number: "overdue", "2026-000004": "paid"}
    taxed = ledger.rows("invoice", "export-tax", "--period", "2026-10")
    assert "2026-000004" not in {row["number"] for row in taxed}
    ledger.type("invoice", "export-tax", "--period", "2026-12", code=4)
    assert ledger.rows("invoice", "interest", today="2026-12-02")[0]["first"] == "2026-12-02"


def test_the_paper_says_how_interest_is_computed(ledger: Ledger) -> None:
    """Days, what was open, the rate; no VAT; the workbook computes it by itself; a statement is not drawn of it."""
    number = sent(ledger)
    ledger.type(*ACCEPT, "--due", "2026-12-10")
    ledger.type("invoice", "render", "2026-000004", "--statement")
    folder: Path = ledger.workspace.root / "invoices" / "2026-12"
    assert sorted(path.name for path in folder.iterdir()) == ["2026-000004_T03.pdf", "2026-000004_T03.xlsx"]
    paper = pdf_text((folder / "2026-000004_T03.pdf").read_bytes())
    for words in ("부가가치세 없음", "지연이자 계산", number, "6.00%", "2026년 12월 10일", "제29조 제5항 제5호"):
        assert words in paper
    book = openpyxl.load_workbook(folder / "2026-000004_T03.xlsx")
    formulas = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert any("ROUNDDOWN(" in text for text in formulas)


def test_a_wrong_claim_is_taken_back_and_its_days_claimed_anew(ledger: Ledger) -> None:
    """A payment is entered late: told, taken back as an error, claimed anew; what is let off stays so."""
    number = sent(ledger)
    ledger.type(*ACCEPT)
    ledger.type("invoice", "payment", number, "--amount", "1000000", "--on", "2026-11-28")
    told = ledger.type("invoice", "interest").stderr
    assert "won more were claimed than is due" in told
    assert "pumasi invoice credit 2026-000004 --reason error" in told
    wrong = ledger.type("invoice", "credit", "2026-000004", "--reason", "returned", "--on", "2026-12-01", code=3)
    assert "--reason value-change to let off" in wrong.output
    ledger.type("invoice", "revise", "2026-000004", code=3)
    ledger.type("invoice", "credit", "2026-000004", "--reason", "error", "--on", "2026-12-01")
    assert [row["days"] for row in ledger.rows("invoice", "interest")] == [3, 3]
    (anew,) = ledger.rows(*ACCEPT)
    assert anew["number"] == "2026-000006"
    credit = ("invoice", "credit", "2026-000006", "--reason", "value-change", "--on", "2026-12-01")
    (part,) = ledger.rows(*credit, "--amount", "100")
    assert (part["kind"], part["total"], part["vat"]) == ("interest_credit", -100, 0)
    shown = ledger.type("invoice", "explain", str(part["number"]), "1").output
    assert "takes back line 1 of 2026-000006: pumasi invoice explain 2026-000006 1" in shown
    ledger.type("invoice", "payment", number, "--amount", "500", "--on", "2026-11-26", "--note", "found late")
    assert "more were claimed" not in ledger.type("invoice", "interest").stderr
    ledger.type(*credit, "--note", "rest")
    assert ledger.rows("invoice", "interest") == []
    states = {row["number"]: (row["state"], row["open"]) for row in ledger.rows("invoice", "list", "--tenant", "T03")}
    assert states["2026-000004"] == states["2026-000006"] == ("cancelled", 0)


def test_what_cannot_be_claimed_is_refused(ledger: Ledger) -> None:
    """A day ahead, a day of payment before today, an invoice that is not late, options that do not belong together."""
    sent(ledger)
    assert "has not come yet" in ledger.type("invoice", "interest", "--on", "2026-12-02", code=5).output
    assert "must not lie before" in ledger.type(*ACCEPT, "--due", "2026-11-30", code=5).output
    assert "no invoice 2026-000001" in ledger.type("invoice", "interest", N1, code=4).output
    assert "belong to --accept" in ledger.type("invoice", "interest", "--dry-run", code=2).output
    assert "belong to --accept" in ledger.type("invoice", "interest", "--due", "2026-12-10", code=2).output
    ledger.type("invoice", "interest", "--tenant", "T09", code=4)
