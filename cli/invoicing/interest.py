"""Late interest at the edge: what may be claimed by what is kept, and the claims that somebody accepts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cli.invoicing.carrying_out import Issued, carried_out

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.ids import AccountId
    from invoices.invoice import Invoice
    from invoices.lateness import LateStretch
    from invoices.payments.interest import Proposed
    from invoices.payments.settling import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which late interest: up to and with a day, of a tenant and of some invoices (None: of all)."""

    day: date
    tenant: str | None = None
    numbers: Collection[str] | None = None

    def holds(self, claim: Claim) -> bool:
        """Whether an invoice is meant."""
        return self.tenant in (None, claim.head.tenant) and (self.numbers is None or claim.head.number in self.numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """Late interest that is not claimed yet, the longest overdue first; the numbers of the invoices among them that
    ever went out; and the numbers of the claims that hold, by the invoice they ask interest of.
    """

    proposed: tuple[Proposed, ...]
    sent: frozenset[str]
    claims: dict[str, tuple[str, ...]]


def interest_of(session: Session, wanted: Wanted) -> Interest:
    """What may be claimed as of a day."""
    with session.database.reading() as connection:
        return _interest(connection, wanted)


def accept_interest(session: Session, wanted: Wanted, due_on: date | None, *, dry_run: bool) -> Issued:
    """Issue a claim for each account with late interest on invoices that were sent, and draw it. Without any there are
    no documents. ``due_on`` None: the day of payment of the account's next invoice.
    """

    def planned(connection: Connection) -> Issued:
        return Issued(documents=_claims(connection, session, wanted, due_on))

    return carried_out(session, planned, dry_run=dry_run, year=session.today.year)


def _interest(connection: Connection, wanted: Wanted) -> Interest:
    from invoices.payments.interest import late_interest, proposed
    from invoices.payments.settling import settle
    from store.invoices import heads, sent_of
    from store.payments import payments

    settlement = settle(heads(connection, with_interest=True), payments(connection), wanted.day)
    agreed = _agreed(connection)
    held = _claimed(connection)
    found = []
    for claim in settlement.claims:
        if not wanted.holds(claim):
            continue
        terms = _terms_of(agreed.get(claim.head.account, ()), claim)
        interest = None
        if terms is not None:
            interest = late_interest(claim, terms.late_interest, f"{terms.contract}/v{terms.version}")
        number = claim.head.number
        one = proposed(claim, interest, held.stretches.get(number, ()), held.let_off_won.get(number, 0))
        if one is not None:
            found.append(one)
    found.sort(key=lambda one: (one.claim.head.due_on, one.claim.head.number))
    sent = sent_of(connection, [one.claim.head.number for one in found])
    return Interest(
        proposed=tuple(found), sent=frozenset(number for number, several in sent.items() if several), claims=held.claims
    )


def _agreed(connection: Connection) -> dict[AccountId, list[ContractTerms]]:
    """Signed versions by account."""
    from invoices.usage.accounts import by_account
    from store.contracts import all_versions

    return by_account([terms for terms in all_versions(connection) if terms.is_agreed])


def _terms_of(own: Sequence[ContractTerms], claim: Claim) -> ContractTerms | None:
    """The contract whose rate holds: the newest of the account by the end of the invoice's period."""
    then = [terms for terms in own if terms.valid_from <= claim.head.period.range.last]
    return max(then, key=lambda terms: (terms.valid_from, terms.version), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """Claims that hold, by the number of the invoice they ask interest of: their days, what of them was let off, and
    their own numbers.
    """

    stretches: dict[str, list[LateStretch]]
    let_off_won: dict[str, int]
    claims: dict[str, tuple[str, ...]]


def _claimed(connection: Connection) -> _Held:
    """What was claimed. A claim taken back as an error is as if it had never been; days that were let off stay so."""
    from invoices.correction import CorrectionReason
    from invoices.issuing.balance import credited_line
    from store.invoices import interest_claims

    documents = interest_claims(connection)
    wrong = {
        document.correction.corrects
        for document in documents
        if document.correction is not None and document.correction.reason is CorrectionReason.ERROR
    }
    claims = {document.number or "": document for document in documents if document.interest}
    stretches: dict[str, list[LateStretch]] = defaultdict(list)
    let_off: dict[str, int] = defaultdict(int)
    numbers: dict[str, dict[str, None]] = defaultdict(dict)
    for document in documents:
        if document.number in wrong:
            continue
        for stretch in document.interest:
            stretches[stretch.number].append(stretch)
            numbers[stretch.number][document.number or ""] = None
        for line in document.lines:
            credited = credited_line(line)
            if credited is not None and credited[0] not in wrong:
                let_off[claims[credited[0]].interest[credited[1] - 1].number] -= line.amount_won
    return _Held(
        stretches=dict(stretches),
        let_off_won=dict(let_off),
        claims={number: tuple(own) for number, own in numbers.items()},
    )


def _claims(connection: Connection, session: Session, wanted: Wanted, due_on: date | None) -> tuple[Invoice, ...]:
    """A claim an account, by account."""
    from core.periods import BillingPeriod
    from invoices.drafting.payment_days import payment_days
    from invoices.invoice import InvoiceKind
    from invoices.payments.claiming import interest_claim
    from store.invoices import heads
    from store.tenants import all_tenants

    found = _interest(connection, wanted)
    stretches: dict[AccountId, list[LateStretch]] = defaultdict(list)
    for one in found.proposed:
        if one.claim.head.number in found.sent:
            stretches[one.claim.head.account] += one.stretches
    tenants = {one.claim.head.account: one.claim.head.tenant for one in found.proposed}
    parties = {tenant.tenant: tenant.party for tenant in all_tenants(connection)}
    agreed = _agreed(connection)
    month = BillingPeriod(session.today.year, session.today.month)
    before = [
        head.account for head in heads(connection, month, with_interest=True) if head.kind is InvoiceKind.LATE_INTEREST
    ]
    return tuple(
        interest_claim(
            account,
            tenants[account],
            (session.settings.company, parties[tenants[account]]),
            own,
            revision=before.count(account) + 1,
            written_on=session.today,
            due_on=due_on
            or payment_days(max(agreed[account], key=lambda t: t.valid_from), month, session.calendar).due_on,
        )
        for account, own in sorted(stretches.items())
        if own
    )
