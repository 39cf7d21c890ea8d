"""Prices by steps (체감 단가): the first units at one price, those above a step at another. The one place that counts.

A step belongs to a full month; a partial period has the same part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from contracts.charge import PriceStep
from core.money import round_won


def tiers(
    quantity: Fraction, price_won: int, steps: Sequence[PriceStep], part: Fraction = Fraction(1)
) -> tuple[tuple[Fraction, int], ...]:
    """``quantity`` cut at the steps of a period that is ``part`` of a full month: (units, price), from the first unit.

    The limit of a step is rounded to whole units, as a band's is. Tiers without a unit are left out.
    """
    limits = [Fraction(round_won(step.above * part)) for step in steps]
    prices = [price_won, *(step.price_won for step in steps)]
    edges = [Fraction(0), *(min(quantity, limit) for limit in limits), quantity]
    cut = [(upper - lower, price) for (lower, upper), price in zip(pairwise(edges), prices, strict=True)]
    return tuple((units, price) for units, price in cut if units > 0)


def amount(tiers_of: Sequence[tuple[Fraction, int]]) -> Fraction:
    """Exact won of all tiers."""
    return sum((units * price for units, price in tiers_of), Fraction(0))
