"""Candidates for a change by hand: what they would work, what it costs, what stands against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from core.ids import AgentId, RosterId, TenantId
from core.periods import seoul
from tests.unit.scheduling.sample import MONDAY, POOL, agent, given, need, office
from wfm.agents import Agent, Wish, WishKind
from wfm.scheduling.explain.candidates import Candidate, asked_hours, candidates
from wfm.scheduling.roster import Pause, Roster, RosterStatus, Search, Shift, Uncovered

WEDNESDAY = MONDAY + timedelta(days=2)


def shift(who: str, start: int, minutes: int, pause: int | None = None, *, day: int = 2) -> Shift:
    """A shift of a day from a minute on, with an hour of break or none."""
    on = MONDAY + timedelta(days=day)
    pauses = () if pause is None else (Pause(start=seoul(on, pause), minutes=60),)
    return Shift(agent=AgentId(who), start=seoul(on, start), minutes=minutes, pauses=pauses)


def week(*shifts: Shift, missing: tuple[tuple[int, int], ...] = ()) -> Roster:
    """A roster of these shifts with uncovered tenths of T1 by minute of Wednesday."""
    return Roster(
        roster=RosterId("MAIN-1"),
        pool=POOL,
        monday=MONDAY,
        weeks=1,
        version=1,
        status=RosterStatus.PUBLISHED,
        interval_minutes=30,
        shifts=shifts,
        assignments=(),
        uncovered=tuple(
            Uncovered(
                tenant=TenantId("T1"),
                channel=need({"T1": office(1)}).lines[0].channel,
                start=seoul(WEDNESDAY, at),
                tenths=tenths,
            )
            for at, tenths in missing
        ),
        search=Search(engine="hand", seed=1, limit_s=0, cost_won=0, bound_won=None, bound_name=""),
    )


def ranked(
    roster: Roster, *people: Agent, at: int = 18 * 60, hours: str = "2", tenant: str | None = "T1"
) -> list[Candidate]:
    """The candidates for some hours of Wednesday."""
    everything = given(people, need({"T1": office(10)}))
    asked = asked_hours(seoul(WEDNESDAY, 18 * 60), Decimal(2), 30, None if tenant is None else TenantId(tenant))
    return list(candidates(everything, roster, asked))


def end_of(one: Candidate) -> datetime:
    """When the proposed shift ends."""
    return one.after.end


def test_staying_longer_costs_overtime_to_the_won() -> None:
    """From twelve to eight instead of six: within a contract that has them it is free, else 1.5 wages an hour."""
    roster = week(shift("A1", 720, 360, 840), shift("A2", 720, 360, 840), missing=((1080, 4), (1110, 14), (1140, 3)))
    full, part = agent("A1", "T1"), agent("A2", "T1", week_minutes=300, hourly_wage_won=10_000)
    first, second = ranked(roster, full, part)
    assert (first.agent, first.cost_won, first.extra_minutes, first.overtime_minutes) == ("A1", 0, 120, 0)
    assert (second.agent, second.cost_won, second.extra_minutes, second.overtime_minutes) == ("A2", 30_000, 120, 120)
    assert first.before == roster.shifts[0]
    assert end_of(first) == seoul(WEDNESDAY, 20 * 60)
    assert first.relieves_minutes == (4 + 10 + 3) * 30 // 10
    assert first.covers_minutes == 120
    assert first.level == 2


def test_what_stands_against_it_is_named() -> None:
    """A working window, a full day that may only be moved, untrained people left out, a wish, those there already."""
    people = (
        agent("A1", "T1", latest_minute=18 * 60),
        agent("A2", "T1"),
        agent("A3", "T2"),
        agent("A4", "T1"),
        agent("A5", "T1"),
    )
    roster = week(shift("A2", 540, 540, 780), shift("A4", 660, 540, 900))
    wished = Wish(agent=AgentId("A5"), kind=WishKind.DAY_OFF, first=WEDNESDAY, last=WEDNESDAY)
    everything = replace(given(people, need({"T1": office(10)})), wishes=(wished,))
    found = candidates(everything, roster, asked_hours(seoul(WEDNESDAY, 1080), Decimal(2), 30, TenantId("T1")))
    assert [one.agent for one in found] == ["A2", "A5", "A1"]
    moved, wishing, shut = found
    assert moved.is_legal
    assert (moved.after.start, moved.after.minutes) == (seoul(WEDNESDAY, 11 * 60), 540)
    assert wishing.wish == wished
    assert shut.forbidden_by == ("availability",)


def test_a_part_is_proposed_where_the_whole_is_too_much() -> None:
    """Seven hours may grow by one, not by two; the whole shift moved holds all of it, and comes first."""
    moved, one = ranked(week(shift("A1", 600, 480, 780)), agent("A1", "T1"), tenant=None)
    assert moved.after.start == seoul(WEDNESDAY, 12 * 60)
    assert (moved.covers_minutes, moved.extra_minutes) == (120, 0)
    assert moved.is_legal
    assert one.is_legal
    assert one.after.pauses == one.before.pauses  # type: ignore[union-attr]
    assert end_of(one) == seoul(WEDNESDAY, 19 * 60)
    assert one.after.work_minutes == 480
    assert one.covers_minutes == 60


def test_hours_are_whole_intervals() -> None:
    """Ten past six for an hour and a bit: the intervals that hold them."""
    asked = asked_hours(seoul(WEDNESDAY, 18 * 60 + 10), Decimal("1.1"), 30, None)
    assert (asked.start, asked.end) == (seoul(WEDNESDAY, 18 * 60), seoul(WEDNESDAY, 19 * 60 + 30))
