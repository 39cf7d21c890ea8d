"""Names of the kinds of import, in the order a newcomer needs them: light enough to load for ``--help``."""

from __future__ import annotations

KINDS = (
    "tenants",
    "agents",
    "contacts",
    "contact-log",
    "events",
    "drivers",
    "absences",
    "attendance",
    "wishes",
    "quality",
    "remarks",
    "rates",
)
