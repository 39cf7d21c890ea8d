"""Closed periods as they are known now: what came late is settled by the next invoice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.periods import DateRange

if TYPE_CHECKING:
    from datetime import date

    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.contacts import Contact, ContactDay
    from core.ids import AccountId, AgentId, TenantId
    from core.parties import Tenant
    from core.periods import BillingPeriod
    from invoices.allocation.changes import DayChange
    from invoices.drafting.books import Before, Settled
    from invoices.head import InvoiceHead
    from store.pools import Pools
    from wfm.timesheets import Payee, TimesheetDay


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What every closed period is read with."""

    session: Session
    tenants: Mapping[TenantId, Tenant]
    payees: Mapping[AgentId, Payee]
    contracts: Sequence[ContractTerms]
    pools: Pools


def before_of(
    session: Session,
    period: BillingPeriod,
    tenants: Mapping[TenantId, Tenant],
    payees: Mapping[AgentId, Payee],
    contracts: Sequence[ContractTerms],
    pools: Pools = None,
) -> tuple[Before, ...]:
    """Closed periods that the invoices of ``period`` settle, the newest first.

    The period right before is always computed again. Older ones, as far back as ``settle_periods`` says, only for
    tenants of which something came late: a mark on a day, a corrected day of their pool, a true-up.
    """
    from cli.invoicing.books import days_needed

    known = _Known(session=session, tenants=tenants, payees=payees, contracts=contracts, pools=pools)
    found = [_before(known, period.previous, None)]
    older: list[BillingPeriod] = []
    at = period.previous
    for _ in range(session.settings.invoice.settle_periods - 1):
        at = at.previous
        older.append(at)
    touched = {one: _touched(known, one, days_needed(contracts, one)) for one in older}
    # A period between is read too: its invoice may have settled the older one already.
    wanted: set[TenantId] = set()
    read: list[Before | None] = []
    for one in reversed(older):
        wanted |= touched[one]
        read.append(_before(known, one, frozenset(wanted)) if wanted else None)
    return tuple(before for before in (*found, *reversed(read)) if before is not None)


def looked_back_to(session: Session, period: BillingPeriod) -> date:
    """The first day of which the invoices of a period settle what came late, for every closing day."""
    from cli.invoicing.books import days_needed
    from store.contracts import all_versions

    for _ in range(session.settings.invoice.settle_periods):
        period = period.previous
    with session.database.reading() as connection:
        return days_needed(all_versions(connection), period).first


def late_lines(session: Session, period: BillingPeriod) -> list[dict[str, object]]:
    """What came late and no invoice will settle by itself: values for a line of the catalogue, one a tenant.

    Days further back than an invoice looks, and those of tenants whose last contract ended before the period.
    """
    from cli.invoicing.books import days_needed
    from store.contracts import all_versions
    from store.late_days import late_days

    since = looked_back_to(session, period)
    with session.database.reading() as connection:
        contracts = all_versions(connection)
        first = days_needed(contracts, period).first
        marks = [mark for mark in late_days(connection, first) if mark.considered is None]
    served_on = {terms.tenant for terms in contracts if terms.is_agreed and terms.valid_until >= first}
    left: dict[TenantId, list[date]] = defaultdict(list)
    for mark in marks:
        if mark.day < since or mark.tenant not in served_on:
            left[mark.tenant].append(mark.day)
    return [
        {"tenant": tenant, "count": len(days), "first": min(days), "last": max(days)}
        for tenant, days in sorted(left.items())
    ]


def _touched(known: _Known, period: BillingPeriod, days: DateRange) -> set[TenantId]:
    """Tenants of which something came late for a period."""
    from store.late_days import late_days
    from store.timesheets import corrections_between
    from store.true_ups import true_ups_of

    with known.session.database.reading() as connection:
        found = {mark.tenant for mark in late_days(connection, days.end) if mark.day >= days.first}
        corrected = corrections_between(connection, days, known.pools)
        found |= {one.tenant for one in true_ups_of(connection, period) if one.tenant is not None}
    pools = {known.payees[sheet.agent].pool for sheet in corrected if sheet.agent in known.payees}
    return found | {code for code, tenant in known.tenants.items() if tenant.pool in pools}


def _before(known: _Known, period: BillingPeriod, tenants: frozenset[TenantId] | None) -> Before | None:
    """A closed period as it is known now, of some tenants or of all; None where nothing was issued for it."""
    from cli.invoicing.books import days_needed
    from invoices.allocation.changes import DayChange
    from invoices.drafting.books import Before
    from invoices.invoice import InvoiceKind
    from invoices.usage.billable import index_contact_days
    from store.contacts import contact_days, contacts_between
    from store.invoices import heads, invoices_by_number
    from store.quality import quality_between
    from store.timesheets import corrections_between
    from store.true_ups import true_ups_of

    days = days_needed(known.contracts, period)
    newest: dict[AccountId, InvoiceHead] = {}
    totals: Counter[AccountId] = Counter()
    with known.session.database.reading() as connection:
        for head in heads(connection, period, pools=known.pools):
            if tenants is not None and head.tenant not in tenants:
                continue
            totals[head.account] += head.total_won
            before = newest.get(head.account)
            if head.kind is InvoiceKind.INVOICE and (before is None or head.revision > before.revision):
                newest[head.account] = head
        # What was taken back whole is nobody's to settle.
        numbers = [head.number for account, head in newest.items() if totals[account] and head.number]
        if not numbers:
            return None
        documents = {document.account: document for document in invoices_by_number(connection, numbers)}
        reach = DateRange(first=days.first, end=days.end + timedelta(days=1))
        corrected = corrections_between(connection, days, known.pools)
        # A day of a pool is split with the contacts of all its tenants.
        only = None if corrected else tenants
        counts = contact_days(connection, reach, only, known.pools)
        if only is None:
            contacts = contacts_between(connection, reach, pools=known.pools)
        else:
            contacts = tuple(c for tenant in sorted(only) for c in contacts_between(connection, reach, tenant))
        quality = quality_between(connection, days, known.pools)
        trued = true_ups_of(connection, period)
    by_tenant: dict[TenantId, list[Contact]] = defaultdict(list)
    for contact in contacts:
        by_tenant[contact.tenant].append(contact)
    changed: dict[TenantId | None, list[DayChange]] = defaultdict(list)
    if corrected:
        for owner, own in _changes(known, corrected, counts, contacts).items():
            changed[owner] += own
    for one in trued:
        if one.tenant is not None:
            day = _last_day(known.contracts, one.tenant, period)
            won = {one.element: one.won}
            changed[one.tenant].append(DayChange(day=day, minutes={}, elements=won, is_true_up=True))
    return Before(
        period=period,
        documents=documents,
        counted=index_contact_days(counts),
        contacts=dict(by_tenant),
        quality=quality,
        changes=dict(changed),
    )


def _last_day(contracts: Sequence[ContractTerms], tenant: TenantId, period: BillingPeriod) -> date:
    """The last day of a tenant's own period on which a contract of it is in force, else of the period."""
    own = [terms for terms in contracts if terms.tenant == tenant and terms.is_agreed]
    days = [day for terms in own for day in replace(period, closing_day=terms.closing_day).range if terms.holds_on(day)]
    return max(days, default=period.range.last)


def settled_before(session: Session, pools: Pools = None) -> dict[AccountId, list[Settled]]:
    """What issued invoices settled, by account (of tenants of some pools)."""
    from invoices.drafting.books import Settled
    from store.settlements import settled_in

    found: dict[AccountId, list[Settled]] = defaultdict(list)
    with session.database.reading() as connection:
        for account, _, by, earlier in settled_in(connection, pools=pools):
            found[account].append(Settled(by=by, earlier=earlier))
    return dict(found)


def _changes(
    known: _Known, corrected: Sequence[TimesheetDay], counts: Sequence[ContactDay], contacts: Sequence[Contact]
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

    session, payees, contracts = known.session, known.payees, known.contracts
    touched = {(payees[sheet.agent].pool, sheet.day) for sheet in corrected if sheet.agent in payees}
    span = DateRange(first=min(day for _, day in touched), end=max(day for _, day in touched) + timedelta(days=1))
    with session.database.reading() as connection:
        sheets = timesheets_between(connection, span, known.pools)
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
        known.tenants,
        services_on(session, span, pools=known.pools),
        [each for each in counts if each.day in reach],
        contacts,
        week_minutes,
        known.pools,
    )
    lines, lends = contract_lines(contracts, reach, session.calendar), lending(contracts, reach)
    evidence = replace(evidence, lines=lines, lends=lends)
    payroll = Payroll(session.rates, session.calendar)
    return changes(
        allocate(closed.values(), payees, evidence, payroll), allocate(now.values(), payees, evidence, payroll)
    )
