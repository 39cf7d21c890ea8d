"""Events as they are kept: promotions, launches, delivery trouble, closures, outages."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Select, select

from core.contacts import Event, EventKind
from core.ids import TenantId
from core.periods import DateRange
from store import schema
from store.rows import Changes, put_rows


def events_between(connection: Connection, days: DateRange) -> tuple[Event, ...]:
    """Events of which at least one day lies in the range, by first day."""
    table = schema.events
    return _events(connection, select(table).where(table.c.first < days.end, table.c.last >= days.first))


def all_events(connection: Connection) -> tuple[Event, ...]:
    """Every event, by first day."""
    return _events(connection, select(schema.events))


def _events(connection: Connection, chosen: Select[tuple[object, ...]]) -> tuple[Event, ...]:
    return tuple(
        Event(
            event=row.event,
            tenant=None if row.tenant is None else TenantId(row.tenant),
            kind=EventKind(row.kind),
            name=row.name,
            first=row.first,
            last=row.last,
            uplift=row.uplift,
        )
        for row in connection.execute(chosen.order_by(schema.events.c.first, schema.events.c.event))
    )


def put_events(connection: Connection, events: Iterable[Event]) -> Changes:
    """Add events, or replace those of the same code."""
    rows = [
        {
            "event": event.event,
            "tenant": event.tenant,
            "kind": event.kind.value,
            "name": event.name,
            "first": event.first,
            "last": event.last,
            "uplift": event.uplift,
        }
        for event in events
    ]
    return put_rows(connection, schema.events, rows)
