"""The cost sheet on paper (원가계산서): what the month costs, line by line, and what the price adds to it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from contracts.costs import CostLine, CostSheet
from contracts.prices.cost_sheet import GROUP_LABELS
from contracts.prices.pricing import Margin
from contracts.words import SOURCE_MARKS_NOTE, percent, plain, share_text, source_text
from core.cells import CellKind
from core.document import Block, Fact, Facts
from core.money import round_rate, round_won
from core.rates import PROVISIONAL
from core.tables import Column, Row, RowStyle, Table, Total

LINE_FORMULA = "ROUND(ROUND({basis_won}*{rate}*{quantity},6),0)"
"""The twin of ``cost_sheet.line_amount_won``: the inner rounding takes the noise of doubles out of ties."""


def cost_sheet_blocks(sheet: CostSheet, margin: Margin) -> tuple[Block, ...]:
    """What the month costs, line by line, and what the price adds to it."""
    return (cost_facts(sheet), cost_table(sheet, margin))


def cost_facts(sheet: CostSheet) -> Facts:
    """From paid to on-duty to handled hours; an older sheet says no more than its on-duty hours, one without a share no
    more than the day of its rates.
    """
    rates_on = Fact(label="적용 요율 기준일", value=sheet.rates_on, kind=CellKind.DATE)
    if not sheet.share_fte:
        return Facts(columns=3, items=(rates_on,))
    premium = f"{plain(sheet.night_hours)} / {plain(sheet.holiday_hours)}"
    items = [
        rates_on,
        Fact(label="투입비율", value=share_text(sheet.share_fte)),
        Fact(label="야간·휴일 시간", value=premium),
        Fact(label="비가동률", value=sheet.shrinkage, kind=CellKind.PERCENT),
        Fact(label="월 목표 근무시간", value=sheet.on_duty_hours, kind=CellKind.HOURS, unit="시간"),
    ]
    if sheet.occupancy:
        handled = round_won(sheet.total_won / Fraction(sheet.handling_hours))
        items[3:3] = [Fact(label="급여 시간", value=sheet.paid_hours, kind=CellKind.HOURS, unit="시간")]
        items += [
            Fact(label="가동률", value=sheet.occupancy, kind=CellKind.PERCENT),
            Fact(label="처리 시간", value=sheet.handling_hours, kind=CellKind.HOURS, unit="시간"),
            Fact(label="처리 1시간의 원가", value=handled, kind=CellKind.WON, unit="원"),
        ]
    return Facts(columns=3, items=tuple(items))


def cost_table(sheet: CostSheet, margin: Margin) -> Table:
    """The month's cost line by line, and what the price adds to it."""
    rows: list[Row] = []
    for group, label in GROUP_LABELS.items():
        lines = [line for line in sheet.lines if line.group == group]
        if not lines:
            continue
        rows.append(Row.group(label))
        rows += [_cost_row(line) for line in lines]
        if len(lines) == 1:
            continue
        subtotal = sum(line.amount_won for line in lines)
        rows.append(Row.of(f"{label} 소계", None, None, None, subtotal, None, style=RowStyle.SUBTOTAL))
    charges_won = round_won(margin.charges_won)
    return Table(
        key="cost",
        caption="월 원가 (1개월 전체 기준)",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=(
            Column(key="item", label="항목", width=29),
            Column(key="basis_won", label="기준금액", kind=CellKind.WON, width=11),
            Column(key="rate", label="요율", kind=CellKind.PERCENT, places=4, width=11),
            Column(key="quantity", label="수량", kind=CellKind.DECIMAL, places=2, width=9),
            Column(key="amount_won", label="금액", kind=CellKind.WON, width=12, formula=LINE_FORMULA),
            Column(key="source", label="근거", width=46),
        ),
        rows=tuple(rows),
        totals=(
            Total(label="원가 합계", values={"amount_won": sheet.total_won}),
            Total(
                label=f"마진 (원가의 {percent(round_rate(margin.of_cost, 4))})",
                values={"amount_won": charges_won - sheet.total_won},
                summed=False,
                strong=False,
            ),
            Total(label="월 예상 요금", values={"amount_won": charges_won}, summed=False),
        ),
        notes=(
            *_reading(sheet),
            SOURCE_MARKS_NOTE,
            *_provisional(sheet),
        ),
    )


def _reading(sheet: CostSheet) -> tuple[str, ...]:
    """How the lines are read; without a share there are no grades and no leave among them."""
    rule = "금액 = 기준금액 × 요율 × 수량이며, 항목마다 원 미만을 반올림한다."
    if not sheet.share_fte:
        return (rule,)
    mix = ", ".join(f"{grade.korean} {percent(share)}" for grade, share in sheet.grade_mix.items())
    leave = "연차휴가의 사용분은 비가동률에, 미사용분의 보상은 연차 미사용수당에 들어 있다."
    return (f"투입 등급 구성: {mix}. {rule}", leave)


def _provisional(sheet: CostSheet) -> tuple[str, ...]:
    """Which lines rest on a rate that was entered before it was announced."""
    labels = [line.label for line in sheet.lines if PROVISIONAL in line.source]
    return (
        (f"{PROVISIONAL} 고시되기 전에 넣은 임시 값: {', '.join(labels)}. 고시되면 다시 계산한다.",) if labels else ()
    )


def _cost_row(line: CostLine) -> Row:
    return Row.of(line.label, int(line.basis_won), line.rate, line.quantity, line.amount_won, source_text(line.source))


def share_and_hours(sheet: CostSheet) -> str:
    """``0.3 FTE (월 45.88시간)``."""
    return f"{share_text(sheet.share_fte)} (월 {plain(Decimal(sheet.on_duty_hours))}시간)"
