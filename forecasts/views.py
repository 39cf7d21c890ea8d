"""The forecast as tables: per interval, day and week, each with its range. Weeks begin on Monday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from core.channels import Channel
from core.ids import TenantId
from core.periods import DAYS_A_WEEK, monday_of
from forecasts.forecast import FACTOR_NAMES, Forecast, ForecastSeries
from forecasts.history import Floats, History, SeriesKey
from forecasts.intervals import bounds
from forecasts.panel import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalRow:
    """One interval of one series."""

    tenant: TenantId
    channel: Channel
    start: datetime
    contacts: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day of one series with the factors that made it: level × weekday × season × holiday × event.

    ``contacts`` is what falls into the open hours; it equals the product when the day is open for its usual hours.
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


def rows_by(unit: str, forecast: Forecast) -> Iterator[WeekRow] | Iterator[DayRow] | Iterator[IntervalRow]:
    """Rows per ``week``, ``day`` or ``interval``."""
    if unit == "week":
        return week_rows(forecast)
    return day_rows(forecast) if unit == "day" else interval_rows(forecast)


def interval_rows(forecast: Forecast) -> Iterator[IntervalRow]:
    """Every interval, in order of series and time."""
    for series in forecast.series:
        for index, values in enumerate(zip(series.mean, series.low, series.high, strict=True)):
            yield IntervalRow(
                tenant=series.tenant,
                channel=series.channel,
                start=forecast.grid.start_of(index),
                contacts=round(values[0], 2),
                low=round(values[1], 2),
                high=round(values[2], 2),
            )


def day_rows(forecast: Forecast) -> Iterator[DayRow]:
    """Every day, in order of series and day."""
    for series in forecast.series:
        totals = _day_totals(forecast, series)
        low, high = _range(totals, series, "day", forecast)
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
            )


def week_rows(forecast: Forecast) -> Iterator[WeekRow]:
    """Every week, in order of series and week."""
    days = list(forecast.grid.range)
    mondays = sorted({monday_of(day) for day in days})
    place = np.array([mondays.index(monday_of(day)) for day in days])
    for series in forecast.series:
        totals: Floats = np.bincount(place, weights=_day_totals(forecast, series), minlength=len(mondays)).astype(float)
        low, high = _range(totals, series, "week", forecast)
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
            )


def _day_totals(forecast: Forecast, series: ForecastSeries) -> Floats:
    totals: Floats = np.array(series.mean).reshape(forecast.grid.days, forecast.grid.per_day).sum(axis=1)
    return totals


def _range(totals: Floats, series: ForecastSeries, unit: str, forecast: Forecast) -> tuple[list[float], list[float]]:
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
