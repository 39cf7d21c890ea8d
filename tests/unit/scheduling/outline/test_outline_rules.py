"""Each rule finds exactly what breaks it, each term counts exactly what it is paid for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.unit.scheduling.outline.sample import ANNA, EARLY, LATE, LONG, line_of, outline, week
from wfm.scheduling.outline.records import Carried, Outline, OutlineProblem, OutlineWish, Person, Want
from wfm.scheduling.outline.rules import RULES, breaches, costs, sentence, term_name


def told(person: Person, text: str, problem: OutlineProblem | None = None) -> list[tuple[str, dict[str, object]]]:
    """Names and values of the breaches of a line."""
    given = problem or week(person, templates=(EARLY, LATE, LONG))
    return [
        (problem.code.rpartition(".")[2], {k: v for k, v in problem.values.items() if k != "person"})
        for problem in breaches(outline(text), given)
    ]


def test_a_good_line_breaks_nothing() -> None:
    """Five days, three off, three days, three off."""
    assert told(ANNA, "EEELL...EEE...") == []


RUN = {"least": 2, "most": 5}
WEEK = {"minutes": 2880, "most": 2400}
TWICE = {"template": "L", "days": 2}
HOURS = {"least": 0, "most": 10080}


def limited(**limits: Any) -> Person:
    """Anna with other limits."""
    return replace(ANNA, **limits)


def after(template: str | None, days: int) -> Person:
    """Anna with a past."""
    return replace(ANNA, carried=Carried(template=template, days=days))


@pytest.mark.parametrize(
    ("person", "text", "name", "values"),
    [
        (ANNA, "EEEEEE..EEE...", "days_in_row", {"day": 1, "days": 6, **RUN}),
        (ANNA, "EEE..E..EEE...", "days_in_row", {"day": 6, "days": 1, **RUN}),
        (ANNA, "EEE.EE..EEE...", "days_off_in_row", {"day": 4, "days": 1, "least": 2}),
        (ANNA, "EEELE...EEE...", "succession", {"day": 5, "template": "E", "before": "L"}),
        (limited(weekends_most=0), "...EEE..EEE...", "weekends", {"weekends": 1, "most": 0}),
        (limited(template_most={"L": 1}), "EEELL...EEE...", "days_of_template", {**TWICE, "most": 1}),
        (limited(days_off=frozenset({1})), "EEELL...EEE...", "days_kept_free", {"day": 2}),
        (limited(minutes_least=4000), "EEE.....EEE...", "minutes_in_all", {"minutes": 2880, **HOURS, "least": 4000}),
        (limited(minutes_most=2800), "EEE.....EEE...", "minutes_in_all", {"minutes": 2880, "least": 0, "most": 2800}),
        (limited(week_minutes_most=2400), "XXXX....EEE...", "minutes_of_week", {"week": 1, **WEEK}),
        (after("E", 3), "EEE.....EEE...", "days_in_row", {"day": 1, "days": 6, **RUN}),
        (after("E", 1), "....EE..EEE...", "days_in_row", {"day": 1, "days": 1, **RUN}),
        (after(None, 1), "EEE.....EEE...", "days_off_in_row", {"day": 1, "days": 1, "least": 2}),
        (after("L", 1), "EEE.....EEE...", "succession", {"day": 1, "template": "E", "before": "L"}),
    ],
)
def test_each_rule_names_its_breach(person: Person, text: str, name: str, values: dict[str, object]) -> None:
    """Exactly one breach, with its figures."""
    assert told(person, text) == [(name, values)]
    assert name in RULES
    assert sentence(name)


def test_both_ends_are_open_where_the_past_is_unknown() -> None:
    """A single day of work or rest at either end may go on beyond it."""
    assert told(limited(weekends_most=2), "E..EEE.......E") == []
    assert told(limited(weekends_most=2), ".EE....EEE...E") == []
    assert told(limited(weekends_most=2, carried=Carried(template=None, days=1)), ".EE....EEE...E") == []


def test_a_line_that_is_missing_short_or_of_a_stranger() -> None:
    """Each is told by name; the others are still checked."""
    problem = week()
    assert [each.code for each in breaches(Outline(lines={}), problem)] == ["outline.rule.whole_line"]
    found = breaches(Outline(lines={"anna": line_of("EE"), "zoe": line_of("EE")}), problem)
    assert [each.code for each in found] == ["outline.rule.whole_line", "outline.rule.known_person"]


def test_each_term_counts_what_it_is_paid_for() -> None:
    """Wishes both ways, hands missing and to spare, each by its own weight."""
    wishes = (
        OutlineWish(person="anna", day=0, template="E", weight=3, is_on=True),
        OutlineWish(person="anna", day=1, template="L", weight=5, is_on=True),
        OutlineWish(person="anna", day=2, template=None, weight=7, is_on=True),
        OutlineWish(person="anna", day=0, template="E", weight=11, is_on=False),
        OutlineWish(person="anna", day=1, template=None, weight=13, is_on=False),
        OutlineWish(person="anna", day=2, template="E", weight=17, is_on=False),
    )
    wants = (
        Want(day=0, template="E", persons=3, under=100, over=1),
        Want(day=1, template="E", persons=0, under=100, over=2),
        Want(day=3, template="L", persons=1, under=1000, over=1),
    )
    problem = replace(week(), wishes=wishes, wants=wants)
    found = costs(outline("EE............"), problem)
    assert found == {"wishes_to_work": 12, "wishes_not_to_work": 24, "hands_missing": 1200, "hands_spare": 2}
    assert all(term_name(name) for name in found)
