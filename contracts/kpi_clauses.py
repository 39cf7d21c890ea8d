"""What a KPI clause of a contract says: its target, what is too little to judge by, its credit and its bonus."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from core.channels import Channel
from core.errors import require
from core.service import ServiceLevelDefinition


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
