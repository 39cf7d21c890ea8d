"""What an employer pays by law on top of wages (법정 부담금), from the dated rates of a day.

Cost sheets, quotes and the allocation of real wages all ask here, so that one insurance rate is read in one place.
Sources: 국민연금법 §88, 국민건강보험법 §73, 노인장기요양보험법 §9, 고용보험료징수법 §13, 임금채권보장법 §9,
지방세법 §84의3; the rate file carries the exact article of each value.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.errors import PumasiError
from core.rates import RateTable
from wfm.agents import Grade

PENSION = "insurance.national_pension"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCost:
    """One levy: ``rate`` of the monthly pay. ``name`` is its name in the rate table, ``label`` the Korean word."""

    name: str
    label: str
    rate: Decimal
    source: str


def _security_class(rates: RateTable, day: date) -> str:
    """Class of 고용안정·직업능력개발 by the size of the company (고용보험료징수법 시행령 §12)."""
    employees = rates.whole("company.employees", day)
    if employees < 150:
        return "under_150"
    if employees <= rates.whole("company.priority_employees_max", day):
        return "priority_150_up"
    return "150_to_999" if employees < 1000 else "1000_up"


def _owes_local_tax(rates: RateTable, day: date) -> bool:
    """Whether the company's monthly payroll, estimated at the standard wage, passes the exemption (지방세법 §84의4)."""
    payroll_won = rates.value("company.employees", day) * standard_month_won(rates, day, Grade.REGULAR)
    return payroll_won > rates.value("tax.local_employee.exempt_month_pay_won", day)


def on_costs(rates: RateTable, day: date) -> tuple[OnCost, ...]:
    """Every levy on wages in force on a day, national pension first. Raises RateMissing.

    A company of 100 and more may owe the levy for too few disabled employees (장애인고용부담금). It is a fixed sum per
    missing person, so the company states its share of the pay as its own rate ``levy.disability.share_of_pay``.
    """
    names = [
        (PENSION, "국민연금"),
        ("insurance.health", "건강보험"),
        ("insurance.long_term_care", "장기요양보험"),
        ("insurance.employment.unemployment", "고용보험(실업급여)"),
        (f"insurance.employment.security.{_security_class(rates, day)}", "고용보험(고용안정·직능개발)"),
        ("insurance.industrial_accident", "산재보험"),
        ("insurance.wage_claim", "임금채권부담금"),
        ("insurance.asbestos_relief", "석면피해구제분담금"),
    ]
    if rates.value("company.employees", day) >= rates.value("levy.disability.employees_min", day):
        names.append(("levy.disability.share_of_pay", "장애인고용부담금"))
    if _owes_local_tax(rates, day):
        names.append(("tax.local_employee", "주민세 종업원분"))
    found = [(label, rates.rate(name, day)) for name, label in names]
    return tuple(OnCost(name=rate.name, label=label, rate=rate.value, source=rate.source) for label, rate in found)


def pension_base_won(rates: RateTable, day: date, month_pay_won: Decimal) -> Decimal:
    """Monthly pay of a person within the lower and upper bound of the national pension's base (기준소득월액)."""
    lower = rates.value(f"{PENSION}.base_min_won", day)
    upper = rates.value(f"{PENSION}.base_max_won", day)
    return max(lower, min(month_pay_won, upper))


def standard_hour_won(rates: RateTable, day: date, grade: Grade) -> Decimal:
    """Standard wage of a grade per paid hour. Raises PumasiError where it lies below the minimum wage of the day."""
    wage = rates.value(f"wage.standard_hour_won.{grade}", day)
    minimum = rates.value("wage.minimum_hour_won", day)
    if wage < minimum:
        raise PumasiError("contract.wage_below_minimum", grade=grade.value, wage=wage, minimum=minimum, day=day)
    return wage


def standard_month_won(rates: RateTable, day: date, grade: Grade) -> Decimal:
    """Standard wage of a full-time month of a grade: 209 paid hours, the weekly rest included."""
    return standard_hour_won(rates, day, grade) * rates.value("wage.paid_month_hours", day)
