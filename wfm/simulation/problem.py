"""Forecast, services, roster and people as the arrays that a run is played on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from core.periods import DAYS_A_WEEK, IntervalGrid, seoul
from core.problems import Problem
from core.service import Service
from forecasts.forecast import Forecast
from wfm.agents import Absence, Agent
from wfm.scheduling.roster import Shift
from wfm.simulation.habits import NO_HABITS, Habit, Habits
from wfm.simulation.kernels_arrivals import Work
from wfm.simulation.kernels_order import NEVER, turns_of
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
    Floor,
    Ints,
    Records,
)
from wfm.simulation.scatter import CERTAIN, HandlingScatter, Scatter, handling_scatter, scatter_of
from wfm.simulation.settings import FloorRules, Policy
from wfm.staffing.waiting_line import Numbers
from wfm.staffing.workload import Workload, workloads

DAY_S = 86_400.0
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
    ``habits`` is what contact logs say of work and patience. The floor is empty at the first midnight, or what
    ``warm_up_days`` before it leave behind: days with the contacts of the same weekdays of the grid, and with
    ``earlier`` as shifts (None: those of the same weekdays, too).
    """

    forecast: Forecast
    services: tuple[Service, ...]
    grid: IntervalGrid
    calendar: HolidayCalendar
    shifts: tuple[Shift, ...]
    agents: tuple[Agent, ...]
    absences: tuple[Absence, ...] = ()
    pool: PoolId | None = None
    rules: FloorRules
    ranks: Mapping[TenantId, int] | None = None
    habits: Habits = NO_HABITS
    warm_up_days: int = 0
    earlier: tuple[Shift, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class SimulationProblem:
    """A pool and the days it is played on, those of a warm-up before the grid, at times below zero.

    Q queues in the order of ``lines``; ``scatter``, ``handling`` and ``habits`` have one entry a queue.
    """

    pool: PoolId
    grid: IntervalGrid
    lines: tuple[Workload, ...]
    scatter: tuple[Scatter, ...]
    handling: tuple[HandlingScatter, ...]
    habits: tuple[Habit, ...]
    warm_up_days: int
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
    habits = tuple(given.habits.of(line.service, given.rules) for line in work.lines)
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
        handling=tuple(_handling(given, line, habit) for line, habit in zip(work.lines, habits, strict=True)),
        habits=habits,
        warm_up_days=given.warm_up_days,
        work=_work(work.lines, habits, given),
        floor=floor,
        rules=given.rules,
        problems=(*work.problems, *untrained),
    )


def _scatter(given: FloorInput, line: Workload) -> Scatter:
    series = given.forecast.series_of(line.service.tenant, line.service.channel)
    if series is None:
        return Scatter(week=0.0, day=0.0, interval=0.0)
    return scatter_of(series, float(given.forecast.coverage), given.grid.per_day, line.contacts)


def _handling(given: FloorInput, line: Workload, habit: Habit) -> HandlingScatter:
    series = given.forecast.series_of(line.service.tenant, line.service.channel)
    if series is None:
        return CERTAIN
    open_days = int(np.count_nonzero(line.contacts.reshape(-1, given.grid.per_day).sum(axis=1)))
    return handling_scatter(
        series,
        float(given.forecast.coverage),
        habit.variation,
        float(line.contacts.sum()) / max(open_days, 1),
        float(given.rules.handling_week_part),
    )


def _work(lines: Sequence[Workload], habits: Sequence[Habit], given: FloorInput) -> Work:
    """Log-normal work whose mean over solved and handed-over contacts is the handling time of the day."""
    share = np.array([habit.handover_share for habit in habits])
    memo = np.array([habit.handover_work for habit in habits])
    scale = np.sqrt(np.log1p(np.array([habit.variation for habit in habits]) ** 2))
    mean_s = np.stack(
        [with_days_before(line.handling_s[:: given.grid.per_day], given.warm_up_days, 1) for line in lines], axis=1
    )
    return Work(
        location=np.log(mean_s / (1 - share + share * memo)) - scale**2 / 2,
        scale=scale,
        patience_s=np.array([np.inf if habit.patience_s is None else habit.patience_s for habit in habits]),
        handed_over=share,
        memo=memo,
    )


def with_days_before(values: Numbers, days: int, per_day: int) -> Numbers:
    """Values of a grid (size,) with those of its last days put before it, as if every week were like this one."""
    if days == 0:
        return values
    by_day = values.reshape(-1, per_day)
    period = min(len(by_day), DAYS_A_WEEK)
    return np.concatenate([by_day[:period][np.arange(-days, 0) % period].ravel(), values])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An agent as long as it has the same skills: one that learns a tenant in the week is two rows."""

    agent: Agent
    day: datetime
    spans: list[Span]


def _rows(given: FloorInput) -> Iterator[_Row]:
    people = {agent.agent: agent for agent in given.agents}
    shifts = _all_shifts(given)
    unknown = {shift.agent for shift, _ in shifts} - set(people)
    require(not unknown, f"shifts of unknown agents {sorted(unknown)}")
    away: dict[AgentId, list[tuple[float, float]]] = {}
    zero = seoul(given.grid.first_day)
    for absence in given.absences:
        span = ((absence.start - zero).total_seconds(), (absence.end - zero).total_seconds())
        away.setdefault(absence.agent, []).append(span)
    groups: dict[tuple[AgentId, frozenset[TenantId]], _Row] = {}
    tenants = {service.tenant for service in given.services}
    begin_s = -DAY_S * given.warm_up_days
    for shift, is_earlier in sorted(shifts, key=lambda each: (each[0].agent, each[0].start)):
        agent = people[shift.agent]
        # who was there before the week could then do what it can at the beginning of it
        day = max(shift.start, zero) if is_earlier else shift.start
        skills = _known_on(agent, day.date(), tenants)
        row = groups.setdefault((agent.agent, skills), _Row(agent=agent, day=day, spans=[]))
        first_s, last_s = (begin_s, 0.0) if is_earlier else (0.0, np.inf)
        for stretch in _presence(shift, zero, away.get(agent.agent, ()), first_s, last_s):
            _put(row.spans, stretch)
    return iter(groups.values())


def _known_on(agent: Agent, day: date, tenants: AbstractSet[TenantId]) -> frozenset[TenantId]:
    """Whom of the tenants an agent serves on a day, by whatever channel."""
    return frozenset(
        skill.tenant
        for skill in agent.skills
        if skill.tenant in tenants
        and agent.dedicated_to in (None, skill.tenant)
        and (skill.trained_on is None or skill.trained_on <= day)
    )


def _put(spans: list[Span], span: Span) -> None:
    """Add a stretch of presence; one that begins where the last one ends goes on with it."""
    begin, end, is_after_break = span
    if spans and spans[-1][1] == begin and not is_after_break:
        spans[-1] = (spans[-1][0], end, spans[-1][2])
    else:
        spans.append(span)


def _all_shifts(given: FloorInput) -> list[tuple[Shift, bool]]:
    """The shifts of the grid, and those of the warm-up: cut at the first midnight where the others begin."""
    found = [(shift, False) for shift in given.shifts]
    if given.warm_up_days == 0:
        return found
    if given.earlier is not None:
        return [*((shift, True) for shift in given.earlier), *found]
    back = timedelta(days=min(given.grid.days, DAYS_A_WEEK))
    end = seoul(given.grid.first_day) + back
    moved = [
        replace(
            shift,
            start=shift.start - back,
            pauses=tuple(replace(pause, start=pause.start - back) for pause in shift.pauses),
        )
        for shift in given.shifts
        if end - timedelta(days=given.warm_up_days + 1) <= shift.start < end
    ]
    return [*((shift, True) for shift in moved), *found]


def _presence(
    shift: Shift, zero: datetime, away: Iterable[tuple[float, float]], first_s: float, last_s: float
) -> Iterator[Span]:
    """The shift without breaks and absences, between two moments."""
    begin, is_after_break = (shift.start - zero).total_seconds(), False
    edges = [((pause.start - zero).total_seconds(), (pause.end - zero).total_seconds()) for pause in shift.pauses]
    for stop, back in (*sorted(edges), ((shift.end - zero).total_seconds(), 0.0)):
        yield from _without(max(begin, first_s), min(stop, last_s), is_after_break, sorted(away))
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
    paces = given.habits.pace or {level: float(value) for level, value in rules.pace.items()}
    for number, row in enumerate(rows):
        levels = {skill.tenant: skill.level for skill in row.agent.skills}
        for place, line in enumerate(lines):
            service = line.service
            if row.agent.serves(service.tenant, service.channel, row.day.date(), service.language):
                pace[number, place] = paces[levels[service.tenant]]
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


def _turns(rows: Sequence[_Row], count: int) -> Ints:
    """The tournament by the first coming of each; a power of two takes part."""
    leaves = 1 << (count - 1).bit_length()
    turns = np.full(2 * leaves, NEVER)
    coming = [(number, row.spans[0][0]) for number, row in enumerate(rows) if row.spans]
    if coming:
        numbers = np.array([number for number, _ in coming], dtype=np.int64)
        turns[leaves + numbers] = turns_of(numbers, np.array([moment_s for _, moment_s in coming]))
    for node in range(leaves - 1, 0, -1):
        turns[node] = min(turns[2 * node], turns[2 * node + 1])
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
