"""Whatever the pool: what the search tells is what its tours cost, the bound lies below, and ties go to the small."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from core.serial import SerialExecutor
from tests.soaking import examples
from tests.unit.scheduling.sample import MONDAY, agent, given, need, still
from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.divide.terms import terms_won
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.bound import lower_bound
from wfm.scheduling.search.rounds import search_in_rounds
from wfm.scheduling.search.search import Searcher, SearchLimits, search

TENANTS = [f"T{n}" for n in range(4)]


@st.composite
def pools(draw: st.DrawFn) -> RosterProblem:
    """Three to seven agents, four tenants, uneven need on some days, mixed contracts and windows."""
    seed = draw(st.integers(0, 10_000))
    random = np.random.default_rng(seed)
    people = tuple(
        agent(
            f"A{n}",
            *sorted(random.choice(TENANTS, random.integers(1, 4), replace=False).tolist()),
            week_minutes=int(random.choice([1200, 1800, 2400])),
            earliest_minute=int(random.choice([360, 480, 600])),
            latest_minute=int(random.choice([1080, 1200, 1380])),
        )
        for n in range(draw(st.integers(3, 7)))
    )
    asked = random.integers(0, 14, (len(TENANTS), 7, 48)) * (random.random((len(TENANTS), 7, 1)) < 0.8)

    def of(row: int) -> Callable[[int, int], int]:
        return lambda day, minute: int(asked[row, day % 7, minute // 30])

    requirement = need({tenant: of(row) for row, tenant in enumerate(TENANTS)})
    problem, _ = roster_problem(given(people, requirement), MONDAY)
    return problem


@for_all(problem=pools(), seed=st.integers(1, 1_000), in_parts=st.booleans())
@settings(max_examples=examples(12))
def test_cost_bound_and_terms_agree(problem: RosterProblem, seed: int, in_parts: bool) -> None:
    """The running total, a fresh count and the sum of terms are one figure; no bound lies above it."""
    limits = SearchLimits(rounds=60)
    if in_parts:
        found = search_in_rounds(problem, seed=seed, limits=limits, clock=still, executor=SerialExecutor(), workers=1)
    else:
        found = search(problem, seed=seed, limits=limits, clock=still)
    assert abs(Searcher(problem).load(found.tours) + problem.fixed_won - found.cost_won) < 1
    terms = terms_won(problem, found.tours, duty_of(problem, found.tours))
    assert abs(sum(terms.values()) - found.cost_won) <= len(terms) + 1
    bound = lower_bound(problem, limits=SearchLimits(rounds=10), seed=seed, clock=still)
    assert bound.won <= found.cost_won + 1


@for_all(problem=pools(), seed=st.integers(1, 1_000))
@settings(max_examples=examples(12))
def test_ties_never_cost(problem: RosterProblem, seed: int) -> None:
    """Serving small queues first, where it costs nothing, costs nothing; the smallest queue lacks no more for it."""
    found = search(problem, seed=seed, limits=SearchLimits(rounds=20), clock=still)
    plain = Searcher(problem)
    plain.load(found.tours)
    week, duty = problem.week_slots, duty_of(problem, found.tours)
    missing = plain.flow.missing.T[:, :week]
    favoured = problem.need[:, :week] - duty.covered
    won = problem.tenth_won @ missing.sum(axis=1)
    assert problem.tenth_won @ favoured.sum(axis=1) == won
    needed = problem.need.sum(axis=1)
    dearest = problem.tenth_won == problem.tenth_won.max(initial=0)
    smallest = dearest & (needed == needed[dearest].min(initial=1 << 40))
    assert favoured[smallest].sum() <= missing[smallest].sum()
