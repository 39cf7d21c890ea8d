"""실비정산: standard cost per grade × the on-duty minutes really allocated, premiums as ratios, and the margin on top.

The standard cost of an on-duty hour already carries leave, training and meetings, so only on-duty minutes are billed.
Overtime of absence, repair or planning is billed only where the contract says so.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from contracts.terms import CostPlusCharge
from core.errors import require
from core.money import cut_won, round_rate
from invoices.allocation.pool_day import MinuteClass
from invoices.charges.hourly import premium_hour_won
from invoices.charges.line import fixed_line, hours_line
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
    """A line per grade and premium, then the margin: cut below one won, so that rounding never raises it."""
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
    terms = (PLANNING_OVERTIME,) if stretch.terms.planning_overtime_billable else ()
    found: list[InvoiceLine] = []
    for suffix, name, belongs, ratio in premiums:
        by_grade: Counter[Grade] = Counter()
        for kind, minutes in billed.items():
            if belongs(kind):
                by_grade[kind.grade] += minutes
        for grade in Grade:
            require(not by_grade[grade] or grade in charge.hour_won, f"no standard rate for the grade {grade}")
            price_won = charge.hour_won.get(grade, 0)
            if ratio is not None:
                price_won = premium_hour_won(price_won, ratio)
            if by_grade[grade] and price_won:
                label = f"표준원가 – {grade.korean}{suffix}"
                proof = (f"usage:{name}.{grade}", *terms)
                found.append(hours_line(label, stretch, by_grade[grade], price_won, *proof))
    base = sum(line.amount_won for line in found)
    margin = cut_won(Fraction(charge.margin) * base)
    if margin:
        percent = f"{round_rate(charge.margin * 100, 2):f}".rstrip("0").rstrip(".")
        found.append(fixed_line(LineKind.SERVICE, f"마진 ({percent}%)", stretch, margin, f"basis:{base}"))
    return tuple(found)
