"""The table of true-ups (임금·보험 확정 정산): the columns that are read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core import intake_cells as cells
from core.cells import CellKind
from core.intake import BadCell, ColumnSpec, SheetSpec
from core.periods import BillingPeriod
from invoices.elements import CostElement
from invoices.true_up import TRUED_UP

WORDS: Mapping[CostElement, str] = {
    CostElement.WAGES: "기본급",
    CostElement.PREMIUMS: "가산수당",
    CostElement.LEAVE: "연차",
    CostElement.LEVIES: "보험",
    CostElement.SEVERANCE: "퇴직급여",
}
"""How the column of the element calls each."""

WON_MOST = 1_000_000_000


def month(cell: str) -> str:
    """``2026-10``: the month that names a period."""
    if re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", cell) is None:
        raise BadCell("true_up.month")
    return str(BillingPeriod.parse(cell))


TRUE_UPS = SheetSpec(
    name="확정정산",
    note="한 줄에 확정 금액 하나. 청구계정이나 상담사 코드 가운데 하나를 적습니다.",
    columns=(
        ColumnSpec(header="정산기간", name="period", parse=month, is_required=True, example="2026-10"),
        ColumnSpec(header="청구계정", name="account", parse=cells.text, example="T01"),
        ColumnSpec(
            header="상담사 코드",
            name="agent",
            parse=cells.code,
            note="그 기간에 일한 고객사와 회사가 유급시간대로 나눕니다",
            example="",
        ),
        ColumnSpec(
            header="항목",
            name="element",
            parse=cells.one_of({WORDS[element]: element for element in TRUED_UP} | {e.value: e for e in TRUED_UP}),
            is_required=True,
            choices=tuple(WORDS[element] for element in TRUED_UP),
            example="기본급",
        ),
        ColumnSpec(
            header="차액",
            name="won",
            parse=cells.whole(-WON_MOST, WON_MOST),
            is_required=True,
            note="더 들었으면 0보다 크게, 덜 들었으면 0보다 작게",
            example="125000",
            kind=CellKind.WON,
        ),
        ColumnSpec(header="사유", name="reason", parse=cells.text, is_required=True, example="2026년 임금 인상 소급"),
    ),
)
"""The one sheet of true-ups."""
