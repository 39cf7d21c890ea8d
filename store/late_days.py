"""Days of which facts came after they were billed: marked when the facts are kept, considered by the next invoice.

The invoice of a period computes the period before it again in any case. Older ones are looked at only where a mark says
that something came late, so that a month without late facts costs nothing more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, func, select, update

from core.ids import TenantId
from core.periods import BillingPeriod
from invoices.invoice import Invoice, InvoiceKind
from store import schema
from store.rows import Values, batches, existing, put_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class LateDay:
    """A day of a tenant that was billed before all of it was known; ``considered`` by an invoice since then or not."""

    tenant: TenantId
    day: date
    considered: str | None


def late_days(connection: Connection, before: date) -> tuple[LateDay, ...]:
    """Marks of all days before one, by tenant and day."""
    table = schema.late_days
    chosen = select(table).where(table.c.day < before).order_by(table.c.tenant, table.c.day)
    return tuple(
        LateDay(tenant=TenantId(row.tenant), day=row.day, considered=row.considered)
        for row in connection.execute(chosen)
    )


def mark_changed_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Mark the billed days that rows with a tenant and a day, about to be written, add to or change."""
    billed = _billed_until(connection, {TenantId(str(row["tenant"])) for row in rows})
    old: list[dict[str, Any]] = [dict(row) for row in rows if row["tenant"] in billed]
    old = [row for row in old if row["day"] <= billed[row["tenant"]]]
    key = [column.name for column in table.primary_key]
    known = existing(connection, table, [tuple(row[name] for name in key) for row in old])
    changed = set()
    for row in old:
        before = known.get(tuple(row[name] for name in key))
        if before is None or any(before[name] != value for name, value in row.items()):
            changed.add((row["tenant"], row["day"]))
    _mark(connection, changed)


def mark_days(connection: Connection, days: Iterable[tuple[TenantId, date]]) -> None:
    """Mark those of the days that were billed."""
    touched = set(days)
    billed = _billed_until(connection, {tenant for tenant, _ in touched})
    _mark(connection, {(tenant, day) for tenant, day in touched if tenant in billed and day <= billed[tenant]})


def note_considered(connection: Connection, issued: Iterable[Invoice], since: date) -> None:
    """Issued invoices looked at what came late for their tenants, from a day up to their own period."""
    table = schema.late_days
    is_open = (table.c.considered.is_(None), table.c.day >= since)
    marked = set(connection.execute(select(table.c.tenant).where(*is_open).distinct()).scalars())
    for document in issued:
        if document.kind is InvoiceKind.INVOICE and document.tenant in marked:
            own = (table.c.tenant == document.tenant, table.c.day < document.period.range.first)
            connection.execute(update(table).where(*is_open, *own).values(considered=document.number))


def note_revised(connection: Connection, issued: Iterable[Invoice]) -> None:
    """A revision computed the days of its own period anew: nothing of them waits any more."""
    table = schema.late_days
    for document in issued:
        if document.kind is InvoiceKind.INVOICE:
            days = document.period.range
            own = (table.c.tenant == document.tenant, table.c.day >= days.first, table.c.day < days.end)
            connection.execute(update(table).where(*own).values(considered=document.number))


def _mark(connection: Connection, days: Collection[tuple[TenantId, date]]) -> None:
    rows = [{"tenant": tenant, "day": day, "considered": None} for tenant, day in sorted(days)]
    put_rows(connection, schema.late_days, rows)


def _billed_until(connection: Connection, tenants: Collection[TenantId]) -> dict[TenantId, date]:
    """The last billed day of each tenant that was ever billed for a service."""
    table = schema.invoices
    found: dict[TenantId, date] = {}
    for batch in batches(sorted(tenants)):
        newest = (
            select(table.c.tenant, table.c.closing_day, func.max(table.c.period).label("period"))
            .where(table.c.kind == InvoiceKind.INVOICE.value, table.c.tenant.in_(batch))
            .group_by(table.c.tenant, table.c.closing_day)
        )
        for row in connection.execute(newest):
            last = BillingPeriod.parse(row.period, row.closing_day).range.last
            found[TenantId(row.tenant)] = max(last, found.get(TenantId(row.tenant), last))
    return found
