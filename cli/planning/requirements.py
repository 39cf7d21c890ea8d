"""What staffing and roster commands load: the requirement of a week from its newest forecast, and the rules of it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from cli.planning.services import LEFT_OUT, left_out_problems, services_on
from core.errors import NotFound
from core.periods import DAYS_A_WEEK, DateRange, IntervalGrid, week_from

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cli.context import Session
    from core.ids import PoolId
    from forecasts.forecast import Forecast
    from wfm.staffing.plan import StaffingPlan, StaffingRules
    from wfm.staffing.shrinkage import Shrinkage, ShrinkageKind

MEASURED_WEEKS = 13
"""Weeks before the planned one (or before today) in which shrinkage is measured."""

CLOSED_HOURS_WEEKS = 8
"""Weeks before the planned one in which contacts outside the service windows are counted."""


def week_plan(session: Session, monday: date, pool: PoolId | None, weeks: int = 1) -> StaffingPlan:
    """The staffing plan of some weeks from the newest forecast that covers them, with what stands in its way.

    Raises NotFound where there is no forecast.
    """
    from dataclasses import replace

    from store.agents import all_agents
    from wfm.staffing.build import staffing_plan
    from wfm.staffing.skills import unskilled

    days = week_from(monday, weeks)
    forecast = forecast_covering(session, days)
    grid = IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes)
    plan = staffing_plan(
        forecast, services_on(session, days), grid, session.calendar, pool=pool, rules=staffing_rules(session, monday)
    )
    with session.database.reading() as connection:
        agents = all_agents(connection)
    return replace(plan, problems=(*plan.problems, *unskilled(plan, agents), *left_out_problems(session, days)))


def require_planned(plan: StaffingPlan, tenant: str) -> None:
    """Raise NotFound where a plan does not hold a tenant, with the reason where it is left out on purpose."""
    if any(tenant == each.tenant for each in plan.tenants):
        return
    for problem in plan.problems:
        if problem.code in LEFT_OUT and problem.values["tenant"] == tenant:
            raise NotFound("staffing.left_out", problem=problem)
    raise NotFound("staffing.unknown_tenant", tenant=tenant, pool=plan.requirement.pool)


def with_closed_hours(session: Session, plan: StaffingPlan) -> StaffingPlan:
    """A plan with the contacts that came while nobody answers, as the weeks before it (or before today) tell."""
    from cli.planning.forecasting import history_of
    from wfm.staffing.closed_hours import with_outside

    days = plan.requirement.grid.range
    end = min(days.first, session.today)
    first = end - timedelta(weeks=CLOSED_HOURS_WEEKS)
    tenants = {each.tenant for each in plan.tenants}
    return with_outside(plan, history_of(session, end, services_in=days, tenants=tenants, first=first))


def staffing_rules(session: Session, day: date) -> StaffingRules:
    """The planning assumptions in force on a day, from the dated rates."""
    from wfm.staffing.plan import StaffingRules

    return StaffingRules(
        chat_slowdown=session.rates.value("staffing.chat_slowdown", day),
        share_month_hours=session.rates.value("share.month_hours", day),
    )


def week_shrinkage(
    session: Session, monday: date, pool: PoolId, by_hand: Mapping[ShrinkageKind, Decimal] | None = None
) -> Shrinkage:
    """Shrinkage by kind of a pool's people for a week: by hand, else measured before it, else the dated rates."""
    from store.absences import absences_between
    from store.agents import all_agents
    from store.timesheets import timesheets_between
    from wfm.staffing.shrinkage import measured_time, shrinkage_by_kind

    end = min(monday, session.today)
    days = DateRange(first=end - timedelta(weeks=MEASURED_WEEKS), end=end)
    with session.database.reading() as connection:
        agents = {agent.agent: agent for agent in all_agents(connection) if agent.pool == pool}
        sheets, absences = timesheets_between(connection, days), absences_between(connection, days)
    measured = measured_time(sheets, absences, agents, session.calendar)
    return shrinkage_by_kind(session.rates, monday, measured, by_hand)


def forecast_covering(session: Session, days: DateRange) -> Forecast:
    """The newest forecast that covers some days. Raises NotFound where there is none."""
    from store.forecasts import latest_forecast

    with session.database.reading() as connection:
        forecast = latest_forecast(connection, days)
    if forecast is None and days.days > DAYS_A_WEEK:
        weeks = days.days // DAYS_A_WEEK
        raise NotFound("staffing.no_run_of_weeks", first=days.first, last=days.last, weeks=weeks)
    if forecast is None:
        raise NotFound("staffing.no_run", monday=days.first)
    return forecast
