"""The dated rates of a period as they were when its invoices were issued: a snapshot that later rates never change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256

from core.periods import DateRange
from core.rates import Rate, RateTable


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesUsed:
    """A snapshot: every rate that was valid on one of the days, as text, and the hash of the text."""

    text: str

    @property
    def sha256(self) -> str:
        """The name under which it is kept."""
        return sha256(self.text.encode()).hexdigest()


def rates_used(rates: RateTable, days: DateRange) -> RatesUsed:
    """The snapshot of a period."""
    rows = [
        {
            "name": rate.name,
            "valid_from": rate.valid_from.isoformat(),
            "valid_to": None if rate.valid_to is None else rate.valid_to.isoformat(),
            "value": str(rate.value),
            "unit": rate.unit,
            "source": rate.source,
        }
        for rate in rates.rows()
        if rate.valid_from < days.end and (rate.valid_to is None or rate.valid_to >= days.first)
    ]
    return RatesUsed(text=json.dumps(rows, ensure_ascii=False, separators=(",", ":")))


def rates_again(snapshot: RatesUsed) -> Sequence[Rate]:
    """The rates of a snapshot."""
    return tuple(
        Rate(
            name=row["name"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=None if row["valid_to"] is None else date.fromisoformat(row["valid_to"]),
            value=Decimal(row["value"]),
            unit=row["unit"],
            source=row["source"],
        )
        for row in json.loads(snapshot.text)
    )
