"""What a planner looks at next: days on which a tenant lacks people, and agents beside their contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.ids import TenantId
from wfm.scheduling.views.timeline import AgentLine, TenantLine, Timeline
from wfm.staffing.requirement import TENTHS_AN_AGENT

COVERAGE_WANTED = 0.95
"""Below this part of a day's need the day is named. It decides what is shown, not what is planned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakDay:
    """A tenant's day with less than COVERAGE_WANTED of its need; people are missing within [start, end)."""

    tenant: TenantId
    day: date
    start: datetime
    end: datetime
    needed_hours: float
    missing_hours: float

    @property
    def coverage(self) -> float:
        """Covered part of the day's need, 0 … 1."""
        return 1 - self.missing_hours / self.needed_hours

    @property
    def percent(self) -> float:
        """Coverage in percent, rounded down to a tenth: what is below the line never shows as the line."""
        return int(1000 * self.coverage) / 10


def weak_days(view: Timeline) -> tuple[WeakDay, ...]:
    """Days below COVERAGE_WANTED, those that lack most hours first."""
    found = [weak for line in view.tenants for weak in _weak_days(line, view)]
    return tuple(sorted(found, key=lambda weak: (-weak.missing_hours, weak.day, weak.tenant)))


def _weak_days(line: TenantLine, view: Timeline) -> Iterator[WeakDay]:
    per_day, hours = view.grid.per_day, view.grid.minutes / (60 * TENTHS_AN_AGENT)
    for first in range(0, view.grid.size, per_day):
        day = range(first, first + per_day)
        short = [index for index in day if line.covered[index] < line.needed[index]]
        need = sum(line.needed[index] for index in day)
        missing = need - sum(line.covered[index] for index in day)
        if short and missing > (1 - COVERAGE_WANTED) * need:
            yield WeakDay(
                tenant=line.tenant,
                day=view.grid.day_of(first),
                start=view.grid.start_of(short[0]),
                end=view.grid.start_of(short[-1]) + timedelta(minutes=view.grid.minutes),
                needed_hours=need * hours,
                missing_hours=missing * hours,
            )


FAR_MINUTES = 240
"""From half a working day beside what is due on somebody is told at once, and not only when asked."""


def far_off_contract(view: Timeline) -> tuple[AgentLine, ...]:
    """Agents far below or above what is due, the furthest first."""
    return tuple(line for line in off_contract(view) if abs(line.difference_minutes) >= FAR_MINUTES)


def off_contract(view: Timeline) -> tuple[AgentLine, ...]:
    """Agents an interval or more beside what is due, the furthest first. Less is rounding to whole intervals."""
    off = [line for line in view.agents if abs(line.difference_minutes) >= view.grid.minutes]
    return tuple(sorted(off, key=lambda line: (-abs(line.difference_minutes), line.agent)))
