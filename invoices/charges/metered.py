"""종량제: a price per billable contact or handled minute and channel, with a minimum a full month, prorated by days."""

from __future__ import annotations

from contracts.terms import MeteredCharge, MeteredUnit
from invoices.charges.line import CONTACT, MINUTE, counted_line, fixed_line, prorated
from invoices.invoice import InvoiceLine, LineKind
from invoices.usage.billable import Stretch, Usage


def lines(charge: MeteredCharge, stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """A line per channel with a price, and the rest up to the minimum."""
    found: list[InvoiceLine] = []
    for channel, price_won in sorted(charge.price_won.items()):
        used = usage.channels.get(channel)
        if used is None:
            continue
        by_contact = charge.unit is MeteredUnit.CONTACT
        quantity, unit = (used.contacts, CONTACT) if by_contact else (used.minutes, MINUTE)
        found.append(
            counted_line(
                LineKind.SERVICE,
                f"{channel.korean} 상담 ({'응대 건' if by_contact else '처리 분'})",
                stretch,
                quantity,
                unit,
                price_won,
                f"usage:{channel}.{'contacts' if by_contact else 'handled_s'}"
                f"={used.contacts if by_contact else used.handled_s}",
                is_estimated=used.is_estimated and not by_contact,
            )
        )
    minimum = prorated(charge.month_minimum_won, stretch)
    short = minimum - sum(line.amount_won for line in found)
    if short > 0:
        label = f"월 최저 이용료 보전 (최저 {minimum:,}원)"
        found.append(fixed_line(LineKind.MINIMUM, label, stretch, short, f"term:minimum={charge.month_minimum_won}"))
    return tuple(found)
