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


def month(office: Path, folder: Path) -> Path:
    """A run in a copy of the office."""
    shutil.copytree(office, folder)
    result = CliRunner(env={"PUMASI_CLOCK": company.CLOCK}).invoke(
        cli, ["--workspace", str(folder), "job", "monthly", "--period", "2026-10"]
    )
    assert result.exit_code == 0, result.output
    return folder


def outcome(folder: Path) -> dict[str, object]:
    """Everything that a run issued and wrote."""
    session = Session(folder=folder)
    with session.database.reading() as connection:
        found: dict[str, object] = {
            table: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {table}"))))
            for table in ("invoices", "documents", "tax_places", "invoice_counters")
        }
    session.close()
    written = [path for path in folder.rglob("*") if path.suffix in (".pdf", ".xlsx")]
    return found | {path.name: path.read_bytes() for path in written}


@pytest.fixture(scope="module")
def at_once(two_pools: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The outcome of a run over all pools at once, in one process."""
    found = outcome(month(two_pools, tmp_path_factory.mktemp("at_once") / "office"))
    assert len(found) > 4 + 4 * 2
    return found


def test_groups_and_workers_change_no_byte(
    two_pools: Path, at_once: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pool by itself on two workers."""
    monkeypatch.setattr(groups, "GROUP_TENANTS", 1)
    monkeypatch.setattr(rendering, "PARALLEL_FROM", 1)
    assert outcome(month(two_pools, tmp_path / "by_workers")) == at_once


def test_the_benchmark_runs_the_month_itself(
    two_pools: Path, at_once: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pool by itself in this process: every tenant billed, each stage and the floor with its processor time."""
    monkeypatch.setenv("PUMASI_CLOCK", company.CLOCK)
    monkeypatch.setattr(groups, "GROUP_TENANTS", 1)
    folder = shutil.copytree(two_pools, tmp_path / "measured")
    run = company.measured(Session(folder=folder))
    assert (run.invoices, run.parked) == (4, 0)
    assert outcome(folder) == at_once
    session = Session(folder=folder)
    found = company.stages(session)
    assert {"load", "usage", "allocation", "drafts", "PDF and workbook"} <= found.keys()
    assert all(seconds > 0 for seconds in found.values())
    assert company.floor(session, 1).cpu_s > 0
    session.close()


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
