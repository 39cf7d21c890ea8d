"""What a reader finds in finished files: the text of a PDF page by page, the cells of a workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator

import openpyxl

from documents import readback


def pages_text(content: bytes) -> str:
    """The text layer of a PDF, line by line, each page under its number."""
    pages = (page.replace("\r\n", "\n").strip() for page in readback.pdf_pages(content))
    return "\n".join(f"=== {number}\n{text}" for number, text in enumerate(pages, start=1)) + "\n"


def cells_text(content: bytes) -> str:
    """Every cell of a workbook: place, formula, value, number format, fill."""
    return "\n".join(_cells(content)) + "\n"


def _cells(content: bytes) -> Iterator[str]:
    shown = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in written:
        yield f"== {sheet.title} · frozen {sheet.freeze_panes} · {sheet.page_setup.orientation}"
        for merged in sorted(str(area) for area in sheet.merged_cells.ranges):
            yield f"merged {merged}"
        for row in sheet.iter_rows():
            for cell in row:
                fill = cell.fill.fgColor.rgb if cell.has_style and cell.fill.fill_type else ""
                value = shown[sheet.title][cell.coordinate].value
                if cell.value is None and not fill:
                    continue
                formula = f" {cell.value}" if str(cell.value).startswith("=") else ""
                yield f"{cell.coordinate}{formula} {value!r} {cell.number_format} {fill}".rstrip()
