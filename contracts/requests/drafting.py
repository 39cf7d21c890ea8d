"""From a request to the terms of a draft: judge it, price it, complete it from the company's dated data.

Pure: the day whose rates hold is the contract's first day, services and rates are passed in. Everything wrong with a
request is a Problem with its place, all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from contracts.charge import ChargeModel, PremiumHours
from contracts.kpi_clauses import KpiClause
from contracts.menu import MenuKind
from contracts.prices.cost_sheet import (
    CostBasis,
    contract_months,
    cost_sheet,
    on_duty_hours,
    standard_mix,
    trained_agents,
)
from contracts.prices.forms import pool_fte
from contracts.prices.hour_classes import with_shares
from contracts.prices.premium_hours import premium_shares
from contracts.prices.pricing import ChannelDemand, Demand, price
from contracts.prices.steps import WantedStep
from contracts.requests.hours import served_services
from contracts.requests.kpis import bonus_cap, kpi_clauses
from contracts.requests.menu import priced_menu
from contracts.requests.packages import package_draft
from contracts.requests.problems import request_problems
from contracts.requests.request import ContractRequest
from contracts.terms import ContractStatus, ContractTerms, MarginWindow
from core.calendar import CalendarEnds, HolidayCalendar
from core.channels import Channel
from core.errors import ProblemsFound, Refused
from core.ids import AccountId, ContractId, TenantId
from core.labour_law import labour_law
from core.parties import Tenant
from core.periods import DateRange
from core.problems import Problem
from core.rates import CarriedRates, RateMissing, RateTable
from core.service import Service, ServiceTarget

_YEAR_DAYS = 365
DEDICATED_YIELD = "company.dedicated_yield"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingData:
    """What every draft is made from: tenants, the services of their files, dated rates, the calendar."""

    tenants: Mapping[TenantId, Tenant]
    services: Mapping[TenantId, tuple[Service, ...]]
    rates: RateTable
    calendar: HolidayCalendar


def drafting_data(
    tenants: Iterable[Tenant], services: Iterable[Service], rates: RateTable, calendar: HolidayCalendar
) -> DraftingData:
    """Group tenants and services by tenant; services in the order of their channels."""
    by_tenant: dict[TenantId, tuple[Service, ...]] = {}
    for service in sorted(services, key=lambda s: (s.tenant, list(Channel).index(s.channel))):
        by_tenant[service.tenant] = (*by_tenant.get(service.tenant, ()), service)
    return DraftingData(
        tenants={tenant.tenant: tenant for tenant in tenants}, services=by_tenant, rates=rates, calendar=calendar
    )


def draft_terms(request: ContractRequest, data: DraftingData) -> ContractTerms:
    """The draft (version 1) of one request. Raises ProblemsFound with everything that is wrong."""
    return draft_all((request,), data)[0]


def draft_all(requests: Sequence[ContractRequest], data: DraftingData) -> tuple[ContractTerms, ...]:
    """Drafts of many requests: all, or ProblemsFound with the problems of all of them."""
    problems: list[Problem] = []
    drafts: list[ContractTerms] = []
    for request in requests:
        try:
            declared = data.services.get(request.tenant, ())
            found = request_problems(request, request.tenant in data.tenants, declared, data.rates)
            problems += found
            if not found:
                drafts.append(_draft(request, declared, data))
        except RateMissing:
            problems += missing_rates(request, data)
        except CalendarEnds as unknown:
            values = {"contract": contract_id(request), "reason": str(unknown)}
            problems.append(Problem(code="contract.calendar_ends", where=request.at("valid_until"), values=values))
        except Refused as refused:
            values = {"contract": contract_id(request), "reason": str(refused)}
            problems.append(Problem(code="contract.not_priced", where=request.place, values=values))
    problems += _twice(requests)
    if problems:
        raise ProblemsFound(problems)
    return tuple(drafts)


def missing_rates(request: ContractRequest, data: DraftingData) -> list[Problem]:
    """A Problem for each rate that the first day of a request lacks, not for the first one only."""
    carried = CarriedRates(data.rates)
    try:
        _draft(request, data.services.get(request.tenant, ()), replace(data, rates=carried))
    except RateMissing as never_known:
        return [replace(never_known.problem, where=request.place)]
    return [
        replace(RateMissing(name, request.valid_from).problem, where=request.place) for name in sorted(carried.carried)
    ]


def _twice(requests: Sequence[ContractRequest]) -> list[Problem]:
    """Two requests with one contract number."""
    seen: set[ContractId] = set()
    found = []
    for request in requests:
        number = contract_id(request)
        if number in seen:
            found.append(Problem(code="contract.number_twice", where=request.place, values={"contract": number}))
        seen.add(number)
    return found


def contract_id(request: ContractRequest) -> ContractId:
    """The number asked for, else tenant, year and 1."""
    return request.contract or ContractId(f"{request.tenant}-{request.valid_from.year}-1")


def _draft(request: ContractRequest, declared: tuple[Service, ...], data: DraftingData) -> ContractTerms:
    if request.model is ChargeModel.MENU:
        return package_draft(contract_id(request), request, data.rates)
    return _operation_draft(request, served_services(request, declared, data.rates), data)


def _operation_draft(request: ContractRequest, services: tuple[Service, ...], data: DraftingData) -> ContractTerms:
    rates, day = data.rates, request.valid_from
    shrinkage = rates.value("company.shrinkage", day) if request.shrinkage is None else request.shrinkage
    demand = expected_demand(request, services, rates, shrinkage)
    basis = cost_basis(request, services, data, demand, shrinkage)
    limit = rates.value("company.margin_max", day)
    margin = rates.value("company.margin_quote", day) if request.margin is None else request.margin
    charge = price(
        request.model,
        basis,
        rates,
        day,
        demand=demand,
        margin=margin,
        limit=limit,
        unit=request.unit,
        steps=steps_by_channel(request),
        classes=expected_classes(request, services, data.calendar, demand),
    )
    kpis = kpi_clauses(request, services, rates)
    return ContractTerms(
        contract=contract_id(request),
        version=1,
        tenant=request.tenant,
        account=request.account or AccountId(request.tenant),
        status=ContractStatus.DRAFT,
        valid_from=day,
        valid_until=request.valid_until,
        signed_on=None,
        share_fte=request.share_fte,
        services=tuple(_agreed(service, request, kpis, shrinkage) for service in services),
        charge=charge,
        kpis=kpis,
        kpi_credit_cap=rates.value("company.kpi_credit_cap", day),
        kpi_bonus_cap=bonus_cap(kpis, request, rates),
        cost_sheet=cost_sheet(basis, rates, day),
        margin_limit=limit,
        margin_window=request.margin_window or _margin_window(request.model),
        closing_day=request.closing_day,
        payment_day=request.payment_day,
        tax_date=request.tax_date,
        onboarding_fee_won=rates.whole("company.onboarding_fee_won", day) if request.with_onboarding else 0,
        empowerment_won=request.empowerment_won,
        planning_overtime_billable=request.planning_overtime_billable,
        policy=dict(request.policy),
        contacts=dict(request.contacts),
        training_hours=request.training_hours,
        expected_contacts={channel: expected.contacts for channel, expected in demand.items()},
        late_interest=rates.value("company.late_interest", day),
        margin_asked=margin,
        billing=request.billing,
        dedicated_fte=request.dedicated_fte,
        public_body=request.public_body,
        served=request.served,
        menu=priced_menu(request.menu, basis, rates, day, margin=margin, limit=limit),
    )


def steps_by_channel(request: ContractRequest) -> dict[Channel, tuple[WantedStep, ...]]:
    """The price steps asked for, from low to high."""
    channels = {each.channel for each in request.steps}
    return {channel: tuple(e.step for e in request.steps if e.channel is channel) for channel in channels}


def expected_classes(
    request: ContractRequest, services: Sequence[Service], calendar: HolidayCalendar, demand: Demand
) -> tuple[PremiumHours, ...]:
    """The classes of hours asked for, each with the part of the first year's hours that it is expected to be."""
    weights = {channel: int(expected.work_s) for channel, expected in demand.items()}
    classes = [wanted.hours for wanted in request.classes]
    return with_shares(classes, services, calendar, _first_year(request), weights)


def _first_year(request: ContractRequest) -> DateRange:
    """The days over which hours are expected: a year, or the term where it is shorter."""
    last = min(request.valid_until, request.valid_from + timedelta(days=_YEAR_DAYS - 1))
    return DateRange(first=request.valid_from, end=last + timedelta(days=1))


def _margin_window(model: ChargeModel) -> MarginWindow:
    """BUSINESS.md: the month for cost-plus, the contract year cumulative for the others."""
    return MarginWindow.MONTH if model is ChargeModel.COST_PLUS else MarginWindow.CONTRACT_YEAR


def expected_demand(
    request: ContractRequest, services: Sequence[Service], rates: RateTable, shrinkage: Decimal
) -> dict[Channel, ChannelDemand]:
    """Contacts of a full month per channel: those of the request, else what the bought hours can handle.

    Capacity is on-duty hours × the usual occupancy, shared equally by the channels; people who are bound to the tenant
    handle less in theirs.
    """
    day = request.valid_from
    carried = pool_fte(request.share_fte, request.dedicated_fte, dedicated_yield(request, rates))
    hours = on_duty_hours(rates, day, carried, shrinkage)
    work_s = Fraction(hours) * 3600 * Fraction(rates.value("company.occupancy", day)) / len(services)

    def contacts(service: Service) -> int:
        if request.expected_contacts:
            return request.expected_contacts.get(service.channel, 0)
        return int(work_s * service.concurrency / service.aht_s)

    return {
        service.channel: ChannelDemand(contacts=contacts(service), aht_s=service.aht_s, concurrency=service.concurrency)
        for service in services
    }


def cost_basis(
    request: ContractRequest, services: Sequence[Service], data: DraftingData, demand: Demand, shrinkage: Decimal
) -> CostBasis:
    """The basis of the cost sheet: share, grades, premiums by the windows, training of the people who learn the tenant.

    See ``trained_agents`` for how many learn it; training that is an item of the menu is not paid by the month too.
    """
    is_item = any(wanted.kind is MenuKind.INITIAL_TRAINING for wanted in request.menu)
    rates, day = data.rates, request.valid_from
    premiums = premium_shares(
        services,
        labour_law(rates, day),
        data.calendar,
        _first_year(request),
        rates.value("company.night_load_ratio", day),
        {channel: int(expected.work_s) for channel, expected in demand.items()},
    )
    return CostBasis(
        share_fte=request.share_fte,
        shrinkage=shrinkage,
        grade_mix=dict(request.grade_mix) or standard_mix(rates, day),
        premiums=premiums,
        training_hours=request.training_hours,
        trained_agents=0 if is_item else trained_agents(request.share_fte),
        contract_months=contract_months(day, request.valid_until),
        dedicated_fte=request.dedicated_fte,
        dedicated_yield=dedicated_yield(request, rates),
    )


def dedicated_yield(request: ContractRequest, rates: RateTable) -> Decimal:
    """What somebody who is bound to the tenant does of what an FTE of the pool does; 1 where nobody is bound."""
    return rates.value(DEDICATED_YIELD, request.valid_from) if request.dedicated_fte else Decimal(1)


def _agreed(service: Service, request: ContractRequest, kpis: Sequence[KpiClause], shrinkage: Decimal) -> Service:
    """The service as the contract has it: its share, its shrinkage, and the level it promises."""
    target = service.target
    for clause in kpis:
        if clause.channel is service.channel and clause.within_s is not None and clause.definition is not None:
            target = ServiceTarget(fraction=clause.target, within_s=clause.within_s, definition=clause.definition)
    return replace(service, share_fte=request.share_fte, shrinkage=shrinkage, target=target, source="contract")


def same_agreement(one: ContractTerms, other: ContractTerms) -> bool:
    """Whether two versions agree on everything but their state: then a second draft changes nothing."""
    return _stateless(one) == _stateless(other)


def _stateless(terms: ContractTerms) -> ContractTerms:
    return replace(
        terms, version=1, status=ContractStatus.DRAFT, signed_on=None, margin_asked=None, review=None, ending=None
    )
