"""Tables that people fill in: what a column is called, how its cells are read, and what comes out.

A room that wants a table (agents, contract terms …) declares ``SheetSpec``s; ``store/imports`` reads files into
``Table``s of parsed rows and collects every Problem; the room's own builder turns rows into records. Cells arrive as
text: a code stays ``001``, a number is exact.

    HOURS = SheetSpec(
        name="운영시간",
        columns=(
            ColumnSpec(header="고객사 코드", name="tenant", parse=cells.code, is_required=True, example="T01"),
            ColumnSpec(header="시작", name="open", parse=cells.clock, is_required=True, example="09:00"),
        ),
    )
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from core.cells import CellKind
from core.errors import require
from core.problems import Place, Problem


class BadCell(Exception):
    """A cell cannot be read. ``code`` names a Problem, ``values`` fill it; the cell's text is added as ``value``."""

    def __init__(self, code: str, **values: object) -> None:
        """Remember code and values."""
        super().__init__(code)
        self.code = code
        self.values = values


Parser = Callable[[str], object]
"""Text of a cell, trimmed and never empty, to a value. Raises BadCell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSpec:
    """A column. ``header`` is the Korean head of the template, ``name`` the English one, accepted as well.

    ``is_required``: the column must be there and, unless it ``may_be_empty``, each cell filled. ``is_private``: a bad
    value is never quoted (names, phones, wages). ``choices`` become a drop-down list; ``kind`` is the number format of
    the template.
    """

    header: str
    name: str
    parse: Parser
    note: str = ""
    example: str = ""
    is_required: bool = False
    may_be_empty: bool = False
    is_private: bool = False
    choices: tuple[str, ...] = ()
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSpec:
    """A sheet of a workbook, or a CSV file of its own. ``note`` explains it in the template."""

    name: str
    columns: tuple[ColumnSpec, ...]
    is_required: bool = True
    note: str = ""

    def __post_init__(self) -> None:
        names = [name for column in self.columns for name in (column.header, column.name)]
        require(len(set(names)) == len(names), f"sheet {self.name}: two columns with one name")

    def column(self, name: str) -> ColumnSpec:
        """The column of a field name."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True, slots=True)
class Row:
    """A row whose every cell could be read. ``number`` is counted as Excel counts, from 1."""

    number: int
    index: int
    columns: Mapping[str, Sequence[Any]]

    def __getitem__(self, name: str) -> Any:
        """The value of a field, None where the cell is empty or the file lacks the column."""
        column = self.columns.get(name)
        return None if column is None else column[self.index]

    @property
    def values(self) -> dict[str, Any]:
        """The filled cells by field."""
        return {name: self[name] for name in self.columns if self[name] is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The good rows of one sheet, kept by column: half a million rows are meant.

    ``headers`` are the file's own by field; ``numbers`` the rows' numbers; ``columns`` the values by field, each as
    long as ``numbers``. ``broken`` holds the rows with a bad cell (None in its place): nothing is made of them, but
    their other cells can be judged, so that all problems are told at once.
    """

    spec: SheetSpec
    file: str
    sheet: str | None
    headers: Mapping[str, str]
    numbers: Sequence[int]
    columns: Mapping[str, Sequence[Any]]
    broken: Table | None = None

    def __post_init__(self) -> None:
        require(all(len(values) == len(self.numbers) for values in self.columns.values()), "columns of unequal length")

    @property
    def given(self) -> frozenset[str]:
        """Fields whose column the file has."""
        return frozenset(self.headers)

    def __len__(self) -> int:
        """How many rows."""
        return len(self.numbers)

    def __iter__(self) -> Iterator[Row]:
        """Its rows."""
        return (self.row(index) for index in range(len(self.numbers)))

    def row(self, index: int) -> Row:
        """One row, counted from 0."""
        return Row(self.numbers[index], index, self.columns)

    def column(self, name: str) -> Sequence[Any]:
        """The values of a field; all None where the file lacks the column."""
        return self.columns.get(name) or (None,) * len(self.numbers)

    def place(self, row: Row, name: str | None = None) -> Place:
        """Where a row, or a field of it, stands in the user's file, by the file's own header."""
        column = None if name is None else self.headers.get(name, self.spec.column(name).header)
        return Place(file=self.file, sheet=self.sheet, row=row.number, column=column)


@dataclass(slots=True)
class Intake:
    """Tables by the name of their sheet, and the problems found so far; builders add theirs."""

    tables: Mapping[str, tuple[Table, ...]]
    problems: list[Problem] = field(default_factory=list)

    def rows(self, sheet: str) -> Iterator[tuple[Table, Row]]:
        """Every row of a sheet over all files."""
        for table in self.tables.get(sheet, ()):
            for row in table:
                yield table, row

    def has(self, sheet: str) -> bool:
        """Whether any file has the sheet."""
        return bool(self.tables.get(sheet))

    def complain(self, table: Table, row: Row, name: str | None, code: str, /, **values: object) -> None:
        """Note a problem of a field of a row."""
        self.problems.append(Problem(code=code, where=table.place(row, name), values=values))

    def is_first(self, seen: dict[Any, int], key: Any, table: Table, row: Row, name: str) -> bool:
        """Whether a business key is met for the first time; a second one is noted with the row of the first."""
        first = seen.setdefault(key, row.number)
        if first == row.number:
            return True
        self.complain(table, row, name, "imports.twice", first=first)
        return False

    def is_known(self, known: Mapping[str, object], table: Table, row: Row, name: str) -> bool:
        """Whether the code in a field is known; None counts as known. An unknown one is noted with its neighbour."""
        code = row[name]
        if code is None or code in known:
            return True
        near = get_close_matches(str(code), known, n=1)
        if near:
            self.complain(table, row, name, "imports.unknown_near", code=code, near=near[0])
        else:
            self.complain(table, row, name, "imports.unknown", code=code)
        return False
