"""Days as weeks: the daily totals of all series, folded so that the last week ends just before the forecast begins.

Arrays have shape (N, W, 7): series, weeks (oldest first), position in the week. Position 0 is the weekday of ``as_of``,
so that position ``h % 7`` of the past is the weekday of the h-th day ahead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from core.errors import require
from core.periods import DAYS_A_WEEK, DateRange
from forecasts.history import Counts, Flags, Floats, History

SHARE_NEEDED = 0.5
"""A day of which less than this share of the usual contacts was counted is missing: too little to scale up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Daily totals ``values`` (N, W, 7) of the open hours; NaN = closed or missing. ``end``: the day after the last."""

    values: Floats
    end: date

    def __post_init__(self) -> None:
        require(self.values.ndim == 3 and self.values.shape[2] == DAYS_A_WEEK, "days that are not folded into weeks")

    @property
    def weeks(self) -> int:
        """Number of weeks."""
        return int(self.values.shape[1])

    @property
    def span(self) -> DateRange:
        """The days covered."""
        return DateRange(first=self.end - timedelta(weeks=self.weeks), end=self.end)

    @property
    def observed(self) -> Flags:
        """Days with a value, (N, W, 7)."""
        return ~np.isnan(self.values)

    @property
    def mean(self) -> Floats:
        """Mean of the observed days, (N,); 0 where there is none."""
        return mean_where(self.values, self.observed, axis=(1, 2))


def fold(days: npt.NDArray[np.generic], empty: float) -> npt.NDArray[np.generic]:
    """(N, D, …) days as (N, W, 7, …) weeks that end with the last day; the first week is filled up with ``empty``."""
    lacking = -days.shape[1] % DAYS_A_WEEK
    if lacking:
        head = np.full((days.shape[0], lacking, *days.shape[2:]), empty, dtype=days.dtype)
        days = np.concatenate([head, days], axis=1)
    return days.reshape(days.shape[0], -1, DAYS_A_WEEK, *days.shape[2:])


def mean_where(values: Floats, mask: Flags, axis: int | tuple[int, ...]) -> Floats:
    """Mean over an axis of the values under a mask; 0 where there is none."""
    total = np.where(mask, values, 0.0).sum(axis=axis)
    count = mask.sum(axis=axis)
    mean: Floats = total / np.maximum(count, 1)
    return mean


def panel_of(history: History, usual: Floats) -> Panel:
    """Totals of the open hours of each day, scaled up where a part of the day was not counted or not open.

    ``usual`` (N, 7, S): share of each slot in the usual day by position in the week, 0 where never open. A day with
    less than SHARE_NEEDED of it observed is missing.
    """
    observed = history.observed
    # Counts of a day are far below 2²⁴, so that single precision adds them exactly.
    totals = fold(np.where(observed, history.offered, np.float32(0)).sum(axis=2), empty=0).astype(np.float64)
    observed = fold(observed, empty=0).astype(bool, copy=False)
    share = _observed_share(observed, usual)
    scale = np.where(share > 1 - 1e-4, 1.0, np.maximum(share, SHARE_NEEDED))
    return Panel(values=np.where(share >= SHARE_NEEDED, totals / scale, np.nan), end=history.end)


def _observed_share(observed: Flags, usual: Floats) -> Floats:
    """Part of the usual contacts of each day that fell into observed slots, (N, W, 7); most days have no gap."""
    share = np.repeat(usual.sum(axis=2)[:, None, :], observed.shape[1], axis=1)
    gaps: Flags = np.asarray(((usual > 0)[:, None] & ~observed).any(axis=3))
    with_gaps = np.nonzero(gaps)
    share[with_gaps] = (observed[with_gaps] * usual[with_gaps[0], with_gaps[2]]).sum(axis=1)
    return share


def rough_shares(counts: Counts, observed: Flags) -> Floats:
    """Share of each slot in the usual day, (N, 7, S), from folded counts (N, W, 7, S): mean of the counted, smoothed.

    Only what decides how much of a day was counted; the forecast's own profile is forecasts.profile.
    """
    exposure = observed.sum(axis=1, dtype=np.float64)
    rate = np.where(observed, counts, 0).sum(axis=1, dtype=np.float64) / np.maximum(exposure, 1)
    # Some weight for every open slot: a slot without contacts is still part of the day.
    is_open = exposure > 0
    rate = np.where(is_open, rate + 0.05 * rate.sum(axis=2, keepdims=True) / rate.shape[2] + 1e-9, 0.0)
    total = rate.sum(axis=2, keepdims=True)
    shares: Floats = np.divide(rate, total, out=np.zeros_like(rate), where=total > 0)
    return shares
