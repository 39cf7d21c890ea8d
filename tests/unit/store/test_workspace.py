"""The workspace: made once, found upwards, never overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import NotFound, ProblemsFound, WrongState
from store.database import open_database
from store.rates import rate_table, reference_rates
from store.workspace import create_workspace, find_workspace


def test_a_new_workspace_has_settings_database_and_rates(tmp_path: Path) -> None:
    """Everything the first command needs is there."""
    workspace = create_workspace(tmp_path / "new" / "company")
    database = open_database(workspace.database_url)
    with database.reading() as connection:
        assert rate_table(connection).rows() == rate_table(connection).__class__(reference_rates()).rows()
    database.close()
    assert sorted(path.name for path in workspace.root.iterdir()) == ["pumasi.db", "pumasi.toml"]


def test_it_is_found_from_any_folder_below(tmp_path: Path) -> None:
    """The nearest one upwards."""
    workspace = create_workspace(tmp_path)
    below = workspace.folder("out") / "2026"
    below.mkdir()
    assert find_workspace(below) == workspace
    inner = create_workspace(below)
    assert find_workspace(below) == inner


def test_outside_there_is_none(tmp_path: Path) -> None:
    """The sentence names the folder and the command."""
    with pytest.raises(NotFound, match="pumasi init"):
        find_workspace(tmp_path)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A second init changes no byte."""
    workspace = create_workspace(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(WrongState, match="already holds a workspace"):
        create_workspace(tmp_path)
    assert {path.name: path.read_bytes() for path in workspace.root.iterdir()} == before


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    """A file is no folder."""
    (tmp_path / "here").touch()
    with pytest.raises(WrongState, match="is a file"):
        create_workspace(tmp_path / "here")


def test_an_absolute_or_remote_database_is_left_as_written(tmp_path: Path) -> None:
    """Only a relative file lies in the workspace."""
    workspace = create_workspace(tmp_path)
    text = workspace.settings_path.read_text(encoding="utf-8")

    def url(value: str) -> str:
        workspace.settings_path.write_text(text.replace("sqlite:///pumasi.db", value), encoding="utf-8")
        return workspace.database_url

    assert url("sqlite:///data/x.db") == f"sqlite:///{tmp_path}/data/x.db"
    assert url("sqlite:////srv/x.db") == "sqlite:////srv/x.db"
    assert url("postgresql://planner:secret@db/pumasi") == "postgresql+psycopg://planner:secret@db/pumasi"


def test_broken_settings_are_told_before_the_database_is_touched(tmp_path: Path) -> None:
    """A workspace with broken settings names them."""
    workspace = create_workspace(tmp_path)
    workspace.settings_path.write_text("[database]\nurl = 1\n", encoding="utf-8")
    with pytest.raises(ProblemsFound):
        _ = workspace.database_url
