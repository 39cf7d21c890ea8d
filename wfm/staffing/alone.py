"""What each tenant would need with people of its own: the yardstick for what pooling saves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.ids import TenantId
from wfm.staffing.goals import Goal, agents_for
from wfm.staffing.plan import StaffingRules
from wfm.staffing.pooling import LiveLines
from wfm.staffing.waiting_line import Numbers, Whole


@dataclass(frozen=True, kw_only=True)
class LiveLine:
    """One live line as the inverse needs it. ``contacts_a_s`` and ``handling_s`` have one entry an interval."""

    tenant: TenantId
    contacts_a_s: Numbers
    handling_s: Numbers
    patience_s: float
    concurrency: int
    goal: Goal
    least: Numbers
    """Minimum presence an interval."""


def agents_alone(
    lines: Sequence[LiveLine], pooled: LiveLines, rules: StaffingRules
) -> tuple[tuple[TenantId, ...], Whole]:
    """Whole agents that each tenant's live lines would need alone, shape (tenants, intervals).

    The cheaper of two ways to organise a team of its own: separate people for each channel (the exact inverse of phone
    as Erlang A or C, of chat as a chain with shared agents), or one team for all channels. ``pooled`` holds the same
    lines. Minimum presence holds here too.
    """
    tenants = tuple(dict.fromkeys(line.tenant for line in lines))
    intervals = pooled.contacts_a_s.shape[1]
    groups = np.array([tenants.index(line.tenant) for line in lines], dtype=np.int64)
    apart: Whole = np.zeros((len(tenants), intervals), dtype=np.int64)
    least = np.zeros((len(tenants), intervals))
    for goal in dict.fromkeys(line.goal for line in lines):
        alike = [number for number, line in enumerate(lines) if line.goal == goal]
        fewest = agents_for(
            goal,
            contacts_a_s=np.stack([lines[number].contacts_a_s for number in alike]),
            aht_s=np.stack([lines[number].handling_s for number in alike]),
            patience_s=np.array([[lines[number].patience_s] for number in alike]),
            concurrency=np.array([[lines[number].concurrency] for number in alike]),
            slowdown=float(rules.chat_slowdown),
            agents_max=rules.agents_max,
        ).agents.reshape(len(alike), intervals)
        for row, number in enumerate(alike):
            apart[groups[number]] += np.maximum(fewest[row], lines[number].least.astype(np.int64))
            least[groups[number]] += lines[number].least
    together = pooled.blended(groups, len(tenants)).fewest(rules.agents_max).agents.reshape(len(tenants), intervals)
    return tenants, np.minimum(apart, np.maximum(together, least.astype(np.int64)))
