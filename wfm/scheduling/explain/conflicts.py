"""Which rules collide: the fewest of an agent's rules that together leave no week with the hours of the contract.

Each rule is a named assumption of a CP-SAT model of the one agent's week; a set collides when the model with these
rules alone has no solution. The smallest is found by size, so that a planner reads three rules and not ten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import combinations

from ortools.sat.python import cp_model

from core.ids import AgentId
from core.periods import DAYS_A_WEEK, MINUTES_A_DAY, seoul
from wfm.agents import Absence, Agent
from wfm.scheduling.formulate.availability import AT_WORK, WeekSlots, contracted_minutes, week_minutes_most
from wfm.scheduling.formulate.carry import NOTHING_CARRIED, CarryIn, carry_in
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.roster import Roster

SECONDS_A_MODEL = 5.0
LONGEST_WORK_MINUTES = 15 * 60
"""Work of a day if no rule of the day's hours were there."""


class AgentRule(StrEnum):
    """What an agent's week must keep. ``hours`` asks for the due hours of the contract, the others forbid."""

    HOURS = "contract_hours"
    DAY_HOURS = "day_hours"
    SHORTEST = "shortest_shift"
    WEEK_HOURS = "week_hours"
    CONTRACT_DAYS = "contract_days"
    WINDOW = "working_window"
    REST_DAY = "weekly_rest_day"
    EMPLOYMENT = "employment"
    LEAVE = "leave"
    RESTRICTIONS = "restrictions"
    REST = "rest_between_shifts"
    CONSECUTIVE = "consecutive_days"
    PINS = "pins"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """The smallest set of rules of an agent that no week can keep together; ``due_minutes`` are asked for."""

    agent: AgentId
    due_minutes: int
    rules: tuple[AgentRule, ...]


def conflicts(given: RosterInput, roster: Roster, agents: Iterable[AgentId]) -> tuple[Conflict, ...]:
    """Of these agents, those for whom no week at all has the due hours, and why."""
    asked = set(agents)
    carried = carry_in(given.previous, roster.monday)
    found = []
    for agent in given.pool_agents:
        if agent.agent in asked:
            week = _Week(given, roster, agent, carried.get(agent.agent, NOTHING_CARRIED))
            rules = _smallest(week)
            if rules:
                found.append(Conflict(agent=agent.agent, due_minutes=week.due_minutes, rules=rules))
    return tuple(found)


def _smallest(week: _Week) -> tuple[AgentRule, ...]:
    """The smallest colliding set, in the order of AgentRule; () where all rules go together."""
    core = week.core(tuple(AgentRule))
    if not core:
        return ()
    for size in range(1, len(core)):
        for few in combinations(AgentRule, size):
            if week.core(few):
                return few
    return core


class _Week:
    """The model of one agent's week, asked again and again with other rules."""

    def __init__(self, given: RosterInput, roster: Roster, agent: Agent, carry: CarryIn) -> None:
        self.given, self.roster, self.agent, self.carry = given, roster, agent, carry
        self.slot = roster.interval_minutes
        self.per_day = MINUTES_A_DAY // self.slot
        self.absences: tuple[Absence, ...] = tuple(a for a in given.absences if a.agent == agent.agent)
        slots = WeekSlots(monday=roster.monday, days=DAYS_A_WEEK, minutes=self.slot, horizon=0)
        due = contracted_minutes(agent, self.absences, given.calendar, slots)
        self.due_minutes = int(due) // self.slot * self.slot

    def core(self, rules: tuple[AgentRule, ...]) -> tuple[AgentRule, ...]:
        """A colliding subset of the rules (not always the smallest), () where a week keeps them all."""
        model = cp_model.CpModel()
        literals = {rule: model.new_bool_var(rule.value) for rule in rules}
        self._state(model, literals)
        model.add_assumptions(list(literals.values()))
        solver = cp_model.CpSolver()
        # else CP-SAT leaves Ctrl-C at the system's default: the next one would kill us without a word
        solver.parameters.catch_sigint_signal = False
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_time_in_seconds = SECONDS_A_MODEL
        if solver.solve(model) != cp_model.INFEASIBLE:
            return ()
        indices = set(solver.sufficient_assumptions_for_infeasibility())
        return tuple(rule for rule in AgentRule if rule in literals and literals[rule].index in indices)

    def _state(self, model: cp_model.CpModel, literals: dict[AgentRule, cp_model.IntVar]) -> None:
        days = [_Day(model, number, self) for number in range(DAYS_A_WEEK)]
        add: dict[AgentRule, Callable[[cp_model.CpModel, list[_Day], cp_model.IntVar], None]] = {
            AgentRule.HOURS: self._hours,
            AgentRule.DAY_HOURS: self._day_hours,
            AgentRule.SHORTEST: self._shortest,
            AgentRule.WEEK_HOURS: self._week_hours,
            AgentRule.CONTRACT_DAYS: self._contract_days,
            AgentRule.WINDOW: self._window,
            AgentRule.REST_DAY: self._rest_day,
            AgentRule.EMPLOYMENT: self._employment,
            AgentRule.LEAVE: self._leave,
            AgentRule.RESTRICTIONS: self._restrictions,
            AgentRule.REST: self._rest,
            AgentRule.CONSECUTIVE: self._consecutive,
            AgentRule.PINS: self._pins,
        }
        for rule, literal in literals.items():
            add[rule](model, days, literal)

    def _hours(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        model.add(sum(day.work for day in days) >= self.due_minutes // self.slot).only_enforce_if(on)

    def _day_hours(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        for day in days:
            model.add(day.work <= self.given.law.day_minutes_max // self.slot).only_enforce_if(on)

    def _shortest(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        least = -(-self.given.settings.shift_work_minutes_min // self.slot)
        for day in days:
            model.add(day.work >= least).only_enforce_if(on, day.works)

    def _week_hours(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        most = week_minutes_most(self.agent, self.given.law, self.roster.monday) // self.slot
        model.add(sum(day.work for day in days) <= most).only_enforce_if(on)

    def _off(
        self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar, free: Callable[[_Day], bool]
    ) -> None:
        for day in days:
            if free(day):
                model.add(day.works == 0).only_enforce_if(on)

    def _contract_days(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        self._off(model, days, on, lambda day: day.number not in self.agent.weekdays)

    def _rest_day(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        self._apart(model, days, on, [(self.agent.weekly_rest_day * self.per_day, self.per_day)])

    def _employment(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        monday = self.roster.monday
        self._off(model, days, on, lambda day: not self.agent.is_employed_on(monday + timedelta(days=day.number)))

    def _window(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        for day in days:
            first = day.number * self.per_day
            model.add(day.start >= first - (-self.agent.earliest_minute // self.slot)).only_enforce_if(on, day.works)
            model.add(day.end <= first + self.agent.latest_minute // self.slot).only_enforce_if(on, day.works)

    def _leave(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        stretches = []
        for away in self.absences:
            if away.kind not in AT_WORK:
                minutes = [
                    (moment - seoul(self.roster.monday)) // timedelta(minutes=1) for moment in (away.start, away.end)
                ]
                first = minutes[0] // self.slot
                stretches.append((first, -(-minutes[1] // self.slot) - first))
        self._apart(model, days, on, stretches)

    def _restrictions(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        law, limits, stretches = self.given.law, self.agent.restrictions, []
        for number in range(DAYS_A_WEEK + 1):
            day = self.roster.monday + timedelta(days=number)
            if not limits.hold_on(day):
                continue
            if limits.no_holiday and self.given.calendar.is_holiday(day):
                stretches.append((number * self.per_day, self.per_day))
            for slot in range(self.per_day):
                minutes = range(slot * self.slot, (slot + 1) * self.slot)
                if limits.no_night and any(law.is_night(minute) for minute in minutes):
                    stretches.append((number * self.per_day + slot, 1))
        self._apart(model, days, on, stretches)

    def _apart(
        self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar, stretches: Iterable[tuple[int, int]]
    ) -> None:
        """No shift touches a stretch of (first slot, slots)."""
        for first, length in stretches:
            for day in days:
                begin = day.number * self.per_day
                if first + length <= begin or first >= begin + 2 * self.per_day:
                    continue
                before = model.new_bool_var("")
                model.add(day.end <= first).only_enforce_if(on, day.works, before)
                model.add(day.start >= first + length).only_enforce_if(on, day.works, ~before)

    def _rest(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        rest = -(-self.given.law.rest_between_shifts_minutes // self.slot)
        for number, day in enumerate(days):
            for later in days[number + 1 : number + 3]:
                model.add(later.start >= day.end + rest).only_enforce_if(on, day.works, later.works)
        if self.carry.last_end is not None:
            ended = -(-((self.carry.last_end - seoul(self.roster.monday)) // timedelta(minutes=1)) // self.slot)
            for day in days:
                model.add(day.start >= ended + rest).only_enforce_if(on, day.works)

    def _consecutive(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        most = self.given.law.consecutive_days_max
        row: list[cp_model.IntVar | int] = [1] * min(self.carry.days_in_row, most)
        row += [day.works for day in days]
        for first in range(len(row) - most):
            model.add(sum(row[first : first + most + 1]) <= most).only_enforce_if(on)

    def _pins(self, model: cp_model.CpModel, days: list[_Day], on: cp_model.IntVar) -> None:
        for pin in self.roster.pins:
            number = (pin.day - self.roster.monday).days
            if pin.agent != self.agent.agent or not 0 <= number < DAYS_A_WEEK:
                continue
            day = days[number]
            model.add(day.works == (0 if pin.is_off else 1)).only_enforce_if(on)
            if pin.start is not None:
                start = (pin.start - seoul(self.roster.monday)) // timedelta(minutes=self.slot)
                model.add(day.start == start).only_enforce_if(on)
                model.add(day.end == start + pin.minutes // self.slot).only_enforce_if(on)
                model.add(day.work == (pin.minutes - pin.pause_minutes) // self.slot).only_enforce_if(on)


class _Day:
    """The shift of a day, or none: begin and end in slots of the week, slots of work, a break."""

    def __init__(self, model: cp_model.CpModel, number: int, week: _Week) -> None:
        first, law = number * week.per_day, week.given.law
        longest = LONGEST_WORK_MINUTES // week.slot
        self.number = number
        self.works = model.new_bool_var(f"works {number}")
        self.start = model.new_int_var(first, first + week.per_day - 1, f"start {number}")
        self.end = model.new_int_var(first, first + 2 * week.per_day, f"end {number}")
        self.work = model.new_int_var(0, longest, f"work {number}")
        pause = model.new_int_var(0, week.per_day, f"pause {number}")
        model.add(self.work == 0).only_enforce_if(~self.works)
        model.add(self.work >= 1).only_enforce_if(self.works)
        model.add(self.end == self.start + self.work + pause)
        needed = [-(-law.break_minutes(slots * week.slot) // week.slot) for slots in range(longest + 1)]
        least = model.new_int_var(0, max(needed), f"break {number}")
        model.add_element(self.work, needed, least)
        model.add(pause >= least)
