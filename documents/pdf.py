"""Document model to PDF with Typst: static layouts, values as JSON, one bundled font, the same bytes twice."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

import typst

from core.document import Document
from core.errors import BrokenInvariant, ProblemsFound, require
from documents import fonts
from documents.prepare import prepare

LAYOUT = Path(__file__).parent / "layout"
_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]


@cache
def _compiler() -> typst.Compiler:
    """One compiler a process: it keeps the font and the layouts in memory."""
    return typst.Compiler(
        input=LAYOUT / "document.typ",
        root=LAYOUT,
        font_paths=[fonts.font_file().parent],
        ignore_system_fonts=True,
    )


def render(document: Document, *, timestamp: datetime) -> bytes:
    """The PDF of a document: PDF/A-3a (archival, tagged), A4.

    ``timestamp`` becomes the date of creation inside the file: the same document and timestamp give the same
    bytes with the same versions of engine and font (``documents.engines()``). Raises ProblemsFound where
    the font has no shape for a character, before anything is drawn.
    """
    require(timestamp.tzinfo is not None, "a timestamp without a zone")
    problems = fonts.glyph_problems(document)
    if problems:
        raise ProblemsFound(problems)
    try:
        made = _compiler().compile(
            format="pdf",
            sys_inputs={"data": prepare(document)},
            pdf_standards=_STANDARDS,
            timestamp=int(timestamp.timestamp()),
        )
    except typst.TypstError as broken:
        # The layouts are ours and static: whatever fails in them is our mistake, not the user's.
        raise BrokenInvariant(f"the layout of a {document.kind} failed: {broken.diagnostic}") from broken
    if not isinstance(made, bytes):
        raise BrokenInvariant("a PDF is one stream of bytes")
    return made
