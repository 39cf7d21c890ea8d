"""Document model to the plain JSON that the static Typst layouts loop over: every value already a string.

Nothing here draws. Widths of columns are decided here, because the layout language cannot look at all rows
first.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence
from functools import singledispatch

from core.cells import CellKind, is_number, show_cell
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
from core.tables import Table
from documents import charts, house, words
from documents.table_layout import LANDSCAPE_MM, PORTRAIT_MM, table_layout
from documents.text import Json, prose, text_width


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
            _block(block, width_mm) | {"outline": level, "signed": isinstance(after, Signatures)}
            for block, after, level in zip(
                document.blocks, (*document.blocks[1:], None), _outline(document.blocks), strict=True
            )
        ],
    }
    return unicodedata.normalize("NFC", json.dumps(data, ensure_ascii=False))


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
    return {"block": "annex", "label": block.label, "title": block.title, "new_page": block.new_page}


@_block.register
def _(block: Parties, width_mm: float) -> dict[str, Json]:
    return {"block": "parties", "sides": [_party(block.supplier), _party(block.buyer)]}


@_block.register
def _(block: Table, width_mm: float) -> dict[str, Json]:
    return table_layout(block, width_mm)


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
    # What is left of the last row belongs to the last fact.
    rest = -len(items) % facts.columns
    widest = max(text_width(fact.label) for fact in facts.items)
    return {
        "block": "facts",
        "caption": facts.caption,
        "columns": facts.columns,
        "items": items,
        "last_span": 1 + 2 * rest,
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
