"""Routing: which agent takes a contact that comes, and which contact an agent takes who becomes free."""

from __future__ import annotations

import numpy as np

from wfm.simulation.compiled import inlined
from wfm.simulation.kernels_floor import begin, dequeue, first_alive, retime
from wfm.simulation.kernels_order import join
from wfm.simulation.kernels_records import CHAT, NOBODY, TARGET_AT_RISK, TENANT_ORDER, Ints, Paces, Records

RANK_S = 1e9
"""Seconds that one rank outweighs: longer than any wait."""


@inlined
def agent_for(
    rule: Records, agents: Records, queues: Records, contacts: Records, pace: Paces, contact: int, now: float
) -> int:
    """The agent free for the longest time who may take a live contact, dedicated ones first; −1: nobody.

    An agent without any contact goes before one who puts a post aside, and that one before a second chat at once.
    """
    number = contacts[contact].queue
    heads = rule[0].agents
    own = queues[number].dedicated_on > 0
    waits_for_own = own and now - contacts[contact].offered_s < rule[0].overflow_s
    found = _from_ring(agents, queues, pace, number, heads, own, waits_for_own)
    if found == NOBODY and rule[0].is_interruptible == 1:
        found = _from_ring(agents, queues, pace, number, heads + rule[0].most, own, waits_for_own)
    if queues[number].kind == CHAT:
        held = 1
        while found == NOBODY and held < queues[number].concurrency:
            found = _from_ring(agents, queues, pace, number, heads + held, own, waits_for_own)
            held += 1
    return found


@inlined
def _from_ring(
    agents: Records, queues: Records, pace: Paces, number: int, head: int, own: bool, waits_for_own: bool
) -> int:
    tenant = queues[number].tenant
    shared = NOBODY
    agent = agents[head].after
    while agent != head:
        if pace[agent, number] > 0:
            if not own or agents[agent].dedicated_to == tenant:
                return int(agent)
            if shared == NOBODY and not waits_for_own:
                shared = agent
        agent = agents[agent].after
    return int(shared)


@inlined
def idle_for_post(rule: Records, agents: Records, pace: Paces, number: int) -> int:
    """The agent idle for the longest time who may take a post; −1: nobody."""
    head = rule[0].agents
    agent = agents[head].after
    while agent != head:
        if pace[agent, number] > 0:
            return int(agent)
        agent = agents[agent].after
    return NOBODY


@inlined
def live_for(
    rule: Records, agents: Records, queues: Records, contacts: Records, pace: Paces, agent: int, now: float
) -> int:
    """The queue of the live contact an agent takes next; −1: none that it may take."""
    held = agents[agent].held
    best, best_class, best_score = NOBODY, 2, -np.inf
    for place in range(rule[0].live_open - 1, -1, -1):
        number = queues[place].live
        if pace[agent, number] <= 0:
            continue
        if held > 0 and (queues[number].kind != CHAT or held >= queues[number].concurrency):
            continue
        contact = first_alive(rule, queues, contacts, number, now)
        if contact == NOBODY:
            continue
        waited = now - contacts[contact].offered_s
        tenant = queues[number].tenant
        if waited < rule[0].overflow_s and agents[agent].dedicated_to != tenant and queues[number].dedicated_on > 0:
            continue
        class_, score = 0, waited
        if rule[0].policy == TARGET_AT_RISK:
            is_behind = queues[number].in_time < queues[number].target * queues[number].counted
            class_ = 0 if is_behind else 1
            score = waited / queues[number].within_s
        elif rule[0].policy == TENANT_ORDER:
            score = waited - RANK_S * queues[number].rank
        if class_ < best_class or (class_ == best_class and score > best_score):
            best, best_class, best_score = number, class_, score
    return int(best)


@inlined
def post_for(rule: Records, queues: Records, contacts: Records, pace: Paces, agent: int, now: float, due: float) -> int:
    """The queue of the post nearest to its limit that an agent may take, past the part ``due`` of it; −1: none."""
    best, best_age = NOBODY, due
    for place in range(rule[0].deferred_open):
        number = queues[place].deferred
        if pace[agent, number] <= 0:
            continue
        age = (now - contacts[queues[number].head].offered_s) / queues[number].within_s
        if age >= best_age:
            best, best_age = number, age
    return int(best)


@inlined
def refill(
    rule: Records,
    agents: Records,
    turns: Ints,
    hands: Records,
    queues: Records,
    contacts: Records,
    spans: Records,
    pace: Paces,
    agent: int,
    now: float,
) -> None:
    """A free agent takes what waits for it, joins the ring where it can be found, and gets its next event."""
    is_firm = False
    while agents[agent].is_exclusive == 0:
        number = NOBODY
        is_idle = agents[agent].held == 0
        if is_idle and rule[0].policy == TARGET_AT_RISK:
            number = post_for(rule, queues, contacts, pace, agent, now, rule[0].due)
            is_firm = number != NOBODY
        if number == NOBODY:
            number = live_for(rule, agents, queues, contacts, pace, agent, now)
        if number == NOBODY and is_idle:
            number = post_for(rule, queues, contacts, pace, agent, now, 0.0)
        if number == NOBODY:
            break
        contact = dequeue(rule, queues, contacts, number)
        begin(rule, agents, hands, queues, contacts, pace, agent, contact, now)
    stand(rule, agents, agent, is_firm)
    retime(rule, agents, turns, hands, spans, agent, now)


@inlined
def stand(rule: Records, agents: Records, agent: int, is_firm: bool) -> None:
    """Join the ring of those who may be asked: with few enough chats, or with a post that may be put aside."""
    heads, most = rule[0].agents, rule[0].most
    if agents[agent].has_post == 1:
        if rule[0].is_interruptible == 1 and not is_firm:
            join(agents, heads + most, agent)
    elif agents[agent].is_exclusive == 0 and agents[agent].held < most:
        join(agents, heads + agents[agent].held, agent)


def warm_up() -> None:
    """Nothing of its own: the engine's warm-up compiles it."""
