"""Reports for tenants at the edge: the records of a month loaded once, and their files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from core.periods import BillingPeriod, DateRange

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.contacts import Contact, ContactDay
    from core.ids import TenantId
    from core.parties import Tenant
    from core.remarks import Remark
    from invoices.invoice import KpiResult
    from invoices.reports.tenant import TenantReport

    Owned = TypeVar("Owned", Contact, ContactDay, Remark)


def tenant_reports(
    session: Session, period: BillingPeriod, tenant: str | None
) -> tuple[tuple[TenantReport, ...], Mapping[TenantId, Tenant]]:
    """Reports of one tenant, or of every tenant with something to tell, each by its own closing day; and the tenants.

    Raises NotFound for a tenant nobody knows, and where there is nothing to tell.
    """
    from core.errors import NotFound
    from core.messages import say
    from invoices.reports.tenant import tenant_report
    from store.contacts import contact_days, contacts_between
    from store.contracts import all_versions
    from store.remarks import remarks_between
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        tenants = {known.tenant: known for known in all_tenants(connection)}
        chosen = [code for code in tenants if tenant in (None, code)]
        if not chosen:
            raise NotFound("invoice.unknown_tenant", tenant=tenant)
        contracts = _newest_contracts(all_versions(connection), period)
        periods = {code: _own_period(period, contracts.get(code)) for code in chosen}
        days = DateRange(
            first=min(each.previous.range.first for each in periods.values()),
            end=max(each.range.end for each in periods.values()),
        )
        only = chosen[0] if tenant is not None else None
        counts = _by_tenant(contact_days(connection, days, tenants=chosen if only else None))
        contacts = _by_tenant(contacts_between(connection, days, tenant=only))
        remarks = _by_tenant(remarks_between(connection, days, only))
        kpis = _kpis(session, period)
    reports = [
        tenant_report(
            code,
            periods[code],
            counts.get(code, ()),
            contacts.get(code, ()),
            remarks.get(code, ()),
            kpis=kpis.get(code, ()),
            limit_won=contracts[code].empowerment_won if code in contracts else None,
        )
        for code in sorted(chosen)
    ]
    found = tuple(report for report in reports if not report.is_empty)
    if not found:
        raise NotFound("report.nothing_to_tell", tenant=tenant or say("report.all_tenants"), period=period)
    return found, tenants


def _newest_contracts(versions: Iterable[ContractTerms], period: BillingPeriod) -> dict[TenantId, ContractTerms]:
    """The version whose terms hold at the end of the period, per tenant."""
    found: dict[TenantId, ContractTerms] = {}
    for terms in sorted(versions, key=lambda terms: (terms.valid_from, terms.contract, terms.version)):
        own = _own_period(period, terms).range
        if any(terms.holds_on(day) for day in own):
            found[terms.tenant] = terms
    return found


def _own_period(period: BillingPeriod, terms: ContractTerms | None) -> BillingPeriod:
    return period if terms is None else replace(period, closing_day=terms.closing_day)


def _by_tenant(records: Iterable[Owned]) -> dict[TenantId, list[Owned]]:
    found: dict[TenantId, list[Owned]] = defaultdict(list)
    for record in records:
        found[record.tenant].append(record)
    return found


def _kpis(session: Session, period: BillingPeriod) -> dict[TenantId, tuple[KpiResult, ...]]:
    """KPIs as the newest issued invoices of the period judged them."""
    from invoices.invoice import InvoiceKind
    from store.invoices import invoices_of

    found: dict[TenantId, dict[str, tuple[int, tuple[KpiResult, ...]]]] = defaultdict(dict)
    with session.database.reading() as connection:
        for document in invoices_of(connection, period):
            before = found[document.tenant].get(document.account, (0, ()))
            if document.kind is InvoiceKind.INVOICE and document.revision > before[0]:
                found[document.tenant][document.account] = (document.revision, document.kpis)
    return {
        tenant: tuple(result for _, (_, results) in sorted(accounts.items()) for result in results)
        for tenant, accounts in found.items()
    }


def report_files(session: Session, report: TenantReport, tenant: Tenant, folder: Path) -> dict[Path, bytes]:
    """PDF and workbook, whose control totals were read back."""
    from core.periods import seoul
    from documents import pdf, readback, workbook
    from invoices.reports.tenant_document import tenant_document

    written_on = report.period.range.last
    document = tenant_document(report, tenant.party.name, session.settings.company.name, written_on)
    drawn, book = pdf.render(document, timestamp=seoul(written_on)), workbook.render(document)
    readback.check_pdf(document, drawn)
    readback.check_workbook(document, book)
    stem = f"report_{report.period}_{report.tenant}"
    return {folder / f"{stem}.pdf": drawn, folder / f"{stem}.xlsx": book}
