"""The Labour Standards Act (근로기준법) as dated parameters: hours, rest, breaks, premiums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.errors import require
from core.rates import RateTable


@dataclass(frozen=True, slots=True, kw_only=True)
class LabourLaw:
    """Parameters in force on a day. Minutes unless the name says otherwise.

    Source: 근로기준법 §50 (hours), §53 (extension), §54 (breaks), §55 (weekly rest day), §56 (premiums); the rest of
    11 h between shifts is a rule of the company with the statute's figure (facts/korea.md).
    """

    day_minutes_max: int
    week_minutes_max: int
    overtime_week_minutes_max: int
    rest_between_shifts_minutes: int
    consecutive_days_max: int
    short_break_after_minutes: int
    short_break_minutes: int
    long_break_after_minutes: int
    long_break_minutes: int
    night_begin_minute: int
    night_end_minute: int
    overtime_premium: Decimal
    night_premium: Decimal
    holiday_premium: Decimal
    holiday_long_premium: Decimal
    holiday_long_after_minutes: int
    full_time_week_minutes: int

    def __post_init__(self) -> None:
        require(self.day_minutes_max <= self.week_minutes_max, "a day longer than a week")
        require(self.short_break_after_minutes < self.long_break_after_minutes, "breaks out of order")

    def break_minutes(self, work_minutes: int) -> int:
        """Unpaid break that this much *work* (break not counted) asks for: 30 min for 4 h, 1 h for 8 h (§54)."""
        if work_minutes >= self.long_break_after_minutes:
            return self.long_break_minutes
        return self.short_break_minutes if work_minutes >= self.short_break_after_minutes else 0

    def is_night(self, minute_of_day: int) -> bool:
        """Whether a minute of the day (0 … 1439) lies in the night (22:00–06:00)."""
        if self.night_begin_minute > self.night_end_minute:
            return minute_of_day >= self.night_begin_minute or minute_of_day < self.night_end_minute
        return self.night_begin_minute <= minute_of_day < self.night_end_minute


def labour_law(rates: RateTable, day: date) -> LabourLaw:
    """The parameters in force on a day, from the dated rates. Raises RateMissing."""

    def minutes(name: str) -> int:
        return rates.whole(f"law.{name}", day)

    def ratio(name: str) -> Decimal:
        return rates.value(f"law.{name}", day)

    return LabourLaw(
        day_minutes_max=minutes("day_minutes_max"),
        week_minutes_max=minutes("week_minutes_max"),
        overtime_week_minutes_max=minutes("overtime_week_minutes_max"),
        rest_between_shifts_minutes=minutes("rest_between_shifts_minutes"),
        consecutive_days_max=minutes("consecutive_days_max"),
        short_break_after_minutes=minutes("short_break_after_minutes"),
        short_break_minutes=minutes("short_break_minutes"),
        long_break_after_minutes=minutes("long_break_after_minutes"),
        long_break_minutes=minutes("long_break_minutes"),
        night_begin_minute=minutes("night_begin_minute"),
        night_end_minute=minutes("night_end_minute"),
        overtime_premium=ratio("overtime_premium"),
        night_premium=ratio("night_premium"),
        holiday_premium=ratio("holiday_premium"),
        holiday_long_premium=ratio("holiday_long_premium"),
        holiday_long_after_minutes=minutes("holiday_long_after_minutes"),
        full_time_week_minutes=minutes("full_time_week_minutes"),
    )
