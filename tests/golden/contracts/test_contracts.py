"""The wording of contracts as a tenant's lawyer reads them, compared with what was approved.

``make golden`` writes the files in ``expected``; look at the difference before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contracts.papers.document import contract_document
from contracts.requests.drafting import draft_terms
from contracts.requests.request import KpiRequest
from contracts.terms import ChargeModel, ContractTerms, KpiKind, MeteredUnit, TaxDateRule
from core.cells import show_cell
from core.channels import Channel
from core.document import Amount, Annex, Block, Clause, Document, Facts, Paragraph, Signatures
from core.korean import circled, ganada
from core.service import HolidayRule
from core.tables import Row, RowStyle, Table
from documents.prepare import show_fact
from tests.unit.contracts.samples import SUPPLIER, drafting, request, shipped_rates, tenant, windows

EXPECTED = Path(__file__).parent / "expected"


def small_flat_shop() -> ContractTerms:
    """Half a person by day on phone and chat, a flat price, an onboarding fee: the usual tenant."""
    return draft_terms(
        request(
            with_onboarding=True,
            policy={
                "반품·교환": "수령 후 7일 안, 단순 변심은 왕복 배송비를 고객이 부담",
                "보상": "2만원까지 즉시 처리",
            },
            contacts={"갑 책임자": "한가온, 02-000-0001, cs@gaon.example"},
        ),
        drafting(),
    )


def night_cost_plus() -> ContractTerms:
    """Two people round the clock on three channels, cost-plus by grade, closing on the 25th, KPIs of its own."""
    kpis = (
        KpiRequest(kind=KpiKind.SERVICE_LEVEL, channel=Channel.PHONE, target=Decimal("0.85"), within_s=30),
        KpiRequest(kind=KpiKind.ABANDON_RATE, channel=Channel.PHONE, target=Decimal("0.05")),
        KpiRequest(kind=KpiKind.BACKLOG_AGE, channel=Channel.BOARD, target=Decimal(43_200)),
        KpiRequest(kind=KpiKind.CSAT, target=Decimal("0.9"), credit_share=Decimal("0.05")),
    )
    return draft_terms(
        request(
            model=ChargeModel.COST_PLUS,
            share_fte=Decimal(2),
            valid_from=date(2026, 7, 1),
            valid_until=date(2027, 6, 30),
            expected_contacts={Channel.PHONE: 1_500, Channel.CHAT: 800, Channel.BOARD: 300},
            closing_day=25,
            payment_day=10,
            tax_date=TaxDateRule.PAYMENT_DAY,
            kpis=kpis,
            empowerment_won=0,
            planning_overtime_billable=True,
        ),
        drafting(tuple(Channel), windows(range(7), 0, 1440, HolidayRule.OPEN)),
    )


def weekend_minutes() -> ContractTerms:
    """A third of a person on weekends, metered by the minute."""
    return draft_terms(
        request(
            model=ChargeModel.METERED,
            unit=MeteredUnit.MINUTE,
            share_fte=Decimal("0.3"),
            expected_contacts={Channel.PHONE: 350},
        ),
        drafting((Channel.PHONE,), windows((5, 6), 600, 1080, HolidayRule.OPEN)),
    )


def evening_hours() -> ContractTerms:
    """One person by the hour until late in the evening, without any expectation given."""
    return draft_terms(
        request(model=ChargeModel.HOURLY, share_fte=Decimal(1), expected_contacts={}),
        drafting((Channel.PHONE, Channel.BOARD), windows(range(5), 1_080, 1_440)),
    )


CASES: tuple[Callable[[], ContractTerms], ...] = (small_flat_shop, night_cost_plus, weekend_minutes, evening_hours)


def lines_of(document: Document) -> Iterator[str]:
    """Every word of a document, as a reader meets it."""
    yield f"{document.title} | {document.subtitle} | {document.number} | {document.watermark} | {document.footer}"
    for block in document.blocks:
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    if isinstance(block, Clause):
        yield ""
        yield block.title
        for number, paragraph in enumerate(block.paragraphs, start=1):
            yield f"{circled(number)} {paragraph.text}" if len(block.paragraphs) > 1 else paragraph.text
            for place, item in enumerate(paragraph.items, start=1):
                yield f"  {place}. {item.text}"
                yield from (f"    {ganada(n)}. {text}" for n, text in enumerate(item.subitems, start=1))
    elif isinstance(block, Amount):
        yield f"{block.label}: {block.won:,}원 ({block.in_words}) {block.note}"
    elif isinstance(block, Facts):
        yield from (f"{fact.label}: {show_fact(fact)}" for fact in block.items)
    elif isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Annex):
        yield ""
        yield f"== {block.label} {block.title}"
    elif isinstance(block, Signatures):
        yield block.closing
        yield from (f"{party.role}: {party.name} {party.representative}" for party in block.parties)
    elif isinstance(block, Table):
        yield f"[{block.caption}]"
        yield " | ".join(column.label for column in block.columns)
        yield from (_row_text(block, row) for row in block.rows)
        yield from (f"{total.label}: {total.values}" for total in block.totals)
        yield from block.notes
    else:
        raise AssertionError(f"a {type(block).__name__} that no reader sees here")


def _row_text(table: Table, row: Row) -> str:
    if row.style is RowStyle.GROUP:
        return f"– {row.cells[0]}"
    cells = zip(row.cells, table.columns, strict=True)
    return " | ".join(show_cell(value, column.kind, column.places) for value, column in cells)


@pytest.mark.parametrize("case", CASES, ids=[case.__name__ for case in CASES])
def test_the_contract_says_what_was_approved(case: Callable[[], ContractTerms], write_golden: bool) -> None:
    """Clauses, amounts and annexes of a typical tenant, word for word."""
    document = contract_document(case(), tenant(), SUPPLIER, shipped_rates(), written_on=date(2026, 1, 1))
    text = "\n".join(lines_of(document)) + "\n"
    path = EXPECTED / f"{case.__name__}.txt"
    if write_golden:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), "look at the difference, then: make golden"
