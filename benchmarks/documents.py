"""What documents take: contracts, quotes and invoices one by one, many on all cores, and WeasyPrint beside it.

    python -m benchmarks.documents --count 60 --peer /tmp/peers-docs/venv/bin/python

The first rows are CPU milliseconds of one document by stage, then a roster of 336,000 coloured cells. ``per_s`` of the
rows "on N cores" is the whole way: model from terms, PDF, workbook, both read back. The peer draws the same words in
the same font from HTML (``benchmarks/contract_html.py``) in an interpreter of its own; without one its row is left out
and named. Every document is another one, so that no engine answers from what it still holds.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks import contract_html, papers
from benchmarks.figures import Figures, parse
from benchmarks.memory import peak_mib
from core.cells import CellKind
from core.document import (
    Amount,
    ControlTotal,
    Document,
    Parties,
    Party,
)
from core.korean import clock, short_date
from core.periods import seoul
from core.sheets import Grid, GridGroup, GridRow, Sheet, Swatch, Workbook
from core.tables import Column, Row, Table, Total
from documents import pdf, readback, workbook
from runtime.executor import executor, worker_count

Model = TypeVar("Model")
Made = TypeVar("Made")

DAY = date(2026, 11, 9)
STAMP = seoul(DAY, 540)
DOCUMENTS = 20
PEER = Path("/tmp/peers-docs/venv/bin/python")
PEER_DOCUMENTS = 8
LINES = 45
GRID_AGENTS, GRID_DAYS, SLOTS = 1000, 7, 48
PARTY = Party(role="공급자", lines=(("상호", "주식회사 가상상담"), ("주소", "서울특별시 가상구 견본로 12, 3층")))


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


def add_document(figures: Figures, name: str, models: Sequence[Document]) -> None:
    """Rows of one kind of document."""
    pdf.render(models[0], timestamp=STAMP)
    drawn, pdf_ms = timed(models, lambda model: pdf.render(model, timestamp=STAMP))
    books, workbook_ms = timed(models, workbook.render)
    _, pdf_back_ms = timed(list(zip(models, drawn, strict=True)), lambda pair: readback.check_pdf(*pair))
    _, book_back_ms = timed(list(zip(models, books, strict=True)), lambda pair: readback.check_workbook(*pair))
    pages = len(readback.pdf_pages(drawn[0]))
    for kind, cpu_ms, back_ms, file in (
        ("PDF", pdf_ms, pdf_back_ms, drawn[0]),
        ("workbook", workbook_ms, book_back_ms, books[0]),
    ):
        shown = pages if kind == "PDF" else None
        figures.add(what=f"{name}, {kind}", cpu_ms=cpu_ms, read_back_ms=back_ms, pages=shown, size_kb=len(file) / 1024)


# --- Many on all cores ----------------------------------------------------------------------------


def whole_way(make: Callable[[int], Document], number: int) -> float:
    """One document from its terms to both files, read back; the most memory this process ever held, in MiB."""
    model = make(number)
    readback.check_pdf(model, pdf.render(model, timestamp=STAMP))
    readback.check_workbook(model, workbook.render(model))
    return peak_mib()


def add_many(figures: Figures, name: str, make: Callable[[int], Document], count: int) -> None:
    """Documents a second on all cores, after each worker made one; memory is that of the largest worker."""
    workers = worker_count(None)
    with executor(workers=workers) as pool:
        list(pool.map(whole_way, repeat(make, workers * 2), range(workers * 2)))
        begun_s = time.perf_counter()
        held_mib = list(pool.map(whole_way, repeat(make, count), range(count), chunksize=2))
        wall_s = time.perf_counter() - begun_s
    figures.add(what=f"{name} on {workers} cores", per_s=count / wall_s, memory_mib=max(held_mib))


# --- The same contract beside another engine ------------------------------------------------------


def drawn_alone(count: int) -> tuple[float, float, float]:
    """Our PDFs of the same contracts in a process of their own: wall and CPU seconds of one, MiB held."""
    models = [papers.contract(number) for number in range(count)]
    pdf.render(models[0], timestamp=STAMP)
    begun_s, cpu_s = time.perf_counter(), time.process_time()
    for model in models:
        pdf.render(model, timestamp=STAMP)
    wall_s, cpu_s = time.perf_counter() - begun_s, time.process_time() - cpu_s
    return wall_s / count, cpu_s / count, peak_mib()


def add_peer(figures: Figures, peer: Path, count: int) -> None:
    """Ours and WeasyPrint's on the same contracts, one core each. Raises CalledProcessError where the peer fails."""
    with executor(workers=2) as pool:
        wall_s, cpu_s, memory_mib = pool.submit(drawn_alone, count).result()
    figures.add(what="the same contract: ours", cpu_ms=cpu_s * 1000, per_s=1 / wall_s, memory_mib=memory_mib)
    with TemporaryDirectory() as folder:
        for number in range(count):
            text = contract_html.html(papers.contract(number))
            Path(folder, f"{number:03d}.html").write_text(text, encoding="utf-8")
        script = Path(__file__).with_name("weasyprint_peer.py")
        done = subprocess.run([peer, script, folder], check=True, capture_output=True, text=True)
        pages = len(readback.pdf_pages(Path(folder, "000.pdf").read_bytes()))
    told = json.loads(done.stdout)
    figures.add(
        what=f"the same contract: WeasyPrint {told['version']}",
        cpu_ms=told["cpu_s"] * 1000,
        pages=pages,
        per_s=1 / told["wall_s"],
        memory_mib=told["memory_mib"],
    )
    figures.result(weasyprint_cpu_times_ours=told["cpu_s"] / cpu_s)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--count", type=int, default=60, help="documents on all cores (60)")
    parser.add_argument("--peer", type=Path, metavar="PYTHON", help=f"an interpreter with WeasyPrint ({PEER})")


def main() -> int:
    """Measure and show."""
    arguments = parse("How long does a document take?", _arguments)
    figures = Figures("documents", arguments)
    numbers = range(DOCUMENTS)
    invoices = [replace(invoice(), number=f"B-{number}", subtitle=f"{number}") for number in numbers]
    add_document(figures, f"invoice of {LINES} lines", invoices)
    contracts, words_ms = timed(numbers, papers.contract)
    add_document(figures, "contract", contracts)
    quotes, prices_ms = timed(numbers, papers.quote)
    add_document(figures, "quote", quotes)
    figures.add(what="contract, clauses written", cpu_ms=words_ms)
    figures.add(what="quote, all prices", cpu_ms=prices_ms)
    (content,), grid_ms = timed([roster()], workbook.render)
    cells = GRID_AGENTS * GRID_DAYS * SLOTS
    figures.add(what=f"roster of {cells:,} coloured cells", cpu_ms=grid_ms, size_kb=len(content) / 1024)
    add_many(figures, "contracts", papers.contract, arguments.count)
    add_many(figures, "quotes", papers.quote, arguments.count)
    peer = arguments.peer or PEER
    if peer.exists():
        add_peer(figures, peer, PEER_DOCUMENTS)
    else:
        figures.result(weasyprint=f"not measured: no interpreter at {peer}")
    figures.show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
