"""Numbers of issued documents: gapless within a year, given only inside the transaction that keeps the documents."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from core.errors import require
from store import schema

NUMBERS_A_YEAR = 999_999
"""Six digits."""


def hold_numbers(connection: Connection, year: int) -> None:
    """Lock the counter of a year until the transaction ends, so that nobody issues between a look and the numbers."""
    counter = schema.invoice_counters
    connection.execute(select(counter.c.last).where(counter.c.year == year).with_for_update()).all()


def take_numbers(connection: Connection, year: int, count: int) -> tuple[str, ...]:
    """The next ``count`` numbers of a year (``2026-000001``), in order.

    The counter is locked until the transaction ends: who comes second waits, and a transaction that fails gives all of
    its numbers back.
    """
    require(count >= 0, "numbers are taken, not given back")
    if not count:
        return ()
    counter = schema.invoice_counters
    chosen = select(counter.c.last).where(counter.c.year == year).with_for_update()
    last = connection.execute(chosen).scalar_one_or_none()
    if last is None:
        last = 0
        connection.execute(insert(counter).values(year=year, last=count))
    else:
        connection.execute(update(counter).where(counter.c.year == year).values(last=last + count))
    require(last + count <= NUMBERS_A_YEAR, f"more than six digits of numbers in {year}")
    return tuple(f"{year:04d}-{last + place:06d}" for place in range(1, count + 1))
