"""The wishes of the sample company: the same every time, and such as people have."""

from __future__ import annotations

from datetime import timedelta

from cli.demo.people import sample_absences, sample_agents, sample_wishes
from cli.demo.shops import sample_shops
from core.calendar import korean_calendar
from tests.unit.cli.company import WEEK
from wfm.agents import WishKind


def test_wishes_repeat_and_leave_the_weeks_hours() -> None:
    """Same seed, same wishes; on contract days, not on leave, and a day off only where others hold the hours."""
    shops = sample_shops(9, 1, WEEK)
    people = sample_agents(shops, 20, 2, WEEK)
    end = WEEK + timedelta(weeks=4)
    leave = sample_absences(people, WEEK, end, korean_calendar(2025, 2027), 3)
    wishes = sample_wishes(people, WEEK, end, leave, 4)
    assert wishes == sample_wishes(people, WEEK, end, leave, 4) != sample_wishes(people, WEEK, end, leave, 5)
    assert {wish.kind for wish in wishes} == set(WishKind)
    away, agent_of = {(a.agent, a.start.date()) for a in leave}, {agent.agent: agent for agent in people}
    for wish in wishes:
        who = agent_of[wish.agent]
        assert wish.first == wish.last
        assert wish.first.weekday() in who.weekdays
        assert (wish.agent, wish.first) not in away
        if wish.kind is WishKind.DAY_OFF:
            assert (len(who.weekdays) - 1) * 480 >= who.week_minutes
