"""A week small enough to count by hand: two agents, two tenants, one gap."""

from __future__ import annotations

from datetime import date, timedelta

from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, PoolId, RosterId, TenantId
from core.periods import IntervalGrid, seoul
from wfm.agents import Absence, AbsenceKind, Agent, Employment, Grade, Skill
from wfm.scheduling.roster import Assignment, Pause, Roster, RosterStatus, Search, Shift, Uncovered
from wfm.staffing.requirement import Requirement, RequirementLine

MONDAY = date(2026, 11, 9)
POOL = PoolId("P1")
T1, T2 = TenantId("T1"), TenantId("T2")
A1, A2, A3 = AgentId("A1"), AgentId("A2"), AgentId("A3")
NINE, TEN = 9 * 60, 10 * 60


def calendar() -> HolidayCalendar:
    """Wednesday of the week is a holiday."""
    names = {date(2026, 11, 11): "예시절"}
    return HolidayCalendar(names=names, known_from=date(2026, 1, 1), known_until=date(2026, 12, 31))


def agent(code: AgentId) -> Agent:
    """A full-time agent trained for both tenants."""
    return Agent(
        agent=code,
        name=f"예시 {code}",
        pool=POOL,
        hired_on=date(2025, 1, 1),
        employment=Employment.FULL_TIME,
        grade=Grade.REGULAR,
        week_minutes=2400,
        weekdays=frozenset(range(5)),
        weekly_rest_day=6,
        earliest_minute=8 * 60,
        latest_minute=20 * 60,
        hourly_wage_won=11_500,
        channels=frozenset(Channel),
        skills=(Skill(tenant=T1, level=2), Skill(tenant=T2, level=2)),
    )


AGENTS = (agent(A1), agent(A2), agent(A3))

ABSENCES = (
    Absence(agent=A2, kind=AbsenceKind.ANNUAL_LEAVE, start=seoul(MONDAY, 0), end=seoul(MONDAY + timedelta(days=1), 0)),
)


def requirement() -> Requirement:
    """On Monday from 9 to 11 T1 needs half an agent, from 10 to 11 T2 needs a whole one."""
    grid = IntervalGrid(first_day=MONDAY, days=7)
    first = [5 if 18 <= index < 22 else 0 for index in range(grid.size)]
    second = [10 if 20 <= index < 22 else 0 for index in range(grid.size)]
    return Requirement(
        pool=POOL,
        grid=grid,
        lines=(
            RequirementLine(
                tenant=T1, channel=Channel.PHONE, tenths=tuple(first), load_erlang=tuple(map(float, first))
            ),
            RequirementLine(
                tenant=T2, channel=Channel.PHONE, tenths=tuple(second), load_erlang=tuple(map(float, second))
            ),
        ),
    )


def roster(version: int = 1) -> Roster:
    """A1 works Monday 9 to 18 with lunch at 12; T2 keeps a gap of half an agent from 10 to 11."""
    return Roster(
        roster=RosterId(f"P1-2026-11-09-v{version}"),
        pool=POOL,
        monday=MONDAY,
        weeks=1,
        version=version,
        status=RosterStatus.DRAFT,
        interval_minutes=30,
        shifts=(
            Shift(
                agent=A1, start=seoul(MONDAY, NINE), minutes=540, pauses=(Pause(start=seoul(MONDAY, 720), minutes=60),)
            ),
        ),
        assignments=(
            Assignment(agent=A1, tenant=T1, channel=Channel.PHONE, start=seoul(MONDAY, NINE), minutes=120, tenths=5),
            Assignment(agent=A1, tenant=T2, channel=Channel.PHONE, start=seoul(MONDAY, TEN), minutes=60, tenths=5),
        ),
        uncovered=tuple(
            Uncovered(tenant=T2, channel=Channel.PHONE, start=seoul(MONDAY, TEN + 30 * n), tenths=5) for n in range(2)
        ),
        search=Search(engine="by hand", seed=1, limit_s=0.0, cost_won=92_000, bound_won=None, bound_name="none"),
    )
