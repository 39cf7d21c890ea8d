"""Agents as they are kept."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from store import codec, schema
from store.pools import Pools, in_pools
from store.rows import Changes, put_rows
from wfm.agents import Agent


def all_agents(connection: Connection, pools: Pools = None) -> tuple[Agent, ...]:
    """Every agent ever known (of some pools), by code; ask ``is_employed_on`` for those of a day."""
    table = schema.agents
    rows = connection.execute(select(table.c.body).where(in_pools(table.c.pool, pools)).order_by(table.c.agent))
    return tuple(codec.loads(body, Agent) for (body,) in rows)


def put_agents(connection: Connection, agents: Iterable[Agent]) -> Changes:
    """Add agents, or replace those of the same code."""
    rows = [
        {
            "agent": agent.agent,
            "pool": agent.pool,
            "hired_on": agent.hired_on,
            "left_on": agent.left_on,
            "body": codec.dumps(agent),
        }
        for agent in agents
    ]
    return put_rows(connection, schema.agents, rows)
