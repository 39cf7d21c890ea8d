"""True-ups of wages and insurance as they are kept: won more or less, by period, source and who bears them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, delete, select

from core.ids import TenantId
from core.periods import BillingPeriod
from invoices.elements import CostElement
from invoices.true_up import TrueUp
from store import schema
from store.rows import Changes, existing, put_rows


def true_ups_of(connection: Connection, period: BillingPeriod | str) -> tuple[TrueUp, ...]:
    """True-ups of a period, by source, element and tenant (the company first)."""
    table = schema.true_ups
    chosen = select(table).where(table.c.period == str(period))
    return tuple(
        TrueUp(
            period=row.period,
            source=row.source,
            element=CostElement(row.element),
            tenant=TenantId(row.tenant) if row.tenant else None,
            won=row.won,
            reason=row.reason,
        )
        for row in connection.execute(chosen.order_by(*table.primary_key))
    )


def keep_true_ups(connection: Connection, true_ups: Iterable[TrueUp], *, entered_on: date) -> Changes:
    """Keep true-ups; those of a source, period and element that are told again stand in the place of what was kept."""
    table = schema.true_ups
    rows = [
        {
            "period": one.period,
            "source": one.source,
            "element": one.element.value,
            "tenant": one.tenant or "",
            "won": one.won,
            "reason": one.reason,
        }
        for one in true_ups
    ]
    told: dict[tuple[object, ...], list[object]] = defaultdict(list)
    for row in rows:
        told[row["period"], row["source"], row["element"]].append(row["tenant"])
    for (period, source, element), tenants in told.items():
        same = (table.c.period == period, table.c.source == source, table.c.element == element)
        connection.execute(delete(table).where(*same, table.c.tenant.not_in(tenants)))
    known = existing(connection, table, [tuple(row[column.name] for column in table.primary_key) for row in rows])
    fresh = []
    for row in rows:
        before = known.get(tuple(row[column.name] for column in table.primary_key))
        if before is None or any(before[name] != value for name, value in row.items()):
            fresh.append(row | {"entered_on": entered_on})
    done = put_rows(connection, table, fresh)
    return Changes(added=done.added, changed=done.changed, unchanged=len(rows) - len(fresh))
