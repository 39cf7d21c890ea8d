"""A real file system of a few kilobytes, where this host lets us mount one."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path


@cache
def may_mount() -> bool:
    """Whether a small disk can be had here."""
    with tempfile.TemporaryDirectory(prefix="pumasi-disk-") as folder:
        if not _mounted("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder):
            return False
        return _mounted("umount", folder)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Callable[[int], None]]:
    """Mount so many bytes at a folder; what is handed out makes the disk larger."""
    assert _mounted("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))

    def grow(to: int) -> None:
        assert _mounted("mount", "-o", f"remount,size={to}", str(folder))

    try:
        yield grow
    finally:
        assert _mounted("umount", str(folder))


def _mounted(*words: str) -> bool:
    """Whether the command is there and did it."""
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
