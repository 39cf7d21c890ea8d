"""Deferred work (board, e-mail): a workload that may wait until its age limit, poured into the valleys of the day.

What arrives in an interval may be done in any open one until its limit. It is spread so that the pool as a whole is as
level as possible: agents who are there for the calls of the rush do the posts of the rush when it is over. Formally the
sum of squares of (live need + deferred work) is smallest: a convex problem in which each piece of work has its own
bounds, solved by pouring one piece after the other like water until nothing moves any more (block coordinate descent).
Boards with the same hours and the same age limit are poured as one and shared out in proportion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.errors import require
from wfm.staffing.waiting_line import Numbers, Truth, Whole

SECONDS_A_MINUTE = 60

ROUNDS_MAX = 40
"""Rounds of pouring. Every round is a valid plan; more only make it flatter."""

STILL_AGENTS = 0.002
"""A round that moves less than this anywhere is the last one: far below a tenth of an agent."""

SLACK = 1e-9
"""Rounding error of a cumulative sum, relative to the whole work."""


@dataclass(frozen=True, kw_only=True)
class Board:
    """Deferred work of one tenant: ``arriving`` in agents (erlang) an interval, hours, age limit."""

    arriving: Numbers
    is_open: Truth
    age_max_s: int

    def __post_init__(self) -> None:
        require(self.arriving.shape == self.is_open.shape, "work and hours of different length")
        require(bool(np.all(self.arriving >= 0)), "work below zero")
        require(not bool(np.any(self.arriving[~self.is_open] > 0)), "deferred work in a closed interval")
        require(self.age_max_s > 0, "an age limit of nothing")


@dataclass(frozen=True, kw_only=True)
class BacklogPlan:
    """Arrays of one entry an interval.

    ``done`` is what to staff, in agents (erlang) busy all through the interval; ``left`` has arrived and is not done at
    its end, in agent-intervals. ``worst_age_s`` bounds the age at which any work is done, oldest first.
    """

    done: Numbers
    left: Numbers
    worst_age_s: int


@dataclass(frozen=True, kw_only=True)
class _Piece:
    """Work that arrives in one interval on all boards of a group, and the intervals in which it may be done."""

    arrives: int
    allowed: Whole
    amount: float


def plan_backlogs(boards: Sequence[Board], live: Numbers, interval_minutes: int) -> tuple[BacklogPlan, ...]:
    """Spread the work of all boards over a pool whose live contacts need ``live`` agents; one plan a board.

    The age runs day and night, as the clause that promises it counts: what arrives late in the day and could not be
    done in time on the next is done before closing. Work of an interval may be done from that interval on. What would
    fall due after the grid is done within it, so that no work is lost between two weeks. Where the limit is shorter
    than an interval, the work is done in its own interval.
    """
    groups: dict[tuple[bytes, int], list[int]] = {}
    for number, board in enumerate(boards):
        span = max(1, board.age_max_s // (interval_minutes * SECONDS_A_MINUTE))
        groups.setdefault((board.is_open.tobytes(), span), []).append(number)
    pieces: list[_Piece] = []
    owners: list[list[int]] = []
    for (_, span), members in groups.items():
        together = np.sum([boards[number].arriving for number in members], axis=0)
        found = _pieces(together, boards[members[0]].is_open, span)
        pieces += found
        owners += [members] * len(found)
    poured = _pour_all(pieces, live)
    done = [np.zeros(live.shape) for _ in boards]
    for piece, members, amounts in zip(pieces, owners, poured, strict=True):
        for number in members:
            done[number][piece.allowed] += amounts * (boards[number].arriving[piece.arrives] / piece.amount)
    return tuple(_plan(board, work, interval_minutes) for board, work in zip(boards, done, strict=True))


def _pieces(arriving: Numbers, is_open: Truth, span: int) -> list[_Piece]:
    places = np.flatnonzero(is_open)
    ends = np.searchsorted(places, places + span, side="left")
    return [
        _Piece(arrives=int(place), allowed=places[number : ends[number]], amount=float(arriving[place]))
        for number, place in enumerate(places)
        if arriving[place] > 0
    ]


def _pour_all(pieces: Sequence[_Piece], live: Numbers) -> list[Numbers]:
    """What of each piece is done in each of its intervals."""
    level = live.astype(float).copy()
    poured = [np.zeros(piece.allowed.size) for piece in pieces]
    for _ in range(ROUNDS_MAX):
        moved = 0.0
        for number, piece in enumerate(pieces):
            around = level[piece.allowed] - poured[number]
            fresh = poured_over(around, piece.amount)
            moved = max(moved, float(np.abs(fresh - poured[number]).max()))
            level[piece.allowed] = around + fresh
            poured[number] = fresh
        if moved < STILL_AGENTS:
            break
    return poured


def poured_over(level: Numbers, amount: float) -> Numbers:
    """``amount`` poured like water over a ground of these levels: what lies on each place; the sum is the amount."""
    ground = np.sort(level)
    heights = (amount + np.cumsum(ground)) / np.arange(1, ground.size + 1)
    # the surface stands over the k lowest places as long as it is above the highest of them
    surface = heights[max(1, int(np.count_nonzero(heights > ground))) - 1]
    water: Numbers = np.maximum(surface - level, 0.0)
    total = float(water.sum())
    if total == 0.0:
        # too little to be seen beside the ground: it all lies on the lowest place
        water[int(np.argmin(level))] = amount
        return water
    return water * (amount / total)


def _plan(board: Board, done: Numbers, interval_minutes: int) -> BacklogPlan:
    left: Numbers = np.clip(np.cumsum(board.arriving) - np.cumsum(done), 0.0, None)
    left[left < SLACK * max(1.0, float(board.arriving.sum()))] = 0.0
    age = _worst_age(board.arriving, done) * interval_minutes * SECONDS_A_MINUTE
    return BacklogPlan(done=done, left=left, worst_age_s=age)


def _worst_age(arriving: Numbers, done: Numbers) -> int:
    """Most intervals from the beginning of the one in which work arrives to the end of the one that finishes it."""
    arrives = np.flatnonzero(arriving > 0)
    if arrives.size == 0:
        return 0
    arrived, finished = np.cumsum(arriving), np.cumsum(done)
    slack = SLACK * max(1.0, float(arrived[-1]))
    ready = np.minimum(np.searchsorted(finished, arrived[arrives] - slack), arriving.size - 1)
    return int(np.max(ready + 1 - arrives))
