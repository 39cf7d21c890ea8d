"""Who may import whom, as a literal, and a check of one module's source against it.

The check reads source text, so that a test can plant a bad edge and see it rejected.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

ALL = ("core", "runtime", "forecasts", "wfm", "contracts", "invoices", "documents", "store", "cli")

# DESIGN.md's table. A name allows the module and everything below it; every room may import itself.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "core": (),
    "runtime": ("core",),
    "forecasts": ("core",),
    "wfm": ("core", "forecasts"),
    "contracts": ("core", "forecasts", "wfm"),
    "invoices": ("core", "contracts", "wfm.timesheets"),
    "documents": ("core", "runtime"),
    "store": (
        "core",
        "runtime",
        # The record modules, by name: what is kept, never how it is computed.
        "forecasts.forecast",
        "forecasts.history",
        "forecasts.overrides",
        "forecasts.fallback",
        "wfm.agents",
        "wfm.scheduling.roster",
        "wfm.staffing.requirement",
        "wfm.timesheets",
        "contracts.charge",
        "contracts.checklist",
        "contracts.costs",
        "contracts.kpi_clauses",
        "contracts.menu",
        "contracts.order",
        "contracts.promises.chances",
        "contracts.terms",
        "invoices.correction",
        "invoices.head",
        "invoices.invoice",
        "invoices.elements",
        "invoices.true_up",
        "invoices.tracing.proof",
        "invoices.tracing.rates_used",
        "invoices.payments.payment",
        "invoices.tax.batches",
    ),
    "cli": ALL,
    "tests": (*ALL, "tests", "benchmarks"),
    "benchmarks": (*ALL, "benchmarks"),
}

OUR_OWN = frozenset(MAY_IMPORT)

ORTOOLS_ROOMS = ("wfm.scheduling", "wfm.capacity", "tests", "benchmarks")

# Rooms of pure functions: no file, no process, no network, no clock of the machine, no chance.
PURE_ROOMS = ("core", "forecasts", "wfm", "contracts", "invoices")
OUTSIDE_WORLD = frozenset(
    {
        *("fileinput", "glob", "io", "os", "pathlib", "shutil", "tempfile"),  # files
        *("ftplib", "http", "requests", "smtplib", "socket", "urllib"),  # network
        *("multiprocessing", "signal", "subprocess", "threading"),  # processes
        *("alembic", "sqlalchemy", "sqlite3"),  # databases
        *("secrets",),  # chance that no seed repeats
    }
)
CLOCK_CALLS = frozenset({"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"})
CLOCK_OWNERS = frozenset({"datetime", "date", "dt", "time", "pd", "Timestamp", "pandas"})
WORLD_CALLS = frozenset({"open", "input", "print", "breakpoint", "exec", "eval"})


def violations(module: str, source: str) -> list[str]:
    """Every edge and call of a module that its room forbids, each as ``module:line: what``."""
    tree = ast.parse(source)
    return [f"{module}:{line}: {what}" for line, what in sorted({*_bad_edges(module, tree), *_bad_world(module, tree)})]


def _within(name: str, rooms: tuple[str, ...]) -> bool:
    return any(name == room or name.startswith(room + ".") for room in rooms)


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything imported; ``from a.b import c`` counts as ``a.b.c``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{'.' * node.level}{node.module or ''}.{a.name}") for a in node.names)
        elif (
            isinstance(node, ast.Call)
            and _last_name(node.func) in {"import_module", "__import__"}
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            yield node.lineno, str(node.args[0].value)


def _bad_edges(module: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    top = module.partition(".")[0]
    allowed = (top, *MAY_IMPORT[top])
    for line, name in imported(tree):
        target = name.partition(".")[0]
        if name.startswith("."):
            yield line, f"relative import {name}"
        elif target in OUR_OWN and not _within(name, allowed):
            yield line, f"{top} may not import {name}"
        elif target == "ortools" and not _within(module, ORTOOLS_ROOMS):
            yield line, "only wfm/scheduling and wfm/capacity import OR-Tools"
        elif top in PURE_ROOMS and target in OUTSIDE_WORLD:
            yield line, f"{top} is a room of pure functions: no {target}"


def _bad_world(module: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    if module.partition(".")[0] not in PURE_ROOMS:
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in WORLD_CALLS:
            yield node.lineno, f"call of {node.func.id}() in a room of pure functions"
        elif (
            isinstance(node.func, ast.Attribute)
            and node.func.attr in CLOCK_CALLS
            and _last_name(node.func.value) in CLOCK_OWNERS
        ):
            yield node.lineno, f"{_last_name(node.func.value)}.{node.func.attr}(): the clock is an argument"


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
