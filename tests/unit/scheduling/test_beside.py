"""The bound beside the search: told while it runs, ended with its block, and nothing else for being in a thread."""

from __future__ import annotations

import time

import pytest

from core.serial import SerialExecutor
from runtime.executor import one_thread
from tests.unit.scheduling.sample import MONDAY, agent, given, need, office, still
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.beside import BoundBeside
from wfm.scheduling.search.bound import lower_bound
from wfm.scheduling.search.search import Progress, SearchLimits


@pytest.fixture(scope="module")
def problem() -> RosterProblem:
    """Four agents, two tenants."""
    people = tuple(agent(f"A{n}", "T1", *(["T2"] if n % 2 else [])) for n in range(4))
    found, _ = roster_problem(given(people, need({"T1": office(13), "T2": office(5)})), MONDAY)
    return found


def test_a_thread_changes_nothing(problem: RosterProblem) -> None:
    """The same passes give the same bound, here and beside."""
    limits = SearchLimits(rounds=30)
    alone = lower_bound(problem, limits=limits, seed=3, clock=still)
    for executor in (SerialExecutor(), None):
        with (
            one_thread() as thread,
            BoundBeside(executor or thread, problem, limits=limits, seed=3, clock=still) as beside,
        ):
            assert beside.result(at_once=False).won == alone.won
            assert beside.won() == alone.won


def test_the_bound_ends_with_its_block(problem: RosterProblem) -> None:
    """An hour of bounding ends when the search does, also by an interrupt."""
    begin_s = time.monotonic()
    limits = SearchLimits(seconds=3600)
    with one_thread() as thread:
        with BoundBeside(thread, problem, limits=limits, seed=1, clock=time.monotonic) as beside:
            while beside.won() is None:
                time.sleep(0.01)
            assert beside.result(at_once=True).won == beside.won()
        with (
            pytest.raises(KeyboardInterrupt),
            BoundBeside(thread, problem, limits=limits, seed=1, clock=time.monotonic),
        ):
            raise KeyboardInterrupt
    assert time.monotonic() - begin_s < 60


@pytest.mark.parametrize(("cost", "bound", "gap"), [(110, 100, 0.1), (99, 100, 0.0), (5, 0, None), (5, -10, None)])
def test_no_gap_is_ever_negative(cost: int, bound: int, gap: float | None) -> None:
    """Rounding may put a cost a won below its bound; a bound of nothing is no share of anything."""
    told = Progress(share=1.0, rounds=1, cost_won=cost, bound_won=bound).gap
    assert told == pytest.approx(gap)
