"""Margins of some months at the edge: heads of issued documents, what was settled, contracts of each period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.periods import BillingPeriod

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.charge import ChargeModel
    from contracts.terms import ContractTerms
    from core.calendar import HolidayCalendar
    from core.ids import AccountId, TenantId
    from invoices.reports.margin import BelowCost, MarginFact
    from invoices.usage.accounts import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Facts of some months, those below cost with their reason, and names of tenants."""

    facts: tuple[MarginFact, ...]
    below: tuple[BelowCost, ...]
    names: Mapping[TenantId, str]


@dataclass(slots=True)
class _Accounts:
    """Accounts by period, found once each."""

    versions: Mapping[AccountId, Sequence[ContractTerms]]
    calendar: HolidayCalendar
    known: dict[tuple[AccountId, str], Account | None]

    def of(self, code: AccountId, period: BillingPeriod) -> Account | None:
        """The account in a period; None where its contracts do not say."""
        from invoices.usage.accounts import account_in

        key = (code, str(period))
        if key not in self.known:
            self.known[key], _ = account_in(period, code, self.versions.get(code, ()), self.calendar)
        return self.known[key]

    def models(self, code: AccountId, period: BillingPeriod) -> tuple[ChargeModel, ...]:
        """Charge models of its contracts, each once."""
        from contracts.charge import model_of

        account = self.of(code, period)
        stretches = account.stretches if account is not None else ()
        return tuple(dict.fromkeys(model_of(stretch.terms.charge) for stretch in stretches))


def margins_of(session: Session, first: BillingPeriod, last: BillingPeriod) -> Margins:
    """Margins of the issued documents of some months, both inclusive."""
    from invoices.reports.margin import margin_facts
    from invoices.usage.accounts import by_account
    from store.contracts import all_versions
    from store.invoices import heads
    from store.settlements import settlements_of
    from store.tenants import all_tenants

    with session.database.reading() as connection:
        issued = [head for head in heads(connection) if str(first) <= str(head.period) <= str(last)]
        settled = settlements_of(connection)
        contracts = all_versions(connection)
        names = {tenant.tenant: tenant.party.name for tenant in all_tenants(connection)}
    accounts = _Accounts(by_account(contracts), session.calendar, {})
    facts = margin_facts(issued, settled, accounts.models)
    return Margins(facts=facts, below=_below(session, facts, accounts), names=names)


def _below(session: Session, facts: Sequence[MarginFact], accounts: _Accounts) -> tuple[BelowCost, ...]:
    """Periods below cost with the reason, the largest loss first; only their invoices are read whole."""
    from invoices.invoice import InvoiceKind
    from invoices.reports.margin import below_cost
    from store.invoices import heads, invoices_by_number

    lost = {(fact.account, str(fact.period)): fact for fact in facts if fact.margin_won < 0}
    if not lost:
        return ()
    with session.database.reading() as connection:
        numbers = [
            head.number
            for head in heads(connection)
            if (head.account, str(head.period)) in lost and head.kind is InvoiceKind.INVOICE
        ]
        documents = {(d.account, str(d.period)): d for d in invoices_by_number(connection, numbers)}
    found = []
    for key, fact in lost.items():
        account, document = accounts.of(fact.account, fact.period), documents.get(key)
        if account is None or document is None:
            continue
        minutes = next((int(each.quantity) for each in document.usage if each.key == "duty.all"), 0)
        found.append(below_cost(fact, account, minutes))
    return tuple(sorted(found, key=lambda one: (one.fact.margin_won, one.fact.tenant)))


def margin_files(session: Session, margins: Margins, folder: Path, name: str) -> dict[Path, bytes]:
    """Workbook and page."""
    from documents import page, workbook
    from invoices.reports.blocks import page_of, template, workbook_of
    from invoices.reports.margin_document import margin_document

    issuer = session.settings.company.name
    document = margin_document(margins.facts, margins.below, margins.names, issuer, session.today)
    return {
        folder / f"{name}.xlsx": workbook.render(workbook_of(document)),
        folder / f"{name}.html": page.render(template(), page_of(document)).encode(),
    }
