"""docs/status.md names, for each feature, a command that exists and a test that exists.

That each of these tests also *ran* is asked by tests/conftest.py when the whole suite ends.
"""

from __future__ import annotations

import ast

from tests.unit.house.command_tree import commands
from tests.unit.house.sources import ROOT, parsed
from tests.unit.house.status import status_rows

TABLE = """\
| feature | command | test |
| --- | --- | --- |
| Two words | `pumasi init`, `pumasi doctor` | `tests/a.py::test_b`, `tests/c/d.py::Class::test_e` |
| No command | | `tests/a.py::test_b` |
"""


def test_the_table_is_read() -> None:
    """The reader of the table finds features, commands and tests."""
    rows = status_rows(TABLE)
    assert [row.feature for row in rows] == ["Two words", "No command"]
    assert rows[0].commands == ("pumasi init", "pumasi doctor")
    assert rows[0].tests == ("tests/a.py::test_b", "tests/c/d.py::Class::test_e")
    assert rows[1].commands == ()


def test_a_class_is_no_test() -> None:
    """A run reports functions: a row that names a class would never be seen to run."""
    assert _exists("tests/unit/house/test_status.py::test_a_class_is_no_test")
    assert not _exists("tests/unit/house/status.py::StatusRow")
    assert not _exists("tests/unit/house/test_status.py")
    assert not _exists("tests/unit/house/test_status.py::test_nowhere")


def test_every_feature_names_a_test_that_exists() -> None:
    """A row without a test, or with one that is not there, is a claim without proof."""
    rows = status_rows()
    assert rows
    assert [row.feature for row in rows if not row.tests] == []
    assert [f"line {row.line}: {test}" for row in rows for test in row.tests if not _exists(test)] == []


def test_every_feature_names_commands_that_exist() -> None:
    """A command in the table is one that the program has."""
    known = {path for path, _ in commands()} | {"pumasi"}
    named = [(row.line, name) for row in status_rows() for name in row.commands if name.startswith("pumasi")]
    assert [f"line {line}: {name}" for line, name in named if _command(name) not in known] == []


def test_every_command_stands_in_the_table() -> None:
    """No command is built without saying which feature it serves."""
    named = {_command(name) for row in status_rows() for name in row.commands}
    leaves = {path for path, command in commands() if not hasattr(command, "list_commands")}
    assert sorted(leaves - named) == []


def _command(text: str) -> str:
    """``pumasi template KIND`` as ``pumasi template``: the words before the first argument or option."""
    words = text.split()
    end = next((i for i, word in enumerate(words) if word.startswith("-") or word != word.lower()), len(words))
    return " ".join(words[:end])


def _exists(test: str) -> bool:
    file, *names = test.split("::")
    path = ROOT / file
    if not path.is_file():
        return False
    nodes: list[ast.stmt] = parsed(path).body
    found: list[ast.FunctionDef | ast.ClassDef] = []
    for name in names:
        found = [n for n in nodes if isinstance(n, ast.FunctionDef | ast.ClassDef) and n.name == name]
        if not found:
            return False
        nodes = found[0].body
    return bool(found) and isinstance(found[0], ast.FunctionDef)
