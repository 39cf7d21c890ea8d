"""Issued invoices as files: drawn once, read back, kept by hash, and put into the folder whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cli.invoicing.drawing import Drawn, draw, file_stem

if TYPE_CHECKING:
    from cli.context import Session
    from invoices.invoice import Invoice

KINDS = {"pdf": ".pdf", "workbook": ".xlsx"}
PARALLEL_FROM = 24
"""Below this many invoices a second process costs more than it saves."""
CHUNK = 4
"""Invoices handed to a worker at once."""


def kept_bytes(session: Session, invoice: Invoice) -> Drawn | None:
    """The files of an issued invoice as they were first drawn, or None."""
    from store.documents import kept

    assert invoice.number is not None
    with session.database.reading() as connection:
        found = {kind: kept(connection, invoice.number, kind) for kind in KINDS}
    pdf, workbook = found["pdf"], found["workbook"]
    if pdf is None or workbook is None:
        return None
    return Drawn(pdf=pdf.content, workbook=workbook.content)


def put_files(session: Session, invoices: Sequence[Invoice], folder: Path, told: Callable[[str], None]) -> int:
    """Make sure that every issued invoice lies in the folder exactly as kept; returns how many files were written.

    An invoice never drawn (a run was killed before) is drawn now, its totals read back from both files, and its bytes
    kept in the database before they reach the folder.
    """
    from runtime.files import sweep, write_files

    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    written = 0
    missing: list[Invoice] = []
    for invoice in invoices:
        drawn = kept_bytes(session, invoice)
        if drawn is None:
            missing.append(invoice)
        else:
            written += _write_changed(invoice, drawn, folder)
            told(file_stem(invoice))
    for invoice, drawn in _drawn(missing):
        _keep(session, invoice, drawn)
        files = _files(invoice, drawn, folder)
        write_files(files, private=True)
        written += len(files)
        told(file_stem(invoice))
    return written


def _drawn(invoices: Sequence[Invoice]) -> Iterator[tuple[Invoice, Drawn]]:
    """Draw invoices in order; many of them on all cores."""
    if len(invoices) < PARALLEL_FROM:
        yield from ((invoice, draw(invoice)) for invoice in invoices)
        return
    from runtime.executor import executor

    with executor() as pool:
        yield from zip(invoices, pool.map(draw, invoices, chunksize=CHUNK), strict=True)


def _keep(session: Session, invoice: Invoice, drawn: Drawn) -> None:
    from documents.engines import engines
    from store.documents import keep

    assert invoice.number is not None
    versions = engines()
    with session.database.writing() as connection:
        for kind, content in (("pdf", drawn.pdf), ("workbook", drawn.workbook)):
            keep(connection, invoice.number, kind, sha256(content).hexdigest(), content, versions)


def _files(invoice: Invoice, drawn: Drawn, folder: Path) -> dict[Path, bytes]:
    stem = file_stem(invoice)
    return {folder / f"{stem}.pdf": drawn.pdf, folder / f"{stem}.xlsx": drawn.workbook}


def _write_changed(invoice: Invoice, drawn: Drawn, folder: Path) -> int:
    """Write what is not there, or not as kept."""
    from runtime.files import write_files

    wanted = {
        path: content
        for path, content in _files(invoice, drawn, folder).items()
        if not path.is_file() or path.read_bytes() != content
    }
    if wanted:
        write_files(wanted, private=True)
    return len(wanted)
