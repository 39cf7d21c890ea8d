"""Effects of special days as log ratios to the robust base, shrunk from the series to the pool.

Shared by holidays (forecasts.holiday_effects) and events (forecasts.events).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from forecasts.history import Flags, Floats

RATIO_MAX = 3.0
"""Log ratios are clipped here: a twentyfold day is told as such, a day after an empty base is not infinite."""


def small_count(mean: Floats) -> Floats:
    """Contacts added to both sides of a ratio, (N,): a fiftieth of a mean day, at least half a contact."""
    return np.maximum(0.02 * mean, 0.5)


def log_ratios(values: Floats, base: Floats, added: Floats) -> tuple[Floats, Flags]:
    """log((y + c) / (base + c)) of every day, and where it means something: observed, and open that weekday.

    Shapes (N, D); ``added`` (N,).
    """
    extra = added[:, None]
    usable = ~np.isnan(values) & ~np.isnan(base) & (np.nan_to_num(base) > extra)
    ratio = np.log((np.nan_to_num(values) + extra) / (np.nan_to_num(base) + extra))
    return np.where(usable, np.clip(ratio, -RATIO_MAX, RATIO_MAX), 0.0), usable


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the days of one kind say: per series the sum of log ratios and their number, and the pool's mean."""

    total: Floats
    count: Floats
    pool: float | None

    def shrunk(self, prior: Floats | float, strength: float) -> Floats:
        """Own mean drawn to ``prior`` as if it had been seen ``strength`` more times, (N,)."""
        drawn: Floats = (self.total + strength * prior) / (self.count + strength)
        return drawn


def evidence(ratios: Floats, usable: Flags, days: Flags, weights: Floats) -> Evidence:
    """Sum up the days under a mask: ``days`` (D,) the same for all or (N, D); ``weights`` (N,) of the pool, 0 = not."""
    mask = usable & days
    total = np.where(mask, ratios, 0.0).sum(axis=1)
    count = mask.sum(axis=1).astype(np.float64)
    weight = float((count * weights).sum())
    return Evidence(total=total, count=count, pool=float((total * weights).sum()) / weight if weight > 0 else None)


def as_factor(effect: Floats, ordinary: Floats, added: Floats) -> Floats:
    """Factor of a day with a log effect: ((T + c)·e^effect − c) / T, not below 0.

    Shapes (N,) or (N, D) alike for all three. Where nothing is expected, the factor is e^effect.
    """
    plain = np.exp(effect)
    with np.errstate(divide="ignore", invalid="ignore"):
        level_aware = ((ordinary + added) * plain - added) / ordinary
    factor: Floats = np.where(ordinary > 1e-9, np.maximum(level_aware, 0.0), plain)
    return factor
