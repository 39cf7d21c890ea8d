"""Dedicated, hybrid, shared: one meaning in contract and quote, and a price that follows it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from contracts.charge import ChargeModel, FlatCharge, MeteredCharge
from contracts.prices.cost_sheet import CostBasis, cost_sheet, standard_mix
from contracts.prices.forms import pool_fte, rest_of_pool, share_with
from contracts.prices.load import share_needed
from contracts.quotes.compared import compare_forms, sheet_at
from contracts.requests.amendment import amended_request, with_work_kept
from contracts.terms import Form, form_of
from core.channels import Channel
from core.errors import ProblemsFound
from tests.unit.contracts.samples import DAY, draft, request, shipped_rates

YIELD = shipped_rates().value("company.dedicated_yield", DAY)
OCCUPANCY = shipped_rates().value("company.occupancy", DAY)


def test_bound_people_do_a_part_of_what_the_pool_does() -> None:
    """Two bound of 3.5 do the work of 3 pooled at 0.75; for the work of 5 pooled with two bound 5.5 are bought."""
    assert pool_fte(Decimal("3.5"), Decimal(2), Decimal("0.75")) == Decimal(3)
    assert rest_of_pool(Decimal(5), Decimal(2), Decimal("0.75")) == Decimal("3.5")
    assert share_with(Decimal(5), Decimal(2), Decimal("0.75")) == Decimal("5.5")
    assert share_with(Decimal(1), Decimal(2), Decimal("0.75")) == Decimal(2), "whole people, whatever is left to do"
    assert share_with(Decimal("1.01"), Decimal(0), Decimal(1)) == Decimal("1.1")


def test_a_contract_costs_what_the_form_of_the_quote_does() -> None:
    """The hybrid of a quote and a draft for the same people and share: the same cost, the same flat price."""
    rates, mix = shipped_rates(), standard_mix(shipped_rates(), DAY)
    basis = CostBasis(
        share_fte=Decimal("2.4"), shrinkage=Decimal("0.12"), grade_mix=mix, training_hours=16, trained_agents=4
    )
    margin, limit = Decimal("0.085"), Decimal("0.10")
    offers = compare_forms(
        basis, rates, DAY, work_fte=Decimal("2.4"), alone_fte=Decimal("3.2"), margin=margin, limit=limit
    )
    for offer in offers:
        people = Decimal(offer.people)
        terms = draft(share_fte=people + offer.share_fte, dedicated_fte=people)
        assert isinstance(terms.charge, FlatCharge)
        assert (terms.form, terms.cost_sheet.total_won) == (offer.form, offer.cost_won)
        assert terms.charge.month_won == offer.price_won
    assert [offer.people + offer.share_fte for offer in offers] == [Decimal("2.4"), Decimal("2.9"), Decimal(4)]


def test_what_the_share_carries_decides_unit_prices_and_bands() -> None:
    """Nothing told: three bound people handle 0.75 of what three of the pool do, so a contact costs a third more."""
    shared = draft(share_fte=Decimal(3), expected_contacts={})
    bound = draft(share_fte=Decimal(3), expected_contacts={}, dedicated_fte=Decimal(3))
    assert bound.cost_sheet.total_won == shared.cost_sheet.total_won
    assert bound.cost_sheet.occupancy == shared.cost_sheet.occupancy * YIELD
    for channel in (Channel.PHONE, Channel.CHAT):
        assert bound.expected_contacts[channel] == pytest.approx(shared.expected_contacts[channel] * 0.75, abs=1)
    expected = dict(shared.expected_contacts)
    charges = [
        draft(share_fte=Decimal(3), expected_contacts=each.expected_contacts, model=ChargeModel.METERED).charge
        for each in (shared, bound)
    ]
    assert all(isinstance(charge, MeteredCharge) for charge in charges)
    first, second = (charge.price_won[Channel.PHONE] for charge in charges if isinstance(charge, MeteredCharge))
    assert second == pytest.approx(first * 4 / 3, rel=0.01)
    assert share_needed(draft(share_fte=Decimal(3), expected_contacts=expected), OCCUPANCY) == Decimal(3)
    lacking = draft(share_fte=Decimal(3), expected_contacts=expected, dedicated_fte=Decimal(3))
    assert share_needed(lacking, OCCUPANCY) == Decimal("3.75"), "0.75 of the pool do what three bound people cannot"


def test_who_binds_people_keeps_the_work_and_buys_the_share_it_needs() -> None:
    """The work of 2.5 pooled with one bound: 1 + 1.8; back again to none bound 2.6 at the next tenth."""
    before = amended_request(draft(share_fte=Decimal("2.5")), share_fte=Decimal("2.5"), start=DAY)
    bound = with_work_kept(replace(before, dedicated_fte=Decimal(1)), before, dedicated_yield=YIELD)
    assert bound.share_fte == Decimal("2.8")
    free = with_work_kept(replace(bound, dedicated_fte=Decimal(0)), bound, dedicated_yield=YIELD)
    assert free.share_fte == Decimal("2.6")


def test_bound_people_cost_the_same_in_every_month() -> None:
    """Half the work: the pool's part falls away, two people stay; the work of twice as much is the pool's to add."""
    rates = shipped_rates()
    basis = CostBasis(
        share_fte=Decimal("2.5"),
        shrinkage=Decimal("0.12"),
        grade_mix=standard_mix(rates, DAY),
        dedicated_fte=Decimal(2),
        dedicated_yield=YIELD,
    )
    assert sheet_at(basis, Decimal(1), rates, DAY).share_fte == Decimal("2.5")
    assert sheet_at(basis, Decimal("0.5"), rates, DAY).share_fte == Decimal(2)
    assert sheet_at(basis, Decimal(2), rates, DAY).share_fte == Decimal("4.5")
    assert cost_sheet(basis, rates, DAY).share_fte == Decimal("2.5")


def test_nobody_is_bound_in_part() -> None:
    """Half a person is refused with the whole ones and the share that would do; a larger part than bought as well."""
    for dedicated, code, fix in (("0.5", "dedicated_whole", "1 of a share of 1.5 FTE"), ("3", "dedicated_share", "")):
        with pytest.raises(ProblemsFound) as found:
            draft(share_fte=Decimal(1), dedicated_fte=Decimal(dedicated))
        (problem,) = found.value.problems
        assert problem.code == f"contract.{code}"
        assert fix in problem.how_to_fix


def test_an_own_team_grows_by_whole_people() -> None:
    """Where all are the tenant's own, a proposal of 2.3 FTE is one of three people; a hybrid keeps those it can."""
    own = draft(share_fte=Decimal(2), dedicated_fte=Decimal(2))
    asked = amended_request(own, share_fte=Decimal("2.3"), start=DAY)
    assert (asked.share_fte, asked.dedicated_fte) == (Decimal(3), Decimal(3))
    mixed = draft(share_fte=Decimal("2.5"), dedicated_fte=Decimal(2))
    assert amended_request(mixed, share_fte=Decimal("1.4"), start=DAY).dedicated_fte == Decimal(1)
    assert [form_of(Decimal(2), Decimal(part)) for part in range(3)] == [Form.SHARED, Form.HYBRID, Form.DEDICATED]
    assert request().dedicated_fte == 0
