"""Writes docs/reference/imports.md from the specs of the kinds: ``make docs``. A test compares it with the file."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from contracts.requests import table as request_table
from core.intake import ColumnSpec, SheetSpec
from store.imports.kinds import SPECS
from tests.unit.house.sources import ROOT

REFERENCE = ROOT / "docs" / "reference" / "imports.md"

HEAD = """\
# Files that are imported

Made by `make docs` from the columns the program knows; do not edit. `pumasi template KIND` writes the same as an Excel
template. Each sheet may also be a CSV file of its own (UTF-8, UTF-16 or CP949, `.gz` too); columns may stand in any
order, under their Korean or their English name.

- All or nothing: one problem anywhere, and nothing is kept; every problem is told with file, sheet, row and column.
- The same file again changes nothing; a row whose key is known replaces what was kept.
- Text stays text: `001` is not 1. Days are `2026-11-09`, `2026/11/9`, `2026. 11. 9.` or `20261109`; times `09:30`,
  `오후 3:30`; ratios `12%` or `0.12`; money `12,500` or `12,500원`.
- **An empty cell is not a zero.** In `contacts` an empty count was not measured. Intervals that a file leaves out,
  inside a day of which it has others, are missing too, and keep what is known of them; a foreign export that drops its
  zeros says `absent_means = "zero"` in its mapping. A day without any row is not touched. Days on which measuring
  failed are told as an event `수집 장애`, closed hours by `운영시간`.
- Where raw contacts (`contact-log`) cover a day, they win over counts of that day. A day on which the log has any
  contact of a tenant counts as logged whole, for each of its channels.
"""


def _column(column: ColumnSpec) -> str:
    is_needed = "yes" if column.is_required and not column.may_be_empty else "column" if column.is_required else ""
    cells = (f"{column.header}", f"`{column.name}`", is_needed, column.note, column.example, ", ".join(column.choices))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _sheet(sheet: SheetSpec) -> list[str]:
    is_optional = "" if sheet.is_required else " (may be left out)"
    return [
        f"\n### {sheet.name}{is_optional}\n",
        *([f"{sheet.note}\n"] if sheet.note else []),
        "| column | name | required | note | example | choices |",
        "| --- | --- | --- | --- | --- | --- |",
        *(_column(column) for column in sheet.columns),
    ]


def reference() -> str:
    """The whole page."""
    lines = [HEAD]
    kinds: list[tuple[str, str, Sequence[SheetSpec]]] = [
        (f"pumasi import {name}", spec.title, spec.sheets) for name, spec in SPECS.items()
    ]
    kinds.append(("pumasi contract draft --from", request_table.TITLE, request_table.SHEETS))
    for command, title, sheets in kinds:
        lines.append(f"\n## `{command}`: {title}")
        for sheet in sheets:
            lines.extend(_sheet(sheet))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    sys.stdout.write(f"wrote {REFERENCE.relative_to(ROOT)}\n")
