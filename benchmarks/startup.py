"""How long ``pumasi --help`` takes beside ``python -c "import click"``: at most twice as long.

Both are started alternately in one go, so that whatever else the machine does falls on both alike. The ratio
is that of the medians; the fastest runs are shown too, since noise only ever adds time.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figures, parse

TARGET_RATIO = 2.0


def elapsed_ms(command: Sequence[str]) -> float:
    """Wall-clock milliseconds of one run of a command; it must succeed."""
    start_s = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start_s) * 1000


def measure(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each run per command, run alternately; the first round only warms the disk cache."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            time_ms = elapsed_ms(command)
            if number > 0:
                times[name].append(time_ms)
    return times


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rounds", type=int, default=30, help="runs of each command (default 30)")


def main() -> int:
    """Measure, show, and fail where the target is missed."""
    arguments = parse("How fast does the command line start?", _more)
    bin_folder = Path(sys.executable).parent
    commands: dict[str, Sequence[str]] = {
        "python -c pass": [sys.executable, "-c", "pass"],
        'python -c "import click"': [sys.executable, "-c", "import click"],
        "pumasi --help": [str(bin_folder / "pumasi"), "--help"],
    }
    times = measure(commands, arguments.rounds)
    figures = Figures("startup", arguments)
    for name, runs in times.items():
        figures.add(what=name, median_ms=statistics.median(runs), fastest_ms=min(runs), runs=len(runs))
    medians = [statistics.median(runs) for runs in times.values()]
    ratio = medians[2] / medians[1]
    figures.result(ratio=ratio, target=TARGET_RATIO, met=ratio <= TARGET_RATIO)
    figures.show()
    return 0 if ratio <= TARGET_RATIO else 1


if __name__ == "__main__":
    sys.exit(main())
