"""The season's program on seasons so small that the best plan is known."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import numpy as np
import pytest

from core.ids import TenantId
from tests.unit.capacity.sample import kind, problem, training
from wfm.capacity.model import solve_season
from wfm.capacity.problem import Decisions, SeasonProblem


def test_one_hire_solves_a_peak() -> None:
    """Forty hours too few in two weeks: one temporary person for these two weeks, and not a day longer."""
    made = solve_season(problem([0, 40, 40, 0], kinds=[kind(weeks=4, hiring_won=10_000)]))
    assert made.hires["temporary"] == (0, 1, 0, 0)
    assert made.ends == {("temporary", 1, 3): 1}
    assert made.objective_won == pytest.approx(10_000 + 2 * 40 * 15_000)


def test_hiring_comes_too_late_and_overflow_fills() -> None:
    """With a lead time of three weeks the peak of week 2 is given away, at its price."""
    made = solve_season(problem([0, 0, 40, 0, 0], kinds=[kind(weeks=5, lead_weeks=3)]))
    assert sum(made.hires["temporary"]) == 0
    assert made.objective_won == pytest.approx(40 * 30_000)


def test_hiring_starts_as_early_as_it_must() -> None:
    """Two weeks until they come and one of training: the peak of week 4 is hired for in week 1."""
    late = kind(weeks=5, lead_weeks=2, training_weeks=1, stay_weeks_min=2)
    made = solve_season(problem([0, 0, 0, 0, 60], kinds=[late], overflow_won=90_000.0))
    assert made.hires["temporary"] == (0, 2, 0, 0, 0)


def test_new_people_are_slow_at_first() -> None:
    """At half pace in the first week two people are needed for what one does later."""
    slow = kind(weeks=1, pace_first=Decimal("0.5"), ramp_weeks=4)
    made = solve_season(problem([40], kinds=[slow], overflow_won=90_000.0))
    assert made.hires["temporary"] == (2,)
    quick = kind(weeks=1)
    assert solve_season(problem([40], kinds=[quick], overflow_won=90_000.0)).hires["temporary"] == (1,)


def test_people_who_leave_by_themselves_are_hired_for() -> None:
    """Half of the hired leave every week: 40 hours in the second week take two, because they came in the first."""
    leaving = kind(weeks=2, attrition_week=Decimal("0.5"), stay_weeks_min=2, week_max=9, lead_weeks=0)
    only_early = problem([0, 40], kinds=[leaving], overflow_won=200_000.0)
    made = solve_season(only_early)
    assert made.hires["temporary"] == (0, 1), "who comes in the week itself has not left yet"
    long_lead = kind(weeks=3, attrition_week=Decimal("0.5"), training_weeks=1, stay_weeks_min=2, week_max=9)
    made = solve_season(problem([0, 40, 0], kinds=[long_lead], overflow_won=200_000.0))
    assert made.hires["temporary"] == (2, 0, 0)


def test_overtime_stays_within_its_cap() -> None:
    """Of 40 hours 30 may be overtime; the rest is dearer."""
    season = problem([40], overtime_hours=np.array([30.0]))
    assert solve_season(season).objective_won == pytest.approx(30 * 22_000 + 10 * 30_000)


def test_the_shortest_engagement_is_paid_beyond_the_plan() -> None:
    """Who is bound for four weeks costs four, though the plan ends after one."""
    bound = kind(weeks=1, stay_weeks_min=4)
    made = solve_season(problem([40], kinds=[bound], overflow_won=70_000.0))
    assert made.hires["temporary"] == (1,)
    assert made.objective_won == pytest.approx(4 * 40 * 15_000)
    assert solve_season(problem([40], kinds=[bound], overflow_won=50_000.0)).hires["temporary"] == (0,)


def test_the_longest_engagement_ends() -> None:
    """Nobody stays longer than the kind allows: after two weeks somebody else comes."""
    brief = kind(weeks=4, stay_weeks_min=2, stay_weeks_max=2)
    made = solve_season(problem([40, 40, 40, 40], kinds=[brief], overflow_won=90_000.0))
    assert made.hires["temporary"] == (1, 0, 1, 0)
    assert made.ends == {("temporary", 0, 2): 1}


def test_leave_is_placed_where_there_is_room() -> None:
    """Five days fall due; the week with forty hours to spare takes them all, within its quota."""
    season = problem(
        [0, -40, 0],
        leave_days_due=5,
        leave_days_max=np.array([5.0, 5.0, 5.0]),
    )
    made = solve_season(season)
    assert made.leave_days == (0, 5, 0)
    bounded = problem([0, -40, -8], leave_days_due=5, leave_days_max=np.array([5.0, 4.0, 5.0]))
    assert solve_season(bounded).leave_days == (0, 4, 1)


def test_leave_without_room_is_named() -> None:
    """Six days cannot be taken in quotas of two and two: two are left, and the plan says so."""
    season = problem([-80, -80], leave_days_due=6, leave_days_max=np.array([2.0, 2.0]))
    made = solve_season(season)
    assert made.leave_days == (2, 2)
    assert made.leave_days_left == 2


def test_somebody_learns_before_too_few_are_trained() -> None:
    """From week 2 four are required and three are there: one learns in the slack week before."""
    season = problem([0, -16, 0, 0], training=(training("T09", [3, 3, 3, 3], [3, 3, 4, 4]),))
    made = solve_season(season)
    assert made.trained == {TenantId("T09"): (0, 1, 0, 0)}
    assert made.untrained == {}


def test_training_is_bounded_by_the_week() -> None:
    """Four are lacking from week 1 on and two may learn a week: two lack for a week, and it is said."""
    season = problem([-99] * 3, training=(training("T09", [0, 0, 0], [4, 4, 4], (0.0,) * 4),))
    made = solve_season(season)
    assert made.trained == {TenantId("T09"): (2, 2, 0)}
    assert made.untrained == {TenantId("T09"): (0, 2, 0)}


def test_training_that_is_worth_its_hours_is_done() -> None:
    """Nobody requires it, but a person more spares 500,000 won and costs 240,000."""
    season = problem([-99] * 3, training=(training("T09", [5, 5, 5], [3, 3, 3], (1_000_000.0, 200_000.0)),))
    assert solve_season(season).trained == {TenantId("T09"): (1, 0, 0)}


def test_temporary_contracts_of_today_end_when_nobody_needs_them() -> None:
    """Two are there, one is enough from week 1 on."""
    season = problem(
        [0, -40, -40],
        temporary=2,
        temporary_hours=np.full(3, 40.0),
        temporary_won=np.full(3, 600_000.0),
    )
    assert solve_season(season).temporary_ends == (0, 1, 0)


def test_what_cannot_be_met_is_short_and_there_is_a_plan() -> None:
    """A hundred hours, thirty of overflow, nobody to hire: seventy are missing."""
    made = solve_season(problem([100], overflow_hours=np.array([30.0])))
    assert made.short[0] == pytest.approx(70, abs=0.001)


def test_the_firm_need_is_met_though_a_likely_week_needs_less() -> None:
    """Likely weeks need nothing, the promise needs forty hours: somebody is hired for it when overflow is bounded."""
    season = problem([0], kinds=[kind(weeks=1)], firm=np.array([40.0]), overflow_hours=np.array([10.0]))
    assert solve_season(season).hires["temporary"] == (1,)
    free = problem([0], kinds=[kind(weeks=1)], firm=np.array([40.0]))
    assert solve_season(free).hires["temporary"] == (0,), "what may be called upon costs nothing until it is"


def test_it_is_the_best_of_all_plans() -> None:
    """Every number of hires in each of three weeks, by brute force: nothing is cheaper than what the program finds."""
    season = problem([30, 95, 55], kinds=[kind(weeks=3, stay_weeks_min=3, hiring_won=100_000, week_max=3)])
    made = solve_season(season)
    prices = {hires: _price(season, hires) for hires in product(range(4), repeat=3)}
    assert made.objective_won == pytest.approx(min(prices.values()))
    assert _price(season, made.hires["temporary"]) == pytest.approx(min(prices.values()))


def _price(season: SeasonProblem, hires: tuple[int, ...]) -> float:
    """Price of a plan in which everybody stays three weeks, whatever the plan's end; overflow fills."""
    price = 0.0
    for week, people in enumerate(hires):
        price += people * (100_000 + 3 * 40 * 15_000)
        present = sum(hires[: week + 1])
        price += max(0.0, season.net[week, 0] - 40 * present) * 30_000
    return price


def test_the_same_season_gives_the_same_decisions() -> None:
    """Nothing is left to chance or to the clock."""
    season = problem([30, 95, 55, 80], kinds=[kind(weeks=4, stay_weeks_min=2), kind("part_time", weeks=4)])
    answers: list[Decisions] = [solve_season(season) for _ in range(2)]
    assert answers[0] == answers[1]
