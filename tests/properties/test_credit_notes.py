"""Invoice + full cancellation = 0, and partial credits never exceed the invoice (RELIABILITY.md, Money)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from core.ids import ContractId
from core.problems import Problem
from invoices.correction import Correction, CorrectionReason
from invoices.drafting.totals import total_up
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, LineKind
from invoices.issuing.balance import balance_of
from invoices.issuing.credit import CreditRequest, credit_note, reversal
from tests.unit.store.records import INVOICE

VAT = Decimal("0.1")
WRITTEN = date(2026, 10, 31)
TODAY = date(2026, 12, 1)
AMOUNTS = st.lists(st.integers(min_value=-900_000, max_value=9_000_000), min_size=1, max_size=7)
REQUESTS = st.lists(
    st.tuples(
        st.sampled_from([CorrectionReason.VALUE_CHANGE, CorrectionReason.RETURNED]),
        st.one_of(st.none(), st.integers(min_value=1, max_value=6_000_000)),
        st.one_of(st.none(), st.integers(min_value=1, max_value=7)),
    ),
    max_size=8,
)


def issued(amounts: list[int]) -> Invoice:
    """An issued invoice with these lines; some are credits of its own."""
    lines = [
        InvoiceLine(
            kind=LineKind.SERVICE if amount >= 0 else LineKind.KPI_CREDIT,
            label=f"품목 {index}",
            contract=ContractId("T01-2026-1"),
            quantity=Decimal(1),
            unit="식",
            unit_price_won=Decimal(amount),
            amount_won=amount,
            vat_won=0,
            evidence=("contract:T01-2026-1/v1",),
        )
        for index, amount in enumerate(amounts)
    ]
    totals = total_up(lines, VAT)
    return replace(
        INVOICE,
        status=InvoiceStatus.ISSUED,
        number="2026-000001",
        written_on=WRITTEN,
        lines=totals.lines,
        supply_won=totals.supply_won,
        vat_won=totals.vat_won,
        total_won=totals.total_won,
    )


def given_number(note: Invoice, revision: int) -> Invoice:
    """A credit note as if it was issued."""
    return replace(note, status=InvoiceStatus.ISSUED, number=f"2026-{revision + 1:06d}")


def credited(invoice: Invoice, requests: list[tuple[CorrectionReason, int | None, int | None]]) -> list[Invoice]:
    """Credit notes for every request that is allowed, one after the other; what is refused changes nothing."""
    notes: list[Invoice] = []
    for reason, amount, line in requests:
        request = CreditRequest(reason=reason, event_on=date(2026, 11, 5), amount_won=amount, line=line)
        revision = len(notes) + 1
        found = credit_note(invoice, notes, request, revision=revision, vat_rate=VAT, today=TODAY)
        assert (found.note is None) == bool(found.problems)
        if found.note is not None:
            notes.append(given_number(found.note, revision))
    return notes


@given(AMOUNTS, REQUESTS)
def test_partial_credits_never_exceed_the_invoice(amounts: list[int], requests: list[tuple]) -> None:  # type: ignore[type-arg]
    """Neither supply value, VAT nor total ever falls below nothing, and the VAT is that of the sum."""
    assume(sum(amounts) >= 0)
    invoice = issued(amounts)
    notes: list[Invoice] = []
    for note in credited(invoice, requests):
        notes.append(note)
        left = balance_of(invoice, notes)
        assert 0 <= left.supply_won <= invoice.supply_won
        assert 0 <= left.vat_won <= invoice.vat_won
        assert invoice.total_won + sum(one.total_won for one in notes) == left.total_won >= 0


@given(AMOUNTS, REQUESTS)
def test_invoice_and_full_cancellation_are_nothing(amounts: list[int], requests: list[tuple]) -> None:  # type: ignore[type-arg]
    """After any partial credits the rest can be taken back, and then every line, the VAT and the cost are nothing."""
    invoice = issued(amounts)
    notes = credited(invoice, requests) if sum(amounts) >= 0 else []
    assume(not balance_of(invoice, notes).is_empty)
    correction = Correction(corrects="2026-000001", reason=CorrectionReason.ERROR, event_on=date(2026, 11, 20))
    last = reversal(invoice, notes, correction, revision=len(notes) + 1)
    everything = [invoice, *notes, given_number(last, len(notes) + 1)]
    for kind in LineKind:
        assert sum(document.won_of(kind) for document in everything) == 0
    assert sum(document.supply_won for document in everything) == 0
    assert sum(document.vat_won for document in everything) == 0
    assert sum(document.total_won for document in everything) == 0
    assert sum(document.cost_won for document in everything) == 0
    assert all(rest.amount_won == rest.vat_won == 0 for rest in balance_of(invoice, everything[1:]).lines)
    assert last.written_on == invoice.written_on
    again = credit_note(
        invoice,
        everything[1:],
        CreditRequest(reason=CorrectionReason.CONTRACT_CANCELLED, event_on=date(2026, 11, 20)),
        revision=9,
        vat_rate=VAT,
        today=TODAY,
    )
    assert codes(again.problems) == ["invoice.nothing_left"]


@given(AMOUNTS)
def test_a_whole_cancellation_mirrors_every_line(amounts: list[int]) -> None:
    """Quantity, amount and VAT of each line below zero, at the same price; parties and period as issued."""
    assume(any(amounts))
    invoice = issued(amounts)
    request = CreditRequest(reason=CorrectionReason.CONTRACT_CANCELLED, event_on=date(2026, 11, 5))
    note = credit_note(invoice, (), request, revision=1, vat_rate=VAT, today=TODAY).note
    assert note is not None
    assert note.kind is InvoiceKind.CREDIT_NOTE
    own = [line for line in invoice.lines if line.amount_won or line.vat_won]
    assert [(-m.quantity, m.unit_price_won, -m.amount_won, -m.vat_won) for m in note.lines] == [
        (line.quantity, line.unit_price_won, line.amount_won, line.vat_won) for line in own
    ]
    assert (note.supplier, note.buyer, note.period) == (invoice.supplier, invoice.buyer, invoice.period)
    assert (note.written_on, note.cost) == (date(2026, 11, 5), ())


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """Their names."""
    return [one.code for one in problems]
