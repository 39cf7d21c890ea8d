"""How many hours of need an hour on duty covers: measured on kept rosters, assumed only where there are too few.

Shifts never follow the curve of the day exactly. A week that was covered whole tells only that an hour covers at least
so much, since some of its hours may have been spare; where something stayed open although people were there, the hours
were used as far as shifts and skills allow, and only such weeks are measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.errors import require
from core.money import round_rate
from wfm.scheduling.roster import Roster
from wfm.staffing.requirement import TENTHS_AN_AGENT, Requirement

WEEKS_LEAST = 4
"""Fewer weeks than a month are an accident of their leave and holidays."""
OPEN_FROM = Decimal("0.005")
"""A week tells the fit where this part of its need stayed open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterWeek:
    """Hours of a kept week: needed, of these left open, and on duty (pauses apart)."""

    monday: date
    needed: Decimal
    left_open: Decimal
    on_duty: Decimal

    def __post_init__(self) -> None:
        require(0 <= self.left_open <= self.needed and self.on_duty >= 0, "hours of a roster that cannot be")

    @property
    def is_used_up(self) -> bool:
        """Whether something stayed open, so that its hours on duty were used as far as they could be."""
        return self.on_duty > 0 and self.left_open >= OPEN_FROM * self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterFit:
    """The fit measured over some weeks from ``first`` to ``last`` (Mondays)."""

    value: Decimal
    weeks: int
    first: date
    last: date


def roster_week(roster: Roster, requirement: Requirement) -> RosterWeek:
    """The hours of a roster against the requirement it was made for."""
    hours = Decimal(requirement.grid.minutes) / 60
    needed = sum((line.hours for line in requirement.lines), Decimal(0)) * hours
    left_open = Decimal(sum(gap.tenths for gap in roster.uncovered)) / TENTHS_AN_AGENT * hours
    minutes = sum(shift.work_minutes for shift in roster.shifts)
    return RosterWeek(
        monday=roster.monday, needed=needed, left_open=min(left_open, needed), on_duty=Decimal(minutes) / 60
    )


def measured_fit(weeks: Sequence[RosterWeek]) -> RosterFit | None:
    """Covered hours for each hour on duty in the weeks that tell it; None with fewer than ``WEEKS_LEAST`` of them."""
    used = sorted((week for week in weeks if week.is_used_up), key=lambda week: week.monday)
    if len(used) < WEEKS_LEAST:
        return None
    covered = sum((week.needed - week.left_open for week in used), Decimal(0))
    value = min(Decimal(1), covered / sum((week.on_duty for week in used), Decimal(0)))
    return RosterFit(value=round_rate(value, 4), weeks=len(used), first=used[0].monday, last=used[-1].monday)
