"""The people there are: contracted hours by week without known leave and holidays, and how many will still be there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from core.calendar import HolidayCalendar
from core.errors import require
from core.ids import AgentId, PoolId, TenantId
from core.periods import DAYS_A_WEEK, seoul
from wfm.agents import Absence, AbsenceKind, Agent, Employment
from wfm.capacity.assumptions import Assumptions
from wfm.capacity.need import Floats

DAYS_A_YEAR = 365.25
FIRST_YEAR_DAYS = 365
WORKDAYS = 5
NOTHING = timedelta(0)
AWAY = (AbsenceKind.ANNUAL_LEAVE, AbsenceKind.SICK_LEAVE, AbsenceKind.UNPAID)
"""Training and meetings are part of shrinkage, which is taken off in general."""


@dataclass(frozen=True, kw_only=True)
class Staff:
    """People of a pool over the weeks of a plan; arrays (people, weeks) unless told otherwise.

    ``hours``: contracted, without leave already known and without paid holidays. ``holiday_hours``: those that paid
    holidays take away. ``contracted``: without any of it, 0 where not employed. ``is_employed`` on the Monday.
    ``leave_hours_known``: annual leave already granted; ``leave_hours_due``: all that falls due within the plan beyond
    it. ``week_won`` is what a week of the person costs.
    """

    agents: tuple[Agent, ...]
    hours: Floats
    holiday_hours: Floats
    contracted: Floats
    is_employed: Floats
    leave_hours_known: Floats
    leave_hours_due: float
    week_won: Floats

    def __post_init__(self) -> None:
        shapes = {self.hours.shape, self.holiday_hours.shape, self.contracted.shape, self.is_employed.shape}
        require(len(shapes) == 1 and len(self.agents) == self.hours.shape[0], "people that do not fit the weeks")

    @property
    def temporary(self) -> Floats:
        """1 for people on a temporary contract, (people,)."""
        return np.array([float(agent.employment is Employment.TEMPORARY) for agent in self.agents])

    def expected_presence(self, given: Assumptions) -> Floats:
        """Chance (weeks,) that somebody who is there today still is, without contracts that end."""
        weeks = np.arange(self.hours.shape[1])
        stays: Floats = np.power(1.0 - float(given.attrition_week), weeks.astype(np.float64))
        return stays

    def drawn_presence(self, given: Assumptions, random: np.random.Generator, count: int) -> Floats:
        """Who is still there, (futures, people, weeks) of 0 and 1: everybody may leave in any week."""
        people, weeks = self.hours.shape
        rate = float(given.attrition_week)
        leaves = random.geometric(rate, (count, people)) if rate > 0 else np.full((count, people), weeks + 1)
        there: Floats = (leaves[:, :, None] > np.arange(weeks)[None, None, :]).astype(np.float64)
        return there


def staff_of(
    agents: Sequence[Agent],
    absences: Sequence[Absence],
    mondays: Sequence[date],
    calendar: HolidayCalendar,
    given: Assumptions,
    week_won: Mapping[AgentId, Sequence[Decimal]],
    *,
    pool: PoolId,
) -> Staff:
    """The people of a pool who are employed on some day of the plan.

    ``week_won``: cost of a week of each, by agent and week. Leave due is the entitlement of a year (law, or a day a
    month in the first year) for the length of the plan, less annual leave already known in it.
    """
    first, end = mondays[0], mondays[-1] + timedelta(days=DAYS_A_WEEK)
    mine = tuple(
        agent
        for agent in sorted(agents, key=lambda each: each.agent)
        if agent.pool == pool and agent.hired_on < end and (agent.left_on is None or agent.left_on >= first)
    )
    away = {agent.agent: tuple(each for each in absences if each.agent == agent.agent) for agent in mine}
    shape = (len(mine), len(mondays))
    hours, holidays, contracted, leave, employed, won = (np.zeros(shape) for _ in range(6))
    for row, agent in enumerate(mine):
        for week, monday in enumerate(mondays):
            spent = _week_hours(agent, away[agent.agent], monday, calendar)
            contracted[row, week], holidays[row, week], leave[row, week], lost = spent
            hours[row, week] = max(0.0, contracted[row, week] - holidays[row, week] - lost)
            employed[row, week] = float(agent.is_employed_on(monday))
            won[row, week] = float(week_won[agent.agent][week]) * contracted[row, week] / (agent.week_minutes / 60)
    due = sum(_leave_due_hours(agent, first, end, given) for agent in mine)
    return Staff(
        agents=mine,
        hours=hours,
        holiday_hours=holidays,
        contracted=contracted,
        is_employed=employed,
        leave_hours_known=leave,
        leave_hours_due=max(0.0, due - float(leave.sum())),
        week_won=won,
    )


def _week_hours(
    agent: Agent, absences: Sequence[Absence], monday: date, calendar: HolidayCalendar
) -> tuple[float, float, float, float]:
    """Contracted hours of a week; of those, lost to paid holidays, to annual leave, and to leave of any kind.

    A person works five days at most. A holiday takes a day of work where no other day of the contract is left to work
    on (somebody bound to Monday to Friday loses a holiday on Friday, and nothing by one on Saturday); leave takes the
    part of the day that it covers.
    """
    workdays = min(WORKDAYS, len(agent.weekdays))
    day_hours = agent.week_minutes / 60 / workdays
    days = [monday + timedelta(days=number) for number in range(DAYS_A_WEEK)]
    allowed = [day for day in days if day.weekday() in agent.weekdays and agent.is_employed_on(day)]
    open_days = [day for day in allowed if not calendar.is_holiday(day)]
    contracted = min(workdays, len(allowed)) * day_hours
    working = min(workdays, len(open_days)) * day_hours
    annual = sum(_covered(agent, absences, day, (AbsenceKind.ANNUAL_LEAVE,)) for day in open_days) * day_hours
    away = sum(_covered(agent, absences, day, AWAY) for day in open_days) * day_hours
    return contracted, contracted - working, min(annual, working), min(away, working)


def _covered(agent: Agent, absences: Sequence[Absence], day: date, kinds: Collection[AbsenceKind]) -> float:
    """Part of the working window of a day that absences of some kinds cover, 0 … 1."""
    begin, end = seoul(day, agent.earliest_minute), seoul(day, agent.latest_minute)
    away = sum(
        (max(NOTHING, min(end, each.end) - max(begin, each.start)) for each in absences if each.kind in kinds), NOTHING
    )
    return min(1.0, away / (end - begin))


def _leave_due_hours(agent: Agent, first: date, end: date, given: Assumptions) -> float:
    """Hours of annual leave that fall due between two days, as the year goes by: 근로기준법 §60."""
    until = end if agent.left_on is None else min(end, agent.left_on + timedelta(days=1))
    begin = max(first, agent.hired_on)
    anniversary = agent.hired_on + timedelta(days=FIRST_YEAR_DAYS)
    new_days = max(0, (min(until, anniversary) - begin).days)
    old_days = max(0, (until - max(begin, anniversary)).days)
    day_hours = agent.week_minutes / 60 / 5
    days = new_days * given.leave_days_first_year + old_days * given.leave_days_year
    return float(days) / DAYS_A_YEAR * day_hours


def trained_now(staff: Staff, mondays: Sequence[date]) -> dict[TenantId, Floats]:
    """How many people are trained for each tenant by week, (weeks,), contracts that end considered; attrition not."""
    weeks = len(mondays)
    found: dict[TenantId, Floats] = {}
    for row, agent in enumerate(staff.agents):
        for skill in agent.skills:
            if agent.dedicated_to not in (None, skill.tenant):
                continue
            count = found.setdefault(skill.tenant, np.zeros(weeks))
            for week, monday in enumerate(mondays):
                if skill.trained_on is None or skill.trained_on <= monday:
                    count[week] += staff.is_employed[row, week]
    return found
