"""Won and rates. The only place that rounds.

Money is an ``int`` of won, a rate is a ``Decimal``; a ``float`` is refused, because 0.1 is not a tenth of a won.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import floor, lcm
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
    whole_weights = _whole(weights)
    require(min(whole_weights.values()) >= 0, "a weight below zero")
    sum_of_weights = sum(whole_weights.values())
    if sum_of_weights == 0:
        whole_weights = dict.fromkeys(weights, 1)
        sum_of_weights = len(weights)
    sign, magnitude = (1, total) if total >= 0 else (-1, -total)
    shares: dict[Key, int] = {}
    remainders: dict[Key, int] = {}
    for key, weight in whole_weights.items():
        shares[key], remainders[key] = divmod(magnitude * weight, sum_of_weights)
    left = magnitude - sum(shares.values())
    if left:
        for key in sorted(remainders, key=lambda key: (-remainders[key], str(key)))[:left]:
            shares[key] += 1
    return {key: sign * share for key, share in shares.items()}


def _whole(weights: Mapping[Key, Exact]) -> dict[Key, int]:
    """The same proportions in whole numbers: plain integers stay as they are, fractions get one denominator."""
    if all(type(weight) is int for weight in weights.values()):
        return {key: int(weight) for key, weight in weights.items()}
    exact = {key: _fraction(weight) for key, weight in weights.items()}
    denominator = lcm(*(weight.denominator for weight in exact.values()))
    return {key: int(weight * denominator) for key, weight in exact.items()}


def spread(total: int, parts: Sequence[int]) -> list[int]:
    """Spread ``total`` over lines in proportion to their amounts, exactly; lines keep their place."""
    width = len(str(len(parts)))
    shares = share_out(total, {str(index).zfill(width): abs(part) for index, part in enumerate(parts)})
    return list(shares.values())


def spread_signed(total: int, parts: Sequence[int]) -> list[int]:
    """Spread ``total`` over lines of which some are below zero (a credit): those take their part below zero.

    Largest remainder, ties to the earlier line. Where the lines sum to nothing, so must ``total``.
    """
    whole = sum(parts)
    if whole == 0:
        require(total == 0, "an amount to spread over lines that sum to nothing")
        return [0] * len(parts)
    ideal = [Fraction(total * part, whole) for part in parts]
    shares = [floor(value) for value in ideal]
    left = total - sum(shares)
    for index in sorted(range(len(parts)), key=lambda index: (shares[index] - ideal[index], index))[:left]:
        shares[index] += 1
    return shares


def cut_rate(value: Decimal, places: int) -> Decimal:
    """A rate cut (towards zero) to ``places`` digits."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN)
