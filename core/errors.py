"""The tree of errors, drawn once. Only ``cli/main.py`` turns it into exit codes.

    PumasiError                     exit   something the user can act on; text from the catalogue
    ├── ProblemsFound                 3    bad data: a list of Problems, all at once
    ├── NotFound                      4    a record, file or earlier step is missing
    ├── WrongState                    4    the record exists but its state forbids this
    ├── Refused                       5    a rule of law or business says no (margin, roster law)
    ├── EnvironmentTrouble            6    disk, permission, lock, version of a database or library
    └── PartlyDone                    7    a batch finished, some parts are parked with a reason
    BrokenInvariant                   1    our own mistake: raised at once, never caught below cli/main

``Interrupted`` (exit 130) is Python's own ``KeyboardInterrupt``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.messages import say

if TYPE_CHECKING:
    from core.problems import Problem


class PumasiError(Exception):
    """An error a user can act on.

    ``key`` names an entry of the catalogue; ``values`` fill its placeholders. The entry gives the value at
    fault, the reason and the next command.
    """

    exit_code = 2

    def __init__(self, key: str, **values: object) -> None:
        """Remember key and values; the text is made when it is shown."""
        self.key = key
        self.values = values
        super().__init__(key)

    def __str__(self) -> str:
        """The user's text."""
        return say(self.key, **self.values)


class ProblemsFound(PumasiError):
    """Bad data: every Problem of the input, found in one pass."""

    exit_code = 3

    def __init__(self, problems: Sequence[Problem], summary: str = "core.problems_found") -> None:
        """Keep the problems in the order of the input; ``summary`` names the sentence of their count."""
        super().__init__(summary, count=len(problems))
        self.problems = tuple(problems)


class NotFound(PumasiError):
    """A record, a file or an earlier step is missing."""

    exit_code = 4


class WrongState(PumasiError):
    """The record exists, but its state forbids what was asked."""

    exit_code = 4


class Refused(PumasiError):
    """A rule of law or of the business says no."""

    exit_code = 5


class EnvironmentTrouble(PumasiError):
    """Disk, permission, lock, or the version of a database or library."""

    exit_code = 6


class PartlyDone(PumasiError):
    """A batch finished, but some parts are parked with a reason."""

    exit_code = 7


class BrokenInvariant(Exception):
    """What must never happen has happened: a mistake of ours, not of the user."""


def require(condition: bool, what: str) -> None:
    """Raise BrokenInvariant unless the condition holds. ``what`` is for the programmer, without personal data."""
    if not condition:
        raise BrokenInvariant(what)
