"""Forecast and services of one pool, checked against each other and laid over one grid: the input of staffing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.errors import NotFound, PumasiError
from core.ids import PoolId, TenantId
from core.periods import DateRange, IntervalGrid
from core.problems import Problem
from core.service import Service, open_mask
from forecasts.forecast import Forecast, ForecastSeries
from wfm.staffing.waiting_line import Numbers, Truth

OUTSIDE_NOTICED = 0.05
"""Contacts outside the window below which a forecast's own rounding is not worth a Problem."""


@dataclass(frozen=True, kw_only=True)
class Workload:
    """Contacts of one service inside its window; arrays of one entry an interval of the grid.

    ``handling_s`` is the handling time on each interval's weekday, ``aht_s`` that of the mean contact.
    """

    service: Service
    aht_s: int
    aht_source: str
    handling_s: Numbers
    is_open: Truth
    contacts: Numbers
    contacts_outside: float


@dataclass(frozen=True, kw_only=True)
class Workloads:
    """All of one pool, ordered by tenant and channel, with what does not fit together."""

    pool: PoolId
    grid: IntervalGrid
    lines: tuple[Workload, ...]
    problems: tuple[Problem, ...]


def the_pool(services: Sequence[Service], pool: PoolId | None) -> PoolId:
    """The pool asked for, or the only one. Raises NotFound where there is none, PumasiError where there is a choice."""
    pools = sorted({service.pool for service in services})
    if not pools:
        raise NotFound("staffing.no_services")
    if pool is None and len(pools) > 1:
        raise PumasiError("staffing.which_pool", pools=", ".join(pools))
    if pool is not None and pool not in pools:
        raise NotFound("staffing.unknown_pool", pool=pool, pools=", ".join(pools))
    return pools[0] if pool is None else pool


def first_index(forecast: IntervalGrid, grid: IntervalGrid) -> int:
    """Where ``grid`` begins inside the forecast's. Raises PumasiError unless the forecast covers it, alike cut."""
    if forecast.minutes != grid.minutes:
        raise PumasiError("staffing.other_intervals", forecast=forecast.minutes, wanted=grid.minutes)
    if not covers(forecast.range, grid.range):
        raise PumasiError(
            "staffing.not_covered",
            first=grid.first_day,
            last=grid.range.last,
            known_first=forecast.first_day,
            known_last=forecast.range.last,
        )
    return (grid.first_day - forecast.first_day) // timedelta(days=1) * grid.per_day


def covers(outer: DateRange, inner: DateRange) -> bool:
    """Whether every day of ``inner`` lies in ``outer``."""
    return outer.first <= inner.first and inner.end <= outer.end


def workloads(
    forecast: Forecast,
    services: Sequence[Service],
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    pool: PoolId | None = None,
) -> Workloads:
    """Every service of the pool with its contacts, and a Problem for each thing that does not fit.

    Contacts forecast outside a service window are cut off and counted apart. A service listed twice counts once.
    """
    chosen = the_pool(services, pool)
    begin = first_index(forecast.grid, grid)
    by_key = {(series.tenant, series.channel): series for series in forecast.series}
    problems = list(_unserved(forecast, services))
    lines: list[Workload] = []
    seen: set[tuple[TenantId, Channel]] = set()
    for service in sorted((s for s in services if s.pool == chosen), key=lambda s: (s.tenant, s.channel)):
        key = (service.tenant, service.channel)
        if key in seen:
            problems.append(_problem("staffing.service_twice", service))
            continue
        seen.add(key)
        line = _workload(service, by_key.get(key), begin, grid, calendar)
        lines.append(line)
        if key not in by_key and bool(line.is_open.any()):
            problems.append(_problem("staffing.no_forecast", service))
        if line.contacts_outside >= OUTSIDE_NOTICED:
            problems.append(_problem("staffing.outside_window", service, count=f"{line.contacts_outside:,.1f}"))
    return Workloads(pool=chosen, grid=grid, lines=tuple(lines), problems=tuple(problems))


def _workload(
    service: Service, series: ForecastSeries | None, begin: int, grid: IntervalGrid, calendar: HolidayCalendar
) -> Workload:
    is_open = open_mask(service.windows, grid, calendar).ravel()
    mean = np.zeros(grid.size) if series is None else np.array(series.mean[begin : begin + grid.size])
    contacts, handling_s = np.where(is_open, mean, 0.0), _handling_s(service.aht_s, series, grid)
    return Workload(
        service=service,
        aht_s=round(float(np.average(handling_s, weights=contacts if contacts.any() else None))),
        aht_source="declared" if series is None else series.aht_source,
        handling_s=handling_s,
        is_open=is_open,
        contacts=contacts,
        contacts_outside=float(mean[~is_open].sum()),
    )


def _handling_s(declared_s: int, series: ForecastSeries | None, grid: IntervalGrid) -> Numbers:
    """Seconds of handling in each interval (size,): of its weekday, where the forecast knows weekdays."""
    if series is None or not series.handling:
        return np.full(grid.size, float(declared_s if series is None else series.aht_s))
    days = [float(series.handling[day.weekday()].aht_s) for day in grid.range]
    return np.repeat(np.array(days), grid.per_day)


def _unserved(forecast: Forecast, services: Iterable[Service]) -> Iterable[Problem]:
    """Series of tenants, or of channels of tenants, that nobody serves: never staffed, always told."""
    served = {(service.tenant, service.channel) for service in services}
    for series in forecast.series:
        count = sum(series.mean)
        if (series.tenant, series.channel) not in served and count >= OUTSIDE_NOTICED:
            yield Problem(
                code="staffing.no_service",
                values={"tenant": series.tenant, "channel": series.channel.value, "count": f"{count:,.1f}"},
            )


def _problem(code: str, service: Service, **values: object) -> Problem:
    return Problem(code=code, values={"tenant": service.tenant, "channel": service.channel.value, **values})
