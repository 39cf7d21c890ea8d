"""The template of a kind as a workbook model: heads with notes, lists, and a guide with an example of each column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from core.cells import CellValue
from core.intake import ColumnSpec, SheetSpec
from core.sheets import TemplateColumn, TemplateSheet, TemplateWorkbook
from store.imports.known import KindSpec

WIDTH_MIN = 11
WIDTH_MAX = 34


def template(kind: KindSpec, written_on: date) -> TemplateWorkbook:
    """The template of a kind; it imports as it is once rows are filled in."""
    return template_of(kind.title, kind.sheets, f"pumasi import {kind.name} 파일", kind.guide, written_on)


def template_of(
    title: str,
    sheets: Sequence[SheetSpec],
    command: str,
    guide: Sequence[str],
    written_on: date,
    rows: Mapping[str, tuple[tuple[CellValue, ...], ...]] | None = None,
) -> TemplateWorkbook:
    """The template of any table that people fill in; ``command`` reads it.

    ``rows`` by the name of their sheet stand there already.
    """
    filled = rows or {}
    notes = tuple(f"[{sheet.name}] {sheet.note}" for sheet in sheets if sheet.note)
    return TemplateWorkbook(
        title=f"{title} 양식",
        written_on=written_on,
        sheets=tuple(
            TemplateSheet(
                name=sheet.name,
                columns=tuple(_column(column) for column in sheet.columns),
                rows=filled.get(sheet.name, ()),
            )
            for sheet in sheets
        ),
        guide=(
            f"채운 뒤 `{command}`로 읽습니다.",
            "문제가 하나라도 있으면 모두 알리고 아무것도 저장하지 않습니다.",
            *notes,
            *guide,
        ),
    )


def _column(column: ColumnSpec) -> TemplateColumn:
    # Hangul takes two columns of width; an example must be readable at once.
    width = max(2 * len(column.header), len(column.example), WIDTH_MIN) + 2
    return TemplateColumn(
        header=column.header,
        note=column.note,
        example=column.example,
        kind=column.kind,
        choices=column.choices,
        required=column.is_required,
        width=min(width, WIDTH_MAX),
    )
