"""An edited week read back: cells to shifts and pins, every doubt a Problem with its cell, the rest still read.

The sheet is the one of ``views/edit_sheet.py``. A cell that cannot be read leaves the day as it was, so that all the
other cells and every rule can be judged in the same pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from core.ids import AgentId
from core.intake import BadCell
from core.labour_law import LabourLaw
from core.periods import MINUTES_A_DAY, seoul
from core.problems import Place, Problem
from core.sheets import ORIGIN_SHEET
from wfm.scheduling.edit.notation import ToldDay, told_day
from wfm.scheduling.edit.sheet import AGENT_HEAD, FORMAT, SHEET, shifts_hash
from wfm.scheduling.formulate.pinning import pin_of
from wfm.scheduling.pins import Pin
from wfm.scheduling.roster import Pause, Roster, Shift

Cells = Sequence[str | None]
Rows = Sequence[tuple[int, Cells]]
DayKey = tuple[AgentId, date]

_MONTH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?!\d)")
_ISO_DAY = re.compile(r"\d{4}-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedFile:
    """A workbook as text: rows by sheet, each with the number Excel shows."""

    name: str
    sheets: Mapping[str, Rows]

    @property
    def origin(self) -> dict[str, str]:
        """What the hidden sheet says; empty where it is gone."""
        return {str(cells[0]): str(cells[1]) for _, cells in self.sheets.get(ORIGIN_SHEET, ()) if len(cells) > 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedWeek:
    """What the file says: every shift of the weeks, the pins, where each agent's day stands, what cannot be read."""

    shifts: tuple[Shift, ...]
    pins: tuple[Pin, ...]
    places: Mapping[DayKey, Place]
    rows: Mapping[AgentId, Place]
    problems: tuple[Problem, ...]

    def place_of(self, agent: AgentId, day: date | None) -> Place | None:
        """The cell of an agent's day, else the agent's row, None for what the sheet does not hold."""
        cell = None if day is None else self.places.get((agent, day))
        return cell or self.rows.get(agent)


def origin_problems(file: EditedFile, base: Roster) -> tuple[Problem, ...]:
    """Whether the file was made from the version it is compared with, as that version still is."""
    told, where = file.origin, Place(file=file.name)
    if not told:
        return (Problem(code="roster_edit.no_origin", where=where),)
    found = []
    if told.get("format") != FORMAT:
        found.append(Problem(code="roster_edit.other_format", where=where, values={"format": told.get("format", "")}))
    if (told.get("pool"), told.get("week")) != (base.pool, f"{base.monday:%Y-%m-%d}"):
        values = {"week": told.get("week", ""), "pool": told.get("pool", "")}
        asked = {"asked": base.monday, "asked_pool": base.pool}
        found.append(Problem(code="roster_edit.other_week", where=where, values=values | asked))
    elif told.get("roster") == base.roster and told.get("shifts") != shifts_hash(base):
        found.append(Problem(code="roster_edit.changed_since", where=where, values={"roster": base.roster}))
    return tuple(found)


def read_edits(
    file: EditedFile, base: Roster, law: LabourLaw, own: Sequence[AgentId], need_at: Mapping[AgentId, Sequence[int]]
) -> EditedWeek:
    """Shifts and pins of an edited file beside the version it came from.

    ``own`` are the codes of the pool's agents. ``need_at`` gives per agent the tenths its tenants need in each interval
    of the weeks: a break that the cell does not tell is put where they need least.
    """
    reading = _Reading(file=file, base=base, law=law, own=tuple(own), need_at=need_at)
    reading.read()
    return EditedWeek(
        shifts=tuple(sorted(reading.shifts.values(), key=lambda shift: (shift.start, shift.agent))),
        pins=tuple(sorted(reading.pins.values(), key=lambda pin: (pin.day, pin.agent))),
        places=reading.places,
        rows=reading.rows,
        problems=tuple(reading.problems),
    )


@dataclass(slots=True)
class _Reading:
    """One pass over the sheet; what is known so far."""

    file: EditedFile
    base: Roster
    law: LabourLaw
    own: tuple[AgentId, ...]
    need_at: Mapping[AgentId, Sequence[int]]
    shifts: dict[DayKey, Shift] = field(init=False)
    pins: dict[DayKey, Pin] = field(init=False)
    places: dict[DayKey, Place] = field(default_factory=dict)
    rows: dict[AgentId, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shifts = {(shift.agent, shift.start.date()): shift for shift in self.base.shifts}
        self.pins = {(pin.agent, pin.day): pin for pin in self.base.pins}

    def read(self) -> None:
        """Head, then row after row."""
        rows = self.file.sheets.get(SHEET)
        if rows is None:
            self._complain("roster_edit.no_sheet", Place(file=self.file.name), sheet=SHEET)
            return
        head = next(((number, cells) for number, cells in rows if AGENT_HEAD in cells and self._days_of(cells)), None)
        if head is None:
            self._complain("roster_edit.no_head", Place(file=self.file.name, sheet=SHEET), head=AGENT_HEAD)
            return
        number, cells = head
        agent_at = list(cells).index(AGENT_HEAD)
        columns = self._columns(number, cells)
        for row, texts in rows:
            if row > number:
                self._row(row, texts, agent_at, columns, cells)
        for agent in sorted({code for code, _ in self.shifts} | set(self.own)):
            if agent not in self.rows:
                self._complain("roster_edit.missing_agent", Place(file=self.file.name, sheet=SHEET), agent=agent)

    def _complain(self, code: str, where: Place, **values: object) -> None:
        self.problems.append(Problem(code=code, where=where, values=values))

    def _days_of(self, cells: Cells) -> dict[int, date]:
        """Column ▶ day, for heads like ``11/9(월)`` or ``2026-11-09``."""
        by_text = {(day.month, day.day): day for day in self.base.range}
        found = {}
        for index, text in enumerate(cells):
            match = _ISO_DAY.search(text or "") or _MONTH_DAY.match(text or "")
            day = by_text.get((int(match.group(1)), int(match.group(2)))) if match else None
            if day is not None:
                found[index] = day
        return found

    def _columns(self, number: int, cells: Cells) -> dict[int, date]:
        """Columns of days, each day once; a day without a column is a Problem, and stays as it was."""
        found = self._days_of(cells)
        columns: dict[int, date] = {}
        for index, day in found.items():
            if day in columns.values():
                where = Place(file=self.file.name, sheet=SHEET, row=number, column=letters(index))
                self._complain("roster_edit.day_twice", where, day=day)
            else:
                columns[index] = day
        for day in self.base.range:
            if day not in columns.values():
                where = Place(file=self.file.name, sheet=SHEET, row=number)
                self._complain("roster_edit.missing_day", where, day=day, head=f"{day.month}/{day.day}")
        return columns

    def _row(self, number: int, texts: Cells, agent_at: int, columns: Mapping[int, date], head: Cells) -> None:
        code = (texts[agent_at] or "").strip() if agent_at < len(texts) else ""
        where = Place(file=self.file.name, sheet=SHEET, row=number, column=f"{letters(agent_at)} {AGENT_HEAD}")
        agent = AgentId(code)
        if not code:
            if any(text for index, text in enumerate(texts) if index in columns):
                self._complain("roster_edit.no_agent", where)
            return
        if agent not in self.own:
            self._complain("roster_edit.unknown_agent", where, agent=code, pool=self.base.pool)
            return
        if agent in self.rows:
            self._complain("roster_edit.agent_twice", where, agent=code, row=self.rows[agent].row)
            return
        self.rows[agent] = where
        for index, day in columns.items():
            column = f"{letters(index)} {head[index]}"
            self.places[agent, day] = Place(file=self.file.name, sheet=SHEET, row=number, column=column)
            self._cell((agent, day), (texts[index] or "") if index < len(texts) else "")

    def _cell(self, key: DayKey, text: str) -> None:
        """One day: the shift it tells, and the pin that a change or a mark leaves."""
        before = self.shifts.get(key)
        try:
            told = told_day(text)
            after = self._shift(key, told, before)
        except BadCell as bad:
            self._complain(bad.code, self.places[key], value=text, **bad.values)
            return
        if after is None:
            self.shifts.pop(key, None)
        else:
            self.shifts[key] = after
        if after != before or told.is_pinned:
            pin = Pin(agent=key[0], day=key[1]) if after is None else pin_of(after)
            if pin is not None:
                self.pins[key] = pin
        else:
            self.pins.pop(key, None)

    def _shift(self, key: DayKey, told: ToldDay, before: Shift | None) -> Shift | None:
        """The shift of a cell. Raises BadCell where it does not begin and end with intervals."""
        if told.start is None:
            return None
        agent, day = key
        grid = self.base.interval_minutes
        edges = (told.start, told.end, *(told.pause or ()))
        if any(minute % grid for minute in edges):
            raise BadCell("roster_edit.off_grid", minutes=grid)
        minutes = told.end - told.start
        if minutes + self.law.rest_between_shifts_minutes > MINUTES_A_DAY:
            raise BadCell("roster_edit.too_long", rest=self.law.rest_between_shifts_minutes // 60)
        start = seoul(day, told.start)
        if told.pause is None and before is not None and before.minutes == minutes:
            moved = start - before.start
            pauses = tuple(Pause(start=pause.start + moved, minutes=pause.minutes) for pause in before.pauses)
        else:
            pauses = tuple(
                Pause(start=seoul(day, begin), minutes=end - begin) for begin, end in self._pauses(key, told, minutes)
            )
        return Shift(agent=agent, start=start, minutes=minutes, pauses=pauses)

    def _pauses(self, key: DayKey, told: ToldDay, minutes: int) -> Iterator[tuple[int, int]]:
        """The break that was told, else the law's in the middle third, where the agent's tenants need least."""
        if told.start is None or told.pause == ():
            return
        if told.pause:
            yield told.pause
            return
        grid = self.base.interval_minutes
        length = next(
            (pause for pause in range(0, minutes, grid) if pause >= self.law.break_minutes(minutes - pause)), 0
        )
        if not length:
            return
        third = minutes // 3 // grid * grid
        last = max(minutes - third - length, third)
        first_slot = (key[1] - self.base.monday).days * (MINUTES_A_DAY // grid)
        need = self.need_at.get(key[0], ())

        def load(begin: int) -> tuple[int, int]:
            slots = range(first_slot + begin // grid, first_slot + (begin + length) // grid)
            middle = (told.start or 0) + (minutes - length) // 2
            return sum(need[slot] for slot in slots if slot < len(need)), abs(begin - middle)

        begin = min(range(told.start + third, told.start + last + 1, grid), key=load)
        yield begin, begin + length


def letters(index: int) -> str:
    """Column 0 is ``A``, as Excel counts them."""
    found, number = "", index + 1
    while number:
        number, left = divmod(number - 1, 26)
        found = chr(ord("A") + left) + found
    return found
