"""The terms of a contract: everything that staffing, KPI judgement and invoices read from it.

Every default of BUSINESS.md is a visible term here. Amounts are won before VAT.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from contracts.billing import BillingTerms
from contracts.menu import MenuItem, ServedHours
from core.channels import Channel
from core.errors import require
from core.ids import AccountId, ContractId, TenantId
from core.money import round_rate
from core.service import Service, ServiceLevelDefinition
from wfm.agents import Grade


class ContractStatus(StrEnum):
    """Life of a contract version. One that was signed and taken back before its first day is cancelled."""

    DRAFT = "draft"
    SIGNED = "signed"
    ENDED = "ended"
    CANCELLED = "cancelled"


class MeteredUnit(StrEnum):
    """What a metered contract counts."""

    CONTACT = "contact"
    MINUTE = "minute"
    HOUR = "hour"


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
class PriceStep:
    """Units above ``above`` of a full month cost ``price_won`` each, up to the next step."""

    above: int
    price_won: int

    def __post_init__(self) -> None:
        require(self.above > 0 and self.price_won > 0, "a step of nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeteredCharge:
    """종량제: a price per billable contact, handled minute or hour and channel, with a minimum a full month.

    ``steps`` by channel, from low to high, change the price of units above them (``contracts/prices/steps.py``).
    """

    unit: MeteredUnit
    price_won: Mapping[Channel, int]
    month_minimum_won: int
    steps: Mapping[Channel, tuple[PriceStep, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(bool(self.price_won) and all(price > 0 for price in self.price_won.values()), "a price of nothing")
        require(self.month_minimum_won >= 0, "a minimum below zero")
        require(self.steps.keys() <= self.price_won.keys(), "steps of a channel without a price")
        for steps in self.steps.values():
            require(all(a.above < b.above for a, b in pairwise(steps)), "steps that do not rise")


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
    """실비정산: standard rate per grade × allocated minutes, plus a margin below 10 %.

    ``hour_won`` are *costs* per on-duty hour without premiums; night, holiday and tenant-caused overtime add their
    ratio of it. The margin comes on top of both.
    """

    margin: Decimal
    hour_won: Mapping[Grade, int]
    night_ratio: Decimal = Decimal(0)
    holiday_ratio: Decimal = Decimal(0)
    overtime_ratio: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        require(min(self.night_ratio, self.holiday_ratio, self.overtime_ratio) >= 0, "a premium below zero")
        require(0 <= self.margin < Decimal("0.10"), f"a margin of {self.margin}")
        require(all(price > 0 for price in self.hour_won.values()), "an hour for nothing")


class ChargeModel(StrEnum):
    """The four charge models (요금제)."""

    FLAT = "flat"
    METERED = "metered"
    HOURLY = "hourly"
    COST_PLUS = "cost_plus"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"flat": "정액제", "metered": "종량제", "hourly": "시간제", "cost_plus": "실비정산"}[self.value]


Charge = FlatCharge | MeteredCharge | HourlyCharge | CostPlusCharge

_MODELS: Mapping[type[object], ChargeModel] = {
    FlatCharge: ChargeModel.FLAT,
    MeteredCharge: ChargeModel.METERED,
    HourlyCharge: ChargeModel.HOURLY,
    CostPlusCharge: ChargeModel.COST_PLUS,
}


def model_of(charge: Charge) -> ChargeModel:
    """The charge model of a charge."""
    return _MODELS[type(charge)]


class KpiKind(StrEnum):
    """KPIs of the clause library; definitions live in contracts/promises/library.py."""

    ANSWER_RATE = "answer_rate"
    SERVICE_LEVEL = "service_level"
    ABANDON_RATE = "abandon_rate"
    AHT = "aht"
    FCR = "fcr"
    QA = "qa"
    CSAT = "csat"
    BACKLOG_AGE = "backlog_age"
    CHAT_FIRST_RESPONSE = "chat_first_response"
    CHAT_FIRST_RESPONSE_P90 = "chat_first_response_p90"
    ASA = "asa"


SHARE_MAX = Decimal("0.2")
"""No credit and no bonus of one KPI is a larger part of the service charge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusStep:
    """A value as good as ``value``, in the unit of its clause, earns ``share`` of the period's service charge."""

    value: Decimal
    share: Decimal

    def __post_init__(self) -> None:
        require(self.value > 0 and 0 < self.share <= SHARE_MAX, "a bonus above a fifth, or of nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiClause:
    """One promise. Ratios are 0 … 1, scores 0 … 100, times seconds; whether more is better is the kind's nature.

    Below ``volume_min`` contacts (or samples) in the period there is no result. A miss costs ``credit_share`` of the
    period's service charge before VAT. A service level also names its seconds (``within_s``) and which contacts count
    (``definition``); both are None for every other kind. ``channel`` None: all channels of the contract.

    ``bonus``: steps beyond the target, each harder and worth more than the one before; the furthest one reached counts.
    """

    kind: KpiKind
    channel: Channel | None
    target: Decimal
    volume_min: int
    credit_share: Decimal
    within_s: int | None = None
    definition: ServiceLevelDefinition | None = None
    bonus: tuple[BonusStep, ...] = ()

    def __post_init__(self) -> None:
        require(self.target > 0 and self.volume_min >= 0, "a KPI without a target")
        require(0 <= self.credit_share <= SHARE_MAX, "a credit above a fifth")
        is_level = self.kind is KpiKind.SERVICE_LEVEL
        require((self.within_s is not None and self.within_s > 0) == is_level, "seconds belong to a service level")
        require((self.definition is not None) == is_level, "a definition belongs to a service level")
        values = [self.target, *(step.value for step in self.bonus)]
        pairs = list(pairwise(values))
        require(all(a < b for a, b in pairs) or all(a > b for a, b in pairs), "bonus steps that go both ways")
        require(all(a.share < b.share for a, b in pairwise(self.bonus)), "a harder step that is worth no more")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """One line of a cost sheet of a full month: basis × rate × quantity = amount, with its source.

    ``group`` is one of ``labour`` (wages), ``statutory`` (on-costs, severance), ``operation`` and ``management``.
    """

    key: str
    label: str
    basis_won: Decimal
    rate: Decimal
    quantity: Decimal
    amount_won: int
    source: str
    group: str = "operation"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostSheet:
    """원가계산서: cost of a full month of the bought share, line by line, with dated rates of ``rates_on``.

    ``on_duty_hours`` = 173.8 × share × (1 − ``shrinkage``), of which ``night_hours`` and ``holiday_hours`` are expected
    to carry a premium. ``grade_mix`` are shares of the agents by grade, summing to 1. ``paid_hours`` (the weekly rest
    included) and ``occupancy`` say how paid time becomes handled time; 0 in sheets made before they were kept.
    """

    rates_on: date
    share_fte: Decimal
    on_duty_hours: Decimal
    lines: tuple[CostLine, ...]
    total_won: int
    shrinkage: Decimal = Decimal(0)
    night_hours: Decimal = Decimal(0)
    holiday_hours: Decimal = Decimal(0)
    grade_mix: Mapping[Grade, Decimal] = field(default_factory=dict)
    paid_hours: Decimal = Decimal(0)
    occupancy: Decimal = Decimal(0)

    @property
    def handling_hours(self) -> Decimal:
        """Hours of a full month in which contacts are really handled: the on-duty hours at the usual occupancy."""
        return round_rate(self.on_duty_hours * self.occupancy, 2)

    def __post_init__(self) -> None:
        require(
            sum(line.amount_won for line in self.lines) == self.total_won,
            "cost lines do not sum to the total",
        )


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
        require(self.share_fte > 0, "a share of nothing")
        require(bool(self.services), "a contract without a service")
        require(3 <= len(self.kpis) <= 5, "a contract names three to five KPIs")
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

    @property
    def form(self) -> Form:
        """Whether people of the pool, of the tenant's own, or both answer."""
        if self.dedicated_fte == 0:
            return Form.SHARED
        return Form.DEDICATED if self.dedicated_fte == self.share_fte else Form.HYBRID

    def holds_on(self, day: date) -> bool:
        """Whether this version is in force on a day (signed, begun, not ended)."""
        return self.is_agreed and self.valid_from <= day <= self.valid_until

    @property
    def is_agreed(self) -> bool:
        """Whether it was signed and not taken back before it began: its term counts, also when it is over."""
        return self.status in (ContractStatus.SIGNED, ContractStatus.ENDED)
