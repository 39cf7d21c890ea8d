"""The cost sheet (원가계산서): what a full month of a bought share costs us, line by line, from dated rates.

Every line is basis × rate × quantity with its source; every amount is whole won, and the lines sum exactly. Wages cover
209 paid hours a full-time month (the weekly rest included); of its 173.8 working hours shrinkage (leave taken,
training, meetings) answers nobody, so the on-duty hours are 173.8 × share × (1 − shrinkage).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil

from contracts.costs import CostLine, CostSheet
from contracts.prices.forms import pool_fte
from contracts.prices.on_costs import PENSION, on_costs, pension_base_won, standard_hour_won
from contracts.prices.premium_hours import NO_PREMIUM, PremiumShares
from core.errors import require
from core.money import round_rate, round_won
from core.rates import RateTable
from wfm.agents import Grade

LABOUR = "labour"
STATUTORY = "statutory"
OPERATION = "operation"
MANAGEMENT = "management"

GROUP_LABELS: Mapping[str, str] = {
    LABOUR: "직접 인건비",
    STATUTORY: "법정 부담금·퇴직급여",
    OPERATION: "운영비",
    MANAGEMENT: "관리비",
}

EQUIPMENT = "company.equipment_share"
"""Part of a seat's cost that is its equipment."""

_ONE = Decimal(1)
_HOURS_PLACES = 2
_RATIO_PLACES = 4
_PRODUCT_PLACES = 6
"""Products are rounded to this many digits before they are rounded to won, as the workbook's formula does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostBasis:
    """What a cost sheet is asked for.

    ``training_hours`` are the hours in which each of ``trained_agents`` learns the tenant, spread over
    ``contract_months``. ``grade_mix`` sums to 1. ``dedicated_fte`` of the share are whole people who work for this
    tenant only, each of whom does ``dedicated_yield`` of what an FTE of the pool does (``contracts.prices.forms``).
    """

    share_fte: Decimal
    shrinkage: Decimal
    grade_mix: Mapping[Grade, Decimal]
    premiums: PremiumShares = NO_PREMIUM
    training_hours: int = 0
    trained_agents: int = 0
    contract_months: int = 12
    dedicated_fte: Decimal = Decimal(0)
    dedicated_yield: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        require(self.share_fte > 0, "a share of nothing")
        require(0 <= self.shrinkage < 1, "shrinkage outside 0 … 1")
        require(sum(self.grade_mix.values()) == 1, "grades that do not sum to the whole")
        require(min(self.grade_mix.values()) >= 0, "a grade below zero")
        require(self.training_hours >= 0 and self.trained_agents >= 0, "training below zero")
        require(self.contract_months > 0, "a contract without a month")
        require(0 <= self.dedicated_fte <= self.share_fte, "more people bound than bought")

    @property
    def pool_fte(self) -> Decimal:
        """The FTE of the pool that would do the same work."""
        return pool_fte(self.share_fte, self.dedicated_fte, self.dedicated_yield)

    def with_share(self, share_fte: Decimal, dedicated_fte: Decimal = Decimal(0)) -> CostBasis:
        """The same for another share; where people are trained at all, as many as it needs."""
        trained = trained_agents(share_fte) if self.trained_agents else 0
        return replace(self, share_fte=share_fte, dedicated_fte=dedicated_fte, trained_agents=trained)


def trained_agents(share_fte: Decimal) -> int:
    """How many agents learn a tenant before it opens: the share rounded up, and one more to stand in."""
    return ceil(share_fte) + 1


def line_amount_won(basis_won: Decimal, rate: Decimal, quantity: Decimal) -> int:
    """Basis × rate × quantity in won: half up at six digits, then half up at the won."""
    product = Fraction(basis_won) * Fraction(rate) * Fraction(quantity)
    return round_won(round_rate(product, _PRODUCT_PLACES))


def standard_mix(rates: RateTable, day: date) -> dict[Grade, Decimal]:
    """The company's usual mix of grades."""
    return {grade: rates.value(f"wage.standard_mix.{grade}", day) for grade in Grade}


def contract_months(first: date, last: date) -> int:
    """Months of a term, a part of a month counted whole, at least one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(1, months + (last.day >= first.day))


def on_duty_hours(rates: RateTable, day: date, share_fte: Decimal, shrinkage: Decimal) -> Decimal:
    """Hours of a full month in which the bought share answers: 173.8 × share × (1 − shrinkage)."""
    return round_rate(rates.value("share.month_hours", day) * share_fte * (1 - shrinkage), _HOURS_PLACES)


def cost_sheet(basis: CostBasis, rates: RateTable, day: date) -> CostSheet:
    """The cost sheet with the rates of ``day``. Raises RateMissing, naming the rate and the day."""
    hours = on_duty_hours(rates, day, basis.share_fte, basis.shrinkage)
    night_hours = round_rate(hours * basis.premiums.night, _HOURS_PLACES)
    holiday_hours = round_rate(hours * basis.premiums.holiday, _HOURS_PLACES)
    labour = _labour_lines(basis, rates, day, night_hours, holiday_hours)
    wages_won = _sum(labour)
    statutory = _statutory_lines(basis, rates, day, wages_won)
    operation = _operation_lines(rates, day, hours)
    management = _manager_line(rates, day, wages_won + _sum(statutory))
    lines = (*labour, *statutory, *operation, management)
    return CostSheet(
        rates_on=day,
        share_fte=basis.share_fte,
        on_duty_hours=hours,
        lines=lines,
        total_won=_sum(lines),
        shrinkage=basis.shrinkage,
        night_hours=night_hours,
        holiday_hours=holiday_hours,
        grade_mix={grade: share for grade, share in basis.grade_mix.items() if share > 0},
        paid_hours=round_rate(rates.value("wage.paid_month_hours", day) * basis.share_fte, _HOURS_PLACES),
        occupancy=round_rate(rates.value("company.occupancy", day) * basis.pool_fte / basis.share_fte, _RATIO_PLACES),
    )


def _sum(lines: tuple[CostLine, ...]) -> int:
    return sum(line.amount_won for line in lines)


def cost_line(
    group: str, key: str, label: str, basis_won: Decimal, rate: Decimal, quantity: Decimal, source: str
) -> CostLine:
    """A line with its amount."""
    return CostLine(
        key=key,
        label=label,
        basis_won=basis_won,
        rate=rate,
        quantity=quantity,
        amount_won=line_amount_won(basis_won, rate, quantity),
        source=source,
        group=group,
    )


def ordinary_hour_of(basis: CostBasis, rates: RateTable, day: date) -> Decimal:
    """Mean ordinary wage per hour (통상시급) of the mix, in whole won."""
    total = sum(
        (Fraction(share) * Fraction(standard_hour_won(rates, day, grade)) for grade, share in basis.grade_mix.items()),
        Fraction(0),
    )
    return Decimal(round_won(total))


def _labour_lines(
    basis: CostBasis, rates: RateTable, day: date, night_hours: Decimal, holiday_hours: Decimal
) -> tuple[CostLine, ...]:
    """Wages by grade, expected premiums, leave that is paid out, and the tenant's own training."""
    paid = rates.rate("wage.paid_month_hours", day)
    lines = [
        cost_line(
            LABOUR,
            f"wage.{grade}",
            f"기본급 – {grade.korean} (주휴 포함)",
            Decimal(round_won(standard_hour_won(rates, day, grade) * paid.value)),
            basis.grade_mix[grade],
            basis.share_fte,
            f"{paid.value}시간 × {standard_hour_won(rates, day, grade):,}원",
        )
        for grade in Grade
        if basis.grade_mix.get(grade, 0) > 0
    ]
    hour_won = ordinary_hour_of(basis, rates, day)
    for key, label, name, hours in (
        ("premium.night", "야간근로 가산 (22–06시)", "law.night_premium", night_hours),
        ("premium.holiday", "휴일근로 가산", "law.holiday_premium", holiday_hours),
    ):
        if hours > 0:
            premium = rates.rate(name, day)
            lines.append(cost_line(LABOUR, key, label, hour_won, premium.value, hours, premium.source))
    unused = rates.rate("company.leave_unused_share", day)
    leave = rates.rate("law.annual_leave_days", day)
    day_hours = rates.value("law.day_minutes_max", day) / 60
    leave_hours = round_rate(leave.value * day_hours / 12 * basis.share_fte, _HOURS_PLACES)
    lines.append(
        cost_line(LABOUR, "leave.unused", "연차 미사용수당", hour_won, unused.value, leave_hours, leave.source)
    )
    if basis.training_hours and basis.trained_agents:
        hours = Decimal(basis.training_hours * basis.trained_agents)
        share = round_rate(Fraction(1, basis.contract_months), 6)
        source = f"{basis.trained_agents}명 × {basis.training_hours}시간 ÷ {basis.contract_months}개월"
        lines.append(cost_line(LABOUR, "training.tenant", "고객사 개시 교육 (상각)", hour_won, share, hours, source))
    return tuple(lines)


def _statutory_lines(basis: CostBasis, rates: RateTable, day: date, wages_won: int) -> tuple[CostLine, ...]:
    """Levies on the wages, and severance. Only the national pension bounds the pay it looks at."""
    lines = []
    for levy in on_costs(rates, day):
        base = pension_pay_won(basis, rates, day, wages_won) if levy.name == PENSION else wages_won
        lines.append(cost_line(STATUTORY, levy.name, levy.label, Decimal(base), levy.rate, _ONE, levy.source))
    severance = rates.rate("severance.share_of_wages", day)
    lines.append(
        cost_line(STATUTORY, "severance", "퇴직급여 충당", Decimal(wages_won), severance.value, _ONE, severance.source)
    )
    return tuple(lines)


def pension_pay_won(basis: CostBasis, rates: RateTable, day: date, wages_won: int) -> int:
    """The part of the wages that the national pension looks at, bounded per full-time person and grade.

    What is paid beyond the base wage (premiums, leave, training) is spread over the persons in proportion. Where no
    bound is reached this is ``wages_won`` itself.
    """
    paid = rates.value("wage.paid_month_hours", day)
    base_pay = {
        grade: Fraction(standard_hour_won(rates, day, grade) * paid)
        for grade, share in basis.grade_mix.items()
        if share > 0
    }
    mean = sum((Fraction(basis.grade_mix[grade]) * pay for grade, pay in base_pay.items()), Fraction(0))
    stretch = Fraction(wages_won) / (mean * Fraction(basis.share_fte))
    pays = {grade: round_rate(pay * stretch, 2) for grade, pay in base_pay.items()}
    bounded = {grade: pension_base_won(rates, day, pay) for grade, pay in pays.items()}
    if bounded == pays:
        return wages_won
    return round_won(
        sum((Fraction(basis.grade_mix[grade] * basis.share_fte) * Fraction(pay) for grade, pay in bounded.items()), 0)
    )


def _operation_lines(rates: RateTable, day: date, hours: Decimal) -> tuple[CostLine, ...]:
    """Cost that follows the on-duty hours. A seat's rate holds its equipment too: the two parts stand apart."""
    seat, equipment = rates.rate("company.facility_hour_won", day), rates.rate(EQUIPMENT, day)
    found = [
        ("facility", "시설비 (좌석·공간)", seat, 1 - equipment.value, seat.source),
        ("equipment", "장비비 (PC·헤드셋 상각)", seat, equipment.value, equipment.source),
    ]
    for key, label, name in (
        ("system", "시스템비 (전화·상담 도구)", "company.system_hour_won"),
        ("training", "공통 교육비 (상각)", "company.training_hour_won"),
        ("recruiting", "채용비 (상각)", "company.recruiting_hour_won"),
    ):
        rate = rates.rate(name, day)
        found.append((key, label, rate, _ONE, rate.source))
    return tuple(
        cost_line(OPERATION, key, label, rate.value, part, hours, source) for key, label, rate, part, source in found
    )


def _manager_line(rates: RateTable, day: date, labour_won: int) -> CostLine:
    """Managers, as a part of all labour cost."""
    manager = rates.rate("company.manager_share", day)
    return cost_line(MANAGEMENT, "manager", "관리자 배분", Decimal(labour_won), manager.value, _ONE, manager.source)


def hour_cost(sheet: CostSheet) -> Fraction:
    """Cost of one on-duty hour, exactly. Raises BrokenInvariant where there are none."""
    require(sheet.on_duty_hours > 0, "a cost sheet without on-duty hours")
    return Fraction(sheet.total_won) / Fraction(sheet.on_duty_hours)
