"""The same contract as HTML for a peer that draws pages from it: every word of the model, the same font, A4."""

from __future__ import annotations

from html import escape

from core.cells import is_number, show_cell
from core.document import Amount, Annex, Block, Clause, Document, Facts, Paragraph, Signatures
from core.korean import circled, ganada, korean_date
from core.tables import RowStyle, Table
from documents import house, words
from documents.fonts import font_file
from documents.prepare import show_fact

STYLE = """
@font-face { font-family: "House"; src: url("file://FONT"); font-weight: 100 900; }
@page { size: A4; margin: 21mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); } }
body { font-family: "House"; font-size: 9.5pt; color: INK; word-break: keep-all; text-align: justify; }
p { margin: 6pt 0; line-height: 1.45; }
h1 { text-align: center; font-size: 20pt; } h2 { font-size: 10pt; break-after: avoid; }
h3 { font-size: 15pt; break-before: page; border-bottom: 1.2pt solid ACCENT; }
table { width: 100%; border-collapse: collapse; font-size: 8pt; margin: 8pt 0; }
th, td { border-bottom: 0.5pt solid HAIRLINE; padding: 3.9pt 4.5pt; text-align: left; }
th { background: TINT; } .number { text-align: right; } thead { display: table-header-group; }
.items { margin: 0; padding-left: 22pt; } .sign { break-inside: avoid; }
"""


def html(document: Document) -> str:
    """One page of HTML that holds all of a contract."""
    style = STYLE.replace("FONT", str(font_file()))
    for name in ("INK", "ACCENT", "HAIRLINE", "TINT"):
        style = style.replace(name, house.COLOURS[name.lower()])
    body = "\n".join(_block(block) for block in document.blocks)
    head = f"<h1>{escape(document.title)}</h1><p>{escape(document.subtitle)}</p><p>{escape(document.number or '')}</p>"
    return f"<!doctype html><html lang=ko><meta charset=utf-8><style>{style}</style><body>{head}{body}</body></html>"


def _block(block: Block) -> str:
    if isinstance(block, Clause):
        return _clause(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Facts):
        cells = "".join(f"<tr><th>{escape(fact.label)}<td>{escape(show_fact(fact))}" for fact in block.items)
        return f"<table>{cells}</table>"
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    if isinstance(block, Amount):
        return f"<p>{escape(block.label)} {block.in_words} {block.won:,}{words.WON} {escape(block.note)}</p>"
    if isinstance(block, Annex):
        return f"<h3>{escape(block.label)} {escape(block.title)}</h3>"
    assert isinstance(block, Signatures), f"a contract with a {type(block).__name__}"
    return _signatures(block)


def _clause(clause: Clause) -> str:
    several = len(clause.paragraphs) > 1
    parts = [f"<h2>{escape(clause.title)}</h2>"]
    for number, paragraph in enumerate(clause.paragraphs, start=1):
        mark = f"{circled(number)} " if several else ""
        parts.append(f"<p>{mark}{escape(paragraph.text)}</p>")
        for place, item in enumerate(paragraph.items, start=1):
            parts.append(f"<p class=items>{place}. {escape(item.text)}</p>")
            parts += [f"<p class=items>{ganada(at)}. {escape(text)}</p>" for at, text in enumerate(item.subitems, 1)]
    return "".join(parts)


def _table(table: Table) -> str:
    columns = table.columns
    kinds = ["number" if is_number(column.kind) else "words" for column in columns]
    head = "".join(f"<th>{escape(column.label)}" for column in columns)
    rows = []
    for row in table.rows:
        if row.style is RowStyle.GROUP:
            rows.append(f"<tr><th colspan={len(columns)}>{escape(str(row.cells[0]))}")
            continue
        cells = zip(row.cells, columns, kinds, strict=True)
        rows.append("<tr>" + "".join(f"<td class={k}>{escape(show_cell(v, c.kind, c.places))}" for v, c, k in cells))
    for total in table.totals:
        shown = [show_cell(total.values.get(column.key), column.kind, column.places) for column in columns[1:]]
        rows.append(f"<tr><th>{escape(total.label)}" + "".join(f"<th class=number>{text}" for text in shown))
    notes = "".join(f"<p>※ {escape(note)}</p>" for note in table.notes)
    return f"<p>{escape(table.caption)}</p><table><thead><tr>{head}</thead><tbody>{''.join(rows)}</table>{notes}"


def _signatures(signatures: Signatures) -> str:
    day = korean_date(signatures.signed_on) if signatures.signed_on else words.YEAR_MONTH_DAY_BLANK
    parts = [f"<div class=sign><p>{escape(signatures.closing)}</p><p>{day}</p>"]
    for party in signatures.parties:
        lines = "".join(f"<p>{escape(label)} {escape(text)}</p>" for label, text in party.lines)
        signed = f"{words.REPRESENTATIVE} {escape(party.representative)} {words.SEAL}"
        parts.append(f"<p>{escape(party.role)} {escape(party.name)}</p>{lines}<p>{signed}</p>")
    return "".join([*parts, "</div>"])
