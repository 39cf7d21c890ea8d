"""What must be known before the first contact is answered (개시 전 점검표), and who said that it is.

An item is settled when somebody marks it done, or signs by name that the contract may begin without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.errors import require
from core.ids import TenantId


class ChecklistItem(StrEnum):
    """Everything that is asked before opening."""

    PLATFORM_MANUAL = "platform_manual"
    INTEGRATION = "integration"
    CONTACT_PERSONS = "contact_persons"
    STOCK_MODEL = "stock_model"
    ORDER_LINE = "order_line"
    ENQUIRY_LINE = "enquiry_line"
    RETURNS = "returns"
    RESHIPPING = "reshipping"
    DEFECTS = "defects"
    DELAYS = "delays"
    COMPENSATION = "compensation"
    COST_BEARER = "cost_bearer"


GROUPS: Mapping[str, tuple[ChecklistItem, ...]] = {
    "시스템": (ChecklistItem.PLATFORM_MANUAL, ChecklistItem.INTEGRATION),
    "담당과 재고": (ChecklistItem.CONTACT_PERSONS, ChecklistItem.STOCK_MODEL),
    "회선": (ChecklistItem.ORDER_LINE, ChecklistItem.ENQUIRY_LINE),
    "CS 정책": (
        ChecklistItem.RETURNS,
        ChecklistItem.RESHIPPING,
        ChecklistItem.DEFECTS,
        ChecklistItem.DELAYS,
        ChecklistItem.COMPENSATION,
        ChecklistItem.COST_BEARER,
    ),
}

WORDS: Mapping[ChecklistItem, tuple[str, str]] = {
    ChecklistItem.PLATFORM_MANUAL: ("판매 시스템 매뉴얼", "주문·배송·환불 화면의 사용 설명서를 받았다"),
    ChecklistItem.INTEGRATION: ("연동 수준과 권한", "조회만인지 처리까지인지 정하고 계정을 받았다"),
    ChecklistItem.CONTACT_PERSONS: ("담당자와 비상 연락망", "업무별 담당자, 야간·휴일의 연락 순서를 받았다"),
    ChecklistItem.STOCK_MODEL: ("재고 운영 방식", "자사·위탁·3PL 여부와 품절을 알리는 방법을 정했다"),
    ChecklistItem.ORDER_LINE: ("주문 전화번호", "주문 전용 회선과 안내 음성을 열었다"),
    ChecklistItem.ENQUIRY_LINE: ("문의 전화번호", "주문과 구분되는 문의 회선을 열었다"),
    ChecklistItem.RETURNS: ("반품·교환 기준", "기한, 접수 방법, 상품 상태의 기준을 받았다"),
    ChecklistItem.RESHIPPING: ("재배송 기준", "오배송·반송 때의 재배송 절차를 받았다"),
    ChecklistItem.DEFECTS: ("불량 처리 기준", "불량의 판정과 교환·환불의 기준을 받았다"),
    ChecklistItem.DELAYS: ("배송 지연 기준", "지연 안내와 취소·보상의 기준을 받았다"),
    ChecklistItem.COMPENSATION: ("보상 한도", "상담사가 바로 결정할 수 있는 금액을 정했다"),
    ChecklistItem.COST_BEARER: ("비용 부담 주체", "왕복 배송비와 보상금을 누가 부담하는지 정했다"),
}
"""Name and what it means that it is done, as a tenant reads them."""


class MarkKind(StrEnum):
    """How an item was settled."""

    DONE = "done"
    SIGNED_FOR = "signed_for"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"done": "완료", "signed_for": "책임 서명"}[self.value]


OPEN_WORD = "미완료"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistMark:
    """An item that somebody settled for a tenant. ``by`` is a person of the company, never an agent's work."""

    tenant: TenantId
    item: ChecklistItem
    kind: MarkKind
    by: str
    on: date
    note: str = ""

    def __post_init__(self) -> None:
        require(bool(self.by.strip()), "a mark without a name")


def open_items(marks: Iterable[ChecklistMark]) -> tuple[ChecklistItem, ...]:
    """Items of one tenant that nobody settled, in their order."""
    settled = {mark.item for mark in marks}
    return tuple(item for item in ChecklistItem if item not in settled)
