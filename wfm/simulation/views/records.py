"""What the views show: one played week with its need, its cost and the chances of its clauses."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.ids import TenantId
from core.money import share_out
from wfm.simulation.measures import Measures
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication
from wfm.staffing.plan import StaffingPlan, TenantStaffing
from wfm.staffing.waiting_line import Numbers

COMPANY = "company"
"""Who bears what is on duty beyond the pooled need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the week's shifts cost: see ``cli.simulating.wages``."""

    hours: Decimal
    wages_won: int
    premiums_won: int
    labour_won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseFigures:
    """A KPI clause over possible months, in the words of its contract.

    ``target``, ``value`` and ``proposal`` in the clause's ``unit`` (ratio, seconds, score); ``chance``, ``low``,
    ``high`` and ``no_result`` 0 … 1; ``basis`` as ``cli.simulating.promises.Basis`` names it;
    ``label`` is Korean, ``kpi`` the clause's kind. ``is_kept``: the chance reaches ``confidence``.
    """

    tenant: TenantId
    contract: str
    version: int
    kpi: str
    channel: str | None
    label: str
    unit: str
    target: Decimal
    value: float | None
    chance: float | None
    low: float | None
    high: float | None
    confidence: Decimal
    is_kept: bool | None
    proposal: Decimal | None
    no_result: float
    months: int
    basis: str
    results: int
    sampled: int

    @property
    def key(self) -> tuple[str, str, str, str | None]:
        """What it is called on both sides."""
        return self.tenant, self.contract, self.kpi, self.channel


@dataclass(frozen=True, kw_only=True)
class Side:
    """A week played. ``occupancy`` (168,) by hour of the week, NaN where nobody is on duty; ``cost`` None where no
    roster stands behind it.
    """

    problem: SimulationProblem
    measures: Measures
    plays: tuple[Replication, ...]
    occupancy: Numbers
    plan: StaffingPlan
    cost: Cost | None
    clauses: tuple[ClauseFigures, ...]

    @property
    def staffing(self) -> dict[TenantId, TenantStaffing]:
        """Need and share by tenant."""
        return {each.tenant: each for each in self.plan.tenants}


def under_sold_hours(tenant: TenantStaffing) -> Decimal:
    """Hours a week that a tenant needs beyond what it bought."""
    return max(tenant.needed_week_hours - tenant.bought_week_hours, Decimal(0))


def cost_shares(side: Side) -> dict[str, int]:
    """Labour cost of the week by tenant code, and of the company: shared out by need, as far as people are on duty.

    Who is on duty beyond the pooled need belongs to the company (BUSINESS.md), unsold; sums to the cost of the week.
    """
    if side.cost is None:
        return {}
    weights: dict[str, Decimal] = {each.tenant: each.need_hours for each in side.plan.tenants}
    weights[COMPANY] = max(side.cost.hours - side.plan.need_hours, Decimal(0))
    return share_out(side.cost.labour_won, weights)
