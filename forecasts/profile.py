"""When in the day contacts come: the share of each slot, per weekday, drawn to the tenant's and the pool's shape."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from forecasts.history import Flags, Floats
from forecasts.settings import ModelSettings
from forecasts.smoothing import forgetting

BUSY_DAY = 0.6
"""A weekday with more than this part of the median weekday's contacts counts as a business day."""
KERNEL = (0.15, 0.7, 0.15)
POOL_CONTACTS = 20.0
NEVER = 1e-12


def slot_counts(
    counts: npt.NDArray[np.float32], observed: Flags, ordinary: Flags, settings: ModelSettings
) -> tuple[Floats, Flags]:
    """Forgetting sums of ordinary days per weekday and slot, (N, 7, S), and the slots that were ever open.

    ``counts``/``observed`` (N, K, 7, S) of the last weeks, ``ordinary`` (N, K, 7). Slots that were missing on some days
    are scaled up to the exposure of the fullest slot of their weekday.
    """
    weeks = counts.shape[1]
    fade = forgetting(weeks, settings.profile_half_life).astype(np.float32)[None, :, None]
    weights = np.where(ordinary, fade, np.float32(1e-6))
    exposure = np.einsum("nkp,nkps->nps", weights, observed.astype(np.float32))
    total = np.einsum("nkp,nkps->nps", weights, np.where(observed, counts, np.float32(0)))
    fullest = exposure.max(axis=2, keepdims=True)
    scale = np.divide(fullest, exposure, out=np.zeros_like(exposure), where=exposure > 0)
    return (total * scale).astype(np.float64), exposure > 0


def pool_shape(sums: Floats, weights: Floats) -> Floats:
    """Share of each slot over all series and weekdays, (S,); flat where nothing was counted."""
    pool = (sums * weights[:, None, None]).sum(axis=(0, 1))
    total = pool.sum()
    shape: Floats = pool / total if total > 0 else np.full(sums.shape[2], 1 / sums.shape[2])
    return shape


def slot_shares(sums: Floats, was_open: Flags, pool: Floats, settings: ModelSettings) -> Floats:
    """Share of each slot in the day, (N, 7, S); over the slots that were open on that weekday they sum to 1.

    Each weekday is drawn to the tenant's own business-day shape (or its weekend shape), that one to the ``pool`` (S,).
    Slots that were never open that weekday hold their prior's share on top: when hours are extended, they are used.
    """
    weekday_total = sums.sum(axis=2)
    busy = weekday_total > BUSY_DAY * np.median(weekday_total, axis=1, keepdims=True)
    business = (sums * busy[:, :, None]).sum(axis=1, keepdims=True)
    weekend = (sums * ~busy[:, :, None]).sum(axis=1, keepdims=True) + 0.05 * business
    prior = np.where(busy[:, :, None], _smooth_shape(business, pool), _smooth_shape(weekend, pool))
    strength = settings.profile_prior_contacts
    own = np.where(was_open, sums + strength * _within(prior, was_open), 0.0)
    shares = _within(own, was_open)
    # Hours never open so far: the prior, on the scale of the hours that were.
    inside = np.where(was_open, prior, 0.0).sum(axis=2, keepdims=True)
    beyond = np.divide(prior, inside, out=np.zeros_like(prior), where=inside > NEVER)
    never = ~was_open.any(axis=2, keepdims=True)
    result: Floats = np.where(was_open, shares, np.where(never, prior, beyond))
    return result


def _smooth_shape(sums: Floats, pool: Floats) -> Floats:
    """Sums drawn to the pool and smoothed over neighbouring slots, (…, S); sums to 1."""
    shape = (sums + POOL_CONTACTS * pool) / (sums.sum(axis=-1, keepdims=True) + POOL_CONTACTS)
    padded = np.concatenate([shape[..., :1], shape, shape[..., -1:]], axis=-1)
    before, here, after = KERNEL
    smoothed: Floats = before * padded[..., :-2] + here * padded[..., 1:-1] + after * padded[..., 2:]
    return smoothed


def _within(shares: Floats, mask: Flags) -> Floats:
    """Shares under a mask, scaled to sum 1 over the last axis; 0 where the mask is empty."""
    kept = np.where(mask, shares, 0.0)
    total = kept.sum(axis=-1, keepdims=True)
    scaled: Floats = np.divide(kept, total, out=np.zeros_like(kept), where=total > NEVER)
    return scaled
