"""선택 서비스: items of the contract's menu, each by its own billing (``contracts/menu.py``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contracts.menu import MenuBilling, MenuItem, MenuKind
from contracts.words import menu_piece
from core.money import round_won
from core.periods import DateRange
from invoices.charges.line import counted_line, fixed_line
from invoices.elements import CostElement
from invoices.invoice import InvoiceLine, LineKind
from invoices.usage.billable import Stretch, Usage

LABEL = "선택 서비스"
"""How every line of the menu begins."""


def lines(stretch: Stretch, usage: Usage) -> tuple[InvoiceLine, ...]:
    """A line for each item that bills in the stretch."""
    return tuple(line for item in stretch.terms.menu for line in _lines(item, stretch, usage))


_STANDING = {MenuKind.SYSTEM: CostElement.SEATS, MenuKind.MANAGEMENT: CostElement.LEADING}


def standing_cost(stretches: Sequence[Stretch]) -> Mapping[CostElement, int]:
    """Won by element of items that no timesheet holds, for the very days and pieces that are charged."""
    exact: Counter[CostElement] = Counter()
    for stretch in stretches:
        for item in stretch.terms.menu:
            if item.is_standing:
                won = Fraction(item.cost_won) * Fraction(item.quantity) * part_of(item, stretch)
                exact[_STANDING[item.kind]] += round_won(won)
    return {element: won for element, won in exact.items() if won}


def part_of(item: MenuItem, stretch: Stretch) -> Fraction:
    """The part of a full month in which the item is billed: days of the stretch in the months that it names."""
    return sum(
        (
            Stretch(terms=stretch.terms, days=days, period=stretch.period, closed=stretch.closed).part
            for days in _months(stretch.days)
            if item.applies_in(days.first.month)
        ),
        Fraction(0),
    )


def _months(days: DateRange) -> Iterator[DateRange]:
    """The days cut at the ends of calendar months."""
    first = days.first
    while first < days.end:
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        yield DateRange(first=first, end=min(following, days.end))
        first = following


def _lines(item: MenuItem, stretch: Stretch, usage: Usage) -> Iterator[InvoiceLine]:
    kind = LineKind.SERVICE if item.is_service else LineKind.SETUP
    label = f"{LABEL} – {item.kind.korean}"
    term = f"term:menu.{item.kind}={item.price_won}x{item.quantity:f}"
    if item.billing is MenuBilling.ONCE:
        if stretch.begins:
            shown = f"{label} ({_plain(item.quantity)}건)" if item.quantity != 1 else label
            yield fixed_line(kind, shown, stretch, round_won(item.price_won * Fraction(item.quantity)), term)
        return
    part = part_of(item, stretch)
    if not part:
        return
    if item.billing.is_fixed:
        won = round_won(item.price_won * Fraction(item.quantity) * part)
        shown = f"{label} (월 {_plain(item.quantity)}{menu_piece(item)} × {item.price_won:,}원)"
        yield fixed_line(kind, shown, stretch, won, term, f"term:part={part}")
        return
    counted = sum(
        count
        for (day, name, billing), count in usage.menu.items()
        if name == item.kind.log_type and billing is item.billing and item.applies_in(day.month)
    )
    if counted:
        yield counted_line(
            kind,
            label,
            stretch,
            counted,
            item.billing.korean,
            item.price_won,
            term,
            f"usage:menu.{item.kind}={counted}",
        )


def _plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"
