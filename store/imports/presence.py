"""Kinds ``absences`` and ``attendance``: when agents are away, and when they really came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from core import intake_cells as cells
from core.cells import CellKind
from core.ids import AgentId, TenantId
from core.intake import ColumnSpec, Intake, Row, SheetSpec, Table
from core.intake_columns import choice_column
from core.periods import MINUTES_A_DAY, seoul
from store.absences import put_absences
from store.attendance import put_attendance
from store.imports.agents import agent_column
from store.imports.clients import tenant_column
from store.imports.known import KindSpec, Known, Save
from wfm.agents import Absence, AbsenceKind, Attendance, OvertimeCause

ABSENCES = {
    "연차": AbsenceKind.ANNUAL_LEAVE,
    "병가": AbsenceKind.SICK_LEAVE,
    "무급휴가": AbsenceKind.UNPAID,
    "교육": AbsenceKind.TRAINING,
    "회의": AbsenceKind.MEETING,
}
CAUSES = {
    "고객사 요청": OvertimeCause.TENANT,
    "결근 대체": OvertimeCause.ABSENCE,
    "근무표 수정": OvertimeCause.REPAIR,
    "계획": OvertimeCause.PLANNING,
}

ABSENCE = SheetSpec(
    name="부재",
    note="한 줄에 부재 한 번. 하루 전체면 날짜만 쓰고, 종료는 마지막 날입니다.",
    columns=(
        agent_column(),
        choice_column("종류", "kind", ABSENCES, is_required=True, example="연차"),
        ColumnSpec(
            header="시작",
            name="start",
            parse=cells.moment_or_day,
            is_required=True,
            note="날짜, 또는 날짜와 시각",
            example="2026-11-09",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="종료",
            name="end",
            parse=cells.moment_or_day,
            is_required=True,
            note="날짜만 쓰면 그날 끝까지",
            example="2026-11-10",
            kind=CellKind.CODE,
        ),
        replace(
            tenant_column(),
            header="고객사",
            is_required=False,
            note="교육·회의를 청한 고객사가 있을 때",
            example="",
        ),
    ),
)


def build_absences(intake: Intake, known: Known) -> Save:
    """Absences; none of an agent overlaps another of the same file."""
    found: list[Absence] = []
    spans: dict[str, list[tuple[datetime, datetime, int]]] = defaultdict(list)
    for table, row in intake.rows(ABSENCE.name):
        is_agent = intake.is_known(known.agents, table, row, "agent")
        if not (intake.is_known(known.tenants, table, row, "tenant") and is_agent):
            continue
        start, end = _begin(row["start"]), _end(row["end"])
        if start >= end:
            intake.complain(table, row, "end", "imports.ends_before")
        elif row["tenant"] is not None and row["kind"] not in (AbsenceKind.TRAINING, AbsenceKind.MEETING):
            intake.complain(table, row, "tenant", "imports.absence_tenant")
        elif _is_free(intake, table, row, spans, start, end):
            tenant = None if row["tenant"] is None else TenantId(row["tenant"])
            found.append(Absence(agent=AgentId(row["agent"]), kind=row["kind"], start=start, end=end, tenant=tenant))
    return lambda connection: put_absences(connection, found)


def _begin(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else seoul(value)


def _end(value: date | datetime) -> datetime:
    """A whole day ends with its last minute."""
    return value if isinstance(value, datetime) else seoul(value, MINUTES_A_DAY)


def _is_free(
    intake: Intake,
    table: Table,
    row: Row,
    spans: Mapping[str, list[tuple[datetime, datetime, int]]],
    start: datetime,
    end: datetime,
) -> bool:
    """Whether an agent is not yet somewhere else in [start, end); nobody is in two places."""
    own: Iterable[tuple[datetime, datetime, int]] = spans[row["agent"]]
    for other_start, other_end, number in own:
        if start < other_end and other_start < end:
            intake.complain(table, row, None, "imports.overlaps", first=number)
            return False
    spans[row["agent"]].append((start, end, row.number))
    return True


ATTENDANCE = SheetSpec(
    name="출퇴근",
    note="한 줄에 출근 한 번.",
    columns=(
        agent_column(),
        ColumnSpec(
            header="출근",
            name="clock_in",
            parse=cells.moment,
            is_required=True,
            example="2026-11-09 08:57",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="퇴근",
            name="clock_out",
            parse=cells.moment,
            is_required=True,
            example="2026-11-09 18:04",
            kind=CellKind.CODE,
        ),
        ColumnSpec(
            header="휴게(분)",
            name="break_minutes",
            parse=cells.whole(0, MINUTES_A_DAY),
            is_required=True,
            example="60",
            kind=CellKind.INTEGER,
        ),
        choice_column("연장 사유", "overtime_cause", CAUSES, note="연장근로가 있을 때만"),
        replace(
            tenant_column(),
            header="연장 요청 고객사",
            name="overtime_tenant",
            is_required=False,
            note="사유가 고객사 요청일 때",
            example="",
        ),
    ),
)

PRESENCE_MINUTES_MAX = 24 * 60


def build_attendance(intake: Intake, known: Known) -> Save:
    """Presences; none of an agent overlaps another of the same file."""
    found: list[Attendance] = []
    spans: dict[str, list[tuple[datetime, datetime, int]]] = defaultdict(list)
    for table, row in intake.rows(ATTENDANCE.name):
        is_agent = intake.is_known(known.agents, table, row, "agent")
        if not (intake.is_known(known.tenants, table, row, "overtime_tenant") and is_agent):
            continue
        start, end, cause = row["clock_in"], row["clock_out"], row["overtime_cause"]
        minutes = (end - start).total_seconds() / 60
        if minutes <= 0:
            intake.complain(table, row, "clock_out", "imports.ends_before")
        elif minutes > PRESENCE_MINUTES_MAX:
            intake.complain(table, row, "clock_out", "imports.presence_too_long", hours=PRESENCE_MINUTES_MAX // 60)
        elif row["break_minutes"] >= minutes:
            intake.complain(table, row, "break_minutes", "imports.break_too_long")
        elif (row["overtime_tenant"] is None) == (cause is OvertimeCause.TENANT):
            intake.complain(table, row, "overtime_tenant", "imports.overtime_tenant")
        elif _is_free(intake, table, row, spans, start, end):
            tenant = None if row["overtime_tenant"] is None else TenantId(row["overtime_tenant"])
            found.append(
                Attendance(
                    agent=AgentId(row["agent"]),
                    clock_in=start,
                    clock_out=end,
                    break_minutes=row["break_minutes"],
                    overtime_cause=cause,
                    overtime_tenant=tenant,
                )
            )
    return lambda connection: put_attendance(connection, found)


ABSENCE_KIND = KindSpec(name="absences", title="부재", sheets=(ABSENCE,), build=build_absences)
ATTENDANCE_KIND = KindSpec(name="attendance", title="출퇴근", sheets=(ATTENDANCE,), build=build_attendance)
