"""Prices from a cost sheet, with a margin below its limit by construction.

Margin is (charges − cost) / cost at the expected demand, for service charges without VAT and without the diagnosis fee
(BUSINESS.md). Prices are always cut downwards (flat to 1,000 won, unit prices to 10 won), so rounding can only lower
the margin; the finished charge is measured once more, and refused when it still reaches the limit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contracts.charge import (
    ANSWERING_MODELS,
    AnsweringCharge,
    ChargeModel,
    CostPlusCharge,
    FlatCharge,
    HourlyCharge,
    MeteredCharge,
    MeteredUnit,
    PremiumHours,
    PriceStep,
    VolumeBand,
)
from contracts.costs import CostSheet
from contracts.prices.cost_sheet import CostBasis, cost_sheet, hour_cost
from contracts.prices.premium_hours import NO_PREMIUM, PremiumShares
from contracts.prices.steps import WantedStep, amount, tiers, weighted_units
from contracts.words import plain
from core.channels import Channel
from core.errors import Refused, require
from core.money import cut_rate, round_rate
from core.rates import RateTable
from wfm.agents import Grade

FLAT_STEP_WON = 1_000
UNIT_STEP_WON = 10
_RATIO_PLACES = 4
NO_STEPS: Mapping[Channel, Sequence[WantedStep]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelDemand:
    """Expected contacts of a full month on one channel, and how an agent handles them."""

    contacts: int
    aht_s: int
    concurrency: int = 1

    def __post_init__(self) -> None:
        require(self.contacts >= 0 and self.aht_s > 0 and self.concurrency >= 1, "a demand that cannot be")

    @property
    def work_s(self) -> Fraction:
        """Seconds of an agent's attention a month: concurrent chats share each second."""
        return Fraction(self.contacts * self.aht_s, self.concurrency)


Demand = Mapping[Channel, ChannelDemand]


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """The same margin, as part of the cost and as part of the price."""

    charges_won: Fraction
    cost_won: int

    @property
    def of_cost(self) -> Fraction:
        """(charges − cost) / cost: what the limit is about."""
        return (self.charges_won - self.cost_won) / self.cost_won

    @property
    def of_price(self) -> Fraction:
        """(charges − cost) / charges."""
        return (self.charges_won - self.cost_won) / self.charges_won


@dataclass(frozen=True, slots=True, kw_only=True)
class PremiumRatios:
    """What an hour at night, on a holiday or in overtime adds, as ratios of an hour's price or cost."""

    night: Decimal
    holiday: Decimal
    overtime: Decimal


def cut_to_step(price: Fraction, step_won: int) -> int:
    """A price cut down to a multiple of ``step_won``."""
    return int(price // step_won) * step_won


def charges_max(cost_won: int, limit: Decimal) -> int:
    """The largest whole charge whose margin on a cost is still below the limit."""
    require(cost_won > 0, "a margin on zero cost")
    bound = Fraction(cost_won) * (1 + Fraction(limit))
    return -(-bound.numerator // bound.denominator) - 1


def refuse_margin(margin: Fraction | Decimal, limit: Decimal) -> None:
    """Raise Refused where a margin reaches its limit."""
    if Fraction(margin) >= Fraction(limit):
        shown = plain(round_rate(Fraction(margin) * 100, 2))
        raise Refused("contract.margin_refused", margin=shown, limit=plain(limit * 100))


def price(
    model: ChargeModel,
    basis: CostBasis,
    rates: RateTable,
    day: date,
    *,
    demand: Demand,
    margin: Decimal,
    limit: Decimal,
    unit: MeteredUnit = MeteredUnit.CONTACT,
    steps: Mapping[Channel, Sequence[WantedStep]] = NO_STEPS,
    classes: Sequence[PremiumHours] = (),
) -> AnsweringCharge:
    """The charge of one model for a basis of cost, with the rates of ``day``; ``classes`` of hours are hourly only.

    A class makes its hours dearer and all hours cheaper: what is charged for the expected hours stays the same.

    Raises Refused where the margin asked for reaches ``limit``, where a flat or metered price has no expected contacts,
    or where the price would be nothing; RateMissing where a rate is unknown.
    """
    require(model in ANSWERING_MODELS, "a price of what nobody answers")
    refuse_margin(margin, limit)
    sheet = cost_sheet(basis, rates, day)
    factor = 1 + Fraction(margin)
    charge: AnsweringCharge
    if model is ChargeModel.FLAT:
        charge = _flat(sheet, rates, day, demand, factor)
    elif model is ChargeModel.METERED:
        charge = _metered(sheet, rates, day, demand, factor, unit, steps)
    elif model is ChargeModel.HOURLY:
        charge = _lowered(replace(_hourly(basis, rates, day, factor), classes=tuple(classes)), sheet, demand, margin)
    else:
        charge = _lowered(_cost_plus(basis, rates, day, margin), sheet, demand, margin)
    refuse_margin(expected_margin(charge, sheet, demand).of_cost, limit)
    return charge


def _lowered(
    charge: HourlyCharge | CostPlusCharge, sheet: CostSheet, demand: Demand, margin: Decimal
) -> HourlyCharge | CostPlusCharge:
    """The charge, lowered by steps of a unit price until its expected margin is the one asked for, or less.

    Hours and premiums are priced from cost sheets of their own; the few won by which their lines are rounded matter for
    the smallest shares only, and never to the tenant's harm.
    """
    while expected_margin(charge, sheet, demand).of_cost > margin:
        if isinstance(charge, HourlyCharge):
            charge = replace(charge, hour_won=priced(charge.hour_won - UNIT_STEP_WON, "hourly"))
        else:
            lower = {grade: priced(won - UNIT_STEP_WON, grade.value) for grade, won in charge.hour_won.items()}
            charge = replace(charge, hour_won=lower)
    return charge


def priced(value_won: int, what: str) -> int:
    """A price that is something. Raises Refused for one that cutting brought to nothing."""
    if value_won <= 0:
        raise Refused("contract.price_of_nothing", what=what)
    return value_won


def _contacts(demand: Demand) -> int:
    total = sum(channel.contacts for channel in demand.values())
    if total <= 0:
        raise Refused("contract.volume_needed")
    return total


def _flat(sheet: CostSheet, rates: RateTable, day: date, demand: Demand, factor: Fraction) -> FlatCharge:
    """정액제: the month at cost plus margin; a band above the expectation, and a price for each contact beyond it.

    A contact beyond the band costs the handling time at the occupancy of its people.
    """
    contacts = _contacts(demand)
    headroom = 1 + Fraction(rates.value("company.band_headroom", day))
    occupancy = Fraction(sheet.occupancy)
    work_s = sum((channel.work_s for channel in demand.values()), Fraction(0)) / contacts
    overage = hour_cost(sheet) * work_s / 3600 / occupancy * factor
    return FlatCharge(
        month_won=priced(cut_to_step(sheet.total_won * factor, FLAT_STEP_WON), "flat"),
        band=VolumeBand(
            contacts_max=-int(-contacts * headroom // 10) * 10,
            overage_won=priced(cut_to_step(overage, UNIT_STEP_WON), "overage"),
        ),
    )


def _metered(
    sheet: CostSheet,
    rates: RateTable,
    day: date,
    demand: Demand,
    factor: Fraction,
    unit: MeteredUnit,
    steps: Mapping[Channel, Sequence[WantedStep]],
) -> MeteredCharge:
    """종량제: the cost of the share, split over the channels by work, per expected contact or handled minute.

    Where the many units of a month shall cost less, the first ones cost so much more that the expected month brings
    the same.
    """
    _contacts(demand)
    work_s = sum((channel.work_s for channel in demand.values()), Fraction(0))
    prices, lower = {}, {}
    for channel, expected in sorted(demand.items()):
        if expected.contacts == 0:
            continue
        cost_won = sheet.total_won * expected.work_s / work_s
        wanted = steps.get(channel, ())
        full_won = cost_won * factor / weighted_units(_units(expected, unit), wanted)
        prices[channel] = priced(cut_to_step(full_won, UNIT_STEP_WON), channel.value)
        if wanted:
            lower[channel] = tuple(_step(step, full_won, channel) for step in wanted)
    minimum_share = Fraction(rates.value("company.metered_minimum_share", day))
    return MeteredCharge(
        unit=unit,
        price_won=prices,
        month_minimum_won=cut_to_step(sheet.total_won * minimum_share, FLAT_STEP_WON),
        steps=lower,
    )


def _step(wanted: WantedStep, full_won: Fraction, channel: Channel) -> PriceStep:
    lowered = cut_to_step(full_won * (1 - Fraction(wanted.discount)), UNIT_STEP_WON)
    return PriceStep(above=wanted.above, price_won=priced(lowered, channel.value), discount=wanted.discount)


def _units(expected: ChannelDemand, unit: MeteredUnit) -> Fraction:
    """Billable units of a month: contacts, or minutes or hours from answer to the end of wrap."""
    if unit is MeteredUnit.CONTACT:
        return Fraction(expected.contacts)
    return Fraction(expected.contacts * expected.aht_s, 60 if unit is MeteredUnit.MINUTE else 3600)


def premium_ratios(basis: CostBasis, rates: RateTable, day: date, base_hour: Fraction) -> PremiumRatios:
    """Full cost of each legal premium per hour, as ratios of ``base_hour`` (a cost per hour), cut to four digits.

    The law's premium is a part of the *wage*; the same ratio on the whole price of an hour would earn far more than the
    margin allows. So the premium is measured: a month worked wholly at night costs so much more than one by day.
    """
    plain_won = cost_sheet(replace(basis, premiums=NO_PREMIUM), rates, day).total_won

    def ratio(premiums: PremiumShares) -> Fraction:
        sheet = cost_sheet(replace(basis, premiums=premiums), rates, day)
        return Fraction(sheet.total_won - plain_won) / Fraction(sheet.on_duty_hours) / base_hour

    night = ratio(PremiumShares(night=Decimal(1), holiday=Decimal(0)))
    holiday = ratio(PremiumShares(night=Decimal(0), holiday=Decimal(1)))
    overtime_of_night = Fraction(rates.value("law.overtime_premium", day)) / Fraction(
        rates.value("law.night_premium", day)
    )
    return PremiumRatios(night=_cut(night), holiday=_cut(holiday), overtime=_cut(night * overtime_of_night))


def _cut(ratio: Fraction) -> Decimal:
    return cut_rate(round_rate(ratio, _RATIO_PLACES + 6), _RATIO_PLACES)


def _hourly(basis: CostBasis, rates: RateTable, day: date, factor: Fraction) -> HourlyCharge:
    """시간제: an on-duty hour without premiums at cost plus margin; premiums as ratios of it."""
    plain_hour = hour_cost(cost_sheet(replace(basis, premiums=NO_PREMIUM), rates, day))
    hour_won = priced(cut_to_step(plain_hour * factor, UNIT_STEP_WON), "hourly")
    ratios = premium_ratios(basis, rates, day, Fraction(hour_won) / factor)
    return HourlyCharge(
        hour_won=hour_won,
        night_ratio=ratios.night,
        holiday_ratio=ratios.holiday,
        overtime_ratio=ratios.overtime,
    )


def grade_hour_cost(basis: CostBasis, rates: RateTable, day: date, grade: Grade) -> Fraction:
    """Cost of an on-duty hour of one grade without premiums, all else as in the basis."""
    alone = replace(basis, premiums=NO_PREMIUM, grade_mix={grade: Decimal(1)})
    return hour_cost(cost_sheet(alone, rates, day))


def _cost_plus(basis: CostBasis, rates: RateTable, day: date, margin: Decimal) -> CostPlusCharge:
    """실비정산: standard cost per grade, cut downwards; the margin is a term of its own and comes on top."""
    hours = {
        grade: priced(cut_to_step(grade_hour_cost(basis, rates, day, grade), UNIT_STEP_WON), grade.value)
        for grade in Grade
    }
    mix = {grade: share for grade, share in basis.grade_mix.items() if share > 0}
    base = sum((Fraction(share) * hours[grade] for grade, share in mix.items()), Fraction(0))
    ratios = premium_ratios(basis, rates, day, base)
    return CostPlusCharge(
        margin=margin,
        hour_won=hours,
        night_ratio=ratios.night,
        holiday_ratio=ratios.holiday,
        overtime_ratio=ratios.overtime,
    )


def expected_charges(charge: AnsweringCharge, sheet: CostSheet, demand: Demand) -> Fraction:
    """What a full month brings before VAT when the demand is as expected and the share is worked as bought."""
    if isinstance(charge, FlatCharge):
        contacts = sum(channel.contacts for channel in demand.values())
        beyond = max(0, contacts - charge.band.contacts_max)
        return Fraction(charge.month_won + beyond * charge.band.overage_won)
    if isinstance(charge, MeteredCharge):
        metered = sum(
            (
                amount(tiers(_units(expected, charge.unit), charge.price_won[channel], charge.steps.get(channel, ())))
                for channel, expected in demand.items()
                if channel in charge.price_won
            ),
            Fraction(0),
        )
        return max(metered, Fraction(charge.month_minimum_won))
    premium = Fraction(sheet.night_hours) * Fraction(charge.night_ratio) + Fraction(sheet.holiday_hours) * Fraction(
        charge.holiday_ratio
    )
    if isinstance(charge, HourlyCharge):
        own = sum((Fraction(one.share) * Fraction(one.ratio) for one in charge.classes), Fraction(0))
        return charge.hour_won * (Fraction(sheet.on_duty_hours) * (1 + own) + premium)
    base = sum((Fraction(share) * charge.hour_won[grade] for grade, share in sheet.grade_mix.items()), Fraction(0))
    return base * (Fraction(sheet.on_duty_hours) + premium) * (1 + Fraction(charge.margin))


def expected_margin(charge: AnsweringCharge, sheet: CostSheet, demand: Demand) -> Margin:
    """The margin of a full month as expected. Raises Refused on zero cost: a charge on it has no margin."""
    if sheet.total_won <= 0:
        raise Refused("contract.cost_of_nothing")
    return Margin(charges_won=expected_charges(charge, sheet, demand), cost_won=sheet.total_won)
