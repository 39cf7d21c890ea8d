"""The Lagrangian dual of the roster: prices of need and of staffing cuts, moved by incremental subgradients.

Relaxed are the rows that tie agents to need; what is left falls apart into one exact tour per agent. Any prices give a
valid lower bound; good prices a tight one. Amounts are agents, not tenths.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.kernels.kernels_tour import (
    TourSpace,
    TourTables,
    best_tour,
    copy_line,
    mark_worked,
    no_shift_tables,
    tour_space,
)

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class DualTables(NamedTuple):
    """What is fixed; A agents, Q queues, H slots, C cuts.

    ``need`` (Q, H) agents and ``price`` (Q,) won per uncovered agent and slot. A cut is a set of queues: its trained
    agents, being whole persons, must number at least the need rounded up, less what is left uncovered (mixed-integer
    rounding). Cut c holds the queues ``members[members_from[c]:members_from[c + 1]]``; ``agent_in_cut`` (A, C),
    ``fraction`` (C, H) of the set's need beyond a whole number (nought: no cut there), ``rounded`` (C, H) need rounded
    up. ``skills`` (A, K) lists queues, −1 ends the list; ``answering`` (A, H).
    """

    need: Floats
    price: Floats
    members_from: Ints
    members: Ints
    agent_in_cut: Ints
    fraction: Floats
    rounded: Floats
    skills: Ints
    answering: Ints


class DualState(NamedTuple):
    """Prices of need (Q, H) and of cuts (C, H), and scratch: value of a slot, its dearest skill, a tour, its slots."""

    need_won: Floats
    cut_won: Floats
    cut_sum: Floats
    uncovered: Floats
    value: Floats
    dearest: Ints
    tour: Ints
    worked: Ints


def dual_state(tables: DualTables, days: int, start_won: float) -> DualState:
    """First prices: ``start_won`` per agent where there is need, cuts free."""
    queues, horizon = tables.need.shape
    return DualState(
        need_won=np.where(tables.need > 0, start_won, 0.0),
        cut_won=np.zeros(tables.fraction.shape),
        cut_sum=np.zeros((queues, horizon)),
        uncovered=np.zeros((queues, horizon)),
        value=np.zeros(horizon),
        dearest=np.zeros(horizon, dtype=np.int64),
        tour=np.zeros((days, 3), dtype=np.int64),
        worked=np.zeros(horizon, dtype=np.int64),
    )


@kernel
def _value_slots(agent: int, tables: DualTables, state: DualState) -> None:
    """Won that the prices pay for an agent on duty, slot by slot, and the queue that pays most."""
    for slot in range(state.value.shape[0]):
        top, dearest = 0.0, -1
        if tables.answering[agent, slot]:
            for place in range(tables.skills.shape[1]):
                queue = tables.skills[agent, place]
                if queue < 0:
                    break
                if state.need_won[queue, slot] > top:
                    top, dearest = state.need_won[queue, slot], queue
        state.value[slot], state.dearest[slot] = top, dearest
    for cut in range(tables.fraction.shape[0]):
        if tables.agent_in_cut[agent, cut]:
            for slot in range(state.value.shape[0]):
                if tables.answering[agent, slot]:
                    state.value[slot] += state.cut_won[cut, slot] * tables.fraction[cut, slot]


@kernel
def _sum_cuts(tables: DualTables, state: DualState) -> None:
    """Price of all cuts on each queue, and the need best left uncovered at these prices."""
    queues, horizon = tables.need.shape
    state.cut_sum[:] = 0.0
    for cut in range(tables.fraction.shape[0]):
        for member in range(tables.members_from[cut], tables.members_from[cut + 1]):
            queue = tables.members[member]
            for slot in range(horizon):
                state.cut_sum[queue, slot] += state.cut_won[cut, slot]
    for queue in range(queues):
        for slot in range(horizon):
            pays = state.need_won[queue, slot] + state.cut_sum[queue, slot]
            state.uncovered[queue, slot] = tables.need[queue, slot] if pays > tables.price[queue] else 0.0


@kernel
def dual_value(agents: int, dual: DualTables, tours: TourTables, space: TourSpace, state: DualState) -> float:
    """The lower bound at the present prices, without what is paid whatever the roster."""
    _sum_cuts(dual, state)
    total = 0.0
    for queue in range(dual.need.shape[0]):
        for slot in range(dual.need.shape[1]):
            pays = state.need_won[queue, slot]
            rest = dual.price[queue] - pays - state.cut_sum[queue, slot]
            total += dual.need[queue, slot] * (pays + min(0.0, rest))
    for cut in range(dual.fraction.shape[0]):
        for slot in range(dual.fraction.shape[1]):
            total += state.cut_won[cut, slot] * dual.fraction[cut, slot] * dual.rounded[cut, slot]
    for agent in range(agents):
        _value_slots(agent, dual, state)
        for slot in range(state.value.shape[0]):
            state.value[slot] -= tours.slot_cost[agent, slot]
        total -= best_tour(agent, state.value, tours, space, state.tour)
    for row in range(agents, dual.skills.shape[0]):
        _value_slots(row, dual, state)
        for slot in range(state.value.shape[0]):
            if dual.answering[row, slot]:
                total -= state.value[slot]
    return total


@kernel
def _charge_row(row: int, step: float, dual: DualTables, state: DualState) -> None:
    """Lower the prices that a row on duty (``state.worked``) serves."""
    for slot in range(state.worked.shape[0]):
        if not state.worked[slot] or not dual.answering[row, slot]:
            continue
        queue = state.dearest[slot]
        if queue >= 0:
            weight = step / (dual.need[queue, slot] + 0.5)
            state.need_won[queue, slot] = max(0.0, state.need_won[queue, slot] - weight)
        for cut in range(dual.fraction.shape[0]):
            if dual.agent_in_cut[row, cut] and state.cut_won[cut, slot] > 0.0:
                weight = step * dual.fraction[cut, slot] / (dual.rounded[cut, slot] + 0.5)
                state.cut_won[cut, slot] = max(0.0, state.cut_won[cut, slot] - weight)


@kernel
def _raise_prices(step: float, dual: DualTables, state: DualState) -> None:
    """Raise all prices by the need itself, less what is best left uncovered."""
    _sum_cuts(dual, state)
    queues, horizon = dual.need.shape
    for queue in range(queues):
        for slot in range(horizon):
            need = dual.need[queue, slot]
            if need > 0.0:
                asked = need - state.uncovered[queue, slot]
                state.need_won[queue, slot] = max(0.0, state.need_won[queue, slot] + step * asked / (need + 0.5))
    for cut in range(dual.fraction.shape[0]):
        for slot in range(horizon):
            fraction = dual.fraction[cut, slot]
            if fraction > 0.0:
                asked = fraction * dual.rounded[cut, slot]
                for member in range(dual.members_from[cut], dual.members_from[cut + 1]):
                    asked -= state.uncovered[dual.members[member], slot]
                weight = step * asked / (dual.rounded[cut, slot] + 0.5)
                state.cut_won[cut, slot] = max(0.0, state.cut_won[cut, slot] + weight)


@kernel
def dual_pass(
    order: Ints,
    batch: int,
    step: float,
    agents: int,
    dual: DualTables,
    tours: TourTables,
    space: TourSpace,
    state: DualState,
) -> None:
    """One pass over all rows in ``order``, in batches: each batch pays for its slots, then need raises its share."""
    for first in range(0, order.shape[0], batch):
        last = min(first + batch, order.shape[0])
        for number in range(first, last):
            row = order[number]
            _value_slots(row, dual, state)
            if row < agents:
                for slot in range(state.value.shape[0]):
                    state.value[slot] -= tours.slot_cost[row, slot]
                best_tour(row, state.value, tours, space, state.tour)
                mark_worked(state.tour, tours, state.worked)
            else:
                copy_line(state.worked, dual.answering[row])
            _charge_row(row, step, dual, state)
        _raise_prices(step * (last - first) / order.shape[0], dual, state)


def warm_up() -> None:
    """Compile (or load) the kernels of this module with tables of the real types and no agent."""
    nobody, no_one, one = np.zeros((0, 1), dtype=np.int64), np.zeros(0, dtype=np.int64), np.ones(1, dtype=np.int64)
    counts, cube = np.zeros((0, 31), dtype=np.int64), np.zeros((0, 1, 1), dtype=np.int64)
    tours = TourTables(
        *(24, 6, 1, 3 * one, 2 * one, one, one, counts, counts, nobody, nobody),
        *(no_one, cube, cube, no_one, np.zeros((0, 30)), np.zeros((0, 3)), *no_shift_tables()),
    )
    nothing = np.zeros((1, 30))
    ends = np.array([0, 1], dtype=np.int64)
    dual = DualTables(nothing, np.ones(1), ends, 0 * one, nobody, nothing, nothing, nobody, counts)
    state = dual_state(dual, 1, 1.0)
    dual_pass(no_one, 1, 1.0, 0, dual, tours, tour_space(tours), state)
    dual_value(0, dual, tours, tour_space(tours), state)
