"""The weeks around Seollal and Chuseok: gifts are ordered before, asked for and returned after, by the lunar date.

Learnt on ordinary days whose season is already out of them, as log ratios to the weeks around that are not near a
feast; drawn to the pool's, and the pool's to nothing: feasts come twice a year, so a few are little to learn from.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from forecasts.base import same_weekday_median
from forecasts.effects import evidence, log_ratios
from forecasts.history import Flags, Floats
from forecasts.labels import NEAR_A_FEAST
from forecasts.settings import ModelSettings

SIZE = 1 + len(NEAR_A_FEAST)


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarEffects:
    """Log effect ``own`` (N, SIZE) by number of the week near a feast (0 = not near); ``pooled`` (SIZE,)."""

    own: Floats
    pooled: Floats


def lunar_effects(
    days: Floats,
    ordinary: Flags,
    near: npt.NDArray[np.int64],
    added: Floats,
    weights: Floats,
    settings: ModelSettings,
    pooled: Floats | None,
) -> LunarEffects:
    """From filled days without season (N, W, 7) and ``near`` (W × 7,). ``pooled``: what a larger pool said."""
    count = days.shape[0]
    far = ordinary & (near == 0).reshape(1, -1, days.shape[2])
    base = same_weekday_median(np.where(far, days, np.nan))
    ratios, usable = log_ratios(days.reshape(count, -1), base.reshape(count, -1), added)
    usable = usable & ordinary.reshape(count, -1)
    own, means = np.zeros((count, SIZE)), np.zeros(SIZE)
    for number in range(1, SIZE):
        seen = evidence(ratios, usable, near == number, weights)
        feasts = _occasions(near == number)
        if pooled is None:
            means[number] = (seen.pool or 0.0) * feasts / (feasts + settings.feast_prior_occasions)
        else:
            means[number] = pooled[number]
        own[:, number] = seen.shrunk(means[number], settings.feast_prior_days)
    return LunarEffects(own=own, pooled=means)


def _occasions(days: Flags) -> int:
    """How many feasts the days belong to: days in a row, but for gaps of a few, are one."""
    places = np.flatnonzero(days)
    return int((np.diff(places) > 14).sum()) + 1 if len(places) else 0
