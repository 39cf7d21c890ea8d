"""Pins in the arrays: the day of an agent has one legal shift, or none, and its break stays where it is.

A pinned shift may be of a length, or begin at a time, that the search would never choose; what the law forbids stays
forbidden. Pins that no legal week can hold are left out, each with a Problem, and the rest still solves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import numpy.typing as npt

from core.ids import AgentId
from core.labour_law import LabourLaw
from core.periods import DateRange, seoul
from core.problems import Problem
from wfm.scheduling.kernels.kernels_tour import IMPOSSIBLE, best_tour, tour_space
from wfm.scheduling.model.problem import RosterProblem, some_agents
from wfm.scheduling.model.shifts import ShiftMenu
from wfm.scheduling.model.tables import tour_tables
from wfm.scheduling.pins import Pin
from wfm.scheduling.roster import Shift

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Shape = tuple[int, int]
"""Slots of presence and of break."""

MINUTE = timedelta(minutes=1)


def pin_of(shift: Shift) -> Pin | None:
    """The pin that keeps a shift; None for a shift of several breaks."""
    if len(shift.pauses) > 1:
        return None
    pause = shift.pauses[0] if shift.pauses else None
    return Pin(
        agent=shift.agent,
        day=shift.start.date(),
        start=shift.start,
        minutes=shift.minutes,
        pause_start=None if pause is None else pause.start,
        pause_minutes=0 if pause is None else pause.minutes,
    )


def shape_of(pin: Pin, slot_minutes: int) -> Shape | None:
    """Slots of presence and break; None where the shift does not lie on the grid."""
    times = [pin.start, pin.pause_start]
    on_grid = all(_minute(moment) % slot_minutes == 0 for moment in times if moment is not None)
    if pin.start is None or not on_grid or pin.minutes % slot_minutes or pin.pause_minutes % slot_minutes:
        return None
    return pin.minutes // slot_minutes, pin.pause_minutes // slot_minutes


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def shapes_of(pins: Iterable[Pin], law: LabourLaw, slot_minutes: int) -> set[Shape]:
    """Shapes of pinned shifts that a legal day can hold."""
    found = set()
    for pin in pins:
        shape = shape_of(pin, slot_minutes)
        if shape is not None:
            work, pause = (shape[0] - shape[1]) * slot_minutes, shape[1] * slot_minutes
            if 0 < work <= law.day_minutes_max and pause >= law.break_minutes(work):
                found.add(shape)
    return found


def extended_menu(menu: ShiftMenu, shapes: Iterable[Shape], span_most: int) -> ShiftMenu:
    """The menu and the shapes it lacks, which only pins may have (``usual`` says which), by hours of work.

    Presences of more than ``span_most`` slots are left out: with the rest after them they would not fit into a day.
    """
    known = set(zip(menu.span.tolist(), menu.pause.tolist(), strict=True))
    more = sorted(shape for shape in set(shapes) - known if shape[0] <= span_most)
    if not more:
        return menu
    span = np.append(menu.span, np.array([span for span, _ in more], dtype=np.int64))
    pause = np.append(menu.pause, np.array([pause for _, pause in more], dtype=np.int64))
    margin = np.append(menu.margin, np.zeros(len(more), dtype=np.int64))
    usual = np.append(menu.usual, np.zeros(len(more), dtype=bool))
    order = np.argsort(span - pause, kind="stable")
    return ShiftMenu(
        span=span[order],
        work=(span - pause)[order],
        pause=pause[order],
        margin=margin[order],
        usual=usual[order],
    )


def legal_shifts(problem: RosterProblem) -> Bools:
    """Legal shifts (A, D, per_day, M) to write into: those of the problem, else every usual kind."""
    shape = (len(problem.agents), problem.days, problem.per_day, problem.menu.size)
    if problem.shift_legal is not None:
        return np.array(problem.shift_legal)
    return np.broadcast_to(problem.menu.usual, shape).copy()


def held_shifts(problem: RosterProblem) -> Ints:
    """Held shifts (A, D, 3) to write into."""
    none = np.full((len(problem.agents), problem.days, 3), -1, dtype=np.int64)
    return none if problem.held is None else problem.held.copy()


def kind_of(menu: ShiftMenu, shape: Shape) -> int:
    """The kind of a shape; −1 where the menu lacks it."""
    found = np.flatnonzero((menu.span == shape[0]) & (menu.pause == shape[1]))
    return int(found[0]) if len(found) else -1


def place_of(problem: RosterProblem, pin: Pin) -> tuple[int, int, int] | None:
    """Start slot, kind and break (from the Monday) of a pinned shift; None where the problem cannot hold it."""
    shape = shape_of(pin, problem.slot_minutes)
    if shape is None or pin.start is None or (kind := kind_of(problem.menu, shape)) < 0:
        return None
    pause = (
        0 if pin.pause_start is None else (pin.pause_start - seoul(problem.monday)) // MINUTE // problem.slot_minutes
    )
    return _minute(pin.start) // problem.slot_minutes, kind, int(pause)


def with_pins(problem: RosterProblem, pins: Sequence[Pin]) -> tuple[RosterProblem, tuple[Problem, ...]]:
    """The problem with every pin of its days that a legal week can hold, and a Problem for each that it cannot."""
    end = problem.monday + timedelta(days=problem.days)
    problems: list[Problem] = []
    by_agent: dict[AgentId, list[Pin]] = {}
    for pin in sorted((pin for pin in pins if problem.monday <= pin.day < end), key=lambda pin: (pin.agent, pin.day)):
        if pin.agent not in problem.agents:
            problems.append(_refused("unknown_agent", pin))
        elif not pin.is_off and shape_of(pin, problem.slot_minutes) is None:
            problems.append(_refused("off_grid", pin))
        elif not pin.is_off and place_of(problem, pin) is None:
            problems.append(_refused("contradicts", pin))
        else:
            by_agent.setdefault(pin.agent, []).append(pin)
    kept: list[Pin] = []
    for agent, own in by_agent.items():
        alone = some_agents(problem, np.array([problem.agents.index(agent)]))
        if _has_tour(_pinned(alone, own)):
            kept += own
            continue
        # Something contradicts: what can stay stays, day by day.
        for pin in own:
            more = _pinned(alone, [pin])
            if _has_tour(more):
                alone = more
                kept.append(pin)
            else:
                problems.append(_refused("contradicts", pin))
    return _pinned(problem, kept) if kept else problem, tuple(problems)


def pins_held(pins: Iterable[Pin], shifts: Iterable[Shift], days: DateRange) -> tuple[Pin, ...]:
    """The pins of the days that a roster of these shifts holds: what is kept with it."""
    found: dict[tuple[AgentId, date], list[Pin | None]] = {}
    for shift in shifts:
        found.setdefault((shift.agent, shift.start.date()), []).append(pin_of(shift))
    return tuple(
        pin for pin in pins if pin.day in days and found.get((pin.agent, pin.day), []) == ([] if pin.is_off else [pin])
    )


def _refused(reason: str, pin: Pin) -> Problem:
    return Problem(code=f"scheduling.pin_{reason}", values={"agent": pin.agent, "day": pin.day})


def _pinned(problem: RosterProblem, pins: Iterable[Pin]) -> RosterProblem:
    """The problem with these pins, legal or not."""
    legal, held, off_next = legal_shifts(problem), held_shifts(problem), problem.rest.off_next.copy()
    for pin in pins:
        row, day = problem.agents.index(pin.agent), (pin.day - problem.monday).days
        legal[row, day] = False
        place = place_of(problem, pin)
        if place is not None:
            legal[row, day, place[0], place[1]] = True
            held[row, day] = place
            off_next[row, day] = -1
    return replace(problem, shift_legal=legal, held=held, rest=replace(problem.rest, off_next=off_next))


def _has_tour(problem: RosterProblem) -> bool:
    """Whether any week is legal for the one agent of a problem."""
    tables = tour_tables(problem)
    tour = np.zeros((problem.days, 3), dtype=np.int64)
    return best_tour(0, np.zeros(problem.horizon), tables, tour_space(tables), tour) > -IMPOSSIBLE / 2
