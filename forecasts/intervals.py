"""How far counts scatter around the forecast: a negative binomial whose excess is learnt from past errors.

variance = mean + α·mean². Pure chance is α = 0 (Poisson); what the forecast itself gets wrong is in α, because it is
learnt from forecasts made some weeks ahead, not from the fit. Small series borrow from the pool. Never below zero.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from forecasts.history import Flags, Floats

WEEKS_AHEAD = 2
"""Past forecasts are judged at this distance: the middle of a month ahead."""
EXCESS_MIN = 1e-6
EXACT_UP_TO = 12.0
EXACT_FROM = 0.01
EXACT_STEPS = 48
COUNT_MAX = 120


def pooled_excess(actual: Floats, expected: Floats, known: Flags) -> float:
    """α of all series together, from past counts and what was forecast for them, (N, K) under a mask; 0 where nothing.

    Divided by its mean, a large and a small series speak with like voices.
    """
    error, scale, mean = _moments(actual, expected, known)
    voice = np.divide(1.0, mean, out=np.zeros_like(mean), where=mean > 0)
    denominator = float((scale * voice).sum())
    return max(float((error * voice).sum()) / denominator, 0.0) if denominator > 0 else 0.0


def excess(actual: Floats, expected: Floats, known: Flags, pool: float | None, prior_observations: float) -> Floats:
    """α of each series, (N,): Σ((y−m)² − m) / Σm², drawn to the pool's as if so many more had been seen; not below 0.

    ``pool`` None: the series' own alone.
    """
    error, scale, _ = _moments(actual, expected, known)
    if pool is None:
        own: Floats = np.divide(error, scale, out=np.zeros_like(error), where=scale > 0)
        return np.maximum(own, 0.0)
    prior = prior_observations * scale / np.maximum(known.sum(axis=1), 1)
    total = scale + prior
    alpha: Floats = np.divide(error + prior * pool, total, out=np.full_like(error, pool), where=total > 0)
    return np.maximum(alpha, 0.0)


def _moments(actual: Floats, expected: Floats, known: Flags) -> tuple[Floats, Floats, Floats]:
    """Σ((y−m)² − m), Σm² and the mean of m, (N,) each."""
    error = np.where(known, (actual - expected) ** 2 - expected, 0.0).sum(axis=1)
    scale = np.where(known, expected**2, 0.0).sum(axis=1)
    mean = np.where(known, expected, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return error, scale, mean


def quantiles(mean: Floats, alpha: Floats, probability: float) -> Floats:
    """Quantile of NB(mean, α) for (N, K) means and (N,) α, made continuous: a count k is spread over k ± ½; ≥ 0.

    Exact sums for means up to EXACT_UP_TO (read from a table per series), above it a gamma of the same mean and
    variance after Wilson & Hilferty (1931).
    """
    alpha = np.maximum(alpha, EXCESS_MIN)
    table_means = np.geomspace(EXACT_FROM, EXACT_UP_TO, EXACT_STEPS)
    table = _exact(np.broadcast_to(table_means, (len(alpha), EXACT_STEPS)), alpha[:, None], probability)
    step = np.log(EXACT_UP_TO / EXACT_FROM) / (EXACT_STEPS - 1)
    place = np.clip(np.log(np.maximum(mean, EXACT_FROM) / EXACT_FROM) / step, 0, EXACT_STEPS - 1 - 1e-9)
    left = place.astype(np.int64)
    low = np.take_along_axis(table, left, axis=1)
    high = np.take_along_axis(table, left + 1, axis=1)
    small = low + (place - left) * (high - low)
    large = _wilson_hilferty(np.maximum(mean, EXACT_UP_TO), alpha[:, None], probability)
    found: Floats = np.where(mean <= EXACT_UP_TO, small, large)
    return np.maximum(found, 0.0)


def _exact(mean: Floats, alpha: Floats, probability: float) -> Floats:
    """The continuous quantile by summing the probabilities of 0, 1, 2 …"""
    size = 1 / alpha
    odds = alpha * mean / (1 + alpha * mean)
    chance = np.exp(-size * np.log1p(alpha * mean))
    below = np.zeros_like(chance)
    found = np.full(mean.shape, np.nan)
    for count in range(COUNT_MAX + 1):
        here = np.isnan(found) & (below + chance >= probability)
        found[here] = count - 0.5 + (probability - below[here]) / chance[here]
        if not np.isnan(found).any():
            return found
        below = below + chance
        chance = chance * odds * (count + size) / (count + 1)
    return np.where(np.isnan(found), _wilson_hilferty(mean, alpha, probability), found)


def _wilson_hilferty(mean: Floats, alpha: Floats, probability: float) -> Floats:
    shape = 1 / (1 / mean + alpha)
    deviation = NormalDist().inv_cdf(probability)
    root = 1 - 1 / (9 * shape) + deviation / (3 * np.sqrt(shape))
    value: Floats = mean * np.maximum(root, 0.0) ** 3
    return value


def bounds(mean: Floats, alpha: Floats, coverage: float) -> tuple[Floats, Floats]:
    """Lower and upper end of the central ``coverage`` of each count, (N, K) each; low ≤ mean ≤ high, 0 where closed."""
    tail = (1 - coverage) / 2
    low = np.minimum(quantiles(mean, alpha, tail), mean)
    high = np.maximum(quantiles(mean, alpha, 1 - tail), mean)
    return np.where(mean > 0, low, 0.0), np.where(mean > 0, high, 0.0)
