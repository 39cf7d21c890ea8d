"""A roster laid out in time: per agent what each interval holds, per tenant what is needed, covered and assigned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import DAYS_A_WEEK, IntervalGrid
from wfm.agents import Absence, Agent
from wfm.scheduling.formulate.availability import WeekSlots, contracted_minutes
from wfm.scheduling.roster import Roster
from wfm.staffing.requirement import Requirement

Tenths = tuple[int, ...]
Queue = tuple[TenantId, Channel]


class State(StrEnum):
    """What an agent does in an interval."""

    OFF = "off"
    SERVING = "serving"
    WAITING = "waiting"
    PAUSE = "pause"
    AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentLine:
    """One agent's weeks: a state per interval, and in SERVING the tenants with their tenths, largest first.

    ``due_minutes`` is what is left of ``contract_minutes`` without leave, paid holidays and days not employed.
    """

    agent: AgentId
    states: tuple[State, ...]
    serving: tuple[tuple[tuple[TenantId, int], ...], ...]
    shifts: int
    work_minutes: int
    contract_minutes: int
    due_minutes: int

    @property
    def leave_minutes(self) -> int:
        """Contracted minutes that leave, paid holidays and days not employed take."""
        return self.contract_minutes - self.due_minutes

    @property
    def difference_minutes(self) -> int:
        """Planned beyond what is due; below zero where the contract is not used."""
        return self.work_minutes - self.due_minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantLine:
    """One tenant's weeks in tenths of an agent per interval, summed over its channels.

    ``covered`` is need with somebody assigned, counted by channel: one channel's idle hands do not cover another's
    need. ``assigned`` is everybody planned for the tenant, those who stand by included.
    """

    tenant: TenantId
    needed: Tenths
    covered: Tenths
    assigned: Tenths

    @property
    def missing_tenths(self) -> int:
        """Need that nobody covers, summed over the intervals."""
        return sum(self.needed) - sum(self.covered)

    @property
    def standby_tenths(self) -> int:
        """Assigned beyond the need, summed over the intervals."""
        return sum(self.assigned) - sum(self.covered)

    @property
    def coverage(self) -> float:
        """Covered part of the need, 0 … 1; 1 where nothing is needed."""
        need = sum(self.needed)
        return 1.0 if need == 0 else sum(self.covered) / need


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole roster over its grid."""

    grid: IntervalGrid
    agents: tuple[AgentLine, ...]
    tenants: tuple[TenantLine, ...]


def timeline(
    roster: Roster,
    requirement: Requirement,
    agents: Sequence[Agent],
    absences: Sequence[Absence],
    calendar: HolidayCalendar,
) -> Timeline:
    """Lay a roster out. ``agents`` are all of the pool, so that people without a shift are seen as well."""
    grid = IntervalGrid(first_day=roster.monday, days=roster.range.days, minutes=roster.interval_minutes)
    serving = _serving(roster, grid)
    lines = tuple(
        _agent_line(agent, roster, grid, serving, [a for a in absences if a.agent == agent.agent], calendar)
        for agent in sorted(agents, key=lambda agent: agent.agent)
        if agent.pool == roster.pool
    )
    return Timeline(grid=grid, agents=lines, tenants=_tenant_lines(roster, requirement, grid))


def due_minutes(
    agent: Agent, roster: Roster, absences: Sequence[Absence], calendar: HolidayCalendar, slot_minutes: int
) -> int:
    """Contracted minutes without leave, paid holidays and days not employed: whole minutes, rounded down."""
    due = 0
    for week in range(roster.weeks):
        monday = roster.monday + timedelta(days=DAYS_A_WEEK * week)
        slots = WeekSlots(monday=monday, days=DAYS_A_WEEK, minutes=slot_minutes, horizon=0)
        due += int(contracted_minutes(agent, absences, calendar, slots))
    return due


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
    agent: Agent,
    roster: Roster,
    grid: IntervalGrid,
    serving: Mapping[tuple[AgentId, int], Mapping[TenantId, int]],
    absences: Sequence[Absence],
    calendar: HolidayCalendar,
) -> AgentLine:
    states = [State.OFF] * grid.size
    step = timedelta(minutes=grid.minutes)

    def mark(start_index: int, end_index: int, state: State) -> None:
        for index in range(max(0, start_index), min(grid.size, end_index)):
            states[index] = state

    own = [shift for shift in roster.shifts if shift.agent == agent.agent]
    for shift in own:
        mark(grid.index_of(shift.start), grid.index_of(shift.end), State.WAITING)
    for absence in absences:
        mark(grid.index_of(absence.start), grid.index_of(absence.end - step) + 1, State.AWAY)
    for shift in own:
        for pause in shift.pauses:
            mark(grid.index_of(pause.start), grid.index_of(pause.end), State.PAUSE)
    served: list[tuple[tuple[TenantId, int], ...]] = []
    for index in range(grid.size):
        tenths = serving.get((agent.agent, index), {})
        if tenths:
            states[index] = State.SERVING
        served.append(tuple(sorted(tenths.items(), key=lambda item: (-item[1], item[0]))))
    return AgentLine(
        agent=agent.agent,
        states=tuple(states),
        serving=tuple(served),
        shifts=len(own),
        work_minutes=sum(shift.work_minutes for shift in own),
        contract_minutes=agent.week_minutes * roster.weeks,
        due_minutes=due_minutes(agent, roster, absences, calendar, grid.minutes),
    )


def _tenant_lines(roster: Roster, requirement: Requirement, grid: IntervalGrid) -> tuple[TenantLine, ...]:
    """Coverage is counted by channel, then summed."""
    needed: dict[Queue, list[int]] = {}
    shift = requirement.grid.index_of(grid.start_of(0))
    for line in requirement.lines:
        needed[line.tenant, line.channel] = list(line.tenths[shift : shift + grid.size])
    assigned: dict[Queue, list[int]] = {queue: [0] * grid.size for queue in needed}
    for each in roster.assignments:
        row = assigned.setdefault((each.tenant, each.channel), [0] * grid.size)
        first = grid.index_of(each.start)
        for index in range(max(0, first), min(grid.size, first + each.minutes // grid.minutes)):
            row[index] += each.tenths
    lines = []
    for tenant in sorted({tenant for tenant, _ in assigned}):
        queues = [queue for queue in assigned if queue[0] == tenant]
        need = [needed.get(queue, [0] * grid.size) for queue in queues]
        got = [assigned[queue] for queue in queues]
        both = [[min(pair) for pair in zip(a, b, strict=True)] for a, b in zip(need, got, strict=True)]
        lines.append(TenantLine(tenant=tenant, needed=_sum(need), covered=_sum(both), assigned=_sum(got)))
    return tuple(lines)


def _sum(rows: Sequence[Sequence[int]]) -> Tenths:
    return tuple(map(sum, zip(*rows, strict=True)))
