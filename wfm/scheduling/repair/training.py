"""Training and meetings without a fixed time: placed inside the agent's shifts, where they hurt least."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.ids import AgentId, TenantId
from core.periods import seoul
from core.problems import Problem
from wfm.agents import Absence, AbsenceKind
from wfm.scheduling.divide.duty import worked_slots
from wfm.scheduling.formulate.availability import AT_WORK
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.formulate.pinning import pin_of
from wfm.scheduling.kernels.kernels_routing import insert_row, remove_row
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.repair.freeze import slot_of
from wfm.scheduling.repair.week import laid_out
from wfm.scheduling.roster import Roster, Shift
from wfm.scheduling.search.search import Searcher

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingAsked:
    """So many minutes of training or of a meeting in the week, at one go and all at the same time.

    ``tenant`` pays where one is named.
    """

    agents: tuple[AgentId, ...]
    minutes: int
    tenant: TenantId | None = None
    kind: AbsenceKind = AbsenceKind.TRAINING

    def __post_init__(self) -> None:
        require(self.minutes > 0, "a training of no length")
        require(0 < len(self.agents) == len(set(self.agents)), "a training of nobody, or of somebody twice")
        require(self.kind in AT_WORK, "an absence that is no work")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A training with its time, for each who takes part, and the won of need that it leaves uncovered."""

    absences: tuple[Absence, ...]
    loss_won: int


def place_training(
    given: RosterInput, roster: Roster, standing: Sequence[Shift], asked: Iterable[TrainingAsked], now: datetime
) -> tuple[tuple[Placed, ...], tuple[Problem, ...]]:
    """Each training in the stretch of its agents' shifts from ``now`` on whose hands are missed least, one by one.

    A stretch holds no break and no other training. Problem: no shift of the agents, all of them at once, holds so much.
    """
    pins = [pin for shift in standing if (pin := pin_of(shift)) is not None]
    plain, _ = roster_problem(replace(given, pins=()), roster.monday, also=pins, served=roster.assignments)
    problem, tours, rigid = laid_out(plain, standing)
    searcher = Searcher(problem)
    searcher.load(tours)
    free = worked_slots(problem, tours) & ~problem.busy
    free[:, : max(0, slot_of(problem, now))] = False
    placed: list[Placed] = []
    problems: list[Problem] = []
    for each in asked:
        size = -(-each.minutes // problem.slot_minutes)
        rows = [problem.agents.index(agent) for agent in each.agents]
        together = np.asarray(free[rows].all(axis=0), dtype=bool)
        losses = _losses(searcher, rows, together)
        first = None if rigid.intersection(each.agents) else _least(losses, together, size)
        if first is None:
            values = {"agents": ", ".join(each.agents), "minutes": each.minutes, "week": roster.monday}
            problems.append(Problem(code="scheduling.no_room_for_training", values=values))
            continue
        free[rows, first : first + size] = False
        _take(searcher, rows, slice(first, first + size))
        placed.append(_placed(problem, each, first, size, losses))
    return tuple(placed), tuple(problems)


def _placed(problem: RosterProblem, asked: TrainingAsked, first: int, size: int, losses: Floats) -> Placed:
    begin, end = (seoul(problem.monday, slot * problem.slot_minutes) for slot in (first, first + size))
    absences = tuple(
        Absence(agent=agent, kind=asked.kind, start=begin, end=end, tenant=asked.tenant) for agent in asked.agents
    )
    return Placed(absences=absences, loss_won=round(float(losses[first : first + size].sum())))


def _losses(searcher: Searcher, rows: Sequence[int], free: Bools) -> Floats:
    """Won of need (H,) that nobody would cover if the rows did not answer in a slot: slots are routed apart."""
    losses = np.zeros(len(free))
    for slot in np.flatnonzero(free):
        mark = np.zeros(len(free), dtype=np.int64)
        mark[slot] = 1
        losses[slot] = sum(remove_row(row, mark, searcher.routing, searcher.flow) for row in rows)
        for row in rows:
            insert_row(row, mark, searcher.routing, searcher.flow)
    return losses


def _take(searcher: Searcher, rows: Sequence[int], slots: slice) -> None:
    """The rows answer no more in these slots."""
    mark = np.zeros(searcher.problem.horizon, dtype=np.int64)
    mark[slots] = 1
    for row in rows:
        remove_row(row, mark, searcher.routing, searcher.flow)


def _least(losses: Floats, free: Bools, size: int) -> int | None:
    """First slot of the cheapest free stretch, the earliest of equals; None where there is none."""
    starts = [slot for slot in range(len(free) - size + 1) if free[slot : slot + size].all()]
    return min(starts, key=lambda slot: (float(losses[slot : slot + size].sum()), slot), default=None)
