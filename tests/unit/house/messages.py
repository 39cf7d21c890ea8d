"""Finds the message keys in the code: which are used, which are broken, which nobody uses.

Three ways lead to the catalogue: a call of ``say`` or ``pattern``, an error of ``core.errors`` (and its subclasses),
and a ``Problem`` (or the ``BadCell`` that becomes one), whose code stands for ``<code>.what`` and ``<code>.fix``.
Keys that are put together (``f"core.place.{name}"``) or kept in a table count as used where they could be meant.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

SPEAKERS = frozenset({"say", "pattern"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place that names a message. ``given`` is None where the values are not spelled out."""

    place: str
    key: str
    given: frozenset[str] | None


def placeholders(text: str) -> set[str]:
    """Names in braces: ``{count} of {total:,}`` gives count and total."""
    return {
        re.split(r"[.\[]", name, maxsplit=1)[0] for _, name, _, _ in string.Formatter().parse(text) if name is not None
    }


def error_names(trees: Iterable[ast.Module]) -> set[str]:
    """PumasiError and every class that derives from it, by name, whatever module it stands in."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    names = {"PumasiError"}
    while more := {name for name, parents in bases.items() if parents & names} - names:
        names |= more
    return names - {"ProblemsFound"}


def uses(place: str, tree: ast.Module, errors: set[str]) -> Iterator[Use]:
    """Every message that a module names outright."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        here = f"{place}:{node.lineno}"
        if name in SPEAKERS or name in errors:
            key = _text(node.args[0]) if node.args else None
            spelled = all(word.arg is not None for word in node.keywords) and name != "pattern"
            given = frozenset(str(word.arg) for word in node.keywords) if spelled else None
            if key is not None:
                yield Use(place=here, key=key, given=given)
        elif name == "Problem":
            words = {word.arg: word.value for word in node.keywords}
            code = _text(words["code"]) if "code" in words else None
            if code is not None:
                given = _keys(words.get("values"))
                yield from _pair(here, code, given)
        elif name == "BadCell" and node.args and (code := _text(node.args[0])) is not None:
            yield from _pair(here, code, None)


def _pair(place: str, code: str, given: frozenset[str] | None) -> Iterator[Use]:
    """A problem's code stands for what is wrong and how to fix it."""
    yield Use(place=place, key=f"{code}.what", given=given)
    yield Use(place=place, key=f"{code}.fix", given=given)


def possible_keys(tree: ast.Module) -> Iterator[re.Pattern[str]]:
    """Patterns of the keys that the texts of a module may mean, put-together ones included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            yield re.compile(re.escape(node.value) + r"(\.what|\.fix)?")
        elif isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.]+" for part in node.values
            ]
            if re.match(r"[a-z_]+\\\.", parts[0]):
                yield re.compile("".join(parts) + r"(\.what|\.fix)?")


def broken_uses(found: Iterable[Use], catalogue: Mapping[str, str]) -> list[str]:
    """Uses of a key that is not there, or without one of its placeholders."""
    broken = []
    for use in found:
        if use.key not in catalogue:
            broken.append(f"{use.place}: no message {use.key}")
        elif use.given is not None and (lacking := placeholders(catalogue[use.key]) - use.given):
            broken.append(f"{use.place}: {use.key} needs {', '.join(sorted(lacking))}")
    return broken


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _keys(node: ast.expr | None) -> frozenset[str] | None:
    if node is None:
        return frozenset()
    if isinstance(node, ast.Dict) and all(key is not None and _text(key) is not None for key in node.keys):
        return frozenset(str(_text(key)) for key in node.keys if key is not None)
    return None
