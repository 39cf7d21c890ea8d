"""Drafts of a period at the edge: of which accounts, group by group, and what is told of those that wait."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cli.invoicing.books import books_of, days_needed

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from sqlalchemy import Connection

    from cli.context import Session
    from core.contacts import ContactDay
    from core.ids import AccountId, PoolId, TenantId
    from core.periods import BillingPeriod
    from core.problems import Problem
    from invoices.allocation.split import TenantTotals
    from invoices.drafting.books import Drafts
    from store.pools import Pools
    from wfm.timesheets import TimesheetDay

GROUPS_AHEAD = 3
"""Groups under way at once: their drafts wait in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one worker drafts: the accounts of a group of pools (``accounts``: only of these, None: all).

    ``only_finished``: an account whose period is not over yet is parked, as a run must do. ``builds``: days of which no
    timesheet is kept are built, open as they are.
    """

    session: Session
    period: BillingPeriod
    pools: frozenset[PoolId]
    accounts: frozenset[AccountId] | None
    only_finished: bool
    builds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """Drafts of one group or of several; what each rests on as it is kept (``proofs``); the accounts asked for that
    have an invoice already; and the days that were built and are not kept yet.
    """

    drafts: Drafts
    proofs: Mapping[AccountId, bytes] = field(default_factory=dict)
    issued: frozenset[AccountId] = frozenset()
    sheets: Sequence[TimesheetDay] = ()


def drafted_groups(
    pool: Executor,
    session: Session,
    period: BillingPeriod,
    groups: Iterable[frozenset[PoolId]],
    accounts: Collection[AccountId] | None = None,
    *,
    only_finished: bool,
    builds: bool = False,
) -> Iterator[Drafted]:
    """Drafts of a period, group by group in their order: what ``invoice preview``, ``invoice run`` and ``job monthly``
    all do. See ``Order``.
    """
    from runtime.executor import in_order

    wanted = None if accounts is None else frozenset(accounts)
    orders = (
        Order(session=session, period=period, pools=pools, accounts=wanted, only_finished=only_finished, builds=builds)
        for pools in groups
    )
    for _, drafted in in_order(pool, draft_group, orders, ahead=GROUPS_AHEAD):
        yield drafted


def drafts_of(
    pool: Executor,
    session: Session,
    period: BillingPeriod,
    accounts: Collection[AccountId] | None = None,
    *,
    only_finished: bool,
) -> Drafted:
    """The drafts of all groups together."""
    from cli.invoicing.groups import groups_of

    groups = groups_of(session, period)
    return together(list(drafted_groups(pool, session, period, groups, accounts, only_finished=only_finished)))


def draft_group(order: Order) -> Drafted:
    """The drafts of one group. Reads only: whoever ordered it keeps what is to be kept."""
    from dataclasses import replace

    from cli.timesheets import built_timesheets
    from invoices.drafting.books import Drafts
    from invoices.drafting.draft import draft_invoices
    from store.contracts import all_versions
    from store.proofs import packed

    session, period, pools = order.session, order.period, order.pools
    left, issued = unissued_accounts(session, period, order.accounts, pools)
    remarks = _served_on(session, period, pools, issued) if order.only_finished else {}
    if not left and not order.builds:
        return Drafted(drafts=Drafts(invoices=(), parked=remarks), issued=issued)
    with session.database.reading() as connection:
        days = days_needed(all_versions(connection, pools), period)
    built = built_timesheets(session, days, pools=pools)
    sheets = built.missing if order.builds else ()
    if not left:
        return Drafted(drafts=Drafts(invoices=(), parked=remarks), issued=issued, sheets=sheets)
    books = books_of(session, period, built.approved_different, fresh=sheets, pools=pools)
    if order.only_finished:
        books = replace(books, as_of=session.today)
    drafts = fit_for_tax(draft_invoices(period, books, left))
    proofs = {draft.account: packed(drafts.proofs[draft.account]) for draft in drafts.invoices}
    drafts = replace(drafts, parked={**drafts.parked, **remarks}, proofs={})
    return Drafted(drafts=drafts, proofs=proofs, issued=issued, sheets=sheets)


def _served_on(
    session: Session, period: BillingPeriod, pools: Pools, issued: Collection[AccountId]
) -> dict[AccountId, tuple[Problem, ...]]:
    """Accounts that have their invoice and were served after the end of their contract: said by every run, until there
    is a contract for those days.
    """
    from invoices.drafting.illegal import served_without_contract
    from invoices.usage.accounts import by_account
    from store.contacts import contact_days
    from store.contracts import all_versions

    with session.database.reading() as connection:
        contracts = all_versions(connection, pools)
        days = days_needed(contracts, period)
        last_day = {code: max(terms.valid_until for terms in own) for code, own in by_account(contracts).items()}
        ended = {code for code in issued if code in last_day and last_day[code] < days.last}
        tenants = {terms.tenant for terms in contracts if terms.account in ended}
        counts: dict[TenantId, list[ContactDay]] = {tenant: [] for tenant in tenants}
        for counted in contact_days(connection, days, tenants) if tenants else ():
            counts[counted.tenant].append(counted)
    return served_without_contract(period, contracts, counts, ended)


def together(parts: Sequence[Drafted]) -> Drafted:
    """What several groups gave, in their order."""
    from invoices.allocation.split import summed
    from invoices.drafting.books import Drafts

    drafts = [part.drafts for part in parts]
    return Drafted(
        drafts=Drafts(
            invoices=tuple(invoice for each in drafts for invoice in each.invoices),
            parked={account: problems for each in drafts for account, problems in each.parked.items()},
            empty=tuple(account for each in drafts for account in each.empty),
            bench=summed(each.bench for each in drafts),
            rates=tuple({snapshot: None for each in drafts for snapshot in each.rates}),
        ),
        proofs={account: proof for part in parts for account, proof in part.proofs.items()},
        issued=frozenset(account for part in parts for account in part.issued),
        sheets=tuple(sheet for part in parts for sheet in part.sheets),
    )


def changes_in(session: Session, period: BillingPeriod) -> tuple[TimesheetDay, ...]:
    """Approved days of a period that would look different by what is known now."""
    from cli.timesheets import built_timesheets
    from store.contracts import all_versions

    with session.database.reading() as connection:
        days = days_needed(all_versions(connection), period)
    return built_timesheets(session, days).approved_different


def fit_for_tax(drafts: Drafts) -> Drafts:
    """Drafts whose tax invoice the upload form would refuse are parked before they get a number."""
    from dataclasses import replace

    from invoices.tax.checks import tax_problems

    refused = {draft.account: problems for draft in drafts.invoices if (problems := tax_problems(draft))}
    kept = tuple(draft for draft in drafts.invoices if draft.account not in refused)
    return replace(drafts, invoices=kept, parked={**drafts.parked, **refused})


def accounts_of(session: Session, tenant: str | None) -> Collection[AccountId] | None:
    """Accounts of a tenant, or None for all. Raises NotFound for a tenant nobody knows."""
    from core.errors import NotFound
    from core.ids import AccountId
    from store.contracts import all_versions
    from store.orders import all_orders
    from store.tenants import all_tenants

    if tenant is None:
        return None
    with session.database.reading() as connection:
        if all(known.tenant != tenant for known in all_tenants(connection)):
            raise NotFound("invoice.unknown_tenant", tenant=tenant)
        ordered = {AccountId(order.tenant) for order in all_orders(connection) if order.tenant == tenant}
        return ordered | {terms.account for terms in all_versions(connection) if terms.tenant == tenant}


def unissued_accounts(
    session: Session, period: BillingPeriod, wanted: Collection[AccountId] | None, pools: Pools = None
) -> tuple[frozenset[AccountId], frozenset[AccountId]]:
    """Accounts to bill in the period that have no invoice yet, and those that have one; of the wanted only, and of
    tenants of some pools.

    Those with a contract in it, and tenants whose ordered diagnosis was delivered before its end and never billed.
    """
    from invoices.usage.accounts import in_force, just_ended
    from store.contracts import all_versions
    from store.invoices import heads

    with session.database.reading() as connection:
        issued = {head.account for head in heads(connection, period, pools=pools)}
        contracts = all_versions(connection, pools)
        accounts = in_force(period, contracts) | just_ended(period, contracts) | _ordered(connection, period, pools)
    asked = {account for account in accounts if wanted is None or account in wanted}
    return frozenset(asked - issued), frozenset(asked & issued)


def _ordered(connection: Connection, period: BillingPeriod, pools: Pools) -> frozenset[AccountId]:
    """Accounts of tenants whose ordered diagnosis was delivered before a period's end and never billed before it."""
    from core.ids import AccountId
    from store.invoices import heads
    from store.orders import all_orders

    end = period.range.end
    due = {o.tenant for o in all_orders(connection, pools) if o.delivered_on is not None and o.delivered_on < end}
    if not due:
        return frozenset()
    billed = {
        head.tenant
        for head in heads(connection, pools=pools)
        if head.onboarding_won > 0 and str(head.period) < str(period)
    }
    return frozenset(AccountId(tenant) for tenant in due - billed)


def parked_lines(drafts: Drafts) -> list[dict[str, str]]:
    """Each reason once, with the accounts that wait for it: values for a line of the catalogue."""
    return [{"accounts": " ".join(accounts), "reason": reason} for reason, accounts in drafts.reasons().items()]


def tell_bench(bench: TenantTotals, cost_won: int) -> None:
    """What the company bears itself beside what tenants cost, so that it is never hidden in a price; on standard
    error.
    """
    from cli.output import note

    hours = f"{bench.paid_minutes / 60:,.1f}"
    note("invoice.bench", cost=f"{cost_won:,}", hours=hours, won=f"{bench.total_won:,}")
