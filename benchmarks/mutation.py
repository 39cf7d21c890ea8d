"""Changes the code that counts money and hours in small ways, one at a time: do the tests notice?

A mutant is one module with one operator, number, comparison or condition changed. It is tested in a copy of the
checkout with the tests that belong to the module; a mutant that no test kills shows what nobody checks. Which
mutants are tried is drawn with a seed, so that two runs try the same.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figures, parse

ROOT = Path(__file__).resolve().parent.parent
TARGET_KILLED_SHARE = 0.9
TIMEOUT_S = 120

ALLOCATION = (
    "tests/unit/invoices/test_slot.py",
    "tests/unit/invoices/test_pooled_time.py",
    "tests/unit/invoices/test_agent_minutes.py",
    "tests/unit/invoices/test_allocation.py",
    "tests/unit/invoices/test_lines.py",
    "tests/properties/test_allocation.py",
)

# Module ▶ the tests that must notice a change in it: money, hours, allocation, margin, tax, payments, numbering.
TARGETS: Mapping[str, Sequence[str]] = {
    "core/money.py": ("tests/properties/test_money.py", "tests/properties/test_money_lines.py"),
    "core/periods.py": ("tests/unit/core/test_periods.py", "tests/unit/core/test_period_edges.py"),
    "core/labour_law.py": ("tests/unit/core/test_labour_law.py",),
    **{
        f"invoices/allocation/{name}.py": ALLOCATION
        for name in (
            "evidence",
            "chunks",
            "minutes",
            "slot",
            "own_time",
            "pooled_time",
            "day_books",
            "day_close",
            "agent_minutes",
            "pool_day",
            "split",
        )
    },
    "invoices/allocation/payroll.py": ("tests/unit/invoices/test_payroll.py",),
    "invoices/allocation/control.py": ALLOCATION,
    "invoices/allocation/changes.py": ("tests/unit/invoices/test_settle.py",),
    "invoices/charges/guard.py": ("tests/unit/invoices/test_charges.py", "tests/unit/invoices/test_guard.py"),
    "invoices/tax/items.py": ("tests/unit/invoices/tax",),
    "invoices/tax/batches.py": ("tests/unit/invoices/tax",),
    "invoices/payments/settling.py": ("tests/unit/invoices/payments/test_settling.py",),
    "invoices/payments/interest.py": ("tests/unit/invoices/payments/test_settling.py",),
    "store/numbering.py": ("tests/unit/store/test_numbering.py",),
}

# Changes that change nothing, as (text of the line, change): no test could ever notice them.
EQUIVALENT = {
    ("return int(magnitude) if exact >= 0 else -int(magnitude)", "GtE ▶ Gt"): "-0 is 0",
    ("return int(magnitude) if exact >= 0 else -int(magnitude)", "0 ▶ 1"): "below one won the magnitude cut is 0",
    ("magnitude = abs(exact) // 1", "FloorDiv ▶ Mult"): "int() cuts too",
    ("sign = 1 if total >= 0 else -1", "GtE ▶ Gt"): "shares of 0 are 0 with either sign",
    ("sign = 1 if total >= 0 else -1", "0 ▶ 1"): "shares of 0 are 0 with either sign",
    ("shares = {key: int(value // 1) for key, value in ideal.items()}", "FloorDiv ▶ Mult"): "int() cuts too",
    ("sign, magnitude = (1, total) if total >= 0 else (-1, -total)", "GtE ▶ Gt"): "-0 is 0",
    ("sign, magnitude = (1, total) if total >= 0 else (-1, -total)", "0 ▶ 1"): "shares of 0 are 0 with either sign",
    ("if sum(seconds.values()) <= present:", "LtE ▶ Lt"): "shares of just all of it are all of it",
    ("_FINE = 1_000_000", "1000000 ▶ 1000001"): "a scale of weights, which decide proportions only",
    ("periods: int = 0", "0 ▶ 1"): "how many periods are told, never counted with",
    ("return cut_rate(round_rate(Fraction(charges_won - cost_won, cost_won), 12), 4)", "12 ▶ 13"): "cut to 4 anyway",
    ("quantum = Decimal(1).scaleb(-places)", "1 ▶ 2"): "quantize reads the exponent alone",
    ("return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN)", "1 ▶ 2"): "the exponent alone",
}

BINARY: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
}
COMPARISONS: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One changed module: where, what was changed, and the whole new source."""

    module: str
    line: int
    text: str
    change: str
    source: str


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Every mutant of a module that could be noticed.

    Docstrings, annotations, the texts of invariants and ``strict=True`` (an invariant too) are left alone, and so are
    decorators: that records stay frozen is the business of tests/unit/house/test_records.py.
    """
    tree = ast.parse(source)
    skipped = {id(node) for root in _left_alone(tree) for node in ast.walk(root)}
    for index, node in enumerate(ast.walk(tree)):
        change = None if id(node) in skipped else _change(node)
        if change is None:
            continue
        twin = copy.deepcopy(tree)
        _apply(next(found for number, found in enumerate(ast.walk(twin)) if number == index))
        source_changed = ast.unparse(ast.fix_missing_locations(twin))
        line: int = getattr(node, "lineno", 0)
        text = source.splitlines()[line - 1].strip()
        if (text, change) not in EQUIVALENT:
            yield Mutant(module=module, line=line, text=text, change=change, source=source_changed)


def _left_alone(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            yield node.annotation
        elif isinstance(node, ast.ClassDef):
            yield from node.decorator_list
        elif isinstance(node, ast.FunctionDef) and node.returns:
            yield node.returns
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "require":
            yield from node.args[1:]
        elif isinstance(node, ast.keyword) and node.arg == "strict":
            yield node.value


def _change(node: ast.AST) -> str | None:
    """What ``_apply`` would do to a node, in words; None where it does nothing."""
    match node:
        case ast.BinOp(op=op) if type(op) in BINARY:
            return f"{type(op).__name__} ▶ {BINARY[type(op)].__name__}"
        case ast.Compare(ops=[op, *_]) if type(op) in COMPARISONS:
            return f"{type(op).__name__} ▶ {COMPARISONS[type(op)].__name__}"
        case ast.BoolOp(op=op):
            return "and ▶ or" if isinstance(op, ast.And) else "or ▶ and"
        case ast.Constant(value=bool() as value):
            return f"{value} ▶ {not value}"
        case ast.Constant(value=int() as value):
            return f"{value} ▶ {value + 1}"
        case ast.UnaryOp(op=ast.USub()):
            return "minus ▶ plus"
        case ast.If() | ast.IfExp():
            return "condition ▶ its opposite"
    return None


def _apply(node: ast.AST) -> None:
    """Change a node in place."""
    match node:
        case ast.BinOp():
            node.op = BINARY[type(node.op)]()
        case ast.Compare():
            node.ops[0] = COMPARISONS[type(node.ops[0])]()
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.Constant(value=bool() as value):
            node.value = not value
        case ast.Constant(value=int() as value):
            node.value = value + 1
        case ast.UnaryOp():
            node.op = ast.UAdd()
        case ast.If() | ast.IfExp():
            node.test = ast.UnaryOp(op=ast.Not(), operand=node.test)


class Copies:
    """Copies of the checkout, one for each worker, in which mutants are tried."""

    def __init__(self, folder: Path, count: int) -> None:
        self.free: list[Path] = []
        keep_out = shutil.ignore_patterns(".*", "__pycache__", "demo", "out", "build", "docs")
        for number in range(count):
            place = folder / str(number)
            shutil.copytree(ROOT, place, ignore=keep_out)
            self.free.append(place)

    def survives(self, mutant: Mutant) -> bool:
        """True when the tests of the module pass in spite of the change."""
        place = self.free.pop()
        file = place / mutant.module
        original = file.read_bytes()
        try:
            file.write_text(mutant.source, encoding="utf-8")
            return tests_pass(place, TARGETS[mutant.module])
        finally:
            file.write_bytes(original)
            self.free.append(place)


def tests_pass(place: Path, tests: Sequence[str]) -> bool:
    """Run tests inside a copy; a run that takes too long counts as noticed."""
    options = ("-x", "-q", "--no-header", "-p", "no:cacheprovider", "--hypothesis-profile=mutation")
    command = [sys.executable, "-m", "pytest", *options, *tests]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(place)}
    try:
        done = subprocess.run(command, cwd=place, env=environment, check=False, capture_output=True, timeout=TIMEOUT_S)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mutants", type=int, default=60, help="mutants tried per module, drawn at random (60)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="tried at once")
    parser.add_argument("--module", action="append", choices=sorted(TARGETS), help="only this module; repeatable")


def main() -> int:
    """Try mutants of every target, list the survivors, and fail where more than a tenth survives."""
    arguments = parse("Do the tests notice a changed line?", _more)
    figures = Figures("mutation", arguments)
    worst = 1.0
    survivors: list[Mutant] = []
    with (
        tempfile.TemporaryDirectory(prefix="pumasi-mutation-") as folder,
        ThreadPoolExecutor(arguments.workers) as threads,
    ):
        copies = Copies(Path(folder), arguments.workers)
        for module in arguments.module or TARGETS:
            if not tests_pass(copies.free[0], TARGETS[module]):
                print(f"{module}: its tests fail without any change: {' '.join(TARGETS[module])}")
                return 1
            everything = list(mutants(module, (ROOT / module).read_text(encoding="utf-8")))
            count = min(arguments.mutants, len(everything))
            chosen = random.Random(arguments.seed).sample(everything, count)
            lived = [m for m, alive in zip(chosen, threads.map(copies.survives, chosen), strict=True) if alive]
            survivors += sorted(lived, key=lambda mutant: mutant.line)
            share = 1 - len(lived) / count
            worst = min(worst, share)
            figures.add(module=module, possible=len(everything), tried=count, killed=count - len(lived), share=share)
    for mutant in survivors:
        print(f"survived: {mutant.module}:{mutant.line}: {mutant.change} in: {mutant.text}")
    figures.result(worst_share=worst, target=TARGET_KILLED_SHARE, met=worst >= TARGET_KILLED_SHARE)
    figures.show()
    return 0 if worst >= TARGET_KILLED_SHARE else 1


if __name__ == "__main__":
    sys.exit(main())
