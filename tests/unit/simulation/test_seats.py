"""Seats of a rostered week in a month that nobody has rostered yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from core.channels import Channel
from core.ids import AgentId
from core.periods import DateRange, IntervalGrid, seoul
from tests.unit.simulation.sample import agent, shift
from tests.unit.staffing.sample import CALENDAR as NO_HOLIDAYS
from tests.unit.staffing.sample import MONDAY, service
from wfm.simulation.seats import (
    Hire,
    Seats,
    knows,
    month_shifts,
    on_duty,
    people_by_root,
    with_hires,
    with_learners,
    without_hired_later,
)
from wfm.staffing.workload import Workload

CALENDAR = replace(NO_HOLIDAYS, names={date(2026, 12, 25): "기독탄신일"})
WEEK = IntervalGrid(first_day=MONDAY, days=7)
DECEMBER = DateRange(first=date(2026, 12, 1), end=date(2027, 1, 1))
ENOUGH = np.full(31 * 48, 99)


def seats(*people: str, **shifts: int) -> Seats:
    """People who work nine to six from Monday on, as many days as told, with an hour of break at noon."""
    return Seats(
        monday=MONDAY,
        agents=tuple(agent(code, {"T01": 2}) for code in people),
        shifts=tuple(shift(code, day, 540, 540, (720, 60)) for code, days in shifts.items() for day in range(days)),
    )


def test_every_seat_comes_back_on_its_weekday() -> None:
    """23 weekdays, Christmas among them since all are needed, and the Monday before for what reaches into it."""
    found = month_shifts(seats("A1", A1=5), DECEMBER, CALENDAR, ENOUGH, IntervalGrid(first_day=DECEMBER.first, days=31))
    days = [each.start.date() for each in found]
    assert days[0] == date(2026, 11, 30)
    assert all(day.weekday() < 5 for day in days)
    assert len(days) == 24
    christmas = next(each for each in found if each.start.date() == date(2026, 12, 24))
    assert (christmas.start, christmas.minutes) == (seoul(date(2026, 12, 24), 540), 540)
    assert [pause.start for pause in christmas.pauses] == [seoul(date(2026, 12, 24), 720)]


def test_who_leaves_or_begins_later_has_no_seat() -> None:
    """Employed on the day, and for today's pool employed today."""
    given = seats("A1", "A2", A1=5, A2=5)
    leaving = replace(given.agents[0], left_on=date(2026, 12, 10))
    coming = replace(given.agents[1], hired_on=date(2026, 12, 21))
    changed = replace(given, agents=(leaving, coming))
    found = month_shifts(changed, DECEMBER, CALENDAR, ENOUGH, IntervalGrid(first_day=DECEMBER.first, days=31))
    assert max(each.start.date() for each in found if each.agent == "A1") == date(2026, 12, 10)
    assert min(each.start.date() for each in found if each.agent == "A2") == date(2026, 12, 21)
    today = without_hired_later(changed, date(2026, 11, 9))
    assert [each.agent for each in today.agents] == ["A1"]
    assert {each.agent for each in today.shifts} == {"A1"}


def test_on_a_holiday_only_who_is_needed_comes() -> None:
    """25 December: one person is needed at ten, the second seat stays empty; nobody is needed, nobody comes."""
    grid = IntervalGrid(first_day=DECEMBER.first, days=31)
    needed = np.zeros(grid.size, dtype=np.int64)
    needed[24 * 48 + 20] = 1
    given = seats("A1", "A2", A1=5, A2=5)
    found = month_shifts(given, DECEMBER, CALENDAR, needed, grid)
    assert [each.agent for each in found if each.start.date() == date(2026, 12, 25)] == ["A1"]
    none = month_shifts(given, DECEMBER, CALENDAR, np.zeros_like(needed), grid)
    assert not [each for each in none if each.start.date() == date(2026, 12, 25)]
    assert [each for each in none if each.start.date() == date(2026, 12, 24)]


def test_a_break_is_no_presence() -> None:
    """Nine to six without noon: seventeen half hours less two."""
    count = on_duty(seats("A1", A1=1).shifts, MONDAY, WEEK)
    assert count.sum() == 16
    assert count[24] == count[25] == 0


def test_who_is_hired_doubles_the_seat_that_relieves_most() -> None:
    """A2 works when people are lacking, so the new one does what A2 does, from the first day on, as a new agent."""
    given = replace(
        seats("A1", "A2", A1=5),
        shifts=(*seats("A1", A1=5).shifts, *(shift("A2", day, 1080, 240) for day in range(5))),
    )
    needed = on_duty(given.shifts, MONDAY, WEEK)
    needed[40] += 1  # Monday at eight in the evening
    found = with_hires(given, [Hire(people=1, answers_from=date(2027, 1, 4))], needed, WEEK)
    new = found.agents[-1]
    assert (new.agent, new.hired_on, new.skills[0].level) == ("H001", date(2027, 1, 4), 1)
    mine = [each for each in found.shifts if each.agent == "H001"]
    assert [(each.start, each.minutes) for each in mine] == [
        (each.start, each.minutes) for each in given.shifts if each.agent == "A2"
    ]
    assert found.shifts[: len(given.shifts)] == given.shifts


def test_a_tenant_nobody_knows_is_learnt_by_those_with_few_tenants() -> None:
    """Of those who stand equally long in its hours, who knows fewer tenants; the others stay as they are."""
    given = seats("A1", "A2", A1=5, A2=5)
    crowded = replace(given, agents=(agent("A1", {"T01": 2, "T02": 2}), given.agents[1]))
    new = service("T09", Channel.PHONE)
    assert not knows(crowded, new)
    found = with_learners(crowded, (new,), 1)
    assert knows(found, new)
    assert [len(each.skills) for each in found.agents] == [2, 2]
    assert [each.agent for each in found.agents if any(s.tenant == "T09" for s in each.skills)] == [AgentId("A2")]


def test_people_by_the_square_root() -> None:
    """Nine contacts of ten minutes in half an hour keep three busy; five come."""
    size = WEEK.size
    line = Workload(
        service=service("T01", Channel.PHONE),
        aht_s=600,
        aht_source="declared",
        handling_s=np.full(size, 600.0),
        is_open=np.ones(size, dtype=bool),
        contacts=np.full(size, 9.0),
        contacts_outside=0.0,
    )
    assert set(people_by_root([line], WEEK).tolist()) == {5}
