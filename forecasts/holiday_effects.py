"""Holiday factors by name: own experience of the name, drawn to the pool's, drawn to holidays in general.

A holiday on a Tuesday is more like a Sunday than like a Tuesday. So effects are learnt against a *rest-day base*, a
geometric mean of the day's own base and that week's Sunday; how much of the Sunday is in it is the pool's (it predicts
the same holiday of another year best). Tenants who never work on Sundays keep their own weekday as base, and have a
pool of their own. Days beside holidays (forecasts.labels) are learnt against their weekday and drawn to 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import numpy.typing as npt

from forecasts.effects import evidence
from forecasts.history import Flags, Floats
from forecasts.labels import ORDINARY, DayLabels
from forecasts.panel import mean_where
from forecasts.settings import ModelSettings

PARTS = (0.0, 0.25, 0.5, 0.75, 1.0)
USUAL_PART = 0.75
CLEARLY_BETTER = 0.95
"""Another part than the usual one must have so much less error: a few holidays are little to choose by."""
SUNDAY_NEEDED = 0.1
"""A series works on Sundays when an ordinary Sunday has so much of its mean day."""
DOUBT_USUAL, DOUBT_MIN, DOUBT_MAX = 3.0, 0.2, 8.0
DATES_TO_TRUST = 15.0
"""Doubt that was measured counts half when so many dates repeated a name."""
Labels = npt.NDArray[np.int64]


def rest_ratio(base: Floats, sunday: int, added: Floats) -> Floats:
    """log((Sunday + c) / (day + c)) of each day against the Sunday of its week, from bases (N, W, 7); 0 where unknown.

    ``sunday``: its position in the week. 0 for series that do not work on Sundays; ``added`` (N,) is c.
    """
    extra = added[:, None, None]
    values, seen = np.nan_to_num(base), ~np.isnan(base)
    usual = mean_where(values, seen, axis=(1, 2))
    usual_sunday = mean_where(values[:, :, sunday], seen[:, :, sunday], axis=1)
    works = usual_sunday > np.maximum(SUNDAY_NEEDED * usual, added)
    rest = values[:, :, [sunday]]
    known = works[:, None, None] & (values > extra) & (rest > extra)
    ratio: Floats = np.where(known, np.log((rest + extra) / (values + extra)), 0.0)
    return ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledHolidays:
    """What all series say of holidays. Rows of ``general`` (2,) and ``means`` (2, 1 + names): tenants without, with
    Sundays; NaN = never seen. ``dates`` (1 + names,): on how many days each name was seen. ``doubt`` (1 + names,): so
    many dates the more general prior counts for: the less alike the dates of one name, and the more alike the names,
    the more.
    """

    names: tuple[str, ...]
    part: float
    general: Floats
    means: Floats
    dates: Floats
    doubt: Floats

    @classmethod
    def learnt(
        cls, ratios: Floats, rest: Floats, usable: Flags, labels: DayLabels, past: Labels, weights: Floats
    ) -> Self:
        """From the days of the pool: ``ratios``, ``rest``, ``usable`` (N, D), label numbers ``past`` (D,)."""
        part = _part_of_sunday(ratios, rest, usable, labels, past, weights)
        against = ratios - part * rest * labels.is_holiday[past][None, :]
        size = 1 + len(labels.names)
        general, means = np.full(2, np.nan), np.full((2, size), np.nan)
        works = works_on_sundays(rest)
        for row in (0, 1):
            voices = np.where(works == bool(row), weights, 0.0)
            general[row] = _mean(against, usable, labels.is_holiday[past], voices)
            for number in range(1, size):
                means[row, number] = _mean(against, usable, past == number, voices)
        return cls(
            names=labels.names,
            part=part,
            general=general,
            means=means,
            dates=np.bincount(past, minlength=size).astype(np.float64),
            doubt=_doubts(against, usable, labels, past, weights),
        )

    def named(self, names: tuple[str, ...]) -> PooledHolidays:
        """The same under other numbers of the names: a chunk may begin later and know fewer of them."""
        if names == self.names:
            return self
        places = {name: number for number, name in enumerate(self.names, start=1)}
        found = np.array([places.get(name, 0) for name in names], dtype=np.int64)
        known = np.concatenate([[True], found > 0])
        order = np.concatenate([[0], found])
        return replace(
            self,
            names=names,
            means=np.where(known[None, :], self.means[:, order], np.nan),
            dates=np.where(known, self.dates[order], 0.0),
            doubt=np.where(known, self.doubt[order], DOUBT_USUAL),
        )


def works_on_sundays(rest: Floats) -> Flags:
    """Which series have a rest-day base of their own, (N,), from ratios (N, D)."""
    flags: Flags = np.asarray((rest != 0).any(axis=1))
    return flags


def _mean(ratios: Floats, usable: Flags, days: Flags, weights: Floats) -> float:
    """The pool's mean log ratio of some days; NaN where nobody saw one."""
    found = evidence(ratios, usable, days, weights).pool
    return np.nan if found is None else found


def _doubts(against: Floats, usable: Flags, labels: DayLabels, past: Labels, weights: Floats) -> Floats:
    """Variance between the dates of one name ÷ variance between names, (1 + names,), holidays and days beside apart.

    Days beside holidays are compared with 1, holidays with each other (empirical Bayes by moments).
    """
    voices = usable * weights[:, None]
    total = voices.sum(axis=0)
    by_date = np.divide((against * voices).sum(axis=0), total, out=np.zeros_like(total), where=total > 0)
    doubts = np.full(1 + len(labels.names), DOUBT_USUAL)
    for is_holiday in (True, False):
        within, spare, means, counts = 0.0, 0, [], []
        for number in 1 + np.flatnonzero(labels.is_holiday[1:] == is_holiday):
            dates = by_date[(past == number) & (total > 0)]
            if len(dates):
                within += float(((dates - dates.mean()) ** 2).sum())
                spare += len(dates) - 1
                means.append(float(dates.mean()))
                counts.append(len(dates))
        if spare < 2 or len(means) < 3:
            continue
        scatter = within / spare
        apart = np.array(means) - (np.mean(means) if is_holiday else 0.0)
        between = float((apart**2).sum()) / (len(means) - is_holiday) - scatter * float(np.mean(1 / np.array(counts)))
        ratio = scatter / between if between > 0 else DOUBT_MAX
        trust = spare / (spare + DATES_TO_TRUST)
        chosen = np.clip(ratio, DOUBT_MIN, DOUBT_MAX) ** trust * DOUBT_USUAL ** (1 - trust)
        doubts[1:][labels.is_holiday[1:] == is_holiday] = chosen
    return doubts


def _part_of_sunday(
    ratios: Floats, rest: Floats, usable: Flags, labels: DayLabels, past: Labels, weights: Floats
) -> float:
    """Which of PARTS makes the days of one name most alike: each is predicted by the mean of the others."""
    errors = np.zeros(len(PARTS))
    for number in np.flatnonzero(labels.is_holiday):
        days = np.flatnonzero(past == number)
        if len(days) < 2:
            continue
        voices = usable[:, days] * weights[:, None]
        for place, part in enumerate(PARTS):
            against = ratios[:, days] - part * rest[:, days]
            total, count = (against * voices).sum(axis=1, keepdims=True), voices.sum(axis=1, keepdims=True)
            others = np.divide(total - against * voices, count - voices, out=against.copy(), where=count > voices)
            errors[place] += (np.abs(against - others) * voices).sum()
    usual = errors[PARTS.index(USUAL_PART)]
    best = int(np.argmin(errors))
    return PARTS[best] if errors[best] < CLEARLY_BETTER * usual else USUAL_PART


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayEffects:
    """Log effect of each label for each series, ``own`` (N, 1 + names); column ORDINARY is 0.

    ``sunday``: its position in the week.
    """

    own: Floats
    is_holiday: Flags
    pooled: PooledHolidays
    sunday: int

    def ahead(self, ordinary: Floats, kinds: Labels, added: Floats) -> Floats:
        """Log effects of days ahead against what an ordinary day would be, (N, H), from ``ordinary`` (N, H)."""
        days = ordinary.shape[1]
        weeks = np.pad(ordinary, ((0, 0), (0, -days % 7)), mode="edge").reshape(len(ordinary), -1, 7)
        rest = rest_ratio(weeks, self.sunday, added).reshape(len(ordinary), -1)[:, :days]
        effect: Floats = self.own[:, kinds] + self.pooled.part * rest * self.is_holiday[kinds][None, :]
        return effect


def holiday_effects(
    ratios: Floats,
    rest: Floats,
    usable: Flags,
    labels: DayLabels,
    past: Labels,
    pooled: PooledHolidays,
    sunday: int,
    settings: ModelSettings,
) -> HolidayEffects:
    """Effects of the series from their own days (N, D), drawn to the pool's of their kind (Sundays worked or not).

    A name never seen takes the series' own general holiday effect. A day on which the tenant is closed says nothing.
    """
    pooled = pooled.named(labels.names)
    against = ratios - pooled.part * rest * labels.is_holiday[past][None, :]
    row = works_on_sundays(rest).astype(np.int64)
    nobody = np.zeros(ratios.shape[0])
    general = evidence(against, usable, labels.is_holiday[past], nobody)
    own_general = general.shrunk(np.nan_to_num(pooled.general)[row], settings.holiday_general_prior_days)
    effects = np.zeros((ratios.shape[0], 1 + len(labels.names)))
    for number in range(1, 1 + len(labels.names)):
        seen = evidence(against, usable, past == number, nobody)
        mean = pooled.means[row, number]
        dates = np.where(np.isnan(mean), 0.0, pooled.dates[number])
        if labels.is_holiday[number]:
            toward, strength = own_general, settings.holiday_prior_days
        else:
            toward, strength = nobody, settings.beside_prior_days
        doubt = pooled.doubt[number]
        prior = (np.nan_to_num(mean) * dates + doubt * toward) / (dates + doubt)
        effects[:, number] = seen.shrunk(prior, strength)
    effects[:, ORDINARY] = 0.0
    return HolidayEffects(own=effects, is_holiday=labels.is_holiday, pooled=pooled, sunday=sunday)
