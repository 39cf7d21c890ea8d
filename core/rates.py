"""Dated rates of law, insurance, tax and the company: data with a source, never a constant in code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from core.errors import PumasiError, require
from core.problems import Problem

PROVISIONAL = "[잠정]"
"""Stands in the source of a rate that is not announced yet; documents that rest on it say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One value of a named rate, valid ``valid_from`` … ``valid_to`` (inclusive; None: until replaced).

    ``unit`` is one of ``ratio``, ``won``, ``hours``, ``minutes``, ``days``, ``count``, ``times``. ``source`` names law,
    file or assumption.
    """

    name: str
    valid_from: date
    valid_to: date | None
    value: Decimal
    unit: str
    source: str

    @property
    def is_provisional(self) -> bool:
        """Whether the source says that the value was entered before it was announced."""
        return PROVISIONAL in self.source

    def __post_init__(self) -> None:
        require(bool(self.name) and bool(self.source), "a rate without name or source")
        require(self.valid_to is None or self.valid_from <= self.valid_to, "a rate that ends before it begins")

    def holds_on(self, day: date) -> bool:
        """Whether the value is valid on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class RateMissing(PumasiError):
    """A rate is needed for a day on which none is known."""

    exit_code = 3

    def __init__(self, name: str, day: date) -> None:
        """Name the rate and the day."""
        super().__init__("core.rate_missing.what", name=name, day=day)
        self.problem = Problem(code="core.rate_missing", values={"name": name, "day": day})

    def __str__(self) -> str:
        """What is missing and how to add it."""
        return str(self.problem)


class RateTable:
    """All rates, asked by name and day. A later ``valid_from`` wins over an earlier one that is still open."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        """Sort the rates by name and begin."""
        by_name: dict[str, list[Rate]] = {}
        for rate in rates:
            by_name.setdefault(rate.name, []).append(rate)
        self._rates: Mapping[str, tuple[Rate, ...]] = MappingProxyType(
            {name: tuple(sorted(rows, key=lambda r: r.valid_from)) for name, rows in by_name.items()}
        )

    @property
    def names(self) -> tuple[str, ...]:
        """All names known, sorted."""
        return tuple(sorted(self._rates))

    def rate(self, name: str, day: date) -> Rate:
        """The rate valid on a day. Raises RateMissing."""
        for rate in reversed(self._rates.get(name, ())):
            if rate.holds_on(day):
                return rate
        raise RateMissing(name, day)

    def value(self, name: str, day: date) -> Decimal:
        """Its value. Raises RateMissing."""
        return self.rate(name, day).value

    def whole(self, name: str, day: date) -> int:
        """Its value where a whole number is meant (won, minutes, days)."""
        value = self.value(name, day)
        require(value == value.to_integral_value(), f"rate {name} is not a whole number")
        return int(value)

    def rows(self) -> tuple[Rate, ...]:
        """Every rate, by name and begin."""
        return tuple(rate for name in self.names for rate in self._rates[name])


class CarriedRates(RateTable):
    """The same rates; where none is known for a day, the last known value goes on and its name is remembered.

    For what-ifs only, which must say what was ``carried``: nothing that is agreed rests on it.
    """

    def __init__(self, rates: RateTable) -> None:
        """Begin with nothing carried."""
        super().__init__(rates.rows())
        self.carried: dict[str, Rate] = {}

    def rate(self, name: str, day: date) -> Rate:
        """The rate valid on a day, or the last one before it. Raises RateMissing where there was none before."""
        try:
            return super().rate(name, day)
        except RateMissing:
            before = [rate for rate in self._rates.get(name, ()) if rate.valid_from <= day]
            if not before:
                raise
            self.carried[name] = before[-1]
            return before[-1]
