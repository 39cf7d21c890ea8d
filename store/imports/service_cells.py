"""Cells of a service that a queue does not allow: what is refused says why, and how close one gets."""

from __future__ import annotations

from decimal import Decimal

from core import intake_cells as cells
from core.intake import BadCell, Parser

TARGET_MAX = Decimal("0.999")
AHT_S_MAX = 86_400
CONCURRENCY_MAX = 20


def target(cell: str) -> object:
    """A service target from 1 % to 99.9 %; 100 % is reached by no number of agents. Raises BadCell."""
    share = cells.ratio(Decimal(0), Decimal(1))(cell)
    if isinstance(share, Decimal) and share > TARGET_MAX:
        raise BadCell("imports.cell.target_of_everything", most=f"{(TARGET_MAX * 100).normalize():f}")
    return cells.ratio(Decimal("0.01"), TARGET_MAX)(cell)


def handling_s(cell: str) -> object:
    """Seconds of handling, at least one. Raises BadCell."""
    return _at_least_one(cell, cells.whole(1, AHT_S_MAX), "imports.cell.no_handling")


def concurrency(cell: str) -> object:
    """Contacts at once, at least one. Raises BadCell."""
    return _at_least_one(cell, cells.whole(1, CONCURRENCY_MAX), "imports.cell.no_concurrency")


def _at_least_one(cell: str, parse: Parser, code: str) -> object:
    if cells.exact(cell) < 1:
        raise BadCell(code)
    return parse(cell)
