"""The planner's hand as it is kept: overrides are added and removed, never edited, so that each can be scored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, insert, select, update

from core.channels import Channel
from core.errors import NotFound
from core.ids import TenantId
from forecasts.overrides import Override
from store import schema


def all_overrides(connection: Connection) -> tuple[Override, ...]:
    """Every override, removed ones as well, by number."""
    table = schema.overrides
    return tuple(
        Override(
            number=row.number,
            tenant=TenantId(row.tenant),
            channel=None if row.channel is None else Channel(row.channel),
            first=row.first,
            last=row.last,
            from_minute=row.from_minute,
            to_minute=row.to_minute,
            factor=row.factor,
            contacts=row.contacts,
            who=row.who,
            why=row.why,
            until=row.until,
            set_on=row.set_on,
            removed_on=row.removed_on,
        )
        for row in connection.execute(select(table).order_by(table.c.number))
    )


def add_override(connection: Connection, override: Override) -> int:
    """Keep a new override, and give its number (the one it bears is not used)."""
    statement = insert(schema.overrides).values(
        tenant=override.tenant,
        channel=None if override.channel is None else override.channel.value,
        first=override.first,
        last=override.last,
        from_minute=override.from_minute,
        to_minute=override.to_minute,
        factor=override.factor,
        contacts=override.contacts,
        who=override.who,
        why=override.why,
        until=override.until,
        set_on=override.set_on,
        removed_on=override.removed_on,
    )
    return int(connection.execute(statement.returning(schema.overrides.c.number)).scalar_one())


def remove_override(connection: Connection, number: int, removed_on: date) -> None:
    """Take an override out of force. Raises NotFound where there is none of that number in force."""
    table = schema.overrides
    change = update(table).where(table.c.number == number, table.c.removed_on.is_(None)).values(removed_on=removed_on)
    if connection.execute(change).rowcount != 1:
        in_force = select(table.c.number).where(table.c.removed_on.is_(None)).order_by(table.c.number)
        known = ", ".join(str(row.number) for row in connection.execute(in_force))
        raise NotFound("store.override.missing", number=number, known=known or "–")
