"""Tables on a sheet: typed cells, formulas with their values, sums, named control cells."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from core.cells import CellKind, is_number
from core.tables import FORMULA_NAME, Column, Row, RowStyle, Table, Total
from documents import house
from documents.formulas import check_row
from documents.sheet_formats import Property
from documents.sheet_writer import LINE_PT, SheetWriter, characters, control_name, lines_of
from documents.table_layout import shown_column, total_span

_WIDEST, _NARROWEST = 46.0, 6.0
_HEAD: dict[str, Property] = {"bold": True, "bg_color": house.TINT, "align": "center", "text_wrap": True}


def table_widths(table: Table) -> list[float]:
    """Characters each column asks for."""
    widths = []
    for index, column in enumerate(table.columns):
        longest = max((characters(text) for text in shown_column(table, index)), default=0.0)
        head = max(characters(word) for word in column.label.replace("(", " (").split(" "))
        wanted = float(column.width) if column.width else min(longest, _WIDEST - 3)
        if column.kind is not CellKind.TEXT:
            wanted = max(wanted, longest)
        widths.append(min(max(wanted, head, _NARROWEST) + 3, _WIDEST))
    return widths


def write_table(table: Table, on: SheetWriter) -> None:
    """Caption, head, rows, totals, notes. The columns of the table are the first columns of the sheet."""
    on.gap(8)
    _caption(table, on)
    edge: dict[str, Property] = {"top": 2, "top_color": house.ACCENT, "bottom": 1, "bottom_color": house.ACCENT}
    labels = [column.label.replace("(", "\n(") if "(" in column.label else column.label for column in table.columns]
    for index, label in enumerate(labels, start=1):
        on.value(index, label, on.formats.get(**_HEAD, **edge))
    lines = max(lines_of(label, on.widths[index], spare=0.0) for index, label in enumerate(labels))
    on.sheet.set_row(on.row, lines * LINE_PT + 6)
    on.head_rows.append(on.row)
    on.row += 1
    body: list[tuple[int, int]] = []
    since_group: list[tuple[int, int]] = []
    for number, row in enumerate(table.rows, start=1):
        if row.style is RowStyle.BODY:
            check_row(table.columns, row.cells, f"table {table.key}, row {number}")
            _extend(body, on.row)
            _extend(since_group, on.row)
            _body_row(table, row, on)
        elif row.style is RowStyle.SUBTOTAL:
            _subtotal_row(table, row, on, since_group)
            since_group = []
        else:
            form = on.formats.get(bold=True, font_color=house.ACCENT, indent=1, bottom=7, bottom_color=house.HAIRLINE)
            on.merged(1, len(table.columns), row.cells[0], form)
            on.sheet.set_row(on.row, LINE_PT + 6)
            since_group = []
        on.row += 1
    named: set[str] = set()
    for place, total in enumerate(table.totals):
        _total_row(table, total, on, body, first=place == 0, named=named)
    for note in table.notes:
        on.text(f"※ {note}", on.formats.get(text_wrap=True, font_size=9, font_color=house.MUTED), points=13.5)
    on.gap(6)


def _caption(table: Table, on: SheetWriter) -> None:
    if not table.caption and not table.unit_note:
        return
    last = len(table.columns)
    split = max(1, last - 2) if table.unit_note and last > 1 else last
    on.merged(1, split, table.caption, on.formats.get(bold=True, font_size=11))
    if split < last:
        form = on.formats.get(font_size=8.5, font_color=house.MUTED, align="right")
        on.merged(split + 1, last, table.unit_note, form)
    on.sheet.set_row(on.row, 18)
    on.row += 1


def _inset(column: Column) -> dict[str, Property]:
    """Words keep a distance from the number at their left."""
    return {"indent": 1} if column.kind is CellKind.TEXT else {}


def _extend(runs: list[tuple[int, int]], row: int) -> None:
    """Add a row to the runs of rows that lie without a gap."""
    if runs and runs[-1][1] == row - 1:
        runs[-1] = (runs[-1][0], row)
    else:
        runs.append((row, row))


def _sum_of(runs: Sequence[tuple[int, int]], column: int) -> str:
    parts = (f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last, column)}" for first, last in runs)
    return f"SUM({','.join(parts)})"


def _body_row(table: Table, row: Row, on: SheetWriter) -> None:
    height = LINE_PT + 2
    cells = {column.key: xl_rowcol_to_cell(on.row, place) for place, column in enumerate(table.columns, start=1)}
    for place, (column, value) in enumerate(zip(table.columns, row.cells, strict=True), start=1):
        form = on.formats.cell(column.kind, column.places, bottom=7, bottom_color=house.HAIRLINE, **_inset(column))
        if column.formula and isinstance(value, int | Decimal):
            formula = FORMULA_NAME.sub(lambda found: cells[found[1]], column.formula)
            on.formula(place, formula, value, form)
        else:
            on.value(place, value, form)
        if isinstance(value, str):
            height = max(height, lines_of(value, on.widths[place - 1]) * LINE_PT + 2)
    on.sheet.set_row(on.row, height)


def _subtotal_row(table: Table, row: Row, on: SheetWriter, runs: Sequence[tuple[int, int]]) -> None:
    look: dict[str, Property] = {"bold": True, "bg_color": house.TINT, "bottom": 7, "bottom_color": house.HAIRLINE}
    for place, (column, value) in enumerate(zip(table.columns, row.cells, strict=True), start=1):
        form = on.formats.cell(column.kind, column.places, **look, **_inset(column))
        if is_number(column.kind) and isinstance(value, int | Decimal) and runs:
            on.formula(place, _sum_of(runs, place), value, form)
        else:
            on.value(place, value, form)
    on.sheet.set_row(on.row, LINE_PT + 3)


def _total_row(
    table: Table, total: Total, on: SheetWriter, body: Sequence[tuple[int, int]], *, first: bool, named: set[str]
) -> None:
    look: dict[str, Property] = {
        "bold": total.strong,
        "top": 1 if first else 7,
        "top_color": house.ACCENT if first else house.HAIRLINE,
        "bottom": 7,
        "bottom_color": house.HAIRLINE,
    }
    if total.strong:
        look["bg_color"] = house.TINT_STRONG
    span = total_span(total, table.columns)
    on.merged(1, span, total.label, on.formats.get(align="left", indent=1, **look))
    for place, column in list(enumerate(table.columns, start=1))[span:]:
        value = total.values.get(column.key)
        form = on.formats.cell(column.kind, column.places, **look)
        if total.summed and isinstance(value, int | Decimal) and body:
            on.formula(place, _sum_of(body, place), value, form)
        else:
            on.value(place, value, form)
        if isinstance(value, int) and column.key not in named:
            named.add(column.key)
            on.define(control_name(f"{table.key}.{column.key}"), on.row, place)
    on.sheet.set_row(on.row, LINE_PT + 4)
    on.row += 1
