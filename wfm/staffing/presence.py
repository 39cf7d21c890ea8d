"""Minimum presence: a whole person there throughout, counted once in the safety of the pool.

A contract that asks for one person at all open hours gets ten tenths in each of them, however little comes. Of such a
person the tenant's own contacts take a part; the rest of the time a shared agent can answer for everybody, which is
what the pool's safety staffing is for. So what a minimum adds above a tenant's own need covers that much of the safety
of the others, and is not put on top of it a second time. Their load is never covered: somebody has to work it off.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.errors import require
from wfm.staffing.waiting_line import Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Agents by line and interval: ``added`` to reach the minimum, ``covered`` of the safety by what others added."""

    added: Numbers
    covered: Numbers


def minimum_presence(load: Numbers, safety: Numbers, least: Numbers) -> Presence:
    """What minimum presence ``least`` adds to load and safety, and what it spares; all of shape (lines, intervals)."""
    require(load.shape == safety.shape == least.shape, "lines differ")
    need = load + safety
    added: Numbers = np.maximum(least - need, 0.0)
    spare = added.sum(axis=0)
    open_safety = np.where(added > 0, 0.0, safety)
    whole = open_safety.sum(axis=0)
    part = np.minimum(1.0, spare / np.where(whole > 0, whole, 1.0))
    # a line that just reaches its own minimum keeps it
    covered: Numbers = np.minimum(open_safety * part, np.maximum(need - least, 0.0))
    return Presence(added=added, covered=covered)
