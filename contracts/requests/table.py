"""The table of requests that account managers fill in: import kind ``terms``, one row a contract.

Only its sheets and the way from rows to requests are here; reading the file is ``store.imports``', judging the wishes
``contracts.requests.drafting``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from contracts.charge import ChargeModel, MeteredUnit
from contracts.kpi_clauses import KpiKind
from contracts.menu import ServedHours
from contracts.promises.library import LIBRARY
from contracts.requests import counting, menu
from contracts.requests.bonuses import schedule_of, steps
from contracts.requests.columns import contract_column, optional, tenant_column
from contracts.requests.request import ContractRequest, KpiRequest
from contracts.requests.targets import target, target_of
from contracts.terms import MarginWindow, TaxDateRule
from core import intake_cells as cells
from core.cells import CellKind
from core.channels import Channel
from core.ids import AccountId, ContractId, TenantId
from core.intake import ColumnSpec, Intake, Row, SheetSpec, Table
from core.service import ServiceLevelDefinition
from wfm.agents import Grade

NAME = "terms"
TITLE = "계약 조건"
GUIDE = (
    "한 줄이 계약 하나입니다. 고객사의 채널과 운영시간은 고객사 파일에서 가져옵니다.",
    "비워 둔 칸은 회사의 기준(요율표)이나 적힌 기본값으로 채웁니다.",
    "KPI는 3–5개를 적거나, 하나도 적지 않으면 채널에 맞는 기본 KPI를 씁니다.",
)

MODELS: Mapping[str, ChargeModel] = {
    "정액": ChargeModel.FLAT,
    "종량": ChargeModel.METERED,
    "시간": ChargeModel.HOURLY,
    "실비": ChargeModel.COST_PLUS,
}
SERVED: Mapping[str, ServedHours] = {served.korean: served for served in ServedHours}
UNITS: Mapping[str, MeteredUnit] = {"건": MeteredUnit.CONTACT, "분": MeteredUnit.MINUTE, "시간": MeteredUnit.HOUR}
TAX_DATES: Mapping[str, TaxDateRule] = {
    "말일": TaxDateRule.MONTH_END,
    "지급일": TaxDateRule.PAYMENT_DAY,
    "선발행": TaxDateRule.EARLY,
}
MARGIN_WINDOWS: Mapping[str, MarginWindow] = {"월": MarginWindow.MONTH, "계약연도": MarginWindow.CONTRACT_YEAR}
LEVELS: Mapping[str, ServiceLevelDefinition] = {
    "응대÷인입": ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED,
    "응대÷(인입−시간 안 포기)": ServiceLevelDefinition.WAIT_WITHIN_OF_OFFERED,
    "응대÷응대 전체": ServiceLevelDefinition.SERVED_WITHIN_OF_SERVED,
    "(응대+시간 안 포기)÷인입": ServiceLevelDefinition.SERVED_OR_ABANDONED_WITHIN_OF_OFFERED,
}
"""The four meanings of 80/20 as the table names them: each counts what was done within the agreed seconds."""
KPIS: Mapping[str, KpiKind] = {definition.label: kind for kind, definition in LIBRARY.items()}

_WORDS_OF_MODELS = {**MODELS, **{model.korean: model for model in ChargeModel}}

_DAYS_MOST = 31
_CONTACTS_MOST = 10_000_000
_WON_MOST = 100_000_000


TERMS = SheetSpec(
    name="계약조건",
    note="한 줄에 계약 하나.",
    columns=(
        tenant_column(),
        contract_column("비우면 고객사 코드-시작 연도-1"),
        ColumnSpec(
            header="요금제",
            name="model",
            parse=cells.one_of(_WORDS_OF_MODELS),
            is_required=True,
            note="정액, 종량, 시간, 실비 가운데 하나",
            example="정액",
            choices=tuple(MODELS),
        ),
        optional(
            "투입비율",
            "share_fte",
            cells.number(Decimal("0.01"), Decimal(1000)),
            "비우면 고객사 파일의 투입 비율",
            "0.5",
            CellKind.DECIMAL,
        ),
        ColumnSpec(
            header="시작일",
            name="valid_from",
            parse=cells.day,
            is_required=True,
            note="이날의 요율로 원가를 계산합니다",
            example="2026-01-01",
            kind=CellKind.DATE,
        ),
        ColumnSpec(
            header="종료일",
            name="valid_until",
            parse=cells.day,
            is_required=True,
            note="마지막 날",
            example="2026-12-31",
            kind=CellKind.DATE,
        ),
        optional(
            "청구계정",
            "account",
            cells.code,
            "비우면 고객사 코드. 같은 계정의 계약은 한 청구서로",
            "T01",
            CellKind.CODE,
        ),
        optional("마감일", "closing_day", cells.whole(1, _DAYS_MOST), "비우면 말일", "25", CellKind.INTEGER),
        optional(
            "지급일", "payment_day", cells.whole(1, _DAYS_MOST), "다음 달의 날. 비우면 25", "25", CellKind.INTEGER
        ),
        optional(
            "작성일 기준",
            "tax_date",
            cells.one_of(TAX_DATES),
            "세금계산서 작성일: 말일, 지급일 또는 선발행(지급월 1일). 비우면 말일",
            "말일",
            CellKind.TEXT,
            tuple(TAX_DATES),
        ),
        optional(
            "운영 구간",
            "served",
            cells.one_of(SERVED),
            "고객사 파일의 운영시간 가운데 맡는 부분. 비우면 전체",
            "전체",
            CellKind.TEXT,
            tuple(SERVED),
        ),
        optional(
            "종량 단위",
            "unit",
            cells.one_of(UNITS),
            "종량제만: 건 또는 분. 비우면 건",
            "건",
            CellKind.TEXT,
            tuple(UNITS),
        ),
        *(
            optional(
                f"예상 월 문의({channel.korean})",
                f"expected_{channel.value}",
                cells.whole(0, _CONTACTS_MOST),
                "한 달 전체의 예상 건수. 모두 비우면 실적이나 투입비율로",
                "400",
                CellKind.INTEGER,
            )
            for channel in Channel
        ),
        optional(
            "권한위임 한도(원)",
            "empowerment_won",
            cells.won(0, _WON_MOST),
            "비우면 20,000. 0은 위임 없음",
            "20000",
            CellKind.WON,
        ),
        optional("도입 진단비", "onboarding", cells.yes_no, "Y면 첫 청구에 한 번", "N", CellKind.TEXT, ("Y", "N")),
        optional("교육시간", "training_hours", cells.whole(0, 500), "1인당. 비우면 16", "16", CellKind.INTEGER),
        optional(
            "비가동률",
            "shrinkage",
            cells.ratio(Decimal(0), Decimal("0.9")),
            "비우면 회사 기준",
            "12%",
            CellKind.PERCENT,
        ),
        optional(
            "마진",
            "margin",
            cells.ratio(Decimal(0), Decimal(1)),
            "원가 대비, 10% 미만. 비우면 회사 기준",
            "8.5%",
            CellKind.PERCENT,
        ),
        optional(
            "마진 기준",
            "margin_window",
            cells.one_of(MARGIN_WINDOWS),
            "비우면 실비는 월, 나머지는 계약연도",
            "계약연도",
            CellKind.TEXT,
            tuple(MARGIN_WINDOWS),
        ),
        optional(
            "회사 사정 연장 청구",
            "planning_overtime_billable",
            cells.yes_no,
            "실비정산만: Y면 회사 사정의 연장도 청구",
            "N",
            CellKind.TEXT,
            ("Y", "N"),
        ),
        *(
            optional(
                f"{grade.korean} 비율",
                f"mix_{grade.value}",
                cells.ratio(Decimal(0), Decimal(1)),
                "투입 등급 구성. 모두 비우면 회사 기준",
                "25%",
                CellKind.PERCENT,
            )
            for grade in Grade
        ),
        *counting.COLUMNS,
    ),
)

KPI = SheetSpec(
    name="KPI",
    is_required=False,
    note="한 줄에 KPI 하나. 계약마다 3–5개, 없으면 채널에 맞는 기본 KPI.",
    columns=(
        tenant_column(),
        contract_column(),
        ColumnSpec(
            header="KPI",
            name="kpi",
            parse=cells.one_of(KPIS),
            is_required=True,
            note="목록에서 고릅니다",
            example="응대율",
            choices=tuple(KPIS),
        ),
        optional(
            "채널",
            "channel",
            cells.channel,
            "비우면 모든 채널. 서비스레벨은 꼭 적습니다",
            "전화",
            CellKind.TEXT,
            tuple(channel.korean for channel in Channel),
        ),
        optional("목표", "target", target, "비율은 90%, 점수는 85, 시간은 초. 비우면 기본값", "90%", CellKind.CODE),
        optional("목표 시간(초)", "within_s", cells.whole(1, 86_400), "서비스레벨만", "20", CellKind.INTEGER),
        optional("최소 건수", "volume_min", cells.whole(0, _CONTACTS_MOST), "비우면 기본값", "100", CellKind.INTEGER),
        optional(
            "크레딧 비율",
            "credit_share",
            cells.ratio(Decimal(0), Decimal("0.2")),
            "미달 시 그 기간 요금에서 공제할 비율. 비우면 회사 기준",
            "3%",
            CellKind.PERCENT,
        ),
        optional(
            "가산 단계",
            "bonus",
            steps,
            "목표보다 좋은 값=그 기간 요금에 더할 비율. 여럿은 ;로 나눕니다. 비우면 가산 없음",
            "95%=1%; 97%=2%",
            CellKind.CODE,
        ),
        optional(
            "서비스레벨 정의",
            "definition",
            cells.one_of({**LEVELS, **{each.value: each for each in ServiceLevelDefinition}}),
            "서비스레벨만. 포기한 문의를 어떻게 세는지. 비우면 고객사 파일의 정의",
            "응대÷인입",
            CellKind.TEXT,
            tuple(LEVELS),
        ),
    ),
)

POLICY = SheetSpec(
    name="CS정책",
    is_required=False,
    note="반품·교환·보상 기준. 계약서 별첨이 됩니다.",
    columns=(
        tenant_column(),
        ColumnSpec(header="구분", name="item", parse=cells.text, is_required=True, example="반품·교환"),
        ColumnSpec(
            header="처리 기준",
            name="rule",
            parse=cells.text,
            is_required=True,
            example="수령 후 7일 안, 왕복 배송비는 고객 부담",
        ),
    ),
)

PERSONS = SheetSpec(
    name="담당자",
    is_required=False,
    note="계약의 책임자. 상담사는 적지 않습니다.",
    columns=(
        tenant_column(),
        ColumnSpec(header="구분", name="item", parse=cells.text, is_required=True, example="갑 책임자"),
        ColumnSpec(header="성명", name="name", parse=cells.text, is_required=True, is_private=True, example="한가온"),
        ColumnSpec(
            header="연락처", name="phone", parse=cells.text, is_private=True, example="02-000-0001", kind=CellKind.CODE
        ),
        ColumnSpec(header="이메일", name="email", parse=cells.text, is_private=True, example="cs@gaon.example"),
    ),
)

SHEETS = (TERMS, KPI, POLICY, PERSONS, counting.SHEET, menu.SHEET)


def requests_of(intake: Intake, shares: Mapping[TenantId, Decimal]) -> tuple[ContractRequest, ...]:
    """Requests of the good rows, in their order; what does not fit together is added to the intake's problems.

    ``shares`` are the bought shares of the tenants' own files, for rows that leave it empty.
    """
    kpis = _kpis(intake)
    policies = _texts(intake, POLICY.name, lambda row: row["rule"])
    persons = _texts(intake, PERSONS.name, _person)
    contacts, menus = counting.counting_of(intake), menu.menus_of(intake)
    requests = []
    for table, row in intake.rows(TERMS.name):
        tenant = TenantId(row["tenant"])
        share = row["share_fte"] if row["share_fte"] is not None else shares.get(tenant)
        if share is None:
            intake.complain(table, row, "share_fte", "contract.no_share", tenant=tenant)
            continue
        request = _request(table, row, share, kpis, policies.get(tenant, {}), persons.get(tenant, {}))
        requests.append(replace(request, billing=counting.billing_of(row, contacts), menu=menu.menu_of(row, menus)))
    _strays(intake, {str(row["tenant"]) for _, row in intake.rows(TERMS.name)})
    return tuple(requests)


def _request(
    table: Table,
    row: Row,
    share_fte: Decimal,
    kpis: Mapping[tuple[str, str | None], list[KpiRequest]],
    policy: Mapping[str, str],
    contacts: Mapping[str, str],
) -> ContractRequest:
    tenant, contract = row["tenant"], row["contract"]
    given = {
        name: row[name]
        for name in (
            "payment_day",
            "tax_date",
            "unit",
            "served",
            "empowerment_won",
            "training_hours",
            "planning_overtime_billable",
            "dedicated_fte",
            "public_body",
        )
        if row[name] is not None
    }
    expected = {channel: row[f"expected_{channel.value}"] for channel in Channel}
    mix = {grade: row[f"mix_{grade.value}"] for grade in Grade}
    return ContractRequest(
        tenant=TenantId(tenant),
        model=row["model"],
        share_fte=share_fte,
        valid_from=row["valid_from"],
        valid_until=row["valid_until"],
        contract=ContractId(contract) if contract else None,
        account=AccountId(row["account"]) if row["account"] else None,
        closing_day=row["closing_day"],
        expected_contacts={channel: count for channel, count in expected.items() if count is not None},
        kpis=(*kpis.get((tenant, None), []), *(kpis.get((tenant, contract), []) if contract else [])),
        with_onboarding=bool(row["onboarding"]),
        grade_mix={grade: share for grade, share in mix.items() if share is not None},
        margin=row["margin"],
        margin_window=row["margin_window"],
        shrinkage=row["shrinkage"],
        policy=policy,
        contacts=contacts,
        place=table.place(row),
        **given,
    )


def _kpis(intake: Intake) -> dict[tuple[str, str | None], list[KpiRequest]]:
    """KPIs by tenant and contract (None: all of the tenant's)."""
    found: dict[tuple[str, str | None], list[KpiRequest]] = {}
    for table, row in intake.rows(KPI.name):
        wanted = KpiRequest(
            kind=row["kpi"],
            channel=row["channel"],
            target=None if row["target"] is None else target_of(row["kpi"], row["target"]),
            volume_min=row["volume_min"],
            credit_share=row["credit_share"],
            within_s=row["within_s"],
            bonus=schedule_of(row["kpi"], row["bonus"] or ()),
            definition=row["definition"],
            place=table.place(row),
        )
        found.setdefault((row["tenant"], row["contract"]), []).append(wanted)
    return found


def _person(row: Row) -> str:
    return ", ".join([row["name"], row["phone"] or "", row["email"] or ""])


def _texts(intake: Intake, sheet: str, text: Callable[[Row], str]) -> dict[str, dict[str, str]]:
    """Texts of a sheet by tenant and item; an item twice is a problem."""
    seen: dict[tuple[str, str], int] = {}
    found: dict[str, dict[str, str]] = {}
    for table, row in intake.rows(sheet):
        if intake.is_first(seen, (row["tenant"], row["item"]), table, row, "item"):
            found.setdefault(row["tenant"], {})[row["item"]] = text(row)
    return found


def _strays(intake: Intake, tenants: set[str]) -> None:
    """KPIs, policies and persons of a tenant without a contract in the file are a mistake, not a remark."""
    for sheet in SHEETS[1:]:
        for table, row in intake.rows(sheet.name):
            if row["tenant"] not in tenants:
                intake.complain(table, row, "tenant", "contract.stray_row", tenant=row["tenant"], sheet=TERMS.name)
