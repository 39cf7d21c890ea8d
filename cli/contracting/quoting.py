"""Quotes at the edge: a tenant's diagnosis and a request become a quote with the rates of its first day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from core.errors import ProblemsFound

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.diagnoses.diagnosis import Diagnosis
    from contracts.prices.pricing import ChannelDemand
    from contracts.quotes.quote import Quote
    from contracts.requests.drafting import DraftingData
    from contracts.requests.request import ContractRequest
    from contracts.terms import ChargeModel
    from core.channels import Channel
    from core.service import Service

YEAR_DAYS = 365


def request_of(
    found: Diagnosis, *, model: ChargeModel | None, share: Decimal | None, start: date, margin: Decimal | None
) -> ContractRequest:
    """What a tenant would sign on its diagnosis: the share it needs, the model that suits, a year."""
    from contracts.quotes.quote import share_for
    from contracts.requests.request import ContractRequest

    return ContractRequest(
        tenant=found.tenant.tenant,
        model=model or found.advice[0].model,
        share_fte=share_for(found.need) if share is None else share,
        valid_from=start,
        valid_until=start + timedelta(days=YEAR_DAYS - 1),
        margin=margin,
    )


def quote_of(
    session: Session, found: Diagnosis, request: ContractRequest, data: DraftingData, *, is_asked: bool
) -> Quote:
    """The quote of a request. Raises ProblemsFound with everything that is wrong with it."""
    from contracts.quotes.quote import make_quote
    from contracts.requests.drafting import cost_basis
    from contracts.requests.problems import request_problems
    from core.problems import Problem
    from core.rates import RateMissing

    services = data.services.get(request.tenant, ())
    complete = replace(request, expected_contacts=request.expected_contacts or dict(found.outlook.month.contacts))
    problems = list(request_problems(complete, True, services, data.rates))
    if problems:
        raise ProblemsFound(problems)
    day = request.valid_from
    try:
        shrinkage = data.rates.value("company.shrinkage", day) if request.shrinkage is None else request.shrinkage
        margin = data.rates.value("company.margin_quote", day) if request.margin is None else request.margin
        demand = _demand(complete, services, found)
        return make_quote(
            tenant=found.tenant,
            services=services,
            valid_from=day,
            proposed=request.model,
            is_asked=is_asked,
            basis=cost_basis(complete, services, data, demand, shrinkage),
            demand=demand,
            month=found.outlook.month,
            need=found.need,
            rates=data.rates,
            margin=margin,
            unit=request.unit,
        )
    except RateMissing as missing:
        problem: Problem = replace(missing.problem, where=request.place)
        raise ProblemsFound([problem]) from missing


def _demand(request: ContractRequest, services: tuple[Service, ...], found: Diagnosis) -> dict[Channel, ChannelDemand]:
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
    """Name of the files without extension: ``T07-quote-2026-12-01``."""
    return f"{quote.tenant.tenant}-quote-{quote.valid_from}"


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
