"""The months ahead of contracts, laid out to be played: their own forecast, services of the month, people on duty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from statistics import fmean
from typing import TYPE_CHECKING

from cli.planning.services import MONTHS_A_WEEK, services_on
from cli.simulating.simulations import floor_rules, need_of
from cli.simulating.year_staffing import (
    level_bounds,
    rostered_seats,
    services_with,
    turnover_of,
    wanted_hours,
)
from contracts.promises.chances import Duty, People, Supposed, Volume
from core.errors import NotFound
from core.ids import ContractId, PoolId
from core.periods import DAYS_A_WEEK, BillingPeriod, DateRange, IntervalGrid, monday_of
from forecasts.forecast import OWN_HISTORY
from forecasts.season import WEEKS_NEEDED
from wfm.simulation.ideal import ideal_duty
from wfm.simulation.level import LevelBounds, month_at_level
from wfm.simulation.problem import FloorInput
from wfm.simulation.seats import (
    Hire,
    Seats,
    knows,
    month_shifts,
    people_by_root,
    with_hires,
    with_learners,
    without_hired_later,
)
from wfm.simulation.turnover import with_turnover
from wfm.staffing.workload import workloads

if TYPE_CHECKING:
    from cli.context import Session
    from contracts.terms import ContractTerms
    from core.service import Service
    from forecasts.forecast import Forecast
    from wfm.simulation.settings import FloorRules
    from wfm.staffing.waiting_line import Whole

MONTHS_MOST = 12
MONTH_DAYS_LEAST = 15
"""A month of which a contract holds fewer days is not judged, unless it has no other."""

CAPACITY_WEEKS_MOST = 26
COURSES = 3
"""So many ways in which people may leave in the months ahead; the plays of a month are dealt out to them."""


@dataclass(frozen=True, kw_only=True)
class YearForecast:
    """A forecast of every month ahead, and where each tenant's contacts come from."""

    forecast: Forecast
    is_kept: bool
    history_weeks: int

    def volume_of(self, terms: ContractTerms) -> Volume:
        """Kept; the model's long range; or, where less than a year is known of the tenant, a profile of the season."""
        if self.is_kept:
            return Volume.KEPT
        mine = [each for each in self.forecast.series if each.tenant == terms.tenant]
        is_own = bool(mine) and all(each.basis == OWN_HISTORY for each in mine)
        return Volume.MODEL if is_own and self.history_weeks >= WEEKS_NEEDED else Volume.PROFILE


@dataclass(frozen=True, kw_only=True)
class YearAhead:
    """All that the months are played on. ``seats`` by people, a possible course of who leaves each; empty where nobody
    is rostered yet. ``supposed`` says what is taken for granted of the people.
    """

    pool: PoolId
    months: tuple[DateRange, ...]
    contracts: tuple[ContractTerms, ...]
    volume: YearForecast
    seats: Mapping[People, tuple[Seats, ...]]
    staffing: Staffing | None
    supposed: Supposed
    roster: str
    hired: int
    learners: Mapping[ContractId, int]

    @property
    def duty(self) -> Duty:
        """What says who is on duty."""
        return Duty.ROSTER if self.seats else Duty.REQUIREMENT

    @property
    def people(self) -> tuple[People, ...]:
        """Whose chances are played: the planned pool only where it differs from today's."""
        return tuple(self.seats) or (People.TODAY,)


@dataclass(frozen=True, kw_only=True)
class Staffing:
    """How the months are staffed: ``wanted`` hours on duty of each week by its Monday, and within which bounds."""

    wanted: Mapping[date, float]
    bounds: LevelBounds


def months_of(terms: ContractTerms, known_end: date) -> tuple[DateRange, ...]:
    """The calendar months of a contract that begin when nothing is known of them yet, a year of them at most."""
    term = DateRange(first=terms.valid_from, end=terms.valid_until + timedelta(days=1))
    first = max(terms.valid_from, known_end)
    period, found = BillingPeriod(first.year, first.month), []
    while period.range.first < term.end:
        held = period.range.overlap(term)
        if held is not None and period.range.first >= known_end:
            found.append((held.days, period.range))
        period = period.following
    whole = [month for days, month in found if days >= MONTH_DAYS_LEAST]
    return tuple((whole or [month for _, month in found])[:MONTHS_MOST])


def year_ahead(
    session: Session, contracts: Sequence[ContractTerms], pool: PoolId, *, with_plan: bool, seed: int
) -> YearAhead:
    """Lay out the months ahead of contracts of a pool. Raises NotFound where no month is ahead."""
    known_end = _known_end(session)
    months = sorted({month.first: month for terms in contracts for month in months_of(terms, known_end)}.items())
    if not months:
        last = max(terms.valid_until for terms in contracts)
        raise NotFound("promises.nothing_ahead", last=last, known=known_end)
    days = [month for _, month in months]
    first = monday_of(known_end + timedelta(days=DAYS_A_WEEK - 1))
    volume = year_forecast(session, DateRange(first=min(first, days[0].first), end=days[-1].end), contracts)
    found = rostered_seats(session, pool)
    if found is None:
        return YearAhead(
            pool=pool,
            months=tuple(days),
            contracts=tuple(contracts),
            volume=volume,
            seats={},
            staffing=None,
            supposed=Supposed(),
            roster="",
            hired=0,
            learners={},
        )
    seats = found.seats
    learners: dict[ContractId, int] = {}
    for terms in contracts:
        if not any(knows(seats, service) for service in terms.services):
            from contracts.prices.cost_sheet import trained_agents

            learners[terms.contract] = trained_agents(terms.share_fte)
            seats = with_learners(seats, terms.services, learners[terms.contract])
    today = without_hired_later(seats, session.today)
    hires = [
        *_drafted(seats, session.today),
        *(_capacity_hires(session, volume, pool, first, seed) if with_plan else ()),
    ]
    people = {People.TODAY: today}
    if hires:
        needed, grid = _usual_need(session, volume.forecast, pool, seats.monday, first)
        people[People.PLANNED] = with_hires(today, hires, needed, grid)
    span = DateRange(first=session.today, end=days[-1].end)
    turnover = turnover_of(session, session.today)
    courses = {
        each: [with_turnover(held, turnover, span, (seed, number)) for number in range(COURSES)]
        for each, held in people.items()
    }
    wanted = {} if found.cover is None else wanted_hours(session, volume.forecast, contracts, pool, days, found.cover)
    return YearAhead(
        pool=pool,
        months=tuple(days),
        contracts=tuple(contracts),
        volume=volume,
        seats={each: tuple(course.seats for course in found) for each, found in courses.items()},
        staffing=Staffing(wanted=wanted, bounds=level_bounds(session, session.today)),
        supposed=Supposed(
            roster_weeks=seats.weeks,
            attrition_week=turnover.attrition_week,
            vacant_weeks=turnover.vacant_weeks,
            leavers=round(fmean(course.leavers for course in courses[People.TODAY])),
            follows_need=bool(wanted),
        ),
        roster=found.roster,
        hired=sum(hire.people for hire in hires),
        learners=learners,
    )


def _known_end(session: Session) -> date:
    from store.contacts import days_with_contacts

    with session.database.reading() as connection:
        known = days_with_contacts(connection)
    if known is None:
        raise NotFound("promises.no_contacts")
    return known.end


def year_forecast(session: Session, days: DateRange, contracts: Iterable[ContractTerms]) -> YearForecast:
    """The newest kept forecast of all the days that knows the contracts' tenants; else one made now, and not kept."""
    from cli.planning.forecasting import computed, grid_of, history_of
    from forecasts.history import SeriesKey
    from store.forecasts import latest_forecast

    contracts = tuple(contracts)
    with session.database.reading() as connection:
        kept = latest_forecast(connection, days)
    if kept is not None:
        known = {(series.tenant, series.channel) for series in kept.series}
        if all((s.tenant, s.channel) in known for terms in contracts for s in terms.services):
            return YearForecast(forecast=kept.over(days), is_kept=True, history_weeks=0)
    as_of = min(_known_end(session), days.first)
    declared = {
        SeriesKey(tenant=terms.tenant, channel=channel): count * MONTHS_A_WEEK
        for terms in contracts
        for channel, count in terms.expected_contacts.items()
        if count > 0
    }
    history = history_of(session, as_of, services_in=days, declared=declared)
    made = computed(session, history, as_of, grid_of(session, days))
    if not made.series:
        raise NotFound("capacity.nothing_forecast", first=days.first, last=days.last)
    return YearForecast(forecast=made, is_kept=False, history_weeks=history.days // DAYS_A_WEEK)


def _drafted(seats: Seats, today: date) -> list[Hire]:
    """People who are known to begin after the rostered week: hired, but not on any roster yet."""
    holders = {agent.agent for agent in seats.holders}
    return [
        Hire(people=1, answers_from=agent.hired_on, until=agent.left_on)
        for agent in sorted(seats.agents, key=lambda each: (each.hired_on, each.agent))
        if agent.hired_on > today and agent.agent not in holders
    ]


def _capacity_hires(session: Session, volume: YearForecast, pool: PoolId, first: date, seed: int) -> list[Hire]:
    """Whom the capacity plan of these months would hire."""
    from cli.planning.capacity import capacity_input
    from wfm.capacity.plan import capacity_plan

    weeks = min(CAPACITY_WEEKS_MOST, (volume.forecast.grid.range.end - first).days // DAYS_A_WEEK)
    if weeks < 1:
        return []
    mondays = tuple(first + timedelta(weeks=number) for number in range(weeks))
    season = volume.forecast.over(DateRange(first=first, end=mondays[-1] + timedelta(days=DAYS_A_WEEK)))
    given = capacity_input(
        session,
        mondays,
        season,
        pool=pool,
        certainty=session.settings.contract.promise_confidence,
        trained_min=0,
        seed=seed,
    )
    # who leaves is replaced one by one here: the plan hires only who is needed beyond today's number
    given = replace(given, given=replace(given.given, attrition_week=Decimal(0)))
    found: list[Hire] = []
    for step in capacity_plan(given).hires:
        ended = sorted(step.ends.items())
        staying = step.people - sum(count for _, count in ended)
        found += [Hire(people=count, answers_from=step.answers_from, until=day) for day, count in ended if count]
        if staying > 0:
            found.append(Hire(people=staying, answers_from=step.answers_from))
    return found


def _usual_need(
    session: Session, forecast: Forecast, pool: PoolId, monday: date, first: date
) -> tuple[Whole, IntervalGrid]:
    """People needed in the first whole week ahead, on the grid of a week from the seats' Monday."""
    week = DateRange(first=first, end=first + timedelta(days=DAYS_A_WEEK))
    rules = floor_rules(session, first, "longest-wait", 0)
    bare = bare_floor(session, forecast, week, services_on(session, week), pool, rules)
    return _people_needed(bare), IntervalGrid(first_day=monday, days=DAYS_A_WEEK, minutes=forecast.grid.minutes)


def _people_needed(bare: FloorInput) -> Whole:
    work = workloads(bare.forecast, bare.services, bare.grid, bare.calendar, bare.pool)
    return people_by_root(work.lines, bare.grid)


def bare_floor(
    session: Session,
    forecast: Forecast,
    days: DateRange,
    services: tuple[Service, ...],
    pool: PoolId,
    rules: FloorRules,
) -> FloorInput:
    """Contacts and services of some days, with nobody on duty yet."""
    return FloorInput(
        forecast=forecast.over(days),
        services=services,
        grid=IntervalGrid(first_day=days.first, days=days.days, minutes=forecast.grid.minutes),
        calendar=session.calendar,
        shifts=(),
        agents=(),
        pool=pool,
        rules=rules,
    )


def month_floors(
    session: Session, ahead: YearAhead, month: DateRange, rules: FloorRules
) -> dict[People, tuple[FloorInput, ...]]:
    """A month with the judged contracts' own services, and the people of each pool on duty, a floor a course."""
    from cli.simulating.floor_history import log_before, with_habits

    services = services_with(session, month, ahead.contracts, ahead.pool)
    bare = bare_floor(session, ahead.volume.forecast, month, services, ahead.pool, rules)
    log = log_before(session, ahead.volume.forecast.as_of)
    if ahead.staffing is None:
        agents, shifts = ideal_duty(need_of(session, bare).requirement)
        return {People.TODAY: (with_habits(replace(bare, agents=agents, shifts=shifts), log),)}
    needed, staffing = _people_needed(bare), ahead.staffing

    def floor(seats: Seats) -> FloorInput:
        planned = month_shifts(seats, month, session.calendar, needed, bare.grid)
        shifts = month_at_level(seats, planned, staffing.wanted, staffing.bounds, needed, bare.grid)
        return with_habits(replace(bare, agents=seats.agents, shifts=shifts), log)

    return {people: tuple(map(floor, courses)) for people, courses in ahead.seats.items()}
