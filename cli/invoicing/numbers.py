"""Issued documents by their numbers, as a user types them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from core.errors import NotFound

if TYPE_CHECKING:
    from cli.context import Session
    from invoices.invoice import Invoice


def issued_documents(session: Session, numbers: Sequence[str]) -> tuple[Invoice, ...]:
    """Documents by number. Raises NotFound that names every number nobody issued."""
    from store.invoices import invoices_by_number

    with session.database.reading() as connection:
        found = invoices_by_number(connection, numbers)
    missing = sorted(set(numbers) - {document.number for document in found})
    if missing:
        raise NotFound("invoice.unknown_numbers", numbers=", ".join(missing))
    return found


def documents_by_number(session: Session, numbers: Iterable[str]) -> Iterator[Invoice]:
    """Issued documents, batch by batch, so that not all of a month are in memory at once."""
    from store.invoices import invoices_by_number
    from store.rows import batches

    for batch in batches(numbers):
        with session.database.reading() as connection:
            found = invoices_by_number(connection, batch)
        yield from found


def issued_document(session: Session, number: str) -> Invoice:
    """One document. Raises NotFound."""
    return issued_documents(session, [number])[0]
