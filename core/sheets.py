"""The model of a workbook: sheets of document blocks and coloured grids, and templates that people fill in.

    week = Grid(
        key="week",
        headers=(Column(key="agent", label="상담사", width=8),),
        groups=(GridGroup(label="11/9(월)", span=48),),
        columns=tuple(clock(30 * n) for n in range(48)),
        rows=(GridRow(headers=("A012",), colours=(None,) * 18 + ("phone",) * 18 + (None,) * 12),),
        palette=(Swatch(key="phone", label="전화", fill="#BBD4EE"),),
    )
    sheet = Sheet(name="주간", blocks=(week,))
    book = Workbook(title="주간 근무표", written_on=date(2026, 11, 5), sheets=(sheet,))
    documents.workbook.render(book)  # bytes

A million cells are meant: the grid holds plain tuples, one per row, not an object per cell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from core.cells import CellKind, CellValue, check_cell
from core.document import Block
from core.errors import require
from core.tables import Column, check_key

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_FORBIDDEN_IN_SHEET_NAMES = frozenset("[]:*?/\\")
ORIGIN_SHEET = "_pumasi"
"""Name of the hidden sheet with a workbook's origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swatch:
    """A colour with a meaning: ``fill`` behind, ``ink`` for the text, both ``#RRGGBB``."""

    key: str
    label: str
    fill: str
    ink: str = "#22303C"
    bold: bool = False
    in_legend: bool = True

    def __post_init__(self) -> None:
        for colour in (self.fill, self.ink):
            require(_COLOUR.fullmatch(colour) is not None, f"swatch {self.key}: {colour} is not #RRGGBB")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridGroup:
    """The upper line of the head: a label over ``span`` columns; a rule is drawn at its left edge."""

    label: str
    span: int

    def __post_init__(self) -> None:
        require(self.span >= 1, "a group over no column")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One row: typed ``headers``, then per column a colour key (or None) and a value (or None).

    ``values`` may be empty when the colours say everything. A row without colours and values, with
    ``section`` set, is a heading over the rows that follow.
    """

    headers: tuple[CellValue, ...] = ()
    colours: tuple[str | None, ...] = ()
    values: tuple[CellValue, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows × columns of small coloured cells: a roster week, a heat map.

    ``kind`` and ``places`` give the number format of the values. ``cell_width`` is in characters.
    """

    key: str
    headers: tuple[Column, ...]
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    palette: tuple[Swatch, ...]
    groups: tuple[GridGroup, ...] = ()
    caption: str = ""
    notes: tuple[str, ...] = ()
    kind: CellKind = CellKind.TEXT
    places: int | None = None
    cell_width: float = 2.6
    legend: bool = True

    def __post_init__(self) -> None:
        check_key(self.key, "grid")
        width, head = len(self.columns), len(self.headers)
        require(width > 0 and head > 0, f"grid {self.key} without columns")
        require(
            not self.groups or sum(group.span for group in self.groups) == width,
            f"grid {self.key}: the groups do not cover the columns",
        )
        known = {swatch.key for swatch in self.palette} | {None}
        require(len(known) == len(self.palette) + 1, f"grid {self.key}: one colour key twice")
        for number, row in enumerate(self.rows, start=1):
            where = f"grid {self.key}, row {number}"
            if row.section:
                require(not (row.headers or row.colours or row.values), f"{where}: a heading with cells")
                continue
            require(len(row.headers) == head, f"{where}: {len(row.headers)} headers, not {head}")
            require(len(row.colours) in (0, width), f"{where}: {len(row.colours)} colours, not {width}")
            require(len(row.values) in (0, width), f"{where}: {len(row.values)} values, not {width}")
            require(known.issuperset(row.colours), f"{where}: a colour without a swatch")
            for value, column in zip(row.headers, self.headers, strict=True):
                check_cell(value, column.kind, f"{where}, column {column.key}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """A row of a form: typed ``headers`` nobody changes, then a text per column ("" for empty), each with a fill."""

    headers: tuple[CellValue, ...]
    texts: tuple[str, ...]
    fills: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Rows × columns of texts that people change and an import reads back; whatever is not a text is protected.

    ``choices`` are offered in a list, other texts may be typed. ``guide`` says above the head how to fill it in.
    ``prompt`` is shown beside the cell in hand. A changed cell shows the swatch ``changed`` as long as it differs.
    """

    key: str
    headers: tuple[Column, ...]
    columns: tuple[str, ...]
    rows: tuple[FormRow, ...]
    changed: Swatch
    palette: tuple[Swatch, ...] = ()
    choices: tuple[str, ...] = ()
    guide: tuple[str, ...] = ()
    prompt: str = ""
    cell_width: float = 14.0

    def __post_init__(self) -> None:
        check_key(self.key, "form")
        require(bool(self.headers) and bool(self.columns), f"form {self.key} without columns")
        labels = [*(column.label for column in self.headers), *self.columns]
        require(len(set(labels)) == len(labels), f"form {self.key}: two columns with one label")
        known = {None, *(swatch.key for swatch in self.palette)}
        for number, row in enumerate(self.rows, start=1):
            where = f"form {self.key}, row {number}"
            require(len(row.headers) == len(self.headers), f"{where}: {len(row.headers)} headers")
            require(len(row.texts) == len(self.columns), f"{where}: {len(row.texts)} texts")
            require(len(row.fills) in (0, len(self.columns)), f"{where}: {len(row.fills)} fills")
            require(known.issuperset(row.fills), f"{where}: a fill without a swatch")
            for value, column in zip(row.headers, self.headers, strict=True):
                check_cell(value, column.kind, f"{where}, column {column.key}")


SheetBlock = Block | Grid | Form
"""What stands on a sheet, from top to bottom."""


def check_sheet_name(name: str) -> None:
    """Raise BrokenInvariant for a name Excel refuses: empty, longer than 31, one of ``[]:*?/\\``, quotes at
    the ends.
    """
    require(1 <= len(name) <= 31, f"a sheet name has 1 to 31 characters, not {len(name)}")
    require(not _FORBIDDEN_IN_SHEET_NAMES & set(name), "a sheet name with one of []:*?/\\")
    require(not name.startswith("'") and not name.endswith("'"), "a sheet name with a quote at its end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet on A4.

    ``freeze`` holds rows and columns that stay in view, () for what the first table or grid asks for.
    ``landscape`` None lets the width decide. A grid of many columns in groups prints a group a page.
    """

    name: str
    blocks: tuple[SheetBlock, ...]
    title: str = ""
    subtitle: str = ""
    freeze: tuple[int, int] | tuple[()] = ()
    landscape: bool | None = None
    pages_wide: int = 1

    def __post_init__(self) -> None:
        check_sheet_name(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A file of sheets. ``written_on`` is the date of creation inside the file: same model, same bytes.

    ``origin`` says what the file was made from, as pairs of name and text on a hidden sheet: an import asks for it.
    """

    title: str
    written_on: date
    sheets: tuple[Sheet, ...]
    author: str = ""
    origin: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        require(bool(self.sheets), "a workbook without sheets")
        names = [sheet.name.casefold() for sheet in self.sheets]
        require(len(set(names)) == len(names), "two sheets with one name")


# --- Templates for import -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateColumn:
    """A column people fill in.

    ``header`` is what the import looks for. ``note`` explains it, ``example`` is one good value as it is
    typed. ``choices`` become a drop-down list. Text and code columns are formatted as text: ``001`` stays
    ``001``.
    """

    header: str
    note: str
    example: str = ""
    kind: CellKind = CellKind.TEXT
    choices: tuple[str, ...] = ()
    places: int | None = None
    required: bool = False
    width: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateSheet:
    """A sheet with a head of columns in row 1 and rows below: what ``pumasi template KIND`` writes.

    ``rows`` are values that stand there already, in the order of the columns; empty in a template.
    """

    name: str
    columns: tuple[TemplateColumn, ...]
    rows_prepared: int = 2000
    """How many rows get lists and formats."""
    rows: tuple[tuple[CellValue, ...], ...] = ()

    def __post_init__(self) -> None:
        check_sheet_name(self.name)
        headers = [column.header for column in self.columns]
        require(
            bool(headers) and len(set(headers)) == len(headers),
            f"template {self.name}: columns are not unique",
        )
        for row in self.rows:
            require(len(row) == len(self.columns), f"template {self.name}: a row of another length")
            for column, value in zip(self.columns, row, strict=True):
                check_cell(value, column.kind, f"template {self.name}, {column.header}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateWorkbook:
    """Sheets to fill in, then a sheet ``guide_name`` that explains every column with an example."""

    title: str
    written_on: date
    sheets: tuple[TemplateSheet, ...]
    guide: tuple[str, ...] = ()
    guide_name: str = "작성 안내"

    def __post_init__(self) -> None:
        require(bool(self.sheets), "a template without sheets")
        check_sheet_name(self.guide_name)
