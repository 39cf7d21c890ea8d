"""What was agreed: contracts, what their promises rest on, checklists, orders of a diagnosis."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text

from store.columns import ExactNumber
from store.schema.catalogue import metadata

contract_versions = Table(
    "contract_versions",
    metadata,
    Column("contract", String(60), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("tenant", String(20), ForeignKey("tenants.tenant"), nullable=False),
    Column("account", String(60), nullable=False),
    Column("status", String(10), nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_until", Date, nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_contract_versions_tenant", "tenant"),
)


promise_runs = Table(
    "promise_runs",
    metadata,
    Column("contract", String(60), primary_key=True),
    Column("version", Integer, primary_key=True),
    # SHA-256 of what a chance depends on: an agreement that changed was not judged.
    Column("agreement", String(64), nullable=False),
    Column("judged_on", Date, nullable=False),
    Column("confidence", ExactNumber, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("plays", Integer, nullable=False),
    Column("engine", String(64), nullable=False),
    Column("pool", String(20), nullable=False),
    Column("as_of", Date, nullable=False),
    Column("volume", String(30), nullable=False),
    Column("duty", String(20), nullable=False),
    Column("roster", String(60), nullable=False),
    Column("hired", Integer, nullable=False),
    Column("learners", Integer, nullable=False),
    # What is supposed of the people in months that nobody has rostered yet.
    Column("roster_weeks", Integer, nullable=False),
    Column("attrition_week", ExactNumber, nullable=False),
    Column("vacant_weeks", Integer, nullable=False),
    Column("leavers", Integer, nullable=False),
    Column("follows_need", Boolean, nullable=False),
)


promise_chances = Table(
    "promise_chances",
    metadata,
    Column("contract", String(60), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("kpi", String(30), primary_key=True),
    # Empty for a clause that looks at all channels.
    Column("channel", String(10), primary_key=True),
    Column("people", String(10), primary_key=True),
    Column("month", Date, primary_key=True),
    Column("plays", Integer, nullable=False),
    Column("known", Integer, nullable=False),
    Column("met", Integer, nullable=False),
    Column("value", ExactNumber),
    Column("proposal", ExactNumber),
)


promises_accepted = Table(
    "promises_accepted",
    metadata,
    Column("contract", String(60), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("kpi", String(30), primary_key=True),
    Column("channel", String(10), primary_key=True),
    Column("by", String(60), nullable=False),
    Column("on", Date, nullable=False),
    Column("chance", ExactNumber),
    Column("reason", Text, nullable=False),
)


checklist_marks = Table(
    "checklist_marks",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("item", String(30), primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("by", String(60), nullable=False),
    Column("on", Date, nullable=False),
    Column("note", Text, nullable=False),
)


diagnosis_orders = Table(
    "diagnosis_orders",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("fee_won", BigInteger, nullable=False),
    Column("ordered_on", Date, nullable=False),
    Column("signed_on", Date),
    Column("signed_by", String(60), nullable=False),
    Column("delivered_on", Date),
    Column("report", String(80), nullable=False),
)
