"""Called by Alembic: migrates over the connection that ``store/migrations/run.py`` hands in."""

from __future__ import annotations

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from store.columns import ExactNumber, SeoulTime
from store.schema import metadata


def plain_types(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """A migration names what the database holds, not our types, so that it never changes with our code."""
    if kind == "type" and isinstance(item, SeoulTime):
        return "sa.DateTime()"
    if kind == "type" and isinstance(item, ExactNumber):
        return f"sa.{item.impl_instance!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter a column in place: Alembic copies the table.
    render_as_batch=True,
    compare_type=True,
    render_item=plain_types,
)
context.run_migrations()
