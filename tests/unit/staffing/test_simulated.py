"""The chains beside a small simulation that shares nothing with them: least busy agent first, one event at a time."""

from __future__ import annotations

import math
import random

import pytest

from core.service import ServiceLevelDefinition
from wfm.staffing.chat import chat_queue

CONTACTS = 40_000
WITHIN_S = 30.0


def simulated(
    arrivals: float, aht_s: float, agents: int, concurrency: int, slowdown: float, patience_s: float
) -> tuple[float, float, float]:
    """Served within 30 s of offered, given up, and waited at all; each as a share of the contacts."""
    chance = random.Random(7)
    busy = [0] * agents
    pace = [k / (1 + slowdown * max(k - 1, 0)) / aht_s for k in range(concurrency + 1)]
    waiting: list[tuple[float, float]] = []
    clock, coming = 0.0, chance.expovariate(arrivals)
    offered = in_time = given_up = waited = 0
    while offered < CONTACTS:
        rate = sum(pace[contacts] for contacts in busy)
        done = clock + chance.expovariate(rate) if rate else math.inf
        leaving = min(waiting)[0] if waiting else math.inf
        clock = min(coming, done, leaving)
        if clock == coming:
            offered, coming = offered + 1, clock + chance.expovariate(arrivals)
            idlest = min(range(agents), key=busy.__getitem__)
            if busy[idlest] < concurrency:
                busy[idlest] += 1
                in_time += 1
            else:
                waited += 1
                waiting.append((clock + chance.expovariate(1 / patience_s), clock))
        elif clock == done:
            agent = chance.choices(range(agents), weights=[pace[contacts] for contacts in busy])[0]
            busy[agent] -= 1
            if waiting:
                first = min(waiting, key=lambda contact: contact[1])
                waiting.remove(first)
                busy[agent] += 1
                in_time += clock - first[1] <= WITHIN_S
        else:
            waiting.remove(min(waiting))
            given_up += 1
    return in_time / offered, given_up / offered, waited / offered


@pytest.mark.parametrize(
    ("arrivals", "aht_s", "agents", "concurrency", "slowdown", "patience_s"),
    [(0.04, 240.0, 10, 1, 0.0, 150.0), (0.02, 400.0, 4, 3, 0.25, 200.0), (0.05, 400.0, 10, 3, 0.25, 150.0)],
    ids=["phone", "four agents, three chats each", "ten agents, three chats each"],
)
def test_the_chain_and_the_simulation_agree(
    arrivals: float, aht_s: float, agents: int, concurrency: int, slowdown: float, patience_s: float
) -> None:
    """Within three points: the noise of 40,000 contacts in queues with a long memory (with 200,000 it is below one)."""
    queue = chat_queue(
        contacts_a_s=arrivals,
        aht_s=aht_s,
        agents=agents,
        concurrency=concurrency,
        slowdown=slowdown,
        patience_s=patience_s,
    )
    level, given_up, waited = simulated(arrivals, aht_s, agents, concurrency, slowdown, patience_s)
    assert level == pytest.approx(
        float(queue.service_level(WITHIN_S, ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED)), abs=0.03
    )
    assert given_up == pytest.approx(float(queue.abandon_rate), abs=0.03)
    assert waited == pytest.approx(float(queue.wait_probability), abs=0.03)
