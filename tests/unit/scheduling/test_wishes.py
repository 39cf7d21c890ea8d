"""Wishes, fairness and templates: what each costs to the won, and what the roster makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.ids import AgentId, RosterId
from core.periods import seoul
from tests.unit.law import LAW
from tests.unit.scheduling.sample import MONDAY, POOL, agent, built, calendar, given, need, office
from wfm.agents import Restrictions, Wish, WishKind
from wfm.scheduling.formulate.fairness import burdens, excess
from wfm.scheduling.formulate.formulation import roster_problem
from wfm.scheduling.formulate.wishes import broken_wishes, refused_share
from wfm.scheduling.roster import Roster, RosterStatus, Search, Shift
from wfm.scheduling.settings import RosterSettings

WEEK = timedelta(weeks=1)


def wish(kind: WishKind, minute: int | None = None, *, who: str = "A1", day: int = 2) -> Wish:
    """A wish for one day."""
    wished = MONDAY + timedelta(days=day)
    return Wish(agent=AgentId(who), kind=kind, first=wished, last=wished, minute=minute)


def past(*shifts: tuple[str, int, int], weeks_ago: int = 1) -> Roster:
    """A published week: agent, day number, begin minute of an eight-hour shift."""
    monday = MONDAY - weeks_ago * WEEK
    return Roster(
        roster=RosterId(f"MAIN-{weeks_ago}"),
        pool=POOL,
        monday=monday,
        weeks=1,
        version=1,
        status=RosterStatus.PUBLISHED,
        interval_minutes=30,
        shifts=tuple(
            Shift(agent=AgentId(who), start=seoul(monday + timedelta(days=day), minute), minutes=480)
            for who, day, minute in shifts
        ),
        assignments=(),
        uncovered=(),
        search=Search(engine="hand", seed=1, limit_s=0, cost_won=0, bound_won=None, bound_name=""),
    )


@pytest.mark.parametrize(
    ("wished", "free", "dear"),
    [
        (wish(WishKind.DAY_OFF), None, 9 * 60),
        (wish(WishKind.EARLY, 15 * 60), 9 * 60, 11 * 60),
        (wish(WishKind.LATE, 11 * 60), 11 * 60, 9 * 60),
    ],
)
def test_a_wish_has_its_exact_price(wished: Wish, free: int | None, dear: int) -> None:
    """Four hours of the ordinary wage for a shift of five hours' presence that goes against it, nothing else."""
    everything = replace(given((agent("A1", "T1"),), need({"T1": office(10)})), wishes=(wished,))
    problem, _ = roster_problem(everything, MONDAY)
    prices, kind = problem.shift_terms["wishes"], problem.menu.span.tolist().index(10)
    assert prices[0, 2, dear // 30, kind] == 4 * 12_000
    if free is not None:
        assert prices[0, 2, free // 30, kind] == 0
    assert not prices[0, [0, 1, 3, 4, 5, 6]].any()


def test_a_refused_wish_weighs_twice_the_next_time() -> None:
    """Half of the wished days refused: half as dear again."""
    earlier = replace(wish(WishKind.DAY_OFF), first=MONDAY - WEEK, last=MONDAY - WEEK + timedelta(days=1))
    history = (past(("A1", 0, 540)),)
    assert refused_share([earlier], history) == {"A1": 0.5}
    everything = replace(given((agent("A1", "T1"),), need({"T1": office(10)})), history=history)
    problem, _ = roster_problem(replace(everything, wishes=(earlier, wish(WishKind.DAY_OFF))), MONDAY)
    assert problem.shift_terms["wishes"].max() == 6 * 12_000


def test_the_roster_grants_what_costs_little() -> None:
    """Of two alike, the one who wishes Wednesday off has it, and the terms say that nothing was refused."""
    people = (agent("A1", "T1", week_minutes=1920), agent("A2", "T1", week_minutes=1920))
    wished = wish(WishKind.DAY_OFF)
    dear = RosterSettings(wish=Decimal(5))  # four is the price of the lunch hour that nobody covers for it
    everything = replace(given(people, need({"T1": office(10)})), wishes=(wished,), settings=dear)
    roster = built(everything).roster
    assert not [s for s in roster.shifts if s.agent == "A1" and s.start.date() == wished.first]
    assert [s for s in roster.shifts if s.agent == "A2" and s.start.date() == wished.first]
    assert roster.search.terms_won["wishes"] == 0
    assert broken_wishes([wished], roster) == ()
    other = replace(wished, agent=AgentId("A2"))
    assert broken_wishes([other], roster) == ((other, wished.first),)


def test_burdens_are_counted_beside_those_who_may_have_them() -> None:
    """Nights by any minute, weekends and holidays by the day; whoever is spared is no measure for the others."""
    people = (
        agent("A1", "T1", latest_minute=1440 + 480, weekdays=frozenset({0, 1, 5})),
        agent("A2", "T1", latest_minute=1440 + 480, weekdays=frozenset({0, 1, 5})),
        agent("A3", "T1", restrictions=Restrictions(no_night=True, no_holiday=True)),
    )
    history = (
        past(("A1", 0, 1260), ("A1", 1, 1260), ("A2", 5, 540), ("A3", 0, 540)),
        past(("A2", 1, 540), weeks_ago=2),
    )
    kinds = {burden.name: burden for burden in burdens(LAW, calendar(MONDAY - WEEK))}
    assert excess(kinds["fairness_nights"], people, history).tolist() == [0.5, 0, 0]
    assert excess(kinds["fairness_weekends"], people, history).tolist() == [0, 0.25, 0]
    assert excess(kinds["fairness_holidays"], people, history).tolist() == [0.25, 0, 0]


def test_whoever_had_the_weekends_is_dearer_there() -> None:
    """One a week more than the mean costs an hour's wage a shift; the other one works this Saturday."""
    people = tuple(agent(code, "T1", weekdays=frozenset(range(6))) for code in ("A1", "A2"))
    history = tuple(past(("A1", 5, 540), weeks_ago=ago) for ago in (1, 2, 3, 4))
    asked = need({"T1": lambda day, minute: 10 if day == 5 and 540 <= minute < 630 else 0})
    problem, _ = roster_problem(replace(given(people, asked), history=history), MONDAY)
    assert sorted(problem.shift_terms) == ["fairness_weekends"]
    prices = problem.shift_terms["fairness_weekends"]
    assert prices[0, 5].min() == prices[0, 5].max() == 6_000
    assert not prices[1].any()
    assert not prices[0, :5].any()
    everything = replace(given(people, asked), history=history, settings=RosterSettings(unrostered=Decimal(0)))
    roster = built(everything).roster
    assert {s.agent for s in roster.shifts if s.start.weekday() == 5} == {"A2"}


def test_templates_leave_only_their_beginnings_and_lengths() -> None:
    """Three beginnings and two lengths; what does not fit the grid is told and left out."""
    told = RosterSettings(shift_starts=(540, 645, 660), shift_lengths=(240, 255, 480), start_step_minutes=60)
    everything = replace(given((agent("A1", "T1"), agent("A2", "T1")), need({"T1": office(10)})), settings=told)
    result = built(everything)
    assert {(s.start.hour, s.start.minute) for s in result.roster.shifts} <= {(9, 0), (11, 0)}
    assert {s.work_minutes for s in result.roster.shifts} <= {240, 480}
    assert result.roster.shifts
    assert [(p.code, p.values["time"]) for p in result.problems] == [
        ("scheduling.template_off_grid", "10:45"),
        ("scheduling.template_off_grid", "04:15"),
    ]


@pytest.mark.parametrize("minutes", [15, 30, 60])
@pytest.mark.parametrize("weeks", [1, 2])
def test_every_grid_and_several_weeks_build(minutes: int, weeks: int) -> None:
    """Intervals of 15, 30 and 60 minutes, one week and two: checked rosters, wishes of the second week too."""
    people = (agent("A1", "T1"), agent("A2", "T1"), agent("A3", "T1"))
    asked = need({"T1": office(10)}, days=7 * weeks, minutes=minutes)
    last = MONDAY + timedelta(days=7 * (weeks - 1) + 1)
    wished = Wish(agent=AgentId("A1"), kind=WishKind.DAY_OFF, first=last, last=last)
    roster = built(replace(given(people, asked), wishes=(wished,)), weeks=weeks).roster
    assert roster.interval_minutes == minutes
    assert {s.start.date() for s in roster.shifts} >= {MONDAY + timedelta(days=7 * n) for n in range(weeks)}
    assert broken_wishes([wished], roster) == ()


def test_a_wish_says_what_it_needs() -> None:
    """Hours have a time, a day off has none, and the last day is not before the first."""
    assert wish(WishKind.DAY_OFF).is_met(None, None)
    assert not wish(WishKind.DAY_OFF).is_met(540, 1080)
    for wrong in ({"minute": 5}, {"last": date(2026, 1, 1)}, {"kind": WishKind.LATE}):
        with pytest.raises(Exception, match="a wish"):
            replace(wish(WishKind.DAY_OFF), **wrong)
