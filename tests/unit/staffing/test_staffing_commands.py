"""``pumasi staffing`` on a small workspace."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from core.parties import Party, Tenant
from store.database import open_database
from store.forecasts import save_forecast
from store.tenants import put_tenants
from store.workspace import Workspace, create_workspace
from tests.unit.staffing import sample

NAMES = {"T01": "가온상회", "T02": "나루문구", "T03": "다온주말"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Three tenants and their services; nothing forecast."""
    made = create_workspace(tmp_path / "ws")
    database = open_database(made.database_url)
    tenants = [
        Tenant(
            tenant=service.tenant,
            party=Party(
                name=NAMES[service.tenant], business_number="9999900005", representative="김가상", address="서울시 1"
            ),
            pool=sample.MAIN,
            industry="잡화",
            platform="몰24",
        )
        for service in {service.tenant: service for service in sample.SERVICES}.values()
    ]
    with database.writing() as connection:
        put_tenants(connection, tenants, sample.SERVICES)
    database.close()
    return made


@pytest.fixture
def forecast_made(workspace: Workspace) -> Iterator[Workspace]:
    """The same, with a forecast of the week of 9 November 2026."""
    database = open_database(workspace.database_url)
    with database.writing() as connection:
        save_forecast(connection, sample.FORECAST)
    yield workspace
    database.close()


def run(workspace: Workspace, words: Sequence[str]) -> Result:
    """A call of the command line."""
    return CliRunner().invoke(cli, ["--workspace", str(workspace.root), "staffing", *words])


def test_show_by_tenant_says_what_pooling_saves(forecast_made: Workspace) -> None:
    """A table of tenants, the sums, the rules."""
    result = run(forecast_made, ["show", "--week", "2026-11-09"])
    assert result.exit_code == 0, result.output
    assert "T02" in result.stdout
    assert "pooling saves" in result.stdout
    assert "173.8 h a month" in result.stdout


def test_show_as_json_is_an_array_of_objects(forecast_made: Workspace) -> None:
    """Every view, for programs; the sums of two views agree."""
    need = {}
    for by in ("tenant", "line", "day"):
        result = run(forecast_made, ["show", "--week", "2026-11-09", "--by", by, "--json"])
        assert result.exit_code == 0, result.output
        rows = json.loads(result.stdout)
        need[by] = round(sum(float(row["need_hours"]) for row in rows), 1)
    assert need["tenant"] == need["line"] == need["day"] > 100
    intervals = json.loads(run(forecast_made, ["show", "--week", "2026-11-09", "--by", "interval", "--json"]).stdout)
    assert {"start", "agents", "load_erlang", "tenants"} == set(intervals[0])
    assert intervals[0]["start"] == "2026-11-09 09:00"
    assert sum(float(row["agents"]) for row in intervals) / 2 == pytest.approx(need["day"], abs=0.06)


def test_show_of_one_tenant_by_line(forecast_made: Workspace) -> None:
    """Only that tenant; without --week the first whole week of the newest forecast, said on standard error."""
    result = run(forecast_made, ["show", "--by", "line", "--tenant", "T01", "--json"])
    assert result.exit_code == 0, result.output
    assert [row["channel"] for row in json.loads(result.stdout)] == ["board", "chat", "phone"]
    assert "Week of 2026-11-09" in result.stderr


def test_under_sold_tenants_are_proposed_a_share(forecast_made: Workspace) -> None:
    """A tenant that needs more than it bought is named with hours and share."""
    database = open_database(forecast_made.database_url)
    with database.writing() as connection:
        busy = [sample.series(each, 20.0 if each.tenant == "T02" else 1.0) for each in sample.SERVICES]
        save_forecast(connection, sample.forecast(busy))
    database.close()
    result = run(forecast_made, ["show", "--week", "2026-11-09"])
    assert result.exit_code == 0, result.output
    assert "T02 needs" in result.stdout
    assert "propose a share of" in result.stdout


def test_export_writes_a_workbook(forecast_made: Workspace, tmp_path: Path) -> None:
    """To the path asked for, and by default into the workspace."""
    out = tmp_path / "staffing.xlsx"
    result = run(forecast_made, ["export", "--week", "2026-11-09", "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert openpyxl.load_workbook(out).sheetnames[0] == "요약"
    assert run(forecast_made, ["export", "--week", "2026-11-09"]).exit_code == 0
    assert (forecast_made.root / "staffing" / "staffing-MAIN-2026-11-09.xlsx").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "--week", "2026-11-16"], "pumasi forecast run --week 2026-11-16"),
        (["show", "--week", "2026-11-09", "--tenant", "T99"], "No tenant 'T99'"),
        (["export", "--week", "2027-01-04"], "No forecast covers the week of 2027-01-04"),
    ],
)
def test_what_is_missing_is_named_with_the_next_command(forecast_made: Workspace, words: list[str], said: str) -> None:
    """Exit code 4 and a sentence."""
    result = run(forecast_made, words)
    assert result.exit_code == 4, result.output
    assert said in result.stderr


def test_without_any_forecast_the_command_to_make_one_is_named(workspace: Workspace) -> None:
    """Nothing forecast yet."""
    result = run(workspace, ["show"])
    assert result.exit_code == 4
    assert "pumasi forecast run" in result.stderr


def test_an_unknown_pool_is_told_the_known_ones(forecast_made: Workspace) -> None:
    """A mistyped pool."""
    result = run(forecast_made, ["show", "--week", "2026-11-09", "--pool", "DAWN"])
    assert result.exit_code == 2
    assert "Known pools: MAIN" in result.stderr
