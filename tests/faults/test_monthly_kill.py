"""kill -9 at chosen moments of the monthly run, then run again: as if nothing had happened (RELIABILITY.md, test 1)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from cli.jobs.lock import LOCK_FILE
from tests.scenarios.test_invoice_month import PERIOD, Office, office

__all__ = ["office"]

RUN = "from cli.main import main; main()"
DELAYS_S = (0.6, 0.9, 1.2, 1.5, 1.8, 2.1)
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of POSIX")


def start(workspace: Path) -> subprocess.Popen[bytes]:
    """The monthly run as its own process, as cron would start it."""
    environment = os.environ | {"PUMASI_CLOCK": "2026-11-06T03:15:00+09:00", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", RUN, "--workspace", str(workspace), "job", "monthly", *PERIOD],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_a_killed_run_leaves_nothing_that_the_next_one_does_not_mend(office: Office, tmp_path: Path) -> None:
    """No number twice, none left out, no temporary file, the same bytes as a clean run."""
    office.approve()
    clean = tmp_path / "clean"
    shutil.copytree(office.workspace.root, clean)
    assert start(clean).wait(timeout=120) == 0
    for delay_s in DELAYS_S:
        run = start(office.workspace.root)
        time.sleep(delay_s)
        run.send_signal(signal.SIGKILL)
        run.wait(timeout=30)
    assert start(office.workspace.root).wait(timeout=120) == 0
    expected = {path.name: path.read_bytes() for path in (clean / "invoices" / "2026-10").iterdir()}
    assert office.files() == expected
    assert len(expected) == 8
    with office.database.reading() as connection:
        numbers = connection.execute(text("SELECT number FROM invoices ORDER BY number")).scalars().all()
    assert numbers == [f"2026-00000{n}" for n in (1, 2, 3, 4)]
    assert (office.workspace.root / LOCK_FILE).is_file()
    assert "already issued" in office.type("job", "monthly", *PERIOD).output
