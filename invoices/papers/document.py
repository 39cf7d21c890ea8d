"""The invoice (청구서) as a document: the same model is drawn as PDF and as workbook, so both show the same won."""

from __future__ import annotations

from core.document import (
    Amount,
    Annex,
    Block,
    Bullets,
    ControlTotal,
    Document,
    Heading,
    Notice,
    PageBreak,
)
from invoices.invoice import Invoice, InvoiceKind, InvoiceStatus, LineKind
from invoices.papers.annexes import agents, days, usage
from invoices.papers.credit import credit_blocks
from invoices.papers.delay import delay
from invoices.papers.head import head, parties
from invoices.papers.lines import WHOLE, lines
from invoices.papers.results import cost, kpis, margin

_TITLE = "청 구 서"
_CORRECTED_TITLE = "수 정 청 구 서"
_INTEREST_TITLES = {
    InvoiceKind.LATE_INTEREST: "지 연 이 자 청 구 서",
    InvoiceKind.INTEREST_CREDIT: "지연이자 취소 청구서",
}
_PREVIEW = "미리보기"


_SERVICE, _DIAGNOSIS, _INTEREST = "고객상담 대행 용역", "상담 운영 진단 서비스", "용역료 지급 지연"


def invoice_document(invoice: Invoice, *, with_annexes: bool = True) -> Document:
    """The document of an invoice, a claim for late interest, or what corrects one; draft or issued. A draft carries a
    watermark and no number.

    ``with_annexes`` False leaves out what stands behind the amounts: enough to check the totals of a draft.
    """
    is_of_service = invoice.kind.is_of_service
    blocks: list[Block] = [
        parties(invoice),
        Amount(
            key="total",
            label=WHOLE[invoice.kind],
            won=invoice.total_won,
            note="부가가치세 포함" if is_of_service else "부가가치세 없음",
        ),
        head(invoice),
        lines(invoice),
    ]
    if any(line.is_estimated for line in invoice.lines):
        blocks.append(Notice(text="‘추정’으로 표시한 수량은 기록이 없는 구간을 평균처리시간으로 계산한 값입니다."))
    if invoice.correction is not None:
        blocks += credit_blocks(invoice, invoice.correction)
    is_ordered_alone = {line.kind for line in invoice.lines} == {LineKind.ONBOARDING}
    if invoice.kind is InvoiceKind.LATE_INTEREST:
        blocks += delay(invoice)
    elif with_annexes and invoice.kind is InvoiceKind.INVOICE and not is_ordered_alone:
        blocks += _behind(invoice)
    return Document(
        kind=invoice.kind.value,
        title=_INTEREST_TITLES.get(invoice.kind, _TITLE if invoice.correction is None else _CORRECTED_TITLE),
        subtitle=f"{invoice.period.year}년 {invoice.period.month}월분 {_DIAGNOSIS if is_ordered_alone else _SERVICE}"
        if is_of_service
        else _INTEREST,
        number=invoice.number,
        written_on=invoice.written_on,
        blocks=tuple(blocks),
        issuer=invoice.supplier.name,
        footer=f"{invoice.period} · {invoice.tenant}",
        watermark="" if invoice.status is InvoiceStatus.ISSUED else _PREVIEW,
        control_totals=(
            ControlTotal(key="total", won=invoice.total_won),
            ControlTotal(key="supply", won=invoice.supply_won),
            ControlTotal(key="vat", won=invoice.vat_won),
            ControlTotal(key="lines.supply_won", won=invoice.supply_won),
        ),
    )


def _behind(invoice: Invoice) -> list[Block]:
    """Service levels, cost, margin and rules; then the annexes with usage and timesheet."""
    blocks: list[Block] = [PageBreak(sheet="산정 근거")]
    if invoice.kpis:
        blocks += [Heading(text="서비스 수준 결과", level=2), kpis(invoice.kpis)]
    blocks += [Heading(text="원가 구성과 마진", level=2), cost(invoice), *margin(invoice)]
    blocks += [Heading(text="계산 기준", level=2), Bullets(items=invoice.rules or ("계약에서 정한 바에 따릅니다.",))]
    if invoice.usage:
        blocks += [Annex(label="별첨 1", title="사용량과 일별 실적"), usage(invoice)]
    if invoice.days:
        blocks.append(days(invoice))
    if invoice.agents:
        blocks += [Annex(label="별첨 2", title="상담사별 배분 시간"), agents(invoice)]
    return blocks
