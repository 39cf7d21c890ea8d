"""What a planner may weigh and limit: every price of the search by name, with a sentence that says what it buys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from core.errors import require
from core.ids import TenantId
from wfm.agents import Agent

WEIGHTS: Mapping[str, str] = MappingProxyType(
    {
        "uncovered": "an hour of need that nobody covers",
        "uncovered_small": "the same of a small tenant, who would else wait longest",
        "unrostered": "an hour that the contract pays but the roster does not use",
        "off_peak": "an hour on duty where there is nothing to do; less, the nearer the need is to its peak",
        "over_staffed": "an hour of somebody on duty that no need asks for",
        "missed_training": "an hour of training or meeting outside the agent's shift",
        "skill_level": "an hour served by somebody a level below the best, for each level: who is better is preferred",
        "tenant_change": "a change of tenant within a shift",
        "short_block": "a stretch with a tenant that is shorter than block_minutes_min",
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
    ``tenants_most`` caps the tenants whom an agent serves in a week, ``tenant_share_percent_most`` the share of the
    contracted week that goes to one of them; an agent's own figures go before, dedicated agents have no such cap.
    """

    shift_work_minutes_min: int = 240
    start_step_minutes: int = 30
    break_from_share: int = 3
    block_minutes_min: int = 120
    small_tenant_week_minutes: int = 1200
    shift_starts: tuple[int, ...] = ()
    shift_lengths: tuple[int, ...] = ()
    tenants_most: int | None = None
    tenant_share_percent_most: int | None = None
    uncovered: Decimal = Decimal(4)
    uncovered_small: Decimal = Decimal(6)
    unrostered: Decimal = Decimal("0.3")
    off_peak: Decimal = Decimal("0.15")
    over_staffed: Decimal = Decimal("0.05")
    missed_training: Decimal = Decimal(3)
    skill_level: Decimal = Decimal("0.02")
    tenant_change: Decimal = Decimal("0.03")
    short_block: Decimal = Decimal("0.04")
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
        require(self.tenants_most is None or self.tenants_most >= 1, "agents who serve no tenant")
        share = self.tenant_share_percent_most
        require(share is None or 0 < share <= 100, "a share of a week outside 0 … 100 percent")
        require(all(getattr(self, name) >= 0 for name in WEIGHTS), "a weight below zero")


DEFAULT_SETTINGS = RosterSettings()


def tenant_minutes_most(agent: Agent, tenant: TenantId, settings: RosterSettings) -> int | None:
    """Most minutes of a week, as of a whole person, that an agent gives a tenant; None: no cap."""
    if agent.dedicated_to == tenant:
        return None
    own = next((skill.week_minutes_most for skill in agent.skills if skill.tenant == tenant), None)
    share = settings.tenant_share_percent_most
    if own is not None or share is None:
        return own
    return agent.week_minutes * share // 100


def tenants_most(agent: Agent, settings: RosterSettings) -> int | None:
    """Most tenants whom an agent serves in a week; None: no cap."""
    return settings.tenants_most if agent.tenants_most is None else agent.tenants_most
