"""Days, weeks, half hours and billing periods, by hand and for every month."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenInvariant, PumasiError
from core.periods import SEOUL, BillingPeriod, DateRange, IntervalGrid, monday_of, seoul, week_from

PERIODS = st.builds(
    BillingPeriod,
    st.integers(2001, 2199),
    st.integers(1, 12),
    st.one_of(st.none(), st.integers(1, 31)),
)


@pytest.mark.parametrize(
    ("name", "closing_day", "first", "last"),
    [
        ("2026-10", None, date(2026, 10, 1), date(2026, 10, 31)),
        ("2026-10", 25, date(2026, 9, 26), date(2026, 10, 25)),
        ("2026-01", 25, date(2025, 12, 26), date(2026, 1, 25)),
        ("2026-04", 31, date(2026, 4, 1), date(2026, 4, 30)),
        ("2026-05", 31, date(2026, 5, 1), date(2026, 5, 31)),
        ("2026-03", 30, date(2026, 3, 1), date(2026, 3, 30)),
        ("2024-02", None, date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-03", 29, date(2024, 3, 1), date(2024, 3, 29)),
    ],
)
def test_a_period_is_named_by_its_closing_month(name: str, closing_day: int | None, first: date, last: date) -> None:
    """Closing day 25: 2026-10 is 26 September to 25 October; a day a month lacks means its last day."""
    period = BillingPeriod.parse(name, closing_day)
    assert (period.range.first, period.range.last) == (first, last)
    assert str(period) == name


@given(PERIODS)
def test_periods_follow_each_other_without_gap_or_overlap(period: BillingPeriod) -> None:
    """Each day belongs to exactly one period, whatever the closing day."""
    assert period.range.end == period.following.range.first
    assert period.previous.range.end == period.range.first
    assert period.following.previous == period
    assert 28 <= period.range.days <= 34


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "26-10", "2026-1", "2026/10", "２０２６-10", "1999-12"]
)
def test_what_is_not_a_month_is_refused_with_an_example(text: str) -> None:
    """The error shows the text and how to write it."""
    with pytest.raises(PumasiError, match="for example 2026-10"):
        BillingPeriod.parse(text)


def test_a_range_is_half_open() -> None:
    """The first day is inside, the end is not; overlap of neighbours is nothing."""
    october = DateRange(first=date(2026, 10, 1), end=date(2026, 11, 1))
    november = DateRange(first=date(2026, 11, 1), end=date(2026, 12, 1))
    assert date(2026, 10, 1) in october
    assert date(2026, 11, 1) not in october
    assert october.days == len(list(october)) == 31
    assert october.overlap(november) is None
    assert october.overlap(DateRange(first=date(2026, 10, 30), end=date(2026, 11, 9))) == DateRange(
        first=date(2026, 10, 30), end=date(2026, 11, 1)
    )
    with pytest.raises(BrokenInvariant):
        DateRange(first=date(2026, 10, 1), end=date(2026, 10, 1))


@given(st.dates(date(2001, 1, 1), date(2199, 1, 1)))
def test_every_day_has_a_monday(day: date) -> None:
    """The week of a day begins on the Monday at or before it."""
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert day in week_from(monday)


def test_a_week_begins_on_a_monday() -> None:
    """A week from another day is our own mistake."""
    assert week_from(date(2026, 11, 9), weeks=2).days == 14
    with pytest.raises(BrokenInvariant):
        week_from(date(2026, 11, 10))


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_a_grid_finds_each_interval_again(minutes: int) -> None:
    """Start and index are inverse; the end of an interval belongs to the next one."""
    grid = IntervalGrid(first_day=date(2026, 11, 9), days=2, minutes=minutes)
    for index in range(grid.size):
        start = grid.start_of(index)
        assert grid.index_of(start) == index
        assert grid.index_of(start + timedelta(minutes=minutes, seconds=-1)) == index
        assert grid.day_of(index) == start.date()
    assert grid.index_of(grid.start_of(0) - timedelta(seconds=1)) == -1


def test_a_grid_takes_any_zone_and_refuses_none() -> None:
    """Half past midnight in Seoul is 15:30 of the day before in UTC; a naive time is a mistake."""
    grid = IntervalGrid(first_day=date(2026, 11, 9), days=1)
    assert grid.index_of(datetime(2026, 11, 8, 15, 30, tzinfo=UTC)) == 1
    with pytest.raises(BrokenInvariant):
        grid.index_of(datetime(2026, 11, 9, 0, 30))
    with pytest.raises(BrokenInvariant):
        IntervalGrid(first_day=date(2026, 11, 9), days=1, minutes=20)


def test_minutes_past_midnight_reach_into_the_next_day() -> None:
    """A night shift ends at minute 1800: six in the morning."""
    assert seoul(date(2026, 11, 9), 1800) == datetime(2026, 11, 10, 6, 0, tzinfo=SEOUL)
