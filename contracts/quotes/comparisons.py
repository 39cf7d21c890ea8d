"""Tables of a quote that set ways of doing the same work side by side: models, forms, packages, doing it alone."""

from __future__ import annotations

from fractions import Fraction

from contracts.charge import ChargeModel, MeteredCharge, MeteredUnit
from contracts.costs import CostLine
from contracts.menu import Package
from contracts.papers.annexes.cost import LINE_FORMULA
from contracts.papers.annexes.steps import step_blocks
from contracts.prices.steps import tiers
from contracts.quotes.alone import WAGES
from contracts.quotes.columns import BEFORE_TAX, count, margin_columns, won
from contracts.quotes.compared import Offer, Season
from contracts.quotes.quote import Quote
from contracts.words import METERED_UNITS, in_order, plain, price_text, source_text
from core.cells import CellKind, CellValue
from core.document import Block, Chart, ChartKind, Series
from core.korean import thousands
from core.korean import won as won_text
from core.tables import Column, Row, Table, Total

BACK_FORMULA = "MAX(0,{charges_won}-ROUNDUP(ROUND({cost_won}*(1+{limit}),6),0)+1)"
"""The twin of ``Month.given_back_won``: what lies above the largest charge below the limit."""


# --- Charge models --------------------------------------------------------------------------------


def price_table(quote: Quote) -> Table:
    """The unit prices of all four models."""
    return Table(
        key="prices",
        caption="네 가지 요금제의 단가",
        columns=(
            Column(key="model", label="요금제", kind=CellKind.CODE, width=12),
            Column(key="price", label="단가", width=62),
            won("middle_won", "보통 달(원)", 16),
            Column(key="mark", label="", kind=CellKind.CODE, width=8),
        ),
        rows=tuple(
            Row.of(
                offer.model.korean,
                price_text(offer.charge),
                offer.month(Season.MIDDLE).billed_won,
                "제안" if offer.model is quote.proposed else "",
            )
            for offer in quote.models
        ),
        unit_note="(부가가치세 별도)",
    )


def metered_blocks(quote: Quote) -> tuple[Block, ...]:
    """How the metered month comes about, channel by channel and step by step."""
    charge = next(offer.charge for offer in quote.models if offer.model is ChargeModel.METERED)
    assert isinstance(charge, MeteredCharge)
    if quote.unit is not MeteredUnit.CONTACT:
        return step_blocks(charge)
    amounts = [
        (channel, int(contacts), tier_won)
        for channel, price_won in in_order(charge.price_won)
        for contacts, tier_won in tiers(
            Fraction(quote.demand[channel].contacts), price_won, charge.steps.get(channel, ())
        )
    ]
    minimum = won_text(charge.month_minimum_won)
    table = Table(
        key="metered",
        caption="종량제 계산 (보통 달)",
        columns=(
            Column(key="channel", label="채널", kind=CellKind.CODE, width=12),
            count("contacts", f"예상({METERED_UNITS[quote.unit]})", 16),
            won("price_won", "단가(원)", 16),
            won("amount_won", "금액(원)", 18, "{contacts}*{price_won}"),
        ),
        rows=tuple(
            Row.of(channel.korean, contacts, price_won, contacts * price_won)
            for channel, contacts, price_won in amounts
        ),
        totals=(
            Total(
                label="합계",
                values={"amount_won": sum(contacts * price_won for _, contacts, price_won in amounts)},
            ),
        ),
        notes=(f"한 달 이용료가 {minimum}보다 적으면 {minimum}을 받는다.",),
    )
    return (table,)


def model_chart(quote: Quote) -> Chart:
    """What is billed by model in a quiet, a middle and a busy month."""
    return Chart(
        title="요금제별 월 이용료",
        categories=tuple(offer.model.korean for offer in quote.models),
        series=tuple(
            Series(name=season.korean, values=tuple(offer.month(season).billed_won for offer in quote.models))
            for season in Season
        ),
        unit="원",
        height_mm=56,
    )


def model_table(quote: Quote) -> Table:
    """Charge, cost, what is given back and both margins, by model and month."""
    rows: list[Row] = []
    for offer in quote.models:
        rows.append(Row.group(offer.model.korean))
        rows += [
            Row.of(
                month.season.korean,
                month.contacts,
                month.charges_won,
                month.cost_won,
                month.limit,
                month.given_back_won,
                month.billed_won,
                month.margin_won,
                month.of_cost,
                month.of_price,
            )
            for month in offer.months
        ]
    return Table(
        key="models",
        caption="요금, 원가와 마진",
        columns=(
            Column(key="season", label="물량", width=16),
            count("contacts", "문의(건)", 9),
            won("charges_won", "요금"),
            won("cost_won", "원가"),
            Column(key="limit", label="상한", kind=CellKind.PERCENT, places=0, width=7),
            won("back_won", "환급", 10, BACK_FORMULA),
            won("billed_won", "이용료", 12, "{charges_won}-{back_won}"),
            *margin_columns("billed_won"),
        ),
        rows=tuple(rows),
        unit_note=BEFORE_TAX,
        notes=(
            (
                "원가는 그 달의 필요 시간을 따른다. 환급은 그 달만 볼 때 마진이 상한에 이르지 않도록 돌려드리는 "
                "금액이며, 정액제·종량제·시간제의 실제 계약에서는 계약연도의 누적으로 정산한다."
            ),
        ),
    )


# --- Forms and packages ---------------------------------------------------------------------------


def _offer_columns(won_width: int, part_width: int) -> tuple[Column, ...]:
    return (
        won("cost_won", "원가", won_width),
        won("price_won", "요금", won_width),
        *margin_columns("price_won", width=part_width),
    )


def _offer_cells(offer: Offer) -> tuple[CellValue, ...]:
    return offer.cost_won, offer.price_won, offer.margin_won, offer.of_cost, offer.of_price


def form_table(quote: Quote) -> Table:
    """Shared, hybrid and dedicated people at a flat price."""
    return Table(
        key="forms",
        caption="운영 방식 (정액 기준, 보통 달)",
        columns=(
            Column(key="form", label="방식", kind=CellKind.CODE, width=9),
            count("people", "전담(명)"),
            Column(key="share", label="공유(FTE)", kind=CellKind.DECIMAL, places=1, width=10),
            *_offer_columns(14, 11),
        ),
        rows=tuple(
            Row.of(
                each.form.korean,
                each.people,
                each.share_fte,
                *_offer_cells(each),
            )
            for each in quote.forms
        ),
        unit_note=BEFORE_TAX,
        notes=(
            (
                "전담은 고객사 한 곳만 맡는 사람을 한 명 단위로 두고 유급 시간을 모두 치르며, 혼합은 늘 필요한 만큼만 "
                "전담을 두고 나머지를 풀에서 채운다. 필요 인원이 한 명보다 적으면 혼합은 없다."
            ),
        ),
    )


def package_table(quote: Quote) -> Table:
    """System only, management only and operation: our charge, and what stays with the tenant."""
    return Table(
        key="packages",
        sheet="맡기는 범위",
        caption="맡기는 범위: 시스템만, 관리만, 운영",
        columns=(
            Column(key="package", label="범위", kind=CellKind.CODE, width=10),
            Column(key="basis", label="기준", width=24),
            *_offer_columns(12, 9),
            won("own_won", "고객사 비용", 13),
            won("total_won", "합계", 13, "{price_won}+{own_won}"),
        ),
        rows=tuple(
            Row.of(
                each.package.korean,
                (
                    f"{quote.proposed.korean}, {plain(quote.basis.share_fte)} FTE"
                    if each.package is Package.OPERATION
                    else f"고객사 상담사 {each.people}명"
                ),
                *_offer_cells(each),
                each.own_won,
                each.price_won + each.own_won,
            )
            for each in quote.packages
        ),
        unit_note=BEFORE_TAX,
        notes=(
            (
                "시스템만은 전화·채팅·게시판 도구를 좌석으로 빌리고, 관리만은 고객사 상담사의 품질·교육·근무표·보고를 "
                "맡기며, 운영은 문의의 응대까지 맡긴다. 고객사 비용은 아래 직접 운영의 비용에서 맡긴 몫을 뺀 것이다."
            ),
        ),
    )


# --- Alone ----------------------------------------------------------------------------------------


def alone_table(quote: Quote) -> Table:
    """A team of the tenant's own, line by line."""
    return Table(
        key="alone",
        caption=f"직접 운영할 때의 월 비용 ({quote.alone.people}명)",
        columns=(
            Column(key="item", label="항목", width=27),
            Column(key="seen", label="구분", kind=CellKind.CODE, width=10),
            won("basis_won", "기준금액"),
            Column(key="rate", label="요율", kind=CellKind.PERCENT, places=4, width=11),
            Column(key="quantity", label="수량", kind=CellKind.DECIMAL, places=4, width=10),
            won("amount_won", "금액", 13, LINE_FORMULA),
            Column(key="source", label="근거", width=40),
        ),
        rows=tuple(_alone_row(line) for line in quote.alone.lines),
        totals=(Total(label="합계", values={"amount_won": quote.alone.total_won}),),
        unit_note="(단위: 원)",
        notes=(
            (
                f"급여 말고도 매월 {won_text(quote.alone.hidden_won)}의 숨은 비용이 든다. 같은 목표를 지키는 데 "
                f"{plain(quote.need.alone_fte)} FTE가 필요하며 사람은 한 명 단위로 둔다."
            ),
        ),
    )


def _alone_row(line: CostLine) -> Row:
    seen = "급여" if line.key == WAGES else "숨은 비용"
    return Row.of(
        line.label, seen, int(line.basis_won), line.rate, line.quantity, line.amount_won, source_text(line.source)
    )


def ours(quote: Quote) -> str:
    """``공유 운영``: what stands beside an own team."""
    return f"{quote.form.korean} 운영"


def even_chart(quote: Quote) -> Chart:
    """Both ways over the volume."""
    points = quote.even.points
    return Chart(
        title="물량에 따른 월 비용",
        categories=tuple(f"{thousands(point.contacts)}건" for point in points),
        series=(
            Series(name="직접 운영", values=tuple(point.alone_won for point in points)),
            Series(name=ours(quote), values=tuple(point.shared_won for point in points)),
        ),
        kind=ChartKind.LINES,
        unit="원",
        height_mm=42,
    )


def even_table(quote: Quote) -> Table:
    """Where the break-even lies."""
    even = quote.even
    verdict = (
        f"월 {thousands(even.points[-1].contacts)}건까지는 {ours(quote)}이 언제나 적게 듭니다."
        if even.contacts is None
        else f"월 {thousands(even.contacts)}건부터는 직접 운영이 적게 듭니다."
    )
    return Table(
        key="even",
        sheet="손익분기",
        caption="손익분기",
        columns=(
            Column(key="times", label="물량", kind=CellKind.PERCENT, places=0, width=10),
            count("contacts", "월 문의(건)", 14),
            count("people", "직접 운영(명)", 14),
            won("alone_won", "직접 운영(원)", 17),
            won("shared_won", f"{ours(quote)}(원)", 17),
            won("saved_won", "차이(원)", 16, "{alone_won}-{shared_won}"),
        ),
        rows=tuple(
            Row.of(
                point.times,
                point.contacts,
                point.people,
                point.alone_won,
                point.shared_won,
                point.alone_won - point.shared_won,
            )
            for point in even.points
        ),
        notes=(verdict,),
    )
