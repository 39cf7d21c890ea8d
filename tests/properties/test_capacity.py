"""What holds of every season's plan, however it is drawn."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.soaking import examples
from tests.unit.capacity.sample import agent, assumed, kind, need, season
from wfm.capacity.futures import draw_futures, firm_need
from wfm.capacity.model import solve_season
from wfm.capacity.plan import capacity_plan, season_problem

loads = st.lists(st.integers(0, 220), min_size=2, max_size=6)


@settings(max_examples=examples(12), deadline=None)
@given(
    load=loads,
    people=st.integers(1, 4),
    lead=st.integers(0, 3),
    attrition=st.sampled_from(["0", "0.01", "0.05"]),
    drift=st.sampled_from(["0", "0.03"]),
)
def test_every_season_has_a_plan_that_adds_up(
    load: list[int], people: int, lead: int, attrition: str, drift: str
) -> None:
    """People balance, certainty is never cheaper, leave is placed or named, and what is short is named."""
    weeks = len(load)
    plan = capacity_plan(
        season(
            [agent(f"A{number:03d}") for number in range(people)],
            need({"T01": [float(hours) for hours in load]}, spread=0.004),
            assumed(
                weeks,
                kinds=[kind(weeks=weeks, lead_weeks=lead, attrition_week=Decimal(attrition), stay_weeks_min=2)],
                attrition_week=Decimal(attrition),
                drift_pool_week=Decimal(drift),
                leave_days_year=Decimal(15),
            ),
        )
    )
    for place in range(len(plan.weeks[0].people)):
        rows = [week.people[place] for week in plan.weeks]
        assert all(row.start + row.arrived - row.ended - row.left == row.end for row in rows)
        assert all(before.end == after.start for before, after in pairwise(rows))
    assert all(low.total_won <= high.total_won for low, high in pairwise(plan.curve))
    assert sum(week.leave_days for week in plan.weeks) + plan.leave_days_left == plan.leave_days_due
    assert {short.monday for short in plan.short} == {week.monday for week in plan.weeks if week.short_hours > 0}
    assert plan.asked.reachable_percent >= 80, "the promise is nine in ten; the rest is sampling"


@settings(max_examples=examples(25), deadline=None)
@given(load=loads, level=st.sampled_from([0.5, 0.8, 0.9, 1.0]), seed=st.integers(0, 5))
def test_the_plan_covers_its_share_of_the_futures_it_was_made_from(load: list[int], level: float, seed: int) -> None:
    """Work, and all that may be called upon, reach the need in the promised share of futures, short weeks apart."""
    weeks = len(load)
    asked = season(
        [agent("A001"), agent("A002")],
        need({"T01": [float(hours) for hours in load]}, spread=0.01),
        assumed(weeks, kinds=[kind(weeks=weeks, week_max=9)]),
        seed=seed,
    )
    futures = draw_futures(asked.need, asked.staff, asked.given, seed=(seed, 0), count=200)
    base = season_problem(asked, futures)
    problem = replace(base, firm=firm_need(futures.net, level))
    decided = solve_season(problem)
    hired = np.zeros(weeks)
    for week, count in enumerate(decided.hires["temporary"]):
        hired[week:] += count
    for (_, _, end), count in decided.ends.items():
        hired[end:] -= count
    overtime = problem.overtime_hours + hired * problem.overtime_each
    most = hired * 40 + overtime + problem.holiday_hours + problem.overflow_hours + np.array(decided.short)
    assert (futures.net <= most + 1e-4).all(axis=1).mean() >= level
