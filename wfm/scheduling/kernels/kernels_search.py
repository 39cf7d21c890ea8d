"""Ruin and recreate: take a few related agents out, give each the best tour for what is now missing, anneal.

The kernel runs a number of rounds and returns; time, progress and interruption belong to its caller
(``wfm.scheduling.search.search``).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.kernels.kernels_flow import RoutingState, RoutingTables, empty_state, start_log, take_back
from wfm.scheduling.kernels.kernels_routing import insert_row, remove_row, value_of_duty
from wfm.scheduling.kernels.kernels_tour import (
    TourSpace,
    TourTables,
    best_tour,
    copy_tour,
    mark_worked,
    no_shift_tables,
    tour_cost,
    tour_space,
)

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

RELATED_TRIES = 60
BLURRED_SHARE, SHADED_SHARE = 0.7, 0.15
SMALL_FLOW = 1e-6


class SearchState(NamedTuple):
    """The roster of the moment and the best one met; A agents, D days, H slots, G most agents in one round.

    ``tours`` and ``best_tours`` (A, D, 3), ``cost_of`` (A,) won of each tour, ``is_placed`` (A,). ``totals`` holds the
    cost of the moment and the best cost. ``usable`` (A, H) marks slots that a shift may touch. The rest is scratch.
    """

    usable: Ints
    tours: Ints
    best_tours: Ints
    cost_of: Floats
    is_placed: Ints
    totals: Floats
    chosen: Ints
    kept: Ints
    kept_cost: Floats
    tour: Ints
    worked: Ints
    value: Floats


def search_state(tours: TourTables, uncovered_won: float, group: int) -> SearchState:
    """Nobody placed; the cost is that of all need uncovered."""
    (agents, days), horizon = tours.window_from.shape, tours.slot_cost.shape[1]
    return SearchState(
        usable=1 - np.diff(tours.blocked, axis=1),
        tours=np.full((agents, days, 3), -1, dtype=np.int64),
        best_tours=np.full((agents, days, 3), -1, dtype=np.int64),
        cost_of=np.zeros(agents),
        is_placed=np.zeros(agents, dtype=np.int64),
        totals=np.array([uncovered_won, np.inf]),
        chosen=np.zeros(group, dtype=np.int64),
        kept=np.zeros((group, days, 3), dtype=np.int64),
        kept_cost=np.zeros(group),
        tour=np.zeros((days, 3), dtype=np.int64),
        worked=np.zeros(horizon, dtype=np.int64),
        value=np.zeros(horizon),
    )


@kernel
def take_out(agent: int, tours: TourTables, routing: RoutingTables, flow: RoutingState, state: SearchState) -> None:
    """Remove an agent's tour from the roster."""
    if state.is_placed[agent]:
        mark_worked(state.tours[agent], tours, state.worked)
        state.totals[0] += remove_row(agent, state.worked, routing, flow) - state.cost_of[agent]
        state.is_placed[agent] = 0


@kernel
def put_in(
    agent: int, tour: Ints, tours: TourTables, routing: RoutingTables, flow: RoutingState, state: SearchState
) -> None:
    """Give an agent a tour."""
    copy_tour(state.tours[agent], tour)
    state.cost_of[agent] = tour_cost(agent, tour, tours, state.worked)
    state.totals[0] += state.cost_of[agent] - insert_row(agent, state.worked, routing, flow)
    state.is_placed[agent] = 1


@kernel
def _shade(per_day: int, value: Floats) -> None:
    """Hide a random stretch of every other day, so that others may take it: blurred slots average out."""
    for first in range(0, value.shape[0], per_day):
        if np.random.random() < 0.5:
            begin = first + np.random.randint(per_day)
            end = min(value.shape[0], begin + 1 + np.random.randint(per_day // 2))
            value[begin:end] = 0.0


@kernel
def pay_slots(agent: int, noise: float, tours: TourTables, value: Floats) -> None:
    """What duty in a slot is worth, blurred by ``noise``, less what the agent's slot costs."""
    for slot in range(value.shape[0]):
        if noise > 0.0:
            value[slot] *= 1.0 + noise * (np.random.random() - 0.5)
        value[slot] -= tours.slot_cost[agent, slot]


@kernel
def place_best(
    agent: int,
    noise: float,
    tours: TourTables,
    space: TourSpace,
    routing: RoutingTables,
    flow: RoutingState,
    state: SearchState,
) -> None:
    """Give an unplaced agent the best tour for what is missing now, the value of each slot blurred by ``noise``."""
    value_of_duty(agent, state.usable[agent], routing, flow, state.value)
    if noise > 0.0 and np.random.random() < SHADED_SHARE:
        _shade(tours.per_day, state.value)
    pay_slots(agent, noise, tours, state.value)
    best_tour(agent, state.value, tours, space, state.tour)
    put_in(agent, state.tour, tours, routing, flow, state)


@kernel
def _agent_of_missing(agents: int, routing: RoutingTables, flow: RoutingState) -> int:
    """A random agent trained for some queue that misses hands in some slot; any agent if none is met."""
    horizon, queues = flow.missing.shape
    for _ in range(RELATED_TRIES if queues else 0):
        queue, slot = np.random.randint(queues), np.random.randint(horizon)
        many = routing.trained_from[queue + 1] - routing.trained_from[queue]
        if flow.missing[slot, queue] > 0 and many > 0:
            return int(routing.trained[routing.trained_from[queue] + np.random.randint(many)])
    return np.random.randint(agents)


@kernel
def _choose(group_most: int, agents: int, routing: RoutingTables, flow: RoutingState, state: SearchState) -> int:
    """Choose agents who share a queue with the first one into ``state.chosen``; returns how many."""
    wanted = min(1 + np.random.randint(group_most), agents)
    first = np.random.randint(agents) if np.random.random() < 0.5 else _agent_of_missing(agents, routing, flow)
    state.chosen[0] = first
    count, skills = 1, 0
    while skills < routing.skills.shape[1] and routing.skills[first, skills] >= 0:
        skills += 1
    for _ in range(RELATED_TRIES):
        if count >= wanted or skills == 0:
            break
        queue = routing.skills[first, np.random.randint(skills)]
        many = routing.trained_from[queue + 1] - routing.trained_from[queue]
        other = routing.trained[routing.trained_from[queue] + np.random.randint(many)]
        known = False
        for number in range(count):
            known = known or state.chosen[number] == other
        if not known:
            state.chosen[count] = other
            count += 1
    for number in range(count - 1, 0, -1):
        swap = np.random.randint(number + 1)
        kept = state.chosen[number]
        state.chosen[number] = state.chosen[swap]
        state.chosen[swap] = kept
    return count


@kernel
def seed_kernels(seed: int) -> None:
    """Seed the compiled random numbers (their stream is not numpy's)."""
    np.random.seed(seed)


@kernel
def _keep_best(state: SearchState) -> None:
    state.totals[1] = state.totals[0]
    for agent in range(state.tours.shape[0]):
        copy_tour(state.best_tours[agent], state.tours[agent])


@kernel
def sweep(
    order: Ints,
    tours: TourTables,
    space: TourSpace,
    routing: RoutingTables,
    flow: RoutingState,
    state: SearchState,
) -> None:
    """Re-place each agent of ``order`` in turn; keeps the result where it is the best so far."""
    for number in range(order.shape[0]):
        take_out(order[number], tours, routing, flow, state)
        place_best(order[number], 0.0, tours, space, routing, flow, state)
    if state.totals[0] < state.totals[1]:
        _keep_best(state)


@kernel
def free_chosen(count: int, tours: TourTables, routing: RoutingTables, flow: RoutingState, state: SearchState) -> None:
    """Take the first ``count`` of the chosen agents out, in a way that ``restore`` can take back."""
    start_log(flow)
    for number in range(count):
        copy_tour(state.kept[number], state.tours[state.chosen[number]])
        state.kept_cost[number] = state.cost_of[state.chosen[number]]
        take_out(state.chosen[number], tours, routing, flow, state)


@kernel
def restore(
    before: float, count: int, tours: TourTables, routing: RoutingTables, flow: RoutingState, state: SearchState
) -> None:
    """Give the chosen agents their former tours back."""
    if take_back(routing, flow):
        for number in range(count):
            copy_tour(state.tours[state.chosen[number]], state.kept[number])
            state.cost_of[state.chosen[number]] = state.kept_cost[number]
        state.totals[0] = before
        return
    for number in range(count):
        take_out(state.chosen[number], tours, routing, flow, state)
    for number in range(count):
        put_in(state.chosen[number], state.kept[number], tours, routing, flow, state)


@kernel
def anneal(
    rounds: int,
    group_most: int,
    noise: float,
    temperature: float,
    tours: TourTables,
    space: TourSpace,
    routing: RoutingTables,
    flow: RoutingState,
    state: SearchState,
) -> int:
    """``rounds`` of ruin and recreate at one temperature (won); returns how many were accepted."""
    accepted, agents = 0, state.tours.shape[0]
    for _ in range(rounds):
        count = _choose(group_most, agents, routing, flow, state)
        before = state.totals[0]
        free_chosen(count, tours, routing, flow, state)
        blur = noise if np.random.random() < BLURRED_SHARE else 0.0
        for number in range(count):
            place_best(state.chosen[number], blur, tours, space, routing, flow, state)
        worse = state.totals[0] - before
        if worse > SMALL_FLOW and np.random.random() >= np.exp(-worse / temperature):
            restore(before, count, tours, routing, flow, state)
        else:
            accepted += 1
        if state.totals[0] < state.totals[1] - SMALL_FLOW:
            _keep_best(state)
    return accepted


def nobody() -> tuple[TourTables, RoutingTables, RoutingState]:
    """Tables of the real types without an agent: enough to compile with."""
    no_rows, no_one = np.zeros((0, 1), dtype=np.int64), np.zeros(0, dtype=np.int64)
    counts, cube = np.zeros((0, 31), dtype=np.int64), np.zeros((0, 1, 1), dtype=np.int64)
    one = np.ones(1, dtype=np.int64)
    tours = TourTables(
        *(24, 6, 1, 3 * one, 2 * one, one, one, counts, counts, no_rows, no_rows),
        *(no_one, cube, cube, no_one, np.zeros((0, 30)), np.zeros((0, 3)), *no_shift_tables()),
    )
    routing = RoutingTables(no_rows, no_rows, no_rows, np.zeros(2, dtype=np.int64), no_one, one, 0 * one, one, counts)
    return tours, routing, empty_state(routing, np.zeros((1, 30), dtype=np.int64))


def warm_up() -> None:
    """Compile (or load) the kernels of this module."""
    tours, routing, flow = nobody()
    state, no_one = search_state(tours, 0.0, 1), np.zeros(0, dtype=np.int64)
    seed_kernels(1)
    sweep(no_one, tours, tour_space(tours), routing, flow, state)
    anneal(0, 1, 0.1, 1.0, tours, tour_space(tours), routing, flow, state)
