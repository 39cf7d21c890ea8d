"""A month drafted in groups of pools: the same bytes whoever works on them, and however the pools are put together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text

import benchmarks.monthly as company
from cli.context import Session
from cli.invoicing import groups
from cli.invoicing.groups import groups_of, joined, packed
from cli.jobs import rendering
from cli.main import cli
from core.ids import PoolId
from core.periods import BillingPeriod
from store.agents import all_agents, put_agents
from store.tenants import all_tenants

OCTOBER = BillingPeriod(2026, 10)
P1, P2, P3, P4 = (PoolId(f"P{number}") for number in range(1, 5))


@pytest.fixture(scope="module")
def two_pools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Four tenants in two pools, their October approved."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PUMASI_CLOCK", company.CLOCK)
        patch.setattr(company, "SHOPS_A_POOL", 2)
        folder = tmp_path_factory.mktemp("pools") / "office"
        company.company(folder, 4).close()
        yield folder


def month(office: Path, folder: Path) -> dict[str, object]:
    """A run in a copy of the office: everything that it issued and wrote."""
    shutil.copytree(office, folder)
    result = CliRunner(env={"PUMASI_CLOCK": company.CLOCK}).invoke(
        cli, ["--workspace", str(folder), "job", "monthly", "--period", "2026-10"]
    )
    assert result.exit_code == 0, result.output
    session = Session(folder=folder)
    with session.database.reading() as connection:
        found: dict[str, object] = {
            table: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {table}"))))
            for table in ("invoices", "documents", "tax_places", "invoice_counters")
        }
    session.close()
    written = [path for path in folder.rglob("*") if path.suffix in (".pdf", ".xlsx")]
    return found | {path.name: path.read_bytes() for path in written}


def test_groups_and_workers_change_no_byte(two_pools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All pools at once, each by itself in this process, and each by itself on two workers."""
    at_once = month(two_pools, tmp_path / "at_once")
    assert len(at_once) > 4 + 4 * 2
    monkeypatch.setattr(groups, "GROUP_TENANTS", 1)
    alone = month(two_pools, tmp_path / "alone")
    monkeypatch.setattr(rendering, "PARALLEL_FROM", 1)
    by_workers = month(two_pools, tmp_path / "by_workers")
    assert alone == at_once
    assert by_workers == at_once


def test_pools_that_share_somebody_stay_together(two_pools: Path, tmp_path: Path) -> None:
    """Each pool is a group, until somebody of the first is dedicated to a tenant of the second."""
    folder = shutil.copytree(two_pools, tmp_path / "office")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(groups, "GROUP_TENANTS", 1)
        session = Session(folder=folder)
        first, second = groups_of(session, OCTOBER)
        with session.database.writing() as connection:
            helper = next(agent for agent in all_agents(connection, first))
            served = next(tenant for tenant in all_tenants(connection, second))
            put_agents(connection, [replace(helper, dedicated_to=served.tenant)])
        assert groups_of(session, OCTOBER) == (first | second,)
        session.close()


def test_small_pools_share_a_group() -> None:
    """Pools that are bound come as one, through others as well; then small ones are put together in their order."""
    bound = joined((P1, P2, P3, P4), [(P3, P1), (P4, P3)])
    assert bound == [frozenset((P1, P3, P4)), frozenset((P2,))]
    singles = joined((P1, P2, P3), ())
    assert packed(singles, {P1: 30, P2: 10, P3: 5}) == (frozenset((P1, P2)), frozenset((P3,)))
    assert packed(singles, {P1: 40, P2: 0, P3: 5}) == (frozenset((P1,)), frozenset((P2, P3)))
