"""The table of requests: rows to requests, and what does not fit together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from contracts.charge import ChargeModel, MeteredCharge, MeteredUnit
from contracts.kpi_clauses import KpiKind
from contracts.requests.drafting import draft_all
from contracts.requests.request import ContractRequest
from contracts.requests.table import SHEETS, requests_of
from contracts.requests.targets import target
from contracts.terms import MarginWindow, TaxDateRule
from core.channels import Channel
from core.ids import TenantId
from core.intake import BadCell, Intake
from store.imports.run import read_tables
from store.imports.sources import Source
from tests.unit.contracts.samples import TENANT, drafting
from wfm.agents import Grade

SHARES = {TENANT: Decimal("0.5")}


def read(**sheets: str) -> Intake:
    """Sheets as CSV text, one file each."""
    return read_tables([Source(name=f"{name}.csv", content=text.encode()) for name, text in sheets.items()], SHEETS)


def requests(intake: Intake) -> tuple[ContractRequest, ...]:
    """Their requests."""
    return requests_of(intake, SHARES)


FULL = (
    "고객사 코드,계약번호,요금제,투입비율,시작일,종료일,청구계정,마감일,지급일,작성일 기준,종량 단위,"
    "예상 월 문의(전화),예상 월 문의(채팅),권한위임 한도(원),도입 진단비,교육시간,비가동률,마진,마진 기준,"
    "회사 사정 연장 청구,신입 비율,일반 비율\n"
    'T07,T07-A,종량,0.7,2026-01-01,2026-12-31,ACC1,25,10,지급일,분,400,250,"30,000",Y,8,10%,8%,월,Y,30%,70%\n'
)
KPIS = (
    "고객사 코드,계약번호,KPI,채널,목표,목표 시간(초),최소 건수,크레딧 비율\n"
    "T07,,응대율,전화,92%,,50,2%\n"
    "T07,T07-A,서비스레벨,전화,80%,30,,\n"
    "T07,,고객 만족도(CSAT),,85,,,\n"
)


def test_a_full_row_fills_every_field() -> None:
    """Korean words, percent and grouped won, each where it belongs; then it drafts."""
    intake = read(terms=FULL, kpi=KPIS, policy="고객사 코드,구분,처리 기준\nT07,반품,7일 안\n")
    (request,) = requests(intake)
    assert intake.problems == []
    assert (request.contract, request.account, request.model) == ("T07-A", "ACC1", ChargeModel.METERED)
    assert (request.closing_day, request.payment_day, request.tax_date) == (25, 10, TaxDateRule.PAYMENT_DAY)
    assert (request.unit, request.margin_window) == (MeteredUnit.MINUTE, MarginWindow.MONTH)
    assert request.expected_contacts == {Channel.PHONE: 400, Channel.CHAT: 250}
    assert (request.empowerment_won, request.with_onboarding, request.training_hours) == (30_000, True, 8)
    assert (request.shrinkage, request.margin) == (Decimal("0.1"), Decimal("0.08"))
    assert request.grade_mix == {Grade.JUNIOR: Decimal("0.3"), Grade.REGULAR: Decimal("0.7")}
    assert request.policy == {"반품": "7일 안"}
    assert [kpi.kind for kpi in request.kpis] == [KpiKind.ANSWER_RATE, KpiKind.CSAT, KpiKind.SERVICE_LEVEL]
    assert [kpi.target for kpi in request.kpis] == [Decimal("0.92"), Decimal("0.85"), Decimal("0.8")]
    (terms,) = draft_all((request,), drafting())
    assert isinstance(terms.charge, MeteredCharge)
    assert terms.services[0].target.within_s == 30


def test_an_empty_cell_leaves_the_choice_to_us() -> None:
    """Only four cells are needed; the share is the tenant's own."""
    (request,) = requests(read(terms="고객사 코드,요금제,시작일,종료일\nT07,정액제,2026-01-01,2026-12-31\n"))
    assert request == ContractRequest(
        tenant=TENANT,
        model=ChargeModel.FLAT,
        share_fte=Decimal("0.5"),
        valid_from=request.valid_from,
        valid_until=request.valid_until,
        place=request.place,
    )
    assert str(request.place) == "terms.csv, row 2"


def test_rows_without_a_contract_are_named() -> None:
    """A KPI of a tenant that has no row, a policy twice, a tenant whose share nobody knows."""
    intake = read(
        terms="고객사 코드,요금제,시작일,종료일\nT99,정액,2026-01-01,2026-12-31\n",
        kpi="고객사 코드,KPI\nT07,응대율\n",
        policy="고객사 코드,구분,처리 기준\nT99,반품,7일\nT99,반품,10일\n",
    )
    assert requests(intake) == ()
    assert sorted(problem.code for problem in intake.problems) == [
        "contract.no_share",
        "contract.stray_row",
        "imports.twice",
    ]


def test_bad_cells_are_found_in_one_pass() -> None:
    """Each with its column; names of persons are never quoted."""
    intake = read(terms="고객사 코드,요금제,시작일,종료일,지급일\nT07,월정액,어제,2026-12-31,99\n")
    columns = [str(problem.where) for problem in intake.problems]
    assert columns == [
        "terms.csv, row 2, column 요금제",
        "terms.csv, row 2, column 시작일",
        "terms.csv, row 2, column 지급일",
    ]


def test_targets_are_read_as_typed() -> None:
    """Percent as a ratio, scores and seconds as they stand."""
    assert (target("90%"), target("85"), target("1,800")) == (Decimal("0.9"), Decimal(85), Decimal(1800))


def test_another_tenant_s_kpi_is_not_mine() -> None:
    """KPIs go by tenant."""
    intake = read(
        terms="고객사 코드,요금제,시작일,종료일\nT07,정액,2026-01-01,2026-12-31\nT08,정액,2026-01-01,2026-12-31\n",
        kpi="고객사 코드,KPI\nT08,상담 품질(QA)\n",
    )
    mine, other = requests_of(intake, {**SHARES, TenantId("T08"): Decimal(1)})
    assert mine.kpis == ()
    assert [kpi.kind for kpi in other.kpis] == [KpiKind.QA]


def test_a_percentage_above_a_hundred_is_no_small_share() -> None:
    """120% was meant as something, never as 1.2 %."""
    assert target("100%") == 1
    with pytest.raises(BadCell):
        target("120%")
