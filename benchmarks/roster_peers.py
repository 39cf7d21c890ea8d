"""What a centre would do without this engine: three ways to roster an instance of the public benchmark.

Each gives tours (A, D, 3) on the arrays of ``benchmark_problem``; the benchmark's own scorer prices and checks them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from benchmarks.roster_instances import DAYS, DAYS_WORKED_MOST, PER_DAY, REST
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.search import Clock, Searcher, SearchLimits, search

Ints = npt.NDArray[np.int64]

TEMPLATES = ((14, 18), (18, 18), (20, 18), (28, 18), (44, 18), (18, 9), (26, 9), (36, 9))
"""Begin and presence in slots: early, day, late day, evening, night, and three part-time shifts."""
FIXED_SHIFTS_S = 20.0


def greedy(problem: RosterProblem, seed: int) -> Ints:
    """Agent after agent, each gets the legal week that covers most of what is still missing."""
    searcher = Searcher(problem)
    searcher.sweep(np.random.default_rng(seed).permutation(len(problem.agents)).astype(np.int64))
    return searcher.state.tours.copy()


def dedicated_instance(instance: dict[str, Any], seed: int) -> dict[str, Any]:
    """The same agents, each bound to one tenant: that of its skills which lacks most contracted hours so far."""
    lacking = {tenant["id"]: float(sum(tenant["requirement"])) / 10 for tenant in instance["tenants"]}
    bound: dict[str, str] = {}
    for row in np.random.default_rng(seed).permutation(len(instance["agents"])).tolist():
        agent = instance["agents"][row]
        tenant = max(agent["skills"], key=lacking.__getitem__)
        lacking[tenant] -= agent["contract_slots"]
        bound[agent["id"]] = tenant
    return instance | {"agents": [agent | {"skills": [bound[agent["id"]]]} for agent in instance["agents"]]}


def dedicated(problem: RosterProblem, seed: int, seconds: float, clock: Clock) -> Ints:
    """Our own search for a problem of dedicated agents: what remains is the price of not pooling."""
    return search(problem, seed=seed, limits=SearchLimits(seconds=seconds), clock=clock).tours


def fixed_shifts(problem: RosterProblem, seed: int) -> Ints:
    """Shift templates as pyworkforce plans them: numbers of each a day that meet the pool's total need, then names.

    Skills count only when people are asked, shift by shift, who has most contracted hours left and may come. Who ends
    below the weekly minimum gets further shifts where the rules allow one.
    """
    wanted = _numbers(problem)
    random = np.random.default_rng(seed)
    state = _Names(problem)
    for day in range(DAYS):
        for number, (start, span) in enumerate(TEMPLATES):
            for _ in range(int(wanted[day, number])):
                able = [
                    row for row in range(len(problem.agents)) if state.may(row, day, start, span, within_contract=True)
                ]
                if able:
                    state.give(max(able, key=lambda row: state.left[row] + random.random()), day, start, span)
    for row in range(len(problem.agents)):
        state.fill(row)
    return state.tours


def _numbers(problem: RosterProblem) -> Ints:
    """How many of each template a day: least absolute difference to the total need, day by day, by CP-SAT."""
    need = np.ceil(problem.need[:, : problem.week_slots].sum(axis=0) / 10).astype(int).reshape(DAYS, PER_DAY)
    wanted = np.zeros((DAYS, len(TEMPLATES)), dtype=np.int64)
    on = np.array([[start <= slot < start + span for slot in range(PER_DAY)] for start, span in TEMPLATES])
    for day in range(DAYS):
        model = cp_model.CpModel()
        counts = [model.new_int_var(0, int(need.max()) + 2, "") for _ in TEMPLATES]
        apart = []
        for slot in range(PER_DAY):
            off = model.new_int_var(0, 10_000, "")
            present = sum(count for number, count in enumerate(counts) if on[number, slot])
            model.add(off >= present - int(need[day, slot]))
            model.add(off >= int(need[day, slot]) - present)
            apart.append(off)
        model.minimize(sum(apart))
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = FIXED_SHIFTS_S / DAYS
        solver.parameters.num_workers = 1
        solver.solve(model)
        wanted[day] = [solver.value(count) for count in counts]
    return wanted


class _Names:
    """Who has which shift so far, and what the rules still allow."""

    def __init__(self, problem: RosterProblem) -> None:
        self.problem = problem
        agents = len(problem.agents)
        self.tours = np.zeros((agents, DAYS, 3), dtype=np.int64)
        self.tours[:, :, 0] = -1
        self.worked = np.zeros(agents, dtype=np.int64)
        overtime = next(iter(problem.week_terms.values()))
        contract = np.array([int(np.flatnonzero(row == 0).max()) for row in overtime])
        self.contract = np.minimum(contract, problem.week_most)
        self.kind_of = {int(span): kind for kind, span in enumerate(problem.menu.span)}

    @property
    def left(self) -> Ints:
        """Contracted slots not used."""
        return np.asarray(self.contract - self.worked)

    def may(self, row: int, day: int, start: int, span: int, *, within_contract: bool) -> bool:
        """Whether a shift keeps availability, rest to both sides, six days and the hours."""
        begin = day * PER_DAY + start
        end = begin + span
        own = self.tours[row]
        if own[day, 0] >= 0 or end > self.problem.horizon or self.problem.blocked[row, begin:end].any():
            return False
        if (own[:, 0] >= 0).sum() >= DAYS_WORKED_MOST:
            return False
        most = self.contract[row] if within_contract else self.problem.week_most[row]
        if self.worked[row] + self.problem.menu.work[self.kind_of[span]] > most:
            return False
        for other in np.flatnonzero(own[:, 0] >= 0).tolist():
            other_begin = other * PER_DAY + int(own[other, 0])
            other_end = other_begin + int(self.problem.menu.span[own[other, 1]])
            if begin < other_end + REST and other_begin < end + REST:
                return False
        return True

    def give(self, row: int, day: int, start: int, span: int) -> None:
        """Give a shift, its break in the middle."""
        kind = self.kind_of[span]
        begin, pause = day * PER_DAY + start, int(self.problem.menu.pause[kind])
        self.tours[row, day] = start, kind, begin + (span - pause) // 2
        self.worked[row] += self.problem.menu.work[kind]

    def fill(self, row: int) -> None:
        """More shifts, any that fits, until the weekly minimum is met."""
        spans = sorted(self.kind_of, reverse=True)
        for day in range(DAYS):
            if self.worked[row] >= self.problem.week_least[row]:
                return
            fits = (
                (start, span)
                for span in spans
                for start in range(PER_DAY)
                if self.may(row, day, start, span, within_contract=False)
            )
            found = next(fits, None)
            if found is not None:
                self.give(row, day, *found)
