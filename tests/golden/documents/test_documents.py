"""The text of finished PDFs and every cell of finished workbooks, compared with what was approved.

``make golden`` writes the files in ``expected``; look at the difference before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.cells import CellKind
from core.document import Document
from core.sheets import TemplateColumn, TemplateSheet, TemplateWorkbook, Workbook
from documents import pdf, readback, workbook
from tests.golden.reading import cells_text
from tests.unit.documents import samples

EXPECTED = Path(__file__).parent / "expected"


def small_invoice() -> Document:
    """Six lines are enough to see everything."""
    return samples.invoice(6)


def small_roster() -> Workbook:
    """Three agents, two days."""
    grid = samples.roster_grid(3, 2)
    sheet = samples.roster().sheets[0]
    return Workbook(
        title="주간 근무표",
        written_on=date(2026, 11, 5),
        sheets=(type(sheet)(name=sheet.name, title=sheet.title, subtitle=sheet.subtitle, blocks=(grid,)),),
    )


def template() -> TemplateWorkbook:
    """A template for import."""
    return TemplateWorkbook(
        title="상담사 가져오기 양식",
        written_on=date(2026, 11, 1),
        guide=("한 행에 상담사 한 명을 적습니다. 진한 머리글은 반드시 채워야 합니다.",),
        sheets=(
            TemplateSheet(
                name="상담사",
                columns=(
                    TemplateColumn(header="코드", note="센터에서 쓰는 코드", example="A001", required=True),
                    TemplateColumn(header="고용형태", note="계약의 종류", choices=("정규", "시간제"), required=True),
                    TemplateColumn(header="입사일", note="근무 시작일", example="2026-01-05", kind=CellKind.DATE),
                    TemplateColumn(header="시급", note="통상시급(원)", example="10320", kind=CellKind.WON),
                ),
            ),
        ),
    )


def pdf_text(document: Document) -> str:
    """The text layer, line by line."""
    return readback.pdf_text(pdf.render(document, timestamp=samples.STAMP)).replace("\r\n", "\n") + "\n"


CASES: dict[str, Callable[[], str]] = {
    "invoice.pdf.txt": lambda: pdf_text(small_invoice()),
    "contract.pdf.txt": lambda: pdf_text(samples.contract()),
    "invoice.xlsx.txt": lambda: cells_text(workbook.render(small_invoice())),
    "contract.xlsx.txt": lambda: cells_text(workbook.render(samples.contract())),
    "roster.xlsx.txt": lambda: cells_text(workbook.render(small_roster())),
    "template.xlsx.txt": lambda: cells_text(workbook.render(template())),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_document_says_what_was_approved(name: str, write_golden: bool) -> None:
    """Word for word, cell for cell."""
    found = CASES[name]()
    path = EXPECTED / name
    if write_golden:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
