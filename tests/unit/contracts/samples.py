"""Rates as shipped, a tenant with three channels, and requests that tests change one term at a time."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from contracts.charge import ChargeModel
from contracts.requests.drafting import DraftingData, draft_terms, drafting_data
from contracts.requests.request import ContractRequest
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar, korean_calendar
from core.channels import Channel
from core.ids import PoolId, TenantId
from core.parties import IntegrationLevel, Party, Tenant
from core.rates import Rate, RateTable
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow

DAY = date(2026, 1, 1)
TENANT = TenantId("T07")
SUPPLIER = Party(
    name="함께상담 주식회사",
    business_number="1234567891",
    representative="정모아",
    address="서울특별시 마포구 모음로 7, 5층",
)
BUYER = Party(
    name="가온상회",
    business_number="2148102116",
    representative="한가온",
    address="서울특별시 성동구 가온길 12",
)


@cache
def shipped_rates() -> RateTable:
    """The reference file of the store, as a table."""
    text = files("store").joinpath("reference", "rates_korea.csv").read_text(encoding="utf-8")
    return RateTable(
        Rate(
            name=row["name"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            value=Decimal(row["value"]),
            unit=row["unit"],
            source=row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def rates_with(**changed: str) -> RateTable:
    """The shipped rates, some values replaced for all days; ``__`` in a keyword stands for a dot."""
    values = {name.replace("__", "."): Decimal(value) for name, value in changed.items()}
    return RateTable(
        replace(rate, value=values[rate.name]) if rate.name in values else rate for rate in shipped_rates().rows()
    )


@cache
def calendar() -> HolidayCalendar:
    """Korean holidays of the years that tests speak of."""
    return korean_calendar(2024, 2029)


def windows(
    days: range | tuple[int, ...], open_minute: int, close_minute: int, holidays: HolidayRule = HolidayRule.CLOSED
) -> tuple[ServiceWindow, ...]:
    """The same hours on several weekdays."""
    return tuple(
        ServiceWindow(weekday=day, open_minute=open_minute, close_minute=close_minute, holidays=holidays)
        for day in days
    )


OFFICE_HOURS = windows(range(5), 540, 1080)


def service(channel: Channel, hours: tuple[ServiceWindow, ...] = OFFICE_HOURS) -> Service:
    """A channel as the tenant's own file declares it."""
    aht_s, patience_s, concurrency, within_s = {
        Channel.PHONE: (240, 90, 1, 20),
        Channel.CHAT: (420, None, 3, 60),
        Channel.BOARD: (360, None, 1, 14_400),
    }[channel]
    return Service(
        tenant=TENANT,
        pool=PoolId("MAIN"),
        channel=channel,
        windows=hours,
        target=ServiceTarget(fraction=Decimal("0.8"), within_s=within_s),
        aht_s=aht_s,
        patience_s=patience_s,
        concurrency=concurrency,
        share_fte=Decimal("0.5"),
        shrinkage=Decimal("0.12"),
        source="tenant file",
    )


def tenant() -> Tenant:
    """A plainly fictitious shop."""
    return Tenant(
        tenant=TENANT,
        party=BUYER,
        pool=PoolId("MAIN"),
        industry="패션",
        platform="카페온",
        integration=IntegrationLevel.FULL,
    )


def drafting(
    channels: tuple[Channel, ...] = (Channel.PHONE, Channel.CHAT), hours: tuple[ServiceWindow, ...] = OFFICE_HOURS
) -> DraftingData:
    """What drafts are made from, for the one tenant."""
    return drafting_data(
        (tenant(),), tuple(service(channel, hours) for channel in channels), shipped_rates(), calendar()
    )


def request(**terms: Any) -> ContractRequest:
    """A sound request; ``terms`` replace its fields."""
    usual: dict[str, Any] = {
        "tenant": TENANT,
        "model": ChargeModel.FLAT,
        "share_fte": Decimal("0.5"),
        "valid_from": DAY,
        "valid_until": date(2026, 12, 31),
        "expected_contacts": {Channel.PHONE: 400, Channel.CHAT: 250},
    }
    return ContractRequest(**(usual | terms))


def draft(**terms: Any) -> ContractTerms:
    """A draft of a sound request for phone and chat."""
    return draft_terms(request(**terms), drafting())
