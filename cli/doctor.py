"""What ``pumasi doctor`` looks at: each check is a small function that says what it found and what to do."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from importlib import metadata
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cli.context import Session
from core.errors import NotFound, ProblemsFound, PumasiError
from core.messages import say

PYTHON_MIN = (3, 11)
PYTHON_TESTED_MAX = (3, 13)
DISK_FAIL_MB = 100
DISK_WARN_MB = 1_000
WAL_SAFE = (3, 51, 3)
"""SQLite before this can corrupt a database in WAL mode with concurrent writers."""

LIBRARIES = (
    "alembic",
    "cattrs",
    "click",
    "defusedxml",
    "fonttools",
    "holidays",
    "icalendar",
    "jinja2",
    "justmytype-intl-cjk",
    "numba",
    "numpy",
    "openpyxl",
    "ortools",
    "pandas",
    "pypdfium2",
    "sqlalchemy",
    "typst",
    "tzdata",
    "xlsxwriter",
)
KOREA_SINCE = datetime(2020, 1, 1, tzinfo=ZoneInfo("UTC"))


STATE_WIDTH = 6
NAME_WIDTH = 15
LINE_WIDTH = 110


class State(Enum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the doctor: what was looked at, what was found, what to do."""

    name: str
    state: State
    found: str
    advice: str = ""


def examine(session: Session) -> list[Check]:
    """Every check, of the machine first, then of the workspace if there is one."""
    machine: tuple[Callable[[], Check], ...] = (_python, _libraries, _sqlite, _fonts, _zone, _cache)
    return [*(check() for check in machine), *_workspace(session)]


def lines_of(check: Check) -> list[str]:
    """A check as a person reads it: state, name, what was found; below it what to do."""
    indent = " " * (STATE_WIDTH + NAME_WIDTH)
    head = f"{check.state.value:<{STATE_WIDTH}}{check.name:<{NAME_WIDTH}}"
    lines = textwrap.wrap(check.found, LINE_WIDTH, initial_indent=head, subsequent_indent=indent)
    if check.advice:
        advice = say("workspace.doctor.advice", advice=check.advice)
        lines += textwrap.wrap(advice, LINE_WIDTH, initial_indent=indent, subsequent_indent=indent)
    return lines


def _check(name: str, state: State, found: str, advice: str = "") -> Check:
    return Check(name=say(f"workspace.check.{name}"), state=state, found=found, advice=advice)


def _python() -> Check:
    found = f"{platform.python_version()} ({sys.platform})"
    if sys.version_info[:2] < PYTHON_MIN:
        return _check("python", State.FAIL, found, say("workspace.advice.python_old"))
    if sys.version_info[:2] > PYTHON_TESTED_MAX:
        return _check("python", State.WARN, found, say("workspace.advice.python_new"))
    return _check("python", State.OK, found)


def _libraries() -> Check:
    found, missing = [], []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        lost = say("workspace.found.missing", names=", ".join(missing))
        return _check("libraries", State.FAIL, lost, say("workspace.advice.libraries"))
    return _check("libraries", State.OK, ", ".join(found))


def _sqlite() -> Check:
    return _check("sqlite", State.OK, sqlite3.sqlite_version)


def _fonts() -> Check:
    from documents.fonts import font_file, font_version, missing_characters

    try:
        lost = missing_characters("가힣0123456789₩%–㈜")
        found = font_version()
        font_file()
    except (PumasiError, ModuleNotFoundError):
        return _check("fonts", State.FAIL, say("workspace.found.none"), say("workspace.advice.libraries"))
    if lost:
        return _check("fonts", State.FAIL, found, say("workspace.advice.libraries"))
    return _check("fonts", State.OK, found)


def _zone() -> Check:
    try:
        offset = KOREA_SINCE.astimezone(ZoneInfo("Asia/Seoul")).utcoffset()
    except ZoneInfoNotFoundError:
        return _check("zone", State.FAIL, say("workspace.found.none"), say("workspace.advice.zone"))
    if offset != timedelta(hours=9):
        return _check("zone", State.FAIL, str(offset), say("workspace.advice.zone"))
    return _check("zone", State.OK, "Asia/Seoul +09:00")


def _cache() -> Check:
    from runtime.kernels import cache_home, kernel_sources, prepare_cache

    try:
        folder = prepare_cache()
    except PumasiError as trouble:
        return _check("cache", State.FAIL, str(cache_home()), str(trouble))
    if not os.access(folder, os.W_OK):
        return _check("cache", State.FAIL, str(folder), say("workspace.advice.permission", path=folder))
    compiled = sum(1 for _ in folder.rglob("*.nbc"))
    if kernel_sources() and not compiled:
        return _check("cache", State.WARN, str(folder), say("workspace.advice.cache"))
    return _check("cache", State.OK, say("workspace.found.kernels", count=compiled, folder=folder))


def _workspace(session: Session) -> Iterator[Check]:
    from store.workspace import Workspace

    try:
        workspace: Workspace = session.workspace
    except NotFound:
        if session.folder is not None:
            found = say("workspace.found.not_there", path=session.folder)
            yield _check("workspace", State.FAIL, found, say("workspace.advice.init_there", path=session.folder))
            return
        # Not a failure: the doctor is also asked before the first init.
        yield _check("workspace", State.OK, say("workspace.found.no_workspace"), say("workspace.advice.init"))
        return
    yield _check("workspace", State.OK, str(workspace.root))
    yield _settings(session)
    yield _disk(workspace.root)
    yield _permission(workspace.root)
    yield from _database(session)


def _settings(session: Session) -> Check:
    try:
        settings = session.settings
    except ProblemsFound as found:
        told = say("workspace.found.problems", count=len(found.problems))
        return _check("settings", State.FAIL, told, str(found.problems[0]))
    return _check("settings", State.OK, settings.company.name)


def _disk(root: Path) -> Check:
    free_mb = shutil.disk_usage(root).free >> 20
    found = say("workspace.found.free", megabytes=free_mb)
    if free_mb < DISK_FAIL_MB:
        return _check("disk", State.FAIL, found, say("workspace.advice.disk"))
    if free_mb < DISK_WARN_MB:
        return _check("disk", State.WARN, found, say("workspace.advice.disk"))
    return _check("disk", State.OK, found)


def _permission(root: Path) -> Check:
    blocked = [path for path in (root, root / "pumasi.toml") if not os.access(path, os.R_OK)]
    if not os.access(root, os.W_OK):
        blocked.append(root)
    if blocked:
        found = ", ".join(str(path) for path in blocked)
        return _check("permission", State.FAIL, found, say("workspace.advice.permission", path=blocked[0]))
    return _check("permission", State.OK, say("workspace.found.writable"))


def _database(session: Session) -> Iterator[Check]:
    from store.contacts import days_with_contacts
    from store.rates import rate_table
    from store.schema import SCHEMA_REVISION

    try:
        database = session.database
        with database.reading() as connection:
            days = days_with_contacts(connection)
            rates = len(rate_table(connection).names)
    except ProblemsFound as found:
        yield _check("database", State.FAIL, say("workspace.found.unusable"), str(found.problems[0]))
        return
    except PumasiError as trouble:
        yield _check("database", State.FAIL, say("workspace.found.unusable"), str(trouble))
        return
    yield _check("database", State.OK, say("workspace.found.schema", revision=SCHEMA_REVISION, rates=rates))
    mode = database.journal_mode()
    found_version = tuple(int(part) for part in sqlite3.sqlite_version.split("."))
    if mode == "wal" and found_version < WAL_SAFE:
        safe = ".".join(str(part) for part in WAL_SAFE)
        advice = say("workspace.advice.wal", found=sqlite3.sqlite_version, safe=safe)
        yield _check("journal", State.FAIL, mode, advice)
    yield _clock(session, None if days is None else days.last)


def _clock(session: Session, newest: date | None) -> Check:
    """A clock that lies behind the data would plan the past."""
    found = session.now.isoformat()
    if newest is not None and newest > session.today:
        return _check("clock", State.WARN, found, say("workspace.advice.clock", newest=newest))
    return _check("clock", State.OK, found)
