"""Shifts that are given, by hand or by an earlier version: who serves whom in them, what is covered, what it costs.

Tours are not searched here. The division moves the fewest hands, as a repair does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import numpy.typing as npt

from core.errors import BrokenInvariant, require
from core.periods import DAYS_A_WEEK, seoul, week_from
from core.service import Service
from wfm.scheduling.divide.balance import bought_minutes
from wfm.scheduling.divide.caps import within_caps
from wfm.scheduling.divide.duty import Duty, duty_of
from wfm.scheduling.divide.from_arrays import assignments_of, uncovered_of
from wfm.scheduling.divide.redivide import covered_by, redivide, tenths_of
from wfm.scheduling.divide.standby import with_standby
from wfm.scheduling.divide.terms import division_won, terms_won
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.formulate.pinning import pin_of, place_of
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.roster import Assignment, Roster, Shift

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def with_shifts(
    given: RosterInput,
    base: Roster,
    new: Roster,
    *,
    services: Sequence[Service] = (),
) -> Roster:
    """``new`` (identity, shifts and pins are read) with assignments, uncovered need and cost for its shifts.

    Where the shifts are those of ``base`` it stays who serves whom; elsewhere all the need that can be covered is, with
    the fewest hands moved. ``given`` holds the requirement of both. The shifts keep the rules on hours: ask the checker
    first.
    """
    weeks = []
    previous = given.previous
    for number in range(new.weeks):
        monday = new.monday + timedelta(days=DAYS_A_WEEK * number)
        week = _week_of(new, monday)
        weeks.append(_divided(replace(given, previous=previous), _week_of(base, monday), week, services))
        previous = weeks[-1]
    return replace(
        new,
        assignments=tuple(each for week in weeks for each in week.assignments),
        uncovered=tuple(each for week in weeks for each in week.uncovered),
        search=replace(
            new.search,
            cost_won=sum(week.search.cost_won for week in weeks),
            terms_won={
                name: sum(week.search.terms_won.get(name, 0) for week in weeks) for name in weeks[0].search.terms_won
            },
        ),
    )


def _week_of(roster: Roster, monday: date) -> Roster:
    """One week of a roster."""
    days = week_from(monday)

    def within(moment: datetime) -> bool:
        return moment.date() in days

    return replace(
        roster,
        monday=monday,
        weeks=1,
        shifts=tuple(shift for shift in roster.shifts if within(shift.start)),
        assignments=tuple(each for each in roster.assignments if within(each.start)),
        uncovered=tuple(each for each in roster.uncovered if within(each.start)),
        pins=tuple(pin for pin in roster.pins if pin.day in days),
    )


def _divided(given: RosterInput, base: Roster, new: Roster, services: Sequence[Service]) -> Roster:
    """One week with its assignments."""
    problem, tours = given_problem(given, new, served=base.assignments)
    duty = duty_of(problem, tours)
    planned = tenths_of(problem, duty.skills, base.assignments)
    touched = _touched(problem, duty, planned, base, new)
    slots = np.flatnonzero(touched).tolist()
    divided = redivide(problem, duty.skills, duty.on, planned, slots)
    divided, _ = within_caps(problem, duty.skills, duty.on, divided, slots)
    bought = bought_minutes(services, given.calendar, new.monday, given.law.full_time_week_minutes)
    tenths = np.where(touched[None, :, None], with_standby(problem, duty, divided, bought), divided)
    settled = replace(duty, covered=covered_by(problem, duty.skills, tenths))
    terms = terms_won(problem, tours, settled) | division_won(given, problem, settled, divided)
    return replace(
        new,
        assignments=assignments_of(problem, settled, tenths),
        uncovered=uncovered_of(problem, settled),
        search=replace(new.search, cost_won=sum(terms.values()), terms_won=terms),
    )


def _touched(problem: RosterProblem, duty: Duty, planned: Ints, base: Roster, new: Roster) -> Bools:
    """Slots (S,) in which a shift is new or gone, or an assignment of the base does not hold any more.

    Somebody may have lost a skill, or left, since the base was built.
    """
    touched = ((planned.sum(axis=2) > 0) & ~duty.on).any(axis=0)
    told = np.zeros(problem.week_slots, dtype=np.int64)
    for each in base.assignments:
        first = max(0, _slot(problem, each.start))
        told[first : _slot(problem, each.start + timedelta(minutes=each.minutes))] += each.tenths
    touched |= told != planned.sum(axis=(0, 2))
    for shift in set(base.shifts) ^ set(new.shifts):
        touched[max(0, _slot(problem, shift.start)) : _slot(problem, shift.end)] = True
    return np.asarray(touched, dtype=bool)


def given_problem(
    given: RosterInput, roster: Roster, *, served: Sequence[Assignment] | None = None
) -> tuple[RosterProblem, Ints]:
    """The problem of a roster's first week, with a menu that has every shift of it, and these shifts as tours.

    Shifts of people who are not in the pool any more are left out. ``served`` says whom agents serve in that week
    already; None: as the roster's own assignments do.
    """
    known = {agent.agent for agent in given.pool_agents}
    days = week_from(roster.monday)
    shifts = [shift for shift in roster.shifts if shift.agent in known and shift.start.date() in days]
    problem, _ = roster_problem(
        given,
        roster.monday,
        also=[pin for shift in shifts if (pin := pin_of(shift)) is not None],
        served=roster.assignments if served is None else served,
    )
    return problem, tours_of(problem, shifts)


def shifts_within(roster: Roster, monday: date) -> tuple[Shift, ...]:
    """The shifts of a roster that begin in the week of a Monday."""
    return _week_of(roster, monday).shifts


def tours_of(problem: RosterProblem, shifts: Sequence[Shift]) -> Ints:
    """Shifts as tours (A, D, 3): begin within the day (−1: off), kind, first slot of the break.

    Raises BrokenInvariant for a shift of nobody in the pool, outside the week, or of a shape that the menu lacks.
    """
    tours = np.full((len(problem.agents), problem.days, 3), -1, dtype=np.int64)
    rows = {agent: row for row, agent in enumerate(problem.agents)}
    for shift in shifts:
        row, day = rows.get(shift.agent), (shift.start.date() - problem.monday).days
        require(row is not None and 0 <= day < problem.days, "a shift of nobody in the pool, or outside the week")
        pin = pin_of(shift)
        place = None if pin is None else place_of(problem, pin)
        if place is None:
            raise BrokenInvariant("a given shift that the menu of shifts lacks")
        tours[row, day] = place
    return tours


def _slot(problem: RosterProblem, moment: datetime) -> int:
    return (moment - seoul(problem.monday)) // timedelta(minutes=problem.slot_minutes)
