"""Days on which money was missing: what a claim for late interest is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from core.errors import require
from core.money import cut_won
from core.periods import DateRange

DAYS_A_YEAR = 365
"""Of a leap year too: the yearly rate is for 365 days by custom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateStretch:
    """Days on which the same amount of an invoice was late: from the day after ``since`` up to and with ``until``.

    ``number`` is the invoice paid late, ``contract`` the version that agrees the yearly ``rate`` (``T01-2026-1/v2``).
    """

    number: str
    contract: str
    since: date
    until: date
    open_won: int
    rate: Decimal

    def __post_init__(self) -> None:
        require(self.since < self.until, f"no day of delay from {self.since} to {self.until}")
        require(self.open_won > 0 and self.rate > 0, "late interest on nothing, or without a rate")

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.since).days

    @property
    def range(self) -> DateRange:
        """The days themselves."""
        return DateRange(first=self.since + timedelta(days=1), end=self.until + timedelta(days=1))

    @property
    def won(self) -> int:
        """Open amount × days × rate ÷ 365, cut below one won."""
        return cut_won(Fraction(self.open_won * self.days) * Fraction(self.rate) / DAYS_A_YEAR)
