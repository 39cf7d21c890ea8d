"""Targets that contradict each other: every rule at and beside its border, and refused where they were typed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.life.lifecycle import signing_problems
from contracts.promises.contradictions import contradictions
from contracts.requests.drafting import draft_terms
from contracts.requests.request import KpiRequest
from core.channels import Channel
from core.errors import ProblemsFound
from core.problems import Place
from core.service import ServiceLevelDefinition
from tests.unit.contracts.samples import draft, drafting, request

A, B, L = KpiKind.ANSWER_RATE, KpiKind.ABANDON_RATE, KpiKind.SERVICE_LEVEL
MEDIAN, P90, ASA = KpiKind.CHAT_FIRST_RESPONSE, KpiKind.CHAT_FIRST_RESPONSE_P90, KpiKind.ASA
OFFERED = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED
WAIT = ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED
SERVED = ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED
GOOD = ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED


def clause(
    kind: KpiKind,
    target: str,
    channel: Channel | None = Channel.CHAT,
    within_s: int | None = None,
    definition: ServiceLevelDefinition | None = None,
) -> KpiClause:
    """A clause of three percent."""
    return KpiClause(
        kind=kind,
        channel=channel,
        target=Decimal(target),
        volume_min=1,
        credit_share=Decimal("0.03"),
        within_s=within_s,
        definition=definition,
    )


@pytest.mark.parametrize(
    ("kept", "empty", "bound"),
    [
        (clause(A, "0.95"), clause(B, "0.10"), "none"),
        (clause(A, "0.95"), clause(B, "0.05"), "none"),
        (clause(L, "0.90", within_s=20, definition=OFFERED), clause(A, "0.89"), "0.90"),
        (clause(L, "0.90", within_s=20, definition=OFFERED), clause(A, "0.90"), None),
        (clause(L, "0.90", within_s=20, definition=SERVED), clause(A, "0.80"), None),
        (clause(L, "0.90", within_s=20, definition=WAIT), clause(A, "0.80"), None),
        (clause(L, "0.90", within_s=20, definition=GOOD), clause(A, "0.80"), None),
        (clause(L, "0.90", within_s=20, definition=OFFERED), clause(B, "0.11"), "0.10"),
        (clause(L, "0.90", within_s=20, definition=OFFERED), clause(B, "0.10"), None),
        (clause(P90, "60"), clause(MEDIAN, "60"), "60"),
        (clause(P90, "61"), clause(MEDIAN, "60"), None),
        (clause(L, "0.90", within_s=60, definition=OFFERED), clause(P90, "60"), "60"),
        (clause(L, "0.90", within_s=60, definition=GOOD), clause(P90, "60"), "60"),
        (clause(L, "0.90", within_s=60, definition=GOOD), clause(P90, "59"), None),
        (clause(L, "0.89", within_s=60, definition=GOOD), clause(P90, "90"), None),
        (clause(L, "0.90", within_s=60, definition=SERVED), clause(P90, "90"), None),
        (clause(P90, "60"), clause(L, "0.90", within_s=60, definition=GOOD), "0.90"),
        (clause(P90, "61"), clause(L, "0.90", within_s=60, definition=GOOD), None),
        (clause(P90, "60"), clause(L, "0.85", within_s=60, definition=OFFERED), None),
        (clause(ASA, "4"), clause(L, "0.80", within_s=19, definition=SERVED), "0.8"),
        (clause(ASA, "4"), clause(L, "0.81", within_s=19, definition=SERVED), None),
        (clause(ASA, "4"), clause(L, "0.50", within_s=19, definition=OFFERED), None),
    ],
)
def test_every_rule_at_its_border(kept: KpiClause, empty: KpiClause, bound: str | None) -> None:
    """Found in either order; the bound is where the easier target begins to say something."""
    for pair in ((kept, empty), (empty, kept)):
        found = contradictions(pair, {Channel.CHAT})
        if bound is None:
            assert (kept, empty) not in [(each.kept, each.empty) for each in found]
        else:
            each = next(each for each in found if (each.kept, each.empty) == (kept, empty))
            assert each.bound == (None if bound == "none" else Decimal(bound))


def test_only_the_same_contacts_are_compared() -> None:
    """A rate of the phone and one of all channels are two things, unless the phone is all there is."""
    pair = (clause(A, "0.95", Channel.PHONE), clause(B, "0.10", None))
    assert not contradictions(pair, {Channel.PHONE, Channel.CHAT})
    assert contradictions(pair, {Channel.PHONE})
    assert contradictions(pair, {Channel.PHONE, Channel.BOARD})
    assert not contradictions((clause(A, "0.95", Channel.PHONE), clause(B, "0.1", Channel.CHAT)), set(Channel))


def test_a_draft_is_refused_where_the_target_was_typed() -> None:
    """The row of the KPI, what contradicts it, and the target that fits."""
    here = Place(file="terms.xlsx", sheet="KPI", row=4)
    asked = request(
        expected_contacts={Channel.PHONE: 400},
        kpis=(
            KpiRequest(kind=L, channel=Channel.PHONE, target=Decimal("0.9"), definition=OFFERED),
            KpiRequest(kind=A, channel=Channel.PHONE, target=Decimal("0.85"), place=here),
            KpiRequest(kind=KpiKind.QA),
        ),
    )
    with pytest.raises(ProblemsFound) as found:
        draft_terms(asked, drafting((Channel.PHONE,)))
    (problem,) = found.value.problems
    assert (problem.code, problem.where) == ("contract.kpi_empty_above", here)
    assert problem.what == (
        "'answer_rate:phone ≥ 85%' says nothing beside 'service_level:phone ≥ 90% within 20 s': who keeps that keeps "
        "it too."
    )
    assert problem.how_to_fix == "Ask for more than 90% of answer_rate, or take it out."


def test_the_same_promise_twice_is_refused() -> None:
    """Answer rate and abandon rate of the same contacts, whatever their targets."""
    asked = request(
        expected_contacts={Channel.PHONE: 400},
        kpis=(
            KpiRequest(kind=A, channel=Channel.PHONE),
            KpiRequest(kind=B, channel=Channel.PHONE),
            KpiRequest(kind=KpiKind.QA),
        ),
    )
    with pytest.raises(ProblemsFound) as found:
        draft_terms(asked, drafting((Channel.PHONE,)))
    (problem,) = found.value.problems
    assert problem.how_to_fix == "Keep one of them: take answer_rate or abandon_rate out."


def test_a_kept_draft_is_not_signed_with_them() -> None:
    """One that was drafted before this was refused: the contract is named as the place."""
    terms = draft()
    twice = replace(terms.kpis[0], kind=B, target=Decimal("0.1"))
    broken = replace(terms, kpis=(terms.kpis[0], twice, *terms.kpis[2:]))
    assert not [each for each in signing_problems(terms, []) if each.code.startswith("contract.kpi")]
    (problem,) = [each for each in signing_problems(broken, []) if each.code.startswith("contract.kpi")]
    assert (problem.code, problem.where.file) == ("contract.kpi_same_measure", terms.contract)
