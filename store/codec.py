"""Records to JSON text and back, exactly: what was written is what is read.

Decimals are text, moments ISO with +09:00, enums their value, sets sorted lists; the charge of a contract carries the
name of its class. A field that a record does not know is refused, so that nothing is dropped in silence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_origin

from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError
from cattrs.strategies import configure_tagged_union

from contracts.charge import Charge
from core.errors import BrokenInvariant
from core.periods import SEOUL
from core.problems import Place, Problem

Record = TypeVar("Record")


def dumps(record: object) -> str:
    """A record as JSON text."""
    return _text(_converter().unstructure(record))


def loads(text: str, kind: type[Record]) -> Record:
    """The record of a kind from JSON text. Raises BrokenInvariant where the text is not such a record."""
    try:
        return _converter().structure(json.loads(text), kind)
    except (KeyError, TypeError, ValueError, BaseValidationError, ForbiddenExtraKeysError) as damage:
        raise BrokenInvariant(f"a kept {kind.__name__} cannot be read: {type(damage).__name__}") from damage


def counts_text(counts: tuple[int | None, ...]) -> str:
    """Counts of a day as a JSON array, null for missing."""
    return json.dumps(counts, separators=(",", ":"))


def counts(text: str) -> tuple[int | None, ...]:
    """Back again."""
    return tuple(json.loads(text))


def plain_text(values: Mapping[str, object]) -> str:
    """A small mapping of plain values as JSON text, keys sorted."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def plain(text: str) -> dict[str, Any]:
    """Back again."""
    values: dict[str, Any] = json.loads(text)
    return values


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=False)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(datetime, lambda moment: moment.astimezone(SEOUL).isoformat())
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text).astimezone(SEOUL))
    converter.register_unstructure_hook_func(_is_frozenset, sorted)
    converter.register_structure_hook(bool, lambda value, _: _exactly(value, bool))
    converter.register_structure_hook(int, lambda value, _: _exactly(value, int))
    configure_tagged_union(Charge, converter, tag_name="charge")
    converter.register_unstructure_hook(Problem, _problem_out)
    converter.register_structure_hook(Problem, lambda value, _: _problem_in(converter, value))
    return converter


def _is_frozenset(kind: object) -> bool:
    origin: object = get_origin(kind)
    return origin is frozenset


def _exactly(value: object, kind: type[Record]) -> Record:
    """1 is not "1" and not True: a number of the wrong type is a damaged body."""
    if type(value) is not kind:
        raise BrokenInvariant(f"a {type(value).__name__} is kept where {kind.__name__} is meant")
    return value


def _problem_out(problem: Problem) -> dict[str, object]:
    where = problem.where
    place = {
        "file": where.file,
        "sheet": where.sheet,
        "row": where.row,
        "column": where.column,
        "setting": where.setting,
    }
    return {
        "code": problem.code,
        "where": {name: value for name, value in place.items() if value is not None},
        "values": {name: _tagged(value) for name, value in problem.values.items()},
    }


def _problem_in(converter: Converter, kept: Mapping[str, Any]) -> Problem:
    return Problem(
        code=kept["code"],
        where=converter.structure(kept["where"], Place),
        values={name: _untagged(value) for name, value in kept["values"].items()},
    )


def _tagged(value: object) -> object:
    """A value of a problem is of any plain type: those that JSON lacks carry their name."""
    match value:
        case Enum():
            return str(value.value)
        case bool() | int() | float() | str() | None:
            return value
        case Decimal():
            return {"decimal": str(value)}
        case datetime():
            return {"datetime": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case _:
            return str(value)


def _untagged(value: object) -> object:
    match value:
        case {"decimal": str(text)}:
            return Decimal(text)
        case {"datetime": str(text)}:
            return datetime.fromisoformat(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case _:
            return value
