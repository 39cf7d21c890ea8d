"""KPI promises as a workbook and as a page: how sure each clause is, and what could be promised instead."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from core.cells import CellKind
from core.document import Fact, Facts, Notice, Tone
from core.ids import TenantId
from core.money import round_rate
from core.sheets import Sheet, SheetBlock, Workbook
from wfm.simulation.views.clauses import clause_chart, clause_page_table, clause_table, summary_of
from wfm.simulation.views.page import Page
from wfm.simulation.views.records import Side
from wfm.simulation.views.week import footer_of, subtitle_of

IDEAL_NOTE = (
    "근무표 없이 계산했습니다. 모든 시간대에 필요 인원이 채워지고, "
    "모든 상담사가 모든 고객사를 맡을 수 있다고 가정한 결과입니다."
)
MONTH_NOTE = (
    "한 달은 청구 기간의 날수만큼이며, 각 날은 시뮬레이션한 주의 같은 요일과 같다고 봅니다. "
    "공휴일과 장애는 예상하지 않습니다."
)


def promise_workbook(side: Side, names: Mapping[TenantId, str], stands_on: str, confidence: Decimal) -> Workbook:
    """One sheet: summary, chart, every clause."""
    blocks: list[SheetBlock] = [_facts(side, confidence)]
    if side.cost is None:
        blocks.append(Notice(title="가정", text=IDEAL_NOTE, tone=Tone.WARNING))
    chart = clause_chart(side.clauses, confidence)
    if chart is not None:
        blocks.append(chart)
    subtitle = subtitle_of(side, stands_on)
    return Workbook(
        title=f"KPI 약속 점검 {side.problem.grid.first_day:%Y-%m-%d}",
        written_on=side.problem.grid.first_day,
        sheets=(
            Sheet(name="요약", title="KPI 약속 점검", subtitle=subtitle, blocks=tuple(blocks)),
            Sheet(
                name="KPI 조항",
                title="KPI 조항과 지킬 확률",
                subtitle=subtitle,
                blocks=(clause_table(side.clauses, names), Notice(text=MONTH_NOTE)),
            ),
        ),
    )


def promise_page(side: Side, names: Mapping[TenantId, str], stands_on: str, confidence: Decimal) -> Page:
    """The same for a browser."""
    return Page(
        title="KPI 약속 점검",
        subtitle=subtitle_of(side, stands_on),
        facts=(
            ("요구 신뢰도", f"{round_rate(confidence * 100, 1).normalize():f}%"),
            summary_of(side.clauses),
            ("판정하지 못한 조항", f"{sum(each.is_kept is None for each in side.clauses)}개"),
            ("반복한 달", f"{max((each.months for each in side.clauses), default=0)}개월"),
        ),
        remarks=(IDEAL_NOTE,) if side.cost is None else (),
        charts=(),
        tables=(clause_page_table(side.clauses, names),) if side.clauses else (),
        footer=footer_of(side, MONTH_NOTE),
    )


def _facts(side: Side, confidence: Decimal) -> Facts:
    judged = [each for each in side.clauses if each.is_kept is not None]
    return Facts(
        items=(
            Fact(label="요구 신뢰도", value=confidence, kind=CellKind.PERCENT, places=1),
            Fact(
                label="지켜지는 조항",
                value=sum(each.is_kept is True for each in judged),
                kind=CellKind.INTEGER,
                unit="개",
            ),
            Fact(
                label="미달 우려 조항",
                value=sum(each.is_kept is False for each in judged),
                kind=CellKind.INTEGER,
                unit="개",
            ),
            Fact(label="판정하지 못한 조항", value=len(side.clauses) - len(judged), kind=CellKind.INTEGER, unit="개"),
            Fact(
                label="반복한 달",
                value=max((each.months for each in side.clauses), default=0),
                kind=CellKind.INTEGER,
                unit="개월",
            ),
        ),
        columns=3,
    )
