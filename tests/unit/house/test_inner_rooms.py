"""The rooms within a big house: which may use which, so that rules, say, know nothing of what builds a roster."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

import pytest

from tests.unit.house.import_rules import imported
from tests.unit.house.sources import module_name, python_files

Table = Mapping[str, tuple[str, ...]]

# The records of a contract, which every later room of that house reads.
TERMS = ("terms", "billing", "charge", "costs", "kpi_clauses", "menu")

# The literal tables of docs/architecture.md. A room may use itself and those it names.
MAY_USE: dict[str, Table] = {
    "wfm.scheduling": {
        "pins": (),
        "roster": ("pins",),
        "settings": (),
        "rules": ("roster", "settings"),
        "kernels": (),
        "model": ("kernels", "settings"),
        "formulate": ("model", "kernels", "rules", "roster", "pins", "settings"),
        "search": ("model", "kernels"),
        "divide": ("formulate", "search", "model", "kernels", "roster"),
        "explain": ("divide", "formulate", "model", "kernels", "rules", "roster", "settings"),
        "repair": ("divide", "search", "formulate", "model", "kernels", "rules", "roster", "pins"),
        "edit": ("formulate", "roster", "pins"),
        "build": ("repair", "divide", "search", "formulate", "model", "rules", "roster", "settings"),
        "outline": ("search", "formulate", "kernels", "roster", "settings"),
        "views": ("edit", "explain", "formulate", "roster"),
    },
    "contracts": {
        "billing": (),
        "charge": (),
        "checklist": (),
        "costs": (),
        "kpi_clauses": (),
        "menu": (),
        "order": (),
        "templates": (),
        "terms": ("billing", "charge", "costs", "kpi_clauses", "menu"),
        "promises": TERMS,
        "words": ("promises", *TERMS),
        "prices": ("words", *TERMS),
        "wording": TERMS,
        "requests": ("prices", "promises", "wording", "words", *TERMS),
        "papers": ("prices", "promises", "wording", "words", *TERMS),
        "diagnoses": ("checklist", "order", "words", *TERMS),
        "quotes": ("diagnoses", "papers", "prices", "promises", "words", *TERMS),
        "life": ("papers", "prices", "promises", "requests", "wording", "words", *TERMS),
    },
    "invoices": {
        "elements": (),
        "correction": (),
        "lateness": (),
        "true_up": ("elements",),
        "invoice": ("correction", "lateness"),
        "head": ("correction", "invoice"),
        "allocation": ("elements",),
        "truing": ("allocation", "elements", "true_up"),
        "usage": ("allocation", "elements", "invoice"),
        "words": ("usage",),
        "charges": ("usage", "allocation", "elements", "invoice"),
        "drafting": ("tracing", "charges", "elements", "usage", "allocation", "words", "head", "invoice"),
        "papers": ("correction", "elements", "invoice", "lateness"),
        "tax": ("correction", "head", "invoice"),
        "tracing": ("charges", "usage", "invoice"),
        "issuing": ("charges", "usage", "correction", "head", "invoice"),
        "payments": ("head", "invoice", "lateness"),
        "reports": ("papers", "usage", "allocation", "elements", "head", "invoice"),
    },
}


def bad_edges(house: str, room: str, source: str) -> Iterator[str]:
    """Every room of the house that this source of ``room`` uses and may not."""
    for line, name in imported(ast.parse(source)):
        used = name.removeprefix(house + ".").partition(".")[0]
        if name.startswith(house + ".") and used != room and used not in MAY_USE[house][room]:
            yield f"{house}.{room}:{line} uses {used}"


@pytest.mark.parametrize("house", MAY_USE)
def test_every_room_uses_only_the_rooms_it_names(house: str) -> None:
    """Records first, then rules and arrays or promises and prices, and what is shown last."""
    seen, found = set(), []
    for path in python_files(house.partition(".")[0]):
        module = module_name(path)
        if module.startswith(house + "."):
            room = module.removeprefix(house + ".").partition(".")[0]
            seen.add(room)
            found += list(bad_edges(house, room, path.read_text(encoding="utf-8")))
    assert not found, "\n".join(found)
    assert seen == set(MAY_USE[house])


@pytest.mark.parametrize("house", MAY_USE)
def test_the_tables_have_no_circle(house: str) -> None:
    """Each room uses only rooms that can be built before it."""
    built: set[str] = set()
    left = set(MAY_USE[house])
    while left:
        ready = {room for room in left if set(MAY_USE[house][room]) <= built}
        assert ready, f"a circle among {sorted(left)}"
        built |= ready
        left -= ready


@pytest.mark.parametrize(
    ("house", "room", "source"),
    [
        ("wfm.scheduling", "rules", "from wfm.scheduling.search.search import Searcher"),
        ("wfm.scheduling", "rules", "from wfm.scheduling.divide import blocks"),
        ("wfm.scheduling", "search", "import wfm.scheduling.divide.duty"),
        ("wfm.scheduling", "explain", "from wfm.scheduling.views.rows import rows_by"),
        ("contracts", "promises", "from contracts.prices.pricing import price"),
        ("contracts", "terms", "import contracts.words"),
    ],
)
def test_a_planted_edge_is_seen(house: str, room: str, source: str) -> None:
    """The check itself can fail."""
    assert list(bad_edges(house, room, source))
