"""What is left of a published roster when people fall away: shifts removed, cut at the hour of leave, or exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.ids import AgentId
from core.labour_law import LabourLaw
from wfm.agents import Absence
from wfm.scheduling.formulate.availability import AT_WORK
from wfm.scheduling.roster import Shift

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Two agents exchange what they have on a day."""

    one: AgentId
    other: AgentId
    day: date


def swapped(shifts: Iterable[Shift], swaps: Sequence[Swap]) -> tuple[Shift, ...]:
    """The shifts after the exchanges."""
    found = tuple(shifts)
    for swap in swaps:
        partner = {swap.one: swap.other, swap.other: swap.one}
        found = tuple(
            replace(shift, agent=partner[shift.agent])
            if shift.start.date() == swap.day and shift.agent in partner
            else shift
            for shift in found
        )
    return found


def standing_shifts(
    shifts: Iterable[Shift], absences: Iterable[Absence], now: datetime, law: LabourLaw, slot_minutes: int
) -> tuple[Shift, ...]:
    """Shifts that can still be worked: those over before ``now`` as they are, the others without leave.

    A shift that leave meets keeps the longer part before or after it, as far as its breaks are lawful; one that has
    begun keeps what was worked.
    """
    leave: dict[AgentId, list[Absence]] = {}
    for absence in absences:
        if absence.kind not in AT_WORK and absence.end > now:
            leave.setdefault(absence.agent, []).append(absence)
    found: list[Shift] = []
    for shift in shifts:
        left: Shift | None = shift
        for absence in leave.get(shift.agent, []) if shift.end > now else []:
            if left is not None and absence.start < left.end and left.start < absence.end:
                before = _cut(left, left.start, absence.start, law, slot_minutes)
                after = _cut(left, absence.end, left.end, law, slot_minutes)
                parts = [part for part in (before, after) if part is not None]
                has_begun = before is not None and left.start < now
                left = before if has_begun else max(parts, key=lambda part: part.work_minutes, default=None)
        if left is not None:
            found.append(left)
    return tuple(found)


def _cut(shift: Shift, start: datetime, end: datetime, law: LabourLaw, slot_minutes: int) -> Shift | None:
    """The part of a shift within [start, end), in whole slots from its begin and with the breaks the law asks for."""
    step = timedelta(minutes=slot_minutes)
    start = shift.start if start <= shift.start else shift.start + -(-(start - shift.start) // step) * step
    end = shift.start + (end - shift.start) // step * step
    while start < end:
        pauses = tuple(pause for pause in shift.pauses if start < pause.start and pause.end < end)
        inside = [p for p in shift.pauses if p.start < end and start < p.end and p not in pauses]
        part = replace(shift, start=start, minutes=(end - start) // MINUTE, pauses=pauses)
        rested = sum(pause.minutes for pause in pauses)
        if not inside and rested >= law.break_minutes(part.work_minutes):
            return part
        end -= step
    return None
