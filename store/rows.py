"""Rows written so that writing the same again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Table, bindparam, select, tuple_

from core.errors import require

BATCH_ROWS = 500
"""Rows asked for or written by one statement: SQLite takes 32,766 values at once."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a write did to the rows it was given."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: Changes) -> Changes:
        """Both together."""
        return Changes(
            added=self.added + other.added,
            changed=self.changed + other.changed,
            unchanged=self.unchanged + other.unchanged,
        )

    @property
    def nothing_new(self) -> bool:
        """Whether all was there already."""
        return self.added == self.changed == 0


Values = Mapping[str, object]
"""One row by column name."""


def batches(items: Iterable[Item], size: int = BATCH_ROWS) -> Iterator[Sequence[Item]]:
    """Slices of at most ``size``."""
    remaining = iter(items)
    while batch := tuple(islice(remaining, size)):
        yield batch


def put_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> Changes:
    """Insert rows whose primary key is new and update those that differ. A key twice in ``rows`` is our mistake."""
    changes = Changes()
    seen: set[tuple[object, ...]] = set()
    for batch in batches(rows):
        changes += _put_batch(connection, table, batch, seen)
    return changes


def _put_batch(connection: Connection, table: Table, rows: Sequence[Values], seen: set[tuple[object, ...]]) -> Changes:
    key = [column.name for column in table.primary_key]
    known = existing(connection, table, [tuple(row[name] for name in key) for row in rows])
    added: list[Values] = []
    changed: list[Values] = []
    for row in rows:
        identity = tuple(row[name] for name in key)
        require(identity not in seen, f"one key twice in what is written to {table.name}")
        seen.add(identity)
        before = known.get(identity)
        if before is None:
            added.append(row)
        elif any(before[name] != value for name, value in row.items()):
            changed.append(row)
    if added:
        connection.execute(table.insert(), [dict(row) for row in added])
    if changed:
        _update(connection, table, key, changed)
    return Changes(added=len(added), changed=len(changed), unchanged=len(rows) - len(added) - len(changed))


def _update(connection: Connection, table: Table, key: Sequence[str], rows: Sequence[Values]) -> None:
    statement = table.update().values({name: bindparam(name) for name in rows[0] if name not in key})
    for name in key:
        statement = statement.where(table.c[name] == bindparam(f"key_{name}"))
    renamed = [{(f"key_{name}" if name in key else name): value for name, value in row.items()} for row in rows]
    connection.execute(statement, renamed)


def existing(
    connection: Connection, table: Table, keys: Sequence[tuple[object, ...]]
) -> dict[tuple[object, ...], Values]:
    """The rows of a table with these primary keys, by key."""
    columns = list(table.primary_key)
    found: dict[tuple[object, ...], Values] = {}
    for batch in batches(keys):
        if len(columns) == 1:
            chosen = columns[0].in_([key[0] for key in batch])
        else:
            chosen = tuple_(*columns).in_(batch)
        for row in connection.execute(select(table).where(chosen)).mappings():
            found[tuple(row[column.name] for column in columns)] = dict(row)
    return found
