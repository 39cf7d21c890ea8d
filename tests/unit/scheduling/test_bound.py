"""The bound lies below what the best possible roster costs, found by listing all pairs of tours."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.scheduling.sample import MONDAY, agent, given, need, still
from tests.unit.scheduling.test_kernels import every_tour
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.kernels.kernels_tour import tour_cost
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import tour_tables
from wfm.scheduling.search.bound import NAME, Bound, cut_sets, lower_bound
from wfm.scheduling.search.search import SearchLimits, search
from wfm.scheduling.settings import RosterSettings


def tiny(tenths: int) -> RosterProblem:
    """Two identical agents, two tenants, two days of whole hours."""
    asked = {"T1": lambda d, m: tenths * (840 <= m < 1380), "T2": lambda d, m: 4 * (900 <= m < 1200)}
    settings = RosterSettings(small_tenant_week_minutes=0)
    people = tuple(
        agent(f"A{n}", "T1", "T2", earliest_minute=840, latest_minute=1440, week_minutes=600) for n in range(2)
    )
    everything = replace(given(people, need(asked, days=2, minutes=60)), settings=settings)
    problem, _ = roster_problem(everything, MONDAY)
    return problem


def optimum_won(problem: RosterProblem) -> float:
    """The least cost over every pair of tours: both agents are alike, serve both tenants, and both have one price."""
    tables = tour_tables(problem)
    worked = np.zeros(problem.horizon, dtype=np.int64)
    cheapest: dict[bytes, float] = {}
    for tour in every_tour(tables):
        cost = tour_cost(0, tour, tables, worked)
        key = worked.astype(np.int8).tobytes()
        cheapest[key] = min(cost, cheapest.get(key, cost))
    on = np.array([np.frombuffer(key, dtype=np.int8) for key in cheapest])
    costs, need = np.array(list(cheapest.values())), problem.need.sum(axis=0)
    price, other_price = problem.tenth_won.tolist()
    assert price == other_price
    pairs = (
        cost + costs + price * np.maximum(0, need - 10 * (mine + on)).sum(axis=1)
        for mine, cost in zip(on, costs, strict=True)
    )
    return float(min(pair.min() for pair in pairs)) + problem.fixed_won


@pytest.mark.parametrize("tenths", [3, 8, 13, 19])
def test_bound_below_optimum_below_roster(tenths: int) -> None:
    """bound ≤ optimum ≤ what the search finds; both are near on problems this small."""
    problem = tiny(tenths)
    bound = lower_bound(problem, limits=SearchLimits(rounds=300), seed=1, clock=still)
    optimum = optimum_won(problem)
    found = search(problem, seed=1, limits=SearchLimits(rounds=400), clock=still)
    assert bound.name == NAME
    assert bound.won <= optimum + 1
    assert found.cost_won >= optimum - 1
    assert found.cost_won <= optimum * 1.005
    assert bound.won >= optimum * 0.9


def test_cut_sets_hold_every_queue_and_all_of_them() -> None:
    """Clusters by shared agents: singles first, the whole pool last, every set once."""
    sets = cut_sets(tiny(5))
    assert sets.tolist() == [[True, False], [False, True], [True, True]]


def test_who_stops_a_long_search_early_has_a_bound_too() -> None:
    """Forty passes of an hour's budget give nearly the bound that forty passes alone give."""
    problem = tiny(13)
    looks: list[int] = []

    def stop(bound: Bound) -> bool:
        looks.append(bound.won)
        return bound.passes >= 40

    early = lower_bound(problem, limits=SearchLimits(seconds=3600.0), seed=1, clock=still, tell=stop)
    alone = lower_bound(problem, limits=SearchLimits(rounds=40), seed=1, clock=still)
    assert early.passes == 40
    assert early.won >= 0.98 * alone.won
    assert looks == sorted(looks)
