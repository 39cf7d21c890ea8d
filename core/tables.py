"""Tables of typed cells: the part of the document model that invoices, cost sheets and reports share.

    from core.cells import CellKind
    from core.tables import Column, Row, Table, Total

The example stands in ``core/document.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Self

from core.cells import CellKind, CellValue, check_cell, is_number
from core.errors import require

_KEY = re.compile(r"[a-z][a-z0-9_]*")
FORMULA_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""A column named inside a formula pattern."""


def check_key(key: str, what: str) -> None:
    """Raise BrokenInvariant unless ``key`` is lower-case letters, digits and underscores."""
    require(_KEY.fullmatch(key) is not None, f"{what}: the key {key!r} is not lower-case letters, digits and _")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    ``width`` is in characters (Hangul counts two): the workbook takes it as it is, the PDF as a share of the
    line; 0 lets the content decide. ``formula`` is an Excel formula over other columns of the same row,
    which the workbook writes *with* the value of the model: ``ROUND({minutes}*{price_won}/60,0)``. Bill
    minutes, not hours: ``ROUND(hours*price,0)`` is wrong in ties.
    """

    key: str
    label: str
    kind: CellKind = CellKind.TEXT
    width: int = 0
    places: int | None = None
    formula: str = ""

    def __post_init__(self) -> None:
        check_key(self.key, "column")
        require(0 <= self.width <= 120, f"column {self.key}: a width of {self.width} characters")
        require(not self.formula or is_number(self.kind), f"column {self.key}: a formula gives a number")


class RowStyle(StrEnum):
    """What a row of a table is."""

    BODY = "body"
    GROUP = "group"
    """One cell over the whole width, the name of the rows that follow."""
    SUBTOTAL = "subtotal"
    """Sums of the body rows since the last group, subtotal or beginning, as far as it holds numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row; ``Row.of(...)`` is the short way to write one."""

    cells: tuple[CellValue, ...]
    style: RowStyle = RowStyle.BODY

    @classmethod
    def of(cls, *cells: CellValue, style: RowStyle = RowStyle.BODY) -> Self:
        """A row of these cells."""
        return cls(cells=cells, style=style)

    @classmethod
    def group(cls, text: str) -> Self:
        """A row that names the rows after it."""
        return cls(cells=(text,), style=RowStyle.GROUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A line at the foot of a table; ``values`` by column key.

    With ``summed`` each value is the sum of the body rows: checked here, a SUM formula in the workbook.
    Lines like 세액 and 합계 that follow other rules are written with ``summed=False``.
    """

    label: str
    values: Mapping[str, CellValue]
    summed: bool = True
    strong: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of typed cells under a head that is repeated on every page.

    ``key`` names the table for control totals and, in a workbook, for defined names. ``sheet`` puts the
    table on its own sheet of that name in the workbook. ``roomy`` sets a short table of words with more air between
    its rows.
    """

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    totals: tuple[Total, ...] = ()
    notes: tuple[str, ...] = ()
    unit_note: str = ""
    """At the upper right, e.g. ``(단위: 원)``."""
    sheet: str = ""
    roomy: bool = False

    def __post_init__(self) -> None:
        check_key(self.key, "table")
        require(bool(self.columns), f"table {self.key} without columns")
        keys = self.column_keys
        require(len(set(keys)) == len(keys), f"table {self.key}: two columns with one key")
        for column in self.columns:
            named = FORMULA_NAME.findall(column.formula)
            require(set(named) <= set(keys), f"table {self.key}: formula of {column.key} names an unknown column")
            require(column.key not in named, f"table {self.key}: formula of {column.key} names itself")
        for number, row in enumerate(self.rows, start=1):
            self._check_row(number, row)
        self._check_subtotals()
        for total in self.totals:
            self._check_total(total)

    def _check_row(self, number: int, row: Row) -> None:
        where = f"table {self.key}, row {number}"
        if row.style is RowStyle.GROUP:
            require(len(row.cells) == 1 and isinstance(row.cells[0], str), f"{where}: a group row is one text")
            return
        require(len(row.cells) == len(self.columns), f"{where}: {len(row.cells)} cells, not {len(self.columns)}")
        for value, column in zip(row.cells, self.columns, strict=True):
            check_cell(value, column.kind, f"{where}, column {column.key}")

    def _check_subtotals(self) -> None:
        running: list[Row] = []
        for row in self.rows:
            if row.style is RowStyle.BODY:
                running.append(row)
            if row.style is RowStyle.SUBTOTAL:
                for index, column in enumerate(self.columns):
                    value = row.cells[index]
                    if is_number(column.kind) and value is not None:
                        found = _sum(running, index)
                        require(
                            value == found,
                            f"table {self.key}: a subtotal of {column.key} is not its rows' sum",
                        )
            if row.style is not RowStyle.BODY:
                running = []

    def _check_total(self, total: Total) -> None:
        keys = self.column_keys
        for key, value in total.values.items():
            where = f"table {self.key}, total {total.label}, column {key}"
            require(key in keys, f"{where}: an unknown column")
            index = keys.index(key)
            check_cell(value, self.columns[index].kind, where)
            if total.summed:
                require(is_number(self.columns[index].kind), f"{where}: text has no sum")
                require(value == _sum(self.body_rows, index), f"{where}: is not the sum of its rows")

    @property
    def column_keys(self) -> tuple[str, ...]:
        """Keys in the order of the columns."""
        return tuple(column.key for column in self.columns)

    @property
    def body_rows(self) -> tuple[Row, ...]:
        """Rows that are neither a group's name nor a subtotal."""
        return tuple(row for row in self.rows if row.style is RowStyle.BODY)

    def amounts(self) -> Iterator[tuple[str, int]]:
        """``table.column`` and amount of the first total line that has a value in each column."""
        seen: set[str] = set()
        for total in self.totals:
            for key, value in total.values.items():
                if key not in seen and isinstance(value, int):
                    seen.add(key)
                    yield f"{self.key}.{key}", value


def _sum(rows: Sequence[Row], index: int) -> Decimal | int:
    values = (row.cells[index] for row in rows)
    return sum((value for value in values if isinstance(value, int | Decimal)), 0)
