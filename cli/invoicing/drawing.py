"""Invoices as files: drawn, and read back from both before anybody sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from invoices.invoice import Invoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An invoice as files, whose totals were read back from both."""

    pdf: bytes
    workbook: bytes


def draw(invoice: Invoice) -> Drawn:
    """PDF and workbook of an invoice. Raises PumasiError where a file does not show the model's totals."""
    from core.periods import seoul
    from documents import pdf, readback, workbook
    from invoices.papers.document import invoice_document

    document = invoice_document(invoice)
    drawn = Drawn(
        pdf=pdf.render(document, timestamp=seoul(invoice.written_on)),
        workbook=workbook.render(document),
    )
    readback.check_pdf(document, drawn.pdf)
    readback.check_workbook(document, drawn.workbook)
    return drawn


def file_stem(invoice: Invoice) -> str:
    """Name of the files without extension: number and tenant, or 'preview' and tenant."""
    return f"{invoice.number or 'preview'}_{invoice.tenant}"
