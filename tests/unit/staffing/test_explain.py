"""An explanation adds up: every figure of it computed again from those before it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.service import ServiceTarget
from tests.unit.staffing import sample
from wfm.staffing.build import staffing_plan
from wfm.staffing.explain import TenantExplained, explained, span_of
from wfm.staffing.explain_rows import explanation, step_rows

SERVICES = sample.altered("T02", Channel.PHONE, agents_min=1)
PLAN = staffing_plan(sample.FORECAST, SERVICES, sample.GRID, sample.CALENDAR)
WEEK = span_of(sample.GRID)
TENANTS = [tenant.tenant for tenant in PLAN.tenants]
CLOSE = Decimal("0.001")


def explain(tenant: str, day: int | None = None, minute: int | None = None) -> TenantExplained:
    """A tenant over the week, a day of it, or an interval."""
    on = None if day is None else sample.MONDAY + timedelta(days=day)
    return explained(PLAN, TenantId(tenant), span_of(sample.GRID, on, minute), sample.SHRINKAGE)


@pytest.mark.parametrize("tenant", TENANTS)
@pytest.mark.parametrize(("day", "minute"), [(None, None), (0, None), (1, 630), (5, 700)])
def test_every_figure_follows_from_those_before(tenant: str, day: int | None, minute: int | None) -> None:
    """Load from contacts, safety from load and strictness, need from its parts, hours behind it, and savings."""
    of = explain(tenant, day, minute)
    for each in of.channels:
        load = each.contacts * each.aht_s / 3600 / each.speed + each.moved_hours
        assert abs(each.load_hours - load) < CLOSE
        if each.channel is not Channel.BOARD:
            assert each.by_load_hours is not None
            assert each.strictness is not None
            assert abs(each.safety_hours - each.by_load_hours * each.strictness) < CLOSE
        parts = each.load_hours + each.safety_hours - each.covered_hours + each.minimum_hours + each.rounding_hours
        assert parts == each.need_hours
        assert abs(each.rounding_hours) <= Decimal("0.1")
    assert of.need_hours == sum(each.need_hours for each in of.channels)
    assert of.saved_hours == of.alone_hours - of.need_hours
    assert of.behind.on_duty == round(of.need_hours, 2)


def test_safety_of_an_interval_by_hand() -> None:
    """In one interval: load × the pool's safety ÷ the pool's load, without anything hidden."""
    for each in explain("T01", 1, 630).channels:
        if each.channel is not Channel.BOARD:
            assert each.pool_load_hours is not None
            assert each.pool_safety_hours is not None
            assert each.by_load_hours is not None
            assert abs(each.by_load_hours - each.load_hours * each.pool_safety_hours / each.pool_load_hours) < CLOSE


def test_the_parts_of_all_tenants_are_the_safety_of_the_pool() -> None:
    """Nothing of the pool's safety is lost or given twice."""
    phones = [each for tenant in TENANTS for each in explain(tenant, 0).channels if each.channel is not Channel.BOARD]
    busy = next(each for each in phones if each.contacts > 0)
    assert busy.pool_safety_hours is not None
    assert abs(sum(each.safety_hours for each in phones) - busy.pool_safety_hours) < CLOSE
    assert abs(sum((each.by_load_hours or Decimal(0)) for each in phones) - busy.pool_safety_hours) < CLOSE


def test_the_stricter_target_takes_more() -> None:
    """Two tenants alike but for 95/10 against 80/20: one above 1, the other below."""
    strict = sample.altered("T02", Channel.PHONE, target=ServiceTarget(fraction=Decimal("0.95"), within_s=10))
    plan = staffing_plan(sample.FORECAST, strict, sample.GRID, sample.CALENDAR)
    by_tenant = {
        tenant: next(
            each
            for each in explained(plan, TenantId(tenant), WEEK, sample.SHRINKAGE).channels
            if each.channel is Channel.PHONE
        )
        for tenant in ("T01", "T02")
    }
    assert by_tenant["T02"].strictness is not None
    assert by_tenant["T01"].strictness is not None
    assert by_tenant["T02"].strictness > Decimal("1.3") > 1 > by_tenant["T01"].strictness * Decimal("0.9")


def test_days_are_the_week() -> None:
    """Hours of seven days are those of the week, to the last figure."""
    whole = explain("T01")
    days = [explain("T01", day) for day in range(7)]
    for number, each in enumerate(whole.channels):
        assert sum(day.channels[number].need_hours for day in days) == each.need_hours
        assert abs(sum(day.channels[number].load_hours for day in days) - each.load_hours) < CLOSE
    assert abs(sum(day.alone_hours for day in days) - whole.alone_hours) < CLOSE
    assert abs(whole.alone_hours - whole.staffing.alone_hours) < CLOSE


def test_posts_are_moved_and_none_is_lost() -> None:
    """Over the week nothing is moved on balance; within a day's rush posts wait."""
    board = next(each for each in explain("T01").channels if each.channel is Channel.BOARD)
    assert abs(board.moved_hours) < CLOSE
    assert board.pool_safety_hours is None
    assert board.safety_hours == 0


def test_rows_leave_out_what_plays_no_part() -> None:
    """Minimum presence is a step of the tenant that has one; the closed weekend has no need."""
    steps = [row["step"] for row in step_rows(explain("T02"))]
    assert steps[0] == "contacts"
    assert "minimum_hours" in steps
    assert steps[-1] == "need_hours"
    assert "minimum_hours" not in [row["step"] for row in step_rows(explain("T03"))]
    assert explain("T02", 6).need_hours == 0
    assert explanation(explain("T02", 6))["need_hours"] == 0


def test_a_day_outside_the_plan_is_a_mistake() -> None:
    """The command says so in words; the function refuses."""
    with pytest.raises(BrokenInvariant):
        explain("T01", 7)
    with pytest.raises(BrokenInvariant):
        span_of(sample.GRID, None, 600)
