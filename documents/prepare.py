"""Document model to the plain JSON that the static Typst layouts loop over: every value already a string.

Nothing here draws. Widths of columns are decided here, because the layout language cannot look at all rows
first.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import singledispatch

from core.cells import CellKind, CellValue, is_number, is_text, show_cell
from core.document import (
    Amount,
    Annex,
    Block,
    Bullets,
    Chart,
    Clause,
    Document,
    Fact,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    Parties,
    Party,
    Signatures,
)
from core.errors import BrokenInvariant
from core.korean import circled, ganada, korean_date
from core.tables import Column, Row, RowStyle, Table, Total
from documents import charts, house, words

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]

PORTRAIT_MM, LANDSCAPE_MM = 174.0, 261.0
"""Width of the text on A4 with 18 mm margins."""
_MM_A_POINT = 25.4 / 72
_TABLE_SIZES_PT = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_CELL_PADDING_PT = 9.0
_TEXT_WIDTH_LIMIT = 34.0
"""Characters after which a column of words is broken over lines rather than widened."""
_TEXT_WIDTH_LEAST = 10.0


def text_width(text: str) -> float:
    """Width of one line in ems of Noto Sans KR, near enough to decide columns: Hangul 0.92, digits 0.56."""
    total = 0.0
    for character in text:
        if unicodedata.east_asian_width(character) in "WF":
            total += 0.92
        elif character in " .,:;|'·()[]ijl":
            total += 0.33
        elif character.isupper() or character in "%&@mwMW":
            total += 0.66
        else:
            total += 0.56
    return total


def prepare(document: Document) -> str:
    """The document as JSON text, in composed Unicode (NFC): names from a Mac arrive decomposed."""
    width_mm = LANDSCAPE_MM if document.landscape else PORTRAIT_MM
    data: dict[str, Json] = {
        "title": document.title,
        "subtitle": document.subtitle,
        "deed": document.deed,
        "meta": [
            [words.NUMBER, document.number or words.DRAFT_NUMBER],
            [words.WRITTEN_ON, korean_date(document.written_on)],
        ],
        "issuer": document.issuer,
        "footer": document.footer,
        "watermark": document.watermark,
        "landscape": document.landscape,
        "colours": house.COLOURS,
        "font": house.FONT_FAMILY,
        "blocks": [
            _block(block, width_mm) | {"outline": level}
            for block, level in zip(document.blocks, _outline(document.blocks), strict=True)
        ],
    }
    return unicodedata.normalize("NFC", json.dumps(data, ensure_ascii=False))


def prose(text: str) -> Json:
    """Lines of words, each with a flag: a Korean word is kept whole, as Korean typesetting for reading does.

    Words of more than 24 characters may break anywhere, else an address without spaces would leave the page.
    """
    return [[[word, _kept(word)] for word in line.split(" ") if word] for line in text.split("\n")]


def _kept(word: str) -> bool:
    return len(word) <= 24 and any("가" <= character <= "힣" for character in word)


def _outline(blocks: Sequence[Block]) -> Iterator[int]:
    """Level of each block in the outline of the PDF, 0 for none: PDF/UA forbids to skip a level."""
    base = 1
    for block in blocks:
        if isinstance(block, Heading):
            base = min(block.level + 1, base + 1)
            yield base
        elif isinstance(block, Annex):
            base = 2
            yield base
        else:
            yield base + 1 if isinstance(block, Clause) else 0


@singledispatch
def _block(block: Block, width_mm: float) -> dict[str, Json]:
    """What the layout needs of a block; one function a kind."""
    raise BrokenInvariant(f"no layout for a {type(block).__name__}")


@_block.register
def _(block: Heading, width_mm: float) -> dict[str, Json]:
    return {"block": "heading", "level": block.level, "text": prose(block.text)}


@_block.register
def _(block: Paragraph, width_mm: float) -> dict[str, Json]:
    return {"block": "paragraph", "style": block.style.value, "text": prose(block.text)}


@_block.register
def _(block: Bullets, width_mm: float) -> dict[str, Json]:
    return {"block": "bullets", "numbered": block.numbered, "items": [prose(item) for item in block.items]}


@_block.register
def _(block: Notice, width_mm: float) -> dict[str, Json]:
    return {"block": "notice", "tone": block.tone.value, "title": block.title, "text": prose(block.text)}


@_block.register
def _(block: PageBreak, width_mm: float) -> dict[str, Json]:
    return {"block": "page_break"}


@_block.register
def _(block: Annex, width_mm: float) -> dict[str, Json]:
    return {"block": "annex", "label": block.label, "title": block.title}


@_block.register
def _(block: Parties, width_mm: float) -> dict[str, Json]:
    return {"block": "parties", "sides": [_party(block.supplier), _party(block.buyer)]}


@_block.register
def _(block: Amount, width_mm: float) -> dict[str, Json]:
    return {
        "block": "amount",
        "label": block.label,
        "words": block.in_words,
        "won": f"{block.won:,}",
        "unit": words.WON,
        "note": block.note,
    }


def show_fact(fact: Fact) -> str:
    """The value of a fact with its unit; won without a unit get 원."""
    shown = show_cell(fact.value, fact.kind, fact.places)
    unit = fact.unit or (words.WON if fact.kind is CellKind.WON and shown else "")
    return f"{shown}{unit}" if unit in ("", words.WON) else f"{shown} {unit}"


@_block.register
def _(facts: Facts, width_mm: float) -> dict[str, Json]:
    items: list[Json] = [
        {"label": fact.label, "value": prose(show_fact(fact)), "number": is_number(fact.kind)} for fact in facts.items
    ]
    while len(items) % facts.columns:
        items.append({"label": "", "value": prose(""), "number": False})
    widest = max(text_width(fact.label) for fact in facts.items)
    return {
        "block": "facts",
        "caption": facts.caption,
        "columns": facts.columns,
        "items": items,
        "label_em": round(min(widest, 14.0) + 1.6, 2),
    }


def _party(party: Party) -> Json:
    widest = max(text_width(label) for label, _ in party.lines)
    return {
        "role": list(party.role),
        "lines": [[label, prose(text)] for label, text in party.lines],
        "label_em": round(min(widest, 8.0) + 1.4, 2),
    }


@_block.register
def _(clause: Clause, width_mm: float) -> dict[str, Json]:
    several = len(clause.paragraphs) > 1
    return {
        "block": "clause",
        "title": clause.title,
        "paragraphs": [
            {
                "mark": circled(number) if several else "",
                "text": prose(paragraph.text),
                "items": [
                    {
                        "mark": f"{place}.",
                        "text": prose(item.text),
                        "subitems": [
                            [f"{ganada(letter)}.", prose(text)] for letter, text in enumerate(item.subitems, 1)
                        ],
                    }
                    for place, item in enumerate(paragraph.items, 1)
                ],
            }
            for number, paragraph in enumerate(clause.paragraphs, 1)
        ],
    }


@_block.register
def _(signatures: Signatures, width_mm: float) -> dict[str, Json]:
    day = korean_date(signatures.signed_on) if signatures.signed_on else words.YEAR_MONTH_DAY_BLANK
    return {
        "block": "signatures",
        "closing": prose(signatures.closing),
        "day": day,
        "seal": words.SEAL,
        "representative_label": words.REPRESENTATIVE,
        "parties": [
            {
                "role": party.role,
                "name": party.name,
                "representative": party.representative,
                "lines": [[label, prose(text)] for label, text in party.lines],
            }
            for party in signatures.parties
        ],
    }


@_block.register
def _(chart: Chart, width_mm: float) -> dict[str, Json]:
    drawing = charts.draw(chart, width_mm=width_mm)
    return {
        "block": "chart",
        "title": chart.title,
        "svg": charts.shapes_svg(drawing),
        "alt": charts.alternative_text(chart),
        "width": drawing.width,
        "height": drawing.height,
        "size": charts.FONT_SIZE,
        "labels": [
            {
                "x": round(label.x, 2),
                "y": round(label.y, 2),
                "text": label.text,
                "anchor": label.anchor,
                "colour": label.colour,
            }
            for label in drawing.labels
        ],
    }


# --- Tables ---------------------------------------------------------------------------------------


@_block.register
def _(table: Table, width_mm: float) -> dict[str, Json]:
    size_pt, widths = _column_widths(table, width_mm / _MM_A_POINT)
    return {
        "block": "table",
        "caption": table.caption,
        "unit_note": table.unit_note,
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


def _column_widths(table: Table, line_pt: float) -> tuple[float, list[Json]]:
    """Size of the type, and the widths: numbers and codes in points, words as shares of what is left.

    The largest size at which nothing but words has to be broken.
    """
    ems = [_natural_em(table, index) for index in range(len(table.columns))]
    words_at = [index for index, column in enumerate(table.columns) if column.kind is CellKind.TEXT]
    for size_pt in _TABLE_SIZES_PT:
        points = [em * size_pt + _CELL_PADDING_PT for em in ems]
        fixed = sum(point for index, point in enumerate(points) if index not in words_at)
        least = sum(min(points[index], 60.0) for index in words_at)
        if fixed + least <= line_pt:
            break
    if not words_at:
        return size_pt, [{"share": round(point, 1)} for point in points]
    widths: list[Json] = [
        {"share": round(point, 1)} if index in words_at else {"points": round(point, 1)}
        for index, point in enumerate(points)
    ]
    return size_pt, widths
