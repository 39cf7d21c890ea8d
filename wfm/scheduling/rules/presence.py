"""Minimum presence (상시 근무 인원): whether so many people are on duty whenever a tenant is open.

A person who is trained for the tenant, speaks its language and answers (no break, no training) is present, also while
it serves others: who is shared is there when the tenant's contact comes. It is no rule that a roster must keep, for
nobody can be made to exist; the need holds whole people for it, and this says what came of it. It is counted from
shifts, leave and skills alone, not from who was planned to serve whom.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import seoul
from wfm.scheduling.roster import Shift
from wfm.scheduling.rules.rules import RosterFacts
from wfm.staffing.requirement import RequirementLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Too few people over [start, end): ``present`` at the worst moment."""

    start: datetime
    end: datetime
    present: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One line with a minimum: intervals in which it is open and in which enough people are present, and the others."""

    tenant: TenantId
    channel: Channel
    agents_min: int
    intervals_open: int
    intervals_held: int
    lacking: tuple[Lack, ...]

    @property
    def is_held(self) -> bool:
        """Whether enough people are present whenever it is open."""
        return not self.lacking


def presences(facts: RosterFacts) -> tuple[Presence, ...]:
    """Every line of the need that asks for a minimum and is open in the roster's weeks."""
    there = _answering(facts)
    lines = sorted(facts.requirement.lines, key=lambda line: (line.tenant, line.channel))
    found = (_presence(facts, line, there) for line in lines if line.agents_min)
    return tuple(each for each in found if each.intervals_open)


def _presence(facts: RosterFacts, line: RequirementLine, there: dict[datetime, list[AgentId]]) -> Presence:
    grid = facts.requirement.grid
    step, open_count, lacking = timedelta(minutes=grid.minutes), 0, list[Lack]()
    for index, tenths in enumerate(line.tenths):
        start = grid.start_of(index)
        if tenths == 0 or start.date() not in facts.roster.range:
            continue
        open_count += 1
        day = start.date()
        present = sum(
            facts.agent_of[agent].serves(line.tenant, line.channel, day, line.language)
            for agent in there.get(start, ())
        )
        if present >= line.agents_min:
            continue
        if lacking and lacking[-1].end == start and start.date() == lacking[-1].start.date():
            last = lacking.pop()
            lacking.append(Lack(start=last.start, end=start + step, present=min(last.present, present)))
        else:
            lacking.append(Lack(start=start, end=start + step, present=present))
    missed = sum((each.end - each.start) // step for each in lacking)
    return Presence(
        tenant=line.tenant,
        channel=line.channel,
        agents_min=line.agents_min,
        intervals_open=open_count,
        intervals_held=open_count - missed,
        lacking=tuple(lacking),
    )


def _answering(facts: RosterFacts) -> dict[datetime, list[AgentId]]:
    """Who is on duty and answers, by the begin of the interval; last week's late shifts count."""
    step, found = timedelta(minutes=facts.requirement.grid.minutes), dict[datetime, list[AgentId]]()
    for code in facts.agent_of:
        away = [(each.start, each.end) for each in facts.absences_of.get(code, ())]
        for shift in (*facts.earlier_shifts_of.get(code, ())[-1:], *facts.shifts_of.get(code, ())):
            gone = [*away, *((pause.start, pause.end) for pause in shift.pauses)]
            for start in _intervals(shift, step):
                if not any(begin < start + step and start < end for begin, end in gone):
                    found.setdefault(start, []).append(code)
    return found


def _intervals(shift: Shift, step: timedelta) -> Iterator[datetime]:
    """Begins of the whole intervals within a shift."""
    midnight = seoul(shift.start.date())
    start = midnight + -(-(shift.start - midnight) // step) * step
    while start + step <= shift.end:
        yield start
        start += step
