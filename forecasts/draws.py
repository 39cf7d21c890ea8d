"""Drawing from a forecast: counts of every interval whose days and weeks scatter as much as days and weeks do.

rate of an interval = mean × factor of its week × factor of its day × its own factor; counts are Poisson around it. The
factors are gamma with mean 1 (so a count is negative binomial), as wide as the three spreads of the series say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.periods import IntervalGrid, monday_of
from forecasts import intervals
from forecasts.history import Floats

if TYPE_CHECKING:
    from forecasts.forecast import ForecastSeries

NOTHING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Components:
    """Variances of the factor of a week, of a day within its week and of an interval within its day."""

    week: float
    day: float
    interval: float


def components(series: ForecastSeries, grid: IntervalGrid) -> Components:
    """Take the spreads apart, so that (1+week)(1+day)(1+interval) = 1 + α of an interval, and so on for sums.

    Where the three do not fit together (a week seen to scatter more than its days), the interval's is kept.
    """
    by_interval, by_day, by_week = (1 + series.spread.get(unit, 0.0) for unit in ("interval", "day", "week"))
    mean = np.array(series.by_model).reshape(grid.days, grid.per_day)
    totals = mean.sum(axis=1)
    weekly = np.bincount(_weeks(grid), weights=totals).astype(np.float64)
    one_interval = _concentration(mean.ravel(), totals)
    one_day = _concentration(totals, weekly)
    ratio = min(max(by_interval / by_day, 1.0), 0.99 / max(one_interval, 0.01))
    own = min((ratio - 1) / (1 - ratio * one_interval), by_interval - 1)
    shared = by_interval / (1 + own)
    of_week = (by_week - one_day * by_day) / (1 - one_day) if one_day < 1 else 1.0
    of_week = min(max(of_week, 1.0), shared)
    return Components(week=of_week - 1, day=shared / of_week - 1, interval=own)


def _concentration(parts: Floats, wholes: Floats) -> float:
    """Σ parts² ÷ Σ wholes²: 1 when each whole has one part."""
    total = float((wholes**2).sum())
    return float((parts**2).sum()) / total if total > 0 else 1.0


def _weeks(grid: IntervalGrid) -> npt.NDArray[np.int64]:
    """The number of the week (from Monday) of each day."""
    first = monday_of(grid.first_day)
    return np.array([(monday_of(day) - first).days // 7 for day in grid.range])


def draws(series: ForecastSeries, grid: IntervalGrid, *, seed: int, count: int) -> npt.NDArray[np.int64]:
    """``count`` possible futures of a series, (count, grid.size) contacts. The same seed gives the same."""
    random = np.random.default_rng(seed)
    parts = components(series, grid)
    weeks = _weeks(grid)
    rate = np.array(series.mean).reshape(1, grid.days, grid.per_day)
    rate = rate * _factors(random, parts.week, (count, int(weeks.max()) + 1))[:, weeks, None]
    rate = rate * _factors(random, parts.day, (count, grid.days))[:, :, None]
    rate = rate * _factors(random, parts.interval, (count, grid.days, grid.per_day))
    drawn: npt.NDArray[np.int64] = random.poisson(rate).reshape(count, -1)
    return drawn


def _factors(random: np.random.Generator, variance: float, shape: tuple[int, ...]) -> Floats:
    if variance < NOTHING:
        return np.ones(shape)
    return random.gamma(1 / variance, variance, shape)


def interval_quantiles(series: ForecastSeries, levels: Sequence[float]) -> Floats:
    """Quantiles of each interval, (levels, intervals); 0 where closed, never below zero."""
    mean = np.array(series.mean)[None, :]
    alpha = np.array([series.spread.get("interval", 0.0)])
    found = np.stack([intervals.quantiles(mean, alpha, level)[0] for level in levels])
    return np.where(mean > 0, found, 0.0)


def total_quantiles(
    series: ForecastSeries, grid: IntervalGrid, chosen: npt.NDArray[np.bool_], levels: Sequence[float]
) -> Floats:
    """Quantiles of the sum of some intervals, (levels,), from the same factors: any part of a day, day or week.

    ``chosen`` (grid.size,) marks the intervals.
    """
    parts = components(series, grid)
    mean = np.where(chosen, np.array(series.mean), 0.0).reshape(grid.days, grid.per_day)
    totals = mean.sum(axis=1)
    weekly = np.bincount(_weeks(grid), weights=totals).astype(np.float64)
    whole = float(weekly.sum())
    if whole <= 0:
        return np.zeros(len(levels))
    # Var(Σ)/mean²: what weeks share, what days add within them, what intervals add within days.
    same_week = float((weekly**2).sum()) / whole**2
    same_day = float((totals**2).sum()) / whole**2
    same_interval = float((mean**2).sum()) / whole**2
    of_week = parts.week * same_week
    of_day = (1 + parts.week) * parts.day * same_day
    of_interval = (1 + parts.week) * (1 + parts.day) * parts.interval * same_interval
    alpha = np.array([of_week + of_day + of_interval])
    total = np.array([[whole]])
    return np.array([float(intervals.quantiles(total, alpha, level)[0, 0]) for level in levels])
