"""What invoices settled of earlier periods, as it is kept: one per account, period and period of the invoice."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices.invoice import EarlierPeriod, Invoice
from store import schema
from store.pools import Pools, of_tenants
from store.rows import put_rows


def settlements_of(
    connection: Connection, period: BillingPeriod | str | None = None
) -> tuple[tuple[AccountId, TenantId, EarlierPeriod], ...]:
    """Settlements of a period, or of all, by account."""
    return tuple((account, tenant, earlier) for account, tenant, _, earlier in settled_in(connection, period))


def settled_in(
    connection: Connection, period: BillingPeriod | str | None = None, pools: Pools = None
) -> tuple[tuple[AccountId, TenantId, str, EarlierPeriod], ...]:
    """The same, each with the period whose invoice settled it (``2026-11``)."""
    table = schema.settlements
    chosen = select(table).where(of_tenants(table.c.tenant, pools))
    chosen = chosen.order_by(table.c.account, table.c.period, table.c.settled_in)
    if period is not None:
        chosen = chosen.where(table.c.period == str(period))
    return tuple(
        (
            AccountId(row.account),
            TenantId(row.tenant),
            row.settled_in,
            EarlierPeriod(
                period=row.period, charges_won=row.charges_won, outcome_won=row.outcome_won, cost_won=row.cost_won
            ),
        )
        for row in connection.execute(chosen)
    )


def settled_by(connection: Connection, account: AccountId, period: BillingPeriod | str) -> str | None:
    """Number of the newest document that settled what came late for a period of an account; None where none did."""
    table = schema.settlements
    chosen = select(table.c.number).where(table.c.account == account, table.c.period == str(period))
    return connection.execute(chosen.order_by(table.c.settled_in.desc()).limit(1)).scalar_one_or_none()


def note_settlements(connection: Connection, issued: Iterable[Invoice]) -> None:
    """Keep what freshly issued documents settled, in the transaction that issues them.

    A revision settles the period anew, in place of the invoice that it replaces.
    """
    rows = [
        {
            "account": document.account,
            "period": earlier.period,
            "settled_in": str(document.period),
            "number": document.number,
            "tenant": document.tenant,
            "charges_won": earlier.charges_won,
            "outcome_won": earlier.outcome_won,
            "cost_won": earlier.cost_won,
        }
        for document in issued
        for earlier in document.earlier
    ]
    put_rows(connection, schema.settlements, rows)
