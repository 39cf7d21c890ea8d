"""The simulator beside exact theory: Erlang C, Erlang A, the chat chain, Little's law."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from core.channels import Channel
from core.service import ServiceLevelDefinition
from tests.unit.simulation.sample import THEORY, one_queue
from wfm.simulation.estimate import Estimate
from wfm.simulation.kernels_records import ABANDONED, ANSWERED, WAITING
from wfm.simulation.measures import LineMeasures, measures_of, simulate
from wfm.simulation.problem import SimulationProblem, simulation_problem
from wfm.simulation.run import counted, drawn_contacts, played
from wfm.staffing.chat import chat_queue
from wfm.staffing.queueing import SteadyState, erlang_a
from wfm.staffing.waiting_line import Numbers

DAY_S = 86_400.0
SERVED_WITHIN = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED


def holds(estimate: Estimate | None, value: Numbers | float) -> bool:
    """Whether a confidence interval, widened by half (one test in 300 may miss, not one in 20), holds a value."""
    assert estimate is not None
    reach = 1.5 * estimate.half_width
    return abs(estimate.value - float(value)) <= reach


def exponential_measures(problem: SimulationProblem, *, replications: int, seed: int) -> LineMeasures:
    """Measures of the first queue with exponential instead of log-normal work, the first day left out."""
    plays = []
    for number in range(replications):
        drawn = drawn_contacts(problem, seed, number)
        drawn["left_s"] = np.random.default_rng([seed, number]).exponential(problem.lines[0].aht_s, len(drawn))
        rule, queues = played(problem, drawn)
        plays.append(counted(drawn, rule, queues, problem.seconds - DAY_S / 4, DAY_S))
    return measures_of(problem, plays, seed=seed).lines[0]


@pytest.mark.parametrize(
    ("agents", "contacts", "patience_s"),
    [(14, 100.0, None), (14, 100.0, 300), (6, 60.0, 120), (40, 310.0, 180), (2, 6.0, None)],
    ids=["Erlang C", "Erlang A", "Erlang A overloaded", "Erlang A of forty", "Erlang C of two"],
)
def test_erlang_inside_the_confidence_interval(agents: int, contacts: float, patience_s: int | None) -> None:
    """Calls of 180 s: service level, ASA and abandon rate are what theory says."""
    problem = simulation_problem(one_queue(agents=agents, contacts=contacts, patience_s=patience_s, aht_s=180))
    line = exponential_measures(problem, replications=24, seed=11)
    theory = erlang_a(
        contacts_a_s=contacts / 1800, aht_s=180, agents=agents, patience_s=np.inf if patience_s is None else patience_s
    )
    assert holds(line.service_level, theory.service_level(20, SERVED_WITHIN))
    assert line.abandon_rate is not None
    assert line.abandon_rate.value == pytest.approx(float(theory.abandon_rate), abs=0.006)
    if patience_s is None:
        assert holds(line.asa_s, theory.asa_s)
    else:
        assert holds(line.abandon_rate, theory.abandon_rate)


def test_log_normal_work_is_that_of_pollaczek_and_khinchine() -> None:
    """One agent, calls of any length: mean wait = λ·E[S²] / 2(1 − ρ), here with a variation of 0.8."""
    rules = replace(THEORY, handling_variation=Decimal("0.8"))
    problem = simulation_problem(one_queue(agents=1, contacts=6.0, patience_s=None, aht_s=180, rules=rules))
    line = simulate(problem, replications=60, seed=3).lines[0]
    rate = 6 / 1800
    assert holds(line.asa_s, rate * 180**2 * (1 + 0.8**2) / (2 * (1 - rate * 180)))
    assert holds(line.aht_s, 180)


def test_occupancy_is_the_carried_load() -> None:
    """Busy agents = answered × handling time: Little's law of the agents, counted by the floor and by the contacts."""
    problem = simulation_problem(one_queue(agents=10, contacts=80.0, patience_s=150, aht_s=180))
    measured = simulate(problem, replications=12, seed=2)
    line, on_duty_s = measured.lines[0], measured.pool.on_duty_hours.value * 3600
    assert measured.pool.occupancy is not None
    assert line.aht_s is not None
    assert measured.pool.occupancy.value * on_duty_s == pytest.approx(line.answered.value * line.aht_s.value)
    theory = erlang_a(contacts_a_s=80 / 1800, aht_s=180, agents=10, patience_s=150)
    assert measured.pool.occupancy.value == pytest.approx(float(theory.occupancy), abs=0.01)


def test_chat_is_that_of_the_chain() -> None:
    """Three chats at once with exponential work: within two points of the balanced chain."""
    given = one_queue(
        agents=6,
        contacts=50.0,
        patience_s=150,
        rules=replace(THEORY, chat_slowdown=Decimal("0.25")),
        channel=Channel.CHAT,
        concurrency=3,
        aht_s=400,
    )
    line = exponential_measures(simulation_problem(given), replications=16, seed=4)
    theory: SteadyState = chat_queue(
        contacts_a_s=50 / 1800, aht_s=400, agents=6, concurrency=3, slowdown=0.25, patience_s=150
    )
    assert line.service_level is not None
    assert line.abandon_rate is not None
    assert line.service_level.value == pytest.approx(float(theory.service_level(20, SERVED_WITHIN)), abs=0.02)
    assert line.abandon_rate.value == pytest.approx(float(theory.abandon_rate), abs=0.02)


def test_littles_law_of_those_who_wait() -> None:
    """Mean number waiting, looked at from outside every minute = arrivals × mean wait of all."""
    problem = simulation_problem(one_queue(agents=9, contacts=85.0, patience_s=200, aht_s=180))
    contacts = drawn_contacts(problem, 5, 0)
    played(problem, contacts)
    begin, end = contacts["offered_s"], contacts["offered_s"] + contacts["wait_s"]
    moments = np.arange(DAY_S, 6 * DAY_S, 60.0)
    waiting = np.searchsorted(np.sort(begin), moments) - np.searchsorted(np.sort(end), moments)
    inside = (begin >= DAY_S) & (begin < 6 * DAY_S)
    rate = inside.sum() / (5 * DAY_S)
    assert waiting.mean() == pytest.approx(rate * contacts["wait_s"][inside].mean(), rel=0.05)


def test_offered_is_answered_abandoned_or_waiting() -> None:
    """Nobody is lost or counted twice."""
    problem = simulation_problem(one_queue(agents=3, contacts=40.0, patience_s=120))
    contacts = drawn_contacts(problem, 1, 0)
    rule, queues = played(problem, contacts)
    sums = counted(contacts, rule, queues, problem.seconds).sums[0]
    assert sums[0] == len(contacts) == sums[1] + sums[2] + sums[3]
    by_outcome = [int((contacts["outcome"] == each).sum()) for each in (ANSWERED, ABANDONED, WAITING)]
    assert sums[1:4].tolist() == by_outcome
    assert min(by_outcome[:2]) > 1_000
