"""The order of a diagnosis as a document (진단 서비스 주문서): what is ordered, for how much, when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from contracts.order import DiagnosisOrder
from core.cells import CellKind
from core.document import (
    Amount,
    Block,
    Clause,
    ClauseItem,
    ClauseParagraph,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Parties,
    Signature,
    Signatures,
)
from core.document import Party as Side
from core.korean import amount_in_words, business_number, with_particle, won
from core.money import vat
from core.parties import Party, Tenant

TITLE = "진단 서비스 주문서"
_DRAFT_MARK = "초안"


def order_document(order: DiagnosisOrder, tenant: Tenant, supplier: Party, *, vat_rate: Decimal) -> Document:
    """The order: written on its day, with a place to sign; once it was signed, with name and day."""
    buyer = tenant.party
    tax_won = vat(order.fee_won, vat_rate)
    return Document(
        kind="diagnosis_order",
        title=TITLE,
        subtitle=f"{buyer.name} · 분석 – 진단 – 계획",
        number=order.number,
        written_on=order.ordered_on,
        issuer=supplier.name,
        footer=f"고객사 {order.tenant}에 한 번만 주문하는 서비스",
        watermark=_DRAFT_MARK if order.signed_on is None else "",
        deed=True,
        blocks=(
            Parties(supplier=_side("공급자", supplier), buyer=_side("주문자", buyer)),
            Amount(
                key="total_won",
                label="주문 금액",
                won=order.fee_won + tax_won,
                note="부가가치세 포함, 보고서를 받은 날 한 번 청구",
            ),
            Facts(
                columns=3,
                items=(
                    Fact(label="공급가액", value=order.fee_won, kind=CellKind.WON, unit="원", key="fee_won"),
                    Fact(label="부가가치세", value=tax_won, kind=CellKind.WON, unit="원", key="vat_won"),
                    Fact(label="주문일", value=order.ordered_on, kind=CellKind.DATE),
                ),
            ),
            *_clauses(order, buyer, supplier),
            _signatures(order, buyer, supplier),
        ),
        control_totals=(
            ControlTotal(key="total_won", won=order.fee_won + tax_won),
            ControlTotal(key="fee_won", won=order.fee_won),
            ControlTotal(key="vat_won", won=tax_won),
        ),
    )


def _side(role: str, party: Party) -> Side:
    return Side(
        role=role,
        lines=(
            ("상호", party.name),
            ("등록번호", business_number(party.business_number)),
            ("대표자", party.representative),
            ("주소", party.address),
        ),
    )


def _clauses(order: DiagnosisOrder, buyer: Party, supplier: Party) -> tuple[Block, ...]:
    fee = f"{won(order.fee_won)}({amount_in_words(order.fee_won)}, 부가가치세 별도)"
    return (
        _clause(
            1,
            "주문하는 서비스",
            (
                f"{with_particle(buyer.name, '은/는')} {supplier.name}에 다음과 같이 고객 상담 운영의 진단을 주문한다.",
                (
                    "분석: 지난 문의를 채널, 시간대, 요일, 계절, 유형으로 나누고 반복, 미처리, 놓친 문의를 찾는다.",
                    "진단: 앞으로의 문의를 예측하고 단독 운영과 상담 풀 공유에 필요한 인원을 견준다.",
                    "계획: 맡길 채널과 시간, 요금제, 개시 전에 정할 사항을 제안한다.",
                ),
            ),
            ("결과물은 한국어 보고서(PDF와 통합 문서) 각 1부이며, 주문자가 자유롭게 쓸 수 있다.", ()),
            ("진단은 선택 사항이며, 이 주문은 운영 계약을 맺을 의무를 누구에게도 지우지 아니한다.", ()),
        ),
        _clause(
            2,
            "금액과 지급",
            (f"진단비는 {with_particle(fee, '으로/로')} 하고, 보고서를 전달한 날에 한 번 청구한다.", ()),
            (
                (
                    "이 주문은 고객사마다 한 번이며, 일할 계산하거나 나누어 청구하지 아니하고, 뒤에 맺는 운영 계약의 "
                    "체결, 변경 또는 갱신에 따라 다시 청구하지 아니한다."
                ),
                (),
            ),
            ("보고서를 전달하기 전에 주문을 거두면 진단비를 청구하지 아니한다.", ()),
            ("개시 교육과 회선 개통은 이 주문에 들어 있지 아니하며, 따로 정한다.", ()),
        ),
        _clause(
            3,
            "자료와 비밀 유지",
            (
                (
                    "주문자는 지난 문의의 건수 또는 상담 기록(고객의 이름과 연락처를 뺀 것), 채널, 운영시간과 "
                    "처리 기준을 제공한다."
                ),
                (),
            ),
            ("공급자는 받은 자료를 진단에만 쓰고, 보고서를 전달한 뒤 30일 안에 파기하거나 돌려준다.", ()),
            ("양 당사자는 이 주문으로 알게 된 상대방의 영업상 비밀을 다른 사람에게 알리지 아니한다.", ()),
        ),
    )


def _clause(number: int, heading: str, *paragraphs: tuple[str, Sequence[str]]) -> Clause:
    return Clause(
        number=number,
        heading=heading,
        paragraphs=tuple(
            ClauseParagraph(text=text, items=tuple(ClauseItem(text=item) for item in items))
            for text, items in paragraphs
        ),
    )


def _signatures(order: DiagnosisOrder, buyer: Party, supplier: Party) -> Signatures:
    by = f" 주문자를 위하여 {with_particle(order.signed_by, '이/가')} 서명하였다." if order.signed_by else ""
    return Signatures(
        parties=(
            Signature(role="주문자", name=buyer.name, representative=buyer.representative),
            Signature(role="공급자", name=supplier.name, representative=supplier.representative),
        ),
        closing=f"위와 같이 진단 서비스를 주문하고 승낙한다.{by}",
        signed_on=order.signed_on,
    )
