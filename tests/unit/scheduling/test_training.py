"""Training without a fixed time goes where hands are missed least."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.ids import AgentId, RosterId, TenantId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, QUICK, agent, built, given, need, still
from tests.unit.scheduling.test_repair import mended
from wfm.agents import AbsenceKind
from wfm.scheduling.build.build import build_around_training
from wfm.scheduling.build.records import Order
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.repair.repair import placed_training, repair_roster
from wfm.scheduling.repair.training import TrainingAsked
from wfm.scheduling.repair.week import RepairOrder
from wfm.scheduling.rules.checker import check_roster

QUIET = 15 * 60


def busy_but_for_one_hour(day: int, minute: int) -> int:
    """Two agents needed all day, one only from three to four in the afternoon of Wednesday."""
    if day >= 5 or not 540 <= minute < 1080:
        return 0
    return 10 if day == 2 and QUIET <= minute < QUIET + 60 else 20


def test_training_takes_the_quiet_hour_and_only_its_slots_change() -> None:
    """An hour of training lands where one of two is needed; the roster stays legal and covers no less."""
    people = tuple(agent(f"A{n}", "T1") for n in range(3))
    everything = given(people, need({"T1": busy_but_for_one_hour}))
    roster = built(everything).roster
    there = {s.agent for s in roster.shifts if s.start <= seoul(MONDAY + timedelta(days=2), QUIET) < s.end}
    order = RepairOrder(roster=roster.roster, version=2, now=seoul(MONDAY), rounds=20)
    asked = [TrainingAsked(agents=(AgentId(min(there)),), minutes=60, tenant=TenantId("T1"))]
    (placed,), problems = placed_training(everything, roster, order, asked)
    assert problems == ()
    assert placed.absences[0].kind is AbsenceKind.TRAINING
    assert placed.absences[0].tenant == "T1"
    trained = replace(everything, absences=placed.absences)
    found = repair_roster(trained, roster, everything.requirement, order)
    assert found.repaired.missing_hours <= found.published.missing_hours + placed.loss_won / 48_000 + 0.01
    assert not check_roster(facts_of(trained, found.roster))
    assert not [
        each
        for each in found.roster.assignments
        if each.agent == placed.absences[0].agent
        and each.start < placed.absences[0].end
        and placed.absences[0].start < each.start + timedelta(minutes=each.minutes)
    ]


def test_two_trainings_do_not_meet_and_too_long_ones_are_told() -> None:
    """The second goes elsewhere; nine hours at one go fit nowhere, and nothing before the moment is taken."""
    everything = given((agent("A0", "T1"), agent("A1", "T1")), need({"T1": busy_but_for_one_hour}))
    roster = built(everything).roster
    thursday = seoul(MONDAY + timedelta(days=3))
    order = RepairOrder(roster=roster.roster, version=2, now=thursday, rounds=20)
    asked = [TrainingAsked(agents=(AgentId("A0"),), minutes=minutes) for minutes in (60, 60, 540)]
    placed, problems = placed_training(everything, roster, order, asked)
    one, other = (each.absences[0] for each in placed)
    assert one.end <= other.start or other.end <= one.start
    assert min(one.start, other.start) >= thursday
    assert [problem.code for problem in problems] == ["scheduling.no_room_for_training"]
    assert problems[0].what
    holding = [s for s in roster.shifts if s.agent == "A0"]
    assert all(any(s.start <= each.start and each.end <= s.end for s in holding) for each in (one, other))
    both = replace(everything, absences=(one, other))
    assert not check_roster(facts_of(both, mended(both, roster, thursday).roster))


def test_a_meeting_has_everybody_at_the_same_time() -> None:
    """Three who are on duty together meet in the quiet hour; with somebody who never is there is no room."""
    people = (*(agent(f"A{n}", "T1") for n in range(3)), agent("A9", "T1", weekdays=frozenset({5}), week_minutes=480))
    everything = given(people, need({"T1": busy_but_for_one_hour}))
    roster = built(everything).roster
    order = RepairOrder(roster=roster.roster, version=2, now=seoul(MONDAY), rounds=20)
    crew = tuple(AgentId(f"A{n}") for n in range(3))
    asked = [
        TrainingAsked(agents=crew, minutes=30, kind=AbsenceKind.MEETING),
        TrainingAsked(agents=(*crew, AgentId("A9")), minutes=30, kind=AbsenceKind.MEETING),
    ]
    (met,), problems = placed_training(everything, roster, order, asked)
    assert [each.agent for each in met.absences] == list(crew)
    assert len({(each.start, each.end, each.kind) for each in met.absences}) == 1
    assert [problem.values["agents"] for problem in problems] == ["A0, A1, A2, A9"]


def test_a_build_places_training_and_goes_on_around_it() -> None:
    """Training of an hour and a meeting of two, with no time told: in shifts, the roster legal around them."""
    people = tuple(agent(f"A{n}", "T1") for n in range(3))
    everything = given(people, need({"T1": busy_but_for_one_hour}))
    asked = [
        TrainingAsked(agents=(AgentId("A0"),), minutes=60, tenant=TenantId("T1")),
        TrainingAsked(agents=(AgentId("A1"), AgentId("A2")), minutes=60, kind=AbsenceKind.MEETING),
        TrainingAsked(agents=(AgentId("A1"),), minutes=540),
    ]
    order = Order(roster=RosterId("R"), version=1, monday=MONDAY)
    result, placed = build_around_training(everything, order, asked, limits=QUICK, clock=still)
    assert [len(each.absences) for each in placed] == [1, 2]
    assert [problem.code for problem in result.problems] == ["scheduling.no_room_for_training"]
    away = tuple(absence for each in placed for absence in each.absences)
    assert not check_roster(facts_of(replace(everything, absences=away), result.roster))
    for absence in away:
        own = [shift for shift in result.roster.shifts if shift.agent == absence.agent]
        assert any(shift.start <= absence.start and absence.end <= shift.end for shift in own)
