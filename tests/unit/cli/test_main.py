"""The command line as a whole: exit codes that mean one thing, no traceback, help for who mistypes."""

from __future__ import annotations

import errno
import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from cli import help as cli_help
from cli.main import cli
from core import errors
from core.problems import Place, Problem


@pytest.fixture(autouse=True)
def _reports_of_faults_go_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports of planted faults do not pile up in the machine's temporary folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def run(*arguments: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(cli, list(arguments), prog_name="pumasi")


def raising(error: Callable[[], BaseException]) -> Result:
    """What a user sees of a command that raises this error."""

    @click.command()
    def broken() -> None:
        def work() -> None:
            raise error()

        cli_help.guarded(work)

    return CliRunner().invoke(broken, [])


RATE_MISSING = Problem(
    code="core.rate_missing", where=Place(file="a.csv", row=2), values={"name": "tax.vat", "day": "2026-01-01"}
)


@pytest.mark.parametrize(
    ("error", "exit_code", "text"),
    [
        (lambda: errors.PumasiError("core.period.bad", text="x"), 2, "'x' is not a month"),
        (lambda: errors.ProblemsFound([RATE_MISSING]), 3, "a.csv, row 2: No rate 'tax.vat'"),
        (lambda: errors.NotFound("core.period.bad", text="x"), 4, "Error: "),
        (lambda: errors.WrongState("core.period.bad", text="x"), 4, "Error: "),
        (lambda: errors.Refused("core.period.bad", text="x"), 5, "Error: "),
        (lambda: errors.EnvironmentTrouble("core.period.bad", text="x"), 6, "Error: "),
        (lambda: errors.PartlyDone("core.period.bad", text="x"), 7, "Error: "),
        (lambda: OSError(errno.ENOSPC, "No space left on device", "pumasi.db"), 6, "No space left on device"),
        (lambda: NotADirectoryError(errno.ENOTDIR, "Not a directory", "a.csv/x"), 6, "'a.csv/x': Not a directory"),
        (lambda: FileExistsError(errno.EEXIST, "File exists", "out"), 6, "'out': File exists"),
        (KeyboardInterrupt, 130, "Interrupted"),
        (lambda: errors.BrokenInvariant("two and two"), 1, "This is our mistake (BrokenInvariant)"),
        (lambda: ZeroDivisionError("secret 010-1234-5678"), 1, "This is our mistake (ZeroDivisionError)"),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else None,
)
def test_each_error_is_a_sentence_and_an_exit_code(
    error: Callable[[], BaseException], exit_code: int, text: str
) -> None:
    """Whatever happens, the user reads a sentence and a script reads a number; nobody reads a traceback."""
    result = raising(error)
    assert result.exit_code == exit_code
    assert text in result.stderr
    assert "Traceback" not in result.output
    assert "010-1234" not in result.output


def test_the_report_of_our_mistake_holds_places_but_no_values() -> None:
    """The file for us names code places; what was in the data stays with the user."""
    result = raising(lambda: ZeroDivisionError("secret 010-1234-5678"))
    found = re.search(r"in (\S+pumasi-fault-\S+\.txt)", result.stderr)
    assert found
    report = Path(found.group(1))
    text = report.read_text(encoding="utf-8")
    report.unlink()
    assert "ZeroDivisionError" in text
    assert "test_main.py" in text
    assert "secret" not in text


def test_the_exit_codes_of_the_help_are_those_of_the_errors() -> None:
    """`pumasi --help` names every code that an error has."""
    shown = {int(code) for code in re.findall(r"(?:^|\s)(\d{1,3}) [a-z]", run("--help").stdout.split("Exit codes:")[1])}
    used = {
        error.exit_code
        for error in vars(errors).values()
        if isinstance(error, type) and issubclass(error, errors.PumasiError)
    }
    assert used | {0, 1, 130} == shown


@pytest.mark.parametrize(
    ("typed", "suggestion"), [("rooster", "Did you mean 'roster'?"), ("stafing", "Did you mean 'staffing'?")]
)
def test_a_mistyped_command_is_answered_with_the_nearest(typed: str, suggestion: str) -> None:
    """Exit code 2 and what was probably meant."""
    result = run(typed)
    assert result.exit_code == 2
    assert suggestion in result.stderr


def test_a_command_nobody_knows_is_answered_with_those_there_are() -> None:
    """Nothing is near: all of them, in the order of the work; the group's help says of each a whole sentence."""
    result = run("roster", "list")
    assert result.exit_code == 2
    assert "There is no command 'list'. There are: build, outline," in result.stderr
    told = run("roster", "--help").stdout
    assert "..." not in told.split("Commands:")[1]
    assert " ".join(told.split()).count("and say why where it cannot.") == 1


def test_the_workspace_is_the_nearest_one_upwards_or_the_one_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside a folder of the workspace, from elsewhere with --workspace, and nowhere: exit code 4 with what to type."""
    assert run("init", str(tmp_path / "shop")).exit_code == 0
    below = tmp_path / "shop" / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert run("roster", "show").exit_code == 0
    monkeypatch.chdir(tmp_path)
    assert run("--workspace", "shop", "roster", "show", "--json").stdout.strip() == "[]"
    lost = run("roster", "show")
    assert lost.exit_code == 4
    assert "pumasi init" in lost.stderr


@pytest.mark.parametrize("moment", ["yesterday", "2026-11-09T09:00:00"])
def test_a_clock_without_a_zone_is_refused(moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rehearsal at an unknown moment would rehearse another day."""
    monkeypatch.setenv("PUMASI_CLOCK", moment)
    run("init", str(tmp_path / "shop"))
    result = run("--workspace", str(tmp_path / "shop"), "job", "monthly", "--period", "2026-10")
    assert result.exit_code == 2
    assert moment in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_each_shell(shell: str) -> None:
    """A script that names the program, ready for the shell's start file."""
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_PUMASI_COMPLETE" in result.stdout


def test_words_complete() -> None:
    """What the script asks for is answered with the commands."""
    environment = {"_PUMASI_COMPLETE": "bash_complete", "COMP_WORDS": "pumasi ro", "COMP_CWORD": "1"}
    result = CliRunner().invoke(cli, [], prog_name="pumasi", env=environment)
    assert "roster" in result.stdout


def test_the_doctor_speaks_json_outside_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions and advice as an array, also where there is no workspace yet."""
    monkeypatch.chdir(tmp_path)
    checks = json.loads(run("doctor", "--json").stdout)
    assert {"Python", "SQLite"} <= {each["check"] for each in checks}
    assert "fail" not in {each["state"] for each in checks}


def test_the_doctor_fails_where_the_named_workspace_is_not(tmp_path: Path) -> None:
    """Who names a workspace means one that is there; outside of one, nothing is named and nothing fails."""
    result = run("--workspace", str(tmp_path / "nowhere"), "doctor", "--json")
    last = json.loads(result.stdout)[-1]
    assert result.exit_code == 6
    assert (last["check"], last["state"]) == ("workspace", "fail")
    assert "nowhere" in last["advice"]
