"""Whom to train for what so that the lines hold that no roster helps: tried in the simulator, person by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, TenantId
from wfm.agents import Agent, Skill
from wfm.simulation.cuts import Line, LineOutcome
from wfm.simulation.loop import Played
from wfm.simulation.presence import Presence, State

LEVEL = 1
"""Whoever learns now is new."""
FAR_GAP = 0.1
"""A line further than this from its target is given two people at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """An agent learns a tenant. ``there``: part of the tenant's missed contacts during which the agent is on duty."""

    tenant: TenantId
    agent: AgentId
    there: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLimits:
    """How far the trial goes: rounds of training and playing, and new tenants for one person."""

    rounds_max: int = 4
    per_agent_max: int = 3

    def __post_init__(self) -> None:
        require(self.rounds_max >= 1 and self.per_agent_max >= 1, "a trial without training")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPlan:
    """Trainings in the order tried, and what every line would get with all of them on the same roster."""

    trainings: tuple[Training, ...]
    outcomes: Mapping[Line, LineOutcome]

    def of(self, tenant: TenantId) -> tuple[Training, ...]:
        """The trainings of a tenant."""
        return tuple(each for each in self.trainings if each.tenant == tenant)


def training_plan(
    outcomes: Mapping[Line, LineOutcome],
    presence: Presence,
    play: Callable[[tuple[Agent, ...]], Mapping[Line, LineOutcome]],
    *,
    languages: Mapping[Line, str],
    limits: TrainingLimits | None = None,
) -> TrainingPlan:
    """Give each tenant that misses one more person a round, those on duty while it misses, until all lines hold.

    ``play`` plays the same roster with other skills; ``languages`` are those that lines ask for beside Korean: a course
    teaches a tenant, not a language. Who is trained for whom by then counts; the hours stay as they
    are. It ends early when nobody is left to train.
    """
    limits = limits or TrainingLimits()
    trainings: list[Training] = []
    for _ in range(limits.rounds_max):
        fresh = _round(outcomes, presence, languages, trainings, limits)
        if not fresh:
            break
        trainings += fresh
        outcomes = play(with_trainings(presence.agents, trainings))
    return TrainingPlan(trainings=tuple(trainings), outcomes=outcomes)


def with_trainings(agents: Iterable[Agent], trainings: Iterable[Training]) -> tuple[Agent, ...]:
    """The same people with what they learn."""
    learnt: dict[AgentId, list[TenantId]] = {}
    for training in trainings:
        learnt.setdefault(training.agent, []).append(training.tenant)
    return tuple(
        replace(
            agent,
            skills=(*agent.skills, *(Skill(tenant=tenant, level=LEVEL) for tenant in learnt.get(agent.agent, ()))),
        )
        for agent in agents
    )


def _round(
    outcomes: Mapping[Line, LineOutcome],
    presence: Presence,
    languages: Mapping[Line, str],
    before: Sequence[Training],
    limits: TrainingLimits,
) -> list[Training]:
    """One more person, or two, for every tenant with a line that misses; the furthest from its target chooses first."""
    fresh: list[Training] = []
    missed = Played(outcomes=outcomes).missed
    served: set[TenantId] = set()
    for line in missed:
        tenant = line[0]
        if tenant in served:
            continue
        served.add(tenant)
        for _ in range(2 if outcomes[line].gap > FAR_GAP else 1):
            found = _best(line, languages.get(line, ""), outcomes[line], presence, (*before, *fresh), limits)
            if found is not None:
                fresh.append(found)
    return fresh


def _best(
    line: Line,
    language: str,
    outcome: LineOutcome,
    presence: Presence,
    known: Sequence[Training],
    limits: TrainingLimits,
) -> Training | None:
    """Who is on duty most while the line misses; among equals who learns least and knows least."""
    tenant, channel = line
    misses = np.array(outcome.misses, dtype=float)
    if misses.sum() <= 0:
        return None
    there = presence.is_in(State.ON_DUTY) @ (misses / misses.sum())
    learning = Counter(each.agent for each in known)
    taken = {each.agent for each in known if each.tenant == tenant}
    candidates = [
        (round(float(share), 1), -learning[agent.agent], float(share), -len(agent.skills), agent.agent)
        for agent, share in zip(presence.agents, there.tolist(), strict=True)
        if share > 0 and agent.agent not in taken and learning[agent.agent] < limits.per_agent_max
        if _can_learn(agent, tenant, channel, language)
    ]
    if not candidates:
        return None
    best = max(candidates)
    return Training(tenant=tenant, agent=best[4], there=best[2])


def _can_learn(agent: Agent, tenant: TenantId, channel: Channel, language: str) -> bool:
    return (
        channel in agent.channels
        and (not language or language in agent.languages)
        and agent.dedicated_to in (None, tenant)
        and all(skill.tenant != tenant for skill in agent.skills)
    )
