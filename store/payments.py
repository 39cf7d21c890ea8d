"""Payments as they are kept: each once, by its reference, and never edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, insert, select

from core.errors import WrongState
from core.ids import AccountId
from invoices.payments.payment import Payment
from store import schema
from store.rows import Changes


def payments(connection: Connection, account: AccountId | None = None) -> tuple[Payment, ...]:
    """All payments, or those of an account, by day and reference."""
    table = schema.payments
    chosen = select(table).order_by(table.c.received_on, table.c.reference)
    if account is not None:
        chosen = chosen.where(table.c.account == account)
    return tuple(
        Payment(
            reference=row.reference,
            account=AccountId(row.account),
            received_on=row.received_on,
            won=row.won,
            number=row.number,
            payer=row.payer,
            note=row.note,
            source=row.source,
            entered_on=row.entered_on,
        )
        for row in connection.execute(chosen)
    )


def keep_payments(connection: Connection, entered: Sequence[Payment]) -> Changes:
    """Keep payments that are new. One whose reference is known must be the same money: else WrongState."""
    known = {payment.reference: payment for payment in payments(connection)}
    fresh = []
    for payment in entered:
        before = known.get(payment.reference)
        if before is None:
            fresh.append(payment)
            known[payment.reference] = payment
        elif (before.received_on, before.won) != (payment.received_on, payment.won):
            raise WrongState("store.payment.other", reference=payment.reference, won=f"{before.won:,}")
    if fresh:
        connection.execute(insert(schema.payments), [asdict(payment) for payment in fresh])
    return Changes(added=len(fresh), unchanged=len(entered) - len(fresh))
