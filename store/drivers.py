"""Drivers of contacts as they are kept: what happened and what was planned, per tenant and day."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.drivers import DriverDay, DriverKind
from core.ids import TenantId
from core.periods import DateRange
from store import schema
from store.rows import Changes, put_rows


def drivers_between(connection: Connection, days: DateRange) -> tuple[DriverDay, ...]:
    """Values of the days, happened and planned, by tenant, driver and day."""
    table = schema.drivers
    chosen = select(table).where(table.c.day >= days.first, table.c.day < days.end)
    return tuple(
        DriverDay(
            tenant=TenantId(row.tenant),
            driver=DriverKind(row.driver),
            day=row.day,
            value=row.value,
            is_plan=row.is_plan,
        )
        for row in connection.execute(chosen.order_by(*table.primary_key))
    )


def put_drivers(connection: Connection, days: Iterable[DriverDay]) -> Changes:
    """Add values, or correct those of the same tenant, driver and day."""
    rows = [
        {
            "tenant": each.tenant,
            "driver": each.driver.value,
            "day": each.day,
            "is_plan": each.is_plan,
            "value": each.value,
        }
        for each in days
    ]
    return put_rows(connection, schema.drivers, rows)
