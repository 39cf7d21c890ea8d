"""The search for good tours: construct, sweep, anneal; anytime, seeded, interruptible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.errors import require
from wfm.scheduling.kernels.kernels_flow import RoutingState, RoutingTables, empty_state
from wfm.scheduling.kernels.kernels_routing import insert_row
from wfm.scheduling.kernels.kernels_search import SearchState, anneal, put_in, search_state, seed_kernels, sweep
from wfm.scheduling.kernels.kernels_tour import TourTables, tour_space
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import routing_tables, tour_tables

Ints = npt.NDArray[np.int64]
Clock = Callable[[], float]
"""Monotonic seconds; only differences are used."""

SWEEPS = 2
CHUNKS = 24
GROUP_MOST = 2
NOISE = 0.2
WARM_SHARE = 0.5
"""Where between the first and the last temperature a search begins that is given tours to start from."""
HOT_SHARE, COLD_SHARE = 2.0, 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchLimits:
    """Where the search stops: after seconds or rounds, whichever comes first; at least one is given.

    ``gap`` ends it sooner: when the cost is that share above the bound, 0.02 for two percent. With ``rounds`` alone the
    result depends on seed and problem only, not on the machine.
    """

    seconds: float | None = None
    rounds: int | None = None
    gap: float | None = None

    def __post_init__(self) -> None:
        require(self.seconds is not None or self.rounds is not None, "a search without a limit")
        require(min(self.seconds or 0, self.rounds or 0, self.gap or 0) >= 0, "a limit below zero")

    def is_near(self, cost_won: float, bound_won: int | None) -> bool:
        """Whether a cost is near enough to the bound to stop."""
        return self.gap is not None and bound_won is not None and cost_won <= (1.0 + self.gap) * bound_won


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a long search tells while it runs; ``share`` of the limit used, costs in won."""

    share: float
    rounds: int
    cost_won: int
    bound_won: int | None

    @property
    def gap(self) -> float | None:
        """(cost − bound) / bound, or None without a bound that could be a share's whole."""
        if self.bound_won is None or self.bound_won <= 0:
            return None
        return max(0.0, (self.cost_won - self.bound_won) / self.bound_won)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best tours met, (A, D, 3): start slot of the day (−1: off), kind of shift, first slot of the break.

    ``cost_won`` is on the problem's own scale, fixed cost included. ``is_interrupted``: the user stopped it.
    """

    tours: Ints
    cost_won: float
    rounds: int
    is_interrupted: bool


class Searcher:
    """Mutable state of one search; everything outside sees only ``Found``."""

    def __init__(self, problem: RosterProblem) -> None:
        """Lay the problem out; nobody is placed yet, last week's late shifts are."""
        self.problem = problem
        self.tours: TourTables = tour_tables(problem)
        self.routing: RoutingTables = routing_tables(problem)
        self.space = tour_space(self.tours)
        self.reset()

    def reset(self) -> None:
        """Back to nobody placed."""
        problem = self.problem
        self.flow: RoutingState = empty_state(self.routing, problem.need)
        uncovered = float((problem.need.sum(axis=1) * problem.tenth_won).sum())
        for number in range(len(problem.carried_agent)):
            marks = problem.carried[number].astype(np.int64)
            uncovered -= insert_row(len(problem.agents) + number, marks, self.routing, self.flow)
        self.state: SearchState = search_state(self.tours, uncovered, GROUP_MOST + 1)

    def load(self, tours: Ints) -> float:
        """Place the given tours from scratch; returns the cost without the fixed part."""
        self.reset()
        for agent in range(len(self.problem.agents)):
            put_in(agent, tours[agent], self.tours, self.routing, self.flow, self.state)
        return float(self.state.totals[0])

    def keep(self) -> None:
        """Call the roster of the moment the best so far."""
        self.state.totals[1] = self.state.totals[0]
        self.state.best_tours[:] = self.state.tours

    def sweep(self, order: Ints) -> None:
        """Re-place every agent in this order."""
        sweep(order, self.tours, self.space, self.routing, self.flow, self.state)

    def anneal(self, rounds: int, temperature_won: float) -> int:
        """Rounds of ruin and recreate at one temperature; returns how many were accepted."""
        tables = (self.tours, self.space, self.routing, self.flow, self.state)
        return anneal(rounds, GROUP_MOST, NOISE, temperature_won, *tables)


def search(
    problem: RosterProblem,
    *,
    seed: int,
    limits: SearchLimits,
    clock: Clock,
    progress: Callable[[Progress], None] | None = None,
    bound_won: Callable[[], int | None] | None = None,
    start: Ints | None = None,
) -> Found:
    """The best tours within the limits. An interrupt (Ctrl-C) ends the search and keeps the best roster met.

    Temperatures follow the price of an agent missing in a slot, from twice of it down to a twentieth. ``bound_won``
    tells the best lower bound known by now. ``start`` (A, D, 3) are legal tours to begin from, half cooled already.
    """
    begin_s = clock()
    searcher = Searcher(problem)
    random = np.random.default_rng(seed)
    seed_kernels(seed)
    hot, cold = temperatures(problem, is_warm=start is not None)
    done, share, is_interrupted = 0, 0.0, False
    try:
        if start is not None:
            searcher.load(start)
            searcher.keep()
        for _ in range(0 if start is not None else 1 + SWEEPS):
            searcher.sweep(random.permutation(len(problem.agents)).astype(np.int64))
            if limits.seconds is not None and clock() - begin_s >= limits.seconds:
                break
        chunk = _first_chunk(limits)
        while share < 1.0 and len(problem.agents) > 0:
            before_s = clock()
            searcher.anneal(chunk, hot * (cold / hot) ** share)
            done += chunk
            share = share_used(limits, done, clock() - begin_s)
            cost = round(searcher.state.totals[1]) + problem.fixed_won
            bound = None if bound_won is None else bound_won()
            if limits.is_near(cost, bound):
                share = 1.0
            if progress is not None:
                progress(Progress(share=share, rounds=done, cost_won=cost, bound_won=bound))
            chunk = _next_chunk(limits, done, chunk, clock() - before_s)
    except KeyboardInterrupt:
        is_interrupted = True
    tours = searcher.state.best_tours.copy()
    cost = searcher.load(tours) + problem.fixed_won
    return Found(tours=tours, cost_won=cost, rounds=done, is_interrupted=is_interrupted)


def temperatures(problem: RosterProblem, *, is_warm: bool = False) -> tuple[float, float]:
    """First and last temperature of the annealing, won; ``is_warm``: it begins from known tours."""
    agent_slot = 10.0 * float(np.median(problem.tenth_won)) if len(problem.tenth_won) else 1.0
    hot, cold = max(HOT_SHARE * agent_slot, 1e-6), max(COLD_SHARE * agent_slot, 1e-7)
    return hot * (cold / hot) ** (WARM_SHARE if is_warm else 0.0), cold


def share_used(limits: SearchLimits, done: int, elapsed_s: float) -> float:
    """How much of the limit is used, from 0 to 1."""
    by_rounds = 0.0 if limits.rounds is None else done / max(limits.rounds, 1)
    by_time = 0.0 if limits.seconds is None else elapsed_s / max(limits.seconds, 1e-9)
    return max(by_rounds, by_time, 1.0 if limits.rounds == 0 else 0.0)


def _first_chunk(limits: SearchLimits) -> int:
    """Rounds before the first look at the clock: fixed where rounds are the limit, so that results repeat."""
    return 20 if limits.rounds is None else max(1, limits.rounds // CHUNKS)


def _next_chunk(limits: SearchLimits, done: int, chunk: int, took_s: float) -> int:
    """Rounds until the next look at the clock: about a fortieth of the time, or what is left of the rounds."""
    if limits.rounds is not None:
        return max(1, min(chunk, limits.rounds - done))
    wanted_s = min(0.5, (limits.seconds or 0.0) / 40)
    return max(5, int(chunk * min(4.0, wanted_s / max(took_s, 1e-6))))
