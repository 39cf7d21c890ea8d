"""Large pools: the sum from the upper end is the recursion, exactly, and quick."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from wfm.staffing import blocking, chat, queueing, waiting_line
from wfm.staffing.chat import chat_queue
from wfm.staffing.goals import Goal, Measure, agents_for
from wfm.staffing.queueing import erlang_a, erlang_b

CHAT = {
    "contacts_a_s": np.array([0.5, 5.0, 2.0, 0.0]),
    "aht_s": 300,
    "agents": np.array([60, 900, 400, 300]),
    "concurrency": np.array([3, 2, 3, 2]),
    "slowdown": 0.25,
    "patience_s": 90,
}


def test_the_sum_is_the_recursion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand pools of up to 4,000 servers, far below and far above their load: equal to twelve digits."""
    chance = np.random.default_rng(3)
    servers = chance.integers(1, 4_000, 2_000)
    load = servers * chance.uniform(0.0, 2.0, 2_000)
    summed = erlang_b(load, servers)
    monkeypatch.setattr(queueing, "STATES_FROM", 10**9)
    stepped = erlang_b(load, servers)
    assert np.allclose(summed, stepped, rtol=1e-11, atol=1e-300)


def test_by_rational_numbers() -> None:
    """480 erlang on 500 servers, without any rounding."""
    inverse, term = Fraction(1), Fraction(1)
    for step in range(500):
        term = term * (500 - step) / 480
        inverse += term
    assert float(erlang_b(480.0, 500)) == pytest.approx(float(1 / inverse), rel=1e-12)


def test_the_edges() -> None:
    """No load, no servers, far too much load: the sum knows them too."""
    assert erlang_b([0.0, 0.0, 1e6, 5.0], [0, 400, 400, 0]).tolist()[:2] == [1.0, 0.0]
    assert float(erlang_b(1e6, 400)) == pytest.approx(1 - 400 / 1e6, rel=1e-3)


def test_chat_of_many_slots_is_that_of_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocking, contacts served and agents busy; a pool without chats among them."""
    summed = chat_queue(**CHAT)  # type: ignore[arg-type]
    monkeypatch.setattr(chat, "STATES_FROM", 10**9)
    stepped = chat_queue(**CHAT)  # type: ignore[arg-type]
    for name in ("blocking", "served_below", "busy_below"):
        assert np.allclose(getattr(summed, name), getattr(stepped, name), rtol=1e-10, atol=1e-12), name


def test_parts_keep_every_queue_once() -> None:
    """Queues of all lengths, a huge one among them."""
    terms = np.array([5, waiting_line.CELLS_MAX * 2, 7, 1, 900_000, 200_000])
    parts = list(blocking.parts_of(terms))
    assert sorted(np.concatenate(parts).tolist()) == list(range(6))
    assert max(len(part) * int(terms[part].max()) for part in parts if len(part) > 1) <= waiting_line.CELLS_MAX


@pytest.mark.timeout(30)
def test_tens_of_thousands_of_agents_are_found_at_once() -> None:
    """58,356 agents for 700,000 calls of 300 s an hour, 80/20: one less misses, and conservation holds."""
    goal = Goal(measure=Measure.SERVICE_LEVEL, value=0.8, within_s=20)
    found = agents_for(goal, contacts_a_s=700_000 / 3600, aht_s=300)
    assert found.agents.tolist() == [58_356]
    assert found.score_below[0] < 0.8 <= found.score[0]
    queue = erlang_a(contacts_a_s=700_000 / 3600, aht_s=300, agents=58_000, patience_s=120)
    carried = float(queue.occupancy) * 58_000 / 300
    assert carried == pytest.approx(700_000 / 3600 * (1 - float(queue.abandon_rate)), rel=1e-9)
