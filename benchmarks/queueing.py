"""How exact and how fast the queues are: error against published figures, requirements a second.

A requirement is the fewest agents for 80 % in 20 s of one tenant in one half hour, or the whole plan of a pool. The
published figures are those of ../shared/data/erlang/reference_cases.json that print a plain Erlang B, C or A value;
all fifteen are tested to the digit in tests/golden/test_published_queueing_cases.py. Beside it pyworkforce (an extra of
the benchmarks, not in the lock: ``pip install pyworkforce``), which knows Erlang C alone; without it it is left out.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec

import numpy as np

from benchmarks.figures import Figures, parse
from core.service import ServiceLevelDefinition
from wfm.staffing.goals import Goal, Measure, agents_for
from wfm.staffing.queueing import erlang_a, erlang_b
from wfm.staffing.waiting_line import Numbers

EIGHTY_TWENTY = Goal(measure=Measure.SERVICE_LEVEL, value=0.8, within_s=20)
SERVED_WITHIN = ServiceLevelDefinition.SERVED_WITHIN_OF_OFFERED
ROUNDS = 3
PEER_QUEUES = 5_000


def seconds_of(work: Callable[[], object]) -> float:
    """The fastest of a few runs: noise only adds time."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def largest_error() -> float:
    """Largest difference to published figures (CRAN ErlangC 0.1.0; pyworkforce; two published test files)."""
    calls = erlang_a(contacts_a_s=200 / 3600, aht_s=180, agents=[11, 12, 13, 14])
    patient = erlang_a(contacts_a_s=200 / 3600, aht_s=180, agents=14, patience_s=300)
    lined = erlang_a(contacts_a_s=0.1, aht_s=240, patience_s=300, agents=28, inside_max=80)
    pairs: list[tuple[Numbers | float, Numbers | float]] = [
        (calls.wait_probability, np.array([0.6821182, 0.4493882, 0.2852705, 0.1741319])),
        (calls.service_level(20, SERVED_WITHIN), np.array([0.3896138, 0.640158, 0.7955948, 0.88835])),
        (patient.abandon_rate, 0.013984),
        (patient.service_level(20, SERVED_WITHIN), 0.916792),
        (lined.queue_length, 0.6833261838358367),
        (erlang_b(200.0, 190), 0.08869684386923561),
    ]
    return max(float(np.max(np.abs(np.asarray(ours) - np.asarray(printed)))) for ours, printed in pairs)


def beside_pyworkforce(figures: Figures) -> None:
    """The same requirements, Erlang C, by both; and where they differ."""
    if find_spec("pyworkforce") is None:
        figures.add(what="pyworkforce: not installed (pip install pyworkforce)")
        return
    from pyworkforce.queuing import ErlangC

    arrivals = np.random.default_rng(2).uniform(0.5, 30.0, PEER_QUEUES)

    def theirs() -> list[int]:
        queues = (ErlangC(transactions=calls, aht=4, asa=20 / 60, interval=30, shrinkage=0.0) for calls in arrivals)
        return [queue.required_positions(service_level=0.8)["raw_positions"] for queue in queues]

    ours = partial(agents_for, EIGHTY_TWENTY, contacts_a_s=arrivals / 1800, aht_s=240)
    times = {"ours, as pyworkforce": seconds_of(ours), "pyworkforce, Erlang C": seconds_of(theirs)}
    for name, seconds in times.items():
        figures.add(what=name, requirements=PEER_QUEUES, seconds=seconds, requirements_a_s=PEER_QUEUES / seconds)
    differing = int(np.sum(ours().agents != np.array(theirs())))
    printed = ErlangC(transactions=100, aht=3, asa=20 / 60, interval=30, shrinkage=0.0)
    figures.result(
        times_faster_than_pyworkforce=times["pyworkforce, Erlang C"] / times["ours, as pyworkforce"],
        different_requirements=differing,
        pyworkforce_error_to_published=abs(printed.service_level(14) - 0.88835),
    )


def main() -> int:
    """Measure and show."""
    figures = Figures("queueing", parse("How exact and how fast are the queues?"))
    rng = np.random.default_rng(1)
    for name, tenants, load_max, patience_s in (
        ("40 small tenants, Erlang C", 40, 2.0, np.inf),
        ("40 small tenants, Erlang A", 40, 2.0, 120.0),
        ("1,000 small tenants, Erlang A", 1_000, 2.0, 120.0),
        ("one pool of up to 100 agents, Erlang A", 1, 100.0, 120.0),
        ("one pool of up to 5,000 agents, Erlang A", 1, 5_000.0, 120.0),
        ("one pool of up to 50,000 agents, Erlang C", 1, 50_000.0, np.inf),
    ):
        arrivals = rng.uniform(0.0, load_max / 240, tenants * 336)
        seconds = seconds_of(
            partial(agents_for, EIGHTY_TWENTY, contacts_a_s=arrivals, aht_s=240, patience_s=patience_s)
        )
        figures.add(what=name, requirements=arrivals.size, seconds=seconds, requirements_a_s=arrivals.size / seconds)
    chats = rng.uniform(0.0, 20.0 / 240, 336)
    seconds = seconds_of(
        partial(agents_for, EIGHTY_TWENTY, contacts_a_s=chats, aht_s=240, concurrency=3, slowdown=0.25)
    )
    figures.add(what="one chat pool, 3 at once", requirements=336, seconds=seconds, requirements_a_s=336 / seconds)
    beside_pyworkforce(figures)
    error = largest_error()
    figures.result(largest_error_to_published=error, printed_digits_met=error < 5.1e-7)
    figures.show()
    return 0 if error < 5.1e-7 else 1


if __name__ == "__main__":
    sys.exit(main())
