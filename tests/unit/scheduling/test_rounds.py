"""Pools in parts: the same need in sum, never worse for joining, the same result whoever works on it, and an end."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

import numpy as np
import pytest

from core.serial import SerialExecutor
from runtime.executor import executor
from tests.unit.scheduling.sample import MONDAY, agent, given, need, office, still
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search import rounds
from wfm.scheduling.search.rounds import cut_pool, part_problem, search_in_rounds
from wfm.scheduling.search.search import Progress, Searcher, SearchLimits, search

P = ParamSpec("P")
T = TypeVar("T")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of five agents, so that a small pool has some."""
    monkeypatch.setattr(rounds, "PART_AGENTS", 5)


@pytest.fixture(scope="module")
def problem() -> RosterProblem:
    """Fifteen agents in three teams that overlap, six tenants."""
    tenants = [f"T{n}" for n in range(6)]
    people = tuple(
        agent(f"A{n:02d}", *sorted({tenants[n % 6], tenants[(n + 1) % 6], tenants[n * 5 % 6]})) for n in range(15)
    )
    asked = need({tenant: office(5 + 4 * n, days=5 + n % 2) for n, tenant in enumerate(tenants)})
    found, _ = roster_problem(given(people, asked), MONDAY)
    return found


def test_parts_share_all_need_between_them(problem: RosterProblem) -> None:
    """Whatever is served or missing belongs to one part, and the cost of all parts is that of the whole."""
    searcher = Searcher(problem)
    searcher.sweep(np.arange(15, dtype=np.int64))
    tours = searcher.state.tours.copy()
    whole = searcher.load(tours)
    pool = rounds._Pool(problem)
    pool.keep(tours)
    cut = cut_pool(problem, pool.served(), np.random.default_rng(3))
    assert len(cut.parts) > 1
    costs, needed = 0.0, 0
    for part in cut.parts:
        own = np.flatnonzero(cut.part_of_agent == part)
        sub, sub_tours = part_problem(problem, pool.searcher, own, cut.part_of_queue == part)
        costs += Searcher(sub).load(sub_tours)
        needed += int((sub.need * sub.tenth_won[:, None]).sum())
    asked = int((problem.need * problem.tenth_won[:, None]).sum())
    assert needed <= asked
    # What a part's agents cannot serve is left out of it: the price of that need is all that the sums differ by.
    assert costs + (asked - needed) == pytest.approx(whole, abs=0.5)


@pytest.mark.parametrize("workers", [1, 2])
def test_the_result_depends_on_seed_and_rounds_alone(problem: RosterProblem, workers: int) -> None:
    """Threads or none, one worker or two: the same roster, as good as the sum of what was found."""
    limits = SearchLimits(rounds=600)
    alone = search_in_rounds(problem, seed=5, limits=limits, clock=still, executor=SerialExecutor(), workers=1)
    with ThreadPoolExecutor(max_workers=workers) as threads:
        other = search_in_rounds(problem, seed=5, limits=limits, clock=still, executor=threads, workers=workers)
    assert (alone.tours == other.tours).all()
    assert alone.cost_won == other.cost_won == pytest.approx(Searcher(problem).load(alone.tours) + problem.fixed_won)


def test_rounds_reach_what_one_search_reaches(problem: RosterProblem) -> None:
    """With as many rounds in all, cutting costs at most two percent on a pool that hangs together."""
    limits = SearchLimits(rounds=2_000)
    whole = search(problem, seed=1, limits=limits, clock=still)
    parts = search_in_rounds(problem, seed=1, limits=limits, clock=still, executor=SerialExecutor(), workers=1)
    assert parts.cost_won <= 1.02 * whole.cost_won


def test_time_and_gap_end_the_rounds(problem: RosterProblem) -> None:
    """Half a second is half a second; a gap that is reached at once needs one round."""
    told: list[Progress] = []
    begin_s = time.monotonic()
    search_in_rounds(
        problem,
        seed=1,
        limits=SearchLimits(seconds=0.5),
        clock=time.monotonic,
        executor=SerialExecutor(),
        workers=1,
        progress=told.append,
    )
    assert time.monotonic() - begin_s < 10
    assert len(told) > 1
    assert told[-1].share == 1.0
    told.clear()
    search_in_rounds(
        problem,
        seed=1,
        limits=SearchLimits(rounds=100_000, gap=0.5),
        clock=still,
        executor=SerialExecutor(),
        workers=1,
        progress=told.append,
        bound_won=lambda: problem.fixed_won + 10**9,
    )
    assert len(told) == 1


class Stopped(Executor):
    """An executor at which the user presses Ctrl-C after some calls."""

    def __init__(self, calls: int) -> None:
        self.left = calls

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Serve a few calls, then be interrupted."""
        if self.left == 0:
            raise KeyboardInterrupt
        self.left -= 1
        return SerialExecutor().submit(fn, *args, **kwargs)


@pytest.mark.parametrize("calls", [0, 1, 4])
def test_an_interrupt_keeps_the_best_of_whole_rounds(problem: RosterProblem, calls: int) -> None:
    """At the first part, within a round and later: the roster is whole and its cost is told."""
    limits = SearchLimits(rounds=1_000)
    found = search_in_rounds(problem, seed=1, limits=limits, clock=still, executor=Stopped(calls), workers=1)
    assert found.is_interrupted
    assert found.cost_won == pytest.approx(Searcher(problem).load(found.tours) + problem.fixed_won)
    assert (found.tours[:, :, 0] >= 0).any()


def test_spawned_workers_find_what_this_process_finds(problem: RosterProblem) -> None:
    """Parts travel to other processes and back."""
    limits = SearchLimits(rounds=60)
    alone = search_in_rounds(problem, seed=2, limits=limits, clock=still, executor=SerialExecutor(), workers=1)
    with executor(workers=2) as pool:
        other = search_in_rounds(problem, seed=2, limits=limits, clock=still, executor=pool, workers=2)
    assert (alone.tours == other.tours).all()


def test_parts_begin_from_known_tours_too(problem: RosterProblem) -> None:
    """A search by parts that starts from the end of another one does not lose it."""
    limits = SearchLimits(rounds=60)
    known = search(problem, seed=2, limits=SearchLimits(rounds=300), clock=still)
    with executor(workers=1) as alone:
        found = search_in_rounds(
            problem, seed=3, limits=limits, clock=still, executor=alone, workers=1, start=known.tours
        )
    assert found.cost_won <= known.cost_won
