"""The diagnosis of an order: billed once, on a contract's invoice or alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from contracts.order import DiagnosisOrder, delivered, signed
from core.document import Annex
from core.ids import TenantId
from core.periods import BillingPeriod
from invoices.drafting.books import Drafts
from invoices.head import head_of
from invoices.invoice import Invoice, InvoiceStatus, LineKind
from invoices.papers.document import invoice_document
from tests.unit.invoices.office import OCTOBER, drafted, tenant, terms
from tests.unit.invoices.sample import T1

PROSPECT = TenantId("T41")


def order(code: TenantId = T1, day: date = date(2026, 10, 14)) -> DiagnosisOrder:
    """An order whose report was handed over on a day."""
    written = DiagnosisOrder(tenant=code, fee_won=1_000_000, ordered_on=date(2026, 10, 1))
    return delivered(signed(written, "한가온", date(2026, 10, 2)), day, f"{code}-diagnosis")


def of_prospect(**given: Any) -> Drafts:
    """October with one tenant under contract, and one that only ordered."""
    orders = given.pop("orders", (order(PROSPECT),))
    return drafted([terms()], orders=orders, tenants={T1: tenant(T1), PROSPECT: tenant(PROSPECT)}, **given)


def issued(invoice: Invoice) -> Any:
    """The head of an invoice that went out."""
    return head_of(replace(invoice, status=InvoiceStatus.ISSUED, number="2026-000001"))


def test_a_contract_s_invoice_carries_the_fee_once() -> None:
    """In the first period that ends after the delivery; what was billed is not billed again, nor what is not due."""
    (invoice,) = drafted([terms()], orders=(order(),)).invoices
    assert invoice.won_of(LineKind.ONBOARDING) == 1_000_000
    plain = drafted([terms()]).invoices[0]
    assert invoice.supply_won == plain.supply_won + 1_000_000
    assert invoice.margin == plain.margin
    again = drafted([terms()], orders=(order(),), issued=[issued(invoice)]).invoices
    assert again[0].won_of(LineKind.ONBOARDING) == 0
    for waiting in (order(day=date(2026, 11, 2)), replace(order(), delivered_on=None, report="")):
        assert drafted([terms()], orders=(waiting,)).invoices[0].won_of(LineKind.ONBOARDING) == 0


def test_a_prospect_gets_an_invoice_of_nothing_else() -> None:
    """Written and due on the day of the delivery, whole, with VAT, and never again."""
    found = of_prospect()
    (invoice,) = [each for each in found.invoices if each.tenant == PROSPECT]
    assert (invoice.supply_won, invoice.vat_won, invoice.total_won) == (1_000_000, 100_000, 1_100_000)
    assert (invoice.written_on, invoice.due_on) == (date(2026, 10, 14), date(2026, 10, 14))
    assert [line.kind for line in invoice.lines] == [LineKind.ONBOARDING]
    assert invoice.account in found.proofs
    later = of_prospect(period=BillingPeriod(2026, 11), issued=[issued(invoice)])
    assert [each for each in later.invoices if each.tenant == PROSPECT] == []


def test_an_order_waits_until_the_period_is_over() -> None:
    """Like every account; and only the accounts asked for are drafted."""
    early = of_prospect(as_of=date(2026, 10, 20))
    assert [each for each in early.invoices if each.tenant == PROSPECT] == []
    assert OCTOBER.range.last < date(2026, 11, 1)
    assert any(each.tenant == PROSPECT for each in of_prospect(as_of=date(2026, 11, 1)).invoices)


def test_the_paper_of_a_prospect_shows_its_one_line() -> None:
    """One page without usage or cost, with the words of the diagnosis."""
    (invoice,) = [each for each in of_prospect().invoices if each.tenant == PROSPECT]
    document = invoice_document(invoice)
    assert "진단 서비스" in document.subtitle
    assert not any(isinstance(block, Annex) for block in document.blocks)
    assert dict(document.amounts())["total"] == 1_100_000
