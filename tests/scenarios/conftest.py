"""The demo, made once for all stories that look at its results."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import cli


@pytest.fixture(scope="session")
def finished_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``pumasi demo demo`` leaves, shared by all workers: look, copy, never change.

    What the command said lies beside it in ``said.txt``.
    """
    place = tmp_path_factory.getbasetemp()
    shared = (place.parent if place.name.startswith("popen-") else place) / "finished-demo"
    shared.mkdir(exist_ok=True)
    with _alone(shared / "lock"):
        said = shared / "said.txt"
        if not said.exists():
            with pytest.MonkeyPatch.context() as patch:
                patch.chdir(shared)
                result = CliRunner().invoke(cli, ["demo", "demo"], prog_name="pumasi")
            assert result.exit_code == 0, result.output[-4000:]
            said.write_text(result.output, encoding="utf-8")
    return shared / "demo"


@pytest.fixture
def demo_copy(finished_demo: Path, tmp_path: Path) -> Path:
    """A demo of one's own to change, in the folder ``demo`` of ``tmp_path``."""
    return Path(shutil.copytree(finished_demo, tmp_path / "demo"))


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
