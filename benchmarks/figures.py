"""What every benchmark shares: its arguments, its table, and the file its figures go to.

figures = Figures("startup", parse("How fast does the command line start?"))
figures.add(what="pumasi --help", median_ms=61.0)
figures.result(ratio=1.9, target=2.0)
figures.show()
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path


def parse(description: str, more: Callable[[argparse.ArgumentParser], None] | None = None) -> argparse.Namespace:
    """Arguments of a benchmark: ``--json FILE``, and what ``more`` adds."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures into this file")
    if more:
        more(parser)
    return parser.parse_args()


def shown(value: object) -> str:
    """A cell of the table: floats to three significant places, the rest as it is."""
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return "-" if value is None else str(value)


class Figures:
    """Rows and results of one run; printed as a table and written as JSON with the machine they come from."""

    def __init__(self, name: str, arguments: argparse.Namespace) -> None:
        self.name = name
        self.file: Path | None = arguments.json
        self.rows: list[dict[str, object]] = []
        self.results: dict[str, object] = {}

    def add(self, **row: object) -> None:
        """One row of the table; units stand in the names: ``median_ms``."""
        self.rows.append(row)

    def result(self, **results: object) -> None:
        """Headline figures below the table: ``ratio=1.9``."""
        self.results.update(results)

    def show(self) -> None:
        """Print the table and the results; write the file if one was asked for."""
        columns = list(dict.fromkeys(name for row in self.rows for name in row))
        cells = [columns, *([shown(row.get(name)) for name in columns] for row in self.rows)]
        widths = [max(len(line[index]) for line in cells) for index in range(len(columns))]
        for number, line in enumerate(cells):
            numeric = [isinstance(self.rows[0].get(name), int | float) for name in columns]
            print(
                "  ".join(
                    text.rjust(width) if right else text.ljust(width)
                    for text, width, right in zip(line, widths, numeric, strict=True)
                ).rstrip()
            )
            if number == 0:
                print("  ".join("-" * width for width in widths))
        for name, value in self.results.items():
            print(f"{name}: {shown(value)}")
        if self.file:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(
                {"benchmark": self.name, "machine": machine(), "rows": self.rows, "results": self.results},
                ensure_ascii=False,
                indent=2,
            )
            self.file.write_text(text + "\n", encoding="utf-8")


def machine() -> dict[str, object]:
    """Where the figures come from."""
    return {
        "pumasi": version("pumasi"),
        "python": platform.python_version(),
        "system": platform.system(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
    }
