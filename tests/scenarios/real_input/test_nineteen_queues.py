"""From real contacts to an invoice, through the commands a user types. See README.md: what is real and what is not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from cli.demo import files
from cli.demo.reality import on_time
from cli.main import cli
from core.periods import week_from
from store.database import open_database
from store.rosters import current_roster
from store.workspace import find_workspace
from tests.scenarios.real_input import world
from wfm.scheduling.roster import Roster

WEEK = str(world.MONDAY)
MONTH = "2012-12"
BILLED = world.code_of("RENAULT")
WEEKS_JUDGED = 5
WEEKLY_ERROR_MAX = 0.15
COVERED_MIN = 0.90


class Desk:
    """A workspace and a hand that types commands into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def type(self, *arguments: str, code: int = 0) -> Result:
        """One command; its exit code is as expected, and no traceback is shown."""
        result = CliRunner().invoke(cli, ["--workspace", str(self.folder), *arguments])
        assert result.exit_code == code, f"{arguments}: {result.exit_code}\n{result.output}\n{result.exception!r}"
        assert "Traceback" not in result.output
        return result

    def rows(self, *arguments: str) -> list[dict[str, object]]:
        """The JSON of a show command."""
        found = json.loads(self.type(*arguments, "--json").stdout)
        assert isinstance(found, list)
        return found

    def file(self, name: str, content: bytes) -> str:
        """A file of the user's own."""
        path = self.folder / name
        path.write_bytes(content)
        return str(path)


@pytest.fixture
def real(shared: Path) -> pd.DataFrame:
    """The real contacts."""
    return world.read_real(shared / "data" / "axa" / "contacts_2011_2012.csv.gz")


def test_nineteen_real_queues_walk_the_whole_chain(shared: Path, real: pd.DataFrame, tmp_path: Path) -> None:
    """Import, forecast, staff, roster, publish, timesheets, contract, invoice: one story, in the order of the work."""
    desk = _company(shared, real, tmp_path / "company")
    _forecast_of_a_week_nobody_had_seen(desk, real)
    _staffed_rostered_and_published(desk)
    _worked_and_invoiced(desk, real)


def _company(shared: Path, real: pd.DataFrame, folder: Path) -> Desk:
    """The company with everything imported; the same file twice changes nothing."""
    desk = Desk(folder)
    desk.type("init", str(desk.folder))
    settings = desk.folder / "pumasi.toml"
    codes = {str(queue): world.code_of(str(queue)) for queue in real["queue"].unique()}
    settings.write_text(settings.read_text(encoding="utf-8") + world.settings_text(codes), encoding="utf-8")
    tenants, services = world.tenants_and_services(real)
    desk.type("import", "rates", desk.file("rates.csv", world.rates_csv()))
    desk.type("import", "tenants", desk.file("tenants.xlsx", files.tenants_workbook(tenants, services)))
    desk.type("import", "agents", desk.file("agents.xlsx", files.agents_workbook(world.people(services, seed=1))))
    source = str(shared / "data" / "axa" / "contacts_2011_2012.csv.gz")
    desk.type("import", "contacts", source, "--mapping", "axa")
    again = desk.type("import", "contacts", source, "--mapping", "axa")
    assert "0 added, 0 changed" in again.output
    return desk


def week_of(real: pd.DataFrame, monday: date) -> pd.DataFrame:
    """What really came in a week."""
    end = pd.Timestamp(week_from(monday).end)
    return real[(real["interval_start"] >= pd.Timestamp(monday)) & (real["interval_start"] < end)]


def _forecast_of_a_week_nobody_had_seen(desk: Desk, real: pd.DataFrame) -> None:
    """Five weeks a fortnight apart, the last of them the planned one, each from what was known before it.

    Over the five the forecast is nearer to what came, per queue and half hour, than the mean of eight weeks; one week
    says little: the planned one brought 16 % more than the week before it. Its sum is met within 15 %.
    """
    ours, simple = [], []
    for number in reversed(range(WEEKS_JUDGED)):
        monday = world.MONDAY - timedelta(weeks=2 * number)
        expected = _expected(desk, monday)
        actual = _per_half_hour(week_of(real, monday))
        ours.append(_error(expected, actual))
        simple.append(_error(_mean_of_eight_weeks(real, monday), actual))
    assert sum(ours) < sum(simple)
    assert abs(expected.sum() / actual.sum() - 1) < WEEKLY_ERROR_MAX


def _expected(desk: Desk, monday: date) -> pd.Series[float]:
    """Contacts expected per queue and half hour of a week, by the commands."""
    desk.type("forecast", "run", "--as-of", str(monday), "--weeks", "1")
    rows = desk.rows("forecast", "show", "--week", str(monday), "--by", "interval")
    assert len({row["tenant"] for row in rows}) == 19
    found = {(row["tenant"], pd.Timestamp(str(row["start"])[:19])): row["contacts"] for row in rows}
    return pd.Series(found).astype(float)


def _per_half_hour(rows: pd.DataFrame) -> pd.Series[float]:
    return rows.groupby(["tenant", "interval_start"])["offered"].sum().astype(float)


def _mean_of_eight_weeks(real: pd.DataFrame, monday: date) -> pd.Series[float]:
    """What a planner without a model would take: the mean of the same half hour in the eight weeks before."""
    begin = pd.Timestamp(monday)
    past = real[(real["interval_start"] >= begin - pd.Timedelta(weeks=8)) & (real["interval_start"] < begin)]
    ahead = past["interval_start"].map(lambda moment: moment + pd.Timedelta(weeks=-((moment - begin).days // 7)))
    return _per_half_hour(past.assign(interval_start=ahead)) / 8


def _error(expected: pd.Series[float], actual: pd.Series[float]) -> float:
    """WAPE per queue and half hour."""
    both = pd.concat([expected, actual], axis=1, keys=["expected", "actual"]).fillna(0.0)
    return float((both["expected"] - both["actual"]).abs().sum() / both["actual"].sum())


def _staffed_rostered_and_published(desk: Desk) -> None:
    """The pool covers nine tenths of the need with 120 people, legally; the checker is asked again by command."""
    staffing = desk.rows("staffing", "show", "--week", WEEK)
    assert len(staffing) == 19
    desk.type("roster", "build", "--week", WEEK, "--rounds", "1500", "--effort", "5")
    desk.type("roster", "check", "--week", WEEK)
    desk.type("roster", "publish", "--week", WEEK)
    tenants = desk.rows("roster", "show", "--week", WEEK, "--by", "tenant")
    needed = sum(float(str(row["needed_hours"])) for row in tenants)
    missing = sum(float(str(row["missing_hours"])) for row in tenants)
    assert 1 - missing / needed > COVERED_MIN


def _worked_and_invoiced(desk: Desk, real: pd.DataFrame) -> None:
    """One metered contract for the week: the invoice counts the contacts that really came, to the last one."""
    clock = files.attendance_workbook(on_time(_published(desk)))
    desk.type("import", "attendance", desk.file("attendance.xlsx", clock))
    week_end = str(week_from(world.MONDAY).last)
    contract = ("--model", "metered", "--share", "1.0", "--start", WEEK, "--end", week_end)
    desk.type("contract", "draft", BILLED, *contract)
    desk.type(
        "contract",
        "sign",
        f"{BILLED}-2012-1",
        "--on",
        "2012-12-01",
        "--open-items-by",
        "정모아",
        "--accept-promise",
        "all",
        "--by",
        "정모아",
    )
    desk.type("timesheet", "build", "--period", MONTH)
    desk.type("timesheet", "approve", "--period", MONTH, "--accept-problems")
    told = desk.type("job", "monthly", "--period", MONTH, code=7).output
    assert f"Contract {BILLED}-2012-1 ended on {week_end}" in told, "the shop was served on: its contract has to go on"
    invoices = desk.rows("invoice", "show", "--period", MONTH)
    assert [(row["tenant"], row["period"]) for row in invoices] == [(BILLED, MONTH)]
    came = int(week_of(real, world.MONDAY).query("tenant == @BILLED")["offered"].sum())
    usage = _usage(desk, str(invoices[0]["number"]))
    assert usage["contacts.phone.answered"]["quantity"] == str(came)
    assert usage["contacts.phone.handled"]["estimated"] is True
    again = desk.type("job", "monthly", "--period", MONTH, code=7).output
    assert "already issued" in again, "what is issued stays; what was served on is told until somebody mends it"


def _published(desk: Desk) -> Sequence[Roster]:
    database = open_database(find_workspace(desk.folder).database_url)
    try:
        with database.reading() as connection:
            roster = current_roster(connection, world.POOL, world.MONDAY)
    finally:
        database.close()
    assert roster is not None
    return [roster]


def _usage(desk: Desk, number: str) -> dict[str, dict[str, object]]:
    """Usage facts of an invoice by their key."""
    (row,) = desk.rows("invoice", "show", number)
    facts = row["usage"]
    assert isinstance(facts, list)
    return {fact["key"]: fact for fact in facts}
