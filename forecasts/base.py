"""The robust base: what each day would have been, told by the same weekday of the weeks around it."""

from __future__ import annotations

import numpy as np

from forecasts.history import Floats

WEEKS_EACH_SIDE = 4


def same_weekday_median(ordinary: Floats, weeks_each_side: int = WEEKS_EACH_SIDE) -> Floats:
    """Median of the same weekday ± some weeks, (N, W, 7); NaN days (special, missing, closed) do not count.

    NaN where no week around has a value. Looks both ways, but only within what it is given.
    """
    padding = ((0, 0), (weeks_each_side, weeks_each_side), (0, 0))
    padded = np.pad(ordinary, padding, constant_values=np.nan)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * weeks_each_side + 1, axis=1)
    ordered = np.sort(around, axis=3)  # NaN last
    count = np.sum(~np.isnan(around), axis=3)[..., None]
    lower = np.take_along_axis(ordered, np.maximum(count - 1, 0) // 2, axis=3)
    upper = np.take_along_axis(ordered, np.minimum(count // 2, ordered.shape[3] - 1), axis=3)
    median: Floats = np.where(count > 0, (lower + upper) / 2, np.nan)[..., 0]
    return median


def filled(ordinary: Floats, base: Floats) -> Floats:
    """Every day with a number: its own if ordinary, else its base, else the nearest earlier or later base; else 0.

    The zeros are weekdays that were never open. (N, W, 7).
    """
    values = np.where(np.isnan(ordinary), base, ordinary)
    values = _carried_forward(values)
    values = _carried_forward(values[:, ::-1])[:, ::-1]
    return np.nan_to_num(values, nan=0.0)


def _carried_forward(values: Floats) -> Floats:
    """Last known value along the weeks, per weekday."""
    weeks = np.arange(values.shape[1])[None, :, None]
    last = np.maximum.accumulate(np.where(np.isnan(values), 0, weeks), axis=1)
    carried: Floats = np.take_along_axis(values, last, axis=1)
    return carried
