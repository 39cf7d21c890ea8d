"""Six typical tenants and the contracts they asked for, and one that answers itself. Names and numbers are invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from contracts.billing import (
    BillableContact,
    BillingTerms,
    Counted,
    DayCount,
    DurationRounding,
    RoundingOf,
    RoundingWay,
)
from contracts.charge import ChargeModel, MeteredUnit
from contracts.kpi_clauses import BonusStep, KpiKind
from contracts.menu import MenuBilling, MenuKind
from contracts.papers.document import contract_document
from contracts.requests.drafting import draft_terms, drafting_data
from contracts.requests.request import ContractRequest, KpiRequest, MenuRequest
from contracts.terms import ContractStatus, ContractTerms, TaxDateRule
from core.channels import Channel
from core.document import Document
from core.ids import AccountId, ContractId
from core.parties import IntegrationLevel, Party, Tenant
from core.service import HolidayRule
from tests.unit.contracts import samples
from tests.unit.contracts.samples import OFFICE_HOURS, SUPPLIER, request, service, shipped_rates, windows
from wfm.agents import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A tenant with what was agreed, and the day of its signature (None: a draft)."""

    tenant: Tenant
    terms: ContractTerms
    written_on: date

    def document(self) -> Document:
        """The contract as both sides read it."""
        return contract_document(self.terms, self.tenant, SUPPLIER, shipped_rates(), written_on=self.written_on)


def _tenant(name: str, number: str, person: str, address: str, platform: str, level: IntegrationLevel) -> Tenant:
    party = Party(name=name, business_number=number, representative=person, address=address)
    return replace(samples.tenant(), party=party, platform=platform, integration=level)


def _drafted(asked: ContractRequest, tenant: Tenant, hours: Mapping[Channel, object]) -> ContractTerms:
    services = tuple(service(channel, of) for channel, of in hours.items())  # type: ignore[arg-type]
    return draft_terms(asked, drafting_data((tenant,), services, shipped_rates(), samples.calendar()))


def _signed(terms: ContractTerms, on: date) -> ContractTerms:
    return replace(terms, status=ContractStatus.SIGNED, signed_on=on)


PERSONS = {
    "갑 책임자": "한가온, 02-000-0001, cs@gaon.example",
    "갑 개인정보 보호책임자": "노다솜, 02-000-0002, privacy@gaon.example",
    "을 책임자": "정하늘, 02-000-7001, care@hamkke.example",
}
POLICY = {
    "반품·교환": "수령 후 7일 안에 접수한다. 단순 변심은 왕복 배송비를 고객이, 불량과 오배송은 갑이 부담한다.",
    "배송 지연": "출고 예정일을 3일 넘기면 지연 사유와 새 출고일을 안내하고, 7일을 넘기면 취소와 환불을 안내한다.",
    "보상": "2만원까지 즉시 처리하고, 넘는 금액은 갑에 전달한다.",
}


def flat_shared() -> Case:
    """A fashion shop with a third of a person on phone and chat, a flat price, the diagnosis fee: signed."""
    tenant = _tenant("가온상회", "2148102116", "한가온", "서울특별시 성동구 가온길 12", "카페온", IntegrationLevel.FULL)
    asked = request(
        share_fte=Decimal("0.3"),
        expected_contacts={Channel.PHONE: 240, Channel.CHAT: 150},
        with_onboarding=True,
        policy=POLICY,
        contacts=PERSONS,
    )
    terms = _drafted(asked, tenant, {Channel.PHONE: OFFICE_HOURS, Channel.CHAT: OFFICE_HOURS})
    return Case(tenant=tenant, terms=_signed(terms, date(2025, 12, 19)), written_on=date(2025, 12, 19))


def metered_shop() -> Case:
    """A small living shop that pays by the contact and does not pay for memos; its chats end after 20 minutes."""
    tenant = _tenant(
        "다온리빙", "1208100002", "오다온", "경기도 성남시 분당구 다온로 45, 3층", "샵라온", IntegrationLevel.READ
    )
    asked = request(
        model=ChargeModel.METERED,
        share_fte=Decimal("0.2"),
        expected_contacts={Channel.PHONE: 120, Channel.CHAT: 90},
        billing=BillingTerms(
            contacts={
                Channel.PHONE: BillableContact(handovers=Counted.NEVER),
                Channel.CHAT: BillableContact(handovers=Counted.NEVER, chat_silence_minutes=20),
            },
            day_count=DayCount.SERVICE,
        ),
        empowerment_won=10_000,
        kpis=(
            KpiRequest(kind=KpiKind.ANSWER_RATE, channel=Channel.PHONE),
            KpiRequest(kind=KpiKind.CHAT_FIRST_RESPONSE, channel=Channel.CHAT),
            KpiRequest(kind=KpiKind.QA),
        ),
    )
    terms = _drafted(asked, tenant, {Channel.PHONE: OFFICE_HOURS, Channel.CHAT: OFFICE_HOURS})
    return Case(tenant=tenant, terms=terms, written_on=date(2025, 12, 1))


def weekend_evenings() -> Case:
    """A food shop served by the hour in the evening and on weekends only, holidays too."""
    tenant = _tenant(
        "라온푸드 주식회사", "3018200011", "유라온", "대전광역시 유성구 라온로 8", "스토어봄", IntegrationLevel.NONE
    )
    hours = (
        *windows(range(5), 1_080, 1_320, HolidayRule.OPEN),
        *windows((5, 6), 600, 1_320, HolidayRule.OPEN),
    )
    asked = request(
        model=ChargeModel.HOURLY,
        share_fte=Decimal("1.2"),
        expected_contacts={Channel.PHONE: 500, Channel.CHAT: 400},
        payment_day=15,
        tax_date=TaxDateRule.EARLY,
        billing=BillingTerms(rounding=DurationRounding(unit_s=10, way=RoundingWay.UP, of=RoundingOf.CONTACT)),
        contacts=PERSONS,
    )
    terms = _drafted(asked, tenant, {Channel.PHONE: hours, Channel.CHAT: hours})
    return Case(tenant=tenant, terms=terms, written_on=date(2025, 12, 1))


def dedicated_cost_plus() -> Case:
    """A public body with three people of its own round the clock at cost-plus, closing on the 25th, with a bonus."""
    tenant = _tenant(
        "마루시설관리공단",
        "1298300022",
        "문마루",
        "인천광역시 연수구 마루대로 100",
        "예약누리",
        IntegrationLevel.FULL,
    )
    always = windows(range(7), 0, 1_440, HolidayRule.OPEN)
    level = KpiRequest(
        kind=KpiKind.SERVICE_LEVEL,
        channel=Channel.PHONE,
        target=Decimal("0.85"),
        within_s=30,
        bonus=(
            BonusStep(value=Decimal("0.9"), share=Decimal("0.01")),
            BonusStep(value=Decimal("0.95"), share=Decimal("0.02")),
        ),
    )
    asked = request(
        model=ChargeModel.COST_PLUS,
        contract=ContractId("MARU-2026-07"),
        account=AccountId("MARU"),
        share_fte=Decimal(3),
        dedicated_fte=Decimal(3),
        valid_from=date(2026, 7, 1),
        valid_until=date(2027, 6, 30),
        expected_contacts={Channel.PHONE: 2_200, Channel.CHAT: 1_000, Channel.BOARD: 400},
        closing_day=25,
        payment_day=10,
        tax_date=TaxDateRule.PAYMENT_DAY,
        kpis=(
            level,
            KpiRequest(kind=KpiKind.ABANDON_RATE, channel=Channel.PHONE, target=Decimal("0.05")),
            KpiRequest(kind=KpiKind.BACKLOG_AGE, channel=Channel.BOARD, target=Decimal(43_200)),
            KpiRequest(kind=KpiKind.CSAT, target=Decimal("0.9"), credit_share=Decimal("0.05")),
        ),
        empowerment_won=0,
        grade_mix={Grade.REGULAR: Decimal("0.6"), Grade.SENIOR: Decimal("0.4")},
        planning_overtime_billable=True,
        public_body=True,
        contacts=PERSONS,
    )
    terms = _drafted(asked, tenant, dict.fromkeys(Channel, always))
    return Case(tenant=tenant, terms=terms, written_on=date(2026, 6, 12))


def peak_outbound() -> Case:
    """A gift shop's three months before the holidays: more hours, happy calls, a campaign, training and a line."""
    tenant = _tenant(
        "바른선물 주식회사",
        "2208700037",
        "배바른",
        "서울특별시 강서구 선물로 77",
        "선물누리",
        IntegrationLevel.READ,
    )
    asked = request(
        contract=ContractId("T07-2026-P"),
        share_fte=Decimal("0.6"),
        valid_from=date(2026, 10, 1),
        valid_until=date(2026, 12, 31),
        expected_contacts={Channel.PHONE: 700, Channel.CHAT: 300},
        training_hours=8,
        menu=(
            MenuRequest(kind=MenuKind.PEAK_HOURS, quantity=Decimal(60), months=(11, 12)),
            MenuRequest(kind=MenuKind.HAPPY_CALL, quantity=Decimal(300), billing=MenuBilling.SUCCESS),
            MenuRequest(kind=MenuKind.UPSELL, quantity=Decimal(200), billing=MenuBilling.ATTEMPT, months=(12,)),
            MenuRequest(kind=MenuKind.INITIAL_TRAINING, quantity=Decimal(2)),
            MenuRequest(kind=MenuKind.LINE_SETUP, quantity=Decimal(1)),
        ),
        policy=POLICY,
        contacts=PERSONS,
    )
    terms = _drafted(asked, tenant, {Channel.PHONE: OFFICE_HOURS, Channel.CHAT: OFFICE_HOURS})
    return Case(tenant=tenant, terms=terms, written_on=date(2026, 9, 1))


def hybrid_board() -> Case:
    """A bookshop with one person of its own and one from the pool, and a board that is answered within a day."""
    tenant = _tenant(
        "책마루 협동조합", "6068200046", "서책", "부산광역시 해운대구 책마루로 3", "책마루몰", IntegrationLevel.FULL
    )
    asked = request(
        model=ChargeModel.METERED,
        unit=MeteredUnit.MINUTE,
        share_fte=Decimal(2),
        dedicated_fte=Decimal(1),
        expected_contacts={Channel.PHONE: 1_400, Channel.CHAT: 900, Channel.BOARD: 600},
        billing=BillingTerms(lends_dedicated=True, day_count=DayCount.THIRTY, share_tolerance=Decimal("0.03")),
        kpis=(
            KpiRequest(kind=KpiKind.ANSWER_RATE, channel=Channel.PHONE, target=Decimal("0.92")),
            KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE),
            KpiRequest(kind=KpiKind.CHAT_FIRST_RESPONSE, channel=Channel.CHAT),
            KpiRequest(kind=KpiKind.BACKLOG_AGE, channel=Channel.BOARD, target=Decimal(86_400)),
            KpiRequest(kind=KpiKind.QA),
        ),
        policy=POLICY,
        contacts=PERSONS,
    )
    terms = _drafted(asked, tenant, dict.fromkeys(Channel, OFFICE_HOURS))
    return Case(tenant=tenant, terms=terms, written_on=date(2025, 12, 1))


def system_and_management() -> Case:
    """A shop whose own people answer: twelve seats, leading in two months, two lines."""
    tenant = _tenant("혼자답해", "2148102116", "고은솔", "서울특별시 강서구 누리길 3", "카페온", IntegrationLevel.READ)
    asked = request(
        model=ChargeModel.MENU,
        share_fte=Decimal(0),
        expected_contacts={},
        menu=(
            MenuRequest(kind=MenuKind.SYSTEM, quantity=Decimal(12)),
            MenuRequest(kind=MenuKind.MANAGEMENT, quantity=Decimal(12), months=(10, 11)),
            MenuRequest(kind=MenuKind.LINE_SETUP, quantity=Decimal(2)),
        ),
        contacts=PERSONS,
    )
    return Case(tenant=tenant, terms=_drafted(asked, tenant, {}), written_on=date(2025, 12, 1))


CASES: tuple[Callable[[], Case], ...] = (
    flat_shared,
    metered_shop,
    weekend_evenings,
    dedicated_cost_plus,
    peak_outbound,
    hybrid_board,
    system_and_management,
)
