"""Real processes of ``pumasi``, started a thousand times: one process loads everything once and forks each run.

    python -m tests.faults.zygote < orders

An order is a line of JSON, an answer too. Each run is a session of its own, so that whatever it leaves behind is seen;
it is killed with -9 after ``kill_after_s`` where that is given. A fork is safe here: this process has one thread.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

GONE_S = 10.0
"""How long after its end everything that a run started may still be seen."""
CAPABILITY_VERSION = 0x20080522


LOADED = (
    *("alembic.command", "openpyxl", "typst", "xlsxwriter"),
    *("cli.commands.invoice", "cli.commands.job", "cli.jobs.daily", "cli.jobs.weekly", "cli.planning.services"),
    *("cli.invoicing.drafts", "cli.invoicing.tax", "cli.jobs.monthly", "cli.jobs.rendering", "cli.jobs.running"),
    *("documents.engines", "documents.pdf", "documents.readback", "documents.text_sheet", "documents.workbook"),
    *("invoices.drafting.draft", "invoices.papers.document", "invoices.tax.checks", "store.imports.run"),
    *("store.documents", "store.invoices", "store.orders", "store.proofs", "store.quality", "store.settlements"),
)
"""What a monthly run imports; nothing of it starts a thread."""


def child(order: dict[str, Any]) -> None:
    """One run, as the order says; never returns."""
    os.setsid()
    os.environ.update(order.get("environment", {}))
    time.tzset()
    output = os.open(order["output"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(output, 1)
    os.dup2(output, 2)
    if order.get("workers"):
        setattr(import_module("cli.jobs.rendering"), "PARALLEL_FROM", 1)  # noqa: B010 - a module has no such field
    if order.get("without_lock"):
        setattr(import_module("cli.jobs.running"), "job_lock", unlocked)  # noqa: B010 - a module has no such field
    if order.get("file_bytes_max"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["file_bytes_max"], resource.RLIM_INFINITY))
    if order.get("without_rights"):
        drop_rights()
    command_line = import_module("cli.main").cli
    try:
        command_line(order["arguments"], prog_name="pumasi")
    except SystemExit as end:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.code if isinstance(end.code, int) else 1)
    os._exit(0)


def unlocked(root: Path, *, wait_s: float = 0) -> contextlib.AbstractContextManager[None]:
    """In place of the lock: nothing holds runs apart but the database."""
    return contextlib.nullcontext()


def drop_rights() -> None:
    """Give up every capability: even root then obeys the permissions of files."""
    if os.geteuid():
        return
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing):
        raise OSError(ctypes.get_errno(), "capset")


def obey(order: dict[str, Any]) -> list[dict[str, Any]]:
    """Start ``count`` runs at once, kill them if asked, and tell how each ended and what it left behind."""
    begin = time.monotonic()
    started = []
    for _ in range(order.get("count", 1)):
        pid = os.fork()
        if pid == 0:
            sys.stdin.close()
            try:
                child(order)
            finally:
                os._exit(70)
        started.append(pid)
    if order.get("kill_after_s") is not None:
        time.sleep(order["kill_after_s"])
        for pid in started:
            os.kill(pid, signal.SIGKILL)
    answers = []
    for pid in started:
        _, status = os.waitpid(pid, 0)
        took_s = time.monotonic() - begin
        ended = {"process": pid, "code": os.waitstatus_to_exitcode(status), "took_s": took_s}
        answers.append({**ended, "left_behind": left_behind(pid)})
    return answers


def left_behind(session: int) -> Sequence[int]:
    """Processes of a run's session that outlive it for longer than a moment."""
    deadline = time.monotonic() + GONE_S
    while found := members(session):
        if time.monotonic() > deadline:
            return found
        time.sleep(0.02)
    return []


def members(session: int) -> list[int]:
    """Living processes of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, IndexError, ValueError):
                words = (entry / "stat").read_text().rpartition(")")[2].split()
                if int(words[3]) == session and words[0] not in "ZX":
                    found.append(int(entry.name))
    return found


def main() -> None:
    """Read orders until there are none."""
    for name in LOADED:
        import_module(name)
    # Read once, not by every run: which characters the font has. The PDF engine itself stays cold: it has threads.
    import_module("documents.fonts").characters()
    import_module("documents.engines").engines()
    answer("ready")
    for line in sys.stdin:
        answer(obey(json.loads(line)))


def answer(value: object) -> None:
    """A line of JSON."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
