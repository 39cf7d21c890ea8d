"""The one schema: every table with its business key. Changes go through ``store/migrations``.

Each part has a module; whoever reads or writes says ``schema.agents``, whatever part it stands in.

Small records that are asked for by column have a column each. Large ones, which are read and written whole (a
forecast, a roster, the terms of a contract), have key columns plus ``body``: the record as JSON (``store/codec.py``).
Money is an integer of won, a Decimal is text, a moment is wall clock of Asia/Seoul. Every business key is UNIQUE.
"""

from __future__ import annotations

from store.schema.accounts import (
    invoice_counters,
    invoices,
    invoices_sent,
    late_days,
    parked_accounts,
    payments,
    remarks,
    settlements,
    tax_places,
    true_ups,
)
from store.schema.agreements import (
    checklist_marks,
    contract_versions,
    diagnosis_orders,
    promise_chances,
    promise_runs,
    promises_accepted,
)
from store.schema.catalogue import SCHEMA_REVISION, metadata
from store.schema.inputs import contact_days, contacts, drivers, events, quality, rates
from store.schema.keeping import documents, runs
from store.schema.people import absences, agents, attendance, services, tenants, wishes
from store.schema.planning import (
    accuracy_runs,
    forecast_methods,
    forecast_parts,
    forecasts,
    overrides,
    rosters,
    timesheet_corrections,
    timesheet_days,
)

__all__ = [
    "SCHEMA_REVISION",
    "absences",
    "accuracy_runs",
    "agents",
    "attendance",
    "checklist_marks",
    "contact_days",
    "contacts",
    "contract_versions",
    "diagnosis_orders",
    "documents",
    "drivers",
    "events",
    "forecast_methods",
    "forecast_parts",
    "forecasts",
    "invoice_counters",
    "invoices",
    "invoices_sent",
    "late_days",
    "metadata",
    "overrides",
    "parked_accounts",
    "payments",
    "promise_chances",
    "promise_runs",
    "promises_accepted",
    "quality",
    "rates",
    "remarks",
    "rosters",
    "runs",
    "services",
    "settlements",
    "tax_places",
    "tenants",
    "timesheet_corrections",
    "timesheet_days",
    "true_ups",
    "wishes",
]
