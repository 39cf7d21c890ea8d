"""The reconciliation of a month: issued documents, drafts of what is still open, and the split of the month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cli.invoicing.books import books_of
from core.periods import BillingPeriod

if TYPE_CHECKING:
    from datetime import date

    from cli.context import Session
    from core.ids import PoolId, TenantId
    from invoices.drafting.books import Books
    from invoices.invoice import EarlierPeriod
    from invoices.reports.month import MonthReport


def month_of(session: Session, period: BillingPeriod) -> tuple[MonthReport, Mapping[TenantId, str]]:
    """The report of a month and the names of its tenants."""
    from invoices.drafting.draft import draft_invoices
    from invoices.reports.month import month_report
    from store.invoices import invoices_of
    from store.settlements import settlements_of
    from store.true_ups import true_ups_of

    with session.database.reading() as connection:
        issued = invoices_of(connection, period)
        settled: dict[TenantId, list[EarlierPeriod]] = {}
        for _, tenant, earlier in settlements_of(connection, period):
            settled.setdefault(tenant, []).append(earlier)
        own_true_ups = sum(one.won for one in true_ups_of(connection, period) if one.tenant is None)
    books = books_of(session, period)
    billed = {document.account for document in issued}
    left = {terms.account for terms in books.contracts} - billed
    drafts = draft_invoices(period, replace(books, as_of=session.today), left)
    month = BillingPeriod(period.year, period.month).range
    report = month_report(
        period,
        books.shares,
        books.paid,
        books.contracts,
        (*issued, *drafts.invoices),
        session.calendar,
        parked=drafts.parked,
        settled=settled,
        troubles=[trouble.problem for trouble in books.troubles if trouble.day in month],
        open_days=_open_days(books, period),
        bench_true_up_won=own_true_ups,
    )
    return report, {code: tenant.party.name for code, tenant in books.tenants.items()}


def _open_days(books: Books, period: BillingPeriod) -> set[tuple[PoolId, date]]:
    """Days of the month with a timesheet that nobody approved."""
    month = BillingPeriod(period.year, period.month).range
    found = {(pool, day) for pool, days in books.closing.open_in_pool.items() for day in days}
    for tenant, days in books.closing.open_of_tenant.items():
        found |= {(books.tenants[tenant].pool, day) for day in days if tenant in books.tenants}
    return {(pool, day) for pool, day in found if day in month}


def month_files(
    session: Session, report: MonthReport, names: Mapping[TenantId, str], folder: Path
) -> dict[Path, bytes]:
    """Workbook and page."""
    from documents import page, workbook
    from invoices.reports.blocks import page_of, template, workbook_of
    from invoices.reports.month_document import month_document

    document = month_document(report, names, session.settings.company.name, session.today)
    return {
        folder / f"month-{report.period}.xlsx": workbook.render(workbook_of(document)),
        folder / f"month-{report.period}.html": page.render(template(), page_of(document)).encode(),
    }
