"""What compares stored values with computed ones finds a value that its formula does not give."""

from __future__ import annotations

import io

import xlsxwriter

from benchmarks.recomputed import differing, formulas_of, same


def book(stored: int) -> bytes:
    """A sheet of two numbers and their sum, stored as told."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("값")
        sheet.write_number("A1", 2)
        sheet.write_number("A2", 3)
        sheet.write_formula("A3", "=A1+A2", None, stored)
    return content.getvalue()


def test_a_stored_value_that_its_formula_does_not_give_is_found() -> None:
    """The office program says 5: a stored 5 passes, a stored 6 is named by sheet and place."""
    assert formulas_of(book(5)) == [("값", "A3")]
    assert differing(book(5), computed=book(5)) == []
    assert differing(book(6), computed=book(5)) == [("값", "A3")]


def test_numbers_are_equal_to_the_ninth_place_and_words_exactly() -> None:
    """Floats of two programs differ in their last bits; words never."""
    assert same(0.1 + 0.2, 0.3)
    assert not same(1, 1.001)
    assert same("합계", "합계")
    assert not same("1", 1)
