"""Wishes as they are kept: one per agent, kind and first day."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.ids import AgentId
from core.periods import DateRange
from store import schema
from store.rows import Changes, put_rows
from wfm.agents import Wish, WishKind


def wishes_between(connection: Connection, days: DateRange) -> tuple[Wish, ...]:
    """Wishes that overlap the days, by agent and first day."""
    table = schema.wishes
    chosen = select(table).where(table.c.first < days.end, table.c.last >= days.first)
    rows = connection.execute(chosen.order_by(table.c.agent, table.c.first, table.c.kind))
    return tuple(
        Wish(agent=AgentId(row.agent), kind=WishKind(row.kind), first=row.first, last=row.last, minute=row.minute)
        for row in rows
    )


def put_wishes(connection: Connection, wishes: Iterable[Wish]) -> Changes:
    """Add wishes, or correct last day and time of those known."""
    rows = [
        {"agent": wish.agent, "kind": wish.kind.value, "first": wish.first, "last": wish.last, "minute": wish.minute}
        for wish in wishes
    ]
    return put_rows(connection, schema.wishes, rows)
