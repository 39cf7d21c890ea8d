"""The rooms within wfm/scheduling: which may use which, so that rules know nothing of what builds a roster."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.unit.house.import_rules import imported
from tests.unit.house.sources import module_name, python_files

HOUSE = "wfm.scheduling"
RECORDS = ("roster", "pins", "settings")

# The literal table of docs/architecture.md. Every room may use itself and the records.
MAY_USE: dict[str, tuple[str, ...]] = {
    "roster": ("pins",),
    "pins": (),
    "settings": (),
    "rules": (),
    "kernels": (),
    "model": ("kernels",),
    "formulate": ("model", "kernels", "rules"),
    "search": ("model", "kernels"),
    "divide": ("formulate", "search", "model", "kernels"),
    "explain": ("divide", "formulate", "model", "kernels", "rules"),
    "repair": ("divide", "search", "formulate", "model", "kernels", "rules"),
    "edit": ("formulate",),
    "build": ("repair", "divide", "search", "formulate", "model", "rules"),
    "outline": ("search", "formulate", "kernels"),
    "views": ("edit", "explain", "formulate"),
}


def bad_edges(room: str, source: str) -> Iterator[str]:
    """Every room of the house that this source uses and may not."""
    for line, name in imported(ast.parse(source)):
        if not name.startswith(HOUSE + "."):
            continue
        used = name.removeprefix(HOUSE + ".").partition(".")[0]
        if used != room and used not in (*MAY_USE[room], *RECORDS):
            yield f"{room}:{line} uses {used}"


def test_every_room_uses_only_the_rooms_before_it() -> None:
    """Records before rules and arrays, search before what divides it, and views last."""
    seen = set()
    found: list[str] = []
    for path in python_files("wfm"):
        module = module_name(path)
        if not module.startswith(HOUSE + "."):
            continue
        room = module.removeprefix(HOUSE + ".").partition(".")[0]
        seen.add(room)
        found += bad_edges(room, path.read_text(encoding="utf-8"))
    assert found == []
    assert seen == set(MAY_USE)


def test_the_table_has_no_circle() -> None:
    """Each room uses only rooms that can be built before it."""
    built = set(RECORDS)
    left = set(MAY_USE) - built
    while left:
        ready = {room for room in left if set(MAY_USE[room]) <= built}
        assert ready, f"a circle among {sorted(left)}"
        built |= ready
        left -= ready


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("rules", "from wfm.scheduling.search.search import Searcher"),
        ("rules", "from wfm.scheduling.divide import blocks"),
        ("search", "import wfm.scheduling.divide.duty"),
        ("explain", "from wfm.scheduling.views.rows import rows_by"),
    ],
)
def test_a_planted_edge_is_seen(room: str, source: str) -> None:
    """The check itself can fail."""
    assert list(bad_edges(room, source))
