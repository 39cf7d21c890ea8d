"""Ctrl-C after OR-Tools has solved something still reaches us: CP-SAT's own handler would leave it deadly."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = """
from runtime.kernels import prepare_cache
prepare_cache()
import os, signal, time
import numpy as np
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.effort import BuildLimits
from wfm.scheduling.build.records import Order
from wfm.scheduling.search.search import SearchLimits
from core.ids import RosterId
from tests.unit.scheduling import sample

people = tuple(sample.agent(code, "T01", "T02") for code in ("A1", "A2", "A3"))
everything = sample.given(people, sample.need({"T01": sample.office(8), "T02": sample.office(7)}))
order = Order(roster=RosterId("MAIN-1"), version=1, monday=sample.MONDAY)
limits = BuildLimits(search=SearchLimits(rounds=2), bound=SearchLimits(rounds=1), block_rounds_a_day=2)
build_roster(everything, order, limits=limits, clock=sample.still)
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
except KeyboardInterrupt:
    print("reached us", flush=True)
"""


def test_an_interrupt_after_the_division_of_work_reaches_us() -> None:
    """Build a roster with CP-SAT blocks, send SIGINT to oneself, catch it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        # a test runner in the background may ignore SIGINT, and children inherit that
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert (done.returncode, done.stdout.strip()) == (0, "reached us"), done.stderr
