"""Reads the finished files back and compares their amounts with the model: assertions in pairs.

What wrote a file and what reads it share nothing: Typst and XlsxWriter write, PDFium and a plain reader of the file's
XML read. A mismatch is an error, and the file is not kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2

from core.cells import show_cell
from core.document import Amount, ControlTotal, Document, Facts
from core.errors import PumasiError
from core.tables import Table
from documents.prepare import show_fact
from documents.sheet_reader import ReadBook
from documents.sheet_writer import control_name
from documents.table_layout import total_span


def pdf_pages(content: bytes) -> tuple[str, ...]:
    """The text layer of each page of a PDF."""
    with pypdfium2.PdfDocument(content) as opened:
        return tuple(page.get_textpage().get_text_bounded() for page in opened)


def pdf_text(content: bytes) -> str:
    """The text layer of a PDF, all pages in order."""
    return "\n".join(pdf_pages(content))


def check_pdf(document: Document, content: bytes) -> int:
    """Compare the control totals with the text of the PDF; return how many were compared.

    Each is looked for as the model says it is shown: label and amount beside each other, or the whole total line of
    a table; and as a whole number, so that 1,000 is not found in 21,000. Pages are read until all are found. Raises
    PumasiError for the first that differs.
    """
    text = ""
    with pypdfium2.PdfDocument(content) as opened:
        pages = iter(opened)
        for control in document.control_totals:
            shown = list(_shown(document, control))
            while not any(_stands_alone(text, label + rest) for label, rest in shown):
                page = next(pages, None)
                if page is None:
                    raise _missing("PDF", control, _near(text, [label for label, _ in shown]))
                text += "\n" + page.get_textpage().get_text_bounded()
    return len(document.control_totals)


def _spaced(text: str) -> str:
    """A pattern for a text that may be spread over cells and lines."""
    return r"\s*".join(re.escape(character) for character in text if not character.isspace())


def _stands_alone(text: str, wanted: str) -> bool:
    return re.search(rf"{_spaced(wanted)}(?![,\d])", text) is not None


def _near(text: str, labels: list[str]) -> str:
    """What stands where the amount was expected: the first amount after the label."""
    for label in labels:
        found = re.search(rf"{_spaced(label)}.{{0,120}}?(-?\d{{1,3}}(?:,\d{{3}})+)", text, re.DOTALL)
        if found:
            return found[1]
    return "–"


def _shown(document: Document, control: ControlTotal) -> Iterator[tuple[str, str]]:
    """Every way the place of a control total is set: its label, and what follows."""
    for block in document.blocks:
        if isinstance(block, Amount) and block.key == control.key:
            # The words stand between the label and the amount.
            yield block.label, f"{block.in_words}{block.note}{block.won:,}"
        elif isinstance(block, Facts):
            for fact in block.items:
                if fact.key == control.key:
                    yield fact.label, show_fact(fact)
        elif isinstance(block, Table) and control.key.startswith(f"{block.key}."):
            yield from _shown_totals(block, control.key.partition(".")[2])


def _shown_totals(table: Table, key: str) -> Iterator[tuple[str, str]]:
    for total in table.totals:
        if total.values.get(key) is not None:
            columns = table.columns[total_span(total, table.columns) :]
            cells = (show_cell(total.values.get(column.key), column.kind, column.places) for column in columns)
            yield total.label, "".join(cells)
            return


def check_workbook(document: Document, content: bytes) -> int:
    """Compare the control totals with the named cells of the workbook; return how many were compared.

    Where such a cell holds a SUM, the values of the cells it names are added up again: what Excel will show after
    a recalculation. Raises PumasiError for the first that differs.
    """
    book = ReadBook(content)
    for control in document.control_totals:
        named = book.names.get(control_name(control.key))
        if named is None:
            raise _missing("XLSX", control, "–")
        sheet, place = named
        cell = book.cell(sheet, place)
        if cell.number != control.won:
            raise _missing("XLSX", control, "–" if cell.number is None else f"{cell.number:.0f}")
        if cell.formula.startswith("SUM("):
            areas = cell.formula.removeprefix("SUM(").removesuffix(")").split(",")
            added = sum(number for area in areas for number in book.numbers(sheet, area))
            if added != control.won:
                raise _missing("XLSX", control, f"{added:.0f}")
    return len(document.control_totals)


def _missing(engine: str, control: ControlTotal, found: str) -> PumasiError:
    return PumasiError(
        "documents.read_back.missing", engine=engine, place=control.key, expected=f"{control.won:,}", found=found
    )
