"""What was worked out from it: forecasts, rosters, timesheets."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from store.columns import ExactNumber
from store.schema.catalogue import metadata

forecasts = Table(
    "forecasts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("as_of", Date, nullable=False),
    Column("first", Date, nullable=False),
    Column("end", Date, nullable=False),
    Column("model", String(80), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("body", Text, nullable=False),
    # A run of many series keeps them in forecast_parts under this name, and none in its body.
    Column("job", String(64)),
)


forecast_parts = Table(
    "forecast_parts",
    metadata,
    Column("job", String(64), primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)


forecast_methods = Table(
    "forecast_methods",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("channel", String(10), primary_key=True),
    Column("as_of", Date, primary_key=True),
    Column("method", String(20), nullable=False),
    Column("model_wape", ExactNumber(40)),
    Column("mean_wape", ExactNumber(40)),
    Column("scored_days", Integer, nullable=False),
)


accuracy_runs = Table(
    "accuracy_runs",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("period", String(40), primary_key=True),
    Column("made_on", Date, nullable=False),
    Column("body", Text, nullable=False),
)


overrides = Table(
    "overrides",
    metadata,
    # A planner names an override by its number; two that overlap are refused before they are kept.
    Column("number", Integer, primary_key=True),
    Column("tenant", String(20), ForeignKey("tenants.tenant"), nullable=False),
    Column("channel", String(10)),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("from_minute", Integer, nullable=False),
    Column("to_minute", Integer, nullable=False),
    Column("factor", ExactNumber(40)),
    Column("contacts", ExactNumber(40)),
    Column("who", String(80), nullable=False),
    Column("why", String(400), nullable=False),
    Column("until", Date, nullable=False),
    Column("set_on", Date, nullable=False),
    Column("removed_on", Date),
)


rosters = Table(
    "rosters",
    metadata,
    Column("roster", String(60), primary_key=True),
    Column("pool", String(20), nullable=False),
    Column("monday", Date, nullable=False),
    Column("weeks", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("status", String(10), nullable=False),
    Column("body", Text, nullable=False),
    Column("requirement", Text, nullable=False),
    UniqueConstraint("pool", "monday", "version"),
)


timesheet_days = Table(
    "timesheet_days",
    metadata,
    Column("agent", String(20), ForeignKey("agents.agent"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("status", String(10), nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_timesheet_days_day", "day"),
)


# A day that turned out otherwise after it was approved: what was approved stays as it is.
timesheet_corrections = Table(
    "timesheet_corrections",
    metadata,
    Column("agent", String(20), ForeignKey("agents.agent"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("corrected_on", Date, nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_timesheet_corrections_day", "day"),
)
