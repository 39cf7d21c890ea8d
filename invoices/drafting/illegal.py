"""What no invoice may be made of: time that changed after its approval, service after the contract's end."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from contracts.terms import ContractTerms
from core.contacts import ContactDay
from core.ids import AccountId, TenantId
from core.periods import BillingPeriod, DateRange
from core.problems import Problem
from invoices.drafting.books import Books
from invoices.usage.accounts import Account, by_account, problem


def changed_since_approval(account: Account, books: Books) -> list[Problem]:
    """Approved days of the account's pool (or of its own agents) that would look different by what is known now."""
    in_force = {day for stretch in account.stretches for day in stretch.days}
    days = sorted(books.changed.open_days(books.tenants[account.tenant].pool, account.tenant) & in_force)
    if not days:
        return []
    values = {"count": len(days), "first": days[0], "last": days[-1], "period": account.period}
    return [problem("timesheets_changed", account=account.account, **values)]


def served_without_contract(
    period: BillingPeriod,
    contracts: Sequence[ContractTerms],
    counts_of: Mapping[TenantId, Sequence[ContactDay]],
    accounts: Collection[AccountId] | None,
) -> dict[AccountId, tuple[Problem, ...]]:
    """Accounts whose last contract ended in this period or the one before, and whose tenant was served after it.

    A tenant with any contract in force on a day is served under that one.
    """
    versions_of = by_account(contracts)
    agreed = [terms for versions in versions_of.values() for terms in versions]
    found: dict[AccountId, tuple[Problem, ...]] = {}
    for code, versions in sorted(versions_of.items()):
        last = max(versions, key=lambda terms: terms.valid_until)
        own = replace(period, closing_day=last.closing_day)
        if (accounts is not None and code not in accounts) or not own.previous.range.first <= last.valid_until:
            continue
        first = max(own.range.first, last.valid_until + timedelta(days=1))
        if first >= own.range.end:
            continue
        after = DateRange(first=first, end=own.range.end)
        holds = [terms for terms in agreed if terms.tenant == last.tenant]
        served = {
            counted.day: sum(count or 0 for count in counted.answered)
            for counted in counts_of.get(last.tenant, ())
            if counted.day in after and not any(terms.holds_on(counted.day) for terms in holds)
        }
        contacts = sum(served.values())
        if contacts:
            day = min(day for day, count in served.items() if count)
            values = {"contract": last.contract, "end": last.valid_until, "contacts": f"{contacts:,}", "day": day}
            found[code] = (problem("contract_ended", account=code, tenant=last.tenant, **values),)
    return found
