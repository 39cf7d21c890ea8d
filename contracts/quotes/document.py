"""The quote as a document (견적서): PDF and workbook from one model, with formulas that give the model's numbers."""

from __future__ import annotations

from datetime import date, timedelta

from contracts.papers.annexes import LINE_FORMULA, cost_table
from contracts.quotes.alone import WAGES
from contracts.quotes.compared import Season
from contracts.quotes.quote import Quote
from contracts.terms import ChargeModel, MeteredCharge
from contracts.words import METERED_UNITS, channels_text, hours_text, percent, plain, price_text, share_text
from core.cells import CellKind
from core.document import (
    Amount,
    Block,
    Chart,
    ChartKind,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Series,
    Signature,
    Signatures,
)
from core.korean import business_number, korean_date, thousands, with_particle, won
from core.parties import Party
from core.tables import Column, Row, Table, Total

TITLE = "고객 상담 업무 견적서"

BACK_FORMULA = "MAX(0,{charges_won}-ROUNDUP(ROUND({cost_won}*(1+{limit}),6),0)+1)"
"""The twin of ``Month.given_back_won``: what lies above the largest charge below the limit."""


def quote_document(quote: Quote, supplier: Party, *, written_on: date) -> Document:
    """The whole quote. ``written_on`` begins its validity."""
    party = quote.tenant.party
    middle = quote.offer.month(Season.MIDDLE)
    until = written_on + timedelta(days=quote.valid_days)
    return Document(
        kind="quote",
        title=TITLE,
        subtitle=f"{party.name} · {channels_text(quote.services)} 상담",
        number=f"{quote.tenant.tenant} · {written_on}",
        written_on=written_on,
        issuer=supplier.name,
        footer=f"적용 요율 {quote.valid_from} · {korean_date(until)}까지 유효",
        blocks=(
            _head(quote, supplier, until),
            Amount(
                key="month_won",
                label="월 예상 이용료",
                won=middle.billed_won,
                note=f"{quote.proposed.korean} · 월 {thousands(middle.contacts)}건 기준, 부가가치세 별도",
            ),
            Paragraph(text=_lead(quote), style=ParagraphStyle.LEAD),
            _price_table(quote),
            *_metered_blocks(quote),
            _signature(supplier, written_on),
            PageBreak(sheet="요금제 비교"),
            Heading(text="1. 요금제 비교: 적은 달, 보통 달, 많은 달"),
            _model_chart(quote),
            _model_table(quote),
            PageBreak(sheet="운영 방식 비교"),
            Heading(text="2. 운영 방식과 단독 운영"),
            _form_table(quote),
            _alone_table(quote),
            _even_chart(quote),
            _even_table(quote),
            PageBreak(sheet="원가계산서"),
            Heading(text="3. 원가계산서 (공유 운영, 보통 달)"),
            cost_table(quote.sheet, quote.proposed_margin),
        ),
        control_totals=(
            ControlTotal(key="month_won", won=middle.billed_won),
            ControlTotal(key="cost.amount_won", won=quote.sheet.total_won),
            ControlTotal(key="alone.amount_won", won=quote.alone.total_won),
        ),
    )


def _head(quote: Quote, supplier: Party, until: date) -> Facts:
    party = quote.tenant.party
    return Facts(
        columns=2,
        items=(
            Fact(label="받는 곳", value=party.name),
            Fact(label="보내는 곳", value=supplier.name),
            Fact(label="등록번호", value=business_number(party.business_number)),
            Fact(label="등록번호", value=business_number(supplier.business_number)),
            Fact(label="시작 예정일", value=quote.valid_from, kind=CellKind.DATE),
            Fact(label="견적 유효", value=until, kind=CellKind.DATE),
            Fact(label="투입비율", value=share_text(quote.basis.share_fte)),
            Fact(label="월 목표 근무시간", value=quote.sheet.on_duty_hours, kind=CellKind.HOURS, unit="시간"),
            *(Fact(label=f"{each.channel.korean} 운영", value=hours_text(each.windows)) for each in quote.services),
        ),
    )


def _lead(quote: Quote) -> str:
    why = "요청하신 요금제입니다" if quote.is_asked else "진단 결과에 알맞은 요금제입니다"
    saved = (
        f"직접 운영할 때보다 월 {won(quote.saved_won)} 적게 듭니다"
        if quote.saved_won > 0
        else f"이 물량에서는 직접 운영이 월 {won(-quote.saved_won)} 적게 듭니다"
    )
    return (
        f"{with_particle(quote.proposed.korean, '은/는')} {why}. 보통 달에 {saved}. 마진은 원가의 "
        f"{percent(quote.limit, 0)} 미만으로 정하며, 원가와 함께 모두 공개합니다."
    )


def _price_table(quote: Quote) -> Table:
    return Table(
        key="prices",
        caption="네 가지 요금제의 단가",
        columns=(
            Column(key="model", label="요금제", kind=CellKind.CODE, width=12),
            Column(key="price", label="단가", width=62),
            Column(key="middle_won", label="보통 달(원)", kind=CellKind.WON, width=16),
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


def _metered_blocks(quote: Quote) -> tuple[Block, ...]:
    """How the metered month comes about, channel by channel."""
    charge = next(offer.charge for offer in quote.models if offer.model is ChargeModel.METERED)
    assert isinstance(charge, MeteredCharge)
    if quote.unit.value != "contact":
        return ()
    rows = [
        Row.of(channel.korean, quote.demand[channel].contacts, price_won, quote.demand[channel].contacts * price_won)
        for channel, price_won in charge.price_won.items()
    ]
    total = sum(quote.demand[channel].contacts * price_won for channel, price_won in charge.price_won.items())
    return (
        Table(
            key="metered",
            caption="종량제 계산 (보통 달)",
            columns=(
                Column(key="channel", label="채널", kind=CellKind.CODE, width=12),
                Column(key="contacts", label=f"예상({METERED_UNITS[quote.unit]})", kind=CellKind.INTEGER, width=16),
                Column(key="price_won", label="단가(원)", kind=CellKind.WON, width=16),
                Column(
                    key="amount_won", label="금액(원)", kind=CellKind.WON, width=18, formula="{contacts}*{price_won}"
                ),
            ),
            rows=tuple(rows),
            totals=(Total(label="합계", values={"amount_won": total}),),
            notes=(
                f"한 달 이용료가 {won(charge.month_minimum_won)}보다 적으면 {won(charge.month_minimum_won)}을 받는다.",
            ),
        ),
    )


# --- 1. models ------------------------------------------------------------------------------------


def _model_chart(quote: Quote) -> Chart:
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


def _model_table(quote: Quote) -> Table:
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
            Column(key="contacts", label="문의(건)", kind=CellKind.INTEGER, width=9),
            Column(key="charges_won", label="요금", kind=CellKind.WON, width=12),
            Column(key="cost_won", label="원가", kind=CellKind.WON, width=12),
            Column(key="limit", label="상한", kind=CellKind.PERCENT, places=0, width=7),
            Column(key="back_won", label="환급", kind=CellKind.WON, width=10, formula=BACK_FORMULA),
            Column(key="billed_won", label="이용료", kind=CellKind.WON, width=12, formula="{charges_won}-{back_won}"),
            Column(key="margin_won", label="마진", kind=CellKind.WON, width=11, formula="{billed_won}-{cost_won}"),
            Column(
                key="of_cost",
                label="원가 대비",
                kind=CellKind.PERCENT,
                places=2,
                width=9,
                formula="ROUNDDOWN(ROUND({margin_won}/{cost_won},12),4)",
            ),
            Column(
                key="of_price",
                label="가격 대비",
                kind=CellKind.PERCENT,
                places=2,
                width=9,
                formula="ROUNDDOWN(ROUND({margin_won}/{billed_won},12),4)",
            ),
        ),
        rows=tuple(rows),
        unit_note="(단위: 원, 부가가치세 별도)",
        notes=(
            (
                "원가는 그 달의 필요 시간을 따른다. 환급은 그 달만 볼 때 마진이 상한에 이르지 않도록 돌려드리는 "
                "금액이며, 정액제·종량제·시간제의 실제 계약에서는 계약연도의 누적으로 정산한다."
            ),
        ),
    )


# --- 2. forms and alone ---------------------------------------------------------------------------


def _form_table(quote: Quote) -> Table:
    return Table(
        key="forms",
        caption="운영 방식 (정액 기준, 보통 달)",
        columns=(
            Column(key="form", label="방식", kind=CellKind.CODE, width=9),
            Column(key="people", label="전담(명)", kind=CellKind.INTEGER, width=10),
            Column(key="share", label="공유(FTE)", kind=CellKind.DECIMAL, places=1, width=10),
            Column(key="cost_won", label="원가", kind=CellKind.WON, width=14),
            Column(key="price_won", label="요금", kind=CellKind.WON, width=14),
            Column(key="margin_won", label="마진", kind=CellKind.WON, width=12, formula="{price_won}-{cost_won}"),
            Column(
                key="of_cost",
                label="원가 대비",
                kind=CellKind.PERCENT,
                places=2,
                width=11,
                formula="ROUNDDOWN(ROUND({margin_won}/{cost_won},12),4)",
            ),
            Column(
                key="of_price",
                label="가격 대비",
                kind=CellKind.PERCENT,
                places=2,
                width=11,
                formula="ROUNDDOWN(ROUND({margin_won}/{price_won},12),4)",
            ),
        ),
        rows=tuple(
            Row.of(
                each.form.korean,
                each.people,
                each.share_fte,
                each.cost_won,
                each.price_won,
                each.price_won - each.cost_won,
                each.of_cost,
                each.of_price,
            )
            for each in quote.forms
        ),
        unit_note="(단위: 원, 부가가치세 별도)",
        notes=(
            (
                "전담은 고객사 한 곳만 맡는 사람을 한 명 단위로 두고, 혼합은 늘 필요한 만큼만 전담을 두고 나머지를 "
                "풀에서 채운다. 필요 인원이 한 명보다 적으면 혼합은 없다."
            ),
        ),
    )


def _alone_table(quote: Quote) -> Table:
    return Table(
        key="alone",
        caption=f"직접 운영할 때의 월 비용 ({quote.alone.people}명)",
        columns=(
            Column(key="item", label="항목", width=27),
            Column(key="seen", label="구분", kind=CellKind.CODE, width=10),
            Column(key="basis_won", label="기준금액", kind=CellKind.WON, width=12),
            Column(key="rate", label="요율", kind=CellKind.PERCENT, places=4, width=11),
            Column(key="quantity", label="수량", kind=CellKind.DECIMAL, places=4, width=10),
            Column(key="amount_won", label="금액", kind=CellKind.WON, width=13, formula=LINE_FORMULA),
            Column(key="source", label="근거", width=40),
        ),
        rows=tuple(
            Row.of(
                line.label,
                "급여" if line.key == WAGES else "숨은 비용",
                int(line.basis_won),
                line.rate,
                line.quantity,
                line.amount_won,
                line.source,
            )
            for line in quote.alone.lines
        ),
        totals=(Total(label="합계", values={"amount_won": quote.alone.total_won}),),
        unit_note="(단위: 원)",
        notes=(
            (
                f"급여 말고도 매월 {won(quote.alone.hidden_won)}의 숨은 비용이 든다. 같은 목표를 지키는 데 "
                f"{plain(quote.need.alone_fte)} FTE가 필요하며 사람은 한 명 단위로 둔다."
            ),
        ),
    )


def _even_chart(quote: Quote) -> Chart:
    points = quote.even.points
    return Chart(
        title="물량에 따른 월 비용",
        categories=tuple(f"{thousands(point.contacts)}건" for point in points),
        series=(
            Series(name="직접 운영", values=tuple(point.alone_won for point in points)),
            Series(name="공유 운영", values=tuple(point.shared_won for point in points)),
        ),
        kind=ChartKind.LINES,
        unit="원",
        height_mm=42,
    )


def _even_table(quote: Quote) -> Table | Notice:
    even = quote.even
    verdict = (
        f"월 {thousands(even.points[-1].contacts)}건까지는 공유 운영이 언제나 적게 듭니다."
        if even.contacts is None
        else f"월 {thousands(even.contacts)}건부터는 직접 운영이 적게 듭니다."
    )
    return Table(
        key="even",
        caption="손익분기",
        columns=(
            Column(key="times", label="물량", kind=CellKind.PERCENT, places=0, width=10),
            Column(key="contacts", label="월 문의(건)", kind=CellKind.INTEGER, width=14),
            Column(key="people", label="직접 운영(명)", kind=CellKind.INTEGER, width=14),
            Column(key="alone_won", label="직접 운영(원)", kind=CellKind.WON, width=17),
            Column(key="shared_won", label="공유 운영(원)", kind=CellKind.WON, width=17),
            Column(key="saved_won", label="차이(원)", kind=CellKind.WON, width=16, formula="{alone_won}-{shared_won}"),
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


def _signature(supplier: Party, written_on: date) -> Signatures:
    return Signatures(
        parties=(Signature(role="보내는 곳", name=supplier.name, representative=supplier.representative),),
        closing="위와 같이 견적합니다.",
        signed_on=written_on,
    )
