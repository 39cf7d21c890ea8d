"""Calendar files: one per agent, also for those who are off all week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.agenda import Agenda, Entry, EntryStatus
from core.ids import AgentId
from wfm.agents import Agent
from wfm.scheduling.roster import Roster, RosterStatus, Shift

DOMAIN = "pumasi"


def agent_agendas(roster: Roster, agents: Sequence[Agent], earlier: Sequence[Roster] = ()) -> Mapping[AgentId, Agenda]:
    """An agenda per agent of the pool.

    The identifier of an entry is agent and day: a later version of the same week moves the entry in place, and the
    sequence is the roster's version. A shift of an ``earlier`` version that was published, on a day that is now off, is
    cancelled, so that it leaves the calendar; a draft nobody ever had. Which tenants are served is not told: it may
    change within the hour.
    """
    entries: dict[AgentId, list[Entry]] = defaultdict(list)
    standing = {(shift.agent, shift.start.date()) for shift in roster.shifts}
    gone: dict[tuple[AgentId, date], Shift] = {}
    for version in sorted(_handed_out(earlier, roster), key=lambda each: each.version):
        for shift in version.shifts:
            if (shift.agent, shift.start.date()) not in standing:
                gone[shift.agent, shift.start.date()] = shift
    for shift in roster.shifts:
        entries[shift.agent].append(_entry(roster, shift))
    for shift in gone.values():
        entries[shift.agent].append(replace(_entry(roster, shift), status=EntryStatus.CANCELLED))
    for own in entries.values():
        own.sort(key=lambda entry: entry.starts_at)
    return {
        agent.agent: Agenda(name=f"근무표 {agent.agent}", entries=tuple(entries[agent.agent]))
        for agent in agents
        if agent.pool == roster.pool
    }


def _handed_out(earlier: Sequence[Roster], roster: Roster) -> list[Roster]:
    """Versions before a roster that people may have in their calendars."""
    return [each for each in earlier if each.version < roster.version and each.status is not RosterStatus.DRAFT]


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
