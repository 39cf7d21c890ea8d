"""The season as plain numbers: what the model is asked, and what it answers. No solver's types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import require
from core.ids import TenantId
from wfm.capacity.assumptions import HireKind
from wfm.capacity.need import Floats


@dataclass(frozen=True, kw_only=True)
class TrainingNeed:
    """A tenant for whom people may be trained.

    ``trained`` and ``required`` (weeks,): people trained today by week, and how many it takes so that the minimum is
    still there in spite of attrition. ``value_won`` (places, weeks): what the first, second, … further person is worth
    who is ready from a week on. ``unreached_hours`` of the plan wait for want of skills alone.
    """

    tenant: TenantId
    trained: Floats
    required: Floats
    value_won: Floats
    unreached_hours: float = 0.0


@dataclass(frozen=True, kw_only=True)
class SeasonProblem:
    """A season to be decided. Arrays (weeks,) of hours of need, won, or days; see the fields.

    ``net`` (weeks, points): need less the work of today's people, as equally likely points of each week; ``firm``:
    the net need that the plan must meet. ``yield_of_hour``: need that a contracted hour covers; ``open_share``: part
    of a contracted week that paid holidays leave. Overtime: ``overtime_hours`` of today's people, and
    ``overtime_each`` for each person hired. ``temporary``: people on temporary contracts today, with their hours and
    cost a head by week. Leave in whole days of ``leave_day_hours``.
    """

    kinds: tuple[HireKind, ...]
    net: Floats
    firm: Floats
    yield_of_hour: float
    open_share: Floats
    overtime_hours: Floats
    overtime_each: float
    overtime_won: Floats
    holiday_hours: Floats
    holiday_won: Floats
    overflow_hours: Floats
    overflow_won: float
    missing_won: float
    temporary: int
    temporary_hours: Floats
    temporary_won: Floats
    leave_days_due: int
    leave_days_min: Floats
    leave_days_max: Floats
    leave_day_hours: float
    leave_payout_won: float
    training: tuple[TrainingNeed, ...]
    training_hours: float
    training_won: Floats
    training_week_max: int
    seed: int

    def __post_init__(self) -> None:
        weeks = self.weeks
        arrays = (self.firm, self.open_share, self.overtime_hours, self.holiday_hours, self.overflow_hours)
        require(weeks > 0 and all(array.shape == (weeks,) for array in arrays), "arrays that are not by week")
        require(bool((self.leave_days_min <= self.leave_days_max).all()), "leave quotas out of order")
        require(self.temporary >= 0 and self.leave_days_due >= 0, "people or days below zero")

    @property
    def weeks(self) -> int:
        """Weeks of the plan."""
        return len(self.net)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What to do, by week.

    ``hires``: people of a kind whose hiring starts in a week. ``ends``: of those, (kind, week of hiring, week in which
    the engagement ends) ▶ people. ``temporary_ends``: of today's temporary contracts. ``trained``: people who learn a
    tenant. ``short``: hours by which the plan misses its firm need; ``untrained``: people missing at a tenant, at most.
    """

    hires: Mapping[str, tuple[int, ...]]
    ends: Mapping[tuple[str, int, int], int]
    temporary_ends: tuple[int, ...]
    leave_days: tuple[int, ...]
    leave_days_left: int
    trained: Mapping[TenantId, tuple[int, ...]]
    short: tuple[float, ...]
    untrained: Mapping[TenantId, tuple[int, ...]]
    objective_won: float
    bound_won: float
    solver: str
