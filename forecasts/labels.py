"""What kind of day a day is: the holiday it bears, or its place beside one, by names that stay from year to year.

``holidays`` names substitute days by the day they stand for (``삼일절 대체 휴일``), joins two holidays that meet
(``부처님오신날; 어린이날``) and follows laws that rename a day. An effect can only be learnt when like days bear one
name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.periods import DateRange

SUBSTITUTE = "대체 휴일"
SUBSTITUTE_OF_A_FEAST = "명절 대체 휴일"
FEASTS = ("설날", "추석")
SAME_DAY_NEW_NAME = {"노동절": "근로자의 날", "신정": "신정연휴", "새해": "신정연휴"}
SATURDAY = 5
ORDINARY = 0
"""A day off is Saturday, Sunday or a holiday. A run of them counts when a holiday on a working day is among them."""
BRIDGE = "징검다리 평일"
WEEKEND_BEFORE = ("연휴 앞 토요일", "연휴 앞 일요일")
WEEKEND_AFTER = ("연휴 뒤 토요일", "연휴 뒤 일요일")
NEAR_A_FEAST = (range(2, 9), range(9, 16), range(-8, -1))
"""Days from a day to the feast itself: the week before, the one before that, the week after (forecasts.lunar)."""
NEAR_DAYS = 16
EVE, EVE_OF_A_FEAST = "연휴 전날", "명절 연휴 전날"
MORROW, MORROW_OF_A_FEAST = "연휴 다음 날", "명절 연휴 다음 날"


def plain_name(name: str) -> str:
    """The name under which a holiday's effect is learnt; of several that meet, the feast, else the first."""
    names = [part.strip() for part in name.split(";")]
    first = next((part for part in names if part.startswith(FEASTS)), names[0])
    if SUBSTITUTE in first or first.startswith("Alternative holiday"):
        return SUBSTITUTE_OF_A_FEAST if first.startswith(FEASTS) else SUBSTITUTE
    if first.endswith("선거일"):
        return "선거일"
    return SAME_DAY_NEW_NAME.get(first, first)


@dataclass(frozen=True, kw_only=True)
class DayLabels:
    """A number per day of ``span``: ORDINARY, or 1 + the position of its name in ``names``.

    ``is_holiday`` (1 + names,): whether the name is that of a holiday, not of a day beside one. ``near``: for days
    without a name, 1 + the position in NEAR_A_FEAST, else 0.
    """

    span: DateRange
    names: tuple[str, ...]
    numbers: npt.NDArray[np.int64]
    is_holiday: npt.NDArray[np.bool_]
    near: npt.NDArray[np.int64]

    def near_within(self, part: DateRange) -> npt.NDArray[np.int64]:
        """Which of some days are near a feast."""
        begin = (part.first - self.span.first).days
        return self.near[begin : begin + part.days]

    def within(self, part: DateRange) -> npt.NDArray[np.int64]:
        """The numbers of some of the days."""
        begin = (part.first - self.span.first).days
        return self.numbers[begin : begin + part.days]


def day_labels(span: DateRange, calendar: HolidayCalendar, data_from: date) -> DayLabels:
    """Labels of all days of a span; those before ``data_from`` are only there to fill the first week, and plain.

    Raises PumasiError where the calendar does not reach that far.
    """
    names: dict[str, int] = {}
    is_holiday = [False]
    numbers = np.zeros(span.days, dtype=np.int64)
    for index, day in enumerate(span):
        if day < data_from:
            continue
        told = calendar.name(day)
        name = plain_name(told) if told is not None else beside(day, calendar)
        if name is not None:
            if name not in names:
                names[name] = len(names) + 1
                is_holiday.append(told is not None)
            numbers[index] = names[name]
    near = np.where(numbers == ORDINARY, _near_a_feast(span, calendar), 0)
    return DayLabels(span=span, names=tuple(names), numbers=numbers, is_holiday=np.array(is_holiday), near=near)


def _near_a_feast(span: DateRange, calendar: HolidayCalendar) -> npt.NDArray[np.int64]:
    """1 + the position in NEAR_A_FEAST of each day of a span, else 0."""
    near = np.zeros(span.days, dtype=np.int64)
    for offset in range(-NEAR_DAYS, span.days + NEAR_DAYS):
        told = _name(span.first + timedelta(days=offset), calendar)
        if told is not None and plain_name(told) in FEASTS:
            for number, gaps in enumerate(NEAR_A_FEAST, start=1):
                places = [offset - gap for gap in gaps if 0 <= offset - gap < span.days]
                near[places] = number
    return near


def beside(day: date, calendar: HolidayCalendar) -> str | None:
    """The name of a day that is no holiday, but lies in or beside a run of days off; None for a plain day.

    A weekend lies before the holidays on working days of its run, or after one of them. A bridge (징검다리) is a
    working day between two days off, one of them in such a run.
    """
    if day.weekday() >= SATURDAY:
        run = _run(day, calendar)
        is_after = any(each < day and each.weekday() < SATURDAY for each in run)
        return (WEEKEND_AFTER if is_after else WEEKEND_BEFORE)[day.weekday() - SATURDAY] if run else None
    yesterday, tomorrow = day - timedelta(days=1), day + timedelta(days=1)
    before, after = _run(yesterday, calendar), _run(tomorrow, calendar)
    if not before and not after:
        return None
    if _is_off(yesterday, calendar) and _is_off(tomorrow, calendar):
        return BRIDGE
    if after:
        return EVE_OF_A_FEAST if _holds_a_feast(after, calendar) else EVE
    return MORROW_OF_A_FEAST if _holds_a_feast(before, calendar) else MORROW


def _is_off(day: date, calendar: HolidayCalendar) -> bool:
    return day.weekday() >= SATURDAY or _name(day, calendar) is not None


def _name(day: date, calendar: HolidayCalendar) -> str | None:
    """The holiday of a day; None outside of what the calendar knows: beyond its ends nothing is beside anything."""
    return calendar.name(day) if calendar.known_from <= day <= calendar.known_until else None


def _run(day: date, calendar: HolidayCalendar) -> tuple[date, ...]:
    """The days off in a row around a day, if a holiday on a working day is among them; else nothing."""
    if not _is_off(day, calendar):
        return ()
    days = [day]
    while _is_off(days[0] - timedelta(days=1), calendar):
        days.insert(0, days[0] - timedelta(days=1))
    while _is_off(days[-1] + timedelta(days=1), calendar):
        days.append(days[-1] + timedelta(days=1))
    return tuple(days) if any(each.weekday() < SATURDAY for each in days) else ()


def _holds_a_feast(days: tuple[date, ...], calendar: HolidayCalendar) -> bool:
    names = (_name(day, calendar) for day in days)
    return any(plain_name(name).startswith(FEASTS) for name in names if name is not None)
