"""The lines of an invoice, grouped, with formulas that round as the invoice did."""

from __future__ import annotations

from core.cells import CellKind
from core.korean import hours_and_minutes
from core.tables import Column, Row, Table, Total
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, LineKind

_GROUPS = (
    ("용역 요금", frozenset({LineKind.SERVICE, LineKind.OVERAGE, LineKind.MINIMUM})),
    ("환급·공제", frozenset({LineKind.GIVE_BACK, LineKind.KPI_CREDIT})),
    ("가산·기타", frozenset({LineKind.BONUS, LineKind.ONBOARDING, LineKind.SETUP, LineKind.ADJUSTMENT})),
    ("지연이자", frozenset({LineKind.LATE_INTEREST})),
)
WHOLE = {
    InvoiceKind.INVOICE: "청구금액",
    InvoiceKind.CREDIT_NOTE: "취소금액",
    InvoiceKind.CREDIT_WITHDRAWN: "되살린 금액",
    InvoiceKind.LATE_INTEREST: "청구금액",
    InvoiceKind.INTEREST_CREDIT: "취소금액",
}
"""What the total of a document is."""
_MINUTES_AN_HOUR = 60


def lines(invoice: Invoice) -> Table:
    """All lines with their VAT, and the total as the last line."""
    amount = "공급가액" if invoice.kind.is_of_service else "금액"
    rows: list[Row] = []
    for label, kinds in _GROUPS:
        own = [line for line in invoice.lines if line.kind in kinds]
        if own:
            rows += [Row.group(label), *(_line(line) for line in own)]
    return Table(
        key="lines",
        caption="청구 내역",
        unit_note="(단위: 원, 부가가치세 별도)" if invoice.kind.is_of_service else "(단위: 원, 부가가치세 없음)",
        columns=(
            Column(key="item", label="품목", width=38),
            Column(key="quantity", label="수량", kind=CellKind.INTEGER, width=9),
            Column(key="unit", label="단위", kind=CellKind.CODE, width=6),
            Column(key="price_won", label="단가", kind=CellKind.WON, width=12),
            Column(key="per", label="단가 기준", kind=CellKind.INTEGER, width=6),
            Column(
                key="supply_won",
                label=amount,
                kind=CellKind.WON,
                width=13,
                formula="ROUND({quantity}*{price_won}/{per},0)",
            ),
            Column(key="vat_won", label="세액", kind=CellKind.WON, width=12),
        ),
        rows=tuple(rows),
        notes=_line_notes(invoice),
        totals=(
            Total(label=f"{amount}·세액 계", values={"supply_won": invoice.supply_won, "vat_won": invoice.vat_won}),
            Total(label=f"합계 ({WHOLE[invoice.kind]})", values={"supply_won": invoice.total_won}, summed=False),
        ),
    )


def _line(line: InvoiceLine) -> Row:
    """Hours are billed as minutes: quantity ÷ 60 × price per hour, so that no rounded hour is ever multiplied."""
    label = f"{line.label} (추정)" if line.is_estimated else line.label
    price = int(line.unit_price_won)
    if line.minutes is not None:
        label = f"{label}, {hours_and_minutes(abs(line.minutes))}"
        return Row.of(label, line.minutes, "분", price, _MINUTES_AN_HOUR, line.amount_won, line.vat_won)
    return Row.of(label, int(line.quantity), line.unit, price, line.per, line.amount_won, line.vat_won)


def _line_notes(invoice: Invoice) -> tuple[str, ...]:
    if any(line.minutes is not None for line in invoice.lines):
        return ("공급가액 = 수량 × 단가 ÷ 단가 기준 (원 미만 반올림). 시간당 단가의 기준은 60분입니다.",)
    return ()
