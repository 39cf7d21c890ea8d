"""People as the requirement asks for them: what a promise rests on before anybody is rostered.

In every interval so many whole people are on duty that the pooled requirement is met; all are trained for everything at
the usual pace and none is dedicated. A real roster has breaks, shifts and skills and is worse, or has people to spare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import numpy as np

from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import IntervalGrid
from wfm.agents import Agent, Employment, Grade, Skill
from wfm.scheduling.roster import Shift
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement
from wfm.staffing.waiting_line import Truth, Whole

WEEK_MINUTES = 2400
USUAL_LEVEL = 2


def people_needed(requirement: Requirement) -> Whole:
    """Whole people on duty an interval: the pool's tenths rounded up."""
    tenths = np.zeros(requirement.grid.size, dtype=np.int64)
    for line in requirement.lines:
        tenths += np.array(line.tenths, dtype=np.int64)
    return -(-tenths // TENTHS_AN_AGENT)


def ideal_duty(requirement: Requirement) -> tuple[tuple[Agent, ...], tuple[Shift, ...]]:
    """Agents X001, X002 … and when they are on duty; the n-th comes whenever n people are needed."""
    needed = people_needed(requirement)
    tenants = sorted({line.tenant for line in requirement.lines})
    codes = [AgentId(f"X{number:03d}") for number in range(1, int(needed.max(initial=0)) + 1)]
    agents = tuple(_agent(code, requirement, tenants) for code in codes)
    shifts = tuple(
        shift for number, code in enumerate(codes) for shift in _shifts(code, needed > number, requirement.grid)
    )
    return agents, shifts


def _agent(code: AgentId, requirement: Requirement, tenants: Iterable[TenantId]) -> Agent:
    return Agent(
        agent=code,
        name=code,
        pool=requirement.pool,
        hired_on=date.min,
        employment=Employment.FULL_TIME,
        grade=Grade.REGULAR,
        week_minutes=WEEK_MINUTES,
        weekdays=frozenset(range(6)),
        weekly_rest_day=6,
        earliest_minute=0,
        latest_minute=1440,
        hourly_wage_won=1,
        channels=frozenset(Channel),
        skills=tuple(Skill(tenant=tenant, level=USUAL_LEVEL) for tenant in tenants),
    )


def _shifts(code: AgentId, is_on: Truth, grid: IntervalGrid) -> Iterator[Shift]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], is_on.astype(np.int64), [0]))))
    for first, end in edges.reshape(-1, 2).tolist():
        yield Shift(agent=code, start=grid.start_of(first), minutes=(end - first) * grid.minutes)
