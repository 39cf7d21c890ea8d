"""The margin guard: after rounding, (charges − cost) ÷ cost stays *below* the limit in the contract's window.

What is above is given back as a named line. Earlier periods of the contract year count in a cumulative window.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from contracts.prices.pricing import charges_max
from core.errors import require
from core.money import cut_rate, round_rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Service charges (less what was given back) and cost of the window's earlier periods; zeros for a month."""

    charges_won: int = 0
    cost_won: int = 0
    periods: int = 0


def give_back(charges_won: int, cost_won: int, limit: Decimal, window: Window) -> int:
    """What has to be given back of this period's charges: at least 0, at most all of them."""
    require(charges_won >= 0 and cost_won > 0, "a guard on nothing")
    excess = window.charges_won + charges_won - charges_max(window.cost_won + cost_won, limit)
    return min(max(0, excess), charges_won)


def headroom(charges_won: int, cost_won: int, limit: Decimal, window: Window) -> int:
    """What may still be charged below the limit: the room of a bonus, at least nothing."""
    require(cost_won > 0, "room on nothing")
    return max(0, charges_max(window.cost_won + cost_won, limit) - window.charges_won - charges_won)


def margin(charges_won: int, cost_won: int) -> Decimal:
    """(charges − cost) ÷ cost to four digits, cut towards zero: 9.9999 % never shows as 10 %."""
    require(cost_won > 0, "a margin on zero cost")
    return cut_rate(round_rate(Fraction(charges_won - cost_won, cost_won), 12), 4)
