"""How far off past forecasts were: the excess variation of intervals, days and weeks, made to agree with each other.

A week's surprise moves all its days, a day's surprise all its intervals. So three shared factors are kept (of the week,
of the day, of the interval alone), found from what was seen at the three scales; the range of any sum follows from
them, and draws of intervals add up to days and weeks with the right spread (forecasts.draws).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from forecasts import intervals
from forecasts.days import DayModel
from forecasts.history import Counts, Flags, Floats
from forecasts.panel import Panel
from forecasts.settings import ModelSettings

UNITS = ("interval", "day", "week")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreads:
    """α of each series by unit, (N,) each; ``pool``: that of all series, None where nothing is pooled."""

    by_unit: Mapping[str, Floats]
    pool: Mapping[str, float] | None


def spreads(
    panel: Panel,
    model: DayModel,
    shares: Floats,
    counts: Counts,
    observed: Flags,
    established: Flags,
    settings: ModelSettings,
    pool: Mapping[str, float] | None,
) -> Spreads:
    """From the exponential smoothings of past weeks, judged WEEKS_AHEAD later. ``pool``: that of a larger pool."""
    weeks = min(settings.spread_weeks, model.runs.past.shape[1] - intervals.WEEKS_AHEAD, counts.shape[1])
    count = model.pattern.shape[0]
    if weeks < 1:
        of_pool = dict.fromkeys(UNITS, 0.0) if settings.pooled else None
        chosen = pool or of_pool
        return Spreads(by_unit={unit: np.full(count, chosen[unit] if chosen else 0.0) for unit in UNITS}, pool=chosen)
    gap = intervals.WEEKS_AHEAD
    said = model.runs.past[:, -gap - weeks : -gap] * np.exp(model.years.past[:, -weeks:])
    said = said / model.breaks.factor[:, -weeks:, None]
    # A short series has no past forecast of its own worth judging: it takes the pool's excess.
    known = model.ordinary[:, -weeks:] & established[:, None, None]
    actual = np.nan_to_num(panel.values[:, -weeks:])
    slots = said[:, :, :, None] * shares[:, None]
    seen = known[:, :, :, None] & observed[:, -weeks:]
    counted = np.where(seen, counts[:, -weeks:], 0)
    judged = {
        "interval": (counted, slots, seen, float(shares.shape[2])),
        "day": (actual, said, known, 1.0),
        "week": (
            np.where(known, actual, 0).sum(axis=2),
            np.where(known, said, 0).sum(axis=2),
            np.asarray(known.any(axis=2)),
            1.0,
        ),
    }
    flat = {
        unit: (a.reshape(count, -1), s.reshape(count, -1), k.reshape(count, -1), many)
        for unit, (a, s, k, many) in judged.items()
    }
    if pool is None and settings.pooled:
        pool = {unit: intervals.pooled_excess(a, s, k) for unit, (a, s, k, _) in flat.items()}
    found = {
        unit: intervals.excess(a, s, k, pool[unit] if pool else None, settings.spread_prior_days * many)
        for unit, (a, s, k, many) in flat.items()
    }
    return Spreads(by_unit=found, pool=pool)
