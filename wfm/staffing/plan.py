"""The staffing plan as people read it: the requirement, what it is made of, and what pooling saves."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from core.channels import Channel
from core.errors import require
from core.ids import TenantId
from core.problems import Problem
from core.service import ServiceTarget
from wfm.staffing.requirement import Requirement
from wfm.staffing.waiting_line import Numbers

HOURS_QUANTUM = Decimal("0.01")


def hours_of(value: float) -> Decimal:
    """Computed hours as a decimal of two places."""
    return Decimal(repr(float(value))).quantize(HOURS_QUANTUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingRules:
    """Planning assumptions; every output that depends on them prints them.

    ``chat_slowdown``: by how much of itself each further chat slows a chat down (chat.agent_speed);
    ``share_month_hours``: working hours of one FTE a month (40 × 365 / 7 / 12, rate ``share.month_hours``);
    ``agents_max``: where the search for the fewest agents gives up.
    """

    chat_slowdown: Decimal = Decimal("0.25")
    share_month_hours: Decimal = Decimal("173.8")
    agents_max: int = 100_000

    def __post_init__(self) -> None:
        require(0 <= self.chat_slowdown <= 1, f"a chat slowdown of {self.chat_slowdown}")
        require(self.share_month_hours > 0, "an FTE of no hours")
        require(self.agents_max >= 1, "a search that may use nobody")

    @property
    def share_week_hours(self) -> Decimal:
        """Working hours of one FTE in an average week."""
        return self.share_month_hours * 12 * 7 / 365


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStaffing:
    """What the need of one tenant and channel is made of, in on-duty hours over the grid.

    need = load + safety − covered + minimum (+ rounding of less than a tenth of an interval). ``covered_hours`` is the
    safety for which people stand who are there anyway, by the minimum presence of others. ``contacts_outside`` came
    outside the service window: counted here, never staffed. ``agents_min`` is what the contract asks for.
    ``worst_age_s`` is that of deferred work, else None.
    """

    tenant: TenantId
    channel: Channel
    target: ServiceTarget
    aht_s: int
    aht_source: str
    concurrency: int
    open_hours: Decimal
    contacts: float
    contacts_outside: float
    load_hours: Decimal
    safety_hours: Decimal
    covered_hours: Decimal
    agents_min: int
    minimum_hours: Decimal
    need_hours: Decimal
    worst_age_s: int | None

    @property
    def rounding_hours(self) -> Decimal:
        """What rounding to tenths of an agent added, or carried into the next week."""
        return self.need_hours - self.load_hours - self.safety_hours + self.covered_hours - self.minimum_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class TenantStaffing:
    """Pooled against alone, and need against share, of one tenant.

    On-duty hours over the grid: ``need_hours`` in the pool, ``alone_hours`` with people of its own. Hours a week:
    ``needed_week_hours`` and ``bought_week_hours`` on duty, ``paid_week_hours`` = needed / (1 − shrinkage).
    ``share_needed_fte`` would just cover the need; ``proposed_share_fte`` is it rounded up to what is sold, None where
    the share bought is enough.
    """

    tenant: TenantId
    share_fte: Decimal
    shrinkage: Decimal
    source: str
    need_hours: Decimal
    alone_hours: Decimal
    needed_week_hours: Decimal
    bought_week_hours: Decimal
    paid_week_hours: Decimal
    share_needed_fte: Decimal
    proposed_share_fte: Decimal | None

    @property
    def saved_hours(self) -> Decimal:
        """What pooling saves."""
        return self.alone_hours - self.need_hours


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlanDetail:
    """What the need was computed from, in agents: arrays of shape (lines of the requirement, intervals).

    ``arriving``: load where it arrives (differs from ``load`` for deferred lines); ``strictness``: the safety of the
    pool if all its contacts had the target of the line, 0 for deferred lines; ``gain``: of shape (lines,), how much
    faster an agent works who serves several at once; ``alone``: whole agents of each tenant of the plan by itself.
    """

    contacts: Numbers
    gain: Numbers
    arriving: Numbers
    load: Numbers
    safety: Numbers
    strictness: Numbers
    covered: Numbers
    minimum: Numbers
    alone: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingPlan:
    """A requirement with its report. ``pool_agents``: the pool's whole need an interval, before rounding to tenths."""

    requirement: Requirement
    lines: tuple[LineStaffing, ...]
    tenants: tuple[TenantStaffing, ...]
    pool_agents: tuple[float, ...]
    rules: StaffingRules
    detail: PlanDetail = field(compare=False, repr=False)
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        require(len(self.pool_agents) == self.requirement.grid.size, "a pool's need that does not fit the grid")

    @property
    def need_hours(self) -> Decimal:
        """On-duty hours of the whole pool."""
        return sum((tenant.need_hours for tenant in self.tenants), Decimal(0))

    @property
    def alone_hours(self) -> Decimal:
        """On-duty hours if every tenant had people of its own."""
        return sum((tenant.alone_hours for tenant in self.tenants), Decimal(0))
