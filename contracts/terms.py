"""The terms of a contract: everything that staffing, KPI judgement and invoices read from it.

Every default of BUSINESS.md is a visible term here. Amounts are won before VAT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.channels import Channel
from core.errors import require
from core.ids import AccountId, ContractId, TenantId
from core.service import Service
from wfm.agents import Grade


class ContractStatus(StrEnum):
    """Life of a contract version."""

    DRAFT = "draft"
    SIGNED = "signed"
    ENDED = "ended"


class MeteredUnit(StrEnum):
    """What a metered contract counts."""

    CONTACT = "contact"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeBand:
    """Billable contacts a full month covered by a flat price; each one above costs ``overage_won``."""

    contacts_max: int
    overage_won: int

    def __post_init__(self) -> None:
        require(self.contacts_max > 0 and self.overage_won >= 0, "a volume band of nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatCharge:
    """정액제: a fixed price a full month for the share, with a volume band."""

    month_won: int
    band: VolumeBand

    def __post_init__(self) -> None:
        require(self.month_won > 0, "a flat price of nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeteredCharge:
    """종량제: a price per billable contact or handled minute and channel, with a minimum a full month."""

    unit: MeteredUnit
    price_won: Mapping[Channel, int]
    month_minimum_won: int

    def __post_init__(self) -> None:
        require(bool(self.price_won) and all(price > 0 for price in self.price_won.values()), "a price of nothing")
        require(self.month_minimum_won >= 0, "a minimum below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class HourlyCharge:
    """시간제: a price per on-duty hour; premiums of night, holiday and tenant-caused overtime are added as ratios."""

    hour_won: int
    night_ratio: Decimal
    holiday_ratio: Decimal
    overtime_ratio: Decimal

    def __post_init__(self) -> None:
        require(self.hour_won > 0, "an hour for nothing")
        require(min(self.night_ratio, self.holiday_ratio, self.overtime_ratio) >= 0, "a premium below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class CostPlusCharge:
    """실비정산: standard rate per grade × allocated minutes, plus a margin below 10 %."""

    margin: Decimal
    hour_won: Mapping[Grade, int]

    def __post_init__(self) -> None:
        require(0 <= self.margin < Decimal("0.10"), f"a margin of {self.margin}")
        require(all(price > 0 for price in self.hour_won.values()), "an hour for nothing")


Charge = FlatCharge | MeteredCharge | HourlyCharge | CostPlusCharge


class KpiKind(StrEnum):
    """KPIs of the clause library; definitions live in contracts/kpi.py."""

    ANSWER_RATE = "answer_rate"
    SERVICE_LEVEL = "service_level"
    ABANDON_RATE = "abandon_rate"
    AHT = "aht"
    FCR = "fcr"
    QA = "qa"
    CSAT = "csat"
    BACKLOG_AGE = "backlog_age"
    CHAT_FIRST_RESPONSE = "chat_first_response"


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiClause:
    """One promise. Ratios are 0 … 1, scores 0 … 100, times seconds; whether more is better is the kind's nature.

    Below ``volume_min`` contacts (or samples) in the period there is no result. A miss costs ``credit_share`` of the
    period's service charge before VAT.
    """

    kind: KpiKind
    channel: Channel | None
    target: Decimal
    volume_min: int
    credit_share: Decimal

    def __post_init__(self) -> None:
        require(self.target > 0 and self.volume_min >= 0, "a KPI without a target")
        require(0 <= self.credit_share <= Decimal("0.2"), "a credit above a fifth")


class MarginWindow(StrEnum):
    """Over what time the margin must stay below its limit."""

    MONTH = "month"
    CONTRACT_YEAR = "contract_year"


class TaxDateRule(StrEnum):
    """What decides the date of writing (작성일) of a tax invoice."""

    PAYMENT_DAY = "payment_day"
    MONTH_END = "month_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One line of a cost sheet per on-duty hour or month: basis × rate × quantity = amount, with its source."""

    key: str
    label: str
    basis_won: Decimal
    rate: Decimal
    quantity: Decimal
    amount_won: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CostSheet:
    """원가계산서: cost of a full month of the bought share, line by line, with dated rates of ``rates_on``."""

    rates_on: date
    share_fte: Decimal
    on_duty_hours: Decimal
    lines: tuple[CostLine, ...]
    total_won: int

    def __post_init__(self) -> None:
        require(
            sum(line.amount_won for line in self.lines) == self.total_won,
            "cost lines do not sum to the total",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractTerms:
    """One version of a contract. ``valid_until`` is inclusive."""

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
    clause_library: str = "ko-2026.1"

    def __post_init__(self) -> None:
        require(self.valid_from <= self.valid_until, "a contract that ends before it begins")
        require(self.version >= 1, "versions count from one")
        require(self.share_fte > 0, "a share of nothing")
        require(bool(self.services), "a contract without a service")
        require(3 <= len(self.kpis) <= 5, "a contract names three to five KPIs")
        require(len({(k.kind, k.channel) for k in self.kpis}) == len(self.kpis), "a KPI twice")
        require(1 <= self.payment_day <= 31, "payment day")
        require(self.closing_day is None or 1 <= self.closing_day <= 31, "closing day")
        require(0 < self.margin_limit <= Decimal("0.10"), "margin limit")
        require(all(s.tenant == self.tenant for s in self.services), "a service of another tenant")
        require((self.signed_on is None) == (self.status is ContractStatus.DRAFT), "signed without a date")

    def holds_on(self, day: date) -> bool:
        """Whether this version is in force on a day (signed, begun, not ended)."""
        return self.status is not ContractStatus.DRAFT and self.valid_from <= day <= self.valid_until
