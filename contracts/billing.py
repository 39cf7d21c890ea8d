"""Terms that bill: what counts as a billable contact, how durations are rounded, how parts of a period are prorated.

Each default is the rule of BUSINESS.md; a contract may name another, and the clauses print whichever holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from core.channels import Channel
from core.errors import require

ROUNDING_UNITS_S = (1, 6, 10, 30, 60)
"""Steps of a duration that telephone systems bill by."""
CHAT_SILENCE_MINUTES_MAX = 24 * 60


class Counted(StrEnum):
    """How often something within one contact is billed."""

    ONCE = "once"
    EACH = "each"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class BillableContact:
    """What a billable contact of one channel is.

    Always answered, inside the service window and not a test; abandoned and menu-only contacts never are.
    ``transfers`` are hand-overs from one of our agents to another (once: the contact stays one), ``handovers`` memos
    to the tenant (once or never). ``chat_silence_minutes`` ends a chat; a message after it is a new contact. Calls of
    ours to customers are items of the menu, by attempt or by success (``contracts.menu``).
    """

    transfers: Counted = Counted.ONCE
    handovers: Counted = Counted.ONCE
    chat_silence_minutes: int = 30

    def __post_init__(self) -> None:
        require(self.transfers in (Counted.ONCE, Counted.EACH), "a transfer counts once or each time")
        require(self.handovers in (Counted.ONCE, Counted.NEVER), "a hand-over memo counts once or never")
        require(1 <= self.chat_silence_minutes <= CHAT_SILENCE_MINUTES_MAX, "a chat that never ends")


class RoundingWay(StrEnum):
    """Which way a duration goes to a whole unit."""

    DOWN = "down"
    UP = "up"
    NEAREST = "nearest"


class RoundingOf(StrEnum):
    """What is rounded: every contact, or the sum of a channel over the period."""

    CONTACT = "contact"
    PERIOD = "period"


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationRounding:
    """How handled time becomes billed time: to whole units of ``unit_s`` seconds."""

    unit_s: int = 60
    way: RoundingWay = RoundingWay.DOWN
    of: RoundingOf = RoundingOf.PERIOD

    def __post_init__(self) -> None:
        require(self.unit_s in ROUNDING_UNITS_S, f"a rounding to {self.unit_s} seconds")

    def rounded_s(self, seconds: int) -> int:
        """Whole seconds, a multiple of the unit; a tie goes up."""
        whole, rest = divmod(seconds, self.unit_s)
        up = rest > 0 if self.way is RoundingWay.UP else self.way is RoundingWay.NEAREST and 2 * rest >= self.unit_s
        return (whole + up) * self.unit_s


class DayCount(StrEnum):
    """What a part of a period is measured by: its calendar days, 30 days, or its days with service hours."""

    CALENDAR = "calendar"
    THIRTY = "thirty"
    SERVICE = "service"


class OutsideHours(StrEnum):
    """What becomes of a contact outside the service window."""

    CALLBACK = "callback"
    MESSAGE = "message"
    TENANT = "tenant"


class WageBasis(StrEnum):
    """What cost-plus bills per minute: the standard rate of the grade, or the wages that were paid."""

    STANDARD = "standard"
    ACTUAL = "actual"


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingTerms:
    """The rules of counting and cutting of one contract. A channel that ``contacts`` does not name has the defaults.

    ``share_tolerance`` is how far delivered hours may lie from the target at the close of a period. ``lends_dedicated``
    allows that dedicated agents help other tenants; minutes lent are credited. ``planning_overtime_billable`` and the
    premiums of the charge stand on the contract and its charge.
    """

    contacts: Mapping[Channel, BillableContact] = field(default_factory=dict)
    rounding: DurationRounding = field(default_factory=DurationRounding)
    day_count: DayCount = DayCount.CALENDAR
    outside_hours: OutsideHours = OutsideHours.CALLBACK
    share_tolerance: Decimal = Decimal("0.05")
    wages: WageBasis = WageBasis.STANDARD
    lends_dedicated: bool = False

    def __post_init__(self) -> None:
        require(0 < self.share_tolerance <= Decimal("0.5"), f"a tolerance of {self.share_tolerance}")

    def of(self, channel: Channel) -> BillableContact:
        """What a billable contact of a channel is."""
        return self.contacts.get(channel, BillableContact())
