"""Columns that tables share: a choice among words, whose drop-down list is what is accepted, and a day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core import intake_cells as cells
from core.cells import CellKind
from core.intake import ColumnSpec


def choice_column(
    header: str,
    name: str,
    choices: Mapping[str, Any],
    *,
    note: str = "",
    example: str = "",
    is_required: bool = False,
) -> ColumnSpec:
    """One of the words in ``choices``, read as what it stands for."""
    return ColumnSpec(
        header=header,
        name=name,
        parse=cells.one_of(choices),
        note=note,
        example=example,
        is_required=is_required,
        choices=tuple(choices),
    )


def day_column(header: str, name: str, *, note: str = "", example: str = "", is_required: bool = False) -> ColumnSpec:
    """A day of the calendar."""
    return ColumnSpec(
        header=header,
        name=name,
        parse=cells.day,
        note=note,
        example=example,
        is_required=is_required,
        kind=CellKind.DATE,
    )
