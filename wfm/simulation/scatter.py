"""The forecast's uncertainty, told apart into what a whole week, a day and an interval have of their own.

A forecast says how counts of one interval, one day and one week scatter: variance = mean + α·mean². Errors that are
shared (a level set too low) do not average out over a week, errors of single intervals do. Three independent factors of
mean one reproduce all three figures: count of an interval ~ Poisson(mean × week × day × interval).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from statistics import NormalDist, fmean

import numpy as np

from forecasts.forecast import ForecastSeries
from wfm.staffing.waiting_line import Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Scatter:
    """Variances of the three factors."""

    week: float
    day: float
    interval: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingScatter:
    """How far the mean handling time lies from the forecast's: standard deviations of its logarithm.

    ``week`` is shared by a whole week, ``day`` is a day's own.
    """

    week: float
    day: float


CERTAIN = HandlingScatter(week=0.0, day=0.0)


def handling_scatter(
    series: ForecastSeries, coverage: float, variation: float, contacts_a_day: float, week_part: float
) -> HandlingScatter:
    """From the range that the forecast gives the mean handling time of a single day.

    That range holds pure chance, too: the mean of n contacts that vary by ``variation`` scatters by variation² / n. It
    is taken out, since contacts are drawn one by one. ``week_part`` of the variance left is shared by the week.
    """
    if not series.handling or contacts_a_day <= 0:
        return CERTAIN
    reach = NormalDist().inv_cdf((1 + coverage) / 2)
    variances = [(log(each.high_s / each.low_s) / (2 * reach)) ** 2 for each in series.handling]
    own = max(fmean(variances) - variation**2 / contacts_a_day, 0.0)
    return HandlingScatter(week=sqrt(own * week_part), day=sqrt(own * (1 - week_part)))


def scatter_of(series: ForecastSeries, coverage: float, per_day: int, mean: Numbers) -> Scatter:
    """Factors whose counts scatter as the forecast says; ``mean`` (size,) are the contacts inside the window.

    Without ``spread`` the bounds of the intervals say it, and all of it is taken as an error of the day.
    """
    if mean.sum() <= 0:
        return Scatter(week=0.0, day=0.0, interval=0.0)
    if not series.spread:
        return Scatter(week=0.0, day=_excess_of_bounds(series, coverage), interval=0.0)
    known = [series.spread.get(name, 0.0) for name in ("week", "day", "interval")]
    # a longer time never scatters more than a part of it: what says so is noise of the estimate
    week = known[0]
    day = max(known[1], week)
    interval = max(known[2], day)
    return _split(week, day, interval, mean.reshape(-1, per_day))


def _split(week: float, day: float, interval: float, days: Numbers) -> Scatter:
    """Solve (1 + w)(1 + d)(1 + i) = 1 + α of an interval, and the same of sums over a day and over the week."""
    by_day = days.sum(axis=1)
    open_days = by_day > 0
    # parts of a total that the intervals, and the days, are of it: sums of squares
    in_day = float(np.mean((days[open_days] ** 2).sum(axis=1) / by_day[open_days] ** 2))
    in_week = float((days**2).sum() / by_day.sum() ** 2)
    of_days = float((by_day**2).sum() / by_day.sum() ** 2)
    i = _factor((1 + interval) / (1 + day), 1.0, 0.0, in_day)
    d = _factor((1 + day) / (1 + week), 1 + i * in_day, i * in_week, of_days + i * in_week)
    w = (1 + week) / (1 + d * of_days + (1 + d) * i * in_week) - 1
    return Scatter(week=max(w, 0.0), day=d, interval=i)


def _factor(ratio: float, plain: float, base: float, part: float) -> float:
    """The v ≥ 0 with plain · (1 + v) = ratio · (1 + base + v · part); 0 where only a negative one would do."""
    slope = plain - ratio * part
    return max((ratio * (1 + base) - plain) / slope, 0.0) if slope > 0 else 0.0


def _excess_of_bounds(series: ForecastSeries, coverage: float) -> float:
    """α from the width of the bounds, each taken as a normal range: Σ(sd² − mean) / Σ mean²; not below 0."""
    mean, low, high = (np.array(values) for values in (series.mean, series.low, series.high))
    deviation = (high - low) / (2 * NormalDist().inv_cdf((1 + coverage) / 2))
    return max(float((deviation**2 - mean).sum() / (mean**2).sum()), 0.0)
