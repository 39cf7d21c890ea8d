"""Sums of a run by queue, so that thousands of runs need no memory for their contacts."""

from __future__ import annotations

import numpy as np

from wfm.simulation.compiled import kernel
from wfm.simulation.kernels_records import (
    ABANDONED,
    ANSWERED,
    BOARD,
    CONTACT,
    QUEUE,
    WAITING,
    Floats,
    Ints,
    Records,
)

COLUMNS = (
    "offered",
    "answered",
    "abandoned",
    "waiting",
    "handed_over",
    "in_time",
    "lost_in_time",
    "answer_wait_s",
    "lost_wait_s",
    "handled_s",
    "carried_in",
    "judged_before",
    "served_s",
)
"""What is summed, in the order of the columns. ``in_time``: answered within the seconds of the service target;
``lost_in_time``: gave up, or still waits, within them; ``waiting``: neither answered nor given up at the end.
``carried_in``: came before the first midnight and were still open then; of these, ``judged_before`` are posts that were
past their limit already. ``served_s``: seconds of agents over the whole run, a minute shared by chats in equal parts.
Carried-in contacts count in every column but ``offered``."""

OFFERED, ANSWERED_, ABANDONED_, WAITING_, HANDED_OVER = range(5)
IN_TIME, LOST_IN_TIME, ANSWER_WAIT_S, LOST_WAIT_S, HANDLED_S = range(5, 10)
CARRIED_IN, JUDGED_BEFORE, SERVED_S = range(10, 13)
WAIT_BITS = 24
"""A wait is told in whole seconds below 2²⁴: half a year."""


@kernel
def tally(
    contacts: Records, queues: Records, first_s: float, end_s: float, sums: Floats, at_once: Ints, waits: Ints
) -> int:
    """Add contacts offered in [first, end) to ``sums`` (Q, columns); write a key for each who waited a second or more.

    From the first midnight on (``first_s`` 0) those who were open then are counted too. Key: (queue · 2 + not answered)
    · 2²⁴ + whole seconds. Shorter waits are counted in ``at_once`` (2 Q,). A post that is open within its limit at the
    end has no key, nor one that was past it before the first midnight: it is judged in another week. Returns how many
    keys were written.
    """
    count = 0
    for number in range(len(contacts)):
        offered_s = contacts[number].offered_s
        queue = contacts[number].queue
        wait = contacts[number].wait_s
        outcome = contacts[number].outcome
        is_in_time = wait <= queues[queue].within_s
        is_judged = queues[queue].kind != BOARD or outcome != WAITING or not is_in_time
        if offered_s < 0.0:
            if first_s > 0.0 or (outcome != WAITING and offered_s + wait <= 0.0):
                continue
            sums[queue, CARRIED_IN] += 1
            if queues[queue].kind == BOARD and -offered_s > queues[queue].within_s:
                sums[queue, JUDGED_BEFORE] += 1
                is_judged = False
        elif offered_s < first_s or offered_s >= end_s:
            continue
        else:
            sums[queue, OFFERED] += 1
        sums[queue, HANDLED_S] += contacts[number].handled_s
        if outcome == ANSWERED:
            sums[queue, ANSWERED_] += 1
            sums[queue, HANDED_OVER] += contacts[number].is_handed_over
            sums[queue, ANSWER_WAIT_S] += wait
            sums[queue, IN_TIME] += is_in_time
        else:
            sums[queue, ABANDONED_] += outcome == ABANDONED
            sums[queue, WAITING_] += outcome != ABANDONED
            sums[queue, LOST_WAIT_S] += wait
            sums[queue, LOST_IN_TIME] += is_in_time
        if not is_judged:
            continue
        side = 0 if outcome == ANSWERED else 1
        if wait < 1.0:
            at_once[queue * 2 + side] += 1
        else:
            waits[count] = ((queue * 2 + side) << WAIT_BITS) + np.int64(wait)
            count += 1
    for number in range(len(queues)):
        sums[number, SERVED_S] = queues[number].served_s
    return count


def warm_up() -> None:
    """Compile with empty arrays of the real types."""
    queues = np.zeros(1, dtype=QUEUE)
    sums = np.zeros((1, len(COLUMNS)))
    none = np.zeros(2, dtype=np.int64)
    tally(np.zeros(0, dtype=CONTACT), queues, 0.0, 1.0, sums, none, none)
