"""The period before, as it is known now: what came late is settled by the invoice that follows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.periods import DateRange

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.contacts import Contact, ContactDay
    from core.ids import AccountId, AgentId, TenantId
    from core.parties import Tenant
    from core.periods import BillingPeriod
    from invoices.allocation.changes import DayChange
    from invoices.drafting.books import Before
    from invoices.invoice import EarlierPeriod, Invoice
    from wfm.timesheets import Payee, TimesheetDay


def before_of(
    session: Session,
    period: BillingPeriod,
    days: DateRange,
    tenants: Mapping[TenantId, Tenant],
    payees: Mapping[AgentId, Payee],
    contracts: Sequence[ContractTerms],
) -> Before | None:
    """The period before ``period``, whose accounts' days are ``days``; None where nothing was issued for it."""
    from invoices.drafting.books import Before
    from invoices.invoice import InvoiceKind
    from invoices.usage.billable import index_contact_days
    from store.contacts import contact_days, contacts_between
    from store.invoices import invoices_of
    from store.quality import quality_between
    from store.timesheets import corrections_between

    documents: dict[AccountId, Invoice] = {}
    totals: Counter[AccountId] = Counter()
    with session.database.reading() as connection:
        for document in invoices_of(connection, period.previous):
            totals[document.account] += document.total_won
            known = documents.get(document.account)
            if document.kind is InvoiceKind.INVOICE and (known is None or document.revision > known.revision):
                documents[document.account] = document
        # What was taken back whole is nobody's to settle.
        documents = {account: document for account, document in documents.items() if totals[account]}
        if not documents:
            return None
        reach = DateRange(first=days.first, end=days.end + timedelta(days=1))
        counts, contacts = contact_days(connection, reach), contacts_between(connection, reach)
        quality = quality_between(connection, days)
        corrected = corrections_between(connection, days)
    by_tenant: dict[TenantId, list[Contact]] = defaultdict(list)
    for contact in contacts:
        by_tenant[contact.tenant].append(contact)
    return Before(
        documents=documents,
        counted=index_contact_days(counts),
        contacts=dict(by_tenant),
        quality=quality,
        changes=_changes(session, corrected, counts, contacts, tenants, payees, contracts) if corrected else {},
    )


def settled_before(session: Session) -> dict[AccountId, list[EarlierPeriod]]:
    """What issued invoices settled, by account."""
    from store.settlements import settlements_of

    found: dict[AccountId, list[EarlierPeriod]] = defaultdict(list)
    with session.database.reading() as connection:
        for account, _, earlier in settlements_of(connection):
            found[account].append(earlier)
    return dict(found)


def _changes(
    session: Session,
    corrected: Sequence[TimesheetDay],
    counts: Sequence[ContactDay],
    contacts: Sequence[Contact],
    tenants: Mapping[TenantId, Tenant],
    payees: Mapping[AgentId, Payee],
    contracts: Sequence[ContractTerms],
) -> Mapping[TenantId | None, Sequence[DayChange]]:
    """The corrected days of a pool split twice, as they were closed and as they are known now."""
    from cli.invoicing.books import evidence_of
    from cli.planning.services import services_on
    from invoices.allocation.changes import changes
    from invoices.allocation.payroll import Payroll
    from invoices.allocation.split import allocate
    from invoices.usage.lines import contract_lines, lending
    from store.timesheets import timesheets_between
    from wfm.timesheets import TimesheetStatus

    touched = {(payees[sheet.agent].pool, sheet.day) for sheet in corrected if sheet.agent in payees}
    span = DateRange(first=min(day for _, day in touched), end=max(day for _, day in touched) + timedelta(days=1))
    with session.database.reading() as connection:
        sheets = timesheets_between(connection, span)
    closed = {
        (sheet.agent, sheet.day): sheet
        for sheet in sheets
        if sheet.status is TimesheetStatus.APPROVED
        and sheet.agent in payees
        and (payees[sheet.agent].pool, sheet.day) in touched
    }
    now = closed | {(sheet.agent, sheet.day): sheet for sheet in corrected if sheet.agent in payees}
    reach = DateRange(first=span.first, end=span.end + timedelta(days=1))
    week_minutes = session.rates.whole("law.full_time_week_minutes", span.last)
    evidence, _ = evidence_of(
        session,
        reach,
        tenants,
        services_on(session, span),
        [each for each in counts if each.day in reach],
        contacts,
        week_minutes,
    )
    lines, lends = contract_lines(contracts, reach, session.calendar), lending(contracts, reach)
    evidence = replace(evidence, lines=lines, lends=lends)
    payroll = Payroll(session.rates, session.calendar)
    return changes(
        allocate(closed.values(), payees, evidence, payroll), allocate(now.values(), payees, evidence, payroll)
    )
