"""The cost sheet of a contract as it was agreed (원가계산서): lines of basis × rate × quantity with their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.errors import require
from core.money import round_rate
from wfm.agents import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One line of a cost sheet of a full month: basis × rate × quantity = amount, with its source.

    ``group`` is one of ``labour`` (wages), ``statutory`` (on-costs, severance), ``operation`` and ``management``.
    """

    key: str
    label: str
    basis_won: Decimal
    rate: Decimal
    quantity: Decimal
    amount_won: int
    source: str
    group: str = "operation"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostSheet:
    """원가계산서: cost of a full month of the bought share, line by line, with dated rates of ``rates_on``.

    ``on_duty_hours`` = 173.8 × share × (1 − ``shrinkage``), of which ``night_hours`` and ``holiday_hours`` are expected
    to carry a premium. ``grade_mix`` are shares of the agents by grade, summing to 1. ``paid_hours`` (the weekly rest
    included) and ``occupancy`` say how paid time becomes handled time; 0 in sheets made before they were kept.
    """

    rates_on: date
    share_fte: Decimal
    on_duty_hours: Decimal
    lines: tuple[CostLine, ...]
    total_won: int
    shrinkage: Decimal = Decimal(0)
    night_hours: Decimal = Decimal(0)
    holiday_hours: Decimal = Decimal(0)
    grade_mix: Mapping[Grade, Decimal] = field(default_factory=dict)
    paid_hours: Decimal = Decimal(0)
    occupancy: Decimal = Decimal(0)

    @property
    def handling_hours(self) -> Decimal:
        """Hours of a full month in which contacts are really handled: the on-duty hours at the usual occupancy."""
        return round_rate(self.on_duty_hours * self.occupancy, 2)

    def __post_init__(self) -> None:
        require(
            sum(line.amount_won for line in self.lines) == self.total_won,
            "cost lines do not sum to the total",
        )
