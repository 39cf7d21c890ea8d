"""The sheet of terms: one row a contract, and the words its cells are chosen from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from contracts.charge import ChargeModel, MeteredUnit
from contracts.menu import ServedHours
from contracts.requests import counting
from contracts.requests.sheets.columns import CONTACTS_MOST, contract_column, optional, tenant_column
from contracts.terms import MarginWindow, TaxDateRule
from core import intake_cells as cells
from core.cells import CellKind
from core.channels import Channel
from core.intake import ColumnSpec, SheetSpec
from core.intake_columns import day_column
from wfm.agents import Grade

MODELS: Mapping[str, ChargeModel] = {
    "정액": ChargeModel.FLAT,
    "종량": ChargeModel.METERED,
    "시간": ChargeModel.HOURLY,
    "실비": ChargeModel.COST_PLUS,
    "선택": ChargeModel.MENU,
}
SERVED: Mapping[str, ServedHours] = {served.korean: served for served in ServedHours}
UNITS: Mapping[str, MeteredUnit] = {"건": MeteredUnit.CONTACT, "분": MeteredUnit.MINUTE, "시간": MeteredUnit.HOUR}
TAX_DATES: Mapping[str, TaxDateRule] = {
    "말일": TaxDateRule.MONTH_END,
    "지급일": TaxDateRule.PAYMENT_DAY,
    "선발행": TaxDateRule.EARLY,
}
MARGIN_WINDOWS: Mapping[str, MarginWindow] = {"월": MarginWindow.MONTH, "계약연도": MarginWindow.CONTRACT_YEAR}
_WORDS_OF_MODELS = {**MODELS, **{model.korean: model for model in ChargeModel}}

_DAYS_MOST = 31
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
            note="정액, 종량, 시간, 실비 가운데 하나. 선택: 상담 없이 시스템·관리만",
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
        day_column(
            "시작일", "valid_from", is_required=True, note="이날의 요율로 원가를 계산합니다", example="2026-01-01"
        ),
        day_column("종료일", "valid_until", is_required=True, note="마지막 날", example="2026-12-31"),
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
            "종량제만: 건, 분 또는 시간. 비우면 건",
            "건",
            CellKind.TEXT,
            tuple(UNITS),
        ),
        *(
            optional(
                f"예상 월 문의({channel.korean})",
                f"expected_{channel.value}",
                cells.whole(0, CONTACTS_MOST),
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
