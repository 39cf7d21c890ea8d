"""Days, weeks, months and half hours in Asia/Seoul. Korea has no daylight saving, so wall clock is arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from core.errors import PumasiError, require

SEOUL = ZoneInfo("Asia/Seoul")
MINUTES_A_DAY = 24 * 60
DAYS_A_WEEK = 7


@dataclass(frozen=True, kw_only=True)
class DateRange:
    """Days from ``first`` up to but without ``end``."""

    first: date
    end: date

    def __post_init__(self) -> None:
        require(self.first < self.end, f"an empty range of days from {self.first} to {self.end}")

    def __contains__(self, day: date) -> bool:
        """Whether a day lies in the range."""
        return self.first <= day < self.end

    def __iter__(self) -> Iterator[date]:
        """Every day, in order."""
        return (self.first + timedelta(days=n) for n in range(self.days))

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.end - self.first).days

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.end - timedelta(days=1)

    def overlap(self, other: DateRange) -> DateRange | None:
        """The days that both hold, or None."""
        first, end = max(self.first, other.first), min(self.end, other.end)
        return DateRange(first=first, end=end) if first < end else None


def seoul(day: date, minute: int = 0) -> datetime:
    """The moment ``minute`` minutes after midnight of a day, Asia/Seoul; minutes past 1440 reach into later days."""
    return datetime.combine(day, time(0), tzinfo=SEOUL) + timedelta(minutes=minute)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week_from(monday: date, weeks: int = 1) -> DateRange:
    """Whole weeks from a Monday."""
    require(monday.weekday() == 0, f"{monday} is not a Monday")
    return DateRange(first=monday, end=monday + timedelta(weeks=weeks))


@dataclass(frozen=True, kw_only=True)
class IntervalGrid:
    """Equal intervals over whole days: index 0 begins at midnight (Asia/Seoul) of ``first_day``.

    ``minutes`` is 15, 30 or 60. Arrays over a grid have shape (days, per_day) or (size,).
    """

    first_day: date
    days: int
    minutes: int = 30

    def __post_init__(self) -> None:
        require(self.days > 0, "a grid without days")
        require(self.minutes in (15, 30, 60), f"intervals of {self.minutes} minutes")

    @property
    def per_day(self) -> int:
        """Intervals a day."""
        return MINUTES_A_DAY // self.minutes

    @property
    def size(self) -> int:
        """Intervals in all."""
        return self.days * self.per_day

    @property
    def range(self) -> DateRange:
        """The days covered."""
        return DateRange(first=self.first_day, end=self.first_day + timedelta(days=self.days))

    def start_of(self, index: int) -> datetime:
        """Begin of an interval."""
        return seoul(self.first_day, index * self.minutes)

    def index_of(self, moment: datetime) -> int:
        """The interval that holds an aware moment; may lie outside 0 … size-1."""
        require(moment.tzinfo is not None, "a naive time")
        return (moment - seoul(self.first_day)) // timedelta(minutes=self.minutes)

    def day_of(self, index: int) -> date:
        """The day of an interval."""
        return self.first_day + timedelta(days=index // self.per_day)


@dataclass(frozen=True)
class BillingPeriod:
    """A billing period, named by its closing month.

    Closing day 25: 2026-10 is 26 September to 25 October. Closing day None: the calendar month. A closing day
    that a month lacks (31 in April) means the month's last day.
    """

    year: int
    month: int
    closing_day: int | None = None

    def __post_init__(self) -> None:
        require(1 <= self.month <= 12 and 2000 <= self.year <= 2200, f"month {self.year}-{self.month}")
        require(self.closing_day is None or 1 <= self.closing_day <= 31, f"closing day {self.closing_day}")

    @classmethod
    def parse(cls, text: str, closing_day: int | None = None) -> BillingPeriod:
        """``2026-10`` as a period. Raises PumasiError for anything else."""
        year, dash, month = text.partition("-")
        digits = year.isascii() and year.isdigit() and month.isascii() and month.isdigit()
        if not (dash and digits and len(year) == 4 and len(month) == 2 and 1 <= int(month) <= 12 and int(year) >= 2000):
            raise PumasiError("core.period.bad", text=text)
        return cls(int(year), int(month), closing_day)

    def __str__(self) -> str:
        """``2026-10``."""
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def previous(self) -> BillingPeriod:
        """The period before."""
        last = date(self.year, self.month, 1) - timedelta(days=1)
        return BillingPeriod(last.year, last.month, self.closing_day)

    @property
    def following(self) -> BillingPeriod:
        """The period after."""
        first = _month_end(self.year, self.month) + timedelta(days=1)
        return BillingPeriod(first.year, first.month, self.closing_day)

    @cached_property
    def range(self) -> DateRange:
        """The days of the period."""
        before = date(self.year, self.month, 1) - timedelta(days=1)
        first = _closing_date(before.year, before.month, self.closing_day) + timedelta(days=1)
        closing = _closing_date(self.year, self.month, self.closing_day)
        return DateRange(first=first, end=closing + timedelta(days=1))


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _closing_date(year: int, month: int, closing_day: int | None) -> date:
    last = _month_end(year, month)
    return last if closing_day is None else last.replace(day=min(closing_day, last.day))
