"""How edited workbooks write an agent's day: ``09:00-18:00 (12:00-13:00)``, 휴무 or nothing for off, ``!`` to pin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.intake import BadCell
from core.periods import MINUTES_A_DAY
from wfm.scheduling.roster import Shift

OFF = "휴무"
"""What a planner writes for a day off; an empty cell says the same."""
OFF_SHOWN = "off"
"""How the terminal and JSON write a day off."""
NO_PAUSE = "휴게 없음"
PIN_MARK = "!"

_OFF_WORDS = frozenset({"", "-", "–", "—", OFF, "휴", "휴가", "주휴", "휴일", "off", "x"})
_CLOCK = r"(\d{1,2})(?:[:시]?(\d{2})분?|시)?"
_SPAN = rf"{_CLOCK}\s*[-~–—〜]\s*{_CLOCK}"
_ONE_SHIFT = re.compile(rf"{_SPAN}(?:\s*[\(\[]\s*(?:휴게\s*)?(?:{_SPAN}|(없음|-|{NO_PAUSE}))\s*[\)\]])?")
_IN_BRACKETS = re.compile(r"[\(\[][^\)\]]*[\)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDay:
    """What a cell says, in minutes after the day's midnight; ``start`` None: off.

    ``pause`` is (begin, end), () where the cell wants none, None where it does not tell.
    """

    start: int | None = None
    end: int = 0
    pause: tuple[int, int] | tuple[()] | None = None
    is_pinned: bool = False


def day_text(shift: Shift | None, *, is_pinned: bool = False, off: str = "") -> str:
    """A day as the workbook shows it; ``off`` is the word of a day without a shift."""
    mark = PIN_MARK if is_pinned else ""
    if shift is None:
        return f"{off or OFF}{mark}" if is_pinned else off
    text = f"{shift.start:%H:%M}-{shift.end:%H:%M}"
    if len(shift.pauses) == 1:
        pause = shift.pauses[0]
        text += f" ({pause.start:%H:%M}-{pause.end:%H:%M})"
    elif not shift.pauses:
        text += f" ({NO_PAUSE})"
    return text + mark


def told_day(text: str) -> ToldDay:
    """Read a cell. Raises BadCell: no time, two shifts on a day, a break outside its shift."""
    bare = text.strip()
    is_pinned = bare.endswith((PIN_MARK, "！"))
    bare = bare.rstrip("!！").strip()
    if bare.casefold() in _OFF_WORDS:
        return ToldDay(is_pinned=is_pinned)
    if len(re.findall(_SPAN, _IN_BRACKETS.sub(" ", bare))) > 1:
        raise BadCell("roster_edit.two_shifts")
    found = _ONE_SHIFT.fullmatch(bare)
    if found is None:
        raise BadCell("roster_edit.no_time")
    parts = found.groups()
    start, end = _minute(parts[0], parts[1]), _minute(parts[2], parts[3])
    if start >= MINUTES_A_DAY or end > 2 * MINUTES_A_DAY:
        raise BadCell("roster_edit.no_time")
    end += MINUTES_A_DAY if end < start else 0
    if not 0 < end - start <= MINUTES_A_DAY:
        raise BadCell("roster_edit.no_time")
    if parts[8] is not None:
        return ToldDay(start=start, end=end, pause=(), is_pinned=is_pinned)
    if parts[4] is None:
        return ToldDay(start=start, end=end, is_pinned=is_pinned)
    return ToldDay(start=start, end=end, pause=_pause(parts[4:8], start, end), is_pinned=is_pinned)


def _pause(parts: tuple[str | None, ...], start: int, end: int) -> tuple[int, int]:
    """Begin and end of the break; one that looks earlier than its shift lies in the night after midnight."""
    begin, until = _minute(parts[0], parts[1]), _minute(parts[2], parts[3])
    begin += MINUTES_A_DAY if begin < start else 0
    until += MINUTES_A_DAY if until <= begin else 0
    if not start < begin < until < end:
        raise BadCell("roster_edit.pause_outside")
    return begin, until


def _minute(hour: str | None, minute: str | None) -> int:
    hours, minutes = int(hour or 0), int(minute or 0)
    if minutes > 59 or hours > 48:
        raise BadCell("roster_edit.no_time")
    return 60 * hours + minutes
