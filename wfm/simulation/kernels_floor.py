"""Queues and hands: who waits, who is being served, and when an agent is done.

An agent's contacts advance on a clock of its own (``virtual_s``), which runs at 1 / (1 + slowdown · (k − 1)) of real
time while k chats share the agent: a contact is done when that clock has run for its work, however often k changed.
"""

from __future__ import annotations

import numpy as np

from wfm.simulation.compiled import inlined
from wfm.simulation.kernels_order import set_time
from wfm.simulation.kernels_records import ABANDONED, ANSWERED, BOARD, CHAT, NOBODY, Ints, Paces, Records


@inlined
def enqueue(rule: Records, queues: Records, contacts: Records, contact: int, at_front: bool) -> None:
    """Let a contact wait, last or first of its queue."""
    number = contacts[contact].queue
    if queues[number].where == NOBODY:
        if queues[number].kind == BOARD:
            place = rule[0].deferred_open
            queues[place].deferred = number
            rule[0].deferred_open = place + 1
        else:
            place = rule[0].live_open
            queues[place].live = number
            rule[0].live_open = place + 1
        queues[number].where = place
        queues[number].head = queues[number].tail = contact
        contacts[contact].following = NOBODY
    elif at_front:
        contacts[contact].following = queues[number].head
        queues[number].head = contact
    else:
        contacts[queues[number].tail].following = contact
        contacts[contact].following = NOBODY
        queues[number].tail = contact


@inlined
def dequeue(rule: Records, queues: Records, contacts: Records, number: int) -> int:
    """The first of a queue, taken out of it."""
    contact = queues[number].head
    following = contacts[contact].following
    queues[number].head = following
    if following == NOBODY:
        place = queues[number].where
        if queues[number].kind == BOARD:
            last = rule[0].deferred_open - 1
            moved = queues[last].deferred
            queues[place].deferred = moved
            rule[0].deferred_open = last
        else:
            last = rule[0].live_open - 1
            moved = queues[last].live
            queues[place].live = moved
            rule[0].live_open = last
        queues[moved].where = place
        queues[number].where = NOBODY
    return int(contact)


@inlined
def first_alive(rule: Records, queues: Records, contacts: Records, number: int, now: float) -> int:
    """The first of a queue who still waits; those who gave up before it are counted and let go. −1: nobody."""
    while queues[number].where != NOBODY:
        contact = queues[number].head
        patience = contacts[contact].patience_s
        if now - contacts[contact].offered_s < patience:
            return int(contact)
        dequeue(rule, queues, contacts, number)
        contacts[contact].outcome = ABANDONED
        contacts[contact].wait_s = patience
        queues[number].counted += 1
    return NOBODY


@inlined
def sync(
    rule: Records, agents: Records, hands: Records, queues: Records, contacts: Records, agent: int, now: float
) -> None:
    """Let the agent's own clock run up to now, and share the time between the chats in hand."""
    held = agents[agent].held
    passed = now - agents[agent].synced_s
    if agents[agent].is_exclusive == 0:
        for place in range(held):
            queues[contacts[hands[agent, place].contact].queue].served_s += passed / held
    if held > 1:
        passed /= 1.0 + rule[0].slowdown * (held - 1)
    agents[agent].virtual_s += passed
    agents[agent].synced_s = now


@inlined
def retime(rule: Records, agents: Records, turns: Ints, hands: Records, spans: Records, agent: int, now: float) -> None:
    """When is the next event of an agent in sync: a contact done, or the end of its presence?"""
    held = agents[agent].held
    moment = np.inf
    if held > 0:
        soonest = hands[agent, 0].done_v
        for place in range(1, held):
            soonest = min(soonest, hands[agent, place].done_v)
        left = max(0.0, soonest - agents[agent].virtual_s)
        moment = now + left * (1.0 + rule[0].slowdown * (held - 1))
    agents[agent].done_s = moment
    if agents[agent].is_leaving == 0:
        moment = min(moment, spans[agents[agent].span].to_s)
    set_time(turns, agent, moment)


@inlined
def begin(
    rule: Records,
    agents: Records,
    hands: Records,
    queues: Records,
    contacts: Records,
    pace: Paces,
    agent: int,
    contact: int,
    now: float,
) -> None:
    """An agent takes a contact up. The caller has taken it from its queue, and retimes."""
    number = contacts[contact].queue
    kind = queues[number].kind
    sync(rule, agents, hands, queues, contacts, agent, now)
    place = agents[agent].held
    if place == 0:
        agents[agent].busy_from_s = now
        # the agent's own clock begins anew, so that it never grows until seconds drown in rounding
        agents[agent].virtual_s = 0.0
    hands[agent, place].contact = contact
    hands[agent, place].begun_s = now
    hands[agent, place].done_v = agents[agent].virtual_s + contacts[contact].left_s * pace[agent, number]
    agents[agent].held = place + 1
    agents[agent].is_exclusive = kind != CHAT
    agents[agent].has_post = kind == BOARD
    contacts[contact].agent = agent
    if kind != BOARD:
        _answered(queues, contacts, contact, now)


@inlined
def _answered(queues: Records, contacts: Records, contact: int, now: float) -> None:
    number = contacts[contact].queue
    wait = now - contacts[contact].offered_s
    contacts[contact].outcome = ANSWERED
    contacts[contact].wait_s = wait
    queues[number].counted += 1
    if wait <= queues[number].within_s:
        queues[number].in_time += 1


@inlined
def finish(
    rule: Records, agents: Records, hands: Records, queues: Records, contacts: Records, agent: int, now: float
) -> None:
    """The agent's contact that is due is done. The caller decides what comes next, and retimes."""
    sync(rule, agents, hands, queues, contacts, agent, now)
    last = agents[agent].held - 1
    place = 0
    for other in range(1, last + 1):
        if hands[agent, other].done_v < hands[agent, place].done_v:
            place = other
    contact = hands[agent, place].contact
    contacts[contact].handled_s += now - hands[agent, place].begun_s
    if agents[agent].has_post == 1:
        _answered(queues, contacts, contact, now)
    hands[agent, place].contact = hands[agent, last].contact
    hands[agent, place].begun_s = hands[agent, last].begun_s
    hands[agent, place].done_v = hands[agent, last].done_v
    agents[agent].held = last
    if last == 0:
        _rest(rule, agents, queues, contacts[contact].queue, agent, now)


@inlined
def put_aside(
    rule: Records,
    agents: Records,
    hands: Records,
    queues: Records,
    contacts: Records,
    pace: Paces,
    agent: int,
    now: float,
) -> None:
    """The agent's post goes back to the front of its queue, with the work that is left."""
    sync(rule, agents, hands, queues, contacts, agent, now)
    contact = hands[agent, 0].contact
    left = max(0.0, hands[agent, 0].done_v - agents[agent].virtual_s)
    contacts[contact].left_s = left / pace[agent, contacts[contact].queue]
    contacts[contact].handled_s += now - hands[agent, 0].begun_s
    agents[agent].held = 0
    _rest(rule, agents, queues, contacts[contact].queue, agent, now)
    enqueue(rule, queues, contacts, contact, True)


@inlined
def _rest(rule: Records, agents: Records, queues: Records, number: int, agent: int, now: float) -> None:
    """An agent has nothing in hand any more, last of all a contact of this queue."""
    spent = now - agents[agent].busy_from_s
    if agents[agent].is_exclusive == 1:
        queues[number].served_s += spent
    if agents[agent].has_post == 1:
        rule[0].post_s += spent
    else:
        rule[0].live_s += spent
    agents[agent].has_post = 0
    agents[agent].is_exclusive = 0


def warm_up() -> None:
    """Nothing of its own: the engine's warm-up compiles it."""
