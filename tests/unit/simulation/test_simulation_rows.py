"""Rows of a simulation by hand, and what stands behind them: changes, newcomers, the ideal duty."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from core.channels import Channel
from core.errors import NotFound
from core.ids import PoolId, TenantId
from core.messages import say
from tests.unit.simulation.sample import always_on
from tests.unit.simulation.views_sample import AFTER, BEFORE, FLOOR, T01, T02
from tests.unit.staffing.sample import CALENDAR, GRID, MAIN, forecast, series, service
from wfm.simulation import kernels_tally as column
from wfm.simulation.habits import NO_HABITS
from wfm.simulation.ideal import ideal_duty, people_needed
from wfm.simulation.measures import measures_of
from wfm.simulation.months import busy_by_hour, on_duty_by_hour
from wfm.simulation.newcomer import with_services
from wfm.simulation.problem import FloorInput, simulation_problem
from wfm.simulation.run import Replication, drawn_contacts, played
from wfm.simulation.views import rows as view
from wfm.simulation.views.records import COMPANY, Cost, Side, cost_shares
from wfm.simulation.whatif import Join, Volume
from wfm.staffing.build import staffing_plan
from wfm.staffing.plan import StaffingRules


def hand_play(problem_columns: int, lines: Sequence[Sequence[int]]) -> Replication:
    """A week whose sums are written by hand: offered, answered, given up, in time of each line."""
    sums = np.zeros((len(lines), problem_columns))
    for number, (offered, answered, abandoned, in_time) in enumerate(lines):
        sums[number, [column.OFFERED, column.ANSWERED_, column.ABANDONED_, column.IN_TIME]] = (
            offered,
            answered,
            abandoned,
            in_time,
        )
    none = np.zeros(0, dtype=np.int64)
    return Replication(
        sums=sums, wait_keys=none, wait_counts=none, on_duty_s=36_000.0, live_s=0.0, post_s=0.0, late_s=0.0
    )


def test_rows_of_a_tenant_by_hand() -> None:
    """Two weeks: 80 and 90 of 100 calls in time; the target of 80 % holds in both, 85 of 100 together."""
    phone = service("T01", Channel.PHONE, share="0.3")
    given = FloorInput(
        forecast=forecast([series(phone, 4.0)]),
        services=(phone,),
        grid=GRID,
        calendar=CALENDAR,
        shifts=always_on(["A000"], 7),
        agents=FLOOR.agents,
        pool=MAIN,
        rules=FLOOR.rules,
    )
    problem = simulation_problem(given)
    plays = tuple(hand_play(len(column.COLUMNS), [week]) for week in ((100, 95, 5, 80), (100, 97, 3, 90)))
    plan = staffing_plan(given.forecast, given.services, GRID, CALENDAR, pool=MAIN, rules=StaffingRules())
    need = plan.tenants[0]
    side = Side(
        problem=problem,
        measures=measures_of(problem, plays, seed=1),
        plays=plays,
        occupancy=np.full(168, np.nan),
        plan=plan,
        cost=Cost(hours=need.need_hours * 2, wages_won=1, premiums_won=1, labour_won=1001),
        clauses=(),
    )
    (row,) = view.tenant_rows(side)
    assert row == {
        "tenant": "T01",
        "contacts": 100.0,
        "in_time_percent": 85.0,
        "answered_percent": 96.0,
        "abandoned_percent": 4.0,
        "weeks_held_percent": 100.0,
        "need_hours": float(need.need_hours),
        "under_sold_hours": round(float(need.needed_week_hours - need.bought_week_hours), 2),
        "cost_won": 501,
    }
    assert need.needed_week_hours > need.bought_week_hours
    assert cost_shares(side) == {"T01": 501, COMPANY: 500}


def test_before_after_and_the_difference() -> None:
    """Each measure of the pool with its difference; the same contacts where nothing changes."""
    totals = {row["measure"]: row for row in view.total_rows(BEFORE, AFTER)}
    assert totals["cost_won"] == {"measure": "cost_won", "before": 1_000_000, "after": 900_000, "difference": -100_000}
    assert (totals["clauses_kept"]["before"], totals["clauses_kept"]["after"]) == (1, 0)
    assert totals["on_duty_hours"]["difference"] == pytest.approx(-40, abs=1)
    rows = view.beside(view.tenant_rows(BEFORE), view.tenant_rows(AFTER), view.TENANT_FIELDS, ("tenant",))
    found = {row["tenant"]: row for row in rows}
    assert found["T01"]["contacts_after"] == pytest.approx(float(found["T01"]["contacts_before"] or 0) * 1.4, rel=0.1)
    assert found["T02"]["contacts_after"] == found["T02"]["contacts_before"]
    chances = {row["kpi"]: row for row in view.clause_rows(BEFORE, AFTER)}
    assert (chances["service_level"]["holds_percent_before"], chances["service_level"]["holds_percent_after"]) == (
        95,
        40,
    )
    assert chances["qa"]["holds_percent_before"] is None


def test_who_is_busy_by_hour_is_who_works() -> None:
    """Hours of hands full sum to what the floor counted, chats at once counted once; presence to the shifts."""
    problem = simulation_problem(FLOOR)
    for number in range(3):
        contacts = drawn_contacts(problem, 1, number)
        rule, queues = played(problem, contacts)
        assert busy_by_hour(contacts, queues).sum() == pytest.approx(float(rule[0]["live_s"]))
    planned = sum(shift.work_minutes for shift in FLOOR.shifts) * 60
    assert on_duty_by_hour(problem).sum() == pytest.approx(planned)


def test_the_ideal_duty_is_the_requirement() -> None:
    """As many people in each interval as the pooled tenths need, rounded up, each trained for everybody."""
    requirement = BEFORE.plan.requirement
    agents, shifts = ideal_duty(requirement)
    on_duty = np.zeros(requirement.grid.size, dtype=int)
    for shift in shifts:
        first = requirement.grid.index_of(shift.start)
        on_duty[first : first + shift.minutes // requirement.grid.minutes] += 1
    tenths = np.sum([line.tenths for line in requirement.lines], axis=0)
    assert (on_duty == np.ceil(tenths / 10)).all()
    assert (on_duty == people_needed(requirement)).all()
    day = requirement.grid.first_day
    assert all(agent.serves(T02, Channel.PHONE, day) for agent in agents)


def test_who_joins_is_like_the_other_in_every_way() -> None:
    """The same contacts, work and patience, on agents trained alike."""
    habit = replace(NO_HABITS.of(service("T01", Channel.PHONE), FLOOR.rules), patience_s=33.0)
    given = replace(FLOOR, habits=replace(NO_HABITS, lines={(T01, Channel.PHONE): habit}))
    joined = Join(tenant=TenantId("T41"), like=T01).applied(given)
    assert joined.habits.lines[TenantId("T41"), Channel.PHONE] == habit
    problem = simulation_problem(joined)
    lines = {(line.service.tenant, line.service.channel): number for number, line in enumerate(problem.lines)}
    old, new = lines[T01, Channel.PHONE], lines[TenantId("T41"), Channel.PHONE]
    assert (problem.lines[old].contacts == problem.lines[new].contacts).all()
    assert problem.work.patience_s[old] == problem.work.patience_s[new] == 33.0
    shared = [row for row in problem.floor.pace if row[new] > 0]
    assert shared
    assert all(row[old] == row[new] for row in shared)


def test_a_tenant_of_another_pool_cannot_change_here() -> None:
    """Its volume moves nothing on this floor, and nobody here knows one like it: refused instead of no difference."""
    elsewhere = tuple(replace(each, pool=PoolId("EAST")) if each.tenant == T02 else each for each in FLOOR.services)
    given = replace(FLOOR, services=elsewhere, pool=FLOOR.services[0].pool)
    for change in (Volume(tenant=T02, change=Decimal("0.1")), Join(tenant=TenantId("T41"), like=T02)):
        with pytest.raises(NotFound) as refused:
            change.applied(given)
        assert "served by this pool" in say(refused.value.key, **refused.value.values)


def test_a_newcomer_brings_the_contacts_its_contract_expects() -> None:
    """As many a week as expected, inside its own hours only; a channel that is forecast keeps its forecast."""
    new = service("T09", Channel.PHONE, share="0.5")
    given = with_services(FLOOR, TenantId("T09"), (new,), {Channel.PHONE: 120.0})
    found = given.forecast.series_of(TenantId("T09"), Channel.PHONE)
    assert found is not None
    assert sum(found.mean) == pytest.approx(120)
    problem = simulation_problem(given)
    assert not [each for each in problem.problems if each.code == "staffing.outside_window"]
    again = with_services(FLOOR, T02, (replace(service("T02", Channel.PHONE), agents_min=1),), {Channel.PHONE: 999.0})
    assert again.forecast == FLOOR.forecast
    assert [each.agents_min for each in again.services if each.tenant == T02] == [1]


def test_rows_are_plain_for_programs() -> None:
    """Every row of every view goes through JSON."""
    for rows in (
        view.tenant_rows(BEFORE),
        view.total_rows(BEFORE, AFTER),
        view.clause_rows(BEFORE, AFTER),
        view.line_rows(BEFORE.problem, BEFORE.measures, BEFORE.plays),
    ):
        assert json.loads(json.dumps(rows)) == rows
