"""When an agent may work in a week, as slots: employment, contract, restrictions, rest day, leave, rest owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.labour_law import LabourLaw
from core.periods import MINUTES_A_DAY, seoul
from wfm.agents import Absence, AbsenceKind, Agent
from wfm.scheduling.formulate.carry import CarryIn

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

AT_WORK = frozenset({AbsenceKind.TRAINING, AbsenceKind.MEETING})
"""Kinds of absence that are work: a shift may hold them, but nobody is served meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSlots:
    """The slots of one week: ``days`` days from ``monday`` and as many slots more as the longest shift needs."""

    monday: date
    days: int
    minutes: int
    horizon: int

    @property
    def per_day(self) -> int:
        """Slots a day."""
        return MINUTES_A_DAY // self.minutes

    @property
    def calendar_days(self) -> tuple[date, ...]:
        """Every day that the horizon touches."""
        return tuple(self.monday + timedelta(days=n) for n in range(-(-self.horizon // self.per_day)))

    def day_slots(self, number: int) -> slice:
        """Slots of a day, from its midnight to the next."""
        return slice(number * self.per_day, min((number + 1) * self.per_day, self.horizon))

    def touching(self, start: datetime, end: datetime) -> slice:
        """Slots that a stretch of time touches, even in part; empty outside the horizon."""
        minute = timedelta(minutes=1)
        first = (start - seoul(self.monday)) // minute // self.minutes
        last = -(-((end - seoul(self.monday)) // minute) // self.minutes)
        return slice(min(max(first, 0), self.horizon), min(max(last, 0), self.horizon))


def night_share(law: LabourLaw, minutes: int) -> npt.NDArray[np.float64]:
    """Share of each slot of a day that lies in the night, shape (per_day,)."""
    night = np.array([law.is_night(minute) for minute in range(MINUTES_A_DAY)], dtype=float)
    return np.asarray(night.reshape(-1, minutes).mean(axis=1))


def blocked_slots(
    agent: Agent,
    absences: Sequence[Absence],
    carried: CarryIn,
    calendar: HolidayCalendar,
    law: LabourLaw,
    slots: WeekSlots,
) -> Bools:
    """Slots (H,) that no shift of the agent may touch."""
    blocked = np.zeros(slots.horizon, dtype=bool)
    night = night_share(law, slots.minutes) > 0
    for number, day in enumerate(slots.calendar_days):
        here = slots.day_slots(number)
        restricted = agent.restrictions.hold_on(day)
        if not agent.is_employed_on(day) or day.weekday() == agent.weekly_rest_day:
            blocked[here] = True
        if restricted and agent.restrictions.no_holiday and calendar.is_holiday(day):
            blocked[here] = True
        if restricted and agent.restrictions.no_night:
            blocked[here] |= night[: here.stop - here.start]
    for absence in absences:
        if absence.kind not in AT_WORK:
            blocked[slots.touching(absence.start, absence.end)] = True
    if carried.last_end is not None:
        rested = carried.last_end + timedelta(minutes=law.rest_between_shifts_minutes)
        blocked[slots.touching(seoul(slots.monday), max(rested, seoul(slots.monday)))] = True
    return blocked


def busy_slots(absences: Sequence[Absence], slots: WeekSlots) -> Bools:
    """Slots (H,) of training and meetings."""
    busy = np.zeros(slots.horizon, dtype=bool)
    for absence in absences:
        if absence.kind in AT_WORK:
            busy[slots.touching(absence.start, absence.end)] = True
    return busy


def windows(agent: Agent, slots: WeekSlots) -> tuple[Ints, Ints]:
    """First and last slot (D,) after a day's midnight between which a shift of that day lies; 0, 0 on days off."""
    first, last = np.zeros(slots.days, dtype=np.int64), np.zeros(slots.days, dtype=np.int64)
    for number in range(slots.days):
        day = slots.monday + timedelta(days=number)
        if day.weekday() in agent.weekdays and agent.is_employed_on(day):
            first[number] = -(-agent.earliest_minute // slots.minutes)
            last[number] = agent.latest_minute // slots.minutes
    return first, last


def contracted_minutes(
    agent: Agent, absences: Sequence[Absence], calendar: HolidayCalendar, slots: WeekSlots
) -> Fraction:
    """Contracted minutes of the week that are there to be rostered: pro rata without leave and paid holidays.

    Each contract day counts by the share of its working window that is free of leave; training counts as work.
    """
    present = Fraction(0)
    for number in range(slots.days):
        day = slots.monday + timedelta(days=number)
        if day.weekday() not in agent.weekdays or not agent.is_employed_on(day) or calendar.is_holiday(day):
            continue
        begin, end = seoul(day, agent.earliest_minute), seoul(day, agent.latest_minute)
        away = timedelta(0)
        for absence in absences:
            if absence.kind not in AT_WORK:
                away += max(timedelta(0), min(end, absence.end) - max(begin, absence.start))
        present += 1 - min(Fraction(1), Fraction(away // timedelta(minutes=1), (end - begin) // timedelta(minutes=1)))
    return agent.week_minutes * present / len(agent.weekdays)


def week_minutes_most(agent: Agent, law: LabourLaw, monday: date) -> int:
    """Most minutes an agent may work in a week: the contract's and 12 h more, within 40 + 12 (근로기준법 §53)."""
    restricted = agent.restrictions.no_overtime and agent.restrictions.hold_on(monday)
    overtime = 0 if restricted else law.overtime_week_minutes_max
    return min(agent.week_minutes, law.week_minutes_max) + overtime
