"""What a repair may touch: the past, pins and calm days stay; every other change of a shift has its price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
import numpy.typing as npt

from core.periods import seoul
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.formulate.pinning import MINUTE, held_shifts, legal_shifts
from wfm.scheduling.formulate.prices import hours_won
from wfm.scheduling.model.problem import RosterProblem

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """What may move. ``tours`` (A, D, 3) stand; ``now`` and ``notice`` are slots from the Monday.

    ``closed`` (A, D) days stay as they are. A shift that is over stays; one that has begun may end later, or earlier
    than planned but not before the notice; one within the notice keeps its begin; new ones begin after the notice.
    """

    tours: Ints
    now_slot: int
    notice_slot: int
    closed: Bools


def slot_of(problem: RosterProblem, moment: datetime) -> int:
    """Slots from the Monday to a moment, rounded up."""
    return -(-((moment - seoul(problem.monday)) // MINUTE) // problem.slot_minutes)


def frozen(problem: RosterProblem, touch: Touch) -> RosterProblem:
    """The problem in which only what may move can move; standing shifts are held."""
    legal, held, off_next = legal_shifts(problem), held_shifts(problem), problem.rest.off_next.copy()
    unbroken = np.zeros_like(problem.busy)
    starts = np.arange(problem.per_day)
    for row, day in np.ndindex(*touch.closed.shape):
        start, kind, pause = touch.tours[row, day].tolist()
        begin, here = day * problem.per_day + start, legal[row, day]
        if touch.closed[row, day]:
            here[:] = False
        elif start >= 0 and begin < touch.notice_slot:
            is_over = begin + problem.menu.span[kind] <= touch.now_slot
            longer = (begin + problem.menu.span >= touch.notice_slot) & problem.menu.usual
            here[:] = False
            here[start] = longer & (not is_over)
            if begin < touch.now_slot:
                _keep_pause(problem, unbroken[row], begin, kind, pause, touch.now_slot)
        else:
            here[starts + day * problem.per_day < touch.notice_slot] = False
        if start >= 0:
            here[start, kind] = True
            held[row, day] = start, kind, pause
            if touch.closed[row, day] or begin < touch.notice_slot:
                off_next[row, day] = -1
    rest = replace(problem.rest, off_next=off_next)
    return replace(problem, shift_legal=legal, held=held, rest=rest, unbroken=unbroken)


def _keep_pause(problem: RosterProblem, unbroken: Bools, begin: int, kind: int, pause: int, now_slot: int) -> None:
    """A break that was taken stays where it was; one that is still to come may move within the future."""
    size = int(problem.menu.pause[kind])
    end = min(begin + problem.per_day, len(unbroken))
    is_taken = size > 0 and pause < now_slot
    unbroken[begin : end if is_taken else min(now_slot, end)] = True
    if is_taken:
        unbroken[pause : pause + size] = False


def _worse(term: Floats, tours: Ints) -> Floats:
    """A term of shifts (A, D, per_day, M) beyond what the standing shift of the day costs, a day off nothing."""
    standing = np.zeros(tours.shape[:2])
    rows, days = np.nonzero(tours[:, :, 0] >= 0)
    standing[rows, days] = term[rows, days, tours[rows, days, 0], tours[rows, days, 1]]
    return np.maximum(0.0, term - standing[:, :, None, None])


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePrices:
    """Won of a changed shift, of calling somebody in on a day off, and of an hour by which begin or end move."""

    changed_won: float
    called_in_won: float
    moved_hour_won: float


def change_prices(given: RosterInput) -> ChangePrices:
    """Won of what a change does to people, from the settings."""
    hours, settings = hours_won(given), given.settings
    mean = float(sum(hours)) / max(len(hours), 1)
    return ChangePrices(
        changed_won=mean * float(settings.changed_shift),
        called_in_won=mean * float(settings.called_in),
        moved_hour_won=mean * float(settings.moved_hour),
    )


def with_change_prices(
    problem: RosterProblem, touch: Touch, prices: ChangePrices, *, only_worse: bool
) -> tuple[RosterProblem, Floats]:
    """The problem with the distance from the standing tours as a price of shifts.

    The price is told against the day off, which costs nothing: what every day off costs comes back as (A, D). With
    ``only_worse`` wishes, fairness and the like count where a change makes them worse: a repair is no occasion to make
    them better.
    """
    shape = (len(problem.agents), problem.days, problem.per_day, problem.menu.size)
    term, off_won = np.zeros(shape), np.zeros(shape[:2])
    starts, spans = np.arange(problem.per_day)[:, None], problem.menu.span[None, :]
    hour = 60 / problem.slot_minutes
    for row, day in np.ndindex(*touch.closed.shape):
        start, kind, _ = touch.tours[row, day].tolist()
        if touch.closed[row, day]:
            continue
        if start < 0:
            term[row, day] = prices.changed_won + prices.called_in_won
            continue
        end = start + int(problem.menu.span[kind])
        moved = (np.abs(starts - start) + np.abs(starts + spans - end)) / hour
        off_won[row, day] = prices.changed_won + prices.moved_hour_won * (end - start) / hour
        term[row, day] = prices.changed_won + prices.moved_hour_won * moved - off_won[row, day]
        term[row, day, start, kind] = -off_won[row, day]
    soft = problem.shift_terms
    if only_worse:
        soft = {name: _worse(price, touch.tours) for name, price in soft.items()}
    terms: Mapping[str, Floats] = {**soft, "changed_shift": np.rint(term)}
    return replace(problem, shift_terms=terms), np.rint(off_won)
