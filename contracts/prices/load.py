"""Does the bought share carry the work that is expected? Told, never hidden in a price (BUSINESS.md: under-sold)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil

from contracts.terms import ContractTerms

_STEPS_PER_FTE = 20
"""Shares are proposed in steps of 0.05 FTE."""


def load_of(terms: ContractTerms) -> Fraction:
    """Expected work of a full month as part of its on-duty hours; above 1 the share cannot carry it."""
    work_s = sum(
        (
            Fraction(terms.expected_contacts.get(service.channel, 0) * service.aht_s, service.concurrency)
            for service in terms.services
        ),
        Fraction(0),
    )
    return work_s / (Fraction(terms.cost_sheet.on_duty_hours) * 3600)


def share_needed(terms: ContractTerms, occupancy: Decimal) -> Decimal:
    """The share that carries the expected work at a usual occupancy, rounded up to 0.05 FTE, at least that."""
    share = Fraction(terms.share_fte) * load_of(terms) / Fraction(occupancy)
    return Decimal(max(1, ceil(share * _STEPS_PER_FTE))) / _STEPS_PER_FTE
