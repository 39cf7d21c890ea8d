"""Small companies for the tests: law, calendar, agents and need that a test states in a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, PoolId, RosterId, TenantId
from core.periods import IntervalGrid
from tests.unit.law import LAW
from wfm.agents import Absence, Agent, Employment, Grade, Skill
from wfm.scheduling.build.build import build_roster
from wfm.scheduling.build.effort import BuildLimits
from wfm.scheduling.build.records import Order, RosterResult
from wfm.scheduling.formulate.formulation import RosterInput
from wfm.scheduling.roster import Roster
from wfm.scheduling.search.search import SearchLimits
from wfm.staffing.requirement import Requirement, RequirementLine

MONDAY = date(2026, 11, 9)
POOL = PoolId("MAIN")
QUICK = BuildLimits(search=SearchLimits(rounds=60), block_rounds_a_day=2)


def calendar(*holidays: date) -> HolidayCalendar:
    """A calendar of 2026 and 2027 with just these holidays."""
    names = dict.fromkeys(holidays, "쉬는 날")
    return HolidayCalendar(names=names, known_from=date(2026, 1, 1), known_until=date(2027, 12, 31))


def agent(code: str, *tenants: str, **more: object) -> Agent:
    """A full-time agent, Monday to Friday 8–20, trained for the tenants since ever; ``more`` overrides fields."""
    plain = Agent(
        agent=AgentId(code),
        name="예시",
        pool=POOL,
        hired_on=date(2020, 1, 1),
        employment=Employment.FULL_TIME,
        grade=Grade.REGULAR,
        week_minutes=2400,
        weekdays=frozenset(range(5)),
        weekly_rest_day=6,
        earliest_minute=8 * 60,
        latest_minute=20 * 60,
        hourly_wage_won=12_000,
        channels=frozenset(Channel),
        skills=tuple(Skill(tenant=TenantId(tenant), level=2) for tenant in tenants),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def need(
    tenths: Mapping[str, Callable[[int, int], int]],
    *,
    days: int = 7,
    minutes: int = 30,
    channel: Channel = Channel.PHONE,
    first_day: date = MONDAY,
) -> Requirement:
    """Need by tenant: a function of day number and minute of the day gives the tenths."""
    grid = IntervalGrid(first_day=first_day, days=days, minutes=minutes)
    lines = []
    for tenant, asked in tenths.items():
        values = tuple(asked(i // grid.per_day, i % grid.per_day * minutes) for i in range(grid.size))
        load = tuple(value / 10 for value in values)
        lines.append(RequirementLine(tenant=TenantId(tenant), channel=channel, tenths=values, load_erlang=load))
    return Requirement(pool=POOL, grid=grid, lines=tuple(lines))


def office(tenths: int, days: int = 5) -> Callable[[int, int], int]:
    """Need from 9 to 18 on the first days of each week."""
    return lambda day, minute: tenths if day % 7 < days and 540 <= minute < 1080 else 0


def given(
    agents: tuple[Agent, ...],
    requirement: Requirement,
    absences: tuple[Absence, ...] = (),
    holidays: tuple[date, ...] = (),
    previous: Roster | None = None,
) -> RosterInput:
    """Everything a roster is made of."""
    return RosterInput(
        agents=agents,
        requirement=requirement,
        absences=absences,
        calendar=calendar(*holidays),
        law=LAW,
        paid_month_hours=Decimal(209),
        previous=previous,
    )


def still() -> float:
    """A clock that stands still: only rounds end the search."""
    return 0.0


def built(everything: RosterInput, *, monday: date = MONDAY, weeks: int = 1, seed: int = 1) -> RosterResult:
    """A quick roster."""
    order = Order(roster=RosterId("MAIN-1"), version=1, monday=monday, weeks=weeks, seed=seed)
    return build_roster(everything, order, limits=QUICK, clock=still)


def day(number: int) -> date:
    """A day by its number from the Monday."""
    return MONDAY + timedelta(days=number)
