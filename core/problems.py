"""A Problem: what is wrong with a piece of data, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.errors import require
from core.messages import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the user's own material a value stands. Rows are counted as Excel counts them, from 1.

    ``setting`` is the dotted path of a setting, e.g. ``company.business_number``.
    """

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    setting: str | None = None

    def __str__(self) -> str:
        """``agents.xlsx, sheet 상담사, row 7, column 시급``; empty parts are left out."""
        parts = [
            say(f"core.place.{name}", **{name: value})
            for name, value in (
                ("file", self.file),
                ("sheet", self.sheet),
                ("row", self.row),
                ("column", self.column),
                ("setting", self.setting),
            )
            if value is not None
        ]
        return ", ".join(parts)


NOWHERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with the data.

    ``code`` is a stable name; the catalogue holds ``<code>.what`` and ``<code>.fix``, both filled from ``values``.
    ``where`` points into the user's file, or is NOWHERE for a problem of records already kept.
    """

    code: str
    where: Place = NOWHERE
    values: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require(bool(self.code), "a problem needs a code")

    @property
    def what(self) -> str:
        """What is wrong, with the value at fault."""
        return say(f"{self.code}.what", **self.values)

    @property
    def how_to_fix(self) -> str:
        """What to change or which command to type."""
        return say(f"{self.code}.fix", **self.values)

    def __str__(self) -> str:
        """One line: place, what, fix."""
        place = str(self.where)
        return f"{place}: {self.what} {self.how_to_fix}" if place else f"{self.what} {self.how_to_fix}"
