"""Why need is uncovered, what would help and by how much, and which rules collide: small weeks, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from core.ids import AgentId, RosterId, TenantId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, POOL, agent, built, day, given, need, office
from wfm.agents import Absence, AbsenceKind, Agent, Restrictions, Skill
from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.divide.given_shifts import given_problem, with_shifts
from wfm.scheduling.explain.conflicts import AgentRule, conflicts
from wfm.scheduling.explain.reasons import Gap, Reason, Whereabouts, explain_gaps
from wfm.scheduling.explain.remedies import Remedy, RemedyKind, remedies
from wfm.scheduling.explain.rerouting import Rerouting
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.pins import Pin
from wfm.scheduling.roster import Pause, Roster, RosterStatus, Search, Shift

NINE, NOON = 9 * 60, 12 * 60


def shift(code: str, number: int, start: int = NINE, minutes: int = 540, pause: int | None = NOON) -> Shift:
    """A shift of a day by its number, with an hour's break."""
    pauses = () if pause is None else (Pause(start=seoul(day(number), pause), minutes=60),)
    return Shift(agent=AgentId(code), start=seoul(day(number), start), minutes=minutes, pauses=pauses)


def roster_of(everything: RosterInput, *shifts: Shift, pins: tuple[Pin, ...] = ()) -> Roster:
    """A roster of these shifts, divided as every roster is."""
    empty = Roster(
        roster=RosterId("MAIN-1"),
        pool=POOL,
        monday=MONDAY,
        weeks=1,
        version=1,
        status=RosterStatus.DRAFT,
        interval_minutes=everything.requirement.grid.minutes,
        shifts=(),
        assignments=(),
        uncovered=(),
        search=Search(engine="by hand", seed=1, limit_s=0.0, cost_won=0, bound_won=None, bound_name=""),
    )
    return with_shifts(everything, empty, replace(empty, shifts=shifts, pins=pins))


def asked(everything: RosterInput, roster: Roster) -> tuple[tuple[Gap, ...], tuple[Remedy, ...]]:
    """Gaps and remedies."""
    problem, tours = given_problem(everything, roster)
    routing = Rerouting(problem, tours)
    whereabouts = Whereabouts(everything, roster, problem, tours, routing)
    return explain_gaps(roster, whereabouts), remedies(everything, problem, tours, routing, whereabouts)


def reasons(gap: Gap) -> dict[Reason, int]:
    """How many people are kept by what."""
    return dict(gap.reasons)


def morning(tenths: int, first: int = NINE, end: int = NINE + 60) -> object:
    """Need on Monday from 9 to 10."""
    return lambda number, minute: tenths if number == 0 and first <= minute < end else 0


# --- reasons


def test_nobody_is_trained() -> None:
    """A tenant that nobody knows: the gap has no trained people at all."""
    everything = given((agent("A1", "T1"),), need({"T2": morning(5)}))  # type: ignore[dict-item]
    (gap,), _ = asked(everything, roster_of(everything, shift("A1", 0)))
    assert (gap.reason, gap.trained, gap.tenth_minutes) == (Reason.NOBODY_TRAINED, 0, 5 * 60)
    assert (gap.start, gap.end) == (seoul(MONDAY, NINE), seoul(MONDAY, NINE + 60))


def test_each_person_is_kept_by_something_else() -> None:
    """Five who know the tenant: busy, on leave, at the rest day, out of hours, restricted; nobody could work."""
    people = (
        agent("A1", "T1"),
        agent("A2", "T1"),
        agent("A3", "T1", weekdays=frozenset({1, 2, 3, 4}), weekly_rest_day=0),
        agent("A4", "T1", earliest_minute=13 * 60),
        agent("A5", "T1", restrictions=Restrictions(no_holiday=True)),
    )
    leave = Absence(agent=AgentId("A2"), kind=AbsenceKind.ANNUAL_LEAVE, start=seoul(MONDAY), end=seoul(day(1)))
    everything = given(people, need({"T1": morning(30)}), absences=(leave,), holidays=(MONDAY,))  # type: ignore[dict-item]
    (gap,), _ = asked(everything, roster_of(everything, shift("A1", 0)))
    assert gap.tenth_minutes == 20 * 60
    assert reasons(gap) == {
        Reason.BUSY: 1,
        Reason.LEAVE: 1,
        Reason.REST_DAY: 1,
        Reason.OUTSIDE_HOURS: 1,
        Reason.RESTRICTED: 1,
    }


@pytest.mark.parametrize(
    ("shifts", "more", "reason"),
    [
        ((shift("A1", 0, pause=NINE + 60),), {}, Reason.ON_BREAK),
        ((shift("A1", 1),), {"week_minutes": 480, "restrictions": Restrictions(no_overtime=True)}, Reason.WEEK_FULL),
        ((shift("A1", 1),), {}, Reason.DEARER),
    ],
)
def test_what_keeps_the_only_one_who_knows(shifts: tuple[Shift, ...], more: dict[str, object], reason: Reason) -> None:
    """On a break at ten, at the weekly limit after Tuesday, or simply not asked."""
    everything = given((agent("A1", "T1", **more),), need({"T1": morning(10, NINE + 60, NINE + 120)}))  # type: ignore[dict-item]
    (gap,), _ = asked(everything, roster_of(everything, *shifts))
    assert gap.reason is reason


def test_eleven_hours_of_rest_keep_the_late_worker() -> None:
    """Monday until midnight, need on Tuesday from 8 to 9: nine hours only."""
    late = agent("A1", "T1", latest_minute=24 * 60)
    everything = given((late,), need({"T1": lambda n, m: 10 if n == 1 and 480 <= m < 540 else 0}))
    (gap,), _ = asked(everything, roster_of(everything, shift("A1", 0, 15 * 60, 540, 19 * 60)))
    assert gap.reason is Reason.REST


def test_a_day_fixed_by_hand_is_told() -> None:
    """The planner gave the day off."""
    everything = given((agent("A1", "T1"),), need({"T1": morning(10)}))  # type: ignore[dict-item]
    roster = roster_of(everything, shift("A1", 1), pins=(Pin(agent=AgentId("A1"), day=MONDAY),))
    (gap,), found = asked(everything, roster)
    assert gap.reason is Reason.PINNED
    assert all(each.agent != "A1" or each.start is None or each.start.date() != MONDAY for each in found)


def test_in_a_meeting() -> None:
    """On duty, but in a meeting when the tenant calls."""
    meeting = Absence(
        agent=AgentId("A1"), kind=AbsenceKind.MEETING, start=seoul(MONDAY, NINE), end=seoul(MONDAY, NINE + 60)
    )
    everything = given((agent("A1", "T1"),), need({"T1": morning(10)}), absences=(meeting,))  # type: ignore[dict-item]
    (gap,), _ = asked(everything, roster_of(everything, shift("A1", 0)))
    assert gap.reason is Reason.TRAINING


# --- remedies


def pool() -> tuple[RosterInput, Roster]:
    """A1 knows T1 and T2, A2 and A3 know T1 alone; T2 needs two people: only a chain through A1 could free hands."""
    people = (agent("A1", "T1", "T2"), agent("A2", "T1"), agent("A3", "T1"))
    everything = given(people, need({"T1": office(12), "T2": office(15)}))
    shifts = [
        shift(code, number, pause=NOON + 60 * place)
        for place, code in enumerate(["A1", "A2", "A3"])
        for number in range(5)
    ]
    return everything, roster_of(everything, *shifts)


def test_the_effect_of_training_is_that_of_really_adding_the_skill() -> None:
    """Each training told is done: the same shifts are routed afresh with the skill, and as much need is relieved."""
    everything, roster = pool()
    _, found = asked(everything, roster)
    trainings = [each for each in found if each.kind is RemedyKind.TRAIN]
    assert {(each.agent, each.tenant) for each in trainings} == {("A2", "T2"), ("A3", "T2")}
    for each in trainings:
        trained = tuple(
            replace(person, skills=(*person.skills, Skill(tenant=TenantId("T2"), level=1)))
            if person.agent == each.agent
            else person
            for person in everything.agents
        )
        before, after = _missing(everything, roster), _missing(replace(everything, agents=trained), roster)
        assert before - after == each.relieved_tenth_minutes > 0


def test_a_chain_of_colleagues_counts() -> None:
    """A2 learns T3; T3 was A1's, so A1 is free for T2: the relief is T2's although nobody learnt it."""
    people = (agent("A1", "T2", "T3"), agent("A2", "T4"))
    everything = given(people, need({"T2": morning(10), "T3": morning(10)}))  # type: ignore[dict-item]
    roster = roster_of(everything, shift("A1", 0), shift("A2", 0))
    _, found = asked(everything, roster)
    best = max((each for each in found if each.kind is RemedyKind.TRAIN), key=lambda each: each.relieved_tenth_minutes)
    assert (best.agent, best.relieved_tenth_minutes) == ("A2", 10 * 60)


def _missing(everything: RosterInput, roster: Roster) -> int:
    """Uncovered tenth-minutes of the roster's shifts, routed from scratch."""
    problem, tours = given_problem(everything, roster)
    duty = duty_of(problem, tours)
    return int((problem.need[:, : problem.week_slots] - duty.covered).sum()) * problem.slot_minutes


def test_the_effect_of_hours_is_that_of_really_working_them() -> None:
    """Every longer or further shift told is put into the roster: as much need is relieved, as many hours are worked."""
    everything, roster = pool()
    roster = roster_of(everything, *(each for each in roster.shifts if each.start.date() != day(4)))
    short = tuple(replace(person, weekdays=frozenset(range(6))) for person in everything.agents)
    everything = replace(everything, agents=short)
    _, found = asked(everything, roster)
    added = [each for each in found if each.kind in (RemedyKind.ADD, RemedyKind.EXTEND)]
    assert added
    problem, tours = given_problem(everything, roster)
    routing = Rerouting(problem, tours)
    for each in added:
        assert each.start is not None
        assert each.start.date() == day(4)
        row = problem.agents.index(AgentId(str(each.agent)))
        marks = routing.worked(row)
        assert each.work_minutes <= 480
        assert each.relieved_tenth_minutes <= 10 * each.work_minutes
        assert int(marks.sum()) * problem.slot_minutes + each.work_minutes <= 2400
    one = next(each for each in added if each.work_minutes == 480)
    assert one.start is not None
    assert one.end is not None
    code, start = str(one.agent), one.start.hour * 60 + one.start.minute
    effects = []
    for pause in range(start + 180, start + 301, 30):
        more = roster_of(everything, *roster.shifts, shift(code, 4, start, 540, pause))
        effects.append(_missing(everything, roster) - _missing(everything, more))
    assert one.relieved_tenth_minutes in effects


def test_a_question_leaves_the_routing_as_it_was() -> None:
    """Asked about everybody and everything, what is missing is still the same, slot by slot in sum."""
    everything, roster = pool()
    problem, tours = given_problem(everything, roster)
    routing = Rerouting(problem, tours)
    before = routing.missing.sum(axis=0)
    for row in range(len(problem.agents)):
        routing.with_skill(row, [0, 1])
        routing.with_hours(row, np.zeros(problem.horizon, dtype=np.int64))
    assert (routing.missing.sum(axis=0) == before).all()


def test_one_more_person_takes_what_a_person_can() -> None:
    """T1 lacks a person and a half from 9 to 13: one more relieves ten tenths an hour, less the break."""
    everything = given((agent("A1", "T2"),), need({"T1": morning(15, NINE, NINE + 240)}))  # type: ignore[dict-item]
    _, found = asked(everything, roster_of(everything, shift("A1", 0)))
    (hired,) = [each for each in found if each.kind is RemedyKind.HIRE]
    assert hired.agent is None
    assert hired.relieved_tenth_minutes in (10 * 210, 10 * 240)
    assert hired.gain_won == hired.relieved_won - hired.cost_won


def test_remedies_come_by_what_they_gain() -> None:
    """The most first, and none that relieves nothing."""
    everything, roster = pool()
    _, found = asked(everything, roster)
    gains = [each.gain_won for each in found]
    assert gains == sorted(gains, reverse=True)
    assert all(each.relieved_tenth_minutes > 0 for each in found)


# --- conflicts


def colliding(person: Agent, *absences: Absence, pins: tuple[Pin, ...] = ()) -> tuple[AgentRule, ...] | None:
    """The rules that collide for one agent, None where a week keeps them all."""
    everything = given((person,), need({"T1": office(10)}), absences=absences)
    found = conflicts(everything, replace(roster_of(everything), pins=pins), [person.agent])
    return found[0].rules if found else None


def test_forty_hours_in_three_days_of_eight() -> None:
    """The hours of the contract, its days and the longest day: any two of them go together."""
    three = agent("A1", "T1", weekdays=frozenset({0, 1, 2}))
    assert colliding(three) == (AgentRule.HOURS, AgentRule.DAY_HOURS, AgentRule.CONTRACT_DAYS)
    assert colliding(replace(three, week_minutes=1440)) is None
    assert colliding(replace(three, weekdays=frozenset(range(5)))) is None


def test_the_smallest_set_is_told() -> None:
    """Seven hours a day hold forty in seven days, not in five; six do not even then: a rule less collides."""
    narrow = agent("A1", "T1", earliest_minute=NINE, latest_minute=NINE + 420)
    assert colliding(narrow) == (AgentRule.HOURS, AgentRule.CONTRACT_DAYS, AgentRule.WINDOW)
    assert colliding(replace(narrow, latest_minute=NINE + 360)) == (AgentRule.HOURS, AgentRule.WINDOW)


def test_pins_that_leave_too_little() -> None:
    """Two days fixed as off: the hours do not fit into the three that are left."""
    pins = tuple(Pin(agent=AgentId("A1"), day=MONDAY + timedelta(days=n)) for n in range(2))
    rules = colliding(agent("A1", "T1"), pins=pins)
    assert rules is not None
    assert set(rules) == {AgentRule.HOURS, AgentRule.DAY_HOURS, AgentRule.CONTRACT_DAYS, AgentRule.PINS}


def test_no_smaller_set_collides() -> None:
    """A built roster of ordinary people has no conflict at all."""
    people = tuple(agent(f"A{n}", "T1") for n in range(3))
    everything = given(people, need({"T1": office(20)}))
    roster = built(everything).roster
    assert conflicts(everything, roster, [person.agent for person in people]) == ()
