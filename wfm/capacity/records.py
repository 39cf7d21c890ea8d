"""The capacity plan as it is shown and printed. Hours are decimals of one place, money is won."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from core.problems import Problem
from core.rates import Rate

STAFF = "staff"
"""Today's people, beside the kinds that are hired."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWeek:
    """People of a kind in a week, as expected: start + arrived − ended − left = end.

    ``hiring_starts`` is how many start to be hired in this week (they arrive later). All but the starts are expected
    numbers, because who leaves by himself is not known.
    """

    kind: str
    start: Decimal
    arrived: Decimal
    ended: Decimal
    left: Decimal
    end: Decimal
    hiring_starts: int = 0

    def __post_init__(self) -> None:
        require(self.start + self.arrived - self.ended - self.left == self.end, f"people of {self.kind} do not add up")
        require(min(self.start, self.arrived, self.ended, self.end) >= 0, f"fewer than no people of {self.kind}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPlan:
    """A week. Hours are hours of need unless they say otherwise; what is called upon is a mean over all futures.

    ``need_promised`` is the need that the promised share of futures does not pass in this week alone. ``own_hours``:
    today's people, after leave and training; ``hired_hours``: those hired. ``overtime_most`` and so on: what may be
    asked for. ``held_percent``: share of fresh futures in which the week is covered. ``short_hours``: what the
    promised futures still lack.
    """

    monday: date
    holidays: tuple[str, ...]
    need_expected: Decimal
    need_promised: Decimal
    own_hours: Decimal
    hired_hours: Decimal
    people: tuple[PeopleWeek, ...]
    overtime_hours: Decimal
    overtime_most: Decimal
    holiday_work_hours: Decimal
    holiday_work_most: Decimal
    overflow_hours: Decimal
    overflow_most: Decimal
    lost_hours: Decimal
    short_hours: Decimal
    held_percent: Decimal
    leave_days: int
    leave_days_known: Decimal
    trainees: int
    staff_won: int
    hired_won: int
    hiring_won: int
    overtime_won: int
    holiday_work_won: int
    overflow_won: int

    @property
    def capacity_hours(self) -> Decimal:
        """Regular work of everybody."""
        return self.own_hours + self.hired_hours

    @property
    def most_hours(self) -> Decimal:
        """Regular work and all that may be called upon."""
        return self.capacity_hours + self.overtime_most + self.holiday_work_most + self.overflow_most

    @property
    def added_won(self) -> int:
        """What the week costs beyond today's people."""
        return self.hired_won + self.hiring_won + self.overtime_won + self.holiday_work_won + self.overflow_won


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingStep:
    """One person learns one tenant in a week. ``agent`` None: nobody can, somebody has to be hired for it.

    Chances in percent that fewer than the minimum are trained at the end of the plan, before and after; ``value_won``
    is what is spared, ``cost_won`` the hours of learning. ``is_required``: the minimum asks for it.
    """

    monday: date
    tenant: TenantId
    agent: AgentId | None
    trained_now: int
    is_required: bool
    risk_before_percent: Decimal
    risk_after_percent: Decimal
    hours_spared: Decimal
    value_won: int
    cost_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantCover:
    """Trained people of a tenant: today, expected at the end with those who learn.

    ``risk_percent``: chance of fewer than the minimum at the end, without training; ``falls_below``: the week in which
    they are no longer enough with the asked certainty (None: they stay enough). ``unreached_hours`` of the whole plan
    wait for want of skills. ``next_agent`` should learn the tenant next; that would be worth ``next_value_won``.
    """

    tenant: TenantId
    trained_now: int
    trained_end: Decimal
    learning: int
    risk_percent: Decimal
    falls_below: date | None
    unreached_hours: Decimal
    next_agent: AgentId | None
    next_value_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CertaintyPoint:
    """What a certainty costs beyond today's people: money spent, and the value of what is expected to be lost.

    ``held_percent`` is the share of fresh futures in which every week is covered, ``reachable_percent`` the same
    without the weeks for which no decision comes in time.
    """

    certainty: Decimal
    is_asked: bool
    cost_won: int
    loss_won: int
    hires: Mapping[str, int]
    held_percent: Decimal
    reachable_percent: Decimal

    @property
    def total_won(self) -> int:
        """Cost and loss."""
        return self.cost_won + self.loss_won


class Remedy(StrEnum):
    """What would fill a week that is short, the cheapest first."""

    OVERTIME = "overtime"
    OVERFLOW = "overflow"
    HIRE_MORE = "hire_more"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortWeek:
    """Hours that the promised futures lack in a week, and the cheapest way to fill them."""

    monday: date
    hours: Decimal
    remedy: Remedy
    kind: str | None
    hour_won: int
    cost_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HireStep:
    """Start hiring some people of a kind in a week; ``for_week`` is the week of highest need that they serve."""

    monday: date
    kind: str
    people: int
    first_day: date
    answers_from: date
    ends: Mapping[date, int]
    for_week: date
    for_holidays: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityPlan:
    """The plan of a pool. ``futures``: how many it was made from, and on how many others it was checked."""

    pool: PoolId
    certainty: Decimal
    trained_min: int
    seed: int
    weeks: tuple[WeekPlan, ...]
    hires: tuple[HireStep, ...]
    temporary_ends: Mapping[date, int]
    training: tuple[TrainingStep, ...]
    cover: tuple[TenantCover, ...]
    curve: tuple[CertaintyPoint, ...]
    short: tuple[ShortWeek, ...]
    untrained: Mapping[TenantId, int]
    leave_days_due: int
    leave_days_left: int
    futures_made: int
    futures_checked: int
    committed_won: int
    training_cost_won: int
    people_now: int
    solver: str
    rates: tuple[Rate, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def tightest(self) -> WeekPlan:
        """The week whose regular work falls shortest of its promised need, or exceeds it least."""
        return max(self.weeks, key=lambda week: (week.need_promised - week.capacity_hours, week.monday))

    @property
    def asked(self) -> CertaintyPoint:
        """The point of the curve that was asked for."""
        return next(point for point in self.curve if point.is_asked)

    @property
    def added_won(self) -> int:
        """Cost beyond today's people, within the plan."""
        return sum(week.added_won for week in self.weeks)
