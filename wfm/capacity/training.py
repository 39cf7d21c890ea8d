"""Who should learn which tenant next: how many trained people a tenant needs, what one more is worth, who it should be.

Of m trained people each is still there in week w with the chance s(w). A tenant is safe in a week when at least the
minimum N of them is there with the asked certainty. While fewer than N are there, its hours have to be given away; one
person more makes that rarer, and the hours spared at the price of overflow are what this person is worth.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import comb

import numpy as np

from core.channels import Channel
from core.ids import AgentId, TenantId
from wfm.agents import Agent
from wfm.capacity.assumptions import Assumptions
from wfm.capacity.need import Floats
from wfm.capacity.problem import TrainingNeed

PLACES_BEYOND = 2
"""People beyond the required ones whose value is looked at."""
PEOPLE_MAX = 60
"""No tenant needs more trained people than this for a minimum to hold."""


def chance_below(trained: int, least: int, presence: float) -> float:
    """Chance that of ``trained`` people, each there with a chance of ``presence``, fewer than ``least`` are."""
    return sum(
        comb(trained, there) * presence**there * (1 - presence) ** (trained - there)
        for there in range(min(least, trained + 1))
    )


def people_required(least: int, presence: float, certainty: float) -> int:
    """Fewest trained people of whom at least ``least`` are there with the asked certainty."""
    for people in range(least, PEOPLE_MAX):
        if 1 - chance_below(people, least, presence) >= certainty - 1e-12:
            return people
    return PEOPLE_MAX


def training_needs(
    need_hours: Mapping[TenantId, Floats],
    trained: Mapping[TenantId, Floats],
    presence: Floats,
    *,
    least: int,
    certainty: float,
    hour_won: float,
    unreached: Mapping[TenantId, Floats],
    person_hours: float,
) -> tuple[TrainingNeed, ...]:
    """The need and the value of training for every tenant with hours; ``presence`` (weeks,) of today's people.

    ``hour_won`` is what an hour costs that is given away; ``unreached`` hours wait for want of skills, of which one
    person takes ``person_hours`` a week at most.
    """
    weeks = len(presence)
    required = np.array([people_required(least, float(stays), certainty) for stays in presence], dtype=float)
    found = []
    for tenant in sorted(need_hours):
        hours = need_hours[tenant]
        if hours.sum() <= 0:
            continue
        now = trained.get(tenant, np.zeros(weeks))
        places = int(max(0.0, (required - now).max())) + PLACES_BEYOND
        below = np.array(
            [
                [chance_below(int(now[week]) + place, least, float(presence[week])) for week in range(weeks)]
                for place in range(places + 1)
            ]
        )
        waiting = unreached.get(tenant, np.zeros(weeks))
        reached = np.array([np.clip(waiting - place * person_hours, 0.0, person_hours) for place in range(places)])
        spared = ((below[:-1] - below[1:]) * hours + reached) * hour_won
        found.append(
            TrainingNeed(
                tenant=tenant,
                trained=now,
                required=np.where(hours > 0, required, 0.0),
                value_won=np.cumsum(spared[:, ::-1], axis=1)[:, ::-1],
                unreached_hours=float(waiting.sum()),
            )
        )
    return tuple(found)


def who_learns(
    agents: Sequence[Agent],
    channels: Mapping[TenantId, frozenset[Channel]],
    steps: Sequence[tuple[int, TenantId]],
    mondays: Sequence[date],
    trained: Mapping[TenantId, Floats],
    given: Assumptions,
) -> list[AgentId | None]:
    """For each step (week, tenant), in order, the person who should learn; None where nobody can.

    Whoever serves the tenant's channels, is bound to nobody else and stays; of those the one who learnt least in this
    plan, then the one whose tenants have the most trained people besides: such a person is missed least.
    """
    learnt: dict[AgentId, set[TenantId]] = {agent.agent: set() for agent in agents}
    chosen: list[AgentId | None] = []
    for week, tenant in steps:
        able = [agent for agent in agents if _may_learn(agent, tenant, channels, mondays[week], learnt, given)]
        best = min(
            able,
            key=lambda agent: (len(learnt[agent.agent]), -_spare(agent, trained, week), len(agent.skills), agent.agent),
            default=None,
        )
        chosen.append(None if best is None else best.agent)
        if best is not None:
            learnt[best.agent].add(tenant)
    return chosen


def _may_learn(
    agent: Agent,
    tenant: TenantId,
    channels: Mapping[TenantId, frozenset[Channel]],
    monday: date,
    learnt: Mapping[AgentId, set[TenantId]],
    given: Assumptions,
) -> bool:
    known = {skill.tenant for skill in agent.skills} | learnt[agent.agent]
    return (
        tenant not in known
        and agent.dedicated_to is None
        and agent.left_on is None
        and agent.hired_on <= monday
        and len(learnt[agent.agent]) < given.training_person_max
        and channels.get(tenant, frozenset()) <= agent.channels
    )


def _spare(agent: Agent, trained: Mapping[TenantId, Floats], week: int) -> float:
    """The fewest trained people among the agent's tenants: the more there are, the less the agent is missed."""
    return min((float(trained[skill.tenant][week]) for skill in agent.skills if skill.tenant in trained), default=0.0)
