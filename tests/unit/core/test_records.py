"""Parties, contacts, services and problems: there is no half-valid record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar import korean_calendar
from core.channels import Channel
from core.contacts import Contact, ContactDay, Line, Outcome
from core.errors import BrokenInvariant, ProblemsFound
from core.ids import AgentId, TenantId
from core.parties import Party, is_business_number
from core.periods import SEOUL, IntervalGrid
from core.problems import Problem
from core.service import HolidayRule, ServiceWindow, open_mask

OFFERED = datetime(2026, 11, 9, 10, 0, tzinfo=SEOUL)

CONTACT = Contact(
    contact="C1",
    tenant=TenantId("T001"),
    channel=Channel.PHONE,
    line=Line.ORDER,
    type="delivery",
    offered_at=OFFERED,
    answered_at=OFFERED + timedelta(seconds=20),
    ended_at=OFFERED + timedelta(seconds=200),
    wrap_ended_at=OFFERED + timedelta(seconds=260),
    agent=AgentId("A001"),
    outcome=Outcome.SOLVED,
)


@pytest.mark.parametrize("number", ["220-81-62517", "1248100998", "120-81-47521"])
def test_real_business_numbers_pass(number: str) -> None:
    """Numbers printed on public tax documents have a right check digit."""
    assert is_business_number(number)


@given(st.integers(0, 10**9 - 1))
def test_exactly_one_check_digit_is_right(stem: int) -> None:
    """For every nine digits there is one tenth, so a slip in the last digit is always seen."""
    assert sum(is_business_number(f"{stem:09d}{digit}") for digit in range(10)) == 1


@pytest.mark.parametrize("text", ["", "123", "22081625170", "２２０８１６２５１７", "220-81-6251X"])
def test_what_is_no_business_number(text: str) -> None:
    """Length, letters and full-width digits are refused."""
    assert not is_business_number(text)


def test_a_party_needs_a_name_and_a_bare_number() -> None:
    """A tax invoice names its parties; numbers are kept without hyphens."""
    party = Party(name="가온상회", business_number="2208162517", representative="김가온", address="서울")
    for change in ({"name": " "}, {"business_number": "220-81-62517"}):
        with pytest.raises(BrokenInvariant):
            replace(party, **change)


def test_handling_time_is_talk_hold_and_wrap() -> None:
    """From the answer to the end of the wrap-up; nothing where nobody answered."""
    assert CONTACT.handled_s == 240
    assert replace(CONTACT, wrap_ended_at=None).handled_s == 180
    lost = replace(CONTACT, answered_at=None, wrap_ended_at=None, outcome=Outcome.ABANDONED)
    assert lost.handled_s == 0


@pytest.mark.parametrize(
    "change",
    [
        {"answered_at": None},
        {"outcome": Outcome.ABANDONED},
        {"ended_at": OFFERED},
        {"offered_at": datetime(2026, 11, 9, 10, 0)},
    ],
)
def test_a_contact_that_cannot_be_is_refused(change: dict[str, object]) -> None:
    """Answered and abandoned, an end before the answer, a time without a zone."""
    with pytest.raises(BrokenInvariant):
        replace(CONTACT, **change)  # type: ignore[arg-type]


def test_a_day_of_counts_has_the_right_number_of_intervals() -> None:
    """48 half hours; None is missing, which is not zero; below zero is nothing."""
    day = ContactDay(
        tenant=TenantId("T001"),
        channel=Channel.CHAT,
        day=date(2026, 11, 9),
        interval_minutes=30,
        offered=(None, *[0] * 47),
        answered=(None,) * 48,
        handled_s=(None,) * 48,
    )
    assert day.offered[0] is None
    with pytest.raises(BrokenInvariant):
        replace(day, offered=(0,) * 47)
    with pytest.raises(BrokenInvariant):
        replace(day, offered=(-1, *[0] * 47))


def test_a_window_keeps_weekday_season_and_holiday() -> None:
    """Service is given on its weekday, inside its season, and on holidays only where agreed."""
    calendar = korean_calendar(2026, 2026)
    window = ServiceWindow(weekday=4, open_minute=9 * 60, close_minute=18 * 60 + 15)
    hangul_week = IntervalGrid(first_day=date(2026, 10, 5), days=7)
    assert not open_mask((window,), hangul_week, calendar).any()
    always = replace(window, holidays=HolidayRule.OPEN)
    mask = open_mask((always,), hangul_week, calendar)
    assert mask.shape == (7, 48)
    assert mask[4].nonzero()[0].tolist() == list(range(18, 37))
    assert mask.sum() == 19
    ended = replace(always, valid_until=date(2026, 10, 8))
    assert not open_mask((ended,), hangul_week, calendar).any()


def test_problems_travel_together() -> None:
    """All at once, in order, with exit code 3 and their number."""
    problem = Problem(code="core.rate_missing", values={"name": "x", "day": Decimal(1)})
    found = ProblemsFound([problem, problem])
    assert found.exit_code == 3
    assert found.problems == (problem, problem)
    assert str(found).startswith("2 problem(s)")
