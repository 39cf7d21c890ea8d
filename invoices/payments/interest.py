"""Late interest (지연손해금), proposed: outside VAT, by the contract's yearly rate, for each day past the due day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from core.errors import require
from core.money import cut_won
from invoices.payments.settling import Claim

DAYS_A_YEAR = 365
"""Of a leap year too: the yearly rate is for 365 days by custom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days on which the same amount was late: from the day after ``since`` up to and with ``until``."""

    since: date
    until: date
    open_won: int

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.since).days


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInterest:
    """What may be asked for an invoice paid late: the stretches it is made of, and their sum in won."""

    number: str
    rate: Decimal
    stretches: tuple[Stretch, ...]
    won: int

    @property
    def days(self) -> int:
        """Days late in all."""
        return sum(stretch.days for stretch in self.stretches)


def late_interest(claim: Claim, rate: Decimal) -> LateInterest | None:
    """Interest up to the day of the claim; None where nothing was late, or no rate was agreed.

    The day of payment itself still counts as late: the money was missing until then. What a credit note took back was
    never due. Cut below one won, once.
    """
    require(rate >= 0, "an interest below zero")
    since, left = claim.head.due_on, claim.head.total_won - claim.credited_won
    stretches: list[Stretch] = []
    for part in sorted((part for part in claim.parts if part.is_payment), key=lambda part: part.day):
        if part.day > since:
            stretches.append(Stretch(since=since, until=part.day, open_won=left))
            since = part.day
        left -= part.won
    if left and claim.as_of > since:
        stretches.append(Stretch(since=since, until=claim.as_of, open_won=left))
    won = cut_won(Fraction(sum(s.open_won * s.days for s in stretches)) * Fraction(rate) / DAYS_A_YEAR)
    if not won:
        return None
    return LateInterest(number=claim.head.number, rate=rate, stretches=tuple(stretches), won=won)
