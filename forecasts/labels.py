"""What kind of day a day is: the holiday it bears, by a name that stays the same from year to year.

``holidays`` names substitute days by the day they stand for (``삼일절 대체 휴일``), joins two holidays that meet
(``부처님오신날; 어린이날``) and follows laws that rename a day. An effect can only be learnt when like days bear one
name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.periods import DateRange

SUBSTITUTE = "대체 휴일"
SUBSTITUTE_OF_A_FEAST = "명절 대체 휴일"
FEASTS = ("설날", "추석")
SAME_DAY_NEW_NAME = {"노동절": "근로자의 날", "신정": "신정연휴", "새해": "신정연휴"}
ORDINARY = 0


def plain_name(name: str) -> str:
    """The name under which a holiday's effect is learnt; of two that meet, the first."""
    first = name.split(";", maxsplit=1)[0].strip()
    if SUBSTITUTE in first or first.startswith("Alternative holiday"):
        return SUBSTITUTE_OF_A_FEAST if first.startswith(FEASTS) else SUBSTITUTE
    if first.endswith("선거일"):
        return "선거일"
    return SAME_DAY_NEW_NAME.get(first, first)


@dataclass(frozen=True, kw_only=True)
class DayLabels:
    """A number per day of ``span``: ORDINARY, or 1 + the position of its name in ``names``."""

    span: DateRange
    names: tuple[str, ...]
    numbers: npt.NDArray[np.int64]

    def within(self, part: DateRange) -> npt.NDArray[np.int64]:
        """The numbers of some of the days."""
        begin = (part.first - self.span.first).days
        return self.numbers[begin : begin + part.days]


def day_labels(span: DateRange, calendar: HolidayCalendar, data_from: date) -> DayLabels:
    """Labels of all days of a span; those before ``data_from`` are only there to fill the first week, and plain.

    Raises PumasiError where the calendar does not reach that far.
    """
    names: dict[str, int] = {}
    numbers = np.zeros(span.days, dtype=np.int64)
    for index, day in enumerate(span):
        name = calendar.name(day) if day >= data_from else None
        if name is not None:
            numbers[index] = names.setdefault(plain_name(name), len(names) + 1)
    return DayLabels(span=span, names=tuple(names), numbers=numbers)
