"""What came in: contacts and their counts, events, drivers, quality results, rates."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from store.columns import ExactNumber, SeoulTime
from store.schema.catalogue import metadata

contacts = Table(
    "contacts",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("contact", String(80), primary_key=True),
    Column("channel", String(10), nullable=False),
    Column("line", String(10), nullable=False),
    Column("type", String(80), nullable=False),
    Column("offered_at", SeoulTime, nullable=False),
    Column("answered_at", SeoulTime),
    Column("ended_at", SeoulTime),
    Column("wrap_ended_at", SeoulTime),
    Column("agent", String(20)),
    Column("outcome", String(20), nullable=False),
    Column("customer_hash", String(128), nullable=False),
    Column("is_test", Boolean, nullable=False),
    Index("ix_contacts_offered_at", "offered_at"),
    Index("ix_contacts_tenant_offered_at", "tenant", "offered_at"),
)


contact_days = Table(
    "contact_days",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("channel", String(10), primary_key=True),
    Column("day", Date, primary_key=True),
    # "counts" as a system exported them, "log" as counted from raw contacts: the log wins when both are there.
    Column("source", String(10), primary_key=True),
    Column("interval_minutes", Integer, nullable=False),
    Column("offered", Text, nullable=False),
    Column("answered", Text, nullable=False),
    Column("handled_s", Text, nullable=False),
    CheckConstraint("source IN ('counts', 'log')", name="source"),
    Index("ix_contact_days_day", "day"),
)


events = Table(
    "events",
    metadata,
    Column("event", String(40), primary_key=True),
    Column("tenant", String(20)),
    Column("kind", String(20), nullable=False),
    Column("name", String(200), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("uplift", ExactNumber(40)),
)


drivers = Table(
    "drivers",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("driver", String(20), primary_key=True),
    Column("day", Date, primary_key=True),
    # What was planned stays beside what happened, so that a plan can be judged.
    Column("is_plan", Boolean, primary_key=True),
    Column("value", BigInteger, nullable=False),
    Index("ix_drivers_day", "day"),
)


quality = Table(
    "quality",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("channel", String(10), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("measure", String(10), primary_key=True),
    Column("sampled", Integer, nullable=False),
    Column("score", ExactNumber(40), nullable=False),
)


rates = Table(
    "rates",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
    Column("value", ExactNumber(40), nullable=False),
    Column("unit", String(20), nullable=False),
    Column("source", String(400), nullable=False),
)
