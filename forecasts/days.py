"""Expected contacts per day: level × weekday × season × holiday × event, each kept apart so that it can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from core.contacts import Event, EventKind
from core.periods import DAYS_A_WEEK, DateRange
from forecasts import base as robust
from forecasts.breaks import Breaks, follow, level_shift, silent_days
from forecasts.effects import as_factor, log_ratios, small_count
from forecasts.events import EventEffects, event_days, future_factors, learn
from forecasts.history import Flags, Floats, SeriesKey
from forecasts.holiday_effects import HolidayEffects, PooledHolidays, holiday_effects, rest_ratio
from forecasts.labels import SATURDAY, DayLabels
from forecasts.lunar import LunarEffects, lunar_effects
from forecasts.panel import Panel
from forecasts.season import PooledYears, YearlyCurves, pooled_years, weekly_volumes, yearly_curves
from forecasts.settings import ModelSettings
from forecasts.smoothing import SmoothedRuns, exponential_smoothing, ordinary_pattern

SUNDAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledDays:
    """What all series together teach each of them about days."""

    holidays: PooledHolidays
    events: dict[EventKind, float]
    years: PooledYears
    lunar: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class DayModel:
    """What the past taught about days. ``pattern`` (N, 7): an ordinary day by position in the week, without season.

    ``ordinary`` (N, W, 7) marks observed days without holiday or event; ``days`` the same days filled without gaps,
    their season taken out. ``added`` (N,): see effects.small_count. ``pooled``: what was used of the pool.
    """

    pattern: Floats
    days: Floats
    ordinary: Flags
    runs: SmoothedRuns
    years: YearlyCurves
    holidays: HolidayEffects
    lunar: LunarEffects
    events: EventEffects
    breaks: Breaks
    added: Floats
    pooled: PooledDays


def pool_weights(panel: Panel, chosen: Flags) -> Floats:
    """Weight of each series in pooled means, (N,): the root of its volume; 0 for those not chosen."""
    return np.where(chosen, np.sqrt(panel.mean), 0.0)


def fit(
    panel: Panel,
    keys: Sequence[SeriesKey],
    labels: DayLabels,
    events: Sequence[Event],
    weights: Floats,
    settings: ModelSettings,
    *,
    industries: Sequence[str] = (),
    pooled: PooledDays | None = None,
) -> DayModel:
    """Learn from the days of a panel. ``events``: those that move volume and were known (events.usable_events).

    ``labels`` reach from the panel's first day to the last to be forecast. ``pooled``: what a larger pool taught, of
    which these series are a part; without it they are the pool, by ``weights`` (N,).
    """
    count = panel.values.shape[0]
    voices = weights if settings.pooled else np.zeros_like(weights)
    industries = industries or [""] * count
    past = labels.within(panel.span)
    past_events = event_days(keys, events, panel.span)
    is_event = np.zeros((count, panel.span.days), dtype=bool)
    for flags in past_events.values():
        is_event |= flags
    is_holiday = (past != 0)[None, :]
    clean = np.where((is_holiday | is_event).reshape(panel.values.shape), np.nan, panel.values)
    base = robust.same_weekday_median(clean)
    silent = silent_days(clean, base)
    clean = np.where(silent, np.nan, clean)
    added = small_count(panel.mean)
    ratios, usable = log_ratios(panel.values.reshape(count, -1), base.reshape(count, -1), added)
    sunday = (SUNDAY - panel.end.weekday()) % DAYS_A_WEEK
    rest = rest_ratio(base, sunday, added).reshape(count, -1)
    days = robust.filled(clean, base)
    ordinary = ~np.isnan(clean)
    weekend = (panel.end.weekday() + np.arange(DAYS_A_WEEK)) % DAYS_A_WEEK >= SATURDAY
    volumes, known = weekly_volumes(days, ordinary, weekend)
    learnt_events = learn(
        ratios, usable & ~is_holiday, past_events, voices, settings, pooled.events if pooled else None
    )
    quiet = usable & ~is_event
    holidays = pooled.holidays if pooled else PooledHolidays.learnt(ratios, rest, quiet, labels, past, voices)
    of_years = pooled.years if pooled else pooled_years(volumes, known, industries, voices, settings)
    contacts = days[:, -52:].sum(axis=2).mean(axis=1)
    days_ahead = -(-(labels.span.end - panel.end).days // DAYS_A_WEEK) * DAYS_A_WEEK
    years = yearly_curves(volumes, known, of_years, industries, contacts, weekend, days_ahead, settings)
    days = days / np.exp(years.past)
    lunar = lunar_effects(
        days, ordinary, labels.near_within(panel.span), added, voices, settings, pooled.lunar if pooled else None
    )
    days = days / np.exp(lunar.own[:, labels.near_within(panel.span)]).reshape(days.shape)
    shift, weeks_ago = level_shift(days, ordinary, settings)
    factor = follow(panel.weeks, shift, weeks_ago, settings)
    days = days * factor[:, :, None]
    runs = exponential_smoothing(days, ordinary, settings)
    return DayModel(
        pattern=ordinary_pattern(days, ordinary, runs, settings),
        days=days,
        ordinary=ordinary,
        runs=runs,
        years=years,
        holidays=holiday_effects(ratios, rest, quiet, labels, past, holidays, sunday, settings),
        lunar=lunar,
        events=learnt_events,
        breaks=Breaks(silent=silent, shift=shift, weeks_ago=weeks_ago, factor=factor),
        added=added,
        pooled=PooledDays(holidays=holidays, events=learnt_events.pooled, years=of_years, lunar=lunar.pooled),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFactors:
    """Factors of each day ahead, (N, H) each; ``level`` is contacts a day, the others multiply it."""

    level: Floats
    weekday: Floats
    season: Floats
    holiday: Floats
    event: Floats

    @property
    def total(self) -> Floats:
        """Contacts of each day, (N, H)."""
        product: Floats = self.level * self.weekday * self.season * self.holiday * self.event
        return product


def factors_ahead(
    model: DayModel, keys: Sequence[SeriesKey], labels: DayLabels, events: Sequence[Event], ahead: DateRange
) -> DayFactors:
    """Factors of the days ``ahead``, which begin where the panel ends."""
    days = ahead.days
    # The level is that of a mean day on which the tenant is open at all.
    in_use = model.pattern > 0
    level = model.pattern.sum(axis=1, keepdims=True) / np.maximum(in_use.sum(axis=1, keepdims=True), 1)
    index = np.divide(model.pattern, level, out=np.zeros_like(model.pattern), where=level > 0)
    whole_weeks = model.years.ahead.shape[1]
    weekday = index[:, np.arange(whole_weeks) % DAYS_A_WEEK]
    season = np.exp(model.years.ahead)
    ordinary = level * weekday * season
    near = np.pad(labels.near_within(ahead), (0, whole_weeks - days))
    kinds = np.pad(labels.within(ahead), (0, whole_weeks - days))
    effect = model.holidays.ahead(ordinary, kinds, model.added)
    holiday = np.where((kinds != 0)[None, :], as_factor(effect, ordinary, model.added[:, None]), 1.0)
    holiday = holiday * np.exp(model.lunar.own[:, near])
    weekday, season, ordinary, holiday = (each[:, :days] for each in (weekday, season, ordinary, holiday))
    event = future_factors(keys, events, ahead, model.events, ordinary * holiday, model.added)
    return DayFactors(
        level=np.repeat(level, days, axis=1), weekday=weekday, season=season, holiday=holiday, event=event
    )


def days_after(panel: Panel, days: int) -> DateRange:
    """The days that follow a panel."""
    return DateRange(first=panel.end, end=panel.end + timedelta(days=days))
