"""CPU time of one document each: invoice and contract as PDF and workbook, read back, and a roster of 336,000 cells.

Every document is another one (number and subtitle differ), so that no engine answers from what it still holds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from benchmarks.figures import Figures, parse
from core.document import Document
from core.sheets import Sheet
from documents import pdf, readback, workbook
from tests.unit.documents import samples

Model = TypeVar("Model")
Made = TypeVar("Made")

DOCUMENTS = 20
GRID_AGENTS, GRID_DAYS, GRID_COLUMNS_A_DAY = 1000, 7, 48


def timed(models: Sequence[Model], make: Callable[[Model], Made]) -> tuple[list[Made], float]:
    """What was made of each, and the mean CPU milliseconds."""
    start_s = time.process_time()
    made = [make(model) for model in models]
    return made, (time.process_time() - start_s) / len(models) * 1000


def add_document(figures: Figures, name: str, document: Document) -> None:
    """Rows of one kind of document."""
    many = [replace(document, number=f"B-{number}", subtitle=f"{name} {number}") for number in range(DOCUMENTS)]
    pdf.render(document, timestamp=samples.STAMP)
    drawn, pdf_ms = timed(many, lambda model: pdf.render(model, timestamp=samples.STAMP))
    books, workbook_ms = timed(many, workbook.render)
    _, pdf_back_ms = timed(list(zip(many, drawn, strict=True)), lambda pair: readback.check_pdf(*pair))
    _, book_back_ms = timed(list(zip(many, books, strict=True)), lambda pair: readback.check_workbook(*pair))
    figures.add(what=f"{name}, PDF", cpu_ms=pdf_ms, read_back_ms=pdf_back_ms, size_kb=len(drawn[0]) / 1024)
    figures.add(what=f"{name}, workbook", cpu_ms=workbook_ms, read_back_ms=book_back_ms, size_kb=len(books[0]) / 1024)


def main() -> int:
    """Measure and show."""
    figures = Figures("documents", parse("How long does a document take?"))
    add_document(figures, "invoice of two pages", samples.invoice(33))
    add_document(figures, "contract of six pages", samples.contract())
    grid = samples.roster_grid(GRID_AGENTS, GRID_DAYS)
    book = Workbook(
        title="근무표", written_on=samples.invoice(3).written_on, sheets=(Sheet(name="주", blocks=(grid,)),)
    )
    (content,), grid_ms = timed([book], workbook.render)
    cells = GRID_AGENTS * GRID_DAYS * GRID_COLUMNS_A_DAY
    figures.add(what=f"roster of {cells:,} coloured cells", cpu_ms=grid_ms, size_kb=len(content) / 1024)
    figures.show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
