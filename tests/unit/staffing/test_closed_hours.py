"""Contacts that came while nobody answers are counted apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.channels import Channel
from core.contacts import ContactDay
from core.ids import TenantId
from core.periods import DateRange
from core.service import Service
from forecasts.history import History, SeriesKey, history_from
from tests.unit.staffing import sample
from wfm.staffing.build import staffing_plan
from wfm.staffing.closed_hours import outside_a_week, with_outside

PHONE = sample.SERVICES[0]
KEY = SeriesKey(tenant=PHONE.tenant, channel=PHONE.channel)
FORTNIGHT = DateRange(first=sample.MONDAY - timedelta(weeks=2), end=sample.MONDAY)


def counted(day: date, at: dict[int, int | None], service: Service = PHONE) -> ContactDay:
    """Counts of a day by interval; zero elsewhere."""
    offered = tuple(at.get(slot, 0) for slot in range(48))
    return ContactDay(
        tenant=service.tenant,
        channel=service.channel,
        day=day,
        interval_minutes=30,
        offered=offered,
        answered=offered,
        handled_s=offered,
    )


def history(days: Sequence[ContactDay]) -> History:
    """Two weeks before the sample's week."""
    return history_from(days, services=[PHONE], events=[], calendar=sample.CALENDAR, span=FORTNIGHT, minutes=30)


def test_only_closed_hours_count() -> None:
    """Open 9 to 18 on weekdays: three at 8:30 on a Monday and four on a Sunday noon are 3.5 a week; ten at 10 none."""
    assert (PHONE.tenant, PHONE.channel) == (TenantId("T01"), Channel.PHONE)
    at = {FORTNIGHT.first: {17: 3, 20: 10}, FORTNIGHT.last: {24: 4}}
    days = [counted(day, dict(at.get(day, {}))) for day in FORTNIGHT]
    assert outside_a_week(history(days))[KEY] == pytest.approx(3.5)


def test_a_day_without_data_is_no_day_of_the_mean() -> None:
    """Seven contacts on closed hours in the one week that was counted are seven a week."""
    days = [counted(day, {2: 1}) for day in FORTNIGHT if (day - FORTNIGHT.first).days < 7]
    gone = [counted(day, dict.fromkeys(range(48))) for day in FORTNIGHT if (day - FORTNIGHT.first).days >= 7]
    assert outside_a_week(history([*days, *gone]))[KEY] == pytest.approx(7.0)


def test_the_plan_tells_them_and_needs_nobody_for_them() -> None:
    """Counted beside what is forecast outside, told from one a week on; the need is the same."""
    plan = staffing_plan(sample.FORECAST, sample.SERVICES, sample.GRID, sample.CALENDAR)
    told = with_outside(plan, history([counted(day, {2: 1}) for day in FORTNIGHT]))
    assert told.requirement == plan.requirement
    line = next(each for each in told.lines if (each.tenant, each.channel) == (KEY.tenant, KEY.channel))
    before = next(each for each in plan.lines if (each.tenant, each.channel) == (KEY.tenant, KEY.channel))
    assert line == replace(before, contacts_outside=before.contacts_outside + 7.0)
    assert [each.code for each in told.problems] == [*(each.code for each in plan.problems), "staffing.outside_before"]
    assert "7.0 contacts a week of T01 by phone" in str(told.problems[-1])
    quiet = with_outside(plan, history([counted(day, {2: 1} if day == FORTNIGHT.first else {}) for day in FORTNIGHT]))
    assert quiet.problems == plan.problems
