"""A small outline problem, and brute force over every line of a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from wfm.scheduling.outline.records import Line, Outline, OutlineProblem, Person, Template, Want
from wfm.scheduling.outline.rules import RULES

EARLY = Template(code="E", minutes=480)
LATE = Template(code="L", minutes=480, not_before=frozenset({"E"}))
LONG = Template(code="X", minutes=720)
ANNA = Person(code="anna", minutes_most=14 * 720, run_most=5, run_least=2, off_least=2, weekends_most=1)


def week(person: Person = ANNA, *, days: int = 14, templates: tuple[Template, ...] = (EARLY, LATE)) -> OutlineProblem:
    """One person, nothing wanted."""
    return OutlineProblem(days=days, templates=templates, persons=(person,))


def line_of(text: str) -> Line:
    """``EE..L``: a letter a day, a point for a day off."""
    return tuple(None if letter == "." else letter for letter in text.replace(" ", ""))


def outline(text: str, person: str = "anna") -> Outline:
    """The outline of one person."""
    return Outline(lines={person: line_of(text)})


def is_legal(person: Person, line: Line, problem: OutlineProblem) -> bool:
    """Whether no rule is broken."""
    return not any(list(check(person, line, problem)) for check in RULES.values())


def every_line(problem: OutlineProblem) -> Iterator[Line]:
    """Every legal line of the problem's only person; the horizon is a week."""
    (person,) = problem.persons
    codes = [None, *(template.code for template in problem.templates)]
    yield from (line for line in product(codes, repeat=problem.days) if is_legal(person, line, problem))


def three_people() -> OutlineProblem:
    """Two weeks that can be covered without a gap: three people, one early and one late shift every day but Sundays."""
    people = tuple(
        replace(ANNA, code=code, run_least=1, off_least=1, weekends_most=2) for code in ("anna", "bora", "choi")
    )
    wants = tuple(
        Want(day=day, template=code, persons=1, under=100, over=1)
        for day in range(14)
        if day % 7 != 6
        for code in ("E", "L")
    )
    return OutlineProblem(days=14, templates=(EARLY, LATE), persons=people, wants=wants)
