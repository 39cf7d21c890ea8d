"""Forms in a workbook: cells to change among protected ones."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.errors import BrokenInvariant
from core.sheets import ORIGIN_SHEET, Form, FormRow, Sheet, Swatch, Workbook
from core.tables import Column
from documents.workbook import render

CHANGED = Swatch(key="changed", label="바뀜", fill="#FFE699")
FORMULA = "=1+1"


def form(rows: tuple[FormRow, ...]) -> Form:
    """Two columns to change behind a locked code."""
    return Form(
        key="edit",
        headers=(Column(key="code", label="코드", width=8),),
        columns=("하나", "둘"),
        rows=rows,
        changed=CHANGED,
        palette=(Swatch(key="rest", label="쉼", fill="#EEEEEE"),),
        choices=("가", "나", "쉼표,있음"),
        guide=("이렇게 씁니다.",),
        prompt="적으세요.",
    )


def book() -> bytes:
    """A form of one row, from somewhere."""
    rows = (FormRow(headers=("A1",), texts=("09-18", FORMULA), fills=(None, "rest")),)
    sheet = Sheet(name="편집", blocks=(form(rows),))
    origin = (("roster", "R-1"),)
    return render(Workbook(title="t", written_on=date(2026, 11, 9), sheets=(sheet,), origin=origin))


def test_only_the_texts_may_be_changed() -> None:
    """The sheet is protected, the cells are not; text stays text; the origin is hidden; the same bytes twice."""
    opened = load_workbook(BytesIO(book()))
    sheet = opened["편집"]
    assert sheet.protection.sheet
    code = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "A1")
    first, second = sheet.cell(code.row, code.column + 1), sheet.cell(code.row, code.column + 2)
    assert (code.protection.locked, first.protection.locked) == (True, False)
    assert (first.value, second.value, second.data_type) == ("09-18", FORMULA, "s")
    assert first.number_format == "@"
    assert opened[ORIGIN_SHEET].sheet_state == "veryHidden"
    assert [cell.value for cell in opened[ORIGIN_SHEET][1]] == ["roster", "R-1"]
    assert book() == book()


def test_the_usual_texts_are_offered_and_others_allowed() -> None:
    """A list that forbids nothing; a choice with a comma would tear the list and is left out; changes are coloured."""
    sheet = load_workbook(BytesIO(book()))["편집"]
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == '"가,나"'
    assert not rule.showErrorMessage
    (coloured,) = sheet.conditional_formatting
    assert "_edit" in coloured.rules[0].formula[0]


@pytest.mark.parametrize(
    "row",
    [
        FormRow(headers=(), texts=("", "")),
        FormRow(headers=("A1",), texts=("",)),
        FormRow(headers=("A1",), texts=("", ""), fills=("rest",)),
        FormRow(headers=("A1",), texts=("", ""), fills=("unknown", None)),
    ],
)
def test_a_form_that_does_not_fit_is_refused(row: FormRow) -> None:
    """Headers, texts and fills are as many as the columns, and fills are known."""
    with pytest.raises(BrokenInvariant):
        form((row,))
