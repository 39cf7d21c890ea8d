"""The demo, made once for all stories that look at its results."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import cli
from tests.made_once import shared_folder


@pytest.fixture(scope="session")
def finished_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``pumasi demo demo`` leaves, shared by all workers: look, copy, never change.

    What the command said lies beside it in ``said.txt``.
    """

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            result = CliRunner().invoke(cli, ["demo", "demo"], prog_name="pumasi")
        assert result.exit_code == 0, result.output[-4000:]
        (folder / "said.txt").write_text(result.output, encoding="utf-8")

    return shared_folder(tmp_path_factory, "finished-demo", make) / "demo"


@pytest.fixture
def demo_copy(finished_demo: Path, tmp_path: Path) -> Path:
    """A demo of one's own to change, in the folder ``demo`` of ``tmp_path``."""
    return Path(shutil.copytree(finished_demo, tmp_path / "demo"))
