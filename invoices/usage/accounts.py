"""Billing accounts: which contracts stand in an account, and on which days of its own period they are in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from contracts.billing import DayCount
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.ids import AccountId, ContractId, TenantId
from core.periods import BillingPeriod, DateRange
from core.problems import Problem
from invoices.allocation.evidence import open_slots_on
from invoices.usage.billable import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account in one of its periods: the contract versions in force, each with its days."""

    account: AccountId
    tenant: TenantId
    period: BillingPeriod
    stretches: tuple[Stretch, ...]

    @property
    def newest(self) -> ContractTerms:
        """The version whose terms of payment hold at the end of the period."""
        return max(self.stretches, key=lambda s: (s.days.end, s.terms.valid_from, s.terms.contract)).terms


def by_account(contracts: Sequence[ContractTerms]) -> dict[AccountId, list[ContractTerms]]:
    """Signed versions by billing account."""
    found: dict[AccountId, list[ContractTerms]] = defaultdict(list)
    for terms in contracts:
        if terms.is_agreed:
            found[terms.account].append(terms)
    return found


def in_force(period: BillingPeriod, contracts: Sequence[ContractTerms]) -> set[AccountId]:
    """Accounts with a signed contract in force in the period that the month names."""
    return {
        code
        for code, versions in by_account(contracts).items()
        if any(_days_of(terms, replace(period, closing_day=terms.closing_day)) is not None for terms in versions)
    }


def just_ended(period: BillingPeriod, contracts: Sequence[ContractTerms]) -> set[AccountId]:
    """Accounts whose last contract ended in the period before: nothing is billed to them, if nobody served them."""
    found = set()
    for code, versions in by_account(contracts).items():
        last = max(versions, key=lambda terms: terms.valid_until)
        if last.valid_until in replace(period, closing_day=last.closing_day).previous.range:
            found.add(code)
    return found


def account_in(
    period: BillingPeriod, code: AccountId, versions: Sequence[ContractTerms], calendar: HolidayCalendar
) -> tuple[Account | None, list[Problem]]:
    """The account in the period that the month names, by its own closing day; None where no contract is in force."""
    held = [terms for terms in versions if _days_of(terms, replace(period, closing_day=terms.closing_day)) is not None]
    if not held:
        return None, []
    problems = []
    closing_days = {terms.closing_day for terms in held}
    if len(closing_days) > 1:
        problems.append(problem("closing_days_differ", account=code))
    if len({terms.tenant for terms in held}) > 1:
        problems.append(problem("account_of_two_tenants", account=code))
    problems += _overlaps(code, held)
    if problems:
        return None, problems
    own = replace(period, closing_day=held[0].closing_day)
    stretches = []
    for terms in sorted(held, key=lambda terms: (terms.contract, terms.valid_from)):
        days = _days_of(terms, own)
        if days is not None:
            first = min(other.valid_from for other in versions if other.contract == terms.contract)
            stretches.append(stretch_of(terms, days, own.range, calendar, begins=first in days))
    return Account(account=code, tenant=held[0].tenant, period=own, stretches=tuple(stretches)), []


def problem(name: str, **values: object) -> Problem:
    """A reason why an account has to wait; ``name`` is the rest of its code after ``invoice.``."""
    return Problem(code=f"invoice.{name}", values={key: str(value) for key, value in values.items()})


def _days_of(terms: ContractTerms, period: BillingPeriod) -> DateRange | None:
    valid = DateRange(first=terms.valid_from, end=terms.valid_until + timedelta(days=1))
    return period.range.overlap(valid)


def _overlaps(code: AccountId, versions: Sequence[ContractTerms]) -> list[Problem]:
    """Versions of one contract that hold on the same day; concurrent contracts are fine (a base and a peak)."""
    found = []
    by_contract: dict[ContractId, list[ContractTerms]] = defaultdict(list)
    for terms in versions:
        by_contract[terms.contract].append(terms)
    for contract, own in sorted(by_contract.items()):
        own.sort(key=lambda terms: (terms.valid_from, terms.version))
        for before, after in pairwise(own):
            if after.valid_from <= before.valid_until:
                values = {"contract": contract, "first": before.version, "second": after.version}
                found.append(problem("versions_overlap", account=code, day=after.valid_from, **values))
    return found


def whole_period(account: Account) -> Stretch:
    """The newest version over the whole period: lines of the account as such are not prorated."""
    days = account.period.range
    return Stretch(terms=account.newest, days=days, period=days)


def stretch_of(
    terms: ContractTerms, days: DateRange, period: DateRange, calendar: HolidayCalendar, *, begins: bool = False
) -> Stretch:
    """Days of a version within a period, with the days it is closed where its proration asks for them."""
    closed: frozenset[date] = frozenset()
    if terms.billing.day_count is DayCount.SERVICE:
        closed = frozenset(day for day in period if not open_slots_on(terms.services, day, calendar))
    return Stretch(terms=terms, days=days, period=period, closed=closed, begins=begins)
