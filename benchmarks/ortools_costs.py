"""The cost side of ``benchmarks.ortools_parts``: what exact methods add to the tours that the search found."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from wfm.scheduling.kernels.kernels_search import seed_kernels
from wfm.scheduling.kernels.kernels_tour import mark_worked, tour_cost
from wfm.scheduling.model.problem import RosterProblem, some_agents
from wfm.scheduling.search.bound import lower_bound
from wfm.scheduling.search.proof import prove
from wfm.scheduling.search.rounds import part_problem
from wfm.scheduling.search.search import Found, Searcher, SearchLimits, search, temperatures

Ints = npt.NDArray[np.int64]

LATELY, ROUNDS_A_LOOK, TOURS_EACH = 400, 20, 8
TOGETHER, SECONDS_EACH = 3, 5.0
"""Agents freed at a time, and seconds for them."""
POOLS = ((4, True), (6, True), (8, True), (4, False))
"""Agents of the small pools, and whether they have shift templates."""
OFFICE_DAYS, OFFICE_SLOTS = 5, (18, 36)
BEGINNINGS, SPANS = (14, 18, 20, 28), (18, 10)
"""Shift templates of the small pools, in slots."""
ROUNDS_AN_AGENT, PASSES = 400, 300


def polishing(problem: RosterProblem, found: Found, seed: int, seconds: float) -> list[dict[str, Any]]:
    """Cost of the search; behind it CP-SAT's choice, branch and cut on a few agents, and as long a search instead."""
    chosen, proved = chosen_tours(problem, found, seed, seconds)
    begin_s = time.monotonic()
    freed, tried, better = neighbourhoods(problem, found.tours, seed, seconds)
    freed_s = time.monotonic() - begin_s
    more = search(problem, seed=seed, limits=SearchLimits(seconds=seconds), clock=time.monotonic)
    return [
        {"part": "search", "cost": found.cost_won, "seconds": 0.0},
        {"part": f"CP-SAT chooses ({'proved' if proved else 'not proved'})", "cost": chosen, "seconds": seconds},
        {"part": f"branch and cut, {TOGETHER} agents ({better} of {tried})", "cost": freed, "seconds": freed_s},
        {"part": "search for as long", "cost": more.cost_won, "seconds": seconds},
    ]


def chosen_tours(problem: RosterProblem, found: Found, seed: int, seconds: float) -> tuple[float, bool]:
    """The cheapest choice of one tour an agent among those met lately, routing as integer variables."""
    searcher = Searcher(problem)
    searcher.load(found.tours)
    seed_kernels(seed)
    met: list[dict[bytes, int]] = [{} for _ in problem.agents]
    for _ in range(LATELY):
        searcher.anneal(ROUNDS_A_LOOK, temperatures(problem)[1])
        for row, tours in enumerate(met):
            key = searcher.state.tours[row].tobytes()
            tours[key] = tours.get(key, 0) + 1
    model, worked = cp_model.CpModel(), np.zeros(problem.horizon, dtype=np.int64)
    cost: list[cp_model.LinearExprT] = []
    present: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    for row, tours in enumerate(met):
        kept = sorted(tours, key=lambda key: -tours[key])[:TOURS_EACH]
        own = found.tours[row].tobytes()
        options_of = [np.frombuffer(key, dtype=np.int64).reshape(-1, 3).copy() for key in dict.fromkeys([own, *kept])]
        chosen = [model.new_bool_var("") for _ in options_of]
        model.add_exactly_one(chosen)
        for number, (variable, tour) in enumerate(zip(chosen, options_of, strict=True)):
            model.add_hint(variable, number == 0)
            cost.append(round(tour_cost(row, tour, searcher.tours, worked)) * variable)
            mark_worked(tour, searcher.tours, worked)
            for slot in np.flatnonzero(worked[: problem.week_slots]).tolist():
                present.setdefault((row, slot), []).append(variable)
    served: dict[tuple[int, int], list[cp_model.IntVar]] = {}
    for (row, slot), variables in present.items():
        parts = []
        for queue in np.flatnonzero(problem.trained[row] & (problem.need[:, slot] > 0)).tolist():
            parts.append(model.new_int_var(0, min(10, int(problem.need[queue, slot])), ""))
            served.setdefault((queue, slot), []).append(parts[-1])
        model.add(sum(parts) <= 10 * sum(variables))
    for queue, slot in zip(*(each.tolist() for each in np.nonzero(problem.need)), strict=True):
        missing = model.new_int_var(0, int(problem.need[queue, slot]), "")
        cost.append(int(problem.tenth_won[queue]) * missing)
        model.add(sum(served.get((queue, slot), [])) + missing >= int(problem.need[queue, slot]))
    model.minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    value = solver.objective_value if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else found.cost_won
    return min(value, found.cost_won), status == cp_model.OPTIMAL


def neighbourhoods(problem: RosterProblem, tours: Ints, seed: int, seconds: float) -> tuple[float, int, int]:
    """Large neighbourhoods: a few agents who share tenants get their best weeks beside all others, again and again.

    Returns the cost, how many were tried and how many were better.
    """
    random, searcher = np.random.default_rng(seed), Searcher(problem)
    cost, tours, tried, better = searcher.load(tours), tours.copy(), 0, 0
    common = problem.trained.astype(float) @ problem.trained.T
    begin_s = time.monotonic()
    while time.monotonic() - begin_s < seconds:
        first = int(random.integers(len(tours)))
        weight = common[first] * (np.arange(len(tours)) != first)
        others = random.choice(len(tours), TOGETHER - 1, replace=False, p=weight / weight.sum())
        own = np.sort(np.append(others, first)).astype(np.int64)
        part, known = part_problem(problem, searcher, own, np.ones(len(problem.queues), dtype=bool))
        changed = tours.copy()
        changed[own] = prove(part, known, seconds=SECONDS_EACH, seed=seed).tours
        found = searcher.load(changed)
        tried, better = tried + 1, better + (found < cost - 1e-6)
        if found <= cost:
            cost, tours = found, changed
        searcher.load(tours)
    return cost + problem.fixed_won, tried, better


def proofs(problem: RosterProblem, seed: int, seconds: float) -> list[dict[str, Any]]:
    """Small pools: the gap to the dual bound, and what the proof makes of it."""
    rows = []
    for agents, has_templates in POOLS:
        pool = small_pool(problem, agents, has_templates=has_templates)
        rounds = SearchLimits(rounds=ROUNDS_AN_AGENT * agents)
        found = search(pool, seed=seed, limits=rounds, clock=time.monotonic)
        bound = lower_bound(pool, limits=SearchLimits(rounds=PASSES), seed=seed, clock=time.monotonic)
        begin_s = time.monotonic()
        proof = prove(pool, found.tours, seconds=seconds, seed=seed)
        took_s = time.monotonic() - begin_s
        name = f"{agents} agents, {'templates' if has_templates else 'free beginnings'}"
        before = {"cost": found.cost_won, "gap": 100 * (found.cost_won / bound.won - 1)}
        after = {"cost": proof.cost_won, "gap": 100 * (proof.cost_won / max(bound.won, proof.bound_won) - 1)}
        rows.append({"part": f"{name}: dual bound", **before, "seconds": 0.0})
        rows.append({"part": f"{name}: {'proved' if proof.is_optimal else 'not proved'}", **after, "seconds": took_s})
    return rows


def small_pool(problem: RosterProblem, agents: int, *, has_templates: bool) -> RosterProblem:
    """The first agents, with their part of the need in office hours of each tenant they know, in whole tenths."""
    pool = some_agents(problem, np.arange(agents, dtype=np.int64))
    share = problem.trained[:agents].sum(axis=0) / np.maximum(problem.trained.sum(axis=0), 1)
    day, slot = np.divmod(np.arange(pool.horizon), pool.per_day)
    is_open = (day < OFFICE_DAYS) & (slot >= OFFICE_SLOTS[0]) & (slot < OFFICE_SLOTS[1])
    pool = replace(pool, need=np.floor(problem.need * share[:, None] * is_open).astype(np.int64))
    if not has_templates:
        return pool
    legal = np.zeros((agents, pool.days, pool.per_day, pool.menu.size), dtype=bool)
    legal[:, :, BEGINNINGS, :] = np.isin(pool.menu.span, SPANS)
    # templates may not fit a least number of hours made for free beginnings
    return replace(pool, shift_legal=legal, week_least=np.zeros_like(pool.week_least))
