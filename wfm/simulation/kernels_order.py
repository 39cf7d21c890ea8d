"""Who is next: a tournament of agents by time, and rings of agents by how long they might have been asked."""

from __future__ import annotations

from wfm.simulation.compiled import inlined
from wfm.simulation.kernels_records import NOBODY, Records


@inlined
def set_time(turns: Records, agent: int, moment: float) -> None:
    """Move an agent to the time of its next event and play its matches again, up to the root.

    Equal times go by number, so that a run can be repeated.
    """
    node = (len(turns) >> 1) + agent
    winner = agent
    turns[node].moment_s = moment
    while node > 1:
        rival, rival_s = turns[node ^ 1].agent, turns[node ^ 1].moment_s
        wins = rival_s < moment or (rival_s == moment and rival < winner)
        winner = rival if wins else winner
        moment = rival_s if wins else moment
        node >>= 1
        if turns[node].agent == winner and turns[node].moment_s == moment:
            # nothing has changed here, so nothing changes above
            return
        turns[node].agent = winner
        turns[node].moment_s = moment


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
