"""Reads values out of a parsed TOML file, and collects everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, TypeVar

from core.problems import Place, Problem

Value = TypeVar("Value")


class TomlReader:
    """One table of the file and those below it. ``problems`` is shared by all readers of the file."""

    def __init__(self, file: str, table: Mapping[str, Any], path: str = "", problems: list[Problem] | None = None):
        """``path`` is the dotted name of the table."""
        self.file = file
        self.path = path
        self.problems: list[Problem] = [] if problems is None else problems
        self._table = table
        self._asked: set[str] = set()

    @property
    def keys(self) -> tuple[str, ...]:
        """Names that stand in the table."""
        return tuple(self._table)

    def place(self, key: str) -> Place:
        """Where a key stands."""
        return Place(file=self.file, setting=f"{self.path}.{key}" if self.path else key)

    def table(self, key: str) -> TomlReader:
        """A table below this one; an absent one is empty."""
        found = self._take(key, None, dict, "store.settings.kind.table")
        path = f"{self.path}.{key}" if self.path else key
        return TomlReader(self.file, found or {}, path, self.problems)

    def text(self, key: str, default: str = "", *, is_required: bool = False) -> str:
        """A text; a required one is not empty."""
        value = self._take(key, None, str, "store.settings.kind.text")
        if is_required and not (value or "").strip() and not self._is_told(key):
            self.problems.append(Problem(code="store.settings.required", where=self.place(key), values={"name": key}))
        return default if value is None else value

    def whole(self, key: str, default: Value, *, least: int, most: int) -> int | Value:
        """A whole number between two bounds, both inclusive."""
        value: int | None = self._take(key, None, int, "store.settings.kind.whole")
        if value is None:
            return default
        if not least <= value <= most:
            self.problems.append(
                Problem(
                    code="store.settings.out_of_range",
                    where=self.place(key),
                    values={"value": value, "least": least, "most": most},
                )
            )
            return default
        return value

    def number(self, key: str, default: Decimal, *, least: Decimal, most: Decimal) -> Decimal:
        """An exact number between two bounds, both inclusive."""
        value = self._take(key, None, (int, Decimal), "store.settings.kind.number")
        if value is None:
            return default
        if not least <= value <= most:
            self.problems.append(
                Problem(
                    code="store.settings.out_of_range",
                    where=self.place(key),
                    values={"value": value, "least": least, "most": most},
                )
            )
            return default
        return Decimal(value)

    def choice(self, key: str, default: Value, choices: Mapping[Any, Value]) -> Value:
        """One of a few values, by how it is written."""
        value = self._take(key, None, object, "store.settings.kind.text")
        if value is None:
            return default
        if isinstance(value, (str, int)) and value in choices:
            return choices[value]
        self.problems.append(
            Problem(
                code="store.settings.choice",
                where=self.place(key),
                values={"value": value, "choices": ", ".join(str(choice) for choice in choices)},
            )
        )
        return default

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """A list of texts."""
        value = self._take(key, None, list, "store.settings.kind.texts")
        if value is None:
            return default
        if not all(isinstance(item, str) for item in value):
            self._wrong_kind(key, "store.settings.kind.texts")
            return default
        return tuple(value)

    def pairs(self, key: str) -> dict[str, str]:
        """A table of texts."""
        below = self.table(key)
        return {name: below.text(name) for name in below.keys}

    def checked(self, key: str, value: Value, is_good: Callable[[Value], bool], problem: Problem) -> Value:
        """Note a problem of a value that has the right type and the wrong meaning."""
        if not self._is_told(key) and not is_good(value):
            self.problems.append(problem)
        return value

    def day_keys(self) -> dict[date, str]:
        """Keys of this table that are days, with how they were written; others are problems."""
        days: dict[date, str] = {}
        for key in self.keys:
            self._asked.add(key)
            try:
                days[date.fromisoformat(key)] = key
            except ValueError:
                self.problems.append(
                    Problem(code="store.settings.bad_day", where=self.place(key), values={"name": key})
                )
        return days

    def raw(self, key: str) -> object:
        """A value as it stands."""
        self._asked.add(key)
        return self._table.get(key)

    def close(self, also: Collection[str] = ()) -> None:
        """Refuse every key that nobody asked for, with the nearest known one."""
        known = sorted(self._asked | set(also))
        for key in self._table:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                self.problems.append(
                    Problem(
                        code="store.settings.unknown_near" if near else "store.settings.unknown",
                        where=self.place(key),
                        values={"name": key, "near": near[0] if near else "", "known": ", ".join(known)},
                    )
                )

    def _take(self, key: str, default: Any, kind: Any, expected: str) -> Any:
        self._asked.add(key)
        value = self._table.get(key, default)
        fits = isinstance(value, kind) and (kind is object or not isinstance(value, bool))
        if value is None or fits:
            return value
        self._wrong_kind(key, expected)
        return default

    def _wrong_kind(self, key: str, expected: str) -> None:
        from core.messages import say

        self.problems.append(
            Problem(
                code="store.settings.wrong_kind", where=self.place(key), values={"name": key, "kind": say(expected)}
            )
        )

    def _is_told(self, key: str) -> bool:
        place = self.place(key)
        return any(problem.where == place for problem in self.problems)
