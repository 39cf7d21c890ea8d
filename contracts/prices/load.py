"""Does the bought share carry the work that is expected? Told, never hidden in a price (BUSINESS.md: under-sold)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil

from contracts.terms import ContractTerms

_STEPS_PER_FTE = 20
"""Shares are proposed in steps of 0.05 FTE."""


def load_of(terms: ContractTerms) -> Fraction:
    """Expected work of a full month as part of its on-duty hours; above 1 the share cannot carry it.

    0 where we answer nothing.
    """
    if not terms.has_operation:
        return Fraction(0)
    work_s = sum(
        (
            Fraction(terms.expected_contacts.get(service.channel, 0) * service.aht_s, service.concurrency)
            for service in terms.services
        ),
        Fraction(0),
    )
    return work_s / (Fraction(terms.cost_sheet.on_duty_hours) * 3600)


def share_needed(terms: ContractTerms, occupancy: Decimal) -> Decimal:
    """The share that carries the expected work at a usual occupancy, rounded up to 0.05 FTE, at least that; none where
    we answer nothing.
    """
    if not terms.has_operation:
        return Decimal(0)
    work, carried = Fraction(terms.share_fte) * load_of(terms) / Fraction(occupancy), Fraction(terms.share_fte)
    if terms.dedicated_fte and terms.cost_sheet.occupancy:
        # people who are bound handle less in their hours: the sheet knows how much of the share carries work
        carried *= Fraction(terms.cost_sheet.occupancy) / Fraction(occupancy)
    share = max(Fraction(terms.share_fte) + work - carried, Fraction(terms.dedicated_fte))
    return Decimal(max(1, ceil(share * _STEPS_PER_FTE))) / _STEPS_PER_FTE
