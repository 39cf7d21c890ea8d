"""What must hold for every roster, over random companies: legal, complete, exactly routed, within its bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from core.channels import Channel
from core.ids import AgentId
from core.periods import seoul
from tests.soaking import examples
from tests.unit.scheduling.sample import MONDAY, agent, built, day, given, need
from wfm.agents import Absence, AbsenceKind, Agent, Restrictions
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.roster import Roster
from wfm.scheduling.rules.checker import check_roster

TENANTS = ("T1", "T2", "T3", "T4")


@st.composite
def agents(draw: st.DrawFn, code: str) -> Agent:
    """Any kind of contract, window, rest day and restriction that the records allow."""
    rest = draw(st.integers(0, 6))
    days = draw(st.sets(st.integers(0, 6).filter(lambda n: n != rest), min_size=2))
    earliest = draw(st.integers(0, 40)) * 30
    length = draw(st.sampled_from([240, 300, 540, 720, 1080, 1440]))
    known = draw(st.sets(st.sampled_from(TENANTS), min_size=1))
    person = agent(code, *sorted(known), weekdays=frozenset(days), weekly_rest_day=rest)
    return replace(
        person,
        week_minutes=draw(st.sampled_from([600, 900, 1200, 1800, 2400])),
        earliest_minute=earliest,
        latest_minute=earliest + length,
        channels=draw(st.sampled_from([frozenset(Channel), frozenset({Channel.PHONE})])),
        dedicated_to=person.skills[0].tenant if draw(st.integers(0, 5)) == 0 else None,
        hired_on=draw(st.sampled_from([day(-400), day(2)])),
        left_on=draw(st.sampled_from([None, None, day(4), day(9)])),
        restrictions=Restrictions(
            no_night=draw(st.booleans()),
            no_overtime=draw(st.booleans()),
            no_holiday=draw(st.booleans()),
            until=draw(st.sampled_from([None, day(3)])),
        ),
    )


@st.composite
def absences(draw: st.DrawFn, code: str) -> Absence:
    """Minutes to days, at any minute."""
    start = seoul(day(draw(st.integers(-1, 7))), draw(st.integers(0, 1439)))
    minutes = draw(st.sampled_from([30, 45, 120, 1440, 4000]))
    kind = draw(st.sampled_from(AbsenceKind))
    return Absence(agent=AgentId(code), kind=kind, start=start, end=start + timedelta(minutes=minutes))


def window(tenths: int, first: int, last: int, days: frozenset[int]) -> Callable[[int, int], int]:
    """Need on some days between two hours; past midnight where the last is before the first."""

    def asked(number: int, minute: int) -> int:
        hour = minute // 60
        is_open = first <= hour < last if first < last else hour >= first or hour < last
        return tenths if number % 7 in days and is_open else 0

    return asked


@st.composite
def companies(draw: st.DrawFn) -> RosterInput:
    """One to five agents, four tenants, two weeks of need, leave and a holiday."""
    codes = [f"A{number}" for number in range(draw(st.integers(1, 5)))]
    asked = {
        tenant: window(
            draw(st.integers(0, 17)),
            draw(st.integers(0, 23)),
            draw(st.integers(0, 23)),
            draw(st.frozensets(st.integers(0, 6))),
        )
        for tenant in TENANTS
    }
    away = draw(st.lists(st.sampled_from(codes).flatmap(absences), max_size=4))
    people = tuple(draw(agents(code)) for code in codes)
    minutes = draw(st.sampled_from([15, 30, 30, 60]))
    holidays = (day(draw(st.integers(0, 6))),)
    return given(people, need(asked, days=14, minutes=minutes), tuple(away), holidays)


def unserved_although_somebody_idles(everything: RosterInput, roster: Roster) -> list[str]:
    """Intervals in which need is uncovered while a trained agent on duty has tenths to spare."""
    problem, _ = roster_problem(everything, roster.monday)
    step = timedelta(minutes=roster.interval_minutes)
    used: dict[tuple[AgentId, object], int] = {}
    for each in roster.assignments:
        for number in range(each.minutes // roster.interval_minutes):
            key = (each.agent, each.start + number * step)
            used[key] = used.get(key, 0) + each.tenths
    found = []
    for gap in roster.uncovered:
        for shift in roster.shifts:
            inside = shift.start <= gap.start and gap.start + step <= shift.end
            paused = any(p.start < gap.start + step and gap.start < p.end for p in shift.pauses)
            busy = any(
                a.agent == shift.agent and a.start < gap.start + step and gap.start < a.end for a in everything.absences
            )
            row, queue = problem.agents.index(shift.agent), problem.queues.index((gap.tenant, gap.channel))
            idle = used.get((shift.agent, gap.start), 0) < 10
            if inside and not paused and not busy and idle and problem.trained[row, queue]:
                found.append(f"{shift.agent} {gap.start}")
    return found


@drawn(companies())
@settings(max_examples=examples(25))
def test_every_roster_is_legal_complete_and_within_its_bound(everything: RosterInput) -> None:
    """Whatever the company: no rule broken, terms add up, nobody idles beside need they could serve."""
    result = built(everything)
    roster = result.roster
    assert check_roster(facts_of(everything, roster)) == ()
    assert sum(roster.search.terms_won.values()) == roster.search.cost_won
    assert roster.search.bound_won is not None
    assert roster.search.bound_won <= roster.search.cost_won
    assert roster.search.seed == 1
    assert unserved_although_somebody_idles(everything, roster) == []


@drawn(companies())
@settings(max_examples=examples(6))
def test_two_weeks_are_legal_together_and_repeat(everything: RosterInput) -> None:
    """Carry-in holds across the weeks; the same seed and rounds give the same roster, to the last assignment."""
    result = built(everything, weeks=2)
    assert check_roster(facts_of(everything, result.roster)) == ()
    assert result.roster == built(everything, weeks=2).roster
    second = built(replace(everything, previous=built(everything).roster), monday=MONDAY + timedelta(days=7))
    later = [shift for shift in result.roster.shifts if shift.start >= seoul(day(7))]
    assert list(second.roster.shifts) == later
