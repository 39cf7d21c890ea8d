"""What last week leaves behind for an agent: rest still owed, days worked in a row, a night shift not yet over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.ids import AgentId
from core.periods import seoul
from wfm.scheduling.roster import Roster, Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryIn:
    """State of an agent on Monday 00:00: end of the last shift (None: none known), days worked in a row until Sunday.

    ``reaching`` are shifts of last week that end in this one.
    """

    last_end: datetime | None
    days_in_row: int
    reaching: tuple[Shift, ...]


NOTHING_CARRIED = CarryIn(last_end=None, days_in_row=0, reaching=())


def carry_in(previous: Roster | None, monday: date) -> dict[AgentId, CarryIn]:
    """By agent, from the roster before; agents without a shift in it are left out."""
    by_agent: dict[AgentId, list[Shift]] = {}
    for shift in previous.shifts if previous is not None else ():
        if shift.start < seoul(monday):
            by_agent.setdefault(shift.agent, []).append(shift)
    return {agent: _carried(shifts, monday) for agent, shifts in by_agent.items()}


def _carried(shifts: Iterable[Shift], monday: date) -> CarryIn:
    known = tuple(shifts)
    days = {shift.start.date() for shift in known}
    in_row = 0
    while monday - timedelta(days=in_row + 1) in days:
        in_row += 1
    return CarryIn(
        last_end=max(shift.end for shift in known),
        days_in_row=in_row,
        reaching=tuple(shift for shift in known if shift.end > seoul(monday)),
    )
