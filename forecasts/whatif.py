"""What if …? The same forecast with something supposed: an event, a volume, a plan. Nothing is kept.

History + Supposition ──▶ History ──▶ (forecasts.model) ──▶ Forecast + volumes ──▶ before and after, side by side
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np

from core.channels import Channel
from core.contacts import Event
from core.errors import require
from core.ids import TenantId
from core.periods import monday_of
from forecasts.drivers import PlanChange
from forecasts.forecast import Forecast, ForecastSeries
from forecasts.history import History
from forecasts.views import day_totals

SECONDS_AN_HOUR = 3600
CHANGE_SHOWN = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """A tenant's contacts (of one channel, or all) multiplied on every day."""

    tenant: TenantId
    channel: Channel | None
    factor: Decimal

    def __post_init__(self) -> None:
        require(self.factor >= 0, "a volume below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """All that is supposed at once."""

    events: tuple[Event, ...] = ()
    volumes: tuple[Volume, ...] = ()
    plans: tuple[PlanChange, ...] = ()

    @property
    def tenants(self) -> frozenset[TenantId]:
        """Tenants that are named; an event of all names none."""
        of_events = {event.tenant for event in self.events if event.tenant is not None}
        of_volumes = {volume.tenant for volume in self.volumes}
        return frozenset(of_events | of_volumes | {plan.tenant for plan in self.plans})


def supposed(history: History, supposition: Supposition) -> History:
    """The history as it would be known if the supposed events were planned."""
    return replace(history, events=(*history.events, *supposition.events))


def with_volumes(forecast: Forecast, volumes: Sequence[Volume]) -> Forecast:
    """The forecast with volumes multiplied; several of one series multiply."""
    return replace(forecast, series=tuple(_with_volumes(each, volumes) for each in forecast.series))


def _with_volumes(series: ForecastSeries, volumes: Sequence[Volume]) -> ForecastSeries:
    factor = 1.0
    for each in volumes:
        if each.tenant == series.tenant and each.channel in (None, series.channel):
            factor *= float(each.factor)
    if factor == 1.0:
        return series
    mean, low, high = (tuple(value * factor for value in values) for values in (series.mean, series.low, series.high))
    return replace(series, mean=mean, low=low, high=high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One series over one day or week (named by its Monday), before and after; hours are contacts × handling time."""

    tenant: TenantId
    channel: Channel
    period: date
    before: float
    after: float
    change: float
    change_percent: float | None
    hours_before: float
    hours_after: float


def compared(before: Forecast, after: Forecast, *, by: str, is_all: bool = False) -> Iterator[Compared]:
    """Rows per ``week`` or ``day`` where something moved (or ``is_all``), by series and period."""
    others = after.by_key()
    days = list(before.grid.range)
    periods = [monday_of(day) if by == "week" else day for day in days]
    names = sorted(set(periods))
    place = np.array([names.index(period) for period in periods])
    for series in before.series:
        other = others.get((series.tenant, series.channel))
        sums = [
            np.bincount(place, weights=day_totals(before, values), minlength=len(names))
            for values in (series.mean, other.mean if other is not None else (0.0,) * len(series.mean))
        ]
        for number, period in enumerate(names):
            was, now = float(sums[0][number]), float(sums[1][number])
            if is_all or abs(now - was) >= CHANGE_SHOWN:
                yield Compared(
                    tenant=series.tenant,
                    channel=series.channel,
                    period=period,
                    before=round(was, 1),
                    after=round(now, 1),
                    change=round(now - was, 1),
                    change_percent=round(100 * (now / was - 1), 1) if was > 0 else None,
                    hours_before=round(was * series.aht_s / SECONDS_AN_HOUR, 1),
                    hours_after=round(now * (other or series).aht_s / SECONDS_AN_HOUR, 1),
                )
