"""The one font of our PDFs: where it is, which version, and whether it can print a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, singledispatch
from importlib import resources
from pathlib import Path

from fontTools.ttLib import TTFont

from core.document import (
    Amount,
    Annex,
    Block,
    Bullets,
    Chart,
    Clause,
    Document,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    Parties,
    Signatures,
)
from core.errors import BrokenInvariant, EnvironmentTrouble
from core.messages import say
from core.problems import Place, Problem
from core.tables import RowStyle, Table
from documents.prepare import show_fact

_PACKAGE = "justmytype_intl_cjk"
_FOLDER = ("fonts", "ofl", "notosanskr")


@cache
def font_file() -> Path:
    """The file of Noto Sans KR. Raises EnvironmentTrouble where the package does not hold it."""
    folder = Path(str(resources.files(_PACKAGE).joinpath(*_FOLDER)))
    found = sorted(folder.glob("*.ttf"))
    if len(found) != 1:
        raise EnvironmentTrouble("documents.font_missing")
    return found[0]


@cache
def characters() -> frozenset[int]:
    """Code points the font has a shape for."""
    with TTFont(font_file(), lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def font_version() -> str:
    """Name and version as the font itself gives them."""
    with TTFont(font_file(), lazy=True) as font:
        names = font["name"]
        return f"{names.getDebugName(1)} {names.getDebugName(5)}"


def missing_characters(text: str) -> list[str]:
    """Characters of a text that the font cannot print, each once, in order. Line breaks are no characters."""
    known = characters()
    composed = unicodedata.normalize("NFC", text)
    return list(dict.fromkeys(c for c in composed if ord(c) not in known and c != "\n"))


def glyph_problems(document: Document) -> list[Problem]:
    """Every character of the document that would be printed as nothing, with its place."""
    return [
        Problem(
            code="documents.glyph_missing",
            where=Place(sheet=document.title),
            values={"character": character, "code": f"U+{ord(character):04X}", "place": place},
        )
        for place, text in texts(document)
        for character in missing_characters(text)
    ]


def texts(document: Document) -> Iterator[tuple[str, str]]:
    """Every text of a document that comes from outside the engines, with a name for its place."""
    head = say("documents.place.head")
    for text in (
        document.title,
        document.subtitle,
        document.number or "",
        document.issuer,
        document.footer,
        document.watermark,
    ):
        yield head, text
    for block in document.blocks:
        yield from _block_texts(block)


@singledispatch
def _block_texts(block: Block) -> Iterator[tuple[str, str]]:
    """Place and text, one function a kind of block."""
    raise BrokenInvariant(f"no texts known of a {type(block).__name__}")


@_block_texts.register
def _(block: Heading | Paragraph) -> Iterator[tuple[str, str]]:
    yield say("documents.place.text", start=block.text[:12]), block.text


@_block_texts.register
def _(block: Notice) -> Iterator[tuple[str, str]]:
    yield say("documents.place.text", start=(block.title or block.text)[:12]), block.title + block.text


@_block_texts.register
def _(block: Bullets) -> Iterator[tuple[str, str]]:
    for item in block.items:
        yield say("documents.place.text", start=item[:12]), item


@_block_texts.register
def _(block: Annex) -> Iterator[tuple[str, str]]:
    yield block.label, block.label + block.title


@_block_texts.register
def _(block: PageBreak) -> Iterator[tuple[str, str]]:
    yield from ()


@_block_texts.register
def _(block: Amount) -> Iterator[tuple[str, str]]:
    yield say("documents.place.facts", name=block.label), block.label + block.note


@_block_texts.register
def _(block: Facts) -> Iterator[tuple[str, str]]:
    yield say("documents.place.facts", name=block.caption), block.caption
    for fact in block.items:
        yield say("documents.place.facts", name=fact.label), fact.label + show_fact(fact)


@_block_texts.register
def _(block: Parties) -> Iterator[tuple[str, str]]:
    for party in (block.supplier, block.buyer):
        for label, text in party.lines:
            yield say("documents.place.party", role=party.role, name=label), party.role + label + text


@_block_texts.register
def _(block: Signatures) -> Iterator[tuple[str, str]]:
    yield say("documents.place.signatures"), block.closing
    for party in block.parties:
        lines = "".join(label + text for label, text in party.lines)
        text = party.role + party.name + party.representative + lines
        yield say("documents.place.party", role=party.role, name=party.name), text


@_block_texts.register
def _(block: Clause) -> Iterator[tuple[str, str]]:
    yield block.title, block.title
    for paragraph in block.paragraphs:
        yield block.title, paragraph.text
        for item in paragraph.items:
            yield block.title, item.text
            for text in item.subitems:
                yield block.title, text


@_block_texts.register
def _(block: Chart) -> Iterator[tuple[str, str]]:
    place = say("documents.place.chart", name=block.title)
    yield place, block.title + block.unit + "".join(block.categories)
    yield place, "".join(row.name for row in block.series)


@_block_texts.register
def _(table: Table) -> Iterator[tuple[str, str]]:
    name = table.caption or table.key
    place = say("documents.place.table", name=name)
    yield place, table.caption + table.unit_note + "".join(table.notes)
    yield place, "".join(column.label for column in table.columns)
    yield place, "".join(total.label for total in table.totals)
    for number, row in enumerate(table.rows, start=1):
        for index, value in enumerate(row.cells):
            if isinstance(value, str):
                label = table.columns[0 if row.style is RowStyle.GROUP else index].label
                yield say("documents.place.cell", name=name, row=number, column=label), value
