"""The floor as records of plain numbers: a row an agent, a queue, a contact, a span of presence.

Records instead of many arrays, because a row then is one or two cache lines, and because passing a few arrays costs
a compiled function nothing. Times are seconds after the first midnight; −1 stands for nobody or nothing.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Records = npt.NDArray[np.void]
Floats = npt.NDArray[np.float64]
Paces = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Row = Any
"""One row of records: numba knows its fields, the type checker does not."""

NOBODY = -1

WAITING, ANSWERED, ABANDONED = 0, 1, 2
"""What became of a contact."""

PHONE, CHAT, BOARD = 0, 1, 2
"""Kinds of queues: one at a time; several at once; deferred."""

LONGEST_WAIT, TARGET_AT_RISK, TENANT_ORDER = 0, 1, 2
"""Policies: oldest contact first; tenants behind their target first; by the rank of the tenant."""

CONTACT = np.dtype(
    [
        ("offered_s", np.float64),
        ("left_s", np.float64),
        ("patience_s", np.float64),
        ("wait_s", np.float64),
        ("handled_s", np.float64),
        ("queue", np.int32),
        ("following", np.int32),
        ("agent", np.int32),
        ("outcome", np.int16),
        ("is_handed_over", np.int16),
    ],
    align=True,
)
"""A contact. ``left_s``: work left, at the pace of a plain agent. ``wait_s``: until answered or given up; post: age
when done. ``following``: who stands behind it in its queue."""

AGENT = np.dtype(
    [
        ("done_s", np.float64),
        ("virtual_s", np.float64),
        ("synced_s", np.float64),
        ("busy_from_s", np.float64),
        ("on_from_s", np.float64),
        ("after", np.int32),
        ("before", np.int32),
        ("ring", np.int32),
        ("span", np.int32),
        ("span_end", np.int32),
        ("held", np.int32),
        ("dedicated_to", np.int32),
        ("is_on", np.int8),
        ("is_leaving", np.int8),
        ("is_exclusive", np.int8),
        ("has_post", np.int8),
    ],
    align=True,
)
"""An agent. ``done_s``: its next contact done. ``virtual_s`` is its own clock, right at ``synced_s``.
``after``/``before`` link the rings of agents who may be asked; rows behind the last agent are the rings' heads."""

HAND = np.dtype([("begun_s", np.float64), ("done_v", np.float64), ("contact", np.int64)], align=True)
"""A contact in an agent's hands: when begun, and when done on the agent's own clock."""

QUEUE = np.dtype(
    [
        ("within_s", np.float64),
        ("target", np.float64),
        ("kind", np.int32),
        ("concurrency", np.int32),
        ("rank", np.int32),
        ("tenant", np.int32),
        ("head", np.int32),
        ("tail", np.int32),
        ("where", np.int32),
        ("live", np.int32),
        ("deferred", np.int32),
        ("dedicated_on", np.int32),
        ("counted", np.int64),
        ("in_time", np.int64),
        ("served_s", np.float64),
    ],
    align=True,
)
"""A queue: one channel of one tenant. ``live``/``deferred`` of row i is the i-th queue with somebody in it, ``where``
this queue's place among those. ``dedicated_on`` counts the agents on duty who are dedicated to its tenant
and can serve it. ``served_s``: seconds of agents spent on it, a minute shared by chats in equal parts."""

SPAN = np.dtype([("from_s", np.float64), ("to_s", np.float64), ("after_break", np.int64)], align=True)
"""A stretch of presence; ``after_break`` where the one before belongs to the same shift."""

RULE = np.dtype(
    [
        ("slowdown", np.float64),
        ("overflow_s", np.float64),
        ("due", np.float64),
        ("on_duty_s", np.float64),
        ("live_s", np.float64),
        ("post_s", np.float64),
        ("late_s", np.float64),
        ("policy", np.int64),
        ("is_interruptible", np.int64),
        ("agents", np.int64),
        ("most", np.int64),
        ("live_open", np.int64),
        ("deferred_open", np.int64),
    ],
    align=True,
)
"""One row: rules, sums of time spent, number of queues with somebody in them. ``due``: the part of a post's limit
after which it is urgent (routing by target at risk). ``most``: contacts in the hands of one agent."""


class Floor(NamedTuple):
    """What a run begins with: records ``rule`` (1,), ``agents`` (A + K + 1,), ``queues`` (Q,), ``spans`` (S,);
    ``turns`` (2 · 2ⁿ,), the tournament by time of the next event: row 1 the final, rows 2ⁿ … the agents, row 0 nobody;
    and ``pace`` (A, Q): what multiplies the work, 0 where not trained. K is the most contacts in the
    hands of one agent.
    """

    rule: Records
    agents: Records
    turns: Ints
    queues: Records
    spans: Records
    pace: Paces


def warm_up() -> None:
    """Nothing of its own: it holds no kernel."""
