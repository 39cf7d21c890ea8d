"""Typed values of tables and facts, and the one way each kind is shown.

The same function feeds the PDF, the page and the read-back, so a number never looks different in two
places. A workbook writes the value itself with the matching number format (``documents/workbook.py``).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from core.errors import require
from core.money import round_rate

CellValue = str | int | Decimal | date | None
"""What a cell may hold. A float is refused: it never reaches a price. None is an empty cell."""


class CellKind(StrEnum):
    """Meaning of a column or a fact. It decides the type, the alignment and the number format."""

    TEXT = "text"
    """``str``, to the left."""
    CODE = "code"
    """``str`` that is short and equally long: codes, numbers of documents, units. Centred, never broken."""
    INTEGER = "integer"
    """``int``, ``1,234``."""
    WON = "won"
    """``int`` of won, ``1,234``; the unit stands in the head of the column or after a fact."""
    DECIMAL = "decimal"
    """``Decimal`` with the column's ``places``."""
    PERCENT = "percent"
    """``Decimal`` ratio: 0.0475 is shown as ``4.75%``."""
    HOURS = "hours"
    """``Decimal`` hours, ``7.50``."""
    MINUTES = "minutes"
    """``int`` minutes, ``1,230``."""
    DATE = "date"
    """``date``, ``2026-10-31``."""


_INTEGERS = frozenset({CellKind.INTEGER, CellKind.WON, CellKind.MINUTES})
_DECIMALS = frozenset({CellKind.DECIMAL, CellKind.PERCENT, CellKind.HOURS})
_WORDS = frozenset({CellKind.TEXT, CellKind.CODE})

DEFAULT_PLACES = {CellKind.DECIMAL: 2, CellKind.PERCENT: 1, CellKind.HOURS: 2}
"""Digits after the point where a column does not say."""


def is_number(kind: CellKind) -> bool:
    """Whether values of the kind stand to the right and can be added."""
    return kind in _INTEGERS or kind in _DECIMALS


def is_text(kind: CellKind) -> bool:
    """Whether values of the kind are strings."""
    return kind in _WORDS


def places_of(kind: CellKind, places: int | None) -> int:
    """Digits after the point: the column's own, else the kind's default, else none."""
    return places if places is not None else DEFAULT_PLACES.get(kind, 0)


def check_cell(value: CellValue, kind: CellKind, where: str) -> None:
    """Raise BrokenInvariant unless the value has the type of its kind. ``where`` is for the programmer."""
    if value is None:
        return
    if kind in _INTEGERS:
        fits = isinstance(value, int) and not isinstance(value, bool)
    elif kind in _DECIMALS:
        fits = isinstance(value, int | Decimal) and not isinstance(value, bool)
    elif kind is CellKind.DATE:
        fits = type(value) is date
    else:
        fits = isinstance(value, str)
    require(fits, f"{where}: a {type(value).__name__} stands where {kind} is meant")


def show_cell(value: CellValue, kind: CellKind, places: int | None = None) -> str:
    """The text of a value as PDFs and pages print it; None is empty."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    digits = places_of(kind, places)
    if kind is CellKind.PERCENT:
        return f"{round_rate(value, digits + 2).scaleb(2):,.{digits}f}%"
    if kind in _INTEGERS:
        return f"{value:,}"
    return f"{round_rate(value, digits):,.{digits}f}"


def one_place(value: float) -> str:
    """A measured number (hours, percent) with one place, half away from zero, as Excel and browsers round it.

    Python's own ``f"{101.25:.1f}"`` says 101.2 where a page says 101.3. Never for money: that is integer won.
    """
    return f"{round_rate(Fraction(value), 1):,.1f}"
