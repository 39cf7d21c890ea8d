"""Service windows: what is served when."""

from __future__ import annotations

from datetime import date

import pytest

from core.calendar import HolidayCalendar
from core.errors import BrokenInvariant
from core.periods import IntervalGrid
from core.service import HolidayRule, ServiceWindow, open_mask

WEEK = IntervalGrid(first_day=date(2026, 11, 9), days=7)
HOLIDAY_ON_WEDNESDAY = HolidayCalendar(
    names={date(2026, 11, 11): "예시절"}, known_from=date(2026, 1, 1), known_until=date(2026, 12, 31)
)


def test_a_closed_holiday_is_not_served_an_open_one_is() -> None:
    """Monday to Friday nine to six, once with each rule."""
    for rule, days_open in ((HolidayRule.CLOSED, 4), (HolidayRule.OPEN, 5)):
        windows = tuple(ServiceWindow(weekday=d, open_minute=540, close_minute=1080, holidays=rule) for d in range(5))
        mask = open_mask(windows, WEEK, HOLIDAY_ON_WEDNESDAY)
        assert mask.sum() == days_open * 18
        assert mask[0, 18]
        assert not mask[0, 17]
        assert not mask[0, 36]


def test_a_season_bounds_a_window() -> None:
    """A peak-only contract is a window, not an exception."""
    window = ServiceWindow(
        weekday=1, open_minute=0, close_minute=1440, valid_from=date(2026, 11, 11), valid_until=date(2026, 11, 30)
    )
    assert not open_mask((window,), WEEK, HOLIDAY_ON_WEDNESDAY).any()
    assert window.holds_on(date(2026, 11, 17), is_holiday=False)


def test_an_interval_served_in_part_is_served() -> None:
    """A quarter past nine opens the half hour from nine."""
    window = ServiceWindow(weekday=0, open_minute=555, close_minute=1065)
    mask = open_mask((window,), WEEK, HOLIDAY_ON_WEDNESDAY)
    assert mask[0, 18]
    assert mask[0, 35]
    assert mask.sum() == 18


def test_a_window_that_closes_before_it_opens_is_no_record() -> None:
    """A night past midnight is two windows."""
    with pytest.raises(BrokenInvariant):
        ServiceWindow(weekday=0, open_minute=1320, close_minute=360)
