"""Electronic tax invoices at the edge: which documents are due for upload, in which files, and the files themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli.context import Session
    from core.periods import BillingPeriod
    from core.problems import Problem
    from invoices.invoice import Invoice
    from invoices.tax.batches import TaxPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxFiles:
    """Files of a period by name, and each document with its place in them; ``fresh`` are the places given now.

    ``waiting`` are documents whose date of writing has not come, ``untaxed`` those with nothing left to tax.
    """

    contents: Mapping[str, bytes]
    placed: tuple[tuple[TaxPlace, Invoice], ...]
    fresh: tuple[TaxPlace, ...]
    waiting: tuple[Invoice, ...]
    untaxed: tuple[Invoice, ...]
    problems: tuple[Problem, ...]


def tax_files(
    session: Session, period: BillingPeriod, day: date, *, keep: bool, documents: Sequence[Invoice] | None = None
) -> TaxFiles:
    """All upload files of a period as of a day. What stands in a file already stays there.

    With ``keep`` new places are kept, in the transaction that read the old ones; with problems no place is given to
    anything. ``documents`` are all of the period, where somebody has them at hand.
    """
    from invoices.tax.batches import files_of
    from invoices.tax.checks import tax_problems
    from invoices.tax.entry import entry_of
    from store.invoices import invoices_of
    from store.tax_places import tax_places

    with session.database.reading() as connection:
        found = invoices_of(connection, period) if documents is None else documents
        known = tax_places(connection, period)
    by_number = {document.number or "": document for document in found}
    taxed = {number for number, document in by_number.items() if entry_of(document) is not None}
    due = {number for number in taxed if by_number[number].written_on <= day}
    left = sorted(due - {place.number for place in known})
    problems = tuple(problem for number in left for problem in tax_problems(by_number[number]))
    fresh: tuple[TaxPlace, ...] = ()
    if left and not problems:
        known, fresh = _places(session, period, [by_number[number] for number in left], day, keep=keep)
    contents = dict(
        _file(period, file, [by_number[number] for number in numbers])
        for file, numbers in files_of((*known, *fresh)).items()
    )
    return TaxFiles(
        contents=contents,
        placed=tuple((place, by_number[place.number]) for place in (*known, *fresh)),
        fresh=fresh,
        waiting=tuple(by_number[number] for number in sorted(taxed - due)),
        untaxed=tuple(by_number[number] for number in sorted(by_number.keys() - taxed)),
        problems=problems,
    )


def _places(
    session: Session, period: BillingPeriod, documents: Sequence[Invoice], day: date, *, keep: bool
) -> tuple[tuple[TaxPlace, ...], tuple[TaxPlace, ...]]:
    """Places known by now, and new ones: corrections begin a file of their own. Kept in one transaction or not at all,
    so that two runs at once never place a document twice.
    """
    from invoices.tax.batches import placed
    from store.tax_places import keep_tax_places, tax_places

    corrected = [document.number or "" for document in documents if document.correction is not None]
    plain = [document.number or "" for document in documents if document.correction is None]
    with session.database.writing() if keep else session.database.reading() as connection:
        known = tax_places(connection, period)
        fresh = placed(plain, known, day)
        fresh += placed(corrected, (*known, *fresh), day)
        if keep:
            keep_tax_places(connection, period, fresh)
    return known, fresh


def file_name(period: BillingPeriod, file: int, *, is_corrected: bool) -> str:
    """Name of an upload file; of one with corrections it says so."""
    return f"hometax_{period}_{file:03d}{'_corrected' if is_corrected else ''}.xlsx"


def tax_folder(session: Session, period: BillingPeriod) -> Path:
    """Where the upload files of a period lie."""
    return session.workspace.root / "tax" / str(period)


def _file(period: BillingPeriod, file: int, documents: list[Invoice]) -> tuple[str, bytes]:
    """Name and bytes of one upload file."""
    from core.text_sheet import TextSheet
    from documents.text_sheet import render
    from invoices.tax import form
    from invoices.tax.entry import entry_of, row_of

    entries = [entry for entry in map(entry_of, documents) if entry is not None]
    is_corrected = any(document.correction is not None for document in documents)
    sheet = TextSheet(
        name=form.SHEET,
        guide=form.CORRECTED_GUIDE if is_corrected else form.GUIDE,
        head_row=form.HEAD_ROW,
        heads=tuple(column.head for column in form.FORM),
        required=frozenset(place for place, column in enumerate(form.FORM) if column.is_required),
        rows=tuple(row_of(entry) for entry in entries),
        written_on=max(entry.written_on for entry in entries),
        author=entries[0].supplier.name,
    )
    return file_name(period, file, is_corrected=is_corrected), render(sheet)


def put_tax_files(made: TaxFiles, folder: Path) -> int:
    """Make sure that every file lies in the folder; returns how many were written."""
    from runtime.files import sweep, write_files

    if not made.contents:
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    wanted = {
        folder / name: content
        for name, content in made.contents.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    }
    if wanted:
        write_files(wanted, private=True)
    return len(wanted)
