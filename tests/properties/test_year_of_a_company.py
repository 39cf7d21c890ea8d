"""A year of a small company, lived at random: what must hold of money, documents, time and data after every step
(RELIABILITY.md, test 7). The store is real; what is drawn are the days worked, contacts, approvals, credits, payments,
new contract versions, second runs, and what somebody tries who may not.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from cli.context import Session
from contracts.charge import FlatCharge, VolumeBand
from contracts.terms import ContractStatus, MarginWindow
from core.errors import WrongState
from core.periods import BillingPeriod, DateRange, seoul
from invoices.correction import CorrectionReason
from invoices.drafting.books import Drafts
from invoices.drafting.draft import draft_invoices
from invoices.head import InvoiceHead
from invoices.invoice import Invoice, InvoiceKind, LineKind
from invoices.issuing.balance import balance_of
from invoices.issuing.credit import CreditRequest, credit_note
from invoices.payments.payment import Payment
from invoices.payments.settling import settle
from invoices.tax.batches import placed
from invoices.tax.checks import tax_problems
from store import codec
from store.agents import put_agents
from store.contacts import contact_days, put_contact_days
from store.contracts import all_versions, save_version
from store.invoices import heads, invoices_of, issue
from store.payments import keep_payments, payments
from store.tax_places import keep_tax_places, tax_places
from store.tenants import put_tenants
from store.timesheets import approve, save_timesheets, timesheets_between
from tests.made_once import fresh_workspace
from tests.properties.collected_year import CollectedYear, standing
from tests.properties.rostered_year import crew
from tests.soaking import is_soaking
from tests.unit.invoices.office import COST_PLUS, FLAT, METERED, books, month_of_contacts, tenant, terms, workdays
from tests.unit.invoices.sample import T1, T2, T3, worked
from wfm.timesheets import TimesheetStatus

YEAR = 2026
CODES = ("A001", "A002")
TENANTS = (T1, T2, T3)
VAT = Decimal("0.1")


class Year(CollectedYear):
    """One company from January to December. ``month`` is the month that is being worked."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="pumasi-year-"))
        self.session = Session(folder=fresh_workspace(self.folder / "workspace").root)
        self.session.now = seoul(date(YEAR, 1, 1))
        self.database = self.session.database
        self.month = BillingPeriod(YEAR, 1)
        self.seen: dict[str, str] = {}
        self.entered = 0

    def teardown(self) -> None:
        """Nothing stays behind."""
        self.session.close()
        shutil.rmtree(self.folder)

    @initialize()
    def found(self) -> None:
        """Three tenants with three charge models, three agents, January worked."""
        whole = {"valid_from": date(YEAR, 1, 1), "valid_until": date(YEAR, 12, 31), "signed_on": date(YEAR - 1, 12, 1)}
        contracts = (
            terms(T1, FLAT, **whole),
            terms(T2, METERED, **whole),
            terms(T3, COST_PLUS, margin_window=MarginWindow.MONTH, **whole),
        )
        with self.database.writing() as connection:
            put_agents(connection, crew())
            put_tenants(connection, [tenant(code) for code in TENANTS], [])
            for contract in contracts:
                save_version(connection, contract)
        self.work(agents=2, answered=2)

    # --- What people do ------------------------------------------------------------------------------------------

    @rule(agents=st.integers(1, 2), answered=st.integers(1, 6))
    def work(self, agents: int, answered: int) -> None:
        """The month as it was worked, or worked otherwise than it was told before; an approved one is closed. Days of
        a rostered week come from the clock.
        """
        rostered = {day for roster in self.binding() for day in roster.range}
        days = [
            worked(code, day, status=TimesheetStatus.DRAFT)
            for code in CODES[:agents]
            for day in workdays(self.month.range)
            if day not in rostered
        ]
        with self.database.writing() as connection:
            known = timesheets_between(connection, self.month.range)
            if any(day.status is TimesheetStatus.APPROVED for day in known):
                return
            save_timesheets(connection, days)
            put_contact_days(connection, month_of_contacts(self.month.range, dict.fromkeys(TENANTS, answered)))

    @rule()
    def approve(self) -> None:
        """Close the month's timesheets."""
        with self.database.writing() as connection:
            approve(connection, self.month.range)

    @rule(is_approved=st.sampled_from([True, True, True, False]))
    def bill(self, is_approved: bool) -> None:
        """Issue what is not issued yet, mostly after the days were approved. A second run of the same changes nothing
        at all, a dry run neither.
        """
        if is_approved:
            self.approve()
        before = self.contents()
        drafts = self.drafts()
        assert self.contents() == before
        if not drafts.invoices:
            return
        with self.database.writing() as connection:
            issued = issue(connection, drafts.invoices, year=YEAR)
        after = self.contents()
        with self.database.writing() as connection:
            assert issue(connection, drafts.invoices, year=YEAR) == issued
        assert self.contents() == after
        other = replace(drafts.invoices[0], due_on=drafts.invoices[0].due_on + timedelta(days=1))
        self.refused(lambda connection: issue(connection, [other], year=YEAR))
        assert self.contents() == after

    @precondition(lambda self: self.month.month < 12)
    @rule()
    def next_month(self) -> None:
        """Time goes on, whether the month was billed or not; the next one is worked."""
        self.month = self.month.following
        self.work(agents=2, answered=3)

    @precondition(lambda self: self.seen)
    @rule(data=st.data(), whole=st.booleans())
    def credit(self, data: st.DataObject, whole: bool) -> None:
        """Take back an invoice, or a part of it: never more than is left."""
        documents = self.documents()
        invoice = data.draw(st.sampled_from([d for d in documents if d.kind is InvoiceKind.INVOICE]), label="invoice")
        earlier = self.notes_of(invoice, documents)
        left = balance_of(invoice, earlier)
        amount = None if whole else data.draw(st.integers(1, max(1, 2 * left.supply_won)), label="won")
        reason = CorrectionReason.CONTRACT_CANCELLED if whole else CorrectionReason.VALUE_CHANGE
        event_on = max(invoice.written_on, self.month.range.last)
        request = CreditRequest(reason=reason, event_on=event_on, amount_won=amount)
        same = [d for d in documents if (d.account, d.period, d.kind) == (invoice.account, invoice.period, _NOTE)]
        made = credit_note(
            invoice, earlier, request, revision=len(same) + 1, vat_rate=VAT, today=event_on + timedelta(days=1)
        )
        if amount is not None and amount > left.supply_won:
            assert made.note is None
        if made.note is not None:
            with self.database.writing() as connection:
                issue(connection, [made.note], year=YEAR)

    @precondition(lambda self: self.seen)
    @rule(data=st.data(), won=st.integers(1, 9_000_000), names_it=st.booleans())
    def pay(self, data: st.DataObject, won: int, names_it: bool) -> None:
        """Money comes in, for an invoice or for the account; the same payment told twice is one."""
        head = data.draw(st.sampled_from(self.invoices()), label="invoice")
        self.entered += 1
        payment = Payment(
            reference=f"hand:{self.entered}",
            account=head.account,
            received_on=self.month.range.last,
            won=won,
            number=head.number if names_it else None,
            payer="",
            note="",
            source="hand",
            entered_on=self.month.range.last,
        )
        for _ in range(2):
            with self.database.writing() as connection:
                keep_payments(connection, [payment])
        self.refused(lambda connection: keep_payments(connection, [replace(payment, won=won + 1)]))

    @precondition(lambda self: self.seen)
    @rule()
    def export_tax(self) -> None:
        """Every document gets one place in one upload file, now or later."""
        with self.database.writing() as connection:
            for period in {str(head.period) for head in heads(connection)}:
                numbers = [document.number or "" for document in invoices_of(connection, period)]
                keep_tax_places(
                    connection, period, placed(numbers, tax_places(connection, period), self.month.range.last)
                )

    @precondition(lambda self: self.month.month < 12)
    @rule(won=st.integers(3_000_000, 6_000_000))
    def amend(self, won: int) -> None:
        """The flat price changes with the next month; what was issued stays."""
        begin = self.month.following.range.first
        with self.database.writing() as connection:
            own = [version for version in all_versions(connection) if version.tenant == T1]
            newest = max(own, key=lambda version: version.version)
            if newest.valid_from >= begin:
                return
            ended = replace(newest, valid_until=begin - timedelta(days=1), status=ContractStatus.ENDED)
            save_version(connection, ended)
            charge = FlatCharge(month_won=won, band=VolumeBand(contacts_max=1200, overage_won=900))
            save_version(connection, replace(newest, version=newest.version + 1, valid_from=begin, charge=charge))

    @rule()
    def meddle(self) -> None:
        """A closed day rejects edits."""
        with self.database.reading() as connection:
            closed = [
                day
                for day in timesheets_between(connection, DateRange(first=date(YEAR, 1, 1), end=date(YEAR + 1, 1, 1)))
                if day.status is TimesheetStatus.APPROVED
            ]
        if closed:
            shorter = worked(str(closed[0].agent), closed[0].day, end=1000, status=TimesheetStatus.DRAFT)
            self.refused(lambda connection: save_timesheets(connection, [shorter]))

    # --- What must hold ------------------------------------------------------------------------------------------

    @invariant()
    def money_adds_up(self) -> None:
        """Lines + VAT = total; an invoice with its credit notes is never below nothing, and fully cancelled it is 0."""
        documents = self.documents()
        for document in documents:
            assert sum(line.amount_won + line.vat_won for line in document.lines) == document.total_won
            if document.kind is InvoiceKind.INVOICE:
                notes = self.notes_of(document, documents)
                rest = document.total_won + sum(note.total_won for note in notes)
                assert rest == balance_of(document, notes).total_won
                assert rest >= 0 or document.total_won < 0
                if any(note.correction and note.correction.reason is _CANCELLED for note in notes):
                    assert rest == 0

    @invariant()
    def margin_is_below_its_limit(self) -> None:
        """After rounding, over the contract year as it stood when an invoice was issued (with what was credited by
        then), or all is given back.
        """
        documents = self.documents()
        for invoice in documents:
            if invoice.kind is not InvoiceKind.INVOICE:
                continue
            window = [
                document
                for document in documents
                if document.account == invoice.account
                and str(document.number) < str(invoice.number)
                and document.period.range.end <= invoice.period.range.first
            ]
            charged = sum(d.service_won + d.won_of(LineKind.GIVE_BACK) for d in (*window, invoice))
            cost = sum(document.cost_won for document in (*window, invoice))
            month = invoice.service_won + invoice.won_of(LineKind.GIVE_BACK)
            assert 10 * (charged - cost) < cost or month == 0

    @invariant()
    def documents_never_change(self) -> None:
        """What was issued once is the same for ever; numbers are 1 … n; a document stands in one upload file."""
        with self.database.reading() as connection:
            rows = connection.execute(text("SELECT number, body FROM invoices ORDER BY number")).all()
            places = tax_places(connection)
        for row in rows:
            assert self.seen.setdefault(row.number, row.body) == row.body
        assert [row.number for row in rows] == [f"{YEAR}-{number:06d}" for number in range(1, len(rows) + 1)]
        assert self.seen.keys() == {row.number for row in rows}
        assert len({place.number for place in places}) == len(places)

    @invariant()
    def time_is_billed_once(self) -> None:
        """One invoice an account and month; the minutes of all tenants are at most the minutes that were paid."""
        documents = [document for document in self.documents() if document.kind is InvoiceKind.INVOICE]
        keys = [(document.account, document.period) for document in documents]
        assert len(set(keys)) == len(keys)
        with self.database.reading() as connection:
            for month in {document.period for document in documents}:
                sheets = timesheets_between(connection, month.range)
                billed = sum(
                    person.on_duty_minutes + person.other_minutes
                    for document in documents
                    if document.period == month
                    for person in document.agents
                )
                assert billed <= sum(sheet.paid_minutes for sheet in sheets)

    @invariant()
    def payments_settle_to_the_won(self) -> None:
        """What is open and what settled it is what was billed; nothing paid is lost."""
        with self.database.reading() as connection:
            documents, paid = heads(connection, with_interest=True), payments(connection)
        settlement = settle(documents, paid, date(YEAR + 1, 6, 30))
        taken_back = sum(-note.total_won for note in standing(self.documents()))
        settled = sum(claim.paid_won + claim.credited_won for claim in settlement.claims)
        assert settled + sum(settlement.credits.values()) == sum(payment.won for payment in paid) + taken_back
        for claim in settlement.claims:
            assert claim.open_won + claim.paid_won + claim.credited_won == claim.head.total_won

    @invariant()
    def what_is_kept_comes_back(self) -> None:
        """Written and read again, a document is the same, and its tax invoice is one that the form takes."""
        for document in self.documents()[-3:]:
            assert codec.loads(codec.dumps(document), Invoice) == document
            assert tax_problems(document) == ()

    # --- Helpers -------------------------------------------------------------------------------------------------

    def drafts(self) -> Drafts:
        """Drafts of every account that has no invoice of the month, from what the store holds."""
        with self.database.reading() as connection:
            sheets = timesheets_between(connection, self.month.range)
            contacts = contact_days(connection, self.month.range)
            contracts, issued = all_versions(connection), heads(connection)
        given: dict[str, Any] = {"issued": issued, "as_of": self.month.following.range.first}
        made = books(
            contracts, [sheet for sheet in sheets if sheet.status is TimesheetStatus.APPROVED], contacts, **given
        )
        paid = sum(each.total_won for each in made.paid.values())
        assert sum(share.total_won for shares in made.shares.values() for share in shares) == paid
        done = {head.account for head in issued if head.period == self.month and head.kind is InvoiceKind.INVOICE}
        return draft_invoices(self.month, made, {contract.account for contract in contracts} - done)

    def documents(self) -> tuple[Invoice, ...]:
        """Everything issued."""
        with self.database.reading() as connection:
            return invoices_of(connection)

    def invoices(self) -> list[InvoiceHead]:
        """Heads of the invoices."""
        with self.database.reading() as connection:
            return [head for head in heads(connection) if head.kind is InvoiceKind.INVOICE]

    def notes_of(self, invoice: Invoice, documents: tuple[Invoice, ...]) -> list[Invoice]:
        """Credit notes of an invoice that hold."""
        return [note for note in standing(documents) if note.correction and note.correction.corrects == invoice.number]

    def contents(self) -> dict[str, list[str]]:
        """Every row of every table."""
        with self.database.reading() as connection:
            names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
            return {name: sorted(map(repr, connection.execute(text(f"SELECT * FROM {name}")))) for name in names}

    def refused(self, attempt: Any) -> None:
        """Something that is told to be impossible, and leaves no trace."""
        before = self.contents()
        try:
            with self.database.writing() as connection:
                attempt(connection)
        except WrongState:
            assert self.contents() == before
        else:
            raise AssertionError("what is closed was changed")


_NOTE = InvoiceKind.CREDIT_NOTE
_CANCELLED = CorrectionReason.CONTRACT_CANCELLED


def test_a_year_of_a_company() -> None:
    """Few and short years in the suite, many and long ones when soaking."""
    soaking = is_soaking()
    run_state_machine_as_test(
        Year,
        settings=settings(
            max_examples=200 if soaking else 3,
            stateful_step_count=60 if soaking else 20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_rostered_month_step_by_step() -> None:
    """Planned, published, edited, repaired, swapped, worked, billed, locked: every invariant after every step, and
    each of them really happened.
    """
    company = Year()
    try:
        company.found()
        steps: tuple[Callable[[], object], ...] = (
            lambda: company.plan(week=1, tenths=10, seed=1),
            lambda: company.publish(which=0),
            lambda: company.plan(week=0, tenths=6, seed=2),
            lambda: company.publish(which=1),
            lambda: company.edit(which=0, agent=0, day=1, cell=None),
            lambda: company.edit(which=0, agent=0, day=1, cell="휴무!"),
            lambda: company.edit(which=0, agent=0, day=1, cell="09:00-23:30"),
            lambda: company.clock(late=0, longer=0, as_planned=True),
            lambda: company.repair(which=0, shift=3, swaps=False),
            lambda: company.publish(which=1),
            lambda: company.repair(which=1, shift=0, swaps=True),
            lambda: company.publish(which=0),
            lambda: company.clock(late=7, longer=30, as_planned=False),
            lambda: company.bill(is_approved=True),
            lambda: company.lock(which=0),
            company.next_month,
            lambda: company.bill(is_approved=True),
        )
        for step in steps:
            step()
            check_invariants(company)
    finally:
        company.teardown()
    wanted = {"planned", "published", "taken back", "edited", "edited: refused", "repaired", "clocked", "locked"}
    assert wanted <= company.did, company.did


def check_invariants(company: Year) -> None:
    """Every invariant of the machine, once."""
    for holds in (
        company.who_is_bound_is_bound_legally,
        company.nobody_is_in_two_places,
        company.a_bound_week_never_changes,
        company.nobody_works_two_minutes_at_once,
        company.money_adds_up,
        company.margin_is_below_its_limit,
        company.documents_never_change,
        company.time_is_billed_once,
        company.payments_settle_to_the_won,
        company.what_is_kept_comes_back,
        company.a_day_of_delay_is_claimed_once,
    ):
        holds()
