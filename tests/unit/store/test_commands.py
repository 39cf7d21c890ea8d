"""``pumasi init``, ``doctor``, ``template`` and ``import`` as a user types them."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from cli.doctor import Check, State, lines_of
from cli.main import cli
from store.database import open_database
from store.imports.names import KINDS
from store.workspace import find_workspace
from tests.made_once import fresh_workspace
from tests.unit.store.files import COUNTS, xlsx
from tests.unit.store.test_import_tenants import CHANNELS, HOURS, TENANTS


def run(*words: object, stdin: bytes | None = None) -> Result:
    """One command line."""
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="pumasi", input=stdin)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with two tenants, and the current folder in it."""
    folder = fresh_workspace(tmp_path / "shop").root
    monkeypatch.chdir(folder)
    Path("tenants.xlsx").write_bytes(xlsx({"고객사": TENANTS, "채널": CHANNELS, "운영시간": HOURS}).content)
    assert run("import", "tenants", "tenants.xlsx").exit_code == 0
    return folder


def test_init_makes_a_workspace_and_says_what_comes_next(tmp_path: Path) -> None:
    """The second time it refuses and changes nothing."""
    made = run("init", tmp_path / "new")
    assert made.exit_code == 0
    assert "pumasi template tenants" in made.stdout
    assert find_workspace(tmp_path / "new").root == tmp_path / "new"
    again = run("init", tmp_path / "new")
    assert again.exit_code == 4
    assert "already holds a workspace" in again.stderr


def test_init_without_a_folder_uses_this_one_or_the_one_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``pumasi --workspace DIR init`` and a plain ``pumasi init``."""
    monkeypatch.chdir(tmp_path)
    assert run("--workspace", "other", "init").exit_code == 0
    assert (tmp_path / "other" / "pumasi.toml").is_file()
    assert run("init").exit_code == 0
    assert (tmp_path / "pumasi.toml").is_file()


def test_template_writes_a_workbook_and_replaces_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside a workspace too; an existing file is replaced only when it is named."""
    monkeypatch.chdir(tmp_path)
    assert "pumasi import agents agents.xlsx" in run("template", "agents").stdout
    assert Path("agents.xlsx").read_bytes()[:2] == b"PK"
    assert run("template", "agents").exit_code == 2
    assert run("template", "agents", "--out", "agents.xlsx").exit_code == 0
    assert "contract draft --from terms.xlsx" in run("template", "terms").stdout
    assert run("template", "nothing").exit_code == 2


@pytest.mark.parametrize("command", ["import", "template"])
def test_help_names_every_kind(command: str) -> None:
    """A kind that the help keeps to itself is found by nobody."""
    kinds = run(command, "--help").stdout.split("KIND is one of:")[1].split("Examples:")[0]
    assert all(re.search(rf"\b{kind}\b", kinds) for kind in KINDS)


def test_import_says_what_changed_and_nothing_the_second_time(here: Path) -> None:
    """Added, changed, unchanged; and the same as JSON."""
    Path("counts.csv").write_text(COUNTS + "T01,전화,2026-11-09 09:00,3,2,200\n", encoding="cp949")
    assert run("import", "contacts", "counts.csv").stdout == "1 rows read: 1 added, 0 changed, 0 unchanged.\n"
    (again,) = json.loads(run("import", "contacts", "counts.csv", "--json").stdout)
    assert again == {
        "kind": "contacts",
        "files": ["counts.csv"],
        "rows": 1,
        "added": 0,
        "changed": 0,
        "unchanged": 1,
        "dry_run": False,
    }


def test_import_reads_standard_input(here: Path) -> None:
    """``-`` is a file like others."""
    rows = (COUNTS + "T01,전화,2026-11-09 09:00,3,2,200\n").encode("cp949")
    assert "1 added" in run("import", "contacts", "-", stdin=rows).stdout
    bad = run("import", "contacts", "-", stdin=rows.replace(b",3,", b",x,"))
    assert bad.exit_code == 3
    assert "standard input, row 2, column 인입: 'x' is not a number." in bad.stderr


def test_import_tells_every_problem_and_exits_with_three(here: Path) -> None:
    """At most fifty on the terminal with a count of the rest; all of them as JSON."""
    rows = "".join(f"T01,전화,2026-11-09 {n // 2:02d}:{n % 2 * 30:02d},x,,\n" for n in range(48))
    Path("counts.csv").write_text(COUNTS + rows + rows.replace("09 ", "10 "), encoding="utf-8")
    told = run("import", "contacts", "counts.csv")
    assert told.exit_code == 3
    assert told.stderr.count("counts.csv, row ") == 50
    assert "and 46 more" in told.stderr
    assert "96 problem(s) found; nothing was saved." in told.stderr
    listed = run("import", "contacts", "counts.csv", "--json")
    problems = json.loads(listed.stdout)
    assert listed.exit_code == 3
    assert len(problems) == 96
    assert problems[0] == {
        "code": "imports.cell.number",
        "file": "counts.csv",
        "sheet": None,
        "row": 2,
        "column": "인입",
        "setting": None,
        "what": "'x' is not a number.",
        "how_to_fix": "Write digits only, for example 1250 or 0.3.",
    }


def test_import_goes_through_a_mapping_of_the_settings(here: Path) -> None:
    """A foreign export with its own columns and words."""
    with Path("pumasi.toml").open("a", encoding="utf-8") as settings:
        settings.write(
            '[mapping.pbx]\nkind = "contacts"\nabsent_means = "zero"\ntime_format = "%d.%m.%Y %H.%M"\n'
            'columns = {"고객사 코드" = "queue", "구간 시작" = "from", "인입" = "calls"}\n'
            'fixed = {"채널" = "전화"}\nvalues = {"고객사 코드" = {"Gaon Main" = "T01"}}\n'
        )
    Path("pbx.csv").write_text("queue;from;calls;lost\nGaon Main;09.11.2026 09.30;7;1\n", encoding="utf-8")
    assert "1 added" in run("import", "contacts", "pbx.csv", "--mapping", "pbx").stdout
    assert run("import", "contacts", "pbx.csv").exit_code == 3
    unknown = run("import", "contacts", "pbx.csv", "--mapping", "pxb")
    assert unknown.exit_code == 4
    assert "known: pbx" in unknown.stderr


def test_a_dry_run_of_an_import_keeps_nothing(here: Path) -> None:
    """And says so in other words."""
    Path("counts.csv").write_text(COUNTS + "T01,전화,2026-11-09 09:00,3,2,200\n", encoding="utf-8")
    assert "would be 1 added" in run("import", "contacts", "counts.csv", "--dry-run").stdout
    assert "1 added" in run("import", "contacts", "counts.csv").stdout


def test_a_missing_file_is_told_in_a_sentence(here: Path) -> None:
    """Exit code 4, no traceback."""
    result = run("import", "contacts", "nowhere.csv")
    assert result.exit_code == 4
    assert "There is no file nowhere.csv" in result.stderr


def test_doctor_is_content_with_a_new_workspace(here: Path) -> None:
    """Every line ok or warn; as JSON an array of checks."""
    result = run("doctor")
    assert result.exit_code == 0, result.stderr
    checks = json.loads(run("doctor", "--json").stdout)
    assert {check["check"] for check in checks} >= {"workspace", "settings", "disk", "permission", "database", "clock"}
    assert {check["state"] for check in checks} <= {"ok", "warn"}


def states() -> dict[str, tuple[str, str]]:
    """State and advice by the name of the check."""
    result = run("doctor", "--json")
    return {each["check"]: (each["state"], each["advice"]) for each in json.loads(result.stdout)}


def test_doctor_fails_with_what_to_do(here: Path) -> None:
    """Broken settings, a newer schema, a missing database: exit code 6 and the way out."""
    database = open_database(f"sqlite:///{here}/pumasi.db")
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    assert states()["database"][0] == "fail"
    assert "newer version" in states()["database"][1]
    result = run("doctor")
    assert result.exit_code == 6
    assert "1 check(s) failed" in result.stderr
    Path("pumasi.db").unlink()
    assert "pumasi init" in states()["database"][1]
    Path("pumasi.toml").write_text("[company]\nnam = 'x'\n", encoding="utf-8")
    assert states()["settings"][0] == "fail"


def test_doctor_sees_a_clock_behind_the_data(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that woke up in the past would plan the past."""
    Path("counts.csv").write_text(COUNTS + "T01,전화,2026-11-09 09:00,3,2,200\n", encoding="utf-8")
    run("import", "contacts", "counts.csv")
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-08T23:59:00+09:00")
    assert states()["clock"][0] == "warn"
    assert "2026-11-09" in states()["clock"][1]
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T00:00:00+09:00")
    assert states()["clock"][0] == "ok"


def test_doctor_warns_of_wal_on_an_old_sqlite(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only then: a rollback journal is never mentioned."""
    monkeypatch.setattr("cli.doctor.sqlite3.sqlite_version", "3.40.1")
    assert "journal" not in states()
    connection = sqlite3.connect(here / "pumasi.db")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    assert states()["journal"][0] == "fail"
    monkeypatch.setattr("cli.doctor.sqlite3.sqlite_version", "3.51.3")
    assert "journal" not in states()


def test_doctor_sees_a_full_disk_and_a_missing_library(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Room for the journal, and every package of the lock."""
    monkeypatch.setattr("cli.doctor.shutil.disk_usage", lambda _: SimpleNamespace(free=50 << 20))
    monkeypatch.setattr("cli.doctor.LIBRARIES", ("click", "no-such-library"))
    found = states()
    assert found["disk"][0] == "fail"
    assert found["libraries"] == ("fail", "Install the requirements again with: make setup")


def test_a_long_check_is_folded_under_its_name() -> None:
    """No line is wider than a terminal of usual width, and the advice stands below."""
    check = Check(name="libraries", state=State.WARN, found="word " * 60, advice="do this")
    lines = lines_of(check)
    assert all(len(line) <= 110 for line in lines)
    assert lines[0].startswith("warn  libraries      word")
    assert lines[-1].strip() == "→ do this"
