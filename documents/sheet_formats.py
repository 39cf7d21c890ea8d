"""Formats of a workbook, made once each: the house style in the words of XlsxWriter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from core.cells import CellKind, is_number, places_of
from documents import house

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook as Book

Property = str | int | float | bool
HAIR, THIN, MEDIUM = 7, 1, 2
"""Numbers of line styles in Excel."""

BASE: Mapping[str, Property] = {
    "font_name": house.WORKBOOK_FONT,
    "font_size": 10,
    "font_color": house.INK,
    "valign": "vcenter",
}


def number_format(kind: CellKind, places: int | None) -> str:
    """The Excel number format of a kind: the same look as ``core.cells.show_cell``."""
    digits = places_of(kind, places)
    point = "." + "0" * digits if digits else ""
    if kind is CellKind.PERCENT:
        return f"0{point}%"
    if kind is CellKind.DATE:
        return "yyyy-mm-dd"
    if is_number(kind):
        return f"#,##0{point}"
    return "@"


def alignment(kind: CellKind) -> str:
    """Where values of a kind stand."""
    if is_number(kind):
        return "right"
    return "left" if kind is CellKind.TEXT else "center"


class Formats:
    """A format a set of properties, on top of the house's base."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Property], ...], Format] = {}

    def get(self, **properties: Property) -> Format:
        """The format with these properties; asked twice, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({**BASE, **properties})
        return self._made[key]

    def cell(self, kind: CellKind, places: int | None = None, **properties: Property) -> Format:
        """The format of a value of a kind."""
        return self.get(
            num_format=number_format(kind, places),
            align=alignment(kind),
            **({"text_wrap": True} if kind is CellKind.TEXT else {}),
            **properties,
        )
