"""What is wrong with a request for a contract: every rule a named function, every finding a Problem with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from contracts.billing import WageBasis
from contracts.charge import ChargeModel
from contracts.requests.hours import served_services
from contracts.requests.kpis import kpi_problems
from contracts.requests.menu import menu_problems
from contracts.requests.packages import package_problems
from contracts.requests.request import ContractRequest
from contracts.terms import TaxDateRule
from contracts.wording.safeguards import wording_problems
from contracts.words import plain
from core.money import round_rate
from core.problems import Problem
from core.rates import RateTable
from core.service import Service

EARLY_PAYMENT_DAY_MAX = 25
"""A tax invoice of the first day of the month must be paid within 30 days (부가가치세법 §17③1), holidays included."""

Services = Sequence[Service]
Rule = Callable[[ContractRequest, Services, RateTable], Iterator[Problem]]


def request_problems(
    request: ContractRequest, is_known_tenant: bool, declared: Services, rates: RateTable
) -> tuple[Problem, ...]:
    """Everything wrong with a request; ``declared`` are the services of the tenant's file, in all their hours.

    An unknown tenant, or one without services, is judged no further.
    """
    if not is_known_tenant:
        return (_problem(request, "unknown_tenant", "tenant", tenant=request.tenant),)
    if request.model is ChargeModel.MENU:
        return tuple(problem for rule in PACKAGE_RULES for problem in rule(request, (), rates))
    if not declared:
        return (_problem(request, "no_services", "tenant", tenant=request.tenant),)
    services = served_services(request, declared, rates)
    closed = (
        ()
        if services
        else (_problem(request, "no_served_hours", "served", tenant=request.tenant, served=request.served),)
    )
    return (*closed, *(problem for rule in RULES for problem in rule(request, services or declared, rates)))


def _problem(request: ContractRequest, code: str, name: str | None = None, /, **values: object) -> Problem:
    """A finding about a whole request, or about the field ``name`` of it."""
    return Problem(code=f"contract.{code}", where=request.at(name), values=values)


def _term(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """The term must begin before it ends."""
    if request.valid_until < request.valid_from:
        yield _problem(request, "ends_before_start", "valid_until", start=request.valid_from, end=request.valid_until)


def _share(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """The share is above zero, in hundredths; shrinkage leaves some hours."""
    if request.share_fte <= 0 or request.share_fte != round_rate(request.share_fte, 2):
        yield _problem(request, "share", "share_fte", share=request.share_fte)
    if request.shrinkage is not None and not 0 <= request.shrinkage < 1:
        yield _problem(request, "shrinkage", "shrinkage", shrinkage=request.shrinkage)


def _days(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Closing and payment day are days of a month."""
    for name, day in (("closing", request.closing_day), ("payment", request.payment_day)):
        if day is not None and not 1 <= day <= 31:
            yield _problem(request, f"{name}_day", f"{name}_day", day=day)
    if request.tax_date is TaxDateRule.EARLY and request.payment_day > EARLY_PAYMENT_DAY_MAX:
        yield _problem(request, "early_payment_day", "payment_day", day=request.payment_day, most=EARLY_PAYMENT_DAY_MAX)


def _counting(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Rules of counting name served channels; those of dedicated people and of wages need what they speak of."""
    for channel in sorted(set(request.billing.contacts) - {service.channel for service in services}):
        yield _problem(request, "counting_channel", channel=channel.value, tenant=request.tenant)
    if request.dedicated_fte % 1:
        whole = request.dedicated_fte.to_integral_value(ROUND_CEILING)
        share = whole + max(Decimal(0), request.share_fte - request.dedicated_fte)
        values = {"dedicated": plain(request.dedicated_fte), "whole": plain(whole), "share": plain(share)}
        yield _problem(request, "dedicated_whole", "dedicated_fte", **values)
    elif request.dedicated_fte > request.share_fte:
        values = {"dedicated": plain(request.dedicated_fte), "share": plain(request.share_fte)}
        yield _problem(request, "dedicated_share", "dedicated_fte", **values)
    if request.billing.lends_dedicated and request.dedicated_fte == 0:
        yield _problem(request, "lending_nobody", "lends_dedicated")
    if request.billing.wages is WageBasis.ACTUAL and request.model is not ChargeModel.COST_PLUS:
        yield _problem(request, "actual_wages", "wages", model=request.model.value)


def _amounts(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """No amount, hour or count lies below zero."""
    for name, amount in (
        ("empowerment", request.empowerment_won),
        ("training hours", request.training_hours),
        *((f"{channel} contacts", count) for channel, count in request.expected_contacts.items()),
    ):
        if amount < 0:
            yield _problem(request, "below_zero", name=name, amount=amount)


def _volume(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """A metered price rests on expected contacts; contacts are expected on served channels only."""
    served = {service.channel for service in services}
    for channel in sorted(set(request.expected_contacts) - served):
        yield _problem(
            request, "channel_not_served", f"expected_{channel}", channel=channel.value, tenant=request.tenant
        )
    expected = sum(request.expected_contacts.get(channel, 0) for channel in served)
    asked = request.model is ChargeModel.METERED or bool(request.expected_contacts)
    if asked and expected <= 0:
        yield _problem(request, "volume_needed", tenant=request.tenant)
    elif request.model is ChargeModel.METERED:
        for channel in sorted(served):
            if request.expected_contacts.get(channel, 0) == 0:
                yield _problem(
                    request,
                    "channel_without_volume",
                    f"expected_{channel}",
                    channel=channel.value,
                    tenant=request.tenant,
                )


def _steps(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Price steps belong to a metered price; each lies above the one before, and takes more off."""
    if request.steps and request.model is not ChargeModel.METERED:
        yield _problem(request, "steps_model", model=request.model.value)
    served = {service.channel for service in services}
    for each in request.steps:
        if each.channel not in served:
            values = {"channel": each.channel.value, "tenant": request.tenant}
            yield Problem(code="contract.channel_not_served", where=each.place, values=values)
    for before, after in pairwise(request.steps):
        is_same = before.channel is after.channel
        if is_same and not (before.step.above < after.step.above and before.step.discount < after.step.discount):
            values = {
                "channel": after.channel.value,
                "above": str(after.step.above),
                "discount": plain(after.step.discount * 100),
                "before": str(before.step.above),
                "less": plain(before.step.discount * 100),
            }
            yield Problem(code="contract.steps_order", where=after.place, values=values)


def _classes(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Classes of hours belong to an hourly price."""
    if request.classes and request.model is not ChargeModel.HOURLY:
        yield Problem(
            code="contract.class_model", where=request.classes[0].place, values={"model": request.model.value}
        )


def _grades(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Shares of the grades sum to the whole."""
    if request.grade_mix and (sum(request.grade_mix.values()) != 1 or min(request.grade_mix.values()) < 0):
        yield _problem(request, "grade_mix", total=plain(Decimal(sum(request.grade_mix.values()) * 100)))


def _margin(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """The margin stays below the company's limit, and is no loss: the one asked for, else the company's own."""
    day = request.valid_from
    limit = rates.value("company.margin_max", day)
    margin, code = request.margin, "margin"
    if margin is None:
        margin, code = rates.value("company.margin_quote", day), "margin_of_company"
    if not 0 <= margin < limit:
        yield _problem(request, code, "margin", margin=plain(margin * 100), limit=plain(limit * 100), day=day)


def _menu(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Each item once, billed in a way of its own, with what it needs."""
    yield from menu_problems(request)


def _packages(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Where nobody of ours answers, seats or people to lead are ordered, and nothing that asks for an answer."""
    yield from package_problems(request)


def _words(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """What a user wrote gives the tenant no orders and names no agents."""
    for text in (*request.policy.items(), *request.contacts.items()):
        yield from wording_problems(": ".join(text), where=request.place)


RULES: tuple[Rule, ...] = (
    _term,
    _share,
    _days,
    _counting,
    _amounts,
    _volume,
    _steps,
    _classes,
    _grades,
    _margin,
    kpi_problems,
    _menu,
    _words,
)
"""Every rule, in the order of the request."""

PACKAGE_RULES: tuple[Rule, ...] = (_term, _days, _margin, _menu, _packages, _words)
"""Every rule of a contract for the system or the management only."""
