"""The invoice (청구서) as it is kept: a snapshot that is never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.errors import require
from core.ids import AccountId, AgentId, ContractId, TenantId
from core.parties import Party
from core.periods import BillingPeriod
from invoices.correction import Correction
from invoices.lateness import LateStretch
from wfm.timesheets import Grade


class InvoiceKind(StrEnum):
    """An invoice and the mirrored document that takes it back; the document that takes a wrong credit note back.

    A claim for late interest stands outside VAT and margin, and so does what takes it back.
    """

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    CREDIT_WITHDRAWN = "credit_withdrawn"
    LATE_INTEREST = "late_interest"
    INTEREST_CREDIT = "interest_credit"

    @property
    def is_claim(self) -> bool:
        """Whether it asks for money."""
        return self in (InvoiceKind.INVOICE, InvoiceKind.LATE_INTEREST)

    @property
    def is_credit(self) -> bool:
        """Whether it takes a claim back, whole or in part."""
        return self in (InvoiceKind.CREDIT_NOTE, InvoiceKind.INTEREST_CREDIT)

    @property
    def is_of_service(self) -> bool:
        """Whether it stands in a tax invoice and in the margin: everything but late interest."""
        return self not in (InvoiceKind.LATE_INTEREST, InvoiceKind.INTEREST_CREDIT)


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
    SETUP = "setup"
    ADJUSTMENT = "adjustment"
    LATE_INTEREST = "late_interest"


SERVICE_KINDS = frozenset({LineKind.SERVICE, LineKind.OVERAGE, LineKind.MINIMUM})
"""Lines that are service charges: the margin is about them, less what was given back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """One line: quantity × unit price, the amount in won before VAT, and the facts it rests on.

    ``minutes`` is set where hours are billed: the workbook's formula then rounds minutes × price ÷ 60. Everywhere else
    the unit price is for ``per`` units.
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
    per: int = 1
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
    """A clause judged: value None means no result (too little volume), said in ``note``.

    ``unit`` is ``ratio``, ``seconds`` or ``score``.
    """

    label: str
    target: Decimal
    value: Decimal | None
    volume: int
    is_met: bool | None
    credit_won: int
    note: str = ""
    unit: str = "ratio"
    more_is_better: bool = True
    bonus_won: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFact:
    """One day of the period as the annex shows it; minutes are on-duty minutes the tenant answers for."""

    day: date
    contacts: int
    handled_minutes: int
    on_duty_minutes: int
    night_minutes: int
    holiday_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentMinutes:
    """Paid minutes of one agent for this tenant; ``other_minutes`` are training, meetings, leave, overhead overtime.

    The code and the grade are all that a tenant sees of a person.
    """

    agent: AgentId
    grade: Grade
    is_dedicated: bool
    on_duty_minutes: int
    other_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPeriod:
    """What an invoice settles of an earlier period: charges and cost that became known after it was issued.

    The margin of both belongs to ``period`` (``2026-09``), not to the period of the invoice (BUSINESS.md).
    ``outcome_won`` are KPI credits (below zero) and bonuses by results that came late.
    """

    period: str
    charges_won: int
    outcome_won: int
    cost_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One document of a billing account and period. Lines + VAT = total, always.

    ``margin`` is that of the period after what was given back (of a credit note: that of what it corrects);
    ``window_margin`` that of the contract year so far, None where the contract is judged by the month. ``correction``
    stands on a credit note, on what withdraws it, and on every revision after the first. ``vat_rate`` and
    ``rates_sha256`` (the rates of the period, kept under that hash) are a snapshot: later rates change nothing.
    ``interest`` are the days of delay that a claim for late interest asks for, one a line.
    """

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
    days: tuple[DayFact, ...] = ()
    agents: tuple[AgentMinutes, ...] = ()
    window_margin: Decimal | None = None
    correction: Correction | None = None
    vat_rate: Decimal | None = None
    rates_sha256: str = ""
    earlier: tuple[EarlierPeriod, ...] = ()
    interest: tuple[LateStretch, ...] = ()

    def __post_init__(self) -> None:
        require(
            sum(line.amount_won for line in self.lines) == self.supply_won,
            "lines do not sum to the supply value",
        )
        require(sum(line.vat_won for line in self.lines) == self.vat_won, "VAT of the lines does not sum")
        require(self.supply_won + self.vat_won == self.total_won, "supply + VAT is not the total")
        require((self.number is None) == (self.status is InvoiceStatus.DRAFT), "a number is given at issue only")
        require(self.revision >= 1, "revisions count from one")
        corrects = not self.kind.is_claim or (self.kind is InvoiceKind.INVOICE and self.revision > 1)
        require((self.correction is not None) == corrects, "a correction without its reason, or a reason for nothing")
        require(self.kind.is_of_service or not self.vat_won, "late interest stands outside VAT")
        claimed = [stretch.won for stretch in self.interest]
        require(
            self.kind is not InvoiceKind.LATE_INTEREST or claimed == [line.amount_won for line in self.lines],
            "a claim for late interest that is not made of its days",
        )

    def won_of(self, *kinds: LineKind) -> int:
        """Sum of the lines of some kinds, before VAT."""
        return sum(line.amount_won for line in self.lines if line.kind in kinds)

    @property
    def service_won(self) -> int:
        """Service charges before the give-back."""
        return self.won_of(*SERVICE_KINDS)

    @property
    def cost_won(self) -> int:
        """Cost of the tenant in the period."""
        return sum(share.won for share in self.cost)
