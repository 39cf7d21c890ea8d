"""Which part of the hours of a service falls into the night or on a paid holiday, by its windows.

A quote must carry the premium pay (가산수당) that its opening hours cause before anybody has worked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.labour_law import LabourLaw
from core.money import round_rate
from core.periods import MINUTES_A_DAY, DateRange
from core.service import HolidayRule, Service, ServiceWindow

_PLACES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PremiumShares:
    """Parts (0 … 1) of the on-duty hours that carry the night and the holiday premium; both may hold at once."""

    night: Decimal
    holiday: Decimal


NO_PREMIUM = PremiumShares(night=Decimal(0), holiday=Decimal(0))


def premium_shares(
    services: Sequence[Service],
    law: LabourLaw,
    calendar: HolidayCalendar,
    days: DateRange,
    night_load: Decimal,
    weights: Mapping[Channel, int],
) -> PremiumShares:
    """Expected premium hours of some services over ``days``, as parts of all their hours.

    Hours follow the open minutes of the windows; a night minute asks for ``night_load`` of a day minute's people.
    Channels are weighed by ``weights`` (workload), equally where it names none of them. The holiday premium is for paid
    holidays only: each agent's weekly rest day is respected by the roster (근로기준법 §55, §56).
    """
    known = any(weights.get(service.channel) for service in services)
    night = holiday = whole = Fraction(0)
    for service in services:
        found = _window_minutes(service.windows, law, calendar, days, Fraction(night_load))
        if found.whole == 0:
            continue
        weight = Fraction(weights.get(service.channel, 0) if known else 1)
        night += weight * found.night / found.whole
        holiday += weight * found.holiday / found.whole
        whole += weight
    if whole == 0:
        return NO_PREMIUM
    return PremiumShares(night=round_rate(night / whole, _PLACES), holiday=round_rate(holiday / whole, _PLACES))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Minutes:
    """Weighted open minutes: of the night, on holidays, in all."""

    night: Fraction
    holiday: Fraction
    whole: Fraction


def _window_minutes(
    windows: Sequence[ServiceWindow], law: LabourLaw, calendar: HolidayCalendar, days: DateRange, load: Fraction
) -> _Minutes:
    night_all = holiday_all = whole = Fraction(0)
    counted: dict[DateRange, Counter[tuple[int, bool]]] = {}
    for window in windows:
        season = _season(window, days)
        if season is None:
            continue
        if season not in counted:
            counted[season] = Counter((day.weekday(), calendar.is_holiday(day)) for day in season)
        ordinary = counted[season][window.weekday, False]
        holidays = counted[season][window.weekday, True] if window.holidays is HolidayRule.OPEN else 0
        night = load * night_minutes(window.open_minute, window.close_minute, law)
        daytime = window.close_minute - window.open_minute - night_minutes(window.open_minute, window.close_minute, law)
        night_all += (ordinary + holidays) * night
        holiday_all += holidays * (night + daytime)
        whole += (ordinary + holidays) * (night + daytime)
    return _Minutes(night=night_all, holiday=holiday_all, whole=whole)


def _season(window: ServiceWindow, days: DateRange) -> DateRange | None:
    """The days of the range on which a window's season holds."""
    first = max(days.first, window.valid_from or days.first)
    last = min(days.last, window.valid_until or days.last)
    return DateRange(first=first, end=last + timedelta(days=1)) if first <= last else None


def night_minutes(open_minute: int, close_minute: int, law: LabourLaw) -> int:
    """Minutes of [open, close) within one day that lie in the night (22:00–06:00)."""
    if law.night_begin_minute <= law.night_end_minute:
        nights = [(law.night_begin_minute, law.night_end_minute)]
    else:
        nights = [(0, law.night_end_minute), (law.night_begin_minute, MINUTES_A_DAY)]
    return sum(max(0, min(close_minute, end) - max(open_minute, begin)) for begin, end in nights)
