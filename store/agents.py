"""Agents as they are kept."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from store import codec, schema
from store.rows import Changes, put_rows
from wfm.agents import Agent


def all_agents(connection: Connection) -> tuple[Agent, ...]:
    """Every agent ever known, by code; ask ``is_employed_on`` for those of a day."""
    rows = connection.execute(select(schema.agents.c.body).order_by(schema.agents.c.agent))
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
