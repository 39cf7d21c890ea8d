"""A quote (견적): what a tenant would pay by model, by form and alone. Pure: everything it rests on is passed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

from contracts.charge import ChargeModel, MeteredUnit
from contracts.costs import CostSheet
from contracts.diagnoses.diagnosis import Need
from contracts.diagnoses.outlook import MonthAhead
from contracts.kpi_clauses import KpiClause
from contracts.menu import MenuItem, Package, ServedHours
from contracts.prices.cost_sheet import CostBasis
from contracts.prices.forms import SHARE_STEP, share_with
from contracts.prices.menu import full_menu
from contracts.prices.packages import PackageOffer, package_offer
from contracts.prices.pricing import (
    FLAT_STEP_WON,
    NO_STEPS,
    Demand,
    Margin,
    cut_to_step,
    expected_margin,
    refuse_margin,
)
from contracts.prices.review import PriceReview, price_review
from contracts.prices.steps import WantedStep
from contracts.promises.chances import PromiseRun
from contracts.quotes.alone import MANAGEMENT_KEYS, SYSTEM_KEYS, AloneCost, BreakEven, alone_cost, break_even
from contracts.quotes.compared import (
    FormOffer,
    ModelOffer,
    Month,
    Offer,
    Season,
    compare_forms,
    compare_models,
    sheet_at,
)
from contracts.terms import Form, form_of
from core.channels import Channel
from core.errors import require
from core.parties import Tenant
from core.rates import RateTable
from core.service import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLine(Offer):
    """How much is handed over: our price, and ``own_won`` of what the tenant goes on paying by itself."""

    package: Package
    people: int
    own_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Everything the quote says. ``proposed`` is the model asked for, or the one that is advised.

    ``menu`` are the items asked for, ``price_list`` all that can be. ``is_counted``: the volume was forecast from
    counts; otherwise the tenant told it. ``judged``: how sure the promises are, None where nobody played them.
    """

    tenant: Tenant
    services: tuple[Service, ...]
    valid_from: date
    proposed: ChargeModel
    is_asked: bool
    basis: CostBasis
    demand: Demand
    need: Need
    sheet: CostSheet
    models: tuple[ModelOffer, ...]
    forms: tuple[FormOffer, ...]
    alone: AloneCost
    even: BreakEven
    margin: Decimal
    limit: Decimal
    valid_days: int
    unit: MeteredUnit
    packages: tuple[PackageLine, ...]
    price_list: tuple[MenuItem, ...]
    menu: tuple[MenuItem, ...]
    kpis: tuple[KpiClause, ...]
    kpi_credit_cap: Decimal
    review: PriceReview
    is_counted: bool
    valid_until: date | None = None
    served: ServedHours = ServedHours.ALL
    judged: PromiseRun | None = None

    def __post_init__(self) -> None:
        require(self.margin < self.limit, "a margin at its limit")

    @property
    def offer(self) -> ModelOffer:
        """The proposed model's price."""
        return next(offer for offer in self.models if offer.model is self.proposed)

    @property
    def form(self) -> Form:
        """Whose people the quote is about."""
        return form_of(self.basis.share_fte, self.basis.dedicated_fte)

    @property
    def proposed_margin(self) -> Margin:
        """The margin of the proposed price in the middle month."""
        return expected_margin(self.offer.charge, self.sheet, self.demand)

    @property
    def saved_won(self) -> int:
        """What the tenant saves a month against a team of its own; below zero where that is cheaper."""
        return self.alone.total_won - self.offer.month(Season.MIDDLE).billed_won


def share_for(need: Need, dedicated_fte: Decimal = Decimal(0)) -> Decimal:
    """The share to sell for a need, a part of it with people of the tenant's own: rounded up to what is sold.

    What one of them does of what the pool does is measured: the need in the pool beside that of an own team.
    """
    work = max(SHARE_STEP, (need.pooled_fte / SHARE_STEP).to_integral_value(ROUND_CEILING) * SHARE_STEP)
    return share_with(work, dedicated_fte, work / max(need.alone_fte, work))


def factors_of(month: MonthAhead) -> Mapping[Season, Decimal]:
    """Quiet, middle and busy month as multiples of the middle one."""
    return {
        Season.QUIET: month.factor(month.low),
        Season.MIDDLE: Decimal(1),
        Season.BUSY: month.factor(month.high),
    }


def make_quote(
    *,
    tenant: Tenant,
    services: Sequence[Service],
    valid_from: date,
    proposed: ChargeModel,
    is_asked: bool,
    basis: CostBasis,
    demand: Demand,
    month: MonthAhead,
    need: Need,
    rates: RateTable,
    margin: Decimal,
    kpis: Sequence[KpiClause],
    unit: MeteredUnit = MeteredUnit.CONTACT,
    steps: Mapping[Channel, Sequence[WantedStep]] = NO_STEPS,
    menu: Sequence[MenuItem] = (),
    is_counted: bool = True,
    valid_until: date | None = None,
    served: ServedHours = ServedHours.ALL,
) -> Quote:
    """Price everything with the rates of ``valid_from``.

    Raises Refused where the margin reaches the company's limit or a price cannot be made, RateMissing where a rate is
    unknown on that day.
    """
    limit = rates.value("company.margin_max", valid_from)
    refuse_margin(margin, limit)
    models = compare_models(
        basis,
        rates,
        valid_from,
        demand=demand,
        factors=factors_of(month),
        margin=margin,
        limit=limit,
        unit=unit,
        steps=steps,
    )
    work_fte = share_for(need) if basis.dedicated_fte else basis.share_fte
    forms = compare_forms(
        basis, rates, valid_from, work_fte=work_fte, alone_fte=need.alone_fte, margin=margin, limit=limit
    )
    shared_won = {
        times: cut_to_step(sheet_at(basis, times, rates, valid_from).total_won * (1 + Fraction(margin)), FLAT_STEP_WON)
        for times in need.alone_at
    }
    contacts = sum(each.contacts for each in demand.values())
    alone = alone_cost(need.alone_fte, rates, valid_from)
    middle = next(offer for offer in models if offer.model is proposed).month(Season.MIDDLE)
    offers = [
        package_offer(package, alone.people, basis, rates, valid_from, margin=margin, limit=limit)
        for package in (Package.SYSTEM, Package.MANAGEMENT)
    ]
    return Quote(
        tenant=tenant,
        services=tuple(services),
        valid_from=valid_from,
        proposed=proposed,
        is_asked=is_asked,
        basis=basis,
        demand=demand,
        need=need,
        sheet=sheet_at(basis, Decimal(1), rates, valid_from),
        models=models,
        forms=forms,
        alone=alone,
        even=break_even(contacts, need.alone_at, shared_won, rates, valid_from),
        margin=margin,
        limit=limit,
        valid_days=rates.whole("company.quote_valid_days", valid_from),
        unit=unit,
        packages=(*(_package_line(offer, alone) for offer in offers), _operation(middle)),
        price_list=full_menu(basis, rates, valid_from, margin=margin, limit=limit),
        menu=tuple(menu),
        kpis=tuple(kpis),
        kpi_credit_cap=rates.value("company.kpi_credit_cap", valid_from),
        review=price_review(basis, rates, valid_from),
        is_counted=is_counted,
        valid_until=valid_until,
        served=served,
    )


_HANDED_OVER = {Package.SYSTEM: SYSTEM_KEYS, Package.MANAGEMENT: MANAGEMENT_KEYS}
"""Lines of an own team that fall away with a package."""


def _package_line(offer: PackageOffer, alone: AloneCost) -> PackageLine:
    gone = sum(line.amount_won for line in alone.lines if line.key in _HANDED_OVER[offer.package])
    return PackageLine(
        package=offer.package,
        people=offer.people,
        cost_won=offer.cost_won,
        price_won=offer.price_won,
        own_won=alone.total_won - gone,
    )


def _operation(middle: Month) -> PackageLine:
    return PackageLine(
        package=Package.OPERATION, people=0, cost_won=middle.cost_won, price_won=middle.billed_won, own_won=0
    )
