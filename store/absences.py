"""Absences as they are kept: one per agent, kind and begin."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.ids import AgentId, TenantId
from core.periods import DateRange, seoul
from store import schema
from store.pools import Pools, of_agents
from store.rows import Changes, put_rows
from wfm.agents import Absence, AbsenceKind


def absences_between(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[Absence, ...]:
    """Absences that overlap the days (of agents of some pools), by agent and begin."""
    table = schema.absences
    chosen = select(table).where(table.c.start < seoul(days.end), table.c.end > seoul(days.first))
    chosen = chosen.where(of_agents(table.c.agent, pools))
    rows = connection.execute(chosen.order_by(table.c.agent, table.c.start, table.c.kind))
    return tuple(
        Absence(
            agent=AgentId(row.agent),
            kind=AbsenceKind(row.kind),
            start=row.start,
            end=row.end,
            tenant=None if row.tenant is None else TenantId(row.tenant),
        )
        for row in rows
    )


def put_absences(connection: Connection, absences: Iterable[Absence]) -> Changes:
    """Add absences, or correct end and tenant of those known."""
    rows = [
        {
            "agent": absence.agent,
            "kind": absence.kind.value,
            "start": absence.start,
            "end": absence.end,
            "tenant": absence.tenant,
        }
        for absence in absences
    ]
    return put_rows(connection, schema.absences, rows)
