"""Tenants of a few weeks: their level is their own, their week's shape mostly that of the tenants most like them.

The prior is a mixture of other tenants' week shapes, weighted by how likely they make the own counts; own counts pull
away from it as they grow (empirical Bayes). With one week of history that is worth about four weeks of own means.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from forecasts.history import Flags, Floats
from forecasts.settings import ModelSettings

CONTACTS_THAT_SPEAK = 150.0
"""The likelihood counts at most so many contacts: counts are not as independent as it believes."""
FLOOR = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekShapes:
    """A new tenant's week: contacts by position (M, 7) as a pattern, and shares of the slots (M, 7, S)."""

    pattern: Floats
    shares: Floats


def week_shapes(
    sums: Floats, exposure: Floats, library: Floats, same_channel: Flags, settings: ModelSettings
) -> WeekShapes:
    """Shapes of M short series from their counts ``sums`` and number of observed days ``exposure``, both (M, 7, S).

    ``library`` (L, 7, S): expected contacts of established series; ``same_channel`` (M, L). Without a library the
    shape is the series' own, drawn to a flat day over its open hours. Contacts of weekdays not yet seen come from the
    mixture, on the series' own level.
    """
    count = sums.shape[0]
    seen = exposure > 0
    prior = np.empty_like(sums)
    for number in range(count):  # few series are new at a time
        chosen = library[same_channel[number]] if same_channel[number].any() else library
        prior[number] = _mixture(sums[number], exposure[number], chosen)
    prior_seen = (prior * exposure).sum(axis=(1, 2), keepdims=True)
    contacts = sums.sum(axis=(1, 2), keepdims=True)
    # The prior on the level of the own counts, per day and slot.
    scale = np.divide(contacts, prior_seen, out=np.zeros_like(contacts), where=prior_seen > 0)
    expected = prior * scale
    # Gamma–Poisson: the prior is worth so many contacts, spread as it expects them.
    strength = np.divide(settings.short_prior_contacts, contacts, out=np.zeros_like(contacts), where=contacts > 0)
    days_of_prior = strength * np.where(seen, exposure, 1.0)
    week = np.where(seen, (sums + days_of_prior * expected) / np.maximum(exposure + days_of_prior, FLOOR), expected)
    pattern = week.sum(axis=2)
    shares = np.divide(week, pattern[:, :, None], out=np.zeros_like(week), where=pattern[:, :, None] > 0)
    return WeekShapes(pattern=pattern, shares=shares)


def _mixture(sums: Floats, exposure: Floats, library: Floats) -> Floats:
    """Likelihood-weighted mean of week shapes, (7, S), each scaled to the hours that were seen."""
    seen = exposure > 0
    if library.shape[0] == 0:
        flat: Floats = np.full(sums.shape, 1 / sums.size)
        return flat
    shown = library * np.where(seen, exposure, 0.0)[None]
    total = shown.sum(axis=(1, 2), keepdims=True)
    usable = total[:, 0, 0] > 0
    if not usable.any():
        mean: Floats = library.mean(axis=0)
        return mean
    shown, chosen = shown[usable] / total[usable], library[usable] / total[usable]
    contacts = sums.sum()
    weight = min(1.0, CONTACTS_THAT_SPEAK / contacts) if contacts > 0 else 0.0
    likelihood = (sums[None] * np.log(shown + FLOOR)).sum(axis=(1, 2)) * weight
    parts = np.exp(likelihood - likelihood.max())
    mixture: Floats = np.tensordot(parts / parts.sum(), chosen, axes=1)
    return mixture
