"""What the year of a small company holds of wrong credit notes and of late interest: two rules, and how they sum up."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from core.ids import AccountId
from core.periods import BillingPeriod
from invoices.correction import CorrectionReason
from invoices.invoice import Invoice, InvoiceKind
from invoices.issuing.credit import CreditRequest
from invoices.issuing.withdraw import withdrawal
from invoices.lateness import LateStretch
from invoices.payments.claiming import interest_claim
from invoices.payments.interest import late_interest, proposed
from invoices.payments.settling import settle
from store.database import Database
from store.invoices import heads, interest_claims, invoices_of, issue
from store.payments import payments
from tests.properties.rostered_year import RosteredYear
from tests.unit.invoices.office import SUPPLIER, buyer

RATE = Decimal("0.06")


class CollectedYear(RosteredYear):
    """Credit notes are withdrawn, interest is claimed."""

    database: Database
    month: BillingPeriod
    seen: dict[str, str]

    @precondition(lambda self: self.standing_notes())
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        """A credit note was wrong: it and what withdraws it sum to nothing."""
        notes = self.standing_notes()
        note = data.draw(st.sampled_from(notes), label="credit note")
        assert note.correction is not None
        request = CreditRequest(reason=CorrectionReason.ERROR, event_on=note.correction.event_on)
        with self.database.reading() as connection:
            before = [head for head in heads(connection, note.period, {note.account}) if head.kind is _WITHDRAWN]
        made = withdrawal(
            note,
            (),
            request,
            newest_number=note.correction.corrects,
            revision=len(before) + 1,
            today=request.event_on + timedelta(days=1),
        ).note
        assert made is not None
        assert (made.supply_won, made.vat_won) == (-note.supply_won, -note.vat_won)
        with self.database.writing() as connection:
            issue(connection, [made], year=note.period.year)

    @precondition(lambda self: self.seen)
    @rule(months_later=st.integers(1, 3))
    def claim_interest(self, months_later: int) -> None:
        """Everything that is late by a day is claimed; asked again nothing is left."""
        day = self.month.range.last + timedelta(days=30 * months_later)
        for account, stretches in self.late(day).items():
            with self.database.writing() as connection:
                own = [claim for claim in interest_claims(connection) if claim.account == account]
                same = [claim for claim in own if str(claim.period) == f"{day:%Y-%m}"]
                head = next(head for head in heads(connection) if head.account == account)
                claim = interest_claim(
                    account,
                    head.tenant,
                    (SUPPLIER, buyer(head.tenant)),
                    stretches,
                    revision=len(same) + 1,
                    written_on=day,
                    due_on=day + timedelta(days=30),
                )
                issue(connection, [claim], year=self.month.year)
        assert self.late(day) == {}

    @invariant()
    def a_day_of_delay_is_claimed_once(self) -> None:
        """Of each invoice no day stands in two claims, and claims bear no VAT and no cost."""
        with self.database.reading() as connection:
            claims = interest_claims(connection)
        days: set[tuple[str, date]] = set()
        for claim in claims:
            assert (claim.vat_won, claim.cost_won) == (0, 0)
            for stretch in claim.interest:
                own = {(stretch.number, day) for day in stretch.range}
                assert not own & days
                days |= own

    def standing_notes(self) -> list[Invoice]:
        """Credit notes that nobody withdrew."""
        with self.database.reading() as connection:
            documents = invoices_of(connection)
        return standing(documents)

    def late(self, day: date) -> dict[AccountId, list[LateStretch]]:
        """What may be claimed as of a day, by account."""
        with self.database.reading() as connection:
            claimed = [stretch for claim in interest_claims(connection) for stretch in claim.interest]
            settlement = settle(heads(connection, with_interest=True), payments(connection), day)
        found: dict[AccountId, list[LateStretch]] = {}
        for claim in settlement.claims:
            own = [stretch for stretch in claimed if stretch.number == claim.head.number]
            one = proposed(claim, late_interest(claim, RATE, "C/v1"), own)
            if one is not None and one.stretches:
                found.setdefault(claim.head.account, []).extend(one.stretches)
        return found


_WITHDRAWN = InvoiceKind.CREDIT_WITHDRAWN


def standing(documents: tuple[Invoice, ...]) -> list[Invoice]:
    """The credit notes among documents that hold."""
    withdrawn = {d.correction.corrects for d in documents if d.correction and d.kind is _WITHDRAWN}
    return [d for d in documents if d.kind is InvoiceKind.CREDIT_NOTE and d.number not in withdrawn]
