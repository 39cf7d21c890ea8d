"""Functions that the tests send to child processes."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from core.errors import NotFound, ProblemsFound
from core.problems import Place, Problem
from runtime.executor import executor


def square(number: int) -> int:
    """A result."""
    return number * number


def process_of(number: int) -> tuple[int, int]:
    """A result, and the process that made it."""
    return number, os.getpid()


def refuse(name: str) -> None:
    """An error of ours."""
    raise NotFound("runtime.file.no_folder", path=name)


def find_problems(name: str) -> None:
    """Problems with places."""
    raise ProblemsFound([Problem(code="core.rate_missing", where=Place(file=name), values={"name": "x", "day": "y"})])


def eat(megabytes: int) -> int:
    """Take memory and keep it."""
    kept = [bytearray(1 << 20) for _ in range(megabytes)]
    return len(kept)


def spin() -> None:
    """Never end."""
    while True:
        pass


def vanish(code: int) -> None:
    """End without an answer."""
    os._exit(code)


def announce_and_sleep(path: str) -> None:
    """Write the number of the process, then wait for a long time."""
    Path(path).write_text(str(os.getpid()), encoding="ascii")
    time.sleep(120)


def pool_of_sleepers(folder: str) -> None:
    """A parent with two workers that sleep."""
    with executor(workers=2) as pool:
        futures = [pool.submit(announce_and_sleep, f"{folder}/{number}.pid") for number in range(2)]
        for future in futures:
            future.result()


def pool_with_a_killed_worker() -> None:
    """A parent whose worker vanishes."""
    with executor(workers=2) as pool:
        pool.submit(vanish, 9).result()


def interrupted_pool() -> None:
    """A parent that is interrupted while one worker sleeps."""
    with executor(workers=2) as pool:
        pool.submit(time.sleep, 120)
        pool.submit(square, 1).result()
        raise KeyboardInterrupt


def sleep_with(content: bytes, seconds: float) -> int:
    """Take long over a large task."""
    time.sleep(seconds)
    return len(content)


def pool_of_large_tasks(folder: str) -> None:
    """A parent whose tasks are larger than a pipe holds, and whose workers are busy."""
    with executor(workers=2) as pool:
        for number in range(2):
            pool.submit(announce_and_sleep, f"{folder}/{number}.pid")
        waiting = [pool.submit(sleep_with, bytes(2_000_000), 120) for _ in range(40)]
        waiting[0].result()


if __name__ == "__main__":
    pool_of_sleepers(sys.argv[1])
