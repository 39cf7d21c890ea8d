"""Kind ``remarks``: voices, decisions under empowerment, hand-overs and suggestions for a tenant's report."""

from __future__ import annotations

import re
from dataclasses import replace

from core import intake_cells as cells
from core.cells import CellKind
from core.ids import AgentId, TenantId
from core.intake import BadCell, ColumnSpec, Intake, Parser, SheetSpec
from core.intake_columns import choice_column, day_column
from core.remarks import Remark, RemarkKind
from store.imports.agents import agent_column
from store.imports.clients import channel_column, tenant_column
from store.imports.known import KindSpec, Known, Save
from store.remarks import put_remarks

KINDS = {
    "고객의 소리": RemarkKind.VOICE,
    "권한 내 결정": RemarkKind.DECISION,
    "이관": RemarkKind.HANDOVER,
    "제안": RemarkKind.SUGGESTION,
}
TEXT_LENGTH_MAX = 500
TOPIC_LENGTH_MAX = 60
NUMBER_LENGTH_MAX = 40
AMOUNT_WON_MAX = 100_000_000

_PERSONAL = re.compile(r"\d{2,4}[-.\s]?\d{3,4}[-.\s]?\d{4}|\d{6}[-\s]?[1-8]\d{6}|[^\s@]+@[^\s@]+\.[^\s@]+")


def impersonal_text(cell: str) -> str:
    """Text that names no phone, resident number or mail address."""
    if _PERSONAL.search(cell):
        raise BadCell("imports.cell.personal")
    if len(cell) > TEXT_LENGTH_MAX:
        raise BadCell("imports.cell.too_long", length_max=TEXT_LENGTH_MAX)
    return cells.text(cell)


def _short(length_max: int) -> Parser:
    def parse(cell: str) -> str:
        if len(cell) > length_max:
            raise BadCell("imports.cell.too_long", length_max=length_max)
        return impersonal_text(cell)

    return parse


REMARK = SheetSpec(
    name="상담 메모",
    note="한 줄에 메모 하나. 고객 이름·전화번호·주소는 적지 않습니다.",
    columns=(
        tenant_column(),
        ColumnSpec(
            header="번호",
            name="number",
            parse=_short(NUMBER_LENGTH_MAX),
            is_required=True,
            note="고객사 안에서 하나뿐인 번호",
            example="R-1027-03",
        ),
        day_column("날짜", "day", is_required=True, example="2026-10-27"),
        choice_column("구분", "kind", KINDS, is_required=True, example="권한 내 결정"),
        ColumnSpec(header="주제", name="topic", parse=_short(TOPIC_LENGTH_MAX), is_required=True, example="배송 지연"),
        ColumnSpec(
            header="내용",
            name="text",
            parse=impersonal_text,
            is_required=True,
            example="3일 늦은 배송에 적립금을 지급함",
        ),
        ColumnSpec(
            header="건수",
            name="count",
            parse=cells.whole(1, 1_000_000),
            note="같은 의견이나 결정의 수. 비우면 1",
            example="1",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="금액",
            name="amount_won",
            parse=cells.won(0, AMOUNT_WON_MAX),
            note="권한 내 결정일 때만, 그 결정에 든 금액",
            example="30000",
            kind=CellKind.WON,
        ),
        replace(agent_column(), is_required=False),
        replace(channel_column(), is_required=False),
    ),
)


def build_remarks(intake: Intake, known: Known) -> Save:
    """Remarks; an amount stands on decisions and on nothing else."""
    found: list[Remark] = []
    seen: dict[tuple[object, ...], int] = {}
    for table, row in intake.rows(REMARK.name):
        names_known = intake.is_known(known.tenants, table, row, "tenant")
        if row["agent"] is not None:
            names_known = intake.is_known(known.agents, table, row, "agent") and names_known
        if not names_known:
            continue
        if any(agent.name in f"{row['topic']} {row['text']}" for agent in known.agents.values()):
            intake.complain(table, row, "text", "imports.remark_name")
        elif (row["amount_won"] is not None) != (row["kind"] is RemarkKind.DECISION):
            intake.complain(table, row, "amount_won", "imports.remark_amount")
        elif intake.is_first(seen, (row["tenant"], row["number"]), table, row, "number"):
            found.append(
                Remark(
                    number=row["number"],
                    tenant=TenantId(row["tenant"]),
                    day=row["day"],
                    kind=row["kind"],
                    topic=row["topic"],
                    text=row["text"],
                    count=row["count"] or 1,
                    amount_won=row["amount_won"],
                    agent=None if row["agent"] is None else AgentId(row["agent"]),
                    channel=row["channel"],
                )
            )
    return lambda connection: put_remarks(connection, found)


KIND = KindSpec(name="remarks", title="상담 메모", sheets=(REMARK,), build=build_remarks)
