"""Attendance as it is kept: one presence per agent and clock-in."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from core.ids import AgentId, TenantId
from core.periods import DateRange, seoul
from store import schema
from store.pools import Pools, of_agents
from store.rows import Changes, put_rows
from wfm.agents import Attendance, OvertimeCause


def attendance_between(connection: Connection, days: DateRange, pools: Pools = None) -> tuple[Attendance, ...]:
    """Presences that overlap the days (of agents of some pools), by agent and clock-in."""
    table = schema.attendance
    chosen = select(table).where(table.c.clock_in < seoul(days.end), table.c.clock_out > seoul(days.first))
    chosen = chosen.where(of_agents(table.c.agent, pools))
    return tuple(
        Attendance(
            agent=AgentId(row.agent),
            clock_in=row.clock_in,
            clock_out=row.clock_out,
            break_minutes=row.break_minutes,
            overtime_cause=None if row.overtime_cause is None else OvertimeCause(row.overtime_cause),
            overtime_tenant=None if row.overtime_tenant is None else TenantId(row.overtime_tenant),
        )
        for row in connection.execute(chosen.order_by(table.c.agent, table.c.clock_in))
    )


def put_attendance(connection: Connection, presences: Iterable[Attendance]) -> Changes:
    """Add presences, or correct those of the same agent and clock-in."""
    rows = [
        {
            "agent": presence.agent,
            "clock_in": presence.clock_in,
            "clock_out": presence.clock_out,
            "break_minutes": presence.break_minutes,
            "overtime_cause": None if presence.overtime_cause is None else presence.overtime_cause.value,
            "overtime_tenant": presence.overtime_tenant,
        }
        for presence in presences
    ]
    return put_rows(connection, schema.attendance, rows)
