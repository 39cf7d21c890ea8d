"""Hill climbing over a few agents of a roster that stands: everybody else stays where they are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.kernels.kernels_routing import RoutingState, RoutingTables, empty_state, start_log, value_of_duty
from wfm.scheduling.kernels.kernels_search import SearchState, put_in, restore, search_state, seed_kernels, take_out
from wfm.scheduling.kernels.kernels_tour import (
    IMPOSSIBLE,
    TourSpace,
    TourTables,
    best_tour,
    copy_tour,
    no_shift_tables,
    tour_space,
)

Ints = npt.NDArray[np.int64]

GROUP_MOST = 3
SMALL_WON = 1e-6


@kernel
def _place_again(
    agent: int,
    kept: Ints,
    noise: float,
    tours: TourTables,
    space: TourSpace,
    routing: RoutingTables,
    flow: RoutingState,
    state: SearchState,
) -> None:
    """Give an agent the best tour for what is missing now, or the kept one where no other is legal."""
    value_of_duty(agent, state.usable[agent], routing, flow, state.value)
    for slot in range(state.value.shape[0]):
        if noise > 0.0:
            state.value[slot] *= 1.0 + noise * (np.random.random() - 0.5)
        state.value[slot] -= tours.slot_cost[agent, slot]
    if best_tour(agent, state.value, tours, space, state.tour) <= -IMPOSSIBLE / 2:
        copy_tour(state.tour, kept)
    put_in(agent, state.tour, tours, routing, flow, state)


@kernel
def _try_group(
    count: int,
    noise: float,
    tours: TourTables,
    space: TourSpace,
    routing: RoutingTables,
    flow: RoutingState,
    state: SearchState,
) -> bool:
    """Take the first ``count`` of ``state.chosen`` out and place them again; undone unless the roster got cheaper."""
    before = state.totals[0]
    start_log(flow)
    for number in range(count):
        copy_tour(state.kept[number], state.tours[state.chosen[number]])
        state.kept_cost[number] = state.cost_of[state.chosen[number]]
        take_out(state.chosen[number], tours, routing, flow, state)
    for number in range(count):
        _place_again(state.chosen[number], state.kept[number], noise, tours, space, routing, flow, state)
    if state.totals[0] < before - SMALL_WON:
        return True
    restore(before, count, tours, routing, flow, state)
    return False


@kernel
def mend(
    among: Ints,
    rounds: int,
    noise: float,
    tours: TourTables,
    space: TourSpace,
    routing: RoutingTables,
    flow: RoutingState,
    state: SearchState,
) -> int:
    """Each agent of ``among`` alone, then ``rounds`` of up to three at once; returns how many made it cheaper."""
    better, most = 0, min(GROUP_MOST, state.chosen.shape[0], among.shape[0])
    for number in range(among.shape[0]):
        state.chosen[0] = among[number]
        if _try_group(1, 0.0, tours, space, routing, flow, state):
            better += 1
    for _ in range(rounds if most > 1 else 0):
        count = 2 + np.random.randint(most - 1)
        for number in range(count):
            known = True
            while known:
                state.chosen[number] = among[np.random.randint(among.shape[0])]
                known = False
                for other in range(number):
                    known = known or state.chosen[other] == state.chosen[number]
        if _try_group(count, noise if np.random.random() < 0.5 else 0.0, tours, space, routing, flow, state):
            better += 1
    return better


def warm_up() -> None:
    """Compile (or load) the kernels of this module with tables of the real types and no agent."""
    nobody, no_one = np.zeros((0, 1), dtype=np.int64), np.zeros(0, dtype=np.int64)
    counts, cube, one = (
        np.zeros((0, 31), dtype=np.int64),
        np.zeros((0, 1, 1), dtype=np.int64),
        np.ones(1, dtype=np.int64),
    )
    tours = TourTables(
        *(24, 6, 1, 3 * one, 2 * one, one, one, counts, counts, nobody, nobody),
        *(no_one, cube, cube, no_one, np.zeros((0, 30)), np.zeros((0, 3)), *no_shift_tables()),
    )
    routing = RoutingTables(nobody, nobody, nobody, np.zeros(2, dtype=np.int64), no_one, one, 0 * one, one, counts)
    flow = empty_state(routing, np.zeros((1, 30), dtype=np.int64))
    seed_kernels(1)
    mend(no_one, 0, 0.1, tours, tour_space(tours), routing, flow, search_state(tours, 0.0, GROUP_MOST))
