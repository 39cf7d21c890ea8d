"""Two versions of a roster as rows for a terminal or for programs: by shift, agent, tenant or term of the cost."""

from __future__ import annotations

from collections.abc import Mapping

from core.calendar import HolidayCalendar
from core.cells import CellKind
from core.document import Bullets
from core.sheets import Sheet
from core.tables import Column, Row, Table
from wfm.scheduling.edit.notation import OFF, OFF_SHOWN, day_text
from wfm.scheduling.edit.sheet import day_head
from wfm.scheduling.explain.diff import Change, RosterDiff

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "shift": ("agent", "day", "change", "before", "after"),
    "agent": ("agent", "days", "hours_before", "hours_after", "hours_change"),
    "tenant": ("tenant", "missing_before", "missing_after", "missing_change"),
    "term": ("term", "won_before", "won_after", "won_change"),
}
"""Fields of each kind of row, in the order a person reads them."""

TENTH_MINUTES_AN_HOUR = 600
CHANGE_KO = {Change.ADDED: "추가", Change.REMOVED: "삭제", Change.MOVED: "시각 변경", Change.BREAK_MOVED: "휴게 변경"}


def change_rows(by: str, diff: RosterDiff) -> list[dict[str, object]]:
    """Rows of one kind of COLUMNS. Hours are decimal hours."""
    match by:
        case "shift":
            return [
                {
                    "agent": each.agent,
                    "day": each.day,
                    "change": each.change.value,
                    "before": day_text(each.before, off=OFF_SHOWN),
                    "after": day_text(each.after, off=OFF_SHOWN),
                }
                for each in diff.shifts
            ]
        case "agent":
            return [
                {
                    "agent": each.agent,
                    "days": each.days,
                    "hours_before": each.before_minutes / 60,
                    "hours_after": each.after_minutes / 60,
                    "hours_change": (each.after_minutes - each.before_minutes) / 60,
                }
                for each in diff.agents
            ]
        case "tenant":
            return [
                {
                    "tenant": each.tenant,
                    "missing_before": each.before_tenth_minutes / TENTH_MINUTES_AN_HOUR,
                    "missing_after": each.after_tenth_minutes / TENTH_MINUTES_AN_HOUR,
                    "missing_change": (each.after_tenth_minutes - each.before_tenth_minutes) / TENTH_MINUTES_AN_HOUR,
                }
                for each in diff.tenants
            ]
        case _:
            return [
                {
                    "term": each.term,
                    "won_before": each.before_won,
                    "won_after": each.after_won,
                    "won_change": (each.after_won or 0) - (each.before_won or 0),
                }
                for each in diff.terms
            ]


def changes_sheet(diff: RosterDiff, calendar: HolidayCalendar, subtitle: str) -> Sheet:
    """The sheet 변경: every changed day beside what it was in the version before."""
    rows = tuple(
        Row.of(
            day_head(each.day, calendar),
            each.agent,
            CHANGE_KO[each.change],
            day_text(each.before, off=OFF),
            day_text(each.after, off=OFF),
        )
        for each in diff.shifts
    )
    told = f"{subtitle} · v{diff.before.version} 대비 변경 {len(rows)}건"
    table = Table(
        key="changes",
        caption="",
        columns=(
            Column(key="day", label="날짜", width=14),
            Column(key="agent", label="상담사", kind=CellKind.CODE, width=9),
            Column(key="change", label="변경", kind=CellKind.CODE, width=11),
            Column(key="before", label=f"v{diff.before.version}", kind=CellKind.CODE, width=27),
            Column(key="after", label=f"v{diff.after.version}", kind=CellKind.CODE, width=27),
        ),
        rows=rows,
    )
    nothing = Bullets(items=("바뀐 근무가 없습니다.",))
    return Sheet(name="변경", title="앞 버전에서 바뀐 근무", subtitle=told, blocks=(table if rows else nothing,))
