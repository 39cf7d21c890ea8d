"""The plain reader of our own workbooks sees what openpyxl sees."""

from __future__ import annotations

import io

import openpyxl
import pytest
import xlsxwriter

from documents.sheet_reader import ReadBook
from documents.workbook import render
from tests.unit.documents import samples


def book() -> bytes:
    """Texts, numbers, formulas with values, names, a sheet whose name needs quotes."""
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True})
    first, second = made.add_worksheet("청구서"), made.add_worksheet("KPI '26")
    first.write_string(0, 0, "합계")
    for row, number in enumerate((100, -20, 3.5)):
        second.write_number(row, 27, number)
    second.write_string(3, 27, "77")
    second.write_formula(4, 27, "=SUM(AB1:AB4)", None, 83.5)
    made.define_name("total", "='KPI ''26'!$AB$5")
    made.define_name("area", "='KPI ''26'!$AB$1:$AB$4")
    made.close()
    return buffer.getvalue()


def test_names_numbers_and_formulas() -> None:
    """A text that looks like a number is none; a name of an area is no cell; an empty cell is empty."""
    read = ReadBook(book())
    assert read.names == {"total": ("KPI '26", "AB5")}
    cell = read.cell(*read.names["total"])
    assert (cell.number, cell.formula) == (83.5, "SUM(AB1:AB4)")
    assert list(read.numbers("KPI '26", "AB1:AB4")) == [100, -20, 3.5]
    assert list(read.numbers("KPI '26", "$AB$2")) == [-20]
    assert read.cell("청구서", "A1").number is None
    assert read.cell("청구서", "ZZ99").formula == ""
    with pytest.raises(ValueError, match="no area"):
        list(read.numbers("KPI '26", "1:AB"))


def test_every_cell_is_what_openpyxl_reads() -> None:
    """All numbers and formulas of a whole document, by two readers."""
    content = render(samples.invoice())
    read, values = ReadBook(content), openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    formulas = openpyxl.load_workbook(io.BytesIO(content))
    seen = 0
    for sheet in values:
        for row in sheet.iter_rows():
            for cell in row:
                own = read.cell(sheet.title, cell.coordinate)
                if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
                    assert own.number == cell.value
                    seen += 1
                formula = formulas[sheet.title][cell.coordinate].value
                if isinstance(formula, str) and formula.startswith("="):
                    assert own.formula == formula[1:]
                    seen += 1
    assert seen > 20
