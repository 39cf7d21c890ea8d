"""실비정산: standard cost per grade × the on-duty minutes really allocated, premiums as ratios, and the margin on top.

The standard cost of an on-duty hour already carries leave, training and meetings, so only on-duty minutes are billed.
Overtime of absence, repair or planning is billed only where the contract says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from contracts.billing import WageBasis
from contracts.charge import CostPlusCharge
from core.errors import require
from core.money import cut_won, round_rate
from invoices.allocation.minutes import MinuteClass
from invoices.charges.hourly import premium_hour_won
from invoices.charges.line import fixed_line, hours_line
from invoices.elements import CostElement
from invoices.invoice import InvoiceLine, LineKind
from invoices.usage.billable import Stretch, Usage
from wfm.timesheets import Activity, Grade, OvertimeCause

PLANNING_OVERTIME = "term:planning_overtime"
"""Evidence of a line that bills overtime of absence, repair or planning too."""


def is_billed(kind: MinuteClass, *, planning_overtime: bool) -> bool:
    """Whether a class of minutes is billed under cost-plus."""
    if kind.activity is not Activity.ON_DUTY:
        return False
    return not kind.overtime or kind.cause is OvertimeCause.TENANT or planning_overtime


def lines(charge: CostPlusCharge, stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """The cost by standard rates or by the wages that were paid, then the margin: cut below one won, so that rounding
    never raises it.
    """
    actual = stretch.terms.billing.wages is WageBasis.ACTUAL
    found = list((_actual if actual else _standard)(charge, stretch, usage))
    base = sum(line.amount_won for line in found)
    margin = cut_won(Fraction(charge.margin) * base)
    if margin:
        percent = f"{round_rate(charge.margin * 100, 2):f}".rstrip("0").rstrip(".")
        found.append(fixed_line(LineKind.SERVICE, f"마진 ({percent}%)", stretch, margin, f"basis:{base}"))
    return tuple(found)


def _standard(charge: CostPlusCharge, stretch: Stretch, usage: Usage) -> Iterator[InvoiceLine]:
    """A line per grade and premium."""
    billed = {
        kind: minutes
        for kind, minutes in usage.totals.minutes.items()
        if is_billed(kind, planning_overtime=stretch.terms.planning_overtime_billable)
    }
    premiums = (
        ("", "on_duty", lambda kind: True, None),
        (" 야간 가산", "night", lambda kind: kind.night, charge.night_ratio),
        (" 휴일 가산", "holiday", lambda kind: kind.holiday, charge.holiday_ratio),
        (" 연장 가산", "overtime", lambda kind: kind.overtime, charge.overtime_ratio),
    )
    for suffix, name, belongs, ratio in premiums:
        by_grade = _by_grade({kind: minutes for kind, minutes in billed.items() if belongs(kind)})
        for grade, minutes in by_grade.items():
            price_won = _hour_won(charge, grade)
            if ratio is not None:
                price_won = premium_hour_won(price_won, ratio)
            if price_won:
                proof = (f"usage:{name}.{grade}", *_planning(stretch))
                yield hours_line(f"표준원가 – {grade.korean}{suffix}", stretch, minutes, price_won, *proof)


def _actual(charge: CostPlusCharge, stretch: Stretch, usage: Usage) -> Iterator[InvoiceLine]:
    """A line per element of the tenant's cost; overtime of ours that is not billed goes off at the standard rates."""
    for element in CostElement:
        won = usage.totals.won.get(element, 0)
        if won:
            proof = ("usage:on_duty", *_planning(stretch))
            yield fixed_line(LineKind.SERVICE, f"실제 원가 – {element.korean}", stretch, won, *proof)
    ours = {
        kind: minutes
        for kind, minutes in usage.totals.minutes.items()
        if kind.activity is Activity.ON_DUTY
        and not is_billed(kind, planning_overtime=stretch.terms.planning_overtime_billable)
    }
    for grade, minutes in _by_grade(ours).items():
        price_won = _hour_won(charge, grade)
        price_won += premium_hour_won(price_won, charge.overtime_ratio)
        label = f"회사 사정 연장 공제 – {grade.korean}"
        yield hours_line(label, stretch, minutes, -price_won, f"usage:own_overtime.{grade}", PLANNING_OVERTIME)


def _planning(stretch: Stretch) -> tuple[str, ...]:
    return (PLANNING_OVERTIME,) if stretch.terms.planning_overtime_billable else ()


def _hour_won(charge: CostPlusCharge, grade: Grade) -> int:
    require(grade in charge.hour_won, f"no standard rate for the grade {grade}")
    return charge.hour_won[grade]


def _by_grade(classes: Mapping[MinuteClass, int]) -> dict[Grade, int]:
    """Minutes of each grade that has any, in the order of the grades."""
    found: Counter[Grade] = Counter()
    for kind, minutes in classes.items():
        found[kind.grade] += minutes
    return {grade: found[grade] for grade in Grade if found[grade]}
