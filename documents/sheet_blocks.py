"""Blocks of the document model on a sheet: one function a kind."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from core.cells import CellKind, is_number
from core.document import (
    Amount,
    Annex,
    Block,
    Bullets,
    Chart,
    Clause,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Parties,
    Party,
    Signature,
    Signatures,
    Tone,
)
from core.errors import BrokenInvariant
from core.korean import circled, ganada, korean_date
from core.tables import Table
from documents import house, words
from documents.sheet_charts import write_chart
from documents.sheet_formats import Property, number_format
from documents.sheet_tables import write_table
from documents.sheet_writer import LINE_PT, SheetWriter, control_name, lines_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format

Edge = dict[str, Property]
"""Properties of a format, mostly its rules."""


@singledispatch
def write_block(block: Block, on: SheetWriter) -> None:
    """Write a block at the cursor and move it below."""
    raise BrokenInvariant(f"no cells for a {type(block).__name__}")


@write_block.register
def _(block: Heading, on: SheetWriter) -> None:
    on.gap(10 if block.level == 1 else 6)
    size = (13, 11.5, 10.5)[block.level - 1]
    colour = house.ACCENT if block.level < 3 else house.INK
    on.text(block.text, on.formats.get(bold=True, font_size=size, font_color=colour), points=size + 8)


@write_block.register
def _(block: Paragraph, on: SheetWriter) -> None:
    small = block.style is ParagraphStyle.SMALL
    form = on.formats.get(
        text_wrap=True,
        align="center" if block.style is ParagraphStyle.CENTRED else "left",
        font_size=9 if small else 10,
        font_color=house.MUTED if small else house.INK,
    )
    on.text(block.text, form)
    on.gap(4)


@write_block.register
def _(block: Bullets, on: SheetWriter) -> None:
    form = on.formats.get(text_wrap=True, align="left", indent=1)
    for place, item in enumerate(block.items, start=1):
        on.text(f"{place}. {item}" if block.numbered else f"• {item}", form)
    on.gap(4)


@write_block.register
def _(block: Notice, on: SheetWriter) -> None:
    warning = block.tone is Tone.WARNING
    edge = house.WARNING if warning else house.ACCENT
    fill = house.WARNING_TINT if warning else house.TINT
    on.gap(6)
    if block.title:
        form = on.formats.get(bold=True, font_color=edge, bg_color=fill, indent=1, left=5, left_color=edge)
        on.text(block.title, form, points=18)
    on.text(block.text, on.formats.get(text_wrap=True, align="left", bg_color=fill, indent=1, left=5, left_color=edge))
    on.gap(6)


@write_block.register
def _(block: PageBreak, on: SheetWriter) -> None:
    raise BrokenInvariant("a page break starts a sheet and is not written on one")


@write_block.register
def _(block: Annex, on: SheetWriter) -> None:
    on.text(block.label, on.formats.get(bold=True, font_color=house.ACCENT), points=18)
    form = on.formats.get(bold=True, font_size=15, bottom=2, bottom_color=house.ACCENT)
    on.text(block.title, form, points=24)
    on.gap(8)


@write_block.register
def _(block: Facts, on: SheetWriter) -> None:
    on.gap(6)
    if block.caption:
        on.text(block.caption, on.formats.get(bold=True, font_size=11), points=18)
    pairs = min(block.columns, on.columns // 2)
    runs = on.segments((1.0, 2.6) * pairs)
    for start in range(0, len(block.items), pairs):
        height = LINE_PT + 4
        first_row = start == 0
        edge: Edge = {
            "top": 2 if first_row else 7,
            "top_color": house.ACCENT if first_row else house.HAIRLINE,
            "bottom": 7,
            "bottom_color": house.HAIRLINE,
        }
        items = block.items[start : start + pairs]
        for place in range(pairs):
            label_run, value_run = runs[2 * place], runs[2 * place + 1]
            label = on.formats.get(font_color=house.MUTED, font_size=9, bg_color=house.TINT, indent=1, **edge)
            if place >= len(items):
                on.merged(*label_run, None, label)
                on.merged(*value_run, None, on.formats.get(**edge))
                continue
            fact = items[place]
            on.merged(*label_run, fact.label, label)
            suffix = fact.unit or (words.WON if fact.kind is CellKind.WON else "")
            form = _fact_format(on, fact.kind, fact.places, suffix, edge)
            on.merged(*value_run, fact.value, form)
            if fact.key:
                on.define(control_name(fact.key), on.row, value_run[0])
            if isinstance(fact.value, str):
                height = max(height, lines_of(fact.value, on.width_of(*value_run)) * LINE_PT + 4)
        on.sheet.set_row(on.row, height)
        on.row += 1
    on.gap(6)


def _fact_format(on: SheetWriter, kind: CellKind, places: int | None, unit: str, edge: Edge) -> Format:
    shown = number_format(kind, places)
    if unit and is_number(kind):
        space = "" if unit == words.WON else " "
        escaped = unit.replace('"', "")
        shown = f'{shown}"{space}{escaped}"'
    return on.formats.get(num_format=shown, align="left", indent=1, text_wrap=kind is CellKind.TEXT, **edge)


@write_block.register
def _(block: Parties, on: SheetWriter) -> None:
    on.gap(6)
    count = max(len(block.supplier.lines), len(block.buyer.lines))
    runs = on.segments((1.0, 2.6) * 2)
    top = on.row
    for side, party in enumerate((block.supplier, block.buyer)):
        on.row = top
        _party_lines(on, party, runs[2 * side], runs[2 * side + 1], count)
    on.gap(6)


def _party_lines(
    on: SheetWriter, party: Party, label_run: tuple[int, int], value_run: tuple[int, int], count: int
) -> None:
    """One side: its role over both runs, then its lines."""
    role = on.formats.get(
        bold=True, font_color=house.ACCENT, bg_color=house.TINT_STRONG, align="center", top=2, top_color=house.ACCENT
    )
    on.merged(label_run[0], value_run[1], party.role, role)
    on.raise_row(LINE_PT + 4)
    on.row += 1
    for place in range(count):
        label, text = party.lines[place] if place < len(party.lines) else ("", "")
        edge: Edge = {
            "bottom": 1 if place == count - 1 else 7,
            "bottom_color": house.RULE if place == count - 1 else house.HAIRLINE,
        }
        label_form = on.formats.get(font_color=house.MUTED, font_size=9, bg_color=house.TINT, indent=1, **edge)
        on.merged(*label_run, label, label_form)
        on.merged(*value_run, text, on.formats.get(text_wrap=True, align="left", indent=1, **edge))
        on.raise_row(lines_of(text, on.width_of(*value_run)) * LINE_PT + 4)
        on.row += 1


@write_block.register
def _(block: Amount, on: SheetWriter) -> None:
    on.gap(6)
    runs = on.segments((1.2, 3.4, 2.0))
    edge: Edge = {
        "top": 2,
        "top_color": house.ACCENT,
        "bottom": 1,
        "bottom_color": house.ACCENT,
        "bg_color": house.TINT,
    }
    spoken = f"{block.in_words}\n{block.note}" if block.note else block.in_words
    form = on.formats.get(bold=True, font_size=11, font_color=house.ACCENT, indent=1, **edge)
    on.merged(*runs[0], block.label, form)
    on.merged(*runs[1], spoken, on.formats.get(text_wrap=True, font_size=9.5, **edge))
    form = on.formats.get(bold=True, font_size=16, align="right", num_format=f'#,##0"{words.WON}"', **edge)
    on.merged(*runs[2], block.won, form)
    on.define(control_name(block.key), on.row, runs[2][0])
    on.sheet.set_row(on.row, 40)
    on.row += 1
    on.gap(6)


@write_block.register
def _(block: Table, on: SheetWriter) -> None:
    write_table(block, on)


@write_block.register
def _(block: Clause, on: SheetWriter) -> None:
    on.gap(8)
    on.text(block.title, on.formats.get(bold=True, font_size=10.5), points=18)
    several = len(block.paragraphs) > 1
    for number, paragraph in enumerate(block.paragraphs, start=1):
        mark = f"{circled(number)} " if several else ""
        on.text(mark + paragraph.text, on.formats.get(text_wrap=True, valign="top"))
        for place, item in enumerate(paragraph.items, start=1):
            on.text(f"{place}. {item.text}", on.formats.get(text_wrap=True, valign="top", align="left", indent=2))
            for letter, text in enumerate(item.subitems, start=1):
                on.text(
                    f"{ganada(letter)}. {text}", on.formats.get(text_wrap=True, valign="top", align="left", indent=4)
                )


@write_block.register
def _(block: Signatures, on: SheetWriter) -> None:
    on.gap(14)
    if block.closing:
        on.text(block.closing, on.formats.get(text_wrap=True))
        on.gap(8)
    day = korean_date(block.signed_on) if block.signed_on else words.YEAR_MONTH_DAY_BLANK
    on.text(day, on.formats.get(align="center", font_size=11), points=20)
    on.gap(10)
    runs = on.segments((1.0, 1.0))
    for start in range(0, len(block.parties), 2):
        top = bottom = on.row
        for party, run in zip(block.parties[start : start + 2], runs, strict=False):
            on.row = top
            _signature(on, party, run)
            bottom = max(bottom, on.row)
        on.row = bottom
        on.gap(14)


def _signature(on: SheetWriter, party: Signature, run: tuple[int, int]) -> None:
    wrapped: Edge = {"text_wrap": True}
    rows: tuple[tuple[str, Edge], ...] = (
        (party.role, {"bold": True, "font_color": house.ACCENT, "font_size": 9, "top": 2, "top_color": house.ACCENT}),
        (party.name, {"bold": True, "font_size": 12}),
        *((f"{label}  {text}", wrapped) for label, text in party.lines),
        (f"{words.REPRESENTATIVE}  {party.representative}    {words.SEAL}", {"font_size": 11}),
    )
    for text, properties in rows:
        on.merged(*run, text, on.formats.get(**properties))
        on.raise_row(lines_of(text, on.width_of(*run)) * LINE_PT + 5)
        on.row += 1


@write_block.register
def _(block: Chart, on: SheetWriter) -> None:
    write_chart(block, on)
