"""Why a line misses its target on a roster, from the roster and the played weeks themselves, not from a guess."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from core.channels import Channel
from core.ids import AgentId
from core.periods import seoul
from wfm.simulation.cuts import Line, LineOutcome
from wfm.simulation.presence import STATES, Presence, State
from wfm.simulation.problem import SimulationProblem
from wfm.staffing.chat import chat_queue
from wfm.staffing.goals import Goal
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement, RequirementLine

Numbers = npt.NDArray[np.float64]

COVERED = 0.95
"""Above this part of the need in the hours of the misses, people are there as planned: more of them are asked for."""
DOUBLE, MORE_AGENTS = 2, 1
"""Twice the need, and at least one person more: a tiny line has less from its need rounded up than from a pool."""
HELPED = 0.5
"""Training helped where it closed this part of the gap."""


class Reason(StrEnum):
    """Why a line misses; what each means to a planner is in the message catalogue."""

    NOBODY_TRAINED = "nobody_trained"
    TOO_FEW_CONTACTS = "too_few_contacts"
    SHARED = "shared"
    PEOPLE_SHORT = "people_short"
    ON_LEAVE = "on_leave"
    NO_LEGAL_SHIFT = "no_legal_shift"
    HOURS_USED = "hours_used"
    OTHER_HOURS = "other_hours"
    LEFT = "left"


_BY_STATE: Mapping[State, Reason] = MappingProxyType(
    {
        State.BREAK: Reason.OTHER_HOURS,
        State.LEAVE: Reason.ON_LEAVE,
        State.TRAINING: Reason.ON_LEAVE,
        State.NOT_ALLOWED: Reason.NO_LEGAL_SHIFT,
        State.OTHER_HOURS: Reason.OTHER_HOURS,
        State.HOURS_USED: Reason.HOURS_USED,
        State.FREE: Reason.LEFT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A line that misses, and what was found. Means are weighted with the contacts missed in each interval.

    ``people``: how many of the ``trained`` are in each state while contacts are missed. ``covered``: part of the need
    in those intervals that the roster covers (1 without need). ``shared_with``: other tenants of a trained person, on
    average. ``double_chance``: weeks in which the target would hold with twice the original need in people of its own
    (and at least one more); None for deferred work. Hours are on-duty hours a week.
    """

    line: Line
    outcome: LineOutcome
    reason: Reason
    trained: tuple[AgentId, ...]
    people: Mapping[State, float]
    covered: float
    shared_with: float
    double_chance: float | None
    need_hours_first: float
    need_hours: float
    uncovered_hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """The requirement before any cut, and the one of the roster that was played."""

    first: Requirement
    now: Requirement


def reason_of(
    line: Line, outcome: LineOutcome, *, presence: Presence, needs: Needs, problem: SimulationProblem, confidence: float
) -> Missed:
    """Name what stands in the way of a line."""
    tenant, channel = line
    first, now = _line_of(needs.first, line), _line_of(needs.now, line)
    weight = _weights(outcome, now)
    is_trained = presence.trained(tenant, channel, first.language)
    people = {state: float((presence.is_in(state)[is_trained] @ weight).sum()) for state in STATES}
    missing = _missing(presence, line)
    need = np.array(now.tenths, dtype=float)
    needed_there = float(need @ weight)
    covered = 1.0 - float(missing @ weight) / needed_there if needed_there > 0 else 1.0
    double = _double_chance(first, line, problem)
    hours = presence.facts.grid.minutes / 60 / TENTHS_AN_AGENT
    experts = [agent for agent, is_one in zip(presence.agents, is_trained, strict=True) if is_one]
    return Missed(
        line=line,
        outcome=outcome,
        reason=_reason(len(experts), double, confidence, covered, people),
        trained=tuple(agent.agent for agent in experts),
        people=people,
        covered=covered,
        shared_with=float(np.mean([len(agent.skills) - 1 for agent in experts])) if experts else 0.0,
        double_chance=double,
        need_hours_first=sum(first.tenths) * hours,
        need_hours=sum(now.tenths) * hours,
        uncovered_hours=float(missing.sum()) * hours,
    )


def _reason(
    trained: int, double: float | None, confidence: float, covered: float, people: Mapping[State, float]
) -> Reason:
    if trained == 0:
        return Reason.NOBODY_TRAINED
    if double is not None and double < confidence:
        return Reason.TOO_FEW_CONTACTS
    others: dict[Reason, float] = {}
    for state, reason in _BY_STATE.items():
        others[reason] = others.get(reason, 0.0) + people[state]
    if covered >= COVERED or sum(others.values()) <= 0:
        return Reason.SHARED
    return max(others, key=lambda reason: others[reason])


def after_trial(missed: Missed, trained: LineOutcome | None) -> Missed:
    """The same, where a trial of more trained people showed that it is not training that lacks, but people.

    ``trained``: the outcome with them; None where nobody could be trained.
    """
    if missed.reason is not Reason.SHARED:
        return missed
    left = missed.outcome.gap if trained is None else trained.gap
    return replace(missed, reason=Reason.PEOPLE_SHORT) if left > (1 - HELPED) * missed.outcome.gap else missed


def _line_of(requirement: Requirement, line: Line) -> RequirementLine:
    return next(each for each in requirement.lines if (each.tenant, each.channel) == line)


def _weights(outcome: LineOutcome, line: RequirementLine) -> Numbers:
    """Shares of the intervals (I,): by contacts missed, else by need, else alike."""
    for values in (outcome.misses, line.tenths):
        weight = np.array(values, dtype=float)
        if weight.sum() > 0:
            return np.asarray(weight / weight.sum())
    return np.full(len(line.tenths), 1 / len(line.tenths))


def _missing(presence: Presence, line: Line) -> Numbers:
    """Tenths (I,) of the need that nobody covers."""
    grid = presence.facts.grid
    missing = np.zeros(grid.size)
    zero = seoul(grid.first_day)
    for gap in presence.facts.roster.uncovered:
        place = int((gap.start - zero).total_seconds() // (grid.minutes * 60))
        if (gap.tenant, gap.channel) == line and 0 <= place < grid.size:
            missing[place] += gap.tenths
    return missing


def _double_chance(first: RequirementLine, line: Line, problem: SimulationProblem) -> float | None:
    """Chance that the target holds in a week when twice the need is there in people of the line's own.

    Each contact is served in time with the probability of Erlang A (chat: of the chain) in its interval, independently:
    the count of those in time is binomial. Kinder than the floor, so a line that fails here fails on its volume alone.
    """
    work = next(each for each in problem.lines if (each.service.tenant, each.service.channel) == line)
    service = work.service
    if service.channel.is_deferred:
        return None
    busy = work.contacts > 0
    contacts = work.contacts[busy]
    need = np.array(first.tenths)[busy] / TENTHS_AN_AGENT
    total = float(contacts.sum())
    if total <= 0:
        return 1.0
    state = chat_queue(
        contacts_a_s=contacts / (problem.grid.minutes * 60),
        aht_s=float(work.aht_s),
        agents=np.ceil(np.maximum(DOUBLE * need, need + MORE_AGENTS)).astype(np.int64),
        concurrency=service.concurrency if service.channel is Channel.CHAT else 1,
        slowdown=float(problem.rules.chat_slowdown),
        patience_s=math.inf if service.patience_s is None else float(service.patience_s),
    )
    good = Goal.of(service.target).score(state)
    return at_least(max(1, round(total)), float(good @ contacts) / total, float(service.target.fraction))


def at_least(count: int, probability: float, share: float) -> float:
    """P(at least ``share`` of ``count`` independent contacts succeed), each with ``probability``."""
    enough = math.ceil(share * count - 1e-9)
    if probability <= 0 or probability >= 1:
        return 1.0 if probability >= 1 or enough <= 0 else 0.0
    logs = (
        math.lgamma(count + 1)
        - math.lgamma(k + 1)
        - math.lgamma(count - k + 1)
        + k * math.log(probability)
        + (count - k) * math.log1p(-probability)
        for k in range(enough, count + 1)
    )
    return min(1.0, math.fsum(math.exp(each) for each in logs))
