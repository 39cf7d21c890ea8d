"""A sheet of plain texts as a workbook, and its reading back: every cell is text, the same bytes twice."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import xlsxwriter

from core.errors import require
from core.text_sheet import TextSheet
from documents import house

_WIDTHS = (6.0, 26.0)
"""Narrowest and widest column, in characters."""


def render(model: TextSheet) -> bytes:
    """The bytes of the workbook. Raises BrokenInvariant where what was written is not what was meant."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {"in_memory": True, "default_format_properties": {"font_name": house.WORKBOOK_FONT, "font_size": 10}},
    )
    day = model.written_on
    book.set_properties(
        {"title": model.name, "author": model.author, "created": datetime(day.year, day.month, day.day)}
    )
    sheet = book.add_worksheet(model.name)
    text = book.add_format({"num_format": "@"})
    shared = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1, "num_format": "@"}
    head = book.add_format({**shared, "bg_color": house.TINT, "border_color": house.RULE})
    required = book.add_format({**shared, "bg_color": house.TINT_STRONG, "border_color": house.RULE})
    for row, line in enumerate(model.guide):
        sheet.write_string(row, 0, line, book.add_format({"bold": row == 0, "font_size": 14 if row == 0 else 10}))
    for column, words in enumerate(model.heads):
        sheet.write_string(model.head_row - 1, column, words, required if column in model.required else head)
        longest = max((len(row[column]) for row in model.rows), default=0)
        sheet.set_column(column, column, min(max(_WIDTHS[0], 1.7 * longest, 7.0 + len(words) / 2), _WIDTHS[1]), text)
    sheet.set_row(model.head_row - 1, 48)
    for number, cells in enumerate(model.rows, start=model.head_row):
        for column, value in enumerate(cells):
            if value:
                sheet.write_string(number, column, value, text)
    sheet.freeze_panes(model.head_row, 0)
    book.close()
    content = buffer.getvalue()
    require(rows_of(content, model) == model.rows, "a text sheet reads back otherwise")
    return content


def rows_of(content: bytes, model: TextSheet) -> tuple[tuple[str, ...], ...]:
    """The texts below the heads, as another library reads them; empty cells are empty texts."""
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    width = len(model.heads)
    found = []
    for row in book[model.name].iter_rows(min_row=model.head_row + 1, max_col=width, values_only=True):
        cells = tuple("" if value is None else str(value) for value in row)
        found.append(cells + ("",) * (width - len(cells)))
    book.close()
    return tuple(found)
