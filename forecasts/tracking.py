"""Forecast against actual of a past week: error, bias, range, the planner's hand beside the model, and the alarm.

The alarm is the tracking signal of the days: Σ(said − came) ÷ mean |said − came|. The mean absolute error of a normal
error is 0.8 of its deviation, so that the signal of n honest days scatters by about 1.25 √n; twice that is an alarm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

import numpy as np

from core.channels import Channel
from core.ids import TenantId
from core.periods import DAYS_A_WEEK, DateRange
from forecasts.forecast import Forecast, ForecastSeries
from forecasts.history import Flags, Floats, History, SeriesKey
from forecasts.intervals import bounds

SCATTER = 1.25
ALARM_AT = 2.0
"""Times the scatter of an honest signal."""
DAYS_TO_ALARM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedWeek:
    """A series in one week. Contacts are those of the intervals that were open, counted and forecast.

    ``by_model`` and its errors are without the planner's hand; they equal the others where there was none. WAPEs are
    per interval and per day; ``inside`` is the part of the days whose count lay in the day's range. ``signal`` runs
    over ``signal_days`` days up to the end of the week; ``alarm`` says "over" (too much was said) or "under", or "".
    """

    tenant: TenantId
    channel: Channel
    week: date
    as_of: date
    said: float
    by_model: float
    came: float
    wape: float | None
    model_wape: float | None
    day_wape: float | None
    bias: float | None
    inside: float | None
    overrides: tuple[int, ...]
    signal: float | None
    signal_days: int
    alarm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredOverrides:
    """Whether the planner's hand helped in a week: Σ|error| of the intervals it touched, with and without it."""

    tenant: TenantId
    channel: Channel
    overrides: tuple[int, ...]
    came: float
    said: float
    by_model: float
    error: float
    model_error: float

    @property
    def helped(self) -> bool:
        """Whether the error became smaller."""
        return self.error < self.model_error


def tracked(weeks: Sequence[Forecast], history: History) -> tuple[TrackedWeek, ...]:
    """The newest week judged, series by series; earlier weeks only feed the tracking signal.

    ``weeks``: one forecast per week, oldest first, each cut to its week. ``history`` holds what then came.
    """
    newest = weeks[-1]
    found = []
    for series in newest.series:
        errors = [error for week in weeks if (error := _day_errors(week, history, series)) is not None]
        signal, days = tracking_signal(np.concatenate(errors) if errors else np.zeros(0))
        row = _tracked(newest, series, history, signal, days)
        if row is not None:
            found.append(row)
    return tuple(found)


def tracking_signal(errors: Floats) -> tuple[float | None, int]:
    """Σe ÷ mean |e| of the known errors of days (said − came), and their number; None where there is no error."""
    known = errors[~np.isnan(errors)]
    size = float(np.abs(known).mean()) if known.size else 0.0
    return (float(known.sum()) / size if size > 0 else None), int(known.size)


def alarm_of(signal: float | None, days: int) -> str:
    """ "over", "under" or ""."""
    if signal is None or days < DAYS_TO_ALARM or abs(signal) <= ALARM_AT * SCATTER * sqrt(days):
        return ""
    return "over" if signal > 0 else "under"


def came_of(history: History, days: DateRange, key: SeriesKey) -> Floats | None:
    """Counts of some days of a series, (days, slots), NaN where closed or missing; None where it has no history."""
    if key not in history.keys:
        return None
    number = history.keys.index(key)
    found = np.full((days.days, history.offered.shape[2]), np.nan)
    for place, day in enumerate(days):
        row = (day - history.first_day).days
        if 0 <= row < history.days:
            found[place] = np.where(history.observed[number, row], history.offered[number, row], np.nan)
    return found


def _folded(values: Sequence[float], forecast: Forecast) -> Floats:
    folded: Floats = np.array(values, dtype=np.float64).reshape(forecast.grid.days, forecast.grid.per_day)
    return folded


def key_of(series: ForecastSeries) -> SeriesKey:
    """The key of a series in a history."""
    return SeriesKey(tenant=series.tenant, channel=series.channel)


def _day_errors(week: Forecast, history: History, series: ForecastSeries) -> Floats | None:
    """Said − came of each day of a week, NaN where nothing was counted; None where the week lacks the series."""
    mine = week.series_of(series.tenant, series.channel)
    came = came_of(history, week.grid.range, key_of(series))
    if mine is None or came is None:
        return None
    known = ~np.isnan(came)
    error = np.where(known, _folded(mine.mean, week) - np.nan_to_num(came), 0.0).sum(axis=1)
    errors: Floats = np.where(known.any(axis=1), error, np.nan)
    return errors


def _tracked(
    week: Forecast, series: ForecastSeries, history: History, signal: float | None, days: int
) -> TrackedWeek | None:
    came = came_of(history, week.grid.range, key_of(series))
    if came is None or np.isnan(came).all():
        return None
    known = ~np.isnan(came)
    actual = np.nan_to_num(came)
    said, model = (np.where(known, _folded(values, week), 0.0) for values in (series.mean, series.by_model))
    total = float(actual.sum())
    day_error = np.abs((said - actual).sum(axis=1)).sum()

    def per_contact(value: float) -> float | None:
        return round(value / total, 4) if total > 0 else None

    return TrackedWeek(
        tenant=series.tenant,
        channel=series.channel,
        week=week.grid.first_day,
        as_of=week.as_of,
        said=round(float(said.sum()), 1),
        by_model=round(float(model.sum()), 1),
        came=round(total, 1),
        wape=per_contact(float(np.abs(said - actual).sum())),
        model_wape=per_contact(float(np.abs(model - actual).sum())),
        day_wape=per_contact(float(day_error)),
        bias=per_contact(float((said - actual).sum())),
        inside=_inside(week, series, known, actual),
        overrides=series.overrides,
        signal=None if signal is None else round(signal, 1),
        signal_days=days,
        alarm=alarm_of(signal, days),
    )


def _inside(week: Forecast, series: ForecastSeries, known: Flags, actual: Floats) -> float | None:
    """Part of the fully counted days whose total lay in the range of the day."""
    said = _folded(series.mean, week)
    whole = (known | (said <= 0)).all(axis=1) & known.any(axis=1)
    if not whole.any():
        return None
    totals = said.sum(axis=1)
    low, high = bounds(totals[None, :], np.array([series.spread.get("day", 0.0)]), float(week.coverage))
    came = actual.sum(axis=1)
    inside = (came >= low[0]) & (came <= high[0])
    return round(float(inside[whole].mean()), 4)


def scored_overrides(week: Forecast, history: History) -> tuple[ScoredOverrides, ...]:
    """Every series of a week that bears overrides, judged over the intervals that they moved."""
    found = []
    for series in week.series:
        came = came_of(history, week.grid.range, key_of(series))
        if not series.overrides or came is None:
            continue
        said, model = _folded(series.mean, week), _folded(series.by_model, week)
        moved = ~np.isnan(came) & (np.abs(said - model) > 1e-9)
        if moved.any():
            actual = came[moved]
            found.append(
                ScoredOverrides(
                    tenant=series.tenant,
                    channel=series.channel,
                    overrides=series.overrides,
                    came=float(actual.sum()),
                    said=round(float(said[moved].sum()), 1),
                    by_model=round(float(model[moved].sum()), 1),
                    error=round(float(np.abs(said[moved] - actual).sum()), 1),
                    model_error=round(float(np.abs(model[moved] - actual).sum()), 1),
                )
            )
    return tuple(found)


def weeks_before(monday: date, weeks: int) -> DateRange:
    """The days whose errors feed the signal of a week: its own and those of the weeks before."""
    first = date.fromordinal(monday.toordinal() - DAYS_A_WEEK * (weeks - 1))
    return DateRange(first=first, end=date.fromordinal(monday.toordinal() + DAYS_A_WEEK))
