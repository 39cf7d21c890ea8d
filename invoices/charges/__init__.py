"""Charge models, one file each: the terms and the usage of a stretch ▶ lines of an invoice, before VAT."""

from __future__ import annotations

from contracts.charge import CostPlusCharge, FlatCharge, HourlyCharge, MenuCharge, MeteredCharge
from invoices.charges import cost_plus, flat, hourly, menu, metered
from invoices.invoice import InvoiceLine
from invoices.usage.billable import Stretch, Usage


def charge_lines(stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """The lines of a stretch by the charge model of its contract, then those of its menu."""
    return *_model_lines(stretch, usage), *menu.lines(stretch, usage)


def _model_lines(stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    charge = stretch.terms.charge
    match charge:
        case FlatCharge():
            return flat.lines(charge, stretch, usage)
        case MeteredCharge():
            return metered.lines(charge, stretch, usage)
        case HourlyCharge():
            return hourly.lines(charge, stretch, usage)
        case CostPlusCharge():
            return cost_plus.lines(charge, stretch, usage)
        case MenuCharge():
            return ()
