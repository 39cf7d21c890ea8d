"""What was charged and paid: invoices, their numbers, what they settled, payments, what a tenant is told."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from store.columns import SeoulTime
from store.schema.catalogue import metadata

invoices = Table(
    "invoices",
    metadata,
    Column("number", String(20), primary_key=True),
    Column("account", String(60), nullable=False),
    Column("tenant", String(20), ForeignKey("tenants.tenant"), nullable=False),
    Column("period", String(7), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("total_won", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("closing_day", Integer),
    Column("written_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("supply_won", BigInteger, nullable=False),
    Column("vat_won", BigInteger, nullable=False),
    Column("service_won", BigInteger, nullable=False),
    Column("give_back_won", BigInteger, nullable=False),
    Column("onboarding_won", BigInteger, nullable=False),
    Column("bonus_won", BigInteger, nullable=False),
    Column("cost_won", BigInteger, nullable=False),
    Column("corrects", String(20)),
    Column("reason", String(20)),
    # SHA-256 of ``body``: what was issued is what is read.
    Column("model_sha256", String(64), nullable=False),
    UniqueConstraint("account", "period", "kind", "revision"),
    Index("ix_invoices_tenant_period", "tenant", "period"),
    Index("ix_invoices_period", "period"),
    Index("ix_invoices_corrects", "corrects"),
)


# What the invoice of one period settled of an earlier one: what is settled is not settled again.
settlements = Table(
    "settlements",
    metadata,
    Column("account", String(60), primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("settled_in", String(7), primary_key=True),
    Column("number", String(20), ForeignKey("invoices.number"), nullable=False),
    Column("tenant", String(20), ForeignKey("tenants.tenant"), nullable=False),
    Column("charges_won", BigInteger, nullable=False),
    Column("outcome_won", BigInteger, nullable=False),
    Column("cost_won", BigInteger, nullable=False),
    Index("ix_settlements_period", "period"),
)


# Days of a tenant of which facts came after they were billed; an issued invoice that looked back at them considered
# them.
late_days = Table(
    "late_days",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("considered", String(20), ForeignKey("invoices.number")),
    Index("ix_late_days_day", "day"),
)


# Wages and insurance that became final after a period was billed: won more or less, by who bears them. An empty tenant
# is the company itself.
true_ups = Table(
    "true_ups",
    metadata,
    Column("period", String(7), primary_key=True),
    Column("source", String(60), primary_key=True),
    Column("element", String(20), primary_key=True),
    Column("tenant", String(20), primary_key=True),
    Column("won", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("entered_on", Date, nullable=False),
)


invoices_sent = Table(
    "invoices_sent",
    metadata,
    Column("number", String(20), ForeignKey("invoices.number"), primary_key=True),
    Column("sent_on", Date, primary_key=True),
    Column("how", String(80), primary_key=True),
    Column("by", String(60), nullable=False),
    Column("noted_at", SeoulTime, nullable=False),
)


invoice_counters = Table(
    "invoice_counters",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)


payments = Table(
    "payments",
    metadata,
    Column("reference", String(120), primary_key=True),
    Column("account", String(60), nullable=False),
    Column("received_on", Date, nullable=False),
    Column("won", BigInteger, nullable=False),
    Column("number", String(20), ForeignKey("invoices.number")),
    Column("payer", String(200), nullable=False),
    Column("note", Text, nullable=False),
    Column("source", String(200), nullable=False),
    Column("entered_on", Date, nullable=False),
    Index("ix_payments_account", "account"),
)


tax_places = Table(
    "tax_places",
    metadata,
    Column("number", String(20), ForeignKey("invoices.number"), primary_key=True),
    Column("period", String(7), nullable=False),
    Column("file", Integer, nullable=False),
    Column("row", Integer, nullable=False),
    Column("exported_on", Date, nullable=False),
    UniqueConstraint("period", "file", "row"),
)


remarks = Table(
    "remarks",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("number", String(40), primary_key=True),
    Column("day", Date, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("topic", String(60), nullable=False),
    Column("text", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("amount_won", BigInteger),
    Column("agent", String(20)),
    Column("channel", String(10)),
    Index("ix_remarks_day", "day"),
)


parked_accounts = Table(
    "parked_accounts",
    metadata,
    Column("account", String(60), primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("reason", Text, nullable=False),
)
