"""Which persons and weeks are re-planned together by columns, and the board on which two threads share their best."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum
from itertools import product

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.kernels_search import seed_kernels
from wfm.scheduling.outline.columns import Effort, Part, replan
from wfm.scheduling.outline.kernels_line import TOO_MUCH
from wfm.scheduling.outline.kernels_person import OutlineTables
from wfm.scheduling.outline.records import DAYS_A_WEEK, OutlineProblem
from wfm.scheduling.outline.tables import line_space, lines_cost

Ints = npt.NDArray[np.int64]

SIZES = (6, 9, 13, 18, 25)
"""Persons of a part."""
WEEKS = (2, 3, 4)
"""Weeks of a part; a horizon of up to the most of them is also taken as a whole."""
SMALLEST = 1e-6
KNOWN_MOST = 60
"""Lines remembered a person."""
ROOT_CELLS_MOST = 6_000_000
"""Cells of the line table up to which the whole horizon is priced at once, for the lower bound."""
ROUNDS = 150
ROOT_ROUNDS = 2000
ROOT_SHARE = 0.2
"""Most of the time that the first relaxation of everything may take, with the dive into it."""
CHOICE_S = 2.0
FORGET = 0.8
GAIN_LEAST = 0.05
IS_RELATED = 0.6
ROUNDING = 0.005
"""What single-precision sums may err by in one person's line, for the bound."""


class Side(Enum):
    """Who writes on the board."""

    ANNEAL = 0
    PARTS = 1


class BoardOfLines:
    """The best lines known to both threads, and the best bound. Each side writes its own place only: no lock."""

    def __init__(self, lines: Ints) -> None:
        """``lines`` stand until somebody offers better ones."""
        self._first = (math.inf, lines.copy())
        self._places: dict[Side, tuple[float, Ints]] = dict.fromkeys(Side, self._first)
        self.bound: int | None = None
        self.is_stopped = False

    def best(self) -> tuple[float, Ints]:
        """Cost and lines of the better side; infinite before the first offer."""
        return min(self._places.values(), key=lambda place: place[0])

    def offer(self, side: Side, lines: Ints, cost: float) -> None:
        """Take lines that are better than the best."""
        if cost < self.best()[0] - SMALLEST:
            self._places[side] = cost, lines.copy()

    def raise_bound(self, bound: float, people: int) -> None:
        """Hear of a lower bound; costs are whole numbers, and never below zero: a bound that says less says nothing."""
        whole = math.ceil(bound - ROUNDING * people) if math.isfinite(bound) else 0
        if whole > 0:
            self.bound = whole if self.bound is None else max(self.bound, whole)

    @property
    def is_solved(self) -> bool:
        """Whether nothing better exists."""
        return self.bound is not None and self.best()[0] <= self.bound + SMALLEST

    def stop(self) -> None:
        """Ask the other thread to end."""
        self.is_stopped = True


class PartPlanner:
    """Re-plans one part after the other; sizes that gained more a second are drawn more often."""

    def __init__(self, problem: OutlineProblem, tables: OutlineTables, board: BoardOfLines, *, seed: int) -> None:
        """Nothing is laid out before it runs."""
        self.problem, self.tables, self.board, self.seed = problem, tables, board, seed
        self.random = np.random.default_rng([seed, 1])
        people = len(problem.persons)
        self.is_useful = people > 0 and all(person.week_minutes_most is None for person in problem.persons)
        self.known: list[dict[bytes, Ints]] = [{} for _ in range(people)]
        self.parts = 0

    def run(self, *, share: Callable[[], float], parts_most: int | None = None) -> None:
        """The relaxation of everything where it is small enough, then parts until ``share`` of the time is 1."""
        seed_kernels(self.seed + 1)
        people, days = len(self.problem.persons), self.problem.days
        is_whole = self._cells(days) <= ROOT_CELLS_MOST
        weeks_most = min(max(WEEKS), days // DAYS_A_WEEK)
        self.space = line_space(self.tables, days if is_whole else DAYS_A_WEEK * weeks_most)
        sizes = [size for size in SIZES if size < people] or [people]
        arms = list(product(sizes, [weeks for weeks in WEEKS if weeks <= weeks_most] or [weeks_most]))
        gain = np.ones(len(arms))

        def is_over() -> bool:
            return self.board.is_stopped or share() >= 1.0

        def is_root_over() -> bool:
            return self.board.is_stopped or share() >= ROOT_SHARE

        if is_whole:
            self._replan(np.arange(people, dtype=np.int64), 0, days, ROOT_ROUNDS, is_root_over, is_root=True)
        while not is_over() and not self.board.is_solved and (parts_most is None or self.parts < parts_most):
            which = int(self.random.choice(len(arms), p=gain / gain.sum()))
            size, weeks = arms[which]
            first = DAYS_A_WEEK * int(self.random.integers(days // DAYS_A_WEEK - weeks + 1))
            last = first + DAYS_A_WEEK * weeks
            gained, effort = self._replan(self._related(size), first, last, ROUNDS, is_over)
            gain[which] = max(GAIN_LEAST, FORGET * gain[which] + (1 - FORGET) * gained / max(effort, 1))

    def _cells(self, days: int) -> int:
        nodes = int((self.tables.off_least + len(self.tables.may_follow) * self.tables.run_most).max())
        units = int(self.tables.units_most.max()) + 1
        return (days + 1) * nodes * (int(self.tables.weekends_most.max()) + 1) * units

    def _replan(
        self, persons: Ints, first: int, last: int, rounds: int, is_over: Callable[[], bool], *, is_root: bool = False
    ) -> tuple[float, int]:
        """One part; returns the gain and the effort in known lines (a measure that no machine changes)."""
        self.parts += 1
        goal, lines = self.board.best()
        known = [(int(p), line) for p in persons for line in self.known[p].values()]
        effort = Effort(rounds=rounds, seconds=CHOICE_S, seed=self.seed + self.parts, is_over=is_over)
        part = Part(persons=persons, first=first, last=last, lines=lines)
        # The root is priced to its end: its value is the bound of everything.
        goal_told = math.inf if is_root else goal
        result = replan(part, goal_told, self.tables, self.space, known=known, effort=effort)
        if is_root:
            self.board.raise_bound(result.priced.bound, len(persons))
        for p, line in result.known:
            self._remember(p, line)
        if result.lines is None:
            return 0.0, len(result.known)
        cost = lines_cost(result.lines, self.tables)
        gained = max(0.0, goal - cost)
        self.board.offer(Side.PARTS, result.lines, cost)
        return gained, len(result.known)

    def _remember(self, p: int, line: Ints) -> None:
        known = self.known[p]
        key = line.tobytes()
        known.pop(key, None)
        known[key] = line
        while len(known) > KNOWN_MOST:
            del known[next(iter(known))]

    def _related(self, size: int) -> Ints:
        """Persons who may work the same template on a day on which hands are missing or to spare; or any."""
        people = len(self.problem.persons)
        if self.random.random() < IS_RELATED:
            templates = self.tables.wanted.shape[1]
            lines = self.board.best()[1]
            have = np.stack([np.bincount(column[column >= 0], minlength=templates) for column in lines.T])
            cells = np.argwhere((have != self.tables.wanted) & (self.tables.under + self.tables.over > 0))
            if len(cells):
                day, template = cells[self.random.integers(len(cells))]
                able = np.flatnonzero(self.tables.work_cost[:, day, template] < TOO_MUCH)
                if len(able) > size:
                    return np.sort(self.random.choice(able, size, replace=False)).astype(np.int64)
        return np.sort(self.random.choice(people, size, replace=False)).astype(np.int64)
