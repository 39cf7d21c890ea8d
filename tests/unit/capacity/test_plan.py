"""Whole plans of small seasons: what they say to do, what they promise, and what they cost."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest

from core.calendar import HolidayCalendar
from core.errors import PumasiError
from core.ids import TenantId
from tests.unit.capacity.sample import MONDAY, agent, assumed, kind, need, season
from wfm.agents import Employment
from wfm.capacity.futures import Futures, draw_futures, outcome
from wfm.capacity.model import solve_season
from wfm.capacity.plan import capacity_plan, season_problem
from wfm.capacity.records import STAFF, CapacityPlan, Remedy

WEEKS = 10
TWO = [agent("A001"), agent("A002")]


def restless(**changes: object) -> CapacityPlan:
    """Two people, a peak in week 6, volumes that wander, people who leave: everything at once."""
    load = [70.0] * 5 + [110.0] * 2 + [70.0] * 3
    kinds = [
        kind(weeks=WEEKS, lead_weeks=2, training_weeks=1, stay_weeks_min=2, pace_first=Decimal("0.7"), ramp_weeks=3)
    ]
    given = assumed(
        WEEKS,
        kinds=kinds,
        attrition_week=Decimal("0.005"),
        drift_pool_week=Decimal("0.01"),
        leave_days_year=Decimal(15),
        leave_days_first_year=Decimal(11),
    )
    options = {"certainty": "0.9", "trained_min": 0, "seed": 1} | changes
    return capacity_plan(
        season(
            TWO,
            need({"T01": load}, spread=0.003),
            given,
            certainty=str(options["certainty"]),
            trained_min=int(str(options["trained_min"])),
            seed=int(str(options["seed"])),
        )
    )


@pytest.fixture(scope="module")
def plan() -> CapacityPlan:
    """The restless season at nine in ten."""
    return restless()


def test_the_peak_is_hired_for_in_time(plan: CapacityPlan) -> None:
    """Who is to answer in week 5 starts to be hired in week 2 at the latest, and the plan says for which week."""
    assert plan.hires
    first = plan.hires[0]
    assert first.monday <= MONDAY + timedelta(weeks=2)
    assert first.first_day == first.monday + timedelta(weeks=2)
    assert first.answers_from == first.monday + timedelta(weeks=3)
    assert first.for_week in (MONDAY + timedelta(weeks=5), MONDAY + timedelta(weeks=6))


def test_the_promise_holds_on_futures_it_was_not_made_from(plan: CapacityPlan) -> None:
    """On two thousand fresh futures every week is covered in nine of ten, counting sampling error."""
    assert plan.short == ()
    assert plan.asked.held_percent >= Decimal("88.0")
    assert plan.futures_checked == 2000


def test_people_add_up(plan: CapacityPlan) -> None:
    """Start + arrived − ended − left = end, and a week begins as the one before ended; arrivals follow the hiring."""
    for place in range(len(plan.weeks[0].people)):
        rows = [week.people[place] for week in plan.weeks]
        assert all(row.start + row.arrived - row.ended - row.left == row.end for row in rows)
        assert all(before.end == after.start for before, after in pairwise(rows))
        if rows[0].kind != STAFF:
            starts = [row.hiring_starts for row in rows]
            assert [row.arrived for row in rows] == [Decimal(0), Decimal(0), *map(Decimal, starts[:-2])]


def test_leave_that_falls_due_is_granted_within_its_quota(plan: CapacityPlan) -> None:
    """All days are placed, each week within its quota."""
    assert plan.leave_days_left == 0
    days = [week.leave_days for week in plan.weeks]
    assert sum(days) == plan.leave_days_due > 0
    assert max(days) <= 2, "a fifth of eighty hours is two days"


def test_more_certainty_is_never_cheaper(plan: CapacityPlan) -> None:
    """Fifty, eighty, ninety and ninety-five per cent: cost and expected loss together never fall."""
    assert [point.certainty for point in plan.curve] == [Decimal(text) for text in ("0.5", "0.8", "0.9", "0.95")]
    assert all(low.total_won <= high.total_won for low, high in pairwise(plan.curve))
    assert plan.curve[0].total_won < plan.curve[-1].total_won
    assert [point.is_asked for point in plan.curve] == [False, False, True, False]


def test_the_cost_of_the_weeks_is_what_they_are_made_of(plan: CapacityPlan) -> None:
    """Hired hours at their price, hiring, and what is called upon at its own."""
    assert plan.added_won == sum(week.added_won for week in plan.weeks)
    for week in plan.weeks:
        assert week.overtime_won == week.overtime_hours * 22_000
        hired = next(each for each in week.people if each.kind == "temporary")
        working = hired.start + hired.arrived - hired.ended
        assert week.hired_won == pytest.approx(float(working) * 40 * 15_000, abs=1.0)


def test_the_same_seed_gives_the_same_plan_and_another_one_not(plan: CapacityPlan) -> None:
    """Reproducible to the last figure."""
    assert restless() == plan
    assert restless(seed=2).asked.held_percent != plan.asked.held_percent


def test_an_unusual_certainty_joins_the_curve() -> None:
    """97 per cent stands beside the four that are always shown."""
    found = restless(certainty="0.97")
    assert [point.certainty for point in found.curve if point.is_asked] == [Decimal("0.97")]
    assert len(found.curve) == 5


def test_a_quiet_season_needs_nothing() -> None:
    """Two people for 70 hours, nobody leaves, nothing wanders: no hire, no overtime, no cost."""
    found = capacity_plan(season(TWO, need({"T01": [70.0] * 4}), assumed(4, kinds=[kind(weeks=4)])))
    assert found.hires == ()
    assert found.added_won == 0
    assert found.asked.held_percent == 100


def test_nobody_can_come_in_time_and_the_cheapest_way_out_is_named() -> None:
    """The peak is next week: 23 of 110 hours are missing, and the law would allow that much overtime more."""
    late = [kind(weeks=3, lead_weeks=3)]
    found = capacity_plan(season(TWO, need({"T01": [110.0, 70.0, 70.0]}), assumed(3, kinds=late)))
    (short,) = found.short
    assert short.monday == MONDAY
    assert short.hours == Decimal("18.5"), "110 less 80 less two times three hours of overtime less 5 % of overflow"
    assert short.remedy is Remedy.OVERFLOW, "twelve hours of two people leave 18 h of room: not enough for all"
    roomy = capacity_plan(season(TWO, need({"T01": [108.0, 70.0, 70.0]}), assumed(3, kinds=late)))
    assert roomy.short[0].remedy is Remedy.OVERTIME
    assert roomy.short[0].cost_won == roomy.short[0].hours * 22_000
    assert roomy.asked.held_percent == 0
    assert roomy.asked.reachable_percent == 100


def test_more_of_a_kind_at_once_is_the_way_out_where_hiring_is_bounded() -> None:
    """Four hundred hours in week 2 and five people a week at most: more of them is the cheapest."""
    few = [kind(weeks=3, week_max=1, stay_weeks_min=1)]
    found = capacity_plan(season(TWO, need({"T01": [70.0, 70.0, 400.0]}), assumed(3, kinds=few)))
    assert found.short[0].remedy is Remedy.HIRE_MORE
    assert found.short[0].kind == "temporary"


def test_holidays_cost_days_of_work_and_can_be_worked_at_a_price() -> None:
    """A holiday on Friday takes 16 of 80 hours; eight of them may be worked, and the week bears its name."""
    friday = MONDAY + timedelta(days=4)
    calendar = HolidayCalendar(names={friday: "쉬는 날"}, known_from=date(2026, 1, 1), known_until=date(2027, 12, 31))
    given = assumed(2, overtime_share_max=Decimal(0))
    found = capacity_plan(season(TWO, need({"T01": [70.0, 70.0]}), given, calendar=calendar))
    first, second = found.weeks
    assert first.own_hours == 64
    assert first.holiday_work_most == 8
    assert first.holiday_work_hours == 6
    assert first.holidays == ("쉬는 날",)
    assert second.holiday_work_hours == 0


def test_attrition_asks_for_training_and_names_who_should_learn() -> None:
    """Three of five people know T02, three shall: with attrition a fourth learns, somebody who does not know it yet."""
    people = [agent(f"A00{number}", ["T01", "T02"] if number < 4 else ["T01"]) for number in range(1, 6)]
    given = assumed(8, attrition_week=Decimal("0.01"))
    found = capacity_plan(
        season(people, need({"T01": [100.0] * 8, "T02": [10.0] * 8}), given, certainty="0.9", trained_min=3)
    )
    steps = [step for step in found.training if step.tenant == "T02"]
    assert steps
    assert steps[0].is_required
    assert steps[0].agent in ("A004", "A005")
    assert steps[0].risk_after_percent < steps[0].risk_before_percent
    cover = next(each for each in found.cover if each.tenant == TenantId("T02"))
    assert (cover.trained_now, cover.learning) == (3, len(steps))
    assert cover.falls_below is not None
    assert cover.falls_below > MONDAY


def test_skills_that_nobody_has_are_worth_learning() -> None:
    """T02's hours reach nobody though A002 has time: learning it spares them, and costs less."""
    people = [agent("A001"), agent("A002"), agent("A003")]
    found = capacity_plan(season(people, need({"T01": [60.0] * 6, "T02": [20.0] * 6}), assumed(6)))
    step = next(step for step in found.training if step.tenant == "T02")
    assert step.hours_spared == Decimal("100.0"), "20 h in each of the five weeks after"
    assert step.value_won == 100 * 30_000
    assert not step.is_required


def test_temporary_contracts_of_today_are_let_go() -> None:
    """A third person on a temporary contract for work of two: the contract ends at once."""
    people = [*TWO, agent("A003", employment=Employment.TEMPORARY)]
    found = capacity_plan(season(people, need({"T01": [70.0] * 3}), assumed(3)))
    assert found.temporary_ends == {MONDAY: 1}
    assert found.weeks[0].people[0].end == 2
    assert found.weeks[0].staff_won == 1_200_000


def test_a_season_without_people_is_refused() -> None:
    """Nobody employed: the error names the pool and the command."""
    with pytest.raises(PumasiError, match="pumasi import agents"):
        capacity_plan(season([], need({"T01": [70.0]}), assumed(1)))


def test_one_week_alone_has_a_plan() -> None:
    """The shortest season: hiring cannot come, nobody is trained, and nothing breaks."""
    given = assumed(1, kinds=[kind(weeks=1, lead_weeks=3)])
    found = capacity_plan(season(TWO, need({"T01": [82.0]}), given, trained_min=3))
    assert found.hires == ()
    assert found.weeks[0].overtime_hours == 2


def test_the_plan_is_checked_as_it_is_played() -> None:
    """What a plan of the model promises week by week is what playing its decisions gives, without any chance."""
    given = season(TWO, need({"T01": [70.0, 95.0, 95.0, 70.0]}), assumed(4, kinds=[kind(weeks=4)]))
    futures = draw_futures(given.need, given.staff, given.given, seed=(1, 0), count=3)
    problem = season_problem(given, futures)
    decided = solve_season(problem)
    played = outcome(problem, decided, Futures(need=futures.need, own=futures.own, seed=(9,)))
    assert played.share_held == 1.0
    called = played.overtime[0] + played.overflow[0] + played.hired[0]
    assert called == pytest.approx(np.maximum(played.hired[0], futures.net[0]).clip(0))
