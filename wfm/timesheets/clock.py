"""Stretches of minutes within one agent's day: half-open pairs of minutes after midnight, pure arithmetic.

A day's minute may pass 1440: a shift past midnight belongs to the day it began on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from core.errors import require
from core.periods import SEOUL, seoul


class Stretch(NamedTuple):
    """Minutes [begin, end) after midnight of the day."""

    begin: int
    end: int

    @property
    def minutes(self) -> int:
        """Length."""
        return self.end - self.begin

    def cut(self, other: Stretch) -> Stretch | None:
        """The part that both hold, or None."""
        begin, end = max(self.begin, other.begin), min(self.end, other.end)
        return Stretch(begin, end) if begin < end else None


def minute_of(moment: datetime, day: date) -> int:
    """Whole minutes from midnight (Asia/Seoul) of ``day``; seconds are cut."""
    return (moment - seoul(day)) // timedelta(minutes=1)


def seoul_day(moment: datetime) -> date:
    """The day of an aware moment in Seoul."""
    require(moment.tzinfo is not None, "a naive time")
    return moment.astimezone(SEOUL).date()


def stretch_of(start: datetime, end: datetime, day: date) -> Stretch:
    """[start, end) in minutes of ``day``."""
    return Stretch(minute_of(start, day), minute_of(end, day))


def total(stretches: Iterable[Stretch]) -> int:
    """Minutes in all."""
    return sum(stretch.minutes for stretch in stretches)


def without(stretches: Iterable[Stretch], holes: Iterable[Stretch]) -> list[Stretch]:
    """The stretches less the holes, in order."""
    left = sorted(stretches)
    for hole in sorted(holes):
        parts: list[Stretch] = []
        for stretch in left:
            for begin, end in (
                (stretch.begin, min(stretch.end, hole.begin)),
                (max(stretch.begin, hole.end), stretch.end),
            ):
                if begin < end:
                    parts.append(Stretch(begin, end))
        left = parts if hole.begin < hole.end else left
    return left


def inside(stretches: Iterable[Stretch], windows: Iterable[Stretch]) -> list[Stretch]:
    """The parts of the stretches that lie in some window; windows do not overlap."""
    found = [stretch.cut(window) for stretch in stretches for window in windows]
    return sorted(part for part in found if part is not None)


def split_at(stretch: Stretch, cuts: Iterable[int]) -> list[Stretch]:
    """A stretch cut at minutes that lie strictly inside it."""
    points = [stretch.begin, *sorted({cut for cut in cuts if stretch.begin < cut < stretch.end}), stretch.end]
    return [Stretch(begin, end) for begin, end in pairwise(points)]


def place_breaks(presence: Stretch, planned: Sequence[Stretch], minutes: int) -> list[Stretch]:
    """Where ``minutes`` of break lay inside a presence: at the planned pauses first, what is left in the middle of
    the longest stretch without one. Raises BrokenInvariant where the break is as long as the presence.
    """
    require(0 <= minutes < presence.minutes, "a break as long as the presence")
    breaks: list[Stretch] = []
    left = minutes
    for pause in inside(planned, [presence]):
        taken = min(left, pause.minutes)
        if taken > 0:
            breaks.append(Stretch(pause.begin, pause.begin + taken))
            left -= taken
    while left > 0:
        free = max(without([presence], breaks), key=lambda gap: (gap.minutes, -gap.begin))
        taken = min(left, free.minutes)
        begin = free.begin + (free.minutes - taken) // 2
        breaks.append(Stretch(begin, begin + taken))
        left -= taken
    return sorted(breaks)
