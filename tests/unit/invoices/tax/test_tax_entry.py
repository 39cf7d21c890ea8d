"""From an invoice to the row of 59 texts: items, remark, every field checked, places given once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ids import ContractId
from core.money import spread_signed, vat
from invoices.correction import Correction, CorrectionReason
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, LineKind
from invoices.issuing.revise import zero_rated
from invoices.tax.batches import TaxPlace, files_of, placed
from invoices.tax.checks import row_problems, tax_problems
from invoices.tax.deadline import deadline, deadline_of, warns_from
from invoices.tax.entry import entry_of, row_of
from invoices.tax.form import COLUMNS, FORM, GUIDE, HEAD_ROW, letters
from invoices.tax.items import REST, SERVICE, tax_items
from tests.unit.invoices.office import FLAT, drafted, terms
from tests.unit.invoices.sample import T1, calendar

DAY = date(2026, 11, 9)


def line(kind: LineKind, won: int, tax: int = 0, contract: str = "C-T01") -> InvoiceLine:
    """A line of some kind."""
    return InvoiceLine(
        kind=kind,
        label="품목",
        contract=ContractId(contract),
        quantity=Decimal(1),
        unit="식",
        unit_price_won=Decimal(won),
        amount_won=won,
        vat_won=tax,
    )


def issued(number: str = "2026-000001") -> Invoice:
    """An issued invoice of a flat contract."""
    (draft,) = drafted([terms(T1, FLAT)]).invoices
    return replace(draft, status=InvoiceStatus.ISSUED, number=number)


def shown(lines: Sequence[InvoiceLine]) -> list[tuple[str, int, int]]:
    """Items as plain tuples."""
    return [(item.label, item.supply_won, item.tax_won) for item in tax_items(lines)]


def test_credits_are_netted_into_their_service_line() -> None:
    """Charges, give-back, KPI credit and bonus are one item; the diagnosis is its own."""
    lines = [
        line(LineKind.SERVICE, 1_000_000, 100_000),
        line(LineKind.OVERAGE, 50_000, 5_000),
        line(LineKind.GIVE_BACK, -30_000, -3_000),
        line(LineKind.KPI_CREDIT, -20_000, -2_000),
        line(LineKind.BONUS, 10_000, 1_000),
        line(LineKind.ONBOARDING, 1_000_000, 100_000),
    ]
    assert shown(lines) == [(SERVICE, 1_010_000, 101_000), ("도입 진단", 1_000_000, 100_000)]


def test_services_of_two_contracts_are_two_items() -> None:
    """Each with its own credit."""
    lines = [
        line(LineKind.SERVICE, 500, 50, "BASE"),
        line(LineKind.SERVICE, 300, 30, "PEAK"),
        line(LineKind.KPI_CREDIT, -100, -10, "PEAK"),
    ]
    assert shown(lines) == [(f"{SERVICE} (BASE)", 500, 50), (f"{SERVICE} (PEAK)", 200, 20)]


def test_what_lies_below_zero_goes_into_the_largest() -> None:
    """Also where that turns the largest round."""
    assert shown([line(LineKind.SERVICE, 500, 50), line(LineKind.ADJUSTMENT, -100, -10)]) == [(SERVICE, 400, 40)]
    lines = [line(LineKind.SERVICE, 500, 50), line(LineKind.ONBOARDING, 400, 40), line(LineKind.ADJUSTMENT, -800, -80)]
    assert shown(lines) == [("도입 진단", 100, 10)]


def test_more_than_four_become_four() -> None:
    """The largest three stay; the rest is one."""
    lines = [line(LineKind.SERVICE, won, won // 10, f"C{won}") for won in (100, 500, 300, 200, 400)]
    names = [(f"{SERVICE} (C500)", 500, 50), (f"{SERVICE} (C300)", 300, 30), (f"{SERVICE} (C400)", 400, 40)]
    assert shown(lines) == [*names, (REST, 300, 30)]


def test_four_stay_four_and_a_won_is_a_won() -> None:
    """Nothing is merged without need; the smallest sums count as the largest do; a line of nothing is no item."""
    four = [line(LineKind.SERVICE, won, 0, f"C{won}") for won in (4, 3, 2, 1)]
    assert [label for label, _, _ in shown(four)] == [f"{SERVICE} (C{won})" for won in (4, 3, 2, 1)]
    assert shown([line(LineKind.SERVICE, 1), line(LineKind.ADJUSTMENT, 0)]) == [(SERVICE, 1, 0)]
    assert shown([line(LineKind.SERVICE, -1), line(LineKind.ONBOARDING, 0, 0)]) == [(SERVICE, -1, 0)]
    assert shown([line(LineKind.SERVICE, 5), line(LineKind.ONBOARDING, 5), line(LineKind.ADJUSTMENT, -5)]) == [
        ("도입 진단", 5, 0)
    ]


def test_nothing_left_to_tax_is_no_tax_invoice() -> None:
    """Credits as large as the charges."""
    nothing = [line(LineKind.SERVICE, 100, 0), line(LineKind.KPI_CREDIT, -100, 0)]
    assert tax_items(nothing) == ()
    invoice = issued()
    empty = replace(invoice, lines=tuple(nothing), supply_won=0, vat_won=0, total_won=0)
    assert entry_of(empty) is None
    assert tax_problems(empty) == ()


kinds = st.sampled_from(list(LineKind))
amounts = st.integers(min_value=-50_000_000, max_value=50_000_000)


@given(st.lists(st.tuples(kinds, amounts, st.sampled_from("ABCDEF")), min_size=1, max_size=20))
def test_items_always_sum_to_the_lines(drawn: list[tuple[LineKind, int, str]]) -> None:
    """At most four, equal totals, none on the other side of zero; whatever the lines are."""
    supply = sum(won for _, won, _ in drawn)
    tax = vat(supply, Decimal("0.1"))
    parts = spread_signed(tax, [won for _, won, _ in drawn])
    lines = [line(kind, won, part, contract) for (kind, won, contract), part in zip(drawn, parts, strict=True)]
    items = tax_items(lines)
    assert sum(item.supply_won for item in items) == supply
    assert sum(item.tax_won for item in items) == tax
    assert len(items) <= 4
    assert all((item.supply_won > 0) is (supply > 0) for item in items)
    assert bool(items) is bool(supply)


def test_a_row_has_the_form_s_59_texts() -> None:
    """Each value in the column that the form gives it."""
    invoice = issued()
    entry = entry_of(invoice)
    assert entry is not None
    row = dict(zip([letters(index) for index in range(COLUMNS)], row_of(entry), strict=True))
    assert (letters(0), letters(25), letters(26), letters(58)) == ("A", "Z", "AA", "BG")
    assert (row["A"], row["B"], row["BG"]) == ("01", f"{invoice.written_on:%Y%m%d}", "02")
    assert (row["C"], row["D"], row["E"]) == (invoice.supplier.business_number, "", invoice.supplier.name)
    assert (row["K"], row["M"], row["N"]) == (
        invoice.buyer.business_number,
        invoice.buyer.name,
        invoice.buyer.representative,
    )
    assert (row["T"], row["U"]) == (str(invoice.supply_won), str(invoice.vat_won))
    assert row["V"] == "2026년 10월분 청구서 2026-000001"
    assert (row["W"], row["X"]) == (f"{invoice.written_on:%d}", SERVICE)
    assert (row["AB"], row["AC"]) == (row["T"], row["U"])
    assert {row[name] for name in ("AE", "AF", "AJ", "BC", "BD", "BE")} == {""}
    assert row["BF"] == str(invoice.total_won)
    assert len(GUIDE) < HEAD_ROW
    assert FORM[58].head == "영수(01), 청구(02)"
    assert tax_problems(invoice) == ()


def test_a_zero_rated_copy_says_so() -> None:
    """Kind 02 and no tax; a supply too small for a won of tax is still taxed."""
    invoice = issued()
    zero = entry_of(zero_rated(replace(invoice, status=InvoiceStatus.DRAFT, number=None)))
    assert zero is not None
    assert (row_of(zero)[0], row_of(zero)[20]) == ("02", "0")
    small = replace(invoice, lines=(line(LineKind.SERVICE, 5),), supply_won=5, vat_won=0, total_won=5)
    entry = entry_of(small)
    assert entry is not None
    assert row_of(entry)[0] == "01"


def test_a_correction_names_its_reason_and_what_it_corrects() -> None:
    """The form has no column for it: it stands in the remark; the deadline counts from the event."""
    invoice = issued()
    reason = Correction(
        corrects="2026-000001", reason=CorrectionReason.VALUE_CHANGE, event_on=date(2026, 12, 3), note=""
    )
    mirrored = replace(
        invoice,
        number="2026-000002",
        kind=InvoiceKind.CREDIT_NOTE,
        correction=reason,
        lines=tuple(replace(one, amount_won=-one.amount_won, vat_won=-one.vat_won) for one in invoice.lines),
        supply_won=-invoice.supply_won,
        vat_won=-invoice.vat_won,
        total_won=-invoice.total_won,
    )
    entry = entry_of(mirrored)
    assert entry is not None
    assert "수정사유 2 공급가액 변동 / 당초 2026-000001" in entry.remark
    assert entry.supply_won == -invoice.supply_won
    assert tax_problems(mirrored) == ()
    assert deadline_of(mirrored, calendar()) == date(2027, 1, 11)
    assert deadline_of(invoice, calendar()) == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("column", "text", "code", "words"),
    [
        ("K", "1208147520", "tax.no_business_number", "K (공급받는자 등록번호"),
        ("F", "", "tax.empty", "F (공급자 성명)"),
        ("M", " ", "tax.empty", "M (공급받는자 상호)"),
        ("N", "", "tax.empty", "N (공급받는자 성명)"),
        ("N", "가" * 31, "tax.too_long", "31 characters"),
        ("O", "서울\n중구", "tax.unprintable", "line break"),
        ("R", "someone at example", "tax.no_email", "'someone at example'"),
        ("B", "20260231", "tax.no_day", "'20260231'"),
        ("W", "32", "tax.no_day", "'32'"),
        ("T", "1,000", "tax.no_won", "'1,000'"),
        ("T", "1", "tax.sums_differ", "its items sum to"),
        ("U", "1", "tax.sums_differ", "its items sum to"),
        ("A", "03", "tax.no_code", "neither 01 nor 02"),
        ("BG", "1", "tax.no_code", "neither 01 nor 02"),
        ("X", "", "tax.empty", "X (품목1)"),
    ],
)
def test_every_field_is_checked(column: str, text: str, code: str, words: str) -> None:
    """The problem names document, column and value, and how to mend it."""
    entry = entry_of(issued())
    assert entry is not None
    names = [letters(index) for index in range(COLUMNS)]
    row = list(row_of(entry))
    row[names.index(column)] = text
    (problem,) = row_problems(row, "2026-000001")
    assert problem.code == code
    assert words in str(problem)
    assert "2026-000001" in str(problem)


def test_all_problems_of_a_row_are_told_at_once() -> None:
    """An empty name, a wrong mail, a long address."""
    invoice = issued()
    broken = replace(invoice.buyer, representative="", email="nobody", address="가" * 151)
    found = tax_problems(replace(invoice, buyer=broken))
    assert [problem.code for problem in found] == ["tax.empty", "tax.too_long", "tax.no_email"]


def test_deadlines_move_to_business_days() -> None:
    """10 October 2026 is a Saturday, 10 January 2027 a Sunday; the warning comes three business days before."""
    assert deadline(date(2026, 9, 30), calendar()) == date(2026, 10, 12)
    assert deadline(date(2026, 12, 1), calendar()) == date(2027, 1, 11)
    assert deadline(date(2026, 10, 31), calendar()) == date(2026, 11, 10)
    assert warns_from(date(2026, 11, 10), calendar(), 3) == date(2026, 11, 5)


def test_places_are_given_once_in_files_of_a_hundred() -> None:
    """What comes later begins a new file, even where the last one has room."""
    first = placed([f"2026-{n:06d}" for n in range(101, 0, -1)], [], DAY)
    assert [(place.file, place.row) for place in first][98:] == [(1, 99), (1, 100), (2, 1)]
    assert placed(["2026-000007"], first, DAY) == ()
    (later,) = placed(["2026-000007", "2026-000200"], first, DAY)
    assert later == TaxPlace(number="2026-000200", file=3, row=1, exported_on=DAY)
    assert files_of((later, *first))[2] == ("2026-000101",)
    assert [len(numbers) for numbers in files_of((later, *first)).values()] == [100, 1, 1]
