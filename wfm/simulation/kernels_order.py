"""Who is next: a tournament of agents by time, and rings of agents by how long they might have been asked."""

from __future__ import annotations

import numpy as np

from wfm.simulation.compiled import inlined
from wfm.simulation.kernels_records import NOBODY, Floats, Ints, Records

TICKS_A_S = 2.0**20
"""Events of agents happen on the ticks of a clock, not quite a microsecond each, so that when and who are one number:
which of two comes first is then decided without a branch that the processor would have to guess."""
AGENT_BITS = 16
AGENT_MASK = (1 << AGENT_BITS) - 1
NEVER = int(np.iinfo(np.int64).max)


@inlined
def turn_of(agent: int, moment: float) -> int:
    """Moment, up to the next tick, and agent as one number. Equal moments go by agent: a run can be repeated."""
    if moment == np.inf:
        return NEVER
    return int((np.int64(np.ceil(moment * TICKS_A_S)) << AGENT_BITS) + agent)


def turns_of(agents: Ints, moments: Floats) -> Ints:
    """The same for many, none of them never."""
    ticks: Ints = np.ceil(moments * TICKS_A_S).astype(np.int64)
    return (ticks << AGENT_BITS) + agents


@inlined
def moment_of(turn: int) -> float:
    """When it is; ∞ for never."""
    if turn == NEVER:
        return np.inf
    return (turn >> AGENT_BITS) / TICKS_A_S


@inlined
def set_time(turns: Ints, agent: int, moment: float) -> None:
    """Move an agent to the time of its next event and play its matches again, up to the final."""
    turn = turn_of(agent, moment)
    node = np.uint64((len(turns) >> 1) + agent)
    turns[node] = turn
    while node > 1:
        turn = min(turn, turns[node ^ np.uint64(1)])
        node >>= np.uint64(1)
        turns[node] = turn


@inlined
def join(agents: Records, head: int, agent: int) -> None:
    """Put an agent at the end of the ring whose head is row ``head``."""
    last = agents[head].before
    agents[last].after = agent
    agents[agent].before = last
    agents[agent].after = head
    agents[head].before = agent
    agents[agent].ring = head


@inlined
def leave(agents: Records, agent: int) -> None:
    """Take an agent out of its ring, if it stands in one."""
    if agents[agent].ring == NOBODY:
        return
    before, after = agents[agent].before, agents[agent].after
    agents[before].after = after
    agents[after].before = before
    agents[agent].ring = NOBODY


def warm_up() -> None:
    """Nothing of its own: the engine's warm-up compiles it."""
