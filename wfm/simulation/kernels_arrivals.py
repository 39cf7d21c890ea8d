"""Contacts, as many as were drawn of each interval: when they come, how long they take, how patient they are.

Inside an interval times are uniform; they are made in order from exponential gaps, and the queues are dealt
to them by a shuffle, so that nothing has to be sorted.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from wfm.simulation.compiled import inlined, kernel
from wfm.simulation.kernels_records import CONTACT, NOBODY, Floats, Ints, Records


class Work(NamedTuple):
    """Log-normal work of a solved contact, patience, share handed over; per queue (Q,), the location per day (D, Q).

    ``location`` and ``scale`` are those of the logarithm of the work; ``memo`` is the work of a contact that is handed
    over, as a part of a solved one's.
    """

    location: Floats
    scale: Floats
    patience_s: Floats
    handed_over: Floats
    memo: Floats


@kernel
def draw_contacts(
    chance: np.random.Generator, counts: Ints, begin_s: float, interval_s: float, work: Work, contacts: Records
) -> None:
    """Fill ``contacts`` (N,) from ``counts`` (Q, I), the first interval beginning at ``begin_s``: uniform times,
    log-normal work, exponential patience.
    """
    first = 0
    per_day = counts.shape[1] // work.location.shape[0]
    for interval in range(counts.shape[1]):
        end = first
        for queue in range(counts.shape[0]):
            for _ in range(counts[queue, interval]):
                contacts[end].queue = queue
                end += 1
        if end == first:
            continue
        _deal(chance, contacts, first, end)
        passed = 0.0
        for number in range(first, end):
            passed += chance.standard_exponential()
            contacts[number].offered_s = passed
        whole = passed + chance.standard_exponential()
        for number in range(first, end):
            contacts[number].offered_s = begin_s + (interval + contacts[number].offered_s / whole) * interval_s
            _give_work(chance, contacts, number, work, interval // per_day)
        first = end


@inlined
def _deal(chance: np.random.Generator, contacts: Records, first: int, end: int) -> None:
    """Shuffle the queues of some contacts (Fisher & Yates)."""
    for number in range(end - 1, first, -1):
        other = first + int(chance.random() * (number - first + 1))
        queue = contacts[number].queue
        contacts[number].queue = contacts[other].queue
        contacts[other].queue = queue


@inlined
def _give_work(chance: np.random.Generator, contacts: Records, number: int, work: Work, day: int) -> None:
    queue = contacts[number].queue
    seconds = np.exp(work.location[day, queue] + work.scale[queue] * chance.standard_normal())
    patience = np.inf
    if work.patience_s[queue] < np.inf:
        patience = work.patience_s[queue] * chance.standard_exponential()
    if work.handed_over[queue] > 0 and chance.random() < work.handed_over[queue]:
        contacts[number].is_handed_over = 1
        seconds *= work.memo[queue]
    contacts[number].left_s = seconds
    contacts[number].patience_s = patience
    contacts[number].agent = NOBODY


def warm_up() -> None:
    """Compile with small arguments of the real types."""
    chance = np.random.default_rng(1)
    one = np.ones(2)
    counts = np.ones((2, 4), dtype=np.int64)
    work = Work(np.ones((2, 2)), one, 100 * one, 0.2 * one, one)
    draw_contacts(chance, counts, 0.0, 1800.0, work, np.zeros(int(counts.sum()), dtype=CONTACT))
