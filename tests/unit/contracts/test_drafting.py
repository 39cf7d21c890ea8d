"""Drafts: completed from dated data, priced, refused with every problem at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contracts.charge import ChargeModel, FlatCharge, MeteredCharge, MeteredUnit
from contracts.kpi_clauses import KpiKind
from contracts.prices.cost_sheet import contract_months, trained_agents
from contracts.requests.drafting import draft_all, draft_terms, same_agreement
from contracts.requests.kpis import default_kpis
from contracts.requests.request import KpiRequest
from contracts.terms import ContractStatus, MarginWindow
from core.channels import Channel
from core.errors import ProblemsFound
from core.ids import ContractId, TenantId
from core.problems import Place
from tests.unit.contracts.samples import draft, drafting, rates_with, request, service
from wfm.agents import Grade


def test_a_draft_carries_every_default_as_a_term() -> None:
    """Number, account, caps, limits, windows, library: visible, nothing implied."""
    terms = draft()
    assert (terms.contract, terms.account, terms.version) == ("T07-2026-1", "T07", 1)
    assert terms.status is ContractStatus.DRAFT
    assert terms.margin_limit == Decimal("0.10")
    assert terms.margin_window is MarginWindow.CONTRACT_YEAR
    assert draft(model=ChargeModel.COST_PLUS).margin_window is MarginWindow.MONTH
    assert terms.kpi_credit_cap == Decimal("0.10")
    assert terms.late_interest == Decimal("0.06")
    assert terms.clause_library == "ko-2026.2"
    assert terms.onboarding_fee_won == 0
    assert draft(with_onboarding=True).onboarding_fee_won == 1_000_000
    assert terms.expected_contacts == {Channel.PHONE: 400, Channel.CHAT: 250}


def test_services_of_the_tenant_become_the_contract_s() -> None:
    """Hours and handling stay, share, shrinkage and source are the contract's, a promised level is the target."""
    level = KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE, target=Decimal("0.85"), within_s=30)
    kpis = (level, KpiRequest(kind=KpiKind.QA), KpiRequest(kind=KpiKind.CSAT))
    terms = draft(share_fte=Decimal("0.7"), shrinkage=Decimal("0.15"), kpis=kpis)
    phone, chat = terms.services
    assert (phone.share_fte, phone.shrinkage, phone.source) == (Decimal("0.7"), Decimal("0.15"), "contract")
    assert (phone.target.fraction, phone.target.within_s) == (Decimal("0.85"), 30)
    assert chat.target == service(Channel.CHAT).target
    assert phone.windows == service(Channel.PHONE).windows


@pytest.mark.parametrize(
    ("channels", "kinds"),
    [
        ((Channel.PHONE,), ["answer_rate", "service_level", "qa"]),
        ((Channel.CHAT,), ["chat_first_response", "qa", "csat"]),
        ((Channel.BOARD,), ["backlog_age", "qa", "csat"]),
        (tuple(Channel), ["answer_rate", "service_level", "chat_first_response", "backlog_age", "qa"]),
    ],
)
def test_the_usual_kpis_fit_the_channels(channels: tuple[Channel, ...], kinds: list[str]) -> None:
    """Three to five, whatever the tenant serves."""
    found = default_kpis([service(channel) for channel in channels])
    assert [kpi.kind.value for kpi in found] == kinds


def test_without_an_expectation_the_share_s_capacity_counts() -> None:
    """On-duty hours at the usual occupancy, half for each channel."""
    terms = draft(expected_contacts={})
    work_s = Decimal("76.47") * 3600 * Decimal("0.7") / 2
    assert terms.expected_contacts == {Channel.PHONE: int(work_s / 240), Channel.CHAT: int(work_s * 3 / 420)}
    assert isinstance(terms.charge, FlatCharge)


def test_a_metered_minute_is_possible() -> None:
    """The unit is a term."""
    terms = draft(model=ChargeModel.METERED, unit=MeteredUnit.MINUTE)
    assert isinstance(terms.charge, MeteredCharge)
    assert terms.charge.unit is MeteredUnit.MINUTE


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ({"tenant": TenantId("T99")}, "unknown_tenant"),
        ({"valid_until": date(2025, 12, 31)}, "ends_before_start"),
        ({"share_fte": Decimal(0)}, "share"),
        ({"share_fte": Decimal("0.333")}, "share"),
        ({"shrinkage": Decimal(1)}, "shrinkage"),
        ({"closing_day": 32}, "closing_day"),
        ({"payment_day": 0}, "payment_day"),
        ({"empowerment_won": -1}, "below_zero"),
        ({"expected_contacts": {Channel.PHONE: 10, Channel.BOARD: 5}}, "channel_not_served"),
        ({"expected_contacts": {Channel.PHONE: 0}}, "volume_needed"),
        ({"model": ChargeModel.METERED, "expected_contacts": {}}, "volume_needed"),
        ({"model": ChargeModel.METERED, "expected_contacts": {Channel.PHONE: 9}}, "channel_without_volume"),
        ({"grade_mix": {Grade.JUNIOR: Decimal("0.9")}}, "grade_mix"),
        ({"margin": Decimal("0.10")}, "margin"),
        ({"kpis": (KpiRequest(kind=KpiKind.QA), KpiRequest(kind=KpiKind.CSAT))}, "kpi_count"),
        ({"kpis": tuple(KpiRequest(kind=kind) for kind in list(KpiKind)[2:8])}, "kpi_count"),
        ({"policy": {"보상": "갑은 상담사에게 직접 지시한다."}}, "orders_by_tenant"),
        ({"contacts": {"전담 상담사": "홍길동, 02-000-0000"}}, "named_agent"),
    ],
)
def test_what_is_wrong_is_named(terms: dict[str, Any], code: str) -> None:
    """Each mistake has its problem, with the place of the request."""
    with pytest.raises(ProblemsFound) as found:
        draft_terms(request(place=Place(file="terms.xlsx", row=3), **terms), drafting())
    problems = found.value.problems
    assert f"contract.{code}" in [problem.code for problem in problems]
    assert all(str(problem).startswith("terms.xlsx, row 3: ") for problem in problems)


@pytest.mark.parametrize(
    ("kpi", "code"),
    [
        (KpiRequest(kind=KpiKind.QA), "kpi_twice"),
        (KpiRequest(kind=KpiKind.BACKLOG_AGE), "kpi_channel"),
        (KpiRequest(kind=KpiKind.SERVICE_LEVEL), "kpi_channel"),
        (KpiRequest(kind=KpiKind.CHAT_FIRST_RESPONSE, channel=Channel.PHONE), "kpi_channel"),
        (KpiRequest(kind=KpiKind.ANSWER_RATE, target=Decimal(90)), "kpi_target"),
        (KpiRequest(kind=KpiKind.ANSWER_RATE, target=Decimal(0)), "kpi_target"),
        (KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE, target=Decimal(1)), "kpi_never_kept"),
        (KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE, target=Decimal("1.2")), "kpi_target"),
        (KpiRequest(kind=KpiKind.AHT, credit_share=Decimal("0.3")), "kpi_credit"),
        (KpiRequest(kind=KpiKind.AHT, volume_min=-5), "kpi_volume"),
    ],
)
def test_what_is_wrong_with_a_kpi_is_named(kpi: KpiRequest, code: str) -> None:
    """A KPI that cannot be judged, or promises nonsense."""
    sound = (KpiRequest(kind=KpiKind.QA), KpiRequest(kind=KpiKind.CSAT))
    with pytest.raises(ProblemsFound) as found:
        draft(kpis=(*sound, kpi))
    assert [problem.code for problem in found.value.problems] == [f"contract.{code}"]


def test_all_problems_of_all_requests_at_once() -> None:
    """Nothing is drafted, and everything wrong is told; a rate that is missing names the day."""
    requests = (
        request(payment_day=40, margin=Decimal("0.2")),
        request(tenant=TenantId("T99")),
        request(contract=ContractId("NEXT"), valid_from=date(2027, 8, 1), valid_until=date(2028, 7, 31)),
        request(),
    )
    with pytest.raises(ProblemsFound) as found:
        draft_all(requests, drafting())
    codes = [problem.code for problem in found.value.problems]
    assert codes == [
        "contract.payment_day",
        "contract.margin",
        "contract.unknown_tenant",
        *["core.rate_missing"] * 4,
        "contract.number_twice",
    ]


def test_a_margin_at_its_limit_is_refused_where_it_was_asked_for() -> None:
    """By the core, whoever asks: with the column of the file, or the name of the company's own rate."""
    row = Place(file="terms.xlsx", sheet="계약조건", row=4)
    asked = request(margin=Decimal("0.1"), place=row, headers={"margin": "마진율"})
    careless = replace(drafting(), rates=rates_with(company__margin_quote="0.10"))
    place = "terms.xlsx, sheet 계약조건, row 4, column 마진율"
    for made, data, where in ((asked, drafting(), place), (request(), careless, "")):
        with pytest.raises(ProblemsFound) as found:
            draft_terms(made, data)
        (problem,) = found.value.problems
        assert str(problem.where) == where
        assert "10 %" in problem.how_to_fix
    assert "company.margin_quote" in problem.what


def test_a_price_that_pricing_refuses_is_a_problem_of_its_row() -> None:
    """Ten million calls for half a person cost less than ten won each: told with the place, not half way through."""
    crowd = {Channel.PHONE: 10_000_000, Channel.CHAT: 1}
    with pytest.raises(ProblemsFound) as found:
        draft_terms(
            request(model=ChargeModel.METERED, expected_contacts=crowd, place=Place(file="terms.xlsx", row=4)),
            drafting(),
        )
    (problem,) = found.value.problems
    assert str(problem).startswith("terms.xlsx, row 4: Contract 'T07-2026-1' has no price")


def test_the_same_request_drafts_the_same() -> None:
    """A second draft of the same is the same agreement; a signature does not change the agreement."""
    one, two = draft(), draft()
    assert one == two
    signed = replace(one, version=2, status=ContractStatus.SIGNED, signed_on=date(2025, 12, 20))
    assert same_agreement(one, signed)
    assert not same_agreement(one, draft(payment_day=10))


@pytest.mark.parametrize(("share", "people"), [("0.3", 2), ("1", 2), ("1.01", 3), ("6", 7)])
def test_how_many_learn_a_tenant(share: str, people: int) -> None:
    """The share rounded up, and one to stand in."""
    assert trained_agents(Decimal(share)) == people


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), 12),
        (date(2026, 1, 15), date(2027, 1, 14), 12),
        (date(2026, 1, 15), date(2026, 1, 20), 1),
        (date(2026, 1, 31), date(2026, 3, 1), 2),
    ],
)
def test_months_of_a_term(first: date, last: date, months: int) -> None:
    """A begun month counts."""
    assert contract_months(first, last) == months
