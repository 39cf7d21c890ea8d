"""Won and rates. The only place that rounds.

Money is an ``int`` of won, a rate is a ``Decimal``; a ``float`` is refused, because 0.1 is not a tenth of a won.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TypeVar

from core.errors import require

Key = TypeVar("Key", bound=Hashable)

Exact = int | Decimal | Fraction
"""A number without rounding error."""


def _fraction(value: Exact) -> Fraction:
    require(not isinstance(value, float), "a float never reaches a price")
    return Fraction(value)


def round_won(value: Exact) -> int:
    """Nearest won; half a won goes away from zero (사사오입)."""
    exact = _fraction(value)
    magnitude = (abs(exact) * 2 + 1) // 2
    return int(magnitude) if exact >= 0 else -int(magnitude)


def cut_won(value: Exact) -> int:
    """Won below one cut off, towards zero (절사): the custom for VAT and for what is given back."""
    exact = _fraction(value)
    magnitude = abs(exact) // 1
    return int(magnitude) if exact >= 0 else -int(magnitude)


def round_rate(value: Exact, places: int) -> Decimal:
    """A rate rounded half up to ``places`` digits after the point."""
    exact = _fraction(value)
    scale = 10**places
    return Decimal(round_won(exact * scale)) / Decimal(scale)


def vat(supply_won: int, rate: Decimal) -> int:
    """VAT of a total supply value, cut below one won (부가가치세, 원 미만 절사)."""
    return cut_won(_fraction(supply_won) * _fraction(rate))


def share_out(total: int, weights: Mapping[Key, Exact]) -> dict[Key, int]:
    """Split an integer by weights, exactly: largest remainder, ties by the order of the keys' text.

    The result sums to ``total`` and does not depend on the order of ``weights``. Weights are not negative; where
    all are zero the split is equal. ``total`` may be negative (a credit). Raises BrokenInvariant without keys.
    """
    require(bool(weights), "nothing to share out to")
    exact = {key: _fraction(weight) for key, weight in weights.items()}
    require(all(weight >= 0 for weight in exact.values()), "a weight below zero")
    whole = sum(exact.values(), Fraction(0))
    if whole == 0:
        exact = dict.fromkeys(exact, Fraction(1))
        whole = Fraction(len(exact))
    sign = 1 if total >= 0 else -1
    ideal = {key: abs(total) * weight / whole for key, weight in exact.items()}
    shares = {key: int(value // 1) for key, value in ideal.items()}
    left = abs(total) - sum(shares.values())
    order = sorted(exact, key=lambda key: (-(ideal[key] - shares[key]), str(key)))
    for key in order[:left]:
        shares[key] += 1
    return {key: sign * shares[key] for key in weights}


def spread(total: int, parts: Sequence[int]) -> list[int]:
    """Spread ``total`` over lines in proportion to their amounts, exactly; lines keep their place."""
    width = len(str(len(parts)))
    shares = share_out(total, {str(index).zfill(width): abs(part) for index, part in enumerate(parts)})
    return list(shares.values())


def percent_text(rate: Decimal, places: int = 1) -> str:
    """``0.0475`` as ``4.8 %`` for people; cut nothing silently: the rate itself is kept elsewhere."""
    quantum = Decimal(1).scaleb(-places)
    return f"{(rate * 100).quantize(quantum, rounding=ROUND_HALF_UP)} %"


def cut_rate(value: Decimal, places: int) -> Decimal:
    """A rate cut (towards zero) to ``places`` digits."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN)
