"""Forms on a sheet: cells to change among protected ones, a list of the usual texts, a colour for what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from core.sheets import Form, FormRow, Swatch
from documents import house
from documents.sheet_formats import Formats, Property
from documents.sheet_writer import SheetWriter, characters

if TYPE_CHECKING:
    from xlsxwriter.format import Format

_ROW_PT = 17.0
_LIST_CHARACTERS_MAX = 250
"""Excel takes lists of up to 255 characters inside a cell rule: the usual texts, as many as fit."""


def form_widths(form: Form) -> list[float]:
    """Characters of the header columns, then of the cells."""
    heads = []
    for index, column in enumerate(form.headers):
        longest = max((characters(str(row.headers[index])) for row in form.rows), default=0.0)
        heads.append(max(float(column.width), min(longest, 30.0), characters(column.label)) + 2)
    return heads + [form.cell_width] * len(form.columns)


def write_form(form: Form, on: SheetWriter) -> tuple[int, int]:
    """Guide, head, rows, and a hidden twin of the texts. Returns the first row and column of the cells."""
    for line in form.guide:
        on.value(1, line, on.formats.get(font_size=9, font_color=house.MUTED))
        on.row += 1
    on.gap(4)
    first_column = 1 + len(form.headers)
    _head(form, on, first_column)
    first_row = on.row
    twin = on.book.add_worksheet(f"_{form.key}")
    twin.very_hidden()
    twin.protect()
    forms = _Cells(form, on.formats)
    for row in form.rows:
        for index, (value, column) in enumerate(zip(row.headers, form.headers, strict=True), start=1):
            look = on.formats.cell(
                column.kind, column.places, border=1, border_color=house.RULE, bold=index == 1, font_size=9
            )
            on.value(index, value, look)
        for index, (text, cell) in enumerate(zip(row.texts, forms.of(row), strict=True), start=first_column):
            on.value(index, text, cell)
            if text:
                twin.write_string(on.row, index, text)
        on.sheet.set_row(on.row, _ROW_PT)
        on.row += 1
    if form.rows:
        _rules(form, on, (first_row, first_column, on.row - 1, first_column + len(form.columns) - 1), twin.get_name())
    on.sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True, "autofilter": True})
    return first_row, first_column


def _head(form: Form, on: SheetWriter, first_column: int) -> None:
    look: dict[str, Property] = {
        "bold": True,
        "font_size": 9,
        "bg_color": house.TINT,
        "align": "center",
        "border": 1,
        "border_color": house.RULE,
        "num_format": "@",
    }
    for index, column in enumerate(form.headers, start=1):
        on.value(index, column.label, on.formats.get(**look))
    for index, label in enumerate(form.columns, start=first_column):
        on.value(index, label, on.formats.get(**look))
    on.sheet.set_row(on.row, 20)
    on.head_rows.append(on.row)
    on.row += 1


class _Cells:
    """Formats of the cells to change, by fill: text, so that ``9-18`` stays what was typed, and not locked."""

    def __init__(self, form: Form, formats: Formats) -> None:
        self._plain = _cell_format(formats, None)
        self._of = {swatch.key: _cell_format(formats, swatch) for swatch in form.palette}
        self._width = len(form.columns)

    def of(self, row: FormRow) -> list[Format]:
        """The formats of a row's cells."""
        return [self._plain if fill is None else self._of[fill] for fill in row.fills or (None,) * self._width]


def _cell_format(formats: Formats, swatch: Swatch | None) -> Format:
    look: dict[str, Property] = {
        "font_size": 9,
        "align": "center",
        "border": 1,
        "border_color": house.HAIRLINE,
        "num_format": "@",
        "locked": False,
    }
    if swatch is not None:
        look |= {"bg_color": swatch.fill, "font_color": swatch.ink, "bold": swatch.bold}
    return formats.get(**look)


def _rules(form: Form, on: SheetWriter, area: tuple[int, int, int, int], twin: str) -> None:
    """The list of usual texts, which forbids no other, and the colour of what differs from the twin."""
    choices: list[str] = []
    for choice in form.choices:
        if "," not in choice and len(",".join([*choices, choice])) <= _LIST_CHARACTERS_MAX:
            choices.append(choice)
    if choices:
        rule = {"validate": "list", "source": choices, "show_error": False, "ignore_blank": True}
        told = {"input_title": form.headers[0].label[:32], "input_message": form.prompt[:255]} if form.prompt else {}
        on.sheet.data_validation(*area, {**rule, **told})
    cell = xl_rowcol_to_cell(area[0], area[1])
    changed = on.book.add_format(
        {"bg_color": form.changed.fill, "font_color": form.changed.ink, "bold": form.changed.bold}
    )
    criteria = f"={cell}<>'{twin}'!{cell}"
    on.sheet.conditional_format(*area, {"type": "formula", "criteria": criteria, "format": changed})
