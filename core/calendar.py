"""Korean holidays: public, substitute and temporary days off, and Labour Day, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.errors import PumasiError, require


class CalendarEnds(PumasiError):
    """A day beyond the years whose holidays are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayCalendar:
    """Paid holidays (유급휴일) by day, with the name in Korean; complete for ``known_from`` … ``known_until``.

    Asking for a day outside raises PumasiError: a future list that ends too early must be noticed, because a
    missing Seollal is worth a month of wrong forecasts.
    """

    names: Mapping[date, str]
    known_from: date
    known_until: date

    def __post_init__(self) -> None:
        require(self.known_from <= self.known_until, "a calendar that ends before it begins")

    def name(self, day: date) -> str | None:
        """Name of the holiday, or None for an ordinary day."""
        if not self.known_from <= day <= self.known_until:
            raise CalendarEnds("core.calendar_ends", known_until=self.known_until, day=day)
        return self.names.get(day)

    def is_holiday(self, day: date) -> bool:
        """Whether a day is a paid holiday (Sundays are not, unless they bear a name)."""
        return self.name(day) is not None

    def is_business_day(self, day: date) -> bool:
        """Monday to Friday and no holiday."""
        return day.weekday() < 5 and not self.is_holiday(day)

    def next_business_day(self, day: date) -> date:
        """The day itself if it is a business day, else the first one after it."""
        while not self.is_business_day(day):
            day += timedelta(days=1)
        return day

    def business_days_before(self, day: date, count: int) -> date:
        """The business day that lies ``count`` business days before ``day``."""
        while count > 0:
            day -= timedelta(days=1)
            count -= self.is_business_day(day)
        return day


def korean_calendar(
    first_year: int, last_year: int, overrides: Mapping[date, str | None] | None = None
) -> HolidayCalendar:
    """Holidays of whole years from the ``holidays`` package, Labour Day (근로자의 날) always included.

    ``overrides`` add days (temporary holidays, e.g. an election) or, with None, take one away. Source: 관공서의
    공휴일에 관한 규정; 근로자의 날 제정에 관한 법률.
    """
    import holidays

    listed = holidays.country_holidays("KR", years=range(first_year, last_year + 1), language="ko")
    names: dict[date, str] = {day: str(name) for day, name in listed.items()}
    for year in range(first_year, last_year + 1):
        names.setdefault(date(year, 5, 1), "근로자의 날")
    for day, name in (overrides or {}).items():
        if name is None:
            names.pop(day, None)
        else:
            names[day] = name
    return HolidayCalendar(
        names=dict(sorted(names.items())),
        known_from=date(first_year, 1, 1),
        known_until=date(last_year, 12, 31),
    )
