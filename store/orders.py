"""Orders of diagnoses as they are kept: one per tenant; a signed one only moves on, it never changes."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from contracts.order import DiagnosisOrder
from core.errors import WrongState
from core.ids import TenantId
from store import schema
from store.pools import Pools, of_tenants
from store.rows import Changes, put_rows


def all_orders(connection: Connection, pools: Pools = None) -> tuple[DiagnosisOrder, ...]:
    """Every order (of tenants of some pools), by tenant."""
    table = schema.diagnosis_orders
    chosen = select(table).where(of_tenants(table.c.tenant, pools)).order_by(table.c.tenant)
    return tuple(
        DiagnosisOrder(
            tenant=TenantId(row.tenant),
            fee_won=row.fee_won,
            ordered_on=row.ordered_on,
            signed_on=row.signed_on,
            signed_by=row.signed_by,
            delivered_on=row.delivered_on,
            report=row.report,
        )
        for row in connection.execute(chosen)
    )


def order_of(connection: Connection, tenant: TenantId) -> DiagnosisOrder | None:
    """The order of a tenant, or None."""
    return next((order for order in all_orders(connection) if order.tenant == tenant), None)


def put_order(connection: Connection, order: DiagnosisOrder) -> Changes:
    """Keep an order. A draft may be replaced; of a signed one only its delivery may be told, once: else WrongState."""
    before = order_of(connection, order.tenant)
    if before is not None and before != order and before.signed_on is not None:
        is_delivery = before.delivered_on is None and replace(order, delivered_on=None, report="") == before
        if not is_delivery:
            raise WrongState("store.order.signed", tenant=order.tenant, day=before.signed_on)
    row = {
        "tenant": order.tenant,
        "fee_won": order.fee_won,
        "ordered_on": order.ordered_on,
        "signed_on": order.signed_on,
        "signed_by": order.signed_by,
        "delivered_on": order.delivered_on,
        "report": order.report,
    }
    return put_rows(connection, schema.diagnosis_orders, [row])
