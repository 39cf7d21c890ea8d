"""What changed between two versions of a roster: shifts, hours of agents, uncovered need of tenants, cost by term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.errors import require
from core.ids import AgentId, TenantId
from wfm.scheduling.roster import Roster, Shift


class Change(StrEnum):
    """What happened to an agent's day. A shift that begins or ends elsewhere has moved."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    BREAK_MOVED = "break moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftChange:
    """One changed day of one agent: None stands for a day off."""

    agent: AgentId
    day: date
    before: Shift | None
    after: Shift | None

    def __post_init__(self) -> None:
        require(self.before != self.after, "a change that changes nothing")

    @property
    def change(self) -> Change:
        """What kind of change it is."""
        if self.before is None:
            return Change.ADDED
        if self.after is None:
            return Change.REMOVED
        same = (self.before.start, self.before.minutes) == (self.after.start, self.after.minutes)
        return Change.BREAK_MOVED if same else Change.MOVED


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentChange:
    """Hours of an agent whose shifts changed: work minutes before and after, and how many days changed."""

    agent: AgentId
    before_minutes: int
    after_minutes: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantChange:
    """Uncovered need of a tenant in tenth-minutes (tenths of an agent × minutes), before and after."""

    tenant: TenantId
    before_tenth_minutes: int
    after_tenth_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """Won of one term of the cost, before and after; None where a version does not know the term."""

    term: str
    before_won: int | None
    after_won: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterDiff:
    """Everything that differs; what is equal is left out, but for the terms of cost, which are all there."""

    before: Roster
    after: Roster
    shifts: tuple[ShiftChange, ...]
    agents: tuple[AgentChange, ...]
    tenants: tuple[TenantChange, ...]
    terms: tuple[TermChange, ...]


def roster_diff(before: Roster, after: Roster) -> RosterDiff:
    """Compare two versions of the same weeks of one pool."""
    require((before.pool, before.monday) == (after.pool, after.monday), "versions of different weeks or pools")
    shifts = shift_changes(before, after)
    return RosterDiff(
        before=before,
        after=after,
        shifts=shifts,
        agents=_agents(before, after, shifts),
        tenants=_tenants(before, after),
        terms=_terms(before, after),
    )


def shift_changes(before: Roster, after: Roster) -> tuple[ShiftChange, ...]:
    """Changed days by agent, in order of time."""
    old = {(shift.agent, shift.start.date()): shift for shift in before.shifts}
    new = {(shift.agent, shift.start.date()): shift for shift in after.shifts}
    return tuple(
        ShiftChange(agent=agent, day=day, before=old.get((agent, day)), after=new.get((agent, day)))
        for day, agent in sorted((day, agent) for agent, day in old.keys() | new.keys())
        if old.get((agent, day)) != new.get((agent, day))
    )


def _agents(before: Roster, after: Roster, shifts: tuple[ShiftChange, ...]) -> tuple[AgentChange, ...]:
    days: dict[AgentId, int] = {}
    for change in shifts:
        days[change.agent] = days.get(change.agent, 0) + 1
    return tuple(
        AgentChange(
            agent=agent,
            before_minutes=sum(shift.work_minutes for shift in before.shifts if shift.agent == agent),
            after_minutes=sum(shift.work_minutes for shift in after.shifts if shift.agent == agent),
            days=days[agent],
        )
        for agent in sorted(days)
    )


def _tenants(before: Roster, after: Roster) -> tuple[TenantChange, ...]:
    old, new = uncovered_by_tenant(before), uncovered_by_tenant(after)
    return tuple(
        TenantChange(tenant=tenant, before_tenth_minutes=old.get(tenant, 0), after_tenth_minutes=new.get(tenant, 0))
        for tenant in sorted(old.keys() | new.keys())
        if old.get(tenant, 0) != new.get(tenant, 0)
    )


def uncovered_by_tenant(roster: Roster) -> dict[TenantId, int]:
    """Uncovered tenth-minutes by tenant."""
    found: dict[TenantId, int] = {}
    for gap in roster.uncovered:
        found[gap.tenant] = found.get(gap.tenant, 0) + gap.tenths * roster.interval_minutes
    return found


def _terms(before: Roster, after: Roster) -> tuple[TermChange, ...]:
    old, new = before.search.terms_won, after.search.terms_won
    names = [*new, *(name for name in old if name not in new)]
    return tuple(TermChange(term=name, before_won=old.get(name), after_won=new.get(name)) for name in names)
