"""Contacts drawn from the forecast's distribution: how many, when, how long, how patient.

Counts are negative binomial: Poisson around a mean that itself scatters by gamma factors of the week, the day and the
interval. Inside an interval times are uniform; they are made in order from exponential gaps, and the queues are dealt
to them by a shuffle, so that nothing has to be sorted.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from wfm.scheduling.compiled import kernel as counting_kernel
from wfm.simulation.compiled import inlined, kernel
from wfm.simulation.kernels_records import CONTACT, NOBODY, Floats, Ints, Records


class Work(NamedTuple):
    """Per queue (Q,): mean and log-normal shape of the work of a solved contact, patience, share handed over.

    ``location`` and ``scale`` are those of the logarithm of the work; ``memo`` is the work of a contact that is handed
    over, as a part of a solved one's.
    """

    location: Floats
    scale: Floats
    patience_s: Floats
    handed_over: Floats
    memo: Floats


@counting_kernel
def draw_counts(
    chance: np.random.Generator, mean: Floats, day_excess: float, interval_excess: float, per_day: int, counts: Ints
) -> None:
    """Fill ``counts`` (I,) of one queue around ``mean`` (I,), scattered by the day and by the interval."""
    today = 1.0
    for interval in range(len(mean)):
        if interval % per_day == 0 and day_excess > 0:
            today = day_excess * chance.standard_gamma(1.0 / day_excess)
        expected = mean[interval] * today
        if expected <= 0:
            continue
        if interval_excess > 0:
            expected *= interval_excess * chance.standard_gamma(1.0 / interval_excess)
        counts[interval] = chance.poisson(expected)


@kernel
def draw_contacts(chance: np.random.Generator, counts: Ints, interval_s: float, work: Work, contacts: Records) -> None:
    """Fill ``contacts`` (N,) from ``counts`` (Q, I): uniform times, log-normal work, exponential patience."""
    first = 0
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
            contacts[number].offered_s = (interval + contacts[number].offered_s / whole) * interval_s
        first = end
    for number in range(first):
        _give_work(chance, contacts, number, work)


@inlined
def _deal(chance: np.random.Generator, contacts: Records, first: int, end: int) -> None:
    """Shuffle the queues of some contacts (Fisher & Yates)."""
    for number in range(end - 1, first, -1):
        other = first + int(chance.random() * (number - first + 1))
        queue = contacts[number].queue
        contacts[number].queue = contacts[other].queue
        contacts[other].queue = queue


@inlined
def _give_work(chance: np.random.Generator, contacts: Records, number: int, work: Work) -> None:
    queue = contacts[number].queue
    seconds = np.exp(work.location[queue] + work.scale[queue] * chance.standard_normal())
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
    counts = np.zeros((2, 4), dtype=np.int64)
    for queue in range(2):
        draw_counts(chance, np.ones(4), 0.1, 0.1, 2, counts[queue])
    work = Work(5 * one, one, 100 * one, 0.2 * one, one)
    draw_contacts(chance, counts, 1800.0, work, np.zeros(int(counts.sum()), dtype=CONTACT))
