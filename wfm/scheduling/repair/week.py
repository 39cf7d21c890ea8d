"""The week of a repair as arrays: what stands, what is touched, who could help, and the roster that comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np
import numpy.typing as npt

from core.ids import AgentId, RosterId
from core.periods import seoul
from core.problems import Problem
from wfm.scheduling.divide.caps import within_caps
from wfm.scheduling.divide.duty import Duty, duty_of
from wfm.scheduling.divide.from_arrays import assignments_of, shifts_of
from wfm.scheduling.divide.redivide import covered_by, redivide, tenths_of
from wfm.scheduling.divide.terms import division_won, terms_won
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.formulate.pinning import MINUTE, pin_of, pins_held, place_of
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.repair.freeze import ChangePrices, Touch, slot_of
from wfm.scheduling.repair.mending import Gaps, MendLimits, mended_tours
from wfm.scheduling.repair.standing import Swap
from wfm.scheduling.roster import Assignment, Roster, RosterStatus, Search, Shift, Uncovered
from wfm.scheduling.search.search import Searcher
from wfm.staffing.requirement import Requirement

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

ENGINE = "repair of tours+routing/1"
NO_BOUND = "none: a repair only looks near the published roster"
EARLY_SHARE = 4
"""A slot in the first quarter of a day may belong to a shift that began the day before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairOrder:
    """What to mend: the moment it becomes known, exchanges, effort and seed.

    New shifts begin ``notice_minutes`` after ``now`` at the earliest. ``rounds`` of the search, so that the same seed
    gives the same repair on every machine.
    """

    roster: RosterId
    version: int
    now: datetime
    swaps: tuple[Swap, ...] = ()
    notice_minutes: int = 60
    rounds: int = 400
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairWeek:
    """One week: A agents, R rows (agents, then shifts that nobody can move), S slots, K skills.

    ``tours`` (A, D, 3) stand; ``planned`` (R, S, K) as published; ``touched`` (S,) slots differ in hands or need from
    what was published. ``rigid`` agents have a shift that the arrays cannot hold: it stands and they are not asked.
    """

    given: RosterInput
    problem: RosterProblem
    problems: tuple[Problem, ...]
    published: Roster
    standing: tuple[Shift, ...]
    tours: Ints
    rigid: frozenset[AgentId]
    skills: Ints
    planned: Ints
    touched: Bools
    touch: Touch

    @classmethod
    def of(
        cls,
        given: RosterInput,
        published: Roster,
        standing: tuple[Shift, ...],
        before: Requirement,
        order: RepairOrder,
    ) -> RepairWeek:
        """Lay the standing shifts out, and find what differs from the published ones."""
        pins = [pin for shift in (*published.shifts, *standing) if (pin := pin_of(shift)) is not None]
        plain, problems = roster_problem(
            replace(given, pins=()), published.monday, also=pins, served=published.assignments
        )
        problem, tours, rigid = laid_out(plain, standing)
        skills = Searcher(problem).routing.skills
        now_slot = max(0, slot_of(problem, order.now))
        touched = _hands_changed(problem, published.shifts, standing)
        touched |= _need_changed(problem, given.requirement, before)
        planned = tenths_of(problem, skills, published.assignments)
        # Work planned for somebody who is not there to answer: training that came later, for one.
        touched |= (planned.any(axis=2) & ~duty_of(problem, tours).on).any(axis=0)
        touched[:now_slot] = False
        moved = {shift.agent for shift in set(published.shifts) ^ set(standing)}
        touch = Touch(
            tours=tours,
            now_slot=now_slot,
            notice_slot=max(0, slot_of(problem, order.now + timedelta(minutes=order.notice_minutes))),
            closed=_closed(problem, touched, now_slot, moved | rigid, published),
        )
        return cls(
            given=given,
            problem=problem,
            problems=problems,
            published=published,
            standing=standing,
            tours=tours,
            rigid=rigid,
            skills=skills,
            planned=planned,
            touched=touched,
            touch=touch,
        )

    def mended(self, prices: ChangePrices, order: RepairOrder) -> tuple[Ints, int]:
        """Tours (A, D, 3) that answer what is touched, and how many agents were asked."""
        given = np.zeros_like(self.problem.need[:, : self.problem.week_slots])
        rows, places = np.nonzero(self.skills >= 0)
        np.add.at(given, self.skills[rows, places], self.planned[rows, :, places])
        limits = MendLimits(rounds=order.rounds, seed=order.seed)
        return mended_tours(self.problem, self.touch, Gaps(touched=self.touched, covered=given), prices, limits)

    def roster_of(self, tours: Ints, order: RepairOrder) -> Roster:
        """The next version: shifts and assignments that nothing changed are those published, to the letter."""
        days = {(self.problem.agents[row], int(day)) for row, day in np.argwhere((tours != self.tours).any(axis=2))}
        changed = [s for s in shifts_of(self.problem, tours) if (s.agent, self._day(s)) in days]
        kept = [s for s in self.standing if (s.agent, self._day(s)) not in days]
        shifts = tuple(sorted((*kept, *changed), key=lambda shift: (shift.start, shift.agent)))
        duty, tenths = self._divided(tours)
        assignments = self._assignments(duty, tenths)
        settled = replace(duty, covered=covered_by(self.problem, self.skills, tenths))
        terms = terms_won(self.problem, tours, settled) | division_won(self.given, self.problem, settled, tenths)
        return replace(
            self.published,
            roster=order.roster,
            version=order.version,
            status=RosterStatus.DRAFT,
            shifts=shifts,
            assignments=assignments,
            uncovered=uncovered_after(self.given.requirement, assignments, self.published),
            search=Search(
                engine=ENGINE,
                seed=order.seed,
                limit_s=0.0,
                cost_won=sum(terms.values()),
                bound_won=None,
                bound_name=NO_BOUND,
                terms_won=terms,
            ),
            pins=pins_held(self.published.pins, shifts, self.published.range),
        )

    def _day(self, shift: Shift) -> int:
        return (shift.start.date() - self.problem.monday).days

    def _divided(self, tours: Ints) -> tuple[Duty, Ints]:
        """Who is on duty, and tenths (R, S, K): slots with other hands or need divided anew, the others as published.

        Others' past stays as it was; what was planned for somebody who left before is not done.
        """
        duty, stood = duty_of(self.problem, tours), duty_of(self.problem, self.tours)
        slots = np.flatnonzero(self.touched | (duty.on != stood.on).any(axis=0)).tolist()
        tenths = redivide(self.problem, self.skills, duty.on, self.planned, slots)
        tenths, _ = within_caps(self.problem, self.skills, duty.on, tenths, slots)
        past = slice(0, self.touch.now_slot)
        tenths[:, past][~duty.on[:, past]] = 0
        return duty, tenths

    def _assignments(self, duty: Duty, tenths: Ints) -> tuple[Assignment, ...]:
        """Assignments of the tenths; those of people for whom nothing changed as published, to the letter."""
        names = [*self.problem.agents, *(self.problem.agents[row] for row in self.problem.carried_agent)]
        rows = np.flatnonzero((tenths != self.planned).any(axis=(1, 2)))
        changed = {names[row] for row in rows}
        new = [each for each in assignments_of(self.problem, duty, tenths) if each.agent in changed]
        kept = [each for each in self.published.assignments if each.agent not in changed]
        return tuple(sorted((*kept, *new), key=lambda each: (each.start, each.agent, each.tenant, each.channel)))


def uncovered_after(
    requirement: Requirement, assignments: Iterable[Assignment], roster: Roster
) -> tuple[Uncovered, ...]:
    """Need of the roster's days that no assignment covers, by time and queue."""
    grid, step = requirement.grid, timedelta(minutes=requirement.grid.minutes)
    served: dict[tuple[str, str, datetime], int] = {}
    for each in assignments:
        for number in range(each.minutes // grid.minutes):
            key = (each.tenant, each.channel.value, each.start + number * step)
            served[key] = served.get(key, 0) + each.tenths
    found = []
    for line in requirement.lines:
        for index, need in enumerate(line.tenths):
            start = grid.start_of(index)
            missing = need - served.get((line.tenant, line.channel.value, start), 0) if need else 0
            if missing > 0 and start.date() in roster.range:
                found.append(Uncovered(tenant=line.tenant, channel=line.channel, start=start, tenths=missing))
    return tuple(sorted(found, key=lambda each: (each.start, each.tenant, each.channel)))


def laid_out(problem: RosterProblem, shifts: Iterable[Shift]) -> tuple[RosterProblem, Ints, frozenset[AgentId]]:
    """Shifts as tours (A, D, 3). Agents with one that no tour holds are rigid: their shifts become carried ones."""
    tours = np.full((len(problem.agents), problem.days, 3), -1, dtype=np.int64)
    tours[:, :, 1:] = 0
    row_of = {agent: row for row, agent in enumerate(problem.agents)}
    by_agent: dict[AgentId, list[Shift]] = {}
    for shift in shifts:
        by_agent.setdefault(shift.agent, []).append(shift)
    rigid: dict[AgentId, list[Shift]] = {}
    for agent, own in by_agent.items():
        pins = [pin_of(shift) for shift in own]
        places = [None if pin is None else place_of(problem, pin) for pin in pins]
        days = [(shift.start.date() - problem.monday).days for shift in own]
        work = sum(problem.menu.work[place[1]] for place in places if place is not None)
        if agent not in row_of:
            continue
        if None in places or len(set(days)) < len(days) or work > problem.week_most[row_of[agent]]:
            rigid[agent] = own
            continue
        for day, place in zip(days, places, strict=True):
            tours[row_of[agent], day] = place or (-1, 0, 0)
    marks = [_worked(problem, shift) for own in rigid.values() for shift in own]
    rows = [row_of[agent] for agent, own in rigid.items() for _ in own]
    if rows:
        problem = replace(
            problem,
            carried=np.vstack([problem.carried, *marks]),
            carried_agent=np.append(problem.carried_agent, np.array(rows, dtype=np.int64)),
        )
    return problem, tours, frozenset(rigid)


def _worked(problem: RosterProblem, shift: Shift) -> Bools:
    """Slots (H,) that a shift works wholly."""
    on = np.zeros(problem.horizon, dtype=bool)
    first = -(-((shift.start - seoul(problem.monday)) // MINUTE) // problem.slot_minutes)
    on[max(first, 0) : max(0, (shift.end - seoul(problem.monday)) // MINUTE // problem.slot_minutes)] = True
    for pause in shift.pauses:
        begin = (pause.start - seoul(problem.monday)) // MINUTE
        on[max(0, begin // problem.slot_minutes) : -(-(begin + pause.minutes) // problem.slot_minutes)] = False
    return on


def _hands_changed(problem: RosterProblem, before: Iterable[Shift], after: Iterable[Shift]) -> Bools:
    """Slots (S,) in which somebody works in only one of two sets of shifts."""
    found = np.zeros(problem.week_slots, dtype=bool)
    marks: dict[AgentId, Bools] = {}
    for shift in set(before) ^ set(after):
        known = marks.setdefault(shift.agent, np.zeros(problem.horizon, dtype=bool))
        marks[shift.agent] = known ^ _worked(problem, shift)
    for known in marks.values():
        found |= known[: problem.week_slots]
    return found


def _need_changed(problem: RosterProblem, now: Requirement, before: Requirement) -> Bools:
    """Slots (S,) in which some queue needs more or less than the roster was built for."""
    found = np.zeros(problem.week_slots, dtype=bool)
    known = {(line.tenant, line.channel): line.tenths for line in before.lines}
    first, first_before = now.grid.index_of(seoul(problem.monday)), before.grid.index_of(seoul(problem.monday))
    size = problem.week_slots
    for line in now.lines:
        old = known.get((line.tenant, line.channel), (0,) * (first_before + size))
        found |= np.array(line.tenths[first : first + size]) != np.array(old[first_before : first_before + size])
    return found


def _closed(
    problem: RosterProblem, touched: Bools, now_slot: int, still: Iterable[AgentId], published: Roster
) -> Bools:
    """Days (A, D) that stay as they are: over, calm, pinned, or of an agent who fell away or cannot be moved."""
    closed = np.ones((len(problem.agents), problem.days), dtype=bool)
    for slot in np.flatnonzero(touched).tolist():
        day, within = divmod(slot, problem.per_day)
        closed[:, day] = False
        if day > 0 and within < problem.per_day // EARLY_SHARE:
            closed[:, day - 1] = False
    closed[:, : now_slot // problem.per_day] = True
    row_of = {agent: row for row, agent in enumerate(problem.agents)}
    for agent in still:
        if agent in row_of:
            closed[row_of[agent]] = True
    for pin in published.pins:
        if pin.agent in row_of:
            closed[row_of[pin.agent], (pin.day - problem.monday).days] = True
    return closed
