"""A contract as a document: cover, clauses, signatures and annexes, from its terms. Engines draw it, this fills it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from contracts.charge import FlatCharge, MenuCharge, MeteredCharge, model_of
from contracts.menu import Package
from contracts.papers.annexes.cost import share_and_hours
from contracts.papers.annexes.listed import annex_blocks
from contracts.papers.expected import margin_of
from contracts.papers.values import clause_values
from contracts.prices.pricing import Margin
from contracts.promises.chances import PromiseRun
from contracts.terms import ContractStatus, ContractTerms
from contracts.wording.clauses import Writer, articles, contract_clauses, write_shipped
from contracts.wording.safeguards import wording_problems
from contracts.words import (
    TAX_DATES,
    billing_period_text,
    channels_text,
    charge_text,
    form_text,
    plain,
    work_text,
)
from core.cells import CellKind
from core.document import (
    Amount,
    Block,
    ControlTotal,
    Document,
    Fact,
    Facts,
    Paragraph,
    ParagraphStyle,
    Signature,
    Signatures,
)
from core.errors import ProblemsFound
from core.korean import business_number, korean_date, with_particle
from core.money import round_won
from core.parties import Party, Tenant
from core.problems import Place
from core.rates import RateTable

TITLE = "고객 상담 업무 도급 계약서"
_SUBJECTS: Mapping[tuple[Package, ...], tuple[str, str]] = {
    (Package.OPERATION,): (TITLE, "고객 상담 업무의 수행"),
    (Package.SYSTEM,): ("상담 시스템 이용 계약서", "상담 시스템의 이용"),
    (Package.MANAGEMENT,): ("상담 관리 업무 도급 계약서", "상담 관리 업무의 수행"),
    (Package.SYSTEM, Package.MANAGEMENT): (
        "상담 시스템 이용·관리 계약서",
        "상담 시스템의 이용과 상담 관리 업무의 수행",
    ),
}
"""Title of the deed, and what it is about."""
_DRAFT_MARK = "초안"


def contract_document(
    terms: ContractTerms,
    tenant: Tenant,
    supplier: Party,
    rates: RateTable,
    *,
    written_on: date,
    agent_names: Iterable[str] = (),
    write: Writer = write_shipped,
    own: Collection[str] = (),
    judged: PromiseRun | None = None,
) -> Document:
    """The whole contract. ``written_on`` is the day of the document: its signature, or the day a draft is shown.
    ``judged`` says how sure its promises are, where that is known.

    ``agent_names`` are names of our agents: wording that holds one of them is refused. ``write``
    writes a clause, ``own`` are the keys of those in the company's own words: the foot of the page names them. Raises
    ProblemsFound.
    """
    names = tuple(agent_names)
    problems = [
        problem
        for text in (*terms.policy.items(), *terms.contacts.items())
        for problem in wording_problems(": ".join(text), agent_names=names, where=Place(sheet=text[0]))
    ]
    if problems:
        raise ProblemsFound(problems)
    margin = margin_of(terms)
    clauses = contract_clauses(terms, clause_values(terms, tenant, supplier, rates), agent_names=names, write=write)
    own_numbers = [f"제{number}조" for key, number in articles(terms).items() if key in own]
    own_text = f" · 자체 문안 {', '.join(own_numbers)}" if own_numbers else ""
    blocks: tuple[Block, ...] = (
        *_cover(terms, tenant.party, supplier, margin),
        *clauses,
        _signatures(terms, tenant.party, supplier),
        *annex_blocks(terms, margin, tenant.party, supplier, judged),
    )
    return Document(
        kind="contract",
        title=_SUBJECTS[terms.packages][0],
        subtitle=f"{tenant.party.name} · {model_of(terms.charge).korean} · {work_text(terms)}",
        number=f"{terms.contract} (제{terms.version}판)",
        written_on=written_on,
        issuer=supplier.name,
        footer=f"조항집 {terms.clause_library}{own_text} · 적용 요율 {terms.cost_sheet.rates_on}",
        deed=True,
        watermark=_DRAFT_MARK if terms.status is ContractStatus.DRAFT else "",
        blocks=blocks,
        control_totals=(
            ControlTotal(key="month_won", won=round_won(margin.charges_won)),
            ControlTotal(key="cost.amount_won", won=terms.cost_sheet.total_won),
        ),
    )


# --- Cover ----------------------------------------------------------------------------------------


def _cover(terms: ContractTerms, buyer: Party, supplier: Party, margin: Margin) -> tuple[Block, ...]:
    _, subject = _SUBJECTS[terms.packages]
    opening = (
        f"{with_particle(buyer.name, '과/와')} {with_particle(supplier.name, '은/는')} {subject}에 "
        "관하여 다음과 같이 계약을 맺는다. 앞의 당사자를 “갑”, 뒤의 당사자를 “을”이라 한다."
    )
    facts = [
        Fact(label="계약번호", value=terms.contract),
        Fact(label="판", value=f"제{terms.version}판"),
        Fact(label="계약기간", value=f"{korean_date(terms.valid_from)} – {korean_date(terms.valid_until)}"),
        *_work_facts(terms),
        Fact(label="정산기간", value=billing_period_text(terms.closing_day)),
        Fact(label="지급", value=f"다음 달 {terms.payment_day}일 ({TAX_DATES[terms.tax_date]})"),
    ]
    if terms.onboarding_fee_won:
        facts.append(
            Fact(
                label="도입 진단비",
                value=terms.onboarding_fee_won,
                kind=CellKind.WON,
                unit="원 (1회)",
                key="onboarding_won",
            )
        )
    facts.append(Fact(label="요금", value=charge_text(terms)))
    return (
        _parties(buyer, supplier),
        _amount(terms, margin),
        Facts(items=tuple(facts), columns=2),
        Paragraph(text=opening, style=ParagraphStyle.LEAD),
    )


def _work_facts(terms: ContractTerms) -> tuple[Fact, ...]:
    """What is bought: a share of our answering, or the system or management only."""
    model = Fact(label="요금제", value=model_of(terms.charge).korean)
    if not terms.has_operation:
        return (Fact(label="맡기는 업무", value=work_text(terms)), model)
    return (
        Fact(label="투입비율", value=share_and_hours(terms.cost_sheet)),
        model,
        Fact(label="운영 형태", value=form_text(terms)),
        Fact(label="채널", value=channels_text(terms.services)),
    )


def _parties(buyer: Party, supplier: Party) -> Facts:
    """Both sides, 갑 to the left and 을 to the right."""
    pairs = (
        ("도급인 (갑)", buyer.name, "수급인 (을)", supplier.name),
        (
            "등록번호",
            business_number(buyer.business_number),
            "등록번호",
            business_number(supplier.business_number),
        ),
        ("대표자", buyer.representative, "대표자", supplier.representative),
        ("주소", buyer.address, "주소", supplier.address),
    )
    items = tuple(
        Fact(label=label, value=value)
        for left, left_value, right, right_value in pairs
        for label, value in ((left, left_value), (right, right_value))
    )
    return Facts(items=items, columns=2)


def _amount(terms: ContractTerms, margin: Margin) -> Amount:
    """The flat price, or what a month as expected will cost the tenant."""
    month_won = round_won(margin.charges_won)
    if isinstance(terms.charge, FlatCharge):
        label, basis = "월 이용료", f"한 달 {terms.charge.band.contacts_max:,}건까지"
    elif isinstance(terms.charge, MeteredCharge):
        contacts = sum(terms.expected_contacts.values())
        label, basis = "월 예상 이용료", f"월 예상 문의 {contacts:,}건 기준"
    elif isinstance(terms.charge, MenuCharge):
        label, basis = "월 이용료", "매월 청구하는 업무가 모두 있는 한 달"
    else:
        label, basis = "월 예상 이용료", f"월 목표 근무시간 {plain(terms.cost_sheet.on_duty_hours)}시간 기준"
    return Amount(key="month_won", label=label, won=month_won, note=f"{basis}, 부가가치세 별도")


def _signatures(terms: ContractTerms, buyer: Party, supplier: Party) -> Signatures:
    def signature(role: str, party: Party) -> Signature:
        return Signature(
            role=role,
            name=party.name,
            representative=party.representative,
            lines=(("등록번호", business_number(party.business_number)), ("주소", party.address)),
        )

    return Signatures(
        parties=(signature("갑", buyer), signature("을", supplier)),
        closing=(
            "이 계약의 성립을 증명하기 위하여 계약서 2부를 작성하고, "
            "갑과 을이 서명 또는 기명날인한 뒤 각각 1부씩 보관한다."
        ),
        signed_on=terms.signed_on,
    )
