"""What a plan is asked, the answer to one certainty, and what that answer costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from wfm.capacity.assumptions import Assumptions, HireKind
from wfm.capacity.futures import Futures, Outcome, engaged
from wfm.capacity.need import Floats, SeasonNeed
from wfm.capacity.problem import Decisions, SeasonProblem
from wfm.capacity.staff import Staff


@dataclass(frozen=True, kw_only=True)
class CapacityInput:
    """All that a plan is made of. ``certainty`` 0 … 1; ``channels`` by tenant; the same ``seed``, the same plan."""

    need: SeasonNeed
    staff: Staff
    given: Assumptions
    calendar: HolidayCalendar
    channels: Mapping[TenantId, frozenset[Channel]]
    certainty: Decimal
    trained_min: int
    seed: int

    def __post_init__(self) -> None:
        require(0 < self.certainty < 1, f"a certainty of {self.certainty}")
        require(self.trained_min >= 0, "fewer than no people trained")
        require(self.staff.hours.shape[1] == len(self.need.mondays), "people and need of different weeks")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The decisions for one certainty, with the level they were made at and how they fare on fresh futures."""

    certainty: Decimal
    level: float
    problem: SeasonProblem
    decisions: Decisions
    fresh: Outcome
    checked: Futures
    made: Outcome


def reachable_share(fresh: Outcome, decisions: Decisions) -> float:
    """Share of futures in which every week is covered but those that are short anyway; 1 where all are."""
    reached = np.array(decisions.short) <= 0
    return float(fresh.holds[:, reached].all(axis=1).mean()) if reached.any() else 1.0


def present(problem: SeasonProblem, decisions: Decisions, kind: HireKind, *, later: int = 0) -> Floats:
    """Expected people of a kind by week (those in training included), ``later`` weeks of attrition further on."""
    people = np.zeros(problem.weeks)
    for week, count in enumerate(decisions.hires[kind.name]):
        if not count:
            continue
        first = week + kind.lead_weeks
        contracts = engaged(problem, decisions, kind, week)
        for at in range(first, problem.weeks):
            people[at] += contracts[at] * kind.present(at - first + later)
    return people


def engagement_won(problem: SeasonProblem, decisions: Decisions, kind: HireKind) -> Floats:
    """Expected pay of the hired of a kind, (weeks,)."""
    hour_won = np.array([float(value) for value in kind.hour_won])
    won: Floats = present(problem, decisions, kind) * float(kind.week_hours) * hour_won
    return won


def commitment_won(problem: SeasonProblem, decisions: Decisions) -> float:
    """Expected pay that the shortest engagements ask for beyond the plan."""
    total = 0.0
    for kind in problem.kinds:
        for week, count in enumerate(decisions.hires[kind.name]):
            beyond = week + kind.lead_weeks + kind.stay_weeks_min - problem.weeks
            age = problem.weeks - week - kind.lead_weeks
            if count and beyond > 0:
                total += beyond * count * kind.present(age) * float(kind.week_hours * kind.hour_won[-1])
    return total


def ended_won(problem: SeasonProblem, decisions: Decisions) -> Floats:
    """What temporary contracts that end no longer cost, (weeks,)."""
    won: Floats = np.cumsum(np.array(decisions.temporary_ends, dtype=float)) * problem.temporary_won
    return won


def spent_won(answer: Answer) -> tuple[float, float]:
    """Won beyond today's people for an answer: spent (commitments beyond the plan included), and expected to be lost.

    All answers are priced on the same futures, so that their prices can be compared.
    """
    problem, decisions, made = answer.problem, answer.decisions, answer.made
    used = (
        made.overtime.mean(axis=0) @ problem.overtime_won
        + made.holiday.mean(axis=0) @ problem.holiday_won
        + made.overflow.mean(axis=0).sum() * problem.overflow_won
    )
    hiring = sum(kind.hiring_won * sum(decisions.hires[kind.name]) for kind in problem.kinds)
    people = sum(float(engagement_won(problem, decisions, kind).sum()) for kind in problem.kinds)
    spent = used + hiring + people + commitment_won(problem, decisions) - ended_won(problem, decisions).sum()
    return float(spent), float(made.lost.mean(axis=0).sum() * problem.missing_won)
