"""Electronic tax invoices at the edge: which documents are due for upload, in which files, and the files themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cli.context import Session
    from core.ids import TenantId
    from core.periods import BillingPeriod
    from core.problems import Problem
    from invoices.correction import Correction
    from invoices.invoice import Invoice
    from invoices.tax.batches import TaxPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxDocument:
    """What is told of a document beside its place: its days and its sums."""

    number: str
    tenant: TenantId
    written_on: date
    supply_won: int
    vat_won: int
    total_won: int
    correction: Correction | None
    """Why it is a corrected one; None also of a revised invoice whose first version was never uploaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxFiles:
    """Files of a period by name, and each document with its place in them; ``fresh`` are the places given now.

    ``waiting`` are documents whose date of writing has not come, ``untaxed`` those with nothing left to tax, ``void``
    numbers of credit notes that were withdrawn before they stood in any file, with those of what withdrew them.
    """

    contents: Mapping[str, bytes]
    placed: tuple[tuple[TaxPlace, TaxDocument], ...]
    fresh: tuple[TaxPlace, ...]
    waiting: tuple[TaxDocument, ...]
    untaxed: tuple[TaxDocument, ...]
    void: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def tax_files(session: Session, period: BillingPeriod, day: date, *, keep: bool) -> TaxFiles:
    """All upload files of a period as of a day. What stands in a file already stays there.

    With ``keep`` new places are kept, in the transaction that read the old ones; with problems no place is given to
    anything.
    """
    from cli.invoicing.numbers import documents_by_number
    from invoices.tax.batches import files_of, first_copies, void_pairs
    from invoices.tax.checks import row_problems
    from invoices.tax.entry import entry_of, row_of
    from store.invoices import heads
    from store.tax_places import tax_places

    with session.database.reading() as connection:
        found = heads(connection, period)
        known = tax_places(connection, period)
    placed = {place.number for place in known}
    void = void_pairs(found, placed)
    left_out = {number for pair in void for number in pair}
    firsts = first_copies(found, void)
    by_number: dict[str, TaxDocument] = {}
    taxed: set[str] = set()
    faults: list[Problem] = []
    for document in documents_by_number(session, [head.number for head in found]):
        told = _told(document, firsts)
        by_number[told.number] = told
        entry = None if told.number in left_out else entry_of(document, is_first=told.number in firsts)
        if entry is not None:
            taxed.add(told.number)
            if told.number not in placed and told.written_on <= day:
                faults += row_problems(row_of(entry), told.number)
    problems = tuple(faults)
    due = {number for number in taxed if by_number[number].written_on <= day}
    left = sorted(due - placed)
    fresh: tuple[TaxPlace, ...] = ()
    if left and not problems:
        known, fresh = _places(session, period, [by_number[number] for number in left], day, keep=keep)
    contents = dict(
        _file(session, period, file, numbers, firsts) for file, numbers in files_of((*known, *fresh)).items()
    )
    return TaxFiles(
        contents=contents,
        placed=tuple((place, by_number[place.number]) for place in (*known, *fresh)),
        fresh=fresh,
        waiting=tuple(by_number[number] for number in sorted(taxed - due)),
        untaxed=tuple(by_number[number] for number in sorted(by_number.keys() - taxed - left_out)),
        void=void,
        problems=problems,
    )


def _told(document: Invoice, firsts: frozenset[str]) -> TaxDocument:
    return TaxDocument(
        number=document.number or "",
        tenant=document.tenant,
        written_on=document.written_on,
        supply_won=document.supply_won,
        vat_won=document.vat_won,
        total_won=document.total_won,
        correction=None if document.number in firsts else document.correction,
    )


def _places(
    session: Session, period: BillingPeriod, documents: Sequence[TaxDocument], day: date, *, keep: bool
) -> tuple[tuple[TaxPlace, ...], tuple[TaxPlace, ...]]:
    """Places known by now, and new ones: corrections begin a file of their own. Kept in one transaction or not at all,
    so that two runs at once never place a document twice.
    """
    from invoices.tax.batches import placed
    from store.tax_places import keep_tax_places, tax_places

    corrected = [document.number for document in documents if document.correction is not None]
    plain = [document.number for document in documents if document.correction is None]
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


def _file(
    session: Session, period: BillingPeriod, file: int, numbers: Sequence[str], firsts: frozenset[str]
) -> tuple[str, bytes]:
    """Name and bytes of one upload file; ``firsts`` are revised invoices that correct nothing in the office's eyes."""
    from cli.invoicing.numbers import documents_by_number
    from core.text_sheet import TextSheet
    from documents.text_sheet import render
    from invoices.tax import form
    from invoices.tax.entry import entry_of, row_of

    by_number = {document.number: document for document in documents_by_number(session, numbers)}
    made = (entry_of(by_number[number], is_first=number in firsts) for number in numbers)
    entries = [entry for entry in made if entry is not None]
    is_corrected = any(entry.correction is not None for entry in entries)
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
