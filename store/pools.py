"""Which pools belong together, and what a question about some of them looks at.

A month is drafted in groups of pools, so that memory does not grow with the number of tenants. What binds two pools
keeps them in one group: somebody dedicated to a tenant of another pool, time that names such a tenant, contacts that
somebody of another pool handled, an account or a kept roster that reaches over both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, true

from core.ids import PoolId
from core.periods import DateRange, seoul
from store import codec, schema

Pools = Collection[PoolId] | None
"""Some pools, or None for all."""


def of_agents(column: ColumnElement[str], pools: Pools) -> ColumnElement[bool]:
    """Whether a column names an agent of the pools."""
    table = schema.agents
    return true() if pools is None else column.in_(select(table.c.agent).where(table.c.pool.in_(sorted(pools))))


def of_tenants(column: ColumnElement[str], pools: Pools) -> ColumnElement[bool]:
    """Whether a column names a tenant of the pools."""
    table = schema.tenants
    return true() if pools is None else column.in_(select(table.c.tenant).where(table.c.pool.in_(sorted(pools))))


def in_pools(column: ColumnElement[str], pools: Pools) -> ColumnElement[bool]:
    """Whether a column names one of the pools."""
    return true() if pools is None else column.in_(sorted(pools))


def tenants_in_pools(connection: Connection) -> dict[PoolId, int]:
    """Every pool of an agent or a tenant, by name, with its number of tenants."""
    counts: dict[str, int] = defaultdict(int)
    for (pool,) in connection.execute(select(schema.agents.c.pool).distinct()):
        counts[pool] += 0
    for (pool,) in connection.execute(select(schema.tenants.c.pool)):
        counts[pool] += 1
    return {PoolId(pool): count for pool, count in sorted(counts.items())}


def bound_pools(connection: Connection, days: DateRange) -> set[tuple[PoolId, PoolId]]:
    """Pairs of different pools that share something on the days."""
    agents, tenants = schema.agents, schema.tenants
    pool_of_agent = {row.agent: row.pool for row in connection.execute(select(agents.c.agent, agents.c.pool))}
    pool_of_tenant = {row.tenant: row.pool for row in connection.execute(select(tenants.c.tenant, tenants.c.pool))}
    found = {(pool_of_agent.get(agent), pool_of_tenant.get(tenant)) for agent, tenant in _served(connection, days)}
    for pool, agent, tenant in _rostered(connection, days):
        found |= {(pool, pool_of_agent.get(agent, pool)), (pool, pool_of_tenant.get(tenant, pool))}
    accounts: dict[str, set[str]] = defaultdict(set)
    versions = schema.contract_versions
    for row in connection.execute(select(versions.c.account, versions.c.tenant).distinct()):
        accounts[row.account].add(pool_of_tenant[row.tenant])
    found |= {(min(pools), pool) for pools in accounts.values() for pool in pools}
    return {(PoolId(one), PoolId(other)) for one, other in found if one and other and one != other}


def _served(connection: Connection, days: DateRange) -> Iterator[tuple[str, str]]:
    """Agents with a tenant that they are dedicated to, or that their time or their contacts name."""
    agents = schema.agents
    for agent, body in connection.execute(select(agents.c.agent, agents.c.body)):
        dedicated_to = codec.plain(body)["dedicated_to"]
        if dedicated_to is not None:
            yield agent, dedicated_to
    first, end = seoul(days.first), seoul(days.end)
    presences, absences, contacts = schema.attendance, schema.absences, schema.contacts
    chosen: list[Select[Any]] = [
        select(presences.c.agent, presences.c.overtime_tenant).where(
            presences.c.clock_in < end, presences.c.clock_out > first, presences.c.overtime_tenant.is_not(None)
        ),
        select(absences.c.agent, absences.c.tenant).where(
            absences.c.start < end, absences.c.end > first, absences.c.tenant.is_not(None)
        ),
        select(contacts.c.agent, contacts.c.tenant).where(
            contacts.c.offered_at >= first, contacts.c.offered_at < end, contacts.c.agent.is_not(None)
        ),
    ]
    for pairs in chosen:
        yield from ((row[0], row[1]) for row in connection.execute(pairs.distinct()))
    for table in (schema.timesheet_days, schema.timesheet_corrections):
        # Few days name a tenant: the others are not read.
        named = table.c.body.contains('"tenant":"', autoescape=True)
        sheets = select(table.c.agent, table.c.body).where(table.c.day >= days.first, table.c.day < days.end, named)
        for agent, body in connection.execute(sheets):
            yield from ((agent, span["tenant"]) for span in codec.plain(body)["spans"] if span["tenant"] is not None)


def _rostered(connection: Connection, days: DateRange) -> Iterator[tuple[str, str, str]]:
    """Pool, agent and tenant of what rosters over the days were built for; either may be missing."""
    table = schema.rosters
    chosen = select(table.c.pool, table.c.body, table.c.requirement, table.c.monday).where(table.c.monday < days.end)
    for row in connection.execute(chosen):
        roster = codec.plain(row.body)
        if row.monday.toordinal() + 7 * roster["weeks"] > days.first.toordinal():
            yield from ((row.pool, agent, "") for agent in {shift["agent"] for shift in roster["shifts"]})
            lines = codec.plain(row.requirement)["lines"]
            yield from ((row.pool, "", tenant) for tenant in {line["tenant"] for line in lines})
