"""How long contacts waited over many replications: percentiles and the longest wait of each queue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from wfm.simulation.estimate import Estimate, mean_estimate
from wfm.simulation.kernels_tally import WAIT_BITS
from wfm.simulation.run import Replication
from wfm.staffing.waiting_line import Numbers, Whole

ROUNDING = 1e-9
MERGED_TOGETHER = 100
"""Replications whose waits are merged at a time, so that all of them never lie in memory twice."""


@dataclass(frozen=True, kw_only=True)
class Waits:
    """Waits by queue and seconds: arrays of one entry a pair of both, sorted, ``counts`` of them."""

    keys: Whole
    counts: Whole

    @classmethod
    def of(cls, plays: Iterable[Replication]) -> Waits:
        """Those of some replications together, answered or not."""
        found = [(_by_seconds(play.wait_keys), play.wait_counts) for play in plays]
        keys, place = np.unique(np.concatenate([key for key, _ in found]), return_inverse=True)
        counts = np.bincount(place, weights=np.concatenate([count for _, count in found]), minlength=len(keys))
        return cls(keys=keys, counts=counts.astype(np.int64))

    def percentiles(self, part: float, size: int) -> Numbers:
        """Seconds that at least ``part`` of the contacts of a queue did not exceed, (size,); NaN without contacts."""
        if not len(self.keys):
            return np.full(size, np.nan)
        edges = np.searchsorted(self.keys, np.arange(size + 1) << WAIT_BITS)
        reached = np.concatenate([[0], np.cumsum(self.counts)])
        before, after = reached[edges[:-1]], reached[edges[1:]]
        place = np.searchsorted(reached[1:], before + part * (after - before) - ROUNDING)
        seconds = self.keys[np.minimum(place, len(self.keys) - 1)] & ((1 << WAIT_BITS) - 1)
        return np.where(after > before, seconds, np.nan)


def _by_seconds(keys: Whole) -> Whole:
    """Queue and seconds; whether answered is left out."""
    wide = keys.astype(np.int64)
    return ((wide >> (WAIT_BITS + 1)) << WAIT_BITS) | (wide & ((1 << WAIT_BITS) - 1))


def wait_estimates(plays: Sequence[Replication], parts: Sequence[float], size: int) -> list[list[Estimate | None]]:
    """For each part a percentile of every queue: of all replications together, the interval from those of each.

    Part 1 is the longest wait: the mean over replications, since that of all together grows with their number.
    """
    single = [np.stack([waits.percentiles(part, size) for part in parts]) for waits in map(_alone, plays)]
    merged = _merged(plays)
    found: list[list[Estimate | None]] = []
    for number, part in enumerate(parts):
        together = merged.percentiles(part, size)
        found.append(
            [_estimate([row[number, queue] for row in single], together[queue], part) for queue in range(size)]
        )
    return found


def _alone(play: Replication) -> Waits:
    return Waits.of([play])


def _merged(plays: Sequence[Replication]) -> Waits:
    parts = [Waits.of(plays[first : first + MERGED_TOGETHER]) for first in range(0, len(plays), MERGED_TOGETHER)]
    keys, place = np.unique(np.concatenate([each.keys for each in parts]), return_inverse=True)
    counts = np.bincount(place, weights=np.concatenate([each.counts for each in parts]), minlength=len(keys))
    return Waits(keys=keys, counts=counts.astype(np.int64))


def _estimate(single: Sequence[float], together: float, part: float) -> Estimate | None:
    mean = mean_estimate([float(value) for value in single if not np.isnan(value)])
    if mean is None or part >= 1:
        return mean
    return Estimate(value=float(together), low=min(together, mean.low), high=max(together, mean.high))
