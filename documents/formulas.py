"""The few Excel formulas we write, computed here as Excel will: so a recalculated sheet shows the model's numbers.

``evaluate("ROUND({minutes}*{price_won}/60,0)", {"minutes": 1230, "price_won": 24000})`` is 492000.0. Numbers are
doubles, as in Excel; ROUND looks at fifteen significant digits and sends halves away from zero.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal
from math import floor

from core.cells import CellKind, CellValue, places_of
from core.errors import BrokenInvariant, require
from core.tables import FORMULA_NAME, Column

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|\{([a-z][a-z0-9_]*)\}|([A-Z]+)(?=\()|([-+*/(),]))")
_FIFTEEN_DIGITS = Context(prec=15)


def _rounded(mode: str) -> Callable[..., float]:
    def rounded(value: float, places: float = 0.0) -> float:
        exact = _FIFTEEN_DIGITS.create_decimal_from_float(value)
        return float(exact.quantize(Decimal(1).scaleb(-int(places)), rounding=mode))

    return rounded


_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "ABS": abs,
    "CEILING": lambda value, step: float((Decimal(value) / Decimal(step)).to_integral_value(ROUND_CEILING)) * step,
    "INT": lambda value: float(floor(value)),
    "MAX": max,
    "MIN": min,
    "ROUND": _rounded(ROUND_HALF_UP),
    "ROUNDDOWN": _rounded(ROUND_DOWN),
    "ROUNDUP": _rounded(ROUND_UP),
    "SUM": lambda *values: float(sum(values)),
}


class _Reader:
    """Recursive descent over sums, products, signs, brackets and calls."""

    def __init__(self, tokens: Sequence[tuple[str, str]], values: Mapping[str, float]) -> None:
        self._tokens, self._at, self._values = tokens, 0, values

    def whole(self) -> float:
        """The value of all tokens."""
        value = self._sum()
        require(self._at == len(self._tokens), "a formula with something left over")
        return value

    def _next(self, *wanted: str) -> str:
        """Take the next sign if it is one of these, else nothing."""
        if self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind == "sign" and text in wanted:
                self._at += 1
                return text
        return ""

    def _sum(self) -> float:
        value = self._product()
        while sign := self._next("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> float:
        value = self._atom()
        while sign := self._next("*", "/"):
            other = self._atom()
            value = value * other if sign == "*" else value / other
        return value

    def _atom(self) -> float:
        if self._next("-"):
            return -self._atom()
        if self._next("("):
            value = self._sum()
            require(self._next(")") == ")", "a bracket that is not closed")
            return value
        require(self._at < len(self._tokens), "a formula that ends too early")
        kind, text = self._tokens[self._at]
        self._at += 1
        if kind == "number":
            return float(text)
        if kind == "name":
            return self._values[text]
        require(kind == "call" and text in _FUNCTIONS, f"{text} is not a formula we write")
        require(self._next("(") == "(", "a function without brackets")
        arguments = [self._sum()]
        while self._next(","):
            arguments.append(self._sum())
        require(self._next(")") == ")", "a call that is not closed")
        return _FUNCTIONS[text](*arguments)


def evaluate(formula: str, values: Mapping[str, float]) -> float:
    """Value of a formula pattern. Raises BrokenInvariant for a formula outside the few we write."""
    tokens: list[tuple[str, str]] = []
    at = 0
    text = formula.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise BrokenInvariant(f"a formula that cannot be read: {formula}")
        kinds = ("number", "name", "call", "sign")
        tokens.append(next((kind, part) for kind, part in zip(kinds, found.groups(), strict=True) if part))
        at = found.end()
    return _Reader(tokens, values).whole()


def check_row(columns: Sequence[Column], cells: Sequence[CellValue], where: str) -> None:
    """Raise BrokenInvariant where a recalculation by Excel would change a value of the row."""
    values = {
        column.key: float(value)
        for column, value in zip(columns, cells, strict=True)
        if isinstance(value, int | Decimal)
    }
    for column, value in zip(columns, cells, strict=True):
        if not column.formula or not isinstance(value, int | Decimal):
            continue
        missing = [name for name in FORMULA_NAME.findall(column.formula) if name not in values]
        require(not missing, f"{where}: the formula of {column.key} needs {missing}")
        found = evaluate(column.formula, values)
        exact = column.kind in (CellKind.WON, CellKind.INTEGER, CellKind.MINUTES)
        slack = 0.0 if exact else 10.0 ** -(places_of(column.kind, column.places) + 3)
        require(abs(found - float(value)) <= slack, f"{where}: {column.key} is {value}, its formula gives {found}")
