"""The head of an issued document: what lists, windows and jobs need of thousands, without their lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.errors import require
from core.ids import AccountId, TenantId
from core.periods import BillingPeriod
from invoices.correction import CorrectionReason
from invoices.invoice import Invoice, InvoiceKind, LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceHead:
    """One issued document, summed. ``service_won`` are service charges before what was given back; ``corrects`` is the
    number of the document that this one corrects.
    """

    number: str
    account: AccountId
    tenant: TenantId
    period: BillingPeriod
    kind: InvoiceKind
    revision: int
    written_on: date
    due_on: date
    supply_won: int
    vat_won: int
    total_won: int
    service_won: int
    give_back_won: int
    onboarding_won: int
    bonus_won: int
    cost_won: int
    corrects: str | None
    reason: CorrectionReason | None

    @property
    def net_service_won(self) -> int:
        """Service charges after what was given back, with bonuses: what the margin is about."""
        return self.service_won + self.give_back_won + self.bonus_won


def head_of(invoice: Invoice) -> InvoiceHead:
    """The head of an issued document."""
    require(invoice.number is not None, "a draft has no head")
    assert invoice.number is not None
    correction = invoice.correction
    return InvoiceHead(
        number=invoice.number,
        account=invoice.account,
        tenant=invoice.tenant,
        period=invoice.period,
        kind=invoice.kind,
        revision=invoice.revision,
        written_on=invoice.written_on,
        due_on=invoice.due_on,
        supply_won=invoice.supply_won,
        vat_won=invoice.vat_won,
        total_won=invoice.total_won,
        service_won=invoice.service_won,
        give_back_won=invoice.won_of(LineKind.GIVE_BACK),
        onboarding_won=invoice.won_of(LineKind.ONBOARDING),
        bonus_won=invoice.won_of(LineKind.BONUS),
        cost_won=invoice.cost_won,
        corrects=None if correction is None else correction.corrects,
        reason=None if correction is None else correction.reason,
    )
