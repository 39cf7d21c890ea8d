"""Whole months played day by day: what a clause that is judged over a month, and a band used up on a day, need.

Unlike ``months``, which puts a month together from one week, the days are those of the calendar: their own forecast,
their holidays, the people of each day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from core.errors import require
from wfm.simulation.problem import DAY_S, SimulationProblem
from wfm.simulation.run import Replication, counted, drawn_contacts, played

BATCH = 4
"""Months that a worker plays at a time."""


@dataclass(frozen=True, kw_only=True)
class MonthPlay:
    """One month played: as a ``whole``, and the same by the day on which a contact was offered."""

    whole: Replication
    days: tuple[Replication, ...]


@dataclass(frozen=True, kw_only=True)
class MonthBatch:
    """Some plays of a month, as one piece of work for a worker."""

    problem: SimulationProblem
    seed: int
    first: int
    end: int


Runner = Callable[[Callable[[MonthBatch], list[MonthPlay]], Iterable[MonthBatch]], Iterable[list[MonthPlay]]]
"""``map``, or that of an executor."""


def months_by(problem: SimulationProblem, plays: int, seed: int, run: Runner = map) -> Iterator[MonthPlay]:
    """Plays of the days of a problem's grid in the order of their numbers, the same whoever plays them."""
    require(plays >= 1 and seed >= 0, "no month to play")
    batches = [
        MonthBatch(problem=problem, seed=seed, first=first, end=min(first + BATCH, plays))
        for first in range(0, plays, BATCH)
    ]
    for done in run(play_months, batches):
        yield from done


def play_months(batch: MonthBatch) -> list[MonthPlay]:
    """The plays of a batch."""
    return [_month(batch.problem, batch.seed, number) for number in range(batch.first, batch.end)]


def _month(problem: SimulationProblem, seed: int, number: int) -> MonthPlay:
    contacts = drawn_contacts(problem, seed, number)
    rule, queues = played(problem, contacts)
    return MonthPlay(
        whole=counted(contacts, rule, queues, problem.seconds),
        days=tuple(
            counted(contacts, rule, queues, (day + 1) * DAY_S, first_s=day * DAY_S) for day in range(problem.grid.days)
        ),
    )
