"""The life of an issued document: issued ▶ rendered ▶ sent ▶ paid or overdue; or cancelled by its credit notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from invoices.head import InvoiceHead


class LifeState(StrEnum):
    """How far a document came. Draft and checked have no number yet and are not kept."""

    ISSUED = "issued"
    RENDERED = "rendered"
    SENT = "sent"
    PAID = "paid"
    OVERDUE = "overdue"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What is known of an issued document besides itself. ``credited_won`` is the total of its credit notes that hold
    (of a credit note: minus that of what withdrew it), ``paid_won`` what was paid of it; both with VAT.
    """

    is_rendered: bool
    sent_on: date | None
    credited_won: int = 0
    paid_won: int = 0


def open_won(head: InvoiceHead, life: Life) -> int:
    """What is still to be paid of an invoice or a claim for late interest; of a credit note nothing is."""
    return head.total_won - life.credited_won - life.paid_won if head.kind.is_claim else 0


def state_of(head: InvoiceHead, life: Life, today: date) -> LifeState:
    """The state on a day. An invoice that was never sent is not overdue: nobody was asked for the money yet."""
    if life.credited_won and abs(life.credited_won) >= abs(head.total_won):
        return LifeState.CANCELLED
    if head.kind.is_claim:
        if life.paid_won and open_won(head, life) <= 0:
            return LifeState.PAID
        if life.sent_on is not None and head.due_on < today and open_won(head, life) > 0:
            return LifeState.OVERDUE
    if life.sent_on is not None:
        return LifeState.SENT
    return LifeState.RENDERED if life.is_rendered else LifeState.ISSUED
