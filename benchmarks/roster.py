"""Solve one instance of the public roster benchmark and write its roster.

python -m benchmarks.roster INSTANCE OUT --seconds N

The seconds are those of the search; the bound has its own. Score the roster with the benchmark's independent
``score.py``, which shares nothing with the engine.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.figures import Figures
from runtime.kernels import prepare_cache

BOUND_SHARE = 0.25


def arguments() -> argparse.Namespace:
    """Instance, output, seconds, seed, and where the figures go."""
    parser = argparse.ArgumentParser(description="Solve one instance of the roster benchmark.")
    parser.add_argument("instance", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=10.0, help="time of the search (default 10)")
    parser.add_argument("--bound-seconds", type=float, help="time of the bound (default a quarter of the search's)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures into this file")
    return parser.parse_args()


def main() -> int:
    """Solve, write, show. Numba is imported only after its cache folder is named."""
    options = arguments()
    prepare_cache()
    from benchmarks.roster_instances import benchmark_problem, read_instance, write_roster
    from wfm.scheduling.kernels import kernels_bound, kernels_search
    from wfm.scheduling.search.bound import lower_bound
    from wfm.scheduling.search.search import SearchLimits, search

    kernels_search.warm_up()
    kernels_bound.warm_up()
    instance = read_instance(options.instance)
    problem = benchmark_problem(instance)
    bound_s = BOUND_SHARE * options.seconds if options.bound_seconds is None else options.bound_seconds
    bound = lower_bound(problem, limits=SearchLimits(seconds=bound_s), seed=options.seed, clock=time.monotonic)
    begin_s = time.monotonic()
    limits = SearchLimits(seconds=options.seconds)
    found = search(problem, seed=options.seed, limits=limits, clock=time.monotonic)
    took_s = time.monotonic() - begin_s
    write_roster(options.out, instance, problem, found, bound.won)
    figures = Figures("roster", options)
    figures.add(
        instance=instance["name"],
        cost=found.cost_won,
        bound=bound.won,
        gap_percent=100 * (found.cost_won - bound.won) / bound.won,
        rounds=found.rounds,
        search_s=took_s,
        seed=options.seed,
    )
    figures.show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
