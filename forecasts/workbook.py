"""The forecast as a workbook (문의량 예측): summary, days with their factors, hours, a chart per tenant. Internal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.cells import CellKind, CellValue
from core.document import Fact, Facts
from core.ids import TenantId
from core.periods import DAYS_A_WEEK
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table, Total
from forecasts.forecast import Forecast, ForecastSeries
from forecasts.history import Floats, History
from forecasts.outlook import Outlook, day_label, outlook, outlook_chart, outlooks, tenths
from forecasts.overrides import Override, in_force
from forecasts.views import day_rows, week_rows
from forecasts.wording import BASIS_KO, change_text, clock, model_ko, source_ko

HEAT = ("#F4F8FB", "#DCE9F4", "#B9D3E9", "#8DB6DB", "#5F95C8", "#3A76B0")
"""From little to much; the two darkest carry white figures."""

WHITE_INK_FROM = 4
FACTORS_KO = {
    "level": "수준",
    "weekday": "요일",
    "season": "계절",
    "holiday": "휴일",
    "event": "이벤트",
    "driver": "주문·광고 등",
    "override": "조정",
}
CHARTS_A_SHEET = 40


def forecast_workbook(
    forecast: Forecast,
    history: History,
    names: Mapping[TenantId, str],
    overrides: Sequence[Override],
    calendar: HolidayCalendar,
) -> Workbook:
    """Sheets 요약, 일별, 시간대별, 그래프 and, where there is a hand on it, 조정."""
    days = forecast.grid.range
    subtitle = f"{days.first:%Y-%m-%d} ~ {days.last:%Y-%m-%d} · 기준일 {forecast.as_of:%Y-%m-%d}"
    lines = outlooks(forecast, history)
    sheets = [
        Sheet(
            name="요약",
            title="문의량 예측",
            subtitle=subtitle,
            blocks=(
                _facts(forecast, outlook(forecast, history, forecast.series)),
                outlook_chart(outlook(forecast, history, forecast.series), "전체 문의량 (일)"),
                _week_table(forecast, names),
            ),
        ),
        Sheet(name="일별", title="일별 예측과 요인", subtitle=subtitle, blocks=(_day_table(forecast, calendar),)),
    ]
    hours = _hour_grid(forecast, calendar)
    if hours is not None:
        sheets.append(Sheet(name="시간대별", title="시간대별 예측 (건)", subtitle=subtitle, blocks=(hours,)))
    sheets += _chart_sheets(lines, names, subtitle)
    hands = in_force(overrides, forecast.as_of, days)
    used = {number for series in forecast.series for number in series.overrides}
    if used:
        table = _override_table([each for each in hands if each.number in used])
        sheets.append(Sheet(name="조정", title="계획 담당자의 조정", subtitle=subtitle, blocks=(table,)))
    return Workbook(title=f"문의량 예측 {days.first:%Y-%m-%d}", written_on=forecast.as_of, sheets=tuple(sheets))


def _chart_sheets(lines: Sequence[Outlook], names: Mapping[TenantId, str], subtitle: str) -> list[Sheet]:
    """Charts by tenant, so many a sheet that it still opens at once."""
    sheets = []
    for begin in range(0, len(lines), CHARTS_A_SHEET):
        part = lines[begin : begin + CHARTS_A_SHEET]
        blocks = tuple(outlook_chart(line, title_of(line, names)) for line in part)
        name = "그래프" if begin == 0 else f"그래프 {begin // CHARTS_A_SHEET + 1}"
        sheets.append(Sheet(name=name, title="고객사별 실적과 예측", subtitle=subtitle, blocks=blocks))
    return sheets


def title_of(line: Outlook, names: Mapping[TenantId, str]) -> str:
    """``T05 새벽두부``."""
    code = line.tenant or TenantId("")
    return f"{code} {names.get(code, '')}".strip()


def _facts(forecast: Forecast, whole: Outlook) -> Facts:
    peak = int(whole.said.argmax())
    return Facts(
        items=(
            Fact(label="고객사", value=len({s.tenant for s in forecast.series}), kind=CellKind.INTEGER, unit="곳"),
            Fact(label="시계열", value=len(forecast.series), kind=CellKind.INTEGER, unit="개"),
            Fact(label="예상 문의", value=tenths(whole.said.sum()), kind=CellKind.DECIMAL, places=1, unit="건"),
            Fact(label="가장 많은 날", value=f"{day_label(whole.ahead[peak])} {whole.said[peak]:,.0f}건"),
            Fact(label="예측 구간", value=forecast.coverage, kind=CellKind.PERCENT, places=0),
            Fact(label="모형", value=model_ko(forecast.model)),
        ),
        columns=3,
    )


def _week_table(forecast: Forecast, names: Mapping[TenantId, str]) -> Table:
    rows = tuple(
        Row.of(
            row.tenant,
            names.get(row.tenant, ""),
            row.channel.korean,
            row.week,
            tenths(row.contacts),
            tenths(row.low),
            tenths(row.high),
            tenths(row.model),
            row.aht_s,
            source_ko(row.aht_source),
            BASIS_KO[row.basis],
        )
        for row in week_rows(forecast)
    )
    total = sum((cell for row in rows if isinstance(cell := row.cells[4], Decimal)), Decimal(0))
    return Table(
        key="weeks",
        caption="주별 예측",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="name", label="이름", width=16),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="week", label="주 (월요일)", kind=CellKind.DATE, width=12),
            Column(key="contacts", label="예측 (건)", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="low", label="하한", kind=CellKind.DECIMAL, width=10, places=1),
            Column(key="high", label="상한", kind=CellKind.DECIMAL, width=10, places=1),
            Column(key="model", label="조정 전", kind=CellKind.DECIMAL, width=10, places=1),
            Column(key="aht", label="처리시간 (초)", kind=CellKind.INTEGER, width=12),
            Column(key="source", label="처리시간 근거", kind=CellKind.CODE, width=13),
            Column(key="basis", label="예측 근거", width=16),
        ),
        rows=rows,
        totals=(Total(label="합계", values={"contacts": total}),),
        notes=("하한·상한: 실제 문의량이 이 안에 들 것으로 보는 구간. 조정 전: 계획 담당자의 조정을 뺀 모형의 값.",),
    )


def _day_table(forecast: Forecast, calendar: HolidayCalendar) -> Table:
    def cells(row: object) -> tuple[CellValue, ...]:
        return tuple(Decimal(f"{getattr(row, name):.4f}") for name in FACTORS_KO)

    rows = tuple(
        Row.of(
            row.tenant,
            row.channel.korean,
            day_label(row.day),
            calendar.name(row.day) or "",
            tenths(row.contacts),
            tenths(row.low),
            tenths(row.high),
            *cells(row),
        )
        for row in day_rows(forecast)
    )
    return Table(
        key="days",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="day", label="날짜", width=10),
            Column(key="name", label="휴일", width=14),
            Column(key="contacts", label="예측 (건)", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="low", label="하한", kind=CellKind.DECIMAL, width=9, places=1),
            Column(key="high", label="상한", kind=CellKind.DECIMAL, width=9, places=1),
            *(
                Column(key=name, label=label, kind=CellKind.DECIMAL, width=11, places=1 if name == "level" else 3)
                for name, label in FACTORS_KO.items()
            ),
        ),
        rows=rows,
        notes=("예측 = 수준 × 요일 × 계절 × 휴일 × 이벤트 × 주문·광고 등 × 조정 (운영시간이 평소와 다른 날은 그만큼)",),
    )


def _hour_grid(forecast: Forecast, calendar: HolidayCalendar) -> Grid | None:
    """Contacts per hour over the first week, a row per series; None where nobody is ever open."""
    grid = forecast.grid
    days = min(grid.days, DAYS_A_WEEK)
    an_hour = max(60 // grid.minutes, 1)
    by_hour = np.array([_by_hour(series, grid.days, grid.per_day, an_hour)[:days] for series in forecast.series])
    used = np.flatnonzero(by_hour.sum(axis=(0, 1)) > 0)
    if not used.size:
        return None
    first, end = int(used[0]), int(used[-1]) + 1
    top = float(by_hour.max())
    return Grid(
        key="hours",
        headers=(
            Column(key="tenant", label="고객사", width=8),
            Column(key="channel", label="채널", width=7),
            Column(key="contacts", label="주 합계", kind=CellKind.DECIMAL, width=9, places=1),
        ),
        groups=tuple(
            GridGroup(label=f"{day_label(day)} {calendar.name(day) or ''}".strip(), span=end - first)
            for day in list(grid.range)[:days]
        ),
        columns=tuple(str(hour) for _ in range(days) for hour in range(first, end)),
        rows=tuple(
            GridRow(
                headers=(series.tenant, series.channel.korean, tenths(by_hour[number].sum())),
                colours=tuple(_heat(value, top) for value in by_hour[number, :, first:end].ravel()),
                values=tuple(tenths(v) if v >= 0.05 else None for v in by_hour[number, :, first:end].ravel()),
            )
            for number, series in enumerate(forecast.series)
        ),
        palette=tuple(
            Swatch(
                key=str(step),
                label=f"~{top * ((step + 1) / len(HEAT)) ** 2:,.1f}건",
                fill=fill,
                ink="#FFFFFF" if step >= WHITE_INK_FROM else "#22303C",
            )
            for step, fill in enumerate(HEAT)
        ),
        kind=CellKind.DECIMAL,
        places=1,
        cell_width=4.2,
    )


def _by_hour(series: ForecastSeries, days: int, per_day: int, an_hour: int) -> Floats:
    by_hour: Floats = np.array(series.mean).reshape(days, per_day // an_hour, an_hour).sum(axis=2)
    return by_hour


def _heat(value: float, top: float) -> str | None:
    """Colour by the root of the share of the largest hour, so that small tenants are seen at all."""
    if value < 0.05 or top <= 0:
        return None
    return str(min(int((value / top) ** 0.5 * len(HEAT)), len(HEAT) - 1))


def _override_table(overrides: Sequence[Override]) -> Table:
    return Table(
        key="overrides",
        columns=(
            Column(key="number", label="번호", kind=CellKind.INTEGER, width=7),
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="first", label="시작일", kind=CellKind.DATE, width=12),
            Column(key="last", label="종료일", kind=CellKind.DATE, width=12),
            Column(key="hours", label="시간", kind=CellKind.CODE, width=14),
            Column(key="change", label="조정", kind=CellKind.CODE, width=12),
            Column(key="who", label="담당", width=14),
            Column(key="why", label="사유", width=36),
            Column(key="until", label="유효 기한", kind=CellKind.DATE, width=12),
        ),
        rows=tuple(
            Row.of(
                each.number,
                each.tenant,
                each.channel.korean if each.channel is not None else "전체",
                each.first,
                each.last,
                f"{clock(each.from_minute)}–{clock(each.to_minute)}",
                change_text(each),
                each.who,
                each.why,
                each.until,
            )
            for each in overrides
        ),
    )
