"""The same work at four prices and in three forms: what a tenant pays, and what it costs us, in quiet and busy months.

Cost follows the requirement, the requirement follows the volume: a month of f times the contacts costs what a share of
f times the need costs. Whole people that are bound to one tenant cost the same in every month. What a month would bring
above the margin limit is shown as given back, as if that month stood alone; in a contract with a yearly window good and
bad months are set off against each other first (BUSINESS.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from fractions import Fraction

from contracts.charge import ANSWERING_MODELS, AnsweringCharge, ChargeModel, MeteredUnit
from contracts.costs import CostSheet
from contracts.prices.cost_sheet import CostBasis, cost_sheet
from contracts.prices.forms import rest_of_pool, share_with
from contracts.prices.pricing import (
    FLAT_STEP_WON,
    NO_STEPS,
    Demand,
    charges_max,
    cut_to_step,
    expected_charges,
    price,
    refuse_margin,
)
from contracts.prices.steps import WantedStep
from contracts.terms import Form
from core.channels import Channel
from core.errors import Refused, require
from core.money import cut_rate, round_rate, round_won
from core.rates import RateTable

_SHARE_PLACES = 4


def cut_ratio(part: int, whole: int) -> Decimal:
    """To four digits, cut towards zero: 9.9999 % never shows as 10 %."""
    return cut_rate(round_rate(Fraction(part, whole), 12), 4)


class Season(StrEnum):
    """A month of the forecast."""

    QUIET = "quiet"
    MIDDLE = "middle"
    BUSY = "busy"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"quiet": "적은 달 (10%)", "middle": "보통 달 (50%)", "busy": "많은 달 (90%)"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month of one price: ``charges_won`` before, ``billed_won`` after what is given back above the limit."""

    season: Season
    contacts: int
    charges_won: int
    cost_won: int
    limit: Decimal

    def __post_init__(self) -> None:
        require(self.cost_won > 0 and self.charges_won >= 0, "a month without cost")

    @property
    def given_back_won(self) -> int:
        """What lies above the largest charge whose margin is below the limit."""
        return max(0, self.charges_won - charges_max(self.cost_won, self.limit))

    @property
    def billed_won(self) -> int:
        """What the tenant pays before VAT."""
        return self.charges_won - self.given_back_won

    @property
    def margin_won(self) -> int:
        """Billed less cost; below zero where the month costs us more than it brings."""
        return self.billed_won - self.cost_won

    @property
    def of_cost(self) -> Decimal:
        """Margin as part of cost, to four digits, cut."""
        return cut_ratio(self.margin_won, self.cost_won)

    @property
    def of_price(self) -> Decimal:
        """Margin as part of what is billed, to four digits, cut."""
        return cut_ratio(self.margin_won, self.billed_won) if self.billed_won else Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelOffer:
    """One charge model with its price, over the months."""

    model: ChargeModel
    charge: AnsweringCharge
    months: tuple[Month, ...]

    def month(self, season: Season) -> Month:
        """One of the months."""
        return next(month for month in self.months if month.season is season)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A month at a flat price: what it costs us and what is asked for it."""

    cost_won: int
    price_won: int

    @property
    def margin_won(self) -> int:
        """Price less cost."""
        return self.price_won - self.cost_won

    @property
    def of_cost(self) -> Decimal:
        """Margin as part of cost, to four digits, cut."""
        return cut_ratio(self.margin_won, self.cost_won)

    @property
    def of_price(self) -> Decimal:
        """Margin as part of the price, to four digits, cut."""
        return cut_ratio(self.margin_won, self.price_won)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOffer(Offer):
    """One form in the middle month: whole ``people`` bound to the tenant, and a share of the pool."""

    form: Form
    people: int
    share_fte: Decimal

    def __post_init__(self) -> None:
        require(self.people >= 0 and self.share_fte >= 0 and self.people + self.share_fte > 0, "a form of nobody")


def scaled(demand: Demand, factor: Decimal) -> Demand:
    """The same channels with another number of contacts."""
    return {channel: replace(each, contacts=round(each.contacts * factor)) for channel, each in demand.items()}


def sheet_at(basis: CostBasis, factor: Decimal, rates: RateTable, day: date) -> CostSheet:
    """The cost sheet of a month with ``factor`` times the work: bound people cost the same, the pool does the rest."""
    bound = basis.dedicated_fte
    rest = rest_of_pool(basis.pool_fte * factor, bound, basis.dedicated_yield)
    return cost_sheet(replace(basis, share_fte=bound + round_rate(rest, _SHARE_PLACES)), rates, day)


def compare_models(
    basis: CostBasis,
    rates: RateTable,
    day: date,
    *,
    demand: Demand,
    factors: Mapping[Season, Decimal],
    margin: Decimal,
    limit: Decimal,
    unit: MeteredUnit = MeteredUnit.CONTACT,
    steps: Mapping[Channel, Sequence[WantedStep]] = NO_STEPS,
) -> tuple[ModelOffer, ...]:
    """All four models, priced in the middle month and followed through the others.

    Raises Refused where the margin reaches the limit or a price cannot be made, RateMissing where a rate is unknown.
    """
    require(factors[Season.MIDDLE] == 1, "the middle month is one middle month")
    sheets = {season: sheet_at(basis, factor, rates, day) for season, factor in factors.items()}
    found = []
    for model in ANSWERING_MODELS:
        charge = price(model, basis, rates, day, demand=demand, margin=margin, limit=limit, unit=unit, steps=steps)
        months = []
        for season, factor in factors.items():
            at = scaled(demand, factor)
            months.append(
                Month(
                    season=season,
                    contacts=sum(each.contacts for each in at.values()),
                    charges_won=round_won(expected_charges(charge, sheets[season], at)),
                    cost_won=sheets[season].total_won,
                    limit=limit,
                )
            )
        found.append(ModelOffer(model=model, charge=charge, months=tuple(months)))
    return tuple(found)


def compare_forms(
    basis: CostBasis,
    rates: RateTable,
    day: date,
    *,
    work_fte: Decimal,
    alone_fte: Decimal,
    margin: Decimal,
    limit: Decimal,
) -> tuple[FormOffer, ...]:
    """Shared, hybrid and dedicated for the same work: ``work_fte`` of the pool, or ``alone_fte`` of an own team.

    Dedicated are whole people. Hybrid binds as many whole people as the shared need holds; each of them does
    ``work_fte / alone_fte`` of what an FTE of the pool does, the pool does the rest. A tenant that needs less than one
    person has no hybrid. A contract for the same people and share costs the same (``contracts.prices.forms``).
    """
    refuse_margin(margin, limit)
    people = int(max(alone_fte, Decimal(1)).to_integral_value(ROUND_CEILING))
    core = int(work_fte)
    mixes: list[tuple[Form, int, Decimal]] = [(Form.SHARED, 0, work_fte)]
    if 1 <= core < people:
        bound = Decimal(core)
        mixes.append((Form.HYBRID, core, share_with(work_fte, bound, work_fte / max(alone_fte, work_fte)) - bound))
    mixes.append((Form.DEDICATED, people, Decimal(0)))
    return tuple(_form(form, bound, share, basis, rates, day, margin, limit) for form, bound, share in mixes)


def _form(
    form: Form,
    people: int,
    share: Decimal,
    basis: CostBasis,
    rates: RateTable,
    day: date,
    margin: Decimal,
    limit: Decimal,
) -> FormOffer:
    cost_won = cost_sheet(basis.with_share(people + share, Decimal(people)), rates, day).total_won
    price_won = cut_to_step(cost_won * (1 + Fraction(margin)), FLAT_STEP_WON)
    refuse_margin(Fraction(price_won - cost_won, cost_won), limit)
    if price_won <= 0:
        raise Refused("contract.price_of_nothing", what=form.value)
    return FormOffer(form=form, people=people, share_fte=share, cost_won=cost_won, price_won=price_won)
