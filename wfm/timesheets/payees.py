"""Who is paid: what the cost of a minute needs to know of a person, and no name."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from wfm.agents import Agent, Grade, ordinary_hour_won


@dataclass(frozen=True, slots=True, kw_only=True)
class Payee:
    """An agent as payroll sees it. ``ordinary_hour_won`` is the ordinary wage per hour (통상시급), exact.

    ``serves`` are the tenants the agent is trained for (None: all): only these get its pooled time, while others can.
    """

    agent: AgentId
    pool: PoolId
    grade: Grade
    week_minutes: int
    ordinary_hour_won: Decimal
    dedicated_to: TenantId | None = None
    serves: frozenset[TenantId] | None = None

    def __post_init__(self) -> None:
        require(self.week_minutes > 0, f"agent {self.agent}: contracted minutes a week")
        require(self.ordinary_hour_won > 0, f"agent {self.agent}: works for nothing")


def payee_of(agent: Agent, paid_month_hours: Decimal, full_time_week_minutes: int) -> Payee:
    """The payee of an agent. ``paid_month_hours`` is 209 for a full-time week (``wage.paid_month_hours``)."""
    return Payee(
        agent=agent.agent,
        pool=agent.pool,
        grade=agent.grade,
        week_minutes=agent.week_minutes,
        ordinary_hour_won=ordinary_hour_won(agent, paid_month_hours, full_time_week_minutes),
        dedicated_to=agent.dedicated_to,
        serves=frozenset(skill.tenant for skill in agent.skills),
    )
