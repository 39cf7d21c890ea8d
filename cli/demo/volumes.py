"""Sixty-five weeks of contacts per half hour: weekday, hour, season, holidays, promotions, a delivery breakdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from cli.demo.shops import Shop
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.contacts import ContactDay, Event, EventKind
from core.periods import IntervalGrid
from core.service import open_mask

Floats = npt.NDArray[np.float64]

SLOTS = 48
WEEKDAY_FACTOR = np.array([1.24, 1.08, 1.0, 0.97, 1.0, 0.78, 0.72])
PROMOTION_DAYS_MAX = 4
GREAT_HOLIDAYS = ("설날", "추석")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event and what it really did to the volume; planners know the event, not always the effect."""

    event: Event
    factor: float


def sample_happenings(shops: Sequence[Shop], first: date, end: date, seed: int) -> tuple[Happening, ...]:
    """Promotions of every shop, one delivery breakdown for all, one outage of an export, a closure day."""
    rng = np.random.default_rng(seed)
    found = [
        Happening(
            event=Event(
                event="E-DELIVERY-2026-09",
                tenant=None,
                kind=EventKind.DELIVERY_TROUBLE,
                name="택배 물류센터 장애(예시)",
                first=date(2026, 9, 7),
                last=date(2026, 9, 10),
            ),
            factor=1.75,
        ),
        Happening(
            event=Event(
                event="E-OUTAGE-T03",
                tenant=shops[2].tenant.tenant,
                kind=EventKind.OUTAGE,
                name="교환기 기록 누락(예시)",
                first=date(2026, 5, 11),
                last=date(2026, 5, 12),
            ),
            factor=1.0,
        ),
    ]
    days = (end - first).days
    for shop in shops:
        for number in range(int(rng.integers(3, 7))):
            begin = first + timedelta(days=int(rng.integers(0, days)))
            length = int(rng.integers(2, PROMOTION_DAYS_MAX + 1))
            factor = float(rng.uniform(1.25, 2.0))
            told = Decimal(f"{factor - 1:.1f}") if rng.random() < 0.4 else None
            found.append(_promotion(shop, f"{number + 1}", begin, length, factor, told))
    for shop in shops[5:9]:  # known for the coming week, so that the forecast has something to say
        found.append(_promotion(shop, "NEXT", end + timedelta(days=1), 3, 1.5, Decimal("0.5")))
    return tuple(found)


def _promotion(shop: Shop, number: str, begin: date, length: int, factor: float, told: Decimal | None) -> Happening:
    return Happening(
        event=Event(
            event=f"E-{shop.tenant.tenant}-{number}",
            tenant=shop.tenant.tenant,
            kind=EventKind.PROMOTION,
            name=f"{shop.industry.korean} 기획전(예시)",
            first=begin,
            last=begin + timedelta(days=length - 1),
            uplift=told,
        ),
        factor=factor,
    )


def _day_shape(shop: Shop) -> Floats:
    """Shape of a day over half hours, before the window cuts it."""
    hour = np.arange(SLOTS) / 2 + 0.25
    late = 0.7 if shop.hours in ("every_day", "always", "evening") else 0.2
    shape: Floats = (
        0.12
        + np.exp(-(((hour - 11) / 1.9) ** 2))
        + 0.85 * np.exp(-(((hour - 15.3) / 2.2) ** 2))
        + late * np.exp(-(((hour - 20) / 1.8) ** 2))
    )
    shape[(hour < 7)] *= 0.25
    return shape


def _season(shop: Shop, days: Sequence[date]) -> Floats:
    """Factor of each day from the industry's peaks, smooth over the months' middles."""
    peaks = dict(shop.industry.peaks)
    position = np.array([day.month + (day.day - 15) / 30 for day in days])
    months = np.arange(0, 14)
    level = np.array([peaks.get((int(month) - 1) % 12 + 1, 1.0) for month in months])
    found: Floats = np.interp(position, months, level)
    return found


def _holidays(shop: Shop, days: Sequence[date], calendar: HolidayCalendar) -> Floats:
    """Factor of each day from holidays: itself, and the days before and after the great ones."""
    factor = np.ones(len(days))
    great = [day for day, name in calendar.names.items() if name in GREAT_HOLIDAYS]
    for number, day in enumerate(days):
        if calendar.is_holiday(day):
            factor[number] *= 0.55
        for holiday in great:
            gap = (day - holiday).days
            if -10 <= gap <= -2:
                factor[number] *= 1 + (shop.industry.before_holiday - 1) * (1 - abs(gap + 3) / 9)
            elif 2 <= gap <= 8:
                factor[number] *= 1 + (shop.industry.after_holiday - 1) * (1 - (gap - 2) / 8)
    return factor


def _events(shop: Shop, days: Sequence[date], happenings: Sequence[Happening]) -> Floats:
    factor = np.ones(len(days))
    for happening in happenings:
        event = happening.event
        if event.tenant not in (None, shop.tenant.tenant):
            continue
        for number, day in enumerate(days):
            if event.first <= day <= event.last:
                factor[number] *= happening.factor
            elif event.kind is EventKind.PROMOTION and day == event.last + timedelta(days=1):
                factor[number] *= 1 + (happening.factor - 1) * 0.4
    return factor


def sample_contact_days(
    shops: Sequence[Shop], happenings: Sequence[Happening], grid: IntervalGrid, calendar: HolidayCalendar, seed: int
) -> tuple[ContactDay, ...]:
    """Counts of every shop and channel: None where no data came, closed half hours None as well (no row)."""
    rng = np.random.default_rng(seed)
    days = list(grid.range)
    found: list[ContactDay] = []
    for shop in shops:
        growth = np.linspace(rng.uniform(0.85, 1.05), 1.0, len(days))
        lively = rng.gamma(60, 1 / 60, len(days))
        weekday = np.array([WEEKDAY_FACTOR[day.weekday()] for day in days])
        daily = (weekday * _season(shop, days) * _holidays(shop, days, calendar) * _events(shop, days, happenings)) * (
            growth * lively
        )
        for service in shop.services:
            mask = open_mask(service.windows, grid, calendar)
            shape = mask * _day_shape(shop)
            typical = (shape * weekday[:, None]).sum() / len(days) * 7
            rate = shape * daily[:, None] * (shop.weekly_contacts[service.channel] / max(typical, 1e-9))
            drawn = _drawn(shop, service.channel, service.aht_s, days, mask, rate, rng)
            found.extend(day for day in drawn if not _is_silent(shop, day.day, happenings))
    return tuple(found)


def _is_silent(shop: Shop, day: date, happenings: Sequence[Happening]) -> bool:
    """Whether an outage kept the day's counts from being recorded: nothing is known, which is not zero."""
    return any(
        each.event.kind is EventKind.OUTAGE
        and each.event.tenant in (None, shop.tenant.tenant)
        and each.event.first <= day <= each.event.last
        for each in happenings
    )


def _drawn(
    shop: Shop,
    channel: Channel,
    aht_s: int,
    days: Sequence[date],
    mask: npt.NDArray[np.bool_],
    rate: Floats,
    rng: np.random.Generator,
) -> list[ContactDay]:
    """Draw counts: Poisson arrivals, a few abandon when it is busy, handling time varies by contact."""
    offered = rng.poisson(rate)
    loss = 0.0 if channel is Channel.BOARD else 0.045
    answered = offered - rng.binomial(offered, loss)
    handled = (answered * aht_s * rng.gamma(40, 1 / 40, answered.shape)).round().astype(int)

    def counts(values: npt.NDArray[np.int64], number: int) -> tuple[int | None, ...]:
        return tuple(
            int(value) if is_open else None for value, is_open in zip(values[number], mask[number], strict=True)
        )

    return [
        ContactDay(
            tenant=shop.tenant.tenant,
            channel=channel,
            day=day,
            interval_minutes=30,
            offered=counts(offered, number),
            answered=counts(answered, number),
            handled_s=counts(handled, number),
        )
        for number, day in enumerate(days)
        if mask[number].any()
    ]
