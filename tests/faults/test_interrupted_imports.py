"""An import that is killed, fails at any statement, or meets another one: all of it is kept, or nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table
from sqlalchemy.exc import OperationalError

from core.errors import EnvironmentTrouble
from store import rows as rows_module
from store.contacts import contact_days, days_with_contacts
from store.database import Database, open_database
from store.rows import Changes, Values
from tests.made_once import fresh_database
from tests.unit.store.files import csv, fill, run

ROOT = Path(__file__).resolve().parents[2]
DAYS = 60
BATCHES = 12
HEAD = "tenant,channel,interval_start,offered\n"
COUNTS = HEAD + "".join(
    f"T01,phone,2026-{1 + day // 28:02d}-{1 + day % 28:02d} {hour:02d}:00,{hour}\n"
    for day in range(DAYS)
    for hour in range(24)
)

KILLED_AT_BATCH = """
import os, signal, sys
from store import rows
from tests.unit.store.files import csv, run
from store.database import open_database
rows.BATCH_ROWS = 5
rows.batches.__defaults__ = (5,)
original, left = rows._put_batch, [int(sys.argv[2])]
def put_batch(*arguments):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return original(*arguments)
rows._put_batch = put_batch
run(open_database(sys.argv[1]), "contacts", csv(sys.stdin.read()))
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database with two tenants."""
    made = fresh_database(tmp_path)
    fill(made)
    yield made
    made.close()


def kept_days(database: Database) -> int:
    """How many days of counts are kept."""
    with database.reading() as connection:
        span = days_with_contacts(connection)
        return 0 if span is None else len(contact_days(connection, span))


@pytest.mark.parametrize("batch", [0, 1, BATCHES - 1, BATCHES])
def test_a_killed_import_keeps_nothing_and_can_be_run_again(database: Database, batch: int) -> None:
    """kill -9 in the middle of the writing: the journal rolls back, the next run is a clean one."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    url = f"sqlite:///{database.url.database}"
    command = [sys.executable, "-c", KILLED_AT_BATCH, url, str(batch)]
    done = subprocess.run(command, input=COUNTS, text=True, capture_output=True, env=environment, timeout=120)
    if batch < BATCHES:
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert kept_days(database) == 0
    else:
        assert done.returncode == 0, done.stderr
        assert kept_days(database) == DAYS
    changes = run(open_database(url), "contacts", csv(COUNTS)).changes
    assert changes == (Changes(unchanged=DAYS) if batch == BATCHES else Changes(added=DAYS))


def test_a_statement_that_fails_at_any_place_keeps_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the first, the second … batch until the import passes: before that nothing is ever kept."""
    original = rows_module._put_batch
    monkeypatch.setattr(rows_module.batches, "__defaults__", (20,))
    for allowed in range(10):
        left = allowed

        def put_batch(
            connection: Connection, table: Table, rows: list[Values], seen: set[tuple[object, ...]]
        ) -> Changes:
            nonlocal left
            left -= 1
            if left < 0:
                raise OperationalError("INSERT", {}, Exception("disk I/O error"))
            return original(connection, table, rows, seen)

        monkeypatch.setattr(rows_module, "_put_batch", put_batch)
        try:
            changes = run(database, "contacts", csv(COUNTS)).changes
        except EnvironmentTrouble as trouble:
            assert kept_days(database) == 0, trouble  # noqa: PT017 - the loop goes on until nothing fails
        else:
            assert (allowed, changes) == (3, Changes(added=DAYS))
            return
    pytest.fail("the import never passed")


def test_imports_at_once_do_not_lose_each_other(database: Database) -> None:
    """Four planners import at the same moment: one adds, the others find it done."""
    url = f"sqlite:///{database.url.database}"

    def once(_: int) -> Changes:
        own = open_database(url)
        try:
            return run(own, "contacts", csv(COUNTS)).changes
        finally:
            own.close()

    with ThreadPoolExecutor(4) as pool:
        changes = list(pool.map(once, range(4)))
    assert sorted(change.added for change in changes) == [0, 0, 0, DAYS]
    assert kept_days(database) == DAYS
