"""``pumasi forecast run`` and ``show`` in a small workspace."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from core.contacts import Event, EventKind
from core.ids import TenantId
from core.parties import Party, Tenant
from store.contacts import put_contact_days
from store.database import Database, open_database
from store.events import put_events
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.forecasts.made import AS_OF, contact_days, days_before, service, weekly
from tests.unit.store.records import TENANT


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host's clock is not asked."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-08T09:00:00+09:00")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Two tenants with hours and thirty weeks of contacts; a third has hours only."""
    made = fresh_workspace(tmp_path / "shop")
    database = open_database(made.database_url)
    _fill(database)
    database.close()
    return made


def _tenant(code: str) -> Tenant:
    return Tenant(
        tenant=TenantId(code),
        party=Party(
            name="(예시) 상회", business_number=TENANT.party.business_number, representative="예시", address="-"
        ),
        pool=TENANT.pool,
        industry="fashion",
        platform="shop",
    )


def _fill(database: Database) -> None:
    days = days_before(AS_OF, 30)
    codes = ("T01", "T02", "T03")
    promotion = Event(
        event="E1",
        tenant=TenantId("T01"),
        kind=EventKind.PROMOTION,
        name="기획전",
        first=AS_OF + timedelta(days=1),
        last=AS_OF + timedelta(days=1),
        uplift=Decimal("0.5"),
    )
    with database.writing() as connection:
        put_tenants(
            connection, [_tenant(c) for c in codes], [service(c, open_minute=540, close_minute=1080) for c in codes]
        )
        put_contact_days(connection, contact_days("T01", days, weekly(days, 300.0), seed=1, handled_s=200))
        put_contact_days(connection, contact_days("T02", days, weekly(days, 30.0), seed=2))
        put_events(connection, [promotion])


def pumasi(workspace: Workspace, *words: str) -> Result:
    """Run a command in the workspace."""
    return CliRunner().invoke(cli, ["--workspace", str(workspace.root), "forecast", *words])


def rows(result: Result) -> list[dict[str, object]]:
    """The array a command printed."""
    assert result.exit_code == 0, result.output
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_run_says_what_it_expects_and_keeps_it(workspace: Workspace) -> None:
    """A row per tenant, the day chosen, the tenant left out with its reason and next command."""
    result = pumasi(workspace, "run")
    assert result.exit_code == 0, result.output
    assert "As of 2026-11-09: the day after the newest contacts." in result.stderr
    assert "T03 phone has no contacts on record" in result.stderr
    assert "pumasi import contacts FILE" in result.stderr
    assert "Forecast 1 saved: 2 series, 4 week(s) from 2026-11-09" in result.stdout
    shown = rows(pumasi(workspace, "show", "--json"))
    assert len(shown) == 2 * 4
    assert list(shown[0]) == [
        *("tenant", "channel", "week", "contacts", "low", "high"),
        *("aht_s", "aht_source", "basis", "model"),
    ]


def test_the_summary_as_json(workspace: Workspace) -> None:
    """A mean week ahead beside one of the last eight."""
    first, second = rows(pumasi(workspace, "run", "--weeks", "1", "--json"))
    assert list(first) == [
        *("tenant", "channel", "contacts", "low", "high", "recent"),
        *("change_percent", "aht_s", "aht_source", "basis"),
    ]
    assert float(str(first["low"])) < float(str(first["contacts"])) < float(str(first["high"]))
    assert abs(float(str(second["change_percent"]))) < 15
    assert (first["aht_source"], second["aht_source"]) == ("measured", "declared")


def test_as_of_uses_only_what_was_known(workspace: Workspace) -> None:
    """Forecast the first week of October from September, and look at one tenant's days with their factors."""
    result = pumasi(workspace, "run", "--as-of", "2026-09-30", "--weeks", "1")
    assert result.exit_code == 0, result.output
    assert "nothing of that day or later is used" in result.stderr
    days = rows(pumasi(workspace, "show", "--tenant", "T01", "--by", "day", "--json"))
    assert [row["day"] for row in days] == [(date(2026, 10, 5) + timedelta(days=n)).isoformat() for n in range(7)]
    assert {"level", "weekday", "season", "holiday", "event"} <= set(days[0])


def test_intervals_of_a_week(workspace: Workspace) -> None:
    """Half hours with their zone; closed ones are zero; the promotion shows in its day."""
    assert pumasi(workspace, "run", "--weeks", "2").exit_code == 0
    found = rows(pumasi(workspace, "show", "--week", "2026-11-16", "--channel", "phone", "--by", "interval", "--json"))
    assert len(found) == 2 * 7 * 48
    assert found[0] == {
        "tenant": "T01",
        "channel": "phone",
        "start": "2026-11-16T00:00:00+09:00",
        "contacts": 0.0,
        "low": 0.0,
        "high": 0.0,
        "model": 0.0,
    }
    days = rows(pumasi(workspace, "show", "--week", "2026-11-09", "--tenant", "T01", "--by", "day", "--json"))
    assert [row["event"] for row in days] == [1.0, 1.5, 1.0, 1.0, 1.0, 1.0, 1.0]
    table = pumasi(workspace, "show", "--by", "day", "--tenant", "T02").stdout
    assert "weekday" in table.splitlines()[0]
    assert "×1.00" in table
    assert "2026-11-09 09:00 " in pumasi(workspace, "show", "--by", "interval").stdout


@pytest.fixture
def empty(tmp_path: Path) -> Workspace:
    """A workspace in which nothing was imported."""
    return fresh_workspace(tmp_path / "empty")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run"], "pumasi import contacts FILE"),
        (["show"], "pumasi forecast run"),
    ],
)
def test_nothing_yet(empty: Workspace, words: list[str], said: str) -> None:
    """An empty workspace says what to do first."""
    result = pumasi(empty, *words)
    assert result.exit_code == 4
    assert said in result.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["run", "--as-of", "2020-01-01"], 4, "no contacts before 2020-01-01"),
        (["run", "--week", "2026-11-02"], 2, "Choose a later week"),
        (["run", "--week", "2026-11-10"], 2, "is not a Monday"),
        (["show", "--week", "2026-12-28"], 4, "pumasi forecast run --week 2026-12-28"),
        (["show", "--tenant", "T77"], 4, "T01 phone"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_next_step(
    workspace: Workspace, words: list[str], code: int, said: str
) -> None:
    """Each mistake has its sentence and exit code."""
    assert pumasi(workspace, "run", "--weeks", "1").exit_code == 0
    result = pumasi(workspace, *words)
    assert result.exit_code == code
    assert said in result.stderr


def test_a_pool_that_cannot_be_forecast_saves_nothing(empty: Workspace) -> None:
    """Days of which every interval is missing: the reason, exit code 3, and no run is kept."""
    days = days_before(AS_OF, 4)
    database = open_database(empty.database_url)
    with database.writing() as connection:
        put_tenants(connection, [_tenant("T01")], [service("T01")])
        lost = contact_days("T01", days, weekly(days, 3.0))
        put_contact_days(connection, [replace(day, offered=(None,) * 48) for day in lost])
    database.close()
    result = pumasi(empty, "run")
    assert result.exit_code == 3
    assert "Every interval of T01 phone is missing" in result.stderr
    assert pumasi(empty, "show").exit_code == 4
