"""What in the past was not the usual up and down: days that fell silent, and a level that moved to stay.

A silent day on which the tenant was open (no holiday, no event) is most likely a lost export or a line that was down:
it is taken as missing. A level that moved is followed at once: the weeks before are brought to where it is now, as far
as the weeks since then can be believed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from forecasts.history import Flags, Floats
from forecasts.settings import ModelSettings

SILENT_SHARE = 0.1
SILENT_DAYS = 3
"""A silence that lasts longer is no accident: its zeros are counts like any other, and the level has moved."""
SILENT_FROM = 20.0
"""Only where so many contacts were usual: few can be none by chance."""
WEEKS_BEFORE = 8
WEEKS_SINCE = range(2, 9)
FLOOR = 0.02
"""No series is steadier than this from week to week (deviation of the logarithm)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaks:
    """``silent`` (N, W, 7) days; ``shift`` (N,) log of the level's move, that many ``weeks_ago`` (0 = none).

    ``factor`` (N, W): what brings each week to the level since.
    """

    silent: Flags
    shift: Floats
    weeks_ago: npt.NDArray[np.int64]
    factor: Floats


def silent_days(values: Floats, base: Floats) -> Flags:
    """Days (N, W, 7) with next to nothing where the weeks around had plenty."""
    usual = np.nan_to_num(base)
    silent = (usual >= SILENT_FROM) & (np.nan_to_num(values, nan=np.inf) < SILENT_SHARE * usual)
    days = np.pad(silent.reshape(len(silent), -1), ((0, 0), (SILENT_DAYS, SILENT_DAYS)))
    runs = np.lib.stride_tricks.sliding_window_view(days, SILENT_DAYS + 1, axis=1).all(axis=2)
    # Too long: a day that any window of SILENT_DAYS + 1 silent days holds.
    too_long = np.lib.stride_tricks.sliding_window_view(runs, SILENT_DAYS + 1, axis=1).any(axis=2)
    return silent & ~too_long.reshape(silent.shape)


def level_shift(days: Floats, observed: Flags, settings: ModelSettings) -> tuple[Floats, npt.NDArray[np.int64]]:
    """Log of the move and how many weeks ago it was, (N,) each, from filled days without season (N, W, 7).

    The mean of the last weeks against that of the WEEKS_BEFORE before them; the clearest split counts, if it is larger
    than ``shift_ratio`` and than ``shift_deviations`` of what the weeks' own noise explains.
    """
    count, weeks = days.shape[:2]
    shift, weeks_ago = np.zeros(count), np.zeros(count, dtype=np.int64)
    reach = max(WEEKS_SINCE) + WEEKS_BEFORE
    if weeks < WEEKS_BEFORE + min(WEEKS_SINCE) + 2:
        return shift, weeks_ago
    volume = days[:, -reach:].sum(axis=2)
    known: Flags = np.asarray(observed[:, -reach:].any(axis=2))
    logs = np.log(volume + 1)
    steps = np.abs(np.diff(logs, axis=1))
    by_chance = np.sqrt(1 / (volume.mean(axis=1) + 1))
    noise = np.maximum(1.05 * np.median(steps, axis=1), np.maximum(by_chance, FLOOR))
    clearest = np.zeros(count)
    for since in WEEKS_SINCE:
        if logs.shape[1] < since + WEEKS_BEFORE:
            break
        now, before = logs[:, -since:], logs[:, -since - WEEKS_BEFORE : -since]
        move = now.mean(axis=1) - np.median(before, axis=1)
        # Every week since must lie beyond the middle of before: a single strange week is not a level.
        stays = (np.sign(now - np.median(before, axis=1, keepdims=True)) == np.sign(move)[:, None]).all(axis=1)
        seen = known[:, -since - WEEKS_BEFORE :].all(axis=1)
        deviations = np.abs(move) / (noise * np.sqrt(1 / since + 1 / WEEKS_BEFORE))
        found = stays & seen & (np.abs(move) > np.log(settings.shift_ratio)) & (deviations > settings.shift_deviations)
        better = found & (deviations > clearest)
        clearest = np.where(better, deviations, clearest)
        shift, weeks_ago = np.where(better, move, shift), np.where(better, since, weeks_ago)
    return shift, weeks_ago


def follow(weeks: int, shift: Floats, weeks_ago: npt.NDArray[np.int64], settings: ModelSettings) -> Floats:
    """Factor of each week, (N, W), that brings those before a shift to the level since: more so the longer ago."""
    trust = weeks_ago**2 / (weeks_ago**2 + settings.shift_prior_weeks**2)
    is_before = np.arange(weeks)[None, :] < (weeks - weeks_ago)[:, None]
    return np.where(is_before & (weeks_ago > 0)[:, None], np.exp(trust * shift)[:, None], 1.0)
