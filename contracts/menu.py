"""The menu (선택 서비스): work beside answering that a contract names, each item at a price of its own.

How an item bills:

* ``HOUR`` (agreed hours) and ``MONTH`` (an agreed number of pieces): ``price_won × quantity`` a full month, prorated by
  days like a flat price; nothing is counted.
* ``CONTACT``: ``price_won`` for each contact of the item's type (``MenuKind.log_type``) that was answered.
* ``ATTEMPT``: ``price_won`` for each outbound call of the item's type, reached or not.
* ``SUCCESS``: ``price_won`` for each outbound call of the item's type that was solved: a happy call that was held, an
  offer that was taken up.
* ``ONCE``: ``price_won × quantity`` in the period in which the contract first begins, never prorated or repeated.

Items bill in the calendar months they name only. Contacts of an item's type are the item's: they are no billable
contacts of the service beside it. Every item is a service charge and stands in the margin of the invoice with its cost:
what agents work is in the timesheets, seats of our system and the leading of the tenant's own agents cost what their
terms say (``MenuItem.is_standing``). Setting up lines alone is a pass-through: what the carrier asks, without a margin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.errors import require

MONTHS_A_YEAR = 12


class Package(StrEnum):
    """How much of the work is ours: the tools, the leading of the tenant's own agents, or the answering itself."""

    SYSTEM = "system"
    MANAGEMENT = "management"
    OPERATION = "operation"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"system": "시스템만", "management": "관리만", "operation": "운영"}[self.value]


class ServedHours(StrEnum):
    """Which part of the tenant's hours a contract serves."""

    ALL = "all"
    WEEKEND = "weekend"
    EVENING = "evening"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"all": "전체", "weekend": "주말만", "evening": "저녁만"}[self.value]


class MenuBilling(StrEnum):
    """What an item counts: see the module."""

    HOUR = "hour"
    MONTH = "month"
    CONTACT = "contact"
    ATTEMPT = "attempt"
    SUCCESS = "success"
    ONCE = "once"

    @property
    def is_fixed(self) -> bool:
        """Whether every full month costs the same, whatever is counted."""
        return self in (MenuBilling.HOUR, MenuBilling.MONTH)

    @property
    def is_counted(self) -> bool:
        """Whether contacts of the item's type are counted."""
        return self in (MenuBilling.CONTACT, MenuBilling.ATTEMPT, MenuBilling.SUCCESS)

    @property
    def korean(self) -> str:
        """One unit, as documents name it."""
        return _UNITS[self]


_UNITS: Mapping[MenuBilling, str] = {
    MenuBilling.HOUR: "시간",
    MenuBilling.MONTH: "건 (월 고정)",
    MenuBilling.CONTACT: "건",
    MenuBilling.ATTEMPT: "시도",
    MenuBilling.SUCCESS: "성공",
    MenuBilling.ONCE: "1회",
}


class MenuKind(StrEnum):
    """What can be ordered beside the answering of contacts."""

    PEAK_HOURS = "peak_hours"
    WEEKEND_HOURS = "weekend_hours"
    EVENING_HOURS = "evening_hours"
    REVIEW = "review"
    HAPPY_CALL = "happy_call"
    UPSELL = "upsell"
    SYSTEM = "system_seats"
    MANAGEMENT = "management"
    INITIAL_TRAINING = "initial_training"
    LINE_SETUP = "line_setup"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return _WORDS[self]

    @property
    def billings(self) -> tuple[MenuBilling, ...]:
        """How the kind may be billed, the usual way first."""
        return _BILLINGS[self]

    @property
    def log_type(self) -> str | None:
        """The type by which a contact log marks contacts of this kind; None where nothing is counted."""
        return _LOG_TYPES.get(self)


_WORDS: Mapping[MenuKind, str] = {
    MenuKind.PEAK_HOURS: "성수기 추가 운영",
    MenuKind.WEEKEND_HOURS: "주말 운영",
    MenuKind.EVENING_HOURS: "저녁 운영",
    MenuKind.REVIEW: "리뷰 관리",
    MenuKind.HAPPY_CALL: "해피콜",
    MenuKind.UPSELL: "업셀링 캠페인",
    MenuKind.SYSTEM: "시스템 이용 (좌석)",
    MenuKind.MANAGEMENT: "고객사 상담사 관리",
    MenuKind.INITIAL_TRAINING: "개시 교육",
    MenuKind.LINE_SETUP: "회선 개통",
}

_HOURS = (MenuBilling.HOUR,)
_OUTBOUND = (MenuBilling.ATTEMPT, MenuBilling.SUCCESS)
_BILLINGS: Mapping[MenuKind, tuple[MenuBilling, ...]] = {
    MenuKind.PEAK_HOURS: _HOURS,
    MenuKind.WEEKEND_HOURS: _HOURS,
    MenuKind.EVENING_HOURS: _HOURS,
    MenuKind.REVIEW: (MenuBilling.CONTACT, MenuBilling.MONTH),
    MenuKind.HAPPY_CALL: _OUTBOUND,
    MenuKind.UPSELL: _OUTBOUND,
    MenuKind.SYSTEM: (MenuBilling.MONTH,),
    MenuKind.MANAGEMENT: (MenuBilling.MONTH,),
    MenuKind.INITIAL_TRAINING: (MenuBilling.ONCE,),
    MenuKind.LINE_SETUP: (MenuBilling.ONCE,),
}

_LOG_TYPES: Mapping[MenuKind, str] = {
    MenuKind.REVIEW: "리뷰",
    MenuKind.HAPPY_CALL: "해피콜",
    MenuKind.UPSELL: "업셀링",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """One item of a contract's menu; ``price_won`` and ``cost_won`` are for one unit, before VAT.

    What is passed on (``is_service`` is false) is priced at its cost, to the won.

    ``quantity`` is what a full month holds: agreed and billed where the billing is fixed or once, expected where it is
    counted. ``months`` are calendar months 1 … 12 in which the item is billed; empty: all of them. ``basis`` says in
    Korean how the cost of a unit came about.
    """

    kind: MenuKind
    billing: MenuBilling
    price_won: int
    cost_won: Decimal
    quantity: Decimal
    months: tuple[int, ...] = ()
    basis: str = ""

    def __post_init__(self) -> None:
        require(self.billing in self.kind.billings, "a menu item that cannot be billed so")
        require(self.price_won > 0 and self.cost_won > 0 and self.quantity > 0, "a menu item of nothing")
        require(all(1 <= month <= MONTHS_A_YEAR for month in self.months), "a month that no year has")
        require(list(self.months) == sorted(set(self.months)), "months out of order or twice")
        require(not (self.months and self.billing is MenuBilling.ONCE), "months of what is billed once")
        require(self.is_service or self.price_won < self.cost_won + 1, "a pass-through above its cost")

    @property
    def is_service(self) -> bool:
        """Whether it is a service charge, inside the margin; setting up lines passes on what a carrier asks."""
        return self.kind is not MenuKind.LINE_SETUP

    @property
    def is_standing(self) -> bool:
        """Whether a unit costs ``cost_won`` a month: no timesheet holds seats, or for whom our leads worked."""
        return self.kind in (MenuKind.SYSTEM, MenuKind.MANAGEMENT)

    def applies_in(self, month: int) -> bool:
        """Whether the item is billed in a calendar month."""
        return not self.months or month in self.months
