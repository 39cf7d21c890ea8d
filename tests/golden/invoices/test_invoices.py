"""An invoice of each charge model, line by line, compared with what was approved.

``make golden`` writes the files in ``expected``; look at the difference before it is committed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contracts.charge import Charge
from contracts.terms import MarginWindow
from core.cells import show_cell
from core.channels import Channel
from core.contacts import QualityMeasure, QualityResult
from core.document import Amount, Annex, Block, Bullets, Document, Facts, Heading, Notice, PageBreak, Parties
from core.tables import Row, RowStyle, Table
from documents.prepare import show_fact
from invoices.invoice import InvoiceStatus
from invoices.papers.document import invoice_document
from tests.unit.invoices.office import COST_PLUS, FLAT, HOURLY, METERED, drafted, month_of_contacts, terms
from tests.unit.invoices.sample import DAY, T1

EXPECTED = Path(__file__).parent / "expected"
MODELS: dict[str, Charge] = {
    "flat": replace(FLAT, month_won=6_000_000),
    "metered": METERED,
    "hourly": HOURLY,
    "cost_plus": COST_PLUS,
}


def invoice_of(charge: Charge) -> Document:
    """October of a tenant whose contract began on the 12th: the fee, a KPI that was missed, minutes estimated."""
    contacts = [replace(day, handled_s=(None,) * 48) for day in month_of_contacts()]
    missed = QualityResult(
        tenant=T1,
        channel=Channel.PHONE,
        day=DAY.replace(day=20),
        measure=QualityMeasure.QA,
        sampled=20,
        score=Decimal(80),
    )
    window = MarginWindow.MONTH if charge is MODELS["cost_plus"] else MarginWindow.CONTRACT_YEAR
    contract = terms(charge=charge, valid_from=date(2026, 10, 12), onboarding_fee_won=1_000_000, margin_window=window)
    (draft,) = drafted([contract], contacts=contacts, quality=[missed]).invoices
    return invoice_document(replace(draft, status=InvoiceStatus.ISSUED, number="2026-000001"))


def as_text(document: Document) -> str:
    """All that the document says, a block a paragraph."""
    head = f"{document.title} {document.number} {document.written_on}\n{document.subtitle}"
    return "\n\n".join([head, *("\n".join(lines(block)) for block in document.blocks)]) + "\n"


def lines(block: Block) -> list[str]:
    """One block as lines of text."""
    match block:
        case Parties(supplier=supplier, buyer=buyer):
            return [f"{p.role}: " + ", ".join(f"{k} {v}" for k, v in p.lines) for p in (supplier, buyer)]
        case Amount():
            return [f"{block.label}: {block.won:,}원 ({block.in_words}, {block.note})"]
        case Facts(items=items):
            return [f"{fact.label}: {show_fact(fact)}" for fact in items]
        case Heading() | Annex() | Bullets() | Notice() | PageBreak():
            return running_text(block)
        case Table():
            return table_text(block)
    raise AssertionError(f"an invoice has no {type(block).__name__}")


def running_text(block: Heading | Annex | Bullets | Notice | PageBreak) -> list[str]:
    """Headings, lists, remarks."""
    match block:
        case Heading(text=text):
            return [f"[{text}]"]
        case Annex(label=label, title=title):
            return [f"[{label}: {title}]"]
        case Bullets(items=items):
            return [f"- {item}" for item in items]
        case Notice(text=text):
            return [f"! {text}"]
        case PageBreak():
            return ["---"]


def table_text(table: Table) -> list[str]:
    """Caption, head, rows, totals."""
    caption = f"{table.caption} {table.unit_note}".strip()
    head = " | ".join(column.label for column in table.columns)
    totals = [
        f"= {total.label} | " + " | ".join(f"{k} {v:,}" for k, v in total.values.items() if isinstance(v, int))
        for total in table.totals
    ]
    return [*([caption] if caption else []), head, *(row_text(table, row) for row in table.rows), *totals]


def row_text(table: Table, row: Row) -> str:
    """One row of a table."""
    if row.style is RowStyle.GROUP:
        return f"{row.cells[0]}:"
    cells = zip(row.cells, table.columns, strict=True)
    return "  " + " | ".join(show_cell(value, column.kind, column.places) for value, column in cells).rstrip()


@pytest.mark.parametrize("model", MODELS)
def test_the_invoice_says_what_was_approved(model: str, write_golden: bool) -> None:
    """Word for word and won for won."""
    text = as_text(invoice_of(MODELS[model]))
    path = EXPECTED / f"{model}.txt"
    if write_golden:
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text
