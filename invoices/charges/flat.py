"""정액제: a fixed price a full month, with a band of contacts and a price for each contact above it.

A partial period prorates price and band alike by days.
"""

from __future__ import annotations

from contracts.charge import FlatCharge
from invoices.charges.line import CONTACT, counted_line, fixed_line, prorated
from invoices.invoice import InvoiceLine, LineKind
from invoices.usage.billable import Stretch, Usage


def lines(charge: FlatCharge, stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """The base price, and the overage where there is one."""
    share = f"{stretch.terms.share_fte:f}"
    base = fixed_line(
        LineKind.SERVICE,
        f"월 이용료 – 정액제 (투입 비율 {share} FTE)",
        stretch,
        prorated(charge.month_won, stretch),
        f"term:month_won={charge.month_won}",
    )
    band = prorated(charge.band.contacts_max, stretch)
    beyond = usage.contacts - band
    if beyond <= 0 or charge.band.overage_won == 0:
        return (base,)
    label = f"초과 문의 (포함 문의량 {band:,}건을 넘은 분)"
    proof = (f"usage:contacts={usage.contacts}", f"term:band={band}")
    return base, counted_line(
        LineKind.OVERAGE,
        label,
        stretch,
        beyond,
        CONTACT,
        charge.band.overage_won,
        *proof,
    )
