"""The quote as a document (견적서): PDF and workbook from one model, with formulas that give the model's numbers."""

from __future__ import annotations

from datetime import date, timedelta

from contracts.papers.annexes.cost import cost_sheet_blocks
from contracts.quotes.compared import Season
from contracts.quotes.comparisons import (
    alone_table,
    even_chart,
    even_table,
    form_table,
    metered_blocks,
    model_chart,
    model_table,
    ours,
    package_table,
    price_table,
)
from contracts.quotes.extras import ordered_blocks, price_list, promise_table, review_blocks
from contracts.quotes.quote import Quote
from contracts.terms import Form
from contracts.words import channels_text, hours_text, percent, plain, share_text
from core.cells import CellKind
from core.document import (
    Amount,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Signature,
    Signatures,
)
from core.korean import business_number, korean_date, thousands, with_particle, won
from core.parties import Party

TITLE = "고객 상담 업무 견적서"


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
            price_table(quote),
            *metered_blocks(quote),
            _signature(supplier, written_on),
            PageBreak(sheet="요금제 비교"),
            Heading(text="1. 요금제 비교: 적은 달, 보통 달, 많은 달"),
            model_chart(quote),
            model_table(quote),
            *ordered_blocks(quote),
            PageBreak(sheet="운영 방식"),
            Heading(text="2. 운영 방식, 맡기는 범위와 서비스 수준"),
            form_table(quote),
            package_table(quote),
            promise_table(quote),
            PageBreak(sheet="직접 운영"),
            Heading(text="3. 직접 운영과 손익분기"),
            alone_table(quote),
            even_chart(quote),
            even_table(quote),
            PageBreak(sheet="원가계산서"),
            Heading(text=f"4. 원가계산서 ({ours(quote)}, 보통 달)"),
            *cost_sheet_blocks(quote.sheet, quote.proposed_margin),
            PageBreak(sheet="가격 검토"),
            Heading(text="5. 다음 가격 검토와 선택 서비스"),
            *review_blocks(quote.review, quote.margin),
            price_list(quote),
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
            Fact(label="투입비율", value=_share(quote)),
            Fact(label="월 목표 근무시간", value=quote.sheet.on_duty_hours, kind=CellKind.HOURS, unit="시간"),
            Fact(label="물량의 근거", value="실적으로 예측" if quote.is_counted else "알려 주신 월 물량"),
            *(Fact(label=f"{each.channel.korean} 운영", value=hours_text(each.windows)) for each in quote.services),
        ),
    )


def _share(quote: Quote) -> str:
    """``5.7 FTE (공유)``, ``7.8 FTE (혼합, 전담 5명)``."""
    bound = quote.basis.dedicated_fte
    people = f", {Form.DEDICATED.korean} {plain(bound)}명" if quote.form is Form.HYBRID else ""
    return f"{share_text(quote.basis.share_fte)} ({quote.form.korean}{people})"


def _lead(quote: Quote) -> str:
    fits = "진단 결과에" if quote.is_counted else "알려 주신 물량에"
    why = "요청하신 요금제입니다" if quote.is_asked else f"{fits} 알맞은 요금제입니다"
    saved = (
        f"직접 운영할 때보다 월 {won(quote.saved_won)} 적게 듭니다"
        if quote.saved_won > 0
        else f"이 물량에서는 직접 운영이 월 {won(-quote.saved_won)} 적게 듭니다"
    )
    return (
        f"{with_particle(quote.proposed.korean, '은/는')} {why}. 보통 달에 {saved}. 마진은 원가의 "
        f"{percent(quote.limit, 0)} 미만으로 정하며, 원가와 함께 모두 공개합니다."
    )


def _signature(supplier: Party, written_on: date) -> Signatures:
    return Signatures(
        parties=(Signature(role="보내는 곳", name=supplier.name, representative=supplier.representative),),
        closing="위와 같이 견적합니다.",
        signed_on=written_on,
    )
