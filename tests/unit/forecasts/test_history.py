"""Closed hours, missing data and zeros are three different things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from core.channels import Channel
from core.contacts import ContactDay, Event, EventKind
from core.errors import BrokenInvariant
from core.ids import TenantId
from core.service import HolidayRule
from forecasts.history import IntervalState
from tests.unit.forecasts.made import AS_OF, contact_days, days_before, known, service, weekly

DAYS = days_before(AS_OF, 4)
T01 = TenantId("T01")


def event(kind: EventKind, first: date, last: date, tenant: str | None = "T01") -> Event:
    """An event without uplift."""
    return Event(
        event=f"E-{kind}", tenant=TenantId(tenant) if tenant else None, kind=kind, name="행사", first=first, last=last
    )


def test_closed_missing_and_zero_are_told_apart() -> None:
    """A zero in open hours is observed, a gap is missing, and whatever arrives in closed hours is closed."""
    days = contact_days("T01", DAYS, weekly(DAYS, 100.0))
    zero = replace(days[0], offered=(0,) * 48)
    gap = replace(days[1], offered=(None,) * 24 + days[1].offered[24:])
    history = known([zero, gap, *days[3:]], [service("T01", open_minute=540, close_minute=1080)], weeks=4)
    states = history.states()[0]
    assert (states[0, 18:36] == IntervalState.OBSERVED).all()
    assert (states[1, 18:24] == IntervalState.MISSING).all()
    assert (states[1, 24:36] == IntervalState.OBSERVED).all()
    assert (states[2, 18:36] == IntervalState.MISSING).all()  # no record came for that day
    assert (states[:, :18] == IntervalState.CLOSED).all()


def test_an_outage_is_missing_and_a_closure_is_closed() -> None:
    """Events say which days were not measured and on which nobody answered."""
    days = contact_days("T01", DAYS, weekly(DAYS, 100.0))
    events = [event(EventKind.OUTAGE, DAYS[2], DAYS[3]), event(EventKind.CLOSURE, DAYS[9], DAYS[9], tenant=None)]
    states = known(days, [service("T01")], events=events, weeks=4).states()[0]
    assert (states[2:4] == IntervalState.MISSING).all()
    assert (states[9] == IntervalState.CLOSED).all()
    assert (states[4:9] == IntervalState.OBSERVED).all()


def test_the_holiday_rule_closes_past_holidays() -> None:
    """A tenant that closes on holidays has no count on Chuseok, not a zero."""
    days = days_before(date(2026, 10, 12), 4)
    made = contact_days("T01", days, weekly(days, 100.0))
    history = known(made, [service("T01", holidays=HolidayRule.CLOSED)], weeks=4, as_of=date(2026, 10, 12))
    assert (history.states()[0, days.index(date(2026, 9, 25))] == IntervalState.CLOSED).all()


def test_finer_counts_are_summed_and_coarser_refused() -> None:
    """15-minute counts make half hours; a part that is missing makes the half hour missing. Hours do not fit."""
    day = ContactDay(
        tenant=T01,
        channel=Channel.PHONE,
        day=DAYS[0],
        interval_minutes=15,
        offered=(1, 2, None, 4) * 24,
        answered=(1,) * 96,
        handled_s=(60,) * 96,
    )
    history = known([day], [service("T01")], weeks=4)
    assert history.offered[0, 0, 0] == 3
    assert np.isnan(history.offered[0, 0, 1])
    assert (history.answered[0, 0], history.handled_s[0, 0]) == (96, 5760)
    hourly = replace(day, interval_minutes=60, offered=(1,) * 24, answered=(1,) * 24, handled_s=(1,) * 24)
    refused = known([hourly], [service("T01")], weeks=4)
    assert refused.keys == ()
    assert [p.code for p in refused.problems] == ["forecast.wrong_interval"]
    assert "60 minutes" in str(refused.problems[0])


def test_series_without_service_or_without_days_are_named() -> None:
    """Neither is forecast, neither stops the other tenants."""
    history = known(
        contact_days("T01", DAYS, weekly(DAYS, 9.0)) + contact_days("T02", DAYS, weekly(DAYS, 9.0)),
        [service("T02"), service("T03")],
        weeks=4,
    )
    assert [key.tenant for key in history.keys] == ["T02"]
    assert [(p.code, p.values["tenant"]) for p in history.problems] == [
        ("forecast.no_service", "T01"),
        ("forecast.no_history", "T03"),
    ]


def test_a_contract_that_began_last_week_does_not_hide_older_days() -> None:
    """Days before the first window are read with that window."""
    days = contact_days("T01", DAYS, weekly(DAYS, 50.0))
    history = known(days, [service("T01", valid_from=AS_OF - timedelta(days=5))], weeks=4)
    assert (history.states() == IntervalState.OBSERVED).all()


def test_nothing_of_the_day_or_later_is_left() -> None:
    """``before`` cuts every array."""
    history = known(contact_days("T01", DAYS, weekly(DAYS, 50.0)), [service("T01")], weeks=4)
    cut = history.before(DAYS[10])
    assert cut.days == 10
    assert cut.end == DAYS[10]
    assert cut.answered.shape == (1, 10)
    assert history.before(DAYS[0]).days == 0


def test_a_count_below_zero_is_our_mistake() -> None:
    """The records refuse it, so the arrays may."""
    history = known(contact_days("T01", DAYS, weekly(DAYS, 50.0)), [service("T01")], weeks=4)
    with pytest.raises(BrokenInvariant):
        replace(history, offered=-history.offered)
