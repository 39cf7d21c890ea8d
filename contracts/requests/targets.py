"""Targets of KPIs as they are typed in tables and options."""

from __future__ import annotations

from decimal import Decimal

from contracts.kpi_clauses import KpiKind
from contracts.promises.library import LIBRARY, KpiUnit
from core import intake_cells as cells
from core.intake import BadCell


def target(cell: str) -> Decimal:
    """A target as it is typed: ``90%`` is 0.9, ``85`` a score, seconds or percent. Raises BadCell."""
    if cell.endswith(("%", "％")):
        share = cells.exact(cell[:-1].strip()) / 100
        if share > 1:
            raise BadCell("imports.cell.out_of_range", least="0%", most="100%")
        return share
    return cells.exact(cell)


def target_of(kind: KpiKind, typed: Decimal) -> Decimal:
    """A typed target in the unit of its KPI: above 1 a ratio can only be meant in percent."""
    return typed / 100 if LIBRARY[kind].unit is KpiUnit.RATIO and typed > 1 else typed
