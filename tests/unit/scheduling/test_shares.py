"""Caps on tenants and hours, languages, levels and spare hands: each holds, or has its exact price, when built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import numpy as np
import pytest

from core.ids import AgentId, RosterId, TenantId
from core.service import Service
from tests.unit.scheduling.sample import MONDAY, QUICK, agent, built, given, need, office, still
from tests.unit.scheduling.test_build import service
from wfm.agents import Agent, Skill
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.records import Order, RosterResult
from wfm.scheduling.divide.caps import capped_duty
from wfm.scheduling.divide.duty import duty_of
from wfm.scheduling.divide.given_shifts import given_problem, with_shifts
from wfm.scheduling.divide.terms import terms_won
from wfm.scheduling.explain.candidates import Asked, candidates
from wfm.scheduling.explain.reasons import Reason, Whereabouts, explain_gaps
from wfm.scheduling.explain.remedies import RemedyKind, remedies
from wfm.scheduling.explain.rerouting import Rerouting
from wfm.scheduling.formulate.facts import facts_of
from wfm.scheduling.formulate.formulation import RosterInput, roster_problem
from wfm.scheduling.repair.repair import repair_roster
from wfm.scheduling.repair.week import RepairOrder
from wfm.scheduling.roster import DIVISION_TERMS
from wfm.scheduling.rules.checker import check_roster
from wfm.scheduling.search.search import SearchLimits, search
from wfm.scheduling.settings import RosterSettings

T1, T2, T3 = TenantId("T1"), TenantId("T2"), TenantId("T3")


def hours(result: RosterResult, code: str, tenant: TenantId) -> float:
    """Hours of a whole person that an agent gives a tenant."""
    own = (each for each in result.roster.assignments if (each.agent, each.tenant) == (code, tenant))
    return sum(each.minutes * each.tenths for each in own) / 600


def skilled(code: str, **levels: int) -> Agent:
    """An agent with a level for each tenant."""
    skills = tuple(Skill(tenant=TenantId(tenant), level=level) for tenant, level in levels.items())
    return agent(code, skills=skills)


def test_a_cap_of_hours_is_kept_and_others_take_over() -> None:
    """A1 may give T1 six hours a week: A2 gives the others, and as much of the need is covered as without the cap."""
    few = agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=360), Skill(tenant=T2, level=2)))
    people = (few, agent("A2", "T1", "T2"))
    asked = need({"T1": office(6), "T2": office(6)})
    everything = given(people, asked)
    result = built(everything)
    free = built(given((agent("A1", "T1", "T2"), people[1]), asked))
    assert 0 < hours(result, "A1", T1) <= 6
    assert hours(free, "A1", T1) > 6
    assert sum(gap.tenths for gap in result.roster.uncovered) == sum(gap.tenths for gap in free.roster.uncovered)
    assert check_roster(facts_of(everything, result.roster)) == ()


def test_what_nobody_else_can_take_over_stays_uncovered() -> None:
    """The only one who knows T1 may give it ten hours: ten are given, the rest of the need is told as uncovered."""
    everything = given(
        (agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=600),)),), need({"T1": office(5)})
    )
    result = built(everything)
    assert hours(result, "A1", T1) == 10
    assert sum(gap.tenths for gap in result.roster.uncovered) * 30 / 600 == 45 * 0.5 - 10
    assert result.roster.search.terms_won["uncovered"] == 12.5 * 48_000


def test_standing_by_keeps_the_cap() -> None:
    """T1 bought a whole person, but A1 may give it twelve hours, standing by included."""
    who = agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=720),))
    bought: tuple[Service, ...] = (service("T1", "1"),)
    order = Order(roster=RosterId("R"), version=1, monday=MONDAY)
    everything = given((who,), need({"T1": office(1)}))
    result = build_roster(everything, order, services=bought, limits=QUICK, clock=still)
    assert hours(result, "A1", T1) == 12


def test_a_share_of_the_week_is_a_cap_for_everybody() -> None:
    """At most a quarter of forty hours for one tenant, by the settings; a dedicated agent has no such cap."""
    people = (agent("A1", "T1", "T2", "T3"), agent("A2", "T1", dedicated_to=T1))
    asked = need({"T1": office(9), "T2": office(3), "T3": office(2)})
    everything = replace(given(people, asked), settings=RosterSettings(tenant_share_percent_most=25))
    result = built(everything)
    assert max(hours(result, "A1", tenant) for tenant in (T1, T2, T3)) <= 10
    assert hours(result, "A2", T1) > 30
    assert check_roster(facts_of(everything, result.roster)) == ()


def test_standing_by_covers_what_a_cap_took_away() -> None:
    """Everybody is capped and owed hours: whatever the hands that stand by cover is told as covered, to the tenth."""
    people = tuple(
        agent(f"A{n}", skills=tuple(Skill(tenant=t, level=2, week_minutes_most=400) for t in (T1, T2)))
        for n in range(4)
    )
    everything = given(people, need({"T1": office(20), "T2": office(14)}))
    order = Order(roster=RosterId("R"), version=1, monday=MONDAY)
    bought = (service("T1", "1"), service("T2", "1"))
    result = build_roster(everything, order, services=bought, limits=QUICK, clock=still)
    assert check_roster(facts_of(everything, result.roster)) == ()
    assert sum(each.minutes * each.tenths for each in result.roster.assignments) <= 8 * 400 * 10


@pytest.mark.parametrize("most", [1, 2])
def test_nobody_serves_more_tenants_than_the_cap(most: int) -> None:
    """Three people who know three tenants each, all of which are served: by those for whom nobody else is left."""
    people = tuple(agent(f"A{n}", "T1", "T2", "T3") for n in range(3))
    everything = given(people, need({"T1": office(9), "T2": office(9), "T3": office(9)}))
    everything = replace(everything, settings=RosterSettings(tenants_most=most))
    result = built(everything)
    for each in people:
        assert len({a.tenant for a in result.roster.assignments if a.agent == each.agent}) <= most
    assert {each.tenant for each in result.roster.assignments} == {T1, T2, T3}
    assert check_roster(facts_of(everything, result.roster)) == ()


def test_the_sets_leave_the_rare_skill_to_the_one_who_has_it() -> None:
    """A1 alone knows T3: with one tenant each, A1 is T3's, though T1 needs more and A1 knows T1 best."""
    people = (skilled("A1", T1=3, T3=1), skilled("A2", T1=2, T2=2), skilled("A3", T1=1, T2=1))
    everything = replace(
        given(people, need({"T1": office(10), "T2": office(4), "T3": office(4)})),
        settings=RosterSettings(tenants_most=1),
    )
    problem, _ = roster_problem(everything, MONDAY)
    column = [tenant for tenant, _ in problem.queues].index(T3)
    assert problem.trained[0, column]
    assert problem.trained.sum(axis=1).tolist() == [1, 1, 1]
    assert problem.skilled is not None
    assert problem.skilled.sum(axis=1).tolist() == [2, 2, 2]


def test_a_mended_week_keeps_the_sets_and_the_caps() -> None:
    """More need of T1 is answered within the caps, and nobody takes up a third tenant."""
    people = tuple(agent(f"A{n}", "T1", "T2", "T3") for n in range(4))
    tenths = {"T1": office(6), "T2": office(6), "T3": office(6)}
    settings = RosterSettings(tenants_most=2, tenant_share_percent_most=60)
    everything = replace(given(people, need(tenths)), settings=settings)
    first = built(everything).roster
    more = replace(everything, requirement=need({**tenths, "T1": office(14)}))
    order = RepairOrder(roster=RosterId("R2"), version=2, now=first.shifts[0].start)
    mended = repair_roster(more, first, everything.requirement, order).roster
    assert check_roster(facts_of(more, mended)) == ()
    again = with_shifts(more, first, replace(mended, roster=RosterId("R3"), version=3, assignments=()))
    assert check_roster(facts_of(more, again)) == ()


def test_only_who_speaks_the_language_serves() -> None:
    """T1 wants English, which A2 speaks; A1 is as trained and serves T2 alone."""
    people = (agent("A1", "T1", "T2"), agent("A2", "T1", "T2", languages=frozenset({"english"})))
    asked = need({"T1": office(5), "T2": office(9)})
    asked = replace(
        asked, lines=tuple(replace(line, language="english" if line.tenant == T1 else "") for line in asked.lines)
    )
    everything = given(people, asked)
    result = built(everything)
    assert {each.agent for each in result.roster.assignments if each.tenant == T1} == {"A2"}
    assert check_roster(facts_of(everything, result.roster)) == ()
    told = built(given(people[:1], asked)).problems
    assert [problem.code for problem in told] == ["scheduling.nobody_trained"]


def test_who_is_better_is_preferred() -> None:
    """Two people, two tenants, all know both: the expert of each serves it; without the weight nothing is said."""
    people = (skilled("A1", T1=3, T2=1), skilled("A2", T1=1, T2=3))
    result = built(given(people, need({"T1": office(6), "T2": office(6)})))
    assert hours(result, "A1", T1) > 3 * hours(result, "A1", T2)
    assert hours(result, "A2", T2) > 3 * hours(result, "A2", T1)


def test_the_terms_of_the_division_have_their_exact_price() -> None:
    """A beginner serves two tenants at once all week: two levels below the best for every hour, and no change."""
    everything = given((skilled("A1", T1=1, T2=1),), need({"T1": office(3), "T2": office(2)}))
    search_record = built(everything).roster.search
    assert search_record.terms_won["skill_level"] == round(40 * 0.5 * 2 * 0.02 * 12_000)
    assert search_record.terms_won["tenant_change"] == search_record.terms_won["short_block"] == 0
    searched = search_record.cost_won - sum(search_record.terms_won[name] for name in DIVISION_TERMS)
    assert search_record.bound_won is not None
    assert search_record.gap == Decimal(searched - search_record.bound_won) / search_record.bound_won


def test_changes_and_short_stretches_are_counted() -> None:
    """An hour of each tenant in turn, for one person: seven changes a day and eight short stretches."""
    turns: Callable[[int], Callable[[int, int], int]] = lambda part: (  # noqa: E731 - a table of needs
        lambda day, minute: 10 if day == 0 and 540 <= minute < 1020 and minute // 60 % 2 == part else 0
    )
    everything = given(
        (agent("A1", "T1", "T2", weekdays=frozenset({0}), week_minutes=480),), need({"T1": turns(0), "T2": turns(1)})
    )
    terms = built(everything).roster.search.terms_won
    hour = 12_000
    assert terms["tenant_change"] % round(0.03 * hour) == 0
    assert terms["tenant_change"] == terms["short_block"] // round(0.04 * hour) * round(0.03 * hour) - round(
        0.03 * hour
    )


def test_spare_hands_have_their_exact_price() -> None:
    """One person for six tenths: four tenths of every worked slot are spare, within the total of the search."""
    settings = RosterSettings(over_staffed=Decimal("0.1"))
    everything = replace(given((agent("A1", "T1"),), need({"T1": office(6)})), settings=settings)
    problem, _ = roster_problem(everything, MONDAY)
    found = search(problem, seed=1, limits=SearchLimits(rounds=50), clock=still)
    duty = duty_of(problem, found.tours)
    terms = terms_won(problem, found.tours, duty)
    spare = int(duty.on.sum()) * 10 - int(duty.covered.sum())
    assert terms["over_staffed"] == spare * 60
    assert terms["uncovered"] == int((problem.need[:, : problem.week_slots] - duty.covered).sum()) * 2_400
    assert sum(terms.values()) == pytest.approx(found.cost_won, abs=len(terms))


def test_dearer_spare_hands_are_fewer() -> None:
    """Where standing idle costs more than the hours the contract pays, the hours are left away."""
    people = (agent("A1", "T1"), agent("A2", "T1"))
    cheap = built(given(people, need({"T1": office(3)})))
    everything = replace(given(people, need({"T1": office(3)})), settings=RosterSettings(over_staffed=Decimal(1)))
    dear = built(everything)
    worked = [sum(shift.work_minutes for shift in result.roster.shifts) for result in (cheap, dear)]
    assert worked[1] < worked[0]


def test_the_room_that_a_cap_leaves_is_no_more_than_the_cap() -> None:
    """Whatever the blocks make of it, nobody can pass a cap: the most of all slots together is the cap at most."""
    people = tuple(
        agent(f"A{n}", skills=tuple(Skill(tenant=t, level=2, week_minutes_most=500) for t in (T1, T2)))
        for n in range(3)
    )
    everything = given(people, need({"T1": office(12), "T2": office(12)}))
    problem, _ = roster_problem(everything, MONDAY)
    found = search(problem, seed=1, limits=SearchLimits(rounds=50), clock=still)
    duty = capped_duty(problem, duty_of(problem, found.tours))
    assert duty.most is not None
    assert (duty.tenths <= duty.most).all()
    for row in range(3):
        for place in range(2):
            assert duty.most[row, :, place].sum() <= 500 * 10 // 30
    assert int(np.asarray(duty.covered).sum()) == int(duty.tenths.sum())


def reasons(everything: RosterInput, result: RosterResult) -> set[Reason]:
    """What keeps people from the gaps."""
    problem, tours = given_problem(everything, result.roster)
    asked = Whereabouts(everything, result.roster, problem, tours, Rerouting(problem, tours))
    return {reason for gap in explain_gaps(result.roster, asked) for reason, _ in gap.reasons}


def test_caps_are_named_as_reasons() -> None:
    """A gap at a cap of hours, and one of a tenant that an agent would serve but for the number of its tenants."""
    capped = given((agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=600),)),), need({"T1": office(5)}))
    assert Reason.TENANT_HOURS in reasons(capped, built(capped))
    few = given((agent("A1", "T1", "T2", tenants_most=1),), need({"T1": office(5), "T2": office(3)}))
    assert Reason.OTHER_TENANTS in reasons(few, built(few))
    assert AgentId("A1") in {shift.agent for shift in built(few).roster.shifts}


def test_training_that_would_not_help_is_no_remedy() -> None:
    """T1 wants English and lacks hands: A2, who speaks it, is worth training; A3 speaks it, but has its one tenant."""
    english = frozenset({"english"})
    people = (
        agent("A1", "T1", languages=english),
        agent("A2", "T2", languages=english),
        agent("A3", "T2", languages=english, tenants_most=1),
        agent("A4", "T2"),
    )
    asked = need({"T1": office(20), "T2": office(2)})
    asked = replace(
        asked, lines=tuple(replace(line, language="english" if line.tenant == T1 else "") for line in asked.lines)
    )
    everything = given(people, asked)
    roster = built(everything).roster
    problem, tours = given_problem(everything, roster)
    routing = Rerouting(problem, tours)
    whereabouts = Whereabouts(everything, roster, problem, tours, routing)
    found = remedies(everything, problem, tours, routing, whereabouts)
    trained = {each.agent for each in found if each.kind is RemedyKind.TRAIN and each.tenant == T1}
    assert trained == {"A2"}
    hours_asked = Asked(start=roster.shifts[0].start, end=roster.shifts[0].start + timedelta(hours=12), tenant=T1)
    assert "A4" not in {one.agent for one in candidates(everything, roster, hours_asked)}


def test_remedies_respect_the_caps_on_hours() -> None:
    """A1 has Monday off and gives T1 all it may: its Monday would not help T1, but training A2 for T1 does."""
    people = (agent("A1", skills=(Skill(tenant=T1, level=2, week_minutes_most=600),)), agent("A2", "T2"))
    everything = given(people, need({"T1": office(5), "T2": office(1)}))
    result = built(everything)
    problem, tours = given_problem(everything, result.roster)
    tours[0, 0] = -1
    routing, free = Rerouting(problem, tours), Rerouting(replace(problem, tenant_caps={}), tours)
    asked = Whereabouts(everything, result.roster, problem, tours, routing)
    capped = remedies(everything, problem, tours, routing, asked)
    assert "A1" not in {each.agent for each in capped}
    training = next(each for each in capped if each.kind is RemedyKind.TRAIN)
    assert (training.agent, training.tenant) == ("A2", T1)
    hours = remedies(everything, free.problem, tours, free, asked)
    assert "A1" in {each.agent for each in hours}, "without the cap, A1's Monday helps"
    assert routing.missing.sum() > free.missing.sum(), "what a cap takes away is missing"
