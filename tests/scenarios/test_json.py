"""What `--json` prints is what docs/reference/json.md says: programs of others rest on it."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.main import cli
from tests.unit.cli.company import copied, rostered_company
from tests.unit.house.command_tree import commands

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "json.md"
SECTION = re.compile(r"^## `pumasi (.+)`\n\n\| field \| type \| meaning \|\n\|.*\|\n((?:\|.*\|\n)+)", re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)` \| ([\w ]+) \| (.+) \|$", re.MULTILINE)
DECIMAL = re.compile(r"-?\d+(\.\d+)?")

SAME_FIELDS_AS_ANOTHER = {
    "pumasi contract order",
    "pumasi contract diff",
    "pumasi invoice credit",
    "pumasi invoice interest",
    "pumasi invoice revise",
    "pumasi invoice run",
    "pumasi roster check",
    "pumasi roster diff",
    "pumasi roster import",
    "pumasi forecast override list",
}
"""Told in the words of the page: the demo has nothing left to issue, no rule is broken, a week has one version."""


def documented() -> dict[str, dict[str, set[str]]]:
    """Command line ▶ field ▶ allowed types."""
    sections = SECTION.findall(PAGE.read_text(encoding="utf-8"))
    return {line: {field: set(kind.split(" or ")) for field, kind, _ in ROW.findall(rows)} for line, rows in sections}


def fits(value: object, kinds: set[str]) -> bool:
    """Whether a value of an object is of one of the types that the page allows."""
    match value:
        case None:
            return "null" in kinds
        case bool():
            return "false" in kinds
        case int():
            return bool(kinds & {"integer", "number"})
        case float():
            return "number" in kinds
        case str():
            return "text" in kinds or ("decimal text" in kinds and DECIMAL.fullmatch(value) is not None)
        case list():
            return "array" in kinds
        case _:
            return "object" in kinds


PLANNING = ("forecast", "staffing", "simulate", "roster", "capacity", "contract diagnose", "contract quote")
"""Asked of a company of eight shops: forty tell the same fields, ten times slower."""
NEEDS_CONTRACTS_OR_HISTORY = re.compile(
    r"forecast accuracy|simulate promise|--by clause|--by presence|--by small|roster repair"
)
"""But for those that answer for a contract, a week long past, or what only a large company has."""


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_fields_and_types_are_those_of_the_page(
    demo_copy: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each documented line, run in a company's workspace, prints an array of just these objects."""
    true_up = "정산기간,청구계정,상담사 코드,항목,차액,사유\n2026-10,,A012,보험,31000,보험료 정산\n"
    (demo_copy / "true-ups.csv").write_text(true_up, encoding="utf-8")
    company = copied(rostered_company(tmp_path_factory), tmp_path / "company")
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")
    for line, fields in documented().items():
        is_planning = line.startswith(PLANNING) and not NEEDS_CONTRACTS_OR_HISTORY.search(line)
        monkeypatch.chdir(company if is_planning else demo_copy)
        result = CliRunner().invoke(cli, shlex.split(line), prog_name="pumasi")
        assert result.exit_code == 0, f"{line}\n{result.output}"
        found = json.loads(result.stdout)
        assert isinstance(found, list), line
        assert found, line
        for each in found:
            assert set(each) == set(fields), line
            wrong = {name: value for name, value in each.items() if not fits(value, fields[name])}
            assert not wrong, line


def test_every_command_with_json_is_documented() -> None:
    """No command prints JSON that the page does not describe."""
    described = [f"pumasi {line}" for line in documented()]
    with_json = [
        path
        for path, command in commands()
        if any(isinstance(option, click.Option) and "--json" in option.opts for option in command.params)
    ]
    missing = [path for path in with_json if not any(line.startswith(path + " ") for line in described)]
    assert sorted(set(missing) - SAME_FIELDS_AS_ANOTHER) == []
    assert {path for path in SAME_FIELDS_AS_ANOTHER if f"`{path}`" in PAGE.read_text(encoding="utf-8")} == (
        SAME_FIELDS_AS_ANOTHER
    )


def test_every_show_command_takes_json() -> None:
    """What a person can look at, a program can read."""
    shows = [(path, command) for path, command in commands() if path.split()[-1] in {"show", "list", "runs", "preview"}]
    assert len(shows) >= 6
    lacking = [
        path
        for path, command in shows
        if not any(isinstance(option, click.Option) and "--json" in option.opts for option in command.params)
    ]
    assert lacking == []


def test_values_are_told_apart_by_type() -> None:
    """A whole number is a number, but a decimal is text and a truth value is no number."""
    assert fits(3, {"integer"})
    assert fits(3, {"number"})
    assert fits("3.50", {"decimal text"})
    assert not fits("abc", {"decimal text"})
    assert not fits(3.5, {"integer"})
    assert not fits(True, {"integer"})
    assert fits(None, {"text", "null"})
    assert not fits(None, {"text"})
