"""Columns that several sheets of the table of requests share."""

from __future__ import annotations

from collections.abc import Mapping

from core import intake_cells as cells
from core.cells import CellKind
from core.intake import ColumnSpec, Parser

CONTACTS_MOST = 10_000_000
"""No shop has more contacts in a month."""
OF_ALL_CONTRACTS = "비우면 그 고객사의 모든 계약"


def optional(
    header: str, name: str, parse: Parser, note: str, example: str, kind: CellKind, choices: tuple[str, ...] = ()
) -> ColumnSpec:
    """A column that may be left empty."""
    return ColumnSpec(header=header, name=name, parse=parse, note=note, example=example, kind=kind, choices=choices)


def tenant_column() -> ColumnSpec:
    """Whose row it is."""
    return ColumnSpec(
        header="고객사 코드",
        name="tenant",
        parse=cells.code,
        is_required=True,
        note="고객사 파일의 코드",
        example="T01",
        kind=CellKind.CODE,
    )


def contract_column(note: str = OF_ALL_CONTRACTS) -> ColumnSpec:
    """Which contract it is about."""
    return optional("계약번호", "contract", cells.code, note, "T01-2026-1", CellKind.CODE)


def word_of(words: Mapping[str, object], value: object) -> str:
    """The word of a value."""
    return next(word for word, meaning in words.items() if meaning == value)
