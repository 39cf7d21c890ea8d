"""What many tests begin with, made once: copied for each test, or shared by all workers of a run.

Migrations are real work (0.1 s), a demo or a closed month is seconds of it. What is shared is looked at or copied,
never changed.
"""

from __future__ import annotations

import atexit
import fcntl
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from store.database import Database, create_database, open_database
from store.workspace import Workspace, create_workspace

DATABASE = "pumasi.db"
DONE = ".made"


def shared_folder(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that whoever comes first fills; the other workers of pytest-xdist wait, then find it."""
    place = factory.getbasetemp()
    folder = (place.parent if place.name.startswith("popen-") else place) / f"shared-{name}"
    folder.mkdir(exist_ok=True)
    with (folder / ".lock").open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if not (folder / DONE).exists():
            make(folder)
            (folder / DONE).touch()
    return folder


def fresh_workspace(folder: Path) -> Workspace:
    """What ``create_workspace`` makes: a copy of the one that was made once in this process."""
    shutil.copytree(_first_workspace(), folder)
    return Workspace(root=folder.resolve())


def fresh_database(folder: Path) -> Database:
    """What ``create_database`` makes in a folder, likewise."""
    shutil.copy(_first_database(), folder / DATABASE)
    return open_database(f"sqlite:///{folder / DATABASE}")


@cache
def _place() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="pumasi-made-once-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _first_workspace() -> Path:
    return create_workspace(_place() / "workspace").root


@cache
def _first_database() -> Path:
    create_database(f"sqlite:///{_place() / DATABASE}").close()
    return _place() / DATABASE
