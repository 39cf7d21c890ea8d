"""Several arguments read one by one, and all that is wrong with them told together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from core.errors import PumasiError

T = TypeVar("T")
V = TypeVar("V")


class SeveralWrong(PumasiError):
    """More than one argument is wrong. The exit code is the one they share, else that of a wrong use."""

    def __init__(self, errors: list[PumasiError]) -> None:
        """Keep the errors in the order of the arguments."""
        super().__init__("repair.several", count=len(errors), told="\n".join(f"  {error}" for error in errors))
        codes = {error.exit_code for error in errors}
        self.exit_code = codes.pop() if len(codes) == 1 else PumasiError.exit_code


class Collected:
    """Reads arguments and remembers what is wrong instead of stopping at the first."""

    def __init__(self) -> None:
        """Nothing is wrong yet."""
        self._errors: list[PumasiError] = []

    def add(self, error: PumasiError) -> None:
        """Something is wrong that no reader found."""
        self._errors.append(error)

    def one(self, read: Callable[[], T]) -> T | None:
        """What ``read`` makes of an argument; None where it is wrong."""
        try:
            return read()
        except PumasiError as error:
            self._errors.append(error)
            return None

    def each(self, told: Iterable[V], read: Callable[[V], T]) -> list[T]:
        """What ``read`` makes of each of some arguments; the wrong ones are left out."""
        found = []
        for value in told:
            try:
                found.append(read(value))
            except PumasiError as error:
                self._errors.append(error)
        return found

    def require_none(self) -> None:
        """Raise what is wrong, if anything is."""
        if len(self._errors) == 1:
            raise self._errors[0]
        if self._errors:
            raise SeveralWrong(self._errors)
