"""Foreign files are opened in a child process with a limit of memory and of time.

A workbook of 4 kB can ask for 4 GiB, and one of 400 kB can unzip to 800 MB: the parent must not be the one that
dies of it.

    rows = run_limited(read_rows, path, what=path.name, memory_bytes_max=1 << 30, seconds_max=30)
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import ParamSpec, TypeVar

from core.errors import PumasiError, require
from runtime.lifeline import end_with_parent

P = ParamSpec("P")
T = TypeVar("T")

MEMORY_BYTES_MAX = 1 << 30
SECONDS_MAX = 30.0


class TooBig(Exception):
    """Raised in the child in place of MemoryError."""


def run_limited(
    function: Callable[..., T],
    *arguments: object,
    what: str,
    memory_bytes_max: int = MEMORY_BYTES_MAX,
    seconds_max: float = SECONDS_MAX,
) -> T:
    """Call ``function(*arguments)`` in a child process and return its result.

    ``function`` is importable by name, arguments and result are picklable. The memory limit counts what is taken
    beyond the loaded program (Linux and other systems with RLIMIT_AS; elsewhere only time is limited). ``what``
    names the file in errors. Raises PumasiError when a limit is reached or the child dies; an error of the function
    itself arrives as it was raised.
    """
    require(memory_bytes_max > 0 and seconds_max > 0, "a limit that allows nothing")
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=True)
    main = threading.current_thread() is threading.main_thread()
    child = context.Process(
        target=_child,
        args=(theirs, memory_bytes_max, seconds_max, os.getpid(), main),
        daemon=True,
    )
    child.start()
    theirs.close()
    try:
        # The task goes through our own pipe: the one that starts a process would block for ever, were it larger than
        # the pipe and the child dead before it reads.
        ours.send((function, arguments))
        if not ours.poll(seconds_max):
            raise PumasiError("runtime.sandbox.too_long", what=what, seconds=round(seconds_max))
        succeeded, answer = ours.recv()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        child.join()
        raise _death(child.exitcode, what, seconds_max) from None
    finally:
        child.kill()
        child.join()
        ours.close()
    if succeeded:
        result: T = answer
        return result
    if isinstance(answer, TooBig):
        raise PumasiError("runtime.sandbox.too_big", what=what, megabytes=memory_bytes_max >> 20)
    raise answer


def _death(exit_code: int | None, what: str, seconds_max: float) -> PumasiError:
    if exit_code is not None and sys.platform != "win32" and -exit_code == signal.SIGXCPU:
        return PumasiError("runtime.sandbox.too_long", what=what, seconds=round(seconds_max))
    return PumasiError("runtime.sandbox.crashed", what=what, reason=exit_code)


def _child(
    parent: Connection,
    memory_bytes_max: int,
    seconds_max: float,
    parent_id: int,
    started_by_main_thread: bool,
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    end_with_parent(parent_id=parent_id, started_by_main_thread=started_by_main_thread)
    function, arguments = parent.recv()
    _limit(memory_bytes_max, seconds_max)
    answer: tuple[bool, object]
    try:
        answer = (True, function(*arguments))
    except MemoryError:
        answer = (False, TooBig())
    except Exception as error:  # noqa: BLE001 - the parent raises it again, whatever it is
        answer = (False, error)
    parent.send(answer)
    parent.close()


def _limit(memory_bytes_max: int, seconds_max: float) -> None:
    """Ask the kernel to refuse more memory than what is in use plus the limit, and to stop a runaway."""
    if sys.platform == "win32":
        return
    import resource

    seconds = int(seconds_max) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    statm = Path("/proc/self/statm")
    if statm.exists():
        used = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory_bytes_max, used + memory_bytes_max))
