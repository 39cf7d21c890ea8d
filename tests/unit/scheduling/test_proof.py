"""Small pools are proved: against every pair of tours, and told by the build."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from core.ids import AgentId, RosterId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, agent, given, need, office, still
from tests.unit.scheduling.test_bound import optimum_won, tiny
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.effort import BuildLimits
from wfm.scheduling.build.records import Order
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.pins import Pin
from wfm.scheduling.search.bound import NAME, lower_bound
from wfm.scheduling.search.proof import PROVED, Crews, can_be_proved, prove
from wfm.scheduling.search.search import Searcher, SearchLimits, search

SECONDS = 60.0


def templates(agents: int) -> RosterInput:
    """Three tenants of two prices, agents who know two of them each, three beginnings and two lengths of shift."""
    tenants = ["T1", "T2", "T3"]
    people = tuple(
        agent(f"A{n}", tenants[n % 3], tenants[(n + 1) % 3], week_minutes=[2400, 1200][n % 2]) for n in range(agents)
    )
    asked = need({"T1": office(8), "T2": office(4), "T3": lambda d, m: 2 if d == 2 and m >= 600 else 0})
    everything = given(people, asked)
    few = replace(everything.settings, shift_starts=(480, 600, 660), shift_lengths=(480, 240))
    return replace(everything, settings=few)


@pytest.mark.parametrize("tenths", [3, 8, 13, 19])
def test_the_proof_is_the_least_of_all_pairs_of_tours(tenths: int) -> None:
    """Beginning from nobody at work it ends at the optimum, knows it, and its tours cost what it says."""
    problem = tiny(tenths)
    nobody = np.full((2, problem.days, 3), -1, dtype=np.int64)
    proof = prove(problem, nobody, seconds=SECONDS, seed=1)
    assert proof.is_optimal
    assert proof.cost_won == pytest.approx(optimum_won(problem), abs=2)
    assert proof.bound_won == pytest.approx(proof.cost_won, abs=5)
    assert Searcher(problem).load(proof.tours) + problem.fixed_won == pytest.approx(proof.cost_won, abs=1)


def test_no_bound_and_no_search_passes_a_proof() -> None:
    """bound ≤ proved cost ≤ cost of the search, on tenants of two prices and agents of mixed skills."""
    problem, _ = roster_problem(templates(5), MONDAY)
    found = search(problem, seed=1, limits=SearchLimits(rounds=200), clock=still)
    proof = prove(problem, found.tours, seconds=SECONDS, seed=1)
    bound = lower_bound(problem, limits=SearchLimits(rounds=60), seed=1, clock=still)
    assert proof.is_optimal
    assert bound.won <= proof.cost_won + 1 <= found.cost_won + 2


def test_a_proof_that_runs_out_of_time_keeps_the_roster() -> None:
    """No second for it: the tours are the known ones or better, and the bound lies below."""
    problem, _ = roster_problem(templates(8), MONDAY)
    found = search(problem, seed=1, limits=SearchLimits(rounds=50), clock=still)
    proof = prove(problem, found.tours, seconds=0.01, seed=1)
    assert proof.bound_won <= proof.cost_won <= found.cost_won


def test_sets_of_queues_by_crew_and_price() -> None:
    """Of sets with the same crew the one that needs most; the cheaper tenant joins at its own price only."""
    problem, _ = roster_problem(templates(5), MONDAY)
    crews = Crews(problem)
    slot = int(np.flatnonzero(problem.need.all(axis=0))[0])
    low, high = min(crews.levels), max(crews.levels)
    dear = problem.tenth_won == high
    everybody = frozenset(range(5))
    assert 0 < dear.sum() < 3
    assert crews.sets(slot, low)[everybody] == problem.need[:, slot].sum()
    assert sum(crews.sets(slot, high).values()) >= problem.need[dear, slot].max()
    assert max(crews.sets(slot, high).values()) == problem.need[dear, slot].sum()


def test_only_small_pools_are_tried() -> None:
    """Nine agents are too many; nobody, and need that nobody has, are nothing to prove."""
    assert can_be_proved(roster_problem(templates(8), MONDAY)[0])
    assert not can_be_proved(roster_problem(templates(9), MONDAY)[0])
    assert not can_be_proved(roster_problem(given((), need({"T1": office(3)})), MONDAY)[0])
    assert not can_be_proved(roster_problem(given((agent("A1", "T1"),), need({"T1": office(0)})), MONDAY)[0])


def test_the_build_tells_what_is_proved() -> None:
    """With a limit for the proof the name of the bound says so; without one it is the dual's."""
    everything = templates(5)
    order = Order(roster=RosterId("MAIN-1"), version=1, monday=MONDAY)
    limits = BuildLimits(search=SearchLimits(rounds=30), block_rounds_a_day=0)
    plain = build_roster(everything, order, limits=limits, clock=still).roster.search
    proved = build_roster(everything, order, limits=replace(limits, proof_s=SECONDS), clock=still).roster.search
    assert (plain.bound_name, proved.bound_name) == (NAME, PROVED)
    assert proved.cost_won <= plain.cost_won
    assert proved.bound_won is not None
    assert plain.bound_won is not None
    assert plain.bound_won <= proved.bound_won <= proved.cost_won


def test_a_build_whose_proof_has_no_time_keeps_the_dual_bound() -> None:
    """The solver ends before it knows any bound: the roster is there, with what the search and the dual know."""
    order = Order(roster=RosterId("MAIN-1"), version=1, monday=MONDAY)
    limits = BuildLimits(search=SearchLimits(rounds=30), block_rounds_a_day=0, proof_s=0.001)
    told = build_roster(templates(8), order, limits=limits, clock=still).roster.search
    assert told.bound_name == NAME
    assert told.bound_won is not None
    assert told.bound_won <= told.cost_won


def test_pins_hold_in_a_proof() -> None:
    """A shift by hand off the templates, its break where it was told, and a day off: both in the proved week."""
    tuesday = MONDAY + timedelta(days=1)
    by_hand = Pin(
        agent=AgentId("A1"),
        day=tuesday,
        start=seoul(tuesday, 510),
        minutes=360,
        pause_start=seoul(tuesday, 660),
        pause_minutes=60,
    )
    everything = replace(templates(4), pins=(by_hand, Pin(agent=AgentId("A2"), day=MONDAY)))
    order = Order(roster=RosterId("MAIN-1"), version=1, monday=MONDAY)
    limits = BuildLimits(search=SearchLimits(rounds=30), block_rounds_a_day=0, proof_s=10.0)
    roster = build_roster(everything, order, limits=limits, clock=still).roster
    (kept,) = (shift for shift in roster.shifts if shift.agent == "A1" and shift.start.date() == tuesday)
    assert (kept.start, kept.minutes, kept.pauses[0].start) == (by_hand.start, 360, by_hand.pause_start)
    assert not any(shift.agent == "A2" and shift.start.date() == MONDAY for shift in roster.shifts)
