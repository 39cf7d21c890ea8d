"""Totals: VAT once on the whole supply value, cut below one won, and spread over the lines to the won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from core.money import spread_signed, vat
from invoices.invoice import InvoiceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Lines with their VAT, supply value (공급가액), VAT (세액) and total (합계)."""

    lines: tuple[InvoiceLine, ...]
    supply_won: int
    vat_won: int
    total_won: int


def total_up(lines: Sequence[InvoiceLine], vat_rate: Decimal) -> Totals:
    """Sum lines and give each its part of the VAT; credits take theirs below zero."""
    supply = sum(line.amount_won for line in lines)
    tax = vat(supply, vat_rate)
    parts = spread_signed(tax, [line.amount_won for line in lines])
    taxed = tuple(replace(line, vat_won=part) for line, part in zip(lines, parts, strict=True))
    return Totals(lines=taxed, supply_won=supply, vat_won=tax, total_won=supply + tax)
