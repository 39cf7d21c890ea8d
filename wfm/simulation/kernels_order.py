"""Who is next: a heap of agents by time, and rings of agents by how long they may have been asked."""

from __future__ import annotations

from wfm.scheduling.compiled import kernel
from wfm.simulation.kernels_records import NOBODY, Records


@kernel
def set_time(agents: Records, count: int, agent: int, moment: float) -> None:
    """Move an agent to the time of its next event. Equal times go by number, so that a run can be repeated."""
    rises = moment < agents[agent].next_s
    agents[agent].next_s = moment
    at = agents[agent].place
    if rises:
        while at > 0:
            parent = (at - 1) >> 1
            other = agents[parent].heap
            key = agents[other].next_s
            if key < moment or (key == moment and other < agent):
                break
            agents[at].heap = other
            agents[other].place = at
            at = parent
    else:
        while True:
            child = 2 * at + 1
            if child >= count:
                break
            other = agents[child].heap
            key = agents[other].next_s
            if child + 1 < count:
                right = agents[child + 1].heap
                right_key = agents[right].next_s
                if right_key < key or (right_key == key and right < other):
                    child += 1
                    other = right
                    key = right_key
            if moment < key or (moment == key and agent < other):
                break
            agents[at].heap = other
            agents[other].place = at
            at = child
    agents[at].heap = agent
    agents[agent].place = at


@kernel
def join(agents: Records, head: int, agent: int) -> None:
    """Put an agent at the end of the ring whose head is row ``head``."""
    last = agents[head].before
    agents[last].after = agent
    agents[agent].before = last
    agents[agent].after = head
    agents[head].before = agent
    agents[agent].ring = head


@kernel
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
