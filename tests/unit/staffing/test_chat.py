"""Chat with shared agents: speeds, the chain, its limits."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.errors import BrokenInvariant
from core.service import ServiceLevelDefinition
from wfm.staffing.chat import agent_speed, chat_queue
from wfm.staffing.goals import Goal, Measure, agents_for
from wfm.staffing.queueing import erlang_a

SERVED_WITHIN = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED


def test_two_chats_at_once_finish_faster_than_one_but_not_twice() -> None:
    """With a slowdown of a quarter: 1, 1.6 and 2 chats in the time of one."""
    assert agent_speed([0, 1, 2, 3], 0.25).tolist() == [0.0, 1.0, 1.6, 2.0]
    assert agent_speed(3, 0.0) == 3.0
    assert agent_speed(3, 1.0) == 1.0


def test_one_chat_at_a_time_is_erlang_a() -> None:
    """A concurrency of one gives the same queue, number for number."""
    chat = chat_queue(contacts_a_s=0.05, aht_s=400, agents=22, concurrency=1, slowdown=0.3, patience_s=200)
    phone = erlang_a(contacts_a_s=0.05, aht_s=400, agents=22, patience_s=200)
    for name in ("wait_probability", "queue_length", "abandon_rate", "occupancy", "asa_s", "contacts_inside"):
        assert float(getattr(chat, name)) == pytest.approx(float(getattr(phone, name)), rel=1e-12), name
    assert float(chat.service_level(20, SERVED_WITHIN)) == pytest.approx(
        float(phone.service_level(20, SERVED_WITHIN)), rel=1e-12
    )


def test_sharing_without_cost_is_as_many_agents() -> None:
    """With no slowdown, three chats an agent are three agents; only the occupancy is counted by people."""
    shared = chat_queue(contacts_a_s=0.1, aht_s=400, agents=15, concurrency=3, slowdown=0.0, patience_s=200)
    alone = erlang_a(contacts_a_s=0.1, aht_s=400, agents=45, patience_s=200)
    assert float(shared.wait_probability) == pytest.approx(float(alone.wait_probability), rel=1e-12)
    assert float(shared.service_level(30, SERVED_WITHIN)) == pytest.approx(
        float(alone.service_level(30, SERVED_WITHIN)), rel=1e-12
    )


def test_one_agent_with_three_chats_is_the_chain_by_hand() -> None:
    """States 0 … 3 and a line, multiplied out."""
    arrivals, aht_s, patience_s, slowdown = 0.006, 400.0, 150.0, 0.25
    pace = [float(agent_speed(k, slowdown)) / aht_s for k in range(4)]
    weights = [1.0]
    for state in range(1, 200):
        weights.append(weights[-1] * arrivals / (pace[min(state, 3)] + max(state - 3, 0) / patience_s))
    whole = math.fsum(weights)
    queue = chat_queue(
        contacts_a_s=arrivals, aht_s=aht_s, agents=1, concurrency=3, slowdown=slowdown, patience_s=patience_s
    )
    assert float(queue.wait_probability) == pytest.approx(math.fsum(weights[3:]) / whole, rel=1e-12)
    assert float(queue.contacts_served) == pytest.approx(
        math.fsum(min(k, 3) * w for k, w in enumerate(weights)) / whole, rel=1e-12
    )
    assert float(queue.occupancy) == pytest.approx(1 - 1 / whole, rel=1e-12)
    served = math.fsum(pace[min(k, 3)] * w for k, w in enumerate(weights)) / whole / arrivals
    assert float(queue.served_share) == pytest.approx(served, rel=1e-10)


def test_slower_sharing_needs_more_agents() -> None:
    """Fewest agents rise with the slowdown and fall with the concurrency."""
    goal = Goal(measure=Measure.SERVICE_LEVEL, value=0.8, within_s=30)
    by_slowdown = [
        int(agents_for(goal, contacts_a_s=0.1, aht_s=400, concurrency=2, slowdown=slowdown).agents[0])
        for slowdown in (0.0, 0.25, 0.5, 1.0)
    ]
    by_concurrency = agents_for(
        goal, contacts_a_s=0.1, aht_s=400, concurrency=np.array([1, 2, 3]), slowdown=0.25
    ).agents.tolist()
    assert by_slowdown == sorted(by_slowdown)
    assert by_slowdown[0] < by_slowdown[-1]
    assert by_concurrency == sorted(by_concurrency, reverse=True)


@pytest.mark.parametrize("wrong", [{"concurrency": 0}, {"aht_s": 0.0}, {"slowdown": 1.5}, {"agents": -1}])
def test_impossible_chats_are_refused(wrong: dict[str, float]) -> None:
    """Concurrency zero, handling time zero, a slowdown that makes sharing pointless."""
    usual = {"contacts_a_s": 0.1, "aht_s": 400.0, "agents": 5, "concurrency": 2, "slowdown": 0.25}
    with pytest.raises(BrokenInvariant):
        chat_queue(**(usual | wrong))
