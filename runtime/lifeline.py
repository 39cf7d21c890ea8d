"""A child process ends when its parent does, even when the parent is killed with -9."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading

_PR_SET_PDEATHSIG = 1
"""Number of the request in <sys/prctl.h>."""


def end_with_parent(*, parent_id: int, started_by_main_thread: bool) -> None:
    """Call first thing in a spawned child.

    Linux: the kernel is asked to kill the child when the parent is gone, which works even while a solver holds
    the interpreter. The kernel means the parent's *thread*, so this is left out where another thread than the
    main one starts processes. Everywhere: a thread waits on the parent's end of a pipe.
    """
    if sys.platform == "linux" and started_by_main_thread:
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent_id:
            os._exit(1)
    threading.Thread(target=_wait_for_parent, name="lifeline", daemon=True).start()


def _wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
