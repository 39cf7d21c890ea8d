"""Forecast + services ▶ plan: what is staffed, what is not, what is said about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.errors import PumasiError
from core.ids import PoolId
from core.periods import IntervalGrid
from core.service import HolidayRule, ServiceTarget, ServiceWindow
from tests.unit.staffing import sample
from wfm.staffing.build import requirement, staffing_plan
from wfm.staffing.plan import StaffingRules
from wfm.staffing.requirement import Requirement

PLAN = staffing_plan(sample.FORECAST, sample.SERVICES, sample.GRID, sample.CALENDAR)


def tenths(made: Requirement, tenant: str, channel: Channel) -> list[int]:
    """Tenths an interval of one line."""
    return next(list(line.tenths) for line in made.lines if (line.tenant, line.channel) == (tenant, channel))


def codes(problems: tuple[object, ...]) -> list[str]:
    """The codes of problems."""
    return [getattr(problem, "code", "") for problem in problems]


def test_every_service_has_a_line_and_nothing_is_wrong() -> None:
    """Five services, five lines, no problem."""
    assert [(line.tenant, line.channel) for line in PLAN.lines] == sorted(
        (s.tenant, s.channel) for s in sample.SERVICES
    )
    assert PLAN.problems == ()
    assert PLAN.requirement.pool == "MAIN"


def test_the_requirement_alone_is_that_of_the_plan() -> None:
    """The short way and the long way agree, and twice is the same."""
    assert requirement(sample.FORECAST, sample.SERVICES, sample.GRID, sample.CALENDAR) == PLAN.requirement


def test_need_is_load_safety_and_rounding() -> None:
    """Hours on duty: 12 calls of 240 s in 90 intervals are 72 h of load; safety comes on top."""
    phone = next(line for line in PLAN.lines if (line.tenant, line.channel) == ("T01", Channel.PHONE))
    assert phone.contacts == pytest.approx(12 * 90)
    assert phone.load_hours == Decimal("72.00")
    assert phone.safety_hours > 5
    assert abs(phone.need_hours - phone.load_hours - phone.safety_hours) <= Decimal("0.05")


def test_two_chats_at_once_are_less_work() -> None:
    """6 chats × 240 s × 90 intervals = 36 h for one at a time; two at once gain 1.6."""
    chat = next(line for line in PLAN.lines if line.channel is Channel.CHAT)
    assert chat.load_hours == Decimal("22.50")
    slower = staffing_plan(
        sample.FORECAST,
        sample.SERVICES,
        sample.GRID,
        sample.CALENDAR,
        rules=StaffingRules(chat_slowdown=Decimal(1)),
    )
    assert next(line for line in slower.lines if line.channel is Channel.CHAT).load_hours == Decimal("36.00")


def test_the_board_is_workload_without_safety() -> None:
    """3 posts × 240 s × 90 intervals = 18 h, in time, and nothing more."""
    board = next(line for line in PLAN.lines if line.channel is Channel.BOARD)
    assert board.load_hours == Decimal("18.00")
    assert board.safety_hours == 0
    assert board.need_hours == Decimal("18.00")
    assert board.worst_age_s is not None
    assert board.worst_age_s <= 14_400


def test_a_tiny_tenant_keeps_its_hours_in_tenths() -> None:
    """0.2 calls a half hour are 0.03 agents: the week's hours are kept by single tenths now and then."""
    tiny = tenths(PLAN.requirement, "T02", Channel.PHONE)
    line = next(line for line in PLAN.lines if line.tenant == "T02")
    assert set(tiny) == {0, 1}
    assert abs(Decimal(sum(tiny)) / 20 - line.load_hours - line.safety_hours) <= Decimal("0.06")


def test_nobody_is_staffed_outside_the_window() -> None:
    """Office hours on weekdays, the weekend shop at the weekend; contacts outside are counted apart and told."""
    mask = np.array(tenths(PLAN.requirement, "T01", Channel.PHONE)).reshape(7, 48) > 0
    assert mask[:5, 18:36].all()
    assert not mask[:, :18].any()
    assert not mask[:, 36:].any()
    assert not mask[5:].any()
    stray = sample.forecast([sample.series(each, 2.0, outside=0.5) for each in sample.SERVICES[:1]])
    plan = staffing_plan(stray, sample.SERVICES[:1], sample.GRID, sample.CALENDAR)
    assert plan.lines[0].contacts_outside == pytest.approx(0.5 * (336 - 90))
    assert plan.lines[0].load_hours == Decimal("12.00")
    assert codes(plan.problems) == ["staffing.outside_window"]
    assert "123.0 contacts of T01 by phone" in str(plan.problems[0])


def test_holidays_close_the_window_unless_the_contract_opens_it() -> None:
    """On a holiday nobody is needed; with the rule OPEN as on any day."""
    holidays = HolidayCalendar(
        names={date(2026, 11, 11): "임시공휴일"}, known_from=date(2026, 1, 1), known_until=date(2027, 12, 31)
    )
    closed = staffing_plan(sample.FORECAST, sample.SERVICES, sample.GRID, holidays)
    wednesday = slice(2 * 48, 3 * 48)
    assert sum(tenths(closed.requirement, "T01", Channel.PHONE)[wednesday]) == 0
    windows = tuple(replace(window, holidays=HolidayRule.OPEN) for window in sample.OFFICE)
    opened = staffing_plan(
        sample.FORECAST, sample.altered("T01", Channel.PHONE, windows=windows), sample.GRID, holidays
    )
    assert sum(tenths(opened.requirement, "T01", Channel.PHONE)[wednesday]) > 0


def test_minimum_presence_lifts_the_need_and_says_so() -> None:
    """A contract that asks for one person all the time gets ten tenths in each open interval."""
    plan = staffing_plan(
        sample.FORECAST, sample.altered("T02", Channel.PHONE, agents_min=1), sample.GRID, sample.CALENDAR
    )
    lifted = np.array(tenths(plan.requirement, "T02", Channel.PHONE)).reshape(7, 48)
    assert (lifted[:5, 18:36] == 10).all()
    assert lifted.sum() == 5 * 18 * 10
    line = next(line for line in plan.lines if line.tenant == "T02")
    assert line.minimum_hours > 40
    assert line.need_hours == Decimal("45.00")


def test_pooling_needs_less_than_people_of_ones_own() -> None:
    """The tiny tenant alone would bind one agent all day; pooled it needs minutes."""
    tiny = next(tenant for tenant in PLAN.tenants if tenant.tenant == "T02")
    assert tiny.alone_hours == Decimal("45.00")
    assert tiny.need_hours < 3
    assert tiny.saved_hours == tiny.alone_hours - tiny.need_hours
    assert all(tenant.alone_hours >= tenant.need_hours for tenant in PLAN.tenants)
    assert PLAN.alone_hours > PLAN.need_hours


def test_need_above_the_share_is_under_sold_with_a_proposal() -> None:
    """1.5 FTE × 40 h × 85 % = 51 h a week on duty do not cover T01; its 6.0 FTE did."""
    assert PLAN.requirement.under_sold == ()
    small = tuple(replace(each, share_fte=Decimal("1.5")) if each.tenant == "T01" else each for each in sample.SERVICES)
    plan = staffing_plan(sample.FORECAST, small, sample.GRID, sample.CALENDAR)
    found = plan.requirement.under_sold
    assert [each.tenant for each in found] == ["T01"]
    assert found[0].bought_hours == Decimal("51.00")
    assert found[0].needed_hours > 110
    share = found[0].proposed_share_fte
    assert share == share.quantize(Decimal("0.1"))
    assert share * Decimal("34.0") >= found[0].needed_hours - Decimal("0.1")
    assert (share - Decimal("0.1")) * Decimal("34.0") < found[0].needed_hours


def test_shrinkage_lies_on_top_of_the_need() -> None:
    """The requirement is on duty: shrinkage does not change it, only the paid hours and the share."""
    services = tuple(replace(each, shrinkage=Decimal("0.30")) for each in sample.SERVICES)
    plan = staffing_plan(sample.FORECAST, services, sample.GRID, sample.CALENDAR)
    assert plan.requirement.lines == PLAN.requirement.lines
    for before, after in zip(PLAN.tenants, plan.tenants, strict=True):
        assert after.need_hours == before.need_hours
        assert after.paid_week_hours > before.paid_week_hours


def test_a_stricter_target_needs_more() -> None:
    """95/10 instead of 80/20 for the large tenant."""
    strict = sample.altered("T01", Channel.PHONE, target=ServiceTarget(fraction=Decimal("0.95"), within_s=10))
    plan = staffing_plan(sample.FORECAST, strict, sample.GRID, sample.CALENDAR)
    assert plan.need_hours > PLAN.need_hours


def test_a_week_is_cut_out_of_a_longer_forecast() -> None:
    """Two weeks forecast, the second planned: as if it had been forecast alone."""
    longer = IntervalGrid(first_day=date(2026, 11, 2), days=14)
    wide = sample.forecast(
        [sample.series(each, sample.CONTACTS[each.tenant, each.channel], grid=longer) for each in sample.SERVICES],
        longer,
    )
    plan = staffing_plan(wide, sample.SERVICES, sample.GRID, sample.CALENDAR)
    assert plan.requirement.lines == PLAN.requirement.lines


def test_two_weeks_are_compared_with_two_weeks_of_share() -> None:
    """Hours a week do not depend on the length of the grid."""
    longer = IntervalGrid(first_day=sample.MONDAY, days=14)
    wide = sample.forecast(
        [sample.series(each, sample.CONTACTS[each.tenant, each.channel], grid=longer) for each in sample.SERVICES],
        longer,
    )
    plan = staffing_plan(wide, sample.SERVICES, longer, sample.CALENDAR)
    for one, two in zip(PLAN.tenants, plan.tenants, strict=True):
        assert two.needed_week_hours == pytest.approx(one.needed_week_hours, abs=Decimal("0.1"))
        assert two.bought_week_hours == one.bought_week_hours


@pytest.mark.parametrize("minutes", [15, 60])
def test_other_intervals_give_about_the_same_hours(minutes: int) -> None:
    """A quarter or a whole hour: the same contacts, the same hours within two per cent."""
    grid = IntervalGrid(first_day=sample.MONDAY, days=7, minutes=minutes)
    other = sample.forecast(
        [
            sample.series(each, sample.CONTACTS[each.tenant, each.channel] * minutes / 30, grid=grid)
            for each in sample.SERVICES
        ],
        grid,
    )
    plan = staffing_plan(other, sample.SERVICES, grid, sample.CALENDAR)
    assert float(plan.need_hours) == pytest.approx(float(PLAN.need_hours), rel=0.02)


def test_what_does_not_fit_is_a_problem_each() -> None:
    """A tenant without a service, a service without a forecast, a service twice: told, the rest is staffed."""
    stranger = sample.service("T09", Channel.PHONE)
    known = [sample.series(sample.SERVICES[0], 12.0), sample.series(stranger, 1.0)]
    services = (sample.SERVICES[0], sample.SERVICES[0], sample.SERVICES[3])
    plan = staffing_plan(sample.forecast(known), services, sample.GRID, sample.CALENDAR)
    assert sorted(codes(plan.problems)) == ["staffing.no_forecast", "staffing.no_service", "staffing.service_twice"]
    assert all(str(problem) for problem in plan.problems)
    assert [(line.tenant, line.contacts > 0) for line in plan.lines] == [("T01", True), ("T02", False)]


def test_targets_that_cannot_be_kept_say_how_close_one_gets() -> None:
    """Too few agents allowed; a board to be done faster than it can be handled."""
    hasty = sample.altered("T01", Channel.BOARD, target=ServiceTarget(fraction=Decimal("0.9"), within_s=60))
    plan = staffing_plan(sample.FORECAST, hasty, sample.GRID, sample.CALENDAR, rules=StaffingRules(agents_max=2))
    assert codes(plan.problems) == ["staffing.unreachable", "staffing.age_below_handling"]
    assert "the closest is" in str(plan.problems[0])
    assert "the closest is 240 s" in str(plan.problems[1])


def test_a_pool_must_be_named_where_there_are_two() -> None:
    """Two pools: each is planned by itself, and the other's tenants are no problem."""
    services = tuple(replace(each, pool=PoolId("NIGHT")) if each.tenant == "T03" else each for each in sample.SERVICES)
    with pytest.raises(PumasiError, match="MAIN, NIGHT"):
        staffing_plan(sample.FORECAST, services, sample.GRID, sample.CALENDAR)
    with pytest.raises(PumasiError, match="No tenant is in the pool 'DAWN'"):
        staffing_plan(sample.FORECAST, services, sample.GRID, sample.CALENDAR, pool=PoolId("DAWN"))
    night = staffing_plan(sample.FORECAST, services, sample.GRID, sample.CALENDAR, pool=PoolId("NIGHT"))
    assert [line.tenant for line in night.lines] == ["T03"]
    assert night.problems == ()


def test_a_forecast_must_cover_the_grid() -> None:
    """Other days, other intervals, no services: an error that says what to run."""
    later = IntervalGrid(first_day=date(2026, 11, 16), days=7)
    with pytest.raises(PumasiError, match="pumasi forecast run"):
        staffing_plan(sample.FORECAST, sample.SERVICES, later, sample.CALENDAR)
    hourly = IntervalGrid(first_day=sample.MONDAY, days=7, minutes=60)
    with pytest.raises(PumasiError, match="intervals of 30 minutes"):
        staffing_plan(sample.FORECAST, sample.SERVICES, hourly, sample.CALENDAR)
    with pytest.raises(PumasiError, match="pumasi import tenants"):
        staffing_plan(sample.FORECAST, (), sample.GRID, sample.CALENDAR)


def test_a_window_of_a_season_is_staffed_in_its_season_only() -> None:
    """A peak-only contract is a window, not an exception."""
    season = tuple(
        ServiceWindow(weekday=day, open_minute=540, close_minute=1080, valid_from=date(2026, 11, 12))
        for day in range(5)
    )
    plan = staffing_plan(
        sample.FORECAST, sample.altered("T01", Channel.PHONE, windows=season), sample.GRID, sample.CALENDAR
    )
    by_day = np.array(tenths(plan.requirement, "T01", Channel.PHONE)).reshape(7, 48).sum(axis=1)
    assert (by_day[:3] == 0).all()
    assert (by_day[3:5] > 0).all()
