"""Invoices as files: drawn, and read back from both before anybody sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import PumasiError

if TYPE_CHECKING:
    from datetime import date

    from core.document import Document
    from invoices.invoice import Invoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A document as files, whose totals were read back from both."""

    pdf: bytes
    workbook: bytes


def draw(invoice: Invoice) -> Drawn:
    """PDF and workbook of an invoice. Raises PumasiError where a file does not show the model's totals."""
    from invoices.papers.document import invoice_document

    return drawn(invoice_document(invoice), invoice.written_on)


def drawn(document: Document, day: date) -> Drawn:
    """Both files of a document, read back."""
    from core.periods import seoul
    from documents import pdf, workbook

    files = Drawn(pdf=pdf.render(document, timestamp=seoul(day)), workbook=workbook.render(document))
    read_back(document, files)
    return files


def read_back(document: Document, files: Drawn) -> None:
    """Compare the totals of both files with the model. Raises PumasiError where one differs."""
    from documents import readback

    readback.check_pdf(document, files.pdf)
    readback.check_workbook(document, files.workbook)


def draw_or_reason(invoice: Invoice) -> Drawn | str:
    """The files, or why there are none: one invoice that cannot be drawn does not stop the others."""
    try:
        return draw(invoice)
    except PumasiError as trouble:
        return str(trouble)


def statement_or_reason(invoice: Invoice) -> Drawn | str:
    """The files of the transaction statement of an issued invoice, or why there are none."""
    from invoices.papers.statement import statement_document

    try:
        return drawn(statement_document(invoice), invoice.written_on)
    except PumasiError as trouble:
        return str(trouble)


def reason_against(draft: Invoice) -> str | None:
    """Why a draft must not be issued: drawn without a number and without annexes, its totals read back from both
    files. None where all is well.
    """
    from invoices.papers.document import invoice_document

    try:
        drawn(invoice_document(draft, with_annexes=False), draft.written_on)
    except PumasiError as trouble:
        return str(trouble)
    return None


def file_stem(invoice: Invoice) -> str:
    """Name of the files without extension: number and tenant, or 'preview' and account."""
    return f"preview_{invoice.account}" if invoice.number is None else f"{invoice.number}_{invoice.tenant}"
