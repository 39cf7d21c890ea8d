"""Sixty agents: full-time and part-time, a few dedicated, a few for the night; their leave, training and meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from cli.demo.shops import POOL, Shop
from core.calendar import HolidayCalendar
from core.channels import Channel
from core.ids import AgentId, TenantId
from core.periods import seoul
from wfm.agents import Absence, AbsenceKind, Agent, Employment, Grade, Restrictions, Skill, Wish, WishKind

HOUR = 60
WEEKEND_OFF = frozenset(range(5))
TRAINED_A_TENANT_MIN = 5
LEAVE_ODDS = 0.022
SICK_ODDS = 0.006
DAY_MINUTES = 8 * HOUR
WISH_ODDS = 0.05
WISHED = (
    (WishKind.DAY_OFF, None),
    (WishKind.DAY_OFF, None),
    (WishKind.EARLY, 17 * HOUR),
    (WishKind.LATE, 12 * HOUR),
)
"""What is wished, as often as it stands here."""
MEETING_MINUTES = 30
TRAINING_MINUTES = 60
DAYS_OF_FIRST_WEEK = 7
GRADE_WAGE_WON = {Grade.JUNIOR: 10_500, Grade.REGULAR: 10_950, Grade.SENIOR: 11_750, Grade.LEAD: 13_100}


def _skills(
    shops: Sequence[Shop], load: dict[TenantId, float], count: int, rng: np.random.Generator
) -> tuple[Skill, ...]:
    """Tenants for one agent: those whose load is covered least by the people hired so far."""
    tenants = list(load)
    pull = np.array([max(load[t], 0.02) for t in tenants]) ** 0.7
    chosen = rng.choice(len(tenants), size=min(count, len(tenants)), replace=False, p=pull / pull.sum())
    return tuple(
        Skill(tenant=tenants[index], level=int(rng.choice([1, 2, 3], p=[0.2, 0.5, 0.3]))) for index in sorted(chosen)
    )


def sample_agents(shops: Sequence[Shop], count: int, seed: int, today: date) -> tuple[Agent, ...]:
    """``count`` agents; every tenant ends up with at least five people trained who fit its hours."""
    rng = np.random.default_rng(seed)
    load = {shop.tenant.tenant: float(shop.share_fte) for shop in shops}
    by_size = sorted(shops, key=lambda shop: -shop.share_fte)
    agents: list[Agent] = []
    for number in range(count):
        agent = _agent(number, count, by_size, load, rng, today)
        agents.append(agent)
        for skill in agent.skills:
            load[skill.tenant] -= agent.week_minutes / 2400 / len(agent.skills)
    return _trained_enough(agents, shops, rng)


def _agent(
    number: int, count: int, by_size: Sequence[Shop], load: dict[TenantId, float], rng: np.random.Generator, today: date
) -> Agent:
    """One agent: the first tenth works nights, the next twentieth is dedicated, three in ten are part-time."""
    place = number / count
    is_night, is_dedicated, is_part_time = place < 0.1, 0.1 <= place < 0.16, place >= 0.7
    weekend = is_night or (not is_dedicated and rng.random() < 0.45)
    rest = int(rng.integers(0, 5)) if weekend else 6
    weekdays = frozenset(range(7)) - {rest} if weekend else WEEKEND_OFF | ({5} if rng.random() < 0.3 else set())
    if is_dedicated:
        skills: tuple[Skill, ...] = (Skill(tenant=by_size[0].tenant.tenant, level=3),)
    elif is_night:
        others = {t: part for t, part in load.items() if t != by_size[0].tenant.tenant}
        skills = (Skill(tenant=by_size[0].tenant.tenant, level=3), *_skills(by_size, others, 4, rng))
    else:
        skills = _skills(by_size, load, int(rng.integers(5, 9)), rng)
    earliest, latest = _hours(is_night, is_part_time, weekend, rng)
    grade = Grade(rng.choice(["junior", "regular", "senior", "lead"], p=[0.25, 0.45, 0.22, 0.08]))
    hired = today - timedelta(days=int(rng.integers(120, 2200)))
    return Agent(
        agent=AgentId(f"A{number + 1:03d}"),
        name=f"예시상담사{number + 1:03d}",
        pool=POOL,
        hired_on=hired,
        employment=Employment.PART_TIME if is_part_time else Employment.FULL_TIME,
        grade=grade,
        week_minutes=int(rng.choice([20, 24, 30])) * HOUR if is_part_time else 40 * HOUR,
        weekdays=weekdays,
        weekly_rest_day=rest,
        earliest_minute=earliest,
        latest_minute=latest,
        hourly_wage_won=GRADE_WAGE_WON[grade] + int(rng.integers(0, 5)) * 25,
        fixed_allowance_won=int(rng.choice([0, 0, 30_000])),
        channels=frozenset(Channel) if rng.random() < 0.85 else frozenset({Channel.PHONE, Channel.BOARD}),
        skills=skills,
        dedicated_to=by_size[0].tenant.tenant if is_dedicated else None,
        restrictions=Restrictions(no_night=not is_night and rng.random() < 0.15, no_overtime=rng.random() < 0.08),
    )


def _hours(is_night: bool, is_part_time: bool, weekend: bool, rng: np.random.Generator) -> tuple[int, int]:
    """Earliest and latest minute of the working day; a night passes midnight."""
    if is_night:
        return 14 * HOUR, 33 * HOUR
    if is_part_time:
        first = int(rng.choice([9, 13, 17]))
        return first * HOUR, min(first + 7, 22) * HOUR if first < 17 else 22 * HOUR + 30
    return (8 * HOUR, 22 * HOUR) if weekend or rng.random() < 0.3 else (8 * HOUR + 30, 20 * HOUR)


def _trained_enough(agents: list[Agent], shops: Sequence[Shop], rng: np.random.Generator) -> tuple[Agent, ...]:
    """Train further people until five who fit its hours know each tenant: nobody depends on one person's health."""

    for shop in shops:
        tenant = shop.tenant.tenant
        wanted = max(TRAINED_A_TENANT_MIN, int(2.5 * float(shop.share_fte)))
        fitting = [index for index, agent in enumerate(agents) if _fits(agent, shop)]
        has = sum(any(s.tenant == tenant for s in agents[index].skills) for index in fitting)
        free = [index for index in fitting if not any(s.tenant == tenant for s in agents[index].skills)]
        free.sort(key=lambda index: (len(agents[index].skills), rng.random()))
        for index in free[: max(0, wanted - has)]:
            agent = agents[index]
            agents[index] = replace(agent, skills=(*agent.skills, Skill(tenant=tenant, level=1)))
    return tuple(agents)


def _fits(agent: Agent, shop: Shop) -> bool:
    """Whether an agent's days and hours meet those of a shop well enough to be counted on."""
    if agent.dedicated_to not in (None, shop.tenant.tenant):
        return False
    if shop.hours in ("weekend", "every_day", "always"):
        return {5, 6} <= agent.weekdays
    if shop.hours == "evening":
        return agent.latest_minute >= 22 * HOUR
    return agent.earliest_minute <= 10 * HOUR


def sample_wishes(
    agents: Sequence[Agent], first: date, end: date, absences: Sequence[Absence], seed: int
) -> tuple[Wish, ...]:
    """Now and then somebody wishes a working day off, to be done early, or to begin late; not on days of leave.

    A day off is wished by people whose other contract days hold the week's hours: who gives up hours takes leave.
    """
    rng = np.random.default_rng(seed)
    away = {(absence.agent, absence.start.date()) for absence in absences}
    found: list[Wish] = []
    for agent in agents:
        for day in (first + timedelta(days=n) for n in range((end - first).days)):
            dice = rng.random()
            if dice >= WISH_ODDS or day.weekday() not in agent.weekdays or (agent.agent, day) in away:
                continue
            kind, minute = WISHED[int(len(WISHED) * dice / WISH_ODDS)]
            if kind is WishKind.DAY_OFF and (len(agent.weekdays) - 1) * DAY_MINUTES < agent.week_minutes:
                continue
            found.append(Wish(agent=agent.agent, kind=kind, first=day, last=day, minute=minute))
    return tuple(found)


def sample_absences(
    agents: Sequence[Agent], first: date, end: date, calendar: HolidayCalendar, seed: int
) -> tuple[Absence, ...]:
    """Leave and some illness, a team meeting every other Tuesday, a monthly training for a tenant."""
    rng = np.random.default_rng(seed)
    found: list[Absence] = []
    days = [first + timedelta(days=n) for n in range((end - first).days)]
    for agent in agents:
        working = [d for d in days if d.weekday() in agent.weekdays and not calendar.is_holiday(d)]
        away = {day: kind for day in working if (kind := _illness_or_leave(rng)) is not None}
        found.extend(
            Absence(agent=agent.agent, kind=kind, start=seoul(day), end=seoul(day, 24 * HOUR))
            for day, kind in away.items()
        )
        found.extend(_meetings(agent, [d for d in working if d not in away], rng))
    return tuple(found)


def _illness_or_leave(rng: np.random.Generator) -> AbsenceKind | None:
    dice = rng.random()
    if dice < LEAVE_ODDS:
        return AbsenceKind.ANNUAL_LEAVE
    return AbsenceKind.SICK_LEAVE if dice < LEAVE_ODDS + SICK_ODDS else None


def _meetings(agent: Agent, days: Sequence[date], rng: np.random.Generator) -> list[Absence]:
    """Half an hour of team meeting every other Tuesday, an hour of training for one tenant each month."""
    if agent.latest_minute > 24 * HOUR:
        return []
    middle = (max(agent.earliest_minute, 9 * HOUR) + min(agent.latest_minute, 18 * HOUR)) // 2
    begin = max(agent.earliest_minute, middle) // 30 * 30
    found = [
        Absence(
            agent=agent.agent,
            kind=AbsenceKind.MEETING,
            start=seoul(day, begin),
            end=seoul(day, begin + MEETING_MINUTES),
        )
        for day in days
        if day.weekday() == 1 and day.isocalendar().week % 2 == 0
    ]
    for day in days:
        if day.weekday() == 3 and day.day <= DAYS_OF_FIRST_WEEK and agent.skills:
            tenant = agent.skills[int(rng.integers(0, len(agent.skills)))].tenant
            end = seoul(day, begin + TRAINING_MINUTES)
            found.append(
                Absence(agent=agent.agent, kind=AbsenceKind.TRAINING, start=seoul(day, begin), end=end, tenant=tenant)
            )
    return found
