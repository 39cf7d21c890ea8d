"""Prices of the four charge models: cut downwards, below the limit, refused otherwise."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from contracts.charge import (
    ANSWERING_MODELS,
    AnsweringCharge,
    ChargeModel,
    CostPlusCharge,
    FlatCharge,
    HourlyCharge,
    MeteredCharge,
    MeteredUnit,
)
from contracts.prices.cost_sheet import CostBasis, cost_sheet, standard_mix
from contracts.prices.premium_hours import PremiumShares
from contracts.prices.pricing import (
    ChannelDemand,
    Demand,
    expected_charges,
    expected_margin,
    price,
    refuse_margin,
)
from core.channels import Channel
from core.errors import Refused
from tests.unit.contracts.samples import DAY, shipped_rates
from wfm.agents import Grade

BASIS = CostBasis(share_fte=Decimal(1), shrinkage=Decimal("0.12"), grade_mix=standard_mix(shipped_rates(), DAY))
NIGHTS = replace(BASIS, premiums=PremiumShares(night=Decimal("0.15"), holiday=Decimal("0.05")))
DEMAND: Demand = {
    Channel.PHONE: ChannelDemand(contacts=900, aht_s=240),
    Channel.CHAT: ChannelDemand(contacts=500, aht_s=420, concurrency=3),
}


def priced(model: ChargeModel, basis: CostBasis = BASIS, demand: Demand = DEMAND, **terms: Any) -> AnsweringCharge:
    """A price with the usual margin."""
    usual: dict[str, Any] = {"margin": Decimal("0.085"), "limit": Decimal("0.10")}
    return price(model, basis, shipped_rates(), DAY, demand=demand, **(usual | terms))


def test_a_flat_price_of_one_fte_is_a_market_price() -> None:
    """3.3 to 3.9 million won a month, in thousands, with a band above the expectation."""
    charge = priced(ChargeModel.FLAT)
    assert isinstance(charge, FlatCharge)
    assert 3_300_000 <= charge.month_won <= 3_900_000
    assert charge.month_won % 1_000 == 0
    assert charge.band.contacts_max == 1_610
    assert charge.band.overage_won % 10 == 0


def test_a_metered_price_follows_the_work_of_each_channel() -> None:
    """A chat that shares its agent with two others is cheaper than a call; a minute costs less than a contact."""
    charge = priced(ChargeModel.METERED)
    assert isinstance(charge, MeteredCharge)
    assert charge.price_won[Channel.PHONE] > charge.price_won[Channel.CHAT]
    assert 2_000 < charge.price_won[Channel.PHONE] < 4_500
    minute = priced(ChargeModel.METERED, unit=MeteredUnit.MINUTE)
    assert isinstance(minute, MeteredCharge)
    assert minute.price_won[Channel.PHONE] < charge.price_won[Channel.PHONE]
    assert charge.month_minimum_won < cost_sheet(BASIS, shipped_rates(), DAY).total_won


def test_an_hourly_premium_is_the_law_s_cost_and_not_half_the_price() -> None:
    """Half of the wage with its levies is about three tenths of the price of an hour."""
    charge = priced(ChargeModel.HOURLY)
    assert isinstance(charge, HourlyCharge)
    assert 22_000 < charge.hour_won < 28_000
    assert Decimal("0.25") < charge.night_ratio < Decimal("0.35")
    assert charge.night_ratio == charge.holiday_ratio == charge.overtime_ratio


def test_cost_plus_bills_each_grade_at_cost() -> None:
    """A senior hour costs more than a junior one; the margin is a term beside them."""
    charge = priced(ChargeModel.COST_PLUS)
    assert isinstance(charge, CostPlusCharge)
    assert charge.margin == Decimal("0.085")
    assert [charge.hour_won[grade] for grade in Grade] == sorted(charge.hour_won[grade] for grade in Grade)


@pytest.mark.parametrize("model", ANSWERING_MODELS)
@pytest.mark.parametrize("basis", [BASIS, NIGHTS], ids=["office", "nights"])
def test_the_quoted_margin_is_kept_and_not_reached(model: ChargeModel, basis: CostBasis) -> None:
    """Each model brings at most the margin asked for, and nearly it, by day and by night."""
    margin = expected_margin(priced(model, basis), cost_sheet(basis, shipped_rates(), DAY), DEMAND)
    assert Fraction("0.08") < margin.of_cost <= Fraction("0.085")
    assert margin.of_price < margin.of_cost


@pytest.mark.parametrize("model", ANSWERING_MODELS)
@pytest.mark.parametrize("margin", ["0.10", "0.1001", "0.5"])
def test_a_margin_at_the_limit_is_refused(model: ChargeModel, margin: str) -> None:
    """Ten percent is not below ten percent."""
    with pytest.raises(Refused, match="reaches the limit of 10 %"):
        priced(model, margin=Decimal(margin))


def test_a_margin_below_the_limit_passes() -> None:
    """9.99 % stays below after rounding."""
    refuse_margin(Decimal("0.0999"), Decimal("0.10"))
    priced(ChargeModel.FLAT, margin=Decimal("0.0999"))


def test_contacts_are_needed_where_the_price_rests_on_them() -> None:
    """No expectation, no flat band and no unit price."""
    nothing: Demand = {Channel.PHONE: ChannelDemand(contacts=0, aht_s=240)}
    for model in (ChargeModel.FLAT, ChargeModel.METERED):
        with pytest.raises(Refused, match="needs expected contacts"):
            priced(model, demand=nothing)


def test_a_price_of_nothing_is_refused() -> None:
    """Too many contacts for a small share: a contact would cost less than ten won."""
    crowd: Demand = {Channel.PHONE: ChannelDemand(contacts=10_000_000, aht_s=240)}
    with pytest.raises(Refused, match="nothing after rounding"):
        priced(ChargeModel.METERED, demand=crowd)


def test_a_charge_on_zero_cost_is_refused() -> None:
    """There is no margin on nothing."""
    sheet = replace(cost_sheet(BASIS, shipped_rates(), DAY), lines=(), total_won=0)
    with pytest.raises(Refused, match="zero cost"):
        expected_margin(priced(ChargeModel.FLAT), sheet, DEMAND)


def test_contacts_beyond_the_band_are_charged() -> None:
    """The band and the overage make up a crowded month."""
    charge = priced(ChargeModel.FLAT)
    assert isinstance(charge, FlatCharge)
    crowd = {Channel.PHONE: ChannelDemand(contacts=charge.band.contacts_max + 7, aht_s=240)}
    sheet = cost_sheet(BASIS, shipped_rates(), DAY)
    assert expected_charges(charge, sheet, crowd) == charge.month_won + 7 * charge.band.overage_won
