"""The cache of compiled kernels, and warming it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import BrokenInvariant, EnvironmentTrouble
from runtime import kernels, warm

ROOT = Path(__file__).resolve().parents[3]


def house(root: Path) -> Path:
    """A house with two kernels and a module that is none."""
    for name in ("wfm/scheduling/kernels.py", "forecasts/kernels_smooth.py", "wfm/agents.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x = 1\n", encoding="utf-8")
    return root


def test_the_fingerprint_depends_on_every_kernel_and_nothing_else(tmp_path: Path) -> None:
    """A change in any kernel moves the cache; other files do not."""
    root = house(tmp_path)
    first = kernels.fingerprint(root)
    (root / "wfm/agents.py").write_text("x = 2\n", encoding="utf-8")
    assert kernels.fingerprint(root) == first
    (root / "forecasts/kernels_smooth.py").write_text("x = 2\n", encoding="utf-8")
    assert kernels.fingerprint(root) != first


def test_numba_looks_where_it_is_told(tmp_path: Path) -> None:
    """The folder is made under the user's cache and named in the environment before numba is imported."""
    script = (
        "from runtime.kernels import prepare_cache\n"
        "folder = prepare_cache()\n"
        "import numba\n"
        "assert numba.config.CACHE_DIR == str(folder), numba.config.CACHE_DIR\n"
        "prepare_cache()\n"
        "print(folder)\n"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    environment.pop("NUMBA_CACHE_DIR", None)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()).parent == tmp_path / "pumasi"


def test_numba_before_its_cache_is_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The order matters, so it is checked."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("NUMBA_CACHE_DIR", "/elsewhere")
    monkeypatch.setitem(sys.modules, "numba", kernels)
    with pytest.raises(BrokenInvariant, match="before its cache"):
        kernels.prepare_cache(house(tmp_path))


def test_a_cache_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the folder and the variable to set."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.delitem(sys.modules, "numba", raising=False)
    with pytest.raises(EnvironmentTrouble, match="XDG_CACHE_HOME"):
        kernels.prepare_cache(house(tmp_path / "house"))


def test_every_kernel_module_is_warmed(tmp_path: Path) -> None:
    """The list is found, not written down."""
    assert warm.warm_ups(house(tmp_path)) == ["forecasts.kernels_smooth:warm_up", "wfm.scheduling.kernels:warm_up"]


def test_warming_calls_the_function_and_refuses_what_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    """A kernels module without warm_up() is found out at set-up, not by a user who waits."""
    warm.warm(["tests.unit.runtime.test_kernels:count_call"])
    assert calls == [1]
    assert "Compiling: 1 of 1" in capsys.readouterr().err
    with pytest.raises(BrokenInvariant, match="needs warm_up"):
        warm.warm(["tests.unit.runtime.test_kernels:nothing"])


calls: list[int] = []


def count_call() -> None:
    """A warm-up."""
    calls.append(1)
