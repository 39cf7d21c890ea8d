"""Fractions of agents as whole tenths, so that neither a small tenant nor the pool loses its hours."""

from __future__ import annotations

import numpy as np

from core.errors import require
from wfm.staffing.waiting_line import Numbers, Whole


def carried(wanted: Numbers) -> Whole:
    """Round ``wanted``, shape (lines, intervals), to whole numbers ≥ 0 with the error carried on.

    Each line's sum over the intervals stays within one of what it wanted: a line that wants 0.3 everywhere gets 1 in
    about every third interval. The sum over the lines that want something is rounded as one number in each interval:
    the ones of many small lines are dealt out in turn and do not pile up in the same interval. The largest claim,
    carried error included, is served first; ties in the order of the lines. A line gets nothing where it wants nothing.
    """
    require(wanted.ndim == 2 and bool(np.all(wanted >= 0)), "wanted numbers below zero")
    lines, intervals = wanted.shape
    whole: Whole = np.zeros((lines, intervals), dtype=np.int64)
    owed = np.zeros(lines)
    for interval in range(intervals):
        here = wanted[:, interval]
        claim = np.where(here > 0, here + owed, 0.0)
        whole[:, interval] = np.maximum(np.floor(claim), 0).astype(np.int64)
        rest = claim - whole[:, interval]
        left = int(np.floor(claim.sum() + 0.5)) - int(whole[:, interval].sum())
        takers = np.flatnonzero(rest > 0)
        takers = takers[np.argsort(-rest[takers], kind="stable")][: max(left, 0)]
        whole[takers, interval] += 1
        owed = np.where(here > 0, claim - whole[:, interval], owed)
    return whole
