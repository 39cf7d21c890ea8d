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
MONTHS_BEFORE = 2
"""So many months before a period are looked at in any case for what binds pools: closing days reach back one, and the
period before is settled.
"""


def groups_of(session: Session, period: BillingPeriod) -> tuple[frozenset[PoolId], ...]:
    """All pools in groups. They follow from what is kept, not from who works on them or what is issued already."""
    from cli.invoicing.before import looked_back_to
    from store.pools import bound_pools, tenants_in_pools
    from store.timesheets import corrections_between

    first = period.range.first
    for _ in range(MONTHS_BEFORE):
        first = (first - timedelta(days=1)).replace(day=1)
    since = min(first, looked_back_to(session, period))
    with session.database.reading() as connection:
        tenants = tenants_in_pools(connection)
        if len(tenants) == 1:
            return (frozenset(tenants),)
        # A day that was corrected later is split once more.
        corrected = corrections_between(connection, DateRange(first=since, end=first)) if since < first else ()
        first = min([first, *(sheet.day for sheet in corrected)])
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
