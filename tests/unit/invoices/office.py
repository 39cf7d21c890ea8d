"""A month of a small company, ready to be billed: contracts of every model, counts, approved timesheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from contracts.charge import Charge, CostPlusCharge, FlatCharge, HourlyCharge, MeteredCharge, MeteredUnit, VolumeBand
from contracts.costs import CostLine, CostSheet
from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.terms import ContractStatus, ContractTerms, MarginWindow, TaxDateRule
from core.channels import Channel
from core.contacts import ContactDay
from core.ids import AccountId, ContractId, TenantId
from core.parties import IntegrationLevel, Party, Tenant
from core.periods import BillingPeriod, DateRange
from invoices.allocation.evidence import Evidence, handled_seconds, needed_by_share
from invoices.allocation.split import allocate
from invoices.drafting.books import Books, Drafts
from invoices.drafting.draft import draft_invoices
from invoices.usage.billable import index_contact_days
from invoices.usage.closing import closing_of
from invoices.usage.lines import contract_lines
from tests.unit.invoices.sample import POOL, T1, T2, calendar, counted, payees, payroll, rates, service, worked
from wfm.timesheets import Grade, TimesheetDay

OCTOBER = BillingPeriod(2026, 10)

SUPPLIER = Party(
    name="품앗이상담 주식회사",
    business_number="1208147521",
    representative="예시대표",
    address="서울특별시 중구 예시로 1",
    business_type="서비스업",
    business_item="콜센터",
)

FLAT = FlatCharge(month_won=4_000_000, band=VolumeBand(contacts_max=1200, overage_won=900))
METERED = MeteredCharge(unit=MeteredUnit.CONTACT, price_won={Channel.PHONE: 2_500}, month_minimum_won=1_500_000)
HOURLY = HourlyCharge(
    hour_won=24_000,
    night_ratio=Decimal("0.3"),
    holiday_ratio=Decimal("0.3"),
    overtime_ratio=Decimal("0.3"),
)
COST_PLUS = CostPlusCharge(margin=Decimal("0.08"), hour_won=dict.fromkeys(Grade, 21_000))


def buyer(code: str) -> Party:
    """A plainly fictitious business."""
    return Party(
        name=f"{code} 예시상회",
        business_number="1208147521",
        representative="예시사장",
        address="부산광역시 예시구 가상로 2",
    )


def tenant(code: TenantId) -> Tenant:
    """A tenant of the one pool."""
    return Tenant(
        tenant=code,
        party=buyer(code),
        pool=POOL,
        industry="패션",
        platform="예시몰",
        integration=IntegrationLevel.READ,
    )


def terms(code: TenantId = T1, charge: Charge = FLAT, **changed: Any) -> ContractTerms:
    """A signed contract of one FTE share on the phone, since 1 October 2026."""
    sheet = CostSheet(
        rates_on=date(2026, 10, 1),
        share_fte=Decimal(1),
        on_duty_hours=Decimal("152.94"),
        lines=(
            CostLine(
                key="wage",
                label="기본급",
                basis_won=Decimal(1),
                rate=Decimal(1),
                quantity=Decimal(1),
                amount_won=3_700_000,
                source="시험",
            ),
        ),
        total_won=3_700_000,
    )
    plain: dict[str, Any] = {
        "contract": ContractId(f"{code}-2026-1"),
        "version": 1,
        "tenant": code,
        "account": AccountId(code),
        "status": ContractStatus.SIGNED,
        "valid_from": date(2026, 4, 1),
        "valid_until": date(2027, 3, 31),
        "signed_on": date(2026, 3, 20),
        "share_fte": Decimal(1),
        "services": (service(code),),
        "charge": charge,
        "kpis": (
            KpiClause(
                kind=KpiKind.ANSWER_RATE,
                channel=Channel.PHONE,
                target=Decimal("0.9"),
                volume_min=100,
                credit_share=Decimal("0.03"),
            ),
            KpiClause(
                kind=KpiKind.AHT,
                channel=Channel.PHONE,
                target=Decimal(300),
                volume_min=100,
                credit_share=Decimal("0.03"),
            ),
            KpiClause(kind=KpiKind.QA, channel=None, target=Decimal(85), volume_min=10, credit_share=Decimal("0.03")),
        ),
        "kpi_credit_cap": Decimal("0.1"),
        "cost_sheet": sheet,
        "margin_limit": Decimal("0.10"),
        "margin_window": MarginWindow.CONTRACT_YEAR,
        "closing_day": None,
        "payment_day": 25,
        "tax_date": TaxDateRule.MONTH_END,
        "onboarding_fee_won": 0,
        "empowerment_won": 30_000,
    }
    return ContractTerms(**(plain | changed))


def workdays(days: DateRange) -> list[date]:
    """Monday to Friday without holidays."""
    return [day for day in days if calendar().is_business_day(day)]


def month_of_work(days: DateRange = OCTOBER.range, codes: Sequence[str] = ("A001", "A002")) -> list[TimesheetDay]:
    """Eight hours on duty each working day."""
    return [worked(code, day) for code in codes for day in workdays(days)]


def month_of_contacts(
    days: DateRange = OCTOBER.range, tenants: Mapping[TenantId, int] | None = None
) -> list[ContactDay]:
    """Contacts on each working day in each of 18 half hours, of four minutes each."""
    return [
        counted(code, day, answered=count, handled_s=count * 240)
        for code, count in (tenants or {T1: 3, T2: 2}).items()
        for day in workdays(days)
    ]


def books(
    contracts: Sequence[ContractTerms],
    sheets: Sequence[TimesheetDay] | None = None,
    contacts: Sequence[ContactDay] | None = None,
    wage_won: int = 12_000,
    **changed: Any,
) -> Books:
    """Everything an invoice is made from, by the bought shares where nothing else is said."""
    days = DateRange(first=date(2026, 9, 1), end=date(2026, 12, 1))
    sheets = month_of_work() if sheets is None else sheets
    contacts = month_of_contacts() if contacts is None else contacts
    services = [s for contract in contracts for s in contract.services]
    codes = sorted({str(sheet.agent) for sheet in sheets} | {"A001"})
    people = payees(*codes, wage_won=wage_won)
    slots, deferred = handled_seconds(contacts, services)
    evidence = Evidence(
        pools={contract.tenant: POOL for contract in contracts},
        handled=slots,
        deferred=deferred,
        needed=needed_by_share(services, days, calendar(), 2400),
        lines=contract_lines(contracts, days, calendar()),
    )
    split = allocate(sheets, people, evidence, payroll())
    found = Books(
        supplier=SUPPLIER,
        tenants={contract.tenant: tenant(contract.tenant) for contract in contracts},
        contracts=contracts,
        counted=index_contact_days(contacts),
        shares=split.by_tenant(),
        troubles=split.troubles,
        closing=closing_of(sheets, people),
        payees=people,
        rates=rates(),
        calendar=calendar(),
        paid=split.paid,
    )
    return replace(found, **changed)


def drafted(contracts: Sequence[ContractTerms], period: BillingPeriod = OCTOBER, **given: Any) -> Drafts:
    """Drafts of a period."""
    return draft_invoices(period, books(contracts, **given))


def days_later(day: date, days: int) -> date:
    """A day, some days later."""
    return day + timedelta(days=days)
