"""The terms of a contract: everything that staffing, KPI judgement and invoices read from it.

Every default of BUSINESS.md is a visible term here. Amounts are won before VAT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contracts.billing import BillingTerms
from contracts.charge import Charge, MenuCharge
from contracts.costs import CostSheet
from contracts.kpi_clauses import SHARE_MAX, KpiClause
from contracts.menu import MenuItem, MenuKind, Package, ServedHours
from core.channels import Channel
from core.errors import require
from core.ids import AccountId, ContractId, TenantId
from core.service import Service


class ContractStatus(StrEnum):
    """Life of a contract version. One that was signed and taken back before its first day is cancelled."""

    DRAFT = "draft"
    SIGNED = "signed"
    ENDED = "ended"
    CANCELLED = "cancelled"


class MarginWindow(StrEnum):
    """Over what time the margin must stay below its limit."""

    MONTH = "month"
    CONTRACT_YEAR = "contract_year"


class TaxDateRule(StrEnum):
    """What decides the date of writing (작성일) of a tax invoice.

    ``EARLY`` is the first day of the month of payment: a day of claiming that the contract names apart from the day of
    payment, at most 30 days before it (부가가치세법 §17③1).
    """

    PAYMENT_DAY = "payment_day"
    MONTH_END = "month_end"
    EARLY = "early"


class Form(StrEnum):
    """Whose people answer: the pool, people of the tenant's own, or both."""

    SHARED = "shared"
    HYBRID = "hybrid"
    DEDICATED = "dedicated"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"shared": "공유", "hybrid": "혼합", "dedicated": "전담"}[self.value]


def form_of(share_fte: Decimal, dedicated_fte: Decimal) -> Form:
    """Whose people work a share, a part of which are the tenant's own."""
    if dedicated_fte == 0:
        return Form.SHARED
    return Form.DEDICATED if dedicated_fte == share_fte else Form.HYBRID


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who of ours read a draft before it was signed, and when."""

    by: str
    on: date

    def __post_init__(self) -> None:
        require(bool(self.by.strip()), "a review by nobody")


class EndingGround(StrEnum):
    """Why a contract ends before its term: with notice, after a breach, at once for insolvency, or by agreement."""

    NOTICE = "notice"
    BREACH = "breach"
    INSOLVENCY = "insolvency"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a signed version was ended early. ``noticed_on`` is the day of the written notice.

    ``signed_for_by`` names who answers for an end with less notice than the clauses ask for; empty where none was
    needed.
    """

    ground: EndingGround
    reason: str
    noticed_on: date
    signed_for_by: str = ""

    def __post_init__(self) -> None:
        require(bool(self.reason.strip()), "an end without a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractTerms:
    """One version of a contract. ``valid_until`` is inclusive.

    ``margin_asked`` is the margin that the price was computed with, before it was cut to whole steps; None where a
    version was drafted before this was kept. ``review`` belongs to this very draft: one that is drafted again has none.
    ``ending`` stands on a version that was ended early; one that an amendment replaced has status ended without it.

    ``expected_contacts`` are contacts of a full month per channel: the band that prices and KPI exclusions rest on.
    ``kpi_credit_cap`` and ``kpi_bonus_cap`` limit all credits and all bonuses of a period: parts of its service charge.
    ``late_interest`` is the yearly rate (0: none agreed). ``policy`` (반품, 교환, 보상 …) and ``contacts`` (the
    tenant's and our responsible persons, never agents) are Korean label ▶ text. ``dedicated_fte`` is the part of the
    share that people of the tenant's own work; the rest comes from the pool. A contract with a ``public_body`` bears
    stamp duty.

    A contract for the system or the management only (``has_operation`` is false) has no services, no share, no KPIs and
    a ``MenuCharge``: its menu is what bills, and the cost sheet is that of the menu.
    """

    contract: ContractId
    version: int
    tenant: TenantId
    account: AccountId
    status: ContractStatus
    valid_from: date
    valid_until: date
    signed_on: date | None
    share_fte: Decimal
    services: tuple[Service, ...]
    charge: Charge
    kpis: tuple[KpiClause, ...]
    kpi_credit_cap: Decimal
    cost_sheet: CostSheet
    margin_limit: Decimal
    margin_window: MarginWindow
    closing_day: int | None
    payment_day: int
    tax_date: TaxDateRule
    onboarding_fee_won: int
    empowerment_won: int
    planning_overtime_billable: bool = False
    policy: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, str] = field(default_factory=dict)
    training_hours: int = 0
    expected_contacts: Mapping[Channel, int] = field(default_factory=dict)
    late_interest: Decimal = Decimal(0)
    clause_library: str = "ko-2026.2"
    margin_asked: Decimal | None = None
    review: Review | None = None
    ending: Ending | None = None
    kpi_bonus_cap: Decimal = Decimal(0)
    menu: tuple[MenuItem, ...] = ()
    served: ServedHours = ServedHours.ALL
    billing: BillingTerms = field(default_factory=BillingTerms)
    dedicated_fte: Decimal = Decimal(0)
    public_body: bool = False

    def __post_init__(self) -> None:
        require(self.valid_from <= self.valid_until, "a contract that ends before it begins")
        require(self.version >= 1, "versions count from one")
        self._require_operation() if self.has_operation else self._require_packages()
        require(len({(k.kind, k.channel) for k in self.kpis}) == len(self.kpis), "a KPI twice")
        require(0 <= self.kpi_bonus_cap <= SHARE_MAX, "bonuses above a fifth of the charge")
        require(self.kpi_bonus_cap > 0 or not any(k.bonus for k in self.kpis), "a bonus without a cap")
        require(len({item.kind for item in self.menu}) == len(self.menu), "a menu item twice")
        require(1 <= self.payment_day <= 31, "payment day")
        require(self.closing_day is None or 1 <= self.closing_day <= 31, "closing day")
        require(0 < self.margin_limit <= Decimal("0.10"), "margin limit")
        require(all(s.tenant == self.tenant for s in self.services), "a service of another tenant")
        require((self.signed_on is None) == (self.status is ContractStatus.DRAFT), "signed without a date")
        has_ended = self.status in (ContractStatus.ENDED, ContractStatus.CANCELLED)
        require(self.ending is None or has_ended, "an ending of what goes on")
        require(self.ending is not None or self.status is not ContractStatus.CANCELLED, "cancelled without a reason")
        require(0 <= self.dedicated_fte <= self.share_fte, "more dedicated people than were bought")

    def _require_operation(self) -> None:
        """Where we answer contacts, a share of our work is bought and three to five promises are made."""
        require(self.share_fte > 0, "a share of nothing")
        require(3 <= len(self.kpis) <= 5, "a contract names three to five KPIs")
        require(not isinstance(self.charge, MenuCharge), "an answering without a charge")

    def _require_packages(self) -> None:
        """Where nobody of ours answers, seats or the leading of the tenant's own people are all that is agreed."""
        require(isinstance(self.charge, MenuCharge), "a contract without a service")
        require(bool(self.packages), "a contract for nothing")
        require(all(item.is_standing or not item.is_service for item in self.menu), "work without anybody to do it")
        require(self.share_fte == 0 and not self.kpis, "a share or a promise where nobody answers")
        require(not self.expected_contacts and self.empowerment_won == 0, "contacts where nobody answers")

    @property
    def has_operation(self) -> bool:
        """Whether we answer contacts; else the contract is for the system or the management only."""
        return bool(self.services)

    @property
    def packages(self) -> tuple[Package, ...]:
        """How much of the work is ours: the answering, or what was ordered of the tools and the leading of people."""
        if self.has_operation:
            return (Package.OPERATION,)
        kinds = {item.kind for item in self.menu}
        wanted = ((MenuKind.SYSTEM, Package.SYSTEM), (MenuKind.MANAGEMENT, Package.MANAGEMENT))
        return tuple(package for kind, package in wanted if kind in kinds)

    @property
    def form(self) -> Form:
        """Whether people of the pool, of the tenant's own, or both answer."""
        return form_of(self.share_fte, self.dedicated_fte)

    def holds_on(self, day: date) -> bool:
        """Whether this version is in force on a day (signed, begun, not ended)."""
        return self.is_agreed and self.valid_from <= day <= self.valid_until

    @property
    def is_agreed(self) -> bool:
        """Whether it was signed and not taken back before it began: its term counts, also when it is over."""
        return self.status in (ContractStatus.SIGNED, ContractStatus.ENDED)
