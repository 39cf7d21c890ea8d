"""A contract's own terms on the floor: its hours, its targets, and the contacts it expects where none are forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from statistics import NormalDist, median

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import TenantId
from core.periods import IntervalGrid
from core.service import Service, open_mask
from forecasts.coldstart import declared_week
from forecasts.forecast import DECLARED_VOLUME, Forecast, ForecastSeries
from wfm.simulation.problem import FloorInput


def with_services(
    given: FloorInput, tenant: TenantId, services: Sequence[Service], weekly_contacts: Mapping[Channel, float]
) -> FloorInput:
    """The floor with these services of a tenant instead of those it has.

    A channel without a forecast gets ``weekly_contacts``, shaped over the week as those of the tenants with like hours,
    and scattered as the channel's usual series. The grid is one week from a Monday.
    """
    others = tuple(each for each in given.services if each.tenant != tenant)
    known = {each.channel for each in given.forecast.series if each.tenant == tenant}
    new = [
        _declared(given.forecast, service, weekly_contacts[service.channel], given.grid, given.calendar)
        for service in services
        if service.channel not in known and weekly_contacts.get(service.channel, 0) > 0
    ]
    return replace(
        given,
        services=(*others, *services),
        forecast=replace(given.forecast, series=(*given.forecast.series, *new)),
    )


def _declared(
    forecast: Forecast, service: Service, contacts: float, grid: IntervalGrid, calendar: HolidayCalendar
) -> ForecastSeries:
    like = [each for each in forecast.series if each.channel is service.channel] or list(forecast.series)
    shape = (grid.days, grid.per_day)
    library = np.array([np.array(each.mean).reshape(shape) for each in like]).reshape(-1, *shape)
    mean = declared_week(contacts, open_mask(service.windows, grid, calendar), library).ravel()
    spread = {
        name: median(each.spread.get(name, 0.0) for each in like if each.spread) if any(e.spread for e in like) else 0.0
        for name in ("interval", "day", "week")
    }
    reach = NormalDist().inv_cdf((1 + float(forecast.coverage)) / 2)
    wide = [reach * sqrt(value + spread["interval"] * value**2) for value in mean.tolist()]
    return ForecastSeries(
        tenant=service.tenant,
        channel=service.channel,
        mean=tuple(mean.tolist()),
        low=tuple(max(0.0, value - width) for value, width in zip(mean.tolist(), wide, strict=True)),
        high=tuple(value + width for value, width in zip(mean.tolist(), wide, strict=True)),
        aht_s=service.aht_s,
        aht_source="declared",
        spread=spread,
        basis=DECLARED_VOLUME,
    )
