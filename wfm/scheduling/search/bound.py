"""A valid lower bound on the cost of any legal roster, with the name of the relaxation behind it.

The bound is the Lagrangian dual of tours (exact, one per agent) and tenant flow (fractional), strengthened by staffing
cuts: a group of queues that needs 1.3 agents needs two persons or leaves 0.3 uncovered. It holds at any prices, so it
may be quoted whenever the time is up; how far it lies below the true optimum is not known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.kernels_bound import DualTables, dual_pass, dual_state, dual_value
from wfm.scheduling.kernels.kernels_tour import tour_space
from wfm.scheduling.model.problem import RosterProblem
from wfm.scheduling.model.tables import routing_tables, tour_tables
from wfm.scheduling.search.search import Clock, SearchLimits, share_used

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

NAME = "Lagrangian dual of exact tours and tenant flow with staffing cuts"
START_SHARE = 0.35
STEP_FIRST, STEP_LAST = 0.4, 0.0015
FIRST_PASSES = 40
BATCHES = 20
PASSES_A_LOOK = 5
SMALLEST_FRACTION = 1e-6
CUT_SIZE_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """``won`` on the problem's own scale, fixed cost included. ``passes`` of the subgradient method were made.

    ``need_won`` (Q, H) are the prices of need at which the bound holds.
    """

    won: int
    name: str
    passes: int
    need_won: Floats


def lower_bound(
    problem: RosterProblem,
    *,
    limits: SearchLimits,
    seed: int,
    clock: Clock,
    tell: Callable[[Bound], bool] | None = None,
) -> Bound:
    """The best bound met within the limits (``rounds`` are passes over all agents); at least one look is made.

    ``tell`` hears of every look and says whether to stop.
    """
    begin_s = clock()
    tours, dual = tour_tables(problem), dual_tables(problem)
    space, agents = tour_space(tours), len(problem.agents)
    price = float(np.median(dual.price)) if len(dual.price) else 1.0
    state = dual_state(dual, problem.days, START_SHARE * price)
    random = np.random.default_rng(seed)
    rows = len(dual.skills)
    best, best_need, passes, share = -np.inf, state.need_won.copy(), 0, 0.0
    while share < 1.0:
        need_sum, cut_sum = np.zeros_like(state.need_won), np.zeros_like(state.cut_won)
        for _ in range(PASSES_A_LOOK):
            step = price * _step(limits, passes, share)
            order = random.permutation(rows).astype(np.int64)
            dual_pass(order, max(2, rows // BATCHES), step, agents, dual, tours, space, state)
            need_sum += state.need_won
            cut_sum += state.cut_won
            passes += 1
        mean = state._replace(need_won=need_sum / PASSES_A_LOOK, cut_won=cut_sum / PASSES_A_LOOK)
        value = dual_value(agents, dual, tours, space, mean)
        if value > best:
            best, best_need = value, mean.need_won
        share = share_used(limits, passes, clock() - begin_s)
        bound = Bound(won=int(np.floor(best)) + problem.fixed_won, name=NAME, passes=passes, need_won=best_need)
        if tell is not None and tell(bound):
            break
    return bound


def _step(limits: SearchLimits, passes: int, share: float) -> float:
    """Length of a step in shares of the price of an agent and slot; it shrinks with the share of the limits used.

    Where time is the limit, the first passes hurry through all lengths once: whoever stops early has a bound, too.
    """
    position = passes / FIRST_PASSES if limits.rounds is None and passes < FIRST_PASSES else share
    return float(STEP_FIRST * (STEP_LAST / STEP_FIRST) ** position)


def dual_tables(problem: RosterProblem) -> DualTables:
    """The problem for the dual; carried shifts are rows behind the agents."""
    routing = routing_tables(problem)
    need = problem.need / 10.0
    sets = cut_sets(problem)
    asked = sets.astype(float) @ need
    fraction = asked - np.floor(asked + SMALLEST_FRACTION)
    fraction[fraction < SMALLEST_FRACTION] = 0.0
    trained = np.vstack([problem.trained, problem.trained[problem.carried_agent]])
    answering = routing.answering.copy()
    answering[len(problem.agents) :] = problem.carried
    return DualTables(
        need=need,
        price=problem.tenth_won.astype(np.float64) * 10.0,
        members_from=np.cumsum([0, *sets.sum(axis=1).tolist()]).astype(np.int64),
        members=np.nonzero(sets)[1].astype(np.int64),
        agent_in_cut=np.ascontiguousarray((trained.astype(np.int64) @ sets.T.astype(np.int64) > 0).astype(np.int64)),
        fraction=fraction,
        rounded=np.ceil(asked - SMALLEST_FRACTION),
        skills=routing.skills,
        answering=answering,
    )


def cut_sets(problem: RosterProblem) -> npt.NDArray[np.bool_]:
    """Sets of queues (C, Q) for staffing cuts: every queue, what clustering joins on the way up, and all of them.

    Queues whose agents overlap most (Jaccard) are joined first, so that pods of tenants come out as sets. Sets larger
    than CUT_SIZE_MOST, the last apart, are left out: rounding up gains little there, and they cost time.
    """
    queues = len(problem.queues)
    sets = np.eye(queues, dtype=bool)
    crews = problem.trained.T.astype(float)
    common, alive = crews @ crews.T, np.ones(queues, dtype=bool)
    groups, found = sets.copy(), [sets]
    for _ in range(queues - 1):
        sizes = crews.sum(axis=1)
        likeness = common / np.maximum(sizes[:, None] + sizes[None, :] - common, 1.0)
        likeness[~alive] = likeness[:, ~alive] = -1.0
        np.fill_diagonal(likeness, -1.0)
        one, other = divmod(int(np.argmax(likeness)), queues)
        groups[one] |= groups[other]
        crews[one] = np.maximum(crews[one], crews[other])
        alive[other] = False
        common[one] = common[:, one] = crews @ crews[one]
        if groups[one].sum() <= CUT_SIZE_MOST or groups[one].all():
            found.append(groups[one : one + 1].copy())
    return np.concatenate(found)
