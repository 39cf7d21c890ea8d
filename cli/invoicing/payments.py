"""Payments at the edge: entered by hand or read from a bank's list, and how invoices stand then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from cli.context import Session
    from invoices.payments.matching import Matched
    from invoices.payments.payment import Payment
    from invoices.payments.settling import Settlement

HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody enters by hand: below zero it is paid back to the account."""

    number: str
    won: int
    received_on: date
    reference: str | None
    note: str


def settlement_on(session: Session, day: date) -> Settlement:
    """How every invoice stands on a day."""
    from invoices.payments.settling import settle
    from store.invoices import heads
    from store.payments import payments

    with session.database.reading() as connection:
        return settle(heads(connection, with_interest=True), payments(connection), day)


def payment_by_hand(session: Session, given: Given) -> Payment:
    """The payment that was told, checked against the invoice it names. Raises NotFound or Refused."""
    from core.errors import NotFound, Refused
    from invoices.payments.payment import Payment

    settlement = settlement_on(session, session.today)
    claim = next((claim for claim in settlement.claims if claim.head.number == given.number), None)
    if claim is None:
        raise NotFound("payment.no_invoice", number=given.number)
    if given.received_on > session.today:
        raise Refused("payment.in_future", day=given.received_on, today=session.today)
    head = claim.head
    credit = settlement.credits.get(head.account, 0)
    if given.won < 0 and credit < -given.won:
        raise Refused("payment.no_credit", account=head.account, credit=f"{credit:,}", won=f"{-given.won:,}")
    reference = given.reference or f"{given.number} {given.received_on} {given.won}"
    return Payment(
        reference=f"{HAND}:{reference}",
        account=head.account,
        received_on=given.received_on,
        won=given.won,
        number=head.number if given.won > 0 else None,
        payer="",
        note=given.note,
        source=HAND,
        entered_on=session.today,
    )


def payments_of_file(session: Session, path: Path, mapping: str | None) -> Matched:
    """Deposits of a bank's list, placed. Raises ProblemsFound where the file itself cannot be read."""
    from core.errors import ProblemsFound, PumasiError
    from invoices.payments.bank_table import DEPOSITS
    from invoices.payments.matching import match
    from store.imports.run import read_tables
    from store.imports.sources import open_source
    from store.payments import payments
    from store.tenants import all_tenants

    mapped = None if mapping is None else session.settings.mapping(mapping)
    if mapped is not None and mapped.kind != "payments":
        raise PumasiError("imports.mapping_of_other_kind", name=mapped.name, kind=mapped.kind, asked="payments")
    intake = read_tables([open_source(path)], (DEPOSITS,), mapping=mapped)
    settlement = settlement_on(session, session.today)
    with session.database.reading() as connection:
        known = {payment.reference for payment in payments(connection)}
        tenants = all_tenants(connection)
    matched = match(intake.tables.get(DEPOSITS.name, ()), settlement, tenants, known, session.today)
    if intake.problems:
        problems = [*intake.problems, *matched.problems]
        raise ProblemsFound(sorted(problems, key=lambda problem: problem.where.row or 0))
    return matched
