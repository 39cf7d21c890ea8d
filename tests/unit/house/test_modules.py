"""Every module says what it is for, and no file says where packages are fetched."""

from __future__ import annotations

import ast

from tests.unit.house.sources import ROOT, module_name, packages, parsed, python_files, tracked_files

# Written in two parts, so that this file does not name what it forbids.
REGISTRY_HOSTS = (
    "pypi" + ".org",
    "files.python" + "hosted",
    "test.pypi" + ".",
    "/opt/" + "pypi",
    "/opt/" + "wheels",
)
REGISTRY_OPTIONS = ("--index" + "-url", "--extra-index" + "-url", "--find" + "-links", "--trusted" + "-host")
CODE = ("tests", "benchmarks")


def test_every_module_has_a_docstring() -> None:
    """A module without a sentence about itself does not know what it is for."""
    silent = [
        module_name(path)
        for path in python_files(*packages(), *CODE)
        if not (ast.get_docstring(parsed(path)) or "").strip()
    ]
    assert silent == []


def test_every_folder_of_code_is_a_package() -> None:
    """A folder without __init__.py would not be shipped, and its tests could shadow each other."""
    folders = {path.parent for path in python_files(*packages(), *CODE)}
    assert [str(f.relative_to(ROOT)) for f in sorted(folders) if not (f / "__init__.py").is_file()] == []


def test_every_test_says_what_it_proves() -> None:
    """Tests are documentation: each has a docstring."""
    silent = [
        f"{module_name(path)}.{node.name}"
        for path in python_files("tests")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_file_names_a_package_registry() -> None:
    """Where packages come from is the machine's business: no host, no index option, in no file."""
    named = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found = [word for word in REGISTRY_HOSTS if word in text]
        if path.suffix in {".lock", ".toml", ".txt"} or path.name in {"Makefile", "run", "setup"}:
            found += [word for word in REGISTRY_OPTIONS if word in text]
        named += [f"{path.relative_to(ROOT)}: {word}" for word in found]
    assert named == []
