"""Quotes at the edge: a tenant's diagnosis and a request become a quote with the rates of its first day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cli.contracting.parts import Part
from contracts.menu import ServedHours
from core.errors import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cli.context import Session
    from contracts.charge import ChargeModel
    from contracts.diagnoses.diagnosis import Expectation
    from contracts.prices.pricing import ChannelDemand
    from contracts.quotes.quote import Quote
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest
    from core.channels import Channel
    from core.service import Service

YEAR_DAYS = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is typed for one quote. None leaves the choice to what is expected; ``menu`` as ``KIND=QUANTITY``."""

    model: ChargeModel | None
    share_fte: Decimal | None
    start: date
    expected: Mapping[Channel, int]
    menu: tuple[str, ...]
    margin: Decimal | None
    until: date | None = None
    dedicated: int = 0
    served: ServedHours = ServedHours.ALL
    steps: tuple[str, ...] = ()

    @property
    def part(self) -> Part:
        """The part of the tenant's work that is asked for."""
        return Part(served=self.served, first=self.start, last=self.until)


def request_of(found: Expectation, wish: Wish) -> ContractRequest:
    """What a tenant would sign: the share it needs, the model that suits, a year. Raises ProblemsFound for the menu."""
    from contracts.charge import ChargeModel
    from contracts.quotes.quote import share_for
    from contracts.requests.changes import with_menu, with_steps
    from contracts.requests.request import ContractRequest

    request = ContractRequest(
        tenant=found.tenant.tenant,
        # steps speak of a metered price, whatever the diagnosis would advise
        model=wish.model or (ChargeModel.METERED if wish.steps else found.advised),
        share_fte=share_for(found.need, Decimal(wish.dedicated)) if wish.share_fte is None else wish.share_fte,
        valid_from=wish.start,
        valid_until=wish.until or wish.start + timedelta(days=YEAR_DAYS - 1),
        expected_contacts=wish.expected,
        margin=wish.margin,
        dedicated_fte=Decimal(wish.dedicated),
        served=wish.served,
    )
    return with_steps(with_menu(request, wish.menu), wish.steps)


def part_of(request: ContractRequest) -> Part:
    """The part of the tenant's work that a request is about."""
    return Part(served=request.served, first=request.valid_from, last=request.valid_until, place=request.at("served"))


def quote_of(
    session: Session, found: Expectation, request: ContractRequest, data: DraftingData, *, is_asked: bool
) -> Quote:
    """The quote of a request. Raises ProblemsFound with everything that is wrong with it."""
    from contracts.quotes.quote import make_quote
    from contracts.requests.drafting import cost_basis, steps_by_channel
    from contracts.requests.hours import served_services
    from contracts.requests.kpis import kpi_clauses
    from contracts.requests.menu import priced_menu
    from contracts.requests.problems import request_problems
    from core.rates import CarriedRates, RateMissing

    declared = data.services.get(request.tenant, ())
    complete = replace(request, expected_contacts=request.expected_contacts or dict(found.outlook.month.contacts))
    problems = request_problems(complete, True, declared, data.rates)
    if problems:
        raise ProblemsFound(problems)
    services = served_services(request, declared, data.rates)
    day, rates = request.valid_from, CarriedRates(data.rates)
    data = replace(data, rates=rates)
    try:
        shrinkage = rates.value("company.shrinkage", day) if request.shrinkage is None else request.shrinkage
        margin = rates.value("company.margin_quote", day) if request.margin is None else request.margin
        limit = rates.value("company.margin_max", day)
        demand = _demand(complete, services, found)
        basis = cost_basis(complete, services, data, demand, shrinkage)
        made = make_quote(
            tenant=found.tenant,
            services=services,
            valid_from=day,
            proposed=request.model,
            is_asked=is_asked,
            basis=basis,
            demand=demand,
            month=found.outlook.month,
            need=found.need,
            rates=rates,
            margin=margin,
            kpis=kpi_clauses(complete, services, rates),
            unit=request.unit,
            steps=steps_by_channel(request),
            menu=priced_menu(request.menu, basis, rates, day, margin=margin, limit=limit),
            is_counted=found.is_counted,
            valid_until=request.valid_until,
            served=request.served,
        )
    except RateMissing as missing:
        raise ProblemsFound([replace(missing.problem, where=request.place)]) from missing
    if rates.carried:
        missing_all = [RateMissing(name, day).problem for name in sorted(rates.carried)]
        raise ProblemsFound([replace(problem, where=request.place) for problem in missing_all])
    return made


def _demand(
    request: ContractRequest, services: tuple[Service, ...], found: Expectation
) -> dict[Channel, ChannelDemand]:
    """Contacts of the request with the handling time that was measured, or else declared."""
    from contracts.prices.pricing import ChannelDemand

    return {
        service.channel: ChannelDemand(
            contacts=request.expected_contacts.get(service.channel, 0),
            aht_s=found.outlook.aht_s.get(service.channel, service.aht_s),
            concurrency=service.concurrency,
        )
        for service in services
    }


def stem_of(quote: Quote) -> str:
    """Name of the files without extension: ``T07-quote-2026-12-01``, ``T07-quote-weekend-2026-12-01``."""
    part = "" if quote.served is ServedHours.ALL else f"{quote.served.value}-"
    return f"{quote.tenant.tenant}-quote-{part}{quote.valid_from}"


def figures(quote: Quote) -> list[dict[str, object]]:
    """Rows: a model in a season each."""
    return [
        {
            "tenant": quote.tenant.tenant,
            "model": offer.model.value,
            "proposed": offer.model is quote.proposed,
            "season": month.season.value,
            "contacts": month.contacts,
            "charges_won": month.charges_won,
            "given_back_won": month.given_back_won,
            "billed_won": month.billed_won,
            "cost_won": month.cost_won,
            "margin_of_cost": month.of_cost,
            "margin_of_price": month.of_price,
        }
        for offer in quote.models
        for month in offer.months
    ]


def form_figures(quote: Quote) -> list[dict[str, object]]:
    """Rows: a form each, and the team of the tenant's own."""
    rows: list[dict[str, object]] = [
        {
            "form": each.form.value,
            "people": each.people,
            "share_fte": each.share_fte,
            "price_won": each.price_won,
            "cost_won": each.cost_won,
            "margin_of_cost": each.of_cost,
            "margin_of_price": each.of_price,
        }
        for each in quote.forms
    ]
    alone = quote.alone
    own = {"form": "alone", "people": alone.people, "share_fte": None, "price_won": alone.total_won, "cost_won": None}
    return [*rows, {**own, "margin_of_cost": None, "margin_of_price": None}]
