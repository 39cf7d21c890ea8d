"""Where the volume stands now: level and weekday index by forgetting, and by exponential smoothing on a grid.

Both give a *pattern* (N, 7): contacts of an ordinary day by position in the week. Beyond a few days a weekly average
is hard to beat (Taylor 2008, doi:10.1287/mnsc.1070.0786); the blend of several memories beats each of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.periods import DAYS_A_WEEK
from forecasts.history import Flags, Floats
from forecasts.settings import ModelSettings

FILLED_WEIGHT = 1e-3
"""Weight of a day that was filled in: enough to divide by, too little to matter beside an observed one."""


def forgetting(weeks: int, half_life: float) -> Floats:
    """Weights of the last ``weeks`` weeks, oldest first, (weeks,)."""
    weights: Floats = 0.5 ** (np.arange(weeks)[::-1] / half_life)
    return weights


def weekday_index(days: Floats, observed: Flags, settings: ModelSettings) -> Floats:
    """Contacts of each weekday ÷ mean of the week, (N, 7), from filled days (N, W, 7); mean 1, or 0 without any."""
    weeks = min(settings.weekday_weeks, days.shape[1])
    weights = forgetting(weeks, settings.weekday_half_life)[None, :, None] * (observed[:, -weeks:] + FILLED_WEIGHT)
    pattern = (days[:, -weeks:] * weights).sum(axis=1) / weights.sum(axis=1)
    mean = pattern.mean(axis=1, keepdims=True)
    index: Floats = np.divide(pattern, mean, out=np.zeros_like(pattern), where=mean > 0)
    return index


def levels(days: Floats, observed: Flags, settings: ModelSettings) -> Floats:
    """Contacts of a mean day for each half-life of the grid, (G, N).

    Weeks are winsorised to half and twice the median of the last six, so that one strange week moves little.
    """
    weeks = min(settings.level_weeks, days.shape[1])
    volume = days[:, -weeks:].mean(axis=2)
    median = np.median(volume[:, -6:], axis=1, keepdims=True)
    volume = np.clip(volume, 0.5 * median, 2 * median)
    known = observed[:, -weeks:].mean(axis=2) + FILLED_WEIGHT
    found = []
    for half_life in settings.level_half_lives:
        weights = forgetting(weeks, half_life) * known
        found.append((volume * weights).sum(axis=1) / weights.sum(axis=1))
    return np.stack(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmoothedRuns:
    """Mean of the best exponential smoothings: ``pattern`` (N, 7) now, ``past`` (N, weeks, 7) after each past week."""

    pattern: Floats
    past: Floats


def exponential_smoothing(days: Floats, observed: Flags, settings: ModelSettings) -> SmoothedRuns:
    """Additive level and weekday smoothing without trend, all series × all pairs of gains at once.

    Days filled in move nothing. Errors are clipped at six usual errors. The best few runs by squared error are
    averaged per series.
    """
    weeks = min(settings.exponential_weeks, days.shape[1])
    values, known = days[:, -weeks:], observed[:, -weeks:]
    count = values.shape[0]
    level_gain = np.repeat(settings.level_gains, len(settings.weekday_gains))[:, None]
    weekday_gain = np.tile(settings.weekday_gains, len(settings.level_gains))[:, None] * (1 - level_gain)
    first = values[:, : min(4, weeks)]
    level = np.tile(first.mean(axis=(1, 2)), (len(level_gain), 1))
    weekday = np.tile((first.mean(axis=1) - first.mean(axis=(1, 2))[:, None]).T[:, None, :], (1, len(level_gain), 1))
    usual_error = np.abs(np.diff(values, axis=1)).mean(axis=(1, 2)) if weeks > 1 else np.zeros(count)
    bound = 6 * (usual_error + 0.5)
    squares = np.zeros_like(level)
    states = np.empty((weeks, DAYS_A_WEEK, len(level_gain), count))
    for week in range(weeks):
        for position in range(DAYS_A_WEEK):
            error = values[:, week, position] - (level + weekday[position])
            error = np.clip(error, -bound, bound) * known[:, week, position]
            if week >= 2:
                squares += error * error
            level = level + level_gain * error
            weekday[position] += weekday_gain * error
        states[week] = level + weekday
    best = np.argsort(squares, axis=0, kind="stable")[: settings.best_runs]
    chosen = np.take_along_axis(states, best[None, None], axis=2).mean(axis=2)
    past = np.maximum(np.moveaxis(chosen, 2, 0), 0.0)
    return SmoothedRuns(pattern=past[:, -1], past=past)


def blend(patterns: Floats) -> Floats:
    """Geometric mean over the first axis, half a contact added, so that a zero among them is not the last word."""
    mean: Floats = np.exp(np.log(np.maximum(patterns, 0) + 0.5).mean(axis=0)) - 0.5
    return np.maximum(mean, 0.0)


def ordinary_pattern(days: Floats, observed: Flags, runs: SmoothedRuns, settings: ModelSettings) -> Floats:
    """The blend of all memories, (N, 7): half from the forgetting levels, half from exponential smoothing."""
    index = weekday_index(days, observed, settings)
    from_levels = blend(levels(days, observed, settings)[:, :, None] * index[None])
    return blend(np.stack([from_levels, runs.pattern]))
