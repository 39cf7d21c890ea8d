"""The margin guard to the won: what is given back, and what a bonus may still take."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BrokenInvariant
from invoices.charges.guard import Window, give_back, headroom, margin

TEN = Decimal("0.10")


@pytest.mark.parametrize(
    ("charged", "cost", "back"),
    [(1_099, 1_000, 0), (1_100, 1_000, 1), (1_101, 1_000, 2), (2_000, 1_000, 901), (0, 1_000, 0), (900, 1_000, 0)],
)
def test_what_is_given_back_of_a_month(charged: int, cost: int, back: int) -> None:
    """A margin of exactly 10 % is one won too much."""
    assert give_back(charged, cost, TEN, Window()) == back
    assert headroom(charged, cost, TEN, Window()) == max(0, 1_099 - charged)


def test_earlier_periods_count_in_a_year() -> None:
    """A thin month makes room, a fat one takes it; never more than this period's charges is given back."""
    thin = Window(charges_won=1_000, cost_won=1_000, periods=1)
    assert give_back(1_199, 1_000, TEN, thin) == 0
    assert give_back(1_200, 1_000, TEN, thin) == 1
    assert headroom(1_100, 1_000, TEN, thin) == 99
    fat = Window(charges_won=5_000, cost_won=1_000, periods=1)
    assert give_back(700, 1_000, TEN, fat) == 700
    assert headroom(700, 1_000, TEN, fat) == 0


def test_nothing_is_guarded_on_nothing() -> None:
    """No cost, or charges below zero, are mistakes of ours."""
    for charged, cost in ((-1, 1_000), (1_000, 0)):
        with pytest.raises(BrokenInvariant, match="a guard on nothing"):
            give_back(charged, cost, TEN, Window())
    with pytest.raises(BrokenInvariant, match="room on nothing"):
        headroom(1_000, 0, TEN, Window())
    with pytest.raises(BrokenInvariant, match="zero cost"):
        margin(1_000, 0)
    assert give_back(0, 1, TEN, Window()) == 0
    assert headroom(0, 1, TEN, Window()) == 1
    assert margin(1, 1) == 0


@pytest.mark.parametrize(
    ("charged", "cost", "shown"),
    [
        (1_099, 1_000, "0.0990"),
        (10_999_999, 10_000_000, "0.0999"),
        (999, 1_000, "-0.0010"),
        (1_000, 1_000, "0"),
        (400, 300, "0.3333"),
        (2_000_001, 2_000_000, "0.0000"),
    ],
)
def test_the_margin_is_cut_to_four_digits(charged: int, cost: int, shown: str) -> None:
    """9.99999 % never shows as 10 %."""
    assert margin(charged, cost) == Decimal(shown)


won = st.integers(min_value=0, max_value=100_000_000)


@given(won, st.integers(min_value=1, max_value=100_000_000), won, won, st.integers(min_value=1, max_value=1000))
def test_below_the_limit_after_the_guard(charged: int, cost: int, before: int, spent: int, mille: int) -> None:
    """Whatever was before: the window is below its limit, or everything is given back; room and excess never meet."""
    limit = Decimal(mille) / 10_000
    window = Window(charges_won=before, cost_won=spent, periods=1)
    back = give_back(charged, cost, limit, window)
    assert 0 <= back <= charged
    left, whole = before + charged - back, spent + cost
    assert (left - whole) * 10_000 < mille * whole or back == charged
    room = headroom(charged, cost, limit, window)
    assert room == 0 or back == 0
    if room:
        assert (before + charged + room - whole) * 10_000 < mille * whole
        assert (before + charged + room + 1 - whole) * 10_000 >= mille * whole
