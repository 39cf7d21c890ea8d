"""System only and management only: what our part costs where the tenant's own agents answer.

System only lends the tools by the seat, with a little support; management only leads the tenant's people (quality,
training, rosters, reports) by the hours of our leads. Both are flat prices for a month, without a volume: none of
ours answers a contact.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contracts.costs import CostLine
from contracts.menu import Package
from contracts.prices.cost_sheet import MANAGEMENT, OPERATION, CostBasis, cost_line
from contracts.prices.pricing import FLAT_STEP_WON, cut_to_step, grade_hour_cost, priced, refuse_margin
from core.errors import require
from core.money import round_won
from core.rates import RateTable
from wfm.agents import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOffer:
    """One package a full month for ``people`` of the tenant's own, line by line."""

    package: Package
    people: int
    lines: tuple[CostLine, ...]
    price_won: int

    def __post_init__(self) -> None:
        require(self.people >= 1 and bool(self.lines), "a package for nobody")

    @property
    def cost_won(self) -> int:
        """All lines."""
        return sum(line.amount_won for line in self.lines)


def package_offer(
    package: Package, people: int, basis: CostBasis, rates: RateTable, day: date, *, margin: Decimal, limit: Decimal
) -> PackageOffer:
    """A package with its price, cut to whole thousands. Raises Refused at the limit, and RateMissing."""
    refuse_margin(margin, limit)
    lines = _system(people, basis, rates, day) if package is Package.SYSTEM else _management(people, basis, rates, day)
    cost_won = sum(line.amount_won for line in lines)
    price_won = priced(cut_to_step(cost_won * (1 + Fraction(margin)), FLAT_STEP_WON), package.value)
    return PackageOffer(package=package, people=people, lines=lines, price_won=price_won)


def _lead_hour_won(basis: CostBasis, rates: RateTable, day: date) -> Decimal:
    """What an hour of a lead costs us, in whole won."""
    return Decimal(round_won(grade_hour_cost(replace(basis, training_hours=0), rates, day, Grade.LEAD)))


def _system(people: int, basis: CostBasis, rates: RateTable, day: date) -> tuple[CostLine, ...]:
    seat, support = rates.rate("package.system.seat_month_won", day), rates.rate("package.system.support_hours", day)
    hour, seats = _lead_hour_won(basis, rates, day), Decimal(people)
    return (
        cost_line(OPERATION, "package.seats", "시스템 이용 (좌석)", seat.value, Decimal(1), seats, seat.source),
        cost_line(MANAGEMENT, "package.support", "설정·장애 지원", hour, support.value, seats, support.source),
    )


def _management(people: int, basis: CostBasis, rates: RateTable, day: date) -> tuple[CostLine, ...]:
    each, base = rates.rate("package.management.agent_hours", day), rates.rate("package.management.base_hours", day)
    hour, one = _lead_hour_won(basis, rates, day), Decimal(1)
    return (
        cost_line(MANAGEMENT, "package.people", "상담사 관리", hour, each.value, Decimal(people), each.source),
        cost_line(MANAGEMENT, "package.base", "월 보고·회의", hour, base.value, one, base.source),
    )
