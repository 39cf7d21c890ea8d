"""A fresh database per test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.database import Database
from store.tenants import put_tenants
from tests.made_once import fresh_database
from tests.unit.store.records import AGENT, SERVICE, TENANT


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    """A database with a schema and nothing in it."""
    database = fresh_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def database(empty: Database) -> Database:
    """A database that knows one tenant and one agent."""
    from store.agents import put_agents

    with empty.writing() as connection:
        put_tenants(connection, [TENANT], [SERVICE])
        put_agents(connection, [AGENT])
    return empty
