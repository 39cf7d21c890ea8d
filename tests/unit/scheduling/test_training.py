"""Training without a fixed time goes where hands are missed least."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.ids import AgentId, TenantId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, agent, built, given, need
from tests.unit.scheduling.test_repair import mended
from wfm.agents import AbsenceKind
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
    asked = [TrainingAsked(agent=AgentId(min(there)), minutes=60, tenant=TenantId("T1"))]
    (placed,), problems = placed_training(everything, roster, order, asked)
    assert problems == ()
    assert placed.absence.kind is AbsenceKind.TRAINING
    assert placed.absence.tenant == "T1"
    trained = replace(everything, absences=(placed.absence,))
    found = repair_roster(trained, roster, everything.requirement, order)
    assert found.repaired.missing_hours <= found.published.missing_hours + placed.loss_won / 48_000 + 0.01
    assert not check_roster(facts_of(trained, found.roster))
    assert not [
        each
        for each in found.roster.assignments
        if each.agent == placed.absence.agent
        and each.start < placed.absence.end
        and placed.absence.start < each.start + timedelta(minutes=each.minutes)
    ]


def test_two_trainings_do_not_meet_and_too_long_ones_are_told() -> None:
    """The second goes elsewhere; nine hours at one go fit nowhere, and nothing before the moment is taken."""
    everything = given((agent("A0", "T1"), agent("A1", "T1")), need({"T1": busy_but_for_one_hour}))
    roster = built(everything).roster
    thursday = seoul(MONDAY + timedelta(days=3))
    order = RepairOrder(roster=roster.roster, version=2, now=thursday, rounds=20)
    asked = [TrainingAsked(agent=AgentId("A0"), minutes=minutes) for minutes in (60, 60, 540)]
    placed, problems = placed_training(everything, roster, order, asked)
    one, other = (each.absence for each in placed)
    assert one.end <= other.start or other.end <= one.start
    assert min(one.start, other.start) >= thursday
    assert [problem.code for problem in problems] == ["scheduling.no_room_for_training"]
    assert problems[0].what
    holding = [s for s in roster.shifts if s.agent == "A0"]
    assert all(any(s.start <= each.start and each.end <= s.end for s in holding) for each in (one, other))
    both = replace(everything, absences=(one, other))
    assert not check_roster(facts_of(both, mended(both, roster, thursday).roster))
