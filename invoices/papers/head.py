"""The head of every document of invoices: the two parties, and what the bookkeeper files it by."""

from __future__ import annotations

from core.cells import CellKind
from core.document import Fact, Facts, Parties, Party
from core.korean import business_number, korean_date_with_weekday
from core.parties import Party as Business
from invoices.invoice import Invoice


def parties(invoice: Invoice) -> Parties:
    """Supplier and buyer as they were when the invoice was issued."""
    return Parties(supplier=_party("공급자", invoice.supplier), buyer=_party("공급받는자", invoice.buyer))


def _party(role: str, business: Business) -> Party:
    lines = [
        ("등록번호", business_number(business.business_number)),
        ("상호", business.name),
        ("대표자", business.representative),
        ("주소", business.address),
    ]
    trade = " / ".join(part for part in (business.business_type, business.business_item) if part)
    lines += [("업태 / 종목", trade)] if trade else []
    contact = " · ".join(part for part in (business.phone, business.email) if part)
    lines += [("연락처", contact)] if contact else []
    return Party(role=role, lines=tuple(lines))


def head(invoice: Invoice) -> Facts:
    """Period, day of payment, supply value, VAT, tenant and contracts."""
    days = invoice.period.range
    amount = "공급가액" if invoice.kind.is_of_service else "지연이자"
    period = Fact(label="정산기간", value=f"{days.first:%Y-%m-%d} – {days.last:%Y-%m-%d}")
    if invoice.interest:
        first = min(stretch.range.first for stretch in invoice.interest)
        last = max(stretch.until for stretch in invoice.interest)
        period = Fact(label="지연기간", value=f"{first:%Y-%m-%d} – {last:%Y-%m-%d}")
    return Facts(
        items=(
            period,
            Fact(
                label="지급기일" if invoice.kind.is_claim else "당초 지급기일",
                value=korean_date_with_weekday(invoice.due_on),
            ),
            Fact(label=amount, value=invoice.supply_won, kind=CellKind.WON, unit="원", key="supply"),
            Fact(label="부가가치세", value=invoice.vat_won, kind=CellKind.WON, unit="원", key="vat"),
            Fact(label="고객사 코드", value=str(invoice.tenant)),
            Fact(label="계약", value=", ".join(invoice.contract_versions)),
        )
    )
