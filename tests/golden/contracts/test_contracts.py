"""Contracts of six typical tenants as they are read: the PDF page by page, the workbook cell by cell.

``make golden`` writes the files in ``expected``; look at the difference before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from core.document import Document
from core.periods import seoul
from documents import pdf, readback, workbook
from tests.golden.contracts.tenants import CASES, Case
from tests.golden.reading import cells_text, pages_text

EXPECTED = Path(__file__).parent / "expected"
NAMES = [case.__name__ for case in CASES]


@cache
def drawn(case: Callable[[], Case]) -> tuple[Document, bytes]:
    """The document and its PDF, drawn once for all tests of this module."""
    document = case().document()
    return document, pdf.render(document, timestamp=seoul(document.written_on))


def compare(path: Path, text: str, write_golden: bool) -> None:
    """Write where asked, then compare."""
    if write_golden:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), "look at the difference, then: make golden"


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_page_says_what_was_approved(case: Callable[[], Case], write_golden: bool) -> None:
    """Clauses, amounts and annexes as a tenant's lawyer reads them, page by page."""
    document, content = drawn(case)
    readback.check_pdf(document, content)
    compare(EXPECTED / f"{case.__name__}.pdf.txt", pages_text(content), write_golden)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_cell_holds_what_was_approved(case: Callable[[], Case], write_golden: bool) -> None:
    """The workbook as a tenant's bookkeeper reads it: values, formulas, formats."""
    document, _ = drawn(case)
    content = workbook.render(document)
    readback.check_workbook(document, content)
    compare(EXPECTED / f"{case.__name__}.xlsx.txt", cells_text(content), write_golden)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_place_to_sign_never_stands_alone(case: Callable[[], Case]) -> None:
    """Words of the agreement stand above it on its page: a page of signatures alone could belong to any contract."""
    _, content = drawn(case)
    (page,) = [text for text in readback.pdf_pages(content) if "기명날인" in text.replace("\n", " ")]
    before = page[: page.index("이 계약의 성립을")]
    assert "제1심의 전속 관할법원으로" in before.replace("\r", "").replace("\n", " ") or "대한민국의 법률" in before


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_page_is_counted(case: Callable[[], Case]) -> None:
    """Page n of N stands on every page."""
    pages = readback.pdf_pages(drawn(case)[1])
    assert all(f"{number} / {len(pages)}" in text for number, text in enumerate(pages, start=1))
