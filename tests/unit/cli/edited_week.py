"""The exported week, edited as a planner would in Excel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from wfm.scheduling.edit.sheet import AGENT_HEAD, SHEET

Cells = Mapping[tuple[str, str], str | None]
"""Text by agent and head of the day (``11/9``)."""


def sheet_of(book: Workbook) -> Worksheet:
    """The sheet to edit."""
    sheet = book[SHEET]
    assert isinstance(sheet, Worksheet)
    return sheet


def head_row(sheet: Worksheet) -> int:
    """The row of the head."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == AGENT_HEAD)


def cell_of(sheet: Worksheet, agent: str, day: str) -> tuple[int, int]:
    """Row and column of an agent's day."""
    head = head_row(sheet)
    row = next(row for row in range(head + 1, sheet.max_row + 1) if sheet.cell(row, 2).value == agent)
    column = next(n for n in range(3, sheet.max_column + 1) if str(sheet.cell(head, n).value).startswith(f"{day}("))
    return row, column


def text_of(path: Path, agent: str, day: str) -> str:
    """What a cell says."""
    sheet = sheet_of(load_workbook(path))
    return str(sheet.cell(*cell_of(sheet, agent, day)).value or "")


def edit(path: Path, to: Path, cells: Cells, more: Callable[[Workbook], None] = lambda book: None) -> Path:
    """Change cells, then whatever else, and save under another name."""
    book = load_workbook(path)
    sheet = sheet_of(book)
    for (agent, day), text in cells.items():
        row, column = cell_of(sheet, agent, day)
        sheet.cell(row, column).value = text
    more(book)
    book.save(to)
    return to
