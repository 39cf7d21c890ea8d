"""The last lines of a run tell the truth: what was skipped is named, and under CI=true it has to be allowed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.house.sources import ROOT

SUITE = """
import pytest


def test_good():
    assert True


def test_on_real_data():
    pytest.skip("../shared is absent")


@pytest.mark.skipif({skip}, reason="no Chromium here")
def test_in_a_browser():
    assert True
"""


def run_suite(folder: Path, *, ci: bool, skip: bool, workers: int) -> subprocess.CompletedProcess[str]:
    """Run three small tests with the hooks of tests/conftest.py, far from the real suite."""
    (folder / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (folder / "test_three.py").write_text(SUITE.format(skip=skip), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {"CI": "true" if ci else "", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", ".", "-q"]
    if workers:
        command += ["-n", str(workers)]
    return subprocess.run(
        [*command, "test_three.py"], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )


@pytest.mark.parametrize("workers", [0, 1])
def test_ci_fails_on_a_missing_tool(tmp_path: Path, workers: int) -> None:
    """With CI=true a skip for want of a tool fails the run and is named, with one process or several."""
    done = run_suite(tmp_path, ci=True, skip=True, workers=workers)
    assert done.returncode == 1, done.stdout
    assert "test_three.py::test_in_a_browser (no Chromium here)" in done.stdout
    assert "1 passed, 2 skipped" in done.stdout.splitlines()[-1]


def test_without_ci_a_skip_is_only_named(tmp_path: Path) -> None:
    """On a developer's machine the same skip is told in the last lines, and the run passes."""
    done = run_suite(tmp_path, ci=False, skip=True, workers=0)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-5:-1] == [
        "1 skipped because ../shared is absent:",
        "  test_three.py::test_on_real_data",
        "1 skipped because no Chromium here:",
        "  test_three.py::test_in_a_browser",
    ]


def test_ci_allows_absent_real_data_alone(tmp_path: Path) -> None:
    """Only the folder beside the repository may be missing."""
    done = run_suite(tmp_path, ci=True, skip=False, workers=0)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-3:-1] == [
        "1 skipped because ../shared is absent:",
        "  test_three.py::test_on_real_data",
    ]
    assert "2 passed, 1 skipped" in done.stdout.splitlines()[-1]
