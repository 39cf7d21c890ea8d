"""What a corrected document says of what it corrects (수정 청구서)."""

from __future__ import annotations

from core.document import Block, Bullets, Fact, Facts, Heading
from core.korean import korean_date
from invoices.correction import Correction
from invoices.invoice import Invoice, InvoiceKind


def credit_blocks(invoice: Invoice, correction: Correction) -> list[Block]:
    """Number of the document corrected, kind and day of the event; on a credit note also what holds of it."""
    reason = correction.reason
    corrected = "당초 차감 청구서" if invoice.kind is InvoiceKind.CREDIT_WITHDRAWN else "당초 청구서"
    items = [
        Fact(label=corrected, value=correction.corrects),
        Fact(
            label="수정 사유",
            value=f"{reason.code}. {reason.korean}" if invoice.kind.is_of_service else reason.korean,
        ),
        Fact(label="사유 발생일" if reason.bears_event_day else "확인일", value=korean_date(correction.event_on)),
        Fact(label="작성일자", value=korean_date(invoice.written_on)),
    ]
    if correction.note:
        items.append(Fact(label="비고", value=correction.note))
    blocks: list[Block] = [Heading(text="수정 내역", level=2), Facts(items=tuple(items))]
    if not invoice.kind.is_claim:
        blocks.append(Bullets(items=invoice.rules))
    return blocks
