"""The roster problem laid out for the kernels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from wfm.scheduling.kernels.kernels_flow import WORD, RoutingTables
from wfm.scheduling.kernels.kernels_tour import IMPOSSIBLE, TourTables, no_shift_tables
from wfm.scheduling.model.problem import RosterProblem

Ints = npt.NDArray[np.int64]


def prefix_counts(marks: npt.NDArray[np.bool_]) -> Ints:
    """Running counts (A, H + 1) of marks (A, H): how many stand before each slot."""
    counts = np.zeros((marks.shape[0], marks.shape[1] + 1), dtype=np.int64)
    counts[:, 1:] = np.cumsum(marks, axis=1)
    return counts


def week_costs(problem: RosterProblem) -> npt.NDArray[np.float64]:
    """Won by slots worked in the week (A, most + 1), IMPOSSIBLE outside least … most."""
    cost = np.zeros_like(next(iter(problem.week_terms.values())))
    for term in problem.week_terms.values():
        cost = cost + term
    slots = np.arange(cost.shape[1])
    legal = (problem.week_least[:, None] <= slots) & (slots <= problem.week_most[:, None])
    return np.where(legal, cost, IMPOSSIBLE)


def slot_costs(problem: RosterProblem) -> npt.NDArray[np.float64]:
    """Won per slot worked (A, H), all terms together."""
    cost = np.zeros(problem.blocked.shape)
    for term in problem.slot_terms.values():
        cost = cost + term
    return cost


def shift_costs(problem: RosterProblem) -> npt.NDArray[np.float32]:
    """Won per shift (A, D, per_day, M), IMPOSSIBLE where it must not be; no rows where nothing is set."""
    if not problem.shift_terms and problem.shift_legal is None and problem.menu.usual.all():
        return no_shift_tables()[0]
    cost = np.zeros((len(problem.agents), problem.days, problem.per_day, problem.menu.size), dtype=np.float32)
    for term in problem.shift_terms.values():
        cost += term.astype(np.float32)
    if problem.shift_legal is None:
        cost[..., ~problem.menu.usual] = IMPOSSIBLE
    else:
        cost[~problem.shift_legal] = IMPOSSIBLE
    return cost


def tour_tables(problem: RosterProblem) -> TourTables:
    """Tables of the tour programme."""
    menu = problem.menu
    return TourTables(
        per_day=problem.per_day,
        rest=problem.rest_slots,
        start_step=problem.start_step_slots,
        span=menu.span,
        work=menu.work,
        pause=menu.pause,
        margin=menu.margin,
        blocked=prefix_counts(problem.blocked),
        busy=prefix_counts(problem.busy if problem.unbroken is None else problem.busy | problem.unbroken),
        window_from=problem.window_from,
        window_to=problem.window_to,
        first_state=problem.rest.first,
        work_next=problem.rest.work_next,
        off_next=problem.rest.off_next,
        week_most=problem.week_most,
        slot_cost=slot_costs(problem),
        week_cost=week_costs(problem),
        shift_cost=shift_costs(problem),
        held=no_shift_tables()[1] if problem.held is None else problem.held,
    )


def routing_tables(problem: RosterProblem) -> RoutingTables:
    """Tables of the routing flow; carried shifts are rows behind the agents that nobody can move."""
    queues = len(problem.queues)
    trained = np.vstack([problem.trained, problem.trained[problem.carried_agent]])
    rows = len(trained)
    most = max(int(trained.sum(axis=1).max(initial=0)), 1)
    skills = np.full((rows, most), -1, dtype=np.int64)
    place = np.full((rows, queues), -1, dtype=np.int64)
    mask = np.zeros((rows, queues // WORD + 1), dtype=np.int64)
    for row in range(rows):
        known = np.flatnonzero(trained[row])
        skills[row, : len(known)] = known
        place[row, known] = np.arange(len(known))
        for queue in known:
            mask[row, queue // WORD] |= np.int64(1) << np.int64(queue % WORD)
    by_queue = [np.flatnonzero(problem.trained[:, queue]) for queue in range(queues)]
    prices = np.unique(problem.tenth_won)[::-1].astype(np.int64)
    answering = np.vstack([~problem.busy, np.ones_like(problem.carried)])
    return RoutingTables(
        skills=skills,
        skill_place=place,
        skill_mask=mask,
        trained_from=np.cumsum([0, *map(len, by_queue)]).astype(np.int64),
        trained=np.concatenate([*by_queue, np.zeros(0, dtype=np.int64)]).astype(np.int64),
        price=problem.tenth_won.astype(np.int64),
        price_class=np.searchsorted(-prices, -problem.tenth_won).astype(np.int64),
        prices=prices,
        answering=answering.astype(np.int64),
    )
