"""Contracts for a part of the hours: weekend only, evening only, beside another contract or alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from cli.contracting.drafting import contacts_inside
from cli.planning.services import beside
from contracts.menu import ServedHours
from contracts.requests.amendment import amended_request
from contracts.requests.drafting import draft_terms
from contracts.requests.hours import served_services
from core.channels import Channel
from core.contacts import ContactDay
from core.errors import ProblemsFound
from core.rates import RateMissing, RateTable
from tests.unit.contracts.samples import (
    OFFICE_HOURS,
    TENANT,
    calendar,
    drafting,
    request,
    service,
    shipped_rates,
    windows,
)

if TYPE_CHECKING:
    from cli.context import Session

LIMIT = Decimal("0.10")
LONG = (*windows(range(5), 540, 1320), *windows((5, 6), 600, 960))
WEEKEND = request(served=ServedHours.WEEKEND)
EVENING = request(served=ServedHours.EVENING)


def test_only_the_weekend_is_served() -> None:
    """Saturday and Sunday as the file has them; a channel without them falls away."""
    phone, chat = service(Channel.PHONE, LONG), service(Channel.CHAT)
    (found,) = served_services(WEEKEND, (phone, chat), shipped_rates())
    assert found == replace(phone, windows=windows((5, 6), 600, 960))


def test_an_evening_begins_at_six() -> None:
    """Windows are cut at the company's hour; those that close before it fall away."""
    (found,) = served_services(EVENING, (service(Channel.PHONE, LONG), service(Channel.CHAT)), shipped_rates())
    assert found.windows == windows(range(5), 1080, 1320)
    with pytest.raises(RateMissing):
        served_services(EVENING, (service(Channel.PHONE, LONG),), RateTable(()))


def test_all_hours_are_left_alone() -> None:
    """As they stand in the file."""
    services = (service(Channel.PHONE, LONG), service(Channel.CHAT))
    assert served_services(request(), services, RateTable(())) == services


def test_a_weekend_contract_is_drafted_and_amended() -> None:
    """Its terms hold the narrowed windows, and an amendment keeps them."""
    data = drafting((Channel.PHONE, Channel.CHAT), LONG)
    terms = draft_terms(WEEKEND, data)
    assert terms.served is ServedHours.WEEKEND
    assert {window.weekday for each in terms.services for window in each.windows} == {5, 6}
    again = amended_request(terms, share_fte=terms.share_fte, start=terms.valid_from)
    assert draft_terms(again, data).services == terms.services


def test_hours_in_which_nobody_is_open_are_refused() -> None:
    """With what was asked for, and with all else that is wrong."""
    with pytest.raises(ProblemsFound) as found:
        draft_terms(replace(WEEKEND, margin=LIMIT, expected_contacts={}), drafting((Channel.PHONE,), OFFICE_HOURS))
    problem, margin = found.value.problems
    assert margin.code == "contract.margin"
    assert problem.code == "contract.no_served_hours"
    assert "weekend" in problem.what


def test_two_contracts_side_by_side_serve_the_hours_of_both() -> None:
    """A base by day and an evening beside it: one service with both windows and the sum of the shares."""
    base = service(Channel.PHONE)
    evening = replace(base, windows=windows(range(5), 1080, 1320), share_fte=Decimal("0.2"), agents_min=1)
    both = beside(base, evening)
    assert both.windows == (*base.windows, *evening.windows)
    assert (both.share_fte, both.agents_min) == (base.share_fte + Decimal("0.2"), 1)
    assert beside(base, base).windows == base.windows


def test_only_the_contacts_of_these_hours_are_measured() -> None:
    """Half hours of a day that some windows touch; what is missing counts as nothing."""
    evening = windows((0,), 1080, 1320)
    monday = ContactDay(
        tenant=TENANT,
        channel=Channel.PHONE,
        day=date(2026, 11, 2),
        interval_minutes=30,
        offered=tuple(None if number == 40 else 1 for number in range(48)),
        answered=(None,) * 48,
        handled_s=(None,) * 48,
    )
    office = cast("Session", SimpleNamespace(calendar=calendar()))
    assert contacts_inside(office, monday, evening) == 7
    assert contacts_inside(office, replace(monday, day=date(2026, 11, 3)), evening) == 0
