"""One half hour of a pool: how the seconds that were on duty are split. Whole seconds, pure arithmetic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.ids import AgentId, TenantId
from core.money import share_out

CostObject = TenantId | None
"""A tenant, or the company (None)."""


def key_of(seconds: Mapping[CostObject, int] | Mapping[TenantId, int]) -> dict[CostObject, int]:
    """Seconds by tenant as a key of cost objects."""
    key: dict[CostObject, int] = {}
    key.update(seconds.items())
    return key


def less(seconds: Mapping[TenantId, int], taken: Mapping[TenantId, int]) -> dict[TenantId, int]:
    """What is left of some seconds, nothing below zero."""
    return {tenant: max(0, count - taken.get(tenant, 0)) for tenant, count in seconds.items()}


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


def wanted_seconds(
    worked: Mapping[TenantId, int], need: Mapping[TenantId, int], present: int, given: int
) -> dict[TenantId, int]:
    """What tenants get of the pooled seconds of a slot: handled time, then waiting up to the pooled requirement.

    ``given`` seconds of the requirement were met by agents beside those ``present``: what they handled. The rest of
    what is present is the company's.
    """
    wanted = dict(worked)
    waiting = min(present, sum(need.values()) - given) - sum(worked.values())
    if waiting > 0:
        for tenant, seconds in share_out(waiting, need).items():
            wanted[tenant] = wanted.get(tenant, 0) + seconds
    return wanted


def agent_keys(
    seconds: Mapping[TenantId, int],
    present: Mapping[AgentId, int],
    serves: Mapping[AgentId, frozenset[TenantId] | None],
) -> dict[AgentId, dict[CostObject, int]]:
    """The split of a slot, agent by agent: a tenant's ``seconds`` come from agents who are trained for it, in
    proportion to what they have left; the tenant with the fewest of them first. What nobody trained can give comes
    from the others, and what no tenant gets is the company's.

    Agents are counted through in the order of their codes: the innermost loops of a month run over numbers.
    """
    agents = sorted(present)
    left = [present[agent] for agent in agents]
    found: list[dict[CostObject, int]] = [{} for _ in agents]
    wanted = dict(seconds)
    trained: dict[TenantId, list[int]] = {tenant: [] for tenant in wanted}
    for index, agent in enumerate(agents):
        tenants = serves[agent]
        for tenant in wanted if tenants is None else wanted.keys() & tenants:
            trained[tenant].append(index)
    for tenant in sorted(trained, key=lambda tenant: (len(trained[tenant]), tenant)):
        wanted[tenant] -= _take(tenant, wanted[tenant], trained[tenant], left, found)
    everybody = range(len(agents))
    for tenant in sorted(wanted):
        if wanted[tenant]:
            _take(tenant, wanted[tenant], everybody, left, found)
    for index, rest in enumerate(left):
        if rest:
            found[index][None] = rest
    return dict(zip(agents, found, strict=True))


def _take(
    tenant: TenantId,
    wanted: int,
    agents: Sequence[int],
    left: list[int],
    found: list[dict[CostObject, int]],
) -> int:
    """Take seconds from agents in proportion to what they have left; returns how many could be had."""
    have = [index for index in agents if left[index]]
    weights = [left[index] for index in have]
    taken = min(wanted, sum(weights))
    if taken:
        for index, seconds in zip(have, shared(taken, weights), strict=True):
            if seconds:
                left[index] -= seconds
                own = found[index]
                own[tenant] = own.get(tenant, 0) + seconds
    return taken


def shared(total: int, weights: Sequence[int]) -> list[int]:
    """``core.money.share_out`` for whole weights above zero in the order of their keys: ties to the earlier one."""
    whole = sum(weights)
    if total == whole:
        return list(weights)
    pairs = [divmod(total * weight, whole) for weight in weights]
    shares = [share for share, _ in pairs]
    rest = total - sum(shares)
    if rest:
        # A stable sort, so that equal remainders stay in the order of the keys.
        for index in sorted(range(len(pairs)), key=lambda index: -pairs[index][1])[:rest]:
            shares[index] += 1
    return shares
