"""What staffing and roster commands load: the requirement of a week from its newest forecast, and the rules of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cli.services import services_on
from core.errors import NotFound
from core.periods import DateRange, IntervalGrid, week_from

if TYPE_CHECKING:
    from cli.context import Session
    from core.ids import PoolId
    from forecasts.forecast import Forecast
    from wfm.staffing.plan import StaffingPlan, StaffingRules


def week_plan(session: Session, monday: date, pool: PoolId | None) -> StaffingPlan:
    """The staffing plan of a week from the newest forecast that covers it. Raises NotFound where there is none."""
    from wfm.staffing.build import staffing_plan

    days = week_from(monday)
    forecast = forecast_covering(session, days)
    grid = IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes)
    return staffing_plan(
        forecast, services_on(session, days), grid, session.calendar, pool=pool, rules=staffing_rules(session, monday)
    )


def staffing_rules(session: Session, day: date) -> StaffingRules:
    """The planning assumptions in force on a day, from the dated rates."""
    from wfm.staffing.plan import StaffingRules

    return StaffingRules(
        chat_slowdown=session.rates.value("staffing.chat_slowdown", day),
        share_month_hours=session.rates.value("share.month_hours", day),
    )


def forecast_covering(session: Session, days: DateRange) -> Forecast:
    """The newest forecast that covers some days. Raises NotFound where there is none."""
    from store.forecasts import latest_forecast

    with session.database.reading() as connection:
        forecast = latest_forecast(connection, days)
    if forecast is None:
        raise NotFound("staffing.no_run", monday=days.first)
    return forecast
