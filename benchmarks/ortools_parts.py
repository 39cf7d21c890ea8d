"""What is each OR-Tools part worth? The same roster with and without it.

python -m benchmarks.ortools_parts [--only S1] [--rounds-an-agent 200] [--seconds 20]

An instance of ../shared/roster_benchmark is searched by the project's own kernels. Its work is then divided among
tenants by the routing alone, the minimum-cost flow, CP-SAT behind the routing, and CP-SAT behind the flow:
``changes`` of tenant, ``short`` stretches (below two hours) and their share, tenants ``at_once``; coverage is the same
in all. Last, the cost: CP-SAT chooses among all tours that the search met lately, and the search itself goes on for the
same seconds. What does not earn its place is not in the engine.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from ortools.sat.python import cp_model

from benchmarks.figures import Figures, parse
from benchmarks.rosters import FOLDER, INSTANCES, script
from runtime.kernels import prepare_cache

if TYPE_CHECKING:
    from wfm.scheduling.divide.duty import Duty
    from wfm.scheduling.model.problem import RosterProblem
    from wfm.scheduling.search.search import Found

Ints = npt.NDArray[np.int64]

SLOTS_MIN, PARTS_A_DAY = 4, 20
LATELY, ROUNDS_A_LOOK, TOURS_EACH = 400, 20, 8
PER_DAY = 48


def options(parser: argparse.ArgumentParser) -> None:
    """Which instance, how long."""
    parser.add_argument("--only", default="S1", choices=list(INSTANCES), help="the instance (default S1)")
    parser.add_argument("--rounds-an-agent", type=int, default=200, help="rounds of the search per agent")
    parser.add_argument("--seconds", type=float, default=20.0, help="for choosing among tours, and for the search")
    parser.add_argument("--seed", type=int, default=1)


def main() -> int:
    """Search, divide in four ways, polish in two, show."""
    arguments = parse(__doc__ or "", options)
    if not FOLDER.is_dir():
        print("../shared/roster_benchmark is absent: nothing to measure on.", file=sys.stderr)
        return 0
    prepare_cache()
    from benchmarks.roster_instances import benchmark_problem
    from wfm.scheduling.divide.duty import duty_of
    from wfm.scheduling.kernels import kernels_search
    from wfm.scheduling.search.search import SearchLimits, search

    kernels_search.warm_up()
    name = arguments.only
    problem = benchmark_problem(script("generate").generate(name[:-1], int(name[-1]), INSTANCES[name][0]))
    rounds = arguments.rounds_an_agent * len(problem.agents)
    found = search(problem, seed=arguments.seed, limits=SearchLimits(rounds=rounds), clock=time.monotonic)
    figures = Figures("ortools_parts", arguments)
    for row in division(duty_of(problem, found.tours), arguments.seed):
        figures.add(**row)
    for row in polishing(problem, found, arguments.seed, arguments.seconds):
        figures.add(**row)
    figures.show()
    return 0


def division(duty: Duty, seed: int) -> list[dict[str, Any]]:
    """The four ways to divide the work of a week."""
    from wfm.scheduling.divide.blocks import BlockLimits, chained_flow

    begin_s = time.monotonic()
    flow = chained_flow(duty, PER_DAY, BlockLimits(rounds_a_day=0, slots_min=SLOTS_MIN))
    flow_s = time.monotonic() - begin_s
    alone, alone_s = redivided(duty, duty.tenths, seed)
    both, both_s = redivided(duty, flow, seed)
    return [
        divided("routing alone", duty, duty.tenths, 0.0),
        divided("minimum-cost flow", duty, flow, flow_s),
        divided("CP-SAT alone", duty, alone, alone_s),
        divided("flow, then CP-SAT", duty, both, flow_s + both_s),
    ]


def redivided(duty: Duty, first: Ints, seed: int) -> tuple[Ints, float]:
    """What CP-SAT makes of a division, and its seconds."""
    from wfm.scheduling.divide import blocks

    begin_s, tenths = time.monotonic(), first.copy()
    limits = blocks.BlockLimits(rounds_a_day=PARTS_A_DAY, slots_min=SLOTS_MIN, seed=seed)
    for number, begin in enumerate(range(0, duty.on.shape[1], PER_DAY)):
        day = slice(begin, min(begin + PER_DAY, duty.on.shape[1]))
        blocks.polish_day(duty, day, tenths, limits, np.random.default_rng([seed, number]))
    return tenths, time.monotonic() - begin_s


def divided(way: str, duty: Duty, tenths: Ints, seconds: float) -> dict[str, Any]:
    """How calm a division is."""
    from wfm.scheduling.divide.blocks import count_changes, stretch_lengths

    lengths = np.array(stretch_lengths(duty, tenths, PER_DAY))
    short = int((lengths < SLOTS_MIN).sum())
    return {
        "part": way,
        "changes": count_changes(duty, tenths, PER_DAY),
        "short": short,
        "short_percent": 100 * short / max(len(lengths), 1),
        "at_once": float(lengths.sum()) / max(int(duty.on.sum()), 1),
        "seconds": seconds,
    }


def polishing(problem: RosterProblem, found: Found, seed: int, seconds: float) -> list[dict[str, Any]]:
    """Cost of the search, with CP-SAT's choice among its tours behind it, and with as many seconds of more search."""
    from wfm.scheduling.search.search import SearchLimits, search

    chosen, proved = chosen_tours(problem, found, seed, seconds)
    more = search(problem, seed=seed, limits=SearchLimits(seconds=seconds), clock=time.monotonic)
    return [
        {"part": "search", "cost": found.cost_won, "seconds": 0.0},
        {"part": f"CP-SAT chooses ({'proved' if proved else 'not proved'})", "cost": chosen, "seconds": seconds},
        {"part": "search for as long", "cost": more.cost_won, "seconds": seconds},
    ]


def chosen_tours(problem: RosterProblem, found: Found, seed: int, seconds: float) -> tuple[float, bool]:
    """The cheapest choice of one tour an agent among those met lately, routing as integer variables."""
    from wfm.scheduling.kernels.kernels_search import seed_kernels
    from wfm.scheduling.kernels.kernels_tour import mark_worked, tour_cost
    from wfm.scheduling.search.search import Searcher, temperatures

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


if __name__ == "__main__":
    sys.exit(main())
