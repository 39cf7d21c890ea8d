"""Which part of the hours of a service falls into a contract's own classes of hours, by its windows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from contracts.charge import PremiumHours
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.money import round_rate
from core.periods import DateRange
from core.service import Service

_PLACES = 6


def with_shares(
    classes: Sequence[PremiumHours],
    services: Sequence[Service],
    calendar: HolidayCalendar,
    days: DateRange,
    weights: Mapping[Channel, int],
) -> tuple[PremiumHours, ...]:
    """The classes with the part of all open minutes of ``days`` that is theirs.

    Channels are weighed by ``weights`` (workload), equally where it names none of them.
    """
    known = any(weights.get(service.channel) for service in services)
    inside = dict.fromkeys(range(len(classes)), Fraction(0))
    whole = Fraction(0)
    for service in services:
        weight = Fraction(weights.get(service.channel, 0) if known else 1)
        opened = [
            (day, window.open_minute, window.close_minute)
            for day in days
            for window in service.windows
            if window.holds_on(day, calendar.is_holiday(day))
        ]
        minutes = sum(close - begin for _, begin, close in opened)
        if not minutes or not weight:
            continue
        whole += weight
        for number, one in enumerate(classes):
            own = sum(one.minutes_within(day, begin, close) for day, begin, close in opened)
            inside[number] += weight * Fraction(own, minutes)
    if not whole:
        return tuple(replace(one, share=Decimal(0)) for one in classes)
    return tuple(replace(one, share=round_rate(inside[n] / whole, _PLACES)) for n, one in enumerate(classes))
