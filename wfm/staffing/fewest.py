"""The inverse of a queue: the fewest agents that reach a goal, for whole arrays of queues at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from wfm.staffing.waiting_line import Numbers, Truth, Whole

Score = Callable[[Whole, Whole], Numbers]
"""Score of some queues with some agents: (indices, agents) ▶ one number each that never falls as agents are added."""

AGENTS_MAX = 100_000
"""Where the search gives up unless told otherwise: ten times the largest centre that is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fewest:
    """Answer of the search, arrays of one length.

    Where ``is_reached``, ``agents`` is the smallest number whose score is at least the one needed, ``score`` is its
    score and ``score_below`` that of one agent less. Elsewhere ``agents`` is the limit of the search and ``score`` says
    how close one can get.
    """

    agents: Whole
    score: Numbers
    score_below: Numbers
    is_reached: Truth

    def fractional(self, needed: Numbers) -> Numbers:
        """Agents as a real number: the score is taken as straight between two whole numbers of agents.

        It meets the whole numbers exactly, and gives a pool of many tenants its need without a jump of one agent
        wherever the load crosses a threshold.
        """
        straight = np.isfinite(self.score) & np.isfinite(self.score_below) & (self.score > self.score_below)
        below = np.where(straight, self.score_below, 0.0)
        rise = np.where(straight, self.score, 1.0) - below
        part = np.where(straight, np.clip((needed - below) / rise, 0.0, 1.0), 1.0)
        return np.where(self.agents > 0, self.agents - 1.0 + part, 0.0)


def fewest_agents(score: Score, needed: Numbers, start: Whole, *, agents_max: int = AGENTS_MAX) -> Fewest:
    """Search from ``start`` in doubling steps, then by halving: about 2 · log2(distance) calls of ``score``.

    ``needed`` and ``start`` have one entry a queue. ``score`` is asked for whole arrays at a time, only for the queues
    that are still open.
    """
    size = needed.size
    everything = np.arange(size)
    start = np.clip(start, 0, agents_max)
    found = score(everything, start) >= needed
    low, high = np.where(found, -1, start), np.where(found, start, agents_max)
    low, high = _bracket(score, needed, low, high, found, start, agents_max)
    while True:
        open_ = np.flatnonzero(high - low > 1)
        if open_.size == 0:
            break
        middle = (low[open_] + high[open_]) // 2
        enough = score(open_, middle) >= needed[open_]
        high[open_[enough]] = middle[enough]
        low[open_[~enough]] = middle[~enough]
    reached_score = score(everything, high)
    below = np.where(high > 0, score(everything, np.maximum(high - 1, 0)), -np.inf)
    return Fewest(agents=high, score=reached_score, score_below=below, is_reached=reached_score >= needed)


def _bracket(
    score: Score, needed: Numbers, low: Whole, high: Whole, found: Truth, start: Whole, agents_max: int
) -> tuple[Whole, Whole]:
    """Narrow (low: too few, high: enough or the limit) by steps of 1, 2, 4 … away from ``start``."""
    step = 1
    going_down, going_up = np.flatnonzero(found & (start > 0)), np.flatnonzero(~found & (start < agents_max))
    while going_down.size or going_up.size:
        if going_down.size:
            probe = np.maximum(start[going_down] - step, 0)
            enough = score(going_down, probe) >= needed[going_down]
            high[going_down[enough]] = probe[enough]
            low[going_down[~enough]] = probe[~enough]
            going_down = going_down[enough & (probe > 0)]
        if going_up.size:
            probe = np.minimum(start[going_up] + step, agents_max)
            enough = score(going_up, probe) >= needed[going_up]
            high[going_up[enough]] = probe[enough]
            low[going_up[~enough & (probe < agents_max)]] = probe[~enough & (probe < agents_max)]
            going_up = going_up[~enough & (probe < agents_max)]
        step *= 2
    return low, high
