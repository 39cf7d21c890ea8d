"""Workspaces made once a run: with a forecast, and with a roster on top of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.company import planned_company, rostered_company


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the forecast of WEEK and no roster. Copy it before changing it."""
    return planned_company(tmp_path_factory)


@pytest.fixture(scope="session")
def rostered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a draft roster of WEEK. Copy it before changing it."""
    return rostered_company(tmp_path_factory)
