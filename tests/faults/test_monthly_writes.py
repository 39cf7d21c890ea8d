"""The monthly run when the disk fails it: whatever write fails, the next run ends as if nothing had happened."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.scenarios.test_invoice_month import PERIOD, Office, office

__all__ = ["office"]


@pytest.mark.parametrize("nth", [0, 1, 3, 6])
def test_the_nth_sync_fails(office: Office, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    """Exit code 6 and one clear line; no number is lost or given twice; the next run catches up, to the byte."""
    office.approve()
    synced = 0
    real = os.fsync

    def failing(descriptor: int) -> None:
        nonlocal synced
        synced += 1
        if synced == nth + 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        failed = office.type("job", "monthly", *PERIOD, code=6)
    assert failed.output.count("Error:") == 1
    assert "Traceback" not in failed.output
    assert not list(Path(office.folder).glob("*.tmp"))
    office.type("job", "monthly", *PERIOD)
    assert len(office.files()) == 8
    with office.database.reading() as connection:
        numbers = connection.execute(text("SELECT number FROM invoices ORDER BY number")).scalars().all()
    assert numbers == [f"2026-00000{n}" for n in (1, 2, 3, 4)]
    assert [row["status"] for row in office.rows("job", "runs")] == ["done", "failed"]
