"""Every kind of import by name."""

from __future__ import annotations

from collections.abc import Mapping

from store.imports import agents, clients, counts, drivers, presence, remarks, results, traffic, wishes
from store.imports.known import KindSpec
from store.imports.names import KINDS

_SPECS = (
    clients.KIND,
    agents.KIND,
    counts.KIND,
    traffic.CONTACT_LOG_KIND,
    traffic.EVENT_KIND,
    drivers.KIND,
    presence.ABSENCE_KIND,
    presence.ATTENDANCE_KIND,
    wishes.KIND,
    results.QUALITY_KIND,
    remarks.KIND,
    results.RATE_KIND,
)

SPECS: Mapping[str, KindSpec] = {name: next(spec for spec in _SPECS if spec.name == name) for name in KINDS}
"""Kind by name."""
