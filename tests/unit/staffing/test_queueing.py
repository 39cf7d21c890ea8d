"""Erlang B, C and A: against direct formulas, against each other, at the edges."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.errors import BrokenInvariant, PumasiError
from core.service import ServiceLevelDefinition
from wfm.staffing.queueing import erlang_a, erlang_b, erlang_c

DEFINITIONS = tuple(ServiceLevelDefinition)
SERVED_WITHIN = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED


def chain(arrivals: float, aht_s: float, patience_s: float, agents: int, longest: int) -> list[float]:
    """State probabilities of M/M/n+M by plain multiplication: a second way to the same numbers."""
    weights = [1.0]
    for state in range(1, longest + 1):
        leaving = min(state, agents) / aht_s + max(state - agents, 0) / patience_s
        weights.append(weights[-1] * arrivals / leaving)
    return [weight / math.fsum(weights) for weight in weights]


def test_erlang_b_is_the_textbook_sum() -> None:
    """The recursion gives a^n/n! over the sum of a^k/k!."""
    load, servers = 7.5, 9
    terms = [load**k / math.factorial(k) for k in range(servers + 1)]
    assert float(erlang_b(load, servers)) == pytest.approx(terms[-1] / sum(terms), rel=1e-14)


def test_erlang_b_broadcasts_and_keeps_shape() -> None:
    """Loads down, servers across; no servers block everybody, no load nobody."""
    blocked = erlang_b(np.array([[0.0], [2.0], [50.0]]), np.array([0, 1, 5, 60]))
    assert blocked.shape == (3, 4)
    assert blocked[:, 0].tolist() == [1.0, 1.0, 1.0]
    assert blocked[0, 1:].tolist() == [0.0, 0.0, 0.0]
    assert np.all(np.diff(blocked[1:], axis=1) < 0)


def test_erlang_b_of_ten_thousand_servers() -> None:
    """Where load and servers are large and equal, blocking is sqrt(2 / (pi n)) to a tenth of a per cent."""
    assert float(erlang_b(10_000, 10_000)) == pytest.approx(math.sqrt(2 / (math.pi * 10_000)), rel=6e-3)


def test_erlang_c_without_spare_agents_is_certain() -> None:
    """A load at or above the agents makes everybody wait."""
    assert erlang_c([3.0, 3.0, 3.0], [2, 3, 4]).tolist()[:2] == [1.0, 1.0]
    assert float(erlang_c(3.0, 4)) < 1


def test_waiting_states_are_those_of_the_chain() -> None:
    """Queue length, abandonment and the chance to wait agree with the chain summed plainly."""
    arrivals, aht_s, patience_s, agents = 0.11, 240.0, 200.0, 25
    states = chain(arrivals, aht_s, patience_s, agents, 400)
    queue = erlang_a(contacts_a_s=arrivals, aht_s=aht_s, patience_s=patience_s, agents=agents)
    waiting = math.fsum((k - agents) * p for k, p in enumerate(states) if k > agents)
    assert float(queue.queue_length) == pytest.approx(waiting, rel=1e-12)
    assert float(queue.wait_probability) == pytest.approx(math.fsum(states[agents:]), rel=1e-12)
    assert float(queue.abandon_rate) == pytest.approx(waiting / patience_s / arrivals, rel=1e-12)
    assert float(queue.contacts_inside) == pytest.approx(math.fsum(k * p for k, p in enumerate(states)), rel=1e-12)
    assert float(queue.waiting_probability(7)) == pytest.approx(states[agents + 7], rel=1e-12)


@pytest.mark.parametrize("within_s", [0.0, 5.0, 20.0, 120.0])
def test_service_levels_are_those_of_a_wait_drawn_by_quadrature(within_s: float) -> None:
    """The four definitions, from the density of the offered wait: a way that shares nothing with the sums."""
    arrivals, aht_s, patience_s, agents = 0.11, 240.0, 200.0, 25
    queue = erlang_a(contacts_a_s=arrivals, aht_s=aht_s, patience_s=patience_s, agents=agents)
    leaving, clearing = 1 / patience_s, agents / aht_s
    waits, step = np.linspace(0.0, 3_000.0, 600_001, retstep=True)
    shape = np.exp(arrivals / leaving * -np.expm1(-leaving * waits) - clearing * waits)
    # the atom at zero belongs to the states below the agents: weight B-normalised, times 1/arrivals per unit density
    states = chain(arrivals, aht_s, patience_s, agents, 400)
    density = arrivals * states[agents - 1] * shape
    now = math.fsum(states[:agents])
    inside, patient = waits <= within_s, np.exp(-leaving * waits)

    def integral(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        return float(step * (values.sum() - (values[0] + values[-1]) / 2))

    reach = waits[inside].size
    head = waits[:reach]
    served = now + (float(np.trapezoid((density * patient)[:reach], head)) if reach > 1 else 0.0)
    waited = now + (float(np.trapezoid(density[:reach], head)) if reach > 1 else 0.0)
    all_served = now + integral(density * patient)
    expected = {
        ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED: served,
        ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED: waited,
        ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED: served / all_served,
        ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED: 1 - (1 - waited) * math.exp(-leaving * within_s),
    }
    for definition, value in expected.items():
        assert float(queue.service_level(within_s, definition)) == pytest.approx(value, abs=1e-7), definition


def test_asa_is_the_mean_wait_of_the_served() -> None:
    """ASA of the answered is below the mean wait of all where the impatient wait longest, and equals it in Erlang C."""
    waits = np.linspace(0.0, 3_000.0, 600_001)
    arrivals, aht_s, patience_s, agents = 0.11, 240.0, 200.0, 25
    queue = erlang_a(contacts_a_s=arrivals, aht_s=aht_s, patience_s=patience_s, agents=agents)
    shape = np.exp(arrivals * patience_s * -np.expm1(-waits / patience_s) - agents / aht_s * waits)
    states = chain(arrivals, aht_s, patience_s, agents, 400)
    served = arrivals * states[agents - 1] * shape * np.exp(-waits / patience_s)
    mean = float(np.trapezoid(served * waits, waits)) / float(queue.served_share)
    assert float(queue.asa_s) == pytest.approx(mean, rel=1e-6)
    patient = erlang_a(contacts_a_s=0.1, aht_s=240, agents=28)
    assert float(patient.asa_s) == pytest.approx(float(patient.wait_all_s), rel=1e-12)


def test_the_definitions_differ_by_up_to_two_points_or_so() -> None:
    """Same traffic, four numbers: the reason why a contract has to name one."""
    queue = erlang_a(contacts_a_s=0.1, aht_s=240, patience_s=300, agents=28)
    levels = [float(queue.service_level(20, definition)) for definition in DEFINITIONS]
    assert len({round(level, 4) for level in levels}) == 4
    assert 0.01 < max(levels) - min(levels) < 0.03


def test_no_agents_serve_nobody() -> None:
    """With patience all give up, without it the line grows for ever."""
    given_up = erlang_a(contacts_a_s=0.1, aht_s=240, agents=0, patience_s=60)
    assert float(given_up.abandon_rate) == pytest.approx(1.0)
    assert float(given_up.queue_length) == pytest.approx(6.0)
    endless = erlang_a(contacts_a_s=0.1, aht_s=240, agents=0)
    for queue in (given_up, endless):
        assert [float(queue.service_level(20, definition)) for definition in DEFINITIONS] == [0.0] * 4
        assert float(queue.occupancy) == 0.0
        assert float(queue.asa_s) == math.inf
    assert float(endless.queue_length) == math.inf


def test_no_contacts_are_served_at_once() -> None:
    """An idle queue keeps any promise, waits for nobody and divides by nothing."""
    idle = erlang_a(contacts_a_s=0.0, aht_s=240, agents=3, patience_s=60)
    assert [float(idle.service_level(20, definition)) for definition in DEFINITIONS] == [1.0] * 4
    assert float(idle.asa_s) == float(idle.wait_all_s) == float(idle.occupancy) == float(idle.abandon_rate) == 0.0


def test_an_overloaded_line_without_patience_is_told_as_endless() -> None:
    """Erlang C above capacity: level 0, infinite wait, all agents busy, the served share is what they manage."""
    queue = erlang_a(contacts_a_s=0.1, aht_s=240, agents=20)
    assert not bool(queue.is_stable)
    assert float(queue.service_level(20, SERVED_WITHIN)) == 0.0
    assert float(queue.asa_s) == float(queue.wait_all_s) == math.inf
    assert float(queue.occupancy) == pytest.approx(1.0)
    assert float(queue.served_share) == pytest.approx(20 / 24)


def test_thousands_of_agents_stay_exact() -> None:
    """5,000 agents near their load, far below it and far above: finite, ordered, and true to known limits."""
    agents = np.array([4_000, 4_900, 5_000, 5_100, 6_000])
    queue = erlang_a(contacts_a_s=5_000 / 180, aht_s=180, patience_s=120, agents=agents)
    levels = queue.service_level(20, SERVED_WITHIN)
    assert np.all(np.isfinite(levels))
    assert np.all(np.diff(levels) > 0)
    # far too few agents: those who are not served give up, whatever the patience
    assert float(queue.abandon_rate[0]) == pytest.approx(1 - 4_000 / 5_000, abs=1e-6)
    assert float(queue.abandon_rate[-1]) < 1e-12
    # exponential handling and patience of the same mean: nobody can tell n agents from an M/M/∞ house
    twins = erlang_a(contacts_a_s=5_000 / 180, aht_s=180, patience_s=180, agents=5_000)
    assert float(twins.contacts_inside) == pytest.approx(5_000, rel=1e-9)


def test_many_queues_at_once_are_each_as_alone() -> None:
    """One array of mixed queues gives the numbers of one call each, to the last bit but rounding."""
    arrivals = np.array([0.0, 0.002, 0.05, 0.11, 3.0, 30.0])
    agents = np.array([1, 1, 14, 25, 700, 7_300])
    patience = np.array([60.0, 200.0, np.inf, 200.0, 90.0, 45.0])
    many = erlang_a(contacts_a_s=arrivals, aht_s=240, agents=agents, patience_s=patience)
    for index in range(arrivals.size):
        one = erlang_a(
            contacts_a_s=arrivals[index], aht_s=240, agents=int(agents[index]), patience_s=float(patience[index])
        )
        for definition in DEFINITIONS:
            assert many.service_level(20, definition)[index] == pytest.approx(
                float(one.service_level(20, definition)), abs=1e-13
            )
        assert many.queue_length[index] == pytest.approx(float(one.queue_length), rel=1e-12)


def test_a_bounded_room_turns_away() -> None:
    """M/M/n/K: with no place to wait it is Erlang B; what is offered is served, gives up or is turned away."""
    lost = erlang_a(contacts_a_s=0.1, aht_s=240, agents=20, inside_max=20)
    assert float(lost.turned_away) == pytest.approx(float(erlang_b(24.0, 20)), rel=1e-12)
    some = erlang_a(contacts_a_s=0.1, aht_s=240, agents=20, inside_max=30, patience_s=300)
    assert float(some.served_share + some.abandon_rate + some.turned_away) == pytest.approx(1.0)
    assert float(some.served_share) == pytest.approx(float(some.contacts_served) / 24.0, rel=1e-12)


@pytest.mark.parametrize(
    "wrong",
    [
        {"aht_s": 0.0},
        {"aht_s": -1.0},
        {"patience_s": 0.0},
        {"agents": -1},
        {"contacts_a_s": -0.1},
        {"inside_max": 3},
        {"agents": 0, "inside_max": 3},
    ],
)
def test_impossible_queues_are_refused(wrong: dict[str, float]) -> None:
    """Zero handling time, negative rates or people, fewer lines than agents."""
    with pytest.raises(BrokenInvariant):
        erlang_a(**({"contacts_a_s": 0.1, "aht_s": 240.0, "agents": 5} | wrong))  # type: ignore[arg-type]


def test_a_line_of_millions_is_refused_with_a_sentence() -> None:
    """Memory is bounded: an absurd overload says what to check."""
    queue = erlang_a(contacts_a_s=1_000.0, aht_s=240, agents=1, patience_s=1e6)
    with pytest.raises(PumasiError, match="handling time"):
        queue.service_level(20, SERVED_WITHIN)
