"""The part of a queue in which contacts wait: sums over the length of the line, for many queues at once.

While every slot is taken, ``clearing`` contacts a second are finished and each waiting contact gives up at rate
``leaving``. A line of length j has the weight Π_{i=1..j} arrivals / (clearing + i · leaving), and a contact that finds
j others waiting would be served after

    V_j = Σ_{i=0..j} Exp(clearing + i · leaving).

Everything is a sum over j of positive terms, cut where the terms fall below double precision. Weights are kept as
logarithms relative to the largest one, so that neither thousands of agents nor a long overload over- or underflow.
Sources: Palm (1957); Mandelbaum, Zeltyn (2007), Service engineering in action: the Palm/Erlang-A queue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.errors import PumasiError

Numbers = npt.NDArray[np.float64]
Truth = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]

NEGLIGIBLE_LOG = 41.0
"""A term smaller than the largest by e^−41 no longer changes a sum of doubles."""

TERMS_MAX = 20_000_000
"""Lengths of the line looked at for one queue; more means millions of contacts waiting."""

CELLS_MAX = 1_000_000
"""Queues × lengths held at a time: bounds one step to some tens of megabytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSums:
    """What the line holds, one number a queue.

    ``log_empty``: logarithm of P(all slots taken, nobody waits); ``occupied``: P(all slots taken); ``waiting``: mean
    contacts waiting; ``turned_away``: P(no room); ``served_wait_s``: E[wait; served] of an arrival.
    """

    log_empty: Numbers
    occupied: Numbers
    waiting: Numbers
    turned_away: Numbers
    served_wait_s: Numbers


@dataclass(frozen=True, kw_only=True)
class WaitingLine:
    """Flat arrays of rates a second, one entry a queue.

    ``blocking`` is P(all slots taken | nobody waits), which ties the line to the states below it. ``room`` bounds the
    contacts that wait; None is any number.
    """

    arrivals: Numbers
    clearing: Numbers
    leaving: Numbers
    blocking: Numbers
    room: Whole | None

    @cached_property
    def endless(self) -> Truth:
        """Lines that grow for ever: nobody gives up and more come than are served."""
        if self.room is not None:
            return np.zeros(self.arrivals.shape, dtype=bool)
        endless: Truth = (self.arrivals > 0) & (self.leaving == 0) & (self.arrivals >= self.clearing)
        return endless

    @cached_property
    def _closed(self) -> Truth:
        """Lines of patient contacts: geometric, so the sums have a closed form."""
        if self.room is not None:
            return np.zeros(self.arrivals.shape, dtype=bool)
        closed: Truth = (self.arrivals > 0) & (self.leaving == 0) & (self.arrivals < self.clearing)
        return closed

    @cached_property
    def _summed(self) -> Truth:
        return (self.arrivals > 0) & ~self.endless & ~self._closed

    def _terms(self) -> Whole:
        """Lengths 0 … terms−1 hold all but a negligible part of each line.

        Beyond the peak, at which arrivals = clearing + j · leaving, the weights fall by at least x² / 2 / (v + x / 3)
        in logarithms over x more contacts, v = rate at the peak / leaving (Bernstein's bound for the Poisson law), and
        at least as fast as those of the patient line.
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            peak = np.where(self.leaving > 0, np.maximum(0.0, (self.arrivals - self.clearing) / self.leaving), 0.0)
            variance = np.maximum(self.arrivals, self.clearing) / self.leaving
            third = NEGLIGIBLE_LOG / 3
            bernstein = third + np.sqrt(third**2 + 2 * NEGLIGIBLE_LOG * variance)
            fall = np.log(self.clearing) - np.log(self.arrivals)
            geometric = np.where(fall > 0, NEGLIGIBLE_LOG / fall, np.inf)
        wanted = np.where(self._summed, np.ceil(peak + np.minimum(bernstein, geometric) + 2), 1)
        if self.room is not None:
            wanted = np.minimum(wanted, self.room + 1)
        longest = float(wanted.max(initial=1))
        if longest > TERMS_MAX:
            raise PumasiError("staffing.queue_too_long", contacts_max=TERMS_MAX)
        return wanted.astype(np.int64)

    def _weights(self) -> Iterator[tuple[Whole, Whole, Numbers]]:
        """The summed lines in parts of equal width: (queues, lengths 0 … n−1, logarithms of shape queues × n)."""
        terms = self._terms()
        order = np.flatnonzero(self._summed)
        order = order[np.argsort(terms[order], kind="stable")]
        while order.size:
            widths = terms[order]
            fits = int(np.count_nonzero(widths * np.arange(1, order.size + 1) <= CELLS_MAX))
            part, order = np.split(order, [max(1, fits)])
            lengths = np.arange(int(terms[part[-1]]))
            with np.errstate(divide="ignore"):
                logs = np.log(self.arrivals[part, None]) - np.log(
                    self.clearing[part, None] + lengths * self.leaving[part, None]
                )
            logs[:, 0] = 0.0
            np.cumsum(logs, axis=1, out=logs)
            if self.room is not None:
                logs[lengths > self.room[part, None]] = -np.inf
            yield part, lengths, logs

    @cached_property
    def sums(self) -> LineSums:
        """Probabilities and means, normalised over the line and the states below it."""
        size = self.arrivals.size
        log_empty, occupied, waiting = np.full(size, -np.inf), np.zeros(size), np.zeros(size)
        turned_away, served_wait = np.zeros(size), np.zeros(size)
        occupied[self.endless], waiting[self.endless], served_wait[self.endless] = 1.0, np.inf, np.inf

        at = np.flatnonzero(self._closed)
        ratio = self.arrivals[at] / self.clearing[at]
        occupied[at] = self.blocking[at] / (self.blocking[at] + (1.0 - ratio) * (1.0 - self.blocking[at]))
        waiting[at] = occupied[at] * ratio / (1.0 - ratio)
        served_wait[at] = waiting[at] / self.arrivals[at]
        with np.errstate(divide="ignore"):
            log_empty[at] = np.log(occupied[at] * (1.0 - ratio))

        for part, lengths, logs in self._weights():
            top = logs.max(axis=1)
            weights = np.exp(logs - top[:, None])
            line = weights.sum(axis=1)
            with np.errstate(divide="ignore", over="ignore"):
                # states with a free slot weigh (1/B − 1) times the full house with nobody waiting
                log_free = np.log1p(-self.blocking[part]) - np.log(self.blocking[part])
                total = line + np.exp(log_free - top)
                log_empty[part] = -top - np.log(total)
            occupied[part] = line / total
            waiting[part] = (weights @ lengths) / total
            answered = self.clearing[part, None] + (lengths + 1) * self.leaving[part, None]
            mean_wait = np.cumsum(1.0 / answered, axis=1) * (self.clearing[part, None] / answered)
            if self.room is not None:
                last = lengths == self.room[part, None]
                turned_away[part] = (weights * last).sum(axis=1) / total
                mean_wait[last] = 0.0
            served_wait[part] = (weights * mean_wait).sum(axis=1) / total
        return LineSums(
            log_empty=log_empty,
            occupied=occupied,
            waiting=waiting,
            turned_away=turned_away,
            served_wait_s=served_wait,
        )

    def log_probability(self, length: int) -> Numbers:
        """Logarithm of P(all slots taken and exactly ``length`` contacts wait)."""
        steps = np.arange(1, length + 1)
        with np.errstate(divide="ignore"):
            logs = np.log(self.arrivals[:, None]) - np.log(self.clearing[:, None] + steps * self.leaving[:, None])
        whole: Numbers = self.sums.log_empty + logs.sum(axis=1)
        return whole

    def late_and_served(self, within_s: Numbers) -> tuple[Numbers, Numbers]:
        """Of all arrivals: P(must wait, is admitted, V > T) and P(must wait, V ≤ T, is served).

        The departures that happen in T while j wait are negative binomial: their rate falls by ``leaving`` with each
        one. So P(V_j > T) is a sum of positive terms; with one ``leaving`` more in the rate it is the same probability
        weighted by the patience of the arrival itself.
        """
        late, served = np.zeros(self.arrivals.size), np.zeros(self.arrivals.size)
        for part, lengths, logs in self._weights():
            probability = self._admitted(part, lengths, logs)
            clearing, leaving, within = (a[part, None] for a in (self.clearing, self.leaving, within_s))
            patient = leaving == 0
            reach_s = np.where(patient, within, -np.expm1(-leaving * within) / np.where(patient, 1.0, leaving))
            late_here = _departures_at_most(lengths, clearing, leaving, reach_s, within)
            late[part] = (probability * late_here).sum(axis=1)
            late_here = _departures_at_most(lengths, clearing + leaving, leaving, reach_s, within)
            answered = clearing / (clearing + (lengths + 1) * leaving)
            served[part] = (probability * answered * (1.0 - late_here)).sum(axis=1)
        at = np.flatnonzero(self._closed)
        exponent = (self.clearing[at] - self.arrivals[at]) * within_s[at]
        late[at] = self.sums.occupied[at] * np.exp(-exponent)
        served[at] = self.sums.occupied[at] * -np.expm1(-exponent)
        late[self.endless] = 1.0
        return late, served

    def late_constant_clearing(self, within_s: Numbers) -> Numbers:
        """As the first of ``late_and_served``, but V_j taken as j + 1 stages that each last 1/(clearing + leaving)."""
        late = np.zeros(self.arrivals.size)
        for part, lengths, logs in self._weights():
            rate = self.clearing[part, None] + self.leaving[part, None]
            within = within_s[part, None]
            late_here = _departures_at_most(lengths, rate, np.zeros_like(rate), within, within)
            late[part] = (self._admitted(part, lengths, logs) * late_here).sum(axis=1)
        return late

    def _admitted(self, part: Whole, lengths: Whole, logs: Numbers) -> Numbers:
        """Probabilities of the lengths at which an arrival is let in; they add up to ``occupied`` but for the last."""
        weights = np.exp(logs - logs.max(axis=1, keepdims=True))
        probability: Numbers = weights * (self.sums.occupied[part] / weights.sum(axis=1))[:, None]
        if self.room is not None:
            probability[lengths == self.room[part, None]] = 0.0
        return probability


def _departures_at_most(
    lengths: Whole, rate: Numbers, falling: Numbers, reach_s: Numbers, within_s: Numbers
) -> Numbers:
    """P(at most j departures within T) for each j of ``lengths`` = 0, 1, 2, …

    The last departure happens at ``rate``, the one before at rate + falling, and so on. With u = (1 − e^(−falling·T)) /
    falling (``reach_s``): P(0) = e^(−rate·T), P(j) = P(j−1) · (rate + (j−1) · falling) · u / j.
    """
    with np.errstate(divide="ignore"):
        logs = np.log(reach_s) + np.log(rate + np.maximum(lengths - 1, 0) * falling) - np.log(np.maximum(lengths, 1))
    logs[:, 0] = (-rate * within_s)[:, 0]
    sums: Numbers = np.cumsum(np.exp(np.cumsum(logs, axis=1)), axis=1)
    return np.minimum(sums, 1.0)
