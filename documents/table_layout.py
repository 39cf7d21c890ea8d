"""Tables for the PDF layout: their columns are measured here, because a layout cannot look at all rows first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.cells import CellKind, CellValue, is_number, is_text, show_cell
from core.errors import BrokenInvariant
from core.tables import Column, Row, RowStyle, Table, Total
from documents.text import Json, prose, text_width

PORTRAIT_MM, LANDSCAPE_MM = 174.0, 261.0
"""Width of the text on A4 with 18 mm margins."""
_MM_A_POINT = 25.4 / 72
_SIZES_PT = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_ROOMY_PT = 9.0
_PADDING_PT = 9.0
_TEXT_LEAST_PT = 64.0
_TEXT_WIDTH_LIMIT = 34.0
"""Characters after which a column of words is broken over lines rather than widened."""
_TEXT_WIDTH_LEAST = 10.0


def table_layout(table: Table, width_mm: float) -> dict[str, Json]:
    """A table as its layout reads it.

    Where its numbers do not fit on the page in type of six points, it turns to pages of its own on their side. Raises
    BrokenInvariant where they do not fit there either: such a table belongs into a workbook.
    """
    turned = False
    fitted = _fitted(table, width_mm / _MM_A_POINT)
    if fitted is None and width_mm < LANDSCAPE_MM:
        turned = True
        fitted = _fitted(table, LANDSCAPE_MM / _MM_A_POINT)
    if fitted is None:
        raise BrokenInvariant(f"table {table.key} is too wide for a page: {len(table.columns)} columns")
    size_pt, widths = fitted
    return {
        "block": "table",
        "caption": table.caption,
        "unit_note": table.unit_note,
        "turned": turned,
        "roomy": table.roomy,
        "size_pt": size_pt,
        "widths": widths,
        "align": [_alignment(column.kind) for column in table.columns],
        "head": [prose(_breakable(column.label)) for column in table.columns],
        "rows": [_row(row, table.columns) for row in table.rows],
        "totals": [_total(total, table.columns) for total in table.totals],
        "notes": [prose(note) for note in table.notes],
    }


def _alignment(kind: CellKind) -> str:
    if is_number(kind):
        return "right"
    return "left" if kind is CellKind.TEXT else "center"


def _breakable(label: str) -> str:
    """A head may break before its unit: 처리시간 (분)."""
    return label.replace("(", " (").replace("  (", " (")


def _cell(value: CellValue, column: Column) -> Json:
    shown = show_cell(value, column.kind, column.places)
    return prose(shown) if is_text(column.kind) else shown


def _row(row: Row, columns: Sequence[Column]) -> Json:
    if row.style is RowStyle.GROUP:
        return {"style": row.style.value, "text": prose(str(row.cells[0]))}
    cells = [_cell(value, column) for value, column in zip(row.cells, columns, strict=True)]
    return {"style": row.style.value, "cells": cells}


def total_span(total: Total, columns: Sequence[Column]) -> int:
    """How many leading columns the label of a total line takes: up to the first value."""
    filled = [index for index, column in enumerate(columns) if total.values.get(column.key) is not None]
    return max(1, min(filled, default=len(columns)))


def _total(total: Total, columns: Sequence[Column]) -> Json:
    span = total_span(total, columns)
    cells = [show_cell(total.values.get(c.key), c.kind, c.places) for c in columns[span:]]
    return {"label": total.label, "span": span, "cells": cells, "strong": total.strong}


def shown_column(table: Table, index: int) -> Iterable[str]:
    """Every value of a column as it is shown, the totals too."""
    column = table.columns[index]
    for row in table.rows:
        if row.style is not RowStyle.GROUP:
            yield show_cell(row.cells[index], column.kind, column.places)
    for total in table.totals:
        yield show_cell(total.values.get(column.key), column.kind, column.places)


def _two_lines(label: str) -> float:
    """The least width at which a head takes at most two lines."""
    parts = label.split(" ")
    cuts = range(1, len(parts) + 1)
    return min(max(text_width(" ".join(parts[:cut])), text_width(" ".join(parts[cut:]))) for cut in cuts)


def _natural_em(table: Table, index: int) -> float:
    """The width a column asks for, without padding: its longest value, and the longest word of its head."""
    column = table.columns[index]
    values = max((text_width(text) for text in shown_column(table, index)), default=0.0)
    head = _two_lines(_breakable(column.label)) * 1.06
    if is_text(column.kind) and column.kind is CellKind.TEXT:
        wanted = column.width * 0.5 if column.width else min(values, _TEXT_WIDTH_LIMIT * 0.5)
        return max(wanted, head, _TEXT_WIDTH_LEAST * 0.5)
    return max(values * 1.06, head)


def _fitted(table: Table, line_pt: float) -> tuple[float, list[Json]] | None:
    """The largest size of type at which nothing but words has to be broken, and the widths; None where there is none.

    Numbers and codes get their width in points, words a share of what is left.
    """
    ems = [_natural_em(table, index) for index in range(len(table.columns))]
    words_at = [index for index, column in enumerate(table.columns) if column.kind is CellKind.TEXT]
    for size_pt in (_ROOMY_PT, *_SIZES_PT) if table.roomy else _SIZES_PT:
        points = [em * size_pt + _PADDING_PT for em in ems]
        fixed = sum(point for index, point in enumerate(points) if index not in words_at)
        least = sum(min(points[index], _TEXT_LEAST_PT) for index in words_at)
        if fixed + least > line_pt:
            continue
        if not words_at:
            return size_pt, [{"share": round(point, 1)} for point in points]
        return size_pt, [
            {"share": round(point, 1)} if index in words_at else {"points": round(point, 1)}
            for index, point in enumerate(points)
        ]
    return None
