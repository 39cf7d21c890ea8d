"""What is each OR-Tools part worth? The same roster with and without it.

python -m benchmarks.ortools_parts [--only S1] [--rounds-an-agent 200] [--seconds 20]

An instance of ../shared/roster_benchmark is searched by the project's own kernels. Its work is then divided among
tenants by the routing alone, the minimum-cost flow, CP-SAT behind the routing, and CP-SAT behind the flow:
``changes`` of tenant, ``short`` stretches (below two hours) and their share, tenants ``at_once``; coverage is the same
in all.

Then the cost: CP-SAT chooses among all tours that the search met lately; branch and cut (SCIP) takes a few agents at a
time for the whole week, the known week as its hint; and the search itself goes on for the same seconds. What does not
earn its place is not in the engine.

Last, small pools of agents of that instance with a fitting part of its need in office hours: ``gap`` to the dual bound
alone and after the proof by branch and cut, with shift templates and with free beginnings; ``proved`` where nothing
cheaper exists.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from benchmarks.figures import Figures, parse
from benchmarks.rosters import FOLDER, INSTANCES, script
from runtime.kernels import prepare_cache

if TYPE_CHECKING:
    from wfm.scheduling.divide.duty import Duty

Ints = npt.NDArray[np.int64]

SLOTS_MIN, PARTS_A_DAY = 4, 20
PER_DAY = 48


def options(parser: argparse.ArgumentParser) -> None:
    """Which instance, how long."""
    parser.add_argument("--only", default="S1", choices=list(INSTANCES), help="the instance (default S1)")
    parser.add_argument("--rounds-an-agent", type=int, default=200, help="rounds of the search per agent")
    parser.add_argument("--seconds", type=float, default=20.0, help="for choosing among tours, and for the search")
    parser.add_argument("--seed", type=int, default=1)


def main() -> int:
    """Search, divide in four ways, polish in two, prove small pools, show."""
    arguments = parse(__doc__ or "", options)
    if not FOLDER.is_dir():
        print("../shared/roster_benchmark is absent: nothing to measure on.", file=sys.stderr)
        return 0
    prepare_cache()
    from benchmarks.ortools_costs import polishing, proofs
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
    for row in proofs(problem, arguments.seed, arguments.seconds):
        figures.add(**row)
    figures.show()
    return 0


def division(duty: Duty, seed: int) -> list[dict[str, Any]]:
    """The four ways to divide the work of a week."""
    from wfm.scheduling.divide.chain import chained_flow
    from wfm.scheduling.divide.stretches import BlockLimits

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
    from wfm.scheduling.divide.blocks import polish_day
    from wfm.scheduling.divide.stretches import BlockLimits

    begin_s, tenths = time.monotonic(), first.copy()
    limits = BlockLimits(rounds_a_day=PARTS_A_DAY, slots_min=SLOTS_MIN, seed=seed)
    for number, begin in enumerate(range(0, duty.on.shape[1], PER_DAY)):
        day = slice(begin, min(begin + PER_DAY, duty.on.shape[1]))
        polish_day(duty, day, tenths, limits, np.random.default_rng([seed, number]))
    return tenths, time.monotonic() - begin_s


def divided(way: str, duty: Duty, tenths: Ints, seconds: float) -> dict[str, Any]:
    """How calm a division is."""
    from wfm.scheduling.divide.stretches import count_changes, stretch_lengths

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


if __name__ == "__main__":
    sys.exit(main())
