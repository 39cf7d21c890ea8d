"""How many more people, and when, would make the lines hold: part-timers at the hours of the misses, tried out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, TenantId
from core.periods import MINUTES_A_DAY, IntervalGrid, seoul
from wfm.agents import Agent, Employment, Restrictions, Skill
from wfm.scheduling.roster import Shift
from wfm.simulation.cuts import Line, LineOutcome
from wfm.simulation.loop import Played

SHIFT_MINUTES = 180
"""A short peak shift: below four hours law asks for no break (근로기준법 §54), and any raster of intervals fits."""
DAYS_MAX = 5
LEVEL = 1
COUNTS = (2, 4, 8, 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperShift:
    """Hours of a day at which all helpers come: those with most missed contacts."""

    day: date
    start_minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperTrial:
    """``count`` people more at these shifts, each new and trained for some tenants; what every line would get."""

    count: int
    shifts: tuple[HelperShift, ...]
    tenants_each: int
    outcomes: Mapping[Line, LineOutcome]

    @property
    def hours_each(self) -> float:
        """Hours a week of one of them."""
        return len(self.shifts) * SHIFT_MINUTES / 60

    @property
    def held(self) -> int:
        """Lines that would hold."""
        return len(self.outcomes) - len(Played(outcomes=self.outcomes).missed)


Helpers = tuple[tuple[Agent, ...], tuple[Shift, ...]]


def helper_trials(
    outcomes: Mapping[Line, LineOutcome],
    grid: IntervalGrid,
    agents: Sequence[Agent],
    play: Callable[[Helpers], Mapping[Line, LineOutcome]],
    counts: Sequence[int] = COUNTS,
) -> tuple[HelperTrial, ...]:
    """More and more people until all lines hold. No trial without misses.

    Each is trained for as many tenants as the people of the pool on average, dealt out by their missed contacts.
    """
    require(bool(agents) and list(counts) == sorted(set(counts)), "a trial without a pool, or fewer people after more")
    shifts = busiest_shifts(outcomes, grid)
    tenants = _by_misses(outcomes)
    each = min(len(tenants), max(1, round(float(np.mean([len(agent.skills) for agent in agents])))))
    trials: list[HelperTrial] = []
    if not shifts or not tenants:
        return ()
    for count in counts:
        made = _helpers(agents[0], count, shifts, [_dealt(tenants, each, number) for number in range(count)])
        trials.append(HelperTrial(count=count, shifts=shifts, tenants_each=each, outcomes=play(made)))
        if trials[-1].held == len(trials[-1].outcomes):
            break
    return tuple(trials)


def busiest_shifts(outcomes: Mapping[Line, LineOutcome], grid: IntervalGrid) -> tuple[HelperShift, ...]:
    """Of the days with most missed contacts of the lines that miss (five at most) the three hours with most of them."""
    missed = [outcomes[line].misses for line in Played(outcomes=outcomes).missed if outcomes[line].misses]
    if not missed:
        return ()
    by_day = np.array(missed, dtype=float).sum(axis=0).reshape(grid.days, grid.per_day)
    length = SHIFT_MINUTES // grid.minutes
    sums = np.array([np.convolve(day, np.ones(length), mode="valid") for day in by_day])
    worst = sorted(range(grid.days), key=lambda day: (-sums[day].max(), day))[:DAYS_MAX]
    return tuple(
        HelperShift(day=grid.first_day + timedelta(days=day), start_minute=int(sums[day].argmax()) * grid.minutes)
        for day in sorted(worst)
        if sums[day].max() > 0
    )


def _by_misses(outcomes: Mapping[Line, LineOutcome]) -> list[TenantId]:
    """Tenants that miss, those with most missed contacts first."""
    misses: dict[TenantId, float] = {}
    for line in Played(outcomes=outcomes).missed:
        misses[line[0]] = misses.get(line[0], 0.0) + sum(outcomes[line].misses)
    return sorted(misses, key=lambda tenant: (-misses[tenant], tenant))


def _dealt(tenants: Sequence[TenantId], each: int, number: int) -> list[TenantId]:
    """The tenants of the helper with a number, dealt out in turn."""
    return [tenants[(number * each + place) % len(tenants)] for place in range(each)]


def _helpers(like: Agent, count: int, shifts: Sequence[HelperShift], tenants: Sequence[Sequence[TenantId]]) -> Helpers:
    """People for the floor alone: codes that nobody has, whatever else is asked of an agent from one of the pool."""
    people = tuple(
        replace(
            like,
            agent=AgentId(f"HELPER{number + 1:03d}"),
            employment=Employment.PART_TIME,
            earliest_minute=0,
            latest_minute=MINUTES_A_DAY,
            channels=frozenset(Channel),
            skills=tuple(Skill(tenant=tenant, level=LEVEL) for tenant in tenants[number]),
            dedicated_to=None,
            restrictions=Restrictions(),
            left_on=None,
        )
        for number in range(count)
    )
    work = tuple(
        Shift(agent=person.agent, start=seoul(shift.day, shift.start_minute), minutes=SHIFT_MINUTES)
        for person in people
        for shift in shifts
    )
    return people, work
