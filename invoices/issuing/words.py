"""Korean words of corrections."""

from __future__ import annotations

from core.korean import korean_date
from invoices.correction import Correction
from invoices.invoice import Invoice

CREDITED_PART = "{label} – 일부 취소"

_DATES = {
    True: "작성일자는 사유가 생긴 날({event})입니다.",
    False: "작성일자는 당초 작성일자({written})입니다. 사유를 확인한 날: {event}",
}


def credit_rules(invoice: Invoice, correction: Correction) -> tuple[str, ...]:
    """What a credit note takes back, and why it bears its date."""
    return (
        f"당초 청구서 {invoice.number}의 금액을 취소하는 문서입니다. 당초 청구서는 고치지 않습니다.",
        f"당초 청구서의 작성일자는 {korean_date(invoice.written_on)}, 합계는 {invoice.total_won:,}원입니다.",
        *_reason(invoice, correction),
        "부가가치세는 취소한 공급가액의 누계에 한 번 계산하고 1원 미만을 절사하므로, 모두 취소하면 0원이 남습니다.",
    )


def revision_rules(invoice: Invoice, correction: Correction) -> tuple[str, ...]:
    """What a revised invoice replaces."""
    return (
        f"당초 청구서 {invoice.number} (합계 {invoice.total_won:,}원)를 전부 취소하고 다시 발행한 청구서입니다.",
        *_reason(invoice, correction),
    )


def _reason(invoice: Invoice, correction: Correction) -> tuple[str, ...]:
    reason = correction.reason
    dates = _DATES[reason.bears_event_day].format(
        event=korean_date(correction.event_on), written=korean_date(invoice.written_on)
    )
    note = (f"비고: {correction.note}",) if correction.note else ()
    return (f"수정세금계산서 발급 사유: {reason.code}. {reason.korean}. {dates}", *note)
