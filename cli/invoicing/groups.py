"""Groups of pools that are drafted together: nothing that their invoices are made from touches another group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from core.periods import DateRange

if TYPE_CHECKING:
    from cli.context import Session
    from core.ids import PoolId
    from core.periods import BillingPeriod

GROUP_TENANTS = 40
"""Small pools share a group until it has so many tenants: what a group costs by itself is then spread over them."""
LATE_MONTHS = 2
"""So many months before a period are looked at for what binds pools: its contacts and those that are settled."""


def groups_of(session: Session, period: BillingPeriod) -> tuple[frozenset[PoolId], ...]:
    """All pools in groups. They follow from what is kept, not from who works on them or what is issued already."""
    from store.pools import bound_pools, tenants_in_pools

    first = period.range.first
    for _ in range(LATE_MONTHS):
        first = (first - timedelta(days=1)).replace(day=1)
    with session.database.reading() as connection:
        tenants = tenants_in_pools(connection)
        if len(tenants) == 1:
            return (frozenset(tenants),)
        bound = bound_pools(connection, DateRange(first=first, end=period.following.range.end))
    return packed(joined(tenants, bound), tenants)


def joined(pools: Iterable[PoolId], bound: Iterable[tuple[PoolId, PoolId]]) -> list[frozenset[PoolId]]:
    """Pools that are bound to each other, directly or through others, by their first name."""
    own: dict[PoolId, set[PoolId]] = {pool: {pool} for pool in pools}
    for one, other in bound:
        if own[one] is not own[other]:
            both = own[one] | own[other]
            own |= dict.fromkeys(both, both)
    return sorted({frozenset(group) for group in own.values()}, key=min)


def packed(joined_pools: Iterable[frozenset[PoolId]], tenants: Mapping[PoolId, int]) -> tuple[frozenset[PoolId], ...]:
    """Bound pools put together, in their order, until a group has enough tenants."""
    groups: list[frozenset[PoolId]] = []
    open_group: frozenset[PoolId] = frozenset()
    for pools in joined_pools:
        open_group |= pools
        if sum(tenants[pool] for pool in open_group) >= GROUP_TENANTS:
            groups.append(open_group)
            open_group = frozenset()
    return tuple([*groups, open_group] if open_group else groups)
