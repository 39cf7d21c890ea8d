"""Whether an account can be billed at all: every reason at once, as Problems."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from contracts.billing import WageBasis
from contracts.charge import CostPlusCharge, HourlyCharge
from core.calendar import HolidayCalendar
from core.periods import DateRange
from core.problems import Problem
from invoices.allocation.evidence import open_slots_on
from invoices.allocation.split import DayShare
from invoices.drafting.books import Books
from invoices.usage.accounts import Account, problem
from invoices.usage.billable import Usage


def not_ready(account: Account, books: Books) -> list[Problem]:
    """What has to be done before the account can be billed at all; only days with a contract in force matter.

    Where nobody of ours answers (the system or the management only), no timesheet has to be known.
    """
    tenant = books.tenants.get(account.tenant)
    if tenant is None:
        return [problem("tenant_unknown", account=account.account, tenant=account.tenant)]
    last = max(stretch.days.last for stretch in account.stretches)
    if books.as_of is not None and last >= books.as_of:
        return [problem("period_open", account=account.account, period=account.period, last=last)]
    in_force = {day for stretch in account.stretches if stretch.terms.has_operation for day in stretch.days}
    if not in_force:
        return []
    first, last = min(in_force), max(in_force)
    known = books.closing.days_known(tenant.pool, DateRange(first=first, end=last + timedelta(days=1)))
    if not known & in_force:
        return [problem("no_timesheets", account=account.account, pool=tenant.pool, first=first, last=last)]
    problems = []
    unapproved = sorted(books.closing.open_days(tenant.pool, account.tenant) & in_force)
    if unapproved:
        values = {"count": len(unapproved), "first": unapproved[0], "last": unapproved[-1]}
        problems.append(problem("timesheets_open", account=account.account, period=account.period, **values))
    served = {counted.day for counted in books.counts_of.get(account.tenant, ()) if any(counted.answered)}
    unknown = sorted(served & in_force - known)
    if unknown:
        values = {"count": len(unknown), "first": unknown[0]}
        problems.append(problem("day_without_timesheet", account=account.account, pool=tenant.pool, **values))
    own_troubles = [t for t in books.troubles_of.get(tenant.pool, ()) if t.day in in_force]
    troubles = {str(t.problem): t.problem for t in own_troubles}
    return [*problems, *troubles.values()]


def hours_twice(account: Account, shares: Sequence[DayShare], calendar: HolidayCalendar) -> list[Problem]:
    """Worked time that was not parted by contract cannot be billed by two contracts that are open on one day."""
    actual = [s for s in account.stretches if s.terms.billing.wages is WageBasis.ACTUAL]
    for stretch in actual:
        if isinstance(stretch.terms.charge, CostPlusCharge):
            for other in account.stretches:
                if other.terms.contract != stretch.terms.contract and stretch.days.overlap(other.days) is not None:
                    pair = {"first": stretch.terms.contract, "second": other.terms.contract}
                    return [problem("actual_cost_of_two_contracts", account=account.account, **pair)]
    whole = {share.day for share in shares if share.minutes and not share.lines}
    by_time = [s for s in account.stretches if isinstance(s.terms.charge, HourlyCharge | CostPlusCharge)]
    for stretch in by_time:
        others = [s for s in account.stretches if s.terms.contract != stretch.terms.contract]
        for other in others:
            both = stretch.days.overlap(other.days)
            for day in both or ():
                is_open = [open_slots_on(s.terms.services, day, calendar) for s in (stretch, other)]
                if day in whole and all(is_open):
                    values = {"first": stretch.terms.contract, "second": other.terms.contract, "day": day}
                    return [problem("hours_of_two_contracts", account=account.account, **values)]
    return []


def gaps(account: Account, usage: Usage) -> list[Problem]:
    """Contacts of which nothing at all is known; single days without a record are told on the invoice."""
    found = []
    for channel, used in usage.channels.items():
        if used.days_missing and len(used.days_missing) == used.days_open:
            found.append(problem("no_contacts_known", account=account.account, channel=channel.value))
    return found
