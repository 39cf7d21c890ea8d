"""The one schema: every table with its business key. Changes go through ``store/migrations``.

Small records that are asked for by column have a column each. Large ones, which are read and written whole (a
forecast, a roster, the terms of a contract), have key columns plus ``body``: the record as JSON (``store/codec.py``).
Money is an integer of won, a Decimal is text, a moment is wall clock of Asia/Seoul. Every business key is UNIQUE.
"""

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
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from store.columns import ExactNumber, SeoulTime

SCHEMA_REVISION = "0011"
"""The newest migration: a database that says anything newer was written by a newer pumasi."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# --- who -----------------------------------------------------------------------------------------------------------

agents = Table(
    "agents",
    metadata,
    Column("agent", String(20), primary_key=True),
    Column("pool", String(20), nullable=False),
    Column("hired_on", Date, nullable=False),
    Column("left_on", Date),
    Column("body", Text, nullable=False),
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
)

services = Table(
    "services",
    metadata,
    Column("tenant", String(20), ForeignKey("tenants.tenant"), primary_key=True),
    Column("channel", String(10), primary_key=True),
    Column("body", Text, nullable=False),
)

# --- what came in --------------------------------------------------------------------------------------------------

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

# --- what was worked out ---------------------------------------------------------------------------------------------

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
    Index("ix_invoices_period", "period"),
    Index("ix_invoices_corrects", "corrects"),
)

# What an invoice settled of an earlier period: one that is settled is not settled again.
settlements = Table(
    "settlements",
    metadata,
    Column("account", String(60), primary_key=True),
    Column("period", String(7), primary_key=True),
    Column("number", String(20), ForeignKey("invoices.number"), nullable=False),
    Column("tenant", String(20), ForeignKey("tenants.tenant"), nullable=False),
    Column("charges_won", BigInteger, nullable=False),
    Column("outcome_won", BigInteger, nullable=False),
    Column("cost_won", BigInteger, nullable=False),
    Index("ix_settlements_period", "period"),
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

documents = Table(
    "documents",
    metadata,
    Column("key", String(120), primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("engines", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", String(60), nullable=False),
    Column("period", String(20), nullable=False),
    Column("started_at", SeoulTime, nullable=False),
    Column("finished_at", SeoulTime),
    Column("status", String(20), nullable=False),
    Column("summary", Text, nullable=False),
)
