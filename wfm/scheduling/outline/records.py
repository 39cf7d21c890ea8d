"""What an outline is made of: templates, persons with their limits, wishes, and the hands wanted a day and template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from core.errors import require

DAYS_A_WEEK = 7
OFF = -1
"""Number that stands for a day off where templates stand by their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A kind of shift by its code. ``minutes`` are paid work; ``not_before`` are codes that may not follow next day."""

    code: str
    minutes: int
    not_before: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        require(bool(self.code), "a template without a code")
        require(0 < self.minutes <= 1440, f"template {self.code}: minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """How the days before the first one ended: ``days`` in a row worked, the last as ``template``; or off (None)."""

    template: str | None
    days: int

    def __post_init__(self) -> None:
        require(self.days >= 1, "a past without a day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Limits of one person over the whole horizon.

    Minutes of work, days of work in a row (``run``), days off in a row, weekends touched, days per template (a template
    that is not named is unlimited; 0 forbids it), paid minutes a week (None: no limit). ``days_off`` are days on which
    the person may not work. Without ``carried`` the past is unknown: a run that touches the first day counts as long
    enough. What touches the last day always does, for it goes on.
    """

    code: str
    minutes_most: int
    minutes_least: int = 0
    run_most: int
    run_least: int = 1
    off_least: int = 1
    weekends_most: int
    template_most: Mapping[str, int] = field(default_factory=dict)
    days_off: frozenset[int] = frozenset()
    week_minutes_most: int | None = None
    carried: Carried | None = None

    def __post_init__(self) -> None:
        require(0 <= self.minutes_least <= self.minutes_most, f"person {self.code}: minutes")
        require(1 <= self.run_least <= self.run_most, f"person {self.code}: days in a row")
        require(self.off_least >= 1 and self.weekends_most >= 0, f"person {self.code}: days off, weekends")
        require(all(most >= 0 for most in self.template_most.values()), f"person {self.code}: a limit below zero")
        require(self.week_minutes_most is None or self.week_minutes_most >= 0, f"person {self.code}: a week's minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineWish:
    """``weight`` is paid when a day is not that template (``is_on``), or is it (else). ``template`` None: any work."""

    person: str
    day: int
    template: str | None
    weight: int
    is_on: bool

    def __post_init__(self) -> None:
        require(self.weight >= 0, "a wish with a weight below zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """Persons wanted on a day as a template; ``under`` and ``over`` weigh each one missing or too many."""

    day: int
    template: str
    persons: int
    under: int
    over: int

    def __post_init__(self) -> None:
        require(min(self.persons, self.under, self.over) >= 0, "a want below zero")


@dataclass(frozen=True, kw_only=True)
class OutlineProblem:
    """All that an outline answers. Day 0 is a Monday; the horizon is whole weeks."""

    days: int
    templates: tuple[Template, ...]
    persons: tuple[Person, ...]
    wishes: tuple[OutlineWish, ...] = ()
    wants: tuple[Want, ...] = ()

    def __post_init__(self) -> None:
        require(self.days > 0 and self.days % DAYS_A_WEEK == 0, "a horizon that is not whole weeks")
        require(0 < len(self.templates) == len(self.template_number), "no template, or one twice")
        require(len(self.persons) == len(self.person_number), "a person twice")
        known = self.template_number.keys()
        for template in self.templates:
            require(template.not_before <= known, f"template {template.code}: an unknown follower")
        for person in self.persons:
            named = set(person.template_most) | ({person.carried.template} if person.carried else set())
            require(named - {None} <= known, f"person {person.code}: an unknown template")
        for wish in self.wishes:
            require(wish.person in self.person_number and 0 <= wish.day < self.days, "a wish of nobody, or of no day")
            require(wish.template is None or wish.template in known, "a wish for an unknown template")
        for want in self.wants:
            require(want.template in known and 0 <= want.day < self.days, "a want of no template, or of no day")
        require(len({(want.day, want.template) for want in self.wants}) == len(self.wants), "a want twice")

    @cached_property
    def template_number(self) -> dict[str, int]:
        """Number of each template by code."""
        return {template.code: number for number, template in enumerate(self.templates)}

    @cached_property
    def person_number(self) -> dict[str, int]:
        """Number of each person by code."""
        return {person.code: number for number, person in enumerate(self.persons)}


Line = tuple[str | None, ...]
"""A person's days in order: the code of a template, or None for a day off."""


@dataclass(frozen=True, kw_only=True)
class Outline:
    """Who works which template on which day; every person of the problem has a line."""

    lines: Mapping[str, Line]
