"""Issued invoices as files: drawn once, read back, kept by hash, and put into the folder whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from cli.invoicing.drawing import (
    Drawn,
    draw_or_reason,
    file_stem,
    read_back,
    reason_against,
    statement_or_reason,
)
from store.rows import batches

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from cli.context import Session
    from core.ids import AccountId
    from invoices.drafting.books import Drafts
    from invoices.invoice import Invoice

PARALLEL_FROM = 24
"""Below this many invoices a second process costs more than it saves."""
KEPT_AT_ONCE = 32
"""Invoices whose files are kept by one transaction and put into the folder together: some 6 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A document drawn of an invoice: how, under which kinds its files are kept, and what their names begin with."""

    draw: Callable[[Invoice], Drawn | str]
    kinds: Mapping[str, str]
    begin: str

    def paths(self, invoice: Invoice, folder: Path) -> dict[str, Path]:
        """Where its files lie, by kind."""
        return {kind: folder / f"{self.begin}{file_stem(invoice)}{end}" for kind, end in self.kinds.items()}


INVOICE = Face(draw=draw_or_reason, kinds={"pdf": ".pdf", "workbook": ".xlsx"}, begin="")
STATEMENT = Face(
    draw=statement_or_reason, kinds={"statement.pdf": ".pdf", "statement.workbook": ".xlsx"}, begin="statement_"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """How many files were written, and why some invoices have none: those cannot be sent."""

    files_written: int = 0
    refused: Mapping[str, str] = field(default_factory=dict)


def crew(invoices: int) -> AbstractContextManager[Executor]:
    """Who drafts and draws so many invoices: all cores, or this process alone."""
    from runtime.executor import executor

    return executor(workers=1 if invoices < PARALLEL_FROM else None)


def crew_for(session: Session, accounts: Collection[AccountId] | None) -> AbstractContextManager[Executor]:
    """The same for some accounts, or for those of every tenant."""
    from store.tenants import all_tenants

    if accounts is not None:
        return crew(len(accounts))
    with session.database.reading() as connection:
        return crew(len(all_tenants(connection)))


def put_files(
    pool: Executor,
    session: Session,
    invoices: Iterable[Invoice],
    folder: Path,
    told: Callable[[str], None],
    face: Face = INVOICE,
) -> Rendering:
    """Make sure that every issued invoice (or its statement) lies in the folder exactly as kept.

    An invoice never drawn (a run was killed before) is drawn now, its totals read back from both files, and its bytes
    kept in the database before they reach the folder.
    """
    from runtime.executor import in_order
    from runtime.files import sweep, write_files

    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    written = 0

    def missing() -> Iterator[Invoice]:
        """Those never drawn; the files of the others are put where they belong meanwhile."""
        nonlocal written
        for batch in batches(invoices):
            known = kept_hashes(session, batch)
            for invoice in batch:
                hashes = known.get(invoice.number or "", {})
                if set(hashes) >= set(face.kinds):
                    written += _put_again(session, invoice, hashes, folder, face)
                    told(file_stem(invoice))
                else:
                    yield invoice

    refused: dict[str, str] = {}
    for together in batches(in_order(pool, face.draw, missing()), KEPT_AT_ONCE):
        good = [(invoice, result) for invoice, result in together if isinstance(result, Drawn)]
        refused |= {invoice.number or "": result for invoice, result in together if isinstance(result, str)}
        _keep(session, good, face)
        fresh = {
            path: content
            for invoice, files in good
            for path, content in zip(face.paths(invoice, folder).values(), (files.pdf, files.workbook), strict=True)
        }
        write_files(fresh, private=True)
        written += len(fresh)
        for invoice, _ in together:
            told(file_stem(invoice))
    return Rendering(files_written=written, refused=refused)


def checked(pool: Executor, drafts: Drafts, told: Callable[[str], None]) -> Drafts:
    """Drafts whose totals were read back from both files, without a number yet; the others are parked."""
    from dataclasses import replace

    from invoices.usage.accounts import problem
    from runtime.executor import in_order

    refused = {}
    for draft, reason in in_order(pool, reason_against, drafts.invoices):
        if reason is not None:
            refused[draft.account] = (problem("not_drawn", account=draft.account, reason=reason),)
        told(file_stem(draft))
    kept = tuple(draft for draft in drafts.invoices if draft.account not in refused)
    return replace(drafts, invoices=kept, parked={**drafts.parked, **refused})


def kept_hashes(session: Session, invoices: Sequence[Invoice]) -> dict[str, dict[str, str]]:
    """Hashes of the kept files of each invoice, by number and kind."""
    from store.documents import hashes

    with session.database.reading() as connection:
        return hashes(connection, [invoice.number or "" for invoice in invoices])


def kept_files(session: Session, number: str, face: Face = INVOICE) -> Drawn | None:
    """The files of an issued invoice as they were first drawn, or None. Raises EnvironmentTrouble for damaged bytes."""
    from store.documents import kept

    with session.database.reading() as connection:
        pdf, workbook = (kept(connection, number, kind) for kind in face.kinds)
    if pdf is None or workbook is None:
        return None
    return Drawn(pdf=pdf.content, workbook=workbook.content)


def verify_kept(session: Session, invoice: Invoice) -> bool:
    """Read the totals back from the kept files of an issued invoice; False where it was never rendered.

    Raises PumasiError where a file is damaged or shows another total.
    """
    from invoices.papers.document import invoice_document

    files = kept_files(session, invoice.number or "")
    if files is None:
        return False
    read_back(invoice_document(invoice, with_annexes=False), files)
    return True


def _keep(session: Session, drawn: Sequence[tuple[Invoice, Drawn]], face: Face) -> None:
    from documents.engines import engines
    from store.documents import NewDocument, keep_all

    documents = [
        NewDocument(key=invoice.number or "", kind=kind, content=content)
        for invoice, files in drawn
        for kind, content in zip(face.kinds, (files.pdf, files.workbook), strict=True)
    ]
    with session.database.writing() as connection:
        keep_all(connection, documents, engines())


def _put_again(session: Session, invoice: Invoice, hashes: Mapping[str, str], folder: Path, face: Face) -> int:
    """Write what is not there, or not as kept. The bytes are fetched only where they are needed."""
    from runtime.files import write_files

    changed = {
        kind: path
        for kind, path in face.paths(invoice, folder).items()
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != hashes[kind]
    }
    if changed:
        files = kept_files(session, invoice.number or "", face)
        assert files is not None
        contents = dict(zip(face.kinds, (files.pdf, files.workbook), strict=True))
        write_files({path: contents[kind] for kind, path in changed.items()}, private=True)
    return len(changed)
