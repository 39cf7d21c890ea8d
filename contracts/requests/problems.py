"""What is wrong with a request for a contract: every rule a named function, every finding a Problem with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from contracts.promises.library import LIBRARY, KpiUnit
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.terms import ChargeModel, KpiKind
from contracts.wording.safeguards import wording_problems
from contracts.words import plain
from core.money import round_rate
from core.problems import Problem
from core.rates import RateTable
from core.service import Service

KPI_COUNT_MIN = 3
KPI_COUNT_MAX = 5
CREDIT_SHARE_MAX = Decimal("0.2")
"""The record's own bound (contracts.terms.KpiClause)."""

Services = Sequence[Service]
Rule = Callable[[ContractRequest, Services, RateTable], Iterator[Problem]]


def request_problems(
    request: ContractRequest, is_known_tenant: bool, services: Services, rates: RateTable
) -> tuple[Problem, ...]:
    """Everything wrong with a request. An unknown tenant, or one without services, is judged no further."""
    if not is_known_tenant:
        return (_problem(request, "unknown_tenant", tenant=request.tenant),)
    if not services:
        return (_problem(request, "no_services", tenant=request.tenant),)
    return tuple(problem for rule in RULES for problem in rule(request, services, rates))


def _problem(request: ContractRequest, code: str, **values: object) -> Problem:
    return Problem(code=f"contract.{code}", where=request.place, values=values)


def _term(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """The term must begin before it ends."""
    if request.valid_until < request.valid_from:
        yield _problem(request, "ends_before_start", start=request.valid_from, end=request.valid_until)


def _share(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """The share is above zero, in hundredths; shrinkage leaves some hours."""
    if request.share_fte <= 0 or request.share_fte != round_rate(request.share_fte, 2):
        yield _problem(request, "share", share=request.share_fte)
    if request.shrinkage is not None and not 0 <= request.shrinkage < 1:
        yield _problem(request, "shrinkage", shrinkage=request.shrinkage)


def _days(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Closing and payment day are days of a month."""
    for name, day in (("closing", request.closing_day), ("payment", request.payment_day)):
        if day is not None and not 1 <= day <= 31:
            yield _problem(request, f"{name}_day", day=day)


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
        yield _problem(request, "channel_not_served", channel=channel.value, tenant=request.tenant)
    expected = sum(request.expected_contacts.get(channel, 0) for channel in served)
    asked = request.model is ChargeModel.METERED or bool(request.expected_contacts)
    if asked and expected <= 0:
        yield _problem(request, "volume_needed", tenant=request.tenant)
    elif request.model is ChargeModel.METERED:
        for channel in sorted(served):
            if request.expected_contacts.get(channel, 0) == 0:
                yield _problem(request, "channel_without_volume", channel=channel.value, tenant=request.tenant)


def _grades(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Shares of the grades sum to the whole."""
    if request.grade_mix and (sum(request.grade_mix.values()) != 1 or min(request.grade_mix.values()) < 0):
        yield _problem(request, "grade_mix", total=plain(Decimal(sum(request.grade_mix.values()) * 100)))


def _margin(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """The margin stays below the company's limit, and is no loss."""
    limit = rates.value("company.margin_max", request.valid_from)
    if request.margin is not None and not 0 <= request.margin < limit:
        yield _problem(request, "margin", margin=plain(request.margin * 100), limit=plain(limit * 100))


def _kpi_count(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Three to five KPIs, each kind and channel once; none at all asks for the usual set."""
    if request.kpis and not KPI_COUNT_MIN <= len(request.kpis) <= KPI_COUNT_MAX:
        yield _problem(request, "kpi_count", count=len(request.kpis))
    seen: set[tuple[KpiKind, str]] = set()
    for wanted in request.kpis:
        key = (wanted.kind, wanted.channel or "")
        if key in seen:
            yield _problem(request, "kpi_twice", kpi=wanted.kind.value)
        seen.add(key)


def _kpi_channels(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """A KPI looks at a served channel on which it means something; a service level names its channel."""
    served = {service.channel for service in services}
    for wanted in request.kpis:
        possible = served & set(LIBRARY[wanted.kind].channels)
        needs_channel = wanted.kind is KpiKind.SERVICE_LEVEL and wanted.channel is None
        if needs_channel or (wanted.channel not in possible if wanted.channel else not possible):
            channel = wanted.channel.value if wanted.channel else "-"
            known = ", ".join(sorted(possible)) or "-"
            yield _problem(request, "kpi_channel", kpi=wanted.kind.value, channel=channel, known=known)


def _kpi_targets(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """Targets lie in the range of their unit, credits below a fifth, volumes not below zero."""
    for wanted in request.kpis:
        yield from _target(request, wanted)
        if wanted.credit_share is not None and not 0 <= wanted.credit_share <= CREDIT_SHARE_MAX:
            yield _problem(request, "kpi_credit", kpi=wanted.kind.value, credit=plain(wanted.credit_share * 100))
        if (wanted.volume_min or 0) < 0 or (wanted.within_s is not None and wanted.within_s <= 0):
            yield _problem(request, "kpi_volume", kpi=wanted.kind.value)


def _target(request: ContractRequest, wanted: KpiRequest) -> Iterator[Problem]:
    if wanted.target is None:
        return
    most = {KpiUnit.RATIO: Decimal(1), KpiUnit.SCORE: Decimal(100), KpiUnit.SECONDS: Decimal(30 * 86_400)}
    unit = LIBRARY[wanted.kind].unit
    if wanted.kind is KpiKind.SERVICE_LEVEL and wanted.target == 1:
        yield _problem(request, "kpi_never_kept")
    elif not 0 < wanted.target <= most[unit]:
        yield _problem(
            request, "kpi_target", kpi=wanted.kind.value, target=wanted.target, most=most[unit], unit=unit.value
        )


def _words(request: ContractRequest, services: Services, rates: RateTable) -> Iterator[Problem]:
    """What a user wrote gives the tenant no orders and names no agents."""
    for text in (*request.policy.items(), *request.contacts.items()):
        yield from wording_problems(": ".join(text), where=request.place)


RULES: tuple[Rule, ...] = (
    _term,
    _share,
    _days,
    _amounts,
    _volume,
    _grades,
    _margin,
    _kpi_count,
    _kpi_channels,
    _kpi_targets,
    _words,
)
"""Every rule, in the order of the request."""
