"""Column generation over lines (OR-Tools): a lower bound, and the best way to re-plan some persons for some weeks.

The master programme chooses one known line a person; GLOP prices the hands, the dynamic programme answers with the
cheapest line of each person at those prices. CP-SAT then chooses whole lines among the good ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.linear_solver import pywraplp
from ortools.sat.python import cp_model

from core.errors import require
from wfm.scheduling.outline.kernels_line import TOO_MUCH, LineSpace
from wfm.scheduling.outline.kernels_person import OutlineTables, price_persons
from wfm.scheduling.outline.tables import cover_cost, person_cost

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

SMOOTH = 0.5
"""Weight of the last prices when the next ones are asked: smoother prices give better lines and bounds."""
GAIN_LEAST = 1e-3
CLOSE = 0.5
"""Costs are whole numbers: a bound nearer than this to the cost can no longer be improved by a whole one."""
COLUMNS_MOST = 4000
"""Most lines handed to CP-SAT."""
WHOLE_MOST = 4
"""Up to so many persons CP-SAT chooses among the lines at once; more are fixed step by step before (diving)."""
FIXED_SHARE = 8
"""A dive fixes one in so many of the free persons a step, beside all whose line is already whole."""
IS_WHOLE = 0.999
DETERMINISTIC_MOST = 1.0
"""Most of CP-SAT's own, machine-independent time for one choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is free: some persons on days [first, last). Everything else stands as in ``lines`` (P, D)."""

    persons: Ints
    first: int
    last: int
    lines: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """What column generation found: the relaxation's value, a valid lower bound, both on the whole problem's scale."""

    value: float
    bound: float
    is_converged: bool


class Columns:
    """Known lines of a part and the linear programme over them. Not for two threads at once."""

    def __init__(self, part: Part, tables: OutlineTables, space: LineSpace) -> None:
        """Lay out the cover of the part's days that the others leave."""
        self.part, self.tables, self.space = part, tables, space
        days = slice(part.first, part.last)
        self.wanted = tables.wanted[days] - hands(part, tables)
        others = [p for p in range(len(part.lines)) if p not in set(part.persons.tolist())]
        stands = sum(person_cost(p, part.lines[p], tables) for p in others)
        stands += sum(_outside_cost(int(p), part, tables) for p in part.persons)
        outside = np.ones(len(tables.wanted), dtype=bool)
        outside[days] = False
        templates = tables.wanted.shape[1]
        have = np.stack([np.bincount(column[column >= 0], minlength=templates) for column in part.lines.T])
        have[days] = tables.wanted[days]
        self.fixed = stands + cover_cost(have, tables)
        self.seat = {int(p): number for number, p in enumerate(part.persons)}
        self.known: dict[tuple[int, bytes], int] = {}
        self.owner: list[int] = []
        self.line: list[Ints] = []
        self.cost: list[float] = []
        self._build(tables.under[days], tables.over[days])
        shape = len(part.persons), len(tables.wanted)
        self.answers = np.zeros(shape, dtype=np.int64)
        self.costs, self.floors = np.zeros(shape[0]), np.zeros(shape[0])
        self.spent = np.zeros(2, dtype=np.int64)

    def _build(self, under: npt.NDArray[np.float32], over: npt.NDArray[np.float32]) -> None:
        self.lp = pywraplp.Solver.CreateSolver("GLOP")
        objective, infinity = self.lp.Objective(), self.lp.infinity()
        objective.SetMinimization()
        self.choose = [self.lp.RowConstraint(1, 1, "") for _ in self.part.persons]
        self.cover = []
        self.variables: list[pywraplp.Variable] = []
        for day in range(self.wanted.shape[0]):
            for template in range(self.wanted.shape[1]):
                wanted = float(self.wanted[day, template])
                row = self.lp.RowConstraint(wanted, wanted, "")
                for sign, weight in ((1.0, under[day, template]), (-1.0, over[day, template])):
                    slack = self.lp.NumVar(0, infinity, "")
                    row.SetCoefficient(slack, sign)
                    objective.SetCoefficient(slack, float(weight))
                self.cover.append(row)

    def add(self, p: int, line: Ints) -> bool:
        """Make a line (days of the window) known; False where it was."""
        key = (p, line.tobytes())
        if key in self.known:
            return False
        cost = person_cost(p, line, self.tables, self.part.first)
        require(bool(cost < TOO_MUCH), "a line on a day on which the person cannot work")
        self.known[key] = len(self.line)
        variable = self.lp.NumVar(0, self.lp.infinity(), "")
        self.lp.Objective().SetCoefficient(variable, cost)
        self.choose[self.seat[p]].SetCoefficient(variable, 1)
        templates = self.wanted.shape[1]
        for day in np.flatnonzero(line >= 0).tolist():
            self.cover[day * templates + int(line[day])].SetCoefficient(variable, 1)
        self.variables.append(variable)
        self.owner.append(p)
        self.line.append(line.copy())
        self.cost.append(cost)
        return True

    def solve(self) -> tuple[float, Floats, Floats]:
        """Value of the relaxation over the known lines, price of a hand (days, T), price of each person's seat."""
        status = self.lp.Solve()
        require(status == pywraplp.Solver.OPTIMAL, "a linear programme with slack for everything has no answer")
        prices = np.array([row.dual_value() for row in self.cover]).reshape(self.wanted.shape)
        seats = np.array([row.dual_value() for row in self.choose])
        return self.lp.Objective().Value() + self.fixed, prices, seats

    def price(self, prices: Floats) -> float:
        """Ask every person's cheapest line at these prices; returns the Lagrangian bound, −inf where none is valid."""
        days = slice(self.part.first, self.part.last)
        under, over = self.tables.under[days], self.tables.over[days]
        held = np.clip(prices, -over, under)
        self.space.value[days] = -held
        price_persons(
            self.part.persons, self.part.first, self.part.last, self.part.lines, self.answers, self.costs,
            self.floors, self.spent, self.tables, self.space,
        )  # fmt: skip
        if (self.floors >= TOO_MUCH).any():
            return -np.inf
        return float((self.wanted * held).sum() + self.floors.sum()) + self.fixed

    def generate(self, *, goal: float, rounds: int, is_over: Callable[[], bool]) -> Priced:
        """Add lines until none helps, or the bound says that ``goal`` cannot be beaten by a whole unit."""
        held: Floats | None = None
        bound, value = -np.inf, np.inf
        days = slice(self.part.first, self.part.last)
        for _ in range(rounds):
            value, prices, seats = self.solve()
            held = prices if held is None else (1 - SMOOTH) * held + SMOOTH * prices
            bound = max(bound, self.price(held))
            added = 0
            for number, p in enumerate(self.part.persons.tolist()):
                line = self.answers[number, days]
                if self.costs[number] < TOO_MUCH and self._gain(p, line, prices, seats[number]) > GAIN_LEAST:
                    added += self.add(p, line)
            if added == 0:
                if np.abs(held - prices).max() < GAIN_LEAST:
                    return Priced(value=value, bound=bound, is_converged=True)
                held = prices
            if bound > goal - CLOSE or is_over():
                break
        return Priced(value=value, bound=bound, is_converged=value - bound < CLOSE)

    def _gain(self, p: int, line: Ints, prices: Floats, seat: float) -> float:
        works = np.flatnonzero(line >= 0)
        return float(seat + prices[works, line[works]].sum()) - person_cost(p, line, self.tables, self.part.first)

    def reduced(self) -> Floats:
        """Reduced cost of every known line at the prices of the last solution."""
        return np.array([variable.reduced_cost() for variable in self.variables])

    def choose_whole(self, slack: float, *, seconds: float, seed: int) -> tuple[Ints, float] | None:
        """The best choice of known lines with reduced cost up to ``slack`` (CP-SAT); None where none is found.

        Returns lines (P, D) of everybody and the whole cost.
        """
        self.solve()
        reduced = self.reduced()
        present = {int(p): self.part.lines[p, self.part.first : self.part.last].tobytes() for p in self.part.persons}
        kept = [n for n in np.argsort(reduced, kind="stable").tolist() if reduced[n] <= slack][:COLUMNS_MOST]
        kept += [n for n in (self.known[p, line] for p, line in present.items()) if n not in set(kept)]
        model = cp_model.CpModel()
        chosen = {n: model.new_bool_var("") for n in kept}
        by_person: dict[int, list[cp_model.IntVar]] = {p: [] for p in present}
        at: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        for n, variable in chosen.items():
            by_person[self.owner[n]].append(variable)
            model.add_hint(variable, self.line[n].tobytes() == present[self.owner[n]])
            for day in np.flatnonzero(self.line[n] >= 0).tolist():
                at.setdefault((day, int(self.line[n][day])), []).append(variable)
        for variables in by_person.values():
            model.add_exactly_one(variables)
        terms = [round(self.cost[n]) * variable for n, variable in chosen.items()]
        terms += self._slacks(model, at)
        model.minimize(sum(terms))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.max_deterministic_time = DETERMINISTIC_MOST
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed
        solver.parameters.catch_sigint_signal = False
        if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        lines = self.part.lines.copy()
        for n, variable in chosen.items():
            if solver.boolean_value(variable):
                lines[self.owner[n], self.part.first : self.part.last] = self.line[n]
        return lines, solver.objective_value + self.fixed

    def _slacks(
        self, model: cp_model.CpModel, at: dict[tuple[int, int], list[cp_model.IntVar]]
    ) -> list[cp_model.LinearExpr]:
        terms = []
        days = slice(self.part.first, self.part.last)
        under, over = self.tables.under[days], self.tables.over[days]
        for (day, template), wanted in np.ndenumerate(self.wanted):
            hands_in = at.get((day, template), [])
            missing = model.new_int_var(0, max(0, int(wanted)), "")
            spare = model.new_int_var(0, max(0, len(self.part.persons) - int(wanted)), "")
            model.add(sum(hands_in) + missing - spare == int(wanted))
            terms += [round(float(under[day, template])) * missing, round(float(over[day, template])) * spare]
        return terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How long a part may take; ``seconds`` of one choice of CP-SAT, ``is_over`` asks whether to give up at once."""

    rounds: int
    seconds: float
    seed: int
    is_over: Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned:
    """What became of a part: the lines of everybody (None: nothing better), and the first relaxation."""

    lines: Ints | None
    priced: Priced
    known: tuple[tuple[int, Ints], ...]


def replan(
    part: Part,
    goal: float,
    tables: OutlineTables,
    space: LineSpace,
    *,
    known: Iterable[tuple[int, Ints]],
    effort: Effort,
) -> Replanned:
    """Give the part's persons better lines together; ``goal`` is the cost to beat, ``known`` lines to begin with.

    A large part is dived into: after each relaxation some persons keep the line it prefers, until the rest is small.
    """
    first: Priced | None = None
    met: list[tuple[int, Ints]] = list(known)
    free = part
    while True:
        columns = Columns(free, tables, space)
        days = slice(free.first, free.last)
        for p in free.persons.tolist():
            columns.add(p, free.lines[p, days])
        offer(columns, met)
        priced = columns.generate(goal=goal, rounds=effort.rounds, is_over=effort.is_over)
        first = first or priced
        met = [(p, _with_window(free, p, line)) for p, line in zip(columns.owner, columns.line, strict=True)]
        if priced.bound > goal - CLOSE or effort.is_over():
            return Replanned(lines=None, priced=first, known=tuple(met))
        if len(free.persons) <= WHOLE_MOST:
            slack = max(1.0, goal - max(priced.bound, 0.0))
            whole = columns.choose_whole(slack, seconds=effort.seconds, seed=effort.seed)
            lines = None if whole is None else whole[0]
            return Replanned(lines=lines, priced=first, known=tuple(met))
        free = _fix_some(free, columns)


def _with_window(part: Part, p: int, window: Ints) -> Ints:
    line: Ints = part.lines[p].copy()
    line[part.first : part.last] = window
    return line


def _fix_some(part: Part, columns: Columns) -> Part:
    """The part without those whose preferred line is whole, and without the nearest to whole of the others."""
    columns.solve()
    share: dict[int, tuple[float, int]] = {}
    for n, variable in enumerate(columns.variables):
        value = variable.solution_value()
        if value > share.get(columns.owner[n], (-1.0, 0))[0]:
            share[columns.owner[n]] = value, n
    order = sorted(share, key=lambda p: (-share[p][0], p))
    whole = sum(share[p][0] > IS_WHOLE for p in order)
    fixed = order[: max(1, whole, min(len(order), whole + len(order) // FIXED_SHARE))]
    lines = part.lines.copy()
    for p in fixed:
        lines[p, part.first : part.last] = columns.line[share[p][1]]
    rest = np.array(sorted(set(part.persons.tolist()) - set(fixed)), dtype=np.int64)
    return Part(persons=rest, first=part.first, last=part.last, lines=lines)


def hands(part: Part, tables: OutlineTables) -> Ints:
    """Hands of everybody else on the part's days, (days, T)."""
    others = np.ones(len(part.lines), dtype=bool)
    others[part.persons] = False
    rest = part.lines[others, part.first : part.last]
    templates = tables.wanted.shape[1]
    counts = [np.bincount(column[column >= 0], minlength=templates) for column in rest.T]
    return np.array(counts, dtype=np.int64)


def _outside_cost(p: int, part: Part, tables: OutlineTables) -> float:
    before = person_cost(p, part.lines[p, : part.first], tables)
    return before + person_cost(p, part.lines[p, part.last :], tables, part.last)


def offer(columns: Columns, lines: Iterable[tuple[int, Ints]]) -> None:
    """Make whole lines known as far as they agree with the part outside its window."""
    part = columns.part
    for p, line in lines:
        if p in columns.seat:
            outside = np.array_equal(line[: part.first], part.lines[p, : part.first]) and np.array_equal(
                line[part.last :], part.lines[p, part.last :]
            )
            if outside:
                columns.add(p, line[part.first : part.last])
