"""시간제: a price per on-duty hour; the contract's own classes of hours (evenings, weekends, peaks), night, holiday and
overtime the tenant asked for each add their ratio of it.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from contracts.charge import HourlyCharge, PremiumHours
from contracts.words import premium_hours_text
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
        *((_label(one), totals.on_duty(hours=one.kind), one.ratio, f"usage:{one.kind}") for one in charge.classes),
        ("야간 가산 (22시–06시)", totals.on_duty(night=True), charge.night_ratio, "usage:night"),
        ("휴일 가산 (유급휴일)", totals.on_duty(holiday=True), charge.holiday_ratio, "usage:holiday"),
        ("연장 가산 (고객사 요청)", totals.overtime_for_tenant(), charge.overtime_ratio, "usage:overtime"),
    )
    for label, minutes, ratio, proof in premiums:
        price_won = premium_hour_won(charge.hour_won, ratio)
        if minutes and price_won:
            found.append(hours_line(label, stretch, minutes, price_won, proof))
    return tuple(found)


def _label(hours: PremiumHours) -> str:
    """``저녁 가산 (매일 18:00–22:00)``."""
    return f"{hours.kind.korean} 가산 ({premium_hours_text(hours)})"
