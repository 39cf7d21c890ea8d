"""How good are outlines of many weeks on the public instances of Curtois & Qu?

python -m benchmarks.curtois [--instances 1,3,5] [--seconds 600] [--workers 2] [--out FOLDER]

Each instance of ../shared/data/curtois is read into the project's own records and solved by the project's own engine
(wfm/scheduling/outline). The value is counted again from the file by a scorer of this folder, and every hard rule with
it. Seconds are those of the search, kernels compiled. IP + VNS (Rahimian 2017) and Gurobi (Curtois 2014): what they
reached in ten minutes. A search ends early when its value meets the lower bound.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figures, parse
from runtime.executor import one_thread
from runtime.kernels import prepare_cache

if TYPE_CHECKING:
    from wfm.scheduling.outline.search import OutlineFound, OutlineProgress

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "curtois"
NEAR = 0.01


def options(parser: argparse.ArgumentParser) -> None:
    """Which instances, how long, how many threads."""
    parser.add_argument("--instances", help="numbers, separated by commas (default: all)")
    parser.add_argument("--seconds", type=float, default=600.0, help="search of one instance (default 600)")
    parser.add_argument("--workers", type=int, choices=(1, 2), default=2, help="threads (default 2)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="also write each solution, one line a person")


class Watch:
    """Remembers when which value was met."""

    def __init__(self) -> None:
        self.begin_s = time.monotonic()
        self.met: list[tuple[float, int]] = []

    def __call__(self, now: OutlineProgress) -> None:
        """Hear of progress."""
        if not self.met or now.cost < self.met[-1][1]:
            self.met.append((time.monotonic() - self.begin_s, now.cost))

    def seconds_to(self, cost: float) -> float | None:
        """Seconds until the value was at most this."""
        return next((seconds for seconds, value in self.met if value <= cost), None)


def solve(path: Path, arguments: argparse.Namespace, watch: Watch) -> OutlineFound:
    """One instance within the limits."""
    from benchmarks.curtois_instances import read_problem
    from wfm.scheduling.outline.search import find_outline
    from wfm.scheduling.search.search import SearchLimits

    with one_thread() if arguments.workers > 1 else nullcontext() as beside:
        return find_outline(
            read_problem(path),
            seed=arguments.seed,
            limits=SearchLimits(seconds=arguments.seconds),
            clock=time.monotonic,
            progress=watch,
            beside=beside,
        )


def main() -> int:
    """Solve, score, show. Numba is imported only after its cache folder is named."""
    arguments = parse(__doc__ or "", options)
    prepare_cache()
    if not FOLDER.is_dir():
        print("../shared/data/curtois is absent: there is nothing to solve.", file=sys.stderr)
        return 0
    from benchmarks.curtois_instances import score
    from wfm.scheduling.outline import kernels_line, kernels_person, kernels_search

    kernels_search.warm_up()
    kernels_person.warm_up()
    kernels_line.warm_up()
    known = json.loads((FOLDER / "best_known.json").read_text(encoding="utf-8"))["instances"]
    numbers = arguments.instances.split(",") if arguments.instances else _all()
    figures, broken_ones = Figures("curtois", arguments), 0
    for number in numbers:
        path, watch = FOLDER / f"Instance{number}.txt", Watch()
        found = solve(path, arguments, watch)
        took_s = time.monotonic() - watch.begin_s
        value, broken = score(path, found.outline.lines)
        broken_ones += bool(broken)
        best, peers = known[number]["best_known_ub"], known[number].get("10min", {})
        figures.add(
            instance=int(number),
            value=None if broken else value,
            best_known=best,
            above_percent=100 * (value - best) / best,
            lower_bound=found.bound,
            ip_vns=peers.get("ip_vns_rahimian2017"),
            gurobi=peers.get("gurobi_curtois2014"),
            to_value_s=watch.seconds_to(value),
            to_near_s=watch.seconds_to((1 + NEAR) * value),
            took_s=took_s,
            rounds=found.rounds,
            parts=found.parts,
            broken=len(broken),
            load=os.getloadavg()[0],
        )
        print(f"Instance{number}: {value} ({'; '.join(broken[:3]) or 'every rule holds'})", flush=True)
        if arguments.out is not None:
            arguments.out.mkdir(parents=True, exist_ok=True)
            rows = [",".join([code, *(shift or "" for shift in line)]) for code, line in found.outline.lines.items()]
            (arguments.out / f"{path.stem}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    figures.result(instances=len(numbers), broken=broken_ones)
    figures.show()
    return 1 if broken_ones else 0


def _all() -> list[str]:
    found = (path.stem.removeprefix("Instance") for path in FOLDER.glob("Instance*.txt"))
    return sorted(found, key=int)


if __name__ == "__main__":
    sys.exit(main())
