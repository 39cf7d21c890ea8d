"""The rules and terms of an outline, each a named function over records; nothing is shared with the search.

The catalogue holds ``outline.rule.NAME.sentence`` (what a rule asks), ``.what`` and ``.fix`` (of a breach), and
``outline.term.NAME`` (what is paid for).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from core.messages import say
from core.problems import Problem
from wfm.scheduling.outline.records import DAYS_A_WEEK, Line, Outline, OutlineProblem, Person

SATURDAY = 5
Check = Callable[[Person, Line, OutlineProblem], Iterator[Problem]]
Count = Callable[[Outline, OutlineProblem], int]
RULES: dict[str, Check] = {}
"""Every rule by name."""
TERMS: dict[str, Count] = {}
"""Every term of the cost by name."""


def rule(check: Check) -> Check:
    """Enter a rule under its function's name."""
    RULES[check.__name__] = check
    return check


def term(count: Count) -> Count:
    """Enter a term under its function's name."""
    TERMS[count.__name__] = count
    return count


def sentence(name: str) -> str:
    """What a rule asks, in words."""
    return say(f"outline.rule.{name}.sentence")


def term_name(name: str) -> str:
    """What a term is paid for, in words."""
    return say(f"outline.term.{name}")


def breaches(outline: Outline, problem: OutlineProblem) -> list[Problem]:
    """Every broken rule of every person, a person without a line first."""
    found = []
    for person in problem.persons:
        line = outline.lines.get(person.code)
        if line is None or len(line) != problem.days:
            found.append(_broken("whole_line", person, days=0 if line is None else len(line), least=problem.days))
            continue
        for check in RULES.values():
            found += check(person, line, problem)
    strangers = outline.lines.keys() - problem.person_number.keys()
    found += [Problem(code="outline.rule.known_person", values={"person": code}) for code in sorted(strangers)]
    return found


def costs(outline: Outline, problem: OutlineProblem) -> dict[str, int]:
    """What each term costs, by name; their sum is the cost of the outline."""
    return {name: count(outline, problem) for name, count in TERMS.items()}


def _broken(name: str, person: Person, **values: object) -> Problem:
    return Problem(code=f"outline.rule.{name}", values={"person": person.code, **values})


def _stretches(line: Line, *, of_work: bool) -> Iterator[tuple[int, int]]:
    """First day and end of each stretch of work, or of days off."""
    begin = 0
    for works, group in groupby(line, key=lambda code: code is not None):
        end = begin + len(list(group))
        if works == of_work:
            yield begin, end
        begin = end


def _minutes(line: Line, problem: OutlineProblem) -> int:
    return sum(problem.templates[problem.template_number[code]].minutes for code in line if code is not None)


@rule
def minutes_in_all(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """The minutes of work lie between the person's least and most."""
    minutes = _minutes(line, problem)
    if not person.minutes_least <= minutes <= person.minutes_most:
        yield _broken(
            "minutes_in_all", person, minutes=minutes, least=person.minutes_least, most=person.minutes_most
        )  # fmt: skip


@rule
def minutes_of_week(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """No week holds more minutes than the person's most."""
    if person.week_minutes_most is None:
        return
    for first in range(0, problem.days, DAYS_A_WEEK):
        minutes = _minutes(line[first : first + DAYS_A_WEEK], problem)
        if minutes > person.week_minutes_most:
            values = {"week": first // DAYS_A_WEEK + 1, "minutes": minutes, "most": person.week_minutes_most}
            yield _broken("minutes_of_week", person, **values)


@rule
def days_in_row(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """Nobody works more days in a row than the most, or fewer than the least, days before the horizon counted.

    What touches the last day goes on; what touches the first day with an unknown past may have begun before.
    """
    past = person.carried
    worked_before = past.days if past is not None and past.template is not None else 0
    if worked_before and line[0] is None and worked_before < person.run_least:
        yield _broken("days_in_row", person, day=1, days=worked_before, least=person.run_least, most=person.run_most)
    for begin, end in _stretches(line, of_work=True):
        length = end - begin + (worked_before if begin == 0 else 0)
        is_open = end == problem.days or (begin == 0 and past is None)
        if length > person.run_most or (length < person.run_least and not is_open):
            yield _broken(
                "days_in_row", person, day=begin + 1, days=length, least=person.run_least, most=person.run_most
            )  # fmt: skip


@rule
def days_off_in_row(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """Days off come at least so many in a row, with the same exceptions at both ends."""
    past = person.carried
    rested_before = past.days if past is not None and past.template is None else 0
    if rested_before and line[0] is not None and rested_before < person.off_least:
        yield _broken("days_off_in_row", person, day=1, days=rested_before, least=person.off_least)
    for begin, end in _stretches(line, of_work=False):
        length = end - begin + (rested_before if begin == 0 else 0)
        is_open = end == problem.days or (begin == 0 and past is None)
        if length < person.off_least and not is_open:
            yield _broken("days_off_in_row", person, day=begin + 1, days=length, least=person.off_least)


@rule
def weekends(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """No more weekends are touched (Saturday or Sunday worked) than the person's most."""
    saturdays = range(SATURDAY, problem.days, DAYS_A_WEEK)
    touched = sum(line[day] is not None or line[day + 1] is not None for day in saturdays)
    if touched > person.weekends_most:
        yield _broken("weekends", person, weekends=touched, most=person.weekends_most)


@rule
def days_of_template(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """No template is worked on more days than the person's limit for it."""
    counts = Counter(code for code in line if code is not None)
    for code, most in person.template_most.items():
        if counts[code] > most:
            yield _broken("days_of_template", person, template=code, days=counts[code], most=most)


@rule
def succession(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """No template follows one that forbids it the next day, the last day before the horizon included."""
    before = person.carried.template if person.carried is not None else None
    for day, (one, other) in enumerate(pairwise((before, *line))):
        if one is None or other is None:
            continue
        if other in problem.templates[problem.template_number[one]].not_before:
            yield _broken("succession", person, day=day + 1, template=other, before=one)


@rule
def days_kept_free(person: Person, line: Line, problem: OutlineProblem) -> Iterator[Problem]:
    """Nobody works on a day kept free: leave, a day outside the contract."""
    for day in sorted(person.days_off):
        if 0 <= day < problem.days and line[day] is not None:
            yield _broken("days_kept_free", person, day=day + 1)


@term
def wishes_to_work(outline: Outline, problem: OutlineProblem) -> int:
    """Wishes for a template (or any work) on a day that is not so."""
    total = 0
    for wish in problem.wishes:
        code = outline.lines[wish.person][wish.day]
        is_met = code is not None if wish.template is None else code == wish.template
        total += wish.weight if wish.is_on and not is_met else 0
    return total


@term
def wishes_not_to_work(outline: Outline, problem: OutlineProblem) -> int:
    """Wishes against a template (or any work) on a day that has it."""
    total = 0
    for wish in problem.wishes:
        code = outline.lines[wish.person][wish.day]
        is_hurt = code is not None if wish.template is None else code == wish.template
        total += wish.weight if not wish.is_on and is_hurt else 0
    return total


def _spare(outline: Outline, problem: OutlineProblem) -> Iterator[tuple[int, int, int]]:
    """Hands beyond those wanted (below zero: missing) with both weights, for each want."""
    at_work = Counter((day, code) for line in outline.lines.values() for day, code in enumerate(line))
    for want in problem.wants:
        yield at_work[want.day, want.template] - want.persons, want.under, want.over


@term
def hands_missing(outline: Outline, problem: OutlineProblem) -> int:
    """Persons fewer than wanted on a day as a template."""
    return sum(under * max(0, -spare) for spare, under, _ in _spare(outline, problem))


@term
def hands_spare(outline: Outline, problem: OutlineProblem) -> int:
    """Persons more than wanted on a day as a template."""
    return sum(over * max(0, spare) for spare, _, over in _spare(outline, problem))
