"""Handling time (AHT) to staff for: measured, drawn to what the tenant declared; by weekday, with its own range."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from core.periods import DAYS_A_WEEK
from forecasts.forecast import HandlingTime
from forecasts.history import Floats, History
from forecasts.settings import ModelSettings

MEASURED = "measured"
DECLARED = "declared"
USUAL_DAY_DEVIATION = 0.12
"""Relative deviation of a day's mean handling time before any day was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """Seconds and source of one series, and its weekdays from Monday."""

    aht_s: int
    source: str
    weekdays: tuple[HandlingTime, ...]


def handling_times(history: History, settings: ModelSettings, coverage: float) -> tuple[Handling, ...]:
    """Handling time per series from the last ``handling_days``.

    (handled seconds + n₀ × declared) / (answered + n₀): the declared time counts as n₀ contacts; a weekday is drawn to
    the whole week in the same way. The source is ``measured`` once the own contacts outweigh the declared. The range
    holds the mean of a single day with probability ``coverage``, from how far days were from their weekday.
    """
    prior = settings.handling_prior_contacts
    declared = np.array([service.aht_s for service in history.services], dtype=np.float64)
    answered = history.answered[:, -settings.handling_days :]
    handled_s = history.handled_s[:, -settings.handling_days :]
    total = answered.sum(axis=1)
    week_s = (handled_s.sum(axis=1) + prior * declared) / (total + prior)
    first = history.end.weekday() - answered.shape[1]
    weekday = (first + np.arange(answered.shape[1])) % DAYS_A_WEEK
    by_weekday = np.stack(
        [_drawn(answered, handled_s, weekday == day, week_s, settings) for day in range(DAYS_A_WEEK)], axis=1
    )
    deviation = _day_deviation(answered, handled_s, by_weekday[:, weekday], settings)
    reach = NormalDist().inv_cdf((1 + coverage) / 2) * deviation[:, None]
    low, high = by_weekday * np.exp(-reach), by_weekday * np.exp(reach)
    rounded = [np.maximum(np.rint(values), 1).astype(int).tolist() for values in (by_weekday, low, high)]
    seconds = np.maximum(np.rint(week_s), 1).astype(int).tolist()
    return tuple(
        Handling(
            aht_s=seconds[number],
            source=MEASURED if total[number] > prior else DECLARED,
            weekdays=tuple(
                HandlingTime(aht_s=each, low_s=lowest, high_s=highest)
                for each, lowest, highest in zip(*(values[number] for values in rounded), strict=True)
            ),
        )
        for number in range(len(history.keys))
    )


def _drawn(
    answered: Floats,
    handled_s: Floats,
    days: np.ndarray[tuple[int], np.dtype[np.bool_]],
    toward: Floats,
    settings: ModelSettings,
) -> Floats:
    """Mean seconds of the contacts of some days, drawn to the week's, (N,)."""
    strength = settings.handling_weekday_prior_contacts
    mean: Floats = (handled_s[:, days].sum(axis=1) + strength * toward) / (answered[:, days].sum(axis=1) + strength)
    return mean


def _day_deviation(answered: Floats, handled_s: Floats, expected: Floats, settings: ModelSettings) -> Floats:
    """Relative deviation of days around their weekday, (N,), days weighted by contacts, drawn to the usual one."""
    seen = answered > 0
    ratio = np.divide(handled_s, answered * expected, out=np.ones_like(handled_s), where=seen)
    squares = (np.log(np.maximum(ratio, 0.01)) ** 2 * answered).sum(axis=1)
    contacts, days = answered.sum(axis=1), seen.sum(axis=1)
    own = np.divide(squares, contacts, out=np.zeros_like(squares), where=contacts > 0)
    prior = settings.handling_prior_days
    deviation: Floats = np.sqrt((own * days + USUAL_DAY_DEVIATION**2 * prior) / (days + prior))
    return deviation
