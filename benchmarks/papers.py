"""Contracts and quotes to draw: invented shops with every charge model, each document another one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from contracts.charge import ANSWERING_MODELS, ChargeModel
from contracts.diagnoses.diagnosis import Need
from contracts.diagnoses.outlook import MonthAhead
from contracts.papers.document import contract_document
from contracts.prices.cost_sheet import CostBasis, standard_mix
from contracts.prices.pricing import ChannelDemand
from contracts.quotes.document import quote_document
from contracts.quotes.quote import make_quote
from contracts.requests.drafting import DraftingData, draft_terms, drafting_data
from contracts.requests.request import ContractRequest
from contracts.terms import ContractTerms
from core.calendar import korean_calendar
from core.channels import Channel
from core.document import Document
from core.ids import PoolId, TenantId
from core.parties import IntegrationLevel, Party, Tenant
from core.rates import RateTable
from core.service import Service, ServiceTarget, ServiceWindow
from store.rates import reference_rates

DAY = date(2026, 1, 1)
SHOP = TenantId("B01")
SHARE = Decimal("1.2")
SHRINKAGE = Decimal("0.12")
EXPECTED = {Channel.PHONE: 900, Channel.CHAT: 300}
SUPPLIER = Party(
    name="함께상담 주식회사",
    business_number="1234567891",
    representative="정모아",
    address="서울특별시 마포구 모음로 7, 5층",
)
POLICY = {
    "반품·교환": "수령 후 7일 안에 접수한다. 단순 변심은 왕복 배송비를 고객이, 불량과 오배송은 갑이 부담한다.",
    "배송 지연": "출고 예정일을 3일 넘기면 지연 사유와 새 출고일을 안내하고, 7일을 넘기면 취소와 환불을 안내한다.",
    "보상": "2만원까지 즉시 처리하고, 넘는 금액은 갑에 전달한다.",
}


@cache
def rates() -> RateTable:
    """The dated rates as they are shipped."""
    return RateTable(reference_rates())


@cache
def shop() -> Tenant:
    """Who buys."""
    party = Party(
        name="가온상회", business_number="2148102116", representative="한가온", address="서울특별시 성동구 가온길 12"
    )
    return Tenant(
        tenant=SHOP,
        party=party,
        pool=PoolId("MAIN"),
        industry="패션",
        platform="카페온",
        integration=IntegrationLevel.FULL,
    )


@cache
def data() -> DraftingData:
    """What drafts are made from."""
    windows = tuple(ServiceWindow(weekday=day, open_minute=540, close_minute=1_080) for day in range(5))
    services = tuple(
        Service(
            tenant=SHOP,
            pool=PoolId("MAIN"),
            channel=channel,
            windows=windows,
            target=ServiceTarget(fraction=Decimal("0.8"), within_s=within_s),
            aht_s=aht_s,
            patience_s=90 if channel is Channel.PHONE else None,
            concurrency=concurrency,
            share_fte=SHARE,
            shrinkage=SHRINKAGE,
        )
        for channel, within_s, aht_s, concurrency in ((Channel.PHONE, 20, 240, 1), (Channel.CHAT, 60, 420, 3))
    )
    return drafting_data((shop(),), services, rates(), korean_calendar(2025, 2027))


@cache
def agreed(model: ChargeModel) -> ContractTerms:
    """The terms of one charge model."""
    return draft_terms(
        ContractRequest(
            tenant=SHOP,
            model=model,
            share_fte=SHARE,
            valid_from=DAY,
            valid_until=date(2026, 12, 31),
            expected_contacts=EXPECTED,
            policy=POLICY,
        ),
        data(),
    )


def contract(number: int) -> Document:
    """The contract of shop ``number``: clauses written, annexes filled."""
    models = ANSWERING_MODELS
    shop_now = replace(shop(), party=replace(shop().party, name=f"가온상회 {number}호점"))
    return contract_document(agreed(models[number % len(models)]), shop_now, SUPPLIER, rates(), written_on=DAY)


def quote(number: int) -> Document:
    """The quote of shop ``number``: all models and forms priced, and doing it alone."""
    models = ANSWERING_MODELS
    need = Need(
        weeks=2,
        pooled_fte=Decimal("1.13"),
        alone_fte=Decimal("2.6"),
        pooled_peak=Decimal("1.5"),
        alone_peak=Decimal(3),
        shrinkage=SHRINKAGE,
        share_month_hours=Decimal("173.8"),
        alone_at={Decimal("0.5"): Decimal("1.7"), Decimal(1): Decimal("2.6"), Decimal(3): Decimal("4.1")},
    )
    made = make_quote(
        tenant=replace(shop(), party=replace(shop().party, name=f"가온상회 {number}호점")),
        services=data().services[SHOP],
        valid_from=DAY,
        proposed=models[number % len(models)],
        is_asked=False,
        basis=CostBasis(share_fte=SHARE, shrinkage=SHRINKAGE, grade_mix=standard_mix(rates(), DAY)),
        demand={
            Channel.PHONE: ChannelDemand(contacts=900, aht_s=240),
            Channel.CHAT: ChannelDemand(contacts=300, aht_s=420, concurrency=3),
        },
        month=MonthAhead(contacts=EXPECTED, low=960, high=1_560),
        need=need,
        rates=rates(),
        margin=Decimal("0.085"),
        kpis=agreed(ChargeModel.FLAT).kpis,
    )
    return quote_document(made, SUPPLIER, written_on=DAY)
