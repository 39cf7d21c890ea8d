"""A bank's list of deposits (입금 내역) as a table: the columns that are read."""

from __future__ import annotations

from core import intake_cells as cells
from core.cells import CellKind
from core.intake import ColumnSpec, SheetSpec

DEPOSITS = SheetSpec(
    name="입금내역",
    note="한 줄에 입금 하나. 은행에서 내려받은 파일은 [mapping.이름] 설정으로 열 이름을 맞춥니다.",
    columns=(
        ColumnSpec(
            header="거래일",
            name="received_on",
            parse=cells.day,
            is_required=True,
            example="2026-11-25",
            kind=CellKind.DATE,
        ),
        ColumnSpec(
            header="입금액",
            name="won",
            parse=cells.won(),
            is_required=True,
            may_be_empty=True,
            note="비어 있거나 0이면 그 줄은 읽지 않습니다 (출금)",
            example="3300000",
            kind=CellKind.WON,
        ),
        ColumnSpec(
            header="입금자", name="payer", parse=cells.text, note="상호로 고객사를 찾습니다", example="예시상회"
        ),
        ColumnSpec(header="적요", name="note", parse=cells.text, note="청구서번호가 있으면 그 청구서", example=""),
        ColumnSpec(header="청구서번호", name="number", parse=cells.text, example="2026-000001"),
        ColumnSpec(header="고객사 코드", name="tenant", parse=cells.code, example="T01"),
        ColumnSpec(
            header="거래번호",
            name="reference",
            parse=cells.text,
            note="있으면 같은 거래를 두 번 넣지 않습니다; 없으면 날짜·금액·입금자로 가립니다",
            example="",
            kind=CellKind.CODE,
        ),
    ),
)
"""The one sheet of a list of deposits."""
