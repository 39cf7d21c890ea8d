"""The 8-week mean: the yardstick of every backtest, and what stands in where the model is worse than it.

For each series and interval: the mean of the last eight counts of the same weekday and time. Beyond a few days that
is hard to beat (Taylor 2008, doi:10.1287/mnsc.1070.0786), so a model has to earn its place series by series. Where the
mean stands in, it gives level, weekday and shape of the day; what is known of holidays, events and plans in the days
ahead stays on top of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from math import prod

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import TenantId
from core.periods import DAYS_A_WEEK, IntervalGrid
from core.problems import Problem
from forecasts import intervals
from forecasts.forecast import EIGHT_WEEK_MEAN, Forecast, ForecastSeries
from forecasts.history import Floats, History, SeriesKey, opening_hours

WEEKS = 8
DIGITS = 4


class Method(StrEnum):
    """Who speaks for a series."""

    MODEL = "model"
    MEAN = "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodChoice:
    """What a backtest over days before ``as_of`` decided for a series, and the two errors (WAPE) it compared."""

    tenant: TenantId
    channel: Channel
    as_of: date
    method: Method
    model_wape: Decimal | None
    mean_wape: Decimal | None
    scored_days: int

    @property
    def key(self) -> SeriesKey:
        """The series."""
        return SeriesKey(tenant=self.tenant, channel=self.channel)


def eight_week_means(history: History, as_of: date, grid: IntervalGrid, calendar: HolidayCalendar) -> Floats:
    """Mean of the last WEEKS observed counts of the same weekday and slot before ``as_of``, (N, days, S); 0 if closed.

    A slot that was not observed on that weekday within those weeks is NaN: nothing is known of it.
    """
    past = history.before(as_of)
    offered = np.full((len(past.keys), WEEKS, DAYS_A_WEEK, past.offered.shape[2]), np.nan, dtype=np.float32)
    for back in range(1, WEEKS * DAYS_A_WEEK + 1):
        place = (as_of - past.first_day).days - back
        if 0 <= place < past.days:
            counts = np.where(past.is_open[:, place], past.offered[:, place], np.nan)
            offered[:, (back - 1) // DAYS_A_WEEK, -back % DAYS_A_WEEK] = counts
    known = ~np.isnan(offered)
    total, count = np.where(known, offered, 0).sum(axis=1, dtype=np.float64), known.sum(axis=1)
    week = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
    begin = (grid.first_day - as_of).days
    position = np.arange(begin, begin + grid.days) % DAYS_A_WEEK
    means: Floats = np.where(opening_hours(past.services, grid, calendar, past.events), week[:, position], 0.0)
    return means


def with_chosen_methods(
    forecast: Forecast, history: History, choices: Sequence[MethodChoice], calendar: HolidayCalendar
) -> Forecast:
    """The forecast with the 8-week mean in place of the model where a backtest chose so; each said in a Problem.

    A slot without any count in those weeks keeps the model's number. The spread stays the model's.
    """
    chosen = {
        choice.key: choice for choice in choices if choice.method is Method.MEAN and choice.as_of <= forecast.as_of
    }
    numbers = {key: n for n, key in enumerate(history.keys) if key in chosen}
    if not numbers:
        return forecast
    mask = np.zeros(len(history.keys), dtype=bool)
    mask[list(numbers.values())] = True
    means = eight_week_means(history.only(mask), forecast.as_of, forecast.grid, calendar)
    found: Mapping[SeriesKey, Floats] = dict(zip(numbers, means, strict=True))
    series, problems = [], list(forecast.problems)
    for each in forecast.series:
        key = SeriesKey(tenant=each.tenant, channel=each.channel)
        if key in found:
            each = _replaced(each, found[key], forecast)
            problems.append(_said(chosen[key]))
        series.append(each)
    return replace(forecast, series=tuple(series), problems=tuple(problems))


def _replaced(series: ForecastSeries, means: Floats, forecast: Forecast) -> ForecastSeries:
    """The series from means (days, S); a slot that is not known keeps the model's number."""
    grid = forecast.grid
    told = [series.factors[day] for day in grid.range]
    known_ahead = np.array([_known_ahead(factors) for factors in told])
    by_model = np.array(series.mean).reshape(means.shape)
    mean = np.where(np.isnan(means), by_model, means * known_ahead[:, None])
    low, high = intervals.bounds(
        mean.reshape(1, -1), np.array([series.spread.get("interval", 0.0)]), float(forecast.coverage)
    )
    totals = mean.sum(axis=1)
    ordinary = np.divide(totals, known_ahead, out=np.zeros_like(totals), where=known_ahead > 0)
    level = float(ordinary[ordinary > 0].mean()) if (ordinary > 0).any() else 0.0
    factors = {}
    for number, day in enumerate(grid.range):
        weekday = float(ordinary[number]) / level if level > 0 else 0.0
        own = {"level": round(level, 6), "weekday": round(weekday, 6), "season": 1.0}
        factors[day] = {**told[number], **own, "day": round(float(totals[number]), 6)}
    kept = [tuple(np.round(values, DIGITS).ravel().tolist()) for values in (mean, low, high)]
    return replace(series, mean=kept[0], low=kept[1], high=kept[2], factors=factors, basis=EIGHT_WEEK_MEAN)


def _known_ahead(factors: Mapping[str, float]) -> float:
    """Holidays, events and plans of a day multiplied."""
    return prod(value for name, value in factors.items() if name not in ("level", "weekday", "season", "day"))


def _said(choice: MethodChoice) -> Problem:
    return Problem(
        code="forecast.replaced",
        values={
            "tenant": choice.tenant,
            "channel": choice.channel.value,
            "as_of": choice.as_of,
            "model": choice.model_wape,
            "mean": choice.mean_wape,
        },
    )
