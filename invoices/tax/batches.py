"""Which tax invoice stands in which file: kept once given, so that exporting again never doubles an upload."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import require
from invoices.correction import CorrectionReason
from invoices.head import InvoiceHead
from invoices.invoice import InvoiceKind
from invoices.tax.form import ROWS_MAX


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxPlace:
    """The place of a document's tax invoice: file and row of its period, both counted from one, and since when."""

    number: str
    file: int
    row: int
    exported_on: date

    def __post_init__(self) -> None:
        require(self.file >= 1 and 1 <= self.row <= ROWS_MAX, f"place {self.file}/{self.row} of {self.number}")


def placed(numbers: Iterable[str], known: Sequence[TaxPlace], day: date) -> tuple[TaxPlace, ...]:
    """Places for documents that have none yet: new files behind those there are, up to 100 rows each, by number.

    A file that was written before is never filled up: it may have been uploaded already.
    """
    taken = {place.number for place in known}
    fresh = sorted({number for number in numbers if number not in taken})
    first = max((place.file for place in known), default=0) + 1
    return tuple(
        TaxPlace(number=number, file=first + index // ROWS_MAX, row=index % ROWS_MAX + 1, exported_on=day)
        for index, number in enumerate(fresh)
    )


_AS_IF_NEVER = (CorrectionReason.ERROR, CorrectionReason.LOCAL_CREDIT, CorrectionReason.ISSUED_TWICE)
"""Reasons whose correction bears the date of what it corrects: before the upload it is as if that had never been."""


def void_pairs(documents: Iterable[InvoiceHead], placed_before: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Numbers of documents that were wholly taken back before they stood in any file, each with that of what took it
    back: the tax office never saw the first, so that it needs neither. A correction is one of what was uploaded.
    """
    heads, taken = {head.number: head for head in documents}, frozenset(placed_before)
    withdrawn = {head.corrects for head in heads.values() if head.kind is InvoiceKind.CREDIT_WITHDRAWN}
    return tuple(
        (head.corrects, head.number)
        for head in heads.values()
        if head.corrects in heads
        and not {head.corrects, head.number} & taken
        and head.number not in withdrawn
        and _is_as_if_never(head, heads[head.corrects])
    )


def _is_as_if_never(head: InvoiceHead, corrected: InvoiceHead) -> bool:
    if head.kind is InvoiceKind.CREDIT_WITHDRAWN:
        return True
    is_whole = (head.supply_won, head.vat_won) == (-corrected.supply_won, -corrected.vat_won)
    return head.kind is InvoiceKind.CREDIT_NOTE and head.reason in _AS_IF_NEVER and is_whole


def first_copies(documents: Iterable[InvoiceHead], void: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Numbers of revised invoices whose tax invoice is the first that the office sees: that of what they replace was
    never uploaded.
    """
    gone = {number for number, _ in void}
    return frozenset(head.number for head in documents if head.kind is InvoiceKind.INVOICE and head.corrects in gone)


def files_of(places: Iterable[TaxPlace]) -> Mapping[int, tuple[str, ...]]:
    """Numbers of the documents in each file, in the order of their rows."""
    found: dict[int, list[TaxPlace]] = {}
    for place in places:
        found.setdefault(place.file, []).append(place)
    return {
        file: tuple(place.number for place in sorted(own, key=lambda place: place.row))
        for file, own in sorted(found.items())
    }
