"""Cost sheets: every figure by hand, every bound of law, every rate dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from contracts.costs import CostLine, CostSheet
from contracts.prices.cost_sheet import (
    GROUP_LABELS,
    CostBasis,
    cost_sheet,
    hour_cost,
    line_amount_won,
    on_duty_hours,
    standard_mix,
)
from contracts.prices.on_costs import on_costs, pension_base_won, standard_hour_won
from contracts.prices.premium_hours import PremiumShares
from core.errors import BrokenInvariant, PumasiError
from core.rates import RateMissing
from tests.unit.contracts.samples import DAY, rates_with, shipped_rates
from wfm.agents import Grade

ONE_REGULAR = CostBasis(share_fte=Decimal(1), shrinkage=Decimal("0.12"), grade_mix={Grade.REGULAR: Decimal(1)})


def lines_of(sheet: CostSheet) -> dict[str, CostLine]:
    """Lines by key."""
    return {line.key: line for line in sheet.lines}


def test_one_regular_agent_by_hand() -> None:
    """A month of one regular agent of 2026: wage of 209 hours, levies, severance, hours, managers."""
    sheet = cost_sheet(ONE_REGULAR, shipped_rates(), DAY)
    lines = lines_of(sheet)
    wages = 209 * 10_650 + 10_650 * 10 * 4 // 10
    assert lines["wage.regular"].amount_won == 209 * 10_650
    assert lines["leave.unused"].amount_won == 42_600
    assert lines["insurance.national_pension"].amount_won == round(wages * 0.0475)
    assert lines["insurance.health"].amount_won == round(wages * 0.03595)
    assert lines["severance"].amount_won == round(wages * 0.083334)
    assert sheet.on_duty_hours == Decimal("152.94")
    assert lines["facility"].amount_won == round(Decimal("152.94") * 1450 * Decimal("0.85"))
    assert lines["equipment"].amount_won == round(Decimal("152.94") * 1450 * Decimal("0.15"))
    labour = sum(line.amount_won for line in sheet.lines if line.group in ("labour", "statutory"))
    assert lines["manager"].amount_won == round(labour * 0.085)
    assert sheet.total_won == sum(line.amount_won for line in sheet.lines)


def test_every_line_is_basis_times_rate_times_quantity() -> None:
    """No amount comes from elsewhere, each has a source, and each group has a name on the sheet."""
    basis = replace(
        ONE_REGULAR,
        share_fte=Decimal("0.37"),
        grade_mix=standard_mix(shipped_rates(), DAY),
        premiums=PremiumShares(night=Decimal("0.13"), holiday=Decimal("0.041")),
        training_hours=16,
        trained_agents=2,
    )
    for line in cost_sheet(basis, shipped_rates(), DAY).lines:
        assert line.amount_won == line_amount_won(line.basis_won, line.rate, line.quantity)
        assert line.source
        assert line.group in GROUP_LABELS
        assert line.basis_won == int(line.basis_won)


def test_a_full_time_month_lies_in_the_market() -> None:
    """One FTE at minimum-wage-level wages of 2026 costs 3.3 to 3.7 million won a month."""
    basis = replace(ONE_REGULAR, grade_mix=standard_mix(shipped_rates(), DAY))
    assert 3_300_000 < cost_sheet(basis, shipped_rates(), DAY).total_won < 3_700_000


def test_shrinkage_turns_paid_into_on_duty_hours() -> None:
    """173.8 × share × (1 − shrinkage), and an hour costs more the more of it shrinks."""
    assert on_duty_hours(shipped_rates(), DAY, Decimal("0.3"), Decimal("0.12")) == Decimal("45.88")
    plain = hour_cost(cost_sheet(ONE_REGULAR, shipped_rates(), DAY))
    shrunk = hour_cost(cost_sheet(replace(ONE_REGULAR, shrinkage=Decimal("0.2")), shipped_rates(), DAY))
    assert shrunk > plain


def test_premium_hours_are_paid_half_again() -> None:
    """A tenth of the hours at night adds half their ordinary wage, and its levies."""
    night = replace(ONE_REGULAR, premiums=PremiumShares(night=Decimal("0.1"), holiday=Decimal(0)))
    line = lines_of(cost_sheet(night, shipped_rates(), DAY))["premium.night"]
    assert line.quantity == Decimal("15.29")
    assert line.amount_won == round(10_650 * 0.5 * 15.29)


def test_the_pension_looks_at_a_bounded_pay() -> None:
    """Beyond the upper bound of the base no pension is owed (기준소득월액 상한), below the lower bound it is."""
    rates = shipped_rates()
    day = date(2026, 8, 1)
    assert pension_base_won(rates, day, Decimal(9_000_000)) == 6_590_000
    assert pension_base_won(rates, day, Decimal(100_000)) == 410_000
    assert pension_base_won(rates, day, Decimal(2_500_000)) == 2_500_000
    rich = rates_with(wage__standard_hour_won__regular="50000")
    line = lines_of(cost_sheet(ONE_REGULAR, rich, day))["insurance.national_pension"]
    assert line.basis_won == 6_590_000
    half = replace(ONE_REGULAR, share_fte=Decimal("0.5"))
    assert lines_of(cost_sheet(half, rich, day))["insurance.national_pension"].basis_won == 3_295_000


@pytest.mark.parametrize(
    ("employees", "rate"),
    [("66", "0.0025"), ("149", "0.0025"), ("150", "0.0045"), ("300", "0.0045"), ("301", "0.0065"), ("1000", "0.0085")],
)
def test_employment_security_follows_the_size(employees: str, rate: str) -> None:
    """고용안정·직업능력개발 by number of employees."""
    rates = rates_with(company__employees=employees, levy__disability__employees_min="100000")
    found = {levy.name: levy.rate for levy in on_costs(rates, DAY)}
    security = [value for name, value in found.items() if ".security." in name]
    assert security == [Decimal(rate)]


def test_local_tax_only_above_the_exemption() -> None:
    """주민세 종업원분 is owed where the payroll passes the exemption."""
    names = {levy.name for levy in on_costs(shipped_rates(), DAY)}
    assert "tax.local_employee" not in names
    larger = rates_with(company__employees="99")
    assert "tax.local_employee" in {levy.name for levy in on_costs(larger, DAY)}


def test_a_company_of_a_hundred_must_state_its_disability_levy() -> None:
    """From 100 employees the levy for too few disabled employees must be known; its absence is named."""
    with pytest.raises(RateMissing, match=r"levy\.disability\.share_of_pay"):
        on_costs(rates_with(company__employees="120"), DAY)


def test_rates_of_the_day_hold() -> None:
    """2025 and 2026 differ by minimum wage, pension and health; 2027 is not decided yet, and says which rate."""
    then = cost_sheet(ONE_REGULAR, shipped_rates(), date(2025, 12, 31))
    now = cost_sheet(ONE_REGULAR, shipped_rates(), DAY)
    assert lines_of(then)["insurance.national_pension"].rate == Decimal("0.045")
    assert then.total_won < now.total_won
    with pytest.raises(RateMissing, match="2027-03-01"):
        cost_sheet(ONE_REGULAR, shipped_rates(), date(2027, 3, 1))


def test_no_wage_below_the_minimum() -> None:
    """A standard wage below the minimum wage of the day is refused with the rate to correct."""
    with pytest.raises(PumasiError, match="below the minimum wage of 10320"):
        standard_hour_won(rates_with(wage__standard_hour_won__junior="10000"), DAY, Grade.JUNIOR)


def test_a_basis_is_sound() -> None:
    """Grades sum to the whole, and shrinkage leaves hours."""
    with pytest.raises(BrokenInvariant):
        replace(ONE_REGULAR, grade_mix={Grade.JUNIOR: Decimal("0.5")})
    with pytest.raises(BrokenInvariant):
        replace(ONE_REGULAR, shrinkage=Decimal(1))
