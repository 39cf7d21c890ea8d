"""Records become the arrays they mean: availability, hours, prices, carry-in, problems."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import seoul
from tests.unit.law import LAW
from tests.unit.scheduling.sample import MONDAY, agent, built, calendar, day, given, need, office
from wfm.agents import Absence, AbsenceKind, Restrictions, Skill
from wfm.scheduling.formulate.availability import WeekSlots, blocked_slots, contracted_minutes, week_minutes_most
from wfm.scheduling.formulate.carry import NOTHING_CARRIED, CarryIn, carry_in
from wfm.scheduling.formulate.formulation import rest_states, roster_problem
from wfm.scheduling.model.tables import slot_costs, week_costs

WEEK = WeekSlots(monday=MONDAY, days=7, minutes=30, horizon=354)


def leave(code: str, number: int, kind: AbsenceKind = AbsenceKind.ANNUAL_LEAVE) -> Absence:
    """A whole day away."""
    return Absence(agent=AgentId(code), kind=kind, start=seoul(day(number)), end=seoul(day(number + 1)))


def test_leave_restrictions_and_the_rest_day_block_their_slots() -> None:
    """A night worker spared nights on a holiday week loses exactly these hours."""
    who = agent("A1", "T1", restrictions=Restrictions(no_night=True, no_holiday=True, until=day(2)))
    blocked = blocked_slots(who, (leave("A1", 4),), NOTHING_CARRIED, calendar(day(1), day(3)), LAW, WEEK)
    by_day = blocked[:336].reshape(7, 48)
    assert by_day[0].tolist() == [True] * 12 + [False] * 32 + [True] * 4, "nights of Monday"
    assert by_day[1].all(), "the holiday while the restriction holds"
    assert not by_day[3].any(), "the holiday after it ended"
    assert by_day[4].all(), "leave"
    assert by_day[6].all(), "weekly rest day"


def test_rest_owed_from_last_week_blocks_monday_morning() -> None:
    """A night shift that ends on Monday at six keeps its agent off until 17:00."""
    carried = CarryIn(last_end=seoul(MONDAY, 360), days_in_row=1, reaching=())
    blocked = blocked_slots(agent("A1"), (), carried, calendar(), LAW, WEEK)
    assert blocked[:34].all()
    assert not blocked[34]


def test_paid_hours_are_pro_rata_without_leave_and_holidays() -> None:
    """One of five days on leave, one a holiday: three fifths of forty hours are there to be rostered."""
    assert contracted_minutes(agent("A1"), (leave("A1", 0),), calendar(day(2)), WEEK) == 1440
    training = leave("A1", 0, AbsenceKind.TRAINING)
    assert contracted_minutes(agent("A1"), (training,), calendar(), WEEK) == 2400
    assert contracted_minutes(agent("A1", hired_on=day(3)), (), calendar(), WEEK) == 960


def test_the_week_is_limited_by_contract_and_overtime() -> None:
    """52 hours for a full week, contract and 12 for part-timers, contract alone for those spared overtime."""
    assert week_minutes_most(agent("A1"), LAW, MONDAY) == 52 * 60
    assert week_minutes_most(agent("A1", week_minutes=1200), LAW, MONDAY) == 32 * 60
    spared = agent("A1", restrictions=Restrictions(no_overtime=True))
    assert week_minutes_most(spared, LAW, MONDAY) == 40 * 60


def test_days_in_a_row_count_last_week() -> None:
    """Who comes from five days in a row may work one more; a shorter limit needs a state per day."""
    rest = rest_states(6, [5, 0], 7)
    assert rest.work_next[0, 0, 0] == 0
    assert rest.work_next[0, 1, 0] == -1
    assert rest.work_next[1, 5, 0] == 0
    assert rest.work_next[1, 6, 0] == -1
    short = rest_states(4, [2], 7)
    assert short.first.tolist() == [2]
    assert short.work_next[0, 0].tolist() == [1, 2, 3, 4, -1]


def test_carry_in_reads_the_roster_before() -> None:
    """Last end and days in a row come from the shifts of last week."""
    result = built(given((agent("A1", "T1"),), need({"T1": office(10)})))
    carried = carry_in(result.roster, MONDAY + timedelta(days=7))[AgentId("A1")]
    assert carried.days_in_row == 0, "Saturday and Sunday were off"
    assert carried.last_end == max(shift.end for shift in result.roster.shifts)
    assert carry_in(None, MONDAY) == {}


def test_prices_are_named_and_add_up() -> None:
    """Contract wages are fixed; hours within the contract cost nothing, overtime one and a half."""
    problem, problems = roster_problem(given((agent("A1", "T1"),), need({"T1": office(10)})), MONDAY)
    assert problems == ()
    assert problem.fixed_terms["contracted_wages"] == 40 * 12_000
    week = week_costs(problem)[0]
    assert week[80] == 0
    assert week[82] == pytest.approx(2 * 6_000 * 1.5)
    assert week[78] == pytest.approx(2 * 6_000 * 0.3)
    assert slot_costs(problem)[0, 20] == 10 * problem.spare_won == 300, "need at its peak: the spare tenths alone"
    night = problem.slot_terms["night_premium"][0, :48]
    assert night[44] == pytest.approx(3_000)
    assert night[13] == 0


def test_small_tenants_have_a_price_of_their_own() -> None:
    """A tenant of two hours' need a day would else wait behind the large ones."""
    asked = need({"BIG": office(20), "TINY": lambda day, minute: 3 * (minute == 600)})
    problem, _ = roster_problem(given((agent("A1", "BIG", "TINY"),), asked), MONDAY)
    assert problem.queues == ((TenantId("BIG"), Channel.PHONE), (TenantId("TINY"), Channel.PHONE))
    assert (problem.tenth_won - problem.spare_won).tolist() == [2_400, 3_600]


def test_skills_count_from_the_first_day_of_work_in_the_week() -> None:
    """A skill trained later in the week serves from the next week on; channels and dedication count."""
    late = Skill(tenant=TenantId("T1"), level=1, trained_on=day(2))
    people = (
        agent("A1", "T1"),
        replace(agent("A2"), skills=(late,)),
        replace(agent("A3"), skills=(late,), hired_on=day(2)),
        agent("A4", "T1", channels=frozenset({Channel.BOARD})),
        agent("A5", "T1", "T2", dedicated_to=TenantId("T2")),
    )
    problem, _ = roster_problem(given(people, need({"T1": office(10)})), MONDAY)
    assert problem.trained[:, 0].tolist() == [True, False, True, False, False]


def test_what_cannot_be_planned_is_a_problem_each() -> None:
    """A queue without anybody trained and an agent whose window is too short are told; the rest is solved."""
    people = (agent("A1", "T1"), agent("A2", "T1", earliest_minute=600, latest_minute=700))
    result = built(given(people, need({"T1": office(10), "T2": office(5)})))
    assert [problem.code for problem in result.problems] == ["scheduling.nobody_trained", "scheduling.no_legal_tour"]
    assert "A2" in result.problems[1].what
    assert {shift.agent for shift in result.roster.shifts} == {AgentId("A1")}


def test_training_is_work_that_serves_nobody() -> None:
    """A shift may hold training; its slots are busy, not blocked, and missing it costs."""
    away = Absence(agent=AgentId("A1"), kind=AbsenceKind.TRAINING, start=seoul(MONDAY, 840), end=seoul(MONDAY, 900))
    problem, _ = roster_problem(given((agent("A1", "T1"),), need({"T1": office(10)}), (away,)), MONDAY)
    assert np.flatnonzero(problem.busy[0]).tolist() == [28, 29]
    assert not problem.blocked[0, 28]
    assert problem.fixed_terms["missed_training"] == 2 * 18_000
