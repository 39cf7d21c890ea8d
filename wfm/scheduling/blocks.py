"""Tenant blocks: which agent serves which tenant when, so that people stay with a tenant and coverage stays exact.

Two steps, both OR-Tools. A minimum-cost flow per slot (in order of time) keeps everybody with the tenants of the slot
before, as far as the covered tenths of each queue allow. CP-SAT then polishes each day around that answer: fewest
changes, fewest stretches below two hours, fewest tenants at once. Where CP-SAT finds nothing better in its time, the
flow stands, and the day is reported so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow
from ortools.sat.python import cp_model

from core.errors import require
from wfm.scheduling.duty import Duty

Ints = npt.NDArray[np.int64]

FULL = 10
COST_STAY, COST_RETURN, COST_NEW = 0, 3, 10
CHANGE_WEIGHT, SHORT_WEIGHT, TENANT_WEIGHT = 6, 3, 1


class BlockOutcome(StrEnum):
    """How a day's blocks came about."""

    OPTIMAL = "optimal"
    IMPROVED = "improved"
    FLOW_KEPT = "flow_kept"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLimits:
    """Effort of CP-SAT a day, in its deterministic seconds (about wall seconds of one core), and its random seed.

    Nought leaves the flow as it is.
    """

    day_effort: float
    seed: int = 1

    def __post_init__(self) -> None:
        require(self.day_effort >= 0, "an effort below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """``tenths`` (R, H, K) by row, slot and skill; ``outcomes`` (a day each); changes of tenant before and after."""

    tenths: Ints
    outcomes: tuple[BlockOutcome, ...]
    changes_routed: int
    changes_flow: int
    changes: int


def tenant_blocks(duty: Duty, per_day: int, slots_min: int, limits: BlockLimits) -> Blocks:
    """Divide the covered tenths of each slot among those on duty; ``slots_min`` is the stretch wished for."""
    flow = chained_flow(duty, per_day)
    tenths = flow.copy()
    outcomes = []
    for first in range(0, duty.on.shape[1], per_day):
        day = slice(first, min(first + per_day, duty.on.shape[1]))
        outcomes.append(_polish_day(duty, day, tenths, slots_min, limits))
    require(_keeps_coverage(duty, tenths), "the blocks do not keep the coverage")
    return Blocks(
        tenths=tenths,
        outcomes=tuple(outcomes),
        changes_routed=count_changes(duty, duty.tenths, per_day),
        changes_flow=count_changes(duty, flow, per_day),
        changes=count_changes(duty, tenths, per_day),
    )


def stretches(duty: Duty, day: slice) -> Iterator[tuple[int, list[int]]]:
    """Rows on duty in a day with their slots in order; a break does not end a stretch."""
    for row in np.flatnonzero(duty.on[:, day].any(axis=1)):
        yield int(row), [int(slot) for slot in np.flatnonzero(duty.on[row, day]) + day.start]


def count_changes(duty: Duty, tenths: Ints, per_day: int) -> int:
    """How often somebody takes up a tenant's queue that was not served in the slot before, first ones apart."""
    total = 0
    for first in range(0, duty.on.shape[1], per_day):
        for row, slots in stretches(duty, slice(first, min(first + per_day, duty.on.shape[1]))):
            served = tenths[row, slots] > 0
            total += int((served[1:] & ~served[:-1]).sum())
    return total


def chained_flow(duty: Duty, per_day: int) -> Ints:
    """A division (R, H, K) that stays with the slot before where it can: one minimum-cost flow per slot."""
    tenths = np.zeros_like(duty.tenths)
    before = np.zeros(duty.skills.shape, dtype=np.int64)
    met = np.zeros(duty.skills.shape, dtype=bool)
    for slot in range(duty.on.shape[1]):
        if slot % per_day == 0:
            met[:] = False
        crew, queues = np.flatnonzero(duty.on[:, slot]), np.flatnonzero(duty.covered[:, slot])
        if len(crew) and len(queues):
            _flow_slot(duty, slot, crew, queues, before, met, tenths)
        before[crew] = tenths[crew, slot]
        met |= tenths[:, slot] > 0
    return tenths


def _flow_slot(
    duty: Duty, slot: int, crew: Ints, queues: Ints, before: Ints, met: npt.NDArray[np.bool_], tenths: Ints
) -> None:
    """Solve one slot into ``tenths[:, slot]``."""
    flow = SimpleMinCostFlow()
    node_of = {int(queue): 1 + len(crew) + number for number, queue in enumerate(queues)}
    arcs: list[tuple[int, int, int]] = []
    for number, row in enumerate(crew):
        flow.set_node_supply(1 + number, 0)
        flow.add_arc_with_capacity_and_unit_cost(0, 1 + number, FULL, 0)
        for place, queue in enumerate(duty.skills[row]):
            if int(queue) not in node_of:
                continue
            node, kept = node_of[int(queue)], int(before[row, place])
            if kept:
                arcs.append((flow.add_arc_with_capacity_and_unit_cost(1 + number, node, kept, COST_STAY), row, place))
            if kept < FULL:
                cost = 1 if kept else COST_RETURN if met[row, place] else COST_NEW
                arcs.append((flow.add_arc_with_capacity_and_unit_cost(1 + number, node, FULL - kept, cost), row, place))
    for queue, node in node_of.items():
        flow.set_node_supply(node, -int(duty.covered[queue, slot]))
    flow.set_node_supply(0, int(duty.covered[queues, slot].sum()))
    status = flow.solve()
    require(status == flow.OPTIMAL, "a slot's covered tenths cannot be divided")
    for arc, row, place in arcs:
        tenths[row, slot, place] += flow.flow(arc)


def _polish_day(duty: Duty, day: slice, tenths: Ints, slots_min: int, limits: BlockLimits) -> BlockOutcome:
    """Improve one day of ``tenths`` in place by CP-SAT."""
    if not duty.covered[:, day].any():
        return BlockOutcome.EMPTY
    if limits.day_effort == 0:
        return BlockOutcome.FLOW_KEPT
    model = cp_model.CpModel()
    served: dict[tuple[int, int, int], cp_model.IntVar] = {}
    present: dict[tuple[int, int, int], cp_model.IntVar] = {}
    by_queue: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    cost: list[cp_model.LinearExprT] = []
    for row, slots in stretches(duty, day):
        for slot in slots:
            mine = []
            for place, queue in enumerate(duty.skills[row]):
                if queue < 0 or duty.covered[queue, slot] == 0:
                    continue
                most = min(FULL, int(duty.covered[queue, slot]))
                key, hint = (row, slot, place), int(tenths[row, slot, place])
                served[key], present[key] = model.new_int_var(0, most, ""), model.new_bool_var("")
                model.add(served[key] <= most * present[key])
                model.add(served[key] >= present[key])
                model.add_hint(served[key], hint)
                model.add_hint(present[key], hint > 0)
                by_queue.setdefault((int(queue), slot), []).append(served[key])
                mine.append(served[key])
                cost.append(TENANT_WEIGHT * present[key])
            if mine:
                model.add(sum(mine) <= FULL)
        cost.extend(_change_costs(model, row, slots, duty, tenths, present, slots_min))
    for (queue, slot), parts in by_queue.items():
        model.add(sum(parts) == int(duty.covered[queue, slot]))
    model.minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = limits.day_effort
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = limits.seed
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return BlockOutcome.FLOW_KEPT
    for key, variable in served.items():
        tenths[key] = solver.value(variable)
    return BlockOutcome.OPTIMAL if status == cp_model.OPTIMAL else BlockOutcome.IMPROVED


def _change_costs(
    model: cp_model.CpModel,
    row: int,
    slots: list[int],
    duty: Duty,
    tenths: Ints,
    present: dict[tuple[int, int, int], cp_model.IntVar],
    slots_min: int,
) -> Iterator[cp_model.LinearExprT]:
    """Price of taking up a queue, and of leaving it before ``slots_min`` slots while there is still work."""
    for place, queue in enumerate(duty.skills[row]):
        if queue < 0:
            break
        for number, slot in enumerate(slots):
            key = (row, slot, place)
            if key not in present:
                continue
            earlier = (row, slots[number - 1], place) if number else None
            before = present.get(earlier) if earlier else None
            taken = model.new_bool_var("")
            model.add(taken >= present[key] - (before if before is not None else 0))
            had = earlier is not None and bool(tenths[earlier] > 0)
            model.add_hint(taken, bool(tenths[key] > 0) and not had)
            yield CHANGE_WEIGHT * taken
            ahead = [present.get((row, later, place)) for later in slots[number + 1 : number + slots_min]]
            last = next((there for there in reversed(ahead) if there is not None), None)
            if last is not None:
                short = model.new_bool_var("")
                model.add(short >= taken - last)
                held = any(
                    there is last and tenths[row, later, place] > 0
                    for there, later in zip(ahead, slots[number + 1 :], strict=False)
                )
                model.add_hint(short, bool(tenths[key] > 0) and not had and not held)
                yield SHORT_WEIGHT * short


def _keeps_coverage(duty: Duty, tenths: Ints) -> bool:
    """Whether every queue gets exactly its covered tenths, nobody gives more than ten, and nobody off duty any."""
    given = np.zeros_like(duty.covered)
    for row, slot, place in zip(*np.nonzero(tenths), strict=True):
        given[duty.skills[row, place], slot] += tenths[row, slot, place]
    sums = tenths.sum(axis=2)
    return bool((given == duty.covered).all() and (sums <= FULL).all() and not sums[~duty.on].any())
