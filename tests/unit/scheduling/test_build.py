"""The built roster: legal, complete in what it tells, carried from week to week, balanced over shares."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.channels import Channel
from core.ids import AgentId, RosterId, TenantId
from core.periods import seoul
from core.service import Service, ServiceTarget, ServiceWindow
from tests.unit.law import LAW
from tests.unit.scheduling.sample import (
    MONDAY,
    POOL,
    QUICK,
    agent,
    built,
    calendar,
    day,
    given,
    need,
    office,
    still,
)
from wfm.agents import Absence, AbsenceKind
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.effort import BuildLimits
from wfm.scheduling.build.records import Order
from wfm.scheduling.divide.balance import bought_minutes, share_balance
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.rules.checker import check_roster
from wfm.scheduling.search.search import Progress, SearchLimits
from wfm.scheduling.views.wording import TERM_KO


def service(tenant: str, share: str, shrinkage: str = "0") -> Service:
    """A tenant open from Monday to Friday, 9 to 18."""
    return Service(
        tenant=TenantId(tenant),
        pool=POOL,
        channel=Channel.PHONE,
        windows=tuple(ServiceWindow(weekday=n, open_minute=540, close_minute=1080) for n in range(5)),
        target=ServiceTarget(fraction=Decimal("0.8"), within_s=20),
        aht_s=300,
        patience_s=120,
        concurrency=1,
        share_fte=Decimal(share),
        shrinkage=Decimal(shrinkage),
    )


def test_one_person_covers_an_office_but_for_lunch() -> None:
    """One agent, one tenant in need of a whole person from 9 to 18: forty hours' work, an hour's gap a day."""
    result = built(given((agent("A1", "T1"),), need({"T1": office(10)})))
    assert len(result.roster.shifts) == 5
    assert {shift.work_minutes for shift in result.roster.shifts} == {480}
    assert sum(each.tenths for each in result.roster.uncovered) == 5 * 2 * 10
    assert sum(each.minutes * each.tenths for each in result.roster.assignments) == 5 * 480 * 10
    terms = result.roster.search.terms_won
    assert set(terms) <= set(TERM_KO)  # the Korean workbook has a word for each
    assert terms["contracted_wages"] == 480_000
    assert terms["overtime"] == terms["night_premium"] == terms["unrostered"] == 0
    assert sum(terms.values()) == result.roster.search.cost_won
    assert result.roster.search.bound_won is not None
    assert result.roster.search.bound_won <= result.roster.search.cost_won


def test_contracted_hours_are_given_even_without_need() -> None:
    """A part-timer is paid anyway: the roster gives the hours, near the need's peak."""
    half = agent("A2", "T1", week_minutes=1200)
    result = built(given((agent("A1", "T1"), half), need({"T1": office(3)})))
    minutes = sum(shift.work_minutes for shift in result.roster.shifts if shift.agent == half.agent)
    assert minutes == 1200


def test_overtime_only_where_need_pays_for_it() -> None:
    """One person for a need of two on six days works on Saturday too, within 52 hours, at a price."""
    who = agent("A1", "T1", weekdays=frozenset(range(6)))
    result = built(given((who,), need({"T1": office(20, days=6)})))
    minutes = sum(shift.work_minutes for shift in result.roster.shifts)
    assert minutes == 48 * 60
    assert result.roster.search.terms_won["overtime"] == 8 * 18_000


def test_a_night_shift_is_carried_into_the_next_week() -> None:
    """Sunday's night serves Monday's small hours of the next week, whose shifts keep the rest it is owed."""
    who = agent(
        "A1",
        "T1",
        weekdays=frozenset({6}),
        weekly_rest_day=2,
        earliest_minute=1200,
        latest_minute=1900,
        week_minutes=480,
    )
    day_worker = agent("A2", "T1", earliest_minute=0, latest_minute=1440)
    around = need({"T1": lambda d, m: 10 if m >= 1260 or m < 300 else 0}, days=14)
    everything = given((who, day_worker), around)
    result = built(everything, weeks=2)
    assert check_roster(facts_of(everything, result.roster)) == ()
    assert result.roster.weeks == 2
    sundays = [shift for shift in result.roster.shifts if shift.agent == who.agent]
    assert [shift.start.date() for shift in sundays] == [day(6), day(13)]
    served = [a for a in result.roster.assignments if a.agent == who.agent and a.start.date() == day(7)]
    assert served, "the hands of last week's night are used"
    first = built(everything)
    again = built(replace(everything, previous=first.roster), monday=day(7))
    assert list(again.roster.shifts) == [s for s in result.roster.shifts if s.start >= seoul(day(7))]


def test_training_falls_into_the_shift_or_is_told() -> None:
    """A training by day lies within the shift; one on Saturday cannot, and is a Problem."""
    trainings = tuple(
        Absence(agent=AgentId("A1"), kind=AbsenceKind.TRAINING, start=seoul(day(n), 840), end=seoul(day(n), 900))
        for n in (1, 5)
    )
    result = built(given((agent("A1", "T1"),), need({"T1": office(10)}), trainings))
    assert [problem.values["day"] for problem in result.problems] == [day(5)]
    tuesday = next(shift for shift in result.roster.shifts if shift.start.date() == day(1))
    assert tuesday.start <= trainings[0].start < trainings[0].end <= tuesday.end


@pytest.mark.parametrize("minutes", [15, 60])
def test_other_rasters_solve_too(minutes: int) -> None:
    """Quarter hours and whole hours; the checker has passed the result."""
    people = tuple(agent(f"A{n}", "T1", "T2") for n in range(3))
    result = built(given(people, need({"T1": office(9), "T2": office(12)}, minutes=minutes)))
    assert result.roster.interval_minutes == minutes
    assert len(result.roster.shifts) == 15


def test_more_queues_than_bits_in_a_word() -> None:
    """Eighty tenants on one agent's skills: every one of them is served."""
    tenants = [f"T{n:02d}" for n in range(80)]
    people = tuple(agent(f"A{n:02d}", *tenants) for n in range(10))
    result = built(given(people, need({tenant: office(1) for tenant in tenants})))
    assert {each.tenant for each in result.roster.assignments} == set(tenants)


def test_holidays_are_paid_off_days() -> None:
    """On a closed holiday nobody comes, and nobody makes the hours up."""
    asked = need({"T1": lambda d, m: 10 * (d in (0, 1, 3, 4) and 540 <= m < 1080)})
    result = built(given((agent("A1", "T1"),), asked, holidays=(day(2),)))
    assert sorted({shift.start.date() for shift in result.roster.shifts}) == [day(0), day(1), day(3), day(4)]
    assert result.roster.search.terms_won["holiday_premium"] == 0


def test_idle_hands_stand_by_for_those_who_bought_more() -> None:
    """T2 bought a whole person and needs little: free tenths go to T2 until its share is met, the rest to nobody."""
    everything = given((agent("A1", "T1", "T2"),), need({"T1": office(2), "T2": office(2)}))
    order = Order(roster=RosterId("R"), version=1, monday=MONDAY)
    services = (service("T1", "0.2"), service("T2", "0.5"))
    result = build_roster(everything, order, services=services, limits=QUICK, clock=still)
    balance = {row.tenant: row for row in result.balance}
    assert balance[TenantId("T2")].delivered_hours == Decimal(20)
    assert balance[TenantId("T2")].owed_hours == 0
    assert balance[TenantId("T1")].delivered_hours == Decimal(8)
    assert balance[TenantId("T1")].delivered_share == 1


def test_bought_hours_follow_share_shrinkage_and_holidays() -> None:
    """Share times forty hours, less shrinkage, pro rata for a closed holiday."""
    services = (service("T1", "0.5", "0.1"),)
    assert bought_minutes(services, calendar(), MONDAY, LAW.full_time_week_minutes) == {TenantId("T1"): 1080}
    assert bought_minutes(services, calendar(day(1)), MONDAY, LAW.full_time_week_minutes) == {TenantId("T1"): 864}


def test_balance_without_a_purchase_tells_need_and_delivery() -> None:
    """A tenant that bought nothing still shows what it needs and gets."""
    everything = given((agent("A1", "T1"),), need({"T1": office(10)}))
    roster = built(everything).roster
    (row,) = share_balance({}, roster.assignments, everything.requirement, MONDAY)
    assert (row.needed_hours, row.delivered_hours, row.delivered_share) == (Decimal(45), Decimal(40), None)


def test_an_interrupt_ends_all_weeks_with_a_legal_roster() -> None:
    """Ctrl-C in the first week: both weeks come back, marked as interrupted, blocks told as not smoothed."""

    def stop(_: Progress) -> None:
        raise KeyboardInterrupt

    everything = given((agent("A1", "T1"), agent("A2", "T1")), need({"T1": office(10)}, days=14))
    order = Order(roster=RosterId("R"), version=1, monday=MONDAY, weeks=2)
    limits = BuildLimits(search=SearchLimits(rounds=1_000))
    result = build_roster(everything, order, limits=limits, clock=still, progress=stop)
    assert result.is_interrupted
    assert {problem.code for problem in result.problems} == {"scheduling.blocks_not_solved"}
    assert len(result.roster.shifts) == 20


def test_a_roster_that_nobody_waits_for_is_left_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the work is divided: a roster comes back where one is kept, else nothing more is done."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wfm.scheduling.divide.blocks.polish_day", stop)
    everything = given((agent("A1", "T1"), agent("A2", "T1")), need({"T1": office(10)}))
    order, limits = Order(roster=RosterId("R"), version=1, monday=MONDAY), BuildLimits(search=SearchLimits(rounds=2))
    assert build_roster(everything, order, limits=limits, clock=still).is_interrupted
    with pytest.raises(KeyboardInterrupt):
        build_roster(everything, order, limits=replace(limits, keeps_interrupted=False), clock=still)


def test_a_dedicated_agent_serves_only_its_tenant() -> None:
    """Dedicated hands go nowhere else, even where need is left."""
    people = (agent("A1", "T1", "T2", dedicated_to=TenantId("T1")),)
    result = built(given(people, need({"T1": office(2), "T2": office(9)})))
    assert {each.tenant for each in result.roster.assignments} == {TenantId("T1")}


def test_people_leave_and_come_within_the_week() -> None:
    """Shifts only between the first and the last day of employment."""
    people = (agent("A1", "T1", left_on=day(1)), agent("A2", "T1", hired_on=day(2)))
    result = built(given(people, need({"T1": office(10)})))
    days: dict[str, list[date]] = {"A1": [], "A2": []}
    for shift in result.roster.shifts:
        days[shift.agent].append(shift.start.date())
    assert days == {"A1": [day(0), day(1)], "A2": [day(2), day(3), day(4)]}


def test_a_build_may_begin_from_a_known_roster() -> None:
    """Without a round of search the shifts are those of the roster it starts from, in both weeks."""
    everything = given((agent("A1", "T1"), agent("A2", "T1", "T2")), need({"T1": office(10), "T2": office(4)}, days=14))
    known = built(everything, weeks=2).roster
    order = Order(roster=RosterId("R"), version=2, monday=MONDAY, weeks=2, seed=9)
    limits = BuildLimits(search=SearchLimits(rounds=0), block_rounds_a_day=0)
    again = build_roster(everything, order, limits=limits, clock=still, start=known)
    assert again.roster.shifts == known.shifts
