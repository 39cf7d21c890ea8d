"""A cursor on one sheet: typed writing, merged runs of columns, rows high enough for their text."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from core.cells import CellValue
from core.errors import require
from documents.sheet_formats import Formats
from documents.text import text_width

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

LINE_PT = 15.5
"""Height of a line of ten-point type."""
PIXELS_A_CHARACTER = 7
MARGIN_CHARACTERS = 1.6
"""Width of the empty first column."""


def characters(text: str) -> float:
    """Width of the longest line of a text in characters of the sheet (a digit is one, Hangul 1.7)."""
    return max((text_width(line) for line in text.split("\n")), default=0.0) / 0.56


class SheetWriter:
    """Writes onto a sheet from top to bottom. Column 0 is the margin; content columns are counted from 1."""

    def __init__(
        self,
        book: Book,
        sheet: Worksheet,
        name: str,
        formats: Formats,
        widths: Sequence[float],
        chart_data: Callable[[], SheetWriter],
    ) -> None:
        self.chart_data = chart_data
        """The sheet that keeps the numbers of charts, made when first asked for."""
        self.book, self.sheet, self.name, self.formats = book, sheet, name, formats
        self.row = 0
        self.head_rows: list[int] = []
        """Rows that head a table: the first is repeated on printed pages."""
        self._heights: dict[int, float] = {}
        self.widths = [float(width) for width in widths]
        sheet.set_column(0, 0, MARGIN_CHARACTERS)
        for index, width in enumerate(self.widths, start=1):
            sheet.set_column(index, index, width)

    @property
    def columns(self) -> int:
        """Number of content columns."""
        return len(self.widths)

    def width_of(self, first: int, last: int) -> float:
        """Characters from content column ``first`` to ``last`` (counted from 1)."""
        return sum(self.widths[first - 1 : last])

    def value(self, column: int, value: CellValue, form: Format, *, row: int | None = None) -> None:
        """Write a typed value. Text is never taken for a formula, a number or a link."""
        at = self.row if row is None else row
        if value is None or value == "":
            done = self.sheet.write_blank(at, column, None, form)
        elif isinstance(value, str):
            done = self.sheet.write_string(at, column, value, form)
        elif isinstance(value, date):
            done = self.sheet.write_datetime(at, column, value, form)
        else:
            done = self.sheet.write_number(at, column, number(value), form)
        require(done == 0, f"sheet {self.name}: a value Excel cannot hold")

    def formula(self, column: int, formula: str, value: Decimal | int, form: Format) -> None:
        """Write a formula with the value of the model, so that viewers without a calculator show it too."""
        self.sheet.write_formula(self.row, column, f"={formula}", form, number(value))

    def merged(self, first: int, last: int, value: CellValue, form: Format, *, rows: int = 1) -> None:
        """Write a value over content columns ``first`` to ``last`` and ``rows`` rows."""
        if first == last and rows == 1:
            self.value(first, value, form)
            return
        self.sheet.merge_range(self.row, first, self.row + rows - 1, last, "", form)
        self.value(first, value, form)

    def text(self, text: str, form: Format, *, first: int = 1, last: int = 0, points: float = LINE_PT) -> None:
        """A row of running text over the columns, as high as its lines, and go on below."""
        end = last or self.columns
        self.merged(first, end, text, form)
        lines = lines_of(text, self.width_of(first, end))
        self.sheet.set_row(self.row, max(points, lines * points + 3))
        self.row += 1

    def raise_row(self, points: float) -> None:
        """Make the row at least this high; parts that stand side by side each ask for theirs."""
        self._heights[self.row] = max(points, self._heights.get(self.row, 0.0))
        self.sheet.set_row(self.row, self._heights[self.row])

    def gap(self, points: float = 8.0) -> None:
        """A thin empty row."""
        self.sheet.set_row(self.row, points)
        self.row += 1

    def segments(self, shares: Sequence[float]) -> list[tuple[int, int]]:
        """Cut the content columns into runs whose widths come near the shares; each has at least one column."""
        require(len(shares) <= self.columns, f"sheet {self.name}: fewer columns than parts")
        whole, total = sum(self.widths), sum(shares)
        runs: list[tuple[int, int]] = []
        first, wanted = 1, 0.0
        for place, share in enumerate(shares):
            wanted += share / total * whole
            left = len(shares) - place - 1
            last = first
            while last < self.columns - left and abs(self.width_of(1, last + 1) - wanted) <= abs(
                self.width_of(1, last) - wanted
            ):
                last += 1
            runs.append((first, self.columns if not left else last))
            first = last + 1
        return runs

    def define(self, name: str, row: int, column: int) -> None:
        """Give a cell a name: the read-back finds it there."""
        cell = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        quoted = self.name.replace("'", "''")
        self.book.define_name(name, f"='{quoted}'!{cell}")


def number(value: Decimal | int) -> int | float:
    """A number as Excel keeps it. Won stay whole: all of ours are far below 2**53."""
    if isinstance(value, int):
        require(abs(value) < 2**53, "a whole number Excel cannot hold")
        return value
    return float(value)


def lines_of(text: str, width: float, *, spare: float = 2.0) -> int:
    """How many lines a text takes in ``width`` characters; a little pessimistic, as Excel breaks at words."""
    room = max(width - spare, 4.0)
    return sum(max(1, math.ceil(characters(line) / room)) for line in text.split("\n"))


def control_name(key: str) -> str:
    """Defined name of the cell of a control total."""
    return f"control_{key.replace('.', '_')}"
