"""Repair: few changes, nothing before the moment, everybody else to the letter, and always legal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from core.errors import ProblemsFound
from core.ids import AgentId, RosterId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, agent, built, given, need, office
from wfm.agents import Absence, AbsenceKind, Wish, WishKind
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.formulate.pinning import pin_of
from wfm.scheduling.repair.repair import Change, Repair, repair_roster
from wfm.scheduling.repair.standing import Swap, standing_shifts
from wfm.scheduling.repair.week import RepairOrder
from wfm.scheduling.roster import Pause, Roster, Shift
from wfm.scheduling.rules.checker import check_roster
from wfm.scheduling.settings import RosterSettings

WEDNESDAY = MONDAY + timedelta(days=2)
EAGER = RosterSettings(changed_shift=Decimal("0.5"), called_in=Decimal("0.5"), moved_hour=Decimal("0.1"))


def company(crew: int = 6, tenths: int = 30) -> RosterInput:
    """A crew for two tenants, part-timers, so that somebody could come or stay longer."""
    people = tuple(agent(f"A{n}", "T1", "T2", week_minutes=1800) for n in range(crew))
    return replace(given(people, need({"T1": office(tenths), "T2": office(10)})), settings=EAGER)


def sick(who: str, start: datetime, hours: int = 24) -> Absence:
    """Sick leave from a moment on."""
    end = start + timedelta(hours=hours)
    return Absence(agent=AgentId(who), kind=AbsenceKind.SICK_LEAVE, start=start, end=end)


def somebody_on(roster: Roster, moment: datetime) -> AgentId:
    """An agent who begins later than a moment of that day."""
    return next(s.agent for s in roster.shifts if s.start >= moment and s.start.date() == moment.date())


def mended(everything: RosterInput, roster: Roster, now: datetime, **more: object) -> Repair:
    """The repair as a second version."""
    order = RepairOrder(roster=RosterId("MAIN-2"), version=2, now=now, rounds=60)
    return repair_roster(everything, roster, company().requirement, replace(order, **more))  # type: ignore[arg-type]


def test_an_absence_is_answered_by_few_and_nothing_else_moves() -> None:
    """The sick agent goes, helpers of that day alone change, every other shift and assignment is the same record."""
    everything = company()
    roster = built(everything).roster
    now = seoul(WEDNESDAY, 8 * 60)
    who = somebody_on(roster, now)
    ill = replace(everything, absences=(sick(who, now),))
    found = mended(ill, roster, now)
    assert not [s for s in found.roster.shifts if s.agent == who and s.start.date() == WEDNESDAY]
    assert found.changes[0].agent == who
    assert found.changes[0].is_cause
    assert found.changes[0].kind is Change.REMOVED
    assert 1 <= found.answers <= 3
    assert {change.day for change in found.changes} == {WEDNESDAY}
    changed = {change.agent for change in found.changes}
    assert all(c.tenants for c in found.changes if c.kind in (Change.ADDED, Change.LONGER))
    others = [s for s in roster.shifts if s.agent not in changed or s.start.date() != WEDNESDAY]
    assert set(others) <= set(found.roster.shifts)
    calm = [each for each in roster.assignments if each.start.date() != WEDNESDAY]
    assert set(calm) <= set(found.roster.assignments)
    assert found.published.missing_hours <= found.repaired.missing_hours < found.untouched.missing_hours
    assert found.repaired.cost_won < found.untouched.cost_won
    assert not check_roster(facts_of(ill, found.roster))


def test_the_past_stays_and_a_shift_in_progress_keeps_begin_and_break() -> None:
    """At noon nobody begins before one o'clock; who is at work may stay longer, with the break already taken."""
    everything = company()
    roster = built(everything).roster
    now = seoul(WEDNESDAY, 12 * 60)
    who = next(s.agent for s in roster.shifts if s.start < now < s.end - timedelta(hours=4))
    found = mended(replace(everything, absences=(sick(who, now, hours=12),)), roster, now)
    before = {(s.agent, s.start.date()): s for s in roster.shifts}
    cause, *answers = found.changes
    assert cause.agent == who
    assert cause.kind is Change.SHORTER
    assert cause.after is not None
    assert cause.after.end <= now
    for change in answers:
        assert change.after is not None
        old = before.get((change.agent, change.day))
        if old is not None and old.start < now:
            assert change.after.start == old.start
            assert {p for p in old.pauses if p.start < now} <= set(change.after.pauses)
        else:
            assert change.after.start >= now + timedelta(hours=1)
    early = [each for each in roster.assignments if each.start + timedelta(minutes=each.minutes) <= now]
    tail = [(e.agent, e.tenant, e.start) for e in found.roster.assignments]
    assert all((e.agent, e.tenant, e.start) in tail for e in early)


def test_pinned_days_are_not_asked() -> None:
    """With every day of everybody pinned nobody helps, and the gap is told."""
    everything = company()
    roster = built(everything).roster
    pins = tuple(pin for shift in roster.shifts if (pin := pin_of(shift)) is not None)
    now = seoul(WEDNESDAY, 8 * 60)
    who = somebody_on(roster, now)
    ill = replace(everything, absences=(sick(who, now),))
    free, fixed = mended(ill, roster, now), mended(ill, replace(roster, pins=pins), now)
    assert all(change.before is None or change.is_cause for change in fixed.changes)
    assert set(fixed.roster.pins) == {p for p in pins if (p.agent, p.day) != (who, WEDNESDAY)}
    assert any(change.before is not None and not change.is_cause for change in free.changes) or free.answers
    assert free.repaired.missing_hours <= fixed.repaired.missing_hours


def test_more_need_is_answered_from_the_moment_on() -> None:
    """Half as much again from Thursday: only later shifts change, and coverage grows."""
    everything = company()
    roster = built(everything).roster
    now = seoul(WEDNESDAY + timedelta(days=1))
    grid = everything.requirement.grid
    lines = tuple(
        replace(line, tenths=tuple(t * 3 // 2 if grid.start_of(i) >= now else t for i, t in enumerate(line.tenths)))
        for line in everything.requirement.lines
    )
    more = replace(everything, requirement=replace(everything.requirement, lines=lines))
    found = mended(more, roster, now)
    assert found.answers >= 1
    assert all(change.day >= now.date() for change in found.changes)
    assert found.repaired.missing_hours < found.untouched.missing_hours
    assert not check_roster(facts_of(more, found.roster))


def test_a_quiet_change_changes_nothing() -> None:
    """Somebody off duty falls ill: the same shifts and assignments come back, only the version differs."""
    everything = company()
    roster = built(everything).roster
    sunday = seoul(MONDAY + timedelta(days=6))
    found = mended(replace(everything, absences=(sick("A0", sunday),)), roster, sunday)
    assert found.changes == ()
    assert found.roster.shifts == roster.shifts
    assert found.roster.assignments == roster.assignments
    assert found.roster.uncovered == roster.uncovered


def test_a_repair_is_no_occasion_to_grant_wishes() -> None:
    """Everybody wishes the whole week off, dearly: the answer to an absence is the same as without a wish."""
    everything = company()
    roster = built(everything).roster
    now = seoul(WEDNESDAY, 8 * 60)
    ill = replace(everything, absences=(sick(somebody_on(roster, now), now),))
    sunday = MONDAY + timedelta(days=6)
    wished = tuple(Wish(agent=a.agent, kind=WishKind.DAY_OFF, first=MONDAY, last=sunday) for a in everything.agents)
    plain, dear = mended(ill, roster, now), mended(replace(ill, wishes=wished), roster, now)
    assert dear.repaired.cost_won > plain.repaired.cost_won
    assert {c.agent for c in dear.changes if c.kind is Change.REMOVED} == {plain.changes[0].agent}
    assert [s for s in dear.roster.shifts if s.start.date() != WEDNESDAY] == [
        s for s in roster.shifts if s.start.date() != WEDNESDAY
    ]


def test_a_new_roster_near_a_known_one_differs_in_little() -> None:
    """Planned again from another seed most shifts differ; with a price on each change hardly any does."""
    everything = company()
    roster = built(everything).roster
    free = built(everything, seed=5).roster
    near = built(replace(everything, near=roster, settings=replace(EAGER, changed_shift=Decimal(20))), seed=5).roster
    assert len(set(free.shifts) ^ set(roster.shifts)) > 10
    changed = {(s.agent, s.start.date()) for s in set(near.shifts) ^ set(roster.shifts)}
    assert len(changed) <= 2
    assert near.search.terms_won["changed_shift"] >= 0
    assert (near.search.terms_won["changed_shift"] == 0) == (not changed)
    assert near.search.bound_won is not None
    assert near.search.bound_won <= near.search.cost_won


def test_an_exchange_moves_two_days_and_an_unlawful_one_is_refused() -> None:
    """Two agents take each other's day; where a rule stands against it, the rule is named."""
    everything = company()
    never_wednesday = agent("A9", "T1", "T2", weekdays=frozenset({0, 1, 3, 4}))
    everything = replace(everything, agents=(*everything.agents, never_wednesday))
    roster = built(everything).roster
    there = {s.agent: s for s in roster.shifts if s.start.date() == WEDNESDAY}
    one, other = sorted(there)[:2]
    found = mended(everything, roster, seoul(MONDAY), swaps=(Swap(one=one, other=other, day=WEDNESDAY),))
    after = {s.agent: s for s in found.roster.shifts if s.start.date() == WEDNESDAY}
    assert after[other] == replace(there[one], agent=other)
    assert after[one] == replace(there[other], agent=one)
    with pytest.raises(ProblemsFound) as refused:
        mended(everything, roster, seoul(MONDAY), swaps=(Swap(one=one, other=AgentId("A9"), day=WEDNESDAY),))
    assert [problem.code for problem in refused.value.problems] == ["scheduling.rule.availability"]


def test_leave_keeps_the_longer_lawful_part_of_a_shift() -> None:
    """Leave at three keeps the morning with its break; leave until eleven keeps the rest; the past is past."""
    everything = company()
    shift = Shift(
        agent=AgentId("A1"),
        start=seoul(WEDNESDAY, 540),
        minutes=540,
        pauses=(Pause(start=seoul(WEDNESDAY, 780), minutes=60),),
    )

    def left(begin: int, end: int, now: int = 0) -> list[tuple[int, int]]:
        away = Absence(
            agent=AgentId("A1"), kind=AbsenceKind.UNPAID, start=seoul(WEDNESDAY, begin), end=seoul(WEDNESDAY, end)
        )
        found = standing_shifts([shift], [away], seoul(WEDNESDAY, now), everything.law, 30)
        return [(s.start.hour * 60 + s.start.minute, s.minutes) for s in found]

    assert left(900, 1440) == [(540, 360)]
    assert left(480, 660) == [(660, 420)]
    assert left(480, 1440) == []
    assert left(810, 1440) == [(540, 210)], "the break was not over, and four hours would need one"
    assert left(570, 660, now=570) == [(540, 30)], "begun: what was worked stays, though the rest was longer"
    assert left(600, 700, now=720) == [(540, 540)], "over before the repair"
