"""Need, people, futures, skills and training of a season, each by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import IntervalGrid, seoul
from tests.unit.capacity import sample
from tests.unit.capacity.sample import MONDAY, agent, assumed, kind, mondays, need, problem
from tests.unit.staffing import sample as staffing
from wfm.agents import Absence, AbsenceKind, Agent, Restrictions, Skill
from wfm.capacity.assumptions import HireKind
from wfm.capacity.futures import Futures, draw_futures, firm_need, likely_points, outcome
from wfm.capacity.need import SeasonNeed, drawn_need, season_need
from wfm.capacity.plan import season_problem
from wfm.capacity.problem import Decisions
from wfm.capacity.reach import reach
from wfm.capacity.staff import Staff, staff_of
from wfm.capacity.training import chance_below, people_required, training_needs, who_learns
from wfm.staffing.build import staffing_plan
from wfm.staffing.plan import StaffingRules

LAW: dict[str, Any] = {"leave_days_year": Decimal(15), "leave_days_first_year": Decimal(11)}


def staff(
    agents: Sequence[Agent],
    weeks: int,
    *,
    absences: tuple[Absence, ...] = (),
    calendar: HolidayCalendar = sample.CALENDAR,
    **changes: Any,
) -> Staff:
    """People over some weeks, on a calendar without holidays unless told."""
    return staff_of(
        agents,
        absences,
        mondays(weeks),
        calendar,
        assumed(weeks, **changes),
        {each.agent: (Decimal(600_000),) * weeks for each in agents},
        pool=sample.MAIN,
    )


def week_need(factor: float = 1.0, grid: IntervalGrid = staffing.GRID) -> SeasonNeed:
    """The need of the staffing sample's week with all contacts times a factor."""
    lines = [staffing.series(s, staffing.CONTACTS[s.tenant, s.channel] * factor, grid=grid) for s in staffing.SERVICES]
    return season_need(
        staffing.forecast(lines, grid),
        staffing.SERVICES,
        [staffing.MONDAY],
        staffing.CALENDAR,
        pool=None,
        rules=StaffingRules(),
    )


# ----- need ----------------------------------------------------------------------------------------------------------


def test_the_need_of_a_week_is_that_of_staffing() -> None:
    """At the expected volume the season asks for what the staffing plan asks for, rounding to tenths apart."""
    lines = [staffing.series(s, staffing.CONTACTS[s.tenant, s.channel]) for s in staffing.SERVICES]
    plan = staffing_plan(staffing.forecast(lines), staffing.SERVICES, staffing.GRID, staffing.CALENDAR)
    found = week_need()
    assert found.expected[0] == pytest.approx(float(plan.need_hours), abs=1.0)
    assert sum(hours[0] for hours in found.by_tenant().values()) == pytest.approx(found.expected[0])


@pytest.mark.parametrize("volume", [0.9, 1.1])
def test_need_at_another_volume_is_close_to_the_exact_queue(volume: float) -> None:
    """Load with the volume, safety with its root: within two per cent of staffing the other volume anew."""
    assert week_need().at_volume(np.array([volume]))[0] == pytest.approx(week_need(volume).expected[0], rel=0.02)


def test_drawn_need_scatters_as_told_and_wanders() -> None:
    """The mean stays; the spread of the first week is the forecast's, later weeks add the wandering level."""
    wanted = need({"T01": [100.0] * 9}, spread=0.01)
    still = drawn_need(wanted, assumed(9), seed=[3], count=20_000)
    assert still.mean(axis=0) == pytest.approx(np.full(9, 100.0), rel=0.01)
    assert still.std(axis=0) == pytest.approx(np.full(9, 10.0), rel=0.05)
    wandering = drawn_need(wanted, assumed(9, drift_pool_week=Decimal("0.05")), seed=[3], count=20_000)
    assert wandering.mean(axis=0) == pytest.approx(np.full(9, 100.0), rel=0.01)
    assert wandering[:, 8].std() == pytest.approx(100 * np.sqrt(0.01 + 9 * 0.05**2), rel=0.1)
    assert np.array_equal(still, drawn_need(wanted, assumed(9), seed=[3], count=20_000))


# ----- people --------------------------------------------------------------------------------------------------------


def test_a_holiday_takes_a_day_from_whoever_has_no_other() -> None:
    """Friday off: eight hours less for Monday to Friday, nothing for somebody who may work on Saturday instead."""
    friday = MONDAY + timedelta(days=4)
    calendar = HolidayCalendar(names={friday: "쉬는 날"}, known_from=date(2026, 1, 1), known_until=date(2027, 12, 31))
    bound, free = agent("A001"), agent("A002", weekdays=frozenset(range(6)))
    found = staff([bound, free], 1, calendar=calendar)
    assert found.hours[:, 0].tolist() == [32.0, 40.0]
    assert found.holiday_hours[:, 0].tolist() == [8.0, 0.0]


def test_leave_already_granted_is_gone_and_counted() -> None:
    """Two days of leave: 24 hours are left, 16 are known, and so much less falls due."""
    away = Absence(
        agent=AgentId("A001"),
        kind=AbsenceKind.ANNUAL_LEAVE,
        start=seoul(MONDAY),
        end=seoul(MONDAY + timedelta(days=2)),
    )
    without, found = staff([agent("A001")], 26, **LAW), staff([agent("A001")], 26, absences=(away,), **LAW)
    assert found.hours[0, :2].tolist() == [24.0, 40.0]
    assert found.leave_hours_known[0, 0] == 16.0
    assert without.leave_hours_due == pytest.approx(15 * 8 * 182 / 365.25)
    assert found.leave_hours_due == pytest.approx(without.leave_hours_due - 16)


def test_leave_of_the_first_year_is_less() -> None:
    """Hired on the first day of the plan: eleven days a year, not fifteen."""
    found = staff([agent("A001", hired_on=MONDAY)], 26, **LAW)
    assert found.leave_hours_due == pytest.approx(11 * 8 * 182 / 365.25)


def test_who_has_left_or_comes_later_works_only_then() -> None:
    """A contract that ends after the first week, and one that begins with the second."""
    leaving = agent("A001", left_on=MONDAY + timedelta(days=6))
    coming = agent("A002", hired_on=MONDAY + timedelta(days=7))
    found = staff([leaving, coming], 2)
    assert found.hours.tolist() == [[40.0, 0.0], [0.0, 40.0]]


def test_people_leave_by_chance_at_the_assumed_rate() -> None:
    """After ten weeks at five per cent about six in ten are there, drawn and expected."""
    found = staff([agent(f"A{number:03d}") for number in range(10)], 11, attrition_week=Decimal("0.05"))
    given = assumed(11, attrition_week=Decimal("0.05"))
    drawn = found.drawn_presence(given, np.random.default_rng(1), 4000)
    assert found.expected_presence(given)[10] == pytest.approx(0.95**10)
    assert drawn[:, :, 10].mean() == pytest.approx(0.95**10, abs=0.01)
    assert bool((np.diff(drawn, axis=2) <= 0).all()), "nobody comes back"


# ----- futures -------------------------------------------------------------------------------------------------------


def test_the_firm_need_covers_its_share_of_futures_in_every_week() -> None:
    """Ninety of a hundred futures lie below it in all weeks at once; a higher level never asks for less."""
    net = np.random.default_rng(5).normal(100, 20, (500, 8))
    firm = firm_need(net, 0.9)
    assert ((net <= firm).all(axis=1)).mean() >= 0.9
    levels = [firm_need(net, level) for level in (0.5, 0.8, 0.9, 1.0)]
    assert all(bool((low <= high).all()) for low, high in pairwise(levels))
    assert np.array_equal(levels[-1], net.max(axis=0))


def test_likely_points_keep_the_mean() -> None:
    """As many points as asked, in order, with the mean of the futures."""
    net = np.random.default_rng(5).normal(100, 20, (600, 3))
    points = likely_points(net, 6)
    assert points.shape == (3, 6)
    assert points.mean(axis=1) == pytest.approx(net.mean(axis=0))


def test_what_is_called_upon_comes_in_order_of_price() -> None:
    """Of 100 hours: 30 overtime, 20 on holidays, 40 overflow, and 10 are lost."""
    season = problem(
        [100],
        overtime_hours=np.array([30.0]),
        holiday_hours=np.array([20.0]),
        overflow_hours=np.array([40.0]),
    )
    nothing = Decisions(
        hires={},
        ends={},
        temporary_ends=(0,),
        leave_days=(0,),
        leave_days_left=0,
        trained={},
        short=(0.0,),
        untrained={},
        objective_won=0.0,
        bound_won=0.0,
        solver="-",
    )
    played = outcome(season, nothing, Futures(need=np.array([[100.0]]), own=np.array([[0.0]]), seed=(1,)))
    assert [float(each[0, 0]) for each in (played.overtime, played.holiday, played.overflow, played.lost)] == [
        30.0,
        20.0,
        40.0,
        10.0,
    ]
    assert played.share_held == 0.0


def test_hired_people_who_may_leave_are_played_as_they_are_planned() -> None:
    """The mean work of the hired in many futures is what the program reckoned with, pace and attrition included."""
    newcomer: HireKind = kind(
        weeks=6,
        lead_weeks=1,
        training_weeks=1,
        pace_first=Decimal("0.5"),
        ramp_weeks=2,
        attrition_week=Decimal("0.1"),
    )
    season = problem([0] * 6, kinds=[newcomer])
    decided = Decisions(
        hires={"temporary": (3, 0, 0, 0, 0, 0)},
        ends={("temporary", 0, 5): 2},
        temporary_ends=(0,) * 6,
        leave_days=(0,) * 6,
        leave_days_left=0,
        trained={},
        short=(0.0,) * 6,
        untrained={},
        objective_won=0.0,
        bound_won=0.0,
        solver="-",
    )
    futures = Futures(need=np.zeros((20_000, 6)), own=np.zeros((20_000, 6)), seed=(4,))
    played = outcome(season, decided, futures)
    planned = [0, 0, 3 * 40 * 0.5 * 0.9, 3 * 40 * 0.75 * 0.9**2, 3 * 40 * 0.9**3, 1 * 40 * 0.9**4]
    assert played.hired.mean(axis=0) == pytest.approx(planned, rel=0.02)


def test_volume_and_departures_have_streams_of_their_own() -> None:
    """Another attrition leaves the drawn need as it was."""
    wanted = need({"T01": [100.0, 100.0]}, spread=0.02)
    people = staff([agent("A001")], 2)
    first = draw_futures(wanted, people, assumed(2), seed=(1, 0), count=50)
    second = draw_futures(wanted, people, assumed(2, attrition_week=Decimal("0.2")), seed=(1, 0), count=50)
    assert np.array_equal(first.need, second.need)
    assert not np.array_equal(first.own, second.own)


# ----- skills and training -------------------------------------------------------------------------------------------


def test_the_chance_that_too_few_are_left() -> None:
    """Of three, each there with nine in ten, all three are there with 0.729."""
    assert chance_below(3, 3, 0.9) == pytest.approx(1 - 0.729)
    assert chance_below(2, 3, 1.0) == 1.0
    assert chance_below(4, 3, 0.9) == pytest.approx(1 - 0.9**4 - 4 * 0.9**3 * 0.1)


def test_attrition_asks_for_more_than_the_minimum() -> None:
    """Three are enough while nobody leaves; at nine in ten four give 94.8 %, five 99.1 %."""
    assert people_required(3, 1.0, 0.9) == 3
    assert people_required(3, 0.9, 0.9) == 4
    assert people_required(3, 0.9, 0.95) == 5
    assert people_required(0, 0.9, 0.95) == 0


def test_one_more_is_worth_the_hours_it_spares() -> None:
    """Two trained where three are asked for: every hour is given away until a third is ready, then none."""
    hours = {TenantId("T01"): np.array([10.0, 10.0])}
    (found,) = training_needs(
        hours,
        {TenantId("T01"): np.array([2.0, 2.0])},
        np.ones(2),
        least=3,
        certainty=0.9,
        hour_won=30_000,
        unreached={},
        person_hours=30.0,
    )
    assert found.required.tolist() == [3.0, 3.0]
    assert found.value_won[0].tolist() == [600_000.0, 300_000.0]
    assert found.value_won[1].tolist() == [0.0, 0.0]


def test_skills_leave_hours_unreached_though_there_are_people_enough() -> None:
    """Two people of 40 hours know T01 alone: of T02's 30 hours nobody can take any, of T01's 50 all."""
    people = [agent("A001"), agent("A002")]
    work = np.full((2, 1), 40.0)
    wanted = {TenantId("T01"): np.array([50.0]), TenantId("T02"): np.array([30.0])}
    found = reach(people, work, wanted, mondays(1))
    assert found.unreached[TenantId("T02")][0] == pytest.approx(30.0)
    assert found.unreached[TenantId("T01")][0] == pytest.approx(0.0)
    assert found.spare.sum() == pytest.approx(30.0)


def test_a_skill_counts_from_the_day_of_training() -> None:
    """Trained in the second week: reached from then on."""
    later = agent("A001", skills=(Skill(tenant=TenantId("T01"), level=1, trained_on=MONDAY + timedelta(days=7)),))
    found = reach([later], np.full((1, 2), 40.0), {TenantId("T01"): np.array([10.0, 10.0])}, mondays(2))
    assert found.unreached[TenantId("T01")].tolist() == [10.0, 0.0]


def test_who_learns_is_free_able_and_missed_least() -> None:
    """Not who is bound to a tenant, nor who cannot chat; of the rest the one whose own tenants have people to spare."""
    bound = agent("A001", dedicated_to=TenantId("T01"))
    deaf = agent("A002", channels=frozenset({Channel.BOARD}))
    scarce = agent("A003", ["T01", "T03"])
    spare = agent("A004", ["T02"])
    knows = agent("A005", ["T09"])
    trained = {
        TenantId(name): np.array([float(count)]) for name, count in (("T01", 5), ("T02", 20), ("T03", 3), ("T09", 1))
    }
    chosen = who_learns(
        [bound, deaf, scarce, spare, knows],
        {TenantId("T09"): frozenset({Channel.PHONE})},
        [(0, TenantId("T09")), (0, TenantId("T09")), (0, TenantId("T09"))],
        mondays(1),
        trained,
        assumed(1),
    )
    assert chosen == [AgentId("A004"), AgentId("A003"), None]


def test_no_overtime_is_asked_of_those_who_may_not() -> None:
    """Of two people one is restricted: three hours a week, not six."""
    people = [agent("A001"), agent("A002", restrictions=Restrictions(no_overtime=True))]
    given = sample.season(people, need({"T01": [50.0]}), assumed(1))
    futures = draw_futures(given.need, given.staff, given.given, seed=(1, 0), count=10)
    assert season_problem(given, futures).overtime_hours.tolist() == [3.0]


def test_an_absence_outside_seoul_time_is_the_same_moment() -> None:
    """Nine in the evening UTC is six in the morning in Seoul: the day of leave is the Seoul day."""
    start = datetime(2026, 11, 8, 15, tzinfo=UTC)
    away = Absence(agent=AgentId("A001"), kind=AbsenceKind.ANNUAL_LEAVE, start=start, end=start + timedelta(days=1))
    assert staff([agent("A001")], 1, absences=(away,)).hours[0, 0] == 32.0


def test_a_grid_of_hours_gives_the_same_week() -> None:
    """The need of a week does not hang on the length of an interval."""
    hourly = week_need(2.0, IntervalGrid(first_day=staffing.MONDAY, days=7, minutes=60))
    assert hourly.expected[0] == pytest.approx(week_need().expected[0], rel=0.01)
