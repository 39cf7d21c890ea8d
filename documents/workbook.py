"""Document and workbook models to XLSX with XlsxWriter: the numbers of the model, formulas beside them.

    documents.workbook.render(invoice)          # a Document
    documents.workbook.render(roster)           # a Workbook of sheets and grids
    documents.workbook.render(agents_template)  # a TemplateWorkbook for import

The same model gives the same bytes. Text is never taken for a formula: a tenant called ``=cmd|…`` is text.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import xlsxwriter

from core.document import Amount, Annex, Block, Document, Facts, PageBreak, Parties, Signatures
from core.errors import require
from core.korean import korean_date
from core.sheets import ORIGIN_SHEET, Form, Grid, Sheet, SheetBlock, TemplateWorkbook, Workbook
from core.tables import Table
from documents import house, words
from documents.sheet_blocks import write_block
from documents.sheet_formats import Formats
from documents.sheet_forms import form_widths, write_form
from documents.sheet_grid import grid_widths, left_edges, write_grid
from documents.sheet_tables import table_widths
from documents.sheet_templates import write_templates
from documents.sheet_writer import MARGIN_CHARACTERS, PIXELS_A_CHARACTER, SheetWriter

_A4 = 9
_PLAIN_COLUMNS = (15.0,) * 6
"""Columns of a sheet without a table."""
_SIDE_BY_SIDE = (Parties, Facts, Amount, Signatures)
_LEAST_COLUMNS = 4
"""Blocks with parts side by side need four."""
_TEXT_CHARACTERS_LEAST = 84.0
"""A sheet is never narrower than a page of running text."""
_PORTRAIT_CHARACTERS = 135.0
"""Wider sheets are printed on their side; up to here text of 10 points is at least 7.5 on an upright page."""
_DOCUMENT_CHARACTERS = 160.0
"""A document that is set upright is also printed so from its workbook, up to here: a page there stays a page here."""
_LANDSCAPE_PIXELS = 840
"""Room between the margins of A4 on its side at 96 an inch, less a fifth: fonts differ between programs."""
_COLUMNS_A_PAGE = 60
_CHART_DATA = "그래프 자료"


def render(model: Document | Workbook | TemplateWorkbook) -> bytes:
    """The bytes of the workbook. Raises BrokenInvariant where a formula would not give the model's value."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "default_format_properties": {"font_name": house.WORKBOOK_FONT, "font_size": 10},
        },
    )
    book.set_properties({"title": model.title, "author": _author(model), "created": _created(model.written_on)})
    book.set_calc_mode("auto")
    formats = Formats(book)
    if isinstance(model, TemplateWorkbook):
        write_templates(book, model, formats)
    else:
        _Assembly(book, formats).write(_sheets_of(model) if isinstance(model, Document) else model.sheets)
        if isinstance(model, Workbook) and model.origin:
            _write_origin(book, model)
    book.close()
    return buffer.getvalue()


def _author(model: Document | Workbook | TemplateWorkbook) -> str:
    if isinstance(model, Document):
        return model.issuer
    return model.author if isinstance(model, Workbook) else ""


def _created(day: date) -> datetime:
    """The date of creation inside the file is the model's, not the clock's: the same bytes twice."""
    return datetime(day.year, day.month, day.day)


def _write_origin(book: xlsxwriter.Workbook, model: Workbook) -> None:
    """Names and texts on a sheet that no menu shows."""
    worksheet = book.add_worksheet(ORIGIN_SHEET)
    for row, pair in enumerate(model.origin):
        for column, text in enumerate(pair):
            worksheet.write_string(row, column, text)
    worksheet.very_hidden()
    worksheet.protect()


class _Assembly:
    """Writes sheet after sheet; the numbers of charts go to a sheet of their own at the end."""

    def __init__(self, book: xlsxwriter.Workbook, formats: Formats) -> None:
        self._book, self._formats = book, formats
        self._data: SheetWriter | None = None

    def write(self, sheets: Iterable[Sheet]) -> None:
        """All sheets in order."""
        writers = [(self._writer(sheet), sheet) for sheet in sheets]
        for on, sheet in writers:
            self._write_sheet(on, sheet)

    def _writer(self, sheet: Sheet) -> SheetWriter:
        widths = sheet_widths(sheet.blocks)
        worksheet = self._book.add_worksheet(sheet.name)
        return SheetWriter(self._book, worksheet, sheet.name, self._formats, widths, self._chart_data)

    def _chart_data(self) -> SheetWriter:
        if self._data is None:
            worksheet = self._book.add_worksheet(_CHART_DATA)
            widths = (18.0,) * 9
            self._data = SheetWriter(self._book, worksheet, _CHART_DATA, self._formats, widths, self._chart_data)
        return self._data

    def _write_sheet(self, on: SheetWriter, sheet: Sheet) -> None:
        has_grid = any(isinstance(block, Grid | Form) for block in sheet.blocks)
        _head(on, sheet, over_columns=not has_grid)
        corner: tuple[int, int] | None = None
        for block in sheet.blocks:
            if isinstance(block, Grid):
                found = write_grid(block, on)
                corner = corner or found
            elif isinstance(block, Form):
                found = write_form(block, on)
                corner = corner or found
            else:
                write_block(block, on)
        if len(sheet.freeze) == 2:
            on.sheet.freeze_panes(*sheet.freeze)
        elif corner is not None:
            on.sheet.freeze_panes(*corner)
        elif len(sheet.blocks) == 1 and on.head_rows:
            on.sheet.freeze_panes(on.head_rows[0] + 1, 0)
        _print_set_up(on, sheet)


def _head(on: SheetWriter, sheet: Sheet, *, over_columns: bool) -> None:
    """Title and subtitle. Over a grid they are left to run to the right: its columns are too narrow to merge."""
    on.gap(6)
    for text, size, points, colour in (
        (sheet.title, 18, 30.0, house.INK),
        (sheet.subtitle, 10, 18.0, house.MUTED),
    ):
        if not text:
            continue
        form = on.formats.get(bold=size > 10, font_size=size, font_color=colour)
        if over_columns:
            on.text(text, form, points=points)
        else:
            on.value(1, text, form)
            on.sheet.set_row(on.row, points)
            on.row += 1
    if sheet.title or sheet.subtitle:
        on.gap(4)


def _print_set_up(on: SheetWriter, sheet: Sheet) -> None:
    worksheet = on.sheet
    worksheet.hide_gridlines(2)
    worksheet.set_paper(_A4)
    grids = [block for block in sheet.blocks if isinstance(block, Grid)]
    wide = on.width_of(1, on.columns) > _PORTRAIT_CHARACTERS
    if sheet.landscape is True or (sheet.landscape is None and wide):
        worksheet.set_landscape()
    worksheet.set_margins(left=0.4, right=0.4, top=0.55, bottom=0.6)
    worksheet.set_footer(f'&L&"{house.WORKBOOK_FONT}"&8&A&R&8&P / &N')
    if grids and len(grids[0].groups) > 1 and len(grids[0].columns) > _COLUMNS_A_PAGE:
        _page_a_group(on, grids[0])
    else:
        worksheet.center_horizontally()
        worksheet.fit_to_pages(sheet.pages_wide, 0)
    if grids and on.head_rows:
        worksheet.repeat_rows(on.head_rows[0], on.head_rows[min(1, len(on.head_rows) - 1)])
    elif len(on.head_rows) == 1:
        # Of several tables none is repeated: there is one repeated head a sheet, and it would stand above the others.
        worksheet.repeat_rows(on.head_rows[0])


def _page_a_group(on: SheetWriter, grid: Grid) -> None:
    """A roster of a week prints a day a page, the agents repeated at the left: 336 columns on one page are dust."""
    worksheet, head = on.sheet, len(grid.headers)
    edges = sorted(left_edges(grid))
    worksheet.set_v_pagebreaks([1 + head + edge for edge in edges[1:]])
    worksheet.repeat_columns(0, head)
    widest = max(group.span for group in grid.groups) * (grid.cell_width * PIXELS_A_CHARACTER + 5)
    pixels = widest + (on.width_of(1, head) + MARGIN_CHARACTERS) * PIXELS_A_CHARACTER + 10 * head
    worksheet.set_print_scale(max(10, min(100, int(100 * _LANDSCAPE_PIXELS / pixels))))


def sheet_widths(blocks: Sequence[SheetBlock]) -> list[float]:
    """Widths of the content columns: each as wide as the widest table or grid asks there."""
    asked = [table_widths(block) for block in blocks if isinstance(block, Table)]
    asked += [grid_widths(block) for block in blocks if isinstance(block, Grid)]
    asked += [form_widths(block) for block in blocks if isinstance(block, Form)]
    count = max((len(widths) for widths in asked), default=0)
    if not count:
        return list(_PLAIN_COLUMNS)
    merged = [max((widths[i] for widths in asked if i < len(widths)), default=0.0) for i in range(count)]
    if any(isinstance(block, _SIDE_BY_SIDE) for block in blocks):
        merged += [9.0] * (_LEAST_COLUMNS - count)
    if any(not isinstance(block, Table | Grid | Form) for block in blocks):
        widest = merged.index(max(merged))
        merged[widest] += max(0.0, _TEXT_CHARACTERS_LEAST - sum(merged))
    return merged


# --- A document as sheets -------------------------------------------------------------------------


def _sheets_of(document: Document) -> list[Sheet]:
    """Cut a document at page breaks and annexes; a table with a sheet of its own has it behind the one it left."""
    running: list[Block] = []
    parts: list[tuple[str, list[Block]]] = [(document.title, running)]
    for block in document.blocks:
        if isinstance(block, Table) and block.sheet:
            parts.append((block.sheet, [block]))
        elif isinstance(block, PageBreak | Annex):
            running = [block] if isinstance(block, Annex) else []
            name = block.label if isinstance(block, Annex) else block.sheet or document.title
            parts.append((name, running))
        else:
            running.append(block)
    names: list[str] = []
    sheets: list[Sheet] = []
    for place, (wanted, blocks) in enumerate(parts):
        names.append(_sheet_name(wanted, names))
        sheets.append(
            Sheet(
                name=names[-1],
                blocks=tuple(blocks),
                title=_title(document) if place == 0 else "",
                subtitle=_subtitle(document) if place == 0 else "",
                landscape=document.landscape or _is_wide(blocks),
            )
        )
    require(bool(sheets), "a document without sheets")
    return sheets


def _is_wide(blocks: Sequence[Block]) -> bool:
    return sum(sheet_widths(blocks)) > _DOCUMENT_CHARACTERS


def _title(document: Document) -> str:
    return f"{document.title}  [{document.watermark}]" if document.watermark else document.title


def _subtitle(document: Document) -> str:
    number = f"{words.NUMBER} {document.number or words.DRAFT_NUMBER}"
    day = f"{words.WRITTEN_ON} {korean_date(document.written_on)}"
    return "  ·  ".join(part for part in (document.subtitle, number, day) if part)


def _sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """A name Excel accepts, with a number where it is taken."""
    bare = "".join(" " if character in "[]:*?/\\'" else character for character in wanted).strip()[:31] or "1"
    name, number = bare, 1
    folded = {one.casefold() for one in taken}
    while name.casefold() in folded:
        number += 1
        name = f"{bare[: 31 - len(str(number)) - 1]} {number}"
    return name
