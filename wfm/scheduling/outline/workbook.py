"""The outline as a workbook in Korean: everybody's weeks at a glance, hands wanted and planned, what the rules say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.cells import CellKind
from core.document import Bullets
from core.periods import DateRange
from core.problems import Problem
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table
from wfm.agents import Agent
from wfm.scheduling.outline.planning import Kind, Planned
from wfm.scheduling.outline.records import DAYS_A_WEEK, Outline
from wfm.scheduling.outline.rules import SATURDAY, costs

WEEKDAYS_KO = "월화수목금토일"
FILLS = ("#DCE9F7", "#E3F1DD", "#FBE8CF", "#E9DFF3", "#F7DCE3", "#D9F0EE", "#F2EFC9", "#FFDCC9")
FREE, MISSING, SPARE = "free", "missing", "spare"
TERM_KO = {
    "wishes_to_work": "반영하지 못한 근무 희망",
    "wishes_not_to_work": "반영하지 못한 휴무·시간 희망",
    "hands_missing": "부족 인원",
    "hands_spare": "초과 인원",
}


def outline_workbook(
    planned: Planned,
    outline: Outline,
    days: DateRange,
    agents: Sequence[Agent],
    calendar: HolidayCalendar,
    broken: Sequence[Problem],
) -> Workbook:
    """Sheets of an outline; internal, because they show names."""
    weeks = days.days // DAYS_A_WEEK
    subtitle = f"{days.first:%Y-%m-%d} ~ {days.last:%Y-%m-%d} · {weeks}주"
    heads = tuple(f"{day.day} {WEEKDAYS_KO[day.weekday()]}" for day in days)
    groups = tuple(
        GridGroup(label=f"{days.first + timedelta(weeks=week):%m-%d} 주", span=DAYS_A_WEEK) for week in range(weeks)
    )
    names: dict[str, str] = {agent.agent: agent.name for agent in agents}
    return Workbook(
        title=f"근무 편성 개요 {days.first:%Y-%m-%d}",
        written_on=days.first,
        sheets=(
            Sheet(
                name="근무 편성",
                title="근무 편성 개요",
                subtitle=subtitle,
                blocks=(_people(planned, outline, names, heads, groups),),
            ),
            Sheet(
                name="인원 현황",
                title="일자·근무조별 인원",
                subtitle=subtitle,
                blocks=(_cover(planned, outline, heads, groups),),
            ),
            Sheet(name="근무조", title="근무조와 평가", subtitle=subtitle, blocks=_notes(planned, outline, broken)),
        ),
    )


def _swatches(kinds: Sequence[Kind]) -> tuple[Swatch, ...]:
    return tuple(
        Swatch(key=f"k{number}", label=f"{kind.code} 시작", fill=FILLS[number % len(FILLS)])
        for number, kind in enumerate(kinds)
    )


def _people(
    planned: Planned,
    outline: Outline,
    names: Mapping[str, str],
    heads: tuple[str, ...],
    groups: tuple[GridGroup, ...],
) -> Grid:
    """A row a person: the template of each day, hours, days off on weekends."""
    kinds = planned.used(outline)
    colour = {kind.code: f"k{number}" for number, kind in enumerate(kinds)}
    rows = []
    for person in planned.problem.persons:
        line = outline.lines[person.code]
        hours = _hours(sum(planned.kinds[code].work for code in line if code is not None))
        weekends = sum(line[day] is not None or line[day + 1] is not None for day in range(SATURDAY, len(line), 7))
        off = [FREE if day in person.days_off else None for day in range(len(line))]
        rows.append(
            GridRow(
                headers=(person.code, names.get(person.code, ""), hours, weekends),
                colours=tuple(free if code is None else colour[code] for code, free in zip(line, off, strict=True)),
                values=tuple(code or "" for code in line),
            )
        )
    return Grid(
        key="outline",
        headers=(
            Column(key="agent", label="상담사", width=8),
            Column(key="name", label="이름", width=10),
            Column(key="hours", label="시간", kind=CellKind.DECIMAL, places=1, width=7),
            Column(key="weekends", label="주말", kind=CellKind.INTEGER, width=6),
        ),
        columns=heads,
        rows=tuple(rows),
        palette=(*_swatches(kinds), Swatch(key=FREE, label="근무 불가(휴가·주휴·계약 외)", fill="#EDEDED")),
        groups=groups,
        cell_width=6.2,
    )


def _cover(planned: Planned, outline: Outline, heads: tuple[str, ...], groups: tuple[GridGroup, ...]) -> Grid:
    """A row a template: planned / wanted on each day."""
    at_work = Counter((day, code) for line in outline.lines.values() for day, code in enumerate(line))
    wanted = {(want.day, want.template): want.persons for want in planned.problem.wants}
    rows = []
    for kind in planned.used(outline):
        cells = [(at_work[day, kind.code], wanted.get((day, kind.code), 0)) for day in range(planned.problem.days)]
        rows.append(
            GridRow(
                headers=(kind.code, _hours(kind.work)),
                colours=tuple(MISSING if have < want else SPARE if have > want else None for have, want in cells),
                values=tuple(f"{have}/{want}" if have or want else "" for have, want in cells),
            )
        )
    return Grid(
        key="cover",
        headers=(
            Column(key="template", label="근무조", width=9),
            Column(key="hours", label="근무 시간", kind=CellKind.DECIMAL, places=1, width=10),
        ),
        columns=heads,
        rows=tuple(rows),
        palette=(
            Swatch(key=MISSING, label="부족", fill="#F8D7DA"),
            Swatch(key=SPARE, label="초과", fill="#DCE9F7"),
        ),
        groups=groups,
        notes=("편성 인원 / 필요 인원",),
        cell_width=6.2,
    )


def _notes(planned: Planned, outline: Outline, broken: Sequence[Problem]) -> tuple[Table | Bullets, ...]:
    """Hours of the templates, points by term, people for whom no legal line was found."""
    kinds = Table(
        key="kinds",
        caption="근무조",
        columns=(
            Column(key="code", label="근무조", width=10),
            Column(key="start", label="시작", width=8),
            Column(key="end", label="종료", width=8),
            Column(key="work", label="근무 시간", kind=CellKind.DECIMAL, places=1, width=10),
        ),
        rows=tuple(
            Row.of(kind.code, _clock(kind.start), _clock(kind.end), _hours(kind.work)) for kind in planned.used(outline)
        ),
    )
    points = Table(
        key="points",
        caption="평가 점수 (낮을수록 좋음)",
        columns=(
            Column(key="term", label="항목", width=28),
            Column(key="points", label="점수", kind=CellKind.INTEGER, width=10),
        ),
        rows=tuple(Row.of(TERM_KO[name], points) for name, points in costs(outline, planned.problem).items()),
    )
    people = sorted({str(each.values["person"]) for each in broken})
    said = f"규칙에 맞는 편성을 찾지 못한 상담사: {', '.join(people)}" if people else "모든 규칙을 지켰습니다."
    return kinds, points, Bullets(items=(said,))


def _hours(minutes: int) -> Decimal:
    return Decimal(minutes) / 60


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
