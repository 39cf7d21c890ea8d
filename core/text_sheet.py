"""A sheet of plain texts in fixed places: forms of others, whose cells we fill and never rearrange."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.errors import require


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSheet:
    """``guide`` stands above ``heads``, a line a row; ``rows`` follow, each as wide as the heads. All cells are text.

    ``head_row`` is the row of the heads, counted from one. ``required`` are the places of heads to be coloured.
    """

    name: str
    guide: tuple[str, ...]
    head_row: int
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    written_on: date
    author: str = ""
    required: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        require(0 < len(self.name) <= 31, f"name of a sheet: {self.name!r}")
        require(len(self.guide) < self.head_row, "the guide reaches into the heads")
        require(all(len(row) == len(self.heads) for row in self.rows), "a row of another width than the heads")
