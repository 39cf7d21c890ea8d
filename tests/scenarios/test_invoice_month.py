"""A month of a small company on a dated timeline: clock times, timesheets, invoices, and cron at night."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from cli.jobs.lock import job_lock
from cli.main import cli
from contracts.terms import MarginWindow
from core.channels import Channel
from core.ids import AccountId, ContractId, RosterId, TenantId
from core.periods import DateRange, IntervalGrid, week_from
from documents.readback import pdf_text
from store.absences import put_absences
from store.agents import put_agents
from store.attendance import put_attendance
from store.contacts import put_contact_days
from store.contracts import save_version
from store.database import Database, open_database
from store.rosters import current_roster, save_roster
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace, shared_folder
from tests.unit.invoices.office import (
    COST_PLUS,
    FLAT,
    HOURLY,
    METERED,
    OCTOBER,
    month_of_contacts,
    tenant,
    terms,
    workdays,
)
from tests.unit.invoices.sample import POOL, T1, T2, T3
from tests.unit.timesheets.people import absent, agent, present, roster, shift
from wfm.agents import OvertimeCause
from wfm.staffing.requirement import Requirement, RequirementLine

T4 = TenantId("T04")
PERIOD = ("--period", "2026-10")
CODES = ("A001", "A002", "A003", "A004", "A005")
CONTRACTS = (
    terms(T1, FLAT),
    terms(T2, METERED),
    terms(T3, HOURLY),
    terms(T4, COST_PLUS, margin_window=MarginWindow.MONTH, onboarding_fee_won=1_000_000, valid_from=date(2026, 10, 1)),
)


class Office:
    """A workspace and a hand that types."""

    def __init__(self, workspace: Workspace, database: Database) -> None:
        self.workspace, self.database = workspace, database
        self.folder = workspace.root / "invoices" / "2026-10"

    def type(self, *words: str, code: int = 0) -> Result:
        """A command and the exit code it must end with."""
        environment = {"PUMASI_CLOCK": "2026-11-06T03:15:00+09:00"}
        result = CliRunner(env=environment).invoke(cli, ["--workspace", str(self.workspace.root), *words])
        assert result.exit_code == code, f"{words}: {result.exit_code}\n{result.output}\n{result.exception!r}"
        return result

    def rows(self, *words: str) -> list[dict[str, object]]:
        """The rows of a command with --json."""
        found = json.loads(self.type(*words, "--json").stdout)
        assert isinstance(found, list)
        return found

    def files(self) -> dict[str, bytes]:
        """What lies in the folder of the period."""
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}

    def count(self, table: str) -> int:
        """Rows of a table."""
        with self.database.reading() as connection:
            return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())

    def approve(self) -> None:
        """Build and approve the month."""
        self.type("timesheet", "build", *PERIOD)
        self.type("timesheet", "approve", *PERIOD)


def requirement(monday: date, tenants: Sequence[TenantId]) -> Requirement:
    """One agent for each tenant from 09:00 to 18:00."""
    grid = IntervalGrid(first_day=monday, days=7)
    tenths = tuple(10 if 18 <= index % 48 < 36 else 0 for index in range(grid.size))
    return Requirement(
        pool=POOL,
        grid=grid,
        lines=tuple(
            RequirementLine(tenant=code, channel=Channel.PHONE, tenths=tenths, load_erlang=(0.0,) * grid.size)
            for code in tenants
        ),
    )


@pytest.fixture
def office(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office of its own for each test: a copy of the one that was made once."""
    first = shared_folder(tmp_path_factory, "office", lambda place: made_office(place / "office").database.close())
    yield from copied_office(first / "office", tmp_path / "office")


def copied_office(first: Path, folder: Path) -> Iterator[Office]:
    """A copy of an office that nobody changes."""
    workspace = Workspace(root=Path(shutil.copytree(first, folder)).resolve())
    found = Office(workspace, open_database(workspace.database_url))
    yield found
    found.database.close()


def made_office(folder: Path) -> Office:
    """Five agents, four tenants with one contract of each charge model, October 2026 as it was planned and worked."""
    workspace = fresh_workspace(folder)
    database = open_database(workspace.database_url)
    tenants = [tenant(code) for code in (T1, T2, T3, T4)]
    mondays = [date(2026, 9, 28), *(date(2026, 10, day) for day in (5, 12, 19, 26))]
    with database.writing() as connection:
        put_agents(connection, [agent(code) for code in CODES])
        put_tenants(connection, tenants, [])
        put_contact_days(connection, month_of_contacts(tenants={T1: 3, T2: 2, T3: 2, T4: 2}))
        put_attendance(
            connection,
            [
                present(day, 540 + (5 if day.day == 7 else 0), 1080, code=code)
                for day in workdays(OCTOBER.range)
                for code in CODES
            ],
        )
        for contract in CONTRACTS:
            save_version(connection, contract)
        for monday in mondays:
            days = workdays(week_from(monday))
            planned = roster(*(shift(day, code=code) for day in days for code in CODES), monday=monday)
            planned = replace(planned, roster=RosterId(f"MAIN-{monday}"))
            save_roster(connection, planned, requirement(monday, [T1, T2, T3, T4]))
    return Office(workspace, database)


def test_a_month_from_the_clock_to_the_invoice(office: Office) -> None:
    """Built, refused while open, approved, issued: the same won in the PDF, the workbook and on the screen."""
    built = office.type("timesheet", "build", *PERIOD)
    assert "late arrivals" in built.output
    again = office.type("timesheet", "build", *PERIOD)
    assert "0 day(s) new, 0 changed" in again.output
    parked = office.type("job", "monthly", *PERIOD, code=7)
    assert "parked: T01 T02 T03 T04: 20 day(s) of timesheets are not approved" in parked.output
    assert office.count("invoices") == 0
    office.type("timesheet", "approve", *PERIOD)
    assert "were approved before" in office.type("timesheet", "approve", *PERIOD).output
    assert {row["status"] for row in office.rows("timesheet", "show", *PERIOD, "--by", "day")} == {"approved"}

    issued = office.type("job", "monthly", *PERIOD)
    assert "4 invoice(s) issued" in issued.output
    rows = office.rows("invoice", "show", *PERIOD)
    assert [(r["number"], r["tenant"], r["period"]) for r in rows] == [
        (f"2026-00000{n}", f"T0{n}", "2026-10") for n in (1, 2, 3, 4)
    ]
    for row in rows:
        total = int(str(row["total"]))
        assert int(str(row["supply"])) + int(str(row["vat"])) == total
        assert Decimal(str(row["margin"])) < Decimal("0.10")
        stem = f"{row['number']}_{row['tenant']}"
        assert f"{total:,}" in pdf_text((office.folder / f"{stem}.pdf").read_bytes())
        book = openpyxl.load_workbook(office.folder / f"{stem}.xlsx", data_only=True)
        values = {cell.value for sheet in book for line in sheet.iter_rows() for cell in line}
        assert total in values
    kinds = {row["tenant"]: {line["kind"] for line in row["lines"]} for row in rows}  # type: ignore[attr-defined]
    assert "onboarding" in kinds["T04"]


def test_the_second_run_is_a_no_op_and_says_so(office: Office) -> None:
    """Exit code 0, the same bytes, no new row, no new number."""
    office.approve()
    office.type("job", "monthly", *PERIOD)
    before = office.files()
    stamps = {path: path.stat().st_mtime_ns for path in office.folder.iterdir()}
    again = office.type("job", "monthly", *PERIOD)
    assert "Nothing to do: all 4 invoice(s) of 2026-10 are already issued" in again.output
    assert office.files() == before
    assert {path: path.stat().st_mtime_ns for path in office.folder.iterdir()} == stamps
    assert office.count("invoices") == 4
    assert [row["status"] for row in office.rows("job", "runs")] == ["done", "done"]


def test_a_dry_run_does_the_same_and_saves_nothing(office: Office) -> None:
    """The sum a dry run tells is the sum that is issued; a preview shows the same rows without numbers."""
    office.approve()
    dry = office.type("job", "monthly", *PERIOD, "--dry-run")
    assert "4 invoice(s)" in dry.output
    assert (office.count("invoices"), office.count("runs"), office.folder.exists()) == (0, 0, False)
    by_hand = office.rows("invoice", "run", *PERIOD, "--dry-run")
    assert (office.count("invoices"), office.count("documents"), office.folder.exists()) == (0, 0, False)
    preview = office.rows("invoice", "preview", *PERIOD)
    assert by_hand == preview
    assert {row["number"] for row in preview} == {None}
    office.type("job", "monthly", *PERIOD)
    issued = office.rows("invoice", "show", *PERIOD)
    assert [row["total"] for row in preview] == [row["total"] for row in issued]
    assert f"{sum(int(str(row['total'])) for row in issued):,} won" in dry.output


def test_a_run_that_was_killed_is_caught_up(office: Office) -> None:
    """Issued but never drawn, drawn but never written, half written: the next run puts all of it right."""
    office.approve()
    office.type("job", "monthly", *PERIOD)
    whole = office.files()
    first, second, third = sorted(whole)[:3]
    (office.folder / first).unlink()
    (office.folder / second).write_bytes(b"half")
    with office.database.writing() as connection:
        connection.execute(text("DELETE FROM documents WHERE key = '2026-000003'"))
    (office.folder / f"{third}").write_bytes(b"")
    caught_up = office.type("job", "monthly", *PERIOD)
    assert "0 invoice(s) issued" in caught_up.output
    assert office.files() == whole


def test_one_tenant_s_trouble_never_stops_the_others(office: Office) -> None:
    """Overlapping versions of one contract park its account; the others are issued, without a gap in the numbers."""
    twin = replace(CONTRACTS[1], version=2, valid_from=date(2026, 10, 15))
    with office.database.writing() as connection:
        save_version(connection, twin)
    office.approve()
    run = office.type("job", "monthly", *PERIOD, code=7)
    assert "Versions 1 and 2 of contract T02-2026-1 are both in force on 2026-10-15" in run.output
    assert [row["number"] for row in office.rows("invoice", "show", *PERIOD)] == [f"2026-00000{n}" for n in (1, 2, 3)]
    assert "due on 2026-11-10" in run.output
    assert [row["status"] for row in office.rows("job", "runs")] == ["partly_done"]


def test_hard_problems_stand_in_the_way_of_approval(office: Office) -> None:
    """Overtime without a cause: refused, nothing approved; accepted on request."""
    with office.database.writing() as connection:
        put_attendance(connection, [present(date(2026, 10, 13), 540, 1140, code="A001")])
    office.type("timesheet", "build", *PERIOD)
    refused = office.type("timesheet", "approve", *PERIOD, code=3)
    assert "60 min of overtime without a cause" in refused.output
    assert {row["status"] for row in office.rows("timesheet", "show", *PERIOD, "--by", "day")} == {"draft"}
    office.type("timesheet", "approve", *PERIOD, "--accept-problems")
    assert office.rows("timesheet", "show", *PERIOD, "--agent", "A001")[0]["status"] == "approved"


def test_what_arrives_after_approval_changes_nothing(office: Office) -> None:
    """A clock time corrected too late is told, and the approved day stays."""
    office.approve()
    before = office.rows("timesheet", "show", *PERIOD, "--by", "day")
    late = present(date(2026, 10, 13), 540, 1140, code="A001", cause=OvertimeCause.PLANNING)
    with office.database.writing() as connection:
        put_attendance(connection, [late])
        put_absences(connection, [absent(date(2026, 10, 14), 0, 1440)])
    again = office.type("timesheet", "build", *PERIOD)
    assert "approved day(s) would look different" in again.output
    assert office.rows("timesheet", "show", *PERIOD, "--by", "day") == before


def test_a_shift_that_is_nobody_s_any_more_is_not_paid(office: Office) -> None:
    """Built as planned, then the roster of a week changes: the open day goes with the shift, an approved one stays."""
    week = ("--week", "2026-10-12")
    with office.database.writing() as connection:
        connection.execute(text("DELETE FROM attendance"))
        planned = current_roster(connection, POOL, date(2026, 10, 12))
        assert planned is not None
        rest = tuple(each for each in planned.shifts if (each.agent, each.start.day) != ("A005", 14))
        later = replace(planned, roster=RosterId("MAIN-later"), version=2, shifts=rest)
    office.type("timesheet", "build", *week, "--as-planned")
    kept = office.rows("timesheet", "show", *week, "--by", "day")
    with office.database.writing() as connection:
        save_roster(connection, later, requirement(date(2026, 10, 12), [T1, T2, T3, T4]))
    again = office.type("timesheet", "build", *week, "--as-planned")
    assert "1 open day(s) were dropped" in again.stderr
    gone = [row for row in kept if (row["agent"], row["day"]) == ("A005", "2026-10-14")]
    assert len(gone) == 1
    assert office.rows("timesheet", "show", *week, "--by", "day") == [row for row in kept if row not in gone]
    office.type("timesheet", "approve", *week)
    with office.database.writing() as connection:
        fewer = replace(later, roster=RosterId("MAIN-last"), version=3, shifts=rest[1:])
        save_roster(connection, fewer, requirement(date(2026, 10, 12), [T1, T2, T3, T4]))
    assert "dropped" not in office.type("timesheet", "build", *week, "--as-planned", code=0).stderr
    assert len(office.rows("timesheet", "show", *week, "--by", "day")) == len(kept) - 1


def test_two_runs_never_overlap(office: Office) -> None:
    """The second one ends at once with one clear line."""
    office.approve()
    with job_lock(office.workspace.root):
        assert "Another run holds" in office.type("job", "monthly", *PERIOD, "--wait", "0", code=6).output
        assert "Another run holds" in office.type("invoice", "run", *PERIOD, code=6).output
    office.type("job", "monthly", *PERIOD)


def test_invoices_by_hand_for_one_tenant(office: Office, tmp_path: Path) -> None:
    """Preview with files, run for one tenant, then the rest; render gives the kept bytes."""
    office.approve()
    look = tmp_path / "look"
    office.type("invoice", "preview", *PERIOD, "--tenant", "T02", "--out", str(look))
    assert sorted(path.name for path in look.iterdir()) == ["preview_T02.pdf", "preview_T02.xlsx"]
    assert "발행 전" in pdf_text((look / "preview_T02.pdf").read_bytes())
    assert [row["tenant"] for row in office.rows("invoice", "run", *PERIOD, "--tenant", "T02")] == ["T02"]
    assert len(office.rows("invoice", "run", *PERIOD)) == 3
    assert office.rows("invoice", "run", *PERIOD) == []
    copy = tmp_path / "copy"
    office.type("invoice", "render", *PERIOD, "--out", str(copy))
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == office.files()
    lines = office.type("invoice", "show", "2026-000001")
    assert "전화 상담" in lines.output
    office.type("invoice", "show", "2026-000009", code=4)
    for command in ("preview", "show", "render"):
        assert "There is no tenant T99" in office.type("invoice", command, *PERIOD, "--tenant", "T99", code=4).output
    office.type("invoice", "render", "--period", "2026-01", code=4)


def test_no_other_tenant_and_no_name_on_an_invoice(office: Office) -> None:
    """Agents by code and grade; never a name, a wage, or another tenant."""
    office.approve()
    office.type("job", "monthly", *PERIOD)
    for name, content in office.files().items():
        if name.endswith(".pdf"):
            shown = pdf_text(content)
            own = name.removesuffix(".pdf").split("_")[1]
            assert "시험상담사" not in shown
            assert re.search(r"(?<![\d,])12,000", shown) is None
            assert "A001" in shown
            for other in {"T01", "T02", "T03", "T04"} - {own}:
                assert other not in shown


def test_an_account_with_its_own_closing_day(office: Office) -> None:
    """Closing day 25: 2026-10 is 26 September to 25 October; days before the first contract are not asked for."""
    own = terms(
        T1,
        FLAT,
        contract=ContractId("T01-2026-2"),
        account=AccountId("T01-B"),
        closing_day=25,
        valid_from=date(2026, 9, 28),
    )
    with office.database.writing() as connection:
        save_version(connection, own)
    days = DateRange(first=date(2026, 9, 28), end=date(2026, 10, 1))
    with office.database.writing() as connection:
        put_attendance(connection, [present(day, code=code) for day in workdays(days) for code in CODES])
    office.approve()
    office.type("timesheet", "build", "--week", "2026-09-28")
    office.type("timesheet", "approve", "--week", "2026-09-28")
    rows = {row["account"]: row for row in office.rows("invoice", "preview", *PERIOD)}
    assert (rows["T01-B"]["first_day"], rows["T01-B"]["last_day"]) == ("2026-09-26", "2026-10-25")
    line = rows["T01-B"]["lines"][0]  # type: ignore[index]
    assert "28/30일" in line["label"]


def test_a_month_that_is_not_over_is_previewed_but_never_issued(office: Office) -> None:
    """On the 6th of November: a preview of November, no invoice."""
    office.approve()
    run = office.type("job", "monthly", "--period", "2026-11", code=7)
    assert "parked: T01 T02 T03 T04: The period is not over before 2026-11-30" in run.output
    assert office.count("invoices") == 0
    assert "has no timesheet" in office.type("invoice", "preview", "--period", "2026-11").output


def test_mistyped_spans_are_explained(office: Office) -> None:
    """Neither or both of --period and --week."""
    office.type("timesheet", "show", code=2)
    office.type("timesheet", "show", *PERIOD, "--week", "2026-10-05", code=2)
    office.type("timesheet", "build", "--period", "2027-03", code=4)
    office.type("timesheet", "approve", "--period", "2027-03", code=4)
