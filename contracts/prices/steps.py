"""Prices by steps (체감 단가): the first units at one price, those above a step at another. The one place that counts.

A step belongs to a full month; a partial period has the same part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from contracts.charge import PriceStep
from core.errors import require
from core.money import round_rate, round_won


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedStep:
    """Units above ``above`` of a full month shall cost ``discount`` (0 … 1) less than the first ones."""

    above: int
    discount: Decimal

    def __post_init__(self) -> None:
        require(self.above > 0 and 0 < self.discount < 1, "a step of nothing, or for nothing")


def weighted_units(quantity: Fraction, steps: Sequence[WantedStep]) -> Fraction:
    """Units at the full price that bring as much as ``quantity`` units do with these steps."""
    limits = [Fraction(step.above) for step in steps]
    parts = [Fraction(1), *(1 - Fraction(step.discount) for step in steps)]
    edges = [Fraction(0), *(min(quantity, limit) for limit in limits), quantity]
    return sum(
        ((upper - lower) * part for (lower, upper), part in zip(pairwise(edges), parts, strict=True)), Fraction(0)
    )


def wanted_steps(price_won: int, steps: Sequence[PriceStep]) -> tuple[WantedStep, ...]:
    """What was asked for: the discounts, or those that agreed prices come to. Dearer steps were never asked for."""
    found = ((step.above, step.discount or round_rate(1 - Fraction(step.price_won, price_won), 4)) for step in steps)
    return tuple(WantedStep(above=above, discount=discount) for above, discount in found if discount > 0)


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
