"""The diagnosis that a prospect ordered on its own: billed once, whole, when its report was handed over (BUSINESS.md).

A tenant that has a contract by then finds it on that contract's invoice; a prospect gets an invoice of nothing else,
written on the day of the delivery and due on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from contracts.order import DiagnosisOrder
from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices import words
from invoices.charges.line import PIECE
from invoices.drafting.books import Books
from invoices.drafting.totals import total_up
from invoices.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, LineKind
from invoices.tracing.rates_used import RatesUsed


def order_due(tenant: TenantId, books: Books, until: date) -> DiagnosisOrder | None:
    """The order of a tenant whose report was handed over before a day, and that nobody has billed yet."""
    for order in books.orders:
        if order.tenant == tenant and order.delivered_on is not None and order.delivered_on < until:
            return None if books.onboarded.get(tenant, 0) > 0 else order
    return None


def order_line(order: DiagnosisOrder) -> InvoiceLine:
    """Its one line."""
    return InvoiceLine(
        kind=LineKind.ONBOARDING,
        label=f"{words.ONBOARDING}, 보고서 전달 {order.delivered_on}",
        contract=None,
        quantity=Decimal(1),
        unit=PIECE,
        unit_price_won=Decimal(order.fee_won),
        amount_won=order.fee_won,
        vat_won=0,
        evidence=(f"order:{order.number}", f"delivered:{order.delivered_on}", f"report:{order.report}"),
    )


def orders_alone(
    period: BillingPeriod, books: Books, with_account: Collection[TenantId], accounts: Collection[AccountId] | None
) -> Iterator[DiagnosisOrder]:
    """Orders due in a period of tenants that no account bills in it; they wait until the period is over."""
    days = period.range
    if books.as_of is not None and days.last >= books.as_of:
        return
    for order in books.orders:
        is_asked = accounts is None or AccountId(order.tenant) in accounts
        if is_asked and order.tenant not in with_account and order_due(order.tenant, books, days.end) is not None:
            yield order


def order_invoice(order: DiagnosisOrder, period: BillingPeriod, books: Books, snapshot: RatesUsed) -> Invoice:
    """The invoice of a prospect. Raises RateMissing where the VAT of the delivery's day is unknown."""
    assert order.delivered_on is not None
    rate = books.rates.value("tax.vat", order.delivered_on)
    totals = total_up([order_line(order)], rate)
    return Invoice(
        account=AccountId(order.tenant),
        tenant=order.tenant,
        period=period,
        kind=InvoiceKind.INVOICE,
        revision=1,
        status=InvoiceStatus.DRAFT,
        number=None,
        supplier=books.supplier,
        buyer=books.tenants[order.tenant].party,
        written_on=order.delivered_on,
        due_on=order.delivered_on,
        lines=totals.lines,
        supply_won=totals.supply_won,
        vat_won=totals.vat_won,
        total_won=totals.total_won,
        cost=(),
        usage=(),
        kpis=(),
        margin=Decimal(0),
        contract_versions=(f"진단 서비스 주문 {order.number}",),
        vat_rate=rate,
        rates_sha256=snapshot.sha256,
    )
