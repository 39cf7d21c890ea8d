"""Price steps by volume: asked for as discounts, priced below the limit, said on paper, carried through a file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.charge import ChargeModel, MeteredCharge, MeteredUnit, PriceStep
from contracts.papers.annexes.listed import STEPS as STEPS_ANNEX
from contracts.papers.annexes.listed import titles
from contracts.papers.annexes.steps import step_blocks
from contracts.papers.expected import margin_of
from contracts.prices.steps import WantedStep, amount, tiers, wanted_steps, weighted_units
from contracts.requests.amendment import amended_request
from contracts.requests.changes import with_changes, with_steps
from contracts.requests.drafting import draft_terms
from contracts.requests.request import StepRequest
from contracts.requests.sheets.steps import typed, typed_steps
from contracts.terms import ContractTerms
from contracts.words import price_text
from core.channels import Channel
from core.errors import ProblemsFound
from core.intake import BadCell
from core.tables import Table
from tests.unit.contracts.samples import DAY, draft, drafting, request
from tests.unit.contracts.test_amendment import through_the_file
from tests.unit.contracts.test_request_table import read, requests

STEPS = typed_steps(Channel.PHONE, "200=5%; 300=10%")


def metered(**terms: object) -> ContractTerms:
    """400 calls and 250 chats a month; calls above 200 and 300 cost less."""
    return draft(**{"model": ChargeModel.METERED, "steps": STEPS, **terms})


def charge_of(terms: ContractTerms) -> MeteredCharge:
    """The metered charge."""
    assert isinstance(terms.charge, MeteredCharge)
    return terms.charge


def test_the_expected_month_brings_the_same_with_and_without_steps() -> None:
    """The first calls cost more, the last ones less; 200 + 95 + 90 weighted calls carry the cost of 400."""
    stepped, plain = charge_of(metered()), charge_of(metered(steps=()))
    first = stepped.price_won[Channel.PHONE]
    second, third = stepped.steps[Channel.PHONE]
    assert first > plain.price_won[Channel.PHONE] > third.price_won
    assert (second.above, third.above) == (200, 300)
    assert weighted_units(Fraction(400), [each.step for each in STEPS]) == 200 + 95 + 90
    brought = amount(tiers(Fraction(400), first, (second, third)))
    assert abs(brought - 400 * plain.price_won[Channel.PHONE]) < 400 * 10, "but for ten won a call"
    assert Decimal("0.07") < margin_of(metered()).of_cost < Decimal("0.085")


@given(
    st.integers(1, 2_000),
    st.lists(st.tuples(st.integers(1, 3_000), st.integers(1, 500)), max_size=4, unique_by=lambda each: each[0]),
)
def test_weighted_units_are_what_a_price_of_one_brings(units: int, pairs: list[tuple[int, int]]) -> None:
    """Whatever the steps: the sum over the tiers at 1,000 won, less their discounts, is the weighted units at 1,000."""
    wanted = [WantedStep(above=above, discount=Decimal(less) / 1000) for above, less in sorted(pairs)]
    agreed = [PriceStep(above=each.above, price_won=int(1_000 * (1 - each.discount))) for each in wanted]
    assert amount(tiers(Fraction(units), 1_000, agreed)) == 1_000 * weighted_units(Fraction(units), wanted)


def test_prices_that_were_agreed_as_such_are_asked_for_again() -> None:
    """Their discount follows from the price; a dearer step is none."""
    agreed = (PriceStep(above=500, price_won=1_900), PriceStep(above=800, price_won=2_100))
    assert wanted_steps(2_000, agreed) == (WantedStep(above=500, discount=Decimal("0.05")),)


def test_steps_go_through_the_file_and_the_next_version_unchanged() -> None:
    """The discount is kept with the price, so that nothing drifts from version to version."""
    before = metered(unit=MeteredUnit.MINUTE)
    asked = amended_request(before, share_fte=before.share_fte, start=DAY)
    assert [(each.channel, each.step) for each in asked.steps] == [(each.channel, each.step) for each in STEPS]
    assert through_the_file(asked) == asked
    assert charge_of(draft_terms(replace(asked, training_hours=16), drafting())) == before.charge


def test_the_table_asks_for_steps() -> None:
    """A sheet of its own; what names the contract goes before what is of the whole tenant."""
    intake = read(
        terms="고객사 코드,계약번호,요금제,시작일,종료일\nT07,A1,종량,2026-01-01,2026-12-31\n",
        steps="고객사 코드,계약번호,채널,초과 기준,할인율\nT07,,전화,900,9%\nT07,A1,전화,300,10%\nT07,A1,전화,200,5%\n",
    )
    (found,) = requests(intake)
    assert not intake.problems
    assert found.steps == STEPS
    assert "row 3, column 할인율" in str(found.steps[1].place)


def test_steps_are_typed_and_taken_out() -> None:
    """``--step phone=…`` at a draft, ``--set step.phone=…`` at an amendment."""
    asked = with_steps(request(model=ChargeModel.METERED), ["phone=200=5%;300=10%"])
    assert asked.steps == STEPS
    assert typed(asked.steps) == "200=5%; 300=10%"
    assert with_changes(asked, ["step.phone=none"]).steps == ()
    assert [each.channel for each in with_changes(asked, ["step.chat=90=1%"]).steps][-1] is Channel.CHAT
    with pytest.raises(ProblemsFound) as found:
        with_changes(request(), ["step.chat=none"])
    assert [problem.code for problem in found.value.problems] == ["lifecycle.set_no_such"]


@pytest.mark.parametrize("cell", ["200", "200=", "=5%", "0=5%", "200=90%", "many=5%"])
def test_what_is_no_step_is_refused(cell: str) -> None:
    """Half a step, no units, more than half taken off."""
    with pytest.raises(BadCell):
        typed_steps(Channel.PHONE, cell)


@pytest.mark.parametrize(
    ("terms", "codes"),
    [
        ({"model": ChargeModel.FLAT}, ["contract.steps_model"]),
        ({"steps": typed_steps(Channel.BOARD, "200=5%")}, ["contract.channel_not_served"]),
        ({"steps": typed_steps(Channel.PHONE, "200=5%;300=5%")}, ["contract.steps_order"]),
        ({"steps": typed_steps(Channel.PHONE, "300=5%;200=6%")}, ["contract.steps_order"]),
    ],
)
def test_steps_that_do_not_fit_are_refused(terms: dict[str, object], codes: list[str]) -> None:
    """Another charge model, a channel that is not served, steps that do not go down."""
    with pytest.raises(ProblemsFound) as found:
        metered(**terms)
    assert [problem.code for problem in found.value.problems] == codes
    assert all(problem.how_to_fix for problem in found.value.problems)


def test_the_contract_has_an_annex_of_its_steps() -> None:
    """From which unit on which price holds, by channel; a contract at one price has none."""
    assert STEPS_ANNEX in titles(metered())
    assert STEPS_ANNEX not in titles(metered(steps=()))
    charge = charge_of(metered())
    (table,) = step_blocks(charge)
    assert isinstance(table, Table)
    first, (second, third) = charge.price_won[Channel.PHONE], charge.steps[Channel.PHONE]
    assert [row.cells for row in table.rows][:3] == [
        ("전화", "1건–200건", first, None),
        ("전화", "201건–300건", second.price_won, first - second.price_won),
        ("전화", "301건부터", third.price_won, first - third.price_won),
    ]
    assert table.rows[3].cells[1] == "모든 물량"
    assert step_blocks(charge_of(metered(steps=()))) == ()


def test_the_price_in_one_line_says_its_steps() -> None:
    """As covers, lists and quotes print it."""
    charge = MeteredCharge(
        unit=MeteredUnit.CONTACT,
        price_won={Channel.PHONE: 2_000, Channel.CHAT: 900},
        month_minimum_won=500_000,
        steps={Channel.PHONE: (PriceStep(above=500, price_won=1_900), PriceStep(above=1_000, price_won=1_800))},
    )
    assert price_text(charge) == (
        "건당 전화 2,000원 (500건 초과 1,900원, 1,000건 초과 1,800원), 채팅 900원 (월 최저 500,000원)"
    )
    assert StepRequest(channel=Channel.PHONE, step=STEPS[0].step) == STEPS[0]
