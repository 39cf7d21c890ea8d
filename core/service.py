"""What a tenant bought, as far as forecasting and staffing need it: hours, targets, share.

A contract in force yields a ``Service`` per tenant and channel; where none is in force the tenant's own file does
(BUSINESS.md: need follows the requirement, the share is a basis of price and a balance).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from core.channels import Channel
from core.errors import require
from core.ids import PoolId, TenantId
from core.periods import MINUTES_A_DAY

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from core.calendar import HolidayCalendar
    from core.periods import IntervalGrid

WEEKDAY_NAMES_KO = ("월", "화", "수", "목", "금", "토", "일")


class HolidayRule(StrEnum):
    """What a window does on a paid holiday."""

    CLOSED = "closed"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWindow:
    """Hours (운영시간) on one weekday (0 = Monday): from ``open_minute`` to ``close_minute`` after midnight.

    A night that passes midnight is two windows. ``valid_from``/``valid_until`` (both inclusive) bound a season;
    None is unbounded.
    """

    weekday: int
    open_minute: int
    close_minute: int
    holidays: HolidayRule = HolidayRule.CLOSED
    valid_from: date | None = None
    valid_until: date | None = None

    def __post_init__(self) -> None:
        require(0 <= self.weekday <= 6, f"weekday {self.weekday}")
        require(0 <= self.open_minute < self.close_minute <= MINUTES_A_DAY, "a window that closes before it opens")

    def holds_on(self, day: date, is_holiday: bool) -> bool:
        """Whether the window is served on a day."""
        return (
            day.weekday() == self.weekday
            and (self.valid_from is None or day >= self.valid_from)
            and (self.valid_until is None or day <= self.valid_until)
            and (not is_holiday or self.holidays is HolidayRule.OPEN)
        )


class ServiceLevelDefinition(StrEnum):
    """Which contacts count (four definitions differ by up to two points on the same traffic)."""

    SERVED_WITHIN_OF_OFFERED = "served_within_of_offered"
    WAIT_WITHIN_OF_OFFERED = "wait_within_of_offered"
    SERVED_WITHIN_OF_SERVED = "served_within_of_served"
    SERVED_OR_ABANDONED_WITHIN_OF_OFFERED = "served_or_abandoned_within_of_offered"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTarget:
    """``fraction`` of the contacts answered within ``within_s`` seconds (board: done within that age)."""

    fraction: Decimal
    within_s: int
    definition: ServiceLevelDefinition = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED

    def __post_init__(self) -> None:
        require(0 < self.fraction < 1, f"a target of {self.fraction}")
        require(self.within_s > 0, "a target within no time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One channel of one tenant, as staffing sees it.

    ``aht_s`` is the declared handling time until enough is measured, ``patience_s`` the mean patience of a caller
    (None: nobody abandons), ``concurrency`` how many contacts an agent serves at once (chat). ``share_fte`` is the
    tenant's whole bought share, the same on each of its channels. ``language`` is what its customers speak where that
    is not Korean. ``source`` says where it comes from: ``contract`` or ``tenant file``.
    """

    tenant: TenantId
    pool: PoolId
    channel: Channel
    windows: tuple[ServiceWindow, ...]
    target: ServiceTarget
    aht_s: int
    patience_s: int | None
    concurrency: int
    share_fte: Decimal
    shrinkage: Decimal
    agents_min: int = 0
    source: str = "contract"
    language: str = ""

    def __post_init__(self) -> None:
        require(self.aht_s > 0, "a handling time of nothing")
        require(self.patience_s is None or self.patience_s > 0, "patience of nothing")
        require(self.concurrency >= 1, "concurrency below one")
        require(self.share_fte > 0, "a share of nothing")
        require(0 <= self.shrinkage < 1, "shrinkage outside 0 … 1")
        require(self.agents_min >= 0, "a minimum presence below zero")


def open_mask(
    windows: tuple[ServiceWindow, ...], grid: IntervalGrid, calendar: HolidayCalendar
) -> npt.NDArray[np.bool_]:
    """Intervals served at least in part, shape (days, per_day)."""
    import numpy as np

    mask = np.zeros((grid.days, grid.per_day), dtype=bool)
    for number, day in enumerate(grid.range):
        is_holiday = calendar.is_holiday(day)
        for window in windows:
            if window.holds_on(day, is_holiday):
                mask[number, window.open_minute // grid.minutes : -(-window.close_minute // grid.minutes)] = True
    return mask
