"""Tours and their bound: search and bound side by side, and a proof where the pool is small enough."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from core.serial import SerialExecutor
from wfm.scheduling.build.effort import Means
from wfm.scheduling.build.records import Order
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.search.beside import BoundBeside
from wfm.scheduling.search.bound import Bound
from wfm.scheduling.search.proof import NAME as BRANCHED
from wfm.scheduling.search.proof import PROVED, Proof, can_be_proved, prove
from wfm.scheduling.search.rounds import AGENTS_IN_PARTS, search_in_rounds
from wfm.scheduling.search.search import Found, SearchLimits, search

Ints = npt.NDArray[np.int64]

BOUND_SHARE = 0.25
"""Of the search's time, where the bound has no thread of its own."""


def found_and_bounded(
    problem: RosterProblem, order: Order, means: Means, start: Ints | None
) -> tuple[Found, Bound | None]:
    """Tours and how much better they could be; ``start`` (A, D, 3) are tours to begin from.

    Search and bound go side by side. A pool small enough is proved behind them while no bound is near. An interrupt
    while the bound is waited for leaves the roster without one.
    """
    limits, workers, clock, progress = means.limits, means.workers, means.clock, means.progress
    bounding = limits.bound_limits
    if workers.beside is None and limits.bound is None and bounding.seconds is not None:
        bounding = SearchLimits(seconds=BOUND_SHARE * bounding.seconds)
    calls = workers.beside or SerialExecutor()
    with BoundBeside(calls, problem, limits=bounding, seed=order.seed, clock=clock) as bound:
        if workers.parts is None or len(problem.agents) < AGENTS_IN_PARTS:
            found = search(
                problem,
                seed=order.seed,
                limits=limits.search,
                clock=clock,
                progress=progress,
                bound_won=bound.won,
                start=start,
            )
        else:
            found = search_in_rounds(
                problem,
                seed=order.seed,
                limits=limits.search,
                clock=clock,
                executor=workers.parts,
                workers=workers.count,
                progress=progress,
                bound_won=bound.won,
                start=start,
            )
        known: Bound | None = None
        try:
            is_timed = bounding.seconds is not None
            known = bound.result(at_once=is_timed or found.is_interrupted)
            if found.is_interrupted or limits.proof_s is None or not can_be_proved(problem):
                return found, known
            if limits.search.is_near(found.cost_won, known.won):
                return found, known
            proof = calls.submit(prove, problem, found.tours, seconds=limits.proof_s, seed=order.seed).result()
        except KeyboardInterrupt:
            return replace(found, is_interrupted=True), known
    return _proved(found, known, proof)


def _proved(found: Found, known: Bound, proof: Proof) -> tuple[Found, Bound]:
    """What a proof adds: better tours, a better bound, or none of them."""
    found = replace(found, tours=proof.tours, cost_won=proof.cost_won)
    # a proof that had no time to begin knows no bound at all
    if not proof.is_optimal and proof.bound_won <= known.won:
        return found, known
    return found, replace(known, won=int(proof.bound_won), name=PROVED if proof.is_optimal else BRANCHED)
