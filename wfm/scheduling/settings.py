"""What a planner may weigh and limit: every price of the search by name, with a sentence that says what it buys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from core.errors import require

WEIGHTS: Mapping[str, str] = MappingProxyType(
    {
        "uncovered": "an hour of need that nobody covers",
        "uncovered_small": "the same of a small tenant, who would else wait longest",
        "unrostered": "an hour that the contract pays but the roster does not use",
        "off_peak": "an hour on duty where there is nothing to do; less, the nearer the need is to its peak",
        "missed_training": "an hour of training or meeting outside the agent's shift",
        "wish": "a wish that is not met (a day off, early, late); up to twice for whoever was refused lately",
        "fairness": "a night, weekend or holiday for somebody who had one a week more of them than the others lately",
        "changed_shift": "a published shift that a repair changes, adds or takes away",
        "called_in": "the same for somebody who had the day off, on top",
        "moved_hour": "an hour by which a repair moves the begin or the end of a published shift",
    }
)
"""What each weight of the settings buys, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterSettings:
    """Limits and weights of a roster. Weights are multiples of the pool's mean ordinary wage for the same time, of an
    hour's where a shift is weighed.

    ``shift_work_minutes_min`` is the shortest shift, breaks apart; ``start_step_minutes`` the raster of beginnings;
    ``break_from_share`` keeps breaks away from both ends of a shift (a third by default); ``block_minutes_min`` is the
    stretch for which an agent should stay with a tenant; ``small_tenant_week_minutes`` is the weekly need up to which a
    tenant counts as small. ``shift_starts`` (minutes after midnight) and ``shift_lengths`` (minutes of work) are the
    company's shift templates; empty: shifts begin anywhere on the raster, with any length from the shortest on.
    """

    shift_work_minutes_min: int = 240
    start_step_minutes: int = 30
    break_from_share: int = 3
    block_minutes_min: int = 120
    small_tenant_week_minutes: int = 1200
    shift_starts: tuple[int, ...] = ()
    shift_lengths: tuple[int, ...] = ()
    uncovered: Decimal = Decimal(4)
    uncovered_small: Decimal = Decimal(6)
    unrostered: Decimal = Decimal("0.25")
    off_peak: Decimal = Decimal("0.15")
    missed_training: Decimal = Decimal(3)
    wish: Decimal = Decimal(4)
    fairness: Decimal = Decimal(1)
    changed_shift: Decimal = Decimal("0.5")
    called_in: Decimal = Decimal(1)
    moved_hour: Decimal = Decimal("0.1")

    def __post_init__(self) -> None:
        require(0 < self.shift_work_minutes_min <= 480, "a shortest shift outside 0 … 8 hours")
        require(self.start_step_minutes in (15, 30, 60), "beginnings every 15, 30 or 60 minutes")
        require(2 <= self.break_from_share <= 6, "a break at a half to a sixth of the shift")
        require(self.block_minutes_min > 0 and self.small_tenant_week_minutes >= 0, "a block or a need below zero")
        require(all(0 <= start < 1440 for start in self.shift_starts), "a shift that begins outside the day")
        require(all(0 < length <= 720 for length in self.shift_lengths), "a shift of no length, or of half a day")
        require(all(getattr(self, name) >= 0 for name in WEIGHTS), "a weight below zero")


DEFAULT_SETTINGS = RosterSettings()
