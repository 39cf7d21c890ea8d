"""Stamp duty of contracts with public bodies, by dated brackets."""

from __future__ import annotations

from datetime import date

import pytest

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.papers.document import contract_document
from contracts.papers.expected import margin_of
from contracts.prices.stamp_duty import contract_won, stamp_duty_won
from core.document import Clause
from core.rates import RateMissing
from tests.unit.contracts.samples import DAY, SUPPLIER, draft, shipped_rates, tenant


@pytest.mark.parametrize(
    ("amount_won", "duty_won"),
    [
        (10_000_000, 0),
        (10_000_001, 20_000),
        (30_000_000, 20_000),
        (30_000_001, 40_000),
        (50_000_001, 70_000),
        (100_000_000, 70_000),
        (100_000_001, 150_000),
        (1_000_000_000, 150_000),
        (1_000_000_001, 350_000),
    ],
)
def test_the_duty_follows_its_brackets(amount_won: int, duty_won: int) -> None:
    """인지세법 제3조: above a bracket, not on it."""
    assert stamp_duty_won(amount_won, shipped_rates(), DAY) == duty_won


def test_a_day_without_brackets_is_told() -> None:
    """No law is guessed for a day before the data begin."""
    with pytest.raises(RateMissing):
        stamp_duty_won(20_000_000, shipped_rates(), date(2019, 1, 1))


def test_the_amount_is_that_of_the_whole_term() -> None:
    """Twelve expected months, and the diagnosis fee once."""
    terms = draft(with_onboarding=True)
    assert terms.onboarding_fee_won == 1_000_000
    assert contract_won(terms, 1_931_000) == 12 * 1_931_000 + 1_000_000


@pytest.mark.parametrize("model", ANSWERING_MODELS)
def test_a_public_body_s_contract_names_its_duty(model: ChargeModel) -> None:
    """The clause stands with public bodies only; its duty is that of the amount beside it."""

    def clauses(public_body: bool) -> dict[str, Clause]:
        terms = draft(model=model, public_body=public_body)
        document = contract_document(terms, tenant(), SUPPLIER, shipped_rates(), written_on=DAY)
        return {block.heading: block for block in document.blocks if isinstance(block, Clause)}

    assert "인지세" not in clauses(public_body=False)
    said = clauses(public_body=True)["인지세"].paragraphs[1].text
    terms = draft(model=model)
    amount_won = contract_won(terms, margin_of(terms).charges_won)
    assert f"{amount_won:,}원(금 " in said
    assert f"인지세는 {stamp_duty_won(amount_won, shipped_rates(), DAY):,}원으로" in said
