"""Places of tax invoices in upload files: given once, so that no document is uploaded twice."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from core.periods import BillingPeriod
from invoices.tax.batches import TaxPlace
from store import schema


def tax_places(connection: Connection, period: BillingPeriod | str | None = None) -> tuple[TaxPlace, ...]:
    """Places given so far, of a period or of all; by file and row."""
    table = schema.tax_places
    chosen = select(table).order_by(table.c.period, table.c.file, table.c.row)
    if period is not None:
        chosen = chosen.where(table.c.period == str(period))
    return tuple(
        TaxPlace(number=row.number, file=row.file, row=row.row, exported_on=row.exported_on)
        for row in connection.execute(chosen)
    )


def keep_tax_places(connection: Connection, period: BillingPeriod | str, places: Iterable[TaxPlace]) -> None:
    """Keep new places of a period; a document, or a row of a file, twice is refused by the database."""
    rows = [
        {
            "number": place.number,
            "period": str(period),
            "file": place.file,
            "row": place.row,
            "exported_on": place.exported_on,
        }
        for place in places
    ]
    if rows:
        connection.execute(insert(schema.tax_places), rows)
