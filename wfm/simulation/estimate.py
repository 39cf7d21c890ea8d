"""A figure of many replications with its 95 % confidence interval."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, stdev

import numpy as np
import numpy.typing as npt

from core.errors import require

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """``low`` … ``high`` holds the true value in 95 of 100 runs; both are NaN-free, and equal ``value`` without spread.

    With one replication there is no interval: it spans everything (−∞ … ∞).
    """

    value: float
    low: float
    high: float

    def __post_init__(self) -> None:
        require(self.low <= self.value <= self.high, "an estimate outside its interval")

    @property
    def half_width(self) -> float:
        """Half of the interval."""
        return (self.high - self.low) / 2


def student_quantile(degrees: int, confidence: float = CONFIDENCE) -> float:
    """Two-sided quantile of Student's t, exact for 1 and 2 degrees, else expanded (Abramowitz & Stegun 26.7.5)."""
    require(degrees >= 1, "a quantile without degrees of freedom")
    p = (1 + confidence) / 2
    if degrees == 1:
        return math.tan(math.pi * (p - 0.5))
    if degrees == 2:
        return (2 * p - 1) * math.sqrt(2 / (4 * p * (1 - p)))
    z = NormalDist().inv_cdf(p)
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return math.fsum(term / float(degrees**power) for power, term in enumerate(terms))


def mean_estimate(values: Sequence[float]) -> Estimate | None:
    """Mean of independent values; None where there is none."""
    if not values:
        return None
    value = fmean(values)
    return _around(value, stdev(values) / math.sqrt(len(values)) if len(values) > 1 else math.inf, len(values))


def ratio_estimate(above: npt.ArrayLike, below: npt.ArrayLike) -> Estimate | None:
    """Σ above / Σ below over replications, by the delta method; None where nothing was counted."""
    numerator, denominator = np.asarray(above, dtype=float), np.asarray(below, dtype=float)
    total, size = float(denominator.sum()), len(denominator)
    if total <= 0:
        return None
    value = float(numerator.sum()) / total
    if size == 1:
        return _around(value, math.inf, size)
    residuals = numerator - value * denominator
    error = math.sqrt(float((residuals**2).sum()) / (size * (size - 1))) / (total / size)
    return _around(value, error, size)


def part_estimate(above: npt.ArrayLike, below: npt.ArrayLike) -> Estimate | None:
    """Like ``ratio_estimate`` where ``above`` is a part of ``below``: no interval reaches beyond 0 … 1."""
    found = ratio_estimate(above, below)
    if found is None or math.isinf(found.low):
        return found
    return Estimate(
        value=found.value, low=min(found.value, max(0.0, found.low)), high=max(found.value, min(1.0, found.high))
    )


def share_estimate(successes: int, trials: int) -> Estimate | None:
    """A probability from a count (Wilson 1927); None without trials."""
    if trials == 0:
        return None
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    share = successes / trials
    centre = (share + z**2 / (2 * trials)) / (1 + z**2 / trials)
    reach = z / (1 + z**2 / trials) * math.sqrt(share * (1 - share) / trials + z**2 / (4 * trials**2))
    return Estimate(value=share, low=min(share, max(0.0, centre - reach)), high=max(share, min(1.0, centre + reach)))


def _around(value: float, error: float, size: int) -> Estimate:
    if size == 1:
        return Estimate(value=value, low=-math.inf, high=math.inf)
    reach = student_quantile(size - 1) * error
    return Estimate(value=value, low=value - reach, high=value + reach)
