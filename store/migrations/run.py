"""Runs the migrations from inside the program: no alembic.ini, no command, one transaction of the caller."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Bring the schema of an open writing connection to the newest version; the caller commits."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def head() -> str:
    """The newest version that has a migration."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    assert newest is not None
    return newest


def is_known(revision: str) -> bool:
    """Whether a version is one of ours."""
    return any(script.revision == revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def write_revision(connection: Connection, revision: str, message: str) -> Path:
    """Write the next migration from what ``store/schema`` says and the database lacks. For developers."""
    config = _config()
    config.attributes["connection"] = connection
    script = command.revision(config, message, autogenerate=True, rev_id=revision)
    assert script is not None
    assert not isinstance(script, list)
    return Path(script.path)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config
