"""Tenants of a few weeks: their level is their own, their week's shape mostly that of the tenants most like them.

The prior is a mixture of other tenants' week shapes, weighted by how likely they make the own counts; own counts pull
away from it as they grow (empirical Bayes). With one week of history that is worth about four weeks of own means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from forecasts.history import Flags, Floats
from forecasts.profile import BUSY_DAY, KERNEL
from forecasts.settings import ModelSettings

CONTACTS_THAT_SPEAK = 150.0
"""The likelihood counts at most so many contacts: counts are not as independent as it believes."""
FLOOR = 1e-4
LIBRARY_MAX = 200
LIKE_HOURS = 25.0
"""How much more a tenant counts whose hours are like the own: e^25 for all hours against none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Weeks of established series: expected contacts (L, 7, S) and the channel of each."""

    weeks: Floats
    channels: tuple[str, ...]

    @classmethod
    def of(cls, weeks: Floats, channels: Sequence[str]) -> Self:
        """At most LIBRARY_MAX of them, evenly chosen."""
        places = np.linspace(0, len(weeks) - 1, LIBRARY_MAX) if len(weeks) else np.empty(0)
        chosen = list(map(int, np.unique(places.astype(int))))
        return cls(weeks=weeks[chosen], channels=tuple(channels[each] for each in chosen))

    def like(self, channel: str) -> Floats:
        """The weeks of a channel; of all channels where there is none."""
        same = np.array([each == channel for each in self.channels], dtype=bool)
        return self.weeks[same] if same.any() else self.weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekShapes:
    """A new tenant's week: contacts by position (M, 7) as a pattern, and shares of the slots (M, 7, S)."""

    pattern: Floats
    shares: Floats


def week_shapes(
    sums: Floats, exposure: Floats, library: Library, channels: Sequence[str], settings: ModelSettings
) -> WeekShapes:
    """Shapes of M short series from their counts ``sums`` and number of observed days ``exposure``, both (M, 7, S).

    Without a library the shape is the series' own, drawn to a flat day over its open hours. Contacts of weekdays
    not yet seen come from the mixture, on the series' own level.
    """
    count = sums.shape[0]
    seen = exposure > 0
    prior = np.empty_like(sums)
    for number in range(count):  # few series are new at a time
        prior[number] = _mixture(sums[number], exposure[number], library.like(channels[number]))
    prior_seen = (prior * exposure).sum(axis=(1, 2), keepdims=True)
    contacts = sums.sum(axis=(1, 2), keepdims=True)
    # The prior on the level of the own counts, per day and slot.
    scale = np.divide(contacts, prior_seen, out=np.zeros_like(contacts), where=prior_seen > 0)
    expected = _by_kind_of_day(prior * scale, sums, exposure, settings)
    # Gamma–Poisson: the prior is worth so many contacts, spread as it expects them.
    strength = np.divide(settings.short_prior_contacts, contacts, out=np.zeros_like(contacts), where=contacts > 0)
    days_of_prior = strength * np.where(seen, exposure, 1.0)
    week = np.where(seen, (sums + days_of_prior * expected) / np.maximum(exposure + days_of_prior, FLOOR), expected)
    pattern = week.sum(axis=2)
    shares = np.divide(week, pattern[:, :, None], out=np.zeros_like(week), where=pattern[:, :, None] > 0)
    return WeekShapes(pattern=pattern, shares=shares)


def declared_week(contacts: float, is_open: Flags, library: Floats) -> Floats:
    """Expected contacts (7, S) of a tenant who said how many come a week and when it answers, (7, S), and no more.

    The shape is a mean of the weeks in ``library`` (L, 7, S), weighted by how alike their hours are; nothing outside
    the own hours. Without a library it is flat.
    """
    shape = is_open.astype(np.float64)
    if library.shape[0]:
        shares = library / np.maximum(library.sum(axis=(1, 2), keepdims=True), FLOOR)
        alike = ((shares > FLOOR) == is_open[None]).mean(axis=(1, 2))
        weight = np.exp(LIKE_HOURS * (alike - alike.max()))
        mixture = np.tensordot(weight / weight.sum(), shares, axes=1) * is_open
        shape = mixture if mixture.sum() > 0 else shape
    total = shape.sum()
    week: Floats = contacts * shape / total if total > 0 else shape
    return week


def _by_kind_of_day(expected: Floats, sums: Floats, exposure: Floats, settings: ModelSettings) -> Floats:
    """The prior (M, 7, S) moved slot by slot towards the own counts of all business days, and of all weekend days.

    Five days of one kind say more about their common shape than each alone; neighbouring slots are smoothed.
    """
    total = expected.sum(axis=2)
    busy = total > BUSY_DAY * np.median(total, axis=1, keepdims=True)
    moved = expected.copy()
    for kind in (busy, ~busy):
        of_kind = kind[:, :, None]
        own = np.where(of_kind, sums, 0.0).sum(axis=1)
        said = np.where(of_kind, expected * exposure, 0.0).sum(axis=1)
        own, said = _smoothed(own), _smoothed(said)
        contacts = said.sum(axis=1, keepdims=True)
        share = np.divide(said, contacts, out=np.zeros_like(said), where=contacts > 0)
        strength = settings.short_kind_prior_contacts * share
        ratio = np.divide(own + strength, said + strength, out=np.ones_like(own), where=said + strength > 0)
        moved = np.where(of_kind, moved * ratio[:, None, :], moved)
    return moved


def _smoothed(values: Floats) -> Floats:
    """Neighbouring slots borrow from each other, (M, S)."""
    padded = np.pad(values, ((0, 0), (1, 1)), mode="edge")
    before, here, after = KERNEL
    smoothed: Floats = before * padded[:, :-2] + here * padded[:, 1:-1] + after * padded[:, 2:]
    return smoothed


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
