"""The staffing plan as a workbook (필요 인원 산정표): heat maps, pooled against alone, need against share. Internal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.cells import CellKind, CellValue
from core.document import Chart, ChartKind, Fact, Facts, Series
from core.ids import TenantId
from core.money import round_rate
from core.service import WEEKDAY_NAMES_KO
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column
from wfm.staffing.amendment import Amendment
from wfm.staffing.plan import StaffingPlan
from wfm.staffing.requirement import TENTHS_AN_AGENT
from wfm.staffing.shrinkage import HoursBehind, Shrinkage, ShrinkageKind
from wfm.staffing.waiting_line import Whole
from wfm.staffing.workbook_tables import amendment_table, count, line_table, pooling_table, shrinkage_table

HEAT = ("#EEF4FA", "#D3E3F3", "#AECBE8", "#82AEDA", "#5389C3", "#2F67A5")
"""From little to much; the two darkest carry white figures."""

WHITE_INK_FROM = 4
TENANTS_IN_CHART = 20


def staffing_workbook(
    plan: StaffingPlan, calendar: HolidayCalendar, shrinkage: Shrinkage, amendments: Sequence[Amendment] = ()
) -> Workbook:
    """Sheets 요약, 시간대별, 고객사별 시간대, 통합 효과, 산정 내역, 비가동률, 계약 보완 of one pool."""
    grid = plan.requirement.grid
    subtitle = f"{grid.first_day:%Y-%m-%d} ~ {grid.range.last:%Y-%m-%d} · 상담 풀 {plan.requirement.pool}"
    tenths = _by_tenant(plan)
    pool = sum(tenths.values(), np.zeros(grid.size, dtype=np.int64))
    behind = shrinkage.behind(plan.need_hours)
    return Workbook(
        title=f"필요 인원 산정표 {grid.first_day:%Y-%m-%d}",
        written_on=grid.first_day,
        sheets=(
            Sheet(
                name="요약",
                title="필요 인원 산정표",
                subtitle=subtitle,
                blocks=(_summary(plan, pool), _day_chart(plan, pool), _pooling_chart(plan), _rules(plan)),
            ),
            Sheet(
                name="시간대별",
                title="시간대별 필요 인원 (풀 전체, 명)",
                subtitle=subtitle,
                blocks=(_pool_grid(plan, pool, calendar),),
            ),
            Sheet(
                name="고객사별 시간대",
                title="고객사별 시간대별 필요 인원 (명)",
                subtitle=subtitle,
                blocks=(_tenant_grid(plan, tenths, calendar),),
            ),
            Sheet(name="통합 효과", title="통합 운영과 단독 운영", subtitle=subtitle, blocks=(pooling_table(plan),)),
            Sheet(name="산정 내역", title="채널별 산정 내역", subtitle=subtitle, blocks=(line_table(plan, shrinkage),)),
            Sheet(
                name="비가동률",
                title="비가동률과 유급 시간",
                subtitle=subtitle,
                blocks=(
                    _shrinkage_facts(plan, behind, shrinkage),
                    _shrinkage_chart(behind),
                    shrinkage_table(behind),
                ),
                landscape=False,
            ),
            Sheet(
                name="계약 보완",
                title="투입 비율이 모자라는 고객사와 제안",
                subtitle=subtitle,
                blocks=(amendment_table(amendments),),
            ),
        ),
    )


def _by_tenant(plan: StaffingPlan) -> dict[TenantId, Whole]:
    """Tenths of agents an interval, all channels together."""
    found: dict[TenantId, Whole] = {}
    for line in plan.requirement.lines:
        tenths = np.array(line.tenths, dtype=np.int64)
        found[line.tenant] = found.get(line.tenant, np.zeros_like(tenths)) + tenths
    return found


def _summary(plan: StaffingPlan, pool: Whole) -> Facts:
    grid = plan.requirement.grid
    peak = int(pool.argmax())
    saved = plan.alone_hours - plan.need_hours
    weekday = WEEKDAY_NAMES_KO[grid.day_of(peak).weekday()]
    return Facts(
        items=(
            Fact(label="고객사", value=len(plan.tenants), kind=CellKind.INTEGER, unit="곳"),
            Fact(label="필요 시간 (통합)", value=plan.need_hours, kind=CellKind.HOURS, places=1, unit="시간"),
            Fact(label="필요 시간 (단독 합계)", value=plan.alone_hours, kind=CellKind.HOURS, places=1, unit="시간"),
            Fact(label="통합 절감", value=saved, kind=CellKind.HOURS, places=1, unit="시간"),
            Fact(label="절감률", value=_ratio(saved, plan.alone_hours), kind=CellKind.PERCENT),
            Fact(label="최대 동시 필요", value=_agents(int(pool[peak])), kind=CellKind.DECIMAL, places=1, unit="명"),
            Fact(label="최대 시각", value=f"{grid.start_of(peak):%m-%d}({weekday}) {grid.start_of(peak):%H:%M}"),
            Fact(
                label="운영시간 외 문의",
                value=count(sum(line.contacts_outside for line in plan.lines)),
                kind=CellKind.DECIMAL,
                places=1,
                unit="건",
            ),
            Fact(
                label="투입 비율 부족 고객사",
                value=len(plan.requirement.under_sold),
                kind=CellKind.INTEGER,
                unit="곳",
            ),
        ),
        columns=3,
    )


def _rules(plan: StaffingPlan) -> Facts:
    rules = plan.rules
    return Facts(
        caption="산정 기준",
        items=(
            Fact(label="FTE 1.0의 월 근무시간", value=rules.share_month_hours, kind=CellKind.HOURS, places=1),
            Fact(
                label="채팅 1건 추가 시 처리 지연",
                value=rules.chat_slowdown,
                kind=CellKind.PERCENT,
                places=0,
            ),
            Fact(label="필요 인원의 뜻", value="근무 중인 상담사 (휴가·교육·회의 등 비가동 시간 제외)"),
            Fact(label="실시간 채널", value="전화·채팅: 통합 대기열(Erlang A/C) 부하 + 안전 인원 배분"),
            Fact(label="게시판", value="처리 기한 안에서 한산한 시간대에 배분한 업무량"),
            Fact(label="운영시간 외 문의", value="별도 집계, 인원 산정에서 제외"),
        ),
        columns=1,
    )


def _day_chart(plan: StaffingPlan, pool: Whole) -> Chart:
    """A line per day of the first week, over the hours in which anybody is needed."""
    grid = plan.requirement.grid
    days = min(grid.days, 7)
    week = pool[: days * grid.per_day].reshape(days, grid.per_day)
    first, end = _hours_used(plan, pool)
    return Chart(
        title="요일별 시간대 필요 인원",
        categories=tuple(_clock(index * grid.minutes) for index in range(first, end)),
        series=tuple(
            Series(
                name=_day_label(plan, number),
                values=tuple(_agents(int(tenth)) for tenth in week[number, first:end]),
            )
            for number in range(days)
        ),
        kind=ChartKind.LINES,
        unit="명",
    )


def _pooling_chart(plan: StaffingPlan) -> Chart:
    """The tenants with the largest need; the table holds all."""
    largest = sorted(plan.tenants, key=lambda tenant: (-tenant.need_hours, tenant.tenant))[:TENANTS_IN_CHART]
    return Chart(
        title=f"통합과 단독 운영의 필요 시간 (상위 {len(largest)}곳)",
        categories=tuple(tenant.tenant for tenant in largest),
        series=(
            Series(name="통합", values=tuple(tenant.need_hours for tenant in largest)),
            Series(name="단독", values=tuple(tenant.alone_hours for tenant in largest)),
        ),
        kind=ChartKind.BARS,
        unit="시간",
    )


def _shrinkage_facts(plan: StaffingPlan, behind: HoursBehind, shrinkage: Shrinkage) -> Facts:
    """From hours on duty to paid and contracted hours, and the contracts' figure beside the own one."""
    need = plan.need_hours
    sold = sum((tenant.need_hours * tenant.shrinkage for tenant in plan.tenants), Decimal(0))
    return Facts(
        caption="근무 중 시간에서 유급 시간까지",
        items=(
            Fact(label="필요 시간 (근무 중)", value=behind.on_duty, kind=CellKind.HOURS, places=2, unit="시간"),
            Fact(label="유급 시간", value=behind.paid, kind=CellKind.HOURS, places=2, unit="시간"),
            Fact(label="소정 근로시간", value=behind.contracted, kind=CellKind.HOURS, places=2, unit="시간"),
            Fact(label="휴게 (무급, 별도)", value=behind.breaks, kind=CellKind.HOURS, places=2, unit="시간"),
            Fact(label="비가동률 (유급 대비)", value=round_rate(shrinkage.of_paid, 4), kind=CellKind.PERCENT),
            Fact(label="계약의 비가동률", value=_ratio(sold, need), kind=CellKind.PERCENT),
        ),
        columns=2,
    )


def _shrinkage_chart(behind: HoursBehind) -> Chart:
    """Hours by kind, breaks apart: they lie beside the contracted hours."""
    kinds = [each for each in behind.kinds if each.part.kind is not ShrinkageKind.BREAK]
    return Chart(
        title="종류별 비가동 시간 (휴게 제외)",
        categories=tuple(each.part.kind.korean for each in kinds),
        series=(Series(name="시간", values=tuple(each.hours for each in kinds)),),
        kind=ChartKind.BARS,
        unit="시간",
    )


def _pool_grid(plan: StaffingPlan, pool: Whole, calendar: HolidayCalendar) -> Grid:
    grid = plan.requirement.grid
    first, end = _hours_used(plan, pool)
    colours = _heat(pool)
    rows = []
    for number, day in enumerate(grid.range):
        part = slice(number * grid.per_day + first, number * grid.per_day + end)
        rows.append(
            GridRow(
                headers=(
                    f"{_day_label(plan, number)} {calendar.name(day) or ''}".strip(),
                    _hours(int(pool[part].sum()), grid.minutes),
                    _agents(int(pool[part].max())),
                ),
                colours=colours[part],
                values=_values(pool[part]),
            )
        )
    return Grid(
        key="pool",
        headers=(
            Column(key="day", label="날짜", width=12),
            Column(key="hours", label="시간", kind=CellKind.HOURS, width=8, places=1),
            Column(key="peak", label="최대(명)", kind=CellKind.DECIMAL, width=8, places=1),
        ),
        columns=tuple(_clock(index * grid.minutes) for index in range(first, end)),
        rows=tuple(rows),
        palette=_palette(pool),
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=5.2,
    )


def _tenant_grid(plan: StaffingPlan, tenths: dict[TenantId, Whole], calendar: HolidayCalendar) -> Grid:
    grid = plan.requirement.grid
    everything = np.stack(list(tenths.values())) if tenths else np.zeros((1, grid.size), dtype=np.int64)
    first, end = _hours_used(plan, everything.sum(axis=0))
    shown = [day * grid.per_day + index for day in range(grid.days) for index in range(first, end)]
    top = int(everything.max())
    return Grid(
        key="tenants",
        headers=(
            Column(key="tenant", label="고객사", width=8),
            Column(key="hours", label="시간", kind=CellKind.HOURS, width=8, places=1),
        ),
        groups=tuple(
            GridGroup(label=f"{_day_label(plan, number)} {calendar.name(day) or ''}".strip(), span=end - first)
            for number, day in enumerate(grid.range)
        ),
        columns=tuple(
            str(index % grid.per_day * grid.minutes // 60) if index * grid.minutes % 60 == 0 else "" for index in shown
        ),
        rows=tuple(
            GridRow(
                headers=(tenant, _hours(int(row.sum()), grid.minutes)),
                colours=_heat(row[shown], top),
                values=_values(row[shown]),
            )
            for tenant, row in tenths.items()
        ),
        palette=_palette(everything),
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=3.4,
    )


def _hours_used(plan: StaffingPlan, tenths: Whole) -> tuple[int, int]:
    """First and end of the intervals of the day in which anybody is needed on any day; the whole day if nobody is."""
    grid = plan.requirement.grid
    used = np.flatnonzero(tenths.reshape(grid.days, grid.per_day).sum(axis=0) > 0)
    return (int(used[0]), int(used[-1]) + 1) if used.size else (0, grid.per_day)


def _heat(tenths: Whole, top: int | None = None) -> tuple[str | None, ...]:
    """A swatch per value; None where nobody is needed."""
    top = int(tenths.max(initial=0)) if top is None else top
    steps = [_step(int(value), top) for value in tenths]
    return tuple(None if step is None else f"heat{step}" for step in steps)


def _step(tenths: int, top: int) -> int | None:
    return None if tenths <= 0 else min(len(HEAT) - 1, (tenths - 1) * len(HEAT) // max(top, 1))


def _palette(tenths: Whole) -> tuple[Swatch, ...]:
    """Swatches with the range of agents that each stands for."""
    top = int(tenths.max(initial=0))
    swatches = []
    for step, fill in enumerate(HEAT):
        inside = [tenth for tenth in range(1, top + 1) if _step(tenth, top) == step]
        label = f"{_agents(inside[0])}–{_agents(inside[-1])}" if inside else "–"
        ink = "#FFFFFF" if step >= WHITE_INK_FROM else "#22303C"
        swatches.append(Swatch(key=f"heat{step}", label=label, fill=fill, ink=ink, in_legend=bool(inside)))
    return tuple(swatches)


def _values(tenths: Whole) -> tuple[CellValue, ...]:
    return tuple(_agents(int(tenth)) if tenth else None for tenth in tenths)


def _agents(tenths: int) -> Decimal:
    return Decimal(tenths) / TENTHS_AN_AGENT


def _hours(tenths: int, minutes: int) -> Decimal:
    return round_rate(Decimal(tenths) / TENTHS_AN_AGENT * minutes / 60, 2)


def _ratio(part: Decimal, whole: Decimal) -> Decimal:
    return round_rate(part / whole, 4) if whole else Decimal(0)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _day_label(plan: StaffingPlan, number: int) -> str:
    day = plan.requirement.grid.first_day + timedelta(days=number)
    return f"{day.month}/{day.day}({WEEKDAY_NAMES_KO[day.weekday()]})"
