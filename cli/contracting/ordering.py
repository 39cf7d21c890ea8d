"""Orders of diagnoses at the edge: who may order, what is drawn, what is kept with a signature and a delivery."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from core.errors import NotFound, WrongState
from core.problems import Problem

if TYPE_CHECKING:
    from cli.context import Session
    from cli.contracting.drafting import Drawn
    from contracts.order import DiagnosisOrder
    from contracts.requests.request import ContractRequest
    from core.parties import Tenant

FEE = "company.onboarding_fee_won"


def written(session: Session, tenant: Tenant, day: date) -> DiagnosisOrder:
    """A draft of a day with that day's fee. Raises WrongState for a tenant that is no prospect any more."""
    from contracts.order import DiagnosisOrder
    from store.contracts import all_versions

    with session.database.reading() as connection:
        versions = [each for each in all_versions(connection) if each.tenant == tenant.tenant]
    begun = next((each for each in versions if each.is_agreed), None)
    if begun is not None:
        raise WrongState("order.no_prospect", tenant=tenant.tenant, contract=begun.contract, day=begun.signed_on)
    return DiagnosisOrder(tenant=tenant.tenant, fee_won=session.rates.whole(FEE, day), ordered_on=day)


def drawn_order(session: Session, order: DiagnosisOrder, tenant: Tenant) -> bytes:
    """The PDF: of a signed order the kept one, of a draft as it reads today."""
    from store.documents import kept

    with session.database.reading() as connection:
        found = None if order.signed_on is None else kept(connection, order.number, "pdf")
    return found.content if found is not None else _draw(session, order, tenant)


def _draw(session: Session, order: DiagnosisOrder, tenant: Tenant) -> bytes:
    from contracts.diagnoses.order_document import order_document
    from core.periods import seoul
    from documents import pdf, readback

    rate = session.rates.value("tax.vat", order.ordered_on)
    document = order_document(order, tenant, session.settings.company, vat_rate=rate)
    drawn = pdf.render(document, timestamp=seoul(document.written_on))
    readback.check_pdf(document, drawn)
    return drawn


def keep_signed(session: Session, order: DiagnosisOrder, tenant: Tenant) -> bytes:
    """Keep a signed order and the file that was signed, both or none."""
    from documents.engines import engines
    from store.documents import keep
    from store.orders import put_order

    drawn, drawn_by = _draw(session, order, tenant), engines()
    with session.database.writing() as connection:
        put_order(connection, order)
        keep(connection, order.number, "pdf", sha256(drawn).hexdigest(), drawn, drawn_by)
    return drawn


def deliver(session: Session, tenant: str, day: date, report: str, drawn: Drawn) -> DiagnosisOrder:
    """Hand a report over: the order is due, and the files stay as they went out. Raises WrongState and NotFound."""
    from contracts.order import delivered
    from documents.engines import engines
    from store.documents import keep
    from store.orders import put_order

    order = delivered(order_or_refuse(session, tenant), day, report)
    drawn_by = engines()
    with session.database.writing() as connection:
        put_order(connection, order)
        for kind, content in (("pdf", drawn.pdf), ("workbook", drawn.workbook)):
            keep(connection, report, kind, sha256(content).hexdigest(), content, drawn_by)
    return order


def order_or_refuse(session: Session, tenant: str) -> DiagnosisOrder:
    """The order of a tenant. Raises NotFound."""
    from core.ids import TenantId
    from store.orders import order_of

    with session.database.reading() as connection:
        order = order_of(connection, TenantId(tenant))
    if order is None:
        raise NotFound("order.none_of", tenant=tenant)
    return order


def fee_twice(session: Session, requests: Sequence[ContractRequest]) -> list[Problem]:
    """A Problem for each request that would charge a diagnosis which its tenant has ordered on its own."""
    from store.orders import all_orders

    with session.database.reading() as connection:
        ordered = {order.tenant for order in all_orders(connection)}
    return [
        Problem(code="order.fee_twice", where=request.place, values={"tenant": request.tenant})
        for request in requests
        if request.with_onboarding and request.tenant in ordered
    ]
