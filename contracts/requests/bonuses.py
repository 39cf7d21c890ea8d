"""A bonus schedule as it is typed: ``95%=1%; 97%=2%`` — from which value on, which share of the service charge."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from contracts.kpi_clauses import SHARE_MAX, BonusStep, KpiKind
from contracts.promises.library import LIBRARY, KpiUnit
from contracts.requests.targets import target, target_of
from contracts.words import plain
from core import intake_cells as cells
from core.intake import BadCell

_SHARE = cells.ratio(Decimal(0), SHARE_MAX)


def steps(cell: str) -> tuple[tuple[Decimal, Decimal], ...]:
    """Values and shares as they are typed, in their order. Raises BadCell."""
    found = []
    for part in filter(None, (text.strip() for text in cell.replace("；", ";").split(";"))):
        typed, equals, share = part.partition("=")
        if not equals:
            raise BadCell("contract.bonus_form", text=part)
        value, worth = target(typed.strip()), _SHARE(share.strip())
        assert isinstance(worth, Decimal)
        if value <= 0 or worth <= 0:
            raise BadCell("contract.bonus_form", text=part)
        found.append((value, worth))
    return tuple(found)


def schedule_of(kind: KpiKind, typed: Sequence[tuple[Decimal, Decimal]]) -> tuple[BonusStep, ...]:
    """Typed steps in the unit of their KPI."""
    return tuple(BonusStep(value=target_of(kind, value), share=share) for value, share in typed)


def typed_schedule(kind: KpiKind, schedule: Sequence[BonusStep]) -> str:
    """Back again; empty for none."""
    return "; ".join(f"{typed_target(kind, step.value)}={plain(step.share * 100)}%" for step in schedule)


def typed_target(kind: KpiKind, value: Decimal) -> str:
    """A target as it is typed: a ratio in percent, the others as they are."""
    return f"{plain(value * 100)}%" if LIBRARY[kind].unit is KpiUnit.RATIO else plain(value)
