"""People leave in the course of a year, and are replaced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from core.periods import DateRange
from tests.unit.simulation.test_seats import seats
from wfm.simulation.seats import Seats, usual_shifts
from wfm.simulation.turnover import Turnover, with_turnover

YEAR = DateRange(first=date(2026, 11, 9), end=date(2027, 11, 8))
NEVER = Turnover(attrition_week=Decimal(0), vacant_weeks=6, ramp_weeks=8)
OFTEN = Turnover(attrition_week=Decimal("0.02"), vacant_weeks=6, ramp_weeks=8)


def crew(people: int) -> Seats:
    """So many people with five days each."""
    codes = [f"A{number:02d}" for number in range(people)]
    return seats(*codes, **dict.fromkeys(codes, 5))


def test_without_attrition_everybody_stays() -> None:
    """The same people, the same shifts."""
    given = crew(3)
    found = with_turnover(given, NEVER, YEAR, (1, 0))
    assert found.leavers == 0
    assert found.seats == given


def test_a_seat_is_empty_for_weeks_then_a_beginner_holds_it_and_is_used_to_it_later() -> None:
    """At no time do two people hold one seat; a beginner is at the first level for as long as told."""
    given = crew(12)
    found = with_turnover(given, OFTEN, YEAR, (1, 0))
    assert found.leavers > 0
    assert found == with_turnover(given, OFTEN, YEAR, (1, 0))
    assert found != with_turnover(given, OFTEN, YEAR, (1, 1))
    by_seat: dict[str, list[tuple[date, date, int, str]]] = {}
    for agent in found.seats.agents:
        held = (max(agent.hired_on, YEAR.first), agent.left_on or YEAR.end, agent.skills[0].level, agent.agent)
        by_seat.setdefault(agent.agent.partition("-")[0], []).append(held)
    for holders in by_seat.values():
        for (_, ends, _, before), (begins, until, level, code) in pairwise(sorted(holders)):
            gap = (begins - ends).days - 1
            assert gap == (0 if before == f"{code}-NEW" else 6 * 7)
            if code.endswith("-NEW"):
                assert level == 1
                assert until - begins <= timedelta(weeks=8)
            else:
                assert level == 2


def test_about_as_many_leave_as_the_rate_says() -> None:
    """Two of a hundred a week: of sixty people about thirty-seven in a year of fifty-two weeks, replaced ones too."""
    found = [with_turnover(crew(60), OFTEN, YEAR, (7, number)).leavers for number in range(5)]
    assert 45 < sum(found) / len(found) < 70


def test_whose_contract_ends_is_not_replaced_after_it() -> None:
    """The seat of a temporary agent ends with its last day, whoever holds it."""
    given = crew(6)
    last = date(2027, 2, 28)
    temporary = replace(given, agents=tuple(replace(agent, left_on=last) for agent in given.agents))
    found = with_turnover(temporary, OFTEN, YEAR, (3, 0)).seats
    assert all(agent.left_on is not None and agent.left_on <= last for agent in found.agents)
    later = DateRange(first=last + timedelta(days=1), end=YEAR.end)
    assert not any(coming for _, coming in usual_shifts(found, later))
