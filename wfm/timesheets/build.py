"""Roster + attendance + absences ▶ timesheets: minutes really worked, minute by minute.

Rules, each a visible number or sentence:

- A presence belongs to the day of the shift it overlaps most, else to the day it began on.
- Up to ``grace_minutes`` before and after the shift are coming and going, not work. Beyond it every minute counts, and
  asks for a cause where it becomes overtime.
- The recorded length of the break counts; it lies where the roster planned it.
- Training and meetings are working time. Paid leave is paid for the contracted minutes of the day and is no work.
- A week begins on Monday; days before the range, back to its Monday, are read to count the week's hours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from core.calendar import HolidayCalendar
from core.ids import AgentId, PoolId
from core.labour_law import LabourLaw
from core.periods import DateRange, monday_of
from core.problems import Problem
from wfm.agents import Absence, Agent, Attendance
from wfm.scheduling.roster import Roster, Shift
from wfm.timesheets.clock import seoul_day
from wfm.timesheets.day import DayInput, TimesheetRules, build_day
from wfm.timesheets.premiums import WeekCount
from wfm.timesheets.problems import day_problem
from wfm.timesheets.records import Activity, TimesheetDay

Owned = TypeVar("Owned", Shift, Attendance, Absence)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentRecord:
    """Everything about one agent, shifts and presences in order of time; ``rostered`` are the days with a plan."""

    agent: Agent
    shifts: Sequence[Shift]
    presences: Sequence[Attendance]
    absences: Sequence[Absence]
    rostered: frozenset[date]


def build_timesheets(
    rosters: Sequence[Roster],
    attendance: Iterable[Attendance],
    absences: Iterable[Absence],
    agents: Iterable[Agent],
    calendar: HolidayCalendar,
    law: LabourLaw,
    days: DateRange,
    rules: TimesheetRules | None = None,
) -> tuple[tuple[TimesheetDay, ...], tuple[Problem, ...]]:
    """Timesheets of ``days`` by agent and day, and everything that does not add up (also kept in each day).

    ``rosters`` holds at most one per pool and week. Give attendance and absences from the Monday before ``days``
    to the day after it. A day without plan, presence and absence yields nothing.
    """
    rules = rules or TimesheetRules()
    shifts = _by_agent(shift for roster in rosters for shift in roster.shifts)
    presences, away = _by_agent(attendance), _by_agent(absences)
    known = {agent.agent: agent for agent in agents}
    covered = {(roster.pool, day) for roster in rosters for day in roster.range}
    found: list[TimesheetDay] = []
    for code in sorted(known):
        record = AgentRecord(
            agent=known[code],
            shifts=sorted(shifts.get(code, []), key=lambda shift: shift.start),
            presences=sorted(presences.get(code, []), key=lambda presence: presence.clock_in),
            absences=away.get(code, []),
            rostered=frozenset(day for pool, day in covered if pool == known[code].pool),
        )
        found += _agent_days(record, calendar, law, days, rules)
    problems = [
        *_strangers(presences, known, days),
        *_weeks_without_roster(found, known, covered),
        *(problem for day in found for problem in day.problems),
    ]
    return tuple(found), tuple(problems)


def _by_agent(records: Iterable[Owned]) -> dict[AgentId, list[Owned]]:
    groups: dict[AgentId, list[Owned]] = defaultdict(list)
    for record in records:
        groups[record.agent].append(record)
    return groups


def _agent_days(
    record: AgentRecord, calendar: HolidayCalendar, law: LabourLaw, days: DateRange, rules: TimesheetRules
) -> list[TimesheetDay]:
    """One agent's days in order, with the week's hours counted from its Monday."""
    found: list[TimesheetDay] = []
    week = WeekCount()
    shifts, presences = _shifts_by_day(record), _presences_by_day(record)
    for day in DateRange(first=monday_of(days.first), end=days.end):
        if day.weekday() == 0:
            week = WeekCount()
        built = build_day(
            DayInput(
                agent=record.agent,
                day=day,
                shifts=shifts.get(day, []),
                presences=presences.get(day, []),
                absences=record.absences,
                is_rostered=day in record.rostered,
                is_holiday=record.agent.weekly_rest_day == day.weekday() or calendar.is_holiday(day),
            ),
            week,
            law,
            rules,
        )
        if built is not None and day in days:
            found.append(built)
    return found


def _shifts_by_day(record: AgentRecord) -> dict[date, list[Shift]]:
    groups: dict[date, list[Shift]] = defaultdict(list)
    for shift in record.shifts:
        groups[seoul_day(shift.start)].append(shift)
    return groups


def _presences_by_day(record: AgentRecord) -> dict[date, list[Attendance]]:
    """A presence belongs to the day of the shift it overlaps most, else to the day it began on."""
    groups: dict[date, list[Attendance]] = defaultdict(list)
    starts = [shift.start for shift in record.shifts]
    for presence in record.presences:
        near = record.shifts[
            max(0, bisect_right(starts, presence.clock_in) - 1) : bisect_right(starts, presence.clock_out)
        ]
        overlaps = [
            (min(shift.end, presence.clock_out) - max(shift.start, presence.clock_in), shift.start) for shift in near
        ]
        best = max(overlaps, default=None)
        in_shift = best is not None and best[0] > timedelta(0)
        groups[seoul_day(best[1] if best is not None and in_shift else presence.clock_in)].append(presence)
    return groups


def _strangers(
    presences: Mapping[AgentId, Sequence[Attendance]], known: Mapping[AgentId, Agent], days: DateRange
) -> Iterator[Problem]:
    for code in sorted(set(presences) - set(known)):
        for presence in presences[code]:
            if seoul_day(presence.clock_in) in days:
                yield day_problem("unknown_agent", code, seoul_day(presence.clock_in))


def _weeks_without_roster(
    found: Sequence[TimesheetDay], known: Mapping[AgentId, Agent], covered: Set[tuple[PoolId, date]]
) -> Iterator[Problem]:
    """One remark per pool and week in which people worked without a plan to compare with."""
    worked = [day for day in found if any(span.activity is Activity.ON_DUTY for span in day.spans)]
    pools = {(known[day.agent].pool, day.day) for day in worked}
    for pool, monday in sorted({(pool, monday_of(day)) for pool, day in pools - covered}):
        yield Problem(code="timesheet.no_roster", values={"pool": str(pool), "day": monday.isoformat()})
