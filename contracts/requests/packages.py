"""Contracts for the system or the management only: nobody of ours answers, so what is ordered of the menu is all.

Judged and drafted beside the contracts that buy a share of our answering (``contracts.requests.drafting``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from contracts.billing import DayCount
from contracts.charge import MenuCharge
from contracts.costs import CostSheet
from contracts.menu import MenuItem, MenuKind, ServedHours
from contracts.prices.cost_sheet import CostBasis, standard_mix
from contracts.prices.menu import menu_item
from contracts.prices.packages import PACKAGE_OF, PackageOffer, package_item, package_offer
from contracts.requests.menu import menu_problem
from contracts.requests.request import ContractRequest, MenuRequest
from contracts.terms import ContractStatus, ContractTerms, MarginWindow
from contracts.words import plain
from core.ids import AccountId, ContractId
from core.problems import Problem
from core.rates import RateTable

PEOPLE_MOST = 10_000
_BESIDE = (MenuKind.LINE_SETUP,)
"""What else can be ordered where nobody of ours answers."""


def package_problems(request: ContractRequest) -> Iterator[Problem]:
    """What is wrong with the items of a contract without operation, and what it cannot have."""
    kinds = [wanted.kind for wanted in request.menu]
    if not set(kinds) & set(PACKAGE_OF):
        known = ", ".join(kind.value for kind in PACKAGE_OF)
        yield Problem(code="contract.package_of_nothing", where=request.place, values={"known": known})
    for wanted in request.menu:
        if wanted.kind in PACKAGE_OF:
            if wanted.quantity % 1 or wanted.quantity > PEOPLE_MOST:
                values = {"quantity": plain(wanted.quantity), "most": f"{PEOPLE_MOST:,}"}
                yield menu_problem(request, wanted, "package_people", **values)
        elif wanted.kind not in _BESIDE:
            yield menu_problem(request, wanted, "package_without_people")
    asked = {
        "share": request.share_fte != 0,
        "dedicated agents": request.dedicated_fte != 0,
        "KPIs": bool(request.kpis),
        "price steps": bool(request.steps),
        "expected contacts": bool(request.expected_contacts),
        "rules of counting": bool(request.billing.contacts),
        "proration by service days": request.billing.day_count is DayCount.SERVICE,
        "a part of the hours": request.served is not ServedHours.ALL,
    }
    if any(asked.values()):
        what = ", ".join(what for what, is_asked in asked.items() if is_asked)
        yield Problem(code="contract.package_operation", where=request.place, values={"what": what})


def package_draft(contract: ContractId, request: ContractRequest, rates: RateTable) -> ContractTerms:
    """The draft (version 1) of a sound request. Raises Refused where the margin reaches its limit, and RateMissing."""
    day = request.valid_from
    margin = rates.value("company.margin_quote", day) if request.margin is None else request.margin
    limit = rates.value("company.margin_max", day)
    basis = _basis(request, rates)
    order = list(MenuKind)
    wanted_items = sorted(request.menu, key=lambda each: order.index(each.kind))
    offers = {
        each.kind: package_offer(
            PACKAGE_OF[each.kind], int(each.quantity), basis, rates, day, margin=margin, limit=limit
        )
        for each in wanted_items
        if each.kind in PACKAGE_OF
    }
    return ContractTerms(
        contract=contract,
        version=1,
        tenant=request.tenant,
        account=request.account or AccountId(request.tenant),
        status=ContractStatus.DRAFT,
        valid_from=day,
        valid_until=request.valid_until,
        signed_on=None,
        share_fte=Decimal(0),
        services=(),
        charge=MenuCharge(),
        kpis=(),
        kpi_credit_cap=Decimal(0),
        cost_sheet=_sheet(tuple(offers.values()), day),
        margin_limit=limit,
        margin_window=request.margin_window or MarginWindow.CONTRACT_YEAR,
        closing_day=request.closing_day,
        payment_day=request.payment_day,
        tax_date=request.tax_date,
        onboarding_fee_won=rates.whole("company.onboarding_fee_won", day) if request.with_onboarding else 0,
        empowerment_won=0,
        policy=dict(request.policy),
        contacts=dict(request.contacts),
        late_interest=rates.value("company.late_interest", day),
        margin_asked=margin,
        billing=request.billing,
        public_body=request.public_body,
        menu=tuple(_item(each, offers, basis, rates, day, margin=margin, limit=limit) for each in wanted_items),
    )


def _basis(request: ContractRequest, rates: RateTable) -> CostBasis:
    """Whose hour is bought: a lead of ours. What is not asked for of a share is that of the company."""
    day = request.valid_from
    return CostBasis(
        share_fte=Decimal(1),
        shrinkage=rates.value("company.shrinkage", day) if request.shrinkage is None else request.shrinkage,
        grade_mix=standard_mix(rates, day),
    )


def _item(
    wanted: MenuRequest,
    offers: Mapping[MenuKind, PackageOffer],
    basis: CostBasis,
    rates: RateTable,
    day: date,
    *,
    margin: Decimal,
    limit: Decimal,
) -> MenuItem:
    if wanted.kind in offers:
        return package_item(wanted.kind, offers[wanted.kind], wanted.months)
    return menu_item(
        wanted.kind, wanted.billed, wanted.quantity, wanted.months, basis, rates, day, margin=margin, limit=limit
    )


def _sheet(offers: tuple[PackageOffer, ...], day: date) -> CostSheet:
    """The cost of a full month in which all of them bill."""
    return CostSheet(
        rates_on=day,
        share_fte=Decimal(0),
        on_duty_hours=Decimal(0),
        lines=tuple(line for offer in offers for line in offer.lines),
        total_won=sum(offer.cost_won for offer in offers),
    )
