"""What must hold for every amount: nothing is lost, nothing depends on order, rounding goes where it is said to."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import BrokenInvariant
from core.money import cut_rate, cut_won, round_rate, round_won, share_out, spread, vat

WON = st.integers(min_value=-(10**13), max_value=10**13)
EXACT = st.one_of(
    WON,
    st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9),
    st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
)
WEIGHTS = st.dictionaries(
    st.text(alphabet="abcdefgh", min_size=1, max_size=3),
    st.fractions(min_value=0, max_value=10**6, max_denominator=1000),
    min_size=1,
    max_size=12,
)


@given(EXACT)
def test_rounding_is_nearest_and_halves_go_away_from_zero(value: int | Decimal | Fraction) -> None:
    """The distance is at most half a won, and exactly half only outward."""
    distance = Fraction(round_won(value)) - Fraction(value)
    assert abs(distance) <= Fraction(1, 2)
    if abs(distance) == Fraction(1, 2):
        assert abs(round_won(value)) > abs(Fraction(value))
    assert round_won(-value) == -round_won(value)


@given(EXACT)
def test_cutting_goes_towards_zero(value: int | Decimal | Fraction) -> None:
    """What is cut off is less than one won, and never makes an amount larger."""
    rest = abs(Fraction(value)) - abs(cut_won(value))
    assert 0 <= rest < 1
    assert cut_won(value) * Fraction(value) >= 0
    assert cut_won(-value) == -cut_won(value)


@pytest.mark.parametrize(
    ("value", "nearest", "cut"),
    [
        ("0.5", 1, 0),
        ("-0.5", -1, 0),
        ("1.4999", 1, 1),
        ("2.5", 3, 2),
        ("-2.5", -3, -2),
        ("-1.4", -1, -1),
        ("0", 0, 0),
        ("99.999", 100, 99),
    ],
)
def test_rounding_by_hand(value: str, nearest: int, cut: int) -> None:
    """Cases a bookkeeper would check with a pencil."""
    assert round_won(Decimal(value)) == nearest
    assert cut_won(Decimal(value)) == cut


def test_a_float_is_refused_everywhere() -> None:
    """A float never reaches a price."""
    for function in (round_won, cut_won):
        with pytest.raises(BrokenInvariant):
            function(0.1)  # type: ignore[arg-type]
    with pytest.raises(BrokenInvariant):
        share_out(10, {"a": 0.5})  # type: ignore[dict-item]


@given(WON, WEIGHTS)
@example(1, {"a": Fraction(0), "b": Fraction(0)})
def test_shares_add_up_and_stay_within_one_won_of_their_due(total: int, weights: dict[str, Fraction]) -> None:
    """Largest remainder: the sum is exact, nobody is a won or more away, nobody gains by a sign."""
    shares = share_out(total, weights)
    assert sum(shares.values()) == total
    whole = sum(weights.values())
    for key, weight in weights.items():
        due = total * weight / whole if whole else Fraction(total, len(weights))
        assert abs(shares[key] - due) < 1
        assert shares[key] * total >= 0


@given(WON, WEIGHTS)
def test_shares_do_not_depend_on_the_order_of_the_keys(total: int, weights: dict[str, Fraction]) -> None:
    """The same pot among the same people gives the same shares, however they stand in line."""
    backwards = dict(reversed(weights.items()))
    assert share_out(total, backwards) == share_out(total, weights)
    assert list(share_out(total, weights)) == list(weights)


@given(st.integers(0, 10**9), WEIGHTS)
def test_a_credit_mirrors_the_charge(total: int, weights: dict[str, Fraction]) -> None:
    """What is given back is split as what was charged."""
    charged = share_out(total, weights)
    assert share_out(-total, weights) == {key: -won for key, won in charged.items()}


def test_shares_by_hand() -> None:
    """The odd won goes to the largest remainder, and of equals to the first by name."""
    assert share_out(100, {"b": 1, "a": 1, "c": 1}) == {"a": 34, "b": 33, "c": 33}
    assert share_out(10, {"a": 3, "b": Decimal("2.4"), "c": Decimal("4.6")}) == {"a": 3, "b": 2, "c": 5}
    assert share_out(7, {"a": Decimal("5.2"), "b": Decimal("1.8")}) == {"a": 5, "b": 2}
    assert share_out(7, {"a": 0, "b": 0}) == {"a": 4, "b": 3}
    assert share_out(7, {"a": 0, "b": 2}) == {"a": 0, "b": 7}
    assert share_out(0, {"a": 1}) == {"a": 0}


def test_shares_need_somebody_and_no_negative_weight() -> None:
    """A pot without people, or a weight below zero, is our own mistake."""
    with pytest.raises(BrokenInvariant):
        share_out(1, {})
    with pytest.raises(BrokenInvariant):
        share_out(1, {"a": -1, "b": 3})


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=15))
def test_a_spread_keeps_places_and_sum(total: int, parts: list[int]) -> None:
    """One share per line, in the line's place, exact in sum."""
    shares = spread(total, parts)
    assert len(shares) == len(parts)
    assert sum(shares) == total
    whole = sum(abs(part) for part in parts)
    if whole:
        assert all(abs(won - Fraction(total * abs(part), whole)) < 1 for won, part in zip(shares, parts, strict=True))


def test_a_spread_by_hand() -> None:
    """Equal lines: the odd won stands first, also among more than ten lines."""
    assert spread(10, [1, 1, 1]) == [4, 3, 3]
    assert spread(1, [5] * 12) == [1, *[0] * 11]
    assert spread(2, [5] * 11) == [1, 1, *[0] * 9]


@given(st.integers(0, 10**12))
def test_vat_is_a_tenth_cut_below_one_won(supply_won: int) -> None:
    """부가가치세: never more than a tenth, and less than a won below it."""
    tax = vat(supply_won, Decimal("0.10"))
    assert tax * 10 <= supply_won < tax * 10 + 10


def test_rates_are_rounded_half_up_and_cut_towards_zero() -> None:
    """Rates keep the places they are asked for."""
    assert round_rate(Decimal("0.04755"), 4) == Decimal("0.0476")
    assert round_rate(Fraction(1, 3), 3) == Decimal("0.333")
    assert round_rate(Decimal("-0.00005"), 4) == Decimal("-0.0001")
    assert cut_rate(Decimal("0.0479"), 3) == Decimal("0.047")
    assert cut_rate(Decimal("-0.0479"), 3) == Decimal("-0.047")
