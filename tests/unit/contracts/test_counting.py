"""The rules of counting and cutting: their defaults, how a request names them, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.billing import (
    ROUNDING_UNITS_S,
    BillableContact,
    BillingTerms,
    Counted,
    DayCount,
    DurationRounding,
    OutsideHours,
    RoundingOf,
    RoundingWay,
    WageBasis,
)
from contracts.charge import ChargeModel
from contracts.requests.changes import with_changes
from contracts.requests.drafting import draft_terms
from contracts.terms import Form, TaxDateRule
from core.channels import Channel
from core.errors import BrokenInvariant, ProblemsFound
from tests.unit.contracts.samples import draft, drafting, request


def codes(**terms: object) -> list[str]:
    """What a request with these terms is refused for."""
    with pytest.raises(ProblemsFound) as refused:
        draft(**terms)
    return [problem.code.removeprefix("contract.") for problem in refused.value.problems]


def test_the_rules_of_a_contract_are_changed_by_name() -> None:
    """One rule, or one of a channel; the others stay."""
    changed = with_changes(
        request(),
        (
            *("rounding-unit=10", "rounding-way=up", "rounding-of=contact", "day-count=thirty", "lending=Y"),
            *("outside-hours=tenant", "share-tolerance=3%", "wages=actual", "dedicated=1"),
            *("transfers.phone=each", "handovers.phone=never", "chat-silence.chat=20"),
        ),
    )
    assert changed.dedicated_fte == 1
    assert changed.billing == BillingTerms(
        contacts={
            Channel.PHONE: BillableContact(transfers=Counted.EACH, handovers=Counted.NEVER),
            Channel.CHAT: BillableContact(chat_silence_minutes=20),
        },
        rounding=DurationRounding(unit_s=10, way=RoundingWay.UP, of=RoundingOf.CONTACT),
        day_count=DayCount.THIRTY,
        outside_hours=OutsideHours.TENANT,
        share_tolerance=Decimal("0.03"),
        wages=WageBasis.ACTUAL,
        lends_dedicated=True,
    )


@pytest.mark.parametrize(
    "typed",
    ["rounding-unit=7", "day-count=lunar", "transfers.fax=each", "transfers.phone=never", "chat-silence.chat=0"],
)
def test_what_is_no_rule_is_refused(typed: str) -> None:
    """Units nobody bills by, unknown words, channels that do not exist."""
    with pytest.raises(ProblemsFound) as refused:
        with_changes(request(), (typed,))
    (problem,) = refused.value.problems
    assert problem.where.file == f"--set {typed.partition('=')[0]}"


def test_rules_that_speak_of_nothing_are_refused() -> None:
    """A channel that is not served, more dedicated people than bought, lending nobody, wages of another model."""
    billing = BillingTerms(contacts={Channel.BOARD: BillableContact()}, lends_dedicated=True, wages=WageBasis.ACTUAL)
    assert codes(billing=billing) == ["counting_channel", "lending_nobody", "actual_wages"]
    assert codes(dedicated_fte=Decimal(1)) == ["dedicated_share"]


def test_an_early_tax_invoice_is_paid_within_thirty_days() -> None:
    """Dated on the 1st: the 25th is early enough even with a long holiday behind it, the 26th is not."""
    assert draft(tax_date=TaxDateRule.EARLY, payment_day=25).tax_date is TaxDateRule.EARLY
    assert codes(tax_date=TaxDateRule.EARLY, payment_day=26) == ["early_payment_day"]


def test_the_form_follows_from_the_dedicated_part() -> None:
    """None of the share, a part of it, or all."""
    assert [draft(share_fte=Decimal(2), dedicated_fte=Decimal(part)).form for part in range(3)] == [
        Form.SHARED,
        Form.HYBRID,
        Form.DEDICATED,
    ]
    with pytest.raises(BrokenInvariant):
        replace(draft(), dedicated_fte=Decimal("0.6"))


def test_what_was_asked_is_what_is_drafted() -> None:
    """Actual wages are for cost-plus."""
    billing = BillingTerms(wages=WageBasis.ACTUAL, day_count=DayCount.SERVICE)
    assert draft_terms(request(model=ChargeModel.COST_PLUS, billing=billing), drafting()).billing == billing


@given(
    seconds=st.integers(0, 100_000),
    unit=st.sampled_from(ROUNDING_UNITS_S),
    way=st.sampled_from(RoundingWay),
)
def test_a_rounded_duration_is_a_whole_number_of_units_and_near(seconds: int, unit: int, way: RoundingWay) -> None:
    """Never a unit away; up never below, down never above; whole units stay."""
    rounded = DurationRounding(unit_s=unit, way=way).rounded_s(seconds)
    assert rounded % unit == 0
    assert abs(rounded - seconds) < unit
    if way is RoundingWay.UP:
        assert rounded >= seconds
    elif way is RoundingWay.DOWN:
        assert rounded <= seconds
    else:
        assert 2 * abs(rounded - seconds) <= unit
    if seconds % unit == 0:
        assert rounded == seconds
