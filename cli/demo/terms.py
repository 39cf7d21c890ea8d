"""Terms of the sample's contracts: every charge model, a few with KPIs of their own, two that began late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from cli.demo.files import Row, workbook
from cli.demo.sample import MENU_SHOP, Sample
from cli.demo.shops import Shop
from contracts.menu import MenuBilling, MenuKind
from contracts.requests.menu import SHEET as MENU_SHEET
from contracts.requests.menu import sheet_rows as menu_rows
from contracts.requests.request import MenuRequest
from contracts.requests.sheets.kpis import KPI
from contracts.requests.sheets.terms import TERMS
from contracts.requests.sheets.texts import PERSONS, POLICY

WEEKS_A_MONTH = 365 / 7 / 12
MODELS = ("정액", "종량", "시간", "실비")
BEGAN_LATE = (9, 24)
"""Places of shops whose contract began with the billed month; they ordered a diagnosis, which is charged once."""

OWN_KPIS_EVERY = 7

MENU = (
    MenuRequest(kind=MenuKind.REVIEW, billing=MenuBilling.MONTH, quantity=Decimal(150)),
    MenuRequest(kind=MenuKind.HAPPY_CALL, billing=MenuBilling.SUCCESS, quantity=Decimal(55)),
)
"""What the shop of the menu buys beside answering, a month: replies to reviews, and happy calls by success."""


def terms_workbook(sample: Sample) -> bytes:
    """Kind ``terms``: one contract a shop, the models in turn."""
    first = date(sample.dates.today.year, 1, 1)
    late = sample.dates.month.range.first
    last = date(sample.dates.today.year, 12, 31)
    terms = [
        _terms(shop, place, late if place in BEGAN_LATE else first, last) for place, shop in enumerate(sample.shops)
    ]
    kpis = [row for place, shop in enumerate(sample.shops) if place % OWN_KPIS_EVERY == 0 for row in _kpis(shop)]
    policies = [row for shop in sample.shops for row in _policies(shop)]
    persons = [row for shop in sample.shops for row in _persons(shop)]
    menu = menu_rows(sample.shops[MENU_SHOP].tenant.tenant, None, MENU)
    return workbook([(TERMS, terms), (KPI, kpis), (MENU_SHEET, menu), (POLICY, policies), (PERSONS, persons)])


def _terms(shop: Shop, place: int, first: date, last: date) -> Row:
    expected = {
        f"expected_{channel.value}": round(contacts * WEEKS_A_MONTH)
        for channel, contacts in shop.weekly_contacts.items()
    }
    return {
        "tenant": shop.tenant.tenant,
        "model": MODELS[place % len(MODELS)],
        "share_fte": shop.share_fte,
        "valid_from": first,
        "valid_until": last,
        "payment_day": (25, 20, 15)[place % 3],
        "tax_date": ("말일", "지급일")[place % 2],
        "unit": "분" if place % 8 == 1 else "건",
        **expected,
        "empowerment_won": (10_000, 20_000, 30_000)[place % 3],
        "onboarding": place in BEGAN_LATE,
        "training_hours": 16,
        "planning_overtime_billable": place % 8 == 3,
    }


def _kpis(shop: Shop) -> Sequence[Row]:
    """Three to four KPIs with targets of their own."""
    tenant = shop.tenant.tenant
    rows: list[Row] = [
        {
            "tenant": tenant,
            "kpi": "응대율",
            "target": "90%",
            "volume_min": 50,
            "credit_share": "3%",
            "bonus": "95%=1%; 97%=2%",
        },
        {
            "tenant": tenant,
            "kpi": "상담 품질(QA)",
            "target": "85",
            "volume_min": 10,
            "credit_share": "2%",
            "bonus": "92=0.5%",
        },
        {"tenant": tenant, "kpi": "고객 만족도(CSAT)", "target": "80", "volume_min": 10, "credit_share": "2%"},
    ]
    return rows


def _policies(shop: Shop) -> Sequence[Row]:
    """What the shop lets its customers have; it becomes an annex of the contract."""
    policy: Mapping[str, str] = {
        "반품": "수령 후 7일 이내, 단순 변심은 고객이 왕복 배송비를 냅니다.",
        "교환": "수령 후 7일 이내, 재고가 있을 때 같은 상품으로 한 번 교환합니다.",
        "배송 지연": "출고가 3영업일 넘게 늦어지면 2,000원 적립금을 드립니다.",
        "파손": "사진을 확인하고 새 상품을 다시 보냅니다. 비용은 고객사가 냅니다.",
    }
    return [{"tenant": shop.tenant.tenant, "item": item, "rule": rule} for item, rule in policy.items()]


def _persons(shop: Shop) -> Sequence[Row]:
    """Who answers for the contract on both sides."""
    tenant, number = shop.tenant.tenant, shop.tenant.tenant.lower()
    phone = "02-000-0000"
    return [
        {
            "tenant": tenant,
            "item": "갑 책임자",
            "name": f"예시담당 {tenant}",
            "phone": phone,
            "email": f"{number}@tenant.example",
        },
        {
            "tenant": tenant,
            "item": "을 책임자",
            "name": "예시매니저",
            "phone": phone,
            "email": "manager@pumasi.example",
        },
    ]
