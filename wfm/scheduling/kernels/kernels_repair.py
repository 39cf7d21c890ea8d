"""Hill climbing over a few agents of a roster that stands: everybody else stays where they are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.compiled import kernel
from wfm.scheduling.kernels.kernels_flow import RoutingState, RoutingTables
from wfm.scheduling.kernels.kernels_routing import value_of_duty
from wfm.scheduling.kernels.kernels_search import (
    SearchState,
    free_chosen,
    nobody,
    pay_slots,
    put_in,
    restore,
    search_state,
    seed_kernels,
)
from wfm.scheduling.kernels.kernels_tour import IMPOSSIBLE, TourSpace, TourTables, best_tour, copy_tour, tour_space

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
    pay_slots(agent, noise, tours, state.value)
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
    free_chosen(count, tours, routing, flow, state)
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
    """Compile (or load) the kernels of this module."""
    tours, routing, flow = nobody()
    no_one = np.zeros(0, dtype=np.int64)
    seed_kernels(1)
    mend(no_one, 0, 0.1, tours, tour_space(tours), routing, flow, search_state(tours, 0.0, GROUP_MOST))
