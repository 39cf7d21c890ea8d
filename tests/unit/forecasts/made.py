"""Made-up histories whose truth is known: the tests ask whether the forecast finds it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.contacts import ContactDay, Event
from core.ids import PoolId, TenantId
from core.periods import DateRange, IntervalGrid
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from forecasts.forecast import Forecast
from forecasts.history import History, history_from
from forecasts.model import forecast
from forecasts.settings import DEFAULT, ModelSettings

AS_OF = date(2026, 11, 9)
CALENDAR: HolidayCalendar = korean_calendar(2022, 2028)
WEEKDAYS = np.array([1.3, 1.1, 1.0, 1.0, 1.0, 0.6, 0.5])
SHAPE = np.exp(-0.5 * ((np.arange(48) - 26) / 5) ** 2)
SHAPE = SHAPE / SHAPE.sum()

Counts = npt.NDArray[np.float64]


def service(
    tenant: str,
    *,
    open_minute: int = 0,
    close_minute: int = 1440,
    weekdays: Sequence[int] = range(7),
    holidays: HolidayRule = HolidayRule.OPEN,
    channel: Channel = Channel.PHONE,
    aht_s: int = 300,
    valid_from: date | None = None,
) -> Service:
    """A service with one window on each of some weekdays."""
    return Service(
        tenant=TenantId(tenant),
        pool=PoolId("MAIN"),
        channel=channel,
        windows=tuple(
            ServiceWindow(
                weekday=day,
                open_minute=open_minute,
                close_minute=close_minute,
                holidays=holidays,
                valid_from=valid_from,
            )
            for day in weekdays
        ),
        target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
        aht_s=aht_s,
        patience_s=90,
        concurrency=1,
        share_fte=Decimal(1),
        shrinkage=Decimal("0.1"),
        source="tenant file",
    )


def days_before(as_of: date, weeks: int) -> list[date]:
    """The days of the weeks before a day."""
    return [as_of - timedelta(days=7 * weeks - n) for n in range(7 * weeks)]


def weekly(days: Sequence[date], level: float) -> Counts:
    """Contacts of each day from a level and WEEKDAYS, (days,)."""
    found: Counts = level * WEEKDAYS[[day.weekday() for day in days]]
    return found


def contact_days(
    tenant: str,
    days: Sequence[date],
    totals: Counts,
    *,
    channel: Channel = Channel.PHONE,
    handled_s: int | None = None,
    seed: int | None = None,
) -> list[ContactDay]:
    """Days with given totals in SHAPE, rounded, or drawn (Poisson) with a seed."""
    rates = totals[:, None] * SHAPE[None, :]
    counts = np.random.default_rng(seed).poisson(rates) if seed is not None else np.rint(rates).astype(int)
    return [
        ContactDay(
            tenant=TenantId(tenant),
            channel=channel,
            day=day,
            interval_minutes=30,
            offered=tuple(row.tolist()),
            answered=tuple(row.tolist()),
            handled_s=tuple(None if handled_s is None else int(n) * handled_s for n in row),
        )
        for day, row in zip(days, counts, strict=True)
    ]


def known(
    days: Sequence[ContactDay],
    services: Sequence[Service],
    *,
    events: Sequence[Event] = (),
    weeks: int = 65,
    as_of: date = AS_OF,
    extra_days: int = 0,
    minutes: int = 30,
) -> History:
    """The history of some weeks before ``as_of`` (and, for tests of honesty, of some days after)."""
    span = DateRange(first=as_of - timedelta(weeks=weeks), end=as_of + timedelta(days=extra_days))
    return history_from(days, services=services, events=events, calendar=CALENDAR, span=span, minutes=minutes)


def ahead(
    history: History, *, days: int = 28, as_of: date = AS_OF, settings: ModelSettings = DEFAULT, wait_days: int = 0
) -> Forecast:
    """Forecast the days from ``as_of`` (or some days later)."""
    grid = IntervalGrid(first_day=as_of + timedelta(days=wait_days), days=days, minutes=history.minutes)
    return forecast(history, as_of=as_of, grid=grid, calendar=CALENDAR, settings=settings)


def totals_of(result: Forecast, tenant: str, channel: Channel = Channel.PHONE) -> dict[date, float]:
    """Expected contacts per day of a series."""
    series = result.series_of(TenantId(tenant), channel)
    assert series is not None
    return {day: sum(slots) for day, slots in result.days(series)}
