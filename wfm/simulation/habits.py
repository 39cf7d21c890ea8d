"""What contact logs say of work and patience, in place of assumptions: as far as they say it, line by line.

Few contacts say little: each figure is drawn to what is assumed, which counts as some contacts (``HabitPriors``), as
the forecast does with handling times.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import fmean

from core.channels import Channel
from core.contacts import Contact, Outcome
from core.ids import AgentId, TenantId
from core.service import Service
from wfm.agents import Agent
from wfm.simulation.settings import SKILL_LEVELS, FloorRules

Key = tuple[TenantId, Channel]


class Source(StrEnum):
    """Where a figure comes from."""

    MEASURED = "measured"
    ASSUMED = "assumed"
    DECLARED = "declared"


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitPriors:
    """How many contacts an assumption counts as; for patience: how many who gave up."""

    contacts: int = 50
    abandoned: int = 30
    paced: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """Work and patience of one tenant and channel.

    ``variation``: standard deviation ÷ mean of the handling time; ``handover_share`` of the answered go to the tenant,
    for ``handover_work`` of the time of the others; ``patience_s``: mean patience, None where nobody gives up. A source
    is ``measured`` once the own contacts outweigh what was assumed, or declared with the service.
    """

    variation: float
    handover_share: float
    handover_work: float
    patience_s: float | None
    work_source: Source
    patience_source: Source
    contacts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """All that a log says. ``pace``: handling time by skill level as a multiple of the line's mean; empty: assumed."""

    lines: Mapping[Key, Habit] = field(default_factory=dict)
    pace: Mapping[int, float] = field(default_factory=dict)
    paced: Mapping[int, int] = field(default_factory=dict)

    def of(self, service: Service, rules: FloorRules) -> Habit:
        """What is known of a service; of one without a log, what is assumed and declared."""
        return self.lines.get((service.tenant, service.channel)) or assumed_habit(service, rules)


NO_HABITS = Habits()


def assumed_habit(service: Service, rules: FloorRules) -> Habit:
    """A service of which no contact was seen."""
    return Habit(
        variation=float(rules.handling_variation),
        handover_share=float(rules.handover_share),
        handover_work=float(rules.handover_work),
        patience_s=_declared_patience(service),
        work_source=Source.ASSUMED,
        patience_source=Source.DECLARED,
    )


def measured_habits(
    contacts: Iterable[Contact],
    services: Sequence[Service],
    agents: Sequence[Agent],
    rules: FloorRules,
    priors: HabitPriors | None = None,
) -> Habits:
    """Habits of every service with contacts in the log; tests and contacts of other services are left out."""
    priors = priors or HabitPriors()
    served = {(service.tenant, service.channel): service for service in services}
    logged: dict[Key, list[Contact]] = {}
    for contact in contacts:
        key = (contact.tenant, contact.channel)
        if key in served and not contact.is_test:
            logged.setdefault(key, []).append(contact)
    levels = {(agent.agent, skill.tenant): skill.level for agent in agents for skill in agent.skills}
    means = {key: _mean_s(log) for key, log in logged.items()}
    pace, paced = _pace(logged, means, levels, rules, priors)
    return Habits(
        lines={key: _habit(served[key], log, pace, levels, rules, priors) for key, log in sorted(logged.items())},
        pace=pace,
        paced=paced,
    )


def _handled(log: Sequence[Contact]) -> list[Contact]:
    return [contact for contact in log if contact.handled_s > 0]


def _mean_s(log: Sequence[Contact]) -> float:
    return fmean([contact.handled_s for contact in _handled(log)] or [0.0])


def _pace(
    logged: Mapping[Key, Sequence[Contact]],
    means: Mapping[Key, float],
    levels: Mapping[tuple[AgentId, TenantId], int],
    rules: FloorRules,
    priors: HabitPriors,
) -> tuple[dict[int, float], dict[int, int]]:
    """Time taken ÷ mean of the line, by the skill level of who took it, drawn to the assumed pace."""
    ratios: dict[int, list[float]] = {level: [] for level in SKILL_LEVELS}
    for key, log in logged.items():
        for contact in _handled(log):
            level = None if contact.agent is None else levels.get((contact.agent, contact.tenant))
            if level is not None:
                ratios[level].append(contact.handled_s / means[key])
    drawn = {
        level: (sum(ratios[level]) + priors.paced * float(rules.pace[level])) / (len(ratios[level]) + priors.paced)
        for level in SKILL_LEVELS
    }
    return drawn, {level: len(found) for level, found in ratios.items()}


def _habit(
    service: Service,
    log: Sequence[Contact],
    pace: Mapping[int, float],
    levels: Mapping[tuple[AgentId, TenantId], int],
    rules: FloorRules,
    priors: HabitPriors,
) -> Habit:
    handled = _handled(log)
    kinds = {
        is_over: [contact for contact in handled if (contact.outcome is Outcome.HANDED_OVER) is is_over]
        for is_over in (False, True)
    }
    prior, size = priors.contacts, len(handled)
    mean_s = _mean_s(kinds[False]) or _mean_s(handled)
    over_s = sum(contact.handled_s for contact in kinds[True])
    assumed_work = float(rules.handover_work)
    work = (over_s / mean_s + prior * assumed_work) / (len(kinds[True]) + prior) if mean_s else assumed_work
    squares = 0.0
    for is_over, found in kinds.items():
        for contact in found:
            level = 0 if contact.agent is None else levels.get((contact.agent, contact.tenant), 0)
            usual_s = mean_s * (work if is_over else 1.0) * pace.get(level, 1.0)
            squares += (contact.handled_s / usual_s - 1) ** 2
    patience_s, gave_up = _patience(service, log, priors)
    return Habit(
        variation=((squares + prior * float(rules.handling_variation) ** 2) / (size + prior)) ** 0.5,
        handover_share=(len(kinds[True]) + prior * float(rules.handover_share)) / (size + prior),
        handover_work=work,
        patience_s=patience_s,
        work_source=Source.MEASURED if size > prior else Source.ASSUMED,
        patience_source=Source.MEASURED if gave_up > priors.abandoned else Source.DECLARED,
        contacts=size,
    )


def _declared_patience(service: Service) -> float | None:
    """Nobody gives a post up; nobody gives up at all where the service names no patience."""
    return None if service.patience_s is None or service.channel.is_deferred else float(service.patience_s)


def _patience(service: Service, log: Sequence[Contact], priors: HabitPriors) -> tuple[float | None, int]:
    """Mean of exponential patience, seen until answered: time waited by all ÷ those who gave up (censored likelihood).

    And how many gave up. Where the service says that nobody does, a log must show as many as a declaration counts.
    """
    declared = _declared_patience(service)
    if service.channel.is_deferred:
        return None, 0
    waited_s, gave_up = 0.0, 0
    for contact in log:
        until = contact.ended_at if contact.outcome is Outcome.ABANDONED else contact.answered_at
        if until is not None:
            waited_s += (until - contact.offered_at).total_seconds()
            gave_up += contact.outcome is Outcome.ABANDONED
    if declared is None:
        return (max(waited_s, 1.0) / gave_up, gave_up) if gave_up > priors.abandoned else (None, gave_up)
    return (waited_s + priors.abandoned * declared) / (gave_up + priors.abandoned), gave_up
