"""CPU time of one document each: invoice and contract as PDF and workbook, read back, and a roster of 336,000 cells.

Every document is another one (number and subtitle differ), so that no engine answers from what it still holds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from benchmarks.figures import Figures, parse
from core.cells import CellKind
from core.document import (
    Amount,
    Clause,
    ClauseItem,
    ClauseParagraph,
    ControlTotal,
    Document,
    Parties,
    Party,
    Signature,
    Signatures,
)
from core.korean import clock, short_date
from core.periods import seoul
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table, Total
from documents import pdf, readback, workbook

Model = TypeVar("Model")
Made = TypeVar("Made")

DAY = date(2026, 11, 9)
STAMP = seoul(DAY, 540)
DOCUMENTS = 20
LINES, CLAUSES = 45, 24
GRID_AGENTS, GRID_DAYS, SLOTS = 1000, 7, 48
PARTY = Party(role="공급자", lines=(("상호", "주식회사 가상상담"), ("주소", "서울특별시 가상구 견본로 12, 3층")))
SENTENCE = (
    "당사자는 변경이 필요한 때에는 변경하고자 하는 날의 30일 전까지 상대방에게 서면으로 통지하고 협의하여야 하며, "
    "협의가 이루어지지 아니한 때에는 종전의 조건을 적용한다."
)


def invoice() -> Document:
    """Lines billed by the minute."""
    rows = tuple(Row.of("전화 상담", 60 + n, 24_000, (60 + n) * 400) for n in range(LINES))
    total = sum((60 + n) * 400 for n in range(LINES))
    lines = Table(
        key="lines",
        caption="청구 내역",
        columns=(
            Column(key="item", label="품목"),
            Column(key="minutes", label="처리시간(분)", kind=CellKind.MINUTES),
            Column(key="price_won", label="시간당 단가(원)", kind=CellKind.WON),
            Column(
                key="supply_won", label="공급가액(원)", kind=CellKind.WON, formula="ROUND({minutes}*{price_won}/60,0)"
            ),
        ),
        rows=rows,
        totals=(Total(label="합계", values={"supply_won": total}),),
    )
    buyer = replace(PARTY, role="공급받는자")
    return Document(
        kind="invoice",
        title="청구서",
        written_on=DAY,
        blocks=(Parties(supplier=PARTY, buyer=buyer), Amount(key="total", label="청구금액", won=total), lines),
        control_totals=(ControlTotal(key="total", won=total), ControlTotal(key="lines.supply_won", won=total)),
    )


def contract() -> Document:
    """Clauses with items, and a place to sign."""
    paragraph = ClauseParagraph(text=SENTENCE, items=(ClauseItem(text=SENTENCE, subitems=("하나", "둘")),))
    clauses = (
        Clause(number=number, heading="계약의 변경", paragraphs=(paragraph, ClauseParagraph(text=SENTENCE)))
        for number in range(1, CLAUSES + 1)
    )
    sides = (Signature(role="갑", name="가", representative="나"), Signature(role="을", name="다", representative="라"))
    fee = Amount(key="fee", label="월 이용료", won=1_931_000)
    return Document(
        kind="contract",
        title="도급계약서",
        written_on=DAY,
        blocks=(fee, *clauses, Signatures(parties=sides)),
        control_totals=(ControlTotal(key="fee", won=fee.won),),
    )


def roster() -> Workbook:
    """A week of a thousand agents."""
    colours = tuple(("phone", "chat", None)[slot // 6 % 3] for slot in range(GRID_DAYS * SLOTS))
    grid = Grid(
        key="week",
        headers=(Column(key="agent", label="상담사"),),
        groups=tuple(GridGroup(label=short_date(DAY), span=SLOTS) for _ in range(GRID_DAYS)),
        columns=tuple(clock(30 * slot) for slot in range(SLOTS)) * GRID_DAYS,
        rows=tuple(GridRow(headers=(f"A{number:04d}",), colours=colours) for number in range(GRID_AGENTS)),
        palette=(Swatch(key="phone", label="전화", fill="#BCD7E6"), Swatch(key="chat", label="채팅", fill="#CFE3C8")),
    )
    return Workbook(title="근무표", written_on=DAY, sheets=(Sheet(name="주", blocks=(grid,)),))


def timed(models: Sequence[Model], make: Callable[[Model], Made]) -> tuple[list[Made], float]:
    """What was made of each, and the mean CPU milliseconds."""
    start_s = time.process_time()
    made = [make(model) for model in models]
    return made, (time.process_time() - start_s) / len(models) * 1000


def add_document(figures: Figures, name: str, document: Document) -> None:
    """Rows of one kind of document."""
    many = [replace(document, number=f"B-{number}", subtitle=f"{name} {number}") for number in range(DOCUMENTS)]
    pdf.render(document, timestamp=STAMP)
    drawn, pdf_ms = timed(many, lambda model: pdf.render(model, timestamp=STAMP))
    books, workbook_ms = timed(many, workbook.render)
    _, pdf_back_ms = timed(list(zip(many, drawn, strict=True)), lambda pair: readback.check_pdf(*pair))
    _, book_back_ms = timed(list(zip(many, books, strict=True)), lambda pair: readback.check_workbook(*pair))
    figures.add(what=f"{name}, PDF", cpu_ms=pdf_ms, read_back_ms=pdf_back_ms, size_kb=len(drawn[0]) / 1024)
    figures.add(what=f"{name}, workbook", cpu_ms=workbook_ms, read_back_ms=book_back_ms, size_kb=len(books[0]) / 1024)


def main() -> int:
    """Measure and show."""
    figures = Figures("documents", parse("How long does a document take?"))
    add_document(figures, f"invoice of {LINES} lines", invoice())
    add_document(figures, f"contract of {CLAUSES} clauses", contract())
    (content,), grid_ms = timed([roster()], workbook.render)
    cells = GRID_AGENTS * GRID_DAYS * SLOTS
    figures.add(what=f"roster of {cells:,} coloured cells", cpu_ms=grid_ms, size_kb=len(content) / 1024)
    figures.show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
