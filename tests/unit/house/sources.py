"""The files of the project, as the tests of the house read them: parsed, never imported."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@cache
def packages() -> tuple[str, ...]:
    """Top-level packages of the product, as pyproject.toml lists them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names: list[str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    return tuple(names)


def python_files(*tops: str) -> Iterator[Path]:
    """Python files below the named top-level folders (default: all packages of the product), sorted."""
    for top in tops or packages():
        yield from sorted(path for path in (ROOT / top).rglob("*.py") if "__pycache__" not in path.parts)


def module_name(path: Path) -> str:
    """``wfm/staffing/queueing.py`` as ``wfm.staffing.queueing``; an ``__init__`` as its package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def tracked_files() -> list[Path]:
    """Files that git tracks, or would track if they were added now."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout
    files = [ROOT / name for name in listing.decode().split("\0") if name]
    return [path for path in files if path.is_file()]
