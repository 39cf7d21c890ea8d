"""Calls of the command line, as the tests of a contract's life make them."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from cli.main import cli
from store.workspace import Workspace

TAKEN = ("--accept-promise", "all", "--by", "정모아")
"""Somebody signs for promises that nobody judged: most tests are about something else."""


def call(workspace: Workspace, *words: str) -> Result:
    """``pumasi`` with some words."""
    return CliRunner().invoke(cli, ["--workspace", str(workspace.root), *words])


def done(workspace: Workspace, *words: str) -> str:
    """What a call says that goes well."""
    result = call(workspace, *words)
    assert result.exit_code == 0, result.output
    return result.stdout


def rows(workspace: Workspace, *words: str) -> list[dict[str, Any]]:
    """What a call says with ``--json``."""
    found: list[dict[str, Any]] = json.loads(done(workspace, *words, "--json"))
    return found


def relaxed(office: Workspace) -> None:
    """Ask for no judgement: an unjudged promise is told, and signed."""
    path = office.settings_path
    path.write_text(path.read_text(encoding="utf-8").replace('promises_required = "yes"', 'promises_required = "no"'))
    assert 'promises_required = "no"' in path.read_text(encoding="utf-8")
