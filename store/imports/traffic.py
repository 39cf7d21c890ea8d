"""Kinds ``contact-log`` and ``events``: raw contacts one by one, and what moves their number."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from core import intake_cells as cells
from core.cells import CellKind
from core.contacts import Contact, Event, EventKind, Line, Outcome
from core.ids import AgentId, TenantId
from core.intake import BadCell, ColumnSpec, Intake, Row, SheetSpec, Table
from core.intake_columns import choice_column, day_column
from store.contacts import put_contacts
from store.events import put_events
from store.imports.agents import YES_NO, agent_column
from store.imports.clients import channel_column, tenant_column
from store.imports.known import KindSpec, Known, Save

LINES = {"주문": Line.ORDER, "문의": Line.ENQUIRY}
OUTCOMES = {
    "해결": Outcome.SOLVED,
    "이관": Outcome.HANDED_OVER,
    "콜백": Outcome.CALLBACK,
    "포기": Outcome.ABANDONED,
}
EVENTS = {
    "프로모션": EventKind.PROMOTION,
    "신규 출시": EventKind.LAUNCH,
    "배송 장애": EventKind.DELIVERY_TROUBLE,
    "휴무": EventKind.CLOSURE,
    "수집 장애": EventKind.OUTAGE,
}
CONTACT_LENGTH_MAX = 80

_PHONE_OR_MAIL = re.compile(r"[\d\s()+.-]{7,}|.*@.*")


def contact_number(cell: str) -> str:
    """The number of a contact in the system it comes from."""
    if len(cell) > CONTACT_LENGTH_MAX:
        raise BadCell("imports.cell.too_long", length_max=CONTACT_LENGTH_MAX)
    return cells.text(cell)


def customer_hash(cell: str) -> str:
    """A pseudonym of the customer. A phone number or an address is refused: it must be hashed before it comes here."""
    if _PHONE_OR_MAIL.fullmatch(cell):
        raise BadCell("imports.cell.not_hashed")
    return cells.text(cell)


def _moment(header: str, name: str, example: str, note: str = "", *, is_required: bool = False) -> ColumnSpec:
    return ColumnSpec(
        header=header,
        name=name,
        parse=cells.moment,
        is_required=is_required,
        note=note,
        example=example,
        kind=CellKind.CODE,
    )


CONTACT_LOG = SheetSpec(
    name="문의 이력",
    note="한 줄에 문의 하나. 이력이 있는 날은 구간별 건수보다 이력을 씁니다.",
    columns=(
        ColumnSpec(
            header="문의 번호",
            name="contact",
            parse=contact_number,
            is_required=True,
            note="고객사 안에서 하나뿐인 번호",
            example="C20261109-0001",
            kind=CellKind.CODE,
        ),
        tenant_column(),
        channel_column(),
        choice_column("회선", "line", LINES, note="비우면 문의", example="문의"),
        ColumnSpec(header="유형", name="type", parse=cells.text, note="배송, 반품, 교환 …", example="배송"),
        _moment("인입 시각", "offered_at", "2026-11-09 09:31:05", is_required=True),
        _moment("응대 시각", "answered_at", "2026-11-09 09:31:17", "포기면 비웁니다"),
        _moment("종료 시각", "ended_at", "2026-11-09 09:34:40"),
        _moment("후처리 종료", "wrap_ended_at", "2026-11-09 09:35:20"),
        replace(agent_column(), is_required=False, note="응대한 상담사"),
        choice_column("결과", "outcome", OUTCOMES, is_required=True, example="해결"),
        ColumnSpec(
            header="고객 식별값",
            name="customer_hash",
            parse=customer_hash,
            is_private=True,
            note="전화번호가 아니라 해시",
            example="9f86d081884c7d65",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="시험", name="is_test", parse=cells.yes_no, note="시험 전화면 Y", example="N", choices=YES_NO
        ),
    ),
)


def build_contact_log(intake: Intake, known: Known) -> Save:
    """Raw contacts; the days they lie on are counted when they are saved."""
    found: list[Contact] = []
    seen: dict[tuple[str, str], int] = {}
    for table, row in intake.rows(CONTACT_LOG.name):
        is_agent = intake.is_known(known.agents, table, row, "agent")
        if not (intake.is_known(known.tenants, table, row, "tenant") and is_agent):
            continue
        if intake.is_first(seen, (row["tenant"], row["contact"]), table, row, "contact") and _is_sound(
            intake, table, row
        ):
            found.append(
                Contact(
                    contact=row["contact"],
                    tenant=TenantId(row["tenant"]),
                    channel=row["channel"],
                    line=row["line"] or Line.ENQUIRY,
                    type=row["type"] or "",
                    offered_at=row["offered_at"],
                    answered_at=row["answered_at"],
                    ended_at=row["ended_at"],
                    wrap_ended_at=row["wrap_ended_at"],
                    agent=None if row["agent"] is None else AgentId(row["agent"]),
                    outcome=row["outcome"],
                    customer_hash=row["customer_hash"] or "",
                    is_test=bool(row["is_test"]),
                )
            )
    return lambda connection: put_contacts(connection, found, interval_minutes=known.interval_minutes)


def _is_sound(intake: Intake, table: Table, row: Row) -> bool:
    """Answered unless abandoned, and every step after the one before."""
    is_abandoned = row["outcome"] is Outcome.ABANDONED
    if is_abandoned and row["answered_at"] is not None:
        intake.complain(table, row, "answered_at", "imports.abandoned_answered")
        return False
    if not is_abandoned and row["answered_at"] is None:
        intake.complain(table, row, "answered_at", "imports.answer_missing")
        return False
    last = row["offered_at"]
    for name in ("answered_at", "ended_at", "wrap_ended_at"):
        if row[name] is not None:
            if row[name] < last:
                intake.complain(table, row, name, "imports.out_of_order")
                return False
            last = row[name]
    return True


EVENT = SheetSpec(
    name="이벤트",
    note="문의량을 움직이는 일. 수집 장애인 날의 건수는 0이 아니라 모르는 것으로 봅니다.",
    columns=(
        ColumnSpec(
            header="이벤트 코드",
            name="event",
            parse=cells.code,
            is_required=True,
            example="E2026-11",
            kind=CellKind.CODE,
        ),
        replace(tenant_column(), is_required=False, note="비우면 모든 고객사"),
        choice_column("종류", "kind", EVENTS, is_required=True, example="프로모션"),
        ColumnSpec(header="이름", name="name", parse=cells.text, is_required=True, example="11월 감사제"),
        day_column("시작일", "first", is_required=True, example="2026-11-11"),
        day_column("종료일", "last", is_required=True, note="마지막 날", example="2026-11-13"),
        ColumnSpec(
            header="예상 증감",
            name="uplift",
            parse=cells.ratio(Decimal(-1), Decimal(20)),
            note="절반 늘면 50%. 비우면 과거에서 배웁니다",
            example="50%",
            kind=CellKind.PERCENT,
        ),
    ),
)


def build_events(intake: Intake, known: Known) -> Save:
    """Events by their code."""
    found: list[Event] = []
    seen: dict[str, int] = {}
    for table, row in intake.rows(EVENT.name):
        if not intake.is_known(known.tenants, table, row, "tenant"):
            continue
        if row["first"] > row["last"]:
            intake.complain(table, row, "last", "imports.ends_before")
        elif intake.is_first(seen, row["event"], table, row, "event"):
            found.append(
                Event(
                    event=row["event"],
                    tenant=None if row["tenant"] is None else TenantId(row["tenant"]),
                    kind=row["kind"],
                    name=row["name"],
                    first=row["first"],
                    last=row["last"],
                    uplift=row["uplift"],
                )
            )
    return lambda connection: put_events(connection, found)


CONTACT_LOG_KIND = KindSpec(name="contact-log", title="문의 이력", sheets=(CONTACT_LOG,), build=build_contact_log)
EVENT_KIND = KindSpec(name="events", title="이벤트", sheets=(EVENT,), build=build_events)
