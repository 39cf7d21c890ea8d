"""Days, weeks, months and half hours."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenInvariant, PumasiError
from core.periods import SEOUL, BillingPeriod, DateRange, IntervalGrid, monday_of, seoul, week_from


def test_a_period_is_named_by_its_closing_month() -> None:
    """Closing day 25: 2026-10 is 26 September to 25 October (BUSINESS.md)."""
    days = BillingPeriod.parse("2026-10", closing_day=25).range
    assert (days.first, days.last) == (date(2026, 9, 26), date(2026, 10, 25))


def test_a_month_without_closing_day_is_the_calendar_month() -> None:
    """February of a leap year has 29 days."""
    days = BillingPeriod(2028, 2).range
    assert (days.first, days.last, days.days) == (date(2028, 2, 1), date(2028, 2, 29), 29)


@pytest.mark.parametrize("text", ["2026", "2026-13", "26-10", "2026-1", "2026-10-01", "", "２０２６-10", "1999-12"])
def test_what_is_no_month_is_refused(text: str) -> None:
    """The user is told how to write one."""
    with pytest.raises(PumasiError, match="YYYY-MM"):
        BillingPeriod.parse(text)


@given(st.integers(2001, 2199), st.integers(1, 12), st.one_of(st.none(), st.integers(1, 31)))
def test_periods_follow_each_other_without_gap(year: int, month: int, closing_day: int | None) -> None:
    """Every day belongs to exactly one period, whatever the closing day."""
    period = BillingPeriod(year, month, closing_day)
    assert period.following.range.first == period.range.end
    assert period.previous.range.end == period.range.first
    assert period.following.previous == period


def test_an_interval_begins_at_seoul_wall_clock() -> None:
    """On a UTC host the Korean day starts at 15:00 of the day before."""
    grid = IntervalGrid(first_day=date(2026, 11, 9), days=7)
    assert grid.start_of(0).astimezone(UTC) == datetime(2026, 11, 8, 15, tzinfo=UTC)
    assert grid.index_of(datetime(2026, 11, 9, 0, 30, tzinfo=UTC)) == 19
    assert (grid.per_day, grid.size) == (48, 336)


@given(st.sampled_from([15, 30, 60]), st.integers(0, 3 * 24 - 1))
def test_index_and_start_are_inverse(minutes: int, index: int) -> None:
    """The interval that begins at a start is the one it was asked for."""
    grid = IntervalGrid(first_day=date(2026, 2, 27), days=3, minutes=minutes)
    assert grid.index_of(grid.start_of(index)) == index
    assert grid.day_of(index) == grid.start_of(index).date()


def test_a_naive_time_is_a_mistake_of_ours() -> None:
    """Half of all billing errors begin with one."""
    with pytest.raises(BrokenInvariant):
        IntervalGrid(first_day=date(2026, 1, 1), days=1).index_of(datetime(2026, 1, 1))


def test_ranges_overlap_half_open() -> None:
    """Two ranges that touch share no day."""
    first = DateRange(first=date(2026, 1, 1), end=date(2026, 1, 8))
    assert first.overlap(DateRange(first=date(2026, 1, 8), end=date(2026, 1, 9))) is None
    shared = first.overlap(DateRange(first=date(2026, 1, 7), end=date(2026, 2, 1)))
    assert shared == DateRange(first=date(2026, 1, 7), end=date(2026, 1, 8))
    assert list(shared) == [date(2026, 1, 7)]


def test_weeks_begin_on_monday() -> None:
    """A week asked for from another day is a mistake of ours."""
    assert monday_of(date(2026, 11, 15)) == date(2026, 11, 9)
    assert week_from(date(2026, 11, 9), 2).days == 14
    with pytest.raises(BrokenInvariant):
        week_from(date(2026, 11, 10))


def test_minutes_past_midnight_reach_into_the_next_day() -> None:
    """Night shifts are counted from the day they began on."""
    assert seoul(date(2026, 12, 31), 1500) == datetime(2027, 1, 1, 1, tzinfo=SEOUL)
