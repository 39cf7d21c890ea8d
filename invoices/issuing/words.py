"""Korean words of corrections."""

from __future__ import annotations

from core.korean import korean_date
from invoices.correction import Correction, CorrectionReason
from invoices.invoice import Invoice

CREDITED_PART = "{label} – 일부 취소"
WITHDRAWN_PART = "{label} (차감 철회)"

_DATES = {
    True: "작성일자는 사유가 생긴 날({event})입니다.",
    False: "작성일자는 당초 작성일자({written})입니다. 사유를 확인한 날: {event}",
}


_INTEREST_REASONS = {
    CorrectionReason.ERROR: "지연이자를 잘못 계산하였으므로 전부 취소합니다. 바른 금액은 다시 청구할 수 있습니다.",
    CorrectionReason.VALUE_CHANGE: "지연이자를 감면합니다. 같은 기간의 지연이자는 다시 청구하지 않습니다.",
}


def credit_rules(invoice: Invoice, correction: Correction) -> tuple[str, ...]:
    """What a credit note takes back, and why it bears its date."""
    if not invoice.kind.is_of_service:
        return (
            f"지연이자 청구서 {invoice.number}의 금액을 취소하는 문서입니다. 당초 청구서는 고치지 않습니다.",
            _INTEREST_REASONS[correction.reason],
            "지연이자에는 부가가치세가 없으므로 수정세금계산서도 없습니다.",
            *_noted(correction),
        )
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


def withdrawal_rules(note: Invoice, correction: Correction) -> tuple[str, ...]:
    """What a withdrawn credit note gives back, and that it bears the credit note's date."""
    assert note.correction is not None
    return (
        f"잘못 발행한 차감 청구서 {note.number} (합계 {note.total_won:,}원)를 전부 취소하는 문서입니다.",
        f"당초 청구서 {note.correction.corrects}의 금액이 그만큼 되살아납니다.",
        *_reason(note, correction),
    )


def _reason(invoice: Invoice, correction: Correction) -> tuple[str, ...]:
    reason = correction.reason
    dates = _DATES[reason.bears_event_day].format(
        event=korean_date(correction.event_on), written=korean_date(invoice.written_on)
    )
    return (f"수정세금계산서 발급 사유: {reason.code}. {reason.korean}. {dates}", *_noted(correction))


def _noted(correction: Correction) -> tuple[str, ...]:
    return (f"비고: {correction.note}",) if correction.note else ()
