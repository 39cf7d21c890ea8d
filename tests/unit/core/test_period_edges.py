"""Edges of periods and grids that a small slip would move."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.errors import BrokenInvariant
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY, BillingPeriod, DateRange, IntervalGrid


@pytest.mark.parametrize(
    ("name", "closing_day", "first", "last"),
    [
        ("2000-01", None, date(2000, 1, 1), date(2000, 1, 31)),
        ("2026-01", 25, date(2025, 12, 26), date(2026, 1, 25)),
        ("2026-04", 31, date(2026, 4, 1), date(2026, 4, 30)),
        ("2026-05", 31, date(2026, 5, 1), date(2026, 5, 31)),
        ("2026-03", 30, date(2026, 3, 1), date(2026, 3, 30)),
        ("2024-03", 29, date(2024, 3, 1), date(2024, 3, 29)),
        ("2026-12", 1, date(2026, 11, 2), date(2026, 12, 1)),
    ],
)
def test_a_closing_day_that_a_month_lacks_is_its_last(
    name: str, closing_day: int | None, first: date, last: date
) -> None:
    """Short months, leap years and the turn of the year."""
    period = BillingPeriod.parse(name, closing_day)
    assert (period.range.first, period.range.last) == (first, last)
    assert str(period) == name


@pytest.mark.parametrize(
    ("year", "month", "closing_day"), [(2026, 0, None), (2026, 13, None), (1999, 1, None), (2026, 1, 0), (2026, 1, 32)]
)
def test_a_period_that_cannot_be_is_refused(year: int, month: int, closing_day: int | None) -> None:
    """Months 1 to 12, closing days 1 to 31."""
    with pytest.raises(BrokenInvariant):
        BillingPeriod(year, month, closing_day)


def test_a_range_counts_its_days_forward() -> None:
    """October has 31 days and ends on the 31st; a range of nothing is a mistake."""
    october = DateRange(first=date(2026, 10, 1), end=date(2026, 11, 1))
    assert october.days == len(list(october)) == 31
    assert list(october)[-1] == october.last == date(2026, 10, 31)
    assert date(2026, 10, 1) in october
    assert date(2026, 11, 1) not in october
    with pytest.raises(BrokenInvariant):
        DateRange(first=date(2026, 10, 1), end=date(2026, 10, 1))


def test_lengths_of_days_and_weeks() -> None:
    """The units every other room counts in."""
    assert (MINUTES_A_DAY, DAYS_A_WEEK) == (1440, 7)


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_the_end_of_an_interval_belongs_to_the_next(minutes: int) -> None:
    """The last second is inside, the end is not; before the grid the index is negative."""
    grid = IntervalGrid(first_day=date(2026, 11, 9), days=2, minutes=minutes)
    assert grid.size == 2 * grid.per_day == 2 * 24 * 60 // minutes
    assert (grid.range.first, grid.range.last) == (date(2026, 11, 9), date(2026, 11, 10))
    for index in range(grid.size):
        assert grid.index_of(grid.start_of(index) + timedelta(minutes=minutes, seconds=-1)) == index
    assert grid.index_of(grid.start_of(0) - timedelta(seconds=1)) == -1


@pytest.mark.parametrize(("days", "minutes"), [(0, 30), (1, 20), (1, 0)])
def test_a_grid_that_cannot_be_is_refused(days: int, minutes: int) -> None:
    """At least one day, of 15, 30 or 60 minutes."""
    with pytest.raises(BrokenInvariant):
        IntervalGrid(first_day=date(2026, 11, 9), days=days, minutes=minutes)
