"""People leave in the course of a year: whose seat falls empty when, and who takes it over.

Everybody may leave in any week, by the same chance. Whoever leaves is replaced: the seat is empty until somebody has
been found and trained, then a newcomer with the same hours and skills works at the pace of a new agent, and after a
while at the pace of the one who left. Newcomers may leave, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.errors import require
from core.ids import AgentId
from core.periods import DateRange
from wfm.agents import Agent
from wfm.scheduling.roster import Shift
from wfm.simulation.seats import NEW_LEVEL, Seats


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnover:
    """``attrition_week``: share that leaves by itself in a week; an empty seat waits ``vacant_weeks`` for an agent who
    answers, who is new for ``ramp_weeks``."""

    attrition_week: Decimal
    vacant_weeks: int
    ramp_weeks: int

    def __post_init__(self) -> None:
        require(0 <= self.attrition_week < 1, "attrition outside 0 … 1")
        require(min(self.vacant_weeks, self.ramp_weeks) >= 0, "weeks below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Seats with those who leave and those who follow them; how many leave."""

    seats: Seats
    leavers: int


def with_turnover(seats: Seats, given: Turnover, days: DateRange, seed: Sequence[int]) -> Changed:
    """One possible course of some days. The same seed gives the same."""
    rng = np.random.default_rng(list(seed))
    agents: list[Agent] = []
    heirs: dict[AgentId, list[AgentId]] = {}
    leavers = 0
    for agent in sorted(seats.agents, key=lambda each: each.agent):
        found = _careers(agent, given, days, rng)
        leavers += found.leavers
        agents += found.agents
        heirs[agent.agent] = [each.agent for each in found.agents if each.agent != agent.agent]
    shifts = [*seats.shifts, *_copied(seats, heirs)]
    return Changed(seats=replace(seats, agents=tuple(agents), shifts=tuple(shifts)), leavers=leavers)


@dataclass(slots=True, kw_only=True)
class _Careers:
    agents: list[Agent] = field(default_factory=list)
    leavers: int = 0


def _careers(agent: Agent, given: Turnover, days: DateRange, rng: np.random.Generator) -> _Careers:
    """Everybody who holds one agent's seat within the days, one after another."""
    found = _Careers()
    begin, number = max(days.first, agent.hired_on), 0
    holder = [agent]
    while True:
        weeks = int(rng.geometric(float(given.attrition_week))) if given.attrition_week else 0
        last = begin + timedelta(weeks=weeks) - timedelta(days=1)
        planned = agent.left_on or date.max
        if not weeks or last >= min(days.end, planned):
            found.agents += holder
            return found
        found.agents += [_until(each, last) for each in holder if each.hired_on <= last]
        found.leavers += 1
        number += 1
        begin = last + timedelta(days=1) + timedelta(weeks=given.vacant_weeks)
        if begin >= min(days.end, planned):
            return found
        holder = _newcomer(agent, number, begin, given.ramp_weeks)


def _until(agent: Agent, last: date) -> Agent:
    return agent if agent.left_on is not None and agent.left_on <= last else replace(agent, left_on=last)


def _newcomer(before: Agent, number: int, begins: date, ramp_weeks: int) -> list[Agent]:
    """Who takes over a seat, as two agents: the beginner, and the same person later."""
    code, used = AgentId(f"{before.agent}-{number}"), begins + timedelta(weeks=ramp_weeks)
    planned = before.left_on or date.max
    skills = tuple(replace(skill, trained_on=None) for skill in before.skills)
    slow = tuple(replace(skill, level=min(skill.level, NEW_LEVEL)) for skill in skills)
    found = []
    if used > begins:
        last, beginner = min(used - timedelta(days=1), planned), AgentId(f"{code}-NEW")
        found.append(replace(before, agent=beginner, name=beginner, hired_on=begins, left_on=last, skills=slow))
    if used <= planned:
        found.append(replace(before, agent=code, name=code, hired_on=used, skills=skills))
    return found


def _copied(seats: Seats, heirs: Mapping[AgentId, Sequence[AgentId]]) -> list[Shift]:
    return [replace(shift, agent=heir) for shift in seats.shifts for heir in heirs.get(shift.agent, ())]
