"""An electronic tax invoice (전자세금계산서) as the bulk-upload form takes it: the record, and its row of 59 texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.errors import require
from core.parties import Party
from invoices.correction import Correction
from invoices.invoice import Invoice, InvoiceKind
from invoices.tax.form import COLUMNS, FORM, ITEMS_MAX
from invoices.tax.items import TaxItem, tax_items

TAXED, ZERO_RATED = "01", "02"
"""Kind of the tax invoice: taxed at the common rate, or zero-rated (영세율: a local letter of credit)."""
CLAIM = "02"
"""청구: it asks for payment; 영수 (01) would confirm one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxEntry:
    """One tax invoice. ``number`` is that of our document; supply and tax are those of its items.

    ``correction`` names the reason and the document of a corrected one (수정세금계산서).
    """

    number: str
    supplier: Party
    buyer: Party
    written_on: date
    items: tuple[TaxItem, ...]
    remark: str
    correction: Correction | None = None
    is_zero_rated: bool = False

    def __post_init__(self) -> None:
        require(0 < len(self.items) <= ITEMS_MAX, "a tax invoice has one to four items")

    @property
    def supply_won(self) -> int:
        """공급가액."""
        return sum(item.supply_won for item in self.items)

    @property
    def tax_won(self) -> int:
        """세액."""
        return sum(item.tax_won for item in self.items)


def entry_of(invoice: Invoice, *, is_first: bool = False) -> TaxEntry | None:
    """The tax invoice of a document (of a draft: as it would be); None where nothing is left to tax, because credits
    are as large as the charges. Late interest has none: it stands outside VAT (부가가치세법 제29조 제5항 제5호).

    ``is_first``: the tax office never saw what this one corrects, so that it is no correction there.
    """
    require(invoice.kind.is_of_service, "a tax invoice of late interest")
    items = tax_items(invoice.lines)
    if not items:
        return None
    entry = TaxEntry(
        number=invoice.number or "",
        supplier=invoice.supplier,
        buyer=invoice.buyer,
        written_on=invoice.written_on,
        items=items,
        remark=_remark(invoice, None if is_first else invoice.correction),
        correction=None if is_first else invoice.correction,
        is_zero_rated=invoice.vat_rate == 0,
    )
    require(entry.supply_won == invoice.supply_won and entry.tax_won == invoice.vat_won, "tax invoice ≠ invoice")
    return entry


_PAPERS = {
    InvoiceKind.INVOICE: "청구서",
    InvoiceKind.CREDIT_NOTE: "차감 청구서",
    InvoiceKind.CREDIT_WITHDRAWN: "차감 철회 청구서",
}


def _remark(invoice: Invoice, correction: Correction | None) -> str:
    """What the buyer finds our document by; of a correction also the reason, with its code, and what is corrected."""
    paper = _PAPERS[invoice.kind]
    remark = f"{invoice.period.year}년 {invoice.period.month}월분 {paper} {invoice.number or ''}".strip()
    if correction is None:
        return remark
    return f"{remark} / 수정사유 {correction.reason.code} {correction.reason.korean} / 당초 {correction.corrects}"


def row_of(entry: TaxEntry) -> tuple[str, ...]:
    """The 59 texts of the form, A to BG."""
    day = f"{entry.written_on:%d}"
    cells = [
        ZERO_RATED if entry.is_zero_rated else TAXED,
        f"{entry.written_on:%Y%m%d}",
        *_party(entry.supplier, 1),
        *_party(entry.buyer, 2),
    ]
    cells += [str(entry.supply_won), str(entry.tax_won), entry.remark]
    for item in entry.items:
        cells += [day, item.label, "", "", "", str(item.supply_won), str(item.tax_won), ""]
    cells += [""] * 8 * (ITEMS_MAX - len(entry.items))
    cells += ["", "", "", str(entry.supply_won + entry.tax_won), CLAIM]
    require(len(cells) == len(FORM) == COLUMNS, "a row of the form has 59 cells")
    return tuple(cells)


def _party(party: Party, emails: int) -> list[str]:
    """Number, sub-place, name, representative, address, type, item, mail; a second mail is never known."""
    return [
        *(party.business_number, "", party.name, party.representative, party.address),
        *(party.business_type, party.business_item, party.email),
        *([""] * (emails - 1)),
    ]
