"""One small record of each kind that the store keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from contracts.charge import FlatCharge, VolumeBand
from contracts.costs import CostLine, CostSheet
from contracts.kpi_clauses import KpiClause, KpiKind
from contracts.terms import ContractStatus, ContractTerms, MarginWindow, TaxDateRule
from core.channels import Channel
from core.contacts import Contact, ContactDay, Line, Outcome
from core.ids import AccountId, AgentId, ContractId, PoolId, RosterId, TenantId
from core.parties import IntegrationLevel, Party, Tenant
from core.periods import BillingPeriod, IntervalGrid, seoul
from core.problems import Place, Problem
from core.service import HolidayRule, Service, ServiceTarget, ServiceWindow
from forecasts.forecast import Forecast, ForecastSeries
from invoices.invoice import (
    CostShare,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceStatus,
    KpiResult,
    LineKind,
    UsageFact,
)
from wfm.agents import Agent, Employment, Grade, Restrictions, Skill
from wfm.scheduling.roster import Assignment, Pause, Roster, RosterStatus, Search, Shift, Uncovered
from wfm.staffing.requirement import Requirement, RequirementLine, UnderSold
from wfm.timesheets import Activity, TimesheetDay, WorkedSpan

T01 = TenantId("T01")
A001 = AgentId("A001")
MAIN = PoolId("MAIN")
MONDAY = date(2026, 11, 9)

PARTY = Party(name="가온상회", business_number="9999900005", representative="김가온", address="서울시 어느구 1")
TENANT = Tenant(tenant=T01, party=PARTY, pool=MAIN, industry="패션", platform="몰24", integration=IntegrationLevel.READ)
SERVICE = Service(
    tenant=T01,
    pool=MAIN,
    channel=Channel.PHONE,
    windows=(
        ServiceWindow(weekday=0, open_minute=540, close_minute=1080),
        ServiceWindow(
            weekday=5,
            open_minute=600,
            close_minute=900,
            holidays=HolidayRule.OPEN,
            valid_from=date(2026, 6, 1),
            valid_until=date(2026, 8, 31),
        ),
    ),
    target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
    aht_s=240,
    patience_s=90,
    concurrency=1,
    share_fte=Decimal("0.3"),
    shrinkage=Decimal("0.12"),
    source="tenant file",
)
AGENT = Agent(
    agent=A001,
    name="홍길동",
    pool=MAIN,
    hired_on=date(2024, 3, 1),
    employment=Employment.FULL_TIME,
    grade=Grade.SENIOR,
    week_minutes=2400,
    weekdays=frozenset({0, 1, 2, 3, 4}),
    weekly_rest_day=6,
    earliest_minute=480,
    latest_minute=1320,
    hourly_wage_won=12_500,
    fixed_allowance_won=100_000,
    channels=frozenset({Channel.PHONE, Channel.CHAT}),
    skills=(Skill(tenant=T01, level=2, trained_on=date(2025, 1, 2)),),
    restrictions=Restrictions(no_night=True, until=date(2027, 1, 1)),
)
PROBLEM = Problem(
    code="store.example",
    where=Place(file="a.xlsx", sheet="상담사", row=3, column="시급"),
    values={"won": Decimal("0.10"), "day": MONDAY, "at": seoul(MONDAY, 545), "text": "값", "count": 3, "none": None},
)
GRID = IntervalGrid(first_day=MONDAY, days=7, minutes=60)
FORECAST = Forecast(
    as_of=MONDAY,
    grid=GRID,
    coverage=Decimal("0.8"),
    model="test 1",
    series=(
        ForecastSeries(
            tenant=T01,
            channel=Channel.PHONE,
            mean=(1.5,) * GRID.size,
            low=(0.25,) * GRID.size,
            high=(3.0,) * GRID.size,
            aht_s=240,
            aht_source="measured",
            factors={MONDAY: {"level": 20.5, "weekday": 1.1}},
        ),
    ),
    problems=(PROBLEM,),
)
REQUIREMENT = Requirement(
    pool=MAIN,
    grid=GRID,
    lines=(
        RequirementLine(tenant=T01, channel=Channel.PHONE, tenths=(3,) * GRID.size, load_erlang=(0.1,) * GRID.size),
    ),
    under_sold=(
        UnderSold(
            tenant=T01,
            needed_hours=Decimal("50.4"),
            bought_hours=Decimal("12.0"),
            proposed_share_fte=Decimal("1.3"),
        ),
    ),
)
ROSTER = Roster(
    roster=RosterId("MAIN-2026-11-09-v1"),
    pool=MAIN,
    monday=MONDAY,
    weeks=1,
    version=1,
    status=RosterStatus.DRAFT,
    interval_minutes=60,
    shifts=(
        Shift(agent=A001, start=seoul(MONDAY, 540), minutes=540, pauses=(Pause(start=seoul(MONDAY, 720), minutes=60),)),
    ),
    assignments=(
        Assignment(agent=A001, tenant=T01, channel=Channel.PHONE, start=seoul(MONDAY, 540), minutes=60, tenths=3),
    ),
    uncovered=(Uncovered(tenant=T01, channel=Channel.PHONE, start=seoul(MONDAY), tenths=3),),
    search=Search(
        engine="cp-sat", seed=1, limit_s=10.0, cost_won=5, bound_won=None, bound_name="none", terms_won={"a": 5}
    ),
)
TIMESHEET = TimesheetDay(
    agent=A001,
    day=MONDAY,
    planned_minutes=480,
    spans=(
        WorkedSpan(start=seoul(MONDAY, 540), end=seoul(MONDAY, 720), activity=Activity.ON_DUTY),
        WorkedSpan(start=seoul(MONDAY, 720), end=seoul(MONDAY, 780), activity=Activity.BREAK),
        WorkedSpan(
            start=seoul(MONDAY, 1320), end=seoul(MONDAY, 1500), activity=Activity.ON_DUTY, night=True, overtime=True
        ),
    ),
    problems=(PROBLEM,),
)
TERMS = ContractTerms(
    contract=ContractId("T01-2026-1"),
    version=1,
    tenant=T01,
    account=AccountId("T01"),
    status=ContractStatus.DRAFT,
    valid_from=date(2026, 1, 1),
    valid_until=date(2026, 12, 31),
    signed_on=None,
    share_fte=Decimal("0.3"),
    services=(replace(SERVICE, source="contract"),),
    charge=FlatCharge(month_won=1_200_000, band=VolumeBand(contacts_max=400, overage_won=1_500)),
    kpis=tuple(
        KpiClause(kind=kind, channel=None, target=Decimal(target), volume_min=50, credit_share=Decimal("0.02"))
        for kind, target in ((KpiKind.ANSWER_RATE, "0.9"), (KpiKind.ABANDON_RATE, "0.05"), (KpiKind.QA, "85"))
    ),
    kpi_credit_cap=Decimal("0.1"),
    cost_sheet=CostSheet(
        rates_on=date(2026, 1, 1),
        share_fte=Decimal("0.3"),
        on_duty_hours=Decimal("45.88"),
        lines=(
            CostLine(
                key="wage",
                label="임금",
                basis_won=Decimal(12_500),
                rate=Decimal(1),
                quantity=Decimal("52.14"),
                amount_won=651_750,
                source="wage table",
            ),
        ),
        total_won=651_750,
    ),
    margin_limit=Decimal("0.1"),
    margin_window=MarginWindow.CONTRACT_YEAR,
    closing_day=None,
    payment_day=10,
    tax_date=TaxDateRule.MONTH_END,
    onboarding_fee_won=1_000_000,
    empowerment_won=30_000,
    policy={"반품": "7일", "교환": "7일"},
    contacts={"담당": "김담당"},
)
SIGNED = replace(TERMS, status=ContractStatus.SIGNED, signed_on=date(2025, 12, 20))
INVOICE = Invoice(
    account=AccountId("T01"),
    tenant=T01,
    period=BillingPeriod(2026, 10),
    kind=InvoiceKind.INVOICE,
    revision=1,
    status=InvoiceStatus.DRAFT,
    number=None,
    supplier=PARTY,
    buyer=PARTY,
    written_on=date(2026, 10, 31),
    due_on=date(2026, 11, 10),
    lines=(
        InvoiceLine(
            kind=LineKind.SERVICE,
            label="기본 요금",
            contract=ContractId("T01-2026-1"),
            quantity=Decimal(1),
            unit="월",
            unit_price_won=Decimal(1_200_000),
            amount_won=1_200_000,
            vat_won=120_000,
            evidence=("T01-2026-1 v1",),
        ),
    ),
    supply_won=1_200_000,
    vat_won=120_000,
    total_won=1_320_000,
    cost=(CostShare(tenant=None, element="bench", minutes=30, won=5_000),),
    usage=(UsageFact(key="contacts.phone", label="전화", quantity=Decimal(210), unit="건"),),
    kpis=(
        KpiResult(
            label="응대율", target=Decimal("0.9"), value=None, volume=3, is_met=None, credit_won=0, note="too few"
        ),
    ),
    margin=Decimal("0.085"),
    contract_versions=("T01-2026-1 v1",),
)


def contact(number: int, at: datetime, *, answered: bool = True) -> Contact:
    """A phone contact of T01 that is answered after 10 s and handled in 200 s, or abandoned."""
    from datetime import timedelta

    return Contact(
        contact=f"C{number}",
        tenant=T01,
        channel=Channel.PHONE,
        line=Line.ENQUIRY,
        type="배송",
        offered_at=at,
        answered_at=at + timedelta(seconds=10) if answered else None,
        ended_at=at + timedelta(seconds=180) if answered else None,
        wrap_ended_at=at + timedelta(seconds=210) if answered else None,
        agent=A001 if answered else None,
        outcome=Outcome.SOLVED if answered else Outcome.ABANDONED,
    )


def contact_day(day: date, offered: tuple[int | None, ...]) -> ContactDay:
    """Counts of T01's phone over a day of hours; answered and handled are missing."""
    return ContactDay(
        tenant=T01,
        channel=Channel.PHONE,
        day=day,
        interval_minutes=60,
        offered=offered,
        answered=(None,) * len(offered),
        handled_s=(None,) * len(offered),
    )
