"""What invoices settled of earlier periods, as it is kept: one per account and period."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices.invoice import EarlierPeriod, Invoice
from store import schema


def settlements_of(
    connection: Connection, period: BillingPeriod | str | None = None
) -> tuple[tuple[AccountId, TenantId, EarlierPeriod], ...]:
    """Settlements of a period, or of all, by account."""
    table = schema.settlements
    chosen = select(table).order_by(table.c.account, table.c.period)
    if period is not None:
        chosen = chosen.where(table.c.period == str(period))
    return tuple(
        (
            AccountId(row.account),
            TenantId(row.tenant),
            EarlierPeriod(
                period=row.period, charges_won=row.charges_won, outcome_won=row.outcome_won, cost_won=row.cost_won
            ),
        )
        for row in connection.execute(chosen)
    )


def note_settlements(connection: Connection, issued: Iterable[Invoice]) -> None:
    """Keep what freshly issued documents settled, in the transaction that issues them."""
    rows = [
        {
            "account": document.account,
            "period": earlier.period,
            "number": document.number,
            "tenant": document.tenant,
            "charges_won": earlier.charges_won,
            "outcome_won": earlier.outcome_won,
            "cost_won": earlier.cost_won,
        }
        for document in issued
        for earlier in document.earlier
    ]
    if rows:
        connection.execute(insert(schema.settlements), rows)
