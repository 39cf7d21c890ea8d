"""Weeks that become months: each week counted as a whole, day by day, and by how busy the agents were each hour.

A clause is judged over a month, a flat price's volume band is used up on a day, and a month is no whole number of
weeks: so a week is kept in parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from core.errors import require
from core.periods import DAYS_A_WEEK, DateRange
from wfm.simulation.kernels_records import ANSWERED, BOARD, Records
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication, counted, drawn_contacts, played
from wfm.staffing.waiting_line import Numbers

Day = TypeVar("Day")

WEEKS_A_MONTH = 5
"""Weeks that are played for a month: four whole ones, and one that lends the days by which a month is longer."""

WHOLE_WEEKS = 4
HOURS_A_WEEK = 168
HOUR_S = 3600.0
DAY_S = 86_400.0
BATCH = 20


@dataclass(frozen=True, kw_only=True)
class WeekPlay:
    """One week played: ``whole``; ``days``, the same by the day on which a contact was offered, Monday first;
    ``busy_s`` (168,), seconds of all agents with at least one call or chat in hand, by hour of the week.
    """

    whole: Replication
    days: tuple[Replication, ...]
    busy_s: Numbers


@dataclass(frozen=True, kw_only=True)
class WeekBatch:
    """Some weeks of a problem, as one piece of work for a worker."""

    problem: SimulationProblem
    seed: int
    first: int
    end: int


Runner = Callable[[Callable[[WeekBatch], list[WeekPlay]], Iterable[WeekBatch]], Iterable[list[WeekPlay]]]
"""``map``, or that of an executor."""


def weeks_by(problem: SimulationProblem, weeks: int, seed: int, run: Runner = map) -> Iterator[WeekPlay]:
    """Weeks in the order of their numbers, the same whoever plays them; the five of a month share the forecast's error.

    The grid of the problem is one week from a Monday.
    """
    require(weeks >= 1 and seed >= 0, "no week to play")
    require(problem.grid.days == DAYS_A_WEEK and problem.grid.first_day.weekday() == 0, "not one week from a Monday")
    batches = [
        WeekBatch(problem=problem, seed=seed, first=first, end=min(first + BATCH, weeks))
        for first in range(0, weeks, BATCH)
    ]
    for done in run(play_weeks, batches):
        yield from done


def play_weeks(batch: WeekBatch) -> list[WeekPlay]:
    """The weeks of a batch."""
    return [_week(batch.problem, batch.seed, number) for number in range(batch.first, batch.end)]


def _week(problem: SimulationProblem, seed: int, number: int) -> WeekPlay:
    contacts = drawn_contacts(problem, seed, number, WEEKS_A_MONTH)
    rule, queues = played(problem, contacts)
    return WeekPlay(
        whole=counted(contacts, rule, queues, problem.seconds),
        days=tuple(
            counted(contacts, rule, queues, (day + 1) * DAY_S, first_s=day * DAY_S) for day in range(DAYS_A_WEEK)
        ),
        busy_s=busy_by_hour(contacts, queues),
    )


def busy_by_hour(contacts: Records, queues: Records) -> Numbers:
    """Seconds (168,) in which agents had a call or a chat in hand; two chats at once count once."""
    kinds = queues["kind"][contacts["queue"]]
    live = contacts[(contacts["outcome"] == ANSWERED) & (kinds != BOARD)]
    if not len(live):
        return np.zeros(HOURS_A_WEEK)
    begin = live["offered_s"] + live["wait_s"]
    order = np.lexsort((begin, live["agent"]))
    agent, begin = live["agent"][order].astype(float), begin[order]
    end = begin + live["handled_s"][order]
    # what an agent had in hand before ends when the latest of it ends; agents stand apart by more than any time
    apart = agent * (2 * float(end.max()) + 1)
    latest = np.concatenate(([-np.inf], np.maximum.accumulate(end + apart)[:-1])) - apart
    begin = np.minimum(np.maximum(begin, latest), end)
    return _by_hour(begin, end)


def on_duty_by_hour(problem: SimulationProblem) -> Numbers:
    """Seconds (168,) in which agents are on duty as rostered, breaks apart."""
    return _by_hour(problem.floor.spans["from_s"], problem.floor.spans["to_s"])


def _by_hour(begin: Numbers, end: Numbers) -> Numbers:
    """Seconds (168,) of stretches in each hour of the week; what lies before or beyond the week is left out."""
    seconds = np.zeros(HOURS_A_WEEK)
    first = np.floor(begin / HOUR_S).astype(np.int64)
    for later in range(int((np.ceil(end / HOUR_S) - first).max(initial=0))):
        hour = first + later
        part = np.minimum(end, (hour + 1) * HOUR_S) - np.maximum(begin, hour * HOUR_S)
        inside = (part > 0) & (hour >= 0) & (hour < HOURS_A_WEEK)
        seconds += np.bincount(hour[inside], part[inside], minlength=HOURS_A_WEEK)
    return seconds


def months_of(weeks: Sequence[Sequence[Day]], days: DateRange) -> list[tuple[Day, ...]]:
    """Months of as many days of each weekday as ``days`` has, from weeks of seven days, Monday first.

    A month of 28 … 31 days has each weekday four times, and those of its first days once more: four weeks, and these
    days of a fifth one.
    """
    require(WHOLE_WEEKS * DAYS_A_WEEK <= days.days <= WEEKS_A_MONTH * DAYS_A_WEEK, f"a month of {days.days} days")
    more = [(days.first.weekday() + n) % DAYS_A_WEEK for n in range(days.days - WHOLE_WEEKS * DAYS_A_WEEK)]
    months = []
    for first in range(0, len(weeks) - WEEKS_A_MONTH + 1, WEEKS_A_MONTH):
        whole = [day for week in weeks[first : first + WHOLE_WEEKS] for day in week]
        months.append((*whole, *(weeks[first + WHOLE_WEEKS][weekday] for weekday in more)))
    return months
