"""A lock on a workspace, so that two runs of a job never overlap. The system lets go of it when the process ends."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import EnvironmentTrouble

LOCK_FILE = ".pumasi-job.lock"
POLL_S = 0.1


@contextmanager
def job_lock(root: Path, *, wait_s: float = 0) -> Iterator[None]:
    """Hold the lock of a workspace, waiting for another run to end for at most ``wait_s``.

    Raises EnvironmentTrouble where it is still held then.
    """
    path = root / LOCK_FILE
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + wait_s
    try:
        while not _locked(descriptor):
            if time.monotonic() >= deadline:
                raise EnvironmentTrouble("job.locked", file=path)
            time.sleep(POLL_S)
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
