"""One half hour of a pool: how the seconds that were on duty are split. Whole seconds, pure arithmetic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from core.ids import AgentId, TenantId
from core.money import share_out

CostObject = TenantId | None
"""A tenant, or the company (None)."""


def less(seconds: Mapping[TenantId, int], taken: Mapping[TenantId, int]) -> dict[TenantId, int]:
    """What is left of some seconds, nothing below zero."""
    left = {tenant: count - taken.get(tenant, 0) for tenant, count in seconds.items()}
    return {tenant: count for tenant, count in left.items() if count > 0}


def cut(seconds: Mapping[TenantId, int], present: int) -> dict[TenantId, int]:
    """Handled seconds, cut in proportion to what was present."""
    if sum(seconds.values()) <= present:
        return dict(seconds)
    return {tenant: part for tenant, part in share_out(present, seconds).items() if part}


def add_deferred(
    worked: dict[int, dict[TenantId, int]], present: Mapping[int, int], deferred: Mapping[TenantId, int]
) -> None:
    """The board is answered in spare time: spread over the day's slots by what phone and chat left free."""
    spare = {str(slot): present[slot] - sum(worked[slot].values()) for slot in worked}
    room = min(sum(deferred.values()), sum(spare.values()))
    if room <= 0:
        return
    for slot, seconds in share_out(room, spare).items():
        if seconds:
            for tenant, part in share_out(seconds, deferred).items():
                worked[int(slot)][tenant] = worked[int(slot)].get(tenant, 0) + part


def slot_key(worked: Mapping[TenantId, int], need: Mapping[TenantId, int], present: int) -> dict[CostObject, int]:
    """How the pooled seconds of a slot are split: handled, then waiting up to the requirement, then the company."""
    key: dict[CostObject, int] = {}
    key.update(worked.items())
    handled = sum(worked.values())
    waiting = min(present - handled, max(0, sum(need.values()) - handled))
    if waiting > 0:
        for tenant, seconds in share_out(waiting, need).items():
            key[tenant] = key.get(tenant, 0) + seconds
    bench = present - handled - max(0, waiting)
    if bench > 0:
        key[None] = bench
    return key


def agent_keys(
    key: Mapping[CostObject, int],
    present: Mapping[AgentId, int],
    serves: Mapping[AgentId, frozenset[TenantId] | None],
) -> dict[AgentId, dict[CostObject, int]]:
    """The same split, agent by agent: a tenant's time comes from agents who are trained for it, in proportion to what
    they have left; the tenant with the fewest of them first. What nobody trained can give comes from the others.
    """
    left = dict(present)
    found: dict[AgentId, dict[CostObject, int]] = {agent: defaultdict(int) for agent in left}
    trained = {
        tenant: [agent for agent, tenants in serves.items() if tenants is None or tenant in tenants]
        for tenant in key
        if tenant is not None
    }
    wanted = {tenant: key[tenant] for tenant in trained}
    for tenant in sorted(trained, key=lambda tenant: (len(trained[tenant]), tenant)):
        wanted[tenant] -= _take(tenant, wanted[tenant], trained[tenant], left, found)
    for tenant in sorted(wanted):
        _take(tenant, wanted[tenant], list(left), left, found)
    for agent, seconds in left.items():
        if seconds:
            found[agent][None] += seconds
    return found


def _take(
    tenant: TenantId,
    wanted: int,
    agents: Sequence[AgentId],
    left: dict[AgentId, int],
    found: dict[AgentId, dict[CostObject, int]],
) -> int:
    """Take seconds from agents in proportion to what they have left; returns how many could be had."""
    have = {agent: left[agent] for agent in agents if left[agent]}
    taken = min(wanted, sum(have.values()))
    if taken:
        for agent, seconds in share_out(taken, have).items():
            left[agent] -= seconds
            found[agent][tenant] += seconds
    return taken
