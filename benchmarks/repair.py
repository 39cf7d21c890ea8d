"""How fast and how calmly is a roster repaired when somebody falls ill?

python -m benchmarks.repair [--instance FILE] [--absences 10] [--seconds 10]

An instance of ../shared/roster_benchmark (M1 by default) is solved first, which is not measured. Then one agent at a
time misses the shift of a day, and each absence is answered from the same roster. Seconds are those of one repair,
laying out the arrays included and kernels compiled. ``changed`` counts agent-days, the absence itself apart; hours are
uncovered ones of the week.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.figures import Figures, parse
from benchmarks.rosters import FOLDER, script
from runtime.kernels import prepare_cache

TARGET_S, TARGET_DAYS = 2.0, 10
CHANGED, CALLED_IN, MOVED_HOUR = 0.5, 1.0, 0.1
"""Prices of a change in hours of work, as the settings have them by default."""


def options(parser: argparse.ArgumentParser) -> None:
    """Instance, number of absences, time for the first roster."""
    parser.add_argument("--instance", type=Path, help="an instance of the roster benchmark (default M1)")
    parser.add_argument("--absences", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=10.0, help="search of the roster to repair (default 10)")
    parser.add_argument("--seed", type=int, default=1)


def main() -> int:
    """Solve, let people fall ill, repair, show. Numba is imported only after its cache folder is named."""
    arguments = parse(__doc__ or "", options)
    prepare_cache()
    from benchmarks.roster_instances import benchmark_problem, read_instance
    from wfm.scheduling.kernels import kernels_repair, kernels_search
    from wfm.scheduling.search.search import SearchLimits, search

    kernels_search.warm_up()
    kernels_repair.warm_up()
    if arguments.instance is not None:
        instance = read_instance(arguments.instance)
    elif FOLDER.is_dir():
        instance = script("generate").generate("M", 1, 0.95)
    else:
        print("../shared/roster_benchmark is absent: name an instance with --instance.", file=sys.stderr)
        return 0
    problem = benchmark_problem(instance)
    limits = SearchLimits(seconds=arguments.seconds)
    tours = search(problem, seed=arguments.seed, limits=limits, clock=time.monotonic).tours
    random = np.random.default_rng(arguments.seed)
    working = np.argwhere(tours[:, :, 0] >= 0)
    figures = Figures("repair", arguments)
    rows = [repaired(problem, tours, *working[random.integers(len(working))]) for _ in range(arguments.absences)]
    for row in rows:
        figures.add(**row)
    slowest, most = max(float(row["seconds"]) for row in rows), max(int(row["changed"]) for row in rows)
    figures.result(
        slowest_s=slowest,
        target_s=TARGET_S,
        changed_most=most,
        target_changed=TARGET_DAYS,
        is_met=slowest <= TARGET_S and most <= TARGET_DAYS,
    )
    figures.show()
    return 0


def repaired(problem: object, tours: npt.NDArray[np.int64], row: int, day: int) -> dict[str, float | int | str]:
    """One absence answered: who, when, seconds, changed agent-days, uncovered hours before, untouched and after."""
    from wfm.scheduling.divide.duty import duty_of
    from wfm.scheduling.model.problem import RosterProblem
    from wfm.scheduling.repair.freeze import ChangePrices, Touch
    from wfm.scheduling.repair.mending import Gaps, MendLimits, mended_tours

    assert isinstance(problem, RosterProblem)
    planned = duty_of(problem, tours)
    standing = tours.copy()
    standing[row, day] = -1, 0, 0
    begin_s = time.monotonic()
    idle = duty_of(problem, standing)
    now = day * problem.per_day
    closed = np.ones(tours.shape[:2], dtype=bool)
    closed[:, day : day + 2] = False
    closed[row] = True
    touch = Touch(tours=standing, now_slot=now, notice_slot=now, closed=closed)
    gaps = Gaps(touched=(planned.on != idle.on).any(axis=0), covered=planned.covered)
    hour_won = float(problem.slot_terms["slots"].mean()) * 60 / problem.slot_minutes
    prices = ChangePrices(
        changed_won=CHANGED * hour_won, called_in_won=CALLED_IN * hour_won, moved_hour_won=MOVED_HOUR * hour_won
    )
    mended, helpers = mended_tours(problem, touch, gaps, prices, MendLimits())
    took_s = time.monotonic() - begin_s
    after = duty_of(problem, mended)

    def missing_hours(covered: npt.NDArray[np.int64]) -> float:
        tenths = problem.need[:, : problem.week_slots].sum() - covered.sum()
        return float(tenths) * problem.slot_minutes / 600

    return {
        "agent": problem.agents[row],
        "day": int(day),
        "seconds": took_s,
        "helpers": helpers,
        "changed": int((mended != standing).any(axis=2).sum()),
        "hours_before": missing_hours(planned.covered),
        "hours_untouched": missing_hours(idle.covered),
        "hours_repaired": missing_hours(after.covered),
    }


if __name__ == "__main__":
    sys.exit(main())
