"""Jobs through a year: caught up, noted, told to a hook, waiting for each other; what a week needs."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import text

from cli.jobs.lock import job_lock
from core.periods import SEOUL, BillingPeriod
from store.runs import RunStatus, start_run
from tests.scenarios.test_invoice_month import PERIOD, Office, office

__all__ = ["office"]

OCTOBER = datetime(2026, 10, 3, 3, 15, tzinfo=SEOUL)

HOOK = "import os, sys; open('hook.txt', 'a').write(' '.join(sys.argv[1:]) + '|' + os.environ['PUMASI_STATUS'] + '|'"
HOOK += " + sys.stdin.read())"


def set_hook(office: Office, *words: str, seconds: int = 60) -> None:
    """A hook into the settings; it writes what it gets into a file of the workspace."""
    path = office.workspace.settings_path
    command = " ".join(f'"{word}"' for word in words)
    old = path.read_text(encoding="utf-8").replace("[job]\n", f"[job]\nhook = '''{command}'''\n", 1)
    path.write_text(old.replace("hook_seconds = 60", f"hook_seconds = {seconds}"), encoding="utf-8")


def hooked(office: Office) -> str:
    """What the hook got so far."""
    path = office.workspace.root / "hook.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def runs(office: Office) -> list[tuple[Any, Any, Any]]:
    """Job, period and end of each run, the oldest first."""
    return [(row["job"], row["period"], row["status"]) for row in office.rows("job", "runs")][::-1]


def test_missed_months_are_caught_up_each_once(office: Office) -> None:
    """September has no timesheets and waits; October is issued beside it; the next night asks September again."""
    with office.database.writing() as connection:
        start_run(connection, "monthly", "2026-09", started_at=OCTOBER)
    office.approve()
    first = office.type("job", "monthly", code=7)
    assert "2026-09: 0 invoice(s) issued" in first.output
    assert "2026-10: 4 invoice(s) issued" in first.output
    assert runs(office) == [
        ("monthly", "2026-09", "killed"),
        ("monthly", "2026-09", "partly_done"),
        ("monthly", "2026-10", "done"),
    ]
    second = office.type("job", "monthly", code=7)
    assert "all 4 invoice(s) of 2026-10 are already issued" in second.output
    assert office.count("invoices") == 4


def test_the_hook_gets_every_summary(office: Office) -> None:
    """Status, exit code and the lines of standard output, of a good run, a partial one and a failed one."""
    set_hook(office, sys.executable, "-c", HOOK, "{job}", "{exit}")
    office.type("job", "monthly", *PERIOD, "--dry-run", code=7)
    assert hooked(office) == ""
    office.type("job", "monthly", *PERIOD, code=7)
    assert hooked(office).startswith("monthly 7|partly_done|2026-10: 0 invoice(s) issued")
    assert "parked: T01 T02 T03 T04" in hooked(office)
    office.type("timesheet", "approve", *PERIOD)
    office.type("job", "monthly", *PERIOD)
    assert "monthly 0|done|2026-10: 4 invoice(s) issued" in hooked(office)
    with job_lock(office.workspace.root):
        office.type("job", "daily", "--wait", "0", code=6)
    assert "daily 6|failed|Error: Another run holds" in hooked(office)


@pytest.mark.parametrize(
    ("words", "seconds", "reason"),
    [
        (("/no/such/program",), 60, "No such file"),
        ((sys.executable, "-c", "import sys; sys.exit('mail is down')"), 60, "exit code 1 mail is down"),
        ((sys.executable, "-c", "import time; time.sleep(60)"), 1, "no answer after 1 s"),
    ],
)
def test_a_failing_hook_is_noticed(office: Office, words: tuple[str, ...], seconds: int, reason: str) -> None:
    """The job is done and noted as done, and the exit code says that nobody got the mail."""
    set_hook(office, *words, seconds=seconds)
    told = office.type("job", "daily", code=6)
    assert reason in told.output
    assert runs(office) == [("daily", "2026-11-06", "done")]


def test_a_hook_with_an_open_quote_is_a_problem_of_the_settings(office: Office) -> None:
    """Found when the settings are read, with its place."""
    path = office.workspace.settings_path
    path.write_text(path.read_text(encoding="utf-8").replace("[job]\n", '[job]\nhook = "mail \'x"\n'), encoding="utf-8")
    told = office.type("job", "daily", code=3)
    assert "job.hook" in told.output
    assert "No closing quotation" in told.output


def test_a_week_with_its_points(office: Office) -> None:
    """What to do stands first; the dry run says the same and notes nothing."""
    office.type("timesheet", "build", *PERIOD)
    dry = office.type("job", "weekly", "--week", "2026-11-02", "--dry-run")
    assert runs(office) == []
    told = office.type("job", "weekly", "--week", "2026-11-02")
    assert told.output.replace("Week of", "") in dry.output.replace("Week of", "")
    assert "timesheets wait for approval" in told.output
    assert "Week of 2026-11-16, pool MAIN: no forecast" in told.output
    assert runs(office) == [("weekly", "2026-11-02", "done")]
    week = office.rows("job", "weekly", "--week", "2026-10-26", "--dry-run")
    kinds = {row["kind"]: row["to_do"] for row in week}
    assert (kinds.get("draft"), kinds.get("published")) in ((True, None), (None, False))
    assert "coverage" in kinds
    office.type("job", "monthly", *PERIOD, code=7)
    waiting = office.type("job", "weekly", "--week", "2026-11-02", "--dry-run")
    assert "4 account(s) wait for their invoice (2026-10)" in waiting.output


def test_missed_weeks_are_caught_up(office: Office) -> None:
    """The run of the week after next notes the week between."""
    office.type("job", "weekly", "--week", "2026-10-19")
    told = office.type("job", "weekly")
    assert "1 missed week(s) were caught up, from 2026-10-26 on" in told.output
    assert [period for _, period, _ in runs(office)] == ["2026-10-19", "2026-10-26", "2026-11-02"]


def test_a_morning_tells_what_the_night_could_not(office: Office) -> None:
    """A killed run, documents in no upload file near their deadline, invoices not paid."""
    office.approve()
    office.type("invoice", "run", *PERIOD)
    with office.database.writing() as connection:
        start_run(connection, "weekly", "2026-11-02", started_at=OCTOBER.replace(month=11))
        connection.execute(text("UPDATE invoices SET due_on = '2026-11-04'"))
    rows = office.rows("job", "daily")
    told = {str(row["kind"]): row for row in rows}
    assert told["runs_failed"]["count"] == 1
    assert told["overdue"]["count"] == 4
    assert (told["overdue"]["due"], told["overdue"]["days_left"]) == ("2026-11-04", -2)
    assert "export-tax" in str(told["tax_upload"]["text"])
    assert told["tax_upload"]["due"] == "2026-11-10"
    office.type("invoice", "export-tax", *PERIOD)
    later = {str(row["kind"]) for row in office.rows("job", "daily", "--all")}
    assert "tax_upload" not in later


def test_a_period_is_its_own_key() -> None:
    """The names under which runs are kept sort as the months do."""
    months = [BillingPeriod(2026, month) for month in range(1, 13)]
    assert sorted(map(str, months)) == [str(month) for month in months]
    assert RunStatus.KILLED.value == "killed"
