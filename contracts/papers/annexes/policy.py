"""The annexes of words: how returns are settled, who speaks for each side, which personal data are entrusted."""

from __future__ import annotations

from collections.abc import Mapping

from contracts.menu import MenuKind
from contracts.terms import ContractTerms
from contracts.words import channels_text
from core.document import Block, Paragraph, ParagraphStyle
from core.korean import korean_date
from core.parties import Party
from core.tables import Column, Row, Table

_POLICY_ITEMS = ("반품·교환", "재배송", "불량·오배송", "배송 지연", "취소·환불", "보상 기준과 비용의 부담자")
_OPEN_POLICY = "갑이 업무 개시 7일 전까지 서면으로 제공하는 기준에 따른다."


def policy_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """How returns, exchanges and compensation are answered."""
    policy = terms.policy or dict.fromkeys(_POLICY_ITEMS, _OPEN_POLICY)
    rows = (*policy.items(), ("권한 위임 한도", _empowerment(terms)))
    return (_two_columns("policy", "구분", "처리 기준", dict(rows)),)


def _empowerment(terms: ContractTerms) -> str:
    if terms.empowerment_won == 0:
        return "위임하지 않음: 모든 보상은 갑이 결정한다."
    return f"고객 한 명의 한 사안에 {terms.empowerment_won:,}원까지 을이 결정하고 월간 보고서로 보고한다."


_PERSONS = (
    "갑 책임자",
    "갑 개인정보 보호책임자",
    "갑 정산 담당",
    "을 책임자",
    "을 개인정보 보호책임자",
    "을 정산 담당",
)


def persons_blocks(terms: ContractTerms) -> tuple[Block, ...]:
    """Who speaks for each side; agents are never named."""
    persons = {**dict.fromkeys(_PERSONS, ""), **terms.contacts}
    table = Table(
        key="persons",
        roomy=True,
        columns=(
            Column(key="item", label="구분", width=24),
            Column(key="name", label="성명", width=18),
            Column(key="phone", label="연락처", width=24),
            Column(key="email", label="전자우편", width=32),
        ),
        rows=tuple(Row.of(label, *_three(text)) for label, text in persons.items()),
    )
    return (
        table,
        Paragraph(
            text="이 계약에 따른 모든 요청과 통지는 위 책임자 사이에서만 한다. 상담사는 담당자로 지정하지 아니한다.",
            style=ParagraphStyle.SMALL,
        ),
    )


def _three(text: str) -> tuple[str, str, str]:
    """Name, telephone and e-mail from ``이름, 전화, 전자우편``; what is missing is left to be written by hand."""
    parts = [" ".join(part.split()) for part in text.split(",", 2)]
    name, phone, email = [*parts, "", "", ""][:3]
    return name, phone, email


def privacy_blocks(terms: ContractTerms, buyer: Party, supplier: Party) -> tuple[Block, ...]:
    """Particulars of the entrusted personal data (개인정보 보호법 §26, 시행령 §28)."""
    rows = {
        "위탁자 (개인정보처리자)": buyer.name,
        "수탁자": supplier.name,
        "위탁업무의 목적": _entrusted_for(terms),
        "위탁업무의 범위": f"{_entrusted_work(terms)}에 필요한 개인정보의 조회, 기록, 수정",
        "처리하는 항목": "성명, 연락처, 주소, 주문·결제·배송 정보, 상담 내용(통화 녹음과 대화 기록 포함)",
        "위탁 기간": f"{korean_date(terms.valid_from)}부터 {korean_date(terms.valid_until)}까지",
        "보유와 파기": "계약 종료 후 5일 안에 파기 또는 반환. 법령상 보존 기록은 그 기간 동안 분리 보관",
        "기술적 보호조치": "개인별 계정과 최소 권한, 접속기록 1년 이상 보관, 전송·저장 구간의 암호화, 화면 저장 제한",
        "관리적 보호조치": "내부 관리계획, 연 1회 이상 교육, 비밀유지 서약, 출입 통제",
        "재위탁": "갑의 사전 서면 동의 없이 금지",
        "점검": "갑은 연 1회 이상 관리 현황을 점검하고, 을은 시정 결과를 14일 안에 제출",
        "유출 시 조치": "안 때부터 24시간 안에 갑에게 통지하고 피해의 확산을 막는 조치",
        "손해배상": "을의 의무 위반으로 생긴 정보주체와 갑의 손해는 을이 배상",
    }
    return (_two_columns("privacy", "항목", "내용", rows),)


def _entrusted_for(terms: ContractTerms) -> str:
    """Why we handle personal data: to answer, to run the system, to lead the tenant's people."""
    kinds = {item.kind for item in terms.menu}
    purposes = [
        *(["고객 문의의 응대, 처리 결과의 안내와 상담 이력의 관리"] if terms.has_operation else []),
        *(["상담 시스템의 운영과 지원"] if MenuKind.SYSTEM in kinds else []),
        *(["응대 직원의 교육과 품질 평가"] if MenuKind.MANAGEMENT in kinds else []),
    ]
    return ", ".join(purposes)


def _entrusted_work(terms: ContractTerms) -> str:
    return f"{channels_text(terms.services)} 상담" if terms.has_operation else "위 목적"


def _two_columns(key: str, left: str, right: str, rows: Mapping[str, str]) -> Table:
    return Table(
        key=key,
        roomy=True,
        columns=(Column(key="item", label=left, width=22), Column(key="text", label=right, width=76)),
        rows=tuple(Row.of(label, " ".join(text.split())) for label, text in rows.items()),
    )
