"""Documents and payments ▶ what is still open of each invoice. Pure and recomputed each time: nothing is kept but both.

Money meant for an invoice goes to it; what is left over, and money that names none, goes to the account's invoice that
was due first, then to the next (민법 제476조·제477조: as the debtor says, else what is due, the oldest first). What is
left then is the account's credit, and settles later invoices. A credit note takes from the invoice it corrects first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.errors import require
from core.ids import AccountId, TenantId
from invoices.head import InvoiceHead
from invoices.invoice import InvoiceKind
from invoices.payments.payment import Payment


class Standing(StrEnum):
    """How an invoice stands on a day."""

    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Money that settled a part of an invoice on a day; ``source`` is a payment's reference or a credit note's number.

    Of a credit note ``is_payment`` is false: nobody paid it.
    """

    day: date
    won: int
    source: str
    is_payment: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An invoice and what has settled it by a day, in order."""

    head: InvoiceHead
    parts: tuple[Part, ...]
    as_of: date

    def __post_init__(self) -> None:
        require(all(part.won > 0 for part in self.parts), "a part of nothing")
        require(self.open_won >= 0, "more settled than claimed")

    @property
    def paid_won(self) -> int:
        """What was paid of it."""
        return sum(part.won for part in self.parts if part.is_payment)

    @property
    def credited_won(self) -> int:
        """What credit notes took from it."""
        return sum(part.won for part in self.parts if not part.is_payment)

    @property
    def open_won(self) -> int:
        """What is left to pay."""
        return max(0, self.head.total_won) - self.paid_won - self.credited_won

    @property
    def days_overdue(self) -> int:
        """Days since the day of payment; zero where nothing is open or the day has not passed."""
        return max(0, (self.as_of - self.head.due_on).days) if self.open_won else 0

    @property
    def standing(self) -> Standing:
        """Open, overdue, paid, or taken back by credit notes alone."""
        if self.open_won:
            return Standing.OVERDUE if self.days_overdue else Standing.OPEN
        return Standing.PAID if self.paid_won or not self.credited_won else Standing.TAKEN_BACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """All invoices as they stand on a day, by number, and the credit of each account that has one."""

    claims: tuple[Claim, ...]
    credits: dict[AccountId, int]
    tenants: dict[AccountId, TenantId]

    @property
    def open_won(self) -> int:
        """Everything left to pay, before credits."""
        return sum(claim.open_won for claim in self.claims)


@dataclass(slots=True)
class _Open:
    """An invoice while it is being settled."""

    head: InvoiceHead
    left_won: int
    parts: list[Part]

    def take(self, won: int, day: date, source: str, *, is_payment: bool) -> int:
        """Settle as much as is open; returns what is left of the money."""
        taken = min(won, self.left_won)
        if taken > 0:
            self.left_won -= taken
            self.parts.append(Part(day=day, won=taken, source=source, is_payment=is_payment))
        return won - max(0, taken)


def settle(documents: Iterable[InvoiceHead], payments: Iterable[Payment], as_of: date) -> Settlement:
    """How every invoice stands at the end of a day.

    Counted are invoices whose period is over by then, claims for late interest, credit notes written and payments
    received by then. A credit note that was withdrawn never took anything. The order in which they are given does not
    matter.
    """
    heads = sorted(documents, key=lambda head: head.number)
    invoices = [head for head in heads if head.kind.is_claim and _stands(head, as_of)]
    withdrawn = {head.corrects for head in heads if head.kind is InvoiceKind.CREDIT_WITHDRAWN}
    known = {head.number: _Open(head=head, left_won=max(0, head.total_won), parts=[]) for head in invoices}
    by_account: dict[AccountId, list[_Open]] = defaultdict(list)
    for one in sorted(known.values(), key=lambda one: (one.head.due_on, one.head.number)):
        by_account[one.head.account].append(one)
    credit: dict[AccountId, int] = defaultdict(int)
    for head in invoices:
        credit[head.account] += max(0, -head.total_won)
    for note in heads:
        if note.kind.is_credit and note.written_on <= as_of and note.number not in withdrawn:
            left = -note.total_won
            if note.corrects in known:
                left = known[note.corrects].take(left, note.written_on, note.number, is_payment=False)
            credit[note.account] += left
    paid = [payment for payment in payments if payment.received_on <= as_of]
    for payment in sorted(paid, key=lambda payment: (payment.received_on, payment.reference)):
        left = payment.won
        if payment.number in known:
            left = known[payment.number].take(left, payment.received_on, payment.reference, is_payment=True)
        for one in by_account[payment.account]:
            left = one.take(left, payment.received_on, payment.reference, is_payment=True)
        credit[payment.account] += left
    _spend_credit(by_account, credit)
    return Settlement(
        claims=tuple(Claim(head=one.head, parts=tuple(one.parts), as_of=as_of) for one in known.values()),
        credits={account: won for account, won in sorted(credit.items()) if won},
        tenants={head.account: head.tenant for head in heads},
    )


def _stands(head: InvoiceHead, as_of: date) -> bool:
    """Whether there is a claim by a day: an invoice once its period is over, late interest once it is written."""
    since = head.period.range.last if head.kind is InvoiceKind.INVOICE else head.written_on
    return since <= as_of


def _spend_credit(by_account: dict[AccountId, list[_Open]], credit: dict[AccountId, int]) -> None:
    """What credit notes took from invoices already paid settles the account's other invoices, the oldest first."""
    for account, several in by_account.items():
        for one in several:
            credit[account] = one.take(credit[account], one.head.due_on, "credit", is_payment=True)
