"""`pumasi --help` stays light: heavy libraries load in the commands that need them.

The time itself is measured by ``python -m benchmarks.startup``; here stands what can be said without a clock.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    *("numpy", "pandas", "numba", "llvmlite", "ortools"),
    *("sqlalchemy", "alembic", "mako", "sqlite3"),
    *("openpyxl", "xlsxwriter", "defusedxml", "lxml", "typst", "pypdfium2", "fontTools", "justmytype"),
    *("jinja2", "holidays", "icalendar", "cattrs", "attr", "rich", "multiprocessing", "asyncio"),
)


def modules_after(code: str, folder: Path) -> set[str]:
    """Top-level names in ``sys.modules`` of a fresh Python after it ran the code; what it prints goes to stderr."""
    script = (
        "import contextlib, sys\n"
        "with contextlib.redirect_stdout(sys.stderr), contextlib.suppress(SystemExit):\n"
        f"    exec({code!r})\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), sep='\\n')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["roster", "--help"], ["no-such-command"]])
def test_help_loads_no_heavy_library(arguments: list[str], tmp_path: Path) -> None:
    """Showing help or refusing a word loads click and our own words, nothing more."""
    code = f"from cli.main import main\nsys.argv = ['pumasi', *{arguments!r}]\nsys.exit(main())"
    loaded = modules_after(code, tmp_path)
    assert "click" in loaded
    assert sorted(loaded.intersection(HEAVY)) == []


def test_the_check_would_see_a_heavy_library(tmp_path: Path) -> None:
    """The check above can fail: a planted import is seen."""
    assert "numpy" in modules_after("import numpy", tmp_path)
