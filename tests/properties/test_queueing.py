"""What holds of every queue: probabilities, conservation, monotony, limits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.service import ServiceLevelDefinition
from wfm.staffing.chat import chat_queue
from wfm.staffing.fewest import fewest_agents
from wfm.staffing.goals import Goal, Measure, agents_for
from wfm.staffing.queueing import SteadyState, erlang_a, erlang_b, erlang_c

DEFINITIONS = tuple(ServiceLevelDefinition)

loads = st.floats(0.01, 400.0)
handling = st.floats(10.0, 2_000.0)
patiences = st.floats(5.0, 3_000.0)
waits = st.floats(0.0, 600.0)
crowds = st.integers(0, 450)


def queue_of(load: float, aht_s: float, patience_s: float, agents: int) -> SteadyState:
    """A queue given by its load."""
    return erlang_a(contacts_a_s=load / aht_s, aht_s=aht_s, patience_s=patience_s, agents=agents)


@given(loads, handling, patiences, crowds, waits)
def test_shares_lie_between_nothing_and_all(
    load: float, aht_s: float, patience_s: float, agents: int, within_s: float
) -> None:
    """Every probability is one, for any queue; nothing is NaN."""
    queue = queue_of(load, aht_s, patience_s, agents)
    shares = [queue.wait_probability, queue.abandon_rate, queue.served_share, queue.occupancy, queue.turned_away]
    shares += [queue.service_level(within_s, definition) for definition in DEFINITIONS]
    assert all(0.0 <= float(share) <= 1.0 + 1e-12 for share in shares)
    assert float(queue.queue_length) >= 0.0
    assert float(queue.wait_all_s) >= 0.0


@given(loads, handling, patiences, st.integers(1, 450))
def test_what_comes_is_served_or_gives_up(load: float, aht_s: float, patience_s: float, agents: int) -> None:
    """Conservation: served + abandoned = offered, and what is served keeps the agents busy (Little)."""
    queue = queue_of(load, aht_s, patience_s, agents)
    assert float(queue.served_share + queue.abandon_rate) == pytest.approx(1.0, abs=1e-9)
    assert float(queue.contacts_served) == pytest.approx(float(queue.served_share) * load, rel=1e-8)
    assert float(queue.occupancy) * agents == pytest.approx(float(queue.contacts_served), rel=1e-9)


@given(loads, handling, patiences, crowds, waits)
def test_one_agent_more_never_hurts(load: float, aht_s: float, patience_s: float, agents: int, within_s: float) -> None:
    """Every service level rises with the agents, waiting and abandonment fall."""
    crowd = np.array([agents, agents + 1, agents + 7])
    queue = erlang_a(contacts_a_s=load / aht_s, aht_s=aht_s, patience_s=patience_s, agents=crowd)
    for definition in DEFINITIONS:
        assert np.all(np.diff(queue.service_level(within_s, definition)) >= -1e-11)
    assert np.all(np.diff(queue.abandon_rate) <= 1e-11)
    assert np.all(np.diff(queue.wait_probability) <= 1e-11)


@given(loads, handling, patiences, st.integers(1, 450), waits, waits)
def test_more_time_is_never_a_worse_level(
    load: float, aht_s: float, patience_s: float, agents: int, shorter_s: float, longer_s: float
) -> None:
    """A level rises with the seconds allowed."""
    queue = queue_of(load, aht_s, patience_s, agents)
    low, high = sorted((shorter_s, longer_s))
    for definition in DEFINITIONS:
        assert float(queue.service_level(low, definition)) <= float(queue.service_level(high, definition)) + 1e-11


@given(loads, handling, patiences, st.integers(1, 450), waits)
def test_the_definitions_are_ordered(
    load: float, aht_s: float, patience_s: float, agents: int, within_s: float
) -> None:
    """Served within of offered is the strictest; those who may abandon in time are the most lenient count."""
    queue = queue_of(load, aht_s, patience_s, agents)
    served, waited, of_served, or_abandoned = (float(queue.service_level(within_s, each)) for each in DEFINITIONS)
    assert served <= waited + 1e-11
    assert waited <= or_abandoned + 1e-11
    assert served <= of_served + 1e-11


@given(st.floats(0.01, 300.0), handling, st.integers(1, 60), waits)
def test_endless_patience_is_erlang_c(load: float, aht_s: float, spare: int, within_s: float) -> None:
    """With infinite patience Erlang A is Erlang C, and a very patient queue comes close to it."""
    agents = int(load) + spare
    patient = queue_of(load, aht_s, np.inf, agents)
    chance = float(erlang_c(load, agents))
    assert float(patient.wait_probability) == pytest.approx(chance, rel=1e-12)
    expected = 1 - chance * np.exp(-(agents - load) * within_s / aht_s)
    for definition in DEFINITIONS:
        assert float(patient.service_level(within_s, definition)) == pytest.approx(expected, abs=1e-12)
    if agents - load > 0.5:
        nearly = queue_of(load, aht_s, 1e9, agents)
        assert float(nearly.wait_probability) == pytest.approx(chance, abs=1e-4)


@given(loads, st.integers(0, 500))
def test_erlang_b_is_a_probability_that_falls(load: float, servers: int) -> None:
    """Each server more blocks fewer; the carried load never exceeds the servers."""
    blocked = erlang_b(load, [servers, servers + 1])
    assert 0.0 <= blocked[1] <= blocked[0] <= 1.0
    assert blocked[1] < blocked[0] or blocked[0] == 0.0
    assert load * (1 - blocked[0]) <= servers + 1e-9


@given(st.floats(0.01, 40.0), handling, patiences, st.integers(1, 25), st.integers(1, 4), st.floats(0.0, 1.0), waits)
def test_chat_conserves_its_contacts(
    load: float, aht_s: float, patience_s: float, agents: int, concurrency: int, slowdown: float, within_s: float
) -> None:
    """Served + abandoned = offered for shared agents too, and all shares are shares."""
    queue = chat_queue(
        contacts_a_s=load / aht_s,
        aht_s=aht_s,
        agents=agents,
        concurrency=concurrency,
        slowdown=slowdown,
        patience_s=patience_s,
    )
    assert 0.0 <= float(queue.wait_probability) <= 1.0
    assert 0.0 <= float(queue.occupancy) <= 1.0
    assert float(queue.contacts_served) <= agents * concurrency * (1 + 1e-9)
    for definition in DEFINITIONS:
        assert 0.0 <= float(queue.service_level(within_s, definition)) <= 1.0


@given(st.lists(st.floats(0.0, 200.0), min_size=1, max_size=8), st.floats(0.5, 0.99), st.floats(1.0, 120.0))
def test_the_fewest_agents_are_the_fewest(loads_: list[float], fraction: float, within_s: float) -> None:
    """The inverse and the queue agree: enough with them, not enough with one less."""
    goal = Goal(measure=Measure.SERVICE_LEVEL, value=fraction, within_s=within_s)
    load = np.array(loads_)
    found = agents_for(goal, contacts_a_s=load / 240, aht_s=240, patience_s=180)
    here = erlang_a(contacts_a_s=load / 240, aht_s=240, patience_s=180, agents=found.agents)
    below = erlang_a(contacts_a_s=load / 240, aht_s=240, patience_s=180, agents=np.maximum(found.agents - 1, 0))
    busy = load > 0
    assert np.all(goal.score(here)[busy] >= fraction)
    assert np.all(goal.score(below)[busy] < fraction)
    assert np.all(found.agents[~busy] == 0)
    real = found.fractional(np.full(load.shape, fraction))
    assert np.all((real <= found.agents) & (real >= found.agents - 1))


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), min_size=1, max_size=10))
def test_the_search_finds_thresholds(pairs: list[tuple[int, int]]) -> None:
    """For any steps and any starting points."""
    steps, starts = (np.array(values) for values in zip(*pairs, strict=True))
    found = fewest_agents(
        lambda at, agents: (agents >= steps[at]).astype(float), np.full(steps.shape, 0.5), starts, agents_max=300
    )
    assert found.agents.tolist() == steps.tolist()
