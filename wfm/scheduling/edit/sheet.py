"""The sheet of the exported week that planners edit, and what the file says about where it came from."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.cells import CellKind
from core.ids import AgentId
from core.periods import seoul
from core.service import WEEKDAY_NAMES_KO
from core.sheets import Form, FormRow, Sheet, Swatch
from core.tables import Column
from wfm.agents import Absence, Agent
from wfm.scheduling.edit.notation import OFF, PIN_MARK, day_text
from wfm.scheduling.formulate.availability import AT_WORK
from wfm.scheduling.roster import Roster, Shift

SHEET = "편집"
AGENT_HEAD = "상담사"
FORMAT = "1"
"""Version of the sheet's layout: a later one is refused with a word."""

_USUAL_TEXTS_MAX = 12
_CELL_WIDTH = 24.0


def edit_sheet(
    roster: Roster, agents: Sequence[Agent], absences: Sequence[Absence], calendar: HolidayCalendar, subtitle: str
) -> Sheet:
    """Agents down, days across, each cell a shift as text: what ``pumasi roster import`` reads back."""
    shifts = {(shift.agent, shift.start.date()): shift for shift in roster.shifts}
    pinned = {(pin.agent, pin.day) for pin in roster.pins}
    rows = []
    for agent in sorted((each for each in agents if each.pool == roster.pool), key=lambda each: each.agent):
        days = [_day(agent, day, shifts, pinned, absences, calendar) for day in roster.range]
        rows.append(
            FormRow(
                headers=(agent.agent, agent.name, Decimal(agent.week_minutes) / 60, _window(agent)),
                texts=tuple(text for text, _ in days),
                fills=tuple(fill for _, fill in days),
            )
        )
    usual = Counter(day_text(shift) for shift in roster.shifts).most_common(_USUAL_TEXTS_MAX)
    form = Form(
        key="edit",
        headers=(
            Column(key="agent", label=AGENT_HEAD, width=8),
            Column(key="name", label="이름", width=12),
            Column(key="contract", label="계약(시간)", kind=CellKind.HOURS, width=9, places=1),
            Column(key="window", label="근무 가능", kind=CellKind.CODE, width=12),
        ),
        columns=tuple(day_head(day, calendar) for day in roster.range),
        rows=tuple(rows),
        changed=Swatch(key="changed", label="바꾼 칸", fill="#FFE699", ink="#7A4B00", bold=True),
        palette=(
            Swatch(key="rest", label="주휴·계약 외", fill="#EEF1F3", ink="#8A97A1"),
            Swatch(key="leave", label="휴가", fill="#F6E3D3", ink="#9A5B23"),
        ),
        choices=(OFF, *sorted(text for text, _ in usual)),
        guide=_guide(roster),
        prompt="09:00-18:00 (12:00-13:00)처럼 적거나 목록에서 고르세요. 쉬는 날은 비우거나 휴무.",
        cell_width=_CELL_WIDTH,
    )
    return Sheet(name=SHEET, title="근무표 편집", subtitle=subtitle, blocks=(form,), landscape=True)


def day_head(day: date, calendar: HolidayCalendar) -> str:
    """``11/9(월)``, a holiday with its name: the head of a day's column."""
    holiday = calendar.name(day)
    return f"{day.month}/{day.day}({WEEKDAY_NAMES_KO[day.weekday()]})" + (f" {holiday}" if holiday else "")


def origin_of(roster: Roster) -> tuple[tuple[str, str], ...]:
    """What the hidden sheet says: which version the cells show, and a hash that tells whether it is still that."""
    return (
        ("format", FORMAT),
        ("roster", roster.roster),
        ("pool", roster.pool),
        ("week", f"{roster.monday:%Y-%m-%d}"),
        ("version", str(roster.version)),
        ("shifts", shifts_hash(roster)),
    )


def shifts_hash(roster: Roster) -> str:
    """Twelve hexadecimal digits over who works when."""
    lines = sorted(f"{shift.agent} {shift.start:%Y-%m-%d} {day_text(shift)}" for shift in roster.shifts)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def _day(
    agent: Agent,
    day: date,
    shifts: dict[tuple[AgentId, date], Shift],
    pinned: set[tuple[AgentId, date]],
    absences: Sequence[Absence],
    calendar: HolidayCalendar,
) -> tuple[str, str | None]:
    """Text and fill of a cell: a day off says why, where leave, the rest day or the contract is the reason."""
    shift, is_pinned = shifts.get((agent.agent, day)), (agent.agent, day) in pinned
    begin, end = seoul(day, agent.earliest_minute), seoul(day, agent.latest_minute)
    on_leave = any(
        away.agent == agent.agent and away.kind not in AT_WORK and away.start < end and away.end > begin
        for away in absences
    )
    off = ""
    if on_leave:
        off = "휴가"
    elif day.weekday() == agent.weekly_rest_day:
        off = "주휴"
    elif calendar.is_holiday(day) and agent.restrictions.no_holiday and agent.restrictions.hold_on(day):
        off = "휴일"
    fill = "leave" if on_leave else "rest" if off or day.weekday() not in agent.weekdays else None
    return day_text(shift, is_pinned=is_pinned, off=off), fill


def _window(agent: Agent) -> str:
    hours = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in (agent.earliest_minute, agent.latest_minute)]
    return "–".join(hours)


def _guide(roster: Roster) -> tuple[str, ...]:
    first, last = f"{roster.monday:%Y-%m-%d}", f"{roster.range.last:%Y-%m-%d}"
    command = f"pumasi roster import 파일.xlsx --week {first} --dry-run"
    return (
        f"{first} ~ {last} 근무를 칸에서 바로 고칩니다. 요일 아래 칸만 바꿀 수 있고, 바꾼 칸은 노란색이 됩니다.",
        f"근무: 09:00-18:00 (12:00-13:00) · 휴게는 적지 않으면 자동 · 밤: 22:00-07:00 · 쉬는 날: 빈칸 또는 {OFF}",
        "옮기기와 맞바꾸기는 칸의 글을 서로 바꾸고, 지우려면 칸을 비웁니다. 한 칸에 근무는 하나입니다.",
        f"바꾼 칸은 가져올 때 모두 고정됩니다. 바꾸지 않은 칸도 끝에 {PIN_MARK} 를 붙이면 고정되고, 떼면 풀립니다.",
        f"저장한 뒤 먼저 시험해 보세요: {command} · 다른 시트는 함께 바뀌지 않습니다.",
    )
