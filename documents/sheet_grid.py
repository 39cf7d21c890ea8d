"""Coloured grids on a sheet: rosters and heat maps. 336,000 cells take about two seconds."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.cells import CellKind, CellValue
from core.sheets import Grid, GridRow, Swatch
from documents import house, words
from documents.sheet_formats import Property, number_format
from documents.sheet_writer import SheetWriter, characters

if TYPE_CHECKING:
    from xlsxwriter.format import Format

_ROW_PT = 16.0
_LEGEND_TEXT_CELLS = 4
_WIDE_GROUP = 24
"""Columns of a group that is a page: a day of hours or finer."""


def grid_widths(grid: Grid) -> list[float]:
    """Characters of the header columns, then of the cells."""
    heads = []
    for index, column in enumerate(grid.headers):
        texts = [str(row.headers[index]) for row in grid.rows if row.headers and row.headers[index] is not None]
        longest = max((characters(text) for text in texts), default=0.0)
        heads.append(max(float(column.width), min(longest, 30.0), characters(column.label)) + 2)
    return heads + [grid.cell_width] * len(grid.columns)


def write_grid(grid: Grid, on: SheetWriter) -> tuple[int, int]:
    """Caption, legend, head of two lines, rows. Returns the first row and column of the cells, for frozen panes."""
    if grid.caption:
        on.value(1, grid.caption, on.formats.get(bold=True, font_size=11))
        on.sheet.set_row(on.row, 18)
        on.row += 1
    if grid.legend:
        _legend(grid, on)
    first_column = 1 + len(grid.headers)
    _head(grid, on, first_column)
    first_row = on.row
    _Rows(grid, on, first_column).write()
    for note in grid.notes:
        on.value(1, f"※ {note}", on.formats.get(font_size=9, font_color=house.MUTED))
        on.row += 1
    on.gap(6)
    return first_row, first_column


def _legend(grid: Grid, on: SheetWriter) -> None:
    swatches = [swatch for swatch in grid.palette if swatch.in_legend]
    column = 1 + len(grid.headers)
    last = column + _legend_width(grid)
    on.gap(5)
    on.value(1, words.LEGEND, on.formats.get(font_size=9, font_color=house.MUTED))
    at = column
    span = 1 if grid.cell_width >= 8 else _LEGEND_TEXT_CELLS
    for swatch in swatches:
        if at + 1 + span > last and at > column:
            on.row += 1
            at = column
        on.value(at, None, _cell_format(on, swatch, left_edge=False, grid=grid))
        on.value(at + 1, swatch.label, on.formats.get(font_size=9, indent=0))
        at += 1 + span
    on.row += 1
    on.gap(5)


def _legend_width(grid: Grid) -> int:
    """Columns the legend may fill: where wide groups print a page each, only those of the first page."""
    first = grid.groups[0].span if grid.groups else 0
    return first if first >= _WIDE_GROUP else len(grid.columns)


def _head(grid: Grid, on: SheetWriter, first_column: int) -> None:
    look: dict[str, Property] = {
        "bold": True,
        "font_size": 9,
        "bg_color": house.TINT,
        "align": "center",
        "border": 1,
        "border_color": house.RULE,
    }
    wide = max(characters(label) for label in grid.columns)
    room = _label_room(grid)
    turned = wide > room * grid.cell_width - 0.4
    spread: dict[str, Property] = {"align": "left", "font_size": 8} if room > 1 else {}
    rows = 2 if grid.groups else 1
    top = on.row
    for index, column in enumerate(grid.headers, start=1):
        form = on.formats.get(**look, text_wrap=True)
        if rows == 2:
            on.merged(index, index, column.label, form, rows=2)
        else:
            on.value(index, column.label, form)
    at = first_column
    for group in grid.groups:
        form = on.formats.get(**{**look, "left": 2, "left_color": house.ACCENT, "font_size": 10})
        on.merged(at, at + group.span - 1, group.label, form)
        at += group.span
    if grid.groups:
        on.sheet.set_row(on.row, 18)
        on.row += 1
    edges = left_edges(grid)
    for index, label in enumerate(grid.columns):
        edge: dict[str, Property] = {"left": 2, "left_color": house.ACCENT} if index in edges else {}
        turn: dict[str, Property] = {"rotation": 90, "font_size": 8, "bold": False} if turned else {}
        on.value(first_column + index, label, on.formats.get(**{**look, **spread, **edge, **turn}))
    on.sheet.set_row(on.row, wide * 6.2 + 8 if turned else 18)
    on.head_rows += [top, on.row] if rows == 2 else [on.row]
    on.row += 1


def _label_room(grid: Grid) -> int:
    """Columns each label may fill: those up to the next label, where labels are left out in between."""
    labelled = [index for index, label in enumerate(grid.columns) if label] + [len(grid.columns)]
    return min((later - index for index, later in pairwise(labelled)), default=1)


def left_edges(grid: Grid) -> set[int]:
    """Places of the columns that begin a group: a stronger rule is drawn at their left."""
    edges, at = set(), 0
    for group in grid.groups:
        edges.add(at)
        at += group.span
    return edges


def _cell_format(on: SheetWriter, swatch: Swatch | None, *, left_edge: bool, grid: Grid) -> Format:
    look: dict[str, Property] = {
        "font_size": 8,
        "align": "center",
        "border": 1,
        "border_color": house.HAIRLINE,
        "num_format": number_format(grid.kind, grid.places),
    }
    if swatch is not None:
        look |= {"bg_color": swatch.fill, "font_color": swatch.ink, "bold": swatch.bold}
    if left_edge:
        look |= {"left": 2, "left_color": house.ACCENT}
    return on.formats.get(**look)


class _Rows:
    """The rows of a grid. Formats are looked up by place: the inner loop only writes."""

    def __init__(self, grid: Grid, on: SheetWriter, first_column: int) -> None:
        self.grid, self.on, self.first_column = grid, on, first_column
        swatches: dict[str | None, Swatch | None] = {swatch.key: swatch for swatch in grid.palette}
        swatches[None] = None
        inner = {key: _cell_format(on, swatch, left_edge=False, grid=grid) for key, swatch in swatches.items()}
        edged = {key: _cell_format(on, swatch, left_edge=True, grid=grid) for key, swatch in swatches.items()}
        edges = left_edges(grid)
        self.forms = [edged if index in edges else inner for index in range(len(grid.columns))]

    def write(self) -> None:
        """All rows."""
        on, grid = self.on, self.grid
        heads = [
            on.formats.cell(column.kind, column.places, border=1, border_color=house.RULE, bold=index == 0, font_size=9)
            for index, column in enumerate(grid.headers)
        ]
        section = on.formats.get(bold=True, font_color=house.ACCENT, bg_color=house.TINT)
        for row in grid.rows:
            if row.section:
                on.merged(1, len(grid.headers), row.section, section)
            else:
                for index, value in enumerate(row.headers):
                    on.value(1 + index, value, heads[index])
                self._cells(row)
            on.sheet.set_row(on.row, _ROW_PT)
            on.row += 1

    def _cells(self, row: GridRow) -> None:
        at, first, forms = self.on.row, self.first_column, self.forms
        blank, number_of, string = self.on.sheet.write_blank, self.on.sheet.write_number, self.on.sheet.write_string
        width = len(self.grid.columns)
        colours = row.colours or (None,) * width
        values: tuple[CellValue, ...] = row.values or (None,) * width
        textual = self.grid.kind in (CellKind.TEXT, CellKind.CODE)
        for index, (colour, value) in enumerate(zip(colours, values, strict=True)):
            form = forms[index][colour]
            if value is None:
                blank(at, first + index, None, form)
            elif textual or isinstance(value, str):
                string(at, first + index, str(value), form)
            elif isinstance(value, int):
                number_of(at, first + index, value, form)
            else:
                self.on.value(first + index, value, form)
