"""Charge models, the margin guard and totals, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.billing import BillingTerms, DayCount, WageBasis
from contracts.charge import MeteredUnit, PriceStep
from contracts.prices.pricing import charges_max
from contracts.prices.steps import tiers
from contracts.terms import ContractTerms
from core.channels import Channel
from core.errors import BrokenInvariant
from core.periods import BillingPeriod, DateRange
from invoices.allocation.minutes import MinuteClass
from invoices.allocation.split import TenantTotals
from invoices.charges import charge_lines
from invoices.charges.guard import Window, give_back, margin
from invoices.drafting.totals import total_up
from invoices.elements import CostElement
from invoices.invoice import LineKind
from invoices.usage.accounts import stretch_of
from invoices.usage.billable import ChannelUsage, Stretch, Usage
from tests.unit.invoices.office import COST_PLUS, FLAT, HOURLY, METERED, terms
from tests.unit.invoices.sample import calendar
from wfm.timesheets import Activity, Grade, OvertimeCause

OCTOBER = DateRange(first=date(2026, 10, 1), end=date(2026, 11, 1))
DUTY = MinuteClass(grade=Grade.REGULAR, activity=Activity.ON_DUTY)


def stretch(contract: ContractTerms, days: int = 31) -> Stretch:
    """The last ``days`` of October."""
    first = date(2026, 10, 32 - days)
    return Stretch(terms=contract, days=DateRange(first=first, end=OCTOBER.end), period=OCTOBER)


def usage(contacts: int = 1000, handled_s: int = 240_000, **minutes: int) -> Usage:
    """Contacts on the phone; minutes by name of a class."""
    classes = {
        "duty": DUTY,
        "night": replace(DUTY, night=True),
        "holiday": replace(DUTY, holiday=True),
        "asked": replace(DUTY, overtime=True, cause=OvertimeCause.TENANT),
        "planned": replace(DUTY, overtime=True, cause=OvertimeCause.PLANNING),
        "senior": replace(DUTY, grade=Grade.SENIOR),
        "training": replace(DUTY, activity=Activity.TRAINING),
    }
    channel = ChannelUsage(
        contacts=contacts, handled_s=handled_s, is_estimated=False, days_open=20, days_missing=(), billed_s=handled_s
    )
    return Usage(
        channels={Channel.PHONE: channel},
        totals=TenantTotals(minutes={classes[name]: count for name, count in minutes.items()}),
        contacts_by_day={},
    )


def amounts(contract: ContractTerms, used: Usage, days: int = 31) -> list[tuple[LineKind, int]]:
    """Kind and amount of each line."""
    return [(line.kind, line.amount_won) for line in charge_lines(stretch(contract, days), used)]


def test_flat_is_a_price_a_band_and_an_overage() -> None:
    """1,200 contacts are inside; each above costs 900 won; half a month has half of both."""
    assert amounts(terms(charge=FLAT), usage(1200)) == [(LineKind.SERVICE, 4_000_000)]
    assert amounts(terms(charge=FLAT), usage(1210)) == [(LineKind.SERVICE, 4_000_000), (LineKind.OVERAGE, 9_000)]
    # 10 of 31 days: 1,290,323 won and 387 contacts.
    assert amounts(terms(charge=FLAT), usage(400), days=10) == [
        (LineKind.SERVICE, 1_290_323),
        (LineKind.OVERAGE, 13 * 900),
    ]


def test_metered_by_contact_by_minute_and_up_to_the_minimum() -> None:
    """1,000 × 2,500; 4,000 minutes × 500; below the minimum the rest is a line of its own, prorated."""
    assert amounts(terms(charge=METERED), usage()) == [(LineKind.SERVICE, 2_500_000)]
    by_minute = replace(METERED, unit=MeteredUnit.MINUTE, price_won={Channel.PHONE: 500})
    assert amounts(terms(charge=by_minute), usage()) == [(LineKind.SERVICE, 2_000_000)]
    assert amounts(terms(charge=METERED), usage(100)) == [
        (LineKind.SERVICE, 250_000),
        (LineKind.MINIMUM, 1_250_000),
    ]
    assert amounts(terms(charge=METERED), usage(0), days=10) == [(LineKind.SERVICE, 0), (LineKind.MINIMUM, 483_871)]


def test_hourly_bills_minutes_and_premiums_that_the_tenant_causes() -> None:
    """9,001 minutes at 24,000 an hour; premiums at 7,200; overtime of our planning is not billed at all."""
    used = usage(duty=9_000, night=1, asked=60, planned=500, training=100)
    lines = charge_lines(stretch(terms(charge=HOURLY)), used)
    assert [(line.minutes, int(line.unit_price_won), line.amount_won) for line in lines] == [
        (9_061, 24_000, 3_624_400),
        (1, 7_200, 120),
        (60, 7_200, 7_200),
    ]


def test_cost_plus_bills_grades_premiums_and_the_margin() -> None:
    """Standard cost per grade × minutes, premiums as ratios, 8 % on top, cut below one won."""
    charge = replace(
        COST_PLUS,
        hour_won={Grade.REGULAR: 21_000, Grade.SENIOR: 25_000},
        night_ratio=Decimal("0.3"),
        overtime_ratio=Decimal("0.3"),
    )
    used = usage(duty=600, senior=60, night=30, asked=30, planned=60)
    found = [(line.label, line.amount_won) for line in charge_lines(stretch(terms(charge=charge)), used)]
    base = 231_000 + 25_000 + 3_150 + 3_150
    assert found == [
        ("표준원가 – 일반", 231_000),
        ("표준원가 – 숙련", 25_000),
        ("표준원가 – 일반 야간 가산", 3_150),
        ("표준원가 – 일반 연장 가산", 3_150),
        ("마진 (8%)", base * 8 // 100),
    ]
    billable = terms(charge=charge, planning_overtime_billable=True)
    with_planning = charge_lines(stretch(billable), used)
    assert with_planning[0].amount_won == 231_000 + 21_000


def test_cost_plus_may_bill_what_was_paid() -> None:
    """Each element of cost as it was paid; an hour of our own overtime goes off at its rate and premium, then 8 %."""
    charge = replace(COST_PLUS, hour_won={Grade.REGULAR: 21_000}, overtime_ratio=Decimal("0.3"))
    used = usage(duty=600, planned=60)
    paid = {CostElement.WAGES: 190_000, CostElement.LEVIES: 20_000}
    used = replace(used, totals=replace(used.totals, won=paid))
    asked = terms(charge=charge, billing=BillingTerms(wages=WageBasis.ACTUAL))
    found = [(line.label, line.amount_won) for line in charge_lines(stretch(asked), used)]
    assert found == [
        ("실제 원가 – 기본급 (주휴·유급휴일 포함)", 190_000),
        ("실제 원가 – 법정 부담금 (4대보험 등)", 20_000),
        ("회사 사정 연장 공제 – 일반", -27_300),
        ("마진 (8%)", (210_000 - 27_300) * 8 // 100),
    ]
    billable = replace(asked, planning_overtime_billable=True)
    assert sum(line.amount_won for line in charge_lines(stretch(billable), used)) == 226_800


@given(st.integers(1, 10**10), st.integers(0, 10**10), st.sampled_from(["0.10", "0.0999", "0.05"]))
def test_the_margin_stays_below_its_limit_after_rounding(cost: int, charged: int, limit: str) -> None:
    """Whatever is charged: what remains is below the limit, and one won more would not be."""
    back = give_back(charged, cost, Decimal(limit), Window())
    assert 0 <= back <= charged
    assert charged - back < cost * (1 + Decimal(limit))
    if back:
        assert charged - back + 1 >= cost * (1 + Decimal(limit))
    assert margin(charged - back, cost) < Decimal(limit)


@given(
    st.lists(st.tuples(st.integers(0, 10**8), st.integers(1, 10**8)), min_size=1, max_size=12),
)
def test_a_cumulative_window_never_passes_the_limit_at_any_month(months: list[tuple[int, int]]) -> None:
    """The contract year true-up, month by month."""
    charges = cost = 0
    for charged, month_cost in months:
        window = Window(charges_won=charges, cost_won=cost)
        back = give_back(charged, month_cost, Decimal("0.10"), window)
        charges, cost = charges + charged - back, cost + month_cost
        assert charges < cost * Decimal("1.1")


def test_the_guard_by_hand() -> None:
    """Cost 1,000: 1,099 may be charged, 1,100 is ten per cent; a thin month before leaves room."""
    assert charges_max(1_000, Decimal("0.10")) == 1_099
    assert charges_max(1_001, Decimal("0.10")) == 1_101
    assert give_back(1_100, 1_000, Decimal("0.10"), Window()) == 1
    assert give_back(1_200, 1_000, Decimal("0.10"), Window(charges_won=900, cost_won=1_000)) == 0
    assert give_back(1_400, 1_000, Decimal("0.10"), Window(charges_won=900, cost_won=1_000)) == 101
    assert margin(1_099_999, 1_000_000) == Decimal("0.0999")
    assert margin(900, 1_000) == Decimal("-0.1")
    with pytest.raises(BrokenInvariant):
        charges_max(0, Decimal("0.10"))


def test_vat_is_cut_once_on_the_total() -> None:
    """Three lines of 5 won: VAT of 15 is 1, not 0."""
    line = charge_lines(stretch(terms(charge=METERED)), usage(2))[0]
    five = replace(line, amount_won=5)
    totals = total_up([five, five, five], Decimal("0.10"))
    assert (totals.supply_won, totals.vat_won, totals.total_won) == (15, 1, 16)
    assert sum(one.vat_won for one in totals.lines) == 1


def test_the_contract_names_the_day_count() -> None:
    """The last ten days of October: 10/31 of the calendar, 9/30 of thirty days, 7 of 20 service days."""
    for day_count, expected in ((DayCount.CALENDAR, 1_290_323), (DayCount.THIRTY, 1_200_000)):
        contract = terms(charge=FLAT, billing=BillingTerms(day_count=day_count))
        assert amounts(contract, usage(0), days=10)[0] == (LineKind.SERVICE, expected)
    contract = terms(charge=FLAT, billing=BillingTerms(day_count=DayCount.SERVICE))
    part = stretch_of(contract, DateRange(first=date(2026, 10, 22), end=OCTOBER.end), OCTOBER, calendar())
    assert part.counted == (7, 20)
    (line,) = charge_lines(part, usage(0))
    assert line.amount_won == 1_400_000
    assert "7/20운영일" in line.label


@given(st.sampled_from(DayCount), st.integers(1, 12), st.data())
def test_the_parts_of_a_period_add_up_to_all_of_it(day_count: DayCount, month: int, data: st.DataObject) -> None:
    """However often a price changes within a month, and however long the month is."""
    period = BillingPeriod(2026, month, data.draw(st.sampled_from([None, 10, 25, 31]))).range
    cuts = sorted(data.draw(st.sets(st.integers(1, period.days - 1), max_size=3)))
    days = [0, *cuts, period.days]
    contract = terms(charge=FLAT, billing=BillingTerms(day_count=day_count))
    first = period.first.toordinal()
    parts = [
        stretch_of(
            contract, DateRange(first=date.fromordinal(first + a), end=date.fromordinal(first + b)), period, calendar()
        ).part
        for a, b in pairwise(days)
    ]
    assert sum(parts) == 1
    assert all(0 <= part <= 1 for part in parts)


def test_metered_by_steps_and_by_the_hour() -> None:
    """500 at 2,500, 300 at 2,000, 200 at 1,500; half the month has half of each step; 70 hours at 20,000."""
    steps = {Channel.PHONE: (PriceStep(above=500, price_won=2_000), PriceStep(above=800, price_won=1_500))}
    charge = replace(METERED, steps=steps, month_minimum_won=0)
    assert amounts(terms(charge=charge), usage(1000)) == [
        (LineKind.SERVICE, 1_250_000),
        (LineKind.SERVICE, 600_000),
        (LineKind.SERVICE, 300_000),
    ]
    # 10 of 31 days: steps at 161 and 258.
    assert [won for _, won in amounts(terms(charge=charge), usage(300), days=10)] == [402_500, 194_000, 63_000]
    assert [won for _, won in amounts(terms(charge=charge), usage(500))] == [1_250_000]
    hourly = replace(METERED, unit=MeteredUnit.HOUR, price_won={Channel.PHONE: 20_000})
    assert amounts(terms(charge=hourly), usage(handled_s=252_000)) == [
        (LineKind.SERVICE, 1_400_000),
        (LineKind.MINIMUM, 100_000),
    ]


@given(st.integers(0, 5000), st.lists(st.integers(1, 5000), max_size=4, unique=True), st.fractions(0, 1))
def test_tiers_cut_a_quantity_without_loss(quantity: int, above: list[int], part: Fraction) -> None:
    """Every unit has exactly one price, the lower ones the earlier price."""
    steps = [PriceStep(above=limit, price_won=1000 - n) for n, limit in enumerate(sorted(above))]
    cut = tiers(Fraction(quantity), 2000, steps, part)
    assert sum(units for units, _ in cut) == quantity
    assert all(units > 0 for units, _ in cut)
    assert [price for _, price in cut] == sorted((price for _, price in cut), reverse=True)


def test_seconds_that_are_no_whole_minutes_are_billed_as_seconds() -> None:
    """6-second steps: 100 s at 600 won a minute are 1,000 won, shown as seconds per 60."""
    charge = replace(METERED, unit=MeteredUnit.MINUTE, price_won={Channel.PHONE: 600}, month_minimum_won=0)
    (line,) = charge_lines(stretch(terms(charge=charge)), usage(handled_s=100))
    assert (line.quantity, line.unit, line.per, line.amount_won) == (Decimal(100), "초", 60, 1000)
