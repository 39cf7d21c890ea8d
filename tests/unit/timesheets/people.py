"""Small makers of agents, shifts and presences for the tests of the timesheet."""

from __future__ import annotations

from datetime import date

from core.channels import Channel
from core.ids import AgentId, PoolId, RosterId, TenantId
from core.periods import monday_of, seoul
from wfm.agents import Absence, AbsenceKind, Agent, Attendance, Employment, Grade, OvertimeCause, Skill
from wfm.scheduling.roster import Pause, Roster, RosterStatus, Search, Shift

POOL = PoolId("MAIN")
MONDAY = date(2026, 11, 9)
A1 = AgentId("A001")


def agent(
    code: str = "A001",
    *,
    week_hours: int = 40,
    wage_won: int = 12_000,
    grade: Grade = Grade.REGULAR,
    rest: int = 6,
    dedicated_to: str | None = None,
    hired_on: date = date(2024, 1, 1),
) -> Agent:
    """An agent who may work on all days but the weekly rest day."""
    return Agent(
        agent=AgentId(code),
        name="시험상담사",
        pool=POOL,
        hired_on=hired_on,
        employment=Employment.FULL_TIME if week_hours == 40 else Employment.PART_TIME,
        grade=grade,
        week_minutes=week_hours * 60,
        weekdays=frozenset(range(7)) - {rest, (rest - 1) % 7},
        weekly_rest_day=rest,
        earliest_minute=540,
        latest_minute=1320,
        hourly_wage_won=wage_won,
        channels=frozenset(Channel),
        skills=(Skill(tenant=TenantId("T01"), level=2),),
        dedicated_to=TenantId(dedicated_to) if dedicated_to else None,
    )


def shift(day: date, begin: int = 540, minutes: int = 540, pause: int = 60, code: str = "A001") -> Shift:
    """A shift from minute ``begin`` with one pause three hours after it."""
    pauses = (Pause(start=seoul(day, begin + 180), minutes=pause),) if pause else ()
    return Shift(agent=AgentId(code), start=seoul(day, begin), minutes=minutes, pauses=pauses)


def roster(*shifts: Shift, monday: date | None = None) -> Roster:
    """A published roster of one week."""
    return Roster(
        roster=RosterId("MAIN-v1"),
        pool=POOL,
        monday=monday or monday_of(shifts[0].start.date()),
        weeks=1,
        version=1,
        status=RosterStatus.PUBLISHED,
        interval_minutes=30,
        shifts=shifts,
        assignments=(),
        uncovered=(),
        search=Search(engine="test", seed=1, limit_s=1.0, cost_won=0, bound_won=None, bound_name="none"),
    )


def present(
    day: date,
    begin: int = 540,
    end: int = 1080,
    pause: int = 60,
    *,
    cause: OvertimeCause | None = None,
    tenant: str | None = None,
    code: str = "A001",
) -> Attendance:
    """A presence in minutes after midnight."""
    return Attendance(
        agent=AgentId(code),
        clock_in=seoul(day, begin),
        clock_out=seoul(day, end),
        break_minutes=pause,
        overtime_cause=cause,
        overtime_tenant=TenantId(tenant) if tenant else None,
    )


def absent(
    day: date, begin: int, end: int, kind: AbsenceKind = AbsenceKind.ANNUAL_LEAVE, tenant: str | None = None
) -> Absence:
    """An absence in minutes after midnight."""
    return Absence(
        agent=A1,
        kind=kind,
        start=seoul(day, begin),
        end=seoul(day, end),
        tenant=TenantId(tenant) if tenant else None,
    )
