"""The rooms keep to DESIGN.md's order, and the check that says so is itself checked."""

from __future__ import annotations

import pytest

from tests.unit.house.import_rules import ALL, MAY_IMPORT, violations
from tests.unit.house.sources import module_name, packages, python_files


def test_every_package_has_a_row_in_the_table() -> None:
    """A new top-level package must say whom it may import."""
    assert set(packages()) == set(ALL)
    assert set(MAY_IMPORT) == {*ALL, "tests", "benchmarks"}


def test_no_module_breaks_the_table() -> None:
    """No module imports what its room may not; pure rooms read no clock and touch no outside world."""
    broken = [
        text
        for path in python_files(*packages(), "tests", "benchmarks")
        for text in violations(module_name(path), path.read_text(encoding="utf-8"))
    ]
    assert not broken, "\n".join(broken)


def test_the_table_has_one_straight_order() -> None:
    """Following the table from any room never leads back to it."""
    edges = {room: {name.partition(".")[0] for name in MAY_IMPORT[room]} for room in ALL if room != "cli"}

    def reachable(room: str) -> set[str]:
        found: set[str] = set()
        waiting = list(edges[room])
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(edges[name])
        return found

    assert [room for room in edges if room in reachable(room)] == []


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        ("core.money", "import wfm", "core may not import wfm"),
        ("core.money", "from runtime.files import write", "core may not import runtime.files.write"),
        ("runtime.files", "from store import schema", "runtime may not import store.schema"),
        ("forecasts.models", "import wfm.agents as a", "forecasts may not import wfm.agents"),
        ("wfm.agents", "def f():\n    from contracts import terms", "wfm may not import contracts.terms"),
        ("wfm.agents", "import store.repository", "wfm may not import store.repository"),
        (
            "contracts.kpi",
            "from invoices.draft import Invoice",
            "contracts may not import invoices.draft.Invoice",
        ),
        ("invoices.usage", "from wfm import agents", "invoices may not import wfm.agents"),
        (
            "invoices.usage",
            "from wfm.scheduling.roster import R",
            "invoices may not import wfm.scheduling.roster.R",
        ),
        ("documents.pdf", "import contracts", "documents may not import contracts"),
        ("store.repository", "import cli.main", "store may not import cli.main"),
        (
            "store.repository",
            "from wfm.scheduling.solver import solve",
            "store may not import wfm.scheduling.solver",
        ),
        ("store.repository", "import importlib\nimportlib.import_module('cli')", "store may not import cli"),
        (
            "core.money",
            "if TYPE_CHECKING:\n    from wfm.agents import Agent",
            "core may not import wfm.agents.Agent",
        ),
        ("core.money", "from . import periods", "relative import ..periods"),
        (
            "wfm.staffing.pool",
            "from ortools.sat.python import cp_model",
            "only wfm/scheduling and wfm/capacity",
        ),
        ("documents.pdf", "import ortools", "only wfm/scheduling and wfm/capacity"),
        ("core.rates", "import os", "no os"),
        ("core.rates", "from pathlib import Path", "no pathlib"),
        ("invoices.totals", "import sqlite3", "no sqlite3"),
        ("core.rates", "text = open('rates.toml').read()", "call of open()"),
        ("core.periods", "import datetime\nnow = datetime.datetime.now()", "datetime.now()"),
        ("contracts.terms", "from datetime import date\nx = date.today()", "date.today()"),
        ("wfm.agents", "import time\nx = time.time()", "time.time()"),
        ("forecasts.models", "x = pd.Timestamp.now()", "Timestamp.now()"),
    ],
)
def test_a_planted_bad_edge_is_rejected(module: str, source: str, complaint: str) -> None:
    """The check sees each kind of forbidden edge, wherever in the source it hides."""
    assert any(complaint in text for text in violations(module, source))


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("core.money", "from core.errors import require\nimport decimal"),
        ("wfm.staffing.queueing", "from forecasts.forecast import Forecast\nimport numpy as np"),
        ("invoices.usage", "from wfm.timesheets import Timesheet"),
        ("invoices.usage", "from wfm import timesheets"),
        (
            "wfm.scheduling.solver",
            "from ortools.sat.python import cp_model\nimport time\nt = time.monotonic()",
        ),
        ("cli.commands.roster.build", "from store.repository import Repository\nimport os"),
        ("store.config", "from pathlib import Path\nopen('x')"),
    ],
)
def test_a_good_edge_passes(module: str, source: str) -> None:
    """The check does not cry without cause."""
    assert violations(module, source) == []
