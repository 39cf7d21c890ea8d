"""Who serves whom in the slots that a repair touches: all the need that can be covered, the fewest hands moved."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from core.errors import require
from core.periods import seoul
from wfm.scheduling.formulate.pinning import MINUTE
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.roster import Assignment

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

FULL = 10
COST_AS_PLANNED, COST_BESIDE, COST_SAME_DAY, COST_NEW = 0, 2, 4, 10
COVERAGE_FIRST = 1000
"""Uncovered need weighs this many times its price, so that it goes before any change of hands."""


def tenths_of(problem: RosterProblem, skills: Ints, assignments: tuple[Assignment, ...]) -> Ints:
    """Assignments as tenths (R, S, K) by row, slot and skill. What no row of the problem could do is left out.

    An agent of a carried shift has two rows: the carried one where that shift works, else the agent's own.
    """
    tenths = np.zeros((len(skills), problem.week_slots, skills.shape[1]), dtype=np.int64)
    row_of = {agent: row for row, agent in enumerate(problem.agents)}
    queue_of = {queue: number for number, queue in enumerate(problem.queues)}
    carried: dict[int, list[int]] = {}
    for number, row in enumerate(problem.carried_agent.tolist()):
        carried.setdefault(row, []).append(number)
    for each in assignments:
        row, queue = row_of.get(each.agent), queue_of.get((each.tenant, each.channel))
        if row is None or queue is None or not problem.trained[row, queue]:
            continue
        place = int(np.flatnonzero(skills[row] == queue)[0])
        first = (each.start - seoul(problem.monday)) // MINUTE // problem.slot_minutes
        for slot in range(max(0, first), min(first + each.minutes // problem.slot_minutes, problem.week_slots)):
            there = [len(problem.agents) + n for n in carried.get(row, []) if problem.carried[n, slot]]
            tenths[there[0] if there else row, slot, place] += each.tenths
    return tenths


def redivide(
    problem: RosterProblem, skills: Ints, on: Bools, planned: Ints, slots: list[int], most: Ints | None = None
) -> Ints:
    """``planned`` (R, S, K) with these slots divided anew among those on duty, ``on`` (R, S).

    ``most`` (R, S, K) tenths of each row, slot and skill; None: a whole person of each.
    """
    tenths = planned.copy()
    for slot in slots:
        tenths[:, slot] = 0
        crew = np.flatnonzero(on[:, slot])
        limit = np.full(skills.shape, FULL, dtype=np.int64) if most is None else most[:, slot]
        _divide(problem, skills, crew, planned, slot, tenths, limit)
        _stand_by(planned, np.flatnonzero(on[:, slot]), slot, tenths)
    return tenths


def covered_by(problem: RosterProblem, skills: Ints, tenths: Ints) -> Ints:
    """Tenths (Q, S) of the need that are served."""
    served = np.zeros((len(problem.queues), problem.week_slots), dtype=np.int64)
    for row, place in zip(*np.nonzero(skills >= 0), strict=True):
        served[skills[row, place]] += tenths[row, :, place]
    return np.minimum(served, problem.need[:, : problem.week_slots])


def _divide(
    problem: RosterProblem, skills: Ints, crew: Ints, planned: Ints, slot: int, tenths: Ints, most: Ints
) -> None:
    """One slot as a minimum-cost flow from hands to need; what is not covered pays its price. ``most`` (R, K)."""
    queues = np.flatnonzero(problem.need[:, slot]).tolist()
    node_of = {queue: 1 + len(crew) + number for number, queue in enumerate(queues)}
    flow, sink, arcs = SimpleMinCostFlow(), 1 + len(crew) + len(queues), []
    day = slot // problem.per_day * problem.per_day
    for number, row in enumerate(crew.tolist()):
        flow.add_arc_with_capacity_and_unit_cost(0, 1 + number, FULL, 0)
        for place, queue in enumerate(skills[row].tolist()):
            if queue not in node_of:
                continue
            limit = int(most[row, place])
            kept = min(limit, int(planned[row, slot, place]))
            is_beside = (slot > day and tenths[row, slot - 1, place]) or planned[row, slot + 1 : slot + 2, place].any()
            is_same_day = planned[row, day : day + problem.per_day, place].any()
            cost = COST_BESIDE if is_beside else COST_SAME_DAY if is_same_day else COST_NEW
            for capacity, price in ((kept, COST_AS_PLANNED), (limit - kept, cost)):
                if capacity:
                    arc = flow.add_arc_with_capacity_and_unit_cost(1 + number, node_of[queue], capacity, price)
                    arcs.append((arc, row, place))
    for queue, node in node_of.items():
        need = int(problem.need[queue, slot])
        flow.add_arc_with_capacity_and_unit_cost(node, sink, need, 0)
        price = COVERAGE_FIRST * int(problem.tenth_won[queue])
        flow.add_arc_with_capacity_and_unit_cost(0, node, need, price)
    total = int(problem.need[:, slot].sum())
    flow.set_node_supply(0, total)
    flow.set_node_supply(sink, -total)
    require(total == 0 or flow.solve() == flow.OPTIMAL, "a slot cannot be divided")
    for arc, row, place in arcs if total else []:
        tenths[row, slot, place] += flow.flow(arc)


def _stand_by(planned: Ints, crew: Ints, slot: int, tenths: Ints) -> None:
    """Hands that were planned to stand by for a tenant go on doing so as far as they are still free."""
    for row in crew.tolist():
        free = FULL - int(tenths[row, slot].sum())
        for place in np.flatnonzero(planned[row, slot] > tenths[row, slot]).tolist():
            more = min(free, int(planned[row, slot, place] - tenths[row, slot, place]))
            tenths[row, slot, place] += more
            free -= more
