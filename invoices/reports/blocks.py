"""Blocks that several reports share: a table as a page shows it, and the words of a standing."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from core.cells import is_number, show_cell
from core.document import Document, Facts, Heading, Notice
from core.sheets import Sheet, Workbook
from core.tables import RowStyle, Table
from invoices.reports.month import Standing

STANDINGS: Mapping[Standing, str] = {
    Standing.ISSUED: "발행",
    Standing.DRAFT: "미발행(초안)",
    Standing.EMPTY: "청구 없음",
    Standing.PARKED: "보류",
    Standing.NO_CONTRACT: "계약 없음",
}


def template() -> str:
    """Source of the page that shows a report."""
    return (files(__package__) / "templates" / "report.html.j2").read_text(encoding="utf-8")


def workbook_of(document: Document) -> Workbook:
    """The same blocks as a workbook: a summary, then a sheet per table."""
    words = tuple(block for block in document.blocks if isinstance(block, Facts | Notice))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    subtitle = f"{document.subtitle} · {document.issuer}" if document.issuer else document.subtitle
    sheets = [Sheet(name="요약", blocks=words, title=document.title, subtitle=subtitle)] if words else []
    sheets += [Sheet(name=table.sheet, blocks=(table,), title=table.sheet, subtitle=subtitle) for table in tables]
    return Workbook(
        title=f"{document.title} {document.subtitle}",
        written_on=document.written_on,
        sheets=tuple(sheets),
        author=document.issuer,
    )


def page_of(document: Document) -> dict[str, object]:
    """The values of the page: the blocks of a document that stand in a browser as well."""
    blocks: list[dict[str, object]] = []
    for block in document.blocks:
        match block:
            case Heading():
                blocks.append({"kind": "heading", "text": block.text})
            case Notice():
                blocks.append({"kind": "notice", "text": block.text, "title": block.title, "tone": block.tone.value})
            case Facts():
                facts = [(f.label, f"{show_cell(f.value, f.kind, f.places)}{f.unit}") for f in block.items]
                blocks.append({"kind": "facts", "items": facts})
            case Table():
                blocks.append({"kind": "table", "table": _table(block)})
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "footer": document.footer,
        "blocks": blocks,
    }


def _table(table: Table) -> dict[str, object]:
    rows = []
    for row in table.rows:
        if row.style is RowStyle.GROUP:
            rows.append({"style": "group", "cells": [str(row.cells[0])]})
            continue
        cells = [show_cell(v, c.kind, c.places) for v, c in zip(row.cells, table.columns, strict=True)]
        rows.append({"style": row.style.value, "cells": cells})
    return {
        "caption": table.caption,
        "unit": table.unit_note,
        "heads": [column.label for column in table.columns],
        "numbers": [is_number(column.kind) for column in table.columns],
        "rows": rows,
        "totals": [
            [total.label] + [show_cell(total.values.get(c.key), c.kind, c.places) for c in table.columns[1:]]
            for total in table.totals
        ],
        "notes": list(table.notes),
    }
