"""Small pools are proved: the whole week as one mixed-integer model, from the roster that the search found.

A shift and its break are two choices that fit; what is missing in a slot needs no routing, because the cheapest routing
leaves missing what the narrowest set of queues lacks (max-flow min-cut, price level by price level: the tenths served
form a polymatroid, so one routing is best at every level). Each such set gives two rows, the second being its
mixed-integer rounding: 1.3 agents are two persons or 0.3 missing. SCIP solves it through MathOpt; what was measured
beside it, CP-SAT too, stands in docs/decisions/0025.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from ortools.math_opt.python import mathopt
from ortools.math_opt.solvers.gscip import gscip_pb2

from core.errors import require
from wfm.scheduling.kernels.kernels_flow import FULL
from wfm.scheduling.kernels.kernels_tour import IMPOSSIBLE, TourTables
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import tour_tables, week_costs
from wfm.scheduling.search.search import Searcher

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Terms = list[tuple[mathopt.Variable, float]]

NAME = "branch and cut over the shifts of the whole week"
PROVED = "proved: no cheaper hours exist, by branch and cut over the shifts of the whole week"
AGENTS_MOST = 8
"""Agents a pool may have to be tried."""
SETS_MOST = 64
"""Sets of queues in a slot that the model may be told of."""
SMALL_SHARE, SLOPE_WON = 1e-6, 1e-6
"""What share of the cost a proof leaves open, and what two slopes may differ by and still be one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The best tours (A, D, 3) known after it and their cost, and a bound (−∞: none); won, the fixed part included.

    ``is_optimal``: nothing is cheaper.
    """

    tours: Ints
    cost_won: float
    bound_won: float
    is_optimal: bool


def can_be_proved(problem: RosterProblem) -> bool:
    """Whether a pool is small enough to try, no cap binds the routing, and longer weeks cost more by the hour."""
    if not 0 < len(problem.agents) <= AGENTS_MOST or len(problem.queues) == 0 or problem.tenant_caps:
        return False
    crews = Crews(problem)
    few = all(len(crews.sets(slot, level)) <= SETS_MOST for slot in crews.slots for level in crews.levels)
    return few and all(_is_convex(row[row < IMPOSSIBLE / 2]) for row in week_costs(problem))


def prove(problem: RosterProblem, tours: Ints, *, seconds: float, seed: int) -> Proof:
    """The cheapest tours there are, or how far the known ones (A, D, 3) may be from them after these seconds.

    The solver lets other threads run and cannot be stopped by them.
    """
    week, searcher = _Week(problem), Searcher(problem)
    known = searcher.load(tours)
    hint = mathopt.SolutionHint(variable_values=week.values_of(tours))
    result = mathopt.solve(
        week.model,
        mathopt.SolverType.GSCIP,
        params=mathopt.SolveParameters(
            time_limit=timedelta(seconds=seconds),
            random_seed=seed,
            # else SCIP keeps Ctrl-C for itself, and its caller never hears of it
            gscip=gscip_pb2.GScipParameters(bool_params={"misc/catchctrlc": False}),
        ),
        model_params=mathopt.ModelSolveParameters(solution_hints=[hint]),
    )
    found = week.tours(result.variable_values()) if result.has_primal_feasible_solution() else tours
    cost = searcher.load(found)
    if cost > known:
        found, cost = tours, known
    bound, small = result.best_objective_bound(), SMALL_SHARE * abs(cost) + 1.0
    require(bound <= cost + small, "a bound above a roster that exists")
    return Proof(
        tours=found,
        cost_won=cost + problem.fixed_won,
        bound_won=min(bound, cost) + problem.fixed_won,
        is_optimal=cost <= bound + small,
    )


class Crews:
    """Sets of queues whose lack can bind, slot by slot and price by price."""

    def __init__(self, problem: RosterProblem) -> None:
        """Who knows what; last week's shifts are rows behind the agents."""
        self.problem = problem
        self.slots: list[int] = np.flatnonzero(problem.need.any(axis=0)).tolist()
        self.levels: list[int] = np.unique(problem.tenth_won)[::-1].tolist()
        rows = np.vstack([problem.trained, problem.trained[problem.carried_agent]])
        self._crew = [frozenset(np.flatnonzero(column).tolist()) for column in rows.T]

    def sets(self, slot: int, level: int) -> Mapping[frozenset[int], int]:
        """Rows who know some queue of a set ▶ tenths that the set needs; only queues of this price or a higher one.

        Of all sets with the same crew the largest says most, so each crew stands once.
        """
        need, prices = self.problem.need[:, slot], self.problem.tenth_won
        queues = [queue for queue in np.flatnonzero(need).tolist() if prices[queue] >= level]
        crews: set[frozenset[int]] = set()
        for queue in queues:
            crews |= {crew | self._crew[queue] for crew in crews} | {self._crew[queue]}
            if len(crews) > SETS_MOST:
                break
        return {
            crew: sum(int(need[queue]) for queue in queues if self._crew[queue] <= crew)
            for crew in sorted(crews, key=sorted)
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """Choices of an agent's day: shifts by (start, kind), breaks by (first slot, slots)."""

    shifts: dict[tuple[int, int], mathopt.Variable]
    pauses: dict[tuple[int, int], mathopt.Variable]


class _Week:
    """A week of a pool as a mixed-integer model: shifts and breaks are whole, all else follows from them."""

    def __init__(self, problem: RosterProblem) -> None:
        self.problem, self.tables = problem, tour_tables(problem)
        self.model = mathopt.Model()
        self._cost: Terms = []
        agents, days = range(len(problem.agents)), range(problem.days)
        self.days = [[self._day(agent, day) for day in days] for agent in agents]
        self.on = [self._on(agent) for agent in agents]
        for agent in agents:
            self._rest(agent)
            self._row(agent)
            self._hours(agent)
        self._missing()
        self.model.minimize(_sum(self._cost))

    def _day(self, agent: int, day: int) -> _Day:
        model, busy = self.model, self.tables.busy[agent]
        shifts: dict[tuple[int, int], mathopt.Variable] = {}
        fits: dict[tuple[int, int], list[mathopt.Variable]] = defaultdict(list)
        paused: dict[int, list[mathopt.Variable]] = defaultdict(list)
        for start, kind, first, last in shifts_of_day(self.tables, agent, day):
            shift = shifts[start, kind] = model.add_binary_variable()
            pause = int(self.tables.pause[kind])
            if pause:
                paused[pause].append(shift)
            for slot in range(first, last + 1 if pause else first):
                if busy[slot + pause] == busy[slot]:
                    fits[slot, pause].append(shift)
        pauses = {place: model.add_binary_variable() for place in fits}
        for place, able in fits.items():
            model.add_linear_constraint(mathopt.fast_sum(able) - pauses[place] >= 0)
        for length, able in paused.items():
            taken = mathopt.fast_sum(taken for (_, pause), taken in pauses.items() if pause == length)
            model.add_linear_constraint(taken - mathopt.fast_sum(able) == 0)
        return _Day(shifts=shifts, pauses=pauses)

    def _on(self, agent: int) -> dict[int, mathopt.Variable]:
        """Whether an agent works in a slot; what its slots and shifts cost."""
        terms: dict[int, Terms] = defaultdict(list)
        for day, own in enumerate(self.days[agent]):
            for (start, kind), shift in own.shifts.items():
                begin = day * self.tables.per_day + start
                for slot in range(begin, begin + int(self.tables.span[kind])):
                    terms[slot].append((shift, 1.0))
                if len(self.tables.shift_cost):
                    self._cost.append((shift, float(self.tables.shift_cost[agent, day, start, kind])))
            for (first, pause), taken in own.pauses.items():
                for slot in range(first, first + pause):
                    terms[slot].append((taken, -1.0))
        found = {}
        for slot, parts in terms.items():
            found[slot] = self.model.add_variable(lb=0, ub=1)
            self.model.add_linear_constraint(_sum(parts) - found[slot] == 0)
            self._cost.append((found[slot], float(self.tables.slot_cost[agent, slot])))
        return found

    def _rest(self, agent: int) -> None:
        """Of two neighbouring days: one shift whose rest ends after a beginning, or one that begins until then."""
        tables = self.tables
        for before, after in pairwise([*self.days[agent], _Day(shifts={}, pauses={})]):
            self.model.add_linear_constraint(mathopt.fast_sum(before.shifts.values()) <= 1)
            free = {key: key[0] + int(tables.span[key[1]]) + tables.rest - tables.per_day for key in before.shifts}
            for start in sorted({key[0] for key in after.shifts}):
                late = [before.shifts[key] for key, rested in free.items() if rested > start]
                if late:
                    early = [shift for key, shift in after.shifts.items() if key[0] <= start]
                    self.model.add_linear_constraint(mathopt.fast_sum([*late, *early]) <= 1)

    def _row(self, agent: int) -> None:
        """Days worked in a row, as the automaton of the tables says: one unit flows through its states."""
        work_next, off_next = self.tables.work_next[agent], self.tables.off_next[agent]
        days, states = work_next.shape
        first = int(self.tables.first_state[agent])
        here: list[list[mathopt.Variable]] = [[] for _ in range(states)]
        for day in range(days):
            following: list[list[mathopt.Variable]] = [[] for _ in range(states)]
            working = []
            for state in range(states):
                leaving = []
                for leads, is_work in ((work_next, True), (off_next, False)):
                    if leads[day, state] >= 0:
                        leaving.append(self.model.add_variable(lb=0, ub=1))
                        following[leads[day, state]].append(leaving[-1])
                        working += [leaving[-1]] if is_work else []
                there = mathopt.fast_sum(leaving) - mathopt.fast_sum(here[state])
                self.model.add_linear_constraint(there == (1 if day == 0 and state == first else 0))
            shifts = mathopt.fast_sum(self.days[agent][day].shifts.values())
            self.model.add_linear_constraint(shifts - mathopt.fast_sum(working) == 0)
            here = following

    def _hours(self, agent: int) -> None:
        """Slots worked in the week and their price, a convex one: it is the highest of its lines."""
        price = self.tables.week_cost[agent]
        legal = np.flatnonzero(price < IMPOSSIBLE / 2)
        slopes, low = np.diff(price[legal]), float(price[legal].min())
        hours = self.model.add_variable(lb=int(legal[0]), ub=int(legal[-1]))
        worked = [
            (shift, float(self.tables.work[kind]))
            for day in self.days[agent]
            for (_, kind), shift in day.shifts.items()
        ]
        self.model.add_linear_constraint(_sum(worked) - hours == 0)
        won = self.model.add_variable(lb=low, ub=float(price[legal].max()))
        kinks = [n for n in range(len(slopes)) if n == 0 or slopes[n] > slopes[n - 1] + SLOPE_WON]
        for place in kinks:
            slope, begin = float(slopes[place]), int(legal[place])
            self.model.add_linear_constraint(won - slope * hours >= float(price[legal[place]]) - slope * begin)
        self._cost.append((won, 1.0))

    def _missing(self) -> None:
        """What is missing in a slot at every level of price, and its cost."""
        problem, crews, agents = self.problem, Crews(self.problem), len(self.problem.agents)
        steps = [upper - lower for upper, lower in pairwise([*crews.levels, 0])]
        for slot in crews.slots:
            for level, step in zip(crews.levels, steps, strict=True):
                missing = self.model.add_variable(lb=0)
                self._cost.append((missing, float(step)))
                for crew, tenths in crews.sets(slot, level).items():
                    fixed = sum(int(problem.carried[row - agents, slot]) for row in crew if row >= agents)
                    rows = sorted(row for row in crew if row < agents and not problem.busy[row, slot])
                    there = mathopt.fast_sum(self.on[row][slot] for row in rows if slot in self.on[row])
                    people, left = -(-tenths // FULL), tenths - FULL * fixed
                    part = tenths - FULL * (people - 1)
                    self.model.add_linear_constraint(missing + FULL * there >= left)
                    self.model.add_linear_constraint(missing + part * there >= part * (people - fixed))

    def values_of(self, tours: Ints) -> dict[mathopt.Variable, float]:
        """Shifts and breaks of these tours; the solver finds the rest."""
        found: dict[mathopt.Variable, float] = {}
        for days, tour in zip(self.days, tours.tolist(), strict=True):
            for day, (start, kind, pause) in zip(days, tour, strict=True):
                length = int(self.tables.pause[kind])
                found |= {shift: float(key == (start, kind)) for key, shift in day.shifts.items()}
                found |= {taken: float(start >= 0 and key == (pause, length)) for key, taken in day.pauses.items()}
        return found

    def tours(self, values: Mapping[mathopt.Variable, float]) -> Ints:
        """What the solver chose, (A, D, 3)."""
        found = np.zeros((len(self.days), self.problem.days, 3), dtype=np.int64)
        found[:, :, 0] = -1
        for agent, days in enumerate(self.days):
            for number, day in enumerate(days):
                for (start, kind), shift in day.shifts.items():
                    if values[shift] > 1 / 2:
                        pause = next((slot for (slot, _), taken in day.pauses.items() if values[taken] > 1 / 2), -1)
                        found[agent, number] = start, kind, pause
        return found


def _sum(terms: Sequence[tuple[mathopt.Variable, float]]) -> mathopt.LinearSum:
    return mathopt.LinearSum(factor * variable for variable, factor in terms)


def _is_convex(costs: Floats) -> bool:
    """Whether each further slot costs at least as much as the one before; some number of slots must be legal."""
    return len(costs) > 0 and bool((np.diff(np.diff(costs)) >= -SLOPE_WON).all())


def shifts_of_day(tables: TourTables, agent: int, day: int) -> Iterator[tuple[int, int, int, int]]:
    """Shifts of an agent's day as the tour programme knows them: start, kind, first and last slot of the break."""
    blocked, busy, per_day = tables.blocked[agent], tables.busy[agent], tables.per_day
    latest = min(int(tables.window_to[agent, day]), tables.slot_cost.shape[1] - day * per_day)
    held = tables.held[agent, day].tolist() if len(tables.held) else [-1, -1, -1]
    for start in range(max(0, int(tables.window_from[agent, day])), min(per_day, latest)):
        begin = day * per_day + start
        for kind in range(len(tables.span)):
            end, pause, is_held = begin + int(tables.span[kind]), int(tables.pause[kind]), held[:2] == [start, kind]
            if start + tables.span[kind] > latest or (start % tables.start_step and not is_held):
                continue
            if blocked[end] > blocked[begin]:
                continue
            if len(tables.shift_cost) and tables.shift_cost[agent, day, start, kind] >= IMPOSSIBLE / 2:
                continue
            first, last = begin + int(tables.margin[kind]), end - int(tables.margin[kind]) - pause
            if is_held and held[2] >= 0:
                first = last = held[2]
            if pause == 0 or any(busy[slot + pause] == busy[slot] for slot in range(first, last + 1)):
                yield start, kind, first, last
