"""A run of many series is killed where it stands: nothing half is shown, and the next run goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from core.channels import Channel
from core.periods import week_from
from store.contacts import put_contact_days
from store.database import Database, open_database
from store.forecasts import forecasts_list, latest_forecast
from store.tenants import put_tenants
from store.workspace import Workspace
from tests.made_once import fresh_workspace
from tests.unit.forecasts.made import AS_OF, contact_days, days_before, service, weekly
from tests.unit.forecasts.test_command import _tenant

TENANTS = 10
PUMASI = (sys.executable, "-c", "from cli.main import main; main()")
RUN = ("forecast", "run", "--weeks", "1", "--part-series", "1", "--workers", "2")
WAIT_S = 120


@pytest.fixture
def centre(tmp_path: Path) -> Workspace:
    """Ten tenants with eight weeks of contacts."""
    made = fresh_workspace(tmp_path / "centre")
    codes = [f"S{number:02d}" for number in range(TENANTS)]
    days = days_before(AS_OF, 8)
    database = open_database(made.database_url)
    with database.writing() as connection:
        put_tenants(connection, [_tenant(code) for code in codes], [service(code) for code in codes])
        for number, code in enumerate(codes):
            put_contact_days(connection, contact_days(code, days, weekly(days, 40.0 + number), channel=Channel.PHONE))
    database.close()
    return made


def kept(database: Database) -> int:
    """How many parts are kept."""
    with database.reading() as connection:
        return int(connection.execute(text("SELECT count(*) FROM forecast_parts")).scalar_one())


def test_killed_between_parts_it_goes_on(centre: Workspace) -> None:
    """SIGKILL once the first part is kept: no forecast is there; the next run keeps those parts and is whole."""
    words = (*PUMASI, "--workspace", str(centre.root), *RUN)
    environment = {**os.environ, "PUMASI_CLOCK": "2026-11-08T09:00:00+09:00"}
    database = open_database(centre.database_url)
    running = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    begin = time.monotonic()
    while kept(database) == 0 and time.monotonic() - begin < WAIT_S:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    done = kept(database)
    assert 0 < done < TENANTS
    with database.reading() as connection:
        assert forecasts_list(connection) == ()
    again = subprocess.run((*words, "--json"), env=environment, capture_output=True, check=True, timeout=WAIT_S)
    states = [part["state"] for part in json.loads(again.stdout)]
    assert states.count("kept from before") == done
    assert states.count("computed") == TENANTS - done
    with database.reading() as connection:
        assert len(forecasts_list(connection)) == 1
        found = latest_forecast(connection, week_from(AS_OF))
    database.close()
    assert found is not None
    assert len(found.series) == TENANTS
