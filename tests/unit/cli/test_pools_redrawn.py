"""A signed contract does not tie its tenant to a pool."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from cli.context import Session
from cli.planning.services import services_on
from core.ids import PoolId
from core.periods import week_from
from store import contracts, tenants
from store.database import Database
from tests.made_once import fresh_database
from tests.unit.store import records


class Holder:
    """As much of a session as the services ask for."""

    def __init__(self, database: Database) -> None:
        self.database = database


def test_a_tenant_with_a_contract_moves_to_another_pool(tmp_path: Path) -> None:
    """The file of tenants says who serves it now; everything that was agreed stays as the contract tells it."""
    database = fresh_database(tmp_path)
    moved = PoolId("BUSAN")
    with database.writing() as connection:
        tenants.put_tenants(connection, [replace(records.TENANT, pool=moved)], [replace(records.SERVICE, pool=moved)])
        contracts.save_version(connection, records.SIGNED)
    found = services_on(cast("Session", Holder(database)), week_from(records.MONDAY))
    assert found
    assert found == tuple(replace(each, pool=moved) for each in records.SIGNED.services)
    database.close()
