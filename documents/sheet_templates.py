"""Templates for import: heads with notes, drop-down lists, formats that keep ``001`` as ``001``, and a guide."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from core.cells import CellKind, CellValue, is_text
from core.sheets import TemplateColumn, TemplateSheet, TemplateWorkbook
from documents import house, words
from documents.sheet_formats import Formats, Property, number_format
from documents.sheet_writer import LINE_PT, lines_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

_LISTS = "목록"
_INLINE_LIST_LIMIT = 250
"""Excel takes lists up to 255 characters inside a cell rule; longer ones stand on a hidden sheet."""
_GUIDE_WIDTHS = (16.0, 22.0, 8.0, 58.0, 24.0, 36.0)


def write_templates(book: Book, template: TemplateWorkbook, formats: Formats) -> None:
    """All sheets to fill in, the guide, and the hidden lists."""
    lists = _Lists(book)
    sheets = [(book.add_worksheet(sheet.name), sheet) for sheet in template.sheets]
    guide = book.add_worksheet(template.guide_name)
    for worksheet, sheet in sheets:
        _template_sheet(worksheet, sheet, formats, lists)
    _guide(guide, template, formats)


class _Lists:
    """Long lists of choices, one a column, on a hidden sheet that is made when the first one comes."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._sheet: Worksheet | None = None
        self._columns = 0

    def source(self, choices: tuple[str, ...]) -> list[str] | str:
        """What a validation rule takes: the choices, or the range that holds them."""
        if len(",".join(choices)) <= _INLINE_LIST_LIMIT and not any("," in choice for choice in choices):
            return list(choices)
        if self._sheet is None:
            self._sheet = self._book.add_worksheet(_LISTS)
            self._sheet.hide()
        for row, choice in enumerate(choices):
            self._sheet.write_string(row, self._columns, choice)
        column = xl_col_to_name(self._columns, True)
        self._columns += 1
        return f"={_LISTS}!{column}$1:{column}${len(choices)}"


def _template_sheet(worksheet: Worksheet, sheet: TemplateSheet, formats: Formats, lists: _Lists) -> None:
    for index, column in enumerate(sheet.columns):
        needed: dict[str, Property] = (
            {"bg_color": house.ACCENT, "font_color": "#FFFFFF"}
            if column.required
            else {"bg_color": house.TINT_STRONG, "font_color": house.INK}
        )
        head = formats.get(bold=True, align="center", border=1, border_color=house.RULE, text_wrap=True, **needed)
        worksheet.write_string(0, index, column.header, head)
        note = {"author": "", "x_scale": 1.9, "y_scale": 1.1, "font_name": house.WORKBOOK_FONT, "font_size": 9}
        worksheet.write_comment(0, index, _note(column), note)
        body = formats.get(
            num_format=number_format(column.kind, column.places) if not is_text(column.kind) else "@",
            align="center" if column.choices or column.kind in (CellKind.CODE, CellKind.DATE) else "general",
        )
        worksheet.set_column(index, index, column.width, body)
        _rule(worksheet, index, column, sheet.rows_prepared, lists)
        for number, row in enumerate(sheet.rows, start=1):
            if row[index] is not None:
                _value(worksheet, number, index, row[index], body)
    worksheet.set_row(0, 24)
    worksheet.freeze_panes(1, 1)
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)


def _value(worksheet: Worksheet, row: int, index: int, value: CellValue, form: Format) -> None:
    """A value that is there already: days as days, numbers as numbers, the rest as text."""
    if isinstance(value, date):
        worksheet.write_datetime(row, index, datetime(value.year, value.month, value.day), form)
    elif isinstance(value, int | Decimal):
        worksheet.write_number(row, index, float(value), form)
    else:
        worksheet.write_string(row, index, str(value), form)


def _note(column: TemplateColumn) -> str:
    parts = [words.REQUIRED if column.required else words.OPTIONAL, column.note]
    if column.example:
        parts.append(f"{words.EXAMPLE}: {column.example}")
    return "\n".join(part for part in parts if part)


def _rule(worksheet: Worksheet, index: int, column: TemplateColumn, rows: int, lists: _Lists) -> None:
    """A drop-down list, or a check of days and numbers, for the rows that are prepared."""
    if column.choices:
        rule: dict[str, object] = {
            "validate": "list",
            "source": lists.source(column.choices),
            "error_title": column.header[:32],
            "error_message": words.NOT_IN_LIST,
        }
    elif column.kind is CellKind.DATE:
        rule = {
            "validate": "date",
            "criteria": ">=",
            "value": date(1990, 1, 1),
            "error_title": column.header[:32],
            "error_message": words.NOT_A_DATE,
        }
    elif not is_text(column.kind):
        rule = {
            "validate": "decimal",
            "criteria": "between",
            "minimum": -1e12,
            "maximum": 1e12,
            "error_title": column.header[:32],
            "error_message": words.NOT_A_NUMBER,
        }
    else:
        return
    worksheet.data_validation(1, index, rows, index, {**rule, "ignore_blank": True})


def _guide(worksheet: Worksheet, template: TemplateWorkbook, formats: Formats) -> None:
    worksheet.hide_gridlines(2)
    for index, width in enumerate(_GUIDE_WIDTHS):
        worksheet.set_column(index, index, width)
    worksheet.write_string(0, 0, template.title, formats.get(bold=True, font_size=15, font_color=house.ACCENT))
    worksheet.set_row(0, 28)
    row = 1
    for line in template.guide:
        worksheet.write_string(row, 0, line, formats.get())
        row += 1
    row += 1
    head = formats.get(
        bold=True,
        bg_color=house.TINT,
        align="center",
        top=2,
        top_color=house.ACCENT,
        bottom=1,
        bottom_color=house.ACCENT,
    )
    for index, label in enumerate(words.GUIDE_HEADERS):
        worksheet.write_string(row, index, label, head)
    worksheet.set_row(row, 20)
    worksheet.freeze_panes(row + 1, 0)
    for sheet in template.sheets:
        for place, column in enumerate(sheet.columns):
            row += 1
            _guide_row(worksheet, row, sheet.name if place == 0 else "", column, formats)
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)


def _guide_row(worksheet: Worksheet, row: int, sheet: str, column: TemplateColumn, formats: Formats) -> None:
    edge: dict[str, Property] = {"bottom": 7, "bottom_color": house.HAIRLINE, "text_wrap": True}
    choices = ", ".join(column.choices)
    cells = (sheet, column.header, words.REQUIRED if column.required else "", column.note, column.example, choices)
    for index, text in enumerate(cells):
        form = formats.get(**edge, align="center" if index == 2 else "left", bold=index < 2, num_format="@")
        worksheet.write_string(row, index, text, form)
    lines = max(lines_of(text, _GUIDE_WIDTHS[index]) for index, text in enumerate(cells))
    worksheet.set_row(row, lines * LINE_PT + 3)
