"""What must always hold of VAT on lines of which some are credits, and of shares by other scales of weight."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenInvariant
from core.money import share_out, spread_signed, vat


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=30))
def test_vat_of_lines_sums_to_vat_of_the_total(lines: list[int]) -> None:
    """Lines below zero carry VAT below zero; each is less than a won from its part."""
    supply = sum(lines)
    tax = vat(supply, Decimal("0.10"))
    parts = spread_signed(tax, lines)
    assert sum(parts) == tax
    for part, line in zip(parts, lines, strict=True):
        assert not supply or abs(part - Fraction(tax * line, supply)) < 1


@given(st.integers(1, 10**6), st.dictionaries(st.text("ABC", min_size=1, max_size=3), st.integers(0, 99), min_size=1))
def test_shares_do_not_depend_on_the_scale_of_the_weights(factor: int, weights: dict[str, int]) -> None:
    """Weights are proportions: minutes or seconds, integers or fractions give the same won."""
    shares = share_out(1_000_003, weights)
    assert share_out(1_000_003, {key: weight * factor for key, weight in weights.items()}) == shares
    assert share_out(1_000_003, {key: Fraction(weight, factor) for key, weight in weights.items()}) == shares


def test_vat_of_lines_by_hand() -> None:
    """A give-back of 20 takes 2 of the VAT back; the odd won goes to the largest remainder."""
    assert spread_signed(10, [60, 60, -20]) == [6, 6, -2]
    assert spread_signed(1, [5, 5]) == [1, 0]
    assert spread_signed(0, [7, -7]) == [0, 0]
    with pytest.raises(BrokenInvariant):
        spread_signed(1, [5, -5])
