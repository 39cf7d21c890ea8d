"""The scripts that install and check: they parse, they explain themselves, they fail clearly."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.unit.house.sources import ROOT

SCRIPTS = sorted((ROOT / ".ci").iterdir())
PROMISED = (
    *("setup", "demo", "test", "check", "bench", "soak", "mutation", "golden", "docs", "pictures"),
    *("format", "format-check", "lint", "types", "lock", "clean", "help"),
)


def run(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a program in the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(command, cwd=ROOT, env=environment | more, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.name for script in SCRIPTS])
def test_scripts_parse_and_can_be_run(script: Path) -> None:
    """Each script is executable and free of syntax errors in the shell it names."""
    assert os.access(script, os.X_OK)
    shell = "bash" if "bash" in script.read_text(encoding="utf-8").splitlines()[0] else "sh"
    done = run(shell, "-n", str(script))
    assert done.returncode == 0, done.stderr


def test_make_alone_lists_what_can_be_made() -> None:
    """Typing `make` makes nothing, but says what could be made."""
    done = run("make")
    assert done.returncode == 0, done.stderr
    listed = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("  make ")]
    assert sorted(listed) == sorted(PROMISED)


def test_a_suitable_python_is_found() -> None:
    """The path that is printed runs, and is new enough."""
    found = run(".ci/find-python")
    assert found.returncode == 0, found.stderr
    version = run(found.stdout.strip(), "-c", "import sys; print(sys.version_info >= (3, 11))")
    assert version.stdout.strip() == "True"


def test_without_a_suitable_python_it_says_what_to_install(tmp_path: Path) -> None:
    """The message names what was seen and what to type."""
    old = tmp_path / "python-old"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n', encoding="utf-8")
    old.chmod(0o755)
    done = run(".ci/find-python", PYTHON=str(old))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Needed: 3.11, 3.12 or 3.13" in done.stderr
    assert "python-old is Python 3.9.2" in done.stderr
    assert "apt-get install python3 python3-venv" in done.stderr


def test_ci_runs_make_check_and_make_check_runs_make_test() -> None:
    """What CI runs is what the readme tells people to run."""
    assert "exec make check" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    recipe = run("make", "-n", "check").stdout
    places = [recipe.index(word) for word in ("ruff format --check", "ruff check", "-m mypy", "-m pytest")]
    assert places == sorted(places)
