"""The run: contacts come, agents come and go, in order of time, until the last agent has gone home."""

from __future__ import annotations

import numpy as np

from wfm.simulation.compiled import inlined, kernel
from wfm.simulation.kernels_choice import agent_for, idle_for_post, refill, stand
from wfm.simulation.kernels_floor import begin, dequeue, enqueue, finish, first_alive, put_aside, retime, sync
from wfm.simulation.kernels_order import AGENT_MASK, NEVER, leave, moment_of, set_time
from wfm.simulation.kernels_records import (
    ABANDONED,
    AGENT,
    BOARD,
    CONTACT,
    HAND,
    NOBODY,
    QUEUE,
    RULE,
    SPAN,
    WAITING,
    Ints,
    Paces,
    Records,
)


@kernel
def play(
    rule: Records,
    agents: Records,
    turns: Ints,
    hands: Records,
    queues: Records,
    contacts: Records,
    spans: Records,
    pace: Paces,
    end_s: float,
) -> None:
    """Play all contacts, which stand in order of time; the records then say what became of everything.

    What happens before the first midnight (second 0) fills the floor, and counts for nothing.
    Who still waits when the last agent has gone stays waiting, aged at ``end_s`` (given up, where patience ended
    before that).
    """
    size = len(contacts)
    coming = overflowing = 0
    has_overflow = rule[0].overflow_s > 0
    is_warming = True
    while True:
        turn = turns[1]
        moment = moment_of(turn)
        arrival = contacts[coming].offered_s if coming < size else np.inf
        if has_overflow and overflowing < coming:
            over = contacts[overflowing].offered_s + rule[0].overflow_s
            if over <= moment and over <= arrival:
                if is_warming and over >= 0.0:
                    _begin_counting(rule, agents, hands, queues, contacts)
                    is_warming = False
                _overflow(rule, agents, turns, hands, queues, contacts, spans, pace, overflowing, over)
                overflowing += 1
                continue
        if is_warming and moment >= 0.0 and arrival >= 0.0:
            _begin_counting(rule, agents, hands, queues, contacts)
            is_warming = False
        if arrival <= moment:
            if coming == size:
                break
            _come(rule, agents, turns, hands, queues, contacts, spans, pace, coming, arrival)
            coming += 1
        else:
            _agent_event(rule, agents, turns, hands, queues, contacts, spans, pace, turn & AGENT_MASK, moment)
    _close(contacts, end_s)


@inlined
def _begin_counting(rule: Records, agents: Records, hands: Records, queues: Records, contacts: Records) -> None:
    """The first midnight: whoever is at work goes on, and every sum begins at nothing."""
    for agent in range(rule[0].agents):
        if agents[agent].is_on == 1:
            sync(rule, agents, hands, queues, contacts, agent, 0.0)
            agents[agent].on_from_s = 0.0
            agents[agent].busy_from_s = 0.0
    for number in range(len(queues)):
        queues[number].counted = 0
        queues[number].in_time = 0
        queues[number].served_s = 0.0
    rule[0].on_duty_s = 0.0
    rule[0].live_s = 0.0
    rule[0].post_s = 0.0
    rule[0].late_s = 0.0


@inlined
def _come(
    rule: Records,
    agents: Records,
    turns: Ints,
    hands: Records,
    queues: Records,
    contacts: Records,
    spans: Records,
    pace: Paces,
    contact: int,
    now: float,
) -> None:
    """A contact comes in."""
    number = contacts[contact].queue
    if queues[number].kind == BOARD:
        enqueue(rule, queues, contacts, contact, False)
        agent = idle_for_post(rule, agents, pace, number)
        if agent != NOBODY:
            leave(agents, agent)
            refill(rule, agents, turns, hands, queues, contacts, spans, pace, agent, now)
        return
    agent = agent_for(rule, agents, queues, contacts, pace, contact, now)
    if agent == NOBODY:
        enqueue(rule, queues, contacts, contact, False)
    else:
        _take(rule, agents, turns, hands, queues, contacts, spans, pace, agent, contact, now)


@inlined
def _take(
    rule: Records,
    agents: Records,
    turns: Ints,
    hands: Records,
    queues: Records,
    contacts: Records,
    spans: Records,
    pace: Paces,
    agent: int,
    contact: int,
    now: float,
) -> None:
    """An agent who was asked takes a live contact, and puts a post aside for it."""
    leave(agents, agent)
    if agents[agent].has_post == 1:
        put_aside(rule, agents, hands, queues, contacts, pace, agent, now)
    begin(rule, agents, hands, queues, contacts, pace, agent, contact, now)
    stand(rule, agents, agent, False)
    retime(rule, agents, turns, hands, spans, agent, now)


@inlined
def _overflow(
    rule: Records,
    agents: Records,
    turns: Ints,
    hands: Records,
    queues: Records,
    contacts: Records,
    spans: Records,
    pace: Paces,
    contact: int,
    now: float,
) -> None:
    """A contact has waited long enough for its own agents: shared ones may take it, those before it first."""
    number = contacts[contact].queue
    if contacts[contact].outcome != WAITING or queues[number].kind == BOARD:
        return
    first = first_alive(rule, queues, contacts, number, now)
    if first == NOBODY or first > contact:
        return
    agent = agent_for(rule, agents, queues, contacts, pace, first, now)
    if agent != NOBODY:
        dequeue(rule, queues, contacts, number)
        _take(rule, agents, turns, hands, queues, contacts, spans, pace, agent, first, now)


@inlined
def _agent_event(
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
    """An agent comes, has done a contact, or is at the end of its presence."""
    if agents[agent].is_on == 0:
        agents[agent].is_on = 1
        agents[agent].on_from_s = now
        agents[agent].synced_s = now
        _count_dedicated(agents, queues, pace, agent, 1)
        refill(rule, agents, turns, hands, queues, contacts, spans, pace, agent, now)
        return
    leave(agents, agent)
    if agents[agent].done_s <= now:
        finish(rule, agents, hands, queues, contacts, agent, now)
        if agents[agent].is_leaving == 0:
            refill(rule, agents, turns, hands, queues, contacts, spans, pace, agent, now)
            return
    elif agents[agent].has_post == 1 and rule[0].is_interruptible == 1:
        put_aside(rule, agents, hands, queues, contacts, pace, agent, now)
    if agents[agent].held == 0:
        _go(rule, agents, turns, queues, spans, pace, agent, now)
    else:
        # whoever is being served is served to the end
        agents[agent].is_leaving = 1
        sync(rule, agents, hands, queues, contacts, agent, now)
        retime(rule, agents, turns, hands, spans, agent, now)


@inlined
def _count_dedicated(agents: Records, queues: Records, pace: Paces, agent: int, step: int) -> None:
    """A dedicated agent comes or goes: the queues it can serve wait for it, or no longer."""
    if agents[agent].dedicated_to == NOBODY:
        return
    for number in range(len(queues)):
        if queues[number].tenant == agents[agent].dedicated_to and pace[agent, number] > 0:
            queues[number].dedicated_on += step


@inlined
def _go(
    rule: Records, agents: Records, turns: Ints, queues: Records, spans: Records, pace: Paces, agent: int, now: float
) -> None:
    """Off duty until the next span. A break that began late ends late: it is not shortened."""
    agents[agent].is_on = 0
    agents[agent].is_leaving = 0
    agents[agent].done_s = np.inf
    rule[0].on_duty_s += now - agents[agent].on_from_s
    _count_dedicated(agents, queues, pace, agent, -1)
    span = agents[agent].span
    late = now - spans[span].to_s
    rule[0].late_s += late
    back = np.inf
    span += 1
    while span < agents[agent].span_end:
        delay = late if spans[span].after_break == 1 else 0.0
        back = max(now, spans[span].from_s + delay)
        if back < spans[span].to_s:
            break
        back = np.inf
        span += 1
    agents[agent].span = span
    set_time(turns, agent, back)


@inlined
def _close(contacts: Records, end_s: float) -> None:
    """Nobody is left to answer: tell of all who wait."""
    for contact in range(len(contacts)):
        if contacts[contact].outcome != WAITING:
            continue
        waited = max(0.0, end_s - contacts[contact].offered_s)
        if contacts[contact].patience_s <= waited:
            contacts[contact].outcome = ABANDONED
            waited = contacts[contact].patience_s
        contacts[contact].wait_s = waited


def warm_up() -> None:
    """Compile with an empty floor of the real types."""
    turns = np.full(2, NEVER)
    play(
        np.zeros(1, dtype=RULE),
        np.zeros(3, dtype=AGENT),
        turns,
        np.zeros((1, 1), dtype=HAND),
        np.zeros(1, dtype=QUEUE),
        np.zeros(0, dtype=CONTACT),
        np.zeros(0, dtype=SPAN),
        np.ones((1, 1), dtype=np.float32),
        60.0,
    )
