"""The forecast of all series at once: wires the rooms together, and keeps every factor that was multiplied.

History ──▶ slots ──▶ days ──▶ level × weekday × season × holiday × event ──▶ × slot share, in open hours ──▶ range
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.contacts import Event
from core.errors import PumasiError
from core.periods import DAYS_A_WEEK, DateRange, IntervalGrid
from core.problems import Problem
from forecasts import coldstart, intervals, panel, profile
from forecasts.aht import handling_times
from forecasts.days import DayFactors, DayModel, factors_ahead, fit, pool_weights
from forecasts.events import unknown_uplifts, usable_events
from forecasts.forecast import OWN_HISTORY, SHORT_HISTORY, Forecast, ForecastSeries
from forecasts.history import Counts, Flags, Floats, History, SeriesKey, opening_hours
from forecasts.labels import day_labels
from forecasts.panel import Panel
from forecasts.settings import DEFAULT, ModelSettings

MODEL_NAME = "holiday-adjusted smoothing 2"
COVERAGE = Decimal("0.80")
DIGITS = 4
"""Contacts are kept to a ten-thousandth: finer would be noise in every file."""


def forecast(
    history: History,
    *,
    as_of: date,
    grid: IntervalGrid,
    calendar: HolidayCalendar,
    coverage: Decimal = COVERAGE,
    settings: ModelSettings = DEFAULT,
) -> Forecast:
    """Expected contacts of every series over ``grid``, from what was known before ``as_of``.

    The grid begins on ``as_of`` or later. A series without any observed day becomes a Problem and stops no other.
    Raises PumasiError where the grid begins too early, the intervals differ or the calendar ends too early.
    """
    if grid.first_day < as_of:
        raise PumasiError("forecast.grid_before_as_of", first=grid.first_day, as_of=as_of)
    if grid.minutes != history.minutes:
        raise PumasiError("forecast.other_minutes", wanted=grid.minutes, minutes=history.minutes)
    past = _known_before(history, as_of)
    any_day: Flags = np.asarray(past.observed.any(axis=(1, 2)))
    problems = [*history.problems, *_without_data(past, any_day)]
    past = past.only(any_day)
    series: tuple[ForecastSeries, ...] = ()
    if past.keys:
        fitted = _fit(past, as_of, grid, calendar, settings)
        series = _series(past, fitted, grid, float(coverage), settings)
        problems += _remarks(past, fitted, grid)
    return Forecast(
        as_of=as_of,
        grid=grid,
        coverage=coverage,
        model=MODEL_NAME,
        series=series,
        problems=tuple(problems),
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fitted:
    """All that was learnt, and the days ahead: factors (N, H) and shares (N, 7, S) by position in the week."""

    panel: Panel
    days: DayModel
    shares: Floats
    seen_weekdays: Flags
    is_short: Flags
    ahead: DateRange
    factors: DayFactors
    will_be_open: Flags
    events: tuple[Event, ...]
    counts: Counts
    observed: Flags


def _fit(past: History, as_of: date, grid: IntervalGrid, calendar: HolidayCalendar, settings: ModelSettings) -> _Fitted:
    weeks = settings.profile_weeks
    counts = panel.fold(past.offered[:, -weeks * DAYS_A_WEEK :], empty=np.nan).astype(np.float32)
    observed = panel.fold(past.observed[:, -weeks * DAYS_A_WEEK :], empty=0).astype(bool)
    usual = panel.rough_shares(counts, observed)
    days = panel.panel_of(past, _usual_of_earlier(past, usual))
    is_short = _weeks_observed(days) < settings.short_weeks
    weights = pool_weights(days, ~is_short)
    ahead = DateRange(first=as_of, end=grid.range.end)
    labels = day_labels(DateRange(first=days.span.first, end=ahead.end), calendar, past.first_day)
    events = usable_events(past.events, as_of)
    model = fit(days, past.keys, labels, events, weights, settings)
    sums, was_open = profile.slot_counts(counts, observed, model.ordinary[:, -counts.shape[1] :], settings)
    pool = profile.pool_shape(sums, (~is_short).astype(float) if settings.pooled else np.zeros(len(past.keys)))
    shares = profile.slot_shares(sums, was_open, pool, settings)
    model, shares = _with_short(past, model, shares, is_short, counts, observed, settings)
    seen_weekdays: Flags = np.asarray(days.observed.any(axis=1))
    future_grid = replace(grid, first_day=ahead.first, days=ahead.days)
    will_be_open = opening_hours(past.services, future_grid, calendar, past.events)
    pattern = _unseen_weekdays(model.pattern, seen_weekdays, ~is_short, settings)
    in_use = seen_weekdays | _open_weekdays(will_be_open)
    model = replace(model, pattern=np.where(in_use, pattern, 0.0))
    return _Fitted(
        panel=days,
        days=model,
        shares=shares,
        seen_weekdays=seen_weekdays | is_short[:, None],
        is_short=is_short,
        ahead=ahead,
        factors=factors_ahead(model, past.keys, labels, events, ahead),
        will_be_open=will_be_open,
        events=events,
        counts=counts,
        observed=observed,
    )


def _open_weekdays(will_be_open: Flags) -> Flags:
    """Weekdays that are open on some day ahead, (N, 7) by position in the week."""
    days: Flags = np.asarray(will_be_open.any(axis=2))
    found = np.zeros((days.shape[0], DAYS_A_WEEK), dtype=bool)
    for position in range(min(DAYS_A_WEEK, days.shape[1])):
        found[:, position] = days[:, position::DAYS_A_WEEK].any(axis=1)
    return found


def _usual_of_earlier(past: History, usual: Floats) -> Floats:
    """Shares for series that were not observed in the last weeks: from all their days; else from any slot alike."""
    silent = ~(usual.sum(axis=(1, 2)) > 0)
    if not silent.any():
        return usual
    earlier = past.only(silent)
    counts = panel.fold(earlier.offered, empty=np.nan).astype(np.float32)
    observed = panel.fold(earlier.observed, empty=0).astype(bool)
    found = usual.copy()
    found[silent] = panel.rough_shares(counts, observed)
    return found


def _weeks_observed(days: Panel) -> Floats:
    """Weeks from the first to the last observed day, counted by the best observed weekday, (N,)."""
    weeks: Floats = days.observed.sum(axis=1).max(axis=1).astype(np.float64)
    return weeks


def _with_short(
    past: History,
    model: DayModel,
    shares: Floats,
    is_short: Flags,
    counts: Counts,
    observed: Flags,
    settings: ModelSettings,
) -> tuple[DayModel, Floats]:
    """Put the week shapes of like tenants in the place of those of short series."""
    if not is_short.any():
        return model, shares
    established = ~is_short if settings.pooled else np.zeros_like(is_short)
    channels = np.array([key.channel.value for key in past.keys])
    new = np.where(observed[is_short], counts[is_short], 0).sum(axis=1, dtype=np.float64)
    shapes = coldstart.week_shapes(
        new,
        observed[is_short].sum(axis=1).astype(np.float64),
        (model.pattern[:, :, None] * shares)[established],
        channels[is_short][:, None] == channels[established][None, :],
        settings,
    )
    pattern, changed = model.pattern.copy(), shares.copy()
    pattern[is_short], changed[is_short] = shapes.pattern, shapes.shares
    return replace(model, pattern=pattern), changed


def _unseen_weekdays(pattern: Floats, seen: Flags, established: Flags, settings: ModelSettings) -> Floats:
    """Weekdays without any day of history take the pool's ratio to the other weekdays, else the mean of the others.

    The model says so in a Problem wherever such a weekday is open in the days ahead.
    """
    lacking = established[:, None] & ~seen
    if not lacking.any():
        return pattern
    known = np.where(seen, pattern, 0.0).sum(axis=1) / np.maximum(seen.sum(axis=1), 1)
    usual = np.ones(DAYS_A_WEEK)
    full = established & seen.all(axis=1) & (pattern.mean(axis=1) > 0)
    if settings.pooled and full.any():
        usual = (pattern[full] / pattern[full].mean(axis=1, keepdims=True)).mean(axis=0)
    of_known = np.where(seen, usual[None, :], 0.0).sum(axis=1) / np.maximum(seen.sum(axis=1), 1)
    scale = np.divide(known, of_known, out=np.zeros_like(known), where=of_known > 0)
    return np.where(lacking, usual[None, :] * scale[:, None], pattern)


def _series(
    past: History, fitted: _Fitted, grid: IntervalGrid, coverage: float, settings: ModelSettings
) -> tuple[ForecastSeries, ...]:
    begin = (grid.first_day - fitted.ahead.first).days
    position = np.arange(begin, begin + grid.days) % DAYS_A_WEEK
    totals = fitted.factors.total[:, begin:]
    mean = totals[:, :, None] * fitted.shares[:, position] * fitted.will_be_open[:, begin:]
    mean = mean.reshape(len(past.keys), -1)
    spread = _spread(fitted, settings)
    low, high = intervals.bounds(mean, spread["interval"], coverage)
    rounded = [np.round(values, DIGITS).tolist() for values in (mean, low, high)]
    factors = _explained(fitted.factors, grid, begin)
    handling = handling_times(past, settings)
    return tuple(
        ForecastSeries(
            tenant=key.tenant,
            channel=key.channel,
            mean=tuple(rounded[0][number]),
            low=tuple(rounded[1][number]),
            high=tuple(rounded[2][number]),
            aht_s=handling[number][0],
            aht_source=handling[number][1],
            factors=factors[number],
            spread={name: round(float(alpha[number]), 6) for name, alpha in spread.items()},
            basis=SHORT_HISTORY if fitted.is_short[number] else OWN_HISTORY,
        )
        for number, key in enumerate(past.keys)
    )


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


def _spread(fitted: _Fitted, settings: ModelSettings) -> dict[str, Floats]:
    """Excess variation of intervals, days and weeks, from the exponential smoothings of past weeks some weeks ahead."""
    model = fitted.days
    weeks = min(settings.spread_weeks, model.runs.past.shape[1] - intervals.WEEKS_AHEAD, fitted.counts.shape[1])
    count = model.pattern.shape[0]
    if weeks < 1:
        return dict.fromkeys(("interval", "day", "week"), np.zeros(count))
    gap = intervals.WEEKS_AHEAD
    said = model.runs.past[:, -gap - weeks : -gap] * np.exp(model.years.past[:, -weeks:])
    # A short series has no past forecast of its own worth judging: it takes the pool's excess.
    known = model.ordinary[:, -weeks:] & ~fitted.is_short[:, None, None]
    actual = np.nan_to_num(fitted.panel.values[:, -weeks:])
    by_day = intervals.excess(actual.reshape(count, -1), said.reshape(count, -1), known.reshape(count, -1), settings)
    by_week = intervals.excess(
        np.where(known, actual, 0).sum(axis=2),
        np.where(known, said, 0).sum(axis=2),
        np.asarray(known.any(axis=2)),
        settings,
    )
    slots = said[:, :, :, None] * fitted.shares[:, None]
    seen = known[:, :, :, None] & fitted.observed[:, -weeks:]
    counted = np.where(seen, fitted.counts[:, -weeks:], 0)
    by_interval = intervals.excess(
        counted.reshape(count, -1), slots.reshape(count, -1), seen.reshape(count, -1), settings, slots.shape[3]
    )
    return {"interval": by_interval, "day": by_day, "week": by_week}


def _remarks(past: History, fitted: _Fitted, grid: IntervalGrid) -> list[Problem]:
    """What rests on less than it should: said aloud, not hidden in a number."""
    remarks = []
    begin = (grid.first_day - fitted.ahead.first).days
    is_open = fitted.will_be_open[:, begin:].any(axis=2)
    position = np.arange(begin, begin + grid.days) % DAYS_A_WEEK
    unseen = is_open & ~fitted.seen_weekdays[:, position]
    for number, key in enumerate(past.keys):
        values = {"tenant": key.tenant, "channel": key.channel.value}
        if fitted.is_short[number]:
            days = int(fitted.panel.observed[number].sum())
            remarks.append(Problem(code="forecast.short_history", values={**values, "days": days}))
        if unseen[number].any():
            day = grid.first_day + timedelta(days=int(np.argmax(unseen[number])))
            remarks.append(Problem(code="forecast.weekday_unseen", values={**values, "day": day}))
    remarks += _events_without_uplift(past.keys, fitted, grid)
    return remarks


def _events_without_uplift(keys: Sequence[SeriesKey], fitted: _Fitted, grid: IntervalGrid) -> list[Problem]:
    """One Problem per event, however many series it touches."""
    seen: dict[str, Problem] = {}
    for _, event in unknown_uplifts(keys, fitted.events, grid.range, fitted.days.events):
        problem = Problem(
            code="forecast.uplift_unknown", values={"event": event.event, "name": event.name, "kind": event.kind.value}
        )
        seen.setdefault(event.event, problem)
    return list(seen.values())
