"""Compiled code is known to `make setup` and to the name of its cache."""

from __future__ import annotations

import ast

from runtime.kernels import kernel_sources
from tests.unit.house.sources import ROOT, packages, parsed, python_files

DECORATORS = {"kernel", "njit", "jit", "vectorize", "guvectorize"}


def _compiled(tree: ast.Module) -> bool:
    decorators = (
        decorator.func if isinstance(decorator, ast.Call) else decorator
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
    )
    names = {getattr(decorator, "attr", getattr(decorator, "id", "")) for decorator in decorators}
    return bool(names & DECORATORS)


def test_every_file_with_a_kernel_is_part_of_the_cache_name() -> None:
    """A kernel elsewhere could be changed and the old machine code would still run."""
    compiled = {path for path in python_files(*packages()) if _compiled(parsed(path))}
    assert sorted(str(path.relative_to(ROOT)) for path in compiled - set(kernel_sources())) == []


def test_every_kernel_file_can_be_warmed() -> None:
    """`make setup` calls warm_up() of each, so that no user waits for the compiler."""
    cold = [
        str(path.relative_to(ROOT))
        for path in kernel_sources()
        if "warm_up" not in {node.name for node in parsed(path).body if isinstance(node, ast.FunctionDef)}
    ]
    assert cold == []
