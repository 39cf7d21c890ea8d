"""kill -9 at random moments of the monthly run, then run again: as if nothing had happened (RELIABILITY.md, test 1)."""

from __future__ import annotations

import hashlib
import os
import platform
import random
from pathlib import Path

import pytest

from tests.faults.month import MONTHLY, Month, Zygote
from tests.soaking import is_soaking

KILLS, KILLS_SOAK = 20, 1_000
WORKERS_EVERY = 5
"""So often the run draws in worker processes, which must not outlive it."""
SEED = 20261106

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="kill -9 and /proc are of Linux")


def kills() -> int:
    """How many: more when soaking, and then at other moments each time."""
    return KILLS_SOAK if is_soaking() else KILLS


@pytest.mark.timeout(3600)
def test_a_killed_run_leaves_nothing_that_the_next_one_does_not_mend(
    month: Month, zygote: Zygote, tmp_path: Path
) -> None:
    """No number twice or left out, no file half written, no child outlives its parent; in the end the same bytes."""
    chance = random.Random(SEED if kills() == KILLS else os.urandom(8))
    folder = month.fresh(tmp_path / "killed")
    (calm,) = zygote.run(month.fresh(tmp_path / "calm"), *MONTHLY)
    (with_workers,) = zygote.run(month.fresh(tmp_path / "calm"), *MONTHLY, workers=True)
    month.complete(tmp_path / "calm")
    killed, whole = 0, 0
    for number in range(kills()):
        has_workers = number % WORKERS_EVERY == 0
        longest_s = (with_workers if has_workers else calm).took_s
        (run,) = zygote.run(folder, *MONTHLY, workers=has_workers, kill_after_s=chance.uniform(0, longest_s))
        assert run.left_behind == ()
        month.holds(folder)
        if run.code == 0:
            whole += 1
            month.complete(folder)
            month.fresh(folder)
        else:
            killed += 1
            assert run.code == -9, zygote.said
    assert killed > kills() // 2
    (last,) = zygote.run(folder, *MONTHLY)
    assert last.code == 0, zygote.said
    month.complete(folder)
    (again,) = zygote.run(folder, *MONTHLY)
    assert again.code == 0
    assert "already issued" in zygote.said
    month.complete(folder)


def test_what_killed_runs_left_is_swept(month: Month, zygote: Zygote, tmp_path: Path) -> None:
    """Half a file of a dead run goes, wherever a run writes; that of a living process stays until it has ended."""
    folder = month.fresh(tmp_path / "office")
    (done,) = zygote.run(folder, *MONTHLY)
    (dead,) = zygote.run(folder, "--version")
    assert (done.code, dead.code) == (0, 0)
    host = hashlib.sha256(platform.node().encode()).hexdigest()[:8]
    left = [folder / place / "2026-10" / f".pumasi-{host}-{dead.process}-1.tmp" for place in ("invoices", "tax")]
    in_use = folder / "invoices" / "2026-10" / f".pumasi-{host}-{os.getpid()}-1.tmp"
    for path in (*left, in_use):
        path.write_bytes(b"%PDF-1.7 half of")
    (again,) = zygote.run(folder, *MONTHLY)
    assert again.code == 0, zygote.said
    assert [path for path in left if path.exists()] == []
    assert in_use.exists()
    in_use.unlink()
    month.complete(folder)


AT_ONCE = 16


@pytest.mark.parametrize("without_lock", [False, True], ids=["one after another", "without the lock"])
def test_sixteen_runs_at_once_have_one_issuer(month: Month, zygote: Zygote, tmp_path: Path, without_lock: bool) -> None:
    """One issues, the others say "already issued"; even where no lock holds them apart (RELIABILITY.md, test 3)."""
    folder = month.fresh(tmp_path / "office")
    runs = zygote.run(folder, *MONTHLY, count=AT_ONCE, without_lock=without_lock)
    said = zygote.said
    assert [run.code for run in runs] == [0] * AT_ONCE, said
    assert all(run.left_behind == () for run in runs)
    month.complete(folder)
    if not without_lock:
        assert said.count(f"{month.invoices} invoice(s) issued") == 1
        assert said.count("are already issued") == AT_ONCE - 1


def test_a_run_that_may_not_wait_says_who_holds_the_lock(month: Month, zygote: Zygote, tmp_path: Path) -> None:
    """With --wait 0 the others end at once with exit code 6 and one line; the work is done by one."""
    folder = month.fresh(tmp_path / "office")
    runs = zygote.run(folder, *MONTHLY, "--wait", "0", count=4)
    assert sorted(run.code for run in runs)[0] == 0
    assert {run.code for run in runs} <= {0, 6}
    assert zygote.said.count("Another run holds") == sum(run.code == 6 for run in runs)
    month.complete(folder)
