"""Dated rates as they are kept: one value per name and first day."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from importlib.resources import files

from sqlalchemy import Connection, select

from core.rates import Rate, RateTable
from store import schema
from store.rows import Changes, put_rows


def rate_table(connection: Connection) -> RateTable:
    """All rates."""
    table = schema.rates
    return RateTable(
        Rate(
            name=row.name,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            value=row.value,
            unit=row.unit,
            source=row.source,
        )
        for row in connection.execute(select(table).order_by(*table.primary_key))
    )


def put_rates(connection: Connection, rates: Iterable[Rate]) -> Changes:
    """Add rates, or correct those of the same name and first day."""
    rows = [
        {
            "name": rate.name,
            "valid_from": rate.valid_from,
            "valid_to": rate.valid_to,
            "value": rate.value,
            "unit": rate.unit,
            "source": rate.source,
        }
        for rate in rates
    ]
    return put_rows(connection, schema.rates, rows)


def reference_rates() -> tuple[Rate, ...]:
    """The rates that come with the program: law, insurance and assumed costs of the company, each with its source."""
    text = (files("store") / "reference" / "rates_korea.csv").read_text(encoding="utf-8")
    return tuple(
        Rate(
            name=row["name"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            value=Decimal(row["value"]),
            unit=row["unit"],
            source=row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    )
