"""Minimum presence: a shared person on duty counts, a break and a training do not, and it is counted from shifts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, agent, built, given, need, office
from tests.unit.scheduling.test_rules import away, facts, roster, shift
from wfm.agents import AbsenceKind
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.rules.presence import Lack, presences
from wfm.scheduling.rules.rules import RosterFacts


def wanting(looked_at: RosterFacts, agents_min: int, language: str = "") -> RosterFacts:
    """The same need with a minimum, from 10 to 11 on Monday as ``facts`` has it."""
    lines = tuple(replace(line, agents_min=agents_min, language=language) for line in looked_at.requirement.lines)
    return replace(looked_at, requirement=replace(looked_at.requirement, lines=lines))


def test_a_person_on_duty_is_present_whoever_is_served() -> None:
    """Nobody is planned for T1, and yet the minimum of one is held; two are not there."""
    looked_at = facts(roster([shift(0)]), tenths=10)
    (held,) = presences(wanting(looked_at, 1))
    assert held.is_held
    assert (held.intervals_open, held.intervals_held) == (2, 2)
    (missed,) = presences(wanting(looked_at, 2))
    begin = seoul(MONDAY, 600)
    assert missed.lacking == (Lack(start=begin, end=begin + timedelta(hours=1), present=1),)


def test_breaks_training_and_tongues_do_not_count() -> None:
    """A break from half past ten, a training, an agent without the language, an agent who is not trained."""
    paused = facts(roster([shift(0, start=510, minutes=270, pause=30)]), tenths=10)
    (half,) = presences(wanting(paused, 1))
    assert (half.intervals_open, half.intervals_held) == (2, 1)
    learning = facts(roster([shift(0)]), tenths=10, absences=away(AbsenceKind.TRAINING, 600, 660))
    assert not presences(wanting(learning, 1))[0].is_held
    assert not presences(wanting(facts(roster([shift(0)]), tenths=10), 1, "영어"))[0].is_held
    stranger = facts(roster([shift(0)]), agent("A1", "T2"), tenths=10)
    assert presences(wanting(stranger, 1))[0].intervals_held == 0


def test_lines_without_a_minimum_are_left_out() -> None:
    """No minimum, or never open: nothing to say."""
    looked_at = facts(roster([shift(0)]), tenths=10)
    assert presences(looked_at) == ()
    assert presences(wanting(facts(roster([shift(0)])), 1)) == ()


def test_a_built_roster_that_covers_the_need_holds_the_minimum() -> None:
    """One person wanted throughout the office hours: two people take turns at lunch, and somebody is always there."""
    asked = need({"T1": office(10), "T2": office(4)})
    asked = replace(asked, lines=tuple(replace(line, agents_min=int(line.tenant == "T1")) for line in asked.lines))
    everything = given((agent("A1", "T1", "T2"), agent("A2", "T1", "T2")), asked)
    result = built(everything)
    (held,) = presences(facts_of(everything, result.roster))
    assert held.is_held
    assert held.intervals_open == 5 * 18
