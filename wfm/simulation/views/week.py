"""A played week as a workbook and as a page: service against target, KPI clauses, how busy people are by hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import numpy as np

from core.cells import CellKind, show_cell
from core.document import Block, Chart, ChartKind, Fact, Facts, Series
from core.ids import TenantId
from core.service import WEEKDAY_NAMES_KO
from core.sheets import Grid, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table
from wfm.simulation.measures import LineMeasures
from wfm.simulation.views.clauses import clause_page_table, clause_table, summary_of
from wfm.simulation.views.page import Cell, Page, PageTable, Range, number_cell, text_cell
from wfm.simulation.views.records import Side
from wfm.simulation.views.rows import ViewRow, line_rows, total_row
from wfm.simulation.views.wording import (
    HELD_NOTE,
    INTERNAL,
    MEASURE_KO,
    NO_NETWORK,
    as_cell,
    measure_cell,
    rules_text,
    shown,
    target_text,
)

LINES_IN_CHART = 24
"""So many lines are told apart in one chart: those farthest below their target."""

HEAT = ("#E7F0EC", "#C6DFD3", "#F4E3B5", "#EDB679", "#D9744C", "#A8471D")
HEAT_FROM = (0, 45, 60, 75, 85, 92)
"""Occupancy in percent from which each colour holds."""

SUMMED = ("contacts", "in_time_percent", "answered_percent", "abandoned_percent", "occupancy_percent", "on_duty_hours")
SUMMED_NEED = ("need_hours", "under_sold_hours", "wages_won", "premiums_won", "cost_won", "unsold_won")


def week_workbook(side: Side, names: Mapping[TenantId, str], stands_on: str, tenant: str | None) -> Workbook:
    """Sheets 요약, 채널별, KPI 조항, 시간대별 점유율."""
    subtitle = subtitle_of(side, stands_on)
    lines = _lines(side, tenant)
    clauses = [each for each in side.clauses if tenant in (None, each.tenant)]
    overview: list[Block] = [pool_facts(side), *level_charts(lines), occupancy_chart(side)]
    sheets = [
        Sheet(name="요약", title="주간 서비스 시뮬레이션", subtitle=subtitle, blocks=tuple(overview)),
        Sheet(
            name="채널별", title="고객사·채널별 서비스", subtitle=subtitle, blocks=(_line_table(side, lines, names),)
        ),
        Sheet(
            name="시간대별 점유율",
            title="시간대별 상담 점유율",
            subtitle=subtitle,
            blocks=(occupancy_grid(side),),
            landscape=True,
        ),
    ]
    if clauses:
        sheets.insert(
            2,
            Sheet(
                name="KPI 조항", title="KPI 조항과 지킬 확률", subtitle=subtitle, blocks=(clause_table(clauses, names),)
            ),
        )
    return Workbook(
        title=f"주간 서비스 시뮬레이션 {side.problem.grid.first_day:%Y-%m-%d}",
        written_on=side.problem.grid.first_day,
        sheets=tuple(sheets),
    )


def week_page(side: Side, names: Mapping[TenantId, str], stands_on: str, tenant: str | None) -> Page:
    """The same for a browser."""
    clauses = [each for each in side.clauses if tenant in (None, each.tenant)]
    lines = _lines(side, tenant)
    tables = [_line_page_table(side, lines, names)]
    if clauses:
        tables.append(clause_page_table(clauses, names))
    return Page(
        title="주간 서비스 시뮬레이션",
        subtitle=subtitle_of(side, stands_on),
        facts=pool_facts_text(side, summary_of(clauses)),
        remarks=(),
        charts=(occupancy_chart(side),),
        tables=tuple(tables),
        footer=footer_of(side),
    )


def subtitle_of(side: Side, stands_on: str) -> str:
    """Days, pool, roster, how often it was played."""
    grid, measures = side.problem.grid, side.measures
    return (
        f"{grid.first_day:%Y-%m-%d} ~ {grid.range.last:%Y-%m-%d} · 상담 풀 {side.problem.pool} · {stands_on} · "
        f"{measures.replications:,}주 반복 (시드 {measures.seed})"
    )


def footer_of(side: Side, *notes: str) -> str:
    """The assumptions, and who may see it."""
    return " ".join((rules_text(side.problem.rules), *notes, NO_NETWORK, INTERNAL))


def pool_facts(side: Side) -> Facts:
    """The pool in figures."""
    row = total_row(side)
    return Facts(
        items=tuple(
            Fact(
                label=MEASURE_KO[name][0],
                value=measure_cell(name, row[name]),
                kind=MEASURE_KO[name][1],
                places=MEASURE_KO[name][2],
                unit=MEASURE_KO[name][3],
            )
            for name in (*SUMMED, *SUMMED_NEED)
            if row[name] is not None
        ),
        columns=1,
    )


def pool_facts_text(side: Side, *more: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The pool's service in the head of a page."""
    row = total_row(side)
    told = [
        (MEASURE_KO[name][0], shown(name, row[name]) + MEASURE_KO[name][3]) for name in SUMMED if row[name] is not None
    ]
    return (*told, *more)


Line = tuple[LineMeasures, ViewRow]


def _lines(side: Side, tenant: str | None) -> list[Line]:
    rows = line_rows(side.problem, side.measures, side.plays)
    lines = [line for line in side.measures.lines if line.offered.value > 0]
    return [pair for pair in zip(lines, rows, strict=True) if tenant in (None, pair[0].tenant)]


def _line_name(line: LineMeasures) -> str:
    return f"{line.tenant} {line.channel.korean}"


def level_charts(lines: Sequence[Line]) -> list[Chart]:
    """Service level with its interval against the target, the lines farthest below it first."""
    known = [(line, row) for line, row in lines if line.service_level is not None]
    if not known:
        return []

    def short(pair: Line) -> float:
        assert pair[0].service_level is not None
        return float(pair[0].service.target.fraction) - pair[0].service_level.value

    chosen = sorted(known, key=lambda pair: -short(pair))[:LINES_IN_CHART]

    def values(name: str) -> tuple[Decimal | None, ...]:
        found = [as_cell(row[name], CellKind.DECIMAL) for _, row in chosen]
        return tuple(value if isinstance(value, Decimal) else None for value in found)

    return [
        Chart(
            title=f"서비스레벨과 목표 (목표에 못 미치는 순 {len(chosen)}개, 95% 구간)",
            categories=tuple(_line_name(line) for line, _ in chosen),
            series=(
                Series(name="서비스레벨", values=values("service_level_percent")),
                Series(name="목표", values=values("target_percent")),
                Series(name="하한", values=values("service_level_low_percent")),
                Series(name="상한", values=values("service_level_high_percent")),
            ),
            kind=ChartKind.LINES,
            unit="%",
            height_mm=70,
        )
    ]


def occupancy_chart(side: Side) -> Chart:
    """Occupancy by hour of the day, a line a day, over the hours in which anybody is on duty."""
    days = side.occupancy.reshape(7, 24)
    used = np.flatnonzero(~np.isnan(days).all(axis=0))
    hours = range(int(used[0]), int(used[-1]) + 1) if used.size else range(24)
    return Chart(
        title="시간대별 상담 점유율 (전화·채팅, 평균)",
        categories=tuple(f"{hour:02d}" for hour in hours),
        series=tuple(
            Series(name=WEEKDAY_NAMES_KO[number], values=tuple(_percent(days[number, hour]) for hour in hours))
            for number in range(7)
        ),
        kind=ChartKind.LINES,
        unit="%",
    )


def _percent(share: float) -> Decimal | None:
    return None if np.isnan(share) else Decimal(repr(round(float(share) * 100, 1)))


def occupancy_grid(side: Side) -> Grid:
    """Day × hour, coloured by how busy people are."""
    days = side.occupancy.reshape(7, 24)
    rows = []
    for number, day in enumerate(side.problem.grid.range):
        values = [_percent(share) for share in days[number]]
        rows.append(
            GridRow(
                headers=(f"{day.month}/{day.day}({WEEKDAY_NAMES_KO[number]})",),
                colours=tuple(None if value is None else f"heat{_step(value)}" for value in values),
                values=tuple(values),
            )
        )
    return Grid(
        key="occupancy",
        headers=(Column(key="day", label="날짜", width=11),),
        columns=tuple(f"{hour:02d}" for hour in range(24)),
        rows=tuple(rows),
        palette=tuple(
            Swatch(
                key=f"heat{step}", label=_band(step), fill=fill, ink="#FFFFFF" if step == len(HEAT) - 1 else "#22303C"
            )
            for step, fill in enumerate(HEAT)
        ),
        kind=CellKind.DECIMAL,
        places=0,
        cell_width=5,
        notes=(
            "점유율: 근무 시간 가운데 전화나 채팅을 하나 이상 처리하는 시간의 비율 (%). 빈칸은 근무자가 없는 시간.",
        ),
    )


def _step(percent: Decimal) -> int:
    return max(step for step, start in enumerate(HEAT_FROM) if percent >= start)


def _band(step: int) -> str:
    end = f"–{HEAT_FROM[step + 1]}" if step + 1 < len(HEAT_FROM) else "–100"
    return f"{HEAT_FROM[step]}{end}%"


def _line_table(side: Side, lines: Sequence[Line], names: Mapping[TenantId, str]) -> Table:
    columns = (
        Column(key="tenant", label="고객사", kind=CellKind.CODE, width=8),
        Column(key="name", label="이름", width=16),
        Column(key="channel", label="채널", kind=CellKind.CODE, width=7),
        Column(key="target", label="목표", kind=CellKind.CODE, width=13),
        Column(key="contacts", label="주간 문의", kind=CellKind.DECIMAL, width=10, places=1),
        Column(key="level", label="서비스레벨", kind=CellKind.PERCENT, width=10, places=1),
        Column(key="low", label="하한", kind=CellKind.PERCENT, width=8, places=1),
        Column(key="high", label="상한", kind=CellKind.PERCENT, width=8, places=1),
        Column(key="gap", label="목표 대비", kind=CellKind.PERCENT, width=10, places=1),
        Column(key="held", label="목표 지킨 주", kind=CellKind.PERCENT, width=12, places=1),
        Column(key="answered", label="응대율", kind=CellKind.PERCENT, width=8, places=1),
        Column(key="abandoned", label="포기율", kind=CellKind.PERCENT, width=8, places=1),
        Column(key="asa", label="평균 응답 (초)", kind=CellKind.INTEGER, width=13),
        Column(key="wait", label="대기 90% (초)", kind=CellKind.INTEGER, width=13),
    )
    rows = []
    for line, row in lines:
        level, target = (
            as_cell(row[name], CellKind.PERCENT, is_percent=True)
            for name in ("service_level_percent", "target_percent")
        )
        gap = level - target if isinstance(level, Decimal) and isinstance(target, Decimal) else None
        rows.append(
            Row.of(
                line.tenant,
                names.get(line.tenant, ""),
                line.channel.korean,
                target_text(line.service.target),
                as_cell(row["contacts"], CellKind.DECIMAL),
                level,
                *(_ratio(row[name]) for name in ("service_level_low_percent", "service_level_high_percent")),
                gap,
                *(_ratio(row[name]) for name in ("weeks_held_percent", "answered_percent", "abandoned_percent")),
                as_cell(row["asa_s"], CellKind.INTEGER),
                as_cell(row["p90_wait_s"], CellKind.INTEGER),
            )
        )
    return Table(
        key="lines",
        columns=columns,
        rows=tuple(rows),
        notes=(
            HELD_NOTE,
            "하한·상한: 서비스레벨의 95% 신뢰구간. 게시판은 처리 기한 안에 끝낸 비율.",
            rules_text(side.problem.rules),
        ),
    )


def _ratio(value: object) -> Decimal | None:
    cell = as_cell(value, CellKind.PERCENT, is_percent=True)
    return cell if isinstance(cell, Decimal) else None


def _line_page_table(side: Side, lines: Sequence[Line], names: Mapping[TenantId, str]) -> PageTable:
    rows: list[tuple[Cell, ...]] = []
    for line, row in lines:
        level, target = line.service_level, float(line.service.target.fraction) * 100
        is_short = level is not None and level.value * 100 < target
        rows.append(
            (
                text_cell(f"{line.tenant} {names.get(line.tenant, '')}".strip()),
                text_cell(line.channel.korean),
                text_cell(target_text(line.service.target)),
                number_cell(_shown(row["contacts"], CellKind.DECIMAL)),
                number_cell(_shown_percent(row["service_level_percent"]), "bad" if is_short else "good"),
                Cell(
                    text="",
                    range=None
                    if level is None
                    else Range(
                        value=_track(level.value), low=_track(level.low), high=_track(level.high), target=target
                    ),
                ),
                *(
                    number_cell(_shown_percent(row[name]))
                    for name in ("weeks_held_percent", "answered_percent", "abandoned_percent")
                ),
                number_cell(_shown(row["asa_s"], CellKind.INTEGER)),
                number_cell(_shown(row["p90_wait_s"], CellKind.INTEGER)),
            )
        )
    head = ("고객사", "채널", "목표", "주간 문의", "서비스레벨", "95% 구간과 목표", "목표 지킨 주", "응대율", "포기율")
    return PageTable(
        key="lines",
        title="고객사·채널별 서비스",
        head=(*head, "평균 응답(초)", "대기 90%(초)"),
        rows=tuple(rows),
        notes=(HELD_NOTE, "막대는 95% 신뢰구간, 점은 서비스레벨, 세로선은 목표 (0–100%)."),
    )


def _track(share: float) -> float:
    """Percent on the track, however wide the interval is."""
    return min(max(round(share * 100, 2), 0.0), 100.0)


def _shown(value: object, kind: CellKind) -> str:
    cell = as_cell(value, kind)
    return "–" if cell is None else show_cell(cell, kind, 1 if kind is CellKind.DECIMAL else 0)


def _shown_percent(value: object) -> str:
    cell = _ratio(value)
    return "–" if cell is None else show_cell(cell, CellKind.PERCENT, 1)
