"""Forecast against actual of a week as a workbook (예측 대비 실적): table, alarms, charts, overrides. Internal."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from core.cells import CellKind
from core.document import Chart, ChartKind, Fact, Facts, Series
from core.sheets import Sheet, Workbook
from core.tables import Column, Row, Table, Total
from forecasts.forecast import Forecast
from forecasts.history import Floats, History
from forecasts.outlook import day_label, tenths
from forecasts.tracking import ScoredOverrides, TrackedWeek, came_of, key_of
from forecasts.wording import ALARM_KO

SERIES_IN_CHART = 20


def accuracy_workbook(
    rows: Sequence[TrackedWeek], hands: Sequence[ScoredOverrides], week: Forecast, history: History
) -> Workbook:
    """Sheets 예측 대비 실적, 그래프 and, where a planner had a hand in it, 조정."""
    days = week.grid.range
    subtitle = f"{days.first:%Y-%m-%d} ~ {days.last:%Y-%m-%d} · 예측 기준일 {week.as_of:%Y-%m-%d}"
    sheets = [
        Sheet(name="예측 대비 실적", title="예측 대비 실적", subtitle=subtitle, blocks=(_facts(rows), _table(rows))),
        Sheet(
            name="그래프",
            title="예측과 실적",
            subtitle=subtitle,
            blocks=(_day_chart(week, history), _bias_chart(rows)),
        ),
    ]
    if hands:
        sheets.append(Sheet(name="조정", title="조정의 성과", subtitle=subtitle, blocks=(_hand_table(hands),)))
    return Workbook(title=f"예측 대비 실적 {days.first:%Y-%m-%d}", written_on=days.end, sheets=tuple(sheets))


def _facts(rows: Sequence[TrackedWeek]) -> Facts:
    said, came = sum(row.said for row in rows), sum(row.came for row in rows)
    error = sum((row.wape or 0) * row.came for row in rows)
    return Facts(
        items=(
            Fact(label="시계열", value=len(rows), kind=CellKind.INTEGER, unit="개"),
            Fact(label="예측", value=tenths(said), kind=CellKind.DECIMAL, places=1, unit="건"),
            Fact(label="실적", value=tenths(came), kind=CellKind.DECIMAL, places=1, unit="건"),
            Fact(label="편향", value=_share(said - came, came), kind=CellKind.PERCENT),
            Fact(label="구간별 오차(WAPE)", value=_share(error, came), kind=CellKind.PERCENT),
            Fact(label="편향 경보", value=sum(bool(row.alarm) for row in rows), kind=CellKind.INTEGER, unit="건"),
        ),
        columns=3,
    )


def _share(part: float, whole: float) -> Decimal:
    return Decimal(f"{part / whole if whole else 0:.4f}")


def _rate(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.4f}")


def _table(rows: Sequence[TrackedWeek]) -> Table:
    sums = {
        "said": sum((tenths(row.said) for row in rows), Decimal(0)),
        "came": sum((tenths(row.came) for row in rows), Decimal(0)),
    }
    return Table(
        key="accuracy",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="said", label="예측 (건)", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="came", label="실적 (건)", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="bias", label="편향", kind=CellKind.PERCENT, width=9),
            Column(key="wape", label="오차 (구간)", kind=CellKind.PERCENT, width=11),
            Column(key="day_wape", label="오차 (일)", kind=CellKind.PERCENT, width=10),
            Column(key="inside", label="구간 적중 (일)", kind=CellKind.PERCENT, width=13, places=0),
            Column(key="model", label="조정 전 (건)", kind=CellKind.DECIMAL, width=12, places=1),
            Column(key="model_wape", label="조정 전 오차", kind=CellKind.PERCENT, width=12),
            Column(key="signal", label="추적 신호", kind=CellKind.DECIMAL, width=10, places=1),
            Column(key="days", label="신호 일수", kind=CellKind.INTEGER, width=10),
            Column(key="alarm", label="경보", kind=CellKind.CODE, width=11),
        ),
        rows=tuple(
            Row.of(
                row.tenant,
                row.channel.korean,
                tenths(row.said),
                tenths(row.came),
                _rate(row.bias),
                _rate(row.wape),
                _rate(row.day_wape),
                _rate(row.inside),
                tenths(row.by_model),
                _rate(row.model_wape),
                None if row.signal is None else tenths(row.signal),
                row.signal_days,
                ALARM_KO[row.alarm],
            )
            for row in rows
        ),
        totals=(Total(label="합계", values=sums),),
        notes=(
            "운영시간 중 집계된 구간만 견줍니다. 오차 = Σ|예측 − 실적| ÷ Σ실적, 편향 = Σ(예측 − 실적) ÷ Σ실적",
            "추적 신호 = Σ(예측 − 실적) ÷ 평균 절대 오차 (최근 8주의 일 단위). 크기가 2.5 × √일수를 넘으면 경보",
        ),
    )


def _day_chart(week: Forecast, history: History) -> Chart:
    """All series together, over the intervals that were counted."""
    shape = (week.grid.days, week.grid.per_day)
    said, came = np.zeros(week.grid.days), np.zeros(week.grid.days)
    for series in week.series:
        counts = came_of(history, week.grid.range, key_of(series))
        if counts is not None:
            known = ~np.isnan(counts)
            said += np.where(known, np.array(series.mean).reshape(shape), 0.0).sum(axis=1)
            came += np.nan_to_num(counts).sum(axis=1)

    def row(name: str, values: Floats) -> Series:
        return Series(name=name, values=tuple(tenths(value) for value in values))

    return Chart(
        title="일별 예측과 실적 (전체)",
        categories=tuple(day_label(day) for day in week.grid.range),
        series=(row("예측", said), row("실적", came)),
        unit="건",
    )


def _bias_chart(rows: Sequence[TrackedWeek]) -> Chart:
    """The series whose sums were missed most, in contacts."""
    worst = sorted(rows, key=lambda row: (-abs(row.said - row.came), row.tenant))[:SERIES_IN_CHART]
    return Chart(
        title=f"예측 − 실적 (차이가 큰 {len(worst)}개)",
        categories=tuple(f"{row.tenant} {row.channel.korean}" for row in worst),
        series=(Series(name="예측 − 실적", values=tuple(tenths(row.said - row.came) for row in worst)),),
        kind=ChartKind.BARS,
        unit="건",
    )


def _hand_table(hands: Sequence[ScoredOverrides]) -> Table:
    return Table(
        key="hands",
        columns=(
            Column(key="tenant", label="고객사", kind=CellKind.CODE, width=9),
            Column(key="channel", label="채널", kind=CellKind.CODE, width=8),
            Column(key="numbers", label="조정 번호", kind=CellKind.CODE, width=12),
            Column(key="came", label="실적 (건)", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="said", label="조정 후", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="model", label="조정 전", kind=CellKind.DECIMAL, width=11, places=1),
            Column(key="error", label="조정 후 오차", kind=CellKind.DECIMAL, width=13, places=1),
            Column(key="model_error", label="조정 전 오차", kind=CellKind.DECIMAL, width=13, places=1),
            Column(key="helped", label="결과", kind=CellKind.CODE, width=10),
        ),
        rows=tuple(
            Row.of(
                each.tenant,
                each.channel.korean,
                ", ".join(map(str, each.overrides)),
                tenths(each.came),
                tenths(each.said),
                tenths(each.by_model),
                tenths(each.error),
                tenths(each.model_error),
                "개선" if each.helped else "악화",
            )
            for each in hands
        ),
        notes=("조정이 움직인 구간만 견줍니다. 오차 = Σ|예측 − 실적|",),
    )
