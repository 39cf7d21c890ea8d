"""Contacts (문의) and the judgements about them, as several rooms read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, TenantId
from core.periods import MINUTES_A_DAY


class Outcome(StrEnum):
    """How a contact ended."""

    SOLVED = "solved"
    HANDED_OVER = "handed_over"
    CALLBACK = "callback"
    ABANDONED = "abandoned"


class Line(StrEnum):
    """Which line of the tenant was called."""

    ORDER = "order"
    ENQUIRY = "enquiry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One call, chat or post. ``answered_at`` and the ends are None where it never came to that."""

    contact: str
    tenant: TenantId
    channel: Channel
    line: Line
    type: str
    offered_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    wrap_ended_at: datetime | None
    agent: AgentId | None
    outcome: Outcome
    customer_hash: str = ""
    is_test: bool = False

    def __post_init__(self) -> None:
        require(self.offered_at.tzinfo is not None, "a naive time")
        require((self.answered_at is None) == (self.outcome is Outcome.ABANDONED), "answered and abandoned differ")
        times = [t for t in (self.offered_at, self.answered_at, self.ended_at, self.wrap_ended_at) if t is not None]
        require(times == sorted(times), "a contact that ends before it begins")

    @property
    def handled_s(self) -> int:
        """Talk, hold and wrap in seconds; 0 when never answered."""
        end = self.wrap_ended_at or self.ended_at
        return int((end - self.answered_at).total_seconds()) if self.answered_at and end else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDay:
    """Counts of one tenant and channel over one day, a number per interval.

    None is *missing* (no data came: an outage of the export), which is not zero. ``answered`` and ``handled_s``
    (talk, hold and wrap of the answered, in seconds) may be missing where offered is known.
    """

    tenant: TenantId
    channel: Channel
    day: date
    interval_minutes: int
    offered: tuple[int | None, ...]
    answered: tuple[int | None, ...]
    handled_s: tuple[int | None, ...]

    def __post_init__(self) -> None:
        size = MINUTES_A_DAY // self.interval_minutes
        for counts in (self.offered, self.answered, self.handled_s):
            require(len(counts) == size, "a day with a wrong number of intervals")
            # what is missing or zero is left out: millions of counts are read, and this is the quickest way to look
            require(min(filter(None, counts), default=0) >= 0, "a count below zero")


class EventKind(StrEnum):
    """What moves a tenant's volume, as planners tell it."""

    PROMOTION = "promotion"
    LAUNCH = "launch"
    DELIVERY_TROUBLE = "delivery_trouble"
    CLOSURE = "closure"
    OUTAGE = "outage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Days ``first`` … ``last`` (both inclusive) on which a tenant's volume moves, or was not measured (outage).

    ``uplift`` is the planner's expectation (0.5 = half as much again), None where the forecast should learn it.
    ``tenant`` None concerns all tenants.
    """

    event: str
    tenant: TenantId | None
    kind: EventKind
    name: str
    first: date
    last: date
    uplift: Decimal | None = None

    def __post_init__(self) -> None:
        require(self.first <= self.last, "an event that ends before it begins")
        require(self.uplift is None or self.uplift >= -1, "an uplift below −100 %")


class QualityMeasure(StrEnum):
    """Judgements that arrive from outside the contact log."""

    QA = "qa"
    CSAT = "csat"
    FCR = "fcr"


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityResult:
    """Result of quality work for a tenant on a day: ``passed`` of ``sampled`` (CSAT: top two boxes) or a mean score.

    ``score`` is 0 … 100 for QA; for CSAT and FCR it is 100 × passed / sampled.
    """

    tenant: TenantId
    channel: Channel
    day: date
    measure: QualityMeasure
    sampled: int
    score: Decimal

    def __post_init__(self) -> None:
        require(self.sampled > 0, "a result without a sample")
        require(0 <= self.score <= 100, f"a score of {self.score}")
