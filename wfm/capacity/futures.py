"""Possible futures of a season: what is needed less what today's people still do, and how a plan fares in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.errors import require
from wfm.capacity.assumptions import Assumptions, HireKind
from wfm.capacity.need import Floats, Ints, SeasonNeed, drawn_need
from wfm.capacity.problem import Decisions, SeasonProblem
from wfm.capacity.staff import Staff

TOLERANCE_HOURS = 0.05
"""A week is covered when less than three minutes are missing."""
NEED_STREAM, STAFF_STREAM, HIRED_STREAM = 1, 2, 3


@dataclass(frozen=True, kw_only=True)
class Futures:
    """``need`` and ``own`` (futures, weeks): hours needed, and need that today's people meet, who may leave."""

    need: Floats
    own: Floats
    seed: tuple[int, ...]

    @property
    def net(self) -> Floats:
        """What is left for everybody else, (futures, weeks)."""
        left: Floats = self.need - self.own
        return left


def draw_futures(need: SeasonNeed, staff: Staff, given: Assumptions, *, seed: Sequence[int], count: int) -> Futures:
    """``count`` futures. Volume and departures have a stream each, so that one does not move the other."""
    random = np.random.default_rng([*seed, STAFF_STREAM])
    there = staff.drawn_presence(given, random, count)
    own = np.einsum("spw,pw->sw", there, staff.hours) * given.yield_of_hour
    return Futures(need=drawn_need(need, given, seed=[*seed, NEED_STREAM], count=count), own=own, seed=tuple(seed))


def by_severity(net: Floats) -> Ints:
    """Numbers of the futures from the mildest to the worst: how far the worst week lies above its median."""
    middle = np.median(net, axis=0)
    width = np.maximum(np.quantile(net, 0.9, axis=0) - middle, 1e-9)
    order: Ints = np.argsort(((net - middle) / width).max(axis=1), kind="stable")
    return order


def firm_need(net: Floats, level: float) -> Floats:
    """The net need (weeks,) that covers every week of the mildest ``level`` of all futures; grows with the level."""
    require(0 < level <= 1, f"a level of {level}")
    kept = by_severity(net)[: int(np.ceil(level * len(net)))]
    top: Floats = net[kept].max(axis=0)
    return top


def likely_points(net: Floats, points: int) -> Floats:
    """Equally likely values of each week, (weeks, points): means of as many parts of the sorted futures."""
    ordered = np.sort(net, axis=0)
    return np.stack([part.mean(axis=0) for part in np.array_split(ordered, min(points, len(net)))], axis=1)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a plan fares: hours (futures, weeks) called upon, and lost."""

    overtime: Floats
    holiday: Floats
    overflow: Floats
    lost: Floats
    hired: Floats

    @property
    def holds(self) -> Floats:
        """Whether each week of each future is covered, 0 and 1."""
        covered: Floats = (self.lost <= TOLERANCE_HOURS).astype(np.float64)
        return covered

    @property
    def share_held(self) -> float:
        """Share of futures in which every week is covered."""
        return float(self.holds.all(axis=1).mean())


def outcome(problem: SeasonProblem, decisions: Decisions, futures: Futures) -> Outcome:
    """Play a plan in futures: those hired may leave; what lacks is called upon, the cheapest first."""
    hired, overtime_most = hired_work(problem, decisions, futures)
    work = hired + own_changes(problem, decisions)
    left = np.maximum(futures.net - work, 0.0)
    caps = {
        "overtime": overtime_most,
        "holiday": np.broadcast_to(problem.holiday_hours, left.shape),
        "overflow": np.broadcast_to(problem.overflow_hours, left.shape),
    }
    prices = {"overtime": problem.overtime_won, "holiday": problem.holiday_won}
    prices["overflow"] = np.full(problem.weeks, problem.overflow_won)
    used = {name: np.zeros_like(left) for name in caps}
    for week in range(problem.weeks):
        for name in sorted(caps, key=lambda each: (float(prices[each][week]), each)):
            used[name][:, week] = np.minimum(left[:, week], caps[name][:, week])
            left[:, week] -= used[name][:, week]
    return Outcome(
        overtime=used["overtime"], holiday=used["holiday"], overflow=used["overflow"], lost=left, hired=hired
    )


def own_changes(problem: SeasonProblem, decisions: Decisions) -> Floats:
    """What leave, training and ended temporary contracts take from the work of today's people, (weeks,), below 0."""
    learning = np.zeros(problem.weeks)
    for counts in decisions.trained.values():
        learning += np.array(counts, dtype=float)
    ended = np.cumsum(np.array(decisions.temporary_ends, dtype=float))
    hours = (
        problem.leave_day_hours * np.array(decisions.leave_days, dtype=float)
        + problem.training_hours * learning
        + problem.temporary_hours * ended
    )
    changes: Floats = -problem.yield_of_hour * hours
    return changes


def engaged(problem: SeasonProblem, decisions: Decisions, kind: HireKind, week: int) -> Ints:
    """Running engagements (weeks,) of the people of a kind whose hiring starts in a week."""
    people = np.zeros(problem.weeks, dtype=np.int64)
    people[min(week + kind.lead_weeks, problem.weeks) :] = decisions.hires[kind.name][week]
    for (name, began, end), count in decisions.ends.items():
        if name == kind.name and began == week:
            people[end:] -= count
    return people


def hired_work(problem: SeasonProblem, decisions: Decisions, futures: Futures) -> tuple[Floats, Floats]:
    """Need met by the hired, and overtime that may be asked for, (futures, weeks): each may leave in any week."""
    random = np.random.default_rng([*futures.seed, HIRED_STREAM])
    count = len(futures.need)
    hours, overtime = np.zeros((count, problem.weeks)), np.tile(problem.overtime_hours, (count, 1))
    for kind in problem.kinds:
        rate = float(kind.attrition_week)
        for week, people in enumerate(decisions.hires[kind.name]):
            contracts = engaged(problem, decisions, kind, week)
            first = week + kind.lead_weeks
            for person in range(people):
                leaves = random.geometric(rate, count) if rate > 0 else np.full(count, problem.weeks + 1)
                for at in range(first, problem.weeks):
                    if person >= contracts[at]:
                        break
                    there = leaves > at - first
                    hours[:, at] += there * (
                        problem.yield_of_hour * float(kind.week_hours) * problem.open_share[at] * kind.pace(at - first)
                    )
                    if at - first >= kind.training_weeks:
                        overtime[:, at] += there * problem.overtime_each
    return hours, overtime
