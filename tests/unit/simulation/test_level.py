"""A week is filled as its need asks, between the leave that is due and the overtime that is allowed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from core.errors import BrokenInvariant
from core.periods import DateRange, IntervalGrid
from tests.unit.simulation.sample import agent, shift
from tests.unit.simulation.test_seats import seats
from tests.unit.staffing.sample import CALENDAR, MONDAY
from wfm.scheduling.roster import Shift
from wfm.simulation.level import STAY_MINUTES_MOST, LevelBounds, hours_of, month_at_level, with_level
from wfm.simulation.seats import Seats, month_shifts, usual_shifts

WEEK = IntervalGrid(first_day=MONDAY, days=7)
NOBODY = np.zeros(WEEK.size, dtype=np.int64)
BOUNDS = LevelBounds(least=0.88, most=1.075)
CREW = seats("A1", "A2", "A3", "A4", A1=5, A2=5, A3=5, A4=5)
PEOPLE = {each.agent: each for each in CREW.agents}


def test_the_level_stays_within_its_bounds() -> None:
    """Leave below, overtime above."""
    assert [BOUNDS.of(wanted) for wanted in (0.2, 0.95, 3.0)] == [0.88, 0.95, 1.075]
    with pytest.raises(BrokenInvariant):
        LevelBounds(least=1.1, most=1.2)


def test_a_quiet_week_is_when_leave_is_granted() -> None:
    """One shift a person at most, and never the last who is there for a tenant."""
    found = with_level(CREW.shifts, PEOPLE, NOBODY, WEEK, 0.0)
    away = set(CREW.shifts) - set(found)
    assert 0 < len(away) <= len(PEOPLE)
    assert len({each.agent for each in away}) == len(away)
    for day in range(5):
        assert any(each.start.date() == MONDAY + timedelta(days=day) for each in found)
    alone = seats("A1", A1=5)
    assert with_level(alone.shifts, {a.agent: a for a in alone.agents}, NOBODY, WEEK, 0.0) == alone.shifts


def test_where_everybody_is_needed_nobody_is_away() -> None:
    """Leave is not granted where it would leave need open."""
    assert with_level(CREW.shifts, PEOPLE, np.full(WEEK.size, 9), WEEK, 0.0) == CREW.shifts


def test_in_a_busy_week_people_stay_where_most_is_lacking() -> None:
    """As many hours as asked for, two hours a shift at most, and none where nothing lacks."""
    needed = NOBODY.copy()
    needed[36:44] = 9  # Monday from six in the evening on
    planned = hours_of(CREW.shifts)
    found = with_level(CREW.shifts, PEOPLE, needed, WEEK, planned + 3)
    assert hours_of(found) == planned + 3
    assert {each.start.date() for each, was in zip(found, CREW.shifts, strict=True) if each != was} == {MONDAY}
    most = with_level(CREW.shifts, PEOPLE, needed, WEEK, planned + 99)
    stays = [each.minutes - was.minutes for each, was in zip(most, CREW.shifts, strict=True)]
    assert max(stays) == STAY_MINUTES_MOST
    assert sum(stays) == 4 * STAY_MINUTES_MOST
    assert with_level(CREW.shifts, PEOPLE, NOBODY, WEEK, planned + 3) == CREW.shifts


def test_weeks_of_a_month_follow_their_need() -> None:
    """A week that asks for less has fewer hours, one that asks for more has more, an unknown one stays."""
    month = DateRange(first=MONDAY, end=MONDAY + timedelta(days=28))
    grid = IntervalGrid(first_day=month.first, days=28)
    needed = np.full(grid.size, 2)
    shifts = month_shifts(CREW, month, CALENDAR, needed, grid)
    usual = hours_of(CREW.shifts)
    mondays = [MONDAY + timedelta(weeks=number) for number in range(4)]
    wanted = {mondays[0]: usual * 0.9, mondays[1]: usual * 1.05, mondays[2]: usual}
    found = month_at_level(CREW, shifts, wanted, BOUNDS, needed, grid)

    def hours(given: tuple[Shift, ...], monday: date) -> float:
        return hours_of([each for each in given if 0 <= (each.start.date() - monday).days < 7])

    before, after = ([hours(given, monday) for monday in mondays] for given in (shifts, found))
    assert after[0] < before[0]
    assert after[1] >= before[1]
    assert after[2:] == before[2:]


def test_rostered_weeks_take_turns() -> None:
    """Two weeks of seats: the second holds nobody on Tuesday, and so does every other week of the year."""
    two = Seats(
        monday=MONDAY,
        weeks=2,
        agents=(agent("A1", {"T01": 2}),),
        shifts=tuple(shift("A1", day, 540, 540, (720, 60)) for day in (0, 1, 7)),
    )
    days = DateRange(first=MONDAY, end=MONDAY + timedelta(days=28))
    coming = [(day - MONDAY).days for day, shifts in usual_shifts(two, days) if shifts]
    assert coming == [0, 1, 7, 14, 15, 21]
    assert replace(two, weeks=1).first_week == two.shifts[:2]
