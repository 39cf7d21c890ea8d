"""시간제: a price per on-duty hour; night, holiday and overtime the tenant asked for add their ratio of it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from contracts.charge import HourlyCharge
from core.money import cut_won
from invoices.charges.line import hours_line
from invoices.invoice import InvoiceLine
from invoices.usage.billable import Stretch, Usage


def premium_hour_won(hour_won: int, ratio: Decimal) -> int:
    """The premium's price per hour in whole won, cut downwards."""
    return cut_won(Fraction(ratio) * hour_won)


def lines(charge: HourlyCharge, stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """On-duty hours, then a line per premium that occurred."""
    totals = usage.totals
    found = [hours_line("근무시간 요금", stretch, totals.on_duty(), charge.hour_won, "usage:on_duty")]
    premiums = (
        ("야간 가산 (22시–06시)", totals.on_duty(night=True), charge.night_ratio, "usage:night"),
        ("휴일 가산 (유급휴일)", totals.on_duty(holiday=True), charge.holiday_ratio, "usage:holiday"),
        ("연장 가산 (고객사 요청)", totals.overtime_for_tenant(), charge.overtime_ratio, "usage:overtime"),
    )
    for label, minutes, ratio, proof in premiums:
        price_won = premium_hour_won(charge.hour_won, ratio)
        if minutes and price_won:
            found.append(hours_line(label, stretch, minutes, price_won, proof))
    return tuple(found)
