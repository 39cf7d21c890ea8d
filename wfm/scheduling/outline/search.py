"""The search for an outline: construct, anneal, beside it re-plan parts by columns; anytime and seeded."""

from __future__ import annotations

import math
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.kernels_search import seed_kernels
from wfm.scheduling.outline.kernels_line import TOO_MUCH, LineSpace
from wfm.scheduling.outline.kernels_person import OutlineTables, solve_person, spend_outside
from wfm.scheduling.outline.kernels_search import anneal, give, take_away, value_of_hands
from wfm.scheduling.outline.parts import BoardOfLines, PartPlanner, Side
from wfm.scheduling.outline.records import OFF, Outline, OutlineProblem
from wfm.scheduling.outline.tables import line_space, lines_cost, load, outline_of, outline_state, outline_tables
from wfm.scheduling.search.search import Clock, SearchLimits, share_used

Ints = npt.NDArray[np.int64]

WINDOW_WEEKS = 4
"""Most weeks that the search re-plans at once for one person."""
NOISE = 0.3
HOT_SHARE, COLD_SHARE = 0.2, 0.004
"""Temperatures as shares of what a missing hand weighs."""
WARM_SHARE = 0.25
"""Later cycles of the annealing begin at this share of the first temperature."""
FIRST_CYCLE, LATER_CYCLES = 0.6, 4
"""Share of the limit for the first, long annealing; the rest in so many short ones from the best outline."""
ROUNDS_A_PART = 1000
"""Without a second thread: one part is re-planned for so many rounds of annealing, after them."""
CONSTRUCT_TRIES = 12
RAISE_TRIES_A_WEEK = 10
CHUNKS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineProgress:
    """What a long search tells: ``share`` of the limit used, the best cost, the best lower bound (None: none yet)."""

    share: float
    cost: int
    bound: int | None


@dataclass(frozen=True, kw_only=True)
class OutlineFound:
    """The best outline met. ``bound`` is a lower bound on the cost of every legal outline, and ``bound_name`` says of
    which relaxation; None where it was not reached. ``cost`` counts what the records weigh.
    """

    outline: Outline
    cost: int
    bound: int | None
    bound_name: str
    rounds: int
    parts: int
    is_interrupted: bool


BOUND_NAME = "lines"
"""The relaxation behind the bound: whole legal lines, in shares (column generation, Lagrangian)."""


class Searcher:
    """Mutable state of one thread's annealing."""

    def __init__(self, problem: OutlineProblem, tables: OutlineTables, random: np.random.Generator) -> None:
        """Everybody off."""
        self.problem, self.tables, self.random = problem, tables, random
        # A limit of minutes a week holds where the window is that week; longer windows would mix weeks.
        has_weeks = any(person.week_minutes_most is not None for person in problem.persons)
        self.weeks = 1 if has_weeks else min(WINDOW_WEEKS, problem.days // 7)
        self.space: LineSpace = line_space(tables, 7 * self.weeks)
        self.state = outline_state(tables)

    def construct(self) -> None:
        """Give everybody a line, one after the other, each best for what is missing then."""
        for p in self.random.permutation(len(self.problem.persons)).tolist():
            for slack in range(CONSTRUCT_TRIES):
                if self._construct_line(p, slack) and self._raise_hours(p):
                    break
            else:
                self._clear(p)
        self.state.cost[0] = lines_cost(self.state.lines, self.tables)
        self.keep()

    def _clear(self, p: int) -> None:
        days = self.problem.days
        take_away(p, 0, days, self.tables, self.state)
        give(p, np.full(days, OFF, dtype=np.int64), 0, days, self.tables, self.state)

    def _construct_line(self, p: int, slack: int) -> bool:
        """Window by window, each with its share of hours and weekends, ``slack`` shifts more or less."""
        tables, state = self.tables, self.state
        days, step = self.problem.days, 7 * self.weeks
        self._clear(p)
        loose = slack * int(tables.units_of.max())
        for first in range(0, days, step):
            last = min(days, first + step)
            spend_outside(state.lines[p], first, last, tables, state.spent)
            units, weekends = state.spent.tolist()
            share, is_end = last / days, last == days
            least = math.floor(tables.units_least[p] * share) - units - loose
            most = math.ceil(tables.units_most[p] * share) - units + (0 if is_end else loose)
            touched = math.ceil(tables.weekends_most[p] * share) - weekends
            if not any(self._solve(p, first, last, lower, most, touched) for lower in dict.fromkeys((least, 0))):
                return False
        return True

    def _solve(self, p: int, first: int, last: int, least: int, most: int, weekends: int, shaken: float = 0.0) -> bool:
        """Give the person the best line of the window for what is missing; False where none is legal."""
        tables, state, space = self.tables, self.state, self.space
        if self.weeks == 1:
            most = min(most, int(tables.week_units_most[p]))
        most, weekends = min(most, space.table.shape[4] - 1), min(weekends, space.table.shape[2] - 1)
        take_away(p, first, last, tables, state)
        value_of_hands(first, last, state.have, tables, space.value)
        if shaken > 0.0:
            space.value[first:last] *= self.random.uniform(1 - shaken, 1, space.value[first:last].shape)
        cost = solve_person(p, first, last, state.lines[p], max(0, least), most, weekends, tables, space)
        give(p, space.line if cost < TOO_MUCH else state.lines[p].copy(), first, last, tables, state)
        return bool(cost < TOO_MUCH)

    def _raise_hours(self, p: int) -> bool:
        """Re-plan windows with more and more work until the least hours are reached; False where they are not."""
        tables, state, days = self.tables, self.state, self.problem.days
        for _ in range(RAISE_TRIES_A_WEEK * days // 7):
            spend_outside(state.lines[p], 0, 0, tables, state.spent)
            gap = int(tables.units_least[p] - state.spent[0])
            if gap <= 0:
                return True
            first = 7 * int(self.random.integers(days // 7 - self.weeks + 1))
            last = first + 7 * self.weeks
            total = int(state.spent[0])
            spend_outside(state.lines[p], first, last, tables, state.spent)
            inside, weekends = total - int(state.spent[0]), int(tables.weekends_most[p] - state.spent[1])
            most = int(tables.units_most[p]) - int(state.spent[0])
            # No more than before, but otherwise: it moves what stands at the window's ends.
            for more in dict.fromkeys((gap, gap // 2, gap // 4, 1, 0)):
                if self._solve(p, first, last, inside + more, most, weekends, 0.0 if more else 1.0):
                    break
        return False

    def keep(self) -> None:
        """Call the outline of the moment the best so far."""
        self.state.cost[1] = self.state.cost[0]
        self.state.best[:] = self.state.lines

    def load(self, lines: Ints) -> None:
        """Go on from other lines."""
        load(lines, self.tables, self.state)
        if self.state.cost[0] < self.state.cost[1]:
            self.keep()


def find_outline(
    problem: OutlineProblem,
    *,
    seed: int,
    limits: SearchLimits,
    clock: Clock,
    progress: Callable[[OutlineProgress], None] | None = None,
    beside: Executor | None = None,
) -> OutlineFound:
    """The best outline within the limits. ``beside`` (a thread) re-plans parts by columns while this one anneals.

    With ``rounds`` alone everything happens in this thread and repeats by seed. An interrupt keeps the best outline.
    Persons for whom no legal line is found keep all days off: the checker names them.
    """
    begin_s = clock()
    tables = outline_tables(problem)
    searcher = Searcher(problem, tables, np.random.default_rng(seed))
    seed_kernels(seed)
    board = BoardOfLines(searcher.state.lines)
    done, is_interrupted, parts = 0, False, 0
    planner = PartPlanner(problem, tables, board, seed=seed)
    is_apart = beside is not None and limits.rounds is None and planner.is_useful
    future = None

    def share() -> float:
        return share_used(limits, done, clock() - begin_s)

    def tell() -> None:
        cost = board.best()[0]
        if progress is not None and math.isfinite(cost):
            progress(OutlineProgress(share=min(1.0, share()), cost=round(cost), bound=board.bound))

    try:
        if problem.persons:
            searcher.construct()
            board.offer(Side.ANNEAL, searcher.state.best, float(searcher.state.cost[1]))
            if is_apart and beside is not None:
                future = beside.submit(planner.run, share=share)
            anneal_share = 1.0 if is_apart or not planner.is_useful else 0.5
            done = _anneal(searcher, board, limits, anneal_share, share, tell, clock)
            if planner.is_useful and not is_apart:
                most = None if limits.rounds is None else max(1, limits.rounds // ROUNDS_A_PART)
                planner.run(share=lambda: 0.0 if limits.rounds is not None else 2 * share() - 1, parts_most=most)
    except KeyboardInterrupt:
        is_interrupted = True
    finally:
        board.stop()
    if future is not None:
        future.result()
    parts = planner.parts
    tell()
    lines = board.best()[1]
    return OutlineFound(
        outline=outline_of(lines, problem),
        cost=round(lines_cost(lines, tables)),
        bound=board.bound,
        bound_name=BOUND_NAME,
        rounds=done,
        parts=parts,
        is_interrupted=is_interrupted,
    )


def _anneal(
    searcher: Searcher,
    board: BoardOfLines,
    limits: SearchLimits,
    anneal_share: float,
    share: Callable[[], float],
    tell: Callable[[], None],
    clock: Clock,
) -> int:
    """Cycles of annealing until their share of the limit is used or nothing is left to gain; returns the rounds."""
    hot, cold = _temperatures(searcher.tables)
    done, cycle = 0, -1
    chunk = 20 if limits.rounds is None else max(1, limits.rounds // CHUNKS)
    while True:
        used = done / max(1, limits.rounds) if limits.rounds is not None else share() / anneal_share
        if used >= 1.0 or board.is_solved:
            return done
        number, within = _cycle(used)
        if number != cycle:
            cycle = number
            if number > 0:
                searcher.load(board.best()[1])
        start = hot if cycle == 0 else WARM_SHARE * hot
        before_s = clock()
        anneal(
            chunk, searcher.weeks, NOISE, start * (cold / start) ** within, searcher.tables, searcher.space,
            searcher.state,
        )  # fmt: skip
        done += chunk
        board.offer(Side.ANNEAL, searcher.state.best, float(searcher.state.cost[1]))
        tell()
        if limits.rounds is None:
            wanted_s = min(0.5, (limits.seconds or 0.0) / 200)
            chunk = max(5, int(chunk * min(4.0, wanted_s / max(clock() - before_s, 1e-6))))
        else:
            chunk = max(1, min(chunk, limits.rounds - done))


def _cycle(used: float) -> tuple[int, float]:
    """Number of the annealing's cycle, and how far it is, from 0 to 1."""
    if used < FIRST_CYCLE:
        return 0, used / FIRST_CYCLE
    later = (used - FIRST_CYCLE) / (1.0 - FIRST_CYCLE) * LATER_CYCLES
    return 1 + int(later), later % 1.0


def _temperatures(tables: OutlineTables) -> tuple[float, float]:
    """First and last temperature, from what a missing hand weighs where hands are wanted."""
    weights = tables.under[(tables.wanted > 0) & (tables.under > 0)]
    weight = float(np.median(weights)) if len(weights) else 1.0
    return max(HOT_SHARE * weight, 1e-3), max(COLD_SHARE * weight, 1e-4)
