"""Calendar files: one per agent, also for those who are off all week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from core.agenda import Agenda, Entry
from core.ids import AgentId
from wfm.agents import Agent
from wfm.scheduling.roster import Roster, Shift

DOMAIN = "pumasi"


def agent_agendas(roster: Roster, agents: Sequence[Agent]) -> Mapping[AgentId, Agenda]:
    """An agenda per agent of the pool.

    The identifier of an entry is agent and day: a later version of the same week moves the entry in place, and the
    sequence is the roster's version. Which tenants are served is not told: it may change within the hour.
    """
    shifts: dict[AgentId, list[Shift]] = defaultdict(list)
    for shift in sorted(roster.shifts, key=lambda shift: shift.start):
        shifts[shift.agent].append(shift)
    return {
        agent.agent: Agenda(
            name=f"근무표 {agent.agent}", entries=tuple(_entry(roster, shift) for shift in shifts[agent.agent])
        )
        for agent in agents
        if agent.pool == roster.pool
    }


def _entry(roster: Roster, shift: Shift) -> Entry:
    pauses = ", ".join(f"{pause.start:%H:%M}–{pause.end:%H:%M}" for pause in shift.pauses)
    return Entry(
        uid=f"{roster.pool}-{shift.agent}-{shift.start:%Y-%m-%d}@{DOMAIN}",
        starts_at=shift.start,
        ends_at=shift.end,
        summary=f"근무 {shift.start:%H:%M}–{shift.end:%H:%M}",
        description=f"휴게 {pauses}" if pauses else "",
        sequence=roster.version,
    )
