"""Each rule of the independent checker finds its own breach, and only it; a legal roster breaks none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

import pytest

from core.channels import Channel
from core.errors import BrokenInvariant
from core.ids import AgentId, RosterId, TenantId
from core.messages import say
from core.periods import seoul
from tests.unit.law import LAW
from tests.unit.scheduling.sample import MONDAY, POOL, agent, calendar, day, need
from wfm.agents import Absence, AbsenceKind, Agent, Restrictions, Skill
from wfm.scheduling.roster import Assignment, Pause, Roster, RosterStatus, Search, Shift, Uncovered
from wfm.scheduling.rules.checker import check_roster, require_legal
from wfm.scheduling.rules.rules import RULES, RosterFacts
from wfm.scheduling.settings import RosterSettings

A1, T1 = AgentId("A1"), TenantId("T1")
SEARCH = Search(engine="by hand", seed=0, limit_s=0, cost_won=0, bound_won=None, bound_name="none")


def shift(number: int, start: int = 540, minutes: int = 540, pause: int = 60, code: str = "A1") -> Shift:
    """A shift of a day, its break in the middle."""
    begin = seoul(day(number), start)
    pauses = (Pause(start=seoul(day(number), start + minutes // 2 - 15), minutes=pause),) if pause else ()
    return Shift(agent=AgentId(code), start=begin, minutes=minutes, pauses=pauses)


def roster(
    shifts: Iterable[Shift],
    assignments: Iterable[Assignment] = (),
    uncovered: Iterable[Uncovered] = (),
    monday: date = MONDAY,
) -> Roster:
    """A roster made by hand."""
    return Roster(
        roster=RosterId("R"),
        pool=POOL,
        monday=monday,
        weeks=1,
        version=1,
        status=RosterStatus.DRAFT,
        interval_minutes=30,
        shifts=tuple(shifts),
        assignments=tuple(assignments),
        uncovered=tuple(uncovered),
        search=SEARCH,
    )


def serves(start: datetime, minutes: int = 60, tenths: int = 5, tenant: str = "T1", code: str = "A1") -> Assignment:
    """Some work for a tenant."""
    return Assignment(
        agent=AgentId(code),
        tenant=TenantId(tenant),
        channel=Channel.PHONE,
        start=start,
        minutes=minutes,
        tenths=tenths,
    )


def facts(
    plan: Roster,
    who: Agent | None = None,
    absences: tuple[Absence, ...] = (),
    holidays: tuple[date, ...] = (),
    previous: Roster | None = None,
    tenths: int = 0,
) -> RosterFacts:
    """The plan before the rules; need is ``tenths`` of T1 on Monday from 10 to 11."""
    asked = need({"T1": lambda number, minute: tenths if number == 0 and 600 <= minute < 660 else 0})
    return RosterFacts(
        roster=plan,
        agents=(who or agent("A1", "T1"),),
        absences=absences,
        requirement=asked,
        law=LAW,
        calendar=calendar(*holidays),
        previous=previous,
    )


def broken(looked_at: RosterFacts) -> list[str]:
    """Names of the rules broken."""
    return [problem.code.removeprefix("scheduling.rule.") for problem in check_roster(looked_at)]


def away(kind: AbsenceKind, start: int, end: int) -> tuple[Absence, ...]:
    """An absence on Monday."""
    return (Absence(agent=A1, kind=kind, start=seoul(MONDAY, start), end=seoul(MONDAY, end)),)


def test_a_legal_week_breaks_no_rule() -> None:
    """Five days of nine hours with an hour's break, some work, the rest of the need told as uncovered."""
    gap = Uncovered(tenant=T1, channel=Channel.PHONE, start=seoul(MONDAY, 600), tenths=2)
    plan = roster(
        [shift(number) for number in range(5)],
        [serves(seoul(MONDAY, 600))],
        [gap, replace(gap, start=seoul(MONDAY, 630))],
    )
    looked_at = facts(plan, tenths=7)
    assert broken(looked_at) == []
    require_legal(looked_at)


NIGHT = agent("A1", "T1", earliest_minute=780, latest_minute=2000, weekdays=frozenset(range(6)))
SPARED = Restrictions(no_night=True, no_holiday=True, no_overtime=True, until=day(2))

ENGLISH = replace(
    need({"T1": lambda number, minute: 5 if number == 0 and 600 <= minute < 660 else 0}),
    lines=tuple(
        replace(line, language="영어")
        for line in need({"T1": lambda number, minute: 5 if number == 0 and 600 <= minute < 660 else 0}).lines
    ),
)

CASES: list[tuple[str, RosterFacts]] = [
    ("known_agent", facts(roster([shift(0, code="A9")]))),
    ("employment", facts(roster([shift(0)]), agent("A1", "T1", hired_on=day(1)))),
    ("employment", facts(roster([shift(3)]), agent("A1", "T1", left_on=day(2)))),
    ("day_hours", facts(roster([shift(0, minutes=570)]))),
    ("breaks", facts(roster([shift(0, pause=30, minutes=510)]))),
    ("breaks", facts(roster([shift(0, pause=0, minutes=240)]))),
    (
        "week_hours",
        facts(roster([shift(n, minutes=450, pause=30) for n in range(5)]), agent("A1", "T1", week_minutes=1200)),
    ),
    (
        "week_hours",
        facts(roster([shift(n) for n in range(3)]), agent("A1", "T1", week_minutes=1200, restrictions=SPARED)),
    ),
    (
        "rest_between_shifts",
        facts(
            roster([shift(0, start=900), shift(1, start=600)]), replace(NIGHT, earliest_minute=540, latest_minute=1900)
        ),
    ),
    ("rest_between_shifts", facts(roster([shift(0, 540, 270, 30), shift(0, 780, 270, 30)]))),
    ("weekly_rest_day", facts(roster([shift(5, start=1020)]), NIGHT)),
    (
        "consecutive_days",
        facts(
            roster([shift(number, 540, 270, 30) for number in range(7)]),
            agent("A1", "T1", weekdays=frozenset(range(6)), week_minutes=2400),
        ),
    ),
    ("availability", facts(roster([shift(5)]))),
    ("availability", facts(roster([shift(0, start=450)]))),
    ("availability", facts(roster([shift(0, start=690)]))),
    ("absence", facts(roster([shift(0)]), absences=away(AbsenceKind.SICK_LEAVE, 1020, 1440))),
    ("absence", facts(roster([shift(0)]), absences=away(AbsenceKind.MEETING, 780, 810))),
    (
        "absence",
        facts(roster([shift(0)], [serves(seoul(MONDAY, 600))]), absences=away(AbsenceKind.TRAINING, 630, 660)),
    ),
    ("restrictions", facts(roster([shift(0, start=840)]), replace(NIGHT, restrictions=SPARED))),
    ("restrictions", facts(roster([shift(0)]), agent("A1", "T1", restrictions=SPARED), holidays=(day(0),))),
    ("skills", facts(roster([shift(0)], [serves(seoul(MONDAY, 600), tenant="T2")]))),
    (
        "skills",
        facts(roster([shift(0)], [serves(seoul(MONDAY, 600))]), agent("A1", "T1", channels=frozenset({Channel.CHAT}))),
    ),
    (
        "skills",
        facts(roster([shift(0)], [serves(seoul(MONDAY, 600))]), agent("A1", "T1", dedicated_to=TenantId("T2"))),
    ),
    ("language", replace(facts(roster([shift(0)], [serves(seoul(MONDAY, 600))]), tenths=5), requirement=ENGLISH)),
    (
        "tenant_hours",
        facts(
            roster([shift(0)], [serves(seoul(MONDAY, 600), minutes=90, tenths=8)]),
            agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=71),)),
        ),
    ),
    (
        "tenant_hours",
        replace(
            facts(roster([shift(0)], [serves(seoul(MONDAY, 600), minutes=180, tenths=5)]), agent("A1", "T1")),
            settings=RosterSettings(tenant_share_percent_most=3),
        ),
    ),
    (
        "tenants_a_week",
        facts(
            roster([shift(0)], [serves(seoul(MONDAY, 600)), serves(seoul(MONDAY, 660), tenant="T2")]),
            agent("A1", "T1", "T2", tenants_most=1),
        ),
    ),
    (
        "tenants_a_week",
        replace(
            facts(
                roster([shift(0)], [serves(seoul(MONDAY, 600)), serves(seoul(MONDAY, 660), tenant="T2")]),
                agent("A1", "T1", "T2"),
            ),
            settings=RosterSettings(tenants_most=1),
        ),
    ),
    ("on_duty", facts(roster([shift(0)], [serves(seoul(MONDAY, 1080))]))),
    ("on_duty", facts(roster([shift(0)], [serves(seoul(MONDAY, 780))]))),
    ("one_person", facts(roster([shift(0)], [serves(seoul(MONDAY, 600), tenths=6) for _ in range(2)]))),
    ("coverage", facts(roster([shift(0)], [serves(seoul(MONDAY, 600))]), tenths=7)),
    ("coverage", facts(roster([shift(0)], [serves(seoul(MONDAY, 610), minutes=30)]), tenths=0)),
    (
        "coverage",
        facts(roster([], [], [Uncovered(tenant=T1, channel=Channel.CHAT, start=seoul(MONDAY), tenths=1)])),
    ),
]


@pytest.mark.parametrize(("name", "looked_at"), CASES, ids=[f"{name}-{n}" for n, (name, _) in enumerate(CASES)])
def test_each_rule_finds_its_breach(name: str, looked_at: RosterFacts) -> None:
    """The planted breach is found by its rule; the weekly rest day stands beside consecutive days and availability."""
    also = {"consecutive_days": {"weekly_rest_day", "availability"}}.get(name, set())
    assert set(broken(looked_at)) - also == {name}
    for problem in check_roster(looked_at):
        assert problem.what
        assert problem.how_to_fix
    with pytest.raises(BrokenInvariant, match=name):
        require_legal(looked_at)


def test_every_rule_has_a_breach_here_and_a_sentence() -> None:
    """A rule that no test breaks is not known to work."""
    assert set(RULES) == {name for name, _ in CASES}
    for rule in RULES.values():
        assert rule.sentence == say(f"scheduling.rule.{rule.name}.sentence")


def test_caps_that_are_just_met_are_no_breach() -> None:
    """72 minutes of a person within a cap of 72; two tenants of two; a dedicated agent has no cap of the company."""
    plan = roster([shift(0)], [serves(seoul(MONDAY, 600), minutes=90, tenths=8)])
    who = agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=72),), tenants_most=1)
    assert broken(facts(plan, who)) == []
    alone = facts(plan, agent("A1", "T1", dedicated_to=T1))
    assert broken(replace(alone, settings=RosterSettings(tenant_share_percent_most=1))) == []
    spoken = agent("A1", "T1", languages=frozenset({"영어"}))
    english = replace(facts(roster([shift(0)], [serves(seoul(MONDAY, 600))]), spoken), requirement=ENGLISH)
    assert broken(english) == []


def test_last_week_counts_for_rest_and_days_in_a_row() -> None:
    """A shift that ended this morning and six days worked before are seen through the previous roster."""
    late = roster([shift(n - 7, 780, 270, 30) for n in range(1, 7)], monday=day(-7))
    who = replace(NIGHT, weekdays=frozenset(range(7)) - {3}, weekly_rest_day=3)
    looked_at = facts(roster([shift(0, 780, 270, 30)]), who, previous=late)
    assert broken(looked_at) == ["consecutive_days"]
    night = roster([shift(-1, 1200, 540)], monday=day(-7))
    looked_at = facts(roster([shift(0, 900, 270, 30)]), who, previous=night)
    assert broken(looked_at) == ["rest_between_shifts"]
    carried = roster([], [serves(seoul(MONDAY, 120))])
    assert broken(facts(carried, who, previous=night)) == [], "the night shift still serves on Monday"
