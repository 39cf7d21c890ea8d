"""Reconciliation of a month: paid minutes = tenants + bench, cost = tenants + bench, revenue − cost = margin.

The calendar month is what payroll paid. An account may close on another day, have days without a contract, or carry a
cost that changed after it was issued: a bridge of three columns leads from the cost of the month to the cost that was
billed, so that every tenant and the total agree to the won.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contracts.charge import ChargeModel, model_of
from contracts.terms import ContractTerms
from core.calendar import HolidayCalendar
from core.errors import require
from core.ids import AccountId, PoolId, TenantId
from core.periods import BillingPeriod
from core.problems import Problem
from invoices.allocation.control import Paid, together
from invoices.allocation.split import DayShare, summed
from invoices.elements import CostElement
from invoices.invoice import EarlierPeriod, Invoice, InvoiceKind, LineKind
from invoices.usage.accounts import Account, account_in, by_account


class Standing(StrEnum):
    """How far a tenant's month is billed; the order is from finished to open."""

    ISSUED = "issued"
    DRAFT = "draft"
    EMPTY = "empty"
    PARKED = "parked"
    NO_CONTRACT = "no_contract"


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantMonth:
    """One tenant's month. Minutes and ``cost_won`` are those of the calendar month; the other won are of the billed
    period: ``other_days_won`` is the cost of its days outside the month less that of days of the month outside it,
    ``standing_won`` the agreed cost of menu items that no timesheet holds, ``late_won`` what the rest of the billed
    cost differs from the cost known now, ``charges_won`` service charges, then what was
    given back, KPI credits, bonuses and what other invoices settled for this period. ``outside_won`` stands outside the
    margin: set-up, diagnosis, settlements of other periods.
    """

    tenant: TenantId
    models: tuple[ChargeModel, ...]
    standing: Standing
    paid_minutes: int
    handled_minutes: int
    cost_won: int
    other_days_won: int = 0
    standing_won: int = 0
    late_won: int = 0
    charges_won: int = 0
    given_back_won: int = 0
    credit_won: int = 0
    bonus_won: int = 0
    settled_won: int = 0
    outside_won: int = 0

    @property
    def billed_cost_won(self) -> int:
        """Cost of the billed period."""
        return self.cost_won + self.other_days_won + self.standing_won + self.late_won

    @property
    def revenue_won(self) -> int:
        """What the tenant pays for the service of the period."""
        return self.charges_won + self.given_back_won + self.credit_won + self.bonus_won + self.settled_won

    @property
    def margin_won(self) -> int:
        """Revenue less cost."""
        return self.revenue_won - self.billed_cost_won


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBalance:
    """A day of a pool: what was paid, and where it went."""

    pool: PoolId
    day: date
    paid: Paid
    tenant_minutes: int
    tenant_won: int
    bench_minutes: int
    bench_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReport:
    """The month as a whole; ``open_days`` are days of pools with a timesheet that is not approved: not paid yet."""

    period: BillingPeriod
    tenants: tuple[TenantMonth, ...]
    days: tuple[DayBalance, ...]
    parked: Mapping[AccountId, tuple[Problem, ...]]
    troubles: tuple[Problem, ...]
    open_days: tuple[tuple[PoolId, date], ...]
    bench_true_up_won: int = 0
    """What wages and insurance that became final later cost the company itself; tenants bear theirs in ``late_won``."""

    def __post_init__(self) -> None:
        require(self.paid.minutes == self.tenant_minutes + self.bench_minutes, "paid minutes are not tenants + bench")
        require(self.paid.total_won == self.tenant_won + self.bench_won, "cost is not tenants + bench")
        require(
            self.paid.total_won + self.bridge_won == self.billed_cost_won + self.bench_won,
            "the bridge from the cost of the month to the cost billed does not hold",
        )

    @property
    def paid(self) -> Paid:
        """Paid minutes and won, counted from the timesheets."""
        return together(day.paid for day in self.days)

    @property
    def tenant_minutes(self) -> int:
        """Paid minutes that tenants bear."""
        return sum(row.paid_minutes for row in self.tenants)

    @property
    def tenant_won(self) -> int:
        """Cost of the month that tenants bear."""
        return sum(row.cost_won for row in self.tenants)

    @property
    def bench_minutes(self) -> int:
        """Paid minutes nobody bought."""
        return sum(day.bench_minutes for day in self.days)

    @property
    def bench_won(self) -> int:
        """Their cost: the company's own."""
        return sum(day.bench_won for day in self.days)

    @property
    def bridge_won(self) -> int:
        """From the cost of the month to the cost of the billed periods."""
        return sum(row.other_days_won + row.standing_won + row.late_won for row in self.tenants)

    @property
    def billed_cost_won(self) -> int:
        """Cost of the billed periods."""
        return sum(row.billed_cost_won for row in self.tenants)

    @property
    def revenue_won(self) -> int:
        """Revenue of all tenants."""
        return sum(row.revenue_won for row in self.tenants)

    @property
    def settled_won(self) -> int:
        """What later invoices settled for the month."""
        return sum(row.settled_won for row in self.tenants)

    @property
    def outside_won(self) -> int:
        """What the month's documents charge outside the margin."""
        return sum(row.outside_won for row in self.tenants)

    @property
    def supply_won(self) -> int:
        """Supply value of the month's documents: what the tax invoices sum to."""
        return self.revenue_won - self.settled_won + self.outside_won

    @property
    def margin_won(self) -> int:
        """What tenants leave; the bench is not yet paid from it."""
        return self.revenue_won - self.billed_cost_won

    @property
    def result_won(self) -> int:
        """What is left of it after the bench."""
        return self.margin_won - self.bench_won - self.bench_true_up_won


def month_report(
    period: BillingPeriod,
    shares: Mapping[TenantId | None, Sequence[DayShare]],
    paid: Mapping[tuple[PoolId, date], Paid],
    contracts: Sequence[ContractTerms],
    documents: Sequence[Invoice],
    calendar: HolidayCalendar,
    *,
    parked: Mapping[AccountId, tuple[Problem, ...]],
    settled: Mapping[TenantId, Sequence[EarlierPeriod]] | None = None,
    troubles: Iterable[Problem] = (),
    open_days: Iterable[tuple[PoolId, date]] = (),
    bench_true_up_won: int = 0,
) -> MonthReport:
    """The reconciliation of a month of calendar days.

    ``documents`` are the issued ones and the drafts of the period, ``settled`` what later ones settled of it.
    ``shares`` and ``paid`` reach over the days of every account's own period. Raises BrokenInvariant where anything
    does not add up.
    """
    month = BillingPeriod(period.year, period.month)
    accounts_of: dict[TenantId, dict[AccountId, Account]] = defaultdict(dict)
    for code, account in _accounts(period, contracts, calendar).items():
        accounts_of[account.tenant][code] = account
    documents_of: dict[TenantId, list[Invoice]] = defaultdict(list)
    for document in documents:
        documents_of[document.tenant].append(document)
    rows = []
    for tenant in sorted({*(t for t in shares if t is not None), *accounts_of}):
        own = accounts_of.get(tenant, {})
        later = (settled or {}).get(tenant, ())
        row = _tenant_month(tenant, month, shares.get(tenant, ()), own, documents_of.get(tenant, ()), later, parked)
        if own or row.paid_minutes or row.cost_won:
            rows.append(row)
    return MonthReport(
        period=month,
        tenants=tuple(rows),
        days=_days(month, shares, paid),
        parked=parked,
        troubles=tuple(dict.fromkeys(troubles)),
        open_days=tuple(sorted(open_days)),
        bench_true_up_won=bench_true_up_won,
    )


def _accounts(
    period: BillingPeriod, contracts: Sequence[ContractTerms], calendar: HolidayCalendar
) -> dict[AccountId, Account]:
    found = {}
    for code, versions in sorted(by_account(contracts).items()):
        account, _ = account_in(period, code, versions, calendar)
        if account is not None:
            found[code] = account
    return found


def _tenant_month(
    tenant: TenantId,
    month: BillingPeriod,
    shares: Sequence[DayShare],
    accounts: Mapping[AccountId, Account],
    own: Sequence[Invoice],
    settled: Sequence[EarlierPeriod],
    parked: Mapping[AccountId, tuple[Problem, ...]],
) -> TenantMonth:
    own_month = summed(share for share in shares if share.day in month.range)
    billed = _newest(own)
    known_won = other_won = 0
    for code, account in accounts.items():
        held = {day for stretch in account.stretches if stretch.terms.has_operation for day in stretch.days}
        if code in billed:
            now = sum(share.total_won for share in shares if share.day in held)
            known_won += now
            other_won += billed[code].cost_won - _standing_won(billed[code]) - now
    models = {model_of(s.terms.charge): None for account in accounts.values() for s in account.stretches}
    return TenantMonth(
        tenant=tenant,
        models=tuple(models),
        standing=_standing(accounts, own, parked),
        paid_minutes=own_month.paid_minutes,
        handled_minutes=own_month.handled_minutes,
        cost_won=own_month.total_won,
        other_days_won=known_won - own_month.total_won if billed else 0,
        standing_won=sum(_standing_won(document) for document in billed.values()),
        late_won=other_won + sum(e.cost_won for e in settled),
        charges_won=sum(d.service_won for d in own),
        given_back_won=sum(d.won_of(LineKind.GIVE_BACK) for d in own),
        credit_won=sum(d.won_of(LineKind.KPI_CREDIT) for d in own),
        bonus_won=sum(d.won_of(LineKind.BONUS) for d in own),
        settled_won=sum(e.charges_won + e.outcome_won for e in settled),
        outside_won=sum(d.supply_won - d.service_won - d.won_of(*_MARGIN_KINDS) for d in own),
    )


def _standing_won(document: Invoice) -> int:
    """Cost that no timesheet holds: items of the menu at their agreed cost."""
    return sum(share.won for share in document.cost if CostElement(share.element).is_standing)


_MARGIN_KINDS = (LineKind.GIVE_BACK, LineKind.KPI_CREDIT, LineKind.BONUS)


def _newest(documents: Sequence[Invoice]) -> dict[AccountId, Invoice]:
    """The invoice whose cost stands: the newest revision of each account."""
    found: dict[AccountId, Invoice] = {}
    for document in documents:
        before = found.get(document.account)
        if document.kind is InvoiceKind.INVOICE and (before is None or document.revision > before.revision):
            found[document.account] = document
    return found


def _standing(
    accounts: Mapping[AccountId, Account],
    documents: Sequence[Invoice],
    parked: Mapping[AccountId, tuple[Problem, ...]],
) -> Standing:
    """The most open of a tenant's accounts decides."""
    if not accounts:
        return Standing.NO_CONTRACT
    numbers = {document.account: document.number for document in documents}
    found = []
    for code in accounts:
        if code in numbers:
            found.append(Standing.DRAFT if numbers[code] is None else Standing.ISSUED)
        else:
            found.append(Standing.PARKED if code in parked else Standing.EMPTY)
    return max(found, key=list(Standing).index)


def _days(
    month: BillingPeriod,
    shares: Mapping[TenantId | None, Sequence[DayShare]],
    paid: Mapping[tuple[PoolId, date], Paid],
) -> tuple[DayBalance, ...]:
    minutes: dict[tuple[PoolId, date, bool], int] = defaultdict(int)
    won: dict[tuple[PoolId, date, bool], int] = defaultdict(int)
    for tenant, own in shares.items():
        for share in own:
            minutes[share.pool, share.day, tenant is None] += share.paid_minutes
            won[share.pool, share.day, tenant is None] += share.total_won
    return tuple(
        DayBalance(
            pool=pool,
            day=day,
            paid=spent,
            tenant_minutes=minutes[pool, day, False],
            tenant_won=won[pool, day, False],
            bench_minutes=minutes[pool, day, True],
            bench_won=won[pool, day, True],
        )
        for (pool, day), spent in sorted(paid.items())
        if day in month.range
    )
