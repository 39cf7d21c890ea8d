"""Time and peak memory of every stage of the demo company: what a newcomer waits for after ``make demo``.

    python -m benchmarks.demo [--json FILE]

The stages run in one process, as in the demo. Peak memory is that of the stage alone where the system can reset it
(Linux); elsewhere it is the highest so far.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks.figures import Figures, parse
from benchmarks.memory import peak_mib, reset_peak
from cli.demo.chain import Step, run_command, run_steps
from cli.demo.sample import make_sample
from cli.demo.steps import chain_steps, company_steps

TARGET_S = 180.0


def main() -> None:
    """Run the demo in a temporary folder and show what each stage took."""
    figures = Figures("demo", parse(__doc__ or ""))
    seconds: dict[str, float] = defaultdict(float)
    memory: dict[str, float] = defaultdict(float)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "demo"
        sample = make_sample()
        run_command(folder, ("init", str(folder)))
        steps: tuple[Step, ...] = (*company_steps(folder, sample), *chain_steps(folder, sample))
        for step in steps:
            reset_peak()
            (time,) = run_steps((step,), folder, today=sample.dates.today)
            seconds[time.title] += time.seconds
            memory[time.title] = max(memory[time.title], peak_mib())
    for title, took_s in seconds.items():
        figures.add(stage=title.removeprefix("demo.title."), seconds=took_s, peak_mib=memory[title])
    total_s = sum(seconds.values())
    figures.result(total_s=total_s, target_s=TARGET_S, ratio=total_s / TARGET_S)
    figures.show()


if __name__ == "__main__":
    main()
