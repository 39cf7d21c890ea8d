"""Shifts that are given, by hand or by an earlier version: who serves whom in them, what is covered, what it costs.

Tours are not searched here; the division is the one every build makes: exact routing, tenant blocks, standing by.
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
from wfm.scheduling.balance import bought_minutes
from wfm.scheduling.blocks import BlockLimits, tenant_blocks
from wfm.scheduling.duty import Duty, duty_of
from wfm.scheduling.formulation import RosterInput, roster_problem
from wfm.scheduling.pinning import pin_of, place_of
from wfm.scheduling.problem import RosterProblem
from wfm.scheduling.records import assignments_of, uncovered_of
from wfm.scheduling.roster import Assignment, Roster, Shift
from wfm.scheduling.standby import with_standby
from wfm.scheduling.terms import terms_won

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BLOCK_ROUNDS_A_DAY = 20


def with_shifts(
    given: RosterInput,
    base: Roster,
    new: Roster,
    *,
    services: Sequence[Service] = (),
    block_rounds_a_day: int = BLOCK_ROUNDS_A_DAY,
) -> Roster:
    """``new`` (identity, shifts and pins are read) with assignments, uncovered need and cost for its shifts.

    Days whose shifts are those of ``base`` keep who serves whom; the others are divided afresh. ``given`` holds the
    requirement of both. The shifts keep the rules on hours: ask the checker first.
    """
    weeks = []
    previous = given.previous
    for number in range(new.weeks):
        monday = new.monday + timedelta(days=DAYS_A_WEEK * number)
        week = _week_of(new, monday)
        weeks.append(
            _divided(replace(given, previous=previous), _week_of(base, monday), week, services, block_rounds_a_day)
        )
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


def _divided(
    given: RosterInput, base: Roster, new: Roster, services: Sequence[Service], block_rounds_a_day: int
) -> Roster:
    """One week with its assignments."""
    problem, tours = given_problem(given, new)
    duty = duty_of(problem, tours)
    slots_min = -(-given.settings.block_minutes_min // problem.slot_minutes)
    limits = BlockLimits(rounds_a_day=block_rounds_a_day, slots_min=slots_min)
    kept = _kept_slots(problem, duty, base, new)
    bought = bought_minutes(services, given.calendar, new.monday, given.law.full_time_week_minutes)
    tenths = with_standby(problem, duty, _blocks_of(duty, problem.per_day, limits, kept), bought)
    tenths, covered = _mixed(problem, duty, tenths, base, kept)
    settled = replace(duty, covered=covered)
    terms = terms_won(problem, tours, settled)
    return replace(
        new,
        assignments=assignments_of(problem, settled, tenths),
        uncovered=uncovered_of(problem, settled),
        search=replace(new.search, cost_won=sum(terms.values()), terms_won=terms),
    )


def _blocks_of(duty: Duty, per_day: int, limits: BlockLimits, kept: Bools) -> Ints:
    """Tenths (R, S, K) in tenant blocks on the days that are not kept; the others stay as they were routed."""
    tenths = duty.tenths.copy()
    for day in np.flatnonzero(~kept[::per_day]).tolist():
        span = slice(day * per_day, (day + 1) * per_day)
        alone = replace(duty, on=duty.on[:, span], covered=duty.covered[:, span], tenths=duty.tenths[:, span])
        tenths[:, span] = tenant_blocks(alone, per_day, limits).tenths
    return tenths


def given_problem(given: RosterInput, roster: Roster) -> tuple[RosterProblem, Ints]:
    """The problem of a roster's first week, with a menu that has every shift of it, and these shifts as tours.

    Shifts of people who are not in the pool any more are left out.
    """
    known = {agent.agent for agent in given.pool_agents}
    days = week_from(roster.monday)
    shifts = [shift for shift in roster.shifts if shift.agent in known and shift.start.date() in days]
    problem, _ = roster_problem(
        given, roster.monday, also=[pin for shift in shifts if (pin := pin_of(shift)) is not None]
    )
    return problem, tours_of(problem, shifts)


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


def _kept_slots(problem: RosterProblem, duty: Duty, base: Roster, new: Roster) -> Bools:
    """Slots (S,) of days on which nothing changed: no shift of theirs is new or gone, and every assignment still holds.

    Where somebody lost a skill, left, or the law of the night before changed, the day is divided afresh.
    """
    touched = np.zeros(problem.week_slots, dtype=bool)
    for shift in set(base.shifts) ^ set(new.shifts):
        touched[max(0, _slot(problem, shift.start)) : _slot(problem, shift.end)] = True
    places = _places(problem, duty)
    for each in base.assignments:
        first, end = _slot(problem, each.start), _slot(problem, each.start + timedelta(minutes=each.minutes))
        if _row_of(problem, duty, places, each) is None:
            touched[max(0, first) : end] = True
    by_day = touched.reshape(problem.days, problem.per_day).any(axis=1)
    return np.repeat(~by_day, problem.per_day)


def _mixed(problem: RosterProblem, duty: Duty, tenths: Ints, base: Roster, kept: Bools) -> tuple[Ints, Ints]:
    """``tenths`` (R, S, K) with those of the base in kept slots, and the tenths (Q, S) covered by the whole."""
    mixed = np.where(kept[None, :, None], 0, tenths)
    places = _places(problem, duty)
    for each in base.assignments:
        row_and_place = _row_of(problem, duty, places, each)
        first = _slot(problem, each.start)
        for slot in range(max(0, first), min(first + each.minutes // problem.slot_minutes, problem.week_slots)):
            if kept[slot] and row_and_place is not None:
                row, place = row_and_place
                mixed[row, slot, place] += each.tenths
    served = np.zeros((len(problem.queues), problem.week_slots), dtype=np.int64)
    for row in range(len(mixed)):
        for place, queue in enumerate(duty.skills[row].tolist()):
            if queue >= 0:
                served[queue] += mixed[row, :, place]
    return mixed, np.minimum(served, problem.need[:, : problem.week_slots])


def _places(problem: RosterProblem, duty: Duty) -> list[dict[int, int]]:
    """Per row: place of each queue among the skills."""
    return [{queue: place for place, queue in enumerate(skills) if queue >= 0} for skills in duty.skills.tolist()]


def _row_of(
    problem: RosterProblem, duty: Duty, places: list[dict[int, int]], each: Assignment
) -> tuple[int, int] | None:
    """Row and skill that an assignment of the base belongs to, None where it does not hold any more.

    A row is on duty over the whole stretch: the agent's own, or that of last week's shift which reaches into Monday.
    """
    queue = (each.tenant, each.channel)
    if queue not in problem.queues or each.agent not in problem.agents:
        return None
    index, agent = problem.queues.index(queue), problem.agents.index(each.agent)
    carried = np.flatnonzero(problem.carried_agent == agent) + len(problem.agents)
    first = max(0, _slot(problem, each.start))
    end = min(_slot(problem, each.start + timedelta(minutes=each.minutes)), problem.week_slots)
    for row in (agent, *carried.tolist()):
        if index in places[row] and bool(duty.on[row, first:end].all()):
            return row, places[row][index]
    return None
