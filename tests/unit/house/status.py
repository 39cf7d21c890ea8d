"""Reads the table of docs/status.md: feature, command, test."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

STATUS = Path(__file__).resolve().parents[3] / "docs" / "status.md"
TEST_ID = re.compile(r"`(tests/[\w/]+\.py::[\w:]+)`")
CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """One feature, the commands that show it and the tests that prove it (``tests/path.py::name``)."""

    line: int
    feature: str
    commands: tuple[str, ...]
    tests: tuple[str, ...]


def status_rows(text: str | None = None) -> list[StatusRow]:
    """All rows of the tables with the three columns feature, command, test."""
    lines = (STATUS.read_text(encoding="utf-8") if text is None else text).splitlines()
    rows = []
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 3 or cells[0] == "feature" or set(cells[0]) <= set("-: "):
            continue
        rows.append(
            StatusRow(
                line=number,
                feature=cells[0],
                commands=tuple(CODE.findall(cells[1])),
                tests=tuple(TEST_ID.findall(cells[2])),
            )
        )
    return rows
