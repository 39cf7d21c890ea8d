"""The invoice (청구서) as it is kept: a snapshot that is never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.errors import require
from core.ids import AccountId, ContractId, TenantId
from core.parties import Party
from core.periods import BillingPeriod


class InvoiceKind(StrEnum):
    """An invoice, or the mirrored document that takes it back."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class InvoiceStatus(StrEnum):
    """A draft has no number; an issued one never changes."""

    DRAFT = "draft"
    ISSUED = "issued"


class LineKind(StrEnum):
    """What a line of an invoice is; the margin looks at service lines only (BUSINESS.md)."""

    SERVICE = "service"
    OVERAGE = "overage"
    MINIMUM = "minimum"
    GIVE_BACK = "give_back"
    KPI_CREDIT = "kpi_credit"
    BONUS = "bonus"
    ONBOARDING = "onboarding"
    ADJUSTMENT = "adjustment"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """One line: quantity × unit price, the amount in won before VAT, and the facts it rests on.

    ``minutes`` is set where hours are billed: the workbook's formula then rounds minutes × price ÷ 60.
    ``evidence`` are references (contract clause, rate, usage rows) for ``explain``.
    """

    kind: LineKind
    label: str
    contract: ContractId | None
    quantity: Decimal
    unit: str
    unit_price_won: Decimal
    amount_won: int
    vat_won: int
    minutes: int | None = None
    is_estimated: bool = False
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CostShare:
    """Cost of a tenant (or of the company's bench, tenant None) in a period by cost element, in won."""

    tenant: TenantId | None
    element: str
    minutes: int
    won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageFact:
    """One billable fact of a period: e.g. ``contacts.phone.answered`` 1234, with its unit."""

    key: str
    label: str
    quantity: Decimal
    unit: str
    is_estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiResult:
    """A clause judged: value None means no result (too little volume), said in ``note``."""

    label: str
    target: Decimal
    value: Decimal | None
    volume: int
    is_met: bool | None
    credit_won: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One document of a billing account and period. Lines + VAT = total, always."""

    account: AccountId
    tenant: TenantId
    period: BillingPeriod
    kind: InvoiceKind
    revision: int
    status: InvoiceStatus
    number: str | None
    supplier: Party
    buyer: Party
    written_on: date
    due_on: date
    lines: tuple[InvoiceLine, ...]
    supply_won: int
    vat_won: int
    total_won: int
    cost: tuple[CostShare, ...]
    usage: tuple[UsageFact, ...]
    kpis: tuple[KpiResult, ...]
    margin: Decimal
    contract_versions: tuple[str, ...]
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require(
            sum(line.amount_won for line in self.lines) == self.supply_won,
            "lines do not sum to the supply value",
        )
        require(sum(line.vat_won for line in self.lines) == self.vat_won, "VAT of the lines does not sum")
        require(self.supply_won + self.vat_won == self.total_won, "supply + VAT is not the total")
        require((self.number is None) == (self.status is InvoiceStatus.DRAFT), "a number is given at issue only")
        require(self.revision >= 1, "revisions count from one")
