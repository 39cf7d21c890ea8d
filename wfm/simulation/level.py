"""How many of the seats of a week are filled: as many as the week needs, within what leave and overtime allow.

A quiet week is when leave is granted: seats stay empty whose hours are needed least, one a person, and never the last
that is there for a tenant. In a busy week people stay on after their shift where most is lacking.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.ids import AgentId, TenantId
from core.periods import DateRange, IntervalGrid, monday_of, week_from
from wfm.agents import Agent
from wfm.scheduling.roster import Shift
from wfm.simulation.seats import Seats, spans_worked, usual_shifts
from wfm.staffing.waiting_line import Whole

STAY_MINUTES_MOST = 120
"""So much longer than planned does a shift last at most."""
HARM_MOST = 0.25
"""A seat is left empty only where less than this part of its time is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelBounds:
    """Hours filled against those of the seats: ``least`` (all leave of a week granted) to ``most`` (with overtime)."""

    least: float
    most: float

    def __post_init__(self) -> None:
        require(0 < self.least <= 1 <= self.most, "bounds of a level out of order")

    def of(self, wanted: float) -> float:
        """The level nearest to the wanted one."""
        return min(max(wanted, self.least), self.most)


def hours_of(shifts: Sequence[Shift]) -> float:
    """Hours on duty."""
    return sum(shift.work_minutes for shift in shifts) / 60


def with_level(
    shifts: Sequence[Shift],
    agents: Mapping[AgentId, Agent],
    needed: Whole,
    grid: IntervalGrid,
    hours: float,
) -> tuple[Shift, ...]:
    """The shifts of a week filled to about ``hours``; ``needed`` people by interval of ``grid``, which holds them."""
    planned = hours_of(shifts)
    if hours < planned:
        return _with_leave(shifts, agents, needed, grid, planned - hours)
    return _with_overtime(shifts, needed, grid, hours - planned)


def month_at_level(
    seats: Seats,
    shifts: Sequence[Shift],
    wanted: Mapping[date, float],
    bounds: LevelBounds,
    needed: Whole,
    grid: IntervalGrid,
) -> tuple[Shift, ...]:
    """The shifts of a month (of ``month_shifts``), each of its weeks filled as its need wants, within the bounds.

    ``wanted``: hours on duty of whole weeks by their Monday; a week that is not there stays as it is. Of a week that
    lies in the month in part the same part of its hours is filled; seats that a holiday left empty count as filled.
    """
    agents = {agent.agent: agent for agent in seats.agents}
    month = DateRange(first=grid.first_day - timedelta(days=1), end=grid.range.end)
    weeks: dict[date, list[Shift]] = {}
    for shift in shifts:
        weeks.setdefault(monday_of(shift.start.date()), []).append(shift)
    found: list[Shift] = []
    for monday, mine in sorted(weeks.items()):
        if monday not in wanted:
            found += mine
            continue
        usual = {day: hours_of(coming) for day, coming in usual_shifts(seats, week_from(monday))}
        by_holiday = sum(hours for day, hours in usual.items() if day in month) - hours_of(mine)
        whole = sum(usual.values()) - max(by_holiday, 0.0)
        level = bounds.of(wanted[monday] / whole) if whole > 0 else 1.0
        found += with_level(mine, agents, needed, grid, level * hours_of(mine))
    return tuple(found)


Spans = list[tuple[int, int]]
Counts = npt.NDArray[np.int64]


def _spans(shift: Shift, grid: IntervalGrid) -> Spans:
    inside = ((max(begin, 0), min(end, grid.size)) for begin, end in spans_worked(shift, grid))
    return [(begin, end) for begin, end in inside if begin < end]


def _cover(spans: Sequence[Spans], size: int) -> Counts:
    cover = np.zeros(size, dtype=np.int64)
    for each in spans:
        for begin, end in each:
            cover[begin:end] += 1
    return cover


def _with_leave(
    shifts: Sequence[Shift], agents: Mapping[AgentId, Agent], needed: Whole, grid: IntervalGrid, hours: float
) -> tuple[Shift, ...]:
    spans = [_spans(shift, grid) for shift in shifts]
    known = [_known(agents[shift.agent], shift.start.date()) for shift in shifts]
    cover = _cover(spans, grid.size)
    there: dict[TenantId, Counts] = {}
    for tenants, worked in zip(known, spans, strict=True):
        for tenant in tenants:
            counts = there.setdefault(tenant, np.zeros(grid.size, dtype=np.int64))
            for begin, end in worked:
                counts[begin:end] += 1
    owner = np.array([number for number, worked in enumerate(spans) for _ in worked], dtype=np.int64)
    begins = np.array([begin for worked in spans for begin, _ in worked], dtype=np.int64)
    ends = np.array([end for worked in spans for _, end in worked], dtype=np.int64)
    length = np.bincount(owner, ends - begins, len(shifts))
    left, away, empty = hours * 60, set[AgentId](), set[int]()
    is_found = True
    while is_found:
        is_found = False
        tight = np.concatenate([[0], np.cumsum(cover <= needed)])
        harm = np.bincount(owner, tight[ends] - tight[begins], len(shifts)) / np.maximum(length, 1)
        for number in np.argsort(harm, kind="stable").tolist():
            shift = shifts[number]
            if harm[number] >= HARM_MOST:
                break
            if number in empty or shift.agent in away or shift.work_minutes > left or not spans[number]:
                continue
            if not _others_are_there(known[number], spans[number], there):
                continue
            is_found = True
            empty.add(number)
            away.add(shift.agent)
            left -= shift.work_minutes
            for begin, end in spans[number]:
                cover[begin:end] -= 1
                for tenant in known[number]:
                    there[tenant][begin:end] -= 1
            break
    return tuple(shift for number, shift in enumerate(shifts) if number not in empty)


def _known(agent: Agent, day: date) -> set[TenantId]:
    """Tenants whom an agent serves on a day."""
    return {skill.tenant for skill in agent.skills if skill.trained_on is None or skill.trained_on <= day}


def _others_are_there(tenants: Collection[TenantId], worked: Spans, there: Mapping[TenantId, Counts]) -> bool:
    """Whether for each of the tenants somebody else is on duty all the time."""
    return all(bool((there[tenant][begin:end] > 1).all()) for tenant in tenants for begin, end in worked)


def _with_overtime(shifts: Sequence[Shift], needed: Whole, grid: IntervalGrid, hours: float) -> tuple[Shift, ...]:
    spans = [_spans(shift, grid) for shift in shifts]
    lacking = needed.astype(np.int64) - _cover(spans, grid.size)
    ends = np.array([each[-1][1] if each else grid.size for each in spans], dtype=np.int64)
    stays = np.zeros(len(shifts), dtype=np.int64)
    most = STAY_MINUTES_MOST // grid.minutes
    padded = np.append(lacking, 0)
    for _ in range(int(hours * 60 // grid.minutes)):
        gain = np.where(stays < most, padded[np.minimum(ends, grid.size)], 0)
        best = int(np.argmax(gain)) if len(gain) else 0
        if not len(gain) or gain[best] <= 0:
            break
        padded[ends[best]] -= 1
        ends[best] += 1
        stays[best] += 1
    return tuple(
        replace(shift, minutes=shift.minutes + int(stay) * grid.minutes) if stay else shift
        for shift, stay in zip(shifts, stays.tolist(), strict=True)
    )
