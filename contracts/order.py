"""The order of a diagnosis (진단 서비스 주문): signed by a prospect on its own, at most once per tenant.

It bills once: ``fee_won`` before VAT, on the day the report was delivered, whole, never prorated and never again at a
renewal (BUSINESS.md). Whether it was billed stands on the issued invoices, not here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from core.errors import WrongState, require
from core.ids import TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisOrder:
    """One order: drafted on ``ordered_on``, signed by a person of the tenant, due when the report is delivered.

    ``report`` is the key under which the delivered report is kept; empty until then.
    """

    tenant: TenantId
    fee_won: int
    ordered_on: date
    signed_on: date | None = None
    signed_by: str = ""
    delivered_on: date | None = None
    report: str = ""

    def __post_init__(self) -> None:
        require(self.fee_won > 0, "an order of nothing")
        require((self.signed_on is None) == (not self.signed_by.strip()), "a signature without a name or a day")
        require(self.signed_on is None or self.ordered_on <= self.signed_on, "signed before it was written")
        require((self.delivered_on is None) == (not self.report), "a delivery without a report")
        if self.delivered_on is not None:
            require(
                self.signed_on is not None and self.signed_on <= self.delivered_on, "delivered before its signature"
            )

    @property
    def number(self) -> str:
        """Its number on documents, and the key of its files: one per tenant."""
        return f"{self.tenant}-diagnosis-order"

    @property
    def state(self) -> str:
        """``draft``, ``signed`` or ``delivered``."""
        if self.delivered_on is not None:
            return "delivered"
        return "draft" if self.signed_on is None else "signed"


def signed(order: DiagnosisOrder, by: str, day: date) -> DiagnosisOrder:
    """The order with its signature. Raises WrongState where it is signed already, or before it was written."""
    if order.signed_on is not None:
        raise WrongState("order.signed_before", tenant=order.tenant, by=order.signed_by, day=order.signed_on)
    if day < order.ordered_on:
        raise WrongState("order.signed_too_early", tenant=order.tenant, day=day, written=order.ordered_on)
    return replace(order, signed_on=day, signed_by=by.strip())


def delivered(order: DiagnosisOrder, day: date, report: str) -> DiagnosisOrder:
    """The order with its report handed over: now it is due. Raises WrongState where it is unsigned, or delivered."""
    if order.signed_on is None:
        raise WrongState("order.not_signed", tenant=order.tenant)
    if order.delivered_on is not None:
        raise WrongState("order.delivered_before", tenant=order.tenant, day=order.delivered_on)
    if day < order.signed_on:
        raise WrongState("order.delivered_too_early", tenant=order.tenant, day=day, signed=order.signed_on)
    return replace(order, delivered_on=day, report=report)
