"""Stored values are what an office program computes from the live formulas: LibreOffice recomputes a whole quote."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from benchmarks import papers
from documents import workbook

OFFICE = shutil.which("libreoffice") or shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_every_formula_of_a_quote_gives_its_stored_value(tmp_path: Path) -> None:
    """The stored values are taken out first, so that nothing but the formulas can bring them back."""
    content = workbook.render(papers.quote(1))
    formulas = openpyxl.load_workbook(io.BytesIO(content))
    bare = tmp_path / "quote.xlsx"
    formulas.save(bare)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out"), str(bare)]
    subprocess.run([str(OFFICE), profile, "--headless", *to], check=True, capture_output=True, timeout=120)
    stored = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    computed = openpyxl.load_workbook(tmp_path / "out" / "quote.xlsx", data_only=True)
    cells = [
        (sheet.title, cell.coordinate)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    assert len(cells) > 100
    pairs = {(title, place): (stored[title][place].value, computed[title][place].value) for title, place in cells}
    assert {where: pair for where, pair in pairs.items() if pair[0] != pytest.approx(pair[1], abs=1e-9)} == {}
