"""Big pools: cut into parts that are searched side by side, joined, and cut anew, round by round.

A part is a problem of its own: some agents, the need they serve now, and a share of what nobody covers. So what is
found for the parts adds up without a conflict, whatever order they end in, and the parts need no word with each other;
what a cut hides from one round, the next cut shows. Temperatures fall over the rounds as they do in a single search.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.kernels_search import seed_kernels
from wfm.scheduling.model.problem import RosterProblem, some_agents
from wfm.scheduling.search.search import (
    CHUNKS,
    Clock,
    Found,
    Progress,
    Searcher,
    SearchLimits,
    share_used,
    temperatures,
)

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

PART_AGENTS = 125
"""Agents a part should have: fewer see too little of each other, more cost time in every round of the search."""
AGENTS_IN_PARTS = 2 * PART_AGENTS
"""Pools from this size on are worth cutting."""
ROUNDS = 12
SWEEPS = 1
LOOKS = 8
"""Temperatures within a round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a worker gets: a problem, tours to begin with (A, D, 3), temperatures in won, and where to stop.

    ``clock`` gives seconds in the worker; ``rounds`` None lets ``seconds`` alone decide.
    ``is_last``: no other round follows.
    """

    problem: RosterProblem
    tours: Ints
    seed: int
    hot_won: float
    cold_won: float
    seconds: float | None
    rounds: int | None
    clock: Clock
    is_last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One way to cut a pool: the part of each agent (A,), and the part that may cover what each queue lacks (Q,)."""

    part_of_agent: Ints
    part_of_queue: Ints

    @property
    def parts(self) -> list[int]:
        """Numbers of the parts that have an agent."""
        return [int(part) for part in np.unique(self.part_of_agent)]


def search_in_rounds(
    problem: RosterProblem,
    *,
    seed: int,
    limits: SearchLimits,
    clock: Clock,
    executor: Executor,
    workers: int,
    progress: Callable[[Progress], None] | None = None,
    bound_won: Callable[[], int | None] | None = None,
    start: Ints | None = None,
) -> Found:
    """As ``search``, by parts that the executor's workers improve at the same time.

    With rounds as the only limit the result depends on seed and problem alone, whatever the number of workers.
    """
    begin_s = clock()
    random = np.random.default_rng(seed)
    seed_kernels(seed)
    pool = _Pool(problem, is_warm=start is not None)
    number, done, share, is_interrupted = 0, 0, 0.0, False
    try:
        for _ in range(0 if start is not None else 1 + SWEEPS):
            pool.searcher.sweep(random.permutation(len(problem.agents)).astype(np.int64))
        pool.keep(pool.searcher.state.tours.copy() if start is None else start)
        share = _share(limits, 0, clock() - begin_s)
        while share < 1.0 and len(problem.agents) > 0:
            cut = cut_pool(problem, pool.served(), random)
            step = min(1.0 - share, 1.0 / ROUNDS)
            done += pool.round(cut, number, share, step, seed, limits, clock, executor, workers)
            number += 1
            share = _share(limits, number, clock() - begin_s)
            bound = None if bound_won is None else bound_won()
            cost = round(pool.best_won) + problem.fixed_won
            if limits.is_near(cost, bound):
                share = 1.0
            if progress is not None:
                progress(Progress(share=share, rounds=done, cost_won=cost, bound_won=bound))
    except KeyboardInterrupt:
        is_interrupted = True
    tours = pool.best_tours
    cost_won = pool.searcher.load(tours) + problem.fixed_won
    return Found(tours=tours, cost_won=cost_won, rounds=done, is_interrupted=is_interrupted)


def _share(limits: SearchLimits, number: int, elapsed_s: float) -> float:
    """How much of the limits is used after so many cuts of the pool, from 0 to 1."""
    by_cuts = 0.0 if limits.rounds is None else number / ROUNDS if limits.rounds else 1.0
    by_time = 0.0 if limits.seconds is None else elapsed_s / max(limits.seconds, 1e-9)
    return min(1.0, max(by_cuts, by_time))


class _Pool:
    """Mutable state of a search by parts: the whole pool with the tours of the moment, and the best tours met."""

    def __init__(self, problem: RosterProblem, *, is_warm: bool = False) -> None:
        self.problem = problem
        self.searcher = Searcher(problem)
        self.temperatures = temperatures(problem, is_warm=is_warm)
        self.best_won = float("inf")
        self.best_tours = self.searcher.state.tours.copy()

    def keep(self, tours: Ints) -> None:
        """Place these tours; remember them when they are the best so far."""
        cost = self.searcher.load(tours)
        if cost < self.best_won:
            self.best_won, self.best_tours = cost, tours

    def served(self) -> Ints:
        """Tenths served of every queue in the week (R, Q) by each row."""
        flow, skills = self.searcher.flow.flow, self.searcher.routing.skills
        sums = flow[:, :, :-1].sum(axis=0, dtype=np.int64)
        served = np.zeros((len(skills), len(self.problem.queues) + 1), dtype=np.int64)
        np.put_along_axis(served, np.where(skills < 0, len(self.problem.queues), skills), sums, axis=1)
        return served[:, :-1]

    def round(
        self,
        cut: Cut,
        number: int,
        share: float,
        step: float,
        seed: int,
        limits: SearchLimits,
        clock: Clock,
        executor: Executor,
        workers: int,
    ) -> int:
        """Improve every part and join what comes back; returns the rounds of the search made. Big parts go first."""
        hot, cold = self.temperatures
        agents = len(self.problem.agents)
        tours = self.searcher.state.tours.copy()
        members = [np.flatnonzero(cut.part_of_agent == part) for part in cut.parts]
        order = sorted(range(len(members)), key=lambda place: -len(members[place]))
        waiting: list[tuple[Ints, Future[tuple[Ints, int]]]] = []
        for place in order:
            own, part = members[place], cut.parts[place]
            weight = len(own) / agents
            seconds = None if limits.seconds is None else limits.seconds * step * weight * min(workers, len(members))
            rounds = None if limits.rounds is None else max(1, round(limits.rounds * step * weight))
            sub, tours_now = part_problem(self.problem, self.searcher, own, cut.part_of_queue == part)
            job = Part(
                problem=sub,
                tours=tours_now,
                seed=seed + 1009 * (number * len(members) + place),
                hot_won=hot * (cold / hot) ** share,
                cold_won=hot * (cold / hot) ** min(1.0, share + step),
                seconds=seconds,
                rounds=rounds,
                clock=clock,
                is_last=share + step >= 1.0,
            )
            waiting.append((own, executor.submit(improve_part, job)))
        made = 0
        try:
            for own, future in waiting:
                tours[own], rounds_made = future.result()
                made += rounds_made
        finally:
            for _, future in waiting:
                future.cancel()
        self.keep(tours)
        return made


def improve_part(part: Part) -> tuple[Ints, int]:
    """Anneal a part from its tours; returns where it ends (in the last round the best met) and the rounds made."""
    begin_s = part.clock()
    seed_kernels(part.seed)
    searcher = Searcher(part.problem)
    searcher.load(part.tours)
    searcher.keep()
    limits = SearchLimits(seconds=part.seconds, rounds=part.rounds)
    chunk = 20 if part.rounds is None else max(1, part.rounds // CHUNKS)
    done, share = 0, 0.0
    while share < 1.0:
        before_s = part.clock()
        searcher.anneal(chunk, part.hot_won * (part.cold_won / part.hot_won) ** share)
        done += chunk
        share = share_used(limits, done, part.clock() - begin_s)
        if part.rounds is None:
            took_s = max(part.clock() - before_s, 1e-6)
            chunk = max(5, int(chunk * min(4.0, (part.seconds or 0.0) / LOOKS / took_s)))
        else:
            chunk = max(1, min(chunk, part.rounds - done))
    return (searcher.state.best_tours if part.is_last else searcher.state.tours).copy(), done


def cut_pool(problem: RosterProblem, served: Ints, random: np.random.Generator) -> Cut:
    """Cut a pool into parts of about PART_AGENTS agents along a random line between queues that share few agents.

    Queues are joined one by one to a random first one, those first whose agents are most the same, the likeness blurred
    by chance; an agent goes where most of the tenths lie that it serves now. ``served`` (R, Q) tenths.
    """
    agents, queues = problem.trained.shape
    parts = max(1, round(agents / PART_AGENTS))
    if parts == 1 or queues == 0:
        return Cut(part_of_agent=np.zeros(agents, dtype=np.int64), part_of_queue=np.zeros(queues, dtype=np.int64))
    weight = served.sum(axis=0) + 1.0
    share = problem.trained / np.maximum(problem.trained.sum(axis=1, keepdims=True), 1)
    common = share.T @ problem.trained
    likeness = common / np.sqrt(np.outer(weight, weight)) * random.uniform(0.3, 1.0, common.shape)
    part_of_queue = np.full(queues, -1, dtype=np.int64)
    wanted = weight.sum() / parts
    for part in range(parts):
        free = np.flatnonzero(part_of_queue < 0)
        if not len(free):
            break
        queue, filled, pull = int(random.choice(free)), 0.0, np.zeros(queues)
        while True:
            part_of_queue[queue] = part
            filled += float(weight[queue])
            pull += likeness[queue] + likeness[:, queue]
            free = np.flatnonzero(part_of_queue < 0)
            if not len(free) or (filled >= wanted and part < parts - 1):
                break
            queue = int(free[np.argmax(pull[free])])
    at = np.zeros((queues, parts))
    at[np.arange(queues), part_of_queue] = 1.0
    pull_of = (served[:agents] + problem.trained * 0.5 * random.random((agents, queues))) @ at
    return Cut(part_of_agent=pull_of.argmax(axis=1).astype(np.int64), part_of_queue=part_of_queue)


def part_problem(
    problem: RosterProblem, searcher: Searcher, own: Ints, queues_own: Bools
) -> tuple[RosterProblem, Ints]:
    """The problem of the agents ``own`` and their tours now: the need they serve, and what their queues lack.

    What nobody covers belongs to one part only, that of the queue, or need would be covered twice.
    """
    flow, skills = searcher.flow.flow, searcher.routing.skills
    need = np.zeros((len(problem.queues) + 1, problem.horizon), dtype=np.int64)
    for row in own.tolist():
        np.add.at(need, skills[row], flow[:, row, :-1].T)
    need = need[:-1]
    need[queues_own] += searcher.flow.missing.T[queues_own]
    known = need.any(axis=1) & problem.trained[own].any(axis=0)
    queues = np.flatnonzero(known)
    part = some_agents(problem, own)
    part = replace(
        part,
        queues=tuple(problem.queues[queue] for queue in queues.tolist()),
        need=need[queues],
        tenth_won=problem.tenth_won[queues],
        trained=part.trained[:, queues],
        fixed_terms={},
    )
    return part, searcher.state.tours[own]
