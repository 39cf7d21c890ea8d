"""The monthly run when disk, rights or the database fail it: whatever fails, the next run ends as if nothing had
happened (RELIABILITY.md, tests 2 and 4).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError

from cli.main import cli
from tests.faults.disks import may_mount, small_disk
from tests.faults.month import CLOCK, MONTHLY, Month, Zygote, files, truth
from tests.soaking import is_soaking

STEP, STEP_SOAK = 7, 1
WRITES = ("INSERT", "UPDATE", "DELETE", "COMMIT", "BEGIN IMMEDIATE")
EVERY = ("",)
"""What a statement begins with, that may fail: one that writes, any."""


class Broken:
    """Counts what a run writes, syncs, renames and says to the database, and fails the Nth of all."""

    def __init__(self, nth: int | None, statements: tuple[str, ...] = WRITES) -> None:
        self.nth, self.count, self.statements = nth, 0, statements

    def step(self) -> bool:
        """Whether this one fails."""
        self.count += 1
        return self.count == self.nth

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Within this block the system calls and statements are counted."""
        originals = {name: getattr(os, name) for name in ("fsync", "replace", "write")}

        def failing(name: str) -> Any:
            def call(*arguments: Any, **named: Any) -> Any:
                if self.step():
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return originals[name](*arguments, **named)

            return call

        def statement(connection: object, cursor: object, text: str, *rest: object) -> None:
            if text.startswith(self.statements) and self.step():
                raise OperationalError(text, {}, Exception("disk I/O error"))

        def commit(connection: object) -> None:
            if self.step():
                raise OperationalError("COMMIT", {}, Exception("disk I/O error"))

        event.listen(Engine, "before_cursor_execute", statement)
        event.listen(Engine, "commit", commit)
        for name in originals:
            setattr(os, name, failing(name))
        try:
            yield
        finally:
            for name, original in originals.items():
                setattr(os, name, original)
            event.remove(Engine, "before_cursor_execute", statement)
            event.remove(Engine, "commit", commit)


def run(folder: Path) -> Result:
    """The monthly run in this process."""
    return CliRunner(env={"PUMASI_CLOCK": CLOCK}).invoke(cli, ["--workspace", str(folder), *MONTHLY])


@pytest.mark.timeout(3600)
def test_the_nth_write_fails(month: Month, tmp_path: Path) -> None:
    """Every seventh write, sync, rename, writing statement and commit in turn, until none is left; when soaking every
    one, and statements that read as well.

    Exit code 6 and one clear line, no traceback; what is there is whole; the next run catches up, to the byte.
    """
    soaking = is_soaking()
    step = STEP_SOAK if soaking else STEP
    nth, failed = 1, 0
    while True:
        folder = month.fresh(tmp_path / "office")
        broken = Broken(nth, EVERY if soaking else WRITES)
        with broken():
            result = run(folder)
        if broken.count < nth:
            assert result.exit_code == 0
            month.complete(folder)
            break
        failed += 1
        assert result.exit_code == 6, f"{nth}: {result.output} {result.exception!r}"
        assert result.output.count("Error:") == 1
        assert "Traceback" not in result.output
        month.holds(folder)
        assert not [name for name in files(folder) if name.endswith(".tmp")]
        again = run(folder)
        assert again.exit_code == 0, f"{nth}: {again.output}"
        month.complete(folder)
        nth += step
    assert failed * step > 40


@pytest.mark.parametrize("room", [0, 30_000, 120_000, 400_000])
def test_a_full_disk_is_one_clear_line(month: Month, zygote: Zygote, tmp_path: Path, room: int) -> None:
    """No file may grow beyond what the database has now and some room: exit code 6, all or nothing, and later all."""
    folder = month.fresh(tmp_path / "office")
    before = truth(folder)
    limit = (folder / "pumasi.db").stat().st_size + room
    (full,) = zygote.run(folder, *MONTHLY, file_bytes_max=limit)
    said = zygote.said
    if full.code:
        assert full.code == 6, said
        assert said.count("Error:") == 1
        month.holds(folder)
    assert "Traceback" not in said
    if room == 0:
        assert full.code == 6
        assert truth(folder) == before
    (later,) = zygote.run(folder, *MONTHLY)
    assert later.code == 0, zygote.said
    month.complete(folder)


ROOMS = (0, 300_000, 700_000) if may_mount() else ()
"""Free bytes on the small disk beside the office. Where this host lets nobody mount one (a container without rights),
the limit on the size of files above stands alone.
"""


@pytest.mark.parametrize("room", ROOMS)
def test_a_small_disk_that_fills_up(month: Month, zygote: Zygote, tmp_path: Path, room: int) -> None:
    """A real file system without room for the journal, the invoices, their files: one clear line, all or nothing; and
    with a larger disk the run ends as if nothing had happened.
    """
    disk = tmp_path / "disk"
    disk.mkdir()
    used = sum(4096 + path.stat().st_size for path in month.pristine.rglob("*"))
    with small_disk(disk, used + room) as grow:
        folder = month.fresh(disk / "office")
        before = truth(folder)
        (full,) = zygote.run(folder, *MONTHLY)
        said = zygote.said
        assert full.code == 6, said
        assert said.count("Error:") == 1
        assert "Traceback" not in said
        if room == 0:
            assert truth(folder) == before
        month.holds(folder)
        grow(64_000_000)
        (later,) = zygote.run(folder, *MONTHLY)
        assert later.code == 0, zygote.said
        month.complete(folder)


@pytest.mark.parametrize("where", [".", "pumasi.db", "invoices", "tax"])
def test_what_may_not_be_written_is_one_clear_line(month: Month, zygote: Zygote, tmp_path: Path, where: str) -> None:
    """A read-only workspace, database or folder: exit code 6, one line, the database unchanged, no number given; with
    the permission given back the run goes on.
    """
    folder = month.fresh(tmp_path / "office")
    before = truth(folder)
    place = folder / where
    if where in ("invoices", "tax"):
        place.mkdir(exist_ok=True)
    mode = place.stat().st_mode
    place.chmod(0o555 if place.is_dir() else 0o444)
    try:
        (refused,) = zygote.run(folder, *MONTHLY, without_rights=True)
    finally:
        place.chmod(mode)
    said = zygote.said
    assert refused.code == 6, said
    assert said.count("Error:") == 1
    assert "Traceback" not in said
    assert truth(folder) == before
    assert files(folder) == {}
    (later,) = zygote.run(folder, *MONTHLY)
    assert later.code == 0, zygote.said
    month.complete(folder)
