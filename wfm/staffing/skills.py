"""Whether anybody can do what is needed: a need that nobody is trained for is no need, it is a problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from core.problems import Problem
from wfm.agents import Agent
from wfm.staffing.plan import StaffingPlan


def unskilled(plan: StaffingPlan, agents: Sequence[Agent]) -> tuple[Problem, ...]:
    """A Problem for each line with a need that nobody of the pool can serve on any of its days.

    Without any agents nothing is said: a company that plans before it hires knows.
    """
    return tuple(_unskilled(plan, agents)) if agents else ()


def _unskilled(plan: StaffingPlan, agents: Sequence[Agent]) -> Iterator[Problem]:
    grid = plan.requirement.grid
    own = [agent for agent in agents if agent.pool == plan.requirement.pool]
    for line in plan.requirement.lines:
        needed = np.array(line.tenths).reshape(grid.days, grid.per_day).sum(axis=1)
        days = [day for number, day in enumerate(grid.range) if needed[number]]
        served = any(
            agent.is_employed_on(day) and agent.serves(line.tenant, line.channel, day, line.language)
            for day in days
            for agent in own
        )
        if days and not served:
            trained = any(skill.tenant == line.tenant for agent in own for skill in agent.skills)
            yield Problem(
                code="staffing.channel_without_skills" if trained else "staffing.tenant_without_skills",
                values={
                    "tenant": line.tenant,
                    "channel": line.channel.value,
                    "hours": f"{line.hours * grid.minutes / 60:,.1f}",
                    "pool": plan.requirement.pool,
                },
            )
