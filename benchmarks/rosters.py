"""The table of the public roster benchmark, S1 … XL1, scored by its own independent scorer.

python -m benchmarks.rosters [--only S1,M1] [--share 0.1] [--computing] [--no-peers]

Every instance is made by ../shared/roster_benchmark and searched for the seconds of its target (times ``--share``);
start and imports are not counted. Gaps in percent: to the published bound (``gap``), to our own (``own_gap``), and to
the best roster known (``over_best``, below nought where ours is better). ``to_5``, ``to_3``, ``to_2``: seconds until
the gap to the published bound was that small. With ``--computing`` the seconds of S and M are those that the search's
own thread computed; what other processes take does not count. ``small``: tenants of at most half an agent who get less
than 95 % of their need; each is named below the table with its hours by reason. ``--small-price 1.5`` lets the search
price them as the settings of a roster do; the score keeps the instance's own prices, so it tells what that costs.
``computed_s``: seconds that search and bound computed, all processes together; ``load``: how busy the machine was with
other things, too. With ``--rounds-an-agent N`` the rounds are the limit and no bound runs beside: the cost is the same
on every machine, however busy, and ``computed_s`` is the search's own.

Peers on the same instance: *greedy* gives agent after agent the legal week that covers most of what is missing;
*fixed shifts* counts templates against the pool's total as pyworkforce does, then names people; *dedicated* binds every
agent to one tenant and searches with this very engine. ``broken`` counts rules the scorer finds broken.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from benchmarks.figures import Figures, parse
from runtime.executor import executor, one_thread, worker_count
from runtime.kernels import prepare_cache

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from wfm.scheduling.explain.small import ShortTenant
    from wfm.scheduling.model.problem import RosterProblem
    from wfm.scheduling.search.search import Found, Progress

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "roster_benchmark"
INSTANCES = {
    "S1": (0.95, 10.0, 2.0),
    "S2": (1.02, 10.0, 2.0),
    "M1": (0.95, 60.0, 2.0),
    "M2": (1.02, 60.0, 2.0),
    "L1": (0.95, 120.0, 1.5),
    "L2": (1.02, 120.0, 1.5),
    "XL1": (0.95, 300.0, 2.0),
}
"""Demand to supply, seconds and gap of the target."""
NEAR_BEST_PERCENT = 0.5
STEPS = (5.0, 3.0, 2.0)
PEERS_AGENTS_MOST = 400


class Watch:
    """When a search came how near to the published bound."""

    def __init__(self, bound: float, clock: Callable[[], float]) -> None:
        """The clock starts now."""
        self.bound = bound
        self.clock = clock
        self.begin_s = clock()
        self.reached: dict[float, float] = {}

    def see(self, now: Progress) -> None:
        """Note every step passed."""
        gap = 100 * (now.cost_won - self.bound) / self.bound
        for step in STEPS:
            if gap <= step and step not in self.reached:
                self.reached[step] = self.clock() - self.begin_s


def options(parser: argparse.ArgumentParser) -> None:
    """Which instances, how long, with whom to compare."""
    parser.add_argument("--only", default=",".join(INSTANCES), help="instances, separated by commas")
    parser.add_argument("--share", type=float, default=1.0, help="share of the target's seconds (default 1)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, help="processes for big pools (default one a core)")
    parser.add_argument("--rounds-an-agent", type=int, help="rounds of the search in place of seconds")
    parser.add_argument("--computing", action="store_true", help="count seconds of computing, for a busy machine")
    parser.add_argument("--small-price", type=float, default=1.0, help="small tenants dearer in the search (default 1)")
    parser.add_argument("--no-peers", action="store_true", help="our engine alone")


def script(name: str) -> ModuleType:
    """A script of the benchmark's folder as a module; nothing is written beside it."""
    spec = spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    spec.loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


def main() -> int:
    """Make, search, score, show. Numba is imported only after its cache folder is named."""
    arguments = parse(__doc__ or "", options)
    if not FOLDER.is_dir():
        print("../shared/roster_benchmark is absent: nothing to measure on.", file=sys.stderr)
        return 0
    prepare_cache()
    figures = Figures("rosters", arguments)
    met = {}
    for name in arguments.only.split(","):
        ratio, seconds, target = INSTANCES[name]
        instance = script("generate").generate(name[:-1], int(name[-1]), ratio)
        row, short = ours(name, instance, seconds * arguments.share, arguments)
        met[name] = bool(row["gap"] <= target or row["over_best"] <= NEAR_BEST_PERCENT)
        figures.add(**row)
        figures.result(**{f"{name} {each.tenant}": told_short(each) for each in short})
        if not arguments.no_peers and len(instance["agents"]) <= PEERS_AGENTS_MOST:
            for peer in peers(name, instance, seconds * arguments.share, arguments.seed):
                figures.add(**peer)
    figures.result(**{f"{name}_met": is_met for name, is_met in met.items()}, seed=arguments.seed)
    figures.show()
    return 0


def ours(
    name: str, instance: dict[str, Any], seconds: float, arguments: argparse.Namespace
) -> tuple[dict[str, Any], tuple[ShortTenant, ...]]:
    """One instance searched for its seconds, the bound in a thread beside; and small tenants that get too little."""
    from benchmarks.roster_instances import benchmark_problem
    from wfm.scheduling.kernels import kernels_bound, kernels_search
    from wfm.scheduling.search.beside import BoundBeside
    from wfm.scheduling.search.rounds import AGENTS_IN_PARTS
    from wfm.scheduling.search.search import SearchLimits

    kernels_search.warm_up()
    kernels_bound.warm_up()
    problem = benchmark_problem(instance)
    asked = with_small_price(instance, problem, arguments.small_price)
    in_parts = len(problem.agents) >= AGENTS_IN_PARTS
    workers, by_computing = worker_count(arguments.workers), arguments.computing and not in_parts
    limits = bounding = SearchLimits(seconds=seconds)
    if arguments.rounds_an_agent:
        limits = SearchLimits(rounds=arguments.rounds_an_agent * len(problem.agents))
        bounding = SearchLimits(rounds=1)
    with executor(workers=workers if in_parts else 1) as calls, one_thread() as thread:
        warm_s = sum(dict(sorted(calls.map(warm_worker, range(2 * workers)))).values()) if in_parts else 0.0
        before_s = computed_s()
        # The parent of parts computes nothing itself, so only a whole search can count its own seconds.
        watch = Watch(published(name, "bounds"), time.thread_time if by_computing else time.monotonic)
        with BoundBeside(thread, problem, limits=bounding, seed=arguments.seed, clock=watch.clock) as bound:
            found = searched(asked, limits, arguments.seed, calls if in_parts else None, workers, watch)
            took_s = watch.clock() - watch.begin_s
            own = bound.result(at_once=True).won
    used_s = computed_s() - before_s - warm_s
    row = scored("pumasi", name, instance, problem, found.tours)
    steps = {f"to_{step:g}": watch.reached.get(step) for step in STEPS}
    own_gap = None if arguments.rounds_an_agent else 100 * (row["cost"] - own) / own
    row |= {"own_gap": own_gap, "seconds": took_s, **steps, "computed_s": used_s, "load": os.getloadavg()[0]}
    return row, small_short(instance, problem, found.tours)


def with_small_price(instance: dict[str, Any], problem: RosterProblem, factor: float) -> RosterProblem:
    """The problem that the search sees: small tenants dearer by a factor, as in the settings of a roster."""
    import numpy as np

    from wfm.scheduling.explain.small import SMALL_FTE

    is_small = np.array([tenant["fte"] <= SMALL_FTE for tenant in instance["tenants"]])
    dearer = np.rint(problem.tenth_won * factor).astype(np.int64)
    return replace(problem, tenth_won=np.where(is_small, dearer, problem.tenth_won))


def searched(
    problem: RosterProblem, limits: Any, seed: int, calls: Executor | None, workers: int, watch: Watch
) -> Found:
    """The search as ``build_roster`` chooses it: as a whole, or by parts."""
    from wfm.scheduling.search.rounds import search_in_rounds
    from wfm.scheduling.search.search import search

    if calls is None:
        return search(problem, seed=seed, limits=limits, clock=watch.clock, progress=watch.see)
    return search_in_rounds(
        problem,
        seed=seed,
        limits=limits,
        clock=time.monotonic,
        executor=calls,
        workers=workers,
        progress=watch.see,
    )


def warm_worker(_: int) -> tuple[int, float]:
    """Load the kernels in a worker before the clock starts; the worker, and seconds it has computed by then."""
    from wfm.scheduling.kernels import kernels_search

    kernels_search.warm_up()
    time.sleep(0.2)
    return os.getpid(), time.process_time()


def computed_s() -> float:
    """Seconds that this process and its ended workers have computed."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def peers(name: str, instance: dict[str, Any], seconds: float, seed: int) -> list[dict[str, Any]]:
    """What others do on the same instance."""
    from benchmarks.roster_instances import benchmark_problem
    from benchmarks.roster_peers import dedicated, dedicated_instance, fixed_shifts, greedy

    problem = benchmark_problem(instance)
    alone = dedicated_instance(instance, seed)
    alone_problem = benchmark_problem(alone)
    found = []
    for peer, made_for, arrays in (
        ("greedy", instance, problem),
        ("fixed shifts", instance, problem),
        ("dedicated", alone, alone_problem),
    ):
        begin_s = time.monotonic()
        if peer == "greedy":
            tours = greedy(arrays, seed)
        elif peer == "fixed shifts":
            tours = fixed_shifts(arrays, seed)
        else:
            tours = dedicated(arrays, seed, seconds / 2, time.monotonic)
        took_s = time.monotonic() - begin_s
        found.append(scored(peer, name, made_for, arrays, tours) | {"seconds": took_s})
    return found


def published(name: str, what: str) -> float:
    """A published figure of an instance: of ``bounds`` or ``best_known``."""
    figures = json.loads((FOLDER / f"{what}.json").read_text(encoding="utf-8"))
    return float(figures[f"{name}@{INSTANCES[name][0]}"])


def scored(by: str, name: str, instance: dict[str, Any], problem: RosterProblem, tours: Any) -> dict[str, Any]:
    """What the independent scorer says of tours."""
    from benchmarks.roster_instances import roster_of

    scorer, roster = script("score"), roster_of(instance, problem, tours)
    cost = scorer.score(instance, roster)
    bound, best = published(name, "bounds"), published(name, "best_known")
    return {
        "instance": name,
        "by": by,
        "cost": cost["cost"],
        "gap": 100 * (cost["cost"] - bound) / bound,
        "own_gap": None,
        "over_best": 100 * (cost["cost"] - best) / best,
        "uncovered": cost["uncovered_percent"],
        "small": len(small_short(instance, problem, tours)),
        "broken": len(scorer.violations(instance, roster)),
    }


def small_short(instance: dict[str, Any], problem: RosterProblem, tours: Any) -> tuple[ShortTenant, ...]:
    """Tenants of at most half an agent who get less than 95 % of their need in our own exact routing, and why."""
    from wfm.scheduling.divide.duty import duty_of
    from wfm.scheduling.explain.reasons import Hindrances
    from wfm.scheduling.explain.rerouting import Rerouting
    from wfm.scheduling.explain.small import SMALL_FTE, gaps_of_arrays, short_tenants

    needed = problem.need[:, : problem.week_slots].sum(axis=1) * problem.slot_minutes
    small = {
        tenant: int(needed[number])
        for number, (tenant, _) in enumerate(problem.queues)
        if instance["tenants"][number]["fte"] <= SMALL_FTE
    }
    missing = problem.need[:, : problem.week_slots] - duty_of(problem, tours).covered
    asked = Hindrances(problem, tours, Rerouting(problem, tours))
    return short_tenants(small, gaps_of_arrays(problem, missing, asked, small))


def told_short(short: ShortTenant) -> str:
    """A small tenant that gets too little, in a line."""
    from core.messages import say

    hours = [(minutes / 600, say(f"roster_explain.reason.{reason}")) for reason, minutes in short.reasons]
    why = ", ".join(f"{each:.1f} h {text}" for each, text in hours)
    return f"{short.share:.1%} of {short.needed_tenth_minutes / 600:.1f} h; {short.trained} trained; missing: {why}"


if __name__ == "__main__":
    sys.exit(main())
