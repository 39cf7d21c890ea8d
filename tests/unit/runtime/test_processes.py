"""Workers and the sandboxed child: results, errors, limits, and an end with the parent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import BrokenInvariant, EnvironmentTrouble, NotFound, ProblemsFound, PumasiError
from core.serial import SerialExecutor
from runtime.executor import executor, in_order, worker_count
from runtime.sandbox import run_limited
from tests.unit.runtime import jobs

ROOT = Path(__file__).resolve().parents[3]


def test_two_workers_keep_the_order_and_run_elsewhere() -> None:
    """Results come in the order of the arguments, from other processes."""
    with executor(workers=2) as pool:
        answers = list(pool.map(jobs.process_of, range(8)))
    assert [number for number, _ in answers] == list(range(8))
    assert os.getpid() not in {process for _, process in answers}


def test_few_items_are_under_way_and_results_keep_their_order() -> None:
    """Items are taken from their source only as results are asked for, with workers and without."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(20):
            taken.append(number)
            yield number

    with executor(workers=2) as pool:
        results = in_order(pool, jobs.square, items(), ahead=3)
        assert next(results) == (0, 0)
        assert len(taken) <= 3
        assert list(results) == [(number, number * number) for number in range(1, 20)]
    taken.clear()
    assert next(in_order(SerialExecutor(), jobs.square, items())) == (0, 0)
    assert taken == [0]


def test_one_worker_is_the_process_itself() -> None:
    """No process is started for one worker; errors still arrive through the future."""
    with executor(workers=1) as pool:
        assert isinstance(pool, SerialExecutor)
        assert list(pool.map(jobs.square, [2, 3])) == [4, 9]
        with pytest.raises(NotFound):
            pool.submit(jobs.refuse, "x").result()


def test_an_error_of_a_worker_arrives_whole() -> None:
    """Problems keep their places across processes."""
    with executor(workers=2) as pool, pytest.raises(ProblemsFound) as caught:
        pool.submit(jobs.find_problems, "rates.csv").result()
    assert str(caught.value.problems[0].where) == "rates.csv"


def test_a_failed_block_stops_its_workers() -> None:
    """Nobody waits two minutes for work that is no longer wanted."""
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        jobs.interrupted_pool()
    assert time.monotonic() - began < 30


def test_a_worker_that_is_killed_is_told_in_words() -> None:
    """The kernel takes the largest process when memory runs out: no traceback for that."""
    with pytest.raises(EnvironmentTrouble, match="want of memory"):
        jobs.pool_with_a_killed_worker()


def test_the_number_of_workers_is_at_least_one() -> None:
    """None means one per core."""
    assert worker_count(None) >= 1
    assert worker_count(3) == 3
    with pytest.raises(BrokenInvariant):
        worker_count(0)


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a matter of POSIX")
def test_workers_die_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    """kill -9 of the parent leaves no sleeper behind."""
    parent = subprocess.Popen([sys.executable, "-m", "tests.unit.runtime.jobs", str(tmp_path)], cwd=ROOT)
    try:
        workers = [_number_in(tmp_path / f"{number}.pid") for number in range(2)]
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    assert all(_ends(worker) for worker in workers)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C for a group of processes is a matter of POSIX")
def test_ctrl_c_ends_a_parent_whose_large_tasks_are_half_sent(tmp_path: Path) -> None:
    """The pipe to the workers is full when they end: nobody waits for the rest of the task to go through."""
    # A shell that starts its jobs in the background has them ignore Ctrl-C; this one hears it wherever it runs.
    hears = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{hears}; from tests.unit.runtime.jobs import pool_of_large_tasks; pool_of_large_tasks({str(tmp_path)!r})"
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        workers = [_number_in(tmp_path / f"{number}.pid") for number in range(2)]
        os.killpg(parent.pid, signal.SIGINT)
        assert parent.wait(timeout=20) != 0
    finally:
        parent.kill()
        parent.wait()
    assert all(_ends(worker) for worker in workers)


def _number_in(path: Path) -> int:
    for _ in range(600):
        if path.exists() and (text := path.read_text(encoding="ascii")):
            return int(text)
        time.sleep(0.05)
    raise AssertionError(f"no worker wrote {path.name}")


def _ends(process: int) -> bool:
    for _ in range(200):
        state = Path(f"/proc/{process}/stat")
        # An orphan that nobody reaps stays as a zombie (Z) in some containers: it runs no more.
        if not state.exists() or state.read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_the_sandbox_returns_the_result() -> None:
    """An honest function is not disturbed."""
    assert run_limited(jobs.square, 7, what="a file") == 49


def test_the_sandbox_passes_errors_on() -> None:
    """Problems found in a foreign file arrive as they were raised."""
    with pytest.raises(ProblemsFound) as caught:
        run_limited(jobs.find_problems, "agents.xlsx", what="agents.xlsx")
    assert str(caught.value.problems[0].where) == "agents.xlsx"


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is the kernel's")
def test_the_sandbox_limits_memory() -> None:
    """64 MB are allowed, 500 are not; the error names the file and says what to do."""
    assert run_limited(jobs.eat, 16, what="small.xlsx", memory_bytes_max=64 << 20) == 16
    with pytest.raises(PumasiError, match=r"bomb\.xlsx needs more than 64 MB"):
        run_limited(jobs.eat, 500, what="bomb.xlsx", memory_bytes_max=64 << 20)


def test_the_sandbox_limits_time() -> None:
    """An endless reader is stopped."""
    began = time.monotonic()
    with pytest.raises(PumasiError, match=r"slow\.xlsx took longer than 1 s"):
        run_limited(jobs.spin, what="slow.xlsx", seconds_max=1)
    assert time.monotonic() - began < 15


def test_a_child_that_vanishes_is_told() -> None:
    """A crash of a reader is an error in words."""
    with pytest.raises(PumasiError, match=r"broken\.xlsx ended without an answer"):
        run_limited(jobs.vanish, 3, what="broken.xlsx")


def test_a_large_task_for_a_child_that_never_begins_does_not_block(tmp_path: Path) -> None:
    """More than a pipe holds, for a child that dies before it reads: an error at once, not a wait for ever."""
    script = tmp_path / "dies.py"
    script.write_text(
        "import sys\n"
        "if __name__ != '__main__': sys.exit(9)\n"
        "from core.errors import PumasiError\n"
        "from runtime.sandbox import run_limited\n"
        "try:\n    run_limited(len, bytes(1 << 20), what='f')\n"
        "except PumasiError as error:\n    print(error.key)\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=30, env=environment)
    assert done.stdout.strip() == "runtime.sandbox.crashed", done.stderr
