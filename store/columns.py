"""Column types of the schema that read the same on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import DateTime, Dialect, String, TypeDecorator

from core.errors import require
from core.periods import SEOUL


class SeoulTime(TypeDecorator[datetime]):
    """An aware moment, kept as wall clock of Asia/Seoul (no daylight saving since 1988, so nothing is ambiguous)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To wall clock."""
        if value is None:
            return None
        require(value.tzinfo is not None, "a naive time reached the store")
        return value.astimezone(SEOUL).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To an aware moment."""
        return None if value is None else value.replace(tzinfo=SEOUL)


class ExactNumber(TypeDecorator[Decimal]):
    """A Decimal kept as its text: SQLite would turn a number into a float."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """To text."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """To a Decimal."""
        return None if value is None else Decimal(value)
