"""Late interest (지연이자), proposed: outside VAT, by the contract's yearly rate, for each day past the due day.

Nothing is claimed by itself. A day that was claimed once is not proposed again; what a payment that became known later
makes too much is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.errors import require
from invoices.invoice import InvoiceKind
from invoices.lateness import LateStretch
from invoices.payments.settling import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInterest:
    """What an invoice paid late makes in all: the stretches it is made of; each is cut below one won."""

    number: str
    rate: Decimal
    stretches: tuple[LateStretch, ...]

    @property
    def won(self) -> int:
        """The sum of the stretches."""
        return sum(stretch.won for stretch in self.stretches)

    @property
    def days(self) -> int:
        """Days late in all."""
        return sum(stretch.days for stretch in self.stretches)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Late interest of an invoice that nobody claimed yet, and how much of what was claimed is ``too_much_won`` by
    what is known now (a payment entered late, a credit note).
    """

    claim: Claim
    stretches: tuple[LateStretch, ...]
    too_much_won: int

    @property
    def won(self) -> int:
        """What may still be claimed."""
        return sum(stretch.won for stretch in self.stretches)

    @property
    def days(self) -> int:
        """Days of it."""
        return sum(stretch.days for stretch in self.stretches)


def late_interest(claim: Claim, rate: Decimal, contract: str = "") -> LateInterest | None:
    """Interest up to the day of the claim; None where nothing was late, or no rate was agreed.

    The day of payment itself still counts as late: the money was missing until then. What a credit note took back was
    never due. Interest bears no interest.
    """
    require(rate >= 0, "an interest below zero")
    if not rate or claim.head.kind is InvoiceKind.LATE_INTEREST:
        return None
    since, left = claim.head.due_on, claim.head.total_won - claim.credited_won
    stretches: list[LateStretch] = []

    def late(until: date) -> None:
        if left > 0 and until > since:
            stretches.append(
                LateStretch(
                    number=claim.head.number, contract=contract, since=since, until=until, open_won=left, rate=rate
                )
            )

    for part in sorted((part for part in claim.parts if part.is_payment), key=lambda part: part.day):
        late(part.day)
        since = max(since, part.day)
        left -= part.won
    late(claim.as_of)
    found = LateInterest(number=claim.head.number, rate=rate, stretches=tuple(stretches))
    return found if found.won else None


def proposed(
    claim: Claim, interest: LateInterest | None, claimed: Sequence[LateStretch], let_off_won: int = 0
) -> Proposed | None:
    """What is left to claim of an invoice after the stretches that were ``claimed``, of which ``let_off_won`` were
    taken back by agreement; None where all is in order and nothing is left.
    """
    require(all(stretch.number == claim.head.number for stretch in claimed), "interest of another invoice")
    until = max((stretch.until for stretch in claimed), default=claim.head.due_on)
    stretches = () if interest is None else interest.stretches
    right = sum(stretch.won for stretch in _before(stretches, until))
    too_much = max(0, sum(stretch.won for stretch in claimed) - let_off_won - right)
    fresh = tuple(stretch for stretch in _after(stretches, until) if stretch.won)
    return Proposed(claim=claim, stretches=fresh, too_much_won=too_much) if fresh or too_much else None


def _after(stretches: Iterable[LateStretch], day: date) -> Iterable[LateStretch]:
    return (replace(each, since=max(each.since, day)) for each in stretches if each.until > day)


def _before(stretches: Iterable[LateStretch], day: date) -> Iterable[LateStretch]:
    return (replace(each, until=min(each.until, day)) for each in stretches if each.since < day)
