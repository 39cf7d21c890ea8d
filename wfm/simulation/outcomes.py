"""What a played week says of every line, for the loop: the chance of its target, its level, and where it misses."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from core.errors import require
from wfm.simulation.cuts import Line, LineOutcome
from wfm.simulation.kernels_records import ANSWERED
from wfm.simulation.measures import level_of
from wfm.simulation.problem import SimulationProblem
from wfm.simulation.run import Replication, drawn_contacts, played
from wfm.staffing.waiting_line import Numbers

WEEKS_LOOKED_AT = 20
"""Weeks that are played once more to see at which hours the misses fall; the shape needs fewer than the chance."""
EXACT = 1e-9


def line_outcomes(
    problem: SimulationProblem, plays: Sequence[Replication], *, confidence: Decimal, seed: int
) -> dict[Line, LineOutcome]:
    """The outcome of every line that has contacts in some week; ``seed`` is that of ``plays``.

    A week holds where the level, by the definition of the line's own target, is not below the target.
    """
    require(bool(plays) and 0 < confidence <= 1, "nothing played, or a confidence of nothing")
    sums = np.stack([play.sums for play in plays])
    misses = weekly_misses(problem, seed=seed, weeks=min(WEEKS_LOOKED_AT, len(plays)))
    found: dict[Line, LineOutcome] = {}
    for number, line in enumerate(problem.lines):
        good, counted = level_of(sums[:, number], line.service)
        known = counted > 0
        if not known.any():
            continue
        target = float(line.service.target.fraction)
        levels = np.sort(good[known] / counted[known])[::-1]
        level = float(levels[max(1, math.ceil(float(confidence) * len(levels) - EXACT)) - 1])
        found[line.service.tenant, line.service.channel] = LineOutcome(
            chance=float((levels >= target - EXACT).mean()),
            level=max(level, target) if level >= target - EXACT else level,
            target=target,
            misses=tuple(misses[number].tolist()),
        )
    return found


def weekly_misses(problem: SimulationProblem, *, seed: int, weeks: int) -> Numbers:
    """Contacts not served in time beyond what the target forgives, (queues, intervals), mean of the first weeks.

    Forgiven is 1 − target of the contacts offered in the same interval. Whoever gives up within the limit counts as a
    miss too, whatever the target's definition says of it: a person there would have answered.
    """
    size = problem.grid.size
    within = np.array([line.service.target.within_s for line in problem.lines], dtype=float)
    forgiven = np.array([1.0 - float(line.service.target.fraction) for line in problem.lines])
    offered, missed = np.zeros(len(problem.lines) * size), np.zeros(len(problem.lines) * size)
    for number in range(weeks):
        contacts = drawn_contacts(problem, seed, number)
        played(problem, contacts)
        # who came before the first midnight only filled the floor
        contacts = contacts[contacts["offered_s"] >= 0]
        queue = contacts["queue"].astype(np.int64)
        place = queue * size + np.minimum(
            (contacts["offered_s"] // (problem.grid.minutes * 60)).astype(np.int64), size - 1
        )
        late = (contacts["outcome"] != ANSWERED) | (contacts["wait_s"] > within[queue])
        offered += np.bincount(place, minlength=len(offered))
        missed += np.bincount(place, weights=late, minlength=len(offered))
    shape = (len(problem.lines), size)
    beyond = missed.reshape(shape) - forgiven[:, None] * offered.reshape(shape)
    return np.asarray(np.maximum(beyond, 0.0) / max(weeks, 1))
