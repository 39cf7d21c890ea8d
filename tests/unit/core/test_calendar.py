"""Korean holidays by name."""

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
        (date(2026, 3, 2), "삼일절 대체 휴일"),
        (date(2026, 10, 5), "개천절 대체 휴일"),
        (date(2026, 7, 17), "제헌절"),
    ],
)
def test_lunar_and_substitute_holidays_are_known_by_name(day: date, name: str) -> None:
    """A forecast needs the name, because each holiday acts in its own way."""
    assert CALENDAR.name(day) == name


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_labour_day_is_paid_every_year(year: int) -> None:
    """The holidays package lists it for 2026 and 2027 only (facts/korea.md)."""
    assert CALENDAR.is_holiday(date(year, 5, 1))


def test_business_days_skip_holidays_and_weekends() -> None:
    """After Friday 2 October 2026 comes Tuesday the 6th: weekend, then a substitute holiday."""
    assert CALENDAR.next_business_day(date(2026, 10, 3)) == date(2026, 10, 6)
    assert CALENDAR.business_days_before(date(2026, 10, 6), 1) == date(2026, 10, 2)


def test_a_list_that_ends_too_early_is_noticed() -> None:
    """A missing Seollal would be worth a month of wrong forecasts."""
    with pytest.raises(PumasiError, match="2027-12-31"):
        CALENDAR.is_holiday(date(2028, 1, 1))


def test_the_company_adds_and_removes_days() -> None:
    """Temporary holidays are announced weeks ahead; the package comes later."""
    changed = korean_calendar(2026, 2026, {date(2026, 11, 9): "임시공휴일", date(2026, 7, 17): None})
    assert changed.name(date(2026, 11, 9)) == "임시공휴일"
    assert not changed.is_holiday(date(2026, 7, 17))
