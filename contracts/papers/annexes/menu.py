"""The annex of the menu: what was ordered beside the answering."""

from __future__ import annotations

from contracts.menu import MenuBilling
from contracts.terms import ContractTerms
from contracts.words import menu_months, menu_quantity, menu_unit, source_text
from core.cells import CellKind
from core.document import Block
from core.tables import Column, Row, Table


def menu_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """What was ordered beside the answering: price of a unit, quantity of a month, the months it is billed in."""
    if not terms.menu:
        return ()
    table = Table(
        key="menu",
        roomy=True,
        caption="선택한 업무와 단가",
        unit_note="(단위: 원, 부가가치세 별도)",
        columns=(
            Column(key="item", label="업무", width=16),
            Column(key="unit", label="청구 단위", width=13),
            Column(key="price_won", label="단가", kind=CellKind.WON, width=11),
            Column(key="quantity", label="수량", width=18),
            Column(key="months", label="청구하는 달", width=14),
            Column(key="basis", label="단가의 근거", width=28),
        ),
        rows=tuple(
            Row.of(
                item.kind.korean,
                menu_unit(item),
                item.price_won,
                menu_quantity(item),
                menu_months(item),
                source_text(item.basis),
            )
            for item in terms.menu
        ),
        notes=_menu_notes(terms),
    )
    return (table,)


def _menu_notes(terms: ContractTerms) -> tuple[str, ...]:
    """How items are counted and parted, for the kinds that were ordered."""
    billings = {item.billing for item in terms.menu}
    notes = []
    if any(billing.is_fixed for billing in billings):
        notes.append("시간과 월로 청구하는 업무의 요금은 한 달이 되지 않는 정산기간에는 나누어 계산한다.")
    if MenuBilling.ATTEMPT in billings:
        notes.append("시도는 고객이 받았는지와 관계없이 을이 건 통화 한 건을 말한다.")
    if MenuBilling.SUCCESS in billings:
        notes.append("성공은 해피콜을 마쳤거나 고객이 제안을 받아들인 통화 한 건을 말한다.")
    if any(item.kind.log_type for item in terms.menu):
        notes.append("이 별첨의 업무로 기록된 문의는 과금 문의로 다시 세지 아니한다.")
    if MenuBilling.ONCE in billings:
        notes.append("한 번 청구하는 업무는 계약이 시작되는 정산기간에 청구하고 갱신할 때 다시 청구하지 아니한다.")
    return tuple(notes)
