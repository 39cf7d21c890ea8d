"""Rolling origins: forecast again and again from days that are past, and judge by what then came.

Every origin sees only what lay before it (``History.before``; trouble nobody could foresee is not known). Beside the
model stands the 8-week mean, and a series for which the model does worse gets the mean instead (forecasts.fallback).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.drivers import DriverDay
from core.errors import PumasiError, require
from core.ids import TenantId
from core.money import round_rate
from core.periods import DAYS_A_WEEK, IntervalGrid
from forecasts.drivers import with_drivers
from forecasts.fallback import Method, MethodChoice, eight_week_means
from forecasts.history import Floats, History, SeriesKey
from forecasts.model import COVERAGE, forecast
from forecasts.scores import Said, Sums, sums_of
from forecasts.settings import DEFAULT, ModelSettings

WEEKS_BETWEEN = 4
WEEKS_BEFORE_MIN = 10
"""An origin needs so much past: less, and the 8-week mean itself is not what it says."""
DAYS_TO_DECIDE = 28
"""With fewer scored days nothing is decided: the model stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Sums of one series at one horizon: week 1, 2 … ahead."""

    tenant: TenantId
    channel: Channel
    week: int
    sums: Sums


def origins_before(
    history: History, end: date, *, origins: int, weeks: int, step_weeks: int = WEEKS_BETWEEN
) -> tuple[date, ...]:
    """The last ``origins`` days from which ``weeks`` can be judged before ``end``, ``step_weeks`` apart, oldest first.

    Fewer where the history is too short. Raises PumasiError where there is none at all.
    """
    require(origins > 0 and weeks > 0 and step_weeks > 0, "a backtest of nothing")
    last = end - timedelta(weeks=weeks)
    found = [last - timedelta(weeks=step_weeks * number) for number in range(origins)]
    enough = history.first_day + timedelta(weeks=WEEKS_BEFORE_MIN)
    kept = tuple(sorted(day for day in found if day >= enough))
    if not kept:
        raise PumasiError("forecast.backtest.too_short", weeks=WEEKS_BEFORE_MIN + weeks, first=history.first_day)
    return kept


def judge_origin(
    history: History,
    origin: date,
    *,
    weeks: int,
    calendar: HolidayCalendar,
    coverage: Decimal = COVERAGE,
    drivers: Sequence[DriverDay] = (),
    settings: ModelSettings = DEFAULT,
) -> tuple[Judged, ...]:
    """Forecast ``weeks`` from one origin, and judge each series at each week ahead.

    Of ``drivers`` an origin sees what happened before it, and the plans for the days after.
    """
    grid = IntervalGrid(first_day=origin, days=weeks * DAYS_A_WEEK, minutes=history.minutes)
    past = history.before(origin)
    result = forecast(past, as_of=origin, grid=grid, calendar=calendar, coverage=coverage, settings=settings)
    result = with_drivers(result, past, drivers, calendar)
    actual = _actual(history, grid)
    means = eight_week_means(history, origin, grid, calendar)
    steps = _steps(history, origin)
    numbers = {key: number for number, key in enumerate(history.keys)}
    shape = (grid.days, grid.per_day)
    found = []
    for series in result.series:
        number = numbers[SeriesKey(tenant=series.tenant, channel=series.channel)]
        said = [np.array(values).reshape(shape) for values in (series.mean, series.low, series.high)]
        for week in range(weeks):
            part = slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK)
            sums = sums_of(
                Said(
                    actual=actual[number, part],
                    mean=said[0][part],
                    low=said[1][part],
                    high=said[2][part],
                    benchmark=means[number, part],
                    step=float(steps[number]),
                ),
                float(coverage),
            )
            found.append(Judged(tenant=series.tenant, channel=series.channel, week=week + 1, sums=sums))
    return tuple(found)


def _actual(history: History, grid: IntervalGrid) -> Floats:
    """Counts of the days of a grid, (N, days, S); NaN where closed, missing or beyond the history."""
    begin = (grid.first_day - history.first_day).days
    counts = np.where(history.observed, history.offered, np.nan)[:, begin : begin + grid.days]
    lacking = grid.days - counts.shape[1]
    padded: Floats = np.pad(counts, ((0, 0), (0, lacking), (0, 0)), constant_values=np.nan).astype(np.float64)
    return padded


def _steps(history: History, origin: date) -> Floats:
    """Mean |step from the same slot of the week before| in the past of an origin, (N,); 0 where none is known."""
    past = history.before(origin)
    counts = np.where(past.observed, past.offered, np.nan)
    step = np.abs(counts[:, DAYS_A_WEEK:] - counts[:, :-DAYS_A_WEEK])
    known = ~np.isnan(step)
    total = np.where(known, step, 0).sum(axis=(1, 2), dtype=np.float64)
    steps: Floats = total / np.maximum(known.sum(axis=(1, 2)), 1)
    return steps


def added_up(judged: Iterable[Judged]) -> dict[tuple[TenantId, Channel], dict[int, Sums]]:
    """Sums over all origins by series and week ahead; week 0 is all weeks together."""
    found: dict[tuple[TenantId, Channel], dict[int, Sums]] = {}
    for each in judged:
        weeks = found.setdefault((each.tenant, each.channel), {})
        for week in (0, each.week):
            weeks[week] = weeks.get(week, Sums()) + each.sums
    return {key: dict(sorted(weeks.items())) for key, weeks in sorted(found.items())}


def choices(judged: Sequence[Judged], as_of: date) -> tuple[MethodChoice, ...]:
    """Which method each series gets from ``as_of`` on: the 8-week mean where the model's absolute error was larger."""
    found = []
    for (tenant, channel), weeks in added_up(judged).items():
        sums = weeks[0]
        is_worse = sums.days >= DAYS_TO_DECIDE and sums.absolute > sums.mean_absolute
        found.append(
            MethodChoice(
                tenant=tenant,
                channel=channel,
                as_of=as_of,
                method=Method.MEAN if is_worse else Method.MODEL,
                model_wape=_wape(sums.absolute, sums.actual),
                mean_wape=_wape(sums.mean_absolute, sums.actual),
                scored_days=sums.days,
            )
        )
    return tuple(found)


def _wape(absolute: float, actual: float) -> Decimal | None:
    return round_rate(Decimal(absolute / actual), 4) if actual > 0 else None
