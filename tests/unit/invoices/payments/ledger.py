"""Heads and payments of a small ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices.head import InvoiceHead
from invoices.invoice import InvoiceKind
from invoices.payments.payment import Payment

OCTOBER = BillingPeriod(2026, 10)


def head(number: str, won: int = 1_100_000, account: str = "A-T01", **changed: Any) -> InvoiceHead:
    """An invoice of October, due on 25 November."""
    given: dict[str, Any] = {
        "period": OCTOBER,
        "kind": InvoiceKind.INVOICE,
        "revision": 1,
        "written_on": date(2026, 10, 31),
        "due_on": date(2026, 11, 25),
        "corrects": None,
        "reason": None,
    } | changed
    supply = round(won / 1.1)
    return InvoiceHead(
        number=number,
        account=AccountId(account),
        tenant=TenantId(account.removeprefix("A-")),
        supply_won=supply,
        vat_won=won - supply,
        total_won=won,
        service_won=supply,
        give_back_won=0,
        onboarding_won=0,
        bonus_won=0,
        cost_won=0,
        **given,
    )


def credit_note(number: str, won: int, corrects: str, **changed: Any) -> InvoiceHead:
    """A credit note over ``won``."""
    changed = {"written_on": date(2026, 12, 1)} | changed
    return head(number, -won, kind=InvoiceKind.CREDIT_NOTE, corrects=corrects, **changed)


def paid(
    won: int, day: date = date(2026, 11, 25), number: str | None = None, account: str = "A-T01", ref: str = ""
) -> Payment:
    """Money received."""
    return Payment(
        reference=ref or f"{account} {number} {day} {won}",
        account=AccountId(account),
        received_on=day,
        won=won,
        number=number,
        payer="",
        note="",
        source="test",
        entered_on=day,
    )
