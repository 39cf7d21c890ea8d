"""Where the people of a roster are, interval by interval: on duty, on a break, away, and why not on duty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, TenantId
from core.labour_law import LabourLaw
from core.periods import MINUTES_A_DAY, IntervalGrid, seoul
from wfm.agents import Absence, Agent
from wfm.scheduling.formulate.availability import AT_WORK, WeekSlots, contracted_minutes
from wfm.scheduling.roster import Roster, Shift

Bools = npt.NDArray[np.bool_]


class State(StrEnum):
    """Where somebody is in an interval; the first that fits.

    ``other_hours``: the shift of the day, with the rest that law asks around it, lies elsewhere; ``hours_used``: the
    contract's hours of the week are rostered already; ``free``: nothing stands in the way.
    """

    ON_DUTY = "on_duty"
    BREAK = "break"
    LEAVE = "leave"
    TRAINING = "training"
    NOT_ALLOWED = "not_allowed"
    OTHER_HOURS = "other_hours"
    HOURS_USED = "hours_used"
    FREE = "free"


STATES = tuple(State)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFacts:
    """A week's roster with its people. Agents of other pools may be among them; they are left out."""

    roster: Roster
    grid: IntervalGrid
    agents: tuple[Agent, ...]
    absences: tuple[Absence, ...]
    law: LabourLaw
    calendar: HolidayCalendar


@dataclass(frozen=True, kw_only=True)
class Presence:
    """``states`` (A, I): the place of each agent's State in ``STATES``; agents by code."""

    facts: WeekFacts
    agents: tuple[Agent, ...]
    states: npt.NDArray[np.int8]

    def trained(self, tenant: TenantId, channel: Channel, language: str) -> Bools:
        """Who serves a line on some day of the week and speaks its language (empty: Korean is enough), (A,)."""
        days = list(self.facts.roster.range)
        return np.array(
            [any(a.serves(tenant, channel, day, language) for day in days) for a in self.agents], dtype=bool
        )

    def is_in(self, state: State) -> Bools:
        """Who is in a state when, (A, I)."""
        return np.asarray(self.states == STATES.index(state))


def presence_of(facts: WeekFacts) -> Presence:
    """Look every agent of the roster's pool up in every interval."""
    agents = tuple(sorted((a for a in facts.agents if a.pool == facts.roster.pool), key=lambda each: each.agent))
    shifts: dict[AgentId, list[Shift]] = {agent.agent: [] for agent in agents}
    for shift in facts.roster.shifts:
        shifts.setdefault(shift.agent, []).append(shift)
    away: dict[AgentId, list[Absence]] = {agent.agent: [] for agent in agents}
    for absence in facts.absences:
        away.setdefault(absence.agent, []).append(absence)
    rows = [_states(facts, agent, shifts[agent.agent], away[agent.agent]) for agent in agents]
    return Presence(
        facts=facts, agents=agents, states=np.array(rows, dtype=np.int8).reshape(len(agents), facts.grid.size)
    )


def _states(
    facts: WeekFacts, agent: Agent, shifts: Sequence[Shift], absences: Sequence[Absence]
) -> npt.NDArray[np.int8]:
    """States (I,) of one agent; written from the weakest to the strongest, each over the ones before."""
    grid = facts.grid
    states = np.full(grid.size, STATES.index(State.FREE), dtype=np.int8)
    slots = WeekSlots(monday=grid.first_day, days=grid.days, minutes=grid.minutes, horizon=grid.size)
    due = contracted_minutes(agent, absences, facts.calendar, slots)
    if sum(shift.work_minutes for shift in shifts) + grid.minutes > due:
        states[:] = STATES.index(State.HOURS_USED)
    rest = timedelta(minutes=facts.law.rest_between_shifts_minutes)
    tied = [(shift.start - rest, shift.end + rest) for shift in shifts]
    tied += [(seoul(shift.start.date()), seoul(shift.start.date(), MINUTES_A_DAY)) for shift in shifts]
    spans: Mapping[State, Iterable[tuple[datetime, datetime]]] = {
        State.OTHER_HOURS: tied,
        State.TRAINING: [(each.start, each.end) for each in absences if each.kind in AT_WORK],
        State.LEAVE: [(each.start, each.end) for each in absences if each.kind not in AT_WORK],
    }
    _mark(states, grid, State.OTHER_HOURS, spans[State.OTHER_HOURS])
    states[~_allowed(facts, agent)] = STATES.index(State.NOT_ALLOWED)
    _mark(states, grid, State.ON_DUTY, [(shift.start, shift.end) for shift in shifts])
    _mark(states, grid, State.BREAK, [(pause.start, pause.end) for shift in shifts for pause in shift.pauses])
    _mark(states, grid, State.TRAINING, spans[State.TRAINING])
    _mark(states, grid, State.LEAVE, spans[State.LEAVE])
    return states


def _mark(
    states: npt.NDArray[np.int8], grid: IntervalGrid, state: State, spans: Iterable[tuple[datetime, datetime]]
) -> None:
    zero, step = seoul(grid.first_day), timedelta(minutes=grid.minutes)
    for start, end in spans:
        first, last = max(0, (start - zero) // step), max(0, -((zero - end) // step))
        states[first:last] = STATES.index(state)


def _allowed(facts: WeekFacts, agent: Agent) -> Bools:
    """When contract, employment and restrictions let an agent work at all, (I,)."""
    grid, minutes = facts.grid, facts.grid.minutes
    allowed = np.zeros(grid.size, dtype=bool)
    for number in range(-1, grid.days):
        day = grid.first_day + timedelta(days=number)
        if day.weekday() not in agent.weekdays or not agent.is_employed_on(day):
            continue
        first = number * grid.per_day + -(-agent.earliest_minute // minutes)
        last = number * grid.per_day + agent.latest_minute // minutes
        allowed[max(0, first) : max(0, last)] = True
    for place in np.flatnonzero(allowed):
        day, minute = _day_and_minute(grid, int(place))
        if not agent.restrictions.hold_on(day):
            continue
        is_night = any(facts.law.is_night(minute + more) for more in range(minutes))
        if (agent.restrictions.no_night and is_night) or (
            agent.restrictions.no_holiday and facts.calendar.is_holiday(day)
        ):
            allowed[place] = False
    return allowed


def _day_and_minute(grid: IntervalGrid, place: int) -> tuple[date, int]:
    number, slot = divmod(place, grid.per_day)
    return grid.first_day + timedelta(days=number), slot * grid.minutes
