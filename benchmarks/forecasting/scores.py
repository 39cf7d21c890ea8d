"""How a forecast of an origin is judged. Arrays are (N, days, S), series first.

WAPE = Σ|error| ÷ Σactual; macro: mean over the series. Quantile loss = 2 × pinball, mean over LEVELS, ÷ Σactual.
Coverage: part of the intervals with half a contact or more expected whose count lay inside the range, ends unrounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from forecasts.history import Flags, Floats

LEVELS = (0.025, 0.1, 0.5, 0.9, 0.975)
ASKED_FROM = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """What a method said for one origin: its mean, its LEVELS (5, N, days, S) or None, and how long it took."""

    mean: Floats
    quantiles: Floats | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What came, (N, days, S), and which days are scored, (days,)."""

    actual: Floats
    scored: Flags


def wape(pairs: Sequence[tuple[Floats, Floats]]) -> tuple[float, float]:
    """WAPE over everything and its mean over the series, from (actual, said) pairs whose first axis is the series."""
    errors = sum((np.abs(a - s).reshape(len(a), -1).sum(axis=1) for a, s in pairs), start=np.zeros(1))
    totals = sum((a.reshape(len(a), -1).sum(axis=1) for a, _ in pairs), start=np.zeros(1))
    return float(errors.sum() / totals.sum()), float(np.mean(errors / totals))


def measures(asked: Sequence[Asked], said: Sequence[Said], weeks: int) -> dict[str, object]:
    """All measures over some origins, of the first ``weeks`` weeks."""
    pairs, lost, volume = [], 0.0, 0.0
    inside = {80: 0, 95: 0}
    judged = 0
    for question, answer in zip(asked, said, strict=True):
        keep = question.scored & (np.arange(len(question.scored)) < 7 * weeks)
        actual, mean = question.actual[:, keep], answer.mean[:, keep]
        pairs.append((actual, mean))
        if answer.quantiles is None:
            continue
        quantiles = answer.quantiles[:, :, keep]
        lost += _pinball(actual, quantiles)
        volume += float(actual.sum())
        busy = mean >= ASKED_FROM
        judged += int(busy.sum())
        for name, low, high in ((80, 1, 3), (95, 0, 4)):
            within = (actual >= quantiles[low]) & (actual <= quantiles[high])
            inside[name] += int((within & busy).sum())
    whole, macro = wape(pairs)
    daily, daily_macro = wape([(a.sum(axis=2), s.sum(axis=2)) for a, s in pairs])
    return {
        "wape": whole,
        "wape_macro": macro,
        "daily_wape": daily,
        "daily_wape_macro": daily_macro,
        "quantile_loss": lost / volume if volume else None,
        "coverage_80": inside[80] / judged if judged else None,
        "coverage_95": inside[95] / judged if judged else None,
        "s_per_series": sum(each.seconds for each in said) / len(said) / len(said[0].mean),
    }


def _pinball(actual: Floats, quantiles: Floats) -> float:
    """Σ 2 × pinball, mean over the levels."""
    total = 0.0
    for level, quantile in zip(LEVELS, quantiles, strict=True):
        error = actual - quantile
        total += float(2 * np.maximum(level * error, (level - 1) * error).sum())
    return total / len(LEVELS)


def conformal(asked: Sequence[Asked], said: Sequence[Said], first: int) -> list[Said]:
    """Ranges for methods that have none, from errors of earlier origins, from the origin ``first`` on.

    Errors on a root scale (Anscombe), scaled per series (drawn to all), their quantiles per class of volume.
    """
    made = []
    for number, answer in enumerate(said):
        if number < first:
            made.append(answer)
            continue
        mean = np.concatenate([each.mean[:, q.scored] for q, each in zip(asked[:number], said, strict=False)], axis=1)
        actual = np.concatenate([q.actual[:, q.scored] for q in asked[:number]], axis=1)
        error = _root(actual) - _root(mean)
        busy = mean >= 0.05
        count = busy.sum(axis=(1, 2))
        squares = np.where(busy, error**2, 0).sum(axis=(1, 2))
        width = np.sqrt((squares + 500 * (error[busy] ** 2).mean()) / (count + 500))[:, None, None]
        scaled = error / width
        of_all = np.quantile(scaled[busy], LEVELS)
        edges = np.array([0.05, 0.3, 1, 3, 8, 20, 60, 150, 400])
        table = np.tile(of_all, (len(edges) + 1, 1))
        place = np.digitize(mean, edges)
        for each in range(len(table)):
            if (place == each).sum() >= 200:
                table[each] = np.quantile(scaled[place == each], LEVELS)
        of_now = table[np.digitize(answer.mean, edges)]
        quantiles = np.stack([_back(_root(answer.mean) + of_now[..., q] * width) for q in range(len(LEVELS))])
        quantiles[LEVELS.index(0.5)] = answer.mean
        made.append(Said(mean=answer.mean, quantiles=quantiles, seconds=answer.seconds))
    return made


def _root(counts: Floats) -> Floats:
    root: Floats = 2 * np.sqrt(np.maximum(counts, 0) + 0.375)
    return root


def _back(root: Floats) -> Floats:
    counts: Floats = np.maximum((np.maximum(root, 0) / 2) ** 2 - 0.375, 0)
    return counts
