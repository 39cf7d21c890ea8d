"""Forecast, services, roster and people as the arrays that a run is played on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from core.periods import IntervalGrid, seoul
from core.problems import Problem
from core.service import Service
from forecasts.forecast import Forecast
from wfm.agents import Absence, Agent
from wfm.scheduling.roster import Shift
from wfm.simulation.kernels_arrivals import Work
from wfm.simulation.kernels_records import (
    AGENT,
    BOARD,
    CHAT,
    LONGEST_WAIT,
    NOBODY,
    PHONE,
    QUEUE,
    RULE,
    SPAN,
    TARGET_AT_RISK,
    TENANT_ORDER,
    TURN,
    Floor,
    Records,
)
from wfm.simulation.scatter import Scatter, scatter_of
from wfm.simulation.settings import PLAIN_RULES, FloorRules, Policy
from wfm.staffing.workload import Workload, workloads

KINDS = {Channel.PHONE: PHONE, Channel.CHAT: CHAT, Channel.BOARD: BOARD}
POLICIES = {
    Policy.LONGEST_WAIT: LONGEST_WAIT,
    Policy.TARGET_AT_RISK: TARGET_AT_RISK,
    Policy.TENANT_ORDER: TENANT_ORDER,
}

Span = tuple[float, float, bool]
"""Presence from, to (seconds after the first midnight), and whether a break of the same shift comes before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorInput:
    """What is played. ``shifts`` may reach into the grid from before it; ``services`` may hold several pools.

    ``ranks`` order tenants for routing by tenant order (0 first); a tenant without a rank comes after all others.
    """

    forecast: Forecast
    services: tuple[Service, ...]
    grid: IntervalGrid
    calendar: HolidayCalendar
    shifts: tuple[Shift, ...]
    agents: tuple[Agent, ...]
    absences: tuple[Absence, ...] = ()
    pool: PoolId | None = None
    rules: FloorRules = PLAIN_RULES
    ranks: Mapping[TenantId, int] | None = None


@dataclass(frozen=True, kw_only=True)
class SimulationProblem:
    """A pool and the days it is played on. Q queues in the order of ``lines``; ``scatter`` one a queue."""

    pool: PoolId
    grid: IntervalGrid
    lines: tuple[Workload, ...]
    scatter: tuple[Scatter, ...]
    work: Work
    floor: Floor
    rules: FloorRules
    problems: tuple[Problem, ...]

    @property
    def seconds(self) -> float:
        """Length of the grid."""
        return self.grid.size * self.grid.minutes * 60.0


def simulation_problem(given: FloorInput) -> SimulationProblem:
    """Lay everything over one time axis; what does not fit together comes back as Problems beside it.

    Raises PumasiError where there is nothing to simulate (see ``wfm.staffing.workload.workloads``).
    """
    work = workloads(given.forecast, given.services, given.grid, given.calendar, given.pool)
    rows = list(_rows(given))
    floor = _floor(given, work.lines, rows)
    untrained = [
        Problem(
            code="simulate.nobody_trained",
            values={"tenant": line.service.tenant, "channel": line.service.channel.value},
        )
        for number, line in enumerate(work.lines)
        if line.contacts.sum() > 0 and not np.any(floor.pace[:, number] > 0)
    ]
    return SimulationProblem(
        pool=work.pool,
        grid=given.grid,
        lines=work.lines,
        scatter=tuple(_scatter(given, line) for line in work.lines),
        work=_work(work.lines, given.rules),
        floor=floor,
        rules=given.rules,
        problems=(*work.problems, *untrained),
    )


def _scatter(given: FloorInput, line: Workload) -> Scatter:
    series = given.forecast.series_of(line.service.tenant, line.service.channel)
    if series is None:
        return Scatter(week=0.0, day=0.0, interval=0.0)
    return scatter_of(series, float(given.forecast.coverage), given.grid.per_day, line.contacts)


def _work(lines: Sequence[Workload], rules: FloorRules) -> Work:
    """Log-normal work whose mean over solved and handed-over contacts is the AHT."""
    share, memo = float(rules.handover_share), float(rules.handover_work)
    scale = np.sqrt(np.log1p(float(rules.handling_variation) ** 2))
    mean = np.array([line.aht_s for line in lines]) / (1 - share + share * memo)
    ones = np.ones(len(lines))
    return Work(
        location=np.log(mean) - scale**2 / 2,
        scale=ones * scale,
        patience_s=np.array([_patience_s(line.service) for line in lines]),
        handed_over=ones * share,
        memo=ones * memo,
    )


def _patience_s(service: Service) -> float:
    """Nobody gives a post up; nobody gives up at all where the service names no patience."""
    return np.inf if service.patience_s is None or service.channel.is_deferred else float(service.patience_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An agent as long as it has the same skills: one that learns a tenant in the week is two rows."""

    agent: Agent
    day: datetime
    spans: list[Span]


def _rows(given: FloorInput) -> Iterator[_Row]:
    people = {agent.agent: agent for agent in given.agents}
    unknown = {shift.agent for shift in given.shifts} - set(people)
    require(not unknown, f"shifts of unknown agents {sorted(unknown)}")
    away: dict[AgentId, list[tuple[float, float]]] = {}
    zero = seoul(given.grid.first_day)
    for absence in given.absences:
        span = ((absence.start - zero).total_seconds(), (absence.end - zero).total_seconds())
        away.setdefault(absence.agent, []).append(span)
    groups: dict[tuple[AgentId, tuple[bool, ...]], _Row] = {}
    tenants = sorted({service.tenant for service in given.services})
    for shift in sorted(given.shifts, key=lambda each: (each.agent, each.start)):
        agent = people[shift.agent]
        day = shift.start.date()
        skills = tuple(any(agent.serves(tenant, channel, day) for channel in Channel) for tenant in tenants)
        row = groups.setdefault((agent.agent, skills), _Row(agent=agent, day=shift.start, spans=[]))
        row.spans.extend(_presence(shift, zero, away.get(agent.agent, ())))
    return iter(groups.values())


def _presence(shift: Shift, zero: datetime, away: Iterable[tuple[float, float]]) -> Iterator[Span]:
    """The shift without breaks and absences; nothing before the first midnight."""
    begin, is_after_break = (shift.start - zero).total_seconds(), False
    edges = [((pause.start - zero).total_seconds(), (pause.end - zero).total_seconds()) for pause in shift.pauses]
    for stop, back in (*sorted(edges), ((shift.end - zero).total_seconds(), 0.0)):
        yield from _without(max(begin, 0.0), stop, is_after_break, sorted(away))
        begin, is_after_break = back, True


def _without(begin: float, end: float, is_after_break: bool, away: Iterable[tuple[float, float]]) -> Iterator[Span]:
    for first, last in away:
        if last <= begin or first >= end:
            continue
        if first > begin:
            yield begin, first, is_after_break
        begin, is_after_break = last, False
    if begin < end:
        yield begin, end, is_after_break


def _floor(given: FloorInput, lines: Sequence[Workload], rows: Sequence[_Row]) -> Floor:
    """Records of everybody and everything; a floor without agents has one who never comes."""
    rules = given.rules
    tenants = sorted({line.service.tenant for line in lines})
    most = max(line.service.concurrency if line.service.channel is Channel.CHAT else 1 for line in lines)
    count = max(len(rows), 1)
    rule = np.zeros(1, dtype=RULE)
    rule["slowdown"], rule["overflow_s"], rule["due"] = rules.chat_slowdown, rules.overflow_s, rules.post_due
    rule["policy"], rule["is_interruptible"] = POLICIES[rules.policy], not rules.posts_are_finished
    rule["agents"], rule["most"] = count, most
    spans = [span for row in rows for span in row.spans]
    times = np.zeros(len(spans), dtype=SPAN)
    for number, (begin, end, is_after_break) in enumerate(spans):
        times[number] = (begin, end, is_after_break)
    pace = np.zeros((count, len(lines)), dtype=np.float32)
    for number, row in enumerate(rows):
        levels = {skill.tenant: skill.level for skill in row.agent.skills}
        for place, line in enumerate(lines):
            if row.agent.serves(line.service.tenant, line.service.channel, row.day.date()):
                pace[number, place] = float(rules.pace[levels[line.service.tenant]])
    return Floor(
        rule=rule,
        agents=_agents(rows, tenants, count, most),
        turns=_turns(rows, count),
        queues=_queues(lines, tenants, given.ranks or {}),
        spans=times,
        pace=pace,
    )


def _agents(rows: Sequence[_Row], tenants: Sequence[TenantId], count: int, most: int) -> Records:
    agents = np.zeros(count + most + 1, dtype=AGENT)
    number = np.arange(len(agents))
    agents["after"] = agents["before"] = number
    agents["ring"] = agents["dedicated_to"] = NOBODY
    agents["done_s"] = np.inf
    first = 0
    for place, row in enumerate(rows):
        agents[place]["span"], agents[place]["span_end"] = first, first + len(row.spans)
        first += len(row.spans)
        if row.agent.dedicated_to in tenants:
            agents[place]["dedicated_to"] = tenants.index(row.agent.dedicated_to)
    return agents


def _turns(rows: Sequence[_Row], count: int) -> Records:
    """The tournament by the first coming of each; a power of two takes part."""
    leaves = 1 << (count - 1).bit_length()
    turns = np.zeros(2 * leaves, dtype=TURN)
    turns["moment_s"] = np.inf
    turns["agent"][leaves:] = np.arange(leaves)
    for number, row in enumerate(rows):
        if row.spans:
            turns["moment_s"][leaves + number] = row.spans[0][0]
    for node in range(leaves - 1, 0, -1):
        first, second = turns[2 * node], turns[2 * node + 1]
        turns[node] = second if second["moment_s"] < first["moment_s"] else first
    return turns


def _queues(lines: Sequence[Workload], tenants: Sequence[TenantId], ranks: Mapping[TenantId, int]) -> Records:
    queues = np.zeros(len(lines), dtype=QUEUE)
    last = 1 + max(ranks.values(), default=0)
    for number, line in enumerate(lines):
        service = line.service
        queues[number]["within_s"] = service.target.within_s
        queues[number]["target"] = float(service.target.fraction)
        queues[number]["kind"] = KINDS[service.channel]
        queues[number]["concurrency"] = service.concurrency if service.channel is Channel.CHAT else 1
        queues[number]["rank"] = ranks.get(service.tenant, last)
        queues[number]["tenant"] = tenants.index(service.tenant)
    for name in ("head", "tail", "where"):
        queues[name] = NOBODY
    return queues
