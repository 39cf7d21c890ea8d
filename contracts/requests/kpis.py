"""The KPIs of a request: what is wrong with them, and the clauses they become, completed from the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from contracts.kpi_clauses import SHARE_MAX, KpiClause, KpiKind
from contracts.promises.contradictions import Contradiction, contradictions
from contracts.promises.library import LIBRARY, KpiUnit
from contracts.requests.bonuses import typed_schedule, typed_target
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.words import plain
from core.channels import Channel
from core.problems import NOWHERE, Place, Problem
from core.rates import RateTable
from core.service import Service

COUNT_MIN = 3
COUNT_MAX = 5

_MOST = {KpiUnit.RATIO: Decimal(1), KpiUnit.SCORE: Decimal(100), KpiUnit.SECONDS: Decimal(30 * 86_400)}


# --- Completed from the library -------------------------------------------------------------------


def kpi_clauses(request: ContractRequest, services: Sequence[Service], rates: RateTable) -> tuple[KpiClause, ...]:
    """The clauses asked for, completed from the library; a set that fits the channels where none is asked for."""
    credit = rates.value("company.kpi_credit_share", request.valid_from)
    return tuple(_clause(wanted, services, credit) for wanted in request.kpis or default_kpis(services))


def bonus_cap(kpis: Sequence[KpiClause], request: ContractRequest, rates: RateTable) -> Decimal:
    """The cap of all bonuses: the company's where one is agreed, nothing where none is."""
    if not any(clause.bonus for clause in kpis):
        return Decimal(0)
    return rates.value("company.kpi_bonus_cap", request.valid_from)


def default_kpis(services: Sequence[Service]) -> tuple[KpiRequest, ...]:
    """Three to five KPIs by channel: answer rate and level of live channels, age of the backlog, quality."""
    channels = {service.channel for service in services}
    found: list[KpiRequest] = []
    if Channel.PHONE in channels:
        found.append(KpiRequest(kind=KpiKind.ANSWER_RATE, channel=Channel.PHONE))
        found.append(KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE))
    if Channel.CHAT in channels:
        found.append(KpiRequest(kind=KpiKind.CHAT_FIRST_RESPONSE, channel=Channel.CHAT))
    if Channel.BOARD in channels:
        found.append(KpiRequest(kind=KpiKind.BACKLOG_AGE, channel=Channel.BOARD))
    found.append(KpiRequest(kind=KpiKind.QA))
    if len(found) < COUNT_MIN:
        found.append(KpiRequest(kind=KpiKind.CSAT))
    return tuple(found)


def _clause(wanted: KpiRequest, services: Sequence[Service], credit: Decimal) -> KpiClause:
    """One clause; a service level takes what is missing from the target of its channel's service."""
    is_level = wanted.kind is KpiKind.SERVICE_LEVEL
    service = _service(wanted, services)
    return KpiClause(
        kind=wanted.kind,
        channel=wanted.channel,
        target=_target_of(wanted, services),
        volume_min=LIBRARY[wanted.kind].volume_min if wanted.volume_min is None else wanted.volume_min,
        credit_share=credit if wanted.credit_share is None else wanted.credit_share,
        within_s=(wanted.within_s or service.target.within_s) if is_level else None,
        definition=(wanted.definition or service.target.definition) if is_level else None,
        bonus=wanted.bonus,
    )


def _service(wanted: KpiRequest, services: Sequence[Service]) -> Service:
    return next((s for s in services if s.channel is wanted.channel), services[0])


def _target_of(wanted: KpiRequest, services: Sequence[Service]) -> Decimal:
    if wanted.target is not None:
        return wanted.target
    is_level = wanted.kind is KpiKind.SERVICE_LEVEL
    return _service(wanted, services).target.fraction if is_level else LIBRARY[wanted.kind].target


# --- What is wrong --------------------------------------------------------------------------------


def kpi_problems(request: ContractRequest, services: Sequence[Service], rates: RateTable) -> Iterator[Problem]:
    """Everything wrong with the KPIs asked for. Only what stands for itself is compared with the others."""
    alone = [
        *_count(request),
        *_channels(request, services),
        *_values(request),
        *_bonuses(request, services),
    ]
    yield from alone
    if not alone:
        served = {service.channel for service in services}
        clauses = kpi_clauses(request, services, rates)
        places = {
            (clause.kind, clause.channel): wanted.place for clause, wanted in zip(clauses, request.kpis, strict=False)
        }
        for found in contradictions(clauses, served):
            own = places.get((found.empty.kind, found.empty.channel), NOWHERE)
            yield contradiction_problem(found, request.place if own == NOWHERE else own)


def contradiction_problem(found: Contradiction, where: Place = NOWHERE) -> Problem:
    """A contradiction as a problem, with the target that would fit."""
    kept, empty = found.kept, found.empty
    values: dict[str, object] = {
        "kept": kpi_text(kept),
        "empty": kpi_text(empty),
        "kpi": empty.kind.value,
    }
    if found.bound is None:
        return Problem(code="contract.kpi_same_measure", where=where, values={**values, "other": kept.kind.value})
    values["bound"] = typed_target(empty.kind, found.bound)
    side = "above" if LIBRARY[empty.kind].more_is_better else "below"
    return Problem(code=f"contract.kpi_empty_{side}", where=where, values=values)


def kpi_text(clause: KpiClause) -> str:
    """``answer_rate:phone ≥ 95%``, ``service_level:phone ≥ 80% within 20 s``."""
    name = clause.kind.value if clause.channel is None else f"{clause.kind.value}:{clause.channel.value}"
    sign = "≥" if LIBRARY[clause.kind].more_is_better else "≤"
    within = "" if clause.within_s is None else f" within {clause.within_s} s"
    return f"{name} {sign} {typed_target(clause.kind, clause.target)}{within}"


def _problem(request: ContractRequest, code: str, wanted: KpiRequest | None = None, **values: object) -> Problem:
    where = request.place if wanted is None or wanted.place == NOWHERE else wanted.place
    return Problem(code=f"contract.{code}", where=where, values=values)


def _count(request: ContractRequest) -> Iterator[Problem]:
    """Three to five KPIs, each kind and channel once; none at all asks for the usual set."""
    if request.kpis and not COUNT_MIN <= len(request.kpis) <= COUNT_MAX:
        yield _problem(request, "kpi_count", count=len(request.kpis))
    seen: set[tuple[KpiKind, str]] = set()
    for wanted in request.kpis:
        key = (wanted.kind, wanted.channel or "")
        if key in seen:
            yield _problem(request, "kpi_twice", wanted, kpi=wanted.kind.value)
        seen.add(key)


def _channels(request: ContractRequest, services: Sequence[Service]) -> Iterator[Problem]:
    """A KPI looks at a served channel on which it means something; a service level names its channel."""
    served = {service.channel for service in services}
    for wanted in request.kpis:
        possible = served & set(LIBRARY[wanted.kind].channels)
        needs_channel = wanted.kind is KpiKind.SERVICE_LEVEL and wanted.channel is None
        if needs_channel or (wanted.channel not in possible if wanted.channel else not possible):
            channel = wanted.channel.value if wanted.channel else "-"
            known = ", ".join(sorted(possible)) or "-"
            yield _problem(request, "kpi_channel", wanted, kpi=wanted.kind.value, channel=channel, known=known)


def _values(request: ContractRequest) -> Iterator[Problem]:
    """Targets lie in the range of their unit, credits below a fifth, volumes not below zero."""
    for wanted in request.kpis:
        yield from _target(request, wanted)
        kpi = wanted.kind.value
        if wanted.credit_share is not None and not 0 <= wanted.credit_share <= SHARE_MAX:
            yield _problem(request, "kpi_credit", wanted, kpi=kpi, credit=plain(wanted.credit_share * 100))
        if (wanted.volume_min or 0) < 0 or (wanted.within_s is not None and wanted.within_s <= 0):
            yield _problem(request, "kpi_volume", wanted, kpi=kpi)
        is_level = wanted.kind is KpiKind.SERVICE_LEVEL
        if not is_level and (wanted.definition is not None or wanted.within_s is not None):
            yield _problem(request, "kpi_definition", wanted, kpi=kpi)


def _target(request: ContractRequest, wanted: KpiRequest) -> Iterator[Problem]:
    if wanted.target is None:
        return
    unit = LIBRARY[wanted.kind].unit
    if wanted.kind is KpiKind.SERVICE_LEVEL and wanted.target == 1:
        yield _problem(request, "kpi_never_kept", wanted)
    elif not 0 < wanted.target <= _MOST[unit]:
        values = {"target": wanted.target, "most": _MOST[unit], "unit": unit.value}
        yield _problem(request, "kpi_target", wanted, kpi=wanted.kind.value, **values)


def _bonuses(request: ContractRequest, services: Sequence[Service]) -> Iterator[Problem]:
    """Steps lie beyond the target, each harder and worth more than the one before, in the range of their unit."""
    for wanted in request.kpis:
        if not wanted.bonus:
            continue
        definition = LIBRARY[wanted.kind]
        target = _target_of(wanted, services)
        values = [target, *(step.value for step in wanted.bonus)]
        harder = all(a < b if definition.more_is_better else a > b for a, b in pairwise(values))
        worth_more = all(a.share < b.share for a, b in pairwise(wanted.bonus))
        if not harder or not worth_more or values[-1] > _MOST[definition.unit]:
            yield _problem(
                request,
                "kpi_bonus",
                wanted,
                kpi=wanted.kind.value,
                side="above" if definition.more_is_better else "below",
                target=typed_target(wanted.kind, target),
                steps=typed_schedule(wanted.kind, wanted.bonus),
            )
