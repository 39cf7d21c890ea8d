"""A payment as it is kept: money that came from a billing account, or went back to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.errors import require
from core.ids import AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money received on a day; below zero it was paid back. ``reference`` is its identity: again it is the same.

    ``number`` is the invoice it was meant for, None where it goes to the oldest open one of the account. ``source``
    tells where it was read: ``hand``, or file and row.
    """

    reference: str
    account: AccountId
    received_on: date
    won: int
    number: str | None
    payer: str
    note: str
    source: str
    entered_on: date

    def __post_init__(self) -> None:
        require(bool(self.reference), "a payment without a reference")
        require(self.won != 0, "a payment of nothing")
        require(self.won > 0 or self.number is None, "what is paid back goes to the account, not to an invoice")
