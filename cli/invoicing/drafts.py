"""Drafts of a period at the edge: of which accounts, and what is told of those that wait."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from cli.invoicing.books import books_of, days_needed

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cli.context import Session
    from core.ids import AccountId
    from core.periods import BillingPeriod
    from invoices.drafting.books import Drafts
    from wfm.timesheets import TimesheetDay


def drafts_of(
    session: Session,
    period: BillingPeriod,
    accounts: Collection[AccountId] | None = None,
    *,
    only_finished: bool,
    changed: Sequence[TimesheetDay] | None = None,
) -> Drafts:
    """Drafts of a period: what ``invoice preview``, ``invoice run`` and ``job monthly`` all do.

    ``only_finished``: an account whose period is not over yet is parked, as a run must do. ``changed`` are approved
    days that would look different now; None looks for them.
    """
    from dataclasses import replace

    from invoices.drafting.draft import draft_invoices

    if changed is None:
        changed = changes_in(session, period)
    books = books_of(session, period, changed)
    return fit_for_tax(
        draft_invoices(period, replace(books, as_of=session.today) if only_finished else books, accounts)
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
    session: Session, period: BillingPeriod, wanted: Collection[AccountId] | None
) -> tuple[frozenset[AccountId], frozenset[AccountId]]:
    """Accounts to bill in the period that have no invoice yet, and those that have one; of the wanted only.

    Those with a contract in it, and tenants whose ordered diagnosis was delivered before its end and never billed.
    """
    from invoices.usage.accounts import in_force, just_ended
    from store.contracts import all_versions
    from store.invoices import heads

    with session.database.reading() as connection:
        issued = {head.account for head in heads(connection, period)}
        contracts = all_versions(connection)
        accounts = in_force(period, contracts) | just_ended(period, contracts) | _ordered(connection, period)
    asked = {account for account in accounts if wanted is None or account in wanted}
    return frozenset(asked - issued), frozenset(asked & issued)


def _ordered(connection: Connection, period: BillingPeriod) -> frozenset[AccountId]:
    """Accounts of tenants whose ordered diagnosis was delivered before a period's end and never billed before it."""
    from core.ids import AccountId
    from store.invoices import heads
    from store.orders import all_orders

    end = period.range.end
    due = {o.tenant for o in all_orders(connection) if o.delivered_on is not None and o.delivered_on < end}
    if not due:
        return frozenset()
    billed = {head.tenant for head in heads(connection) if head.onboarding_won > 0 and str(head.period) < str(period)}
    return frozenset(AccountId(tenant) for tenant in due - billed)


def parked_lines(drafts: Drafts) -> list[dict[str, str]]:
    """Each reason once, with the accounts that wait for it: values for a line of the catalogue."""
    return [{"accounts": " ".join(accounts), "reason": reason} for reason, accounts in drafts.reasons().items()]


def tell_bench(drafts: Drafts) -> None:
    """What the company bears itself, so that it is never hidden in a tenant's price; on standard error."""
    from cli.output import note

    if drafts.invoices:
        hours = f"{drafts.bench.paid_minutes / 60:,.1f}"
        cost = sum(invoice.cost_won for invoice in drafts.invoices)
        note("invoice.bench", cost=f"{cost:,}", hours=hours, won=f"{drafts.bench.total_won:,}")
