"""Expected contacts per day: level × weekday × season × holiday × event, each kept apart so that it can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from core.contacts import Event
from core.periods import DAYS_A_WEEK, DateRange
from forecasts import base as robust
from forecasts.effects import as_factor, log_ratios, small_count
from forecasts.events import EventEffects, event_days, future_factors, learn
from forecasts.history import Flags, Floats, SeriesKey
from forecasts.holiday_effects import holiday_effects
from forecasts.labels import DayLabels
from forecasts.panel import Panel
from forecasts.season import season_factors
from forecasts.settings import ModelSettings
from forecasts.smoothing import SmoothedRuns, exponential_smoothing, ordinary_pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class DayModel:
    """What the past taught about days. ``pattern`` (N, 7): an ordinary day by position in the week.

    ``ordinary`` (N, W, 7) marks observed days without holiday or event; ``days`` the same days filled without gaps.
    ``holiday`` (N, 1 + names) log effects by label; ``added`` (N,): see effects.small_count; ``weights`` (N,) of each
    series in the pool.
    """

    pattern: Floats
    days: Floats
    ordinary: Flags
    runs: SmoothedRuns
    holiday: Floats
    events: EventEffects
    added: Floats
    weights: Floats


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
) -> DayModel:
    """Learn from the days of a panel. ``events``: those that move volume and were known (events.usable_events)."""
    shape = panel.values.shape
    count = shape[0]
    past_events = event_days(keys, events, panel.span)
    is_holiday = (labels.within(panel.span) != 0)[None, :]
    is_event = np.zeros((count, panel.span.days), dtype=bool)
    for flags in past_events.values():
        is_event |= flags
    special = (is_holiday | is_event).reshape(shape)
    clean = np.where(special, np.nan, panel.values)
    base = robust.same_weekday_median(clean)
    added = small_count(panel.mean)
    ratios, usable = log_ratios(panel.values.reshape(count, -1), base.reshape(count, -1), added)
    days = robust.filled(clean, base)
    ordinary = ~np.isnan(clean)
    runs = exponential_smoothing(days, ordinary, settings)
    return DayModel(
        pattern=ordinary_pattern(days, ordinary, runs, settings),
        days=days,
        ordinary=ordinary,
        runs=runs,
        holiday=holiday_effects(ratios, usable & ~is_event, panel, labels, weights, settings),
        events=learn(ratios, usable & ~is_holiday, past_events, weights, settings),
        added=added,
        weights=weights,
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
    model: DayModel,
    keys: Sequence[SeriesKey],
    labels: DayLabels,
    events: Sequence[Event],
    ahead: DateRange,
    settings: ModelSettings,
) -> DayFactors:
    """Factors of the days ``ahead``, which begin where the panel ends."""
    days = ahead.days
    position = np.arange(days) % DAYS_A_WEEK
    # The level is that of a mean day on which the tenant is open at all.
    in_use = model.pattern > 0
    level = model.pattern.sum(axis=1, keepdims=True) / np.maximum(in_use.sum(axis=1, keepdims=True), 1)
    weekday = np.divide(model.pattern, level, out=np.zeros_like(model.pattern), where=level > 0)[:, position]
    weeks = -(-days // DAYS_A_WEEK)
    season = season_factors(model.days, model.ordinary, weeks, model.weights, settings)
    season = np.repeat(season, DAYS_A_WEEK, axis=1)[:, :days]
    ordinary = level * weekday * season
    holiday = as_factor(model.holiday[:, labels.within(ahead)], ordinary, model.added[:, None])
    holiday = np.where((labels.within(ahead) != 0)[None, :], holiday, 1.0)
    event = future_factors(keys, events, ahead, model.events, ordinary * holiday, model.added)
    return DayFactors(
        level=np.repeat(level, days, axis=1), weekday=weekday, season=season, holiday=holiday, event=event
    )


def days_after(panel: Panel, days: int) -> DateRange:
    """The days that follow a panel."""
    return DateRange(first=panel.end, end=panel.end + timedelta(days=days))
