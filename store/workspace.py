"""The workspace: one folder with the settings, the database and what was made."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from core.errors import NotFound, WrongState
from runtime.files import write_file
from store.database import create_database, parse_url, sqlite_path
from store.rates import put_rates, reference_rates
from store.settings import load_settings

SETTINGS_FILE = "pumasi.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A folder that holds a ``pumasi.toml``."""

    root: Path

    @property
    def settings_path(self) -> Path:
        """The settings file."""
        return self.root / SETTINGS_FILE

    @property
    def database_url(self) -> str:
        """The database that the settings name; a relative SQLite file lies in the workspace."""
        address = parse_url(load_settings(self.settings_path).database_url)
        path = sqlite_path(address)
        if path is not None and not path.is_absolute():
            address = address.set(database=str(self.root / path))
        return address.render_as_string(hide_password=False)

    def folder(self, name: str) -> Path:
        """A folder of the workspace, made if it is not there."""
        folder = self.root / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def find_workspace(start: Path) -> Workspace:
    """The nearest workspace upwards from a folder. Raises NotFound."""
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / SETTINGS_FILE).is_file():
            return Workspace(root=candidate)
    raise NotFound("store.workspace.none", folder=folder)


def create_workspace(folder: Path) -> Workspace:
    """A new workspace: commented settings, an empty database with the reference rates.

    Raises WrongState where there is one already: nothing is overwritten.
    """
    folder = folder.resolve()
    workspace = Workspace(root=folder)
    if folder.exists() and not folder.is_dir():
        raise WrongState("store.workspace.file_in_the_way", folder=folder)
    if workspace.settings_path.exists():
        raise WrongState("store.workspace.exists", folder=folder)
    folder.mkdir(parents=True, exist_ok=True)
    # The database comes first: a folder with settings is a workspace, and a workspace has a database.
    sample = files("store") / "reference" / SETTINGS_FILE
    content = sample.read_bytes()
    database = create_database(f"sqlite:///{folder / 'pumasi.db'}")
    with database.writing() as connection:
        put_rates(connection, reference_rates())
    database.close()
    write_file(workspace.settings_path, content)
    return workspace
