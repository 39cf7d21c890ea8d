"""Workspaces made once a run: with a forecast, and with a roster on top of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.company import ROUNDS, WEEK, copied, fill_company, run


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the forecast of WEEK and no roster. Copy it before changing it."""
    folder = tmp_path_factory.mktemp("company") / "workspace"
    fill_company(folder)
    made = run(folder, "forecast", "run", "--as-of", WEEK, "--weeks", 1)
    assert made.exit_code == 0, made.output
    return folder


@pytest.fixture(scope="session")
def rostered(planned: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a draft roster of WEEK. Copy it before changing it."""
    folder = copied(planned, tmp_path_factory.mktemp("rostered") / "workspace")
    made = run(folder, "roster", "build", "--week", WEEK, "--rounds", ROUNDS, "--effort", 2)
    assert made.exit_code == 0, made.output
    return folder
