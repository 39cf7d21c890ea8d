"""What draft invoices are made from, and what a drafting gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from contracts.order import DiagnosisOrder
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.contacts import Contact, ContactDay, Event, QualityResult
from core.ids import AccountId, AgentId, PoolId, TenantId
from core.parties import Party, Tenant
from core.periods import BillingPeriod
from core.problems import Problem
from core.rates import RateTable
from invoices.allocation.changes import DayChange
from invoices.allocation.control import Paid
from invoices.allocation.split import DayShare, TenantTotals, Trouble
from invoices.head import InvoiceHead
from invoices.invoice import EarlierPeriod, Invoice
from invoices.tracing.proof import Proof
from invoices.tracing.rates_used import RatesUsed
from invoices.usage.billable import ContactDays
from invoices.usage.closing import Closing
from wfm.timesheets import Payee

Owned = TypeVar("Owned")
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A closed period as it is known now: the newest issued invoice of each account, contacts and quality results, and
    what corrected timesheet days and true-ups changed.
    """

    period: BillingPeriod
    documents: Mapping[AccountId, Invoice]
    counted: ContactDays
    contacts: Mapping[TenantId, Sequence[Contact]]
    quality: Sequence[QualityResult]
    changes: Mapping[TenantId | None, Sequence[DayChange]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the invoice of one period (``2026-11``) settled of an earlier one."""

    by: str
    earlier: EarlierPeriod


@dataclass(frozen=True, kw_only=True)
class Books:
    """All that invoices are made from. ``shares`` are the tenants' days of the allocation, ``issued`` the heads of
    earlier documents, ``pool_rules`` the sentence that says how waiting was split in a pool, ``paid`` what each day
    cost before it was split. With ``as_of`` an account waits until its last day lies before it; None drafts what is
    known so far. ``before`` are closed periods with what came late, the newest first; ``settled`` what issued invoices
    settled of earlier ones.
    """

    supplier: Party
    tenants: Mapping[TenantId, Tenant]
    contracts: Sequence[ContractTerms]
    counted: ContactDays
    shares: Mapping[TenantId | None, Sequence[DayShare]]
    troubles: Sequence[Trouble]
    closing: Closing
    payees: Mapping[AgentId, Payee]
    rates: RateTable
    calendar: HolidayCalendar
    contacts: Mapping[TenantId, Sequence[Contact]] = field(default_factory=dict)
    events: Sequence[Event] = ()
    quality: Sequence[QualityResult] = ()
    issued: Sequence[InvoiceHead] = ()
    pool_rules: Mapping[PoolId, str] = field(default_factory=dict)
    paid: Mapping[tuple[PoolId, date], Paid] = field(default_factory=dict)
    as_of: date | None = None
    before: Sequence[Before] = ()
    settled: Mapping[AccountId, Sequence[Settled]] = field(default_factory=dict)
    orders: Sequence[DiagnosisOrder] = ()
    changed: Closing = field(default_factory=lambda: Closing(known={}, open_in_pool={}, open_of_tenant={}))
    """Approved days that would look different by what is known now, sorted as open days are."""

    # Ten thousand accounts ask for their own rows: each question is answered once for all of them.

    @cached_property
    def counts_of(self) -> Mapping[TenantId, Sequence[ContactDay]]:
        """Counts by tenant."""
        found: dict[TenantId, list[ContactDay]] = defaultdict(list)
        for (tenant, _), days in sorted(self.counted.items()):
            found[tenant].extend(days.values())
        return found

    @cached_property
    def quality_of(self) -> Mapping[TenantId, Sequence[QualityResult]]:
        """Results of quality work by tenant."""
        return _grouped((result.tenant, result) for result in self.quality)

    @cached_property
    def contracts_of(self) -> Mapping[TenantId, Sequence[ContractTerms]]:
        """Versions by tenant."""
        return _grouped((terms.tenant, terms) for terms in self.contracts)

    @cached_property
    def issued_to(self) -> Mapping[AccountId, Sequence[InvoiceHead]]:
        """Heads of earlier documents by account."""
        return _grouped((head.account, head) for head in self.issued)

    @cached_property
    def onboarded(self) -> Mapping[TenantId, int]:
        """What each tenant was billed for its diagnosis."""
        found: dict[TenantId, int] = defaultdict(int)
        for head in self.issued:
            found[head.tenant] += head.onboarding_won
        return found

    @cached_property
    def troubles_of(self) -> Mapping[PoolId, Sequence[Trouble]]:
        """Days that could not be split by pool."""
        return _grouped((trouble.pool, trouble) for trouble in self.troubles)


def _grouped(pairs: Iterable[tuple[Key, Owned]]) -> dict[Key, list[Owned]]:
    found: dict[Key, list[Owned]] = defaultdict(list)
    for key, owned in pairs:
        found[key].append(owned)
    return dict(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """Draft invoices by account; why accounts are parked; accounts in force that have nothing to bill.

    An account that is billed for the days of its contract and was served after its end stands among both.
    """

    invoices: tuple[Invoice, ...]
    parked: Mapping[AccountId, tuple[Problem, ...]]
    empty: tuple[AccountId, ...] = ()
    bench: TenantTotals = field(default_factory=TenantTotals)
    """The company's own part of the calendar month: waiting beyond the pooled requirement, in nobody's price."""
    proofs: Mapping[AccountId, Proof] = field(default_factory=dict)
    """What each draft rests on, and the dated rates of every period among them: kept when it is issued."""
    rates: tuple[RatesUsed, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every reason, by account."""
        return tuple(problem for _, problems in sorted(self.parked.items()) for problem in problems)

    def reasons(self) -> dict[str, tuple[AccountId, ...]]:
        """Each reason once, in the user's words, with the accounts that wait for it."""
        found: dict[str, list[AccountId]] = defaultdict(list)
        for account, problems in sorted(self.parked.items()):
            for one in problems:
                found[str(one)].append(account)
        return {reason: tuple(accounts) for reason, accounts in found.items()}
