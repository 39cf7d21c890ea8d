"""The transaction statement (거래명세서): what was supplied, when and for how much, without what stands behind it."""

from __future__ import annotations

from core.cells import CellKind
from core.document import Amount, ControlTotal, Document, Fact, Facts
from core.errors import require
from core.korean import hours_and_minutes, korean_date
from core.tables import Column, Row, Table, Total
from invoices.invoice import Invoice, InvoiceLine, InvoiceStatus
from invoices.papers.head import parties


def statement_document(invoice: Invoice) -> Document:
    """The statement of an issued invoice or credit note, under its number."""
    require(invoice.status is InvoiceStatus.ISSUED, "a statement of a draft")
    days = invoice.period.range
    return Document(
        kind="statement",
        title="거 래 명 세 서",
        subtitle=f"{invoice.period.year}년 {invoice.period.month}월분 고객상담 대행 용역",
        number=invoice.number,
        written_on=invoice.written_on,
        blocks=(
            parties(invoice),
            Amount(key="total", label="합계금액", won=invoice.total_won, note="공급가액 + 세액"),
            Facts(
                items=(
                    Fact(label="공급 기간", value=f"{days.first:%Y-%m-%d} – {days.last:%Y-%m-%d}"),
                    Fact(label="작성일자", value=korean_date(invoice.written_on)),
                    Fact(label="공급가액", value=invoice.supply_won, kind=CellKind.WON, unit="원", key="supply"),
                    Fact(label="세액", value=invoice.vat_won, kind=CellKind.WON, unit="원", key="vat"),
                )
            ),
            _table(invoice),
        ),
        issuer=invoice.supplier.name,
        footer=f"{invoice.period} · {invoice.tenant}",
        control_totals=(
            ControlTotal(key="total", won=invoice.total_won),
            ControlTotal(key="supply", won=invoice.supply_won),
            ControlTotal(key="vat", won=invoice.vat_won),
            ControlTotal(key="items.supply_won", won=invoice.supply_won),
        ),
    )


def _table(invoice: Invoice) -> Table:
    return Table(
        key="items",
        caption="거래 내역",
        unit_note="(단위: 원)",
        columns=(
            Column(key="date", label="월일", kind=CellKind.CODE, width=8),
            Column(key="item", label="품목", width=36),
            Column(key="size", label="규격", kind=CellKind.CODE, width=9),
            Column(key="quantity", label="수량", kind=CellKind.CODE, width=10),
            Column(key="price_won", label="단가", kind=CellKind.WON, width=12),
            Column(key="supply_won", label="공급가액", kind=CellKind.WON, width=13),
            Column(key="vat_won", label="세액", kind=CellKind.WON, width=12),
        ),
        rows=tuple(_row(invoice, line) for line in invoice.lines),
        totals=(
            Total(label="계", values={"supply_won": invoice.supply_won, "vat_won": invoice.vat_won}),
            Total(label="합계금액", values={"supply_won": invoice.total_won}, summed=False),
        ),
    )


def _row(invoice: Invoice, line: InvoiceLine) -> Row:
    """Hours are shown as hours and minutes, at their price per hour."""
    day = invoice.period.range.last
    if line.minutes is None:
        quantity = f"{int(line.quantity):,}"
    else:
        quantity = hours_and_minutes(abs(line.minutes))
        quantity = f"-{quantity}" if line.minutes < 0 else quantity
    return Row.of(
        f"{day.month:02d}/{day.day:02d}",
        line.label,
        line.unit,
        quantity,
        int(line.unit_price_won),
        line.amount_won,
        line.vat_won,
    )
