"""Who is on duty in a month that nobody has rostered yet: the seats of rostered weeks, week after week.

A roster knows what a requirement does not: who is trained for what, breaks, shifts, and how many are away in a usual
week. Each of its shifts is a seat that comes back on its weekday as long as the person is employed; where several weeks
are known they take turns, so that the leave of one of them does not lie on the whole year. On a paid holiday
only those come who are needed. People who are hired take a second seat beside the colleague whose week relieves most,
with his hours and skills.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.errors import require
from core.ids import AgentId
from core.periods import DAYS_A_WEEK, DateRange, IntervalGrid
from core.service import Service
from wfm.agents import Agent, Skill
from wfm.scheduling.roster import Shift
from wfm.staffing.waiting_line import Whole
from wfm.staffing.workload import Workload

NEW_LEVEL = 1
"""Who was hired works at the pace of a new agent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hire:
    """Some people who answer from a day on, up to a last day (None: they stay)."""

    people: int
    answers_from: date
    until: date | None = None

    def __post_init__(self) -> None:
        require(self.people > 0, "a hire of nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """Some weeks of shifts from ``monday``, which come back in turn, and the people who hold them."""

    monday: date
    shifts: tuple[Shift, ...]
    agents: tuple[Agent, ...]
    weeks: int = 1

    def __post_init__(self) -> None:
        require(self.weeks >= 1 and self.monday.weekday() == 0, "seats of no week")

    @property
    def first_week(self) -> tuple[Shift, ...]:
        """The shifts of the first week."""
        end = self.monday + timedelta(days=DAYS_A_WEEK)
        return tuple(shift for shift in self.shifts if shift.start.date() < end)

    @property
    def holders(self) -> tuple[Agent, ...]:
        """The people with a shift in the week, in the order of their codes."""
        on_duty = {shift.agent for shift in self.shifts}
        return tuple(sorted((each for each in self.agents if each.agent in on_duty), key=lambda each: each.agent))


def people_by_root(lines: Sequence[Workload], grid: IntervalGrid) -> Whole:
    """About how many people the work of all lines keeps busy, (grid,): the pooled load and its square root for safety.

    Chats are served several at once. Enough to say who comes on a holiday and where one more relieves most; what a
    roster shall cover is the requirement's to say.
    """
    load = np.zeros(grid.size)
    for line in lines:
        at_once = line.service.concurrency if line.service.channel is Channel.CHAT else 1
        load += line.contacts * line.handling_s / (grid.minutes * 60.0 * at_once)
    people: Whole = np.ceil(load + np.sqrt(load)).astype(np.int64)
    return people


def without_hired_later(seats: Seats, today: date) -> Seats:
    """The same without people who are not employed today: today's pool."""
    staying = {agent.agent for agent in seats.agents if agent.is_employed_on(today)}
    return replace(
        seats,
        shifts=tuple(shift for shift in seats.shifts if shift.agent in staying),
        agents=tuple(agent for agent in seats.agents if agent.agent in staying),
    )


def with_hires(seats: Seats, hires: Sequence[Hire], needed: Whole, grid: IntervalGrid) -> Seats:
    """The same with hired people, H001, H002 …: each doubles the seat that covers most of what the week lacks.

    ``needed`` (intervals of ``grid``, a week) is how many people shall be on duty; the week begins on the seats' Monday
    when both are laid side by side.
    """
    shifts, agents = list(seats.shifts), list(seats.agents)
    holders = seats.holders
    require(bool(holders), "nobody to double")
    first_week = seats.first_week
    covers = np.stack([on_duty(_of(first_week, each.agent), seats.monday, grid) for each in holders])
    lacking = needed.astype(np.int64) - covers.sum(axis=0)
    number = 0
    for hire in hires:
        for _ in range(hire.people):
            number += 1
            relieved = np.minimum(np.maximum(lacking, 0), 1)
            seat = int(np.argmax(covers @ relieved))
            lacking -= covers[seat]
            code = AgentId(f"H{number:03d}")
            agents.append(_doubled(holders[seat], code, hire))
            shifts += [replace(shift, agent=code) for shift in _of(seats.shifts, holders[seat].agent)]
    return replace(seats, shifts=tuple(shifts), agents=tuple(agents))


def with_learners(seats: Seats, services: Sequence[Service], people: int) -> Seats:
    """The same with some people trained for a tenant whom nobody on the roster knows yet.

    Those learn it who stand longest in its hours and know the fewest tenants; they begin at the pace of new agents.
    """
    tenant = services[0].tenant
    channels = frozenset(service.channel for service in services)
    free = [each for each in seats.holders if each.dedicated_to is None and each.channels & channels]

    def order(agent: Agent) -> tuple[int, int, AgentId]:
        minutes = sum(_minutes_in(shift, services) for shift in _of(seats.shifts, agent.agent))
        return -minutes, len(agent.skills), agent.agent

    chosen = {agent.agent for agent in sorted(free, key=order)[:people]}
    skill = Skill(tenant=tenant, level=NEW_LEVEL)
    return replace(
        seats,
        agents=tuple(
            replace(agent, skills=(*(each for each in agent.skills if each.tenant != tenant), skill))
            if agent.agent in chosen
            else agent
            for agent in seats.agents
        ),
    )


def knows(seats: Seats, service: Service) -> bool:
    """Whether anybody with a shift in the week is trained for a service."""
    return any(each.serves(service.tenant, service.channel, seats.monday, service.language) for each in seats.holders)


def _minutes_in(shift: Shift, services: Sequence[Service]) -> int:
    """Minutes of a shift inside the service windows of its weekday; of several channels the longest."""
    begin = shift.start.hour * 60 + shift.start.minute
    end = begin + shift.minutes

    def inside(service: Service) -> int:
        return sum(
            max(0, min(end, window.close_minute) - max(begin, window.open_minute))
            for window in service.windows
            if window.weekday == shift.start.weekday()
        )

    return max(map(inside, services))


def _doubled(colleague: Agent, code: AgentId, hire: Hire) -> Agent:
    return replace(
        colleague,
        agent=code,
        name=code,
        hired_on=hire.answers_from,
        left_on=hire.until,
        dedicated_to=None,
        skills=tuple(replace(skill, level=NEW_LEVEL, trained_on=None) for skill in colleague.skills),
    )


def _of(shifts: Sequence[Shift], agent: AgentId) -> list[Shift]:
    return [shift for shift in shifts if shift.agent == agent]


def on_duty(shifts: Sequence[Shift], monday: date, grid: IntervalGrid) -> Whole:
    """How many of the shifts of a week from ``monday`` stand in each interval of a week, breaks apart, (week,).

    An interval counts where somebody is there at its beginning.
    """
    count = np.zeros(grid.per_day * 7, dtype=np.int64)
    week = IntervalGrid(first_day=monday, days=7, minutes=grid.minutes)
    for shift in shifts:
        for begin, end in spans_worked(shift, week):
            count[max(begin, 0) : max(end, 0)] += 1
    return count


def spans_worked(shift: Shift, grid: IntervalGrid) -> Iterator[tuple[int, int]]:
    """Intervals of a grid, from … to, in which a shift works, its breaks apart; they may lie outside the grid."""
    begin = shift.start
    for pause in sorted(shift.pauses, key=lambda each: each.start):
        yield _first_from(begin, grid), _first_from(pause.start, grid)
        begin = pause.end
    yield _first_from(begin, grid), _first_from(shift.end, grid)


def _first_from(moment: datetime, grid: IntervalGrid) -> int:
    """The first interval that begins at or after a moment."""
    index = grid.index_of(moment)
    return index if grid.start_of(index) == moment else index + 1


def month_shifts(
    seats: Seats, days: DateRange, calendar: HolidayCalendar, needed: Whole, grid: IntervalGrid
) -> tuple[Shift, ...]:
    """The shifts of some days, those of the day before them too (a night reaches into the first).

    ``needed`` (intervals of ``grid``, which begins on the first day): on a paid holiday a seat is left empty where
    enough others have come already.
    """
    found: list[Shift] = []
    around = DateRange(first=days.first - timedelta(days=1), end=days.end)
    for day, coming in usual_shifts(seats, around):
        if calendar.is_holiday(day) and day >= days.first:
            coming = _needed_only(coming, needed, grid)
        found += coming
    return tuple(found)


def usual_shifts(seats: Seats, days: DateRange) -> Iterator[tuple[date, list[Shift]]]:
    """The shifts of each day, as if no day were a holiday, of those who are employed on it."""
    people = {agent.agent: agent for agent in seats.agents}
    by_day: dict[int, list[Shift]] = {}
    for shift in seats.shifts:
        by_day.setdefault((shift.start.date() - seats.monday).days, []).append(shift)
    for day in days:
        turn = (day - seats.monday).days % (DAYS_A_WEEK * seats.weeks)
        yield day, [_moved(shift, day) for shift in by_day.get(turn, ()) if people[shift.agent].is_employed_on(day)]


def _moved(shift: Shift, day: date) -> Shift:
    by = day - shift.start.date()
    return replace(
        shift,
        start=shift.start + by,
        pauses=tuple(replace(pause, start=pause.start + by) for pause in shift.pauses),
    )


def _needed_only(shifts: Sequence[Shift], needed: Whole, grid: IntervalGrid) -> list[Shift]:
    """Those who still find work when they come in the order of the roster."""
    lacking = needed.astype(np.int64).copy()
    kept = []
    for shift in shifts:
        spans = [(max(begin, 0), min(end, grid.size)) for begin, end in spans_worked(shift, grid)]
        if any(np.any(lacking[begin:end] > 0) for begin, end in spans if begin < end):
            kept.append(shift)
            for begin, end in spans:
                lacking[begin:end] -= 1
    return kept
