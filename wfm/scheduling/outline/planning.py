"""From people, need and law to an outline problem: shift templates, limits, wishes, hands wanted a day and template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from core.calendar import HolidayCalendar
from core.labour_law import LabourLaw
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY, seoul
from core.problems import Problem
from wfm.agents import Absence, Agent, Wish, WishKind
from wfm.scheduling.formulate.availability import AT_WORK, WeekSlots, contracted_minutes, week_minutes_most
from wfm.scheduling.formulate.carry import CarryIn, carry_in
from wfm.scheduling.outline.records import Carried, Outline, OutlineProblem, OutlineWish, Person, Template, Want
from wfm.scheduling.outline.rules import SATURDAY
from wfm.scheduling.roster import Roster
from wfm.scheduling.settings import RosterSettings
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

Floats = npt.NDArray[np.float64]

POINTS = 10
"""Weights of an outline are whole: ten to the price of an hour's wage, the unit of the settings' weights."""
STARTS = 3
"""Templates a length where the settings name none: early, day, late."""
BUSY_SHARE = 0.2
"""Hours with less need than this share of the peak are the night's, where the settings name no templates."""
OFFICE_START = 9 * 60
DAY_EFFORT = 2.0
"""CP-SAT's own, machine-independent time for the mix of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A template with its hours: ``start`` minute of the day, ``work`` and ``span`` (with the break) minutes."""

    code: str
    start: int
    work: int
    span: int

    @property
    def end(self) -> int:
        """Minute of the day at which it ends; past 1440 for a night."""
        return self.start + self.span


@dataclass(frozen=True, kw_only=True)
class OutlineInput:
    """All that an outline is made of. The requirement's grid is the horizon: whole weeks from a Monday."""

    agents: tuple[Agent, ...]
    requirement: Requirement
    absences: tuple[Absence, ...]
    wishes: tuple[Wish, ...]
    calendar: HolidayCalendar
    law: LabourLaw
    settings: RosterSettings
    previous: Roster | None = None

    @property
    def people(self) -> tuple[Agent, ...]:
        """Agents of the requirement's pool that are employed on some day."""
        days = self.requirement.grid.range
        return tuple(
            agent
            for agent in self.agents
            if agent.pool == self.requirement.pool and any(agent.is_employed_on(day) for day in days)
        )


@dataclass(frozen=True, kw_only=True)
class Planned:
    """The problem, what its templates mean in hours, and who fits none of them."""

    problem: OutlineProblem
    kinds: Mapping[str, Kind]
    problems: tuple[Problem, ...]

    def used(self, outline: Outline) -> tuple[Kind, ...]:
        """Templates that are wanted on some day or that somebody works; the others only stood by."""
        codes = {want.template for want in self.problem.wants if want.persons}
        codes |= {code for line in outline.lines.values() for code in line if code is not None}
        return tuple(kind for code, kind in self.kinds.items() if code in codes)


def outline_problem(given: OutlineInput) -> Planned:
    """Lay the weeks out as an outline problem."""
    kinds = shift_kinds(given)
    people = tuple(_person(agent, kinds, given) for agent in given.people)
    wants = tuple(_wants(people, kinds, given))
    most = _weekends_most(people, wants, given)
    weeks = given.requirement.grid.days // DAYS_A_WEEK
    fair = tuple(_with_limits(person, most, kinds, weeks) for person in people)
    templates = tuple(
        Template(code=kind.code, minutes=kind.work, not_before=frozenset(_too_soon(kind, kinds, given.law)))
        for kind in kinds
    )
    problem = OutlineProblem(
        days=given.requirement.grid.days,
        templates=templates,
        persons=fair,
        wishes=tuple(_wishes(kinds, given)),
        wants=wants,
    )
    unfit = [person.code for person in fair if all(person.template_most.get(kind.code, 1) == 0 for kind in kinds)]
    problems = tuple(Problem(code="outline.no_template", values={"agent": code}) for code in unfit)
    return Planned(problem=problem, kinds={kind.code: kind for kind in kinds}, problems=problems)


def shift_kinds(given: OutlineInput) -> tuple[Kind, ...]:
    """The company's templates of the settings; else early, day and late ones from the hours in which there is need."""
    settings = given.settings
    lengths = settings.shift_lengths or sorted({_day_minutes(agent, given) for agent in given.people})
    several = len(lengths) > 1
    found = [
        _kind(start, work, given.law, several=several)
        for work in lengths
        for start in settings.shift_starts or _starts(given, work + given.law.break_minutes(work))
    ]
    if not settings.shift_starts and not settings.shift_lengths:
        found += _own_kinds(given, found, several)
    return tuple(sorted(found, key=lambda kind: (kind.start, kind.work)))


def _own_kinds(given: OutlineInput, kinds: Sequence[Kind], several: bool) -> Iterator[Kind]:
    """A template from the first minute of the working day for whoever no other fits."""
    step, seen = given.requirement.grid.minutes, set()
    for agent in given.people:
        work = _day_minutes(agent, given)
        if any(kind.work == work and _fits(agent, kind, given.law) for kind in kinds):
            continue
        own = _kind(-(-agent.earliest_minute // step) * step % MINUTES_A_DAY, work, given.law, several=several)
        if own.code not in seen and _fits(agent, own, given.law):
            seen.add(own.code)
            yield own


def _kind(start: int, work: int, law: LabourLaw, *, several: bool) -> Kind:
    clock = f"{start // 60:02d}:{start % 60:02d}"
    code = f"{clock}+{work / 60:g}h" if several else clock
    return Kind(code=code, start=start, work=work, span=work + law.break_minutes(work))


def _day_minutes(agent: Agent, given: OutlineInput) -> int:
    """Minutes of a working day of the contract: a week in five days at most, in whole intervals, within law and day."""
    step, law = given.requirement.grid.minutes, given.law
    wanted = min(agent.week_minutes // min(len(agent.weekdays), 5), law.day_minutes_max) // step * step
    room, least = agent.latest_minute - agent.earliest_minute, given.settings.shift_work_minutes_min
    while wanted > least and wanted + law.break_minutes(wanted) > room:
        wanted -= step
    return max(least, wanted)


def _starts(given: OutlineInput, span: int) -> list[int]:
    """Early from the first busy interval of a usual day, late until the last, one between; a night where need asks."""
    step = given.requirement.grid.minutes
    usual = np.median(_need(given), axis=0)
    busy = np.flatnonzero(usual >= BUSY_SHARE * usual.max()) if usual.max() > 0 else np.array([], dtype=np.int64)
    if len(busy) == 0:
        return [OFFICE_START]
    first, end = int(busy[0]) * step, (int(busy[-1]) + 1) * step
    last = max(first, end - span)
    starts = {first + (last - first) * number // (STARTS - 1) // step * step for number in range(STARTS)}
    if usual[: first // step].sum() + usual[end // step :].sum() > 0:
        starts.add((first - span) % MINUTES_A_DAY // step * step)
    return sorted(starts)


def _need(given: OutlineInput) -> Floats:
    """Agents needed by day and interval of the day, all tenants and channels together."""
    grid = given.requirement.grid
    tenths = np.zeros(grid.size)
    for line in given.requirement.lines:
        tenths += np.array(line.tenths)
    return tenths.reshape(grid.days, grid.per_day) / TENTHS_AN_AGENT


def _too_soon(kind: Kind, kinds: Sequence[Kind], law: LabourLaw) -> Iterator[str]:
    for other in kinds:
        if other.start + MINUTES_A_DAY - kind.end < law.rest_between_shifts_minutes:
            yield other.code


def _person(agent: Agent, kinds: Sequence[Kind], given: OutlineInput) -> Person:
    """Limits of an agent: contract, law, leave, the shifts that fit the working day, what last week leaves behind."""
    grid, law = given.requirement.grid, given.law
    length = _day_minutes(agent, given)
    fitting = [
        kind for kind in kinds if kind.work <= max(length, min(k.work for k in kinds)) and _fits(agent, kind, law)
    ]
    longest = max((kind.work for kind in fitting), default=0)
    usual = [kind for kind in fitting if kind.work == longest]
    absences = [each for each in given.absences if each.agent == agent.agent]
    free = frozenset(number for number in range(grid.days) if not _is_free(agent, absences, number, given))
    minutes, week_most = 0, 0
    for week in range(grid.days // DAYS_A_WEEK):
        monday = grid.first_day + timedelta(weeks=week)
        slots = WeekSlots(monday=monday, days=DAYS_A_WEEK, minutes=grid.minutes, horizon=DAYS_A_WEEK * grid.per_day)
        contracted = int(contracted_minutes(agent, absences, given.calendar, slots))
        days = sum(number not in free for number in range(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK))
        ordinary = min(-(-agent.week_minutes // max(longest, 1)) * longest, week_minutes_most(agent, law, monday))
        week_most = max(week_most, ordinary)
        minutes += min(contracted // max(longest, 1), days, law.consecutive_days_max) * longest
    carried = carry_in(given.previous, grid.first_day).get(agent.agent)
    codes = {kind.code for kind in usual}
    return Person(
        code=agent.agent,
        minutes_most=max(minutes, 0),
        minutes_least=0,
        run_most=law.consecutive_days_max,
        weekends_most=grid.days // DAYS_A_WEEK,
        template_most={kind.code: 0 for kind in kinds if kind.code not in codes},
        days_off=free | _resting(carried, usual, given),
        week_minutes_most=week_most,
        carried=_past(carried, usual),
    )


def _fits(agent: Agent, kind: Kind, law: LabourLaw) -> bool:
    touches_night = any(law.is_night(minute % MINUTES_A_DAY) for minute in range(kind.start, kind.end, 30))
    return (
        agent.earliest_minute <= kind.start
        and kind.end <= agent.latest_minute
        and not (agent.restrictions.no_night and touches_night)
    )


def _is_free(agent: Agent, absences: Sequence[Absence], number: int, given: OutlineInput) -> bool:
    """Whether the agent may work on a day: contract, employment, rest day, leave, holidays with a restriction."""
    day = given.requirement.grid.first_day + timedelta(days=number)
    spared = agent.restrictions.no_holiday and agent.restrictions.hold_on(day) and given.calendar.is_holiday(day)
    if day.weekday() not in agent.weekdays or not agent.is_employed_on(day) or spared:
        return False
    begin, end = seoul(day, agent.earliest_minute), seoul(day, agent.latest_minute)
    return not any(each.kind not in AT_WORK and each.start < end and begin < each.end for each in absences)


def _past(carried: CarryIn | None, usual: Sequence[Kind]) -> Carried | None:
    """Days in a row until Sunday, as the template that bears the most followers: rest owed keeps a day free instead."""
    if carried is None or not usual:
        return None
    if carried.days_in_row == 0:
        return Carried(template=None, days=1)
    return Carried(template=min(usual, key=lambda kind: kind.end).code, days=carried.days_in_row)


def _resting(carried: CarryIn | None, usual: Sequence[Kind], given: OutlineInput) -> frozenset[int]:
    """Day 0 where no shift begins late enough after last week's last one."""
    if carried is None or carried.last_end is None:
        return frozenset()
    rested = carried.last_end + timedelta(minutes=given.law.rest_between_shifts_minutes)
    latest = max((kind.start for kind in usual), default=0)
    return frozenset({0}) if rested > seoul(given.requirement.grid.first_day, latest) else frozenset()


def _wants(people: Sequence[Person], kinds: Sequence[Kind], given: OutlineInput) -> Iterator[Want]:
    """Hands a day and template that cover the day's need with the fewest hours, among the people there are."""
    settings = given.settings
    for day, need in enumerate(_need(given)):
        counts = _day_mix(need, day, people, kinds, given)
        for kind, count in zip(kinds, counts, strict=True):
            hours = kind.work / 60
            yield Want(
                day=day,
                template=kind.code,
                persons=count,
                under=round(POINTS * float(settings.uncovered) * hours),
                over=round(POINTS * float(settings.off_peak) * hours),
            )


def _day_mix(need: Floats, day: int, people: Sequence[Person], kinds: Sequence[Kind], given: OutlineInput) -> list[int]:
    """How many of each template cover a day's need best (CP-SAT); a break lowers a presence by its share.

    The small hours are covered by nights of the same day: one day is like the next, but for the weekend's edges.
    """
    step, model = given.requirement.grid.minutes, cp_model.CpModel()
    able = [sum(day not in p.days_off and p.template_most.get(kind.code, 1) > 0 for p in people) for kind in kinds]
    counts = [model.new_int_var(0, most, "") for most in able]
    terms: list[cp_model.LinearExprT] = [2 * kind.work * count for kind, count in zip(kinds, counts, strict=True)]
    for slot, wanted in enumerate(need):
        begin = slot * step
        tenths = round(TENTHS_AN_AGENT * float(wanted))
        if tenths == 0:
            continue
        given_tenths = sum(
            round(TENTHS_AN_AGENT * kind.work / kind.span) * count
            for kind, count in zip(kinds, counts, strict=True)
            if (begin - kind.start) % MINUTES_A_DAY < kind.span
        )
        missing = model.new_int_var(0, tenths, "")
        model.add(given_tenths + missing >= tenths)
        terms.append(round(2 * float(given.settings.uncovered) * step / TENTHS_AN_AGENT) * missing)
    model.minimize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.max_deterministic_time = DAY_EFFORT
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return [0] * len(kinds)
    return [int(solver.value(count)) for count in counts]


def _weekends_most(people: Sequence[Person], wants: Sequence[Want], given: OutlineInput) -> int:
    """A fair share of the weekends for whoever may work on them, rounded up, and one more for freedom."""
    weeks, hands = given.requirement.grid.days // DAYS_A_WEEK, 0
    for week in range(weeks):
        days = [week * DAYS_A_WEEK + number for number in (5, 6)]
        hands += max(sum(want.persons for want in wants if want.day == day) for day in days)
    able = sum(any(day not in person.days_off for day in range(5, weeks * DAYS_A_WEEK, 7)) for person in people)
    return min(weeks, 1 + -(-hands // max(1, able)))


def _with_limits(person: Person, most: int, kinds: Sequence[Kind], weeks: int) -> Person:
    """The person with its weekends, and the least work: the contract's, less what free weekends cost, less a shift."""
    touched = min(person.weekends_most, most)
    longest = max((kind.work for kind in kinds if person.template_most.get(kind.code, 1) > 0), default=0)
    shifts = (person.week_minutes_most or 0) // max(longest, 1)
    losses = []
    for week in range(weeks):
        free = [number for number in range(DAYS_A_WEEK) if week * DAYS_A_WEEK + number not in person.days_off]
        losses.append(min(shifts, len(free)) - min(shifts, sum(number < SATURDAY for number in free)))
    lost = sum(sorted(losses)[: weeks - touched])
    least = max(0, person.minutes_most - longest * (lost + 1))
    return replace(person, weekends_most=touched, minutes_least=least)


def _wishes(kinds: Sequence[Kind], given: OutlineInput) -> Iterator[OutlineWish]:
    """Each wished day off, and each template that a wish for early or late does not hold."""
    grid, weight = given.requirement.grid, round(POINTS * float(given.settings.wish))
    known = {agent.agent for agent in given.people}
    for wish, number in product(given.wishes, range(grid.days)):
        day = grid.first_day + timedelta(days=number)
        if wish.agent not in known or not wish.first <= day <= wish.last:
            continue
        if wish.kind is WishKind.DAY_OFF:
            yield OutlineWish(person=wish.agent, day=number, template=None, weight=weight, is_on=False)
            continue
        for kind in kinds:
            if not wish.is_met(kind.start, kind.end):
                yield OutlineWish(person=wish.agent, day=number, template=kind.code, weight=weight, is_on=False)
