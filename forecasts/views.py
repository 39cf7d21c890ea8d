"""The forecast as tables: per interval, day and week, each with its range. Weeks begin on Monday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import prod

import numpy as np

from core.channels import Channel
from core.ids import TenantId
from core.periods import DAYS_A_WEEK, monday_of
from forecasts.forecast import DRIVER, FACTOR_NAMES, OVERRIDE, Forecast, ForecastSeries
from forecasts.history import Floats, History, SeriesKey
from forecasts.intervals import bounds
from forecasts.panel import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalRow:
    """One interval of one series; ``model`` is what the model said before the planner's hand."""

    tenant: TenantId
    channel: Channel
    start: datetime
    contacts: float
    low: float
    high: float
    model: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day of one series with the factors that made it: level × weekday × season × holiday × event × driver.

    ``contacts`` is what falls into the open hours; it equals the product × ``override`` when the day is open for its
    usual hours. ``driver`` is the product of all drivers, ``model`` the contacts before the planner's hand.
    """

    tenant: TenantId
    channel: Channel
    day: date
    contacts: float
    low: float
    high: float
    level: float
    weekday: float
    season: float
    holiday: float
    event: float
    driver: float
    override: float
    model: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRow:
    """The days of one series that lie in one week, named by its Monday."""

    tenant: TenantId
    channel: Channel
    week: date
    contacts: float
    low: float
    high: float
    aht_s: int
    aht_source: str
    basis: str
    model: float


def rows_by(unit: str, forecast: Forecast) -> Iterator[WeekRow] | Iterator[DayRow] | Iterator[IntervalRow]:
    """Rows per ``week``, ``day`` or ``interval``."""
    if unit == "week":
        return week_rows(forecast)
    return day_rows(forecast) if unit == "day" else interval_rows(forecast)


def interval_rows(forecast: Forecast) -> Iterator[IntervalRow]:
    """Every interval, in order of series and time."""
    for series in forecast.series:
        for index, values in enumerate(zip(series.mean, series.low, series.high, series.by_model, strict=True)):
            yield IntervalRow(
                tenant=series.tenant,
                channel=series.channel,
                start=forecast.grid.start_of(index),
                contacts=round(values[0], 2),
                low=round(values[1], 2),
                high=round(values[2], 2),
                model=round(values[3], 2),
            )


def day_rows(forecast: Forecast) -> Iterator[DayRow]:
    """Every day, in order of series and day."""
    for series in forecast.series:
        totals = day_totals(forecast, series.mean)
        by_model = day_totals(forecast, series.by_model)
        low, high = range_of(totals, series, "day", forecast)
        for number, day in enumerate(forecast.grid.range):
            told = series.factors.get(day, {})
            yield DayRow(
                tenant=series.tenant,
                channel=series.channel,
                day=day,
                contacts=round(float(totals[number]), 2),
                low=low[number],
                high=high[number],
                **{name: round(told.get(name, 1.0), 4) for name in FACTOR_NAMES},
                driver=round(prod(value for name, value in told.items() if name.startswith(f"{DRIVER}.")), 4),
                override=round(told.get(OVERRIDE, 1.0), 4),
                model=round(float(by_model[number]), 2),
            )


def week_rows(forecast: Forecast) -> Iterator[WeekRow]:
    """Every week, in order of series and week."""
    days = list(forecast.grid.range)
    mondays = sorted({monday_of(day) for day in days})
    place = np.array([mondays.index(monday_of(day)) for day in days])
    for series in forecast.series:
        totals, by_model = (
            np.bincount(place, weights=day_totals(forecast, values), minlength=len(mondays)).astype(float)
            for values in (series.mean, series.by_model)
        )
        low, high = range_of(totals, series, "week", forecast)
        for number, monday in enumerate(mondays):
            yield WeekRow(
                tenant=series.tenant,
                channel=series.channel,
                week=monday,
                contacts=round(float(totals[number]), 2),
                low=low[number],
                high=high[number],
                aht_s=series.aht_s,
                aht_source=series.aht_source,
                basis=series.basis,
                model=round(float(by_model[number]), 2),
            )


def day_totals(forecast: Forecast, values: Sequence[float]) -> Floats:
    """Sums of the days of a series' numbers, (days,)."""
    totals: Floats = np.array(values).reshape(forecast.grid.days, forecast.grid.per_day).sum(axis=1)
    return totals


def range_of(totals: Floats, series: ForecastSeries, unit: str, forecast: Forecast) -> tuple[list[float], list[float]]:
    """Ends of the range of sums, from the spread of that unit (α = 0, pure chance, where the run kept none)."""
    alpha = np.array([series.spread.get(unit, 0.0)])
    low, high = bounds(totals[None, :], alpha, float(forecast.coverage))
    return np.round(low[0], 2).tolist(), np.round(high[0], 2).tolist()


def recent_weekly_contacts(history: History, weeks: int = 8) -> dict[SeriesKey, float | None]:
    """Contacts of a mean week over the last weeks of a history, missing and closed days left out; None if no day."""
    found: dict[SeriesKey, float | None] = {}
    days = -weeks * DAYS_A_WEEK
    observed = history.observed[:, days:]
    totals = np.where(observed, history.offered[:, days:], 0).sum(axis=2, dtype=np.float64)
    known = fold(np.asarray(observed.any(axis=2)), empty=0).astype(np.float64)
    by_weekday = fold(totals, empty=0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    for number, key in enumerate(history.keys):
        found[key] = float(by_weekday[number].sum()) if known[number].any() else None
    return found
