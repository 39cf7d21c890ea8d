"""Records cannot be changed after they were built: every dataclass of the product is frozen."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.unit.house.sources import module_name, packages, parsed, python_files

# Public dataclasses that are no records, each with its reason. A private one (``_Books``) is a scratch pad of its
# own module and never leaves it.
MUTABLE = {
    "invoices.allocation.day_books.DayBooks": "totals and weights of a day while it is split",
    "core.intake.Intake": "gathers values and problems while a table is read",
    "cli.jobs.monthly.Steps": "the callbacks of a run that is under way, and its notes",
    "wfm.timesheets.premiums.WeekCount": "counts an agent's week while its days are gone through",
}


def dataclasses() -> Iterator[tuple[str, ast.ClassDef, set[str]]]:
    """Module and class name, the class, and the flags that are set on its decorator."""
    for path in python_files(*packages()):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.ClassDef):
                continue
            for decorator in node.decorator_list:
                call = decorator if isinstance(decorator, ast.Call) else None
                name = call.func if call else decorator
                if isinstance(name, ast.Name) and name.id == "dataclass":
                    yield f"{module_name(path)}.{node.name}", node, _flags(call)


def _flags(call: ast.Call | None) -> set[str]:
    words = call.keywords if call else []
    return {str(word.arg) for word in words if isinstance(word.value, ast.Constant) and word.value.value is True}


def _is_excused(name: str) -> bool:
    return name in MUTABLE or name.rpartition(".")[2].startswith("_")


def test_every_record_is_frozen() -> None:
    """A record that could be changed would be valid only when it was built."""
    found = list(dataclasses())
    assert found
    assert [name for name, _, flags in found if "frozen" not in flags and not _is_excused(name)] == []
