"""The model of a page: facts, charts and tables with typed, coloured cells, drawn by one template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from core.document import Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A figure with its interval and its target on a track from 0 to 100."""

    value: float
    low: float
    high: float
    target: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell. ``tone`` is better, worse, good, bad, quiet or nothing; ``sort`` orders by number where it is one."""

    text: str
    tone: str = ""
    is_number: bool = False
    range: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """A table. ``groups`` are heads over several columns (label, span), or nothing; ``quiet`` names rows by number that
    may be left out of sight (nothing changes there)."""

    key: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    groups: tuple[tuple[str, int], ...] = ()
    quiet: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A whole page."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    charts: tuple[Chart, ...]
    tables: tuple[PageTable, ...]
    footer: str


def template() -> str:
    """Source of the template."""
    return (files(__package__) / "templates" / "simulation.html.j2").read_text(encoding="utf-8")


def text_cell(text: str, tone: str = "") -> Cell:
    """Words."""
    return Cell(text=text, tone=tone)


def number_cell(text: str, tone: str = "") -> Cell:
    """A figure, to the right."""
    return Cell(text=text, tone=tone, is_number=True)


def row_of(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """A row."""
    return tuple(cells)
