"""``pumasi staffing`` on a small workspace."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from cli.main import cli
from core.channels import Channel
from core.contacts import ContactDay
from core.ids import TenantId
from core.parties import Party, Tenant
from store.contacts import put_contact_days
from store.database import open_database
from store.forecasts import save_forecast
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.staffing import sample

NAMES = {"T01": "가온상회", "T02": "나루문구", "T03": "다온주말"}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Three tenants and their services; nothing forecast."""
    made = fresh_workspace(tmp_path / "ws")
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


def test_contacts_outside_the_window_are_counted_and_told(forecast_made: Workspace) -> None:
    """One call at midnight each day of the weeks before: seven a week by line, and a problem with its way out."""
    counts = (1, *(0 for _ in range(47)))
    first = sample.MONDAY - timedelta(weeks=8)
    days = [
        ContactDay(
            tenant=TenantId("T01"),
            channel=Channel.PHONE,
            day=first + timedelta(days=number),
            interval_minutes=30,
            offered=counts,
            answered=counts,
            handled_s=counts,
        )
        for number in range(56)
    ]
    database = open_database(forecast_made.database_url)
    with database.writing() as connection:
        put_contact_days(connection, days)
    database.close()
    words = ["show", "--week", "2026-11-09", "--by", "line"]
    rows = {(row["tenant"], row["channel"]): row for row in json.loads(run(forecast_made, [*words, "--json"]).stdout)}
    assert rows["T01", "phone"]["contacts_outside"] == 7.0
    assert rows["T02", "phone"]["contacts_outside"] == 0.0
    assert "7.0 contacts a week of T01 by phone came outside" in run(forecast_made, words).stderr


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
        (["amend", "--week", "2026-11-09", "--weeks", "4"], "pumasi forecast run --week 2026-11-09 --weeks 4"),
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
    assert result.exit_code == 4
    assert "Known pools: MAIN" in result.stderr


def size(words: str) -> Result:
    """``pumasi staffing size``, which needs no workspace."""
    return CliRunner().invoke(cli, ["staffing", "size", *words.split()])


def test_size_finds_the_published_fourteen() -> None:
    """200 calls of 180 s an hour, 80/20: 14 agents, 88.8 %."""
    rows = json.loads(size("--contacts 200 --aht 180 --json").stdout)
    fewest = [row for row in rows if row["is_fewest"]]
    assert [(row["agents"], row["served_within_of_offered_percent"]) for row in fewest] == [(14, 88.84)]
    assert [row["agents"] for row in rows] == list(range(11, 18))
    told = size("--contacts 200 --aht 180").stdout.splitlines()[-1]
    assert told == "14 agents are the fewest: 88.8 % in time, occupancy 71.4 %."
    posts = size("--contacts 300 --minutes 180 --aht 240 --done-within 240").stdout.splitlines()[-1]
    assert posts == "3 agents are the fewest: the oldest post is 220.0 minutes old, occupancy 100.0 %."


def test_size_of_a_chat_line_says_all_four_definitions() -> None:
    """Three chats at once, callers who give up: a table with a column for each definition."""
    result = size("--contacts 90 --minutes 30 --aht 400 --target 80/60 --patience 300 --concurrency 3")
    assert result.exit_code == 0, result.output
    assert all(word in result.stdout for word in ("in time/offered", "in time/served", "wait in time", "or given up"))


def test_size_names_everything_wrong_at_once() -> None:
    """Zero handling time, concurrency zero, a target of 120 % …: a problem each, exit code 3."""
    result = size("--contacts -3 --minutes 0 --aht 0 --target 120/0 --patience -1 --concurrency 0 --slowdown 2")
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 9
    assert "A handling time of 0.0 s" in result.stderr
    assert "An agent with 0 chats at once serves nobody" in result.stderr


def test_size_says_how_close_one_gets() -> None:
    """With twelve agents at most, 64 % is what can be had."""
    result = size("--contacts 200 --aht 180 --agents-max 12")
    assert result.exit_code == 3
    assert "At most 12 agents do not reach 80 %: the closest is 64.0 %. 14 agents would." in result.stderr


def test_size_says_that_everything_is_never_reached() -> None:
    """100 % is no mistyped share: it is told why nobody can promise it."""
    result = size("--contacts 200 --aht 180 --target 100/20")
    assert result.exit_code == 3
    assert "No number of agents answers 100 % in time" in result.stderr


def test_size_of_nothing_is_nobody() -> None:
    """No contacts: no agents are the fewest, and there is nothing to measure."""
    (row,) = json.loads(size("--contacts 0 --aht 180 --json").stdout)
    assert (row["agents"], row["is_fewest"]) == (0, True)
    assert {value for name, value in row.items() if name not in ("agents", "is_fewest")} == {None}


def test_size_of_little_shows_that_nobody_serves_nobody() -> None:
    """One agent is the fewest; without any, none is served."""
    rows = json.loads(size("--contacts 0.01 --aht 180 --json").stdout)
    assert [(row["agents"], row["is_fewest"]) for row in rows[:2]] == [(0, False), (1, True)]
    assert rows[0]["answer_percent"] == 0
    assert rows[0]["asa_s"] is None


@pytest.mark.parametrize(
    "words", ["--contacts 5 --aht inf", "--contacts nan --aht 180", "--contacts 5 --aht 9 --agents-max 0"]
)
def test_size_refuses_what_is_no_number(words: str) -> None:
    """Infinity, not-a-number, nobody: a problem, no traceback."""
    assert size(words).exit_code == 3


def test_size_explains_the_form_of_a_target() -> None:
    """A mistyped option is a mistyped command: exit code 2."""
    result = size("--contacts 5 --aht 180 --target hallo")
    assert result.exit_code == 2
    assert "for example 80/20" in result.stderr
