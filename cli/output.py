"""How results are said: sentences from the catalogue, tables for people, JSON for programs."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

import click

from core.cells import one_place
from core.messages import say


def echo(key: str, **values: object) -> None:
    """A sentence on standard output."""
    click.echo(say(key, **values))


def note(key: str, **values: object) -> None:
    """A remark on standard error: it never disturbs a pipe."""
    click.echo(say(key, **values), err=True)


def show_rows(rows: Sequence[Mapping[str, object]], columns: Mapping[str, str], *, as_json: bool, empty: str) -> None:
    """Print rows as a table, or with ``as_json`` as an array of whole objects.

    ``columns`` maps the fields that a person sees to the catalogue keys of their headers; ``empty`` is the key of
    the sentence for no rows. In JSON decimals are text (no digit is lost), days and times ISO.
    """
    if as_json:
        click.echo(json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=2, default=_plain))
        return
    if not rows:
        note(empty)
        return
    click.echo(table(rows, {field: say(key) for field, key in columns.items()}))


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def width(text: str) -> int:
    """Columns a text takes on a terminal: Hangul takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def table(rows: Sequence[Mapping[str, object]], headers: Mapping[str, str]) -> str:
    """Rows under headers; numbers to the right, text to the left, thousands grouped."""
    fields = list(headers)
    cells = [[_cell(row.get(field)) for field in fields] for row in rows]
    is_number = [
        all(isinstance(row.get(field), (int, float, Decimal)) or row.get(field) is None for row in rows)
        for field in fields
    ]
    widths = [max(width(headers[field]), *(width(line[index]) for line in cells)) for index, field in enumerate(fields)]

    def fit(text: str, index: int) -> str:
        gap = " " * (widths[index] - width(text))
        return gap + text if is_number[index] else text + gap

    head = "  ".join(fit(headers[field], index) for index, field in enumerate(fields))
    rule = "  ".join("─" * size for size in widths)
    body = ["  ".join(fit(text, index) for index, text in enumerate(line)).rstrip() for line in cells]
    return "\n".join([head.rstrip(), rule, *body])


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("cli.yes") if value else say("cli.no")
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return one_place(value)
    if isinstance(value, Enum):
        return str(value.value)
    return str(value)
