"""The charge models of a contract: what is counted, and what it costs. Amounts are won before VAT."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from core.channels import Channel
from core.errors import require
from wfm.agents import Grade


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
    """Units above ``above`` of a full month cost ``price_won`` each, up to the next step.

    ``discount`` is the part of the first price that was asked to be taken off; None where a price was agreed as such.
    """

    above: int
    price_won: int
    discount: Decimal | None = None

    def __post_init__(self) -> None:
        require(self.above > 0 and self.price_won > 0, "a step of nothing")
        require(self.discount is None or 0 < self.discount < 1, "a step that gives everything away")


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


class HourClass(StrEnum):
    """Hours of a contract that have a price of their own."""

    EVENING = "evening"
    WEEKEND = "weekend"
    PEAK = "peak"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return {"evening": "저녁", "weekend": "주말", "peak": "성수기"}[self.value]


HALF_HOUR_MINUTES = 30
_DAY_MINUTES = 24 * 60
_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class PremiumHours:
    """Hours [``begin_minute``, ``end_minute``) of some weekdays (0 is Monday), of a season or of every day, that add
    ``ratio`` of the price of an hour. ``share`` is the part of the on-duty hours that are expected to be such hours.
    """

    kind: HourClass
    ratio: Decimal
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    begin_minute: int = 0
    end_minute: int = _DAY_MINUTES
    first: date | None = None
    last: date | None = None
    share: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        require(self.ratio >= 0 and 0 <= self.share <= 1, "a premium below zero")
        require(0 <= self.begin_minute < self.end_minute <= _DAY_MINUTES, "premium hours of no length")
        require(self.begin_minute % HALF_HOUR_MINUTES == self.end_minute % HALF_HOUR_MINUTES == 0, "half hours only")
        require(bool(self.weekdays) and set(self.weekdays) <= set(range(_WEEK_DAYS)), "premium hours of no weekday")
        require(
            self.first is None or self.last is None or self.first <= self.last, "a season that ends before it begins"
        )

    def holds_on(self, day: date) -> bool:
        """Whether a day has such hours."""
        after = self.first is None or self.first <= day
        return after and (self.last is None or day <= self.last) and day.weekday() in self.weekdays

    def minutes_within(self, day: date, begin: int, end: int) -> int:
        """Minutes of [begin, end) of a day that are such hours."""
        if not self.holds_on(day):
            return 0
        return max(0, min(end, self.end_minute) - max(begin, self.begin_minute))


@dataclass(frozen=True, slots=True, kw_only=True)
class HourlyCharge:
    """시간제: a price per on-duty hour; premiums of night, holiday and tenant-caused overtime are added as ratios.

    So are those of the contract's own ``classes`` of hours, each of which it has once.
    """

    hour_won: int
    night_ratio: Decimal
    holiday_ratio: Decimal
    overtime_ratio: Decimal
    classes: tuple[PremiumHours, ...] = ()

    def __post_init__(self) -> None:
        require(self.hour_won > 0, "an hour for nothing")
        require(len({one.kind for one in self.classes}) == len(self.classes), "a class of hours twice")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuCharge:
    """선택 서비스: nobody of ours answers (시스템만, 관리만), so the items of the menu are all that bills."""


class ChargeModel(StrEnum):
    """The charge models (요금제): four for the answering of contacts, and none but the menu where nobody answers."""

    FLAT = "flat"
    METERED = "metered"
    HOURLY = "hourly"
    COST_PLUS = "cost_plus"
    MENU = "menu"

    @property
    def korean(self) -> str:
        """The word on documents."""
        return _MODEL_WORDS[self]


_MODEL_WORDS: Mapping[ChargeModel, str] = {
    ChargeModel.FLAT: "정액제",
    ChargeModel.METERED: "종량제",
    ChargeModel.HOURLY: "시간제",
    ChargeModel.COST_PLUS: "실비정산",
    ChargeModel.MENU: "선택 서비스",
}

ANSWERING_MODELS = (ChargeModel.FLAT, ChargeModel.METERED, ChargeModel.HOURLY, ChargeModel.COST_PLUS)
"""Ways to pay for contacts that we answer: what a quote compares."""

AnsweringCharge = FlatCharge | MeteredCharge | HourlyCharge | CostPlusCharge
Charge = AnsweringCharge | MenuCharge


_MODELS: Mapping[type[object], ChargeModel] = {
    FlatCharge: ChargeModel.FLAT,
    MeteredCharge: ChargeModel.METERED,
    HourlyCharge: ChargeModel.HOURLY,
    CostPlusCharge: ChargeModel.COST_PLUS,
    MenuCharge: ChargeModel.MENU,
}


def model_of(charge: Charge) -> ChargeModel:
    """The charge model of a charge."""
    return _MODELS[type(charge)]
