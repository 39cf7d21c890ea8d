"""Kind ``contacts``: counts per interval, as a phone system or a chat tool exports them.

A missing interval is not a zero. Inside a day of which the file has other intervals, one that is left out means what
the mapping says: ``absent_means = "zero"`` (the export drops zeros) or ``"missing"`` (no data came; then what is
already known of it stays). An empty cell says outright that nothing was measured. A day without any row is not
touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from core import intake_cells as cells
from core.cells import CellKind
from core.channels import Channel
from core.contacts import ContactDay
from core.ids import TenantId
from core.intake import ColumnSpec, Intake, SheetSpec, Table
from core.intake_columns import day_column
from core.periods import MINUTES_A_DAY, seoul
from store.contacts import exported_days, put_contact_days
from store.imports.clients import channel_column, tenant_column
from store.imports.known import KindSpec, Known, Save
from store.rows import Changes
from store.settings import Absent

COUNT_MAX = 1_000_000

COUNTS = SheetSpec(
    name="문의 건수",
    note="한 줄에 고객사·채널·구간 하나. 구간은 '구간 시작' 한 열로, 또는 '날짜'와 '시각' 두 열로 씁니다.",
    columns=(
        tenant_column(),
        channel_column(),
        ColumnSpec(
            header="구간 시작",
            name="interval_start",
            parse=cells.moment,
            note="구간이 시작하는 날짜와 시각",
            example="2026-11-09 09:30",
            kind=CellKind.CODE,
        ),
        day_column("날짜", "day", note="구간 시작을 비울 때"),
        ColumnSpec(
            header="시각", name="time", parse=cells.minute_of_day, note="구간 시작을 비울 때", kind=CellKind.CODE
        ),
        ColumnSpec(
            header="인입",
            name="offered",
            parse=cells.whole(0, COUNT_MAX),
            is_required=True,
            may_be_empty=True,
            note="들어온 건수. 빈칸은 0이 아니라 '모름'입니다",
            example="12",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="응대",
            name="answered",
            parse=cells.whole(0, COUNT_MAX),
            note="응대한 건수",
            example="11",
            kind=CellKind.INTEGER,
        ),
        ColumnSpec(
            header="처리시간 합계(초)",
            name="handled_s",
            parse=cells.whole(0, COUNT_MAX * 3600),
            note="응대한 것의 통화·보류·후처리",
            example="2640",
            kind=CellKind.INTEGER,
        ),
    ),
)

Counts = tuple[int | None, int | None, int | None]
"""Offered, answered, handled seconds of one interval."""

Slots = dict[int, tuple[int, Counts]]
"""Interval of a day ▶ number of the row that tells it, and what it tells."""

Key = tuple[TenantId, Channel, date]


def build(intake: Intake, known: Known) -> Save:
    """Counts per day; the merge with what is known already happens when they are saved."""
    days: dict[Key, Slots] = {}
    unknown: set[str] = set()
    for table in intake.tables.get(COUNTS.name, ()):
        _gather(intake, table, known, days, unknown)
    given = {name for tables in intake.tables.values() for table in tables for name in table.given}
    return lambda connection: _save(connection, days, given, known)


def _gather(intake: Intake, table: Table, known: Known, days: dict[Key, Slots], unknown: set[str]) -> None:
    """Sort the rows of a table into days. Goes by column: a year of a centre is half a million rows."""
    slots: dict[datetime | None, tuple[date, int] | None] = {}
    starts = _starts(table)
    names = ("tenant", "channel", "offered", "answered", "handled_s")
    columns = [table.column(name) for name in names]
    for index, (start, tenant, channel, *counts) in enumerate(zip(starts, *columns, strict=True)):
        if tenant not in known.tenants:
            # A foreign queue has thousands of rows: it is told once.
            if tenant not in unknown:
                unknown.add(tenant)
                intake.is_known(known.tenants, table, table.row(index), "tenant")
            continue
        if start not in slots:
            slots[start] = _slot(start, known.interval_minutes)
        slot = slots[start]
        if slot is None:
            _misplaced(intake, table, index, start, known.interval_minutes)
            continue
        day = days.setdefault((tenant, channel, slot[0]), {})
        own = (table.numbers[index], (counts[0], counts[1], counts[2]))
        told = day.setdefault(slot[1], own)
        if told is not own:
            row, name = table.row(index), _start_name(table, index)
            if _clock_turned_back(*slot, known.interval_minutes):
                intake.complain(table, row, name, "imports.clock_turned_back", first=told[0])
            else:
                intake.complain(table, row, name, "imports.twice", first=told[0])


def _clock_turned_back(day: date, slot: int, interval_minutes: int) -> bool:
    """Whether clocks with daylight saving are turned back then: the small hours of the last Sunday of October (Europe)
    or the first of November (America). Seoul has no such hour, so a foreign system's clock wrote the row.
    """
    is_season = (day.month == 10 and day.day >= 25) or (day.month == 11 and day.day <= 7)
    return is_season and day.weekday() == 6 and slot * interval_minutes < 3 * 60


def _starts(table: Table) -> Sequence[datetime | None]:
    """Begin of the interval of each row, None where it is not told."""
    pairs = zip(table.column("interval_start"), table.column("day"), table.column("time"), strict=True)
    if "day" not in table.columns:
        return table.column("interval_start")
    return [
        start if start is not None or day is None or time is None or time >= MINUTES_A_DAY else seoul(day, time)
        for start, day, time in pairs
    ]


def _slot(start: datetime | None, interval_minutes: int) -> tuple[date, int] | None:
    """Day and interval, or None for a moment that begins none."""
    if start is None or start.second or start.microsecond:
        return None
    slot, rest = divmod(start.hour * 60 + start.minute, interval_minutes)
    return None if rest else (start.date(), slot)


def _start_name(table: Table, index: int) -> str:
    return "time" if table.row(index)["interval_start"] is None and "time" in table.columns else "interval_start"


def _misplaced(intake: Intake, table: Table, index: int, start: datetime | None, interval_minutes: int) -> None:
    row, name = table.row(index), _start_name(table, index)
    if start is None:
        intake.complain(table, row, name, "imports.no_interval")
    else:
        intake.complain(table, row, name, "imports.off_grid", minutes=interval_minutes)


def _save(connection: Connection, days: Mapping[Key, Slots], given: set[str], known: Known) -> Changes:
    before = exported_days(connection, days)
    merged = [_day(key, slots, before.get(key), given, known) for key, slots in days.items()]
    return put_contact_days(connection, merged)


def _day(key: Key, slots: Slots, before: ContactDay | None, given: set[str], known: Known) -> ContactDay:
    """The day as the file tells it, over what was known of it."""
    if before is not None and before.interval_minutes != known.interval_minutes:
        before = None

    def counts(number: int, name: str) -> tuple[int | None, ...]:
        kept: tuple[int | None, ...] = (None,) * (MINUTES_A_DAY // known.interval_minutes)
        if before is not None:
            kept = getattr(before, name)
        if name not in given:
            return kept
        absent = (0,) * len(kept) if known.absent_means is Absent.ZERO else kept
        return tuple(slots[slot][1][number] if slot in slots else absent[slot] for slot in range(len(kept)))

    tenant, channel, day = key
    return ContactDay(
        tenant=tenant,
        channel=channel,
        day=day,
        interval_minutes=known.interval_minutes,
        offered=counts(0, "offered"),
        answered=counts(1, "answered"),
        handled_s=counts(2, "handled_s"),
    )


KIND = KindSpec(
    name="contacts",
    title="문의 건수",
    sheets=(COUNTS,),
    build=build,
    guide=(
        "빈칸은 '모름'이고 0은 '없었음'입니다. 빠진 구간의 뜻은 설정의 absent_means로 정합니다.",
        "수집이 멈춘 날은 이벤트 '수집 장애'로, 쉬는 시간은 고객사의 운영시간으로 알립니다.",
    ),
)
