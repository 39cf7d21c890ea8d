"""States in which nobody waits, for large pools: the same chains as the recursions, summed from their upper end.

The recursions of ``queueing`` and ``chat`` take a step an agent (a slot): nothing is faster for the small queues that
are most of the work, but a pool of tens of thousands would take tens of thousands of steps for each number that a
search tries. Here the weights of the states are summed downwards from the full one, as far as they still count: about
the square root of the load. All terms are positive and kept as logarithms, so nothing cancels or overflows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from wfm.staffing.waiting_line import CELLS_MAX, NEGLIGIBLE_LOG, Numbers, Whole

STATES_FROM = 256
"""Servers (slots) above which the sum is faster than the recursion."""

PaceOf = Callable[[Whole, Whole], Numbers]


def parts_of(terms: Whole) -> Iterator[Whole]:
    """Queues in parts of similar length: queues × terms stays below CELLS_MAX, but for a single long queue."""
    order = np.argsort(terms, kind="stable")
    while order.size:
        widths = terms[order]
        fits = int(np.count_nonzero(widths * np.arange(1, order.size + 1) <= CELLS_MAX))
        part, order = np.split(order, [max(1, fits)])
        yield part


def blocked(load: Numbers, count: Whole) -> Numbers:
    """Erlang B of flat arrays: 1 ÷ Σ_j Π_{i<j} (n − i) ÷ a, cut where the terms no longer count."""
    found: Numbers = np.zeros(load.shape)
    found[count == 0] = 1.0
    at = np.flatnonzero((count > 0) & (load > 0))
    peak = np.maximum(count[at] - load[at], 0.0)
    # past its peak the j-th term falls at least like e^(−x² / 2a), x steps on
    reach = np.sqrt(2 * NEGLIGIBLE_LOG * np.minimum(load[at], count[at])) + 2
    terms = np.minimum(np.ceil(peak + reach) + 1, count[at] + 1).astype(np.int64)
    for part in parts_of(terms):
        chosen = at[part]
        lower = np.arange(int(terms[part].max()))
        left = count[chosen, None] - lower + 1
        with np.errstate(divide="ignore"):
            logs = np.where(left > 0, np.log(np.maximum(left, 1)), -np.inf) - np.log(load[chosen, None])
        logs[:, 0] = 0.0
        np.cumsum(logs, axis=1, out=logs)
        top = logs.max(axis=1)
        found[chosen] = np.exp(-top) / np.exp(logs - top[:, None]).sum(axis=1)
    return found


def chat_states(load: Numbers, count: Whole, slots: Whole, pace: PaceOf) -> tuple[Numbers, Numbers, Numbers]:
    """(blocking, mean contacts served, mean agents busy) of flat arrays of chat queues, over the states 0 … slots.

    ``pace(k, n)``: contacts finished by n agents with k inside, in the time that one alone takes.
    """
    blocking, served, busy = np.ones(load.shape), np.zeros(load.shape), np.zeros(load.shape)
    at = np.flatnonzero((slots > 0) & (load > 0))
    blocking[(slots > 0) & (load == 0)] = 0.0
    for part in parts_of(slots[at] + 1):
        chosen = at[part]
        states = np.arange(int(slots[chosen].max()) + 1)
        agents, full = count[chosen, None], slots[chosen, None]
        with np.errstate(divide="ignore"):
            logs = np.log(load[chosen, None]) - np.log(pace(np.maximum(states, 1)[None, :], agents))
        logs[:, 0] = 0.0
        np.cumsum(logs, axis=1, out=logs)
        logs = np.where(states > full, -np.inf, logs)
        weights = np.exp(logs - logs.max(axis=1, keepdims=True))
        weights /= weights.sum(axis=1, keepdims=True)
        blocking[chosen] = np.take_along_axis(weights, full, axis=1)[:, 0]
        served[chosen] = weights @ states
        busy[chosen] = (weights * np.minimum(states, agents)).sum(axis=1)
    return blocking, served, busy
