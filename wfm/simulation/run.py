"""Play a problem many times over: replications that depend on the seed and their own number alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

import numpy as np

from core.errors import require
from core.service import Service
from wfm.simulation.kernels_arrivals import Work, draw_contacts
from wfm.simulation.kernels_engine import play
from wfm.simulation.kernels_records import CONTACT, HAND, Ints, Records
from wfm.simulation.kernels_tally import COLUMNS, WAIT_BITS, tally
from wfm.simulation.problem import DAY_S, SimulationProblem, with_days_before
from wfm.simulation.scatter import CERTAIN
from wfm.staffing.waiting_line import Numbers

WEEK_STREAM, COUNT_STREAM, CONTACT_STREAM, HANDLING_WEEK_STREAM, HANDLING_DAY_STREAM = range(5)
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
    """Chance of a place's own: state and stream of PCG64 from a hash.

    A seed sequence would take five times as long, for each of many queues in each of many replications.
    """
    chance = np.random.Generator(np.random.PCG64(0))
    _seat(chance, seed, *place)
    return chance


def _seat(chance: np.random.Generator, *place: int) -> None:
    digest = blake2b(repr(place).encode(), digest_size=32).digest()
    state, stream = int.from_bytes(digest[:16], "little"), int.from_bytes(digest[16:], "little") | 1
    chance.bit_generator.state = {
        "bit_generator": "PCG64",
        "state": {"state": state, "inc": stream},
        "has_uint32": 0,
        "uinteger": 0,
    }


def _name(service: Service) -> int:
    return crc32(f"{service.tenant}/{service.channel.value}".encode())


def drawn_counts(problem: SimulationProblem, seed: int, number: int, weeks_together: int = 1) -> Ints:
    """Contacts of a replication, (queues, intervals), the days of the warm-up first.

    Each queue has a chance of its own, named by tenant and channel: whatever changes elsewhere, a tenant that is left
    alone gets the same contacts. Poisson around a mean that itself scatters by gamma factors of the week, the day and
    the interval.
    """
    per_day = problem.grid.per_day
    counts = np.zeros((len(problem.lines), per_day * (problem.warm_up_days + problem.grid.days)), dtype=np.int64)
    chance = np.random.Generator(np.random.PCG64(0))
    for queue, (line, scatter) in enumerate(zip(problem.lines, problem.scatter, strict=True)):
        mean = with_days_before(line.contacts, problem.warm_up_days, per_day)
        at = np.flatnonzero(mean)
        expected, name = mean[at], _name(line.service)
        if scatter.week > 0:
            _seat(chance, seed, WEEK_STREAM, number // weeks_together, name)
            expected = expected * (scatter.week * chance.standard_gamma(1 / scatter.week))
        _seat(chance, seed, COUNT_STREAM, number, name)
        if scatter.day > 0:
            expected = (
                expected * (scatter.day * chance.standard_gamma(1 / scatter.day, len(mean) // per_day))[at // per_day]
            )
        if scatter.interval > 0:
            expected = expected * (scatter.interval * chance.standard_gamma(1 / scatter.interval, len(at)))
        counts[queue, at] = chance.poisson(expected)
    return counts


def drawn_work(problem: SimulationProblem, seed: int, number: int, weeks_together: int = 1) -> Work:
    """The work of a replication: handling times are as uncertain as the forecast says, by week and by day."""
    if all(each == CERTAIN for each in problem.handling):
        return problem.work
    location = problem.work.location.copy()
    chance = np.random.Generator(np.random.PCG64(0))
    for queue, (line, scatter) in enumerate(zip(problem.lines, problem.handling, strict=True)):
        if scatter == CERTAIN:
            continue
        name = _name(line.service)
        _seat(chance, seed, HANDLING_WEEK_STREAM, number // weeks_together, name)
        week = chance.standard_normal()
        _seat(chance, seed, HANDLING_DAY_STREAM, number, name)
        days = chance.standard_normal(len(location))
        # the mean of a log-normal factor is kept at one
        location[:, queue] += scatter.week * week + scatter.day * days - (scatter.week**2 + scatter.day**2) / 2
    return problem.work._replace(location=location)


def drawn_contacts(problem: SimulationProblem, seed: int, number: int, weeks_together: int = 1) -> Records:
    """The contacts of a replication, in order of time; those of the warm-up come before second 0."""
    counts = drawn_counts(problem, seed, number, weeks_together)
    work = drawn_work(problem, seed, number, weeks_together)
    chance = _chance(seed, CONTACT_STREAM, number)
    contacts = np.zeros(int(counts.sum()), dtype=CONTACT)
    draw_contacts(chance, counts, -DAY_S * problem.warm_up_days, problem.grid.minutes * 60.0, work, contacts)
    return contacts


def played(problem: SimulationProblem, contacts: Records) -> tuple[Records, Records]:
    """Play these contacts on a fresh floor: ``contacts`` then say what became of each. Returns rule and queues."""
    floor = problem.floor
    rule, agents, queues = (each.copy() for each in (floor.rule, floor.agents, floor.queues))
    turns = floor.turns.copy()
    hands = np.zeros((floor.pace.shape[0], int(rule[0]["most"])), dtype=HAND)
    play(rule, agents, turns, hands, queues, contacts, floor.spans, floor.pace, problem.seconds)
    return rule, queues


def _replication(problem: SimulationProblem, seed: int, number: int, weeks_together: int) -> Replication:
    contacts = drawn_contacts(problem, seed, number, weeks_together)
    rule, queues = played(problem, contacts)
    return counted(contacts, rule, queues, problem.seconds)


def counted(contacts: Records, rule: Records, queues: Records, end_s: float, first_s: float = 0.0) -> Replication:
    """Sums over the contacts offered in [first, end); with those carried in, where it begins with the grid."""
    sums = np.zeros((len(queues), len(COLUMNS)))
    at_once = np.zeros(2 * len(queues), dtype=np.int64)
    keys = np.empty(len(contacts), dtype=np.int64)
    written = tally(contacts, queues, first_s, end_s, sums, at_once, keys)
    waited, counts = np.unique(keys[:written], return_counts=True)
    none = np.flatnonzero(at_once)
    places = np.searchsorted(waited, none << WAIT_BITS)
    return Replication(
        sums=sums,
        wait_keys=_narrow(np.insert(waited, places, none << WAIT_BITS)),
        wait_counts=_narrow(np.insert(counts, places, at_once[none])),
        on_duty_s=float(rule[0]["on_duty_s"]),
        live_s=float(rule[0]["live_s"]),
        post_s=float(rule[0]["post_s"]),
        late_s=float(rule[0]["late_s"]),
    )


def _narrow(values: Ints) -> Ints:
    """As few bytes as they need: thousands of replications are kept."""
    narrow: Ints = values.astype(np.min_scalar_type(int(values.max(initial=0))))
    return narrow
