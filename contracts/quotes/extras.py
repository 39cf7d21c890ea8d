"""Tables of a quote beside the price: the menu, the promises, and what a price review will change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from contracts.costs import CostSheet
from contracts.menu import MenuItem
from contracts.papers.annexes.kpis import judgement_text
from contracts.prices.menu import month_won
from contracts.prices.pricing import FLAT_STEP_WON, cut_to_step
from contracts.prices.review import LineReview, PriceReview
from contracts.promises.chances import clause_chances, key_of, lowest_chances
from contracts.quotes.columns import BEFORE_TAX, won
from contracts.quotes.compared import cut_ratio
from contracts.quotes.quote import Quote
from contracts.words import (
    kpi_formula,
    kpi_name,
    kpi_target,
    menu_months,
    menu_quantity,
    menu_unit,
    percent,
    source_text,
)
from core.cells import CellKind
from core.document import Block, Notice
from core.korean import korean_date
from core.korean import won as won_text
from core.money import cut_rate, round_rate
from core.tables import Column, Row, Table, Total

NOT_JUDGED = "판정 전"
"""Stands where a chance would: nobody played the promise yet."""
NO_RESULT = "자료 없음"
"""Stands where the played months have no result for it: too few contacts, or no measured quality."""


def price_list(quote: Quote) -> Table:
    """Every item of the menu with its unit price, cost and margin; ordered or not."""
    return Table(
        key="price_list",
        sheet="선택 서비스 단가",
        caption="선택 서비스의 단가",
        columns=(
            Column(key="item", label="업무", width=17),
            Column(key="unit", label="청구 단위", kind=CellKind.CODE, width=12),
            Column(key="cost", label="원가", kind=CellKind.DECIMAL, places=2, width=12),
            won("price_won", "단가", 11),
            Column(
                key="of_cost",
                label="원가 대비",
                kind=CellKind.PERCENT,
                places=2,
                width=10,
                formula="ROUNDDOWN(ROUND(({price_won}-{cost})/{cost},12),4)",
            ),
            Column(key="basis", label="단가의 근거", width=52),
        ),
        rows=tuple(
            Row.of(
                item.kind.korean,
                menu_unit(item),
                item.cost_won,
                item.price_won,
                cut_rate(round_rate((item.price_won - item.cost_won) / item.cost_won, 12), 4),
                source_text(item.basis),
            )
            for item in quote.price_list
        ),
        unit_note=BEFORE_TAX,
        notes=("주말·저녁·성수기만의 운영은 운영시간을 그때로 좁힌 계약으로도 맡길 수 있다.",),
    )


def ordered_blocks(quote: Quote) -> tuple[Block, ...]:
    """What was asked for beside the answering, a month in which it applies; nothing where nothing was."""
    if not quote.menu:
        return ()
    table = Table(
        key="menu",
        sheet="선택 서비스 요청",
        caption="함께 요청하신 선택 서비스",
        columns=(
            Column(key="item", label="업무", width=20),
            Column(key="count", label="수량", width=18),
            Column(key="months", label="청구하는 달", width=14),
            Column(key="quantity", label="수량(건·시간)", kind=CellKind.DECIMAL, places=2, width=12),
            won("price_won", "단가", 12),
            won("amount_won", "금액", 16, "ROUND({quantity}*{price_won},0)"),
        ),
        rows=tuple(_ordered_row(item) for item in quote.menu),
        totals=(Total(label="합계 (모두 적용되는 달)", values={"amount_won": sum(map(month_won, quote.menu))}),),
        unit_note=BEFORE_TAX,
    )
    return (table,)


def _ordered_row(item: MenuItem) -> Row:
    return Row.of(
        f"{item.kind.korean} ({menu_unit(item)})",
        menu_quantity(item),
        menu_months(item),
        item.quantity,
        item.price_won,
        month_won(item),
    )


def promise_table(quote: Quote) -> Table:
    """The KPIs that the contract would name, and how sure each is where it was judged."""
    chances = {} if quote.judged is None else lowest_chances(quote.kpis, quote.judged)
    played = set() if quote.judged is None else {(each.kind, each.channel) for each in quote.judged.chances}
    return Table(
        key="kpi",
        sheet="서비스 수준",
        caption="제안하는 서비스 수준",
        columns=(
            Column(key="name", label="항목", width=18),
            Column(key="formula", label="정의", width=40),
            Column(key="target", label="목표", width=20),
            Column(key="volume_min", label="최소 건수", kind=CellKind.INTEGER, width=9),
            Column(key="credit", label="미달 시 공제", kind=CellKind.PERCENT, width=11),
            Column(key="chance", label="달성 전망", kind=CellKind.CODE, width=11),
        ),
        rows=tuple(
            Row.of(
                kpi_name(clause),
                kpi_formula(clause),
                kpi_target(clause),
                clause.volume_min,
                clause.credit_share,
                _chance(chances.get(key_of(clause)), is_judged=key_of(clause) in played),
            )
            for clause in quote.kpis
        ),
        notes=(
            f"공제는 정산기간의 용역 요금에 대한 비율이며, 합은 {percent(quote.kpi_credit_cap)} 이내다.",
            *_sureness(quote),
        ),
    )


def _chance(chance: Decimal | None, *, is_judged: bool) -> str:
    """``97%``; said plainly where nobody judged it, or nothing was known to judge it on."""
    if chance is None:
        return NO_RESULT if is_judged else NOT_JUDGED
    return percent(chance, 0)


def _sureness(quote: Quote) -> Iterator[str]:
    """What the chances rest on, and which promises are not sure enough, with the nearest target that is."""
    judged = quote.judged
    played = set() if judged is None else {(each.kind, each.channel) for each in judged.chances}
    if any(key_of(clause) not in played for clause in quote.kpis):
        yield (
            f"{NOT_JUDGED}: 달성 전망을 아직 모의실험으로 판정하지 않았다. 계약 전에 달마다 판정하며, "
            "기준에 못 미치는 목표는 그대로 약속하지 않는다."
        )
    if judged is None:
        return
    yield judgement_text(judged)
    weak = [each for each in clause_chances(quote.kpis, judged) if each.is_kept is False]
    for each in weak:
        nearest = "" if each.proposal is None else kpi_target(replace(each.clause, target=each.proposal, bonus=()))
        advice = f"지킬 수 있는 가장 가까운 목표는 {nearest}" if nearest else "지킬 수 있는 목표를 찾지 못했다"
        yield f"{kpi_name(each.clause)}: 기준 확률 {percent(judged.confidence, 0)}에 못 미친다. {advice}."


def review_blocks(review: PriceReview, margin: Decimal) -> tuple[Block, ...]:
    """What the next 1 January changes in the cost of a month, line by line, and in a flat price of that margin."""
    day = korean_date(review.after.rates_on)
    if not review.lines:
        return (Notice(title="가격 검토", text=f"{day}의 요율로 계산해도 원가가 바뀌지 않습니다."),)
    difference = review.after.total_won - review.before.total_won
    old, new = (won_text(_flat(sheet, margin)) for sheet in (review.before, review.after))
    share = cut_ratio(difference, review.before.total_won)
    table = Table(
        key="review",
        caption=f"{day} 가격 검토에서 바뀌는 원가",
        columns=(
            Column(key="item", label="항목", width=30),
            won("before_won", "현재", 14),
            won("after_won", "검토 뒤", 14),
            won("change_won", "차이", 13, "{after_won}-{before_won}"),
            Column(key="cause", label="바뀌는 까닭", width=46),
        ),
        rows=tuple(
            Row.of(line.label, line.before_won, line.after_won, line.after_won - line.before_won, _cause(line))
            for line in review.lines
        ),
        totals=(
            Total(
                label="원가 합계 (바뀌지 않는 항목 포함)",
                values={
                    "before_won": review.before.total_won,
                    "after_won": review.after.total_won,
                    "change_won": difference,
                },
                summed=False,
            ),
        ),
        unit_note="(단위: 원)",
        notes=(
            (
                f"원가는 {percent(share)} 달라지며, 같은 마진의 정액 요금은 월 {old}에서 {new}으로 바뀐다. "
                "아직 고시되지 않은 요율은 현재 값으로 계산했으므로 확정된 금액이 아니다."
            ),
        ),
    )
    return (table,)


def _flat(sheet: CostSheet, margin: Decimal) -> int:
    """The flat price of a sheet."""
    return cut_to_step(sheet.total_won * (1 + Fraction(margin)), FLAT_STEP_WON)


def _cause(line: LineReview) -> str:
    if line.is_carried:
        return "아직 고시되지 않아 현재 값으로 계산"
    if line.before is None or line.after is None:
        return "새 항목" if line.before is None else "없어지는 항목"
    if line.before.rate != line.after.rate:
        return f"요율 {percent(line.before.rate, 4)} → {percent(line.after.rate, 4)} ({source_text(line.after.source)})"
    if line.after.key.startswith("wage."):
        return f"시급의 변경: {source_text(line.after.source)}"
    return "임금의 변화를 따름"
