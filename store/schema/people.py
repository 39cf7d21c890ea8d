"""Who works here and for whom: agents, what keeps them away, what they wish, tenants and their services."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text

from store.columns import SeoulTime
from store.schema.catalogue import metadata

agents = Table(
    "agents",
    metadata,
    Column("agent", String(20), primary_key=True),
    Column("pool", String(20), nullable=False),
    Column("hired_on", Date, nullable=False),
    Column("left_on", Date),
    Column("body", Text, nullable=False),
    Index("ix_agents_pool", "pool"),
)


absences = Table(
    "absences",
    metadata,
    Column("agent", String(20), ForeignKey("agents.agent"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("start", SeoulTime, primary_key=True),
    Column("end", SeoulTime, nullable=False),
    Column("tenant", String(20)),
    Index("ix_absences_start", "start"),
)


wishes = Table(
    "wishes",
    metadata,
    Column("agent", String(20), ForeignKey("agents.agent"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("first", Date, primary_key=True),
    Column("last", Date, nullable=False),
    Column("minute", Integer),
    Index("ix_wishes_first", "first"),
)


attendance = Table(
    "attendance",
    metadata,
    Column("agent", String(20), ForeignKey("agents.agent"), primary_key=True),
    Column("clock_in", SeoulTime, primary_key=True),
    Column("clock_out", SeoulTime, nullable=False),
    Column("break_minutes", Integer, nullable=False),
    Column("overtime_cause", String(20)),
    Column("overtime_tenant", String(20)),
    Index("ix_attendance_clock_in", "clock_in"),
)


tenants = Table(
    "tenants",
    metadata,
    Column("tenant", String(20), primary_key=True),
    Column("pool", String(20), nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_tenants_pool", "pool"),
)


services = Table(
    "services",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("channel", String(10), primary_key=True),
    Column("body", Text, nullable=False),
)
