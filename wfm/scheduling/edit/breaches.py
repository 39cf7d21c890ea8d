"""Breaches of rules in an edited week: those that the edits brought, and those that were there before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.ids import AgentId
from core.problems import NOWHERE, Problem
from wfm.scheduling.edit.edited import DayKey, EditedWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaches:
    """Problems with their cells: ``new`` ones refuse a file, ``before`` stood in the version it was made from."""

    new: tuple[Problem, ...]
    before: tuple[Problem, ...]


def parted(
    broken: Sequence[Problem], known: Sequence[Problem], touched: Collection[DayKey], edited: EditedWeek
) -> Breaches:
    """Part what an edited week breaks by what its base broke already, ``known``.

    A breach is an old one when it is the same to its values (agent, day, minutes …) and does not lie on a day that the
    edits ``touched``: whoever changes such a day mends it.
    """
    before = [each for each in broken if replace(each, where=NOWHERE) in known and _day_key(each) not in touched]
    new = [each for each in broken if each not in before]
    return Breaches(new=placed(new, edited), before=placed(before, edited))


def placed(broken: Sequence[Problem], edited: EditedWeek) -> tuple[Problem, ...]:
    """Breaches with the cell of the agent's day, else the agent's row, in the order of the sheet."""
    found = []
    for problem in broken:
        agent, day = _day_key(problem)
        where = edited.place_of(agent, day)
        found.append(problem if where is None else replace(problem, where=where))
    return tuple(sorted(found, key=lambda problem: (problem.where.row or 0, problem.where.column or "")))


def _day_key(problem: Problem) -> tuple[AgentId, date | None]:
    """Agent and day of a breach; None where it is of a whole week, or of nobody."""
    day = problem.values.get("day", problem.values.get("start"))
    if isinstance(day, datetime):
        day = day.date()
    return AgentId(str(problem.values.get("agent", ""))), day if isinstance(day, date) else None
