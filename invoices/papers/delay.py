"""What a claim for late interest is made of: the invoice, the days, what was open, and the rate."""

from __future__ import annotations

from core.cells import CellKind
from core.document import Block, Bullets, Heading
from core.tables import Column, Row, Table, Total
from invoices.invoice import Invoice
from invoices.lateness import DAYS_A_YEAR


def delay(invoice: Invoice) -> list[Block]:
    """Each stretch of days with its amount, and how it is computed. The formula rounds off the noise of binary
    fractions before it cuts.
    """
    table = Table(
        key="delay",
        unit_note="(단위: 원)",
        columns=(
            Column(key="number", label="청구서", kind=CellKind.CODE, width=15),
            Column(key="first", label="지연 시작일", kind=CellKind.CODE, width=13),
            Column(key="last", label="지연 종료일", kind=CellKind.CODE, width=13),
            Column(key="days", label="일수", kind=CellKind.INTEGER, width=7),
            Column(key="open_won", label="연체 원금", kind=CellKind.WON, width=14),
            Column(key="rate", label="연이율", kind=CellKind.PERCENT, places=2, width=9),
            Column(
                key="interest_won",
                label="지연이자",
                kind=CellKind.WON,
                width=13,
                formula=f"ROUNDDOWN(ROUND({{open_won}}*{{days}}*{{rate}}/{DAYS_A_YEAR},7),0)",
            ),
        ),
        rows=tuple(
            Row.of(
                each.number,
                f"{each.range.first:%Y-%m-%d}",
                f"{each.until:%Y-%m-%d}",
                each.days,
                each.open_won,
                each.rate,
                each.won,
            )
            for each in invoice.interest
        ),
        totals=(Total(label="계", values={"interest_won": invoice.total_won}),),
    )
    return [
        Heading(text="지연이자 계산", level=2),
        table,
        Heading(text="계산 기준", level=2),
        Bullets(items=invoice.rules),
    ]
