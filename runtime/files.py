"""Whole files or none: temporary name in the same folder, sync, rename, sync the folder.

A crash leaves at most a temporary file, which the next run sweeps away; a reader sees the old file or the new one,
never half of one. (The order is that of borg and restic; a rename alone is not on the disk before the folder is
synced.)
"""

from __future__ import annotations

import errno
import hashlib
import os
import platform
import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from core.errors import EnvironmentTrouble, NotFound, PumasiError

_HOST = hashlib.sha256(platform.node().encode()).hexdigest()[:8]
_TEMPORARY = re.compile(rf"\.pumasi-{_HOST}-(\d+)-\d+\.tmp")
_counter = count(1)


def write_file(path: Path, content: bytes, *, private: bool = False) -> None:
    """Put ``content`` at ``path``, wholly or not at all, and on the disk when this returns.

    ``private`` keeps the file readable by its owner only. Raises EnvironmentTrouble (disk full, no permission) or
    NotFound (no such folder); then nothing at ``path`` has changed.
    """
    write_files({path: content}, private=private)


def write_files(contents: Mapping[Path, bytes], *, private: bool = False) -> None:
    """Put many files, each wholly or not at all; folders are synced once.

    All contents are on the disk under temporary names before the first is renamed, so a full disk changes
    nothing. Raises as ``write_file``.
    """
    temporaries: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in contents.items():
            temporaries[path] = _write_temporary(path, content, private=private)
        for path, temporary in list(temporaries.items()):
            os.replace(temporary, path)
            del temporaries[path]
        for folder in sorted({path.parent for path in contents}):
            _sync_folder(folder)
    except OSError as trouble:
        raise _told(trouble, path) from trouble
    finally:
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)


def require_writable(folder: Path) -> None:
    """Make sure that files may be put into ``folder``, or that it may be made, before anything is decided that cannot
    be taken back. Raises EnvironmentTrouble. Nothing is written: a kill in between would leave a trace.
    """
    place = next(each for each in (folder, *folder.parents) if each.exists())
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        raise EnvironmentTrouble("runtime.file.not_allowed", path=folder)


def _write_temporary(path: Path, content: bytes, *, private: bool) -> Path:
    temporary = path.parent / f".pumasi-{_HOST}-{os.getpid()}-{next(_counter)}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o600 if private else 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    except BaseException:
        # Also when the user interrupts: nothing half-written stays behind.
        temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)
    return temporary


def _sync_folder(folder: Path) -> None:
    """Make a rename durable. Windows has no such call; there the file system's journal does it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _told(trouble: OSError, path: Path) -> PumasiError:
    """The user's words for an error of the system."""
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
        return EnvironmentTrouble("runtime.file.disk_full", path=path)
    if trouble.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return EnvironmentTrouble("runtime.file.not_allowed", path=path)
    if trouble.errno in (errno.ENOENT, errno.ENOTDIR):
        return NotFound("runtime.file.no_folder", path=path)
    return EnvironmentTrouble("runtime.file.failed", path=path, reason=trouble.strerror or str(trouble))


def sweep(folder: Path) -> int:
    """Delete the temporary files that dead processes of this machine left below ``folder``; return how many.

    Files of a process that is still alive, and of other machines on a shared folder, are left alone.
    """
    swept = 0
    for path in folder.rglob(".pumasi-*.tmp"):
        match = _TEMPORARY.fullmatch(path.name)
        if match and not _alive(int(match[1])):
            path.unlink(missing_ok=True)
            swept += 1
    return swept


def _alive(process_id: int) -> bool:
    if process_id == os.getpid():
        return True
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
