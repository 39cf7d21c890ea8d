"""The message catalogue and the code agree: nothing missing, nothing idle, every placeholder filled."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from functools import cache

from tests.unit.house.messages import broken_uses, error_names, placeholders, possible_keys, uses
from tests.unit.house.sources import ROOT, module_name, packages, parsed, python_files

CATALOGUE = ROOT / "core" / "messages" / "en"


def rooms() -> list[str]:
    """Every room that speaks: a module of the catalogue, or a package of several where there is much to say."""
    return sorted(module.name for module in pkgutil.iter_modules([str(CATALOGUE)]))


@cache
def catalogue() -> dict[str, str]:
    """All messages, whatever room."""
    entries: dict[str, str] = {}
    for room in rooms():
        entries |= importlib.import_module(f"core.messages.en.{room}").MESSAGES
    return entries


@cache
def code() -> dict[str, ast.Module]:
    """Every module of the product but the catalogue."""
    files = [path for path in python_files(*packages()) if CATALOGUE not in path.parents]
    return {module_name(path): parsed(path) for path in files}


def test_every_key_names_its_room() -> None:
    """A key lies in the module that its first word names, or it is never found."""
    for room in rooms():
        messages: dict[str, str] = importlib.import_module(f"core.messages.en.{room}").MESSAGES
        strangers = [key for key in messages if not re.fullmatch(rf"{room}(\.[a-z0-9_-]+)+", key)]
        assert strangers == [], room


def test_every_message_that_is_used_exists_and_gets_its_values() -> None:
    """No KeyError waits behind a rare error."""
    errors = error_names(code().values())
    found = [use for name, tree in code().items() for use in uses(name, tree, errors)]
    assert found
    broken = broken_uses(found, catalogue())
    assert not broken, "\n".join(broken)


def test_every_message_is_used() -> None:
    """A message nobody says is dead text that a translator would still have to translate."""
    patterns = {pattern for tree in code().values() for pattern in possible_keys(tree)}
    plain = {p.pattern.removesuffix(r"(\.what|\.fix)?").replace("\\", "") for p in patterns}
    rest = [key for key in catalogue() if not {key, key.removesuffix(".what"), key.removesuffix(".fix")} & plain]
    composed = [pattern for pattern in patterns if r"[\w.]+" in pattern.pattern]
    idle = [key for key in rest if not any(pattern.fullmatch(key) for pattern in composed)]
    assert not idle, "\n".join(idle)


def test_problems_say_what_and_how_to_fix() -> None:
    """What is wrong and what to do come in pairs."""
    keys = set(catalogue())
    whats = {key.removesuffix(".what") for key in keys if key.endswith(".what")}
    fixes = {key.removesuffix(".fix") for key in keys if key.endswith(".fix")}
    assert whats == fixes


def test_placeholders_have_names() -> None:
    """``{}`` and ``{0}`` cannot be translated: another language has another order."""
    assert [key for key, text in catalogue().items() if any(not n.isidentifier() for n in placeholders(text))] == []


def test_the_check_sees_planted_mistakes() -> None:
    """A missing key, a forgotten value and a broken problem are each found."""
    tree = ast.parse(
        "class Lost(NotFound): pass\n"
        "class NotFound(PumasiError): pass\n"
        "say('a.no_such')\n"
        "raise Lost('a.lost', name=1)\n"
        "Problem(code='a.bad', values={'row': 1})\n"
        "say('a.lost', **values)\n"
    )
    texts = {"a.lost": "{name} {place}", "a.bad.what": "{row} {file}", "a.bad.fix": "-"}
    found = list(uses("m", tree, error_names([tree])))
    assert broken_uses(found, texts) == [
        "m:3: no message a.no_such",
        "m:4: a.lost needs place",
        "m:5: a.bad.what needs file",
    ]
