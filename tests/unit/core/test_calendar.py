"""Korean holidays by name, and the days on which offices work."""

from __future__ import annotations

from datetime import date

import pytest

from core.calendar import korean_calendar
from core.errors import PumasiError

CALENDAR = korean_calendar(2025, 2027)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 2, 17), "설날"),
        (date(2026, 9, 25), "추석"),
        (date(2025, 5, 1), "근로자의 날"),
        (date(2026, 5, 1), None),
        (date(2026, 10, 9), "한글날"),
        (date(2026, 12, 25), "기독탄신일"),
    ],
)
def test_holidays_have_names(day: date, name: str | None) -> None:
    """Lunar and solar holidays and Labour Day are paid days off, also in the year the package lacks."""
    assert CALENDAR.is_holiday(day)
    assert name is None or name in str(CALENDAR.name(day))


def test_a_sunday_is_no_holiday_by_itself() -> None:
    """Weekends are no paid holidays, and no business days either."""
    assert not CALENDAR.is_holiday(date(2026, 11, 8))
    assert not CALENDAR.is_business_day(date(2026, 11, 8))
    assert CALENDAR.is_business_day(date(2026, 11, 9))


def test_business_days_jump_over_chuseok() -> None:
    """Chuseok 2026 is 24 to 26 September, Thursday to Saturday."""
    assert CALENDAR.next_business_day(date(2026, 9, 24)) == date(2026, 9, 28)
    assert CALENDAR.business_days_before(date(2026, 9, 28), 1) == date(2026, 9, 23)
    assert CALENDAR.business_days_before(date(2026, 11, 10), 3) == date(2026, 11, 5)


def test_overrides_add_and_take_away() -> None:
    """A temporary holiday is added by name; None takes a listed one away."""
    changed = korean_calendar(2026, 2026, {date(2026, 11, 13): "임시공휴일", date(2026, 10, 9): None})
    assert changed.name(date(2026, 11, 13)) == "임시공휴일"
    assert not changed.is_holiday(date(2026, 10, 9))


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2028, 1, 1)])
def test_a_day_outside_is_refused(day: date) -> None:
    """A list that ends too early is noticed, not taken for a year without Seollal."""
    with pytest.raises(PumasiError, match=str(day)):
        CALENDAR.is_holiday(day)
