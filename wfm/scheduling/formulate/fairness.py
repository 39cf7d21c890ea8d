"""Fairness over thirteen weeks: whoever had more nights, weekends or holidays than the others is dearer there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.labour_law import LabourLaw
from core.periods import MINUTES_A_DAY
from wfm.agents import Agent
from wfm.scheduling.formulate.availability import WeekSlots
from wfm.scheduling.formulate.wishes import minutes_of
from wfm.scheduling.model.shifts import ShiftMenu
from wfm.scheduling.roster import Roster

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

WEEKS = 13
"""Weeks that are looked back upon: a quarter of a year."""
SATURDAY = 5
NIGHT_STEP = 15
"""Minutes between two looks at whether a shift is in the night."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """A kind of shift nobody likes to have more of than others.

    ``bears`` says of day, begin and end (minutes after the day's midnight) whether a shift is one; ``can`` whether an
    agent may have any at all: those who may not are no measure for the others.
    """

    name: str
    bears: Callable[[date, int, int], bool]
    can: Callable[[Agent], bool]


def burdens(law: LabourLaw, calendar: HolidayCalendar) -> tuple[Burden, ...]:
    """Nights (any minute of one), weekends and paid holidays (by the day on which the shift begins)."""

    def at_night(_: date, start: int, end: int) -> bool:
        looked_at = (*range(start, end, NIGHT_STEP), end - 1)
        return any(law.is_night(minute % MINUTES_A_DAY) for minute in looked_at)

    def has_night_hours(agent: Agent) -> bool:
        early, late = agent.earliest_minute, agent.latest_minute
        return not agent.restrictions.no_night and at_night(date.min, early, late)

    return (
        Burden(name="fairness_nights", bears=at_night, can=has_night_hours),
        Burden(
            name="fairness_weekends",
            bears=lambda day, start, end: day.weekday() >= SATURDAY,
            can=lambda agent: any(weekday >= SATURDAY for weekday in agent.weekdays),
        ),
        Burden(
            name="fairness_holidays",
            bears=lambda day, start, end: calendar.is_holiday(day),
            can=lambda agent: not agent.restrictions.no_holiday,
        ),
    )


def excess(burden: Burden, agents: Sequence[Agent], history: Sequence[Roster]) -> Floats:
    """Shifts a week (A,) that an agent had beyond the mean of those who may have any; nought for less.

    A week counts for whoever was employed on its first day.
    """
    weeks = np.zeros(len(agents))
    count = np.zeros(len(agents))
    row_of = {agent.agent: row for row, agent in enumerate(agents)}
    for roster in history:
        for row, agent in enumerate(agents):
            weeks[row] += roster.weeks * agent.is_employed_on(roster.monday)
        for shift in roster.shifts:
            own = row_of.get(shift.agent)
            if own is not None and burden.bears(shift.start.date(), *minutes_of(shift)):
                count[own] += 1
    rate = count / np.maximum(weeks, 1)
    can = np.array([burden.can(agent) for agent in agents], dtype=bool) & (weeks > 0)
    mean = float(rate[can].mean()) if can.any() else 0.0
    return np.where(can, np.maximum(0.0, rate - mean), 0.0)


def fairness_prices(
    given: Sequence[Burden],
    agents: Sequence[Agent],
    history: Sequence[Roster],
    slots: WeekSlots,
    menu: ShiftMenu,
    won: float,
) -> Mapping[str, Floats]:
    """Whole won (A, D, per_day, M) by burden: ``won`` for each such shift a week beyond the mean; none without any."""
    starts = [start * slots.minutes for start in range(slots.per_day)]
    spans = [int(span) * slots.minutes for span in menu.span]
    found = {}
    for burden in given:
        price = np.rint(won * excess(burden, agents, history))
        bears = np.array(
            [
                [[burden.bears(day, start, start + span) for span in spans] for start in starts]
                for day in (slots.monday + timedelta(days=number) for number in range(slots.days))
            ]
        )
        if price.any() and bears.any():
            found[burden.name] = price[:, None, None, None] * bears[None]
    return found
