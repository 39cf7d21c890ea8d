"""Kinds of corrections with their date rules, and the states of an issued document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.errors import BrokenInvariant
from invoices.correction import Correction, CorrectionReason
from invoices.head import head_of
from invoices.invoice import Invoice, InvoiceKind, InvoiceStatus
from invoices.issuing.credit import CreditRequest, credit_note
from invoices.issuing.life import Life, LifeState, state_of
from invoices.issuing.revise import differences, revise
from tests.unit.invoices.office import drafted, terms

WRITTEN, EVENT, TODAY = date(2026, 10, 31), date(2026, 11, 5), date(2026, 11, 20)
VAT = Decimal("0.1")


def issued() -> Invoice:
    """An issued invoice of October."""
    (draft,) = drafted([terms()]).invoices
    return replace(draft, status=InvoiceStatus.ISSUED, number="2026-000001")


@pytest.mark.parametrize(
    ("reason", "code", "day", "partial", "copied"),
    [
        (CorrectionReason.ERROR, 1, WRITTEN, False, True),
        (CorrectionReason.VALUE_CHANGE, 2, EVENT, True, False),
        (CorrectionReason.RETURNED, 3, EVENT, True, False),
        (CorrectionReason.CONTRACT_CANCELLED, 4, EVENT, False, False),
        (CorrectionReason.LOCAL_CREDIT, 5, WRITTEN, False, True),
        (CorrectionReason.ISSUED_TWICE, 6, WRITTEN, False, False),
    ],
)
def test_six_kinds_with_their_date_rules(
    reason: CorrectionReason, code: int, day: date, partial: bool, copied: bool
) -> None:
    """Code, date of writing, whether a part can be taken back, whether a correct copy stands beside it."""
    assert reason.code == code
    assert reason.written_on(WRITTEN, EVENT) == day
    assert (reason.may_be_partial, reason.needs_new_copy) == (partial, copied)
    assert reason.korean


@pytest.mark.parametrize("reason", [reason for reason in CorrectionReason if not reason.needs_new_copy])
def test_a_credit_note_bears_the_day_of_its_kind(reason: CorrectionReason) -> None:
    """And takes the cost back only where the service was not rendered twice."""
    invoice = issued()
    request = CreditRequest(reason=reason, event_on=EVENT)
    note = credit_note(invoice, (), request, revision=1, vat_rate=VAT, today=TODAY).note
    assert note is not None
    assert note.written_on == reason.written_on(invoice.written_on, EVENT)
    assert note.cost_won == (-invoice.cost_won if reason is CorrectionReason.ISSUED_TWICE else 0)
    assert note.total_won == -invoice.total_won


def test_a_correction_names_what_it_corrects() -> None:
    """A credit note without a reason, or a first invoice with one, is no document."""
    with pytest.raises(BrokenInvariant):
        replace(issued(), kind=InvoiceKind.CREDIT_NOTE)
    with pytest.raises(BrokenInvariant):
        replace(issued(), correction=Correction(corrects="x", reason=CorrectionReason.ERROR, event_on=EVENT))


def test_a_revision_takes_back_and_replaces() -> None:
    """Both bear the old date, both name the old number; together with the old one the new one is left."""
    old = issued()
    (fresh,) = drafted([terms(onboarding_fee_won=1_000_000, valid_from=date(2026, 10, 1))]).invoices
    assert [(d.what, d.after) for d in differences(old, fresh) if d.what in ("total", "line")] == [
        ("line", 1_000_000),
        ("total", fresh.total_won),
    ]
    assert differences(old, replace(fresh, **{name: getattr(old, name) for name in fresh.__slots__})) == ()
    why = Correction(corrects="2026-000001", reason=CorrectionReason.ERROR, event_on=EVENT, note="도입비 누락")
    made = revise(old, (), fresh, why, credit_revision=1, revision=2)
    assert made.reversal is not None
    assert {document.written_on for document in made.documents} == {old.written_on}
    assert old.total_won + made.reversal.total_won + made.invoice.total_won == fresh.total_won
    assert old.cost_won + made.reversal.cost_won + made.invoice.cost_won == fresh.cost_won
    assert any("도입비 누락" in rule for rule in made.invoice.rules)
    emptied = revise(
        old,
        [replace(made.reversal, status=InvoiceStatus.ISSUED, number="2026-000002")],
        fresh,
        why,
        credit_revision=2,
        revision=2,
    )
    assert emptied.reversal is None


def test_the_state_follows_what_is_known() -> None:
    """Issued, rendered, sent, overdue the day after the day of payment, paid, cancelled."""
    head = head_of(issued())
    total, due = head.total_won, head.due_on
    sent = Life(is_rendered=True, sent_on=EVENT)
    later = date(due.year + 1, 1, 1)
    expected = [
        (Life(is_rendered=False, sent_on=None), later, LifeState.ISSUED),
        (Life(is_rendered=True, sent_on=None), later, LifeState.RENDERED),
        (sent, due, LifeState.SENT),
        (sent, later, LifeState.OVERDUE),
        (replace(sent, paid_won=total - 1), later, LifeState.OVERDUE),
        (replace(sent, paid_won=total), later, LifeState.PAID),
        (replace(sent, paid_won=total - 10, credited_won=10), later, LifeState.PAID),
        (replace(sent, credited_won=total), later, LifeState.CANCELLED),
        (replace(sent, credited_won=total, paid_won=5), later, LifeState.CANCELLED),
    ]
    assert [state_of(head, life, day) for life, day, _ in expected] == [state for _, _, state in expected]


def test_a_credit_note_is_never_overdue() -> None:
    """It is rendered and sent, and nobody pays it."""
    request = CreditRequest(reason=CorrectionReason.RETURNED, event_on=EVENT, amount_won=1000)
    note = credit_note(issued(), (), request, revision=1, vat_rate=VAT, today=TODAY).note
    assert note is not None
    head = head_of(replace(note, status=InvoiceStatus.ISSUED, number="2026-000002"))
    assert state_of(head, Life(is_rendered=True, sent_on=EVENT), date(2028, 1, 1)) is LifeState.SENT
