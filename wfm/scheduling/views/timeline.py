"""A roster laid out in time: per agent what each interval holds, per tenant what is needed and covered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from core.ids import AgentId, TenantId
from core.periods import IntervalGrid
from wfm.agents import Absence, Agent
from wfm.scheduling.roster import Roster
from wfm.staffing.requirement import Requirement


class State(StrEnum):
    """What an agent does in an interval."""

    OFF = "off"
    SERVING = "serving"
    WAITING = "waiting"
    PAUSE = "pause"
    AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentLine:
    """One agent's week: a state per interval, and in SERVING the tenants with their tenths, largest first."""

    agent: AgentId
    states: tuple[State, ...]
    serving: tuple[tuple[tuple[TenantId, int], ...], ...]
    work_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantLine:
    """One tenant's week in tenths of an agent per interval, over all its channels."""

    tenant: TenantId
    needed: tuple[int, ...]
    covered: tuple[int, ...]

    @property
    def missing_tenths(self) -> int:
        """Need that nobody covers, summed over the intervals."""
        return sum(max(0, need - got) for need, got in zip(self.needed, self.covered, strict=True))

    @property
    def coverage(self) -> float:
        """Covered part of the need, 0 … 1; 1 where nothing is needed."""
        need = sum(self.needed)
        return 1.0 if need == 0 else 1 - self.missing_tenths / need


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole roster over its grid."""

    grid: IntervalGrid
    agents: tuple[AgentLine, ...]
    tenants: tuple[TenantLine, ...]


def timeline(
    roster: Roster, requirement: Requirement, agents: Sequence[Agent], absences: Sequence[Absence]
) -> Timeline:
    """Lay a roster out. ``agents`` are all of the pool, so that people without a shift are seen as well."""
    grid = IntervalGrid(first_day=roster.monday, days=roster.range.days, minutes=roster.interval_minutes)
    serving = _serving(roster, grid)
    lines = tuple(
        _agent_line(agent.agent, roster, grid, serving, [a for a in absences if a.agent == agent.agent])
        for agent in sorted(agents, key=lambda agent: agent.agent)
        if agent.pool == roster.pool
    )
    return Timeline(grid=grid, agents=lines, tenants=_tenant_lines(requirement, grid, serving))


def _serving(roster: Roster, grid: IntervalGrid) -> Mapping[tuple[AgentId, int], Mapping[TenantId, int]]:
    """Tenths by agent, interval and tenant; what lies past the grid (a night into Monday) is left to next week."""
    found: dict[tuple[AgentId, int], dict[TenantId, int]] = defaultdict(lambda: defaultdict(int))
    for assignment in roster.assignments:
        first = grid.index_of(assignment.start)
        for index in range(first, first + assignment.minutes // grid.minutes):
            if 0 <= index < grid.size:
                found[assignment.agent, index][assignment.tenant] += assignment.tenths
    return found


def _agent_line(
    agent: AgentId,
    roster: Roster,
    grid: IntervalGrid,
    serving: Mapping[tuple[AgentId, int], Mapping[TenantId, int]],
    absences: Sequence[Absence],
) -> AgentLine:
    states = [State.OFF] * grid.size
    step = timedelta(minutes=grid.minutes)

    def mark(start_index: int, end_index: int, state: State) -> None:
        for index in range(max(0, start_index), min(grid.size, end_index)):
            states[index] = state

    own = [shift for shift in roster.shifts if shift.agent == agent]
    for shift in own:
        mark(grid.index_of(shift.start), grid.index_of(shift.end), State.WAITING)
    for absence in absences:
        mark(grid.index_of(absence.start), grid.index_of(absence.end - step) + 1, State.AWAY)
    for shift in own:
        for pause in shift.pauses:
            mark(grid.index_of(pause.start), grid.index_of(pause.end), State.PAUSE)
    served: list[tuple[tuple[TenantId, int], ...]] = []
    for index in range(grid.size):
        tenths = serving.get((agent, index), {})
        if tenths:
            states[index] = State.SERVING
        served.append(tuple(sorted(tenths.items(), key=lambda item: (-item[1], item[0]))))
    work_minutes = sum(shift.work_minutes for shift in own)
    return AgentLine(agent=agent, states=tuple(states), serving=tuple(served), work_minutes=work_minutes)


def _tenant_lines(
    requirement: Requirement,
    grid: IntervalGrid,
    serving: Mapping[tuple[AgentId, int], Mapping[TenantId, int]],
) -> tuple[TenantLine, ...]:
    needed: dict[TenantId, list[int]] = {}
    for line in requirement.lines:
        row = needed.setdefault(line.tenant, [0] * grid.size)
        for index, tenths in enumerate(line.tenths[: grid.size]):
            row[index] += tenths
    covered: dict[TenantId, list[int]] = {tenant: [0] * grid.size for tenant in needed}
    for (_, index), tenths_by_tenant in serving.items():
        for tenant, tenths in tenths_by_tenant.items():
            if tenant in covered:
                covered[tenant][index] += tenths
    return tuple(
        TenantLine(tenant=tenant, needed=tuple(needed[tenant]), covered=tuple(covered[tenant]))
        for tenant in sorted(needed)
    )
