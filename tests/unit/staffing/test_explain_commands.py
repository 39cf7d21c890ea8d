"""``pumasi staffing explain`` and ``amend``, and shrinkage on the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from cli.main import cli
from core.periods import IntervalGrid
from store.agents import put_agents
from store.database import open_database
from store.forecasts import save_forecast
from store.timesheets import save_timesheets
from store.workspace import Workspace
from tests.unit.staffing import sample
from tests.unit.staffing.test_shrinkage import month, staff
from tests.unit.staffing.test_staffing_commands import forecast_made, run, workspace

__all__ = ["forecast_made", "workspace"]

WEEK = ("--week", "2026-11-09")


def pumasi(at: Workspace, *words: str) -> Result:
    """Any command."""
    return CliRunner().invoke(cli, ["--workspace", str(at.root), *words])


@pytest.fixture
def short(forecast_made: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """T02 needs much more than its 0.3 FTE, and has a signed contract; the clock stands still."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")
    database = open_database(forecast_made.database_url)
    with database.writing() as connection:
        busy = [sample.series(each, 2.0 if each.tenant == "T02" else 1.0) for each in sample.SERVICES]
        save_forecast(connection, sample.forecast(busy))
    database.close()
    words = ("--model", "flat", "--start", "2026-01-01", "--expect", "phone=300")
    assert pumasi(forecast_made, "contract", "draft", "T02", *words).exit_code == 0
    assert (
        pumasi(
            forecast_made,
            "contract",
            "sign",
            "T02-2026-1",
            "--on",
            "2025-12-20",
            "--open-items-by",
            "정모아",
            "--accept-promise",
            "all",
            "--by",
            "정모아",
        ).exit_code
        == 0
    )
    return forecast_made


def test_explain_says_every_step(forecast_made: Workspace) -> None:
    """The table of the computation, alone against pooled, the hours by kind, the share."""
    result = run(forecast_made, ["explain", "--tenant", "T01", *WEEK])
    assert result.exit_code == 0, result.output
    for said in ("by load × strictness", "Pooling saves", "annual leave", "[assumed]", "h paid", "nothing to propose"):
        assert said in result.stdout, said
    assert "board 90/14400s, chat 80/30s, phone 80/20s" in result.stdout


def test_explain_as_json_adds_up(forecast_made: Workspace) -> None:
    """One object; its channels, its hours and its kinds sum to what stands beside them."""
    (found,) = json.loads(run(forecast_made, ["explain", "--tenant", "T01", *WEEK, "--json"]).stdout)
    need = sum((Decimal(each["need_hours"]) for each in found["channels"]), Decimal(0))
    assert need == Decimal(found["need_hours"])
    assert Decimal(found["alone_hours"]) - need == Decimal(found["saved_hours"])
    paid = sum((Decimal(each["hours"]) for each in found["shrinkage"] if each["is_paid"]), Decimal(0))
    assert round(need, 2) + paid == Decimal(found["paid_hours"])
    shown = json.loads(run(forecast_made, ["show", "--tenant", "T01", *WEEK, "--json"]).stdout)[0]
    assert abs(Decimal(shown["need_hours"]) - need) <= Decimal("0.005")


def test_explain_of_a_day_and_an_interval(forecast_made: Workspace) -> None:
    """--day and --at narrow it down; the week follows from the day."""
    words = ["explain", "--tenant", "T01", "--day", "2026-11-10", "--json"]
    (day,) = json.loads(run(forecast_made, words).stdout)
    (slot,) = json.loads(run(forecast_made, [*words, "--at", "10:40"]).stdout)
    assert (slot["first"], slot["end"]) == ("2026-11-10 10:30", "2026-11-10 11:00")
    assert Decimal(slot["need_hours"]) < Decimal(day["need_hours"]) / 10
    assert slot["needed_week_hours"] == day["needed_week_hours"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--tenant", "T99", *WEEK], 4, "No tenant 'T99'"),
        (["--tenant", "T01", *WEEK, "--day", "2026-11-20"], 2, "2026-11-20 is not in the week of 2026-11-09"),
        (["--tenant", "T01", *WEEK, "--at", "10:30"], 2, "name the day with --day"),
        (["--tenant", "T01", "--day", "2026-11-10", "--at", "25 o'clock"], 2, "not a time of day"),
        (["--tenant", "T01", *WEEK, "--shrinkage", "holiday=3%"], 2, "not KIND=PERCENT"),
        (["--tenant", "T01", *WEEK, "--shrinkage", "training=-3"], 2, "not KIND=PERCENT"),
        (["--tenant", "T01", *WEEK, "--shrinkage", "training=60", "--shrinkage", "meeting=50"], 2, "nobody is on duty"),
        (["--tenant", "T01", *WEEK, "--shrinkage", "training=96"], 2, "nobody is on duty"),
    ],
)
def test_what_cannot_be_explained_is_told(forecast_made: Workspace, words: list[str], code: int, said: str) -> None:
    """Unknown codes, days and kinds: a sentence, no traceback."""
    result = run(forecast_made, ["explain", *words])
    assert result.exit_code == code, result.output
    assert said in " ".join(result.stderr.split())


def test_shrinkage_by_kind_and_by_hand(forecast_made: Workspace) -> None:
    """Without timesheets the dated rates; a kind set by hand wins and changes the paid hours."""
    rows = json.loads(run(forecast_made, ["show", *WEEK, "--by", "shrinkage", "--json"]).stdout)
    assert {row["source"] for row in rows} == {"assumed"}
    assert next(row["percent"] for row in rows if row["kind"] == "annual_leave") == "3.5"
    words = ["show", *WEEK, "--by", "shrinkage", "--shrinkage", "annual_leave=7%", "--json"]
    by_hand = json.loads(run(forecast_made, words).stdout)
    leave = {row["kind"]: Decimal(row["hours"]) for row in by_hand}["annual_leave"]
    assert leave > Decimal("1.9") * {row["kind"]: Decimal(row["hours"]) for row in rows}["annual_leave"]
    said = run(forecast_made, ["show", *WEEK, "--shrinkage", "training=9%"]).stdout
    assert "assumed, set" in said


def test_amend_writes_a_file_that_drafts_at_the_same_price(short: Workspace, tmp_path: Path) -> None:
    """The proposal, its price, the file, the draft made from it: one figure; the margin stays below 10 %."""
    out = tmp_path / "requests.xlsx"
    words = ["amend", *WEEK, "--start", "2026-11-23", "--out", str(out)]
    (row,) = json.loads(run(short, [*words, "--json"]).stdout)
    assert (row["tenant"], row["contract"], row["share_fte"]) == ("T02", "T02-2026-1", "0.3")
    assert Decimal(row["proposed_share_fte"]) > Decimal("0.5")
    assert row["more_won"] == row["proposed_charges_won"] - row["charges_won"] > 0
    assert 0 < Decimal(row["proposed_margin_percent"]) < 10
    assert row["obstacle"] is None
    assert openpyxl.load_workbook(out)["계약조건"]["D2"].value == float(row["proposed_share_fte"])
    assert "1 drafted" in pumasi(short, "contract", "draft", "--from", str(out)).stdout
    (drafted,) = json.loads(pumasi(short, "contract", "show", "--json").stdout)
    assert (drafted["version"], drafted["status"]) == (2, "draft")
    assert drafted["valid_from"] == "2026-11-23"
    assert drafted["charges_won"] == row["proposed_charges_won"]
    assert drafted["cost_won"] == row["proposed_cost_won"]


def test_amend_and_explain_tell_the_proposal_in_words(short: Workspace) -> None:
    """By default from the Monday after the week, into the workspace; explain names the command."""
    said = run(short, ["amend", *WEEK])
    assert said.exit_code == 0, said.output
    assert "pumasi contract draft --from" in said.stdout
    assert (short.root / "staffing" / "amendments-MAIN-2026-11-16.xlsx").is_file()
    told = run(short, ["explain", "--tenant", "T02", *WEEK]).stdout
    assert "Proposal: T02-2026-1 with" in told
    assert "pumasi staffing amend --week 2026-11-09 --tenant T02" in told


def test_amend_names_what_stands_in_the_way(short: Workspace) -> None:
    """No contract in force on that day: told with the command that makes one; a prospect is told; unknown: exit 4."""
    late = run(short, ["amend", *WEEK, "--start", "2027-01-04"])
    assert late.exit_code == 0
    assert "T02 has no contract in force on 2027-01-04" in late.stderr
    assert "pumasi contract draft T02 --model flat --share" in late.stderr
    prospect = run(short, ["amend", *WEEK, "--tenant", "T03"])
    assert prospect.exit_code == 4
    assert "T03 is left out: it has never signed a contract" in prospect.stderr
    assert "pumasi contract draft T03" in prospect.stderr
    assert "No tenant 'T99'" in run(short, ["amend", *WEEK, "--tenant", "T99"]).stderr


def test_the_workbook_holds_the_proposal(short: Workspace, tmp_path: Path) -> None:
    """The sheet 계약 보완 has the same price."""
    out = tmp_path / "staffing.xlsx"
    assert run(short, ["export", *WEEK, "--out", str(out)]).exit_code == 0
    (row,) = json.loads(run(short, ["amend", *WEEK, "--json"]).stdout)
    values = [cell.value for line in openpyxl.load_workbook(out, data_only=True)["계약 보완"] for cell in line]
    assert row["proposed_charges_won"] in values
    assert "T02-2026-1" in values


def test_a_proposal_may_rest_on_more_weeks(short: Workspace) -> None:
    """A busy week and a quiet one: the share for their mean is smaller, and a forecast that is too short is told."""
    longer = IntervalGrid(first_day=sample.MONDAY, days=14)
    database = open_database(short.database_url)
    made = []
    for each in sample.SERVICES:
        busy = sample.series(each, 2.0 if each.tenant == "T02" else 1.0, grid=longer)
        half = len(busy.mean) // 2
        means = (*busy.mean[:half], *(0.0,) * half) if each.tenant == "T02" else busy.mean
        made.append(replace(busy, mean=means, low=means, high=means))
    with database.writing() as connection:
        save_forecast(connection, sample.forecast(made, longer))
    database.close()
    share = {}
    for weeks in (1, 2):
        rows = json.loads(run(short, ["amend", *WEEK, "--weeks", str(weeks), "--json"]).stdout)
        share[weeks] = Decimal(next(row["proposed_share_fte"] for row in rows if row["tenant"] == "T02"))
    assert share[2] < share[1]
    assert run(short, ["amend", *WEEK, "--weeks", "3"]).exit_code == 4


def test_kept_timesheets_are_measured(short: Workspace) -> None:
    """Two hundred days of twenty people: an hour of training in eight is 12.5 %, and says on which days."""
    people = [replace(agent, pool=sample.MAIN) for agent in staff(20).values()]
    database = open_database(short.database_url)
    with database.writing() as connection:
        put_agents(connection, people)
        save_timesheets(connection, month(20))
    database.close()
    rows = {row["kind"]: row for row in json.loads(run(short, ["show", *WEEK, "--by", "shrinkage", "--json"]).stdout)}
    assert {row["source"] for row in rows.values()} == {"measured"}
    assert rows["training"]["percent"] == "12.5"
    assert rows["training"]["basis"] == "2026-10-05 – 2026-10-16"


def test_a_workspace_of_before_knows_the_assumptions(forecast_made: Workspace) -> None:
    """A database without rates of shrinkage takes those that come with the program."""
    database = open_database(forecast_made.database_url)
    with database.writing() as connection:
        connection.execute(text("DELETE FROM rates WHERE name LIKE 'shrinkage.%'"))
    database.close()
    result = run(forecast_made, ["show", *WEEK, "--by", "shrinkage", "--json"])
    assert result.exit_code == 0, result.output
    assert {row["source"] for row in json.loads(result.stdout)} == {"assumed"}
