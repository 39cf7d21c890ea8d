"""The one catalogue of user messages: a second language is a second folder beside ``en``.

A key is ``room.topic.name``; its first word names the module of the catalogue that holds it, so only the rooms
that speak are loaded. Entries are ``str.format`` patterns with named placeholders.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

LANGUAGE = "en"


@cache
def _room(name: str, language: str) -> dict[str, str]:
    """Entries of one room. Raises KeyError where the room has no catalogue."""
    try:
        module = import_module(f"core.messages.{language}.{name}")
    except ModuleNotFoundError as missing:
        raise KeyError(name) from missing
    entries: dict[str, str] = module.MESSAGES
    return entries


def pattern(key: str) -> str:
    """The raw entry of a key. Raises KeyError for an unknown key: a test proves that none is used."""
    return _room(key.partition(".")[0], LANGUAGE)[key]


def say(key: str, **values: object) -> str:
    """The text of a key with its placeholders filled."""
    return pattern(key).format(**values)
