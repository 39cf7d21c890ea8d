"""Deferred work (board, e-mail): a workload that may wait until its age limit, spread as evenly as that allows.

The work that has arrived by the end of an interval is an upper bound of what can be done by then, the work whose age
limit ends there a lower one. Between the two bounds the shortest path (a taut string) is the plan with the smallest
peak, and with the smallest sum of squares: nobody has to be called in for a rush that could have waited.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.errors import require
from wfm.staffing.waiting_line import Numbers, Truth, Whole

SECONDS_A_MINUTE = 60
SLACK = 1e-12
"""Rounding error of a cumulative sum, relative to the whole work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklogPlan:
    """Work over a grid; arrays of one entry an interval, in agents (erlang) busy all through it.

    ``done`` is what to staff; ``left`` is what has arrived and is not done at the end of the interval, in
    agent-intervals. ``worst_age_s`` bounds the age at which any work is done, oldest first.
    """

    done: Numbers
    left: Numbers
    worst_age_s: int


def plan_backlog(arriving: Numbers, is_open: Truth, interval_minutes: int, age_max_s: int) -> BacklogPlan:
    """Spread ``arriving`` work (erlang an interval) over open intervals, each piece before its age limit.

    The age runs day and night, as the clause that promises it counts: what arrives late in the day and could not be
    done in time on the next is done before closing. Work of an interval may be done from that interval on. What would
    fall due after the grid is done within it, so that no work is lost between two weeks. Where the limit is shorter
    than an interval, the work is done in its own interval. Raises BrokenInvariant for work in a closed interval.
    """
    require(bool(np.all(arriving >= 0)), "work below zero")
    require(not bool(np.any(arriving[~is_open] > 0)), "deferred work in a closed interval")
    require(age_max_s > 0, "an age limit of nothing")
    places = np.flatnonzero(is_open)
    done, left = np.zeros(arriving.shape), np.zeros(arriving.shape)
    if places.size == 0:
        return BacklogPlan(done=done, left=left, worst_age_s=0)
    work = arriving[places]
    span = max(1, age_max_s // (interval_minutes * SECONDS_A_MINUTE))
    last = np.searchsorted(places, places + span, side="left") - 1
    done[places] = level_between(work, last)
    left = np.clip(np.cumsum(arriving) - np.cumsum(done), 0.0, None)
    left[left < SLACK * max(1.0, float(work.sum()))] = 0.0
    return BacklogPlan(done=done, left=left, worst_age_s=_worst_age(work, done[places], places) * interval_minutes * 60)


def level_between(work: Numbers, last: Whole) -> Numbers:
    """The most even plan in which work[p] is done between places p and last[p] (both included, ``last`` rising).

    Returns the amount done at each place; its sum is that of ``work``.
    """
    count = work.size
    arrived = np.concatenate([[0.0], np.cumsum(work)])
    due = np.concatenate([[0.0], np.cumsum(np.bincount(last, weights=work, minlength=count))])
    due[-1] = arrived[-1]
    done = np.zeros(count)
    place, finished = 0, 0.0
    while place < count:
        steps = np.arange(1, count - place + 1)
        ceiling = (arrived[place + 1 :] - finished) / steps
        floor = (due[place + 1 :] - finished) / steps
        lowest, highest = np.minimum.accumulate(ceiling), np.maximum.accumulate(floor)
        crossed = np.flatnonzero(highest > lowest + SLACK * max(1.0, float(arrived[-1])))
        if crossed.size == 0:
            bend, pace = count - place, float(ceiling[-1])
        elif floor[crossed[0]] > lowest[crossed[0] - 1]:
            # the floor rises above the flattest reach: the string bends where the ceiling held it down
            bend = _last_at(ceiling[: crossed[0]], float(lowest[crossed[0] - 1]))
            pace = float(ceiling[bend - 1])
        else:
            bend = _last_at(floor[: crossed[0]], float(highest[crossed[0] - 1]))
            pace = float(floor[bend - 1])
        done[place : place + bend] = max(pace, 0.0)
        finished += max(pace, 0.0) * bend
        place += bend
    return done


def _last_at(values: Numbers, value: float) -> int:
    """One-based place of the last entry equal to ``value``."""
    return int(np.flatnonzero(values == value)[-1]) + 1


def _worst_age(work: Numbers, done: Numbers, places: Whole) -> int:
    """Most intervals from the beginning of the one in which work arrives to the end of the one that finishes it."""
    arrives = np.flatnonzero(work > 0)
    if arrives.size == 0:
        return 0
    arrived, finished = np.cumsum(work), np.cumsum(done)
    ready = np.searchsorted(finished, arrived[arrives] * (1 - SLACK) - SLACK)
    return int(np.max(places[np.minimum(ready, places.size - 1)] + 1 - places[arrives]))
