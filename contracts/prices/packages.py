"""System only and management only: what our part costs where the tenant's own agents answer.

System only lends the tools by the seat, with a little support; management only leads the tenant's people (quality,
training, rosters, reports) by the hours of our leads. Both are prices for a month and person, without a volume: none of
ours answers a contact. A quote offers a package, a contract without operation orders it as an item of its menu, at the
same price.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contracts.costs import CostLine
from contracts.menu import MenuBilling, MenuItem, MenuKind, Package
from contracts.prices.cost_sheet import MANAGEMENT, OPERATION, CostBasis, cost_line
from contracts.prices.pricing import UNIT_STEP_WON, cut_to_step, grade_hour_cost, priced, refuse_margin
from contracts.words import plain
from core.errors import require
from core.korean import won
from core.money import round_rate, round_won
from core.rates import Rate, RateTable
from wfm.agents import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOffer:
    """One package a full month for ``people`` of the tenant's own, line by line."""

    package: Package
    people: int
    lines: tuple[CostLine, ...]
    person_won: int

    def __post_init__(self) -> None:
        require(self.people >= 1 and bool(self.lines), "a package for nobody")

    @property
    def cost_won(self) -> int:
        """All lines."""
        return sum(line.amount_won for line in self.lines)

    @property
    def price_won(self) -> int:
        """A full month, for all of them."""
        return self.person_won * self.people


def package_offer(
    package: Package, people: int, basis: CostBasis, rates: RateTable, day: date, *, margin: Decimal, limit: Decimal
) -> PackageOffer:
    """A package with its price a person, cut to ten won. Raises Refused at the limit, and RateMissing."""
    refuse_margin(margin, limit)
    lines = _system(people, basis, rates, day) if package is Package.SYSTEM else _management(people, basis, rates, day)
    cost_won = sum(line.amount_won for line in lines)
    person_won = priced(cut_to_step(Fraction(cost_won, people) * (1 + Fraction(margin)), UNIT_STEP_WON), package.value)
    return PackageOffer(package=package, people=people, lines=lines, person_won=person_won)


PACKAGE_OF: Mapping[MenuKind, Package] = {
    MenuKind.SYSTEM: Package.SYSTEM,
    MenuKind.MANAGEMENT: Package.MANAGEMENT,
}
"""The item of the menu as which a contract orders a package."""


def package_item(kind: MenuKind, offer: PackageOffer, months: tuple[int, ...]) -> MenuItem:
    """A package as a contract orders it: by the seat, or by the person who is led."""
    return MenuItem(
        kind=kind,
        billing=MenuBilling.MONTH,
        price_won=offer.person_won,
        cost_won=round_rate(Fraction(offer.cost_won, offer.people), 2),
        quantity=Decimal(offer.people),
        months=months,
        basis=f"원가계산서의 월 원가 {won(offer.cost_won)} ÷ {offer.people}",
    )


def _lead_hour_won(basis: CostBasis, rates: RateTable, day: date) -> Decimal:
    """What an hour of a lead costs us, in whole won."""
    alone = replace(basis.with_share(Decimal(1)), training_hours=0)
    return Decimal(round_won(grade_hour_cost(alone, rates, day, Grade.LEAD)))


def _system(people: int, basis: CostBasis, rates: RateTable, day: date) -> tuple[CostLine, ...]:
    seat, support = rates.rate("package.system.seat_month_won", day), rates.rate("package.system.support_hours", day)
    hour, seats = _lead_hour_won(basis, rates, day), Decimal(people)
    return (
        cost_line(OPERATION, "package.seats", "시스템 이용 (좌석)", seat.value, Decimal(1), seats, seat.source),
        _hours_line("package.support", f"설정·장애 지원 (좌석당 {plain(support.value)}시간)", hour, seats, support),
    )


def _management(people: int, basis: CostBasis, rates: RateTable, day: date) -> tuple[CostLine, ...]:
    each, base = rates.rate("package.management.agent_hours", day), rates.rate("package.management.base_hours", day)
    hour = _lead_hour_won(basis, rates, day)
    return (
        _hours_line("package.people", f"응대 직원 관리 (1명에 {plain(each.value)}시간)", hour, Decimal(people), each),
        _hours_line("package.base", "월 보고·회의", hour, Decimal(1), base),
    )


def _hours_line(key: str, label: str, hour_won: Decimal, count: Decimal, hours: Rate) -> CostLine:
    """Hours of our leads at the cost of one."""
    return cost_line(MANAGEMENT, key, label, hour_won, Decimal(1), hours.value * count, hours.source)
