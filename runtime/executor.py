"""The one place that makes workers: a ``concurrent.futures.Executor`` of spawned processes.

    with executor(workers=2) as pool:
        forecasts = list(pool.map(forecast_one, series))

Functions and arguments must be importable and picklable; workers never write to the database. Processes are
spawned, never forked: a fork copies locks that other threads hold. One worker means no process at all.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from core.errors import EnvironmentTrouble, require
from core.serial import SerialExecutor
from runtime.lifeline import end_with_parent

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 8
"""Items under way at once: enough that no worker waits for the next."""
FORGET_S = 2.0
"""How long a pool may take to forget what waits: a moment, but on a busy machine."""


@contextmanager
def one_thread() -> Iterator[Executor]:
    """A thread of this process for one call beside the main one: for kernels, which run without the interpreter."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside") as thread:
        yield thread


def in_order(
    pool: Executor, work: Callable[[T], R], items: Iterable[T], *, ahead: int = AHEAD
) -> Iterator[tuple[T, R]]:
    """Each item with its result, in the order of the items.

    Items are asked for only while fewer than ``ahead`` are under way, so that memory does not grow with their number.
    """
    waiting: deque[tuple[T, Future[R]]] = deque()
    for item in items:
        waiting.append((item, pool.submit(work, item)))
        while waiting and (len(waiting) >= ahead or waiting[0][1].done()):
            first, future = waiting.popleft()
            yield first, future.result()
    for item, future in waiting:
        yield item, future.result()


def worker_count(wanted: int | None) -> int:
    """How many workers: as wanted, else one per core that this process may use."""
    require(wanted is None or wanted >= 1, "at least one worker")
    if wanted is not None:
        return wanted
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def executor(*, workers: int | None = None) -> Iterator[Executor]:
    """An executor with ``workers`` processes (None: one per core), ended when the block ends.

    When the block fails or is interrupted, what waits is cancelled and the workers are stopped. Raises
    EnvironmentTrouble where a worker was killed, mostly for want of memory.
    """
    count = worker_count(workers)
    if count == 1:
        yield SerialExecutor()
        return
    before = {child.pid for child in multiprocessing.active_children()}
    pool = ProcessPoolExecutor(
        max_workers=count,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin_worker,
        initargs=(os.getpid(), threading.current_thread() is threading.main_thread()),
    )
    try:
        yield pool
    except BaseException as error:
        _stop(pool, before)
        if isinstance(error, BrokenProcessPool):
            raise EnvironmentTrouble("runtime.worker_died", workers=count) from error
        raise
    pool.shutdown(wait=True)


def _stop(pool: ProcessPoolExecutor, before: set[int | None]) -> None:
    """Forget what waits, then end the workers, in that order.

    A pool that finds its workers dead stumbles over work that is cancelled already (CPython before 3.13), and then
    nobody reads the pipe into which a large task is still being written: the end of the program would wait for it.
    """
    inside = vars(pool)
    manager: threading.Thread | None = inside["_executor_manager_thread"]
    inside["_call_queue"].cancel_join_thread()
    pool.shutdown(wait=False, cancel_futures=True)
    deadline = time.monotonic() + FORGET_S
    while manager is not None and manager.is_alive() and inside["_cancel_pending_futures"]:
        if time.monotonic() >= deadline:
            break
        time.sleep(0.005)
    for child in multiprocessing.active_children():
        if child.pid not in before:
            child.terminate()


def _begin_worker(parent_id: int, started_by_main_thread: bool) -> None:
    # Ctrl-C reaches the whole group: the parent tells the user, and ends its workers
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent(parent_id=parent_id, started_by_main_thread=started_by_main_thread)
