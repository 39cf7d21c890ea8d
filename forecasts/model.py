"""The forecast of all series at once: wires the rooms together, and keeps every factor that was multiplied.

History ──▶ slots ──▶ days ──▶ level × weekday × season × holiday × event ──▶ × slot share, in open hours ──▶ range

Many series are forecast in chunks: ``learn_pool`` once, then ``forecast`` for each of ``chunks`` with that pool, then
``joined``. The numbers are the same as those of one run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.errors import PumasiError
from core.periods import IntervalGrid
from core.problems import Problem
from forecasts import intervals
from forecasts.aht import handling_times
from forecasts.days import DayFactors
from forecasts.fitting import Fitted, Pool, fit_all
from forecasts.forecast import DECLARED_VOLUME, OWN_HISTORY, SHORT_HISTORY, SMOOTHING, Forecast, ForecastSeries
from forecasts.history import Flags, History
from forecasts.remarks import remarks
from forecasts.settings import DEFAULT, ModelSettings

MODEL_NAME = f"{SMOOTHING} 2"
COVERAGE = Decimal("0.80")
DIGITS = 4
"""Contacts are kept to a ten-thousandth: finer would be noise in every file."""
POOL_SERIES = 1000
"""A pool of so many series, evenly chosen, teaches as much as one of a hundred thousand."""
CHUNK_SERIES = 500
DECLARED_EXCESS = 0.1
"""α of a declared volume: tenants who guess are off by about a third."""


def forecast(
    history: History,
    *,
    as_of: date,
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    coverage: Decimal = COVERAGE,
    settings: ModelSettings = DEFAULT,
    pool: Pool | None = None,
) -> Forecast:
    """Expected contacts of every series over ``grid``, from what was known before ``as_of``.

    The grid begins on ``as_of`` or later. A series without any observed day (and no declared volume) becomes a Problem
    and stops no other. ``pool``: from ``learn_pool``, where the history is a chunk of a larger one. Raises PumasiError
    where the grid begins too early, the intervals differ or the calendar ends too early.
    """
    _check(history, as_of, grid)
    past = _known_before(history, as_of)
    any_day = _usable(past)
    problems = [*history.problems, *_without_data(past, any_day)]
    if pool is None and len(past.keys) > POOL_SERIES:
        pool = learn_pool(history, as_of=as_of, grid=grid, calendar=calendar, settings=settings)
    past = past.only(any_day)
    series: tuple[ForecastSeries, ...] = ()
    if past.keys:
        fitted = fit_all(past, as_of, grid, calendar, settings, pool)
        series = _series(past, fitted, grid, float(coverage), settings)
        problems += remarks(past.keys, fitted, grid)
    return Forecast(
        as_of=as_of,
        grid=grid,
        coverage=coverage,
        model=MODEL_NAME,
        series=series,
        problems=tuple(problems),
    )


def learn_pool(
    history: History,
    *,
    as_of: date,
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    settings: ModelSettings = DEFAULT,
) -> Pool | None:
    """What all series teach each other, from at most POOL_SERIES of them; None where none was observed.

    The same grid must then be asked of the chunks.
    """
    _check(history, as_of, grid)
    usable = np.flatnonzero(_usable(history.before(as_of)))
    if not len(usable):
        return None
    chosen = np.zeros(len(history.keys), dtype=bool)
    chosen[usable[np.unique(np.linspace(0, len(usable) - 1, min(len(usable), POOL_SERIES)).astype(int))]] = True
    past = _known_before(history.only(chosen), as_of)
    return fit_all(past, as_of, grid, calendar, settings).pool


def chunks(history: History, series: int = CHUNK_SERIES) -> Iterator[History]:
    """The history in parts of so many series, in order; its problems are with the first."""
    numbers = np.arange(len(history.keys))
    for begin in range(0, max(len(numbers), 1), series):
        part = history.only((numbers >= begin) & (numbers < begin + series))
        yield part if begin == 0 else replace(part, problems=())


def joined(parts: Sequence[Forecast]) -> Forecast:
    """The forecasts of chunks as one; what several of them say is said once. There must be one at least."""
    problems = {(each.code, str(each.where), str(each.values)): each for part in parts for each in part.problems}
    return replace(
        parts[0],
        series=tuple(series for each in parts for series in each.series),
        problems=tuple(problems.values()),
    )


def _check(history: History, as_of: date, grid: IntervalGrid) -> None:
    if grid.first_day < as_of:
        raise PumasiError("forecast.grid_before_as_of", first=grid.first_day, as_of=as_of)
    if grid.minutes != history.minutes:
        raise PumasiError("forecast.other_minutes", wanted=grid.minutes, minutes=history.minutes)


def _usable(past: History) -> Flags:
    """Series with an observed day or a declared volume, (N,)."""
    declared = np.array([key in past.declared_weekly_contacts for key in past.keys], dtype=bool)
    return np.asarray(past.observed.any(axis=(1, 2)) | declared)


def _known_before(history: History, as_of: date) -> History:
    """The history up to ``as_of``; if it ends earlier, the days in between are missing."""
    past = history.before(as_of)
    lacking = (as_of - past.end).days
    if lacking <= 0:
        return past
    pad = ((0, 0), (0, lacking))
    return replace(
        past,
        offered=np.pad(past.offered, (*pad, (0, 0)), constant_values=np.nan),
        is_open=np.pad(past.is_open, (*pad, (0, 0))),
        answered=np.pad(past.answered, pad),
        handled_s=np.pad(past.handled_s, pad),
    )


def _without_data(past: History, any_day: Flags) -> Iterable[Problem]:
    """One Problem for each series that was never observed while open."""
    counted: Flags = np.asarray(~np.isnan(past.offered).all(axis=(1, 2)))
    for number, key in enumerate(past.keys):
        if not any_day[number]:
            code = "forecast.closed_always" if counted[number] else "forecast.all_missing"
            yield Problem(code=code, values={"tenant": key.tenant, "channel": key.channel.value})


def _series(
    past: History, fitted: Fitted, grid: IntervalGrid, coverage: float, settings: ModelSettings
) -> tuple[ForecastSeries, ...]:
    begin = (grid.first_day - fitted.ahead.first).days
    mean = fitted.intervals(grid.range).reshape(len(past.keys), -1)
    extra = np.where(fitted.is_declared, DECLARED_EXCESS, 0.0)
    spread = {unit: alpha + extra for unit, alpha in fitted.spread.by_unit.items()}
    low, high = intervals.bounds(mean, spread["interval"], coverage)
    rounded = [np.round(values, DIGITS).tolist() for values in (mean, low, high)]
    factors = _explained(fitted.factors, grid, begin)
    handling = handling_times(past, settings, coverage)
    return tuple(
        ForecastSeries(
            tenant=key.tenant,
            channel=key.channel,
            mean=tuple(rounded[0][number]),
            low=tuple(rounded[1][number]),
            high=tuple(rounded[2][number]),
            aht_s=handling[number].aht_s,
            aht_source=handling[number].source,
            handling=handling[number].weekdays,
            factors=factors[number],
            spread={name: round(float(alpha[number]), 6) for name, alpha in spread.items()},
            basis=_basis(fitted, number),
        )
        for number, key in enumerate(past.keys)
    )


def _basis(fitted: Fitted, number: int) -> str:
    if fitted.is_declared[number]:
        return DECLARED_VOLUME
    return SHORT_HISTORY if fitted.is_short[number] else OWN_HISTORY


def _explained(factors: DayFactors, grid: IntervalGrid, begin: int) -> list[dict[date, dict[str, float]]]:
    """Per series: day ▶ factor ▶ value, with the product as ``day``."""
    names = ("level", "weekday", "season", "holiday", "event", "day")
    arrays = (factors.level, factors.weekday, factors.season, factors.holiday, factors.event, factors.total)
    values = np.round(np.stack([array[:, begin:] for array in arrays], axis=2), 6).tolist()
    days = list(grid.range)
    return [
        {day: dict(zip(names, row, strict=True)) for day, row in zip(days, of_series, strict=True)}
        for of_series in values
    ]
