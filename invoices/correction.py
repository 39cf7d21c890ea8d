"""Why an issued document is corrected, and which day the correction bears (부가가치세법 시행령 제70조)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.errors import require


class CorrectionReason(StrEnum):
    """The six kinds of the tax office, in the order of their codes."""

    ERROR = "error"
    VALUE_CHANGE = "value_change"
    RETURNED = "returned"
    CONTRACT_CANCELLED = "contract_cancelled"
    LOCAL_CREDIT = "local_credit"
    ISSUED_TWICE = "issued_twice"

    @property
    def code(self) -> int:
        """The number of the kind, 1 to 6."""
        return list(CorrectionReason).index(self) + 1

    @property
    def korean(self) -> str:
        """The word on documents."""
        return _KOREAN[self]

    @property
    def bears_event_day(self) -> bool:
        """Whether the date of writing is the day of the event; else it is that of the document corrected."""
        return self in _BY_EVENT

    @property
    def may_be_partial(self) -> bool:
        """Whether a part of an invoice can be taken back; the other kinds take back all of it."""
        return self in _PARTIAL

    @property
    def needs_new_copy(self) -> bool:
        """Whether a correct copy stands beside the reversal: that is a revised invoice."""
        return self in _REPLACED

    @property
    def takes_back_cost(self) -> bool:
        """Whether the service itself was not rendered twice: a document that was wrong takes its cost back with it."""
        return self.needs_new_copy or self is CorrectionReason.ISSUED_TWICE

    def written_on(self, corrected_on: date, event_on: date) -> date:
        """Date of writing (작성일) of the correction of a document written on ``corrected_on``."""
        return event_on if self.bears_event_day else corrected_on


_KOREAN = {
    CorrectionReason.ERROR: "기재사항 착오·정정",
    CorrectionReason.VALUE_CHANGE: "공급가액 변동",
    CorrectionReason.RETURNED: "환입",
    CorrectionReason.CONTRACT_CANCELLED: "계약의 해제",
    CorrectionReason.LOCAL_CREDIT: "내국신용장 사후 개설",
    CorrectionReason.ISSUED_TWICE: "착오에 의한 이중발급",
}
_PARTIAL = frozenset({CorrectionReason.VALUE_CHANGE, CorrectionReason.RETURNED})
_BY_EVENT = _PARTIAL | {CorrectionReason.CONTRACT_CANCELLED}
_REPLACED = frozenset({CorrectionReason.ERROR, CorrectionReason.LOCAL_CREDIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a document corrects: the number, the kind, the day of the event, and a remark for the reader."""

    corrects: str
    reason: CorrectionReason
    event_on: date
    note: str = ""

    def __post_init__(self) -> None:
        require(bool(self.corrects), "a correction of nothing")
