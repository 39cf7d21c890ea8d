"""The roster (근무표) as the other rooms read it: who works when, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from core.channels import Channel
from core.errors import require
from core.ids import AgentId, PoolId, RosterId, TenantId
from core.periods import DAYS_A_WEEK, DateRange
from wfm.scheduling.pins import Pin

DIVISION_TERMS = ("tenant_change", "short_block", "skill_level")
"""Terms of who serves whom, which is decided after the search for who works when."""


class RosterStatus(StrEnum):
    """Life of a roster: a draft may change, a published one binds, a locked one went into payroll."""

    DRAFT = "draft"
    PUBLISHED = "published"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """An unpaid break (휴게) inside a shift."""

    start: datetime
    minutes: int

    @property
    def end(self) -> datetime:
        """End of the break."""
        return self.start + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """Presence of an agent from ``start`` for ``minutes``, breaks included. The shift belongs to its start's day."""

    agent: AgentId
    start: datetime
    minutes: int
    pauses: tuple[Pause, ...] = ()

    def __post_init__(self) -> None:
        require(self.start.tzinfo is not None, "a naive time")
        require(self.minutes > 0, "a shift of no length")
        for pause in self.pauses:
            require(self.start < pause.start and pause.end < self.end, "a break outside its shift")

    @property
    def end(self) -> datetime:
        """End of the shift."""
        return self.start + timedelta(minutes=self.minutes)

    @property
    def work_minutes(self) -> int:
        """Minutes without breaks."""
        return self.minutes - sum(pause.minutes for pause in self.pauses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Planned work of an agent for a tenant and channel over [start, start + minutes): ``tenths`` of the agent.

    Evidence for planning only: the split of cost over tenants happens once, at the invoice.
    """

    agent: AgentId
    tenant: TenantId
    channel: Channel
    start: datetime
    minutes: int
    tenths: int

    def __post_init__(self) -> None:
        require(self.start.tzinfo is not None, "a naive time")
        require(self.minutes > 0 and 1 <= self.tenths <= 10, "an assignment of nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """Need that nobody covers: ``tenths`` of an agent in the interval that begins at ``start``."""

    tenant: TenantId
    channel: Channel
    start: datetime
    tenths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How the roster was found, so that it can be found again. Costs in won; the bound names its relaxation."""

    engine: str
    seed: int
    limit_s: float
    cost_won: int
    bound_won: int | None
    bound_name: str
    terms_won: dict[str, int] = field(default_factory=dict)

    @property
    def searched_won(self) -> int:
        """The cost without the terms of the division: what the search minimised, and the bound bounds."""
        return self.cost_won - sum(self.terms_won.get(name, 0) for name in DIVISION_TERMS)

    @property
    def gap(self) -> Decimal | None:
        """(cost − bound) / bound of what was searched, or None without a bound."""
        if not self.bound_won:
            return None
        return Decimal(self.searched_won - self.bound_won) / Decimal(self.bound_won)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """A roster version of a pool over whole weeks from a Monday. ``pins`` are the days fixed by hand."""

    roster: RosterId
    pool: PoolId
    monday: date
    weeks: int
    version: int
    status: RosterStatus
    interval_minutes: int
    shifts: tuple[Shift, ...]
    assignments: tuple[Assignment, ...]
    uncovered: tuple[Uncovered, ...]
    search: Search
    pins: tuple[Pin, ...] = ()

    def __post_init__(self) -> None:
        require(self.monday.weekday() == 0, "a roster begins on a Monday")
        require(self.weeks >= 1 and self.version >= 1, "weeks and version count from one")
        require(all(shift.start.date() in self.range for shift in self.shifts), "a shift outside the weeks")
        require(all(pin.day in self.range for pin in self.pins), "a pin outside the weeks")
        require(len({(pin.agent, pin.day) for pin in self.pins}) == len(self.pins), "two pins on one day of an agent")

    @property
    def range(self) -> DateRange:
        """The days on which its shifts begin."""
        return DateRange(first=self.monday, end=self.monday + timedelta(days=DAYS_A_WEEK * self.weeks))


def uncovered_stretches(roster: Roster) -> list[list[Uncovered]]:
    """Uncovered intervals of a queue that follow each other within a day, joined; by time, tenant and channel."""
    step = timedelta(minutes=roster.interval_minutes)
    found: list[list[Uncovered]] = []
    for gap in sorted(roster.uncovered, key=lambda gap: (gap.tenant, gap.channel, gap.start)):
        last = found[-1][-1] if found else None
        if (
            last is not None
            and (last.tenant, last.channel) == (gap.tenant, gap.channel)
            and gap.start - last.start == step
            and gap.start.date() == last.start.date()
        ):
            found[-1].append(gap)
        else:
            found.append([gap])
    return sorted(found, key=lambda stretch: (stretch[0].start, stretch[0].tenant, stretch[0].channel))
