"""Arrays back to records: shifts, assignments merged over time, uncovered need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import numpy as np
import numpy.typing as npt

from core.periods import seoul
from wfm.scheduling.divide.duty import Duty
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.roster import Assignment, Pause, Shift, Uncovered

Ints = npt.NDArray[np.int64]


def _moment(problem: RosterProblem, slot: int) -> datetime:
    return seoul(problem.monday, slot * problem.slot_minutes)


def shifts_of(problem: RosterProblem, tours: Ints) -> tuple[Shift, ...]:
    """Shifts of tours (A, D, 3), by time and agent."""
    found = []
    for row, agent in enumerate(problem.agents):
        for day, (start, kind, pause) in enumerate(tours[row].tolist()):
            if start < 0:
                continue
            minutes = int(problem.menu.pause[kind]) * problem.slot_minutes
            found.append(
                Shift(
                    agent=agent,
                    start=_moment(problem, day * problem.per_day + start),
                    minutes=int(problem.menu.span[kind]) * problem.slot_minutes,
                    pauses=(Pause(start=_moment(problem, pause), minutes=minutes),) if minutes else (),
                )
            )
    return tuple(sorted(found, key=lambda shift: (shift.start, shift.agent)))


def assignments_of(problem: RosterProblem, duty: Duty, tenths: Ints) -> tuple[Assignment, ...]:
    """Assignments of ``tenths`` (R, S, K): neighbouring slots with the same tenths are one, by time and agent."""
    found = []
    for row in range(len(tenths)):
        agent = row if row < len(problem.agents) else int(problem.carried_agent[row - len(problem.agents)])
        for place, queue in enumerate(duty.skills[row].tolist()):
            if queue < 0:
                break
            tenant, channel = problem.queues[queue]
            for first, end, part in runs(tenths[row, :, place]):
                found.append(
                    Assignment(
                        agent=problem.agents[agent],
                        tenant=tenant,
                        channel=channel,
                        start=_moment(problem, first),
                        minutes=(end - first) * problem.slot_minutes,
                        tenths=part,
                    )
                )
    return tuple(sorted(found, key=lambda each: (each.start, each.agent, each.tenant, each.channel)))


def runs(values: Ints | Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Stretches of one value other than nought: first, end (exclusive), value."""
    first, current, size = 0, 0, len(values)
    for slot in range(size + 1):
        value = int(values[slot]) if slot < size else 0
        if value != current:
            if current:
                yield first, slot, current
            first, current = slot, value


def uncovered_of(problem: RosterProblem, duty: Duty) -> tuple[Uncovered, ...]:
    """Need that nobody covers, by time and queue."""
    missing = problem.need[:, : problem.week_slots] - duty.covered
    return tuple(
        Uncovered(
            tenant=problem.queues[queue][0],
            channel=problem.queues[queue][1],
            start=_moment(problem, int(slot)),
            tenths=int(missing[queue, slot]),
        )
        for slot, queue in zip(*np.nonzero(missing.T), strict=True)
    )
