"""Promotions, launches and delivery trouble: uplift learnt as a log ratio, or told by the planner.

Closures are opening hours and outages are missing data (forecasts.history); they have no uplift.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from core.contacts import Event, EventKind
from core.periods import DateRange
from forecasts.effects import as_factor, evidence
from forecasts.history import Flags, Floats, SeriesKey, concerns
from forecasts.settings import ModelSettings

MOVING_KINDS = (EventKind.PROMOTION, EventKind.LAUNCH, EventKind.DELIVERY_TROUBLE)
UNPLANNED_KINDS = (EventKind.DELIVERY_TROUBLE,)


def usable_events(events: Sequence[Event], as_of: date) -> tuple[Event, ...]:
    """Events that move volume, as far as they could be known on ``as_of``.

    Promotions and launches are planned. Trouble that begins on or after ``as_of`` was not known, unless a planner
    expected it and said so by an ``uplift``.
    """
    return tuple(
        event
        for event in events
        if event.kind in MOVING_KINDS
        and (event.kind not in UNPLANNED_KINDS or event.first < as_of or event.uplift is not None)
    )


def event_days(keys: Sequence[SeriesKey], events: Sequence[Event], span: DateRange) -> dict[EventKind, Flags]:
    """Days of ``span`` on which an event of each kind holds, (N, days); kinds without any day are left out."""
    days: dict[EventKind, Flags] = {}
    for event in events:
        if event.last >= span.first and event.first < span.end:
            flags = days.setdefault(event.kind, np.zeros((len(keys), span.days), dtype=bool))
            flags |= _touched(keys, event)[:, None] & _when(event, span)[None, :]
    return days


def _touched(keys: Sequence[SeriesKey], event: Event) -> Flags:
    return np.array([concerns(event, key.tenant) for key in keys], dtype=bool)


def _when(event: Event, span: DateRange) -> Flags:
    numbers = np.arange(span.days)
    flags: Flags = (numbers >= (event.first - span.first).days) & (numbers <= (event.last - span.first).days)
    return flags


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEffects:
    """Learnt log effect per series and kind, (N,) each, and which of them rest on any experience, own or pooled.

    ``pooled``: the mean over all series of each kind somebody has seen.
    """

    learnt: dict[EventKind, Floats]
    known: dict[EventKind, Flags]
    pooled: dict[EventKind, float]


def learn(
    ratios: Floats,
    usable: Flags,
    past: dict[EventKind, Flags],
    weights: Floats,
    settings: ModelSettings,
    pooled: dict[EventKind, float] | None = None,
) -> EventEffects:
    """Effects from past event days: own mean drawn to the pool's of that kind.

    ``ratios``/``usable`` (N, D); days on which two kinds meet, or that are holidays (not in ``usable``), teach nothing,
    since nobody could say which of the two it was. A kind the pool has never seen has effect 0 and is not known.
    ``pooled``: what a larger pool says, where the series are a part of it; else theirs is made, by ``weights`` (N,).
    """
    learnt, known, means = {}, {}, {}
    together = sum((flags.astype(np.int64) for flags in past.values()), start=np.zeros(ratios.shape, dtype=np.int64))
    for kind in MOVING_KINDS:
        days = past.get(kind, np.zeros(ratios.shape, dtype=bool)) & (together == 1)
        seen = evidence(ratios, usable, days, weights)
        mean = seen.pool if pooled is None else pooled.get(kind)
        if mean is not None:
            means[kind] = mean
        learnt[kind] = seen.shrunk(mean or 0.0, settings.event_prior_days)
        known[kind] = (seen.count > 0) | (mean is not None)
    return EventEffects(learnt=learnt, known=known, pooled=means)


def future_factors(
    keys: Sequence[SeriesKey],
    events: Sequence[Event],
    span: DateRange,
    effects: EventEffects,
    ordinary: Floats,
    added: Floats,
) -> Floats:
    """Factor of the events of each day of ``span``, (N, days): the planner's uplift where given, else the learnt.

    Factors of different kinds multiply. Of several events of one kind on a day the strongest counts. ``ordinary``
    (N, days): contacts without the event; ``added`` (N,): see effects.small_count.
    """
    total = np.ones((len(keys), span.days))
    for kind in MOVING_KINDS:
        strongest = np.ones_like(total)
        for event in events:
            if event.kind is not kind or event.last < span.first or event.first >= span.end:
                continue
            if event.uplift is None:
                factor = as_factor(effects.learnt[kind][:, None], ordinary, added[:, None])
            else:
                factor = np.full_like(total, 1 + float(event.uplift))
            factor = np.where(_touched(keys, event)[:, None] & _when(event, span)[None, :], factor, 1.0)
            strongest = np.where(_strength(factor) > _strength(strongest), factor, strongest)
        total *= strongest
    return total


def _strength(factor: Floats) -> Floats:
    """How far a factor is from 1, up or down."""
    strength: Floats = np.abs(np.log(np.maximum(factor, 1e-9)))
    return strength


def unknown_uplifts(
    keys: Sequence[SeriesKey], events: Sequence[Event], span: DateRange, effects: EventEffects
) -> list[tuple[SeriesKey, Event]]:
    """Planned events without uplift of a kind nobody has experience with: they move nothing, and it must be said."""
    return [
        (key, event)
        for event in events
        if event.uplift is None and event.last >= span.first and event.first < span.end
        for number, key in enumerate(keys)
        if concerns(event, key.tenant) and not effects.known[event.kind][number]
    ]
