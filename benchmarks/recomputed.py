"""Do the stored values of our workbooks equal what an office program computes from their live formulas?

Contract and quote are written, their stored values taken out, so that nothing but the formulas can bring them back,
and LibreOffice computes them anew. It stands here and not among the tests because a test that needs an office program
would ask every machine to install one.
"""

from __future__ import annotations

import io
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

from benchmarks import papers
from benchmarks.figures import Figures, parse
from documents import workbook

PAPERS = {"contract": papers.contract, "quote": papers.quote}


def formulas_of(content: bytes) -> list[tuple[str, str]]:
    """Sheet and place of every cell that computes."""
    return [
        (sheet.title, cell.coordinate)
        for sheet in openpyxl.load_workbook(io.BytesIO(content))
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]


def differing(content: bytes, computed: bytes) -> list[tuple[str, str]]:
    """Sheet and place of every formula whose stored value is not the one that was computed."""
    ours = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    theirs = openpyxl.load_workbook(io.BytesIO(computed), data_only=True)
    return [
        (title, place)
        for title, place in formulas_of(content)
        if not same(ours[title][place].value, theirs[title][place].value)
    ]


def same(stored: object, computed: object) -> bool:
    """Numbers to the ninth place, anything else exactly."""
    if isinstance(stored, int | float) and isinstance(computed, int | float):
        return math.isclose(stored, computed, abs_tol=1e-9)
    return stored == computed


def recompute(content: bytes, office: str) -> bytes:
    """The workbook as LibreOffice saves it after its stored values were taken out."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "paper.xlsx"
        openpyxl.load_workbook(io.BytesIO(content)).save(bare)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/out", str(bare)]
        subprocess.run([office, profile, "--headless", *to], check=True, capture_output=True, timeout=300)
        return (Path(folder) / "out" / "paper.xlsx").read_bytes()


def main() -> int:
    """Print formulas and differences of each paper; 1 where one differs or no office program is there."""
    figures = Figures("recomputed", parse("Do stored values equal what their formulas compute?"))
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed: nothing was recomputed")
        return 1
    found = []
    for name, paper in PAPERS.items():
        content = workbook.render(paper(1))
        wrong = differing(content, recompute(content, office))
        figures.add(paper=name, formulas=len(formulas_of(content)), differing=len(wrong))
        found += wrong
    figures.show()
    for title, place in found:
        print(f"{title}!{place} differs")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
