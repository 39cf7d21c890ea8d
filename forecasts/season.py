"""Yearly movement: what the same weeks did in earlier years, seen from where those years then stood.

52 weeks are 364 days, so weekdays stay aligned and the solar calendar slips by a day or two a year. Holidays and events
are not in it: the days come in cleaned. One year of history is enough (from 58 weeks on); a series without its own year
takes the movement of the pool.
"""

from __future__ import annotations

import numpy as np

from forecasts.history import Flags, Floats
from forecasts.settings import ModelSettings

WEEKS_A_YEAR = 52
REFERENCE_WEEKS = 4
SMOOTHING_WEEKS = 3
SMOOTHING_WIDTH = 1.0
MOVEMENT_MAX = 0.7
YEARS_MAX = 3
KNOWN_NEEDED = 0.5


def season_factors(days: Floats, observed: Flags, weeks_ahead: int, weights: Floats, settings: ModelSettings) -> Floats:
    """Factor per week ahead, (N, weeks_ahead), from filled, cleaned days (N, W, 7); 1 where nothing is known.

    For each earlier year: log ratio of the smoothed week to the mean of the REFERENCE_WEEKS before the forecast began
    a year ago; mean over the years, trusted more with each; shrunk to the pool's (``weights`` (N,)) for small series.
    """
    count, weeks = days.shape[:2]
    factors = np.ones((count, weeks_ahead))
    years = min(YEARS_MAX, (weeks - REFERENCE_WEEKS) // WEEKS_A_YEAR)
    if years < 1:
        return factors
    volume = _smoothed(days.mean(axis=2))
    known = observed.mean(axis=2) > 0
    pool_weights = weights if settings.pooled else np.zeros(count)
    contacts = days[:, -WEEKS_A_YEAR:].sum(axis=2).mean(axis=1)
    own_part = contacts / (contacts + settings.season_prior_contacts)
    for ahead in range(weeks_ahead):
        total, seen = np.zeros(count), np.zeros(count)
        for year in range(1, years + 1):
            begin = weeks - WEEKS_A_YEAR * year
            week = begin + ahead
            if week >= weeks:
                continue
            reference = slice(begin - REFERENCE_WEEKS, begin)
            ratio = np.log((volume[:, week] + 1) / (volume[:, reference].mean(axis=1) + 1))
            usable = known[:, week] & (known[:, reference].mean(axis=1) >= KNOWN_NEEDED)
            total += np.where(usable, np.clip(ratio, -MOVEMENT_MAX, MOVEMENT_MAX), 0.0)
            seen += usable
        movement = total / np.maximum(seen, 1)
        weighted = pool_weights * (seen > 0)
        pool = float((movement * weighted).sum() / weighted.sum()) if weighted.sum() > 0 else 0.0
        own = np.where(seen > 0, own_part, 0.0)
        trust = np.minimum(settings.season_trust * np.maximum(seen, 1), 1.0)
        factors[:, ahead] = np.exp(trust * (own * movement + (1 - own) * pool))
    return factors


def _smoothed(volume: Floats) -> Floats:
    """Weeks smoothed by a narrow bell, edges repeated, (N, W)."""
    offsets = np.arange(-SMOOTHING_WEEKS, SMOOTHING_WEEKS + 1)
    bell = np.exp(-0.5 * (offsets / SMOOTHING_WIDTH) ** 2)
    bell /= bell.sum()
    padded = np.pad(volume, ((0, 0), (SMOOTHING_WEEKS, SMOOTHING_WEEKS)), mode="edge")
    width = volume.shape[1]
    smoothed: Floats = sum(
        (part * padded[:, shift : shift + width] for shift, part in enumerate(bell)), start=np.zeros_like(volume)
    )
    return smoothed
