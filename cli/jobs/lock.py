"""A lock on a workspace, so that two runs of a job never overlap. The system lets go of it when the process ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import EnvironmentTrouble

LOCK_FILE = ".pumasi-job.lock"


@contextmanager
def job_lock(root: Path) -> Iterator[None]:
    """Hold the lock of a workspace. Raises EnvironmentTrouble at once where another run holds it."""
    path = root / LOCK_FILE
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _locked(descriptor):
            raise EnvironmentTrouble("job.locked", file=path)
        yield
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    """Whether the whole file could be locked for this process."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
