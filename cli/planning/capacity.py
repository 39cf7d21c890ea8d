"""What capacity commands load: the season's forecast, people and assumptions, and what an hour of each costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.periods import DAYS_A_WEEK, DateRange, monday_of, week_from

if TYPE_CHECKING:
    from cli.context import Session
    from core.ids import AgentId, PoolId
    from core.rates import RateTable
    from forecasts.forecast import Forecast
    from wfm.agents import Absence, Agent
    from wfm.capacity.answer import CapacityInput
    from wfm.capacity.assumptions import HourCosts
    from wfm.capacity.roster_fit import RosterFit

FIT_WEEKS = 26
"""So far back published rosters tell how much of an hour on duty meets need."""


def season_mondays(session: Session, first: date | None, weeks: int) -> tuple[date, ...]:
    """The Mondays of a plan: from the one told, or the first after the newest contacts. Raises NotFound."""
    if first is None:
        first = monday_of(_known_end(session) + timedelta(days=DAYS_A_WEEK - 1))
    return tuple(first + timedelta(weeks=number) for number in range(weeks))


def _known_end(session: Session) -> date:
    from store.contacts import days_with_contacts

    with session.database.reading() as connection:
        known = days_with_contacts(connection)
    if known is None:
        raise NotFound("capacity.no_contacts")
    return known.end


def season_forecast(session: Session, days: DateRange) -> tuple[Forecast, bool]:
    """The newest kept forecast of the whole season, or one made now from the kept contacts (and not kept); which."""
    from cli.planning.forecasting import computed, grid_of, history_of
    from store.forecasts import latest_forecast

    with session.database.reading() as connection:
        kept = latest_forecast(connection, days)
    if kept is not None:
        return kept.over(days), True
    as_of = min(_known_end(session), days.first)
    history = history_of(session, as_of, services_in=days)
    made = computed(session, history, as_of, grid_of(session, days))
    if not made.series:
        raise NotFound("capacity.nothing_forecast", first=days.first, last=days.last)
    return made, False


def capacity_input(
    session: Session,
    mondays: Sequence[date],
    forecast: Forecast,
    *,
    pool: str | None,
    certainty: Decimal,
    trained_min: int,
    seed: int,
) -> CapacityInput:
    """All that a plan is made of. Raises NotFound where a step is missing."""
    from cli.planning.requirements import staffing_rules, week_shrinkage
    from cli.planning.services import left_out_problems, services_on
    from cli.rostering.rosters import chosen_pool
    from wfm.capacity.answer import CapacityInput
    from wfm.capacity.assumptions import assumptions
    from wfm.capacity.need import season_need
    from wfm.capacity.staff import staff_of

    chosen = chosen_pool(session, pool)
    days = week_from(mondays[0], len(mondays))
    agents, absences = _people(session, days, chosen)
    services = services_on(session, days)
    rates = session.rates
    costs = hour_costs(rates, mondays, _mean_wage(session, agents, mondays[0]))
    given = assumptions(
        rates, mondays[0], costs, week_shrinkage(session, mondays[0], chosen), roster_fit(session, chosen, mondays[0])
    )
    need = season_need(
        forecast,
        services,
        mondays,
        session.calendar,
        pool=chosen,
        rules=staffing_rules(session, mondays[0]),
    )
    staff = staff_of(
        agents,
        absences,
        mondays,
        session.calendar,
        given,
        _week_won(session, agents, mondays),
        pool=chosen,
    )
    need = replace(need, problems=(*need.problems, *left_out_problems(session, days)))
    served = [service for service in services if service.pool == chosen]
    return CapacityInput(
        need=need,
        staff=staff,
        given=given,
        calendar=session.calendar,
        channels={each.tenant: frozenset(s.channel for s in served if s.tenant == each.tenant) for each in served},
        certainty=certainty,
        trained_min=trained_min,
        seed=seed,
    )


def roster_fit(session: Session, pool: PoolId, before: date) -> RosterFit | None:
    """How much of an hour on duty meets need, on the published rosters of the weeks before a day; None: too few."""
    from store.rosters import binding_rosters, requirement_of
    from wfm.capacity.roster_fit import measured_fit, roster_week

    days = DateRange(first=before - timedelta(weeks=FIT_WEEKS), end=before)
    with session.database.reading() as connection:
        rosters = binding_rosters(connection, pool, days)
        weeks = [roster_week(roster, requirement_of(connection, roster.roster)) for roster in rosters]
    return measured_fit(weeks)


def _people(session: Session, days: DateRange, pool: PoolId) -> tuple[list[Agent], tuple[Absence, ...]]:
    """Agents of the pool and what is known of their absences. Raises NotFound where there is nobody."""
    from store.absences import absences_between
    from store.agents import all_agents

    with session.database.reading() as connection:
        agents, absences = all_agents(connection), absences_between(connection, days)
    mine = [agent for agent in agents if agent.pool == pool and (agent.left_on is None or agent.left_on >= days.first)]
    if not mine:
        raise NotFound("capacity.no_agents", pool=pool)
    return mine, absences


def levies(rates: RateTable, day: date) -> tuple[Decimal, Decimal]:
    """What the law puts on a won of wages, without and with severance, as of a day."""
    from contracts.prices.on_costs import on_costs

    without = sum((levy.rate for levy in on_costs(rates, day)), Decimal(0))
    return without, without + rates.value("severance.share_of_wages", day)


def hour_costs(rates: RateTable, mondays: Sequence[date], mean_wage: Decimal) -> HourCosts:
    """Won an hour by week: wages dated by week, levies as of the first one (later ones are not all decided).

    A contracted hour is paid with its part of the weekly rest; overtime and work on holidays are not. Seat and system
    come with every hour worked.
    """
    from contracts.prices.on_costs import standard_hour_won
    from wfm.agents import Grade
    from wfm.capacity.assumptions import HIRE, HourCosts, kind_names

    first = mondays[0]
    without, with_severance = levies(rates, first)
    seat = rates.value("company.facility_hour_won", first) + rates.value("company.system_hour_won", first)
    rest = paid_factor(rates, first)

    def extra(premium: str) -> tuple[Decimal, ...]:
        hour = mean_wage * (1 + rates.value(premium, first)) * (1 + with_severance) + seat
        return (hour,) * len(mondays)

    return HourCosts(
        overtime=extra("law.overtime_premium"),
        holiday=extra("law.holiday_premium"),
        payout_hour=(mean_wage * (1 + with_severance),) * len(mondays),
        kinds={
            name: tuple(
                standard_hour_won(rates, monday, Grade.JUNIOR)
                * rates.value(f"{HIRE}{name}.wage_ratio", first)
                * rest
                * (1 + without + rates.value(f"{HIRE}{name}.severance", first))
                + seat
                for monday in mondays
            )
            for name in kind_names(rates)
        },
    )


def paid_factor(rates: RateTable, day: date) -> Decimal:
    """Paid hours for each contracted hour: 209 for 173.8, the weekly rest included."""
    return rates.value("wage.paid_month_hours", day) / rates.value("share.month_hours", day)


def _ordinary(session: Session, agent: Agent, day: date) -> Decimal:
    from cli.rostering.rosters import company_law
    from wfm.agents import ordinary_hour_won

    paid_hours = session.rates.value("wage.paid_month_hours", day)
    return ordinary_hour_won(agent, paid_hours, company_law(session, day).full_time_week_minutes)


def _mean_wage(session: Session, agents: Sequence[Agent], day: date) -> Decimal:
    """Mean ordinary wage an hour, by contracted hours."""
    total = sum((_ordinary(session, agent, day) * agent.week_minutes for agent in agents), Decimal(0))
    return total / sum(agent.week_minutes for agent in agents)


def _week_won(session: Session, agents: Sequence[Agent], mondays: Sequence[date]) -> dict[AgentId, tuple[Decimal, ...]]:
    """What a week of each agent costs: wages with weekly rest and levies."""
    first = mondays[0]
    _, with_severance = levies(session.rates, first)
    rest = paid_factor(session.rates, first)
    found = {}
    for agent in agents:
        week = _ordinary(session, agent, first) * agent.week_minutes / 60 * rest * (1 + with_severance)
        found[agent.agent] = (week,) * len(mondays)
    return found
