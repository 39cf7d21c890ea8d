"""Why a line misses, whom to train and how many more people: each found in a week made for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from core.channels import Channel
from core.ids import RosterId, TenantId
from core.periods import seoul
from core.service import ServiceTarget
from tests.unit.law import LAW
from tests.unit.simulation.sample import agent, shift, small_pool
from tests.unit.staffing.sample import CALENDAR, GRID, MAIN, MONDAY, forecast, series, service
from wfm.agents import Absence, AbsenceKind, Agent, Restrictions
from wfm.scheduling.roster import Roster, RosterStatus, Search, Shift, Uncovered
from wfm.simulation.cuts import Line, LineOutcome
from wfm.simulation.helpers import SHIFT_MINUTES, Helpers, busiest_shifts, helper_trials
from wfm.simulation.outcomes import line_outcomes, weekly_misses
from wfm.simulation.presence import Presence, State, WeekFacts, presence_of
from wfm.simulation.problem import FloorInput, simulation_problem
from wfm.simulation.reasons import Missed, Needs, Reason, after_trial, at_least, reason_of
from wfm.simulation.run import replicate
from wfm.simulation.training import Training, TrainingLimits, training_plan, with_trainings
from wfm.staffing.requirement import Requirement, RequirementLine

LINE: Line = (TenantId("T01"), Channel.PHONE)
TEN = 20
"""The interval at 10:00 of the Monday."""
DAY = (540, 540, (780, 60))
"""09:00 to 18:00 with an hour at 13:00."""


def missing_at(*places: int, level: float = 0.5) -> LineOutcome:
    """A line that misses in some intervals."""
    misses = tuple(float(number in places) for number in range(GRID.size))
    return LineOutcome(chance=0.2, level=level, target=0.8, misses=misses)


def week(
    people: Sequence[Agent], shifts: Sequence[Shift], *, absences: Sequence[Absence] = (), uncovered: int = 0
) -> Presence:
    """A roster with these shifts and so many tenths of T01 uncovered on Monday at 10:00."""
    gap = Uncovered(tenant=LINE[0], channel=LINE[1], start=seoul(MONDAY, 600), tenths=uncovered)
    roster = Roster(
        roster=RosterId("MAIN-2026-11-09-v1"),
        pool=MAIN,
        monday=MONDAY,
        weeks=1,
        version=1,
        status=RosterStatus.DRAFT,
        interval_minutes=GRID.minutes,
        shifts=tuple(shifts),
        assignments=(),
        uncovered=(gap,) if uncovered else (),
        search=Search(engine="by hand", seed=1, limit_s=0, cost_won=0, bound_won=None, bound_name="none"),
    )
    return presence_of(
        WeekFacts(roster=roster, grid=GRID, agents=tuple(people), absences=tuple(absences), law=LAW, calendar=CALENDAR)
    )


def need(tenths: int = 10) -> Requirement:
    """The same need all day on weekdays from nine to six."""
    is_open = [day < 5 and 18 <= slot < 36 for day in range(7) for slot in range(48)]
    line = RequirementLine(
        tenant=LINE[0],
        channel=LINE[1],
        tenths=tuple(tenths if each else 0 for each in is_open),
        load_erlang=tuple(0.5 if each else 0.0 for each in is_open),
    )
    return Requirement(pool=MAIN, grid=GRID, lines=(line,))


def floor(contacts: float = 4.0) -> FloorInput:
    """Only the phone of T01."""
    phone = service("T01", Channel.PHONE)
    return replace(small_pool(), forecast=forecast([series(phone, contacts)]), services=(phone,), shifts=(), agents=())


def why(presence: Presence, *, contacts: float = 4.0, outcome: LineOutcome | None = None) -> Missed:
    """The reason for misses on Monday at 10:00."""
    return reason_of(
        LINE,
        outcome or missing_at(TEN),
        presence=presence,
        needs=Needs(first=need(), now=need()),
        problem=simulation_problem(floor(contacts)),
        confidence=0.9,
    )


def away(code: str, kind: AbsenceKind) -> Absence:
    """Away on Monday from nine to noon."""
    return Absence(agent=agent(code, {}).agent, kind=kind, start=seoul(MONDAY, 540), end=seoul(MONDAY, 720))


def full_week(code: str, *days: int) -> list[Shift]:
    """Eight hours on each of these days."""
    return [shift(code, day, *DAY) for day in days]


EXPERT = {"T01": 2}
CASES = {
    Reason.NOBODY_TRAINED: ([agent("A1", {"T02": 2})], full_week("A1", 0), []),
    Reason.ON_LEAVE: ([agent("A1", EXPERT)], [], [away("A1", AbsenceKind.ANNUAL_LEAVE)]),
    Reason.NO_LEGAL_SHIFT: ([replace(agent("A1", EXPERT), weekdays=frozenset({2, 3}))], full_week("A1", 2), []),
    Reason.HOURS_USED: ([agent("A1", EXPERT)], full_week("A1", 1, 2, 3, 4, 5), []),
    Reason.OTHER_HOURS: ([agent("A1", EXPERT)], [shift("A1", 0, 780, 240)], []),
    Reason.LEFT: ([agent("A1", EXPERT)], [], []),
}


@pytest.mark.parametrize("reason", CASES)
def test_each_reason_is_found_in_its_own_week(reason: Reason) -> None:
    """All the need of the hour is uncovered, and one thing stands in the way."""
    people, shifts, absences = CASES[reason]
    found = why(week(people, shifts, absences=absences, uncovered=10))
    assert found.reason is reason
    assert found.covered == 0.0
    assert len(found.trained) == (0 if reason is Reason.NOBODY_TRAINED else 1)
    assert found.need_hours == found.need_hours_first == pytest.approx(5 * 9)
    assert found.uncovered_hours == pytest.approx(0.5)


def test_covered_on_paper_is_busy_with_others_unless_training_does_not_help() -> None:
    """One is on duty as planned; whoever else is trained does not matter. A trial without effect says: people."""
    people = [agent("A1", {"T01": 2, "T02": 2, "T03": 2}), agent("A2", EXPERT)]
    found = why(week(people, full_week("A1", 0)))
    assert (found.reason, found.covered, found.shared_with) == (Reason.SHARED, 1.0, 1.0)
    assert found.people[State.ON_DUTY] == 1.0
    assert after_trial(found, missing_at(TEN, level=0.75)).reason is Reason.SHARED
    assert after_trial(found, missing_at(TEN, level=0.55)).reason is Reason.PEOPLE_SHORT
    assert after_trial(found, None).reason is Reason.PEOPLE_SHORT


def test_a_handful_of_contacts_is_a_matter_of_chance() -> None:
    """Fifteen contacts a week and a target of 95 %: not one may be late, whoever is there. At 80 % there is room."""
    plain = replace(service("T01", Channel.PHONE), aht_s=2400)
    strict = replace(plain, target=ServiceTarget(fraction=Decimal("0.95"), within_s=20))
    reasons = []
    for phone in (strict, plain):
        rare = replace(floor(), services=(phone,), forecast=forecast([series(phone, 15 / 90)]))
        found = reason_of(
            LINE,
            missing_at(TEN),
            presence=week([agent("A1", EXPERT)], full_week("A1", 0)),
            needs=Needs(first=need(1), now=need(1)),
            problem=simulation_problem(rare),
            confidence=0.9,
        )
        reasons.append((found.reason, found.double_chance))
    assert [reason for reason, _ in reasons] == [Reason.TOO_FEW_CONTACTS, Reason.SHARED]
    assert reasons[0][1] is not None
    assert 0.3 < reasons[0][1] < 0.9


def test_the_binomial_tail_is_that_of_the_textbook() -> None:
    """P(at least 8 of 10 heads) is 56 / 1024; the edges are sure."""
    assert at_least(10, 0.5, 0.8) == pytest.approx(56 / 1024)
    assert at_least(5, 0.0, 0.8) == 0.0
    assert at_least(5, 1.0, 0.8) == 1.0


def test_restrictions_and_training_keep_people_away() -> None:
    """No night for one, a meeting for the other: neither is free."""
    night = replace(agent("A1", EXPERT), restrictions=Restrictions(no_night=True))
    presence = week([night, agent("A2", EXPERT)], full_week("A2", 0), absences=[away("A2", AbsenceKind.MEETING)])
    assert presence.is_in(State.NOT_ALLOWED)[0, 46]
    assert not presence.is_in(State.NOT_ALLOWED)[0, TEN]
    assert presence.is_in(State.TRAINING)[1, TEN]
    assert presence.is_in(State.BREAK)[1, 26]
    assert presence.is_in(State.ON_DUTY)[1, 30]


def test_those_on_duty_during_the_misses_are_trained() -> None:
    """A3 is there, A1 knows it already, A2 comes later, A4 is bound to another; trained until it holds."""
    people = [agent("A1", EXPERT), agent("A2", {"T02": 2}), agent("A3", {"T02": 2})]
    people.append(agent("A4", {"T02": 2}, dedicated_to=TenantId("T02")))
    shifts = [*full_week("A1", 0), shift("A2", 0, 720, 240), *full_week("A3", 0), *full_week("A4", 0)]
    presence = week(people, shifts)
    asked: list[tuple[Agent, ...]] = []

    def play(agents: tuple[Agent, ...]) -> dict[Line, LineOutcome]:
        asked.append(agents)
        return {LINE: missing_at(level=0.9)}

    plan = training_plan({LINE: missing_at(TEN, level=0.75)}, presence, play, languages={LINE: ""})
    assert plan.trainings == (Training(tenant=LINE[0], agent=people[2].agent, there=1.0),)
    assert plan.outcomes[LINE].gap == 0
    assert [each.agent for each in asked[0] if each.serves(*LINE, MONDAY)] == ["A1", "A3"]
    assert with_trainings(people, plan.trainings)[2].skills[-1].level == 1

    def never(_: tuple[Agent, ...]) -> dict[Line, LineOutcome]:
        return {LINE: missing_at(TEN)}

    nobody = training_plan(never(()), presence, never, languages={}, limits=TrainingLimits())
    assert [each.agent for each in nobody.trainings] == ["A3"]
    assert training_plan(never(()), presence, never, languages={LINE: "english"}).trainings == (), "none speaks it"


def test_who_does_not_speak_the_language_of_a_line_is_not_trained_for_it() -> None:
    """A1 knows the tenant and speaks English, A2 knows it and does not."""
    presence = week([replace(agent("A1", EXPERT), languages=frozenset({"english"})), agent("A2", EXPERT)], [])
    assert presence.trained(*LINE, "english").tolist() == [True, False]
    assert presence.trained(*LINE, "").tolist() == [True, True]


def test_more_people_come_at_the_worst_hours_until_all_hold() -> None:
    """Monday around ten and Wednesday afternoon; two, then four of them; they know what misses and nothing else."""
    outcomes = {LINE: missing_at(TEN, TEN + 1, 2 * 48 + 30)}
    assert [(each.day - MONDAY, each.start_minute) for each in busiest_shifts(outcomes, GRID)] == [
        (timedelta(0), 480),
        (timedelta(2), 750),
    ]
    asked: list[Helpers] = []

    def play(helpers: Helpers) -> dict[Line, LineOutcome]:
        asked.append(helpers)
        return {LINE: missing_at(TEN, level=0.9 if len(helpers[0]) >= 4 else 0.7)}

    trials = helper_trials(outcomes, GRID, [agent("A1", {"T02": 2}, channels=[Channel.CHAT])], play)
    assert [(trial.count, trial.held, trial.hours_each) for trial in trials] == [(2, 0, 6.0), (4, 1, 6.0)]
    people, shifts = asked[-1]
    assert len(shifts) == 4 * 2
    assert {each.minutes for each in shifts} == {SHIFT_MINUTES}
    assert all(each.serves(*LINE, MONDAY) for each in people)
    assert helper_trials({LINE: missing_at(level=0.9)}, GRID, people, play) == ()


def test_outcomes_are_those_of_the_weeks_and_misses_fall_where_nobody_is() -> None:
    """Staffed on Mondays only: the misses are on the other days; the level holds exactly as often as asked."""
    given = replace(floor(), agents=(agent("A1", EXPERT), agent("A2", EXPERT)), shifts=())
    given = replace(given, shifts=tuple(shift(code, 0, 540, 540) for code in ("A1", "A2")))
    problem = simulation_problem(given)
    plays = replicate(problem, replications=40, seed=3)
    outcome = line_outcomes(problem, plays, confidence=Decimal("0.9"), seed=3)[LINE]
    assert outcome.chance == 0.0
    assert 0 < outcome.gap < 0.8
    easy = line_outcomes(problem, plays, confidence=Decimal("0.5"), seed=3)[LINE]
    assert easy.level > outcome.level
    misses = weekly_misses(problem, seed=3, weeks=5)[0].reshape(7, 48).sum(axis=1)
    assert misses[0] < 0.2 * misses[1]
    assert misses[1:5].min() > 10
    assert misses[5:].sum() == 0
