"""Classes of hours of an hourly contract in a request: their sheet, and how they are typed (``30%; 18:00-22:00``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from contracts.charge import HALF_HOUR_MINUTES, HourClass, PremiumHours
from contracts.requests.request import ContractRequest, HoursRequest
from contracts.requests.sheets.columns import contract_column, optional, tenant_column
from core import intake_cells as cells
from core.cells import CellKind, CellValue
from core.intake import BadCell, ColumnSpec, Intake, Row, SheetSpec, Table
from core.korean import WEEKDAYS, clock

WORDS: Mapping[str, HourClass] = {kind.korean: kind for kind in HourClass}
_RATIO = cells.ratio(Decimal("0.01"), Decimal(2))
EVENING = (18 * 60, 22 * 60)
"""The evening, where the request names no times: from then on it is night."""
WEEKEND = (5, 6)
_DAY_MINUTES = 24 * 60

SHEET = SheetSpec(
    name="시간대가산",
    is_required=False,
    note="시간제만. 저녁·주말·성수기 시간의 가산. 한 줄에 하나. 예상 시간 전체의 요금은 그대로이고 시간마다 나뉩니다.",
    columns=(
        tenant_column(),
        contract_column(),
        ColumnSpec(
            header="구분",
            name="kind",
            parse=cells.one_of(WORDS),
            is_required=True,
            example="저녁",
            choices=tuple(WORDS),
        ),
        ColumnSpec(
            header="가산율",
            name="ratio",
            parse=_RATIO,
            is_required=True,
            note="1시간 요금에 더하는 비율",
            example="20%",
            kind=CellKind.PERCENT,
        ),
        optional("요일", "weekdays", cells.weekdays, "비우면 매일, 주말은 토·일", "월-금", CellKind.TEXT),
        optional("시작", "begin", cells.minute_of_day, "비우면 종일, 저녁은 18:00부터", "18:00", CellKind.TEXT),
        optional("끝", "end", cells.minute_of_day, "비우면 종일, 저녁은 22:00까지", "22:00", CellKind.TEXT),
        optional("첫날", "first", cells.day, "성수기의 첫날", "2026-11-20", CellKind.DATE),
        optional("마지막 날", "last", cells.day, "성수기의 마지막 날", "2027-01-10", CellKind.DATE),
    ),
)

Classes = Mapping[tuple[str, str | None], tuple[HoursRequest, ...]]
"""Classes by tenant and contract (None: all of the tenant's)."""


def classes_of(intake: Intake) -> Classes:
    """The rows of the sheet; a class twice, or hours that cannot be, are problems."""
    seen: dict[tuple[str, str, str], int] = {}
    found: dict[tuple[str, str | None], tuple[HoursRequest, ...]] = {}
    for table, row in intake.rows(SHEET.name):
        kind: HourClass = row["kind"]
        usual = usual_hours(kind, row["ratio"])
        weekdays = usual.weekdays if row["weekdays"] is None else tuple(sorted(row["weekdays"]))
        begin = usual.begin_minute if row["begin"] is None else row["begin"]
        end = usual.end_minute if row["end"] is None else row["end"]
        is_good = _fits(intake, table, row, begin, end)
        key = (row["tenant"], row["contract"] or "", kind.value)
        if not intake.is_first(seen, key, table, row, "kind") or not is_good:
            continue
        hours = replace(
            usual, weekdays=weekdays, begin_minute=begin, end_minute=end, first=row["first"], last=row["last"]
        )
        wanted = HoursRequest(hours=hours, place=table.place(row, "kind"))
        found[row["tenant"], row["contract"]] = (*found.get((row["tenant"], row["contract"]), ()), wanted)
    return found


def _fits(intake: Intake, table: Table, row: Row, begin: int, end: int) -> bool:
    """Half hours that follow each other, and a season that does; else what is wrong is noted."""
    before = len(intake.problems)
    if begin % HALF_HOUR_MINUTES or end % HALF_HOUR_MINUTES or end > _DAY_MINUTES:
        intake.complain(table, row, "begin", "contract.class_half_hours")
    elif begin >= end:
        intake.complain(table, row, "end", "contract.class_times", begin=clock(begin), end=clock(end))
    first, last = row["first"], row["last"]
    if first is not None and last is not None and last < first:
        intake.complain(table, row, "last", "contract.class_season", first=first, last=last)
    if row["kind"] is HourClass.PEAK and (first is None or last is None):
        intake.complain(table, row, "first", "contract.class_peak_days")
    return len(intake.problems) == before


def usual_hours(kind: HourClass, ratio: Decimal) -> PremiumHours:
    """The hours of a class where nothing else is said; a peak has no usual days."""
    if kind is HourClass.EVENING:
        return PremiumHours(kind=kind, ratio=ratio, begin_minute=EVENING[0], end_minute=EVENING[1])
    return PremiumHours(kind=kind, ratio=ratio, weekdays=WEEKEND if kind is HourClass.WEEKEND else tuple(range(7)))


def in_order(classes: tuple[HoursRequest, ...]) -> tuple[HoursRequest, ...]:
    """Evening, weekend, peak."""
    order = list(HourClass)
    return tuple(sorted(classes, key=lambda each: order.index(each.hours.kind)))


def classes_of_row(row: Row, classes: Classes) -> tuple[HoursRequest, ...]:
    """The classes of one row of terms: those that its contract names before those of the whole tenant."""
    own = classes.get((row["tenant"], row["contract"]), ()) if row["contract"] else ()
    kinds = {each.hours.kind for each in own}
    return in_order((*(e for e in classes.get((row["tenant"], None), ()) if e.hours.kind not in kinds), *own))


def sheet_rows(request: ContractRequest) -> list[Mapping[str, CellValue]]:
    """The rows of ``SHEET`` that hold the classes of a request."""
    return [
        {
            "tenant": request.tenant,
            "contract": request.contract,
            "kind": hours.kind.korean,
            "ratio": hours.ratio,
            "weekdays": ",".join(WEEKDAYS[n] for n in hours.weekdays),
            "begin": clock(hours.begin_minute),
            "end": clock(hours.end_minute),
            "first": hours.first,
            "last": hours.last,
        }
        for hours in (each.hours for each in request.classes)
    ]


def requested(classes: tuple[PremiumHours, ...]) -> tuple[HoursRequest, ...]:
    """The requests that the classes of a charge answer."""
    return tuple(HoursRequest(hours=replace(hours, share=Decimal(0))) for hours in classes)


def typed_hours(kind: HourClass, cell: str) -> HoursRequest:
    """``20%``, ``30%; 19:00-22:00`` or ``20%; 2026-11-20..2027-01-10`` as it is typed. Raises BadCell."""
    ratio, *more = [part.strip() for part in cell.replace("；", ";").split(";")]
    share = _RATIO(ratio)
    assert isinstance(share, Decimal)
    hours = usual_hours(kind, share)
    for part in more:
        first, dots, last = part.partition("..")
        begin, dash, end = part.partition("-")
        if dots:
            days = cells.day(first.strip()), cells.day(last.strip())
            if days[1] < days[0]:
                raise BadCell("contract.class_season", first=days[0], last=days[1])
            hours = replace(hours, first=days[0], last=days[1])
        elif dash:
            times = cells.minute_of_day(begin.strip()), cells.minute_of_day(end.strip())
            if any(time % HALF_HOUR_MINUTES for time in times) or times[1] > _DAY_MINUTES:
                raise BadCell("contract.class_half_hours")
            if times[0] >= times[1]:
                raise BadCell("contract.class_times", begin=clock(times[0]), end=clock(times[1]))
            hours = replace(hours, begin_minute=times[0], end_minute=times[1])
        else:
            raise BadCell("contract.class_form", text=part)
    if kind is HourClass.PEAK and (hours.first is None or hours.last is None):
        raise BadCell("contract.class_peak_days")
    return HoursRequest(hours=hours)
