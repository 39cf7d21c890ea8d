"""The search repeats itself, stops where told, tells its progress, survives an interrupt, and never loses its best."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest

from core.errors import BrokenInvariant
from tests.unit.scheduling.sample import MONDAY, agent, given, need, office, still
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.bound import lower_bound
from wfm.scheduling.search.search import Progress, Searcher, SearchLimits, search


@pytest.fixture(scope="module")
def problem() -> RosterProblem:
    """Eight agents, three tenants, more need on Monday."""
    tenants = ["T1", "T2", "T3"]
    people = tuple(agent(f"A{n}", *tenants[: 1 + n % 3], *tenants[2 - n % 2 :][: n % 3 == 0]) for n in range(8))
    people = tuple(agent(f"A{n}", *sorted({tenants[n % 3], tenants[n * 2 % 3]})) for n in range(8))
    asked = need({"T1": office(13), "T2": office(7, days=6), "T3": lambda d, m: 9 if m >= 600 and d == 0 else 4})
    found, _ = roster_problem(given(people, asked), MONDAY)
    return found


def test_same_seed_and_rounds_give_the_same_roster(problem: RosterProblem) -> None:
    """The result depends on seed, problem and rounds alone; another seed searches elsewhere."""
    limits = SearchLimits(rounds=200)
    one, again = (search(problem, seed=7, limits=limits, clock=still) for _ in range(2))
    other = search(problem, seed=8, limits=limits, clock=still)
    assert (one.tours == again.tours).all()
    assert one.cost_won == again.cost_won
    assert (one.tours != other.tours).any()


def test_more_rounds_never_cost_more_than_the_bound_allows(problem: RosterProblem) -> None:
    """Cost falls with rounds and stays above the lower bound."""
    bound = lower_bound(problem, limits=SearchLimits(rounds=100), seed=1, clock=still)
    costs = [search(problem, seed=1, limits=SearchLimits(rounds=n), clock=still).cost_won for n in (0, 1000)]
    assert bound.won <= costs[1] <= costs[0]
    assert costs[1] - bound.won < 0.08 * bound.won


def test_a_search_that_starts_from_known_tours_is_never_worse(problem: RosterProblem) -> None:
    """No rounds keep what is known; a few never lose it, and repeat themselves."""
    known = search(problem, seed=1, limits=SearchLimits(rounds=400), clock=still)
    kept = search(problem, seed=5, limits=SearchLimits(rounds=0), clock=still, start=known.tours)
    assert (kept.tours == known.tours).all()
    assert kept.cost_won == known.cost_won
    limits = SearchLimits(rounds=200)
    more, again = (search(problem, seed=5, limits=limits, clock=still, start=known.tours) for _ in range(2))
    assert more.cost_won <= known.cost_won
    assert (more.tours == again.tours).all()


def test_the_total_is_that_of_the_tours(problem: RosterProblem) -> None:
    """The running total of a long search equals a fresh count of its best tours."""
    searcher = Searcher(problem)
    searcher.sweep(np.arange(8, dtype=np.int64))
    searcher.anneal(300, 3_000.0)
    best, total = searcher.state.best_tours.copy(), searcher.state.totals[1]
    assert Searcher(problem).load(best) == pytest.approx(total, abs=0.5)


def test_progress_is_told_and_time_ends_the_search(problem: RosterProblem) -> None:
    """A clock of ours, a second a look: the search ends when its seconds are used up."""
    ticks, told = count(), list[Progress]()
    limits = SearchLimits(seconds=30.0)
    search(
        problem, seed=1, limits=limits, clock=lambda: float(next(ticks)), progress=told.append, bound_won=lambda: 1_000
    )
    assert told[-1].share >= 1.0
    assert next(ticks) < 40
    assert [each.cost_won for each in told] == sorted((each.cost_won for each in told), reverse=True)
    assert told[0].gap == pytest.approx((told[0].cost_won - 1_000) / 1_000)


def test_an_interrupt_keeps_the_best_roster(problem: RosterProblem) -> None:
    """Ctrl-C after the first look ends the search, and what was found is returned."""

    def stop(_: Progress) -> None:
        raise KeyboardInterrupt

    found = search(problem, seed=1, limits=SearchLimits(rounds=10_000), clock=still, progress=stop)
    assert found.is_interrupted
    assert 0 < found.rounds < 10_000
    assert found.cost_won == pytest.approx(Searcher(problem).load(found.tours) + problem.fixed_won)


def test_a_search_without_a_limit_is_refused() -> None:
    """It would never end."""
    with pytest.raises(BrokenInvariant):
        SearchLimits()


def test_nobody_and_nothing_to_do_still_solve() -> None:
    """No agents: all need is missing. No need: nobody is idle for nothing worse than nothing."""
    empty, _ = roster_problem(given((), need({"T1": office(10)})), MONDAY)
    found = search(empty, seed=1, limits=SearchLimits(rounds=10), clock=still)
    assert found.tours.shape == (0, 7, 3)
    assert found.cost_won == float((empty.need.sum(axis=1) * empty.tenth_won).sum())
    idle, _ = roster_problem(given((agent("A1", "T1"),), need({"T1": office(0)})), MONDAY)
    assert idle.queues == ()
    assert search(idle, seed=1, limits=SearchLimits(rounds=10), clock=still).tours.shape == (1, 7, 3)
