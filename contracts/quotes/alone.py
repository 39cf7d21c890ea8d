"""What answering would cost the tenant itself, the hidden part too, and from which volume on it would pay.

Every line is basis × rate × quantity from dated rates, as in our own cost sheet. Wages are what people see; levies,
severance, leave, hiring, training, seats, tools and a manager are what they forget.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

from contracts.costs import CostLine
from contracts.prices.cost_sheet import LABOUR, MANAGEMENT, OPERATION, STATUTORY, cost_line
from contracts.prices.on_costs import on_costs, standard_hour_won, standard_month_won
from core.errors import require
from core.money import round_rate, round_won
from core.rates import RateTable
from wfm.agents import Grade

RATES = ("alone.", "company.quote_")
"""Names with which the rates of quotes begin."""
WAGES = "alone_wages"
SYSTEM_KEYS = ("alone_tools", "alone_base")
"""Lines that fall away where only our tools are rented."""
MANAGEMENT_KEYS = ("alone_manager",)
"""Lines that fall away where only our leads are rented."""
_WEEKS_A_MONTH = Fraction(365, 7 * 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class AloneCost:
    """A team of the tenant's own for a full month: whole ``people``, line by line."""

    people: int
    lines: tuple[CostLine, ...]

    def __post_init__(self) -> None:
        require(self.people >= 1, "a team of nobody")

    @property
    def total_won(self) -> int:
        """All lines."""
        return sum(line.amount_won for line in self.lines)

    @property
    def hidden_won(self) -> int:
        """All but the wages."""
        return sum(line.amount_won for line in self.lines if line.key != WAGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumePoint:
    """Both ways at one volume: ``contacts`` a month, ``people`` alone."""

    times: Decimal
    contacts: int
    people: int
    alone_won: int
    shared_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """Points by volume. ``contacts``: from there on an own team is cheaper; None where it is not up to the last."""

    points: tuple[VolumePoint, ...]
    contacts: int | None


def alone_cost(fte: Decimal, rates: RateTable, day: date) -> AloneCost:
    """The cost of a team for ``fte`` people, rounded up to whole ones. Raises RateMissing."""
    people = max(1, int(fte.to_integral_value(ROUND_CEILING)))
    count = Decimal(people)
    wage = standard_month_won(rates, day, Grade.REGULAR)
    wages = cost_line(
        LABOUR, WAGES, "상담사 급여 (월급, 주휴 포함)", wage, Decimal(1), count, "회사 임금표의 일반 등급"
    )
    levied = Decimal(sum((levy.rate for levy in on_costs(rates, day)), Decimal(0)))
    severance = rates.rate("severance.share_of_wages", day)
    leave = rates.rate("law.annual_leave_days", day)
    unused = rates.rate("company.leave_unused_share", day)
    hours = round_rate(Fraction(leave.value) * Fraction(rates.value("law.day_minutes_max", day)) / 60 / 12 * people, 2)
    turnover = rates.rate("alone.turnover_year", day)
    month_turnover = round_rate(Fraction(turnover.value) / 12, 6)
    hire = rates.rate("alone.recruit_person_won", day)
    training = rates.rate("alone.training_weeks", day)
    weeks = round_rate(Fraction(training.value) / _WEEKS_A_MONTH * people, 4)
    seat, tool = rates.rate("alone.seat_month_won", day), rates.rate("alone.system_person_month_won", day)
    base = rates.rate("alone.system_month_won", day)
    manager = rates.rate("alone.manager_month_won", day)
    each = round_rate(Fraction(people) / Fraction(rates.value("alone.agents_per_manager", day)), 4)
    part = max(each, rates.value("alone.manager_share_min", day))
    one = Decimal(1)
    hour = standard_hour_won(rates, day, Grade.REGULAR)
    paid = Decimal(wages.amount_won)
    return AloneCost(
        people=people,
        lines=(
            wages,
            cost_line(STATUTORY, "alone_levies", "4대 보험 등 법정 부담금", paid, levied, one, "적용 요율의 합계"),
            cost_line(STATUTORY, "alone_severance", "퇴직급여 충당", paid, severance.value, one, severance.source),
            cost_line(LABOUR, "alone_leave", "연차 미사용수당", hour, unused.value, hours, leave.source),
            cost_line(
                OPERATION, "alone_hiring", "채용 (이직률만큼)", hire.value, month_turnover, count, turnover.source
            ),
            cost_line(OPERATION, "alone_training", "신입 교육 (유급)", wage, month_turnover, weeks, training.source),
            cost_line(OPERATION, "alone_seats", "좌석·공간·비품", seat.value, one, count, seat.source),
            cost_line(OPERATION, "alone_tools", "전화·상담 도구", tool.value, one, count, tool.source),
            cost_line(OPERATION, "alone_base", "회선·녹취·연동 기본료", base.value, one, one, base.source),
            cost_line(
                MANAGEMENT, "alone_manager", "관리자", manager.value, 1 + levied + severance.value, part, manager.source
            ),
        ),
    )


def break_even(
    contacts: int, alone_at: Mapping[Decimal, Decimal], shared_won: Mapping[Decimal, int], rates: RateTable, day: date
) -> BreakEven:
    """Both ways at the volumes of ``alone_at`` (times the middle month ▶ FTE alone); ``shared_won`` is our price there.

    The break-even lies where the straight lines between the points cross.
    """
    require(set(alone_at) == set(shared_won) and bool(alone_at), "volumes that differ")
    points = []
    for times in sorted(alone_at):
        cost = alone_cost(alone_at[times], rates, day)
        points.append(
            VolumePoint(
                times=times,
                contacts=round_won(contacts * times),
                people=cost.people,
                alone_won=cost.total_won,
                shared_won=shared_won[times],
            )
        )
    return BreakEven(points=tuple(points), contacts=_crossing(points))


def _crossing(points: list[VolumePoint]) -> int | None:
    """The first volume from which an own team costs no more, up to the last point."""
    gaps = [point.alone_won - point.shared_won for point in points]
    if gaps[-1] > 0:
        return None
    last_above = max((number for number, gap in enumerate(gaps) if gap > 0), default=None)
    if last_above is None:
        return points[0].contacts
    before, after = points[last_above], points[last_above + 1]
    part = Fraction(gaps[last_above], gaps[last_above] - gaps[last_above + 1])
    return round_won(before.contacts + (after.contacts - before.contacts) * part)
