"""Play a problem many times over: replications that depend on the seed and their own number alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from core.errors import require
from wfm.simulation.kernels_arrivals import draw_contacts, draw_counts
from wfm.simulation.kernels_engine import play
from wfm.simulation.kernels_records import CONTACT, HAND, Ints, Records
from wfm.simulation.kernels_tally import COLUMNS, WAIT_BITS, tally
from wfm.simulation.problem import SimulationProblem
from wfm.staffing.waiting_line import Numbers

WEEK_STREAM, COUNT_STREAM, CONTACT_STREAM = range(3)
BATCH = 20
"""Replications that one worker plays at a time."""


@dataclass(frozen=True, kw_only=True)
class Replication:
    """One play: ``sums`` (Q, COLUMNS); ``wait_keys`` and ``wait_counts``: how many waited how long, see tally.

    Seconds of all agents together: on duty; of these with live contacts, and with posts; past the end of a shift or
    into a break, to finish.
    """

    sums: Numbers
    wait_keys: Ints
    wait_counts: Ints
    on_duty_s: float
    live_s: float
    post_s: float
    late_s: float


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Some replications of a problem, as one piece of work for a worker."""

    problem: SimulationProblem
    seed: int
    first: int
    end: int
    weeks_together: int


Runner = Callable[[Callable[[Batch], list[Replication]], Iterable[Batch]], Iterable[list[Replication]]]
"""``map``, or that of an executor."""


def replicate(
    problem: SimulationProblem, *, replications: int, seed: int, weeks_together: int = 1, run: Runner = map
) -> tuple[Replication, ...]:
    """Independent replications in the order of their numbers, the same whoever runs them.

    ``weeks_together`` neighbours share the error of the forecast's level, as the weeks of one month do: a tenant whose
    level was taken too low is too low in all of them.
    """
    return tuple(replications_by(problem, replications, seed, weeks_together, run))


def replications_by(
    problem: SimulationProblem, replications: int, seed: int, weeks_together: int = 1, run: Runner = map
) -> Iterator[Replication]:
    """The same one after the other, as batches are done."""
    require(replications >= 1 and weeks_together >= 1 and seed >= 0, "nothing to play")
    batches = [
        Batch(
            problem=problem,
            seed=seed,
            first=first,
            end=min(first + BATCH, replications),
            weeks_together=weeks_together,
        )
        for first in range(0, replications, BATCH)
    ]
    for done in run(play_batch, batches):
        yield from done


def play_batch(batch: Batch) -> list[Replication]:
    """The replications of a batch."""
    return [
        _replication(batch.problem, batch.seed, number, batch.weeks_together)
        for number in range(batch.first, batch.end)
    ]


def _chance(seed: int, *place: int) -> np.random.Generator:
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=place))


def drawn_counts(problem: SimulationProblem, seed: int, number: int, weeks_together: int = 1) -> Ints:
    """Contacts of a replication, (queues, intervals). Each queue has a chance of its own, named by tenant and channel:

    whatever changes elsewhere, a tenant that is left alone gets the same contacts.
    """
    counts = np.zeros((len(problem.lines), problem.grid.size), dtype=np.int64)
    for queue, (line, scatter) in enumerate(zip(problem.lines, problem.scatter, strict=True)):
        name = crc32(f"{line.service.tenant}/{line.service.channel.value}".encode())
        level = 1.0
        if scatter.week > 0:
            shared = _chance(seed, WEEK_STREAM, number // weeks_together, name)
            level = scatter.week * shared.standard_gamma(1 / scatter.week)
        chance = _chance(seed, COUNT_STREAM, number, name)
        draw_counts(chance, line.contacts * level, scatter.day, scatter.interval, problem.grid.per_day, counts[queue])
    return counts


def drawn_contacts(problem: SimulationProblem, seed: int, number: int, weeks_together: int = 1) -> Records:
    """The contacts of a replication, in order of time."""
    counts = drawn_counts(problem, seed, number, weeks_together)
    chance = _chance(seed, CONTACT_STREAM, number)
    contacts = np.zeros(int(counts.sum()), dtype=CONTACT)
    draw_contacts(chance, counts, problem.grid.minutes * 60.0, problem.work, contacts)
    return contacts


def played(problem: SimulationProblem, contacts: Records) -> tuple[Records, Records]:
    """Play these contacts on a fresh floor: ``contacts`` then say what became of each. Returns rule and queues."""
    floor = problem.floor
    rule, agents, turns, queues = (each.copy() for each in (floor.rule, floor.agents, floor.turns, floor.queues))
    hands = np.zeros((floor.pace.shape[0], int(rule[0]["most"])), dtype=HAND)
    play(rule, agents, turns, hands, queues, contacts, floor.spans, floor.pace, problem.seconds)
    return rule, queues


def _replication(problem: SimulationProblem, seed: int, number: int, weeks_together: int) -> Replication:
    contacts = drawn_contacts(problem, seed, number, weeks_together)
    rule, queues = played(problem, contacts)
    return counted(contacts, rule, queues, problem.seconds)


def counted(contacts: Records, rule: Records, queues: Records, end_s: float, first_s: float = 0.0) -> Replication:
    """Sums over the contacts offered in [first, end)."""
    sums = np.zeros((len(queues), len(COLUMNS)))
    at_once = np.zeros(2 * len(queues), dtype=np.int64)
    keys = np.empty(len(contacts), dtype=np.int64)
    written = tally(contacts, queues, first_s, end_s, sums, at_once, keys)
    waited, counts = np.unique(keys[:written], return_counts=True)
    none = np.flatnonzero(at_once)
    places = np.searchsorted(waited, none << WAIT_BITS)
    return Replication(
        sums=sums,
        wait_keys=np.insert(waited, places, none << WAIT_BITS),
        wait_counts=np.insert(counts, places, at_once[none]),
        on_duty_s=float(rule[0]["on_duty_s"]),
        live_s=float(rule[0]["live_s"]),
        post_s=float(rule[0]["post_s"]),
        late_s=float(rule[0]["late_s"]),
    )
