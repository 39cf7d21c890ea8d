"""What forecast commands load and keep: the past up to a day, the forecast with methods and overrides on it, runs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cli.output import note
from core.errors import NotFound, ProblemsFound
from core.ids import TenantId
from core.periods import DateRange, IntervalGrid, week_from

if TYPE_CHECKING:
    from cli.context import Session
    from core.drivers import DriverDay
    from forecasts.drivers import PlanChange
    from forecasts.fitting import Pool
    from forecasts.forecast import Forecast
    from forecasts.history import History, SeriesKey
    from forecasts.overrides import Override


def known_until(session: Session, told: date | None) -> date:
    """The day told, or the one after the newest contacts; said on standard error either way."""
    from store.contacts import days_with_contacts

    with session.database.reading() as connection:
        known = days_with_contacts(connection)
    if known is None:
        raise NotFound("forecast.nothing_imported")
    if told is None:
        note("forecast.as_of_chosen", as_of=known.end)
        return known.end
    if told <= known.first:
        raise NotFound("forecast.nothing_before", as_of=told, oldest=known.first)
    note("forecast.as_of_told", as_of=told)
    return told


def history_of(
    session: Session,
    end: date,
    *,
    services_in: DateRange,
    tenants: Collection[TenantId] | None = None,
    first: date | None = None,
    declared: Mapping[SeriesKey, float] | None = None,
    with_prospects: bool = False,
) -> History:
    """What is known of the days before ``end``, from ``first`` or as far back as the settings say.

    ``services_in``: the days whose opening hours and contracts hold. ``declared``: contacts a week that drafts expect,
    beside those of the contracts. ``with_prospects``: see ``services_on``. Raises NotFound where nobody is ever open.
    """
    from cli.planning.services import declared_weekly_contacts, services_on
    from forecasts.history import history_from
    from store.contacts import contact_days
    from store.events import all_events
    from store.tenants import all_tenants

    span = DateRange(first=first or end - timedelta(weeks=session.settings.forecast.weeks), end=end)
    with session.database.reading() as connection:
        days = contact_days(connection, span, tenants)
        events = all_events(connection)
        industries = {each.tenant: each.industry for each in all_tenants(connection)}
    services = services_on(session, services_in, with_prospects=with_prospects)
    if not services:
        raise NotFound("forecast.no_services")
    if tenants is not None:
        services = tuple(service for service in services if service.tenant in tenants)
    begin = min((record.day for record in days), default=end - timedelta(days=1))
    return history_from(
        days,
        services=services,
        events=events,
        calendar=session.calendar,
        span=DateRange(first=begin, end=end),
        minutes=session.settings.interval_minutes,
        industries=industries,
        declared_weekly_contacts={**(declared or {}), **declared_weekly_contacts(session, services_in)},
    )


def grid_of(session: Session, days: DateRange) -> IntervalGrid:
    """The grid of some days in the intervals of the settings."""
    return IntervalGrid(first_day=days.first, days=days.days, minutes=session.settings.interval_minutes)


def computed(session: Session, history: History, as_of: date, grid: IntervalGrid, pool: Pool | None = None) -> Forecast:
    """The forecast of a history: the model, the 8-week mean where a backtest chose it, the planner's overrides.

    ``pool``: what a larger pool taught (forecasts.model.learn_pool), where the history is a part of it.
    """
    return with_hand(session, by_method(session, history, as_of, grid, pool=pool))


def by_method(
    session: Session,
    history: History,
    as_of: date,
    grid: IntervalGrid,
    changes: Sequence[PlanChange] = (),
    *,
    pool: Pool | None = None,
) -> Forecast:
    """The forecast without the planner's hand: the model, planned drivers (and supposed ``changes``), the methods."""
    from forecasts.drivers import with_drivers
    from forecasts.fallback import with_chosen_methods
    from forecasts.inspection import calendar_ends, inspected
    from forecasts.model import forecast
    from store.accuracy import choices_on

    if found := calendar_ends(session.calendar, grid.range):
        raise ProblemsFound(found)
    with session.database.reading() as connection:
        choices = choices_on(connection, as_of)
    drivers = drivers_of(session, history, grid.range)
    result = forecast(
        history,
        as_of=as_of,
        grid=grid,
        calendar=session.calendar,
        coverage=session.settings.forecast.coverage,
        pool=pool,
    )
    result = with_drivers(result, history, drivers, session.calendar, changes)
    result = with_chosen_methods(result, history, choices, session.calendar)
    return replace(result, problems=(*result.problems, *inspected(history, as_of, grid.range)))


def drivers_of(session: Session, history: History, ahead: DateRange) -> tuple[DriverDay, ...]:
    """What is known of drivers from the first day of a history to the last of a forecast."""
    from store.drivers import drivers_between

    with session.database.reading() as connection:
        return drivers_between(connection, DateRange(first=history.first_day, end=ahead.end))


def with_hand(session: Session, result: Forecast) -> Forecast:
    """A forecast with the overrides that are in force."""
    from forecasts.overrides import with_overrides

    return with_overrides(result, overrides_of(session))


def overrides_of(session: Session) -> tuple[Override, ...]:
    """Every override that was ever set."""
    from store.overrides import all_overrides

    with session.database.reading() as connection:
        return all_overrides(connection)


def kept_forecast(session: Session, monday: date | None, *, weeks: int = 1, tenant: str | None = None) -> Forecast:
    """The newest run, or the newest that covers some weeks, cut to them. Raises NotFound.

    With ``tenant`` only its series are read, or, where it has none, all: to say which there are.
    """
    from store.forecasts import forecasts_list, latest_forecast

    with session.database.reading() as connection:
        runs = forecasts_list(connection)
        if not runs:
            raise NotFound("forecast.not_run")
        wanted = week_from(monday, weeks) if monday else DateRange(first=runs[0].first, end=runs[0].end)
        kept = latest_forecast(connection, wanted, None if tenant is None else (TenantId(tenant),))
        if kept is not None and not kept.series:
            kept = latest_forecast(connection, wanted)
    if kept is None:
        raise NotFound("forecast.not_run_for", week=monday)
    return kept.over(wanted)


def chosen(kept: Forecast, tenant: str | None, channel: str | None) -> Forecast:
    """Some of the series. Raises NotFound where a filter leaves none."""
    series = tuple(s for s in kept.series if tenant in (None, s.tenant) and channel in (None, s.channel.value))
    if not series and (kept.series or tenant is not None):
        wanted = " ".join(word for word in (tenant, channel) if word)
        known = ", ".join(f"{s.tenant} {s.channel.value}" for s in kept.series[:12])
        raise NotFound("forecast.unknown_series", wanted=wanted, known=known or "–")
    return replace(kept, series=series)
