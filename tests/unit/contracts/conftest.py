"""A workspace with one contract that was signed for the year 2026."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import cli
from core.channels import Channel
from store.database import open_database
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.contracts.calls import TAKEN
from tests.unit.contracts.samples import service, tenant


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """T07-2026-1 is flat, holds from January to December 2026 and was signed; the clock stands on 9 November 2026."""
    monkeypatch.setenv("PUMASI_CLOCK", "2026-11-09T09:00:00+09:00")
    made = fresh_workspace(tmp_path / "office")
    database = open_database(made.database_url)
    services = [replace(service(channel), source="tenant file") for channel in (Channel.PHONE, Channel.CHAT)]
    with database.writing() as connection:
        put_tenants(connection, [tenant()], services)
    database.close()
    root = str(made.root)
    for words in (
        ("draft", "T07", "--model", "flat", "--start", "2026-01-01", "--expect", "phone=400", "--expect", "chat=250"),
        ("sign", "T07-2026-1", "--on", "2025-12-20", "--open-items-by", "정모아", *TAKEN),
    ):
        result = CliRunner().invoke(cli, ["--workspace", root, "contract", *words])
        assert result.exit_code == 0, result.output
    return made
